#include "crypto/aesgcm.h"
#include "crypto/hkdf.h"
#include "crypto/secretbox.h"
#include "fakerandom.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::crypto;

namespace {

const QUuid row("2a0ba5b0-8d1c-4a9e-9d3e-2f6c1b7e5d11"_L1);
const QUuid otherRow("2a0ba5b0-8d1c-4a9e-9d3e-2f6c1b7e5d12"_L1);

Secret key(QByteArrayView base64Url = "pwFoiPyybQMqNmYVN0gUnpbfpGQV2sDv9vp0ZAxi_Y4")
{
    return Secret(QByteArray::fromBase64(base64Url.toByteArray(), QByteArray::Base64UrlEncoding));
}

// Made with Python's cryptography 48: key-id, the row above, nonce 0 1 2 … 11.
constexpr auto sealedElsewhere
    = R"({"key_id":"key-id","alg":"aes-gcm-hkdf","data":"HQcOOBC5BWqscWrYsFLYiilBfx1JsR7d8PHdHZ0iW7ShpjNs2T0+yVXU9BahBsOVhWHI8TAfF0iKzta17d0euZcPT9YWEFi1eLy43Q==","nonce":"AAECAwQFBgcICQoL"})"_L1;
constexpr auto hash = "$2a$04$PkV7o9L.F.Y7mVwinqlCmurHPvk1zpEiejo8qS1ZNxJ5heQkgR2xS";

class Boxes
{
public:
    SecretBox plain() { return SecretBox::create({}, random).value(); }

    SecretBox reader()
    {
        return SecretBox::create({.keys = {{u"key-id"_s, key()}}}, random).value();
    }

    SecretBox current(const QString &id = u"key-id"_s)
    {
        return SecretBox::create(
                   {.encryptionKeyId = id,
                    .keys = {{u"key-id"_s, key()}, {u"next"_s, Secret(QByteArray(32, 'n'))}}},
                   random)
            .value();
    }

    test::CountingRandom random;
};

QByteArray opened(const SecretBox &box, const QString &stored, QUuid owner = row)
{
    const Result<SecretBox::Opened> result = box.open(stored, owner);
    return result ? result->value.revealBytes() : "failed: " + result.error().detail.toUtf8();
}

} // namespace

class TestSecretBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // RFC 5869, appendix A, cases 1 and 3
    void hkdf()
    {
        const Secret input(QByteArray(22, '\x0b'));
        QCOMPARE(hkdfSha256(input,
                            QByteArray::fromHex("000102030405060708090a0b0c"),
                            QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9"),
                            42)
                     .revealBytes()
                     .toHex(),
                 QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
                            "34007208d5b887185865"));
        QCOMPARE(hkdfSha256(input, {}, {}, 42).revealBytes().toHex(),
                 QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                            "9d201395faa4b61a96c8"));
    }

    // The GCM specification's test cases 13 and 14
    void aesGcm()
    {
        const Secret zero(QByteArray(32, '\0'));
        const QByteArray nonce(12, '\0');
        QCOMPARE(aesgcm::encrypt(zero, nonce, Secret()).toHex(),
                 QByteArray("530f8afbc74536b9a963b4f1c4cb738b"));
        const QByteArray sealed = aesgcm::encrypt(zero, nonce, Secret(QByteArray(16, '\0')));
        QCOMPARE(sealed.toHex(),
                 QByteArray("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"));
        QCOMPARE(aesgcm::decrypt(zero, nonce, sealed)->revealBytes(), QByteArray(16, '\0'));
        QVERIFY(!aesgcm::decrypt(zero, nonce, sealed.first(15)));
        QVERIFY(!aesgcm::decrypt(zero, nonce.first(11), sealed));
        QVERIFY(!aesgcm::decrypt(Secret(QByteArray(16, '\0')), nonce, sealed));
    }

    void readsWhatOthersSealed()
    {
        Boxes boxes;
        QCOMPARE(opened(boxes.reader(), sealedElsewhere), QByteArray(hash));
    }

    void sealsAsOthersDo() // the random source counts from 0, as the vector's nonce does
    {
        Boxes boxes;
        const SecretBox box = boxes.current();
        QCOMPARE(box.seal(Secret(hash), row), QString(sealedElsewhere));
        QCOMPARE(opened(box, sealedElsewhere), QByteArray(hash));
        QVERIFY(box.seal(Secret(hash), row) != sealedElsewhere); // another nonce each time
    }

    void withoutAKeyValuesStayPlain()
    {
        Boxes boxes;
        QCOMPARE(boxes.plain().seal(Secret(hash), row), QString::fromLatin1(hash));
        QCOMPARE(boxes.reader().seal(Secret(hash), row), QString::fromLatin1(hash));
        QVERIFY(boxes.plain().open(QString::fromLatin1(hash), row)->isCurrent);
    }

    void whatIsNoEnvelopeIsPlain_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::newRow("empty") << QString();
        QTest::newRow("a hash") << QString::fromLatin1(hash);
        QTest::newRow("no JSON") << u"{{"_s;
        QTest::newRow("no members") << u"{}"_s;
        QTest::newRow("a blank in front") << u' ' + QString(sealedElsewhere);
        for (const QLatin1StringView name : {"key_id"_L1, "alg"_L1, "data"_L1, "nonce"_L1}) {
            QJsonObject object
                = QJsonDocument::fromJson(QByteArray(sealedElsewhere.latin1())).object();
            const auto text = [&] {
                return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
            };
            object.insert(name, 1);
            QTest::addRow("%s is a number", name.latin1()) << text();
            object.insert(name, u"!!!!"_s);
            if (name != "key_id"_L1)
                QTest::addRow("%s is something else", name.latin1()) << text();
            object.insert(name, QString());
            QTest::addRow("%s is empty", name.latin1()) << text();
            object.remove(name);
            QTest::addRow("no %s", name.latin1()) << text();
        }
        QString longNonce(sealedElsewhere);
        QTest::newRow("a nonce of 15 bytes")
            << longNonce.replace("AAECAwQFBgcICQoL"_L1, "AAECAwQFBgcICQoLAAAA"_L1);
    }

    void whatIsNoEnvelopeIsPlain()
    {
        QFETCH(QString, stored);
        Boxes boxes;
        QCOMPARE(opened(boxes.current(), stored), stored.toUtf8());
        QVERIFY(!boxes.current().open(stored, row)->isCurrent);
        QVERIFY(boxes.reader().open(stored, row)->isCurrent);
    }

    void changedEnvelopesDoNotOpen()
    {
        Boxes boxes;
        const QJsonObject whole
            = QJsonDocument::fromJson(QByteArray(sealedElsewhere.latin1())).object();
        for (const auto name : {"data"_L1, "nonce"_L1}) {
            const QByteArray bytes
                = QByteArray::fromBase64(whole.value(name).toString().toLatin1());
            for (qsizetype i = 0; i < bytes.size() * 8; ++i) {
                QByteArray changed = bytes;
                changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << (i % 8)));
                QJsonObject object = whole;
                object.insert(name, QString::fromLatin1(changed.toBase64()));
                const Result<SecretBox::Opened> result
                    = boxes.reader().open(QString::fromUtf8(QJsonDocument(object).toJson()), row);
                QVERIFY2(!result, qPrintable(u"bit %1 of %2"_s.arg(i).arg(name)));
                QCOMPARE(result.error().code, ErrorCode::UnexpectedFailure);
            }
        }
    }

    void anEnvelopeBelongsToItsRow()
    {
        Boxes boxes;
        QVERIFY(opened(boxes.reader(), sealedElsewhere, otherRow).startsWith("failed: "));
    }

    void keysThatAreNotThereAreNamed()
    {
        Boxes boxes;
        const QByteArray failed = opened(boxes.plain(), sealedElsewhere);
        QVERIFY2(failed.startsWith("failed: "), failed.constData());
        QVERIFY(failed.contains("\"key-id\""));
        QVERIFY(!failed.contains("HQcOOBC5"));
    }

    void rotationTellsWhatIsOld()
    {
        Boxes boxes;
        const SecretBox next = boxes.current(u"next"_s);
        QVERIFY(!next.open(sealedElsewhere, row)->isCurrent);
        QCOMPARE(opened(next, sealedElsewhere), QByteArray(hash));
        const QString sealed = next.seal(Secret(hash), row);
        QVERIFY(sealed.contains("\"key_id\":\"next\""_L1));
        QVERIFY(next.open(sealed, row)->isCurrent);
        QVERIFY(!boxes.current().open(sealed, row)->isCurrent);
        QVERIFY(opened(boxes.reader(), sealed).startsWith("failed: "));
    }

    void badKeysAreRefused()
    {
        test::CountingRandom random;
        QVERIFY(!SecretBox::create({.keys = {{u"a"_s, Secret("short")}}}, random));
        QVERIFY(!SecretBox::create({.keys = {{u"a"_s, Secret(QByteArray(33, 'x'))}}}, random));
        QVERIFY(!SecretBox::create(
            {.encryptionKeyId = u"b"_s, .keys = {{u"a"_s, Secret(QByteArray(32, 'x'))}}}, random));
    }
};

QTEST_GUILESS_MAIN(TestSecretBox)
#include "tst_secretbox.moc"
