#include "storage/mailspacingstore.h"
#include "storage/onetimetokenstore.h"
#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using domain::TokenKind;
using support::addEngineRows;

// What asking for a code leaves behind, and how it is found and used.
class TstMailRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachPurpose_data();
    void eachPurpose();

    void aNewTokenReplacesTheOldOne_data() { addEngineRows(); }

    void aNewTokenReplacesTheOldOne();

    void oneConfirmationIsEnough_data() { addEngineRows(); }

    void oneConfirmationIsEnough();

    void everythingAtOnce_data() { addEngineRows(); }

    void everythingAtOnce();

    void nobodyCostsAsMuch_data() { addEngineRows(); }

    void nobodyCostsAsMuch();

    void foundByLinkAndByAddress_data() { addEngineRows(); }

    void foundByLinkAndByAddress();

    void spentAndDropped_data() { addEngineRows(); }

    void spentAndDropped();

    void reauthenticationOnce_data() { addEngineRows(); }

    void reauthenticationOnce();
};

namespace {

QString plain(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}

NewToken tokenOf(TokenKind kind, const QString &hash, const QString &address)
{
    return {.rowId = nextUuid(), .kind = kind, .hash = hash, .relatesTo = address};
}

MailRequest emailChangeOf(const domain::User &user, const QString &newHash, const QString &oldHash)
{
    MailRequest request{.purpose = MailPurpose::EmailChange,
                        .user = user.id,
                        .tokens
                        = {tokenOf(TokenKind::EmailChangeNew, newHash, u"New@Example.org"_s)},
                        .newEmail = u"new@example.org"_s};
    if (!oldHash.isEmpty())
        request.tokens.push_back(tokenOf(TokenKind::EmailChangeCurrent, oldHash, user.email));
    return request;
}

// With everything that a request may have.
MailRequest fullRequestOf(const domain::User &user)
{
    MailRequest request = confirmationOf(user, u"pkce_hash"_s);
    request.flow = NewFlowState{.id = nextUuid(),
                                .userId = user.id,
                                .authCode = nextUuid(),
                                .codeChallenge = u"challenge"_s,
                                .codeChallengeMethod = u"s256"_s,
                                .providerType = u"email"_s,
                                .authenticationMethod = u"email/signup"_s};
    request.audit = twoEntries();
    request.mails = {{.id = nextUuid(),
                      .kind = u"confirmation"_s,
                      .recipient = u"ada@example.org"_s,
                      .userId = user.id,
                      .variables = {{u"token"_s, u"\"ü'"_s}}},
                     {.id = nextUuid(),
                      .kind = u"email_change"_s,
                      .recipient = u"bob@example.org"_s,
                      .userId = user.id,
                      .variables = {}}};
    return request;
}

QString columns(StoreFixture &fixture, UserId user)
{
    return fixture.look("SELECT confirmation_token, recovery_token, email_change_token_new, "
                        "email_change_token_current, reauthentication_token, email_change "
                        "FROM users WHERE id = ?",
                        {user});
}

QString rows(StoreFixture &fixture, const QByteArray &column)
{
    const auto found = fixture.read([&](Transaction &t) {
        const QByteArray sql
            = "SELECT CAST(" + column + " AS TEXT) FROM one_time_tokens ORDER BY 1";
        return t.rows(sql.constData());
    });
    QStringList texts;
    for (const Row &row : found)
        texts += row.text(0);
    return texts.join(u'|');
}

void put(StoreFixture &fixture, const MailRequest &request, Timestamp now = noon)
{
    fixture.write([&](Transaction &t) { return MailRequestStore().write(t, request, now); });
}

} // namespace

void TstMailRequests::eachPurpose_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<MailPurpose>("purpose");
    QTest::addColumn<TokenKind>("kind");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("stamped"); // columns with a moment
    for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
        const auto row = [&](const char *name) -> QTestData & {
            return QTest::addRow(
                "%s: %s", engine == Engine::Sqlite ? "sqlite" : "postgresql", name);
        };
        row("confirmation") << engine << MailPurpose::Confirmation << TokenKind::Confirmation
                            << u"hash|||||"_s << u"confirmation_sent_at"_s;
        row("invitation") << engine << MailPurpose::Invitation << TokenKind::Confirmation
                          << u"hash|||||"_s << u"confirmation_sent_at,invited_at"_s;
        row("recovery") << engine << MailPurpose::Recovery << TokenKind::Recovery << u"|hash||||"_s
                        << u"recovery_sent_at"_s;
        row("reauthentication") << engine << MailPurpose::Reauthentication
                                << TokenKind::Reauthentication << u"||||hash|"_s
                                << u"reauthentication_sent_at"_s;
    }
}

