#include "apiscenario.h"
#include "mailbox.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;
using namespace std::chrono_literals;

namespace {

const Configure strict
    = [](config::ServerConfig &config) { config.security.requireReauthentication = true; };

QByteArray tokenIn(const QJsonObject &session)
{
    return session.value(u"access_token").toString().toLatin1();
}

void annIsThere(TestApp &app)
{
    app.signUp(u"ann@example.org"_s);
}

QByteArray annsToken(TestApp &app)
{
    return tokenIn(app.signIn(u"ann@example.org"_s));
}

void unconfirmed(TestApp &app)
{
    annIsThere(app);
    app.run("UPDATE users SET email_confirmed_at = NULL");
}

std::vector<ApiScenario> scenarios()
{
    return {
        {.name = "a code is mailed",
         .given = annIsThere,
         .request = "GET /reauthenticate",
         .bearerFrom = annsToken,
         .contains = {"{}"},
         .audit = {u"user_reauthenticate_requested"_s},
         .mails = 1},
        {.name = "nobody", .request = "GET /reauthenticate", .status = 401},
        {.name = "an address that is not confirmed",
         .given = unconfirmed,
         .request = "GET /reauthenticate",
         .bearerFrom =
             [](TestApp &app) {
                 app.run("UPDATE users SET email_confirmed_at = created_at");
                 const QByteArray token = annsToken(app);
                 app.run("UPDATE users SET email_confirmed_at = NULL");
                 return token;
             },
         .status = 422,
         .contains = {"email_not_confirmed"}},
    };
}

struct Old
{
    QByteArray token;
    QString nonce;
};

// A session that is older than a day, so that a new password takes a code, and that code.
Old oldSession(TestApp &app)
{
    annIsThere(app);
    const QByteArray token = annsToken(app);
    app.run("UPDATE sessions SET created_at = '2020-01-01 00:00:00.000000+00:00'");
    app.send("GET /reauthenticate", {}, token);
    return {.token = token, .nonce = lastMail(app, u"ann@example.org"_s).code()};
}

http::HttpResponse change(TestApp &app, const Old &old, const QString &nonce)
{
    const QString form = u"{\"password\":\"another horse\",\"nonce\":\"%1\"}"_s.arg(nonce);
    return app.send("PUT /user", form.toUtf8(), old.token);
}

QString errorOf(const http::HttpResponse &response)
{
    return jsonOf(response).value(u"error_code").toString();
}

} // namespace

class TestReauthenticate : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void requests_data() { addScenarioRows(scenarios()); }

    void requests() { playScenario(scenarios()); }

    void theCodeWorksOnce_data() { addScenarioRows({{.name = "code"}}); }

    void theCodeWorksOnce()
    {
        TestApp app(currentEngine(), strict);
        const Old old = oldSession(app);
        QCOMPARE(change(app, old, old.nonce).status, 200);
        QCOMPARE(app.text("SELECT reauthentication_token FROM users"), QString());
        QCOMPARE(app.count("SELECT count(*) FROM one_time_tokens"), 0);
        const QString form = u"{\"password\":\"a third horse\",\"nonce\":\"%1\"}"_s.arg(old.nonce);
        QCOMPARE(errorOf(app.send("PUT /user", form.toUtf8(), old.token)),
                 u"reauthentication_not_valid"_s);
        QVERIFY(!tokenIn(app.signIn(u"ann@example.org"_s, u"another horse"_s)).isEmpty());
    }

    void oneOfTwentyAtOnce_data() { addScenarioRows({{.name = "race"}}); }

    void oneOfTwentyAtOnce()
    {
        TestApp app(currentEngine(), strict);
        const Old old = oldSession(app);
        std::atomic<int> changed{0};
        {
            std::vector<std::jthread> workers;
            workers.reserve(20);
            for (int i = 0; i < 20; ++i) {
                workers.emplace_back([&, i] {
                    const QString form = u"{\"password\":\"another horse %1\",\"nonce\":\"%2\"}"_s;
                    changed += app.send("PUT /user",
                                        form.arg(QString::number(i), old.nonce).toUtf8(),
                                        old.token)
                                   .status
                        == 200;
                });
            }
        }
        QCOMPARE(changed.load(), 1);
        QCOMPARE(app.auditActions().count(u"user_updated_password"_s), 1);
    }

    void noCode_data() { addScenarioRows({{.name = "none"}}); }

    void noCode()
    {
        TestApp app(currentEngine(), strict);
        const Old old = oldSession(app);
        QCOMPARE(errorOf(change(app, old, {})), u"reauthentication_needed"_s);
        QVERIFY(!tokenIn(app.signIn(u"ann@example.org"_s)).isEmpty());
    }

    void anOldCode_data() { addScenarioRows({{.name = "old"}}); }

    void anOldCode()
    {
        TestApp app(currentEngine(), [](config::ServerConfig &config) {
            strict(config);
            config.jwt.lifetime = 72h;
        });
        const Old old = oldSession(app);
        app.clock.advance(25h);
        QCOMPARE(errorOf(change(app, old, old.nonce)), u"reauthentication_not_valid"_s);
    }

    void aHundredGuesses_data() { addScenarioRows({{.name = "guesses"}}); }

    // Then the right one is dead, too.
    void aHundredGuesses()
    {
        TestApp app(currentEngine(), strict);
        const Old old = oldSession(app);
        const QString wrong = old.nonce == u"000000" ? u"000001"_s : u"000000"_s;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(errorOf(change(app, old, wrong)), u"reauthentication_not_valid"_s);
        QCOMPARE(errorOf(change(app, old, old.nonce)), u"reauthentication_not_valid"_s);
    }
};

QTEST_GUILESS_MAIN(TestReauthenticate)
#include "tst_reauthenticate.moc"
