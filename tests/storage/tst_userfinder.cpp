#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Who is found, by what, in one statement.
class TstUserFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();

    void findsOwnerByIdentity_data() { addEngineRows(); }

    void findsOwnerByIdentity();

    void findsWithSession_data() { addEngineRows(); }

    void findsWithSession();

    void usesIndexes_data() { addEngineRows(); }

    void usesIndexes();

    void isTaken_data() { addEngineRows(); }

    void isTaken();
};

void TstUserFinder::finds_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("aud");
    QTest::addColumn<bool>("found");
    for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
        const char *name = engine == Engine::Sqlite ? "sqlite" : "postgresql";
        const QString aud = u"authenticated"_s;
        QTest::addRow("%s e-mail", name)
            << engine << u"email"_s << u"ada@example.org"_s << aud << true;
        QTest::addRow("%s e-mail, other audience", name)
            << engine << u"email"_s << u"ada@example.org"_s << u"apps"_s << false;
        QTest::addRow("%s unknown e-mail", name)
            << engine << u"email"_s << u"nobody@example.org"_s << aud << false;
        QTest::addRow("%s e-mail stored with capitals", name)
            << engine << u"email"_s << u"old@example.org"_s << aud << true;
        QTest::addRow("%s e-mail of an SSO user", name)
            << engine << u"email"_s << u"sso@example.org"_s << aud << false;
        QTest::addRow("%s e-mail with a quote", name)
            << engine << u"email"_s << u"x' OR '1'='1"_s << aud << false;
        QTest::addRow("%s phone", name) << engine << u"phone"_s << u"491"_s << aud << true;
        QTest::addRow("%s phone, other audience", name)
            << engine << u"phone"_s << u"491"_s << u"apps"_s << false;
        QTest::addRow("%s unknown phone", name) << engine << u"phone"_s << u"492"_s << aud << false;
        QTest::addRow("%s owner", name)
            << engine << u"owner"_s << u"ada@example.org"_s << aud << true;
        QTest::addRow("%s owner, other audience", name)
            << engine << u"owner"_s << u"ada@example.org"_s << u"apps"_s << false;
        QTest::addRow("%s unknown owner", name)
            << engine << u"owner"_s << u"nobody@example.org"_s << aud << false;
    }
}

void TstUserFinder::finds()
{
    QFETCH(const Engine, engine);
    QFETCH(const QString, by);
    QFETCH(const QString, value);
    QFETCH(const QString, aud);
    QFETCH(const bool, found);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    NewUser ada = accountOf(u"ada@example.org"_s);
    ada.phone = u"491"_s;
    fixture.write([&](Transaction &t) { return fixture.users.insert(t, ada, noon); });
    const UserId old = fixture.addUser(u"Old@Example.org"_s);
    fixture.addUser(u"sso@example.org"_s);
    fixture.execute(u"UPDATE users SET is_sso_user = TRUE WHERE email = 'sso@example.org'"_s);

    std::optional<domain::User> user;
    const qint64 statements = fixture.statementsOf([&] {
        user = fixture.read([&](Transaction &t) {
            if (by == u"phone")
                return fixture.users.findByPhone(t, value, aud);
            return by == u"owner" ? fixture.users.findByEmailOrIdentity(t, value, aud)
                                  : fixture.users.findByEmail(t, value, aud);
        });
    });

    QCOMPARE(user.has_value(), found);
    QCOMPARE(statements, 1);
    if (found)
        QCOMPARE(user->id, value == u"old@example.org" ? old : ada.id);
}

void TstUserFinder::findsOwnerByIdentity()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId ada = fixture.addUser(u"ada@example.org"_s);
    const UserId bob = fixture.addUser(u"bob@example.org"_s);
    const auto link = [&](UserId user, const QString &provider, const QString &email) {
        const NewIdentity identity{.id = IdentityId(nextUuid()),
                                   .provider = provider,
                                   .providerId = provider + email,
                                   .identityData = {{u"email"_s, email}}};
        return fixture.write(
            [&](Transaction &t) { return fixture.users.insertIdentity(t, user, identity, noon); });
    };
    QVERIFY(link(ada, u"google"_s, u"ada@else.org"_s));
    QVERIFY(link(ada, u"github"_s, u"bob@example.org"_s));
    QVERIFY(link(ada, u"sso:5f0c"_s, u"ada@company.org"_s));
    const auto owner = [&](const QString &email) {
        const auto found = fixture.read([&](Transaction &t) {
            return fixture.users.findByEmailOrIdentity(t, email, u"authenticated"_s);
        });
        return found ? found->id : UserId();
    };

    QCOMPARE(owner(u"ada@else.org"_s), ada);
    QCOMPARE(owner(u"bob@example.org"_s), bob); // the account's own address comes first
    QVERIFY(owner(u"ada@company.org"_s).isNil()); // another linking domain
}

