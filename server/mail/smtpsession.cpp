#include "smtpsession.h"

#include <cstring>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace latchkey::mail {

using namespace Qt::Literals;
using Outcome = Delivery::Outcome;
using Stage = SmtpDialogue::Stage;

namespace {

struct Upload
{
    QByteArrayView rest;
};

size_t readUpload(char *buffer, size_t size, size_t count, void *context)
{
    auto *upload = static_cast<Upload *>(context);
    const qsizetype length = std::min(static_cast<qsizetype>(size * count), upload->rest.size());
    std::memcpy(buffer, upload->rest.data(), static_cast<size_t>(length));
    upload->rest.slice(length);
    return static_cast<size_t>(length);
}

size_t ignoreBody(char *, size_t size, size_t count, void *)
{
    return size * count;
}

// What a reply has grown to is seen here only: libcurl reads one to its end and looks at no
// deadline and at no wish to stop meanwhile. The dialogue has heard each line before.
size_t takeReply(char *, size_t size, size_t count, void *context)
{
    return static_cast<const SmtpDialogue *>(context)->hasEndlessReply() ? 0 : size * count;
}

// A server that does not answer would not answer a goodbye either, and libcurl waits a second for
// that.
void hangUp(CURL *curl)
{
    constexpr int bothWays = 2; // SHUT_RDWR, or SD_BOTH
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK
        && socket != CURL_SOCKET_BAD)
        ::shutdown(socket, bothWays);
}

int listen(CURL *, curl_infotype type, char *data, size_t size, void *context)
{
    auto *dialogue = static_cast<SmtpDialogue *>(context);
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    if (type == CURLINFO_HEADER_OUT)
        dialogue->sent(text);
    else if (type == CURLINFO_HEADER_IN)
        dialogue->received(text);
    else if (type == CURLINFO_DATA_OUT)
        dialogue->sentContent(text.size());
    return 0;
}

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

QByteArray urlOf(const SmtpSettings &settings)
{
    const QString host = settings.host.contains(u':') ? u'[' + settings.host + u']' : settings.host;
    const QString scheme = settings.tls == TlsBegin::AtFirstByte ? u"smtps"_s : u"smtp"_s;
    return u"%1://%2:%3/%4"_s.arg(scheme, host, QString::number(settings.port), settings.helloName)
        .toUtf8();
}

QString nameOf(Stage stage)
{
    switch (stage) {
    case Stage::Connecting:
        return u"the connection"_s;
    case Stage::Hello:
        return u"EHLO"_s;
    case Stage::StartTls:
        return u"STARTTLS"_s;
    case Stage::Login:
        return u"AUTH"_s;
    case Stage::Sender:
        return u"MAIL FROM"_s;
    case Stage::Recipient:
        return u"RCPT TO"_s;
    case Stage::Content:
        return u"DATA"_s;
    case Stage::Other:
        break;
    }
    return u"a command"_s;
}

// What a reply of 400 or more means for the mail.
Outcome meaningOf(int code, Stage stage)
{
    // 421 closes the connection; the others ask for a login or for TLS (RFC 4954 6): both say
    // nothing about this mail.
    static constexpr std::array aboutUs{421, 530, 534, 535, 538};
    const bool isAboutMail = stage == Stage::Recipient || stage == Stage::Content;
    if (!isAboutMail || std::ranges::find(aboutUs, code) != aboutUs.end())
        return Outcome::ServerFault;
    return code >= 500 ? Outcome::Refused : Outcome::Later;
}

} // namespace

SmtpSession::SmtpSession(const SmtpSettings &settings, const std::atomic<bool> &isInterrupted)
    : m_settings(settings)
    , m_isInterrupted(isInterrupted)
    , m_curl(makeCurlHandle())
{ }

void SmtpSession::prepare(const Login &login, SmtpDialogue &dialogue)
{
    CURL *curl = m_curl.get();
    curl_easy_reset(curl); // keeps the connection
    curl_easy_setopt(curl, CURLOPT_URL, urlOf(m_settings).constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, ""); // none from the environment
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L); // or the end waits for a name server
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(m_settings.connectTimeout.count()));
    const qint64 left = std::max<qint64>(1, m_deadline.remainingTime()); // 0 would be for ever
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, long(left));
    curl_easy_setopt(
        curl, CURLOPT_USE_SSL, long(login.requiresTls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!m_settings.caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, m_settings.caFile.toUtf8().constData());
    if (login.usesCredentials) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, m_settings.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, m_settings.password.revealBytes().constData());
        curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, login.mechanisms);
    }
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L); // or nothing is told to the dialogue
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, listen);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &dialogue);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, takeReply);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &dialogue);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ignoreBody);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, stopIfInterrupted);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &m_isInterrupted);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, m_problem);
}