void TstMailRequests::eachPurpose()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    QFETCH(const MailPurpose, purpose);
    QFETCH(const TokenKind, kind);
    QFETCH(const QString, stamped);
    StoreFixture fixture(engine);
    const UserId user = fixture.addUser(u"ada@example.org"_s);
    const UserId other = fixture.addUser(u"bob@example.org"_s);

    put(fixture,
        {.purpose = purpose,
         .user = user,
         .tokens = {tokenOf(kind, u"hash"_s, u"Ada@example.org"_s)}},
        later);

    QTEST(columns(fixture, user), "expected");
    QCOMPARE(columns(fixture, other), u"|||||"_s);
    QCOMPARE(rows(fixture, "token_type"), QString(domain::tokenTypeName(kind)));
    QCOMPARE(rows(fixture, "relates_to"), u"ada@example.org"_s);
    const QString at = rows(fixture, "created_at");
    QVERIFY2(parseTimestamp(at.toLatin1()) == later, qPrintable(at)); // UTC, though without zone
    for (const QString &column : stamped.split(u',')) {
        const QString moment = fixture.look(
            "SELECT CAST(" + column.toLatin1() + " AS TEXT) FROM users WHERE id = ?", {user});
        QVERIFY2(parseTimestamp(moment.toLatin1()) == later, qPrintable(column));
    }
    QVERIFY(fixture.user(user).updatedAt == later);
}

void TstMailRequests::aNewTokenReplacesTheOldOne()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const domain::User user = fixture.user(fixture.addUser(u"ada@example.org"_s));

    put(fixture, confirmationOf(user, u"pkce_first"_s));
    const MailRequest second = confirmationOf(user, u"second"_s);
    put(fixture, second, later);

    QCOMPARE(columns(fixture, user.id), u"second|||||"_s);
    QCOMPARE(rows(fixture, "token_hash"), u"second"_s);
    QCOMPARE(rows(fixture, "id"), plain(second.tokens[0].rowId));
}

void TstMailRequests::oneConfirmationIsEnough()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const domain::User user = fixture.user(fixture.addUser(u"ada@example.org"_s));

    put(fixture, emailChangeOf(user, u"n1"_s, u"c1"_s));
    QCOMPARE(columns(fixture, user.id), u"||n1|c1||new@example.org"_s);
    QCOMPARE(rows(fixture, "token_hash"), u"c1|n1"_s);
    QCOMPARE(rows(fixture, "relates_to"), u"ada@example.org|new@example.org"_s);

    fixture.execute(u"UPDATE users SET email_change_confirm_status = 1"_s);
    put(fixture, emailChangeOf(user, u"n2"_s, QString()));
    QCOMPARE(columns(fixture, user.id), u"||n2|||new@example.org"_s);
    QCOMPARE(rows(fixture, "token_hash"), u"n2"_s);
    QCOMPARE(fixture.look("SELECT email_change_confirm_status FROM users"), u"0"_s);
}

void TstMailRequests::everythingAtOnce()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const domain::User user = fixture.user(fixture.addUser(u"ada@example.org"_s));
    const MailRequest request = fullRequestOf(user);

    put(fixture, request);

    QCOMPARE(fixture.look("SELECT auth_code FROM flow_state"), plain(request.flow->authCode));
    QCOMPARE(fixture.count("audit_log_entries"), 2);
    const auto mails = fixture.read([&](Transaction &t) {
        return t.rows("SELECT kind, recipient, CAST(user_id AS TEXT), CAST(variables AS TEXT), "
                      "state FROM latchkey_outbox ORDER BY created_at");
    });
    QCOMPARE(mails.size(), std::size_t(2));
    QCOMPARE(mails[0].text(0), u"confirmation"_s); // in the order they were given
    QCOMPARE(mails[0].object(3), request.mails[0].variables);
    QCOMPARE(mails[1].text(1), u"bob@example.org"_s);
    QCOMPARE(mails[1].text(2), user.id.toString());
    QCOMPARE(mails[1].text(4), u"pending"_s);

    fixture.write([&](Transaction &t) {
        MailRequest again = fullRequestOf(user);
        return MailRequestStore(AuditStore(false)).write(t, again, later);
    });
    QCOMPARE(fixture.count("audit_log_entries"), 2); // switched off
}

void TstMailRequests::nobodyCostsAsMuch()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const domain::User user = fixture.user(fixture.addUser(u"ada@example.org"_s));
    domain::User nobody;
    nobody.id = UserId(nextUuid());
    nobody.email = u"nobody@example.org"_s;

    const qint64 forUser = fixture.statementsOf([&] { put(fixture, fullRequestOf(user)); });
    const QByteArray tables
        = "(SELECT id FROM one_time_tokens UNION ALL SELECT id FROM flow_state UNION ALL "
          "SELECT id FROM audit_log_entries UNION ALL SELECT id FROM latchkey_outbox) AS "
          "everything";
    const qint64 before = fixture.count(tables);
    const qint64 forNobody = fixture.statementsOf([&] { put(fixture, fullRequestOf(nobody)); });
    const qint64 forChange
        = fixture.statementsOf([&] { put(fixture, emailChangeOf(user, u"n"_s, u"c"_s)); });
    const qint64 changed = fixture.count(tables);
    const qint64 forNoChange
        = fixture.statementsOf([&] { put(fixture, emailChangeOf(nobody, u"n2"_s, u"c2"_s)); });

    QCOMPARE(forNobody, forUser);
    QCOMPARE(forNoChange, forChange);
    QCOMPARE(before, 6);
    QCOMPARE(changed, before + 2);
    QCOMPARE(fixture.count(tables), changed);
}

