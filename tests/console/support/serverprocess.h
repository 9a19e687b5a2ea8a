#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUdpSocket>
#include <QUrl>

namespace latchkey::console::test {

// The real server as a process of its own, on a free port of loopback, with a SQLite database in a
// folder that goes with it. Ends when the test ends, however that does.
class ServerProcess
{
public:
    struct Options
    {
        QStringList environment = {}; // more settings: NAME=value
        bool isTls = false; // with a certificate that it made itself
    };

    ServerProcess() = default;
    explicit ServerProcess(Options options);
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    // Each of these ends the program when it does not work: there is no test without a server.
    void start(); // and waits until it answers
    void stop();
    void createAdministrator(const QString &email,
                             const QString &typed,
                             const QString &role = QStringLiteral("supabase_admin"));
    void migrate();

    QUrl url() const;
    QByteArray serviceKey();

    // Another certificate for a server that is TLS; says its fingerprint. The next start uses it.
    QString makeCertificate();
    QString databaseFile() const;

    // How many requests for this path the access log has.
    qsizetype requestsFor(const QString &path) const;

private:
    void prepare(QProcess &process, const QStringList &arguments) const;
    QByteArray run(const QStringList &arguments, const QByteArray &input = {}) const;
    void choosePort();
    bool hasBegun() const;
    bool answers() const;

    Options m_options;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QUdpSocket m_claim; // on that port, among all tests
    QByteArray m_serviceKey;
};

} // namespace latchkey::console::test
