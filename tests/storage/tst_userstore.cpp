#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// Adding users, and that what is read is what was written.
class TstUserStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsWhatWasWritten_data() { addEngineRows(); }

    void readsWhatWasWritten();

    void writesColumnsByTheRules_data() { addEngineRows(); }

    void writesColumnsByTheRules();

    void readsIdentities_data() { addEngineRows(); }

    void readsIdentities();

    void readsFactors_data() { addEngineRows(); }

    void readsFactors();

    void readsEveryMoment_data() { addEngineRows(); }

    void readsEveryMoment();

    void refusesTakenAddresses_data() { addEngineRows(); }

    void refusesTakenAddresses();

    void nothingStaysOfAnOwnedAddress_data() { addEngineRows(); }

    void nothingStaysOfAnOwnedAddress();

    void identityOfAnotherUser_data() { addEngineRows(); }

    void identityOfAnotherUser();

    void bannedForEver_data() { addEngineRows(); }

    void bannedForEver();
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

void TstUserStore::readsIdentities()
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
}

void TstUserStore::readsFactors()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = fixture.addUser(u"ada@example.org"_s);
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

void TstUserStore::nothingStaysOfAnOwnedAddress()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const QString address = u"ada@example.org"_s;
    const auto add = [&](const std::optional<domain::User> &owner) {
        bool isInserted = false;
        const qint64 statements = fixture.statementsOf([&] {
            isInserted = fixture.write([&](Transaction &t) {
                return fixture.users.insertUnlessOwned(t, accountOf(address), owner, noon);
            });
        });
        return std::pair{isInserted, statements};
    };
    const auto ownerNow = [&] {
        return fixture.write([&](Transaction &t) {
            return fixture.users.findOwnerForUpdate(t, address, u"authenticated"_s);
        });
    };

    const auto [isFirstInserted, firstStatements] = add(std::nullopt);
    const std::optional<domain::User> owner = ownerNow();
    const auto [isSecondInserted, secondStatements] = add(owner);

    QVERIFY(isFirstInserted);
    QVERIFY(!isSecondInserted);
    QCOMPARE(secondStatements, firstStatements);
    QCOMPARE(fixture.count("users"), 1);
    QCOMPARE(fixture.count("identities"), 1);
    const std::optional<domain::User> still = ownerNow();
    QVERIFY(owner && still);
    QCOMPARE(still->id, owner->id);
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

QTEST_GUILESS_MAIN(TstUserStore)

#include "tst_userstore.moc"
