#include "serverprocess.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>

#include <csignal>
#include <sys/prctl.h>

namespace latchkey::console::test {

using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s; // the machine may be busy; no test passes or fails by it

int milliseconds(std::chrono::milliseconds time)
{
    return static_cast<int>(time.count());
}

} // namespace

ServerProcess::ServerProcess(Options options)
    : m_options(std::move(options))
{ }

ServerProcess::~ServerProcess()
{
    stop();
}

QUrl ServerProcess::url() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(m_options.isTls ? u"https"_s : u"http"_s).arg(m_port));
}

QString ServerProcess::databaseFile() const
{
    return m_folder.filePath(u"data/latchkey.db"_s);
}

void ServerProcess::prepare(QProcess &process, const QStringList &arguments) const
{
    process.setProgram(QStringLiteral(LATCHKEY_SERVER));
    process.setArguments(QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)} + arguments);
    process.setWorkingDirectory(m_folder.path());
    process.setEnvironment(QStringList{u"PATH="_s + qEnvironmentVariable("PATH"),
                                       u"HOME="_s + m_folder.path(),
                                       u"LC_ALL=C.UTF-8"_s,
                                       u"PORT=%1"_s.arg(m_port),
                                       u"LATCHKEY_RATE_LIMITS=off"_s}
                           + m_options.environment);
    if (m_options.isTls) {
        process.setEnvironment(process.environment() << u"LATCHKEY_TLS_CERT_FILE="_s
                                   + m_folder.filePath(u"tls_cert.pem"_s)
                                                     << u"LATCHKEY_TLS_KEY_FILE="_s
                                   + m_folder.filePath(u"tls_key.pem"_s));
    }
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

QByteArray ServerProcess::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(milliseconds(patience)) || process.exitCode() != 0)
        qFatal("latchkey-server %s: %s",
               qPrintable(arguments.join(u' ')),
               process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

// Below 32768 no outgoing connection takes the port while the server is down, and no other test
// does: they hold the UDP ports of their numbers.
void ServerProcess::choosePort()
{
    while (m_port == 0) {
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(20'000, 32'000));
        m_claim.close();
        QTcpServer probe;
        if (m_claim.bind(QHostAddress::LocalHost, port, QUdpSocket::DontShareAddress)
            && probe.listen(QHostAddress::LocalHost, port))
            m_port = port;
    }
}

// Its own word for it, which comes once it listens: anybody may answer at that port.
bool ServerProcess::hasBegun() const
{
    QFile output(m_folder.filePath(u"output"_s));
    return output.open(QIODevice::ReadOnly) && output.readAll().contains("\nData: ");
}

bool ServerProcess::answers() const
{
    if (!hasBegun())
        return false;
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    if (!socket.waitForConnected(milliseconds(patience)))
        return false;
    if (m_options.isTls)
        socket.startClientEncryption();
    socket.write("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    return socket.waitForReadyRead(milliseconds(patience))
        && socket.readAll().startsWith("HTTP/1.1 200");
}

void ServerProcess::start()
{
    if (m_port == 0)
        choosePort();
    prepare(m_process, {u"serve"_s});
    m_process.setStandardOutputFile(m_folder.filePath(u"output"_s));
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s));
    m_process.start();
    const QDeadlineTimer deadline(patience);
    while (!answers()) {
        if (deadline.hasExpired() || m_process.waitForFinished(20))
            qFatal("The server does not start: see %s", qPrintable(m_folder.filePath(u"log"_s)));
    }
}

void ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(milliseconds(patience)))
        qFatal("The server does not end");
}

qsizetype ServerProcess::requestsFor(const QString &path) const
{
    QFile log(m_folder.filePath(u"log"_s));
    if (!log.open(QIODevice::ReadOnly))
        qFatal("There is no log");
    const QByteArray wanted = "\"path\":\"" + path.toUtf8() + '"';
    return log.readAll().count(wanted);
}

QString ServerProcess::makeCertificate()
{
    const QByteArray said = run({u"tls"_s,
                                 u"self-signed"_s,
                                 u"--force"_s,
                                 u"--host"_s,
                                 u"127.0.0.1"_s,
                                 u"--out-dir"_s,
                                 m_folder.path()});
    static const QRegularExpression pattern(u"([0-9A-F]{2}:){31}[0-9A-F]{2}"_s);
    return pattern.match(QString::fromUtf8(said)).captured();
}

void ServerProcess::migrate()
{
    run({u"migrate"_s});
}

void ServerProcess::createAdministrator(const QString &email,
                                        const QString &typed,
                                        const QString &role)
{
    run({u"admin"_s, u"create"_s, u"--email"_s, email, u"--role"_s, role}, typed.toUtf8() + '\n');
}

QByteArray ServerProcess::serviceKey()
{
    if (!m_serviceKey.isEmpty())
        return m_serviceKey;
    for (const QByteArray &word : run({u"keys"_s}).simplified().split(' ')) {
        if (word.count('.') == 2)
            m_serviceKey = word; // the last one
    }
    return m_serviceKey;
}

} // namespace latchkey::console::test
