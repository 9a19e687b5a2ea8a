#pragma once

#include "testapp.h"

namespace latchkey::support {

// The access token of a person with that role, who has signed up and in.
inline QByteArray personWithRole(const TestApp &app, const QString &email, const QString &role)
{
    app.signUp(email);
    app.run("UPDATE users SET role = ? WHERE email = ?", {role, email});
    return app.signIn(email).value(QStringLiteral("access_token")).toString().toLatin1();
}

inline QByteArray serviceKey(const TestApp &app)
{
    return app.keys().serviceRole;
}

inline QByteArray userId(const TestApp &app, const QString &email)
{
    return app.text("SELECT CAST(id AS TEXT) FROM users WHERE email = ?", {email}).toLatin1();
}

} // namespace latchkey::support
