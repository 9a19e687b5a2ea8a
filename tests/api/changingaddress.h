#pragma once

#include "mailedaccounts.h"

#include <QTest>

// Ann, on her way to another address.
namespace latchkey::support {

inline constexpr auto next = "next@example.org"_L1;
inline constexpr auto other = "other@example.org"_L1;

inline const Configure twoConfirmations = [](config::ServerConfig &config) {
    confirming(config);
    config.mailer.notifications = {u"email_changed"_s};
};

inline const Configure oneConfirmation = [](config::ServerConfig &config) {
    twoConfirmations(config);
    config.mailer.secureEmailChange = false;
};

inline const Configure unspaced = [](config::ServerConfig &config) {
    twoConfirmations(config);
    config.smtp.maxFrequency = std::chrono::milliseconds(0);
};

inline QByteArray annsToken(TestApp &app)
{
    return app.signIn(ann).value(u"access_token").toString().toLatin1();
}

inline http::HttpResponse change(TestApp &app, const QByteArray &token, QLatin1StringView email)
{
    const QString form = u"{\"email\":\"%1\"}"_s.arg(email);
    return app.send("PUT /user", form.toUtf8(), token);
}

// Ann has asked for next@example.org an hour after she was confirmed.
inline void changing(TestApp &app)
{
    beConfirmed(app);
    if (change(app, annsToken(app), next).status != 200)
        qFatal("the change was refused");
}

inline void halfChanged(TestApp &app)
{
    changing(app);
    app.send(following(lastMail(app, next)));
}

// A row per engine, for which confirmation comes first and whether they are codes.
inline void addOrderRows()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<bool>("oldFirst");
    QTest::addColumn<bool>("byCode");
    for (const auto engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        for (const bool oldFirst : {true, false}) {
            for (const bool byCode : {true, false}) {
                QTest::addRow("%s: %s first, by %s",
                              engine == storage::Engine::Sqlite ? "sqlite" : "postgresql",
                              oldFirst ? "old" : "new",
                              byCode ? "code" : "link")
                    << engine << oldFirst << byCode;
            }
        }
    }
}

} // namespace latchkey::support
