#pragma once

#include "apiscenario.h"
#include "mailbox.h"

#include <chrono>

// Ann, in every state that a mail can find her in.
namespace latchkey::support {

using namespace Qt::Literals;

inline constexpr auto ann = "ann@example.org"_L1;
inline constexpr auto site = "http://localhost:3000";

inline const Configure confirming = [](config::ServerConfig &config) {
    config.mailer.autoconfirm = false;
    config.uriAllowList = {u"https://app.example.com/**"_s, u"app://**"_s};
};

inline const Configure mailOff
    = [](config::ServerConfig &config) { config.external.emailEnabled = false; };

inline const Configure brief = [](config::ServerConfig &config) {
    confirming(config);
    config.mailer.otpLifetime = std::chrono::seconds(60);
};

inline const QByteArray pkcePair
    = R"(,"code_challenge":"a-verifier-that-is-long-enough-for-the-rules-0123456789",
          "code_challenge_method":"plain"})";

inline void signUp(TestApp &app)
{
    app.send("POST /signup", R"({"email":"ann@example.org","password":"correct horse"})");
}

// So long ago that she may be mailed again.
inline void signUpEarlier(TestApp &app)
{
    signUp(app);
    app.clock.advance(std::chrono::minutes(2));
}

inline void signUpWithPkce(TestApp &app)
{
    app.send("POST /signup",
             QByteArray(R"({"email":"ann@example.org","password":"correct horse")" + pkcePair));
}

// Confirmed, without a session, and an hour ago.
inline void beConfirmed(TestApp &app)
{
    signUp(app);
    app.run("UPDATE users SET email_confirmed_at = created_at, confirmation_token = ''");
    app.run("DELETE FROM one_time_tokens");
    app.clock.advance(std::chrono::hours(1));
}

inline void recover(TestApp &app)
{
    beConfirmed(app);
    app.send("POST /recover", R"({"email":"ann@example.org"})");
}

// Somebody who was invited has no password yet.
inline void beInvited(TestApp &app)
{
    signUp(app);
    app.run("UPDATE users SET encrypted_password = '', invited_at = created_at");
}

inline std::function<QByteArray(TestApp &)> followed(const QByteArray &more = {})
{
    return [more](TestApp &app) { return following(lastMail(app, ann)) + more; };
}

inline std::function<QByteArray(TestApp &)> withCode(const QString &type)
{
    return [type](TestApp &app) { return codeForm(type, lastMail(app, ann)); };
}

inline std::function<QByteArray(TestApp &)> withHash(const QString &type)
{
    return [type](TestApp &app) { return hashForm(type, lastMail(app, ann)); };
}

inline std::function<QByteArray(TestApp &)> asType(const QByteArray &type)
{
    return [type](TestApp &app) {
        return "GET /verify?token=" + lastMail(app, ann).hash().toLatin1() + "&type=" + type;
    };
}

} // namespace latchkey::support
