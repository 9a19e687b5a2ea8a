#include "apiscenario.h"
#include "mailbox.h"
#include "servicekey.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

constexpr auto ann = "ann@example.org"_L1;

const Configure confirming = [](config::ServerConfig &config) {
    config.mailer.autoconfirm = false;
    config.uriAllowList = {u"https://app.example.com/**"_s};
};

const Configure oneConfirmation = [](config::ServerConfig &config) {
    confirming(config);
    config.mailer.secureEmailChange = false;
};

QByteArray anonKey(TestApp &app)
{
    return app.keys().anon;
}

void signUp(TestApp &app)
{
    app.send("POST /signup", R"({"email":"ann@example.org","password":"correct horse"})");
}

void beConfirmed(TestApp &app)
{
    signUp(app);
    app.run("UPDATE users SET email_confirmed_at = created_at, confirmation_token = ''");
    app.run("DELETE FROM one_time_tokens");
}

std::vector<ApiScenario> invitations()
{
    const QByteArray form = R"({"email":"Ann@example.org","data":{"team":"blue"}})";
    return {
        {.name = "somebody new",
         .with = confirming,
         .request = "POST /invite",
         .body = form,
         .bearerFrom = serviceKey,
         .contains = {"\"invited_at\"",
                      "\"confirmation_sent_at\"",
                      "\"user_metadata\":{\"team\":\"blue\"}",
                      "\"email_verified\":false"},
         .rejects = {"email_confirmed_at"},
         .audit = {u"user_invited"_s},
         .users = 1,
         .mails = 1},
        {.name = "somebody who waits: the data are ignored",
         .with = confirming,
         .given = signUp,
         .request = "POST /invite",
         .body = form,
         .bearerFrom = serviceKey,
         .contains = {"\"invited_at\""},
         .rejects = {"team"},
         .audit = {u"user_invited"_s},
         .mails = 1},
        {.name = "somebody who is confirmed",
         .with = confirming,
         .given = beConfirmed,
         .request = "POST /invite",
         .body = form,
         .bearerFrom = serviceKey,
         .status = 422,
         .contains = {"email_exists"}},
        {.name = "without a token",
         .request = "POST /invite",
         .body = form,
         .status = 401,
         .contains = {"no_authorization"}},
        {.name = "with the anonymous key",
         .request = "POST /invite",
         .body = form,
         .bearerFrom = anonKey,
         .status = 403,
         .contains = {"not_admin"}},
        {.name = "a malformed address",
         .request = "POST /invite",
         .body = R"({"email":"x"})",
         .bearerFrom = serviceKey,
         .status = 400,
         .contains = {"validation_failed"}},
        {.name = "text for data",
         .request = "POST /invite",
         .body = R"({"email":"a@b.c","data":"x"})",
         .bearerFrom = serviceKey,
         .status = 400,
         .contains = {"bad_json"}},
    };
}

ApiScenario generating(const char *name, const QByteArray &members, const QByteArray &type)
{
    return {.name = name,
            .with = confirming,
            .request = "POST /admin/generate_link",
            .body = R"({"email":"ann@example.org",)" + members + "}",
            .bearerFrom = serviceKey,
            .contains = {"\"action_link\":\"http://127.0.0.1:9090/verify?token=",
                         "\"verification_type\":\"" + type + "\"",
                         "\"redirect_to\":\"http://localhost:3000\""}};
}

std::vector<ApiScenario> links()
{
    ApiScenario signUpNew
        = generating("sign-up of somebody new",
                     R"("type":"signup","password":"correct horse","data":{"a":1})",
                     "signup");
    signUpNew.users = 1;
    signUpNew.hashes = 1;
    signUpNew.contains.append("\"user_metadata\":{\"a\":1}");
    ApiScenario signUpAgain = generating("sign-up of somebody who waits merges the data",
                                         R"("type":"signup","password":"other","data":{"a":1})",
                                         "signup");
    signUpAgain.given = signUp;
    signUpAgain.contains.append("\"a\":1");
    ApiScenario magicNew
        = generating("magic link of somebody new is a sign-up", R"("type":"magiclink")", "signup");
    magicNew.users = 1;
    ApiScenario magic = generating("magic link", R"("type":"magiclink")", "magiclink");
    magic.given = beConfirmed;
    magic.audit = {u"user_recovery_requested"_s};
    ApiScenario recovery = generating("recovery", R"("type":"recovery")", "recovery");
    recovery.given = beConfirmed;
    recovery.audit = {u"user_recovery_requested"_s};
    ApiScenario invite = generating("invitation", R"("type":"invite")", "invite");
    invite.users = 1;
    invite.audit = {u"user_invited"_s};
    ApiScenario current = generating("change, for the current address",
                                     R"("type":"email_change_current","new_email":"b@example.org")",
                                     "email_change_current");
    current.given = beConfirmed;
    ApiScenario next = generating("change, for the new address",
                                  R"("type":"email_change_new","new_email":"b@example.org")",
                                  "email_change_new");
    next.given = beConfirmed;
    return {signUpNew, signUpAgain, magicNew, magic, recovery, invite, current, next};
}

