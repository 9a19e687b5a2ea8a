#include "apiscenario.h"
#include "crypto/secretbox.h"

#include <QTest>

#include <thread>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

constexpr auto signIn = "POST /token?grant_type=password";
constexpr auto right = R"({"email":"ann@example.org","password":"correct horse 1"})";
constexpr auto wrong = R"({"email":"ann@example.org","password":"correct horse 2"})";

#define SIGNER                                                                                     \
    "Y4Rm1IrOwHkNbGRbpYKDwwIwGfdYnuH064sQpr/VEsQPvNO81wCGlZ4JUpRPVqG8jyO2V7RXu9594m+irfIR/A=="
#define FIREBASE_HASH                                                                              \
    "kZgyLumhA6KFQAKZAT/X0CqIb7VcHr5hCLOFCNMiC+jY1af9seRIoZGK4WegPoV4+rFwinTGt2FaD/ys60DhiQ=="

struct Stored
{
    const char *name;
    const char *hash; // of "correct horse 1"
};

// Made with Python's bcrypt, argon2-cffi, hashlib and cryptography.
constexpr std::array imported{
    Stored{"bcrypt 2a", "$2a$04$u7PqfMQOcbbDUQKlRZ9zM.WV3nNkoQWGBWaSMgtWTaZRbuav5uFuu"},
    Stored{"bcrypt 2b", "$2b$04$vNy0aKZsSyaUd4cExJh/x.3wcN2lxlaC.MQr5Rm75XofoIAZ.Fhw."},
    Stored{"bcrypt 2y", "$2y$04$rI9pVfERctVSfThtFOgMI.mFpmDh6RJB5.WhqgoLHd7aXYo8/Cvlu"},
    Stored{"argon2i",
           "$argon2i$v=19$m=32,t=2,p=1$c29tZXNhbHQxMjM0NTY3OA$LXN9G+I4oj+"
           "VXWf1i0AN5GJPtGUoms1HauUTR42A/L0"},
    Stored{"argon2id, weak",
           "$argon2id$v=19$m=16,t=1,p=2$c29tZXNhbHQxMjM0NTY3OA$qe5RXgZ8ayklKItZD3cskg"},
    Stored{"argon2id, a salt of four bytes", // by golang.org/x/crypto, which the peer uses
           "$argon2id$v=19$m=64,t=2,p=1$c2FsdA$Wz+UPH+ZJpmngF+igPp/NVUqOzcjBCxi9aLlk+1LsHU"},
    Stored{"Firebase scrypt",
           "$fbscrypt$v=1,n=4,r=8,p=1,ss=Bw==,sk=" SIGNER "$c2FsdHNhbHQ=$" FIREBASE_HASH},
};

const QMap<QString, Secret> encryptionKeys{{u"k1"_s, Secret(QByteArray(32, '1'))},
                                           {u"k2"_s, Secret(QByteArray(32, '2'))}};

Configure encrypting(const QString &keyId)
{
    return [keyId](config::ServerConfig &config) {
        config.encryption.keyId = keyId;
        config.encryption.keys = encryptionKeys;
    };
}

void bcryptScheme(config::ServerConfig &config)
{
    config.password.scheme = config::PasswordScheme::Bcrypt;
}

QString storedHash(const TestApp &app)
{
    return app.text("SELECT encrypted_password FROM users");
}

QString updatedAt(const TestApp &app)
{
    return app.text("SELECT CAST(updated_at AS TEXT) FROM users");
}

// An account whose password is stored as `hash` has it.
void ann(const TestApp &app, const QString &hash)
{
    app.signUp(u"ann@example.org"_s, u"something else"_s);
    app.run("UPDATE users SET encrypted_password = ?", {storage::Bind(hash)});
}

const char *nameOf(storage::Engine engine)
{
    return engine == storage::Engine::Sqlite ? "sqlite" : "postgresql";
}

qint64 computed(const TestApp &app)
{
    return app.services().hasher.computations();
}

} // namespace

// What happens to hashes that others have stored, when their password comes by.
class TestStoredPasswords : public QObject
{
    Q_OBJECT

