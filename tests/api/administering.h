#pragma once

#include "servicekey.h"

namespace latchkey::support {

using namespace Qt::Literals;

// The access token of a person with that role, who has signed up and in.
inline QByteArray personWithRole(const TestApp &app, const QString &email, const QString &role)
{
    app.signUp(email);
    app.run("UPDATE users SET role = ? WHERE email = ?", {role, email});
    return app.signIn(email).value(QStringLiteral("access_token")).toString().toLatin1();
}

inline QByteArray userId(const TestApp &app, const QString &email)
{
    return app.text("SELECT CAST(id AS TEXT) FROM users WHERE email = ?", {email}).toLatin1();
}

// Ann, and what is done to her.
inline constexpr auto annsAddress = "ann@example.org"_L1;

inline QByteArray pathOf(const TestApp &app, const QByteArray &method, const QByteArray &below = {})
{
    return method + " /admin/users/" + userId(app, annsAddress) + below;
}

// An answer to a service key, a moment later, so that what it leaves behind sorts last.
inline http::HttpResponse
ask(const TestApp &app, const QByteArray &target, const QByteArray &body = {})
{
    app.clock.advance(std::chrono::milliseconds(1));
    return app.send(target, body, serviceKey(app));
}

struct Tokens
{
    QByteArray access;
    QByteArray refresh;
};

inline Tokens tokensOf(const QJsonObject &session)
{
    return {session.value(u"access_token").toString().toLatin1(),
            session.value(u"refresh_token").toString().toLatin1()};
}

inline http::HttpResponse refresh(const TestApp &app, const Tokens &tokens)
{
    const QByteArray form = R"({"refresh_token":")" + tokens.refresh + "\"}";
    return app.send("POST /token?grant_type=refresh_token", form);
}

inline QString lastTraits(const TestApp &app)
{
    return app.text("SELECT CAST(payload AS TEXT) FROM audit_log_entries "
                    "ORDER BY created_at DESC, id LIMIT 1");
}

} // namespace latchkey::support