void TstUserFinder::findsWithSession()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId ada = fixture.addUser(u"ada@example.org"_s);
    const UserId bob = fixture.addUser(u"bob@example.org"_s);
    const NewSession session = fixture.addSession(ada, u"token1"_s);
    fixture.write([&](Transaction &t) -> Result<> {
        const char *sql = "INSERT INTO mfa_amr_claims (id, session_id, authentication_method, "
                          "created_at, updated_at) VALUES (?, ?, ?, ?, ?)";
        TRY(t.run(sql, {nextUuid(), session.id, "totp", noon, noon + hour}));
        TRY(t.run(sql, {nextUuid(), session.id, "otp", noon, noon}));
        return {};
    });
    const auto find = [&](UserId user, std::optional<SessionId> id) {
        return fixture.read(
            [&](Transaction &t) { return fixture.users.findWithSession(t, user, id); });
    };

    std::optional<UserStore::Found> found;
    QCOMPARE(fixture.statementsOf([&] { found = find(ada, session.id); }), 1);
    QVERIFY(found && found->session);
    QCOMPARE(found->user.email, u"ada@example.org"_s);
    QCOMPARE(found->user.identities.size(), 1);
    QCOMPARE(found->session->id, session.id);
    QCOMPARE(found->session->userId, ada);
    QCOMPARE(found->session->aal, u"aal1"_s);
    QCOMPARE(found->session->userAgent, u"tests/1"_s);
    QCOMPARE(found->session->ip, u"192.0.2.7"_s);
    QVERIFY(found->session->tag.isEmpty());
    QVERIFY(found->session->createdAt == noon);
    QVERIFY(!found->session->notAfter);
    QVERIFY(!found->session->refreshedAt);
    QVERIFY(!found->session->refreshTokenCounter);
    QStringList methods;
    for (const domain::AmrEntry &entry : found->session->amr)
        methods += entry.method;
    QCOMPARE(methods, (QStringList{u"totp"_s, u"otp"_s, u"password"_s})); // newest first
    QVERIFY(found->session->amr[0].usedAt == noon + hour);

    QVERIFY(!find(bob, session.id)->session); // another user's session
    QVERIFY(!find(ada, SessionId(nextUuid()))->session);
    QVERIFY(!find(ada, std::nullopt)->session);
    QVERIFY(!find(UserId(nextUuid()), session.id));
}

// PostgreSQL: the plan of the very statement that the store has prepared.
void TstUserFinder::usesIndexes()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    fixture.addUser(u"ada@example.org"_s);

    const QString plan = fixture.write([&](Transaction &t) -> Result<QString> {
        if (engine == Engine::Sqlite) {
            const auto rows = TRY(t.rows(
                "EXPLAIN QUERY PLAN SELECT id FROM users u WHERE u.instance_id = "
                "'00000000-0000-0000-0000-000000000000' AND lower(u.email) = 'ada@example.org' "
                "AND u.aud = 'authenticated' AND u.is_sso_user = FALSE"));
            return rows.at(0).text(3);
        }
        TRY(fixture.users.findByEmail(t, u"ada@example.org"_s, u"authenticated"_s));
        TRY(t.execute(uR"(
            SET LOCAL enable_seqscan = off; -- so small a table would be scanned
            CREATE FUNCTION pg_temp.plan_of(statement text) RETURNS SETOF text LANGUAGE plpgsql
            AS $$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN ' || statement; END $$)"_s));
        const auto rows = TRY(t.rows(R"(
            SELECT string_agg(line, ' ') FROM pg_prepared_statements,
                pg_temp.plan_of(format('EXECUTE %I(''ada@example.org'', ''authenticated'')',
                                       name)) AS line
            WHERE statement LIKE '%FROM users u %lower(u.email) = %')"));
        return rows.at(0).text(0);
    });

    QVERIFY2(plan.contains(u"users_instance_id_email_idx"), qPrintable(plan));
}

void TstUserFinder::isTaken()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    NewUser ada = accountOf(u"ada@example.org"_s);
    ada.phone = u"491"_s;
    fixture.write([&](Transaction &t) { return fixture.users.insert(t, ada, noon); });
    const UserId bob = fixture.addUser(u"bob@example.org"_s);
    const auto email = [&](const QString &address, const QString &aud, UserId except) {
        return fixture.read(
            [&](Transaction &t) { return fixture.users.isEmailTaken(t, address, aud, except); });
    };
    const auto phone = [&](const QString &number, const QString &aud, UserId except) {
        return fixture.read(
            [&](Transaction &t) { return fixture.users.isPhoneTaken(t, number, aud, except); });
    };

    QVERIFY(email(u"ada@example.org"_s, u"authenticated"_s, bob));
    QVERIFY(!email(u"ada@example.org"_s, u"authenticated"_s, ada.id));
    QVERIFY(!email(u"ada@example.org"_s, u"apps"_s, bob));
    QVERIFY(!email(u"nobody@example.org"_s, u"authenticated"_s, bob));
    QVERIFY(phone(u"491"_s, u"authenticated"_s, bob));
    QVERIFY(!phone(u"491"_s, u"authenticated"_s, ada.id));
    QVERIFY(!phone(u"491"_s, u"apps"_s, bob));
    QVERIFY(!phone(u"492"_s, u"authenticated"_s, bob));
}

QTEST_GUILESS_MAIN(TstUserFinder)

#include "tst_userfinder.moc"
