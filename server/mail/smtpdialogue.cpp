#include "smtpdialogue.h"

#include <QRegularExpression>

namespace latchkey::mail {

using namespace Qt::Literals;

namespace {

constexpr qsizetype mostLines = 200;
constexpr qsizetype longestLine = 500;
constexpr qsizetype longestReply = 1000; // of it is kept
constexpr qsizetype endlessReply = 64 * 1024; // RFC 5321 4.5.3.1.5: 512 for each of its lines

QString cleaned(QByteArrayView line)
{
    QString text = QString::fromUtf8(line.first(std::min(line.size(), longestLine)));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.trimmed();
}

SmtpDialogue::Stage stageOf(const QString &command)
{
    using Stage = SmtpDialogue::Stage;
    const QString verb = command.section(u' ', 0, 0).toUpper();
    if (verb == "EHLO"_L1 || verb == "HELO"_L1)
        return Stage::Hello;
    if (verb == "STARTTLS"_L1)
        return Stage::StartTls;
    if (verb == "AUTH"_L1)
        return Stage::Login;
    if (verb == "MAIL"_L1)
        return Stage::Sender;
    if (verb == "RCPT"_L1)
        return Stage::Recipient;
    return verb == "DATA"_L1 ? Stage::Content : Stage::Other;
}

} // namespace

void SmtpDialogue::add(QChar mark, const QString &text)
{
    if (m_lines.size() < mostLines)
        m_lines.append(QString(mark) + u' ' + text);
}

void SmtpDialogue::note(const QString &text)
{
    m_lines.append(u"* "_s + text);
}

bool SmtpDialogue::hasEndlessReply() const
{
    return m_replyBytes > endlessReply;
}

void SmtpDialogue::sent(QByteArrayView text)
{
    for (const QByteArray &line : text.toByteArray().split('\n')) {
        if (!line.trimmed().isEmpty())
            sentLine(line);
    }
}

void SmtpDialogue::sentLine(QByteArrayView line)
{
    const QString command = cleaned(line);
    // What answers a 334 is part of a login, whatever it looks like (RFC 4954 4).
    const bool answersChallenge = m_stage == Stage::Login && m_replyCode == 334;
    if (!answersChallenge)
        m_stage = stageOf(command);
    m_replyCode = 0;
    m_reply.clear();
    m_replyBytes = 0;
    if (answersChallenge)
        add(u'>', u"••••"_s);
    else if (m_stage == Stage::Login)
        add(u'>', command.section(u' ', 0, 1) + u" ••••"_s);
    else
        add(u'>', command);
}

void SmtpDialogue::received(QByteArrayView text)
{
    for (const QByteArray &line : text.toByteArray().split('\n')) {
        if (!line.trimmed().isEmpty())
            receivedLine(line);
    }
}

void SmtpDialogue::receivedLine(QByteArrayView line)
{
    const QString reply = cleaned(line);
    if (m_isReplyComplete) {
        m_reply.clear();
        m_replyBytes = 0;
        if (m_stage == Stage::Hello) {
            m_offers.clear();
            m_mechanisms.clear();
        }
    }
    m_replyBytes += line.size();
    if (m_reply.size() < longestReply)
        m_reply += (m_reply.isEmpty() ? QString() : u" "_s) + reply;
    m_isReplyComplete = reply.size() < 4 || reply[3] != u'-'; // RFC 5321 4.2.1
    m_replyCode = m_isReplyComplete ? reply.first(std::min<qsizetype>(3, reply.size())).toInt() : 0;
    if (m_stage == Stage::Hello)
        readOffer(reply.sliced(std::min<qsizetype>(4, reply.size())).toUpper());
    if (m_stage == Stage::StartTls && m_replyCode == 220)
        m_hasTls = true;
    // The challenge of CRAM-MD5 holds nothing secret, but its answer can be checked against it.
    add(u'<', m_stage == Stage::Login && m_replyCode == 334 ? u"334 ••••"_s : reply);
}

// "AUTH PLAIN LOGIN", and "AUTH=LOGIN" as old servers write it.
void SmtpDialogue::readOffer(const QString &offer)
{
    static const QRegularExpression separator(u"[ =]+"_s);
    QStringList words = offer.split(separator, Qt::SkipEmptyParts);
    if (words.isEmpty())
        return;
    const QString name = words.takeFirst();
    m_offers.append(name);
    if (name == "AUTH"_L1)
        m_mechanisms += words;
}

void SmtpDialogue::sentContent(qsizetype bytes)
{
    m_stage = Stage::Content;
    if (m_contentBytes == 0)
        add(u'>', u"(the mail)"_s);
    m_contentBytes += bytes;
    m_replyCode = 0;
}

QString SmtpDialogue::replyCodes() const
{
    static const QRegularExpression codes(u"\\A(\\d{3})[ -](\\d\\.\\d{1,3}\\.\\d{1,3})?"_s);
    const QRegularExpressionMatch match = codes.match(m_reply);
    const QString enhanced = match.captured(2); // RFC 3463
    return enhanced.isEmpty() ? match.captured(1) : match.captured(1) + u' ' + enhanced;
}

QStringList SmtpDialogue::lines() const
{
    return m_lines;
}

} // namespace latchkey::mail
