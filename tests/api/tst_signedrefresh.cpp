#include "apiscenario.h"
#include "crypto/hmac.h"
#include "refreshing.h"

#include <QCryptographicHash>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;
using crypto::SignedRefreshToken;

namespace {

SessionId sessionOf(const TestApp &app, const QString &email)
{
    const QString id = app.text("SELECT CAST(s.id AS TEXT) FROM sessions s JOIN users u "
                                "ON u.id = s.user_id WHERE u.email = ? ORDER BY s.created_at",
                                {storage::Bind(email)});
    return SessionId::parse(id).value();
}

SessionId anns(const TestApp &app)
{
    return sessionOf(app, u"ann@example.org"_s);
}

// Ann has refreshed twice, Bob never.
void annAndBob(TestApp &app)
{
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    app.signUp(u"bob@example.org"_s);
    refreshed(app, refreshed(app, first));
}

// A token that gets `code`, leaves no trace and ends nothing.
template <typename Make>
ApiScenario refused(const char *name, const QByteArray &code, const Make &make)
{
    return {.name = name,
            .with = signedTokens,
            .given = annAndBob,
            .request = refreshTarget,
            .bodyFrom = [make](TestApp &app) { return refreshBody(make(app)); },
            .status = 400,
            .contains = {code},
            .rejects = {"access_token", "already_used"}};
}

QString spelled(const QByteArray &counter, const TestApp &app)
{
    QByteArray bytes = QByteArray(1, '\0') + anns(app).value().toRfc4122() + counter;
    bytes += crypto::hmacSha256(keyOf(app, anns(app)).reveal(), bytes).first(16);
    bytes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(4);
    return QString::fromLatin1(crypto::toBase64Url(bytes));
}

std::vector<ApiScenario> malformed()
{
    constexpr const char *invalid = "validation_failed";
    const auto change = [](int at, QChar c) {
        return [at, c](const TestApp &app) { return forged(app, anns(app), 2).replace(at, 1, c); };
    };
    return {
        refused("bad base64", invalid, change(9, u'+')),
        refused("bad checksum", invalid, change(9, u'-')),
        refused(
            "cut off", invalid, [](TestApp &app) { return forged(app, anns(app), 2).chopped(1); }),
        refused(
            "one too many", invalid, [](TestApp &app) { return forged(app, anns(app), 2) + u'A'; }),
        refused("padded", invalid, [](TestApp &app) { return forged(app, anns(app), 2) + u'='; }),
        refused("overlong counter",
                invalid,
                [](TestApp &app) { return spelled(QByteArray::fromHex("8200"), app); }),
        refused("counter of 70 bits",
                invalid,
                [](TestApp &app) { return spelled(QByteArray(9, '\xff') + "\x7f", app); }),
        refused("no counter", invalid, [](TestApp &app) { return spelled({}, app); }),
        refused("a counter of the future",
                invalid,
                [](TestApp &app) { return forged(app, anns(app), 3); }),
        refused(
            "a negative counter", invalid, [](TestApp &app) { return forged(app, anns(app), -1); }),
    };
}

std::vector<ApiScenario> strangers()
{
    constexpr const char *unknown = "refresh_token_not_found";
    const auto under = [](const Secret &key) {
        return [key](TestApp &app) { return SignedRefreshToken::make(anns(app), 2, key); };
    };
    const Secret emptyKey(QByteArray(1, '\0')); // RFC 2104 pads a key with zeros
    ApiScenario unsignedSession = refused("a session of version 1", unknown, under(emptyKey));
    unsignedSession.with = {};
    return {
        refused("another key", unknown, under(Secret(QByteArray(32, 'k')))),
        refused("no key", unknown, under(emptyKey)),
        refused("the key of another session",
                unknown,
                [](TestApp &app) {
                    return SignedRefreshToken::make(
                        anns(app), 2, keyOf(app, sessionOf(app, u"bob@example.org"_s)));
                }),
        refused("no such session",
                unknown,
                [](TestApp &app) {
                    return SignedRefreshToken::make(
                        SessionId(QUuid::createUuid()), 2, keyOf(app, anns(app)));
                }),
        refused("the nil session",
                unknown,
                [](TestApp &app) {
                    return SignedRefreshToken::make(SessionId(), 2, keyOf(app, anns(app)));
                }),
        unsignedSession,
    };
}

} // namespace