ApiScenario refusedLink(const char *name,
                        const QByteArray &body,
                        int status,
                        const QByteArray &code,
                        const std::function<void(TestApp &)> &given = {})
{
    return ApiScenario{.name = name,
                       .with = confirming,
                       .given = given,
                       .request = "POST /admin/generate_link",
                       .body = body,
                       .bearerFrom = serviceKey,
                       .status = status,
                       .contains = {code}};
}

std::vector<ApiScenario> refusedLinks()
{
    const QByteArray to = R"("email":"ann@example.org")";
    std::vector<ApiScenario> rows{
        refusedLink("no type", "{" + to + "}", 400, "validation_failed"),
        refusedLink("unknown type", R"({"type":"sms",)" + to + "}", 400, "validation_failed"),
        refusedLink("no address", R"({"type":"recovery"})", 400, "validation_failed"),
        refusedLink("sign-up without a password",
                    R"({"type":"signup",)" + to + "}",
                    400,
                    "validation_failed"),
        refusedLink("sign-up with a weak password",
                    R"({"type":"signup","password":"1",)" + to + "}",
                    422,
                    "weak_password"),
        refusedLink("text for data", R"({"type":"invite","data":"x",)" + to + "}", 400, "bad_json"),
    };
    ApiScenario current
        = refusedLink("current address where one confirmation is enough",
                      R"({"type":"email_change_current","new_email":"b@c.d",)" + to + "}",
                      400,
                      "validation_failed",
                      beConfirmed);
    current.with = oneConfirmation;
    rows.push_back(current);
    return rows;
}

std::vector<ApiScenario> linksOfOthers()
{
    const QByteArray to = R"("email":"ann@example.org")";
    std::vector<ApiScenario> rows{
        refusedLink(
            "recovery of nobody", R"({"type":"recovery",)" + to + "}", 404, "user_not_found"),
        refusedLink("change of nobody",
                    R"({"type":"email_change_new","new_email":"b@example.org",)" + to + "}",
                    404,
                    "user_not_found"),
        refusedLink("invitation of the confirmed",
                    R"({"type":"invite",)" + to + "}",
                    422,
                    "email_exists",
                    beConfirmed),
        refusedLink("change without a new address",
                    R"({"type":"email_change_new",)" + to + "}",
                    400,
                    "validation_failed",
                    beConfirmed),
        refusedLink("change to a taken address",
                    R"({"type":"email_change_new","new_email":"b@example.org",)" + to + "}",
                    422,
                    "email_exists",
                    [](TestApp &app) {
                        beConfirmed(app);
                        app.send("POST /signup",
                                 R"({"email":"b@example.org","password":"correct horse"})");
                    }),
        refusedLink("sign-up of the confirmed",
                    R"({"type":"signup","password":"correct horse",)" + to + "}",
                    422,
                    "email_exists",
                    beConfirmed),
    };
    rows.back().hashes = 1;
    return rows;
}

QJsonObject generated(TestApp &app, const QByteArray &body)
{
    const auto response = app.send("POST /admin/generate_link", body, serviceKey(app));
    if (response.status != 200)
        qFatal("no link: %s", response.body.constData());
    return jsonOf(response);
}

// GET of the path and query of a link.
http::HttpResponse follow(TestApp &app, const QJsonObject &link)
{
    const QString url = link.value(u"action_link").toString();
    const QByteArray target = "GET " + url.sliced(url.indexOf(u"/verify")).toLatin1();
    return app.send(target);
}

} // namespace

// Administrators let somebody in, on both engines.
class TestInvite : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void invite_data() { addScenarioRows(invitations()); }

    void invite() { playScenario(invitations()); }

    void link_data() { addScenarioRows(links()); }

    void link() { playScenario(links()); }

    void refusedLink_data() { addScenarioRows(refusedLinks()); }

    void refusedLink() { playScenario(refusedLinks()); }

    void linkOfOthers_data() { addScenarioRows(linksOfOthers()); }

    void linkOfOthers() { playScenario(linksOfOthers()); }

    void invitationLetsIn_data() { addEngineRows(); }

    void invitationLetsIn();

    void generatedLinksWork_data() { addEngineRows(); }

    void generatedLinksWork();

    void bothHalvesOfAChange_data() { addEngineRows(); }

    void bothHalvesOfAChange();

    void targets_data() { addEngineRows(); }

    void targets();

    void anotherChangeKillsTheFirst_data() { addEngineRows(); }

    void anotherChangeKillsTheFirst();
};