void TstMailRequests::foundByLinkAndByAddress()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const domain::User user = fixture.user(fixture.addUser(u"ada@example.org"_s));
    put(fixture, confirmationOf(user, u"hash"_s));
    put(fixture, emailChangeOf(user, u"n"_s, u"c"_s));
    const OneTimeTokenStore store;
    const QString aud = u"authenticated"_s;

    fixture.write([&](Transaction &t) -> Result<> {
        const auto byLink = TRY(store.findByLink(t, u"n"_s));
        [&] {
            QVERIFY(byLink);
            QCOMPARE(byLink->user.id, user.id);
            QCOMPARE(byLink->tokens.confirmation, u"hash"_s);
            QCOMPARE(byLink->tokens.emailChangeCurrent, u"c"_s);
            QCOMPARE(byLink->tokens.links.size(), std::size_t(3));
        }();
        const auto byEmail = TRY(store.findByEmail(t, u"ada@example.org"_s, aud));
        const auto otherAud = TRY(store.findByEmail(t, u"ada@example.org"_s, u"other"_s));
        const auto byUser = TRY(store.findByUser(t, user.id));
        const auto pending = TRY(store.findByEmailChange(t, u"new@example.org"_s, aud));
        const auto current = TRY(store.findByEmailChange(t, u"ada@example.org"_s, aud));
        const auto nobody = TRY(store.findByLink(t, u"nothing"_s));
        [&] {
            QVERIFY(byEmail && byEmail->user.id == user.id);
            QVERIFY(!otherAud);
            QVERIFY(byUser && byUser->tokens.emailChangeNew == u"n");
            QCOMPARE(pending.size(), std::size_t(1));
            QCOMPARE(current.size(), std::size_t(1));
            QVERIFY(!nobody);
        }();
        return {};
    });
    const auto costOf = [&](const QString &email) {
        return fixture.statementsOf([&] {
            fixture.write([&](Transaction &t) { return store.findByEmail(t, email, aud); });
        });
    };
    QCOMPARE(costOf(u"nobody@example.org"_s), costOf(u"ada@example.org"_s));
}

void TstMailRequests::spentAndDropped()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const domain::User user = fixture.user(fixture.addUser(u"ada@example.org"_s));
    const OneTimeTokenStore store;
    const auto fill = [&] {
        put(fixture, confirmationOf(user, u"h"_s));
        put(fixture, emailChangeOf(user, u"n"_s, u"c"_s));
        put(fixture,
            {.purpose = MailPurpose::Recovery,
             .user = user.id,
             .tokens = {tokenOf(TokenKind::Recovery, u"r"_s, user.email)}});
    };

    fill();
    fixture.write(
        [&](Transaction &t) { return store.drop(t, user.id, TokenKind::Recovery, later); });
    QCOMPARE(columns(fixture, user.id), u"h||n|c||new@example.org"_s);
    QCOMPARE(rows(fixture, "token_hash"), u"c|h|n"_s);

    fixture.write([&](Transaction &t) {
        return store.acceptFirstHalf(t, user.id, TokenKind::EmailChangeNew, later);
    });
    QCOMPARE(columns(fixture, user.id), u"h|||c||new@example.org"_s);
    QCOMPARE(rows(fixture, "token_hash"), u"c|h"_s);
    QCOMPARE(fixture.look("SELECT email_change_confirm_status FROM users"), u"1"_s);

    fill();
    fixture.write(
        [&](Transaction &t) { return store.spend(t, user.id, TokenKind::Recovery, later); });
    QCOMPARE(columns(fixture, user.id), u"h||n|c||new@example.org"_s); // codes stay, links do not
    QCOMPARE(fixture.count("one_time_tokens"), 0);
}

void TstMailRequests::reauthenticationOnce()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const domain::User user = fixture.user(fixture.addUser(u"ada@example.org"_s));
    const auto spend = [&](const QString &hash) {
        return fixture.write([&](Transaction &t) {
            return OneTimeTokenStore().spendReauthentication(t, user.id, hash, later);
        });
    };
    QVERIFY(!spend(QString())); // none was sent
    put(fixture,
        {.purpose = MailPurpose::Reauthentication,
         .user = user.id,
         .tokens = {tokenOf(TokenKind::Reauthentication, u"a"_s, user.email)}});

    QVERIFY(!spend(u"b"_s));
    QVERIFY(spend(u"a"_s));
    QVERIFY(!spend(u"a"_s));
    QCOMPARE(fixture.count("one_time_tokens"), 0);
}

QTEST_GUILESS_MAIN(TstMailRequests)
#include "tst_mailrequests.moc"