CURLcode SmtpSession::perform()
{
    m_problem[0] = '\0';
    const CURLcode code = curl_easy_perform(m_curl.get());
    // The dialogue is gone when the connection is closed later.
    curl_easy_setopt(m_curl.get(), CURLOPT_VERBOSE, 0L);
    curl_easy_setopt(m_curl.get(), CURLOPT_DEBUGFUNCTION, nullptr);
    curl_easy_setopt(m_curl.get(), CURLOPT_HEADERFUNCTION, nullptr);
    curl_easy_setopt(m_curl.get(), CURLOPT_HEADERDATA, nullptr);
    if (code == CURLE_OPERATION_TIMEDOUT)
        hangUp(m_curl.get());
    return code;
}

// A password that only TLS may carry must not be sent on the word of a server whose offer of
// STARTTLS somebody on the way may have removed. So the server is asked first, without credentials.
std::expected<SmtpSession::Login, Delivery> SmtpSession::decideLogin(SmtpDialogue &dialogue)
{
    if (m_login)
        return *m_login;
    const bool isSafe = m_settings.tls == TlsBegin::AtFirstByte || m_settings.requiresTls
        || isThisMachine(m_settings.host);
    if (m_settings.user.isEmpty() || isSafe) {
        return Login{.usesCredentials = !m_settings.user.isEmpty(),
                     .requiresTls = m_settings.requiresTls};
    }
    prepare({}, dialogue);
    curl_easy_setopt(m_curl.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
    const CURLcode code = perform();
    if (code != CURLE_OK)
        return std::unexpected(outcome(code, dialogue));
    return loginFor(dialogue);
}

std::expected<SmtpSession::Login, Delivery>
SmtpSession::loginFor(const SmtpDialogue &dialogue) const
{
    if (dialogue.hasTls())
        return Login{.usesCredentials = true, .requiresTls = true};
    const QStringList mechanisms = dialogue.loginMechanisms();
    if (mechanisms.isEmpty())
        return Login{};
    if (mechanisms.contains("CRAM-MD5"_L1))
        return Login{.usesCredentials = true, .mechanisms = "AUTH=CRAM-MD5"};
    return std::unexpected(
        Delivery::fault(u"the mail server asks for a password but offers no TLS to protect it"_s));
}

Delivery SmtpSession::deliver(const OutgoingMail &mail,
                              SmtpDialogue &dialogue,
                              const QDeadlineTimer &deadline)
{
    m_deadline = deadline;
    const auto login = decideLogin(dialogue);
    if (!login)
        return login.error();
    m_login = *login;
    prepare(*login, dialogue);
    CURL *curl = m_curl.get();
    Upload upload{mail.message};
    const QByteArray sender = '<' + mail.sender.toUtf8() + '>';
    const QByteArray recipient = '<' + mail.recipient.toUtf8() + '>';
    const CurlList recipients(curl_slist_append(nullptr, recipient.constData()));
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender.constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, readUpload);
    curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(mail.message.size()));
    const CURLcode code = perform();
    return outcome(code, dialogue);
}

Delivery SmtpSession::outcome(CURLcode code, const SmtpDialogue &dialogue) const
{
    if (code == CURLE_OK)
        return {.reply = dialogue.reply(), .summary = dialogue.replyCodes()};
    if (code == CURLE_ABORTED_BY_CALLBACK) {
        const QString why = u"interrupted by the end of the server"_s;
        return {.outcome = Outcome::Interrupted, .reply = why, .summary = why};
    }
    if (dialogue.replyCode() >= 400) {
        return {.outcome = meaningOf(dialogue.replyCode(), dialogue.stage()),
                .reply = dialogue.reply(),
                .summary = dialogue.replyCodes() + u" to "_s + nameOf(dialogue.stage())};
    }
    const QString step = u" at "_s + nameOf(dialogue.stage());
    if (dialogue.hasEndlessReply())
        return Delivery::fault(u"the mail server's reply has no end"_s + step);
    const QString kind = QString::fromUtf8(curl_easy_strerror(code)).toLower();
    QString detail = QString::fromUtf8(m_problem).trimmed();
    if (detail.isEmpty())
        detail = kind;
    return {.outcome = Outcome::ServerFault,
            .reply = code == CURLE_OPERATION_TIMEDOUT
                ? u"the mail server did not answer in time%1 (%2)"_s.arg(step, detail)
                : detail + u" ("_s + step.sliced(1) + u')',
            .summary = kind + step};
}

} // namespace latchkey::mail
