#include "mailedaccounts.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const QByteArray denied = QByteArray(site)
    + "#error=access_denied&error_code=otp_expired"
      "&error_description=Email+link+is+invalid+or+has+expired&sb=";

const std::vector<ApiScenario> links{
    {.name = "a confirmation link signs in",
     .with = confirming,
     .given = signUp,
     .requestFrom = followed(),
     .status = 303,
     .location = QByteArray(site) + "#access_token=ey",
     .audit = {u"user_signedup"_s},
     .sessions = 1},
    {.name = "a recovery link signs in",
     .with = confirming,
     .given = recover,
     .requestFrom = followed(),
     .status = 303,
     .location = QByteArray(site) + "#access_token=ey",
     .audit = {u"login"_s},
     .sessions = 1},
    {.name = "type email stands for a confirmation",
     .with = confirming,
     .given = signUp,
     .requestFrom = asType("email"),
     .status = 303,
     .location = QByteArray(site) + "#access_token=ey",
     .audit = {u"user_signedup"_s},
     .sessions = 1},
    {.name = "type email stands for a recovery",
     .with = confirming,
     .given = recover,
     .requestFrom = asType("email"),
     .status = 303,
     .location = QByteArray(site) + "#access_token=ey",
     .audit = {u"login"_s},
     .sessions = 1},
    {.name = "to a target that is allowed",
     .with = confirming,
     .given = signUp,
     .requestFrom =
         [](TestApp &app) {
             return "GET /verify?type=signup&redirect_to=app://cb&token="
                 + lastMail(app, ann).hash().toLatin1();
         },
     .status = 303,
     .location = "app://cb#access_token=ey",
     .audit = {u"user_signedup"_s},
     .sessions = 1},
    {.name = "of an invitation: the account gets a password nobody knows",
     .with = confirming,
     .given = beInvited,
     .requestFrom = asType("invite"),
     .status = 303,
     .location = QByteArray(site) + "#access_token=ey",
     .audit = {u"user_signedup"_s},
     .sessions = 1},
    {.name = "of a PKCE flow: a code, no session yet",
     .with = confirming,
     .given = signUpWithPkce,
     .requestFrom = followed(),
     .status = 303,
     .location = QByteArray(site) + "?code=",
     .audit = {u"user_signedup"_s}},
    {.name = "of a PKCE flow as type email",
     .with = confirming,
     .given = signUpWithPkce,
     .requestFrom = asType("email"),
     .status = 303,
     .location = QByteArray(site) + "?code=",
     .audit = {u"user_signedup"_s}},
};

const std::vector<ApiScenario> deadLinks{
    {.name = "followed twice",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUp(app);
             app.send(following(lastMail(app, ann)));
         },
     .requestFrom = followed(),
     .status = 303,
     .location = denied},
    {.name = "of another type",
     .with = confirming,
     .given = signUp,
     .requestFrom = asType("recovery"),
     .status = 303,
     .location = denied},
    {.name = "too late",
     .with = brief,
     .given =
         [](TestApp &app) {
             signUp(app);
             app.clock.advance(std::chrono::seconds(61));
         },
     .requestFrom = followed(),
     .status = 303,
     .location = denied},
    {.name = "replaced by another",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUp(app);
             app.clock.advance(std::chrono::minutes(2));
         },
     .requestFrom =
         [](TestApp &app) {
             const QByteArray first = following(lastMail(app, ann));
             signUp(app);
             return first;
         },
     .status = 303,
     .location = denied},
    {.name = "of somebody who is banned",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUp(app);
             app.run("UPDATE users SET banned_until = '2030-01-01 00:00:00.000000+00:00'");
         },
     .requestFrom = followed(),
     .status = 303,
     .location = QByteArray(site) + "#error=access_denied&error_code=user_banned"},
    {.name = "made up",
     .with = confirming,
     .given = signUp,
     .request = "GET /verify?type=signup&token=x",
     .status = 303,
     .location = denied},
    {.name = "made up, as of a PKCE flow: the query tells, too",
     .with = confirming,
     .request = "GET /verify?type=signup&token=pkce_x",
     .status = 303,
     .location = QByteArray(site) + "?error=access_denied&error_code=otp_expired&"},
    {.name = "of a PKCE flow that nobody began: nothing is used up",
     .with = confirming,
     .given =
         [](TestApp &app) {
             signUpWithPkce(app);
             app.run("DELETE FROM flow_state");
         },
     .requestFrom = followed(),
     .status = 303,
     .location = QByteArray(site) + "?error=invalid_request&error_code=flow_state_not_found"},
    {.name = "of no type that mails have",
     .with = confirming,
     .given = signUp,
     .requestFrom = asType("sms"),
     .status = 303,
     .location = QByteArray(site) + "#error=invalid_request&error_code=validation_failed"},
    {.name = "without a type: JSON",
     .with = confirming,
     .request = "GET /verify?token=x",
     .status = 400,
     .contains = {"validation_failed"}},
    {.name = "without a token: JSON",
     .with = confirming,
     .request = "GET /verify?type=signup",
     .status = 400,
     .contains = {"validation_failed"}},
    {.name = "with bytes that are no text",
     .with = confirming,
     .request = "GET /verify?type=signup&token=%00%ff%27",
     .status = 303,
     .location = denied},
};

} // namespace

// GET /verify on both engines, row by row, with everything it leaves behind.
class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void link_data() { addScenarioRows(links); }

    void link() { playScenario(links); }

    void deadLink_data() { addScenarioRows(deadLinks); }

    void deadLink() { playScenario(deadLinks); }

    void linkSaysEverything_data() { addEngineRows(); }

    void linkSaysEverything();
};

// reference/http-api.md 1.7: sorted, `sb` empty, the numbers as texts.
void TestVerify::linkSaysEverything()
{
    TestApp app(currentEngine(), confirming);
    signUp(app);
    const http::HttpResponse response = app.send(following(lastMail(app, ann)));
    const QString fragment = headerOf(response, "Location").section(u'#', 1);
    QStringList names;
    for (const QString &pair : fragment.split(u'&'))
        names.append(pair.section(u'=', 0, 0));
    QCOMPARE(names,
             (QStringList{u"access_token"_s,
                          u"expires_at"_s,
                          u"expires_in"_s,
                          u"refresh_token"_s,
                          u"sb"_s,
                          u"token_type"_s,
                          u"type"_s}));
    QCOMPARE(fragmentValue(response, u"expires_in"_s), u"3600"_s);
    QCOMPARE(fragmentValue(response, u"token_type"_s), u"bearer"_s);
    QCOMPARE(fragmentValue(response, u"type"_s), u"signup"_s);
    QVERIFY(!headerOf(response, "sb-auth-session-id").isEmpty());
    const auto user
        = app.send("GET /user", {}, fragmentValue(response, u"access_token"_s).toLatin1());
    QCOMPARE(user.status, 200);
    QVERIFY(user.body.contains("\"email_confirmed_at\""));
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