void TestInvite::invitationLetsIn()
{
    TestApp app(currentEngine(), confirming);
    app.send("POST /invite", R"({"email":"ann@example.org"})", serviceKey(app));
    const QueuedMail mail = lastMail(app, ann);
    QCOMPARE(mail.kind, u"invite"_s);
    QVERIFY(mail.link().contains(u"&type=invite&"));
    QCOMPARE(app.text("SELECT encrypted_password FROM users"), QString());
    const auto response = app.send(following(mail));
    QCOMPARE(fragmentValue(response, u"type"_s), u"invite"_s);
    QVERIFY(app.text("SELECT encrypted_password FROM users").startsWith(u"$argon2id$"));
    // The administrator is named by the role of the key.
    QCOMPARE(app.count("SELECT count(*) FROM audit_log_entries WHERE CAST(payload AS TEXT) LIKE "
                       "'%service_role%' AND CAST(payload AS TEXT) LIKE '%user_invited%'"),
             1);
}

void TestInvite::generatedLinksWork()
{
    TestApp app(currentEngine(), confirming);
    const QJsonObject signedUp = generated(
        app, R"({"type":"signup","email":"ann@example.org","password":"correct horse"})");
    QCOMPARE(queuedMails(app).size(), std::size_t(0));
    const QJsonObject form{{u"type"_s, u"signup"_s},
                           {u"email"_s, QString(ann)},
                           {u"token"_s, signedUp.value(u"email_otp")}};
    QCOMPARE(app.send("POST /verify", QJsonDocument(form).toJson()).status, 200);
    app.signIn(ann);

    QVERIFY(!fragmentValue(
                 follow(app, generated(app, R"({"type":"recovery","email":"ann@example.org"})")),
                 u"access_token"_s)
                 .isEmpty());
    const QJsonObject magic
        = generated(app, R"({"type":"magiclink","email":"ann@example.org"})"); // no spacing
    const QJsonObject byHash{{u"type"_s, u"magiclink"_s},
                             {u"token_hash"_s, magic.value(u"hashed_token")}};
    QCOMPARE(app.send("POST /verify", QJsonDocument(byHash).toJson()).status, 200);
}

void TestInvite::bothHalvesOfAChange()
{
    TestApp app(currentEngine(), confirming);
    beConfirmed(app);
    const QJsonObject current = generated(
        app,
        R"({"type":"email_change_current","email":"ann@example.org","new_email":"b@example.org"})");
    const QJsonObject next = generated(
        app,
        R"({"type":"email_change_new","email":"ann@example.org","new_email":"b@example.org"})");
    // As with the peer it is over the old address, so it is not the token of the link.
    QVERIFY(
        !next.value(u"action_link").toString().contains(next.value(u"hashed_token").toString()));
    QVERIFY(current.value(u"action_link")
                .toString()
                .contains(current.value(u"hashed_token").toString()));
    QVERIFY(fragmentValue(follow(app, next), u"message"_s).contains(u"other email"));
    QVERIFY(!fragmentValue(follow(app, current), u"access_token"_s).isEmpty());
    QCOMPARE(app.text("SELECT email FROM users"), u"b@example.org"_s);
}

void TestInvite::targets()
{
    TestApp app(currentEngine(), confirming);
    beConfirmed(app);
    const auto targetOf = [&](const QByteArray &request, const QByteArray &wanted) {
        const QByteArray member
            = wanted.isEmpty() ? QByteArray() : R"(,"redirect_to":")" + wanted + '"';
        const QByteArray target = "POST /admin/generate_link" + request;
        const QByteArray body = R"({"type":"recovery","email":"ann@example.org")" + member + '}';
        const auto response = app.send(target, body, serviceKey(app));
        return jsonOf(response).value(u"redirect_to").toString();
    };
    QCOMPARE(targetOf({}, {}), u"http://localhost:3000"_s);
    QCOMPARE(targetOf({}, "https://app.example.com/a"), u"https://app.example.com/a"_s);
    QCOMPARE(targetOf({}, "https://evil.example/"), u"http://localhost:3000"_s);
    QCOMPARE(targetOf("?redirect_to=https://app.example.com/q", {}),
             u"https://app.example.com/q"_s);
    QCOMPARE(targetOf("?redirect_to=https://app.example.com/q", "https://app.example.com/b"),
             u"https://app.example.com/b"_s);
}

void TestInvite::anotherChangeKillsTheFirst()
{
    TestApp app(currentEngine(), confirming);
    beConfirmed(app);
    const QJsonObject first = generated(
        app,
        R"({"type":"email_change_current","email":"ann@example.org","new_email":"eve@example.org"})");
    generated(
        app,
        R"({"type":"email_change_new","email":"ann@example.org","new_email":"b@example.org"})");
    QCOMPARE(fragmentValue(follow(app, first), u"error_code"_s), u"otp_expired"_s);
    QCOMPARE(app.text("SELECT email_change_token_current FROM users"), QString());
}

QTEST_GUILESS_MAIN(TestInvite)
#include "tst_invite.moc"
