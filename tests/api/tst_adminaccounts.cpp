#include "administering.h"
#include "apiscenario.h"
#include "bulking.h"
#include "mailbox.h"

#include <QJsonDocument>
#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

http::HttpRequest conditional(const QByteArray &target,
                              const QByteArray &body,
                              const QByteArray &bearer,
                              const QByteArray &tag)
{
    http::HttpRequest request = makeRequest(target, body, bearer);
    request.headers.set("If-Match", tag);
    return request;
}

} // namespace

// What an administrator's change means to the user, at once, on both engines.
class TestAdminAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void aBanHoldsAtOnce_data() { addEngineRows(); }

    void aBanHoldsAtOnce();

    void aReasonIsForAdministratorsOnly_data() { addEngineRows(); }

    void aReasonIsForAdministratorsOnly();

    void aDeletionHoldsAtOnce_data() { addEngineRows(); }

    void aDeletionHoldsAtOnce();

    void aSoftDeletionLeavesNothing_data() { addEngineRows(); }

    void aSoftDeletionLeavesNothing();

    void aPasswordEndsSessions_data() { addEngineRows(); }

    void aPasswordEndsSessions();

    void aNewAddressKillsLinks_data() { addEngineRows(); }

    void aNewAddressKillsLinks();

    void importedHashesSignIn_data() { addEngineRows(); }

    void importedHashesSignIn();

    void conditions_data() { addEngineRows(); }

    void conditions();

    void twiceAtOnce_data() { addEngineRows(); }

    void twiceAtOnce();

    void growingMetadata_data() { addEngineRows(); }

    void growingMetadata();

    void banAndSessions_data() { addEngineRows(); }

    void banAndSessions();
};

void TestAdminAccounts::aBanHoldsAtOnce()
{
    TestApp app(currentEngine(), {});
    const Tokens tokens = tokensOf(app.signUp(annsAddress));
    QCOMPARE(ask(app, pathOf(app, "PUT"), R"({"ban_duration":"1h30m"})").status, 200);
    const auto user = app.send("GET /user", {}, tokens.access);
    QCOMPARE(user.status, 403);
    QVERIFY(user.body.contains("user_banned"));
    QVERIFY(refresh(app, tokens).body.contains("user_banned"));
    const auto signIn = app.send("POST /token?grant_type=password",
                                 R"({"email":"ann@example.org","password":"correct horse"})");
    QVERIFY(signIn.body.contains("user_banned"));
    QCOMPARE(ask(app, pathOf(app, "PUT"), R"({"ban_duration":"none"})").status, 200);
    QCOMPARE(app.send("GET /user", {}, tokens.access).status, 200);
    QCOMPARE(ask(app, pathOf(app, "PUT"), R"({"ban_duration":"300ms"})").status, 200);
    QCOMPARE(app.send("GET /user", {}, tokens.access).status, 403);
    app.clock.advance(std::chrono::seconds(1));
    QCOMPARE(app.send("GET /user", {}, tokens.access).status, 200);
}

void TestAdminAccounts::aReasonIsForAdministratorsOnly()
{
    TestApp app(currentEngine(), {});
    const Tokens tokens = tokensOf(app.signUp(annsAddress));
    const auto banned
        = ask(app, pathOf(app, "PUT"), R"({"ban_duration":"1h","ban_reason":"sells watches"})");
    QCOMPARE(banned.status, 200);
    QVERIFY(!banned.body.contains("watches"));
    QCOMPARE(app.text("SELECT reason FROM latchkey_ban_reasons"), u"sells watches"_s);
    QCOMPARE(app.text("SELECT banned_by FROM latchkey_ban_reasons"), u"service_role"_s);
    QVERIFY(lastTraits(app).contains(u"sells watches"));
    QVERIFY(!app.send("GET /user", {}, tokens.access).body.contains("watches"));
    ask(app, pathOf(app, "PUT"), R"({"ban_duration":"1ns","ban_reason":"sells watches"})"); // ended
    app.clock.advance(std::chrono::seconds(1));
    const auto session = app.send("POST /token?grant_type=password",
                                  R"({"email":"ann@example.org","password":"correct horse"})");
    QCOMPARE(session.status, 200);
    const QByteArray payload = QByteArray::fromBase64(
        tokensOf(jsonOf(session)).access.split('.').at(1), QByteArray::Base64UrlEncoding);
    QVERIFY(payload.contains("ann"));
    QVERIFY(!payload.contains("watches") && !payload.contains("ban"));
    // The next ban is for another reason, or for none.
    ask(app, pathOf(app, "PUT"), R"({"ban_duration":"2h","ban_reason":"more watches"})");
    QCOMPARE(app.text("SELECT reason FROM latchkey_ban_reasons"), u"more watches"_s);
    ask(app, pathOf(app, "PUT"), R"({"ban_duration":"none","ban_reason":"was wrong"})");
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_ban_reasons"), 0);
    QVERIFY(lastTraits(app).contains(u"was wrong"));
    ask(app, pathOf(app, "PUT"), R"({"ban_duration":"2h","ban_reason":"watches"})");
    ask(app, pathOf(app, "DELETE"));
    QCOMPARE(app.count("SELECT count(*) FROM latchkey_ban_reasons"), 0);
}

