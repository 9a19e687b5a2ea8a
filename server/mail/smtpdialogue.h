#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace latchkey::mail {

// What client and server said in one SMTP transfer. Names, passwords and the content of the mail
// are not kept: they are replaced before anything is stored.
class SmtpDialogue
{
public:
    // How far the client has come; what a refusal means depends on it.
    enum class Stage { Connecting, Hello, StartTls, Login, Sender, Recipient, Content, Other };

    void sent(QByteArrayView text);
    void received(QByteArrayView text);
    void sentContent(qsizetype bytes);
    void note(const QString &text);

    Stage stage() const { return m_stage; }

    // The answer to the last command: 0 and nothing while there is none.
    int replyCode() const { return m_replyCode; }

    QString reply() const { return m_reply; }

    // More was said than a reply may be long, and it still goes on.
    bool hasEndlessReply() const;

    // "550 5.1.1": the codes alone, without the server's words.
    QString replyCodes() const;

    bool offersStartTls() const { return m_offers.contains(QStringLiteral("STARTTLS")); }

    bool offersSmtpUtf8() const { return m_offers.contains(QStringLiteral("SMTPUTF8")); }

    QStringList loginMechanisms() const { return m_mechanisms; }

    bool hasTls() const { return m_hasTls; }

    // "> EHLO …", "< 250 …", "* …" for notes; at most 200 lines, and all notes.
    QStringList lines() const;

private:
    void sentLine(QByteArrayView line);
    void receivedLine(QByteArrayView line);
    void readOffer(const QString &offer);
    void add(QChar mark, const QString &text);

    Stage m_stage = Stage::Connecting;
    int m_replyCode = 0;
    QString m_reply;
    bool m_isReplyComplete = true;
    qsizetype m_replyBytes = 0;
    bool m_hasTls = false;
    QStringList m_offers; // of the last EHLO
    QStringList m_mechanisms;
    qsizetype m_contentBytes = 0;
    QStringList m_lines;
};

} // namespace latchkey::mail