// Version 2 refresh tokens (reference/http-api.md 3.7) on both engines.
class TestSignedRefresh : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void badInput_data() { addScenarioRows(malformed()); }

    void badInput() { playScenario(malformed()); }

    void badSignatures_data() { addScenarioRows(strangers()); }

    void badSignatures() { playScenario(strangers()); }

    void signsInWithACounter_data() { addEngineRows(); }

    void signsInWithACounter();

    void counts_data() { addEngineRows(); }

    void counts();

    void aLostAnswerCanBeAskedForAgain_data() { addEngineRows(); }

    void aLostAnswerCanBeAskedForAgain();

    void aStolenTokenEndsTheSession_data() { addEngineRows(); }

    void aStolenTokenEndsTheSession();

    void withinTheIntervalAllMeet_data() { addEngineRows(); }

    void withinTheIntervalAllMeet();

    void reuseMayAlwaysBeAllowed_data() { addEngineRows(); }

    void reuseMayAlwaysBeAllowed();

    void withoutRotationNothingDies_data() { addEngineRows(); }

    void withoutRotationNothingDies();

    void bannedUsersAreRefused_data() { addEngineRows(); }

    void bannedUsersAreRefused();

    void aKeyThatCannotBeRead_data() { addEngineRows(); }

    void aKeyThatCannotBeRead();

    void hundredAtOnceConverge_data() { addEngineRows(); }

    void hundredAtOnceConverge();
};

void TestSignedRefresh::signsInWithACounter()
{
    TestApp app(currentEngine(), signedTokens);
    const auto signUp
        = app.send("POST /signup", R"({"email":"ann@example.org","password":"correct horse"})");
    const auto signIn = app.send("POST /token?grant_type=password",
                                 R"({"email":"ann@example.org","password":"correct horse"})");
    for (const http::HttpResponse &answer : {signUp, signIn}) {
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("sb-auth-refresh-token-counter"), "0");
        QVERIFY(!answer.headers.contains("sb-auth-refresh-token-prefix"));
        QVERIFY(!answer.headers.contains("sb-auth-refresh-token-reuse"));
        const QString token = refreshTokenOf(jsonOf(answer));
        const auto parsed = SignedRefreshToken::parse(token);
        QVERIFY2(parsed, qPrintable(token));
        QCOMPARE(parsed->counter(), 0);
        QCOMPARE(parsed->session().toString().toLatin1(),
                 answer.headers.value("sb-auth-session-id"));
        QVERIFY(parsed->isSignedWith(keyOf(app, parsed->session())));
        QCOMPARE(keyOf(app, parsed->session()).size(), 32);
    }
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens"), 0);
    QCOMPARE(app.count("SELECT count(DISTINCT refresh_token_hmac_key) FROM sessions"), 2);
}

void TestSignedRefresh::counts()
{
    TestApp app(currentEngine(), signedTokens);
    QString token = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const qsizetype before = app.auditActions().size();
    for (qint64 expected = 1; expected <= 3; ++expected) {
        app.clock.advance(std::chrono::minutes(1));
        const auto answer = refresh(app, token);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("sb-auth-refresh-token-counter"),
                 QByteArray::number(expected));
        QCOMPARE(answer.headers.value("sb-auth-refresh-token-reuse"), "false");
        QVERIFY(!answer.headers.contains("sb-auth-refresh-token-reuse-cause"));
        QVERIFY(!answer.headers.contains("sb-auth-refresh-token-prefix"));
        token = refreshTokenOf(jsonOf(answer));
        QCOMPARE(token, forged(app, anns(app), expected));
        QCOMPARE(app.count("SELECT refresh_token_counter FROM sessions"), expected);
    }
    QCOMPARE(app.auditActions().sliced(before), QStringList(3, u"token_refreshed"_s));
    QCOMPARE(app.count("SELECT count(*) FROM sessions WHERE refreshed_at IS NOT NULL"), 1);
    QCOMPARE(app.count("SELECT count(*) FROM refresh_tokens"), 0);
}

void TestSignedRefresh::aLostAnswerCanBeAskedForAgain()
{
    TestApp app(currentEngine(), signedTokens);
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const QString second = refreshed(app, first);
    app.clock.advance(std::chrono::hours(24)); // however late
    for (int i = 0; i < 2; ++i) {
        const auto answer = refresh(app, first);
        QCOMPARE(refreshTokenOf(jsonOf(answer)), second);
        QCOMPARE(answer.headers.value("sb-auth-refresh-token-counter"), "1");
        QCOMPARE(answer.headers.value("sb-auth-refresh-token-reuse-cause"), "fail-to-save");
        QVERIFY(!answer.headers.contains("sb-auth-refresh-token-reuse"));
    }
    QCOMPARE(app.count("SELECT refresh_token_counter FROM sessions"), 1);
}

