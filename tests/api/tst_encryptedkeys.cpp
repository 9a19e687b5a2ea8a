#include "apiscenario.h"
#include "crypto/secretbox.h"
#include "refreshing.h"

#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const QMap<QString, Secret> keys{{u"new"_s, Secret(QByteArray(32, '1'))},
                                 {u"old"_s, Secret(QByteArray(32, '2'))}};

void encrypted(config::ServerConfig &config)
{
    config.encryption.keyId = u"new"_s;
    config.encryption.keys = keys;
}

void signedAndEncrypted(config::ServerConfig &config)
{
    signedTokens(config);
    encrypted(config);
}

void upgradedAndEncrypted(config::ServerConfig &config)
{
    upgradedTokens(config);
    encrypted(config);
}

QString stored(const TestApp &app)
{
    return app.text("SELECT refresh_token_hmac_key FROM sessions ORDER BY created_at");
}

QString keyIdOf(const QString &envelope)
{
    return QJsonDocument::fromJson(envelope.toUtf8()).object().value(u"key_id").toString();
}

SessionId session(const TestApp &app)
{
    return SessionId::parse(app.text("SELECT CAST(id AS TEXT) FROM sessions ORDER BY created_at"))
        .value();
}

void store(const TestApp &app, const QString &key)
{
    app.run("UPDATE sessions SET refresh_token_hmac_key = ?", {key});
}

// The session's key as another server would have encrypted it.
QString sealedWith(const TestApp &app, const QString &keyId, QUuid owner)
{
    SystemRandom random;
    const auto box
        = must(crypto::SecretBox::create({.encryptionKeyId = keyId, .keys = keys}, random));
    return box.seal(Secret(crypto::toBase64Url(keyOf(app, session(app)).reveal())), owner);
}

} // namespace

// The keys of version 2 refresh tokens where the database is encrypted (reference/database.md 2).
class TestEncryptedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { requireEngineOfRow(); }

    void areStoredEncrypted_data() { addEngineRows(); }

    void areStoredEncrypted();

    void areEncryptedAtAnUpgrade_data() { addEngineRows(); }

    void areEncryptedAtAnUpgrade();

    void areEncryptedAtTheNextRefresh_data();

    void areEncryptedAtTheNextRefresh();

    void stayReadableWhenEncryptionEnds_data() { addEngineRows(); }

    void stayReadableWhenEncryptionEnds();

    void thatDoNotOpen_data();

    void thatDoNotOpen();
};

void TestEncryptedKeys::areStoredEncrypted()
{
    TestApp app(currentEngine(), signedAndEncrypted);
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const QString kept = stored(app);
    QCOMPARE(keyIdOf(kept), u"new"_s);
    const Secret key = keyOf(app, session(app));
    QCOMPARE(key.size(), 32);
    QVERIFY(!kept.contains(QString::fromLatin1(crypto::toBase64Url(key.reveal()))));
    QCOMPARE(refreshed(app, first), forged(app, session(app), 1));
    QCOMPARE(stored(app), kept); // it is as it should be, so it is not written again
}

void TestEncryptedKeys::areEncryptedAtAnUpgrade()
{
    TestApp app(currentEngine(), upgradedAndEncrypted);
    app.signUp(u"ann@example.org"_s);
    app.run("UPDATE sessions SET refresh_token_hmac_key = NULL, refresh_token_counter = NULL");
    app.run("INSERT INTO refresh_tokens (token, session_id, revoked, created_at, updated_at) "
            "SELECT 'abcdefabcdef', id, FALSE, created_at, created_at FROM sessions");
    const QString token = refreshed(app, u"abcdefabcdef"_s);
    QCOMPARE(token, forged(app, session(app), 0));
    QCOMPARE(keyIdOf(stored(app)), u"new"_s);
}

void TestEncryptedKeys::areEncryptedAtTheNextRefresh_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<QString>("keyId"); // empty: plain
    for (const storage::Engine engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        const char *name = engine == storage::Engine::Sqlite ? "sqlite" : "postgresql";
        QTest::addRow("%s: plain", name) << engine << QString();
        QTest::addRow("%s: an older key", name) << engine << u"old"_s;
    }
}

void TestEncryptedKeys::areEncryptedAtTheNextRefresh()
{
    QFETCH(QString, keyId);
    TestApp app(currentEngine(), signedAndEncrypted);
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const Secret key = keyOf(app, session(app));
    store(app, sealedWith(app, keyId, session(app).value()));
    QCOMPARE(keyIdOf(stored(app)), keyId);
    const QString second = refreshed(app, first);
    QCOMPARE(second, crypto::SignedRefreshToken::make(session(app), 1, key)); // the same key
    QCOMPARE(keyIdOf(stored(app)), u"new"_s);
    QCOMPARE(refreshed(app, first), second);
}

void TestEncryptedKeys::stayReadableWhenEncryptionEnds()
{
    TestApp app(currentEngine(), [](config::ServerConfig &config) {
        signedTokens(config);
        config.encryption.keys = keys; // none to encrypt with
    });
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const QString sealed = sealedWith(app, u"old"_s, session(app).value());
    store(app, sealed);
    QVERIFY(!refreshed(app, first).isEmpty());
    QCOMPARE(stored(app), sealed);
}

void TestEncryptedKeys::thatDoNotOpen_data()
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<QString>("problem");
    for (const storage::Engine engine : {storage::Engine::Sqlite, storage::Engine::PostgreSql}) {
        const char *name = engine == storage::Engine::Sqlite ? "sqlite" : "postgresql";
        for (const char *problem : {"another row's", "a lost key", "damaged"})
            QTest::addRow("%s: %s", name, problem) << engine << QString::fromLatin1(problem);
    }
}

// A fault of the operator's: nobody is let in, and nobody is signed out.
void TestEncryptedKeys::thatDoNotOpen()
{
    QFETCH(QString, problem);
    TestApp app(currentEngine(), signedAndEncrypted);
    const QString first = refreshTokenOf(app.signUp(u"ann@example.org"_s));
    const QString kept = stored(app);
    if (problem == u"another row's")
        store(app, sealedWith(app, u"new"_s, QUuid::createUuid()));
    else if (problem == u"a lost key")
        store(app, QString(kept).replace(u"\"new\""_s, u"\"gone\""_s));
    else
        store(app, QString(kept).replace(u"\"data\":\""_s, u"\"data\":\"AAAA"_s));
    const QString broken = stored(app);
    const auto answer = refresh(app, first);
    QCOMPARE(answer.status, 500);
    QVERIFY(!answer.body.contains("access_token"));
    QCOMPARE(stored(app), broken);
    QCOMPARE(app.count("SELECT refresh_token_counter FROM sessions"), 0);
    store(app, kept);
    QVERIFY(!refreshed(app, first).isEmpty());
}

QTEST_GUILESS_MAIN(TestEncryptedKeys)
#include "tst_encryptedkeys.moc"
