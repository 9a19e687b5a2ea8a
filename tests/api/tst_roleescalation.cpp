#include "apiscenario.h"
#include "mailbox.h"
#include "snapshot.h"

#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

// Members by which somebody might try to become more than they are, one at a time and all at once.
const QByteArrayList &raising()
{
    static const QByteArrayList all = [] {
        QByteArrayList members{R"("role":"service_role")",
                               R"("Role":"service_role")",
                               R"("r\u006fle":"supabase_admin")",
                               R"("aud":"admin")",
                               R"("is_super_admin":true)",
                               R"("is_sso_user":true)",
                               R"("is_anonymous":false)",
                               R"("raw_app_meta_data":{"role":"service_role","raised":true})",
                               R"("claims":{"role":"service_role"})",
                               R"("user":{"role":"service_role","app_metadata":{"raised":true}})",
                               R"("data":{"role":"service_role","app_metadata":{"raised":true}})",
                               R"("user_metadata":{"role":"service_role"})",
                               R"("aal":"aal2","amr":["totp"])",
                               R"("id":"99999999-9999-4999-8999-999999999999")",
                               R"("sub":"99999999-9999-4999-8999-999999999999")",
                               R"("instance_id":"99999999-9999-4999-8999-999999999999")",
                               R"("banned_until":"2000-01-01T00:00:00Z","deleted_at":null)"};
        members += members.join(',');
        members += R"("app_metadata":{"role":"service_role","raised":true})";
        return members;
    }();
    return all;
}

const QByteArray raisingQuery
    = "role=service_role&aud=admin&is_super_admin=true&app_metadata[role]=service_role";

// A way in for strangers and users. {email} and {token} are filled in.
struct Door
{
    const char *name;
    QByteArray line;
    QByteArray members; // of the body, beside the one that is tried
    bool isForUsers = false;
};

const std::vector<Door> &doors()
{
    const QByteArray password = R"("email":"{email}","password":"correct horse")";
    static const std::vector<Door> all{
        {"sign-up", "POST /signup", password},
        {"anonymous sign-up", "POST /signup", ""},
        {"code", "POST /otp", R"("email":"{email}","create_user":true)"},
        {"link", "POST /magiclink", R"("email":"{email}")"},
        {"recovery", "POST /recover", R"("email":"{email}")"},
        {"resend", "POST /resend", R"("type":"signup","email":"{email}")"},
        {"verification", "POST /verify", R"("type":"magiclink","token_hash":"{hash}")"},
        {"password", "POST /token?grant_type=password", password},
        {"refresh", "POST /token?grant_type=refresh_token", R"("refresh_token":"{refresh}")"},
        {"PKCE", "POST /token?grant_type=pkce", R"("auth_code":"x","code_verifier":"y")"},
        {"change", "PUT /user", R"("channel":"sms")", true},
        {"new password", "PUT /user", R"("password":"battery staple {email}")", true},
        {"sign-out", "POST /logout?scope=local", R"("scope":"local")", true},
    };
    return all;
}

QJsonObject claimsOf(const QByteArray &token)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding))
        .object();
}

// Nobody has a role, a mark or an audience that was not given to them.
void requireNobodyRose(const TestApp &app, const QByteArray &attempt)
{
    const qint64 raised = app.count(
        "SELECT count(*) FROM users WHERE coalesce(email, '') <> 'desk@example.org' AND "
        "(role <> 'authenticated' OR aud <> 'authenticated' OR coalesce(is_super_admin, FALSE) OR "
        "CAST(raw_app_meta_data AS TEXT) LIKE '%raised%' OR is_sso_user OR "
        "CAST(raw_app_meta_data AS TEXT) LIKE '%role%' OR "
        "CAST(id AS TEXT) = '99999999-9999-4999-8999-999999999999')");
    QVERIFY2(raised == 0, attempt.constData());
    QVERIFY2(app.count("SELECT count(*) FROM sessions WHERE CAST(aal AS TEXT) <> 'aal1'") == 0,
             attempt.constData());
}

// A token that was given out says what its owner is, and opens nothing.
void requireOrdinary(const TestApp &app, const QByteArray &token, const QByteArray &attempt)
{
    const QJsonObject claims = claimsOf(token);
    QVERIFY2(claims.value(u"role") == u"authenticated"_s
                 && claims.value(u"aud") == u"authenticated"_s && claims.value(u"aal") == u"aal1"_s
                 && !claims.value(u"app_metadata").toObject().contains(u"raised")
                 && !claims.value(u"app_metadata").toObject().contains(u"role")
                 && !claims.contains(u"is_super_admin"),
             attempt.constData());
    QCOMPARE(app.send("GET /admin/whoami", {}, token).status, 403);
}

void addDoorRows()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<std::size_t>("door");
    for (const auto &[name, engine] : {std::pair("sqlite", storage::Engine::Sqlite),
                                       std::pair("postgresql", storage::Engine::PostgreSql)}) {
        for (std::size_t i = 0; i < doors().size(); ++i)
            QTest::addRow("%s: %s", name, doors()[i].name) << engine << i;
    }
}

} // namespace

