#include "apiscenario.h"
#include "refreshing.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

void ann(TestApp &app)
{
    app.signUp(u"ann@example.org"_s);
}

QString session(const TestApp &app)
{
    return app.text("SELECT CAST(id AS TEXT) FROM sessions ORDER BY created_at");
}

// Her only token, of either version.
QString token(const TestApp &app)
{
    const QString row = app.text("SELECT token FROM refresh_tokens WHERE NOT revoked");
    return row.isEmpty() ? forged(app,
                                  SessionId::parse(session(app)).value(),
                                  app.count("SELECT refresh_token_counter FROM sessions"))
                         : row;
}

void addFactor(const TestApp &app, const char *status)
{
    app.run("INSERT INTO mfa_factors (id, user_id, friendly_name, factor_type, status, created_at, "
            "updated_at, secret) "
            "VALUES ('7a7d5c54-4d4b-4c5e-9f56-0d3f7f3f8a11', ?, '', 'totp', ?, "
            "'2026-01-01 00:00:00.000000+00:00', '2026-01-01 00:00:00.000000+00:00', '')",
            {app.text("SELECT CAST(id AS TEXT) FROM users"), QString::fromLatin1(status)});
}

// What makes a session end, and what a client is told when it has ended.
struct Limit
{
    const char *name;
    Configure with;
    std::function<void(TestApp &)> given;
    QByteArray message = {}; // empty: it has not ended
};

const QByteArray expired = "\"Invalid Refresh Token: Session Expired\"";
const QByteArray inactive = "\"Invalid Refresh Token: Session Expired (Inactivity)\"";
const QByteArray low
    = "\"Invalid Refresh Token: Session Expired (Low AAL: User Needs MFA Verification)\"";

void hourBox(config::ServerConfig &config)
{
    config.sessions.timebox = hours(1);
}

void hourIdle(config::ServerConfig &config)
{
    config.sessions.inactivityTimeout = hours(1);
}

void hourLow(config::ServerConfig &config)
{
    config.sessions.allowLowAal = hours(1);
}

std::function<void(TestApp &)> annAfter(minutes age)
{
    return [age](TestApp &app) {
        ann(app);
        app.clock.advance(age);
    };
}

std::function<void(TestApp &)> annUntil(minutes ahead)
{
    return [ahead](TestApp &app) {
        ann(app);
        app.run("UPDATE sessions SET not_after = ?", {app.clock.now() + ahead});
        app.clock.advance(minutes(60));
    };
}

std::function<void(TestApp &)> annRefreshedAt(minutes moment, minutes age)
{
    return [=](TestApp &app) {
        ann(app);
        app.clock.advance(moment);
        if (refreshed(app, token(app)).isEmpty())
            qFatal("no refresh");
        app.clock.advance(age - moment);
    };
}

std::function<void(TestApp &)> annWithFactor(const char *status, const char *aal, minutes age)
{
    return [=](TestApp &app) {
        ann(app);
        addFactor(app, status);
        app.run("UPDATE sessions SET aal = ?", {QString::fromLatin1(aal)});
        app.clock.advance(age);
    };
}