void TestAdminAccounts::aDeletionHoldsAtOnce()
{
    TestApp app(currentEngine(), {});
    const Tokens tokens = tokensOf(app.signUp(annsAddress));
    app.run("INSERT INTO refresh_tokens (instance_id, token, user_id, revoked, created_at, "
            "updated_at) SELECT instance_id, 'of-old', CAST(id AS TEXT), FALSE, created_at, "
            "created_at FROM users");
    QCOMPARE(ask(app, pathOf(app, "DELETE")).status, 200);
    QVERIFY(app.send("GET /user", {}, tokens.access).body.contains("user_not_found"));
    QVERIFY(refresh(app, tokens).body.contains("refresh_token_not_found"));
    for (const char *table : {"SELECT count(*) FROM users",
                              "SELECT count(*) FROM identities",
                              "SELECT count(*) FROM sessions",
                              "SELECT count(*) FROM refresh_tokens"})
        QCOMPARE(app.count(table), 0);
    QVERIFY(lastTraits(app).contains(annsAddress));
    app.signUp(annsAddress); // the address is free
}

void TestAdminAccounts::aSoftDeletionLeavesNothing()
{
    TestApp app(currentEngine(), {});
    const Tokens tokens = tokensOf(app.signUp(annsAddress));
    app.run("INSERT INTO mfa_factors (id, user_id, friendly_name, factor_type, status, created_at, "
            "updated_at, secret) SELECT id, id, 'app', 'totp', 'verified', created_at, created_at, "
            "'S' FROM users");
    ask(app, pathOf(app, "PUT"), R"({"user_metadata":{"name":"Ann"},"app_metadata":{"x":1}})");
    const QByteArray id = userId(app, annsAddress);
    const QByteArray target = "DELETE /admin/users/" + id;
    QCOMPARE(ask(app, target, R"({"should_soft_delete":true})").status, 200);
    QVERIFY(app.send("GET /user", {}, tokens.access).body.contains("session_not_found"));
    for (const char *table : {"SELECT count(*) FROM sessions",
                              "SELECT count(*) FROM mfa_factors",
                              "SELECT count(*) FROM one_time_tokens",
                              "SELECT count(*) FROM refresh_tokens"})
        QCOMPARE(app.count(table), 0);
    QCOMPARE(app.text("SELECT CAST(raw_user_meta_data AS TEXT) FROM users"), u"{}"_s);
    QCOMPARE(app.text("SELECT CAST(identity_data AS TEXT) FROM identities"), u"{}"_s);
    QCOMPARE(app.count("SELECT count(*) FROM users WHERE encrypted_password IS NULL AND deleted_at "
                       "IS NOT NULL"),
             1);
    QCOMPARE(app.text("SELECT email FROM users").size(), 43);
    QCOMPARE(app.text("SELECT phone FROM users").size(), 15);
    QVERIFY(!app.text("SELECT provider_id FROM identities").contains(QLatin1StringView(id)));
    // Again is no failure and does nothing, but the log tells of it.
    const QString left = app.text("SELECT email FROM users");
    const qsizetype entries = app.auditActions().size();
    QCOMPARE(ask(app, target, R"({"should_soft_delete":true})").status, 200);
    QCOMPARE(app.auditActions().size(), entries + 1);
    QVERIFY(lastTraits(app).contains(left));
    QCOMPARE(app.text("SELECT email FROM users"), left);
    app.signUp(annsAddress);
    QCOMPARE(ask(app, target).status, 200); // hard, after all
    QCOMPARE(app.count("SELECT count(*) FROM users"), 1);
}