void TestSignedRefresh::aStolenTokenEndsTheSession()
{
    TestApp app(currentEngine(), signedTokens);
    const QJsonObject session = app.signUp(u"ann@example.org"_s);
    app.signIn(u"ann@example.org"_s); // another session, which is none of its business
    const QString first = refreshTokenOf(session);
    const QString third = refreshed(app, refreshed(app, first));
    const QByteArray id = anns(app).toString().toLatin1();
    const qsizetype before = app.auditActions().size();
    const auto stolen = refresh(app, first);
    QCOMPARE(stolen.status, 400);
    QVERIFY(stolen.body.contains("refresh_token_already_used"));
    QVERIFY(!stolen.body.contains("access_token"));
    QCOMPARE(stolen.headers.value("sb-auth-refresh-token-rotated"), "true");
    QCOMPARE(stolen.headers.value("sb-auth-session-id"), id);
    QVERIFY(!stolen.headers.contains("sb-auth-refresh-token-counter"));
    // The refusal was committed: the honest client's tokens are dead, the refreshed and the access
    // token alike.
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
    QCOMPARE(app.auditActions().sliced(before), QStringList());
    QVERIFY(refresh(app, third).body.contains("refresh_token_not_found"));
    const QByteArray bearer = session.value(u"access_token").toString().toLatin1();
    QVERIFY(app.send("GET /user", {}, bearer).body.contains("session_not_found"));
}

void TestSignedRefresh::withinTheIntervalAllMeet()
{
    TestApp app(currentEngine(), [](config::ServerConfig &config) {
        signedTokens(config);
        config.security.refreshTokenReuseInterval = std::chrono::seconds(10);
    });
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const QString second = refreshed(app, first);
    const QString third = refreshed(app, second);
    app.clock.advance(std::chrono::seconds(9));
    const auto grandparent = refresh(app, first);
    QCOMPARE(refreshTokenOf(jsonOf(grandparent)), third);
    QCOMPARE(grandparent.headers.value("sb-auth-refresh-token-reuse-cause"), "concurrent-refresh");
    // That was a refresh, too: the interval begins anew.
    app.clock.advance(std::chrono::seconds(9));
    const auto parent = refresh(app, second);
    QCOMPARE(refreshTokenOf(jsonOf(parent)), third);
    QCOMPARE(parent.headers.value("sb-auth-refresh-token-reuse-cause"),
             "concurrent-refresh,fail-to-save");
    app.clock.advance(std::chrono::seconds(10));
    QCOMPARE(refresh(app, first).headers.value("sb-auth-refresh-token-rotated"), "true");
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 0);
}

void TestSignedRefresh::reuseMayAlwaysBeAllowed()
{
    TestApp app(currentEngine(), [](config::ServerConfig &config) {
        signedTokens(config);
        config.security.refreshTokenAllowReuse = true;
    });
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const QString third = refreshed(app, refreshed(app, first));
    app.clock.advance(std::chrono::hours(24));
    const auto answer = refresh(app, first);
    QCOMPARE(refreshTokenOf(jsonOf(answer)), third);
    QCOMPARE(answer.headers.value("sb-auth-refresh-token-reuse-cause"), "always-allow");
}

void TestSignedRefresh::withoutRotationNothingDies()
{
    TestApp app(currentEngine(), [](config::ServerConfig &config) {
        signedTokens(config);
        config.security.refreshTokenRotation = false;
    });
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const QString third = refreshed(app, refreshed(app, first));
    const auto stolen = refresh(app, first);
    QCOMPARE(stolen.status, 400);
    QVERIFY(stolen.body.contains("refresh_token_already_used"));
    QVERIFY(!stolen.headers.contains("sb-auth-refresh-token-rotated"));
    QCOMPARE(refresh(app, third).status, 200);
}

void TestSignedRefresh::bannedUsersAreRefused()
{
    TestApp app(currentEngine(), signedTokens);
    const QString token = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    app.run("UPDATE users SET banned_until = '2100-01-01 00:00:00.000000+00:00'");
    const auto answer = refresh(app, token);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.body.contains("user_banned"));
    QVERIFY(!answer.headers.contains("sb-auth-session-id"));
    QCOMPARE(app.count("SELECT refresh_token_counter FROM sessions"), 0);
}

// A fault of the database's, not of the client's: it must not sign itself out.
void TestSignedRefresh::aKeyThatCannotBeRead()
{
    TestApp app(currentEngine(), signedTokens);
    const QString token = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    app.run("UPDATE sessions SET refresh_token_hmac_key = 'not base64url'");
    const auto answer = refresh(app, token);
    QCOMPARE(answer.status, 500);
    QVERIFY(!answer.body.contains("not base64url"));
    QCOMPARE(app.count("SELECT count(*) FROM sessions"), 1);
}

void TestSignedRefresh::hundredAtOnceConverge()
{
    TestApp app(currentEngine(), signedTokens);
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    QStringList distinct = hundredRefreshes(app, first, [](const http::HttpResponse &answer) {
        return refreshTokenOf(jsonOf(answer));
    });
    QCOMPARE(distinct.size(), 100);
    distinct.removeDuplicates();
    QCOMPARE(distinct, QStringList{forged(app, anns(app), 1)});
    QCOMPARE(app.count("SELECT refresh_token_counter FROM sessions"), 1);
}

QTEST_GUILESS_MAIN(TestSignedRefresh)
#include "tst_signedrefresh.moc"
