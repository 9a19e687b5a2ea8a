#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Finding and adding users.
class TstUserStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsWhatWasWritten_data() { addEngineRows(); }

    void readsWhatWasWritten();

    void writesColumnsByTheRules_data() { addEngineRows(); }

    void writesColumnsByTheRules();

    void readsIdentitiesAndFactors_data() { addEngineRows(); }

    void readsIdentitiesAndFactors();

    void readsEveryMoment_data() { addEngineRows(); }

    void readsEveryMoment();

    void refusesTakenAddresses_data() { addEngineRows(); }

    void refusesTakenAddresses();

    void identityOfAnotherUser_data() { addEngineRows(); }

    void identityOfAnotherUser();

    void finds_data();
    void finds();

    void findsOwnerByIdentity_data() { addEngineRows(); }

    void findsOwnerByIdentity();

    void findsWithSession_data() { addEngineRows(); }

    void findsWithSession();

    void bannedForEver_data() { addEngineRows(); }

    void bannedForEver();

    void usesIndexes_data() { addEngineRows(); }

    void usesIndexes();

    void isTaken_data() { addEngineRows(); }

    void isTaken();
};

void TstUserStore::readsWhatWasWritten()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    NewUser account = accountOf(u"ada@example.org"_s);
    account.phone = u"4915112345678"_s;
    account.emailConfirmedAt = noon;
    account.phoneConfirmedAt = noon - hour;

    QVERIFY(fixture.write([&](Transaction &t) { return fixture.users.insert(t, account, noon); }));

    const domain::User user = fixture.user(account.id);
    QCOMPARE(user.id, account.id);
    QCOMPARE(user.aud, u"authenticated"_s);
    QCOMPARE(user.role, u"authenticated"_s);
    QCOMPARE(user.email, u"ada@example.org"_s);
    QCOMPARE(user.phone, u"4915112345678"_s);
    QCOMPARE(user.encryptedPassword, account.encryptedPassword);
    QVERIFY(user.emailConfirmedAt == noon);
    QVERIFY(user.phoneConfirmedAt == noon - hour);
    QVERIFY(user.confirmedAt == noon - hour); // the earlier one
    QVERIFY(user.createdAt == noon);
    QVERIFY(user.updatedAt == noon);
    QVERIFY(!user.lastSignInAt);
    QVERIFY(!user.bannedUntil);
    QVERIFY(!user.deletedAt);
    QCOMPARE(user.appMetadata, account.appMetadata);
    QCOMPARE(user.userMetadata, account.userMetadata);
    QVERIFY(!user.isAnonymous);
    QVERIFY(!user.isSsoUser);
    QCOMPARE(user.identities.size(), 1);
    QVERIFY(user.factors.empty());
}

// Other servers of this schema fail on a NULL in these columns.
void TstUserStore::writesColumnsByTheRules()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    NewUser anonymous = accountOf(QString());
    anonymous.encryptedPassword.clear();
    anonymous.identities.clear();
    anonymous.isAnonymous = true;

    QVERIFY(
        fixture.write([&](Transaction &t) { return fixture.users.insert(t, anonymous, noon); }));

    QCOMPARE(fixture.look("SELECT CAST(instance_id AS TEXT), email, phone, encrypted_password, "
                          "is_super_admin FROM users"),
             u"00000000-0000-0000-0000-000000000000|NULL|NULL||NULL"_s);
    QCOMPARE(fixture.look("SELECT confirmation_token, recovery_token, email_change, "
                          "email_change_token_new, email_change_token_current, phone_change, "
                          "phone_change_token, reauthentication_token, "
                          "email_change_confirm_status FROM users"),
             u"||||||||0"_s);
    QVERIFY(fixture.user(anonymous.id).isAnonymous);
    QVERIFY(fixture.user(anonymous.id).email.isEmpty());
    QVERIFY(!fixture.user(anonymous.id).hasPassword());
    QCOMPARE(fixture.count("identities"), 0);
}