std::vector<Limit> limits()
{
    constexpr minutes early(59);
    constexpr minutes late(61);
    return {
        {"no limit", {}, annAfter(hours(100'000))},
        {"within the timebox", hourBox, annAfter(early)},
        {"past the timebox", hourBox, annAfter(late), expired},
        {"past the timebox, refreshed", hourBox, annRefreshedAt(early, late), expired},
        {"idle for less", hourIdle, annAfter(early)},
        {"idle for more", hourIdle, annAfter(late), inactive},
        {"idle since a refresh, for less", hourIdle, annRefreshedAt(early, minutes(118))},
        {"idle since a refresh, for more", hourIdle, annRefreshedAt(early, minutes(120)), inactive},
        {"before not_after", {}, annUntil(late)},
        {"past not_after", {}, annUntil(early), expired},
        {"a second factor, early", hourLow, annWithFactor("verified", "aal1", early)},
        {"a second factor, late", hourLow, annWithFactor("verified", "aal1", late), low},
        {"a second factor, used", hourLow, annWithFactor("verified", "aal2", late)},
        {"an unverified factor", hourLow, annWithFactor("unverified", "aal1", late)},
        {"a second factor, no limit", {}, annWithFactor("verified", "aal1", late)},
    };
}

Configure inVersion(const Configure &with, bool isSigned)
{
    return [=](config::ServerConfig &config) {
        if (with)
            with(config);
        if (isSigned)
            signedTokens(config);
    };
}

std::vector<ApiScenario> refreshes()
{
    static const std::vector<Limit> all = limits(); // the names live on in the scenarios
    static std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (const Limit &limit : all) {
            for (const char *version : {"version 1, ", "version 2, "})
                made.push_back(std::string(version) + limit.name);
        }
        return made;
    }();
    std::vector<ApiScenario> scenarios;
    for (const Limit &limit : all) {
        for (const bool isSigned : {false, true}) {
            ApiScenario scenario{.name = names[scenarios.size()].c_str(),
                                 .with = inVersion(limit.with, isSigned),
                                 .given = limit.given,
                                 .request = refreshTarget,
                                 .bodyFrom = [](TestApp &app) { return refreshBody(token(app)); }};
            scenario.status = limit.message.isEmpty() ? 200 : 400;
            if (limit.message.isEmpty()) {
                scenario.audit = {u"token_refreshed"_s};
                if (!isSigned)
                    scenario.audit.append(u"token_revoked"_s);
            } else {
                scenario.contains = {"session_expired", limit.message};
                scenario.rejects = {"access_token"};
            }
            scenarios.push_back(std::move(scenario));
        }
    }
    return scenarios;
}

// A person's token with an administrator's role.
QByteArray administrator(TestApp &app)
{
    return app.token({{u"sub"_s, app.text("SELECT CAST(id AS TEXT) FROM users")},
                      {u"session_id"_s, session(app)},
                      {u"role"_s, u"supabase_admin"_s}});
}

} // namespace

// When sessions end by themselves (reference/http-api.md 3.8), on both engines.
class TestSessionLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void refreshing_data() { addScenarioRows(refreshes()); }

    void refreshing() { playScenario(refreshes()); }

    void administrating_data();

    void administrating();

    void accessTokensLiveOn_data() { addEngineRows(); }

    void accessTokensLiveOn();

    void lowAssuranceShortensAccessTokens_data() { addEngineRows(); }

    void lowAssuranceShortensAccessTokens();

    void oneSessionPerUser_data();

    void oneSessionPerUser();

    void oneSessionPerTag_data() { addEngineRows(); }

    void oneSessionPerTag();

    void endedSessionsAreNoRivals_data() { addEngineRows(); }

    void endedSessionsAreNoRivals();
};

void TestSessionLimits::administrating_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<int>("index");
    const std::vector<Limit> all = limits();
    for (const storage::Engine engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            QTest::addRow(
                "%s: %s", engine == storage::Engine::Sqlite ? "sqlite" : "postgresql", all[i].name)
                << engine << static_cast<int>(i);
        }
    }
}

void TestSessionLimits::administrating()
{
    QFETCH(int, index);
    const Limit limit = limits()[static_cast<std::size_t>(index)];
    TestApp app(currentEngine(), limit.with);
    limit.given(app);
    const auto answer = app.send("GET /admin/users", {}, administrator(app));
    if (limit.message.isEmpty()) {
        QVERIFY2(answer.status != 401 && answer.status != 403, answer.body.constData());
    } else {
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.body.contains("session_expired"));
    }
}

void TestSessionLimits::accessTokensLiveOn()
{
    TestApp app(currentEngine(), [](config::ServerConfig &config) {
        config.sessions.timebox = minutes(1);
        config.sessions.inactivityTimeout = minutes(1);
    });
    const QJsonObject opened = app.signUp(u"ann@example.org"_s);
    app.clock.advance(minutes(50));
    const QByteArray bearer = opened.value(u"access_token").toString().toLatin1();
    QCOMPARE(refresh(app, token(app)).status, 400);
    QCOMPARE(app.send("GET /user", {}, bearer).status, 200);
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens WHERE revoked"), 0);
}

