#include "smtpserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <stdexcept>

namespace latchkey::test {

using namespace Qt::Literals;

namespace {

constexpr int patience = 20'000;

} // namespace

SmtpServer::SmtpServer(QStringList options)
    : m_options(std::move(options))
{
    start();
}

SmtpServer::~SmtpServer()
{
    shutDown();
}

void SmtpServer::start()
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(QStringLiteral(SMTP_SERVER), m_options);
    const quint16 before = m_port;
    m_port = 0;
    QElapsedTimer timer;
    timer.start();
    while (m_port == 0 && m_process.state() != QProcess::NotRunning && timer.elapsed() < patience)
        read(100);
    if (m_port == 0 || (before != 0 && m_port != before))
        throw std::runtime_error("the SMTP server does not start: "
                                 + m_process.readAllStandardError().toStdString());
}

void SmtpServer::shutDown()
{
    m_process.kill();
    m_process.waitForFinished();
    read(0);
}

void SmtpServer::startAgain()
{
    m_options += {u"--port"_s, QString::number(m_port)};
    start();
}

void SmtpServer::read(int milliseconds)
{
    if (milliseconds > 0 && !m_process.canReadLine())
        m_process.waitForReadyRead(milliseconds);
    while (m_process.canReadLine())
        take(QJsonDocument::fromJson(m_process.readLine()).object());
}

void SmtpServer::take(const QJsonObject &event)
{
    const QString kind = event.value("event"_L1).toString();
    if (kind == "ready"_L1) {
        m_port = static_cast<quint16>(event.value("port"_L1).toInt());
        m_caFile = event.value("ca"_L1).toString();
    } else if (kind == "connect"_L1) {
        ++m_connections;
    } else if (kind == "faults"_L1) {
        ++m_faultsSet;
    } else if (kind == "mail"_L1) {
        Mail mail{.from = event.value("from"_L1).toString(),
                  .content
                  = QByteArray::fromBase64(event.value("content"_L1).toString().toLatin1()),
                  .hadTls = event.value("tls"_L1).toBool(),
                  .user = event.value("user"_L1).toString()};
        for (const QJsonValue &to : event.value("to"_L1).toArray())
            mail.to.append(to.toString());
        m_mails.append(mail);
    }
}

void SmtpServer::setFaults(const QByteArray &json)
{
    const int before = m_faultsSet;
    m_process.write(json + '\n');
    QElapsedTimer timer;
    timer.start();
    while (m_faultsSet == before && timer.elapsed() < patience)
        read(100);
}

const QList<SmtpServer::Mail> &SmtpServer::waitForMails(int count)
{
    QElapsedTimer timer;
    timer.start();
    while (m_mails.size() < count && timer.elapsed() < patience)
        read(100);
    return m_mails;
}

const QList<SmtpServer::Mail> &SmtpServer::mails()
{
    read(0);
    return m_mails;
}

int SmtpServer::connections()
{
    read(0);
    return m_connections;
}

} // namespace latchkey::test
