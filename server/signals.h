#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace latchkey {

// Signals of the system as signals of Qt, through a pipe: a handler may do next to nothing itself.
// One at a time; make it on the main thread before others exist. A second Ctrl-C ends the process
// at once. SIGPIPE is ignored from then on.
class SystemSignals : public QObject
{
    Q_OBJECT

public:
    explicit SystemSignals(QObject *parent = nullptr);
    ~SystemSignals() override;

    // One more signal that means reloadRequested(). False if the system does not let it be caught.
    bool alsoReloadOn(int number);

Q_SIGNALS:
    void stopRequested(); // SIGINT, SIGTERM
    void reloadRequested(); // SIGHUP, and what alsoReloadOn() named

private:
    void deliver();

    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_reloadNumber = 0; // 0: none
};

} // namespace latchkey
