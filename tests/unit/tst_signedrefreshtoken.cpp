#include "crypto/base64url.h"
#include "crypto/hmac.h"
#include "crypto/signedrefreshtoken.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using latchkey::crypto::SignedRefreshToken;

namespace {

const SessionId session = SessionId::parse(u"00112233-4455-6677-8899-aabbccddeeff").value();
const Secret key(QByteArray(32, 'k'));

QString spelled(const QByteArray &message, const QByteArray &checksum)
{
    return QString::fromLatin1(crypto::toBase64Url(QByteArray(message + checksum)));
}

QByteArray checksum(const QByteArray &message)
{
    return QCryptographicHash::hash(message, QCryptographicHash::Sha256).first(4);
}

// A token around any spelling of a counter, signed with `key` and summed up as it must be.
QString around(const QByteArray &counter, char version = 0)
{
    QByteArray message = QByteArray(1, version) + session.value().toRfc4122() + counter;
    message += crypto::hmacSha256(key.reveal(), message).first(16);
    return spelled(message, checksum(message));
}

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class TestSignedRefreshToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void roundTrip_data()
    {
        QTest::addColumn<qint64>("counter");
        QTest::addColumn<qsizetype>("length");
        QTest::newRow("first") << 0LL << qsizetype(51);
        QTest::newRow("one byte") << 127LL << qsizetype(51);
        QTest::newRow("two bytes") << 128LL << qsizetype(52);
        QTest::newRow("many") << 1'000'000'000'000LL << qsizetype(58);
        QTest::newRow("the highest") << std::numeric_limits<qint64>::max() << qsizetype(62);
    }

    void roundTrip()
    {
        QFETCH(qint64, counter);
        const QString text = SignedRefreshToken::make(session, counter, key);
        QTEST(text.size(), "length");
        const auto token = SignedRefreshToken::parse(text);
        QVERIFY(token);
        QCOMPARE(token->session(), session);
        QCOMPARE(token->counter(), counter);
        QVERIFY(token->isSignedWith(key));
        QVERIFY(!token->isSignedWith(Secret(QByteArray(32, 'l'))));
        QVERIFY(!token->isSignedWith(Secret()));
    }

    // Byte by byte as reference/http-api.md 3.7 has it.
    void layout() { QCOMPARE(SignedRefreshToken::make(session, 300, key), around(hex("ac02"))); }

    void malformed_data()
    {
        QTest::addColumn<QString>("text");
        const QString good = SignedRefreshToken::make(session, 5, key);
        QTest::newRow("empty") << QString();
        QTest::newRow("cut off") << good.chopped(1);
        QTest::newRow("one more") << good + u'A';
        QTest::newRow("padding") << good + u'=';
        QTest::newRow("blank") << good + u' ';
        QTest::newRow("line break") << good + u'\n';
        QTest::newRow("standard base64") << QString(good).replace(20, 1, u'+');
        QTest::newRow("beyond ASCII") << QString(good).replace(20, 1, u'Ā');
        QTest::newRow("null character") << QString(good).replace(20, 1, QChar(u'\0'));
        QTest::newRow("another version") << around(hex("05"), 1);
        QTest::newRow("no counter") << around({});
        QTest::newRow("zeros") << QString(60, u'A');
        QTest::newRow("long") << QString(100'000, u'A');
        QTest::newRow("overlong counter") << around(hex("8500"));
        QTest::newRow("very overlong counter") << around(hex("85808080808080808000"));
        QTest::newRow("endless counter") << around(hex("85"));
        QTest::newRow("two counters") << around(hex("0506"));
        QTest::newRow("65 bits") << around(hex("ffffffffffffffffff02"));
        QTest::newRow("77 bits") << around(hex("ffffffffffffffffffff7f"));
    }

    void malformed()
    {
        QFETCH(QString, text);
        QVERIFY(!SignedRefreshToken::parse(text));
    }

    // What would be negative as 64 bits is far in the future instead.
    void beyondSignedNumbers()
    {
        for (const char *counter : {"ffffffffffffffffff01", "80808080808080808001"}) {
            const auto token = SignedRefreshToken::parse(around(hex(counter)));
            QVERIFY2(token, counter);
            QCOMPARE(token->counter(), std::numeric_limits<qint64>::max());
            QVERIFY(token->isSignedWith(key));
        }
    }

    // Whatever is changed, either the form or the signature breaks, also under a right checksum.
    void everyByteCounts()
    {
        const QByteArray bytes
            = *crypto::fromBase64Url(SignedRefreshToken::make(session, 300, key).toLatin1());
        for (qsizetype i = 0; i < bytes.size() - 4; ++i) {
            QByteArray changed = bytes.chopped(4);
            changed[i] = static_cast<char>(changed[i] ^ 1);
            const auto whole = SignedRefreshToken::parse(spelled(changed, checksum(changed)));
            QVERIFY2(!whole || !whole->isSignedWith(key), qPrintable(QString::number(i)));
            const auto torn = SignedRefreshToken::parse(spelled(changed, bytes.last(4)));
            QVERIFY2(!torn, qPrintable(QString::number(i)));
        }
    }
};

QTEST_GUILESS_MAIN(TestSignedRefreshToken)
#include "tst_signedrefreshtoken.moc"
