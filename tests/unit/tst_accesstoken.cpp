#include "domain/accesstoken.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;

namespace {

using std::chrono::seconds;

const Timestamp now
    = std::chrono::sys_seconds(seconds(1'700'000'000)) + std::chrono::microseconds(999'999);

User alice()
{
    User user;
    user.id = UserId::parse(u"11111111-1111-4111-8111-111111111111").value();
    user.aud = u"authenticated"_s;
    user.role = u"authenticated"_s;
    user.email = u"alice@example.com"_s;
    user.appMetadata = {{u"providers"_s, QJsonArray{u"email"_s}}, {u"provider"_s, u"email"_s}};
    user.userMetadata = {{u"name"_s, u"<Alice>"_s}};
    return user;
}

Session session()
{
    Session made;
    made.id = SessionId::parse(u"22222222-2222-4222-8222-222222222222").value();
    made.amr = {{.method = u"totp"_s, .usedAt = now},
                {.method = u"password"_s, .usedAt = now - seconds(60)}};
    return made;
}

QByteArray
claims(const User &user = alice(), const Session &of = session(), const QString &issuer = {})
{
    return accessTokenClaims(user, of, issuer, seconds(3600), now);
}

// The message without its constant beginning.
QString problem(const QJsonObject &claims)
{
    const QString beginning
        = u"invalid JWT: unable to parse or verify signature, token is malformed: could not JSON "
          "decode claim: json: cannot unmarshal "_s;
    const Result<AccessTokenClaims> read = readAccessTokenClaims(claims);
    if (read)
        return u"accepted"_s;
    if (read.error().code != ErrorCode::BadJwt || !read.error().message.startsWith(beginning))
        return u"another error"_s;
    return read.error().message.sliced(beginning.size());
}

} // namespace

class TestAccessToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theOrderIsThePeers()
    {
        QCOMPARE(claims(alice(), session(), u"https://auth.example/"_s),
                 QByteArray("{\"iss\":\"https://auth.example/\","
                            "\"sub\":\"11111111-1111-4111-8111-111111111111\","
                            "\"aud\":\"authenticated\",\"exp\":1700003600,\"iat\":1700000000,"
                            "\"email\":\"alice@example.com\",\"phone\":\"\","
                            "\"app_metadata\":{\"provider\":\"email\",\"providers\":[\"email\"]},"
                            "\"user_metadata\":{\"name\":\"\\u003cAlice\\u003e\"},"
                            "\"role\":\"authenticated\",\"aal\":\"aal2\","
                            "\"amr\":[{\"method\":\"totp\",\"timestamp\":1700000000},"
                            "{\"method\":\"password\",\"timestamp\":1699999940}],"
                            "\"session_id\":\"22222222-2222-4222-8222-222222222222\","
                            "\"is_anonymous\":false}"));
    }

    void noIssuer() { QVERIFY(claims().startsWith("{\"sub\":")); }

    void anAnonymousUser()
    {
        User user = alice();
        user.email.clear();
        user.isAnonymous = true;
        user.userMetadata = {};
        Session of = session();
        of.amr = {{.method = u"anonymous"_s, .usedAt = now}};
        const QJsonObject read = QJsonDocument::fromJson(claims(user, of)).object();
        QCOMPARE(read.value("email"_L1), QJsonValue(u""_s));
        QCOMPARE(read.value("is_anonymous"_L1), QJsonValue(true));
        QCOMPARE(read.value("aal"_L1), QJsonValue(u"aal1"_s));
        QCOMPARE(read.value("user_metadata"_L1), QJsonValue(QJsonObject()));
    }

    void anOauthSession()
    {
        QVERIFY(!claims().contains("client_id"));
        QVERIFY(!claims().contains("scope"));
        Session of = session();
        of.oauthClientId = QUuid::fromString(u"33333333-3333-4333-8333-333333333333");
        QVERIFY(claims(alice(), of)
                    .endsWith(",\"client_id\":\"33333333-3333-4333-8333-333333333333\"}"));
        of.scopes = u"openid email"_s;
        QVERIFY(claims(alice(), of).endsWith(",\"scope\":\"openid email\"}"));
    }

