#pragma once

#include "crypto/base64url.h"
#include "crypto/signedrefreshtoken.h"
#include "databases.h"
#include "testapp.h"

#include <thread>

// What the tests of refresh tokens share.
namespace latchkey::support {

inline constexpr const char *refreshTarget = "POST /token?grant_type=refresh_token";

inline QByteArray refreshBody(const QString &token)
{
    return QByteArray(R"({"refresh_token":")") + token.toUtf8() + R"("})";
}

inline QString refreshTokenOf(const QJsonObject &session)
{
    return session.value(QStringLiteral("refresh_token")).toString();
}

inline http::HttpResponse refresh(const TestApp &app, const QString &token)
{
    return app.send(refreshTarget, refreshBody(token));
}

// The successor of a token; empty if it was refused.
inline QString refreshed(const TestApp &app, const QString &token)
{
    return refreshTokenOf(jsonOf(refresh(app, token)));
}

inline void signedTokens(config::ServerConfig &config)
{
    config.security.refreshTokenVersion = 2;
}

inline void upgradedTokens(config::ServerConfig &config)
{
    config.security.refreshTokenVersion = 2;
    config.security.refreshTokenUpgradePercentage = 100;
}

// The key of a session, as whoever holds the database and its encryption's keys could use it.
inline Secret keyOf(const TestApp &app, SessionId session)
{
    const QString stored
        = app.text("SELECT refresh_token_hmac_key FROM sessions WHERE id = ?", {session});
    const Secret opened = must(app.services().box.open(stored, session.value())).value;
    return Secret(crypto::fromBase64Url(opened.reveal()).value_or(QByteArray()));
}

// A token under the session's own key.
inline QString forged(const TestApp &app, SessionId session, qint64 counter)
{
    return crypto::SignedRefreshToken::make(session, counter, keyOf(app, session));
}

// Sends `token` a hundred times from ten threads. The answers are those of `take`.
template <typename Take>
QStringList hundredRefreshes(const TestApp &app, const QString &token, Take take)
{
    constexpr int threads = 10;
    std::array<QStringList, threads> taken;
    {
        std::vector<std::jthread> workers;
        for (QStringList &mine : taken) {
            workers.emplace_back([&] {
                for (int i = 0; i < 10; ++i)
                    mine.append(take(refresh(app, token)));
            });
        }
    }
    QStringList all;
    for (const QStringList &mine : taken)
        all += mine;
    return all;
}

} // namespace latchkey::support