    static void addHashRows()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("hash");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
            for (const Stored &one : imported) {
                QTest::addRow("%s: %s", nameOf(engine), one.name)
                    << engine << QString::fromLatin1(one.hash);
            }
        }
    }

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void importedHashesOpen_data() { addHashRows(); }

    void importedHashesOpen()
    {
        QFETCH(QString, hash);
        const TestApp app(currentEngine(), {});
        ann(app, hash);
        const qint64 before = computed(app);
        QCOMPARE(app.send(signIn, wrong).status, 400);
        QCOMPARE(computed(app), before + 1);
        QCOMPARE(storedHash(app), hash);

        QCOMPARE(app.send(signIn, right).status, 200);
        QCOMPARE(computed(app), before + 3); // checked, and made anew
        const QString renewed = storedHash(app);
        QVERIFY2(renewed.startsWith("$argon2id$v=19$m=64,t=1,p=1$"_L1), qPrintable(renewed));
        QVERIFY(renewed != hash);

        QCOMPARE(app.send(signIn, right).status, 200);
        QCOMPARE(app.send(signIn, wrong).status, 400);
        QCOMPARE(computed(app), before + 5); // once is enough
        QCOMPARE(storedHash(app), renewed);
    }

    void toolsThatOnlyKnowBcrypt_data() { addHashRows(); }

    void toolsThatOnlyKnowBcrypt()
    {
        QFETCH(QString, hash);
        const TestApp app(currentEngine(), bcryptScheme);
        ann(app, hash);
        QCOMPARE(app.send(signIn, right).status, 200);
        QVERIFY2(storedHash(app).startsWith("$2"_L1), qPrintable(storedHash(app)));
        QCOMPARE(storedHash(app) == hash, hash.startsWith("$2"_L1)); // cost 4 is today's, here
        QCOMPARE(app.send(signIn, right).status, 200);
        QCOMPARE(app.send(signIn, wrong).status, 400);
    }

    void theFirstEncryptedSignIn_data() { addHashRows(); }

    void theFirstEncryptedSignIn()
    {
        QFETCH(QString, hash);
        const TestApp app(currentEngine(), encrypting(u"k1"_s));
        ann(app, hash);
        QCOMPARE(app.send(signIn, wrong).status, 400);
        QCOMPARE(storedHash(app), hash);
        QCOMPARE(app.send(signIn, right).status, 200);
        const QString envelope = storedHash(app);
        QVERIFY2(envelope.startsWith("{\"key_id\":\"k1\",\"alg\":\"aes-gcm-hkdf\","_L1),
                 qPrintable(envelope));
        QVERIFY(envelope.size() <= 255);
        QCOMPARE(app.send(signIn, right).status, 200);
        QCOMPARE(app.send(signIn, wrong).status, 400);
        QCOMPARE(storedHash(app), envelope);
    }

    void everyNewPasswordIsEncrypted_data() { addEngineRows(); }

    void everyNewPasswordIsEncrypted()
    {
        const TestApp app(currentEngine(), encrypting(u"k1"_s));
        const QJsonObject session = app.signUp(u"ann@example.org"_s, u"correct horse 1"_s);
        const QString first = storedHash(app);
        QVERIFY2(first.startsWith("{\"key_id\":\"k1\""_L1), qPrintable(first));
        const QByteArray token = session.value(u"access_token").toString().toLatin1();
        QCOMPARE(app.send("PUT /user", R"({"password":"correct horse 1"})", token).status, 422);
        QCOMPARE(app.send("PUT /user", R"({"password":"correct horse 3"})", token).status, 200);
        const QString second = storedHash(app);
        QVERIFY2(second.startsWith("{\"key_id\":\"k1\""_L1), qPrintable(second));
        QVERIFY(second != first);
        app.signIn(u"ann@example.org"_s, u"correct horse 3"_s);
        QCOMPARE(app.send(signIn, right).status, 400);

        must(app.services().administratorCreation.create({.email = u"root@example.org"_s,
                                                          .password = Secret("correct horse 4"),
                                                          .role = u"supabase_admin"_s,
                                                          .audience = u"authenticated"_s},
                                                         app.clock.now()));
        QCOMPARE(app.count("SELECT count(*) FROM users WHERE encrypted_password LIKE '{%'"), 2);
        app.signIn(u"root@example.org"_s, u"correct horse 4"_s);
    }

    void anotherEncryptionKey_data() { addEngineRows(); }

    void anotherEncryptionKey()
    {
        const TestApp app(currentEngine(), encrypting(u"k2"_s));
        app.signUp(u"ann@example.org"_s, u"something else"_s);
        const QUuid id(app.text("SELECT CAST(id AS TEXT) FROM users"));
        SystemRandom random;
        const auto box = must(crypto::SecretBox::create(
            {.encryptionKeyId = u"k1"_s, .keys = encryptionKeys}, random));
        const QString old = box.seal(Secret(imported[0].hash), id);
        app.run("UPDATE users SET encrypted_password = ?", {storage::Bind(old)});
        QCOMPARE(app.send(signIn, wrong).status, 400);
        QCOMPARE(storedHash(app), old);
        QCOMPARE(app.send(signIn, right).status, 200);
        QVERIFY2(storedHash(app).startsWith("{\"key_id\":\"k2\""_L1), qPrintable(storedHash(app)));
        QCOMPARE(app.send(signIn, right).status, 200);
    }

    // The operator has to repair it; a stranger is told nothing about it.
    void unreadable_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("hash");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
            const auto row = [engine](const char *name, const QString &hash) {
                QTest::addRow("%s: %s", nameOf(engine), name) << engine << hash;
            };
            row("no hash", u"plainly no hash"_s);
            row("bcrypt cut", u"$2a$10$N9qo8uLOickgx2"_s);
            row("bcrypt for years",
                u"$2a$31$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"_s);
            row("argon2d",
                u"$argon2d$v=19$m=16,t=2,p=1$bGJRWThNOHJJTVBSdHl2dQ$NfEnUOuUpb7F2fQkgFUG4g"_s);
            row("argon2 for days",
                u"$argon2id$v=19$m=4294967295,t=4294967295,p=1$bGJRWThNOHJJTVBSdHl2dQ$NfEnUOuUpb7F2fQkgFUG4g"_s);
            row("scrypt for days", u"$fbscrypt$v=1,n=31,r=8,p=1,ss=Bw==,sk=AAAA$c2FsdA==$AAAA"_s);
            row("a key that is not there",
                u"{\"key_id\":\"k9\",\"alg\":\"aes-gcm-hkdf\",\"data\":\"AAAA\",\"nonce\":\"AAECAwQFBgcICQoL\"}"_s);
            row("another user's envelope",
                u"{\"key_id\":\"k1\",\"alg\":\"aes-gcm-hkdf\",\"data\":\"HQcOOBC5BWqscWrYsFLYiilBfx1JsR7d\",\"nonce\":\"AAECAwQFBgcICQoL\"}"_s);
        }
    }

    void unreadable()
    {
        QFETCH(QString, hash);
        const TestApp app(currentEngine(), encrypting(u"k1"_s));
        ann(app, hash);
        const qint64 sessions = app.count("SELECT count(*) FROM sessions");
        const http::HttpResponse answer = app.send(signIn, right);
        QCOMPARE(answer.status, 500);
        QVERIFY(answer.body.contains("unexpected_failure"));
        for (const char *secret : {"hash", "bcrypt", "argon2", "scrypt", "k9", "k1", "encrypt"})
            QVERIFY2(!answer.body.contains(secret), answer.body.constData());
        QCOMPARE(storedHash(app), hash);
        QCOMPARE(app.count("SELECT count(*) FROM sessions"), sessions);
    }

    void aRenewedHashChangesNothingElse_data() { addEngineRows(); }

    void aRenewedHashChangesNothingElse()
    {
        const TestApp app(currentEngine(), {});
        ann(app, QString::fromLatin1(imported[0].hash));
        app.run("UPDATE users SET recovery_token = 'pending'");
        const qint64 sessions = app.count("SELECT count(*) FROM sessions");
        app.clock.advance(std::chrono::hours(1));
        QCOMPARE(app.send(signIn, right).status, 200);
        QCOMPARE(app.text("SELECT recovery_token FROM users"), u"pending"_s);
        QCOMPARE(app.count("SELECT count(*) FROM sessions"), sessions + 1);
        QCOMPARE(app.auditActions().last(), u"login"_s);
        const QString once = updatedAt(app);
        QVERIFY(!once.isEmpty());
    }

    // All of them checked the old hash; only the first one replaces it.
    void manySignInsAtOnce_data() { addEngineRows(); }

    void manySignInsAtOnce()
    {
        const TestApp app(currentEngine(), {});
        ann(app, QString::fromLatin1(imported[0].hash));
        std::atomic<int> successes = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&] { successes += app.send(signIn, right).status == 200; });
        }
        QCOMPARE(successes.load(), 8);
        QVERIFY(storedHash(app).startsWith("$argon2id$"_L1));
        QCOMPARE(app.send(signIn, right).status, 200);
        QCOMPARE(app.send(signIn, wrong).status, 400);
    }
};

QTEST_GUILESS_MAIN(TestStoredPasswords)
#include "tst_storedpasswords.moc"