void TestSessionLimits::lowAssuranceShortensAccessTokens()
{
    TestApp app(currentEngine(),
                [](config::ServerConfig &config) { config.sessions.allowLowAal = minutes(30); });
    QCOMPARE(app.signUp(u"ann@example.org"_s).value(u"expires_in").toInt(), 3600);
    addFactor(app, "verified");
    app.clock.advance(minutes(20));
    const QJsonObject again = jsonOf(refresh(app, token(app)));
    QVERIFY(again.value(u"expires_in").toInt() <= 600);
    QVERIFY(again.value(u"expires_in").toInt() >= 599);
    const QByteArray claims
        = crypto::fromBase64Url(again.value(u"access_token").toString().toLatin1().split('.')[1])
              .value();
    QCOMPARE(QJsonDocument::fromJson(claims).object().value(u"exp"), again.value(u"expires_at"));
}

void TestSessionLimits::oneSessionPerUser_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<bool>("isSigned");
    for (const storage::Engine engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        const char *name = engine == storage::Engine::Sqlite ? "sqlite" : "postgresql";
        QTest::addRow("%s: version 1", name) << engine << false;
        QTest::addRow("%s: version 2", name) << engine << true;
    }
}

void TestSessionLimits::oneSessionPerUser()
{
    QFETCH(bool, isSigned);
    TestApp app(currentEngine(), [isSigned](config::ServerConfig &config) {
        config.sessions.singlePerUser = true;
        if (isSigned)
            signedTokens(config);
    });
    const QByteArray superseded
        = "\"Invalid Refresh Token: Session Expired (Revoked by Newer Login)\"";
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    app.signUp(u"bob@example.org"_s);
    app.clock.advance(minutes(1));
    const QString second = refreshed(app, first); // Bob's is none of Ann's business
    QVERIFY(!second.isEmpty());
    app.clock.advance(minutes(1));
    const QString other = refreshTokenOf(app.signIn(u"ann@example.org"_s));
    app.clock.advance(minutes(1));
    const auto refused = refresh(app, second);
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.body.contains(superseded), refused.body.constData());
    QVERIFY(refused.body.contains("session_expired"));
    QVERIFY(!refused.headers.contains("sb-auth-refresh-token-reuse"));
    QVERIFY(!refreshed(app, other).isEmpty());
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 3); // none is deleted
}

void TestSessionLimits::oneSessionPerTag()
{
    TestApp app(currentEngine(), [](config::ServerConfig &config) {
        config.sessions.singlePerUser = true;
        config.sessions.tags = {u"desktop"_s, u"mobile"_s};
    });
    const QString desktop = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    app.run("UPDATE sessions SET tag = 'unknown'"); // counts as the first kind
    app.clock.advance(minutes(1));
    app.signIn(u"ann@example.org"_s);
    app.run("UPDATE sessions SET tag = 'mobile' WHERE tag IS NULL");
    app.clock.advance(minutes(1));
    const QString next = refreshed(app, desktop);
    QVERIFY(!next.isEmpty());
    app.clock.advance(minutes(1));
    app.signIn(u"ann@example.org"_s); // without a tag: the first kind, too
    QVERIFY(refresh(app, next).body.contains("Revoked by Newer Login"));
}

void TestSessionLimits::endedSessionsAreNoRivals()
{
    TestApp app(currentEngine(),
                [](config::ServerConfig &config) { config.sessions.singlePerUser = true; });
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    app.clock.advance(minutes(1));
    const QJsonObject later = app.signIn(u"ann@example.org"_s);
    QCOMPARE(refresh(app, first).status, 400);
    app.run("UPDATE sessions SET not_after = ? WHERE id <> ?",
            {app.clock.now() - minutes(1), session(app)});
    QCOMPARE(refresh(app, first).status, 200);
}

QTEST_GUILESS_MAIN(TestSessionLimits)
#include "tst_sessionlimits.moc"