    void ownClaimsAreRead()
    {
        const QJsonObject all = QJsonDocument::fromJson(claims()).object();
        const Result<AccessTokenClaims> read = readAccessTokenClaims(all);
        QVERIFY(read);
        QCOMPARE(read->subject, u"11111111-1111-4111-8111-111111111111"_s);
        QCOMPARE(read->audience, u"authenticated"_s);
        QCOMPARE(read->role, u"authenticated"_s);
        QCOMPARE(read->sessionId, u"22222222-2222-4222-8222-222222222222"_s);
        QCOMPARE(read->isAnonymous, false);
        QCOMPARE(read->all, all);
    }

    void absentIsEmpty()
    {
        const QJsonValue null = QJsonValue::Null;
        const QJsonObject nulls{{u"sub"_s, null},
                                {u"aud"_s, null},
                                {u"role"_s, null},
                                {u"session_id"_s, null},
                                {u"is_anonymous"_s, null}};
        for (const QJsonObject &given : {QJsonObject(), nulls}) {
            const Result<AccessTokenClaims> read = readAccessTokenClaims(given);
            QVERIFY(read);
            QCOMPARE(read->subject, QString());
            QCOMPARE(read->audience, QString());
            QCOMPARE(read->role, QString());
            QCOMPARE(read->sessionId, QString());
            QCOMPARE(read->isAnonymous, false);
        }
    }

    void audiences_data()
    {
        QTest::addColumn<QJsonValue>("given");
        QTest::addColumn<QString>("audience");
        QTest::newRow("text") << QJsonValue(u"a"_s) << u"a"_s;
        QTest::newRow("list") << QJsonValue(QJsonArray{u"a"_s, u"b"_s}) << u"a"_s;
        QTest::newRow("empty list") << QJsonValue(QJsonArray()) << QString();
        QTest::newRow("empty text") << QJsonValue(u""_s) << QString();
    }

    void audiences()
    {
        QFETCH(QJsonValue, given);
        const Result<AccessTokenClaims> read = readAccessTokenClaims({{u"aud"_s, given}});
        QVERIFY(read);
        QTEST(read->audience, "audience");
    }

    void wrongTypes_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("given");
        QTest::addColumn<QString>("message");
        const QString field = u"%1 into Go struct field AccessTokenClaims.%2 of type %3"_s;
        const auto row = [&](const char *claim, const QJsonValue &given, const char *found) {
            const QString name = QString::fromLatin1(claim);
            const bool isRegistered = name.size() == 3 && name != "aal"_L1;
            QTest::addRow("%s %s", claim, found)
                << name << given
                << field.arg(QString::fromLatin1(found),
                             isRegistered ? u"RegisteredClaims."_s + name : name,
                             name == "is_anonymous"_L1 ? u"bool"_s : u"string"_s);
        };
        for (const char *claim : {"sub",
                                  "aud",
                                  "iss",
                                  "jti",
                                  "role",
                                  "session_id",
                                  "email",
                                  "phone",
                                  "aal",
                                  "client_id",
                                  "scope",
                                  "is_anonymous"}) {
            row(claim, 5, "number");
            row(claim, QJsonObject(), "object");
        }
        row("sub", true, "bool");
        row("sub", QJsonArray{u"x"_s}, "array");
        row("role", QJsonArray{u"service_role"_s}, "array");
        row("aud", QJsonArray{u"a"_s, true}, "bool");
        row("is_anonymous", u"false"_s, "string");
    }

    void wrongTypes()
    {
        QFETCH(QString, claim);
        QFETCH(QJsonValue, given);
        QTEST(problem({{claim, given}}), "message");
    }

    void unknownClaimsMayBeAnything()
    {
        QCOMPARE(problem({{u"hook"_s, 5}, {u"user_role"_s, QJsonArray()}}), u"accepted"_s);
    }
};

QTEST_GUILESS_MAIN(TestAccessToken)
#include "tst_accesstoken.moc"