void TstUserStore::readsIdentitiesAndFactors()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    const NewIdentity older{.id = IdentityId(nextUuid()),
                            .provider = u"google"_s,
                            .providerId = u"g-1"_s,
                            .identityData = {{u"email"_s, u"Ada.Else@Example.org"_s}}};
    QVERIFY(fixture.write(
        [&](Transaction &t) { return fixture.users.insertIdentity(t, id, older, noon - hour); }));
    const QByteArray addFactor
        = "INSERT INTO mfa_factors (id, user_id, friendly_name, factor_type, status, created_at, "
          "updated_at, secret, phone, last_webauthn_challenge_data, last_challenged_at) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, 'SECRET', ?, ?, ?)";
    fixture.write([&](Transaction &t) -> Result<> {
        TRY(t.run(addFactor.constData(),
                  {nextUuid(),
                   id,
                   u"phone"_s,
                   "phone",
                   "unverified",
                   noon,
                   noon,
                   "491",
                   nullptr,
                   nullptr}));
        TRY(t.run(addFactor.constData(),
                  {nextUuid(),
                   id,
                   u"key"_s,
                   "webauthn",
                   "verified",
                   noon - hour,
                   noon,
                   nullptr,
                   QJsonObject{{u"type"_s, u"create"_s}},
                   noon}));
        return {};
    });

    const domain::User user = fixture.user(id);

    QCOMPARE(user.identities.size(), 2);
    QCOMPARE(user.identities[0].id, older.id); // oldest first
    QCOMPARE(user.identities[0].userId, id);
    QCOMPARE(user.identities[0].provider, u"google"_s);
    QCOMPARE(user.identities[0].providerId, u"g-1"_s);
    QCOMPARE(user.identities[0].identityData, older.identityData);
    QCOMPARE(user.identities[0].email, u"ada.else@example.org"_s); // made by the database
    QVERIFY(user.identities[0].lastSignInAt == noon - hour);
    QVERIFY(user.identities[0].createdAt == noon - hour);
    QVERIFY(user.identities[1].updatedAt == noon);
    QCOMPARE(user.identities[1].provider, u"email"_s);
    QCOMPARE(user.factors.size(), 2);
    QCOMPARE(user.factors[0].type, domain::FactorType::WebAuthn); // oldest first
    QCOMPARE(user.factors[0].status, domain::FactorStatus::Verified);
    QCOMPARE(user.factors[0].friendlyName, u"key"_s);
    QVERIFY(user.factors[0].lastChallengedAt == noon);
    QCOMPARE(user.factors[0].lastWebAuthnChallengeData->value("type"_L1), u"create"_s);
    QCOMPARE(user.factors[1].type, domain::FactorType::Phone);
    QCOMPARE(user.factors[1].phone, u"491"_s);
    QVERIFY(!user.factors[1].lastChallengedAt);
    QVERIFY(!user.factors[1].lastWebAuthnChallengeData);
}

void TstUserStore::readsEveryMoment()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    const std::array columns{"invited_at",
                             "confirmation_sent_at",
                             "recovery_sent_at",
                             "email_change_sent_at",
                             "phone_change_sent_at",
                             "reauthentication_sent_at",
                             "last_sign_in_at",
                             "banned_until",
                             "deleted_at"};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QByteArray sql = "UPDATE users SET " + QByteArray(columns[i]) + " = ?";
        fixture.write([&](Transaction &t) {
            return t.run(sql.constData(), {noon + std::chrono::seconds(i)});
        });
    }

    const domain::User user = fixture.user(id);

    const std::array read{user.invitedAt,
                          user.confirmationSentAt,
                          user.recoverySentAt,
                          user.emailChangeSentAt,
                          user.phoneChangeSentAt,
                          user.reauthenticationSentAt,
                          user.lastSignInAt,
                          user.bannedUntil,
                          user.deletedAt};
    for (std::size_t i = 0; i < read.size(); ++i)
        QVERIFY2(read[i] == noon + std::chrono::seconds(i), columns[i]);
}

void TstUserStore::refusesTakenAddresses()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    NewUser first = accountOf(u"ada@example.org"_s);
    first.phone = u"491"_s;
    QVERIFY(fixture.write([&](Transaction &t) { return fixture.users.insert(t, first, noon); }));
    NewUser sameEmail = accountOf(u"ada@example.org"_s);
    NewUser samePhone = accountOf(u"bob@example.org"_s);
    samePhone.phone = u"491"_s;

    const std::array inserted = fixture.write([&](Transaction &t) -> Result<std::array<bool, 3>> {
        const bool email = TRY(fixture.users.insert(t, sameEmail, noon));
        const bool phone = TRY(fixture.users.insert(t, samePhone, noon));
        const bool other = TRY(fixture.users.insert(t, accountOf(u"eve@example.org"_s), noon));
        return std::array{email, phone, other};
    });

    QVERIFY(!inserted[0]);
    QVERIFY(!inserted[1]);
    QVERIFY(inserted[2]); // the transaction stays usable
    QCOMPARE(fixture.count("users"), 2);
    QCOMPARE(fixture.count("identities"), 2);
}

void TstUserStore::identityOfAnotherUser()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId ada = fixture.addUser(u"ada@example.org"_s);
    const UserId bob = fixture.addUser(u"bob@example.org"_s);
    const auto add = [&](UserId user) {
        const NewIdentity identity{.id = IdentityId(nextUuid()),
                                   .provider = u"google"_s,
                                   .providerId = u"g-1"_s,
                                   .identityData = {}};
        return fixture.write(
            [&](Transaction &t) { return fixture.users.insertIdentity(t, user, identity, noon); });
    };

    QVERIFY(add(ada));
    QVERIFY(!add(bob));
    QVERIFY(!add(ada));
    QCOMPARE(fixture.user(ada).identities.size(), 2);
    QCOMPARE(fixture.user(bob).identities.size(), 1);
}

void TstUserStore::finds_data()
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

void TstUserStore::finds()
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

void TstUserStore::findsOwnerByIdentity()
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

void TstUserStore::findsWithSession()
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

// A ban that no timestamp of ours can hold must not read as none.
void TstUserStore::bannedForEver()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
    fixture.execute(u"UPDATE users SET banned_until = 'infinity'"_s);

    QVERIFY(fixture.user(id).isBanned(noon + 1000 * 365 * 24 * hour));
}

// PostgreSQL: the plan of the very statement that the store has prepared.
void TstUserStore::usesIndexes()
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

void TstUserStore::isTaken()
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

QTEST_GUILESS_MAIN(TstUserStore)

#include "tst_userstore.moc"