void TestAdminAccounts::aPasswordEndsSessions()
{
    TestApp app(currentEngine(), {});
    const Tokens tokens = tokensOf(app.signUp(annsAddress));
    QCOMPARE(ask(app, pathOf(app, "PUT"), R"({"password":"battery staple"})").status, 200);
    QVERIFY(app.send("GET /user", {}, tokens.access).body.contains("session_not_found"));
    QVERIFY(refresh(app, tokens).body.contains("refresh_token_not_found"));
    app.signIn(annsAddress, u"battery staple"_s);
}

void TestAdminAccounts::aNewAddressKillsLinks()
{
    TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    app.send("POST /recover", R"({"email":"ann@example.org"})");
    const QueuedMail mail = lastMail(app, annsAddress);
    QVERIFY(app.count("SELECT count(*) FROM one_time_tokens") > 0);
    QCOMPARE(ask(app, pathOf(app, "PUT"), R"({"email":"new@example.org"})").status, 200);
    QCOMPARE(app.count("SELECT count(*) FROM one_time_tokens"), 0);
    QCOMPARE(fragmentValue(app.send(following(mail)), u"error_code"_s), u"otp_expired"_s);
    QVERIFY(app.text("SELECT CAST(identity_data AS TEXT) FROM identities")
                .contains(u"new@example.org"));
    app.signIn(u"new@example.org"_s);
}

void TestAdminAccounts::importedHashesSignIn()
{
    TestApp app(currentEngine(), {});
    const QString own = app.services().hasher.unsealedHash(Secret("correct horse"));
    const QJsonObject form{
        {u"email"_s, QString(annsAddress)}, {u"password_hash"_s, own}, {u"email_confirm"_s, true}};
    QCOMPARE(ask(app, "POST /admin/users", QJsonDocument(form).toJson()).status, 200);
    app.signIn(annsAddress);
}

void TestAdminAccounts::conditions()
{
    TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    const QByteArray put = pathOf(app, "PUT");
    const auto tagOf
        = [](const http::HttpResponse &answer) { return answer.headers.value("ETag"); };
    const QByteArray first = tagOf(ask(app, put, "{}"));
    QVERIFY(first.startsWith('"') && first.endsWith('"') && first.size() > 10);
    const auto putIf = [&](const QByteArray &tag, const QByteArray &body = R"({"role":"x"})") {
        return app.send(conditional(put, body, serviceKey(app), tag));
    };
    app.clock.advance(std::chrono::seconds(1));
    app.signIn(annsAddress); // is no change
    const auto second = putIf(first, R"({"user_metadata":{"a":1}})");
    QCOMPARE(second.status, 200);
    QVERIFY(tagOf(second) != first);
    const auto outdated = putIf(first);
    QCOMPARE(outdated.status, 412);
    QVERIFY(outdated.body.contains("conflict"));
    QCOMPARE(putIf("W/" + tagOf(second)).status, 412);
    QCOMPARE(putIf("nonsense").status, 412);
    QCOMPARE(putIf("").status, 412);
    QCOMPARE(app.text("SELECT role FROM users"), u"authenticated"_s);
    QCOMPARE(putIf("\"x\", " + tagOf(second)).status, 200);
    QCOMPARE(putIf("*").status, 200);

    const QByteArray remove = pathOf(app, "DELETE");
    QCOMPARE(app.send(conditional(remove, {}, serviceKey(app), first)).status, 412);
    QCOMPARE(app.count("SELECT count(*) FROM users"), 1);
    const QByteArray now = tagOf(ask(app, put, "{}"));
    QCOMPARE(app.send(conditional(remove, {}, serviceKey(app), now)).status, 200);
    QCOMPARE(app.send(conditional(remove, {}, serviceKey(app), "*")).status, 404);
}

