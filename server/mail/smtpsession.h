#pragma once

#include "curlhandle.h"
#include "smtpdialogue.h"
#include "smtpmailer.h"

#include <QDeadlineTimer>

#include <expected>
#include <optional>

namespace latchkey::mail {

// A connection to the mail server and what was learnt about it. Lives on one thread.
class SmtpSession
{
public:
    // Both outlive the session. `isInterrupted` makes a transfer end within a second.
    SmtpSession(const SmtpSettings &settings, const std::atomic<bool> &isInterrupted);

    // However many conversations it takes, they end with the deadline.
    Delivery
    deliver(const OutgoingMail &mail, SmtpDialogue &dialogue, const QDeadlineTimer &deadline);

private:
    // How to log in, decided once per connection.
    struct Login
    {
        bool usesCredentials = false;
        bool requiresTls = false;
        const char *mechanisms = "AUTH=CRAM-MD5;AUTH=PLAIN;AUTH=LOGIN";
    };

    std::expected<Login, Delivery> decideLogin(SmtpDialogue &dialogue);
    std::expected<Login, Delivery> loginFor(const SmtpDialogue &dialogue) const;
    void prepare(const Login &login, SmtpDialogue &dialogue);
    CURLcode perform();
    Delivery outcome(CURLcode code, const SmtpDialogue &dialogue) const;

    const SmtpSettings &m_settings;
    const std::atomic<bool> &m_isInterrupted;
    CurlHandle m_curl;
    std::optional<Login> m_login;
    QDeadlineTimer m_deadline; // of the delivery under way
    char m_problem[CURL_ERROR_SIZE] = {};
};

} // namespace latchkey::mail
