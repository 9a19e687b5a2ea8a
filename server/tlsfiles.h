#pragma once

#include "clock.h"
#include "crypto/certificate.h"
#include "http/tlscredentials.h"
#include "result.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace latchkey {

// The files of the certificate and its key. Reads them at start, and again when they change or when
// it is told to; what is no good then is logged, and the former pair stays. Lives on the main
// thread.
class TlsFiles final : public QObject
{
public:
    struct Paths
    {
        QString certificate;
        QString key;
    };

    // How soon changes are noticed. Files that belong together are rarely replaced in one moment.
    struct Patience
    {
        std::chrono::milliseconds settling{500};
        std::chrono::milliseconds look{60'000}; // some file systems tell of nothing
    };

    // The error names the setting, what is wrong with its file, and what to do.
    static Result<std::unique_ptr<TlsFiles>> open(Paths paths, const Clock &clock);

    void watch() { watch(Patience()); }

    void watch(Patience patience);
    void reload();

    std::shared_ptr<const http::TlsCredentials> credentials() const { return m_credentials; }

    const crypto::CertificateFacts &facts() const { return m_facts; } // of what is in use

private:
    TlsFiles(Paths paths, const Clock &clock);

    struct Content
    {
        QByteArray certificates;
        Secret key;

        bool operator==(const Content &) const = default;
    };

    Result<Content> read() const;
    Result<> use(const Content &content);
    void lookForChanges();
    void watchPaths();
    void warnOfDates();
    void warnOfReaders() const;

    const Paths m_paths;
    const Clock &m_clock;
    const std::shared_ptr<http::TlsCredentials> m_credentials;
    crypto::CertificateFacts m_facts;
    Content m_tried; // last, whatever came of it
    QFileSystemWatcher m_watcher;
    QTimer m_settling;
    QTimer m_look;
    Timestamp m_nextDateWarning;
};

} // namespace latchkey
