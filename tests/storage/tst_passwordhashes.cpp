#include "storefixture.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::storage;
using namespace latchkey::test;
using namespace Qt::Literals;
using support::addEngineRows;

// The hashes of passwords as the renewal at a sign-in uses them.
class TstPasswordHashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void replace_data() { addEngineRows(); }

    void replace();

    void replaceAtTheSameMoment_data() { addEngineRows(); }

    void replaceAtTheSameMoment();

    void sample_data() { addEngineRows(); }

    void sample();
};

namespace {

UserId userWith(StoreFixture &fixture, const QString &email, const QString &hash)
{
    const UserId id = fixture.addUser(email);
    fixture.write([&](Transaction &t) { return fixture.users.setPassword(t, id, hash, noon); });
    return id;
}

} // namespace

// Compare and set: a password that was changed in the meantime stays.
void TstPasswordHashes::replace()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = userWith(fixture, u"ada@example.org"_s, u"first"_s);
    const UserId other = userWith(fixture, u"bob@example.org"_s, u"first"_s);
    const domain::User before = fixture.user(id);
    const auto replaced = [&](const QString &old, const QString &hash) {
        return fixture.write(
            [&](Transaction &t) { return fixture.users.replacePasswordHash(t, id, old, hash); });
    };

    QVERIFY(replaced(u"first"_s, u"renewed"_s));
    QVERIFY(!replaced(u"first"_s, u"too late"_s));
    QVERIFY(!replaced(QString(), u"too late"_s));

    QCOMPARE(fixture.user(id).encryptedPassword, u"renewed"_s);
    QVERIFY(fixture.user(id).updatedAt == before.updatedAt);
    QCOMPARE(fixture.user(other).encryptedPassword, u"first"_s);
}

void TstPasswordHashes::replaceAtTheSameMoment()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId id = userWith(fixture, u"ada@example.org"_s, u"first"_s);
    std::atomic<int> winners{0};

    inParallel(8, [&](int i) {
        const Result<bool> replaced = fixture.database->transact([&](Transaction &t) {
            return fixture.users.replacePasswordHash(t, id, u"first"_s, u"by %1"_s.arg(i));
        });
        winners += replaced && *replaced ? 1 : 0;
    });

    QCOMPARE(winners.load(), 1);
    QVERIFY(fixture.user(id).encryptedPassword.startsWith("by "_L1));
}

void TstPasswordHashes::sample()
{
    QFETCH(const Engine, engine);
    REQUIRE_ENGINE(engine);
    StoreFixture fixture(engine);
    const UserId ada = userWith(fixture, u"ada@example.org"_s, u"hash a"_s);
    const UserId bob = userWith(fixture, u"bob@example.org"_s, u"hash b"_s);
    userWith(fixture, u"no.password@example.org"_s, QString());

    const auto found
        = fixture.read([&](Transaction &t) { return fixture.users.samplePasswords(t); });

    QMap<QString, QString> byOwner;
    for (const UserStore::StoredPassword &one : found)
        byOwner.insert(one.owner.toString(), one.stored);
    const QMap<QString, QString> expected{{ada.toString(), u"hash a"_s},
                                          {bob.toString(), u"hash b"_s}};
    QCOMPARE(byOwner, expected);
}

QTEST_GUILESS_MAIN(TstPasswordHashes)

#include "tst_passwordhashes.moc"