// However somebody comes in, and whatever they send along: they are who they were.
class TestRoleEscalation : public QObject
{
    Q_OBJECT

    // The body of one attempt; the address is of somebody who has signed up, or is new.
    QByteArray bodyOf(const TestApp &app, const Door &door, const QByteArray &member);

    int m_number = 0;
    QByteArray m_session;

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void byAnyMember_data() { addDoorRows(); }

    void byAnyMember();

    void byAppMetadataOfOnesOwn_data() { addEngineRows(); }

    void byAppMetadataOfOnesOwn();

    void byTheHelpDesk_data() { addEngineRows(); }

    void byTheHelpDesk();
};

QByteArray
TestRoleEscalation::bodyOf(const TestApp &app, const Door &door, const QByteArray &member)
{
    const QString email = u"someone%1@example.org"_s.arg(++m_number);
    QByteArray members = door.members;
    if (members.contains("{hash}")) {
        app.send("POST /magiclink", QByteArray(R"({"email":")" + email.toLatin1() + "\"}"));
        members.replace("{hash}", lastMail(app, email).hash().toLatin1());
    } else if (door.line != "POST /signup") {
        const Tokens tokens = tokensOf(app.signUp(email));
        m_session = tokens.access;
        members.replace("{refresh}", tokens.refresh);
    }
    members.replace("{email}", email.toLatin1());
    return '{' + (members.isEmpty() ? member : members + ',' + member) + '}';
}

void TestRoleEscalation::byAnyMember()
{
    QFETCH(std::size_t, door);
    const Door &in = doors()[door];
    const TestApp app(currentEngine(), [](config::ServerConfig &config) {
        config.external.anonymousEnabled = true;
        config.sms.autoconfirm = true;
    });
    int successes = 0;
    for (const QByteArray &member : raising()) {
        const QByteArray body = bodyOf(app, in, member);
        const QByteArray line = in.line + (in.line.contains('?') ? '&' : '?') + raisingQuery;
        const auto answer = app.send(line, body, in.isForUsers ? m_session : QByteArray());
        const QByteArray attempt = line + ' ' + body + ' ' + answer.body;
        QVERIFY2(answer.status < 500, attempt.constData());
        requireNobodyRose(app, attempt);
        const QByteArray token = tokensOf(jsonOf(answer)).access;
        if (!token.isEmpty())
            requireOrdinary(app, token, attempt);
        if (in.isForUsers && answer.status == 200)
            requireOrdinary(app, m_session, attempt);
        if (QTest::currentTestFailed())
            return;
        successes += answer.status < 300;
        app.clock.advance(std::chrono::minutes(2));
    }
    QVERIFY(successes > 10 || in.line.contains("pkce"));
}

void TestRoleEscalation::byAppMetadataOfOnesOwn()
{
    const TestApp app(currentEngine(), {});
    const QByteArray session = tokensOf(app.signUp(annsAddress)).access;
    const QStringList before = snapshot(app);
    for (const char *member : {R"("app_metadata":{"role":"service_role"})",
                               R"("app_metadata":{"provider":"saml"})",
                               R"("app_metadata":{"providers":null})",
                               R"("app_metadata":{"raised":true},"data":{"name":"Ann"})"}) {
        const QByteArray body = QByteArray("{") + member + '}';
        const auto answer = app.send("PUT /user", body, session);
        QVERIFY2(answer.status == 403 && answer.body.contains("not_admin"), body.constData());
    }
    QCOMPARE(snapshot(app), before);
}

void TestRoleEscalation::byTheHelpDesk()
{
    const TestApp app(currentEngine(), {});
    const QByteArray desk = personWithRole(app, u"desk@example.org"_s, u"latchkey_helpdesk"_s);
    app.signUp(annsAddress);
    const QByteArray self = "/admin/users/" + userId(app, u"desk@example.org"_s);
    const QByteArray ann = "/admin/users/" + userId(app, annsAddress);
    const QStringList before = snapshot(app);
    for (const QByteArray &member : raising()) {
        for (const QByteArray &line : QByteArrayList{"PUT " + self,
                                                     "PUT " + ann,
                                                     "POST " + ann,
                                                     QByteArray("POST /admin/users"),
                                                     QByteArray("POST /admin/generate_link"),
                                                     QByteArray("POST /admin/bulk"),
                                                     QByteArray("POST /invite")}) {
            const QByteArray body
                = R"({"email":"new@example.org","type":"recovery",)" + member + '}';
            const auto answer = app.send(QByteArray(line + '?' + raisingQuery), body, desk);
            QVERIFY2(answer.status == 403 && answer.body.contains("not_admin"),
                     QByteArray(line + body + answer.body).constData());
        }
    }
    QCOMPARE(snapshot(app), before);
    for (const QByteArray &member : raising()) {
        const auto alone = app.send(QByteArray("PUT " + ann), QByteArray("{" + member + '}'), desk);
        QVERIFY2(alone.status < 500, QByteArray(member + alone.body).constData());
        requireNobodyRose(app, member);
    }
    QCOMPARE(snapshot(app).first(2), before.first(2)); // the two users
}

QTEST_GUILESS_MAIN(TestRoleEscalation)
#include "tst_roleescalation.moc"
