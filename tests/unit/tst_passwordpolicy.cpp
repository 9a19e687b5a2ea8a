#include "domain/passwordpolicy.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;

namespace {

const QStringList lettersAndDigits{u"abcdefghijklmnopqrstuvwxyz"_s, u"0123456789"_s};
const QString lengthSentence = u"Password should be at least 6 characters."_s;
const QString charactersSentence
    = u"Password should contain at least one character of each: abcdefghijklmnopqrstuvwxyz, "
      "0123456789."_s;

} // namespace

class TestPasswordPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void passwords_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QStringList>("sets");
        QTest::addColumn<QStringList>("reasons");
        QTest::addColumn<QString>("message");
        const QStringList none;
        const QStringList length{u"length"_s};
        const QStringList characters{u"characters"_s};
        QTest::newRow("6 bytes") << QByteArray("123456") << none << none << QString();
        QTest::newRow("5 bytes") << QByteArray("12345") << none << length << lengthSentence;
        QTest::newRow("empty") << QByteArray() << none << length << lengthSentence;
        QTest::newRow("3 letters, 6 bytes") << QByteArray("äöü") << none << none << QString();
        QTest::newRow("2 emoji, 8 bytes") << QByteArray("🔑🔑") << none << none << QString();
        QTest::newRow("1 emoji, 4 bytes") << QByteArray("🔑") << none << length << lengthSentence;
        QTest::newRow("blanks count") << QByteArray("      ") << none << none << QString();
        QTest::newRow("72 bytes") << QByteArray(72, 'x') << none << none << QString();
        QTest::newRow("one of each")
            << QByteArray("a1####") << lettersAndDigits << none << QString();
        QTest::newRow("no digit") << QByteArray("abcdef") << lettersAndDigits << characters
                                  << charactersSentence;
        QTest::newRow("no letter")
            << QByteArray("123456") << lettersAndDigits << characters << charactersSentence;
        QTest::newRow("neither: one reason")
            << QByteArray("######") << lettersAndDigits << characters << charactersSentence;
        QTest::newRow("upper case is another letter")
            << QByteArray("ABC123") << lettersAndDigits << characters << charactersSentence;
        QTest::newRow("another script's digit")
            << QByteArray("abc١٢٣") << lettersAndDigits << characters << charactersSentence;
        QTest::newRow("both reasons") << QByteArray("a") << lettersAndDigits << length + characters
                                      << lengthSentence + u' ' + charactersSentence;
        QTest::newRow("empty set demands nothing")
            << QByteArray("######") << QStringList{QString()} << none << QString();
        QTest::newRow("emoji set, right one")
            << QByteArray("abcdef🔑") << QStringList{u"🔑🔒"_s} << none << QString();
        QTest::newRow("emoji set, half a character in common")
            << QByteArray("abcdef🔓") << QStringList{u"🔑🔒"_s} << characters
            << u"Password should contain at least one character of each: 🔑🔒."_s;
    }

    void passwords()
    {
        QFETCH(QByteArray, password);
        QFETCH(QStringList, sets);
        QFETCH(QStringList, reasons);
        QFETCH(QString, message);
        const PasswordPolicy policy(6, sets);
        const auto weakness = policy.weakness(Secret(password));
        const Result<> admitted = policy.admit(Secret(password));
        QCOMPARE(weakness.has_value(), !reasons.isEmpty());
        QCOMPARE(admitted.has_value(), reasons.isEmpty());
        if (weakness) {
            QCOMPARE(weakness->reasons, reasons);
            QCOMPARE(weakness->message, message);
            QCOMPARE(admitted.error().code, ErrorCode::WeakPassword);
            QCOMPARE(admitted.error().reasons, reasons);
            QCOMPARE(admitted.error().message, message);
        }
    }

    void tooLong_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("73 bytes") << QByteArray(73, 'x');
        QTest::newRow("37 letters of 2 bytes") << QByteArray("ä").repeated(37);
        QTest::newRow("1 MiB") << QByteArray(1 << 20, 'x');
    }

    void tooLong()
    {
        QFETCH(QByteArray, password);
        const PasswordPolicy policy(6, lettersAndDigits); // length comes before weakness
        const Result<> admitted = policy.admit(Secret(password));
        QVERIFY(!admitted);
        QCOMPARE(admitted.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(admitted.error().message, u"Password cannot be longer than 72 characters"_s);
        QVERIFY(admitted.error().reasons.isEmpty());
    }

    void theMinimumIsASetting()
    {
        const PasswordPolicy policy(10, {});
        QVERIFY(!policy.weakness(Secret("1234567890")));
        const auto weakness = policy.weakness(Secret("123456789"));
        QVERIFY(weakness);
        QCOMPARE(weakness->message, u"Password should be at least 10 characters."_s);
    }
};

QTEST_GUILESS_MAIN(TestPasswordPolicy)
#include "tst_passwordpolicy.moc"
