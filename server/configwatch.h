#pragma once

#include <QFileSystemWatcher>
#include <QMap>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <utility>

namespace latchkey {

// Tells when the files of --config-dir have changed and then been left alone for a while
// (reference/configuration.md 21): who changes several of them is not interrupted in the middle.
// Looks at names, sizes and times only. Lives on the main thread.
class ConfigWatch : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString directory;
        bool notify = true; // be told by the system
        bool poll = false; // look again and again, for file systems that tell nothing
        std::chrono::milliseconds pollInterval{10'000};
        std::chrono::milliseconds gracePeriod{5'000};
    };

    explicit ConfigWatch(Options options, QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    using Listing = QMap<QString, std::pair<qint64, qint64>>; // path → size, time

    Listing list() const;
    void look();
    void wait();
    void watchFiles();

    const Options m_options;
    Listing m_seen;
    QFileSystemWatcher m_watcher;
    QTimer m_pollTimer;
    QTimer m_graceTimer;
};

} // namespace latchkey
