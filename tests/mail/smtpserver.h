#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace latchkey::test {

// tests/support/smtpserver.py as a child of the test: a real SMTP server with faults to order.
// Throws, and so fails the test, if it does not start. Dies with the test.
class SmtpServer
{
public:
    struct Mail
    {
        QString from;
        QStringList to;
        QByteArray content;
        bool hadTls = false;
        QString user;
    };

    explicit SmtpServer(QStringList options = {});
    ~SmtpServer();

    quint16 port() const { return m_port; }

    QString caFile() const { return m_caFile; }

    void setFaults(const QByteArray &json); // in force when this returns
    void shutDown(); // connections are refused from then on
    void startAgain(); // on the same port

    // What has arrived so far; waits until there are so many.
    const QList<Mail> &waitForMails(int count);
    const QList<Mail> &mails();
    int connections();

private:
    void start();
    void read(int milliseconds);
    void take(const QJsonObject &event);

    QStringList m_options;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_caFile;
    QList<Mail> m_mails;
    int m_connections = 0;
    int m_faultsSet = 0;
};

} // namespace latchkey::test