// The same address for many, the same user deleted by many: one wins, the others are told, and
// nothing is half done.
void TestAdminAccounts::twiceAtOnce()
{
    TestApp app(currentEngine(), {});
    constexpr int crowd = 8;
    const auto together = [&](const std::function<http::HttpResponse(int)> &request) {
        std::vector<int> statuses(crowd);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < crowd; ++i)
                threads.emplace_back(
                    [&, i] { statuses[static_cast<std::size_t>(i)] = request(i).status; });
        }
        return statuses;
    };
    const auto created = together([&](int i) {
        return ask(app,
                   "POST /admin/users",
                   R"({"email":"ann@example.org","phone":"1555010)" + QByteArray::number(i)
                       + "\"}");
    });
    QCOMPARE(std::ranges::count(created, 200), 1);
    QCOMPARE(std::ranges::count(created, 422), crowd - 1);
    QCOMPARE(app.count("SELECT count(*) FROM users"), 1);
    QCOMPARE(app.count("SELECT count(*) FROM identities"), 2);

    for (int i = 0; i < crowd; ++i) {
        const QByteArray address = "u" + QByteArray::number(i) + "@example.org";
        ask(app, "POST /admin/users", R"({"email":")" + address + "\"}");
    }
    const auto moved = together([&](int i) {
        const QByteArray id = userId(app, u"u%1@example.org"_s.arg(i));
        return ask(app, QByteArray("PUT /admin/users/" + id), R"({"email":"one@example.org"})");
    });
    QCOMPARE(std::ranges::count(moved, 200), 1);
    QCOMPARE(std::ranges::count(moved, 422), crowd - 1);

    const QByteArray target = pathOf(app, "DELETE");
    const auto deleted = together([&](int) { return ask(app, target); });
    QCOMPARE(std::ranges::count(deleted, 200), 1);
    QCOMPARE(std::ranges::count(deleted, 404), crowd - 1);
}

// Metadata stays below a megabyte, by many small steps, too; but what is larger already may shrink.
void TestAdminAccounts::growingMetadata()
{
    TestApp app(currentEngine(), {});
    app.signUp(annsAddress);
    const auto store = [&](const QByteArray &member, const QByteArray &value) {
        const QByteArray body = R"({"user_metadata":{")" + member + "\":" + value + "}}";
        return ask(app, pathOf(app, "PUT"), body).status;
    };
    const QByteArray half = '"' + QByteArray(600'000, 'a') + '"';
    QCOMPARE(store("one", half), 200);
    QCOMPARE(store("two", half), 400);
    QCOMPARE(store("two", "2"), 200);
    app.run("UPDATE users SET raw_user_meta_data = ?",
            {QJsonObject{{u"a"_s, QString(1'200'000, u'a')}, {u"b"_s, u"b"_s}}});
    QCOMPARE(store("c", "1"), 400);
    QCOMPARE(store("b", "null"), 200);
    QCOMPARE(store("a", "null"), 200);
    QCOMPARE(store("c", "1"), 200);

    const auto link = [&](const QByteArray &member) {
        return ask(app,
                   "POST /admin/generate_link",
                   R"({"type":"signup","email":"new@example.org","password":"correct horse",)"
                   R"("data":{")"
                       + member + "\":" + half + "}}")
            .status;
    };
    QCOMPARE(link("one"), 200);
    QCOMPARE(link("two"), 400);
}

// A ban refuses everything at once. Whether sessions go on when it is over is a setting.
void TestAdminAccounts::banAndSessions()
{
    for (const bool endsSessions : {false, true}) {
        TestApp app(currentEngine(), [endsSessions](config::ServerConfig &config) {
            config.sessions.endWithBan = endsSessions;
        });
        const Tokens tokens = tokensOf(app.signUp(annsAddress));
        const auto userStatus = [&] { return app.send("GET /user", {}, tokens.access).status; };
        const auto sessions = [&] { return app.count("SELECT count(*) FROM sessions"); };
        const auto banFor = [&](const QByteArray &duration) {
            return ask(app, pathOf(app, "PUT"), R"({"ban_duration":")" + duration + "\"}").status;
        };
        QCOMPARE(banFor("-1h"), 200); // over before it began
        QCOMPARE(userStatus(), 200);
        QCOMPARE(sessions(), 1);

        QCOMPARE(banFor("1h"), 200);
        QCOMPARE(userStatus(), 403);
        QVERIFY(refresh(app, tokens)
                    .body.contains(endsSessions ? "refresh_token_not_found" : "user_banned"));
        QCOMPARE(sessions(), endsSessions ? 0 : 1);

        QCOMPARE(banFor("none"), 200);
        QCOMPARE(userStatus(), endsSessions ? 403 : 200);
        QCOMPARE(refresh(app, tokens).status, endsSessions ? 400 : 200);
        QVERIFY(!app.signIn(annsAddress).isEmpty());

        const qint64 open = sessions();
        QVERIFY(open > 0);
        done(app, forAll(app, "ban", R"(,"ban_duration":"1h")"));
        QCOMPARE(sessions(), endsSessions ? 0 : open);
    }
}

QTEST_GUILESS_MAIN(TestAdminAccounts)
#include "tst_adminaccounts.moc"
