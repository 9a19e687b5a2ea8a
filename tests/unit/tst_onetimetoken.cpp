#include "domain/onetimetoken.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;

class TestOneTimeToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void types_data();
    void types();
    void unknownTypes();
    void links();
    void codes();
    void nothingMatchesNothing();
    void expiry();
    void momentOfEachKind();
};

namespace {

const StoredTokens tokens{
    .confirmation = u"c"_s,
    .recovery = u"pkce_r"_s,
    .emailChangeCurrent = u"u"_s,
    .emailChangeNew = QString(),
    .reauthentication = u"a"_s,
    .links = {{TokenKind::Confirmation, u"c"_s}, {TokenKind::Recovery, u"pkce_r"_s}}};

} // namespace

void TestOneTimeToken::types_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::vector<TokenKind>>("kinds");
    QTest::addColumn<bool>("isPhone");
    const auto row
        = [](const char *text, const std::vector<TokenKind> &kinds, bool isPhone = false) {
              QTest::newRow(text) << QString::fromLatin1(text) << kinds << isPhone;
          };
    row("signup", {TokenKind::Confirmation});
    row("invite", {TokenKind::Confirmation});
    row("recovery", {TokenKind::Recovery});
    row("magiclink", {TokenKind::Recovery});
    row("email", {TokenKind::Confirmation, TokenKind::Recovery});
    row("email_change", {TokenKind::EmailChangeCurrent, TokenKind::EmailChangeNew});
    row("sms", {}, true);
    row("phone_change", {}, true);
}

void TestOneTimeToken::types()
{
    QFETCH(QString, text);
    QFETCH(std::vector<TokenKind>, kinds);
    const std::optional<VerifyType> type = parseVerifyType(text);
    QVERIFY(type);
    QCOMPARE(verifyTypeName(*type), text);
    QVERIFY(tokenKinds(*type) == kinds);
    QTEST(isPhoneType(*type), "isPhone");
}

void TestOneTimeToken::unknownTypes()
{
    for (const QString &text : {u""_s, u"Signup"_s, u"email_change_new"_s, u"signup "_s})
        QVERIFY2(!parseVerifyType(text), qPrintable(text));
}

void TestOneTimeToken::links()
{
    const auto match = [](const std::vector<TokenKind> &kinds, const QString &token) {
        return matchLink(tokens, kinds, token);
    };
    QCOMPARE(match({TokenKind::Confirmation}, u"c"_s), TokenKind::Confirmation);
    QCOMPARE(match({TokenKind::Confirmation, TokenKind::Recovery}, u"pkce_r"_s),
             TokenKind::Recovery);
    QVERIFY(!match({TokenKind::Recovery}, u"r"_s)); // a link has its prefix
    QVERIFY(!match({TokenKind::Recovery}, u"c"_s)); // of another kind
    QVERIFY(!match({TokenKind::EmailChangeCurrent}, u"u"_s)); // its row is gone
    QVERIFY(!match({}, u"c"_s));
}

void TestOneTimeToken::codes()
{
    const auto match = [](const std::vector<TokenKind> &kinds, const QString &hash) {
        return matchCode(tokens, kinds, hash);
    };
    QCOMPARE(match({TokenKind::Confirmation}, u"c"_s), TokenKind::Confirmation);
    QCOMPARE(match({TokenKind::Recovery}, u"r"_s), TokenKind::Recovery); // without the prefix
    QCOMPARE(match({TokenKind::Recovery}, u"pkce_r"_s), TokenKind::Recovery);
    QCOMPARE(match({TokenKind::EmailChangeCurrent}, u"u"_s), TokenKind::EmailChangeCurrent);
    QVERIFY(!match({TokenKind::Recovery}, u"c"_s));
    QVERIFY(!match({TokenKind::Confirmation}, u"pkce_c"_s));
}

void TestOneTimeToken::nothingMatchesNothing()
{
    QVERIFY(!matchCode(tokens, {TokenKind::EmailChangeNew}, QString()));
    QVERIFY(!matchCode({}, {TokenKind::Confirmation}, QString()));
    QVERIFY(!matchLink(
        {.links = {{TokenKind::Confirmation, QString()}}}, {TokenKind::Confirmation}, QString()));
}

void TestOneTimeToken::expiry()
{
    const Timestamp now(std::chrono::hours(500'000));
    const std::chrono::seconds lifetime(60);
    QVERIFY(isExpired(std::nullopt, lifetime, now));
    QVERIFY(!isExpired(now, lifetime, now));
    QVERIFY(!isExpired(now - lifetime, lifetime, now));
    QVERIFY(isExpired(now - lifetime - std::chrono::microseconds(1), lifetime, now));
}

void TestOneTimeToken::momentOfEachKind()
{
    const auto at = [](int hour) { return Timestamp(std::chrono::hours(500'000 + hour)); };
    User user;
    user.confirmationSentAt = at(1);
    user.recoverySentAt = at(2);
    user.emailChangeSentAt = at(3);
    user.reauthenticationSentAt = at(4);
    QVERIFY(sentAt(user, TokenKind::Confirmation) == at(1));
    QVERIFY(sentAt(user, TokenKind::Recovery) == at(2));
    QVERIFY(sentAt(user, TokenKind::EmailChangeCurrent) == at(3));
    QVERIFY(sentAt(user, TokenKind::EmailChangeNew) == at(3));
    QVERIFY(sentAt(user, TokenKind::Reauthentication) == at(4));
}

QTEST_GUILESS_MAIN(TestOneTimeToken)
#include "tst_onetimetoken.moc"
