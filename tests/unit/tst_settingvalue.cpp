#include "config/duration.h"
#include "config/hookrules.h"
#include "config/nearestname.h"
#include "config/samlkeyrules.h"
#include "config/settingvalue.h"

#include <QTest>

#include <limits>

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::config;

using MaybeInteger = std::optional<qint64>;
using MaybeFlag = std::optional<bool>;
Q_DECLARE_METATYPE(MaybeInteger)
Q_DECLARE_METATYPE(MaybeFlag)
Q_DECLARE_METATYPE(latchkey::config::Setting)

class TestSettingValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void integers_data();
    void integers();
    void unsignedTakesNoSign();
    void flags_data();
    void flags();
    void decimals();
    void listsAndMaps();
    void times();
    void problems_data();
    void problems();
    void secretsAreNotShown();
    void longValuesAreClipped();
    void hookUris_data();
    void hookUris();
    void hookSecrets_data();
    void hookSecrets();
    void samlKeys_data();
    void samlKeys();
    void nearestNames_data();
    void nearestNames();
};

void TestSettingValue::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MaybeInteger>("nanoseconds");
    const auto row = [](const char *text, MaybeInteger expected) {
        QTest::newRow(*text ? text : "(empty)") << QString::fromUtf8(text) << expected;
    };
    row("0", 0);
    row("-0", 0);
    row("0s", 0);
    row("1ns", 1);
    row("2us", 2'000);
    row("2\xc2\xb5s", 2'000);
    row("2\xce\xbcs", 2'000);
    row("300ms", 300'000'000);
    row("1.5s", 1'500'000'000);
    row(".5m", 30'000'000'000);
    row("1.h", 3'600'000'000'000);
    row("1h30m", 5'400'000'000'000);
    row("30m1h", 5'400'000'000'000);
    row("+10s", 10'000'000'000);
    row("-10s", -10'000'000'000);
    row("0.0000000001s", 0);
    row("9223372036854775807ns", std::numeric_limits<qint64>::max());
    row("-9223372036854775808ns", std::numeric_limits<qint64>::min());
    for (const char *bad : {"",
                            "10",
                            "-",
                            "+",
                            "s",
                            ".s",
                            "1",
                            "1.5",
                            "10 s",
                            " 10s",
                            "10s ",
                            "1d",
                            "1S",
                            "1h-30m",
                            "1,5s",
                            "--1s",
                            "1e3s",
                            "0x1s",
                            "9223372036854775808ns",
                            "99999999999999999999h",
                            "2562048h"})
        row(bad, {});
}

void TestSettingValue::durations()
{
    QFETCH(QString, text);
    QFETCH(MaybeInteger, nanoseconds);
    const auto parsed = parseDuration(text);
    QCOMPARE(parsed.has_value(), nanoseconds.has_value());
    if (parsed)
        QCOMPARE(qint64(parsed->count()), *nanoseconds);
}

void TestSettingValue::integers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MaybeInteger>("expected");
    const auto row = [](const char *text, MaybeInteger expected) {
        QTest::newRow(*text ? text : "(empty)") << QString::fromUtf8(text) << expected;
    };
    row("0", 0);
    row("42", 42);
    row("+42", 42);
    row("-42", -42);
    row("1_000", 1000);
    row("0x1F", 31);
    row("0X_ff", 255);
    row("-0x10", -16);
    row("0o17", 15);
    row("017", 15);
    row("0_17", 15);
    row("0b101", 5);
    row("9223372036854775807", std::numeric_limits<qint64>::max());
    row("-9223372036854775808", std::numeric_limits<qint64>::min());
    for (const char *bad : {"",
                            " 1",
                            "1 ",
                            "1.0",
                            "1e3",
                            "abc",
                            "0x",
                            "0b",
                            "0b2",
                            "08",
                            "_1",
                            "1_",
                            "1__0",
                            "0x_",
                            "0x0x1",
                            "--1",
                            "+-1",
                            "9223372036854775808",
                            "-9223372036854775809",
                            "\xd9\xa1"})
        row(bad, {});
}

void TestSettingValue::integers()
{
    QFETCH(QString, text);
    QTEST(parseInteger(text), "expected");
}

void TestSettingValue::unsignedTakesNoSign()
{
    QCOMPARE(parseUnsigned(u"18446744073709551615"), std::optional<quint64>(~quint64(0)));
    QVERIFY(!parseUnsigned(u"18446744073709551616"));
    QVERIFY(!parseUnsigned(u"-1"));
    QVERIFY(!parseUnsigned(u"+1"));
}

void TestSettingValue::flags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MaybeFlag>("expected");
    for (const char *yes : {"1", "t", "T", "true", "TRUE", "True"})
        QTest::newRow(yes) << QString::fromLatin1(yes) << MaybeFlag(true);
    for (const char *no : {"0", "f", "F", "false", "FALSE", "False"})
        QTest::newRow(no) << QString::fromLatin1(no) << MaybeFlag(false);
    for (const char *bad : {"yes", "no", "on", "off", "tRUE", "true ", " true", "2", "01"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << MaybeFlag();
    QTest::newRow("(empty)") << QString() << MaybeFlag();
}

void TestSettingValue::flags()
{
    QFETCH(QString, text);
    QTEST(parseFlag(text), "expected");
}

void TestSettingValue::decimals()
{
    QCOMPARE(parseDecimal(u"30"), std::optional(30.0));
    QCOMPARE(parseDecimal(u"-0.5"), std::optional(-0.5));
    QCOMPARE(parseDecimal(u"1e2"), std::optional(100.0));
    for (const QString &bad :
         {u""_s, u" 1"_s, u"1 "_s, u"nan"_s, u"inf"_s, u"1,5"_s, u"1e999"_s, u"."_s})
        QVERIFY2(!parseDecimal(bad), qPrintable(bad));
}

void TestSettingValue::listsAndMaps()
{
    QCOMPARE(parseList(u""_s), QStringList());
    QCOMPARE(parseList(u"  "_s), QStringList());
    QCOMPARE(parseList(u"a, b,,c"_s), (QStringList{u"a"_s, u" b"_s, u""_s, u"c"_s}));

    QCOMPARE(parseMap(u" "_s).value(), (QMap<QString, QString>()));
    QCOMPARE(parseMap(u"a:1,b:"_s).value(),
             (QMap<QString, QString>{{u"a"_s, u"1"_s}, {u"b"_s, u""_s}}));
    QVERIFY(!parseMap(u"a"_s));
    QVERIFY(!parseMap(u"a:1:2"_s));
    QVERIFY(!parseMap(u"a:1,"_s));
}

void TestSettingValue::times()
{
    QVERIFY(parseTime(u""_s).has_value());
    QVERIFY(!parseTime(u" \t"_s).value().has_value());
    QCOMPARE(toRfc3339(parseTime(u"2030-01-31T12:00:00Z"_s).value().value()),
             "2030-01-31T12:00:00Z");
    QCOMPARE(toRfc3339(parseTime(u"2030-01-31T12:00:00.5+02:00"_s).value().value()),
             "2030-01-31T10:00:00.5Z");
    for (const QString &bad : {u"2030-01-31"_s,
                               u"2030-01-31 12:00:00Z"_s,
                               u"2030-01-31T12:00:00"_s,
                               u"2030-13-31T12:00:00Z"_s,
                               u"2030-02-30T12:00:00Z"_s,
                               u"tomorrow"_s})
        QVERIFY2(!parseTime(bad), qPrintable(bad));
}

void TestSettingValue::problems_data()
{
    QTest::addColumn<Setting>("setting");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says"); // empty: fine
    const auto row = [](const char *name, Setting setting, const char *text, const char *says) {
        QTest::newRow(name) << setting << QString::fromUtf8(text) << QString::fromUtf8(says);
    };
    row("text", text("N", ""), "anything", "");
    row("choice", text("N", "").oneOf({u"a"_s, u"b"_s}), "B", "");
    row("no choice", text("N", "").oneOf({u"a"_s, u"b"_s}), "c", "use one of: a, b");
    row("flag", flag("N", ""), "yes", "\"yes\" is not valid; use true or false");
    row("empty flag", flag("N", ""), "", "empty; use true or false");
    row("integer", integer("N", ""), "3o", "whole number");
    row("lowest", integer("N", "").between(0, 2), "0", "");
    row("highest", integer("N", "").between(0, 2), "2", "");
    row("below", integer("N", "").between(0, 2), "-1", "from 0 to 2");
    row("above", integer("N", "").between(0, 2), "3", "from 0 to 2");
    row("duration", duration("N", ""), "10", "30s");
    row("list", list("N", ""), ",,", "");
    row("map", map("N", ""), "a", "key:value");
    row("rate", ofType(SettingType::Rate, "N", ""), "30", "");
    row("fraction", ofType(SettingType::Rate, "N", ""), "0.5", "");
    row("rate over time", ofType(SettingType::Rate, "N", ""), "30/1h", "");
    row("half a rate", ofType(SettingType::Rate, "N", ""), "30/", "events per");
    row("negative rate", ofType(SettingType::Rate, "N", ""), "-3/1h", "events per");
    row("rate of what", ofType(SettingType::Rate, "N", ""), "/1h", "events per");
    row("URL", ofType(SettingType::Url, "N", ""), "https://a.example/b", "");
    row("no URL", ofType(SettingType::Url, "N", ""), "a.example", "absolute URL");
    row("domains", ofType(SettingType::Domains, "N", ""), "custom:a=b, c=b", "");
    row("no domain", ofType(SettingType::Domains, "N", ""), "a=", "provider=domain");
    row("headers", ofType(SettingType::JsonHeaders, "N", ""), R"({"A":["b"]})", "");
    row("no headers", ofType(SettingType::JsonHeaders, "N", ""), R"({"A":"b"})", "JSON object");
    row("names", ofType(SettingType::JsonNames, "N", ""), R"(["a"])", "");
    row("no names", ofType(SettingType::JsonNames, "N", ""), R"([1])", "JSON list");
    row("keys",
        ofType(SettingType::JsonKeys, "N", ""),
        R"([{"kty":"oct","key_ops":["sign"]}])",
        "");
    row("no signing key",
        ofType(SettingType::JsonKeys, "N", ""),
        R"([{"kty":"oct"}])",
        "exactly one");
    row("two signing keys",
        ofType(SettingType::JsonKeys, "N", ""),
        R"([{"kty":"oct","key_ops":["sign"]},{"kty":"oct","key_ops":["sign"]}])",
        "exactly one");
    row("keys cut", ofType(SettingType::JsonKeys, "N", ""), "[{", "JSON list");
}

void TestSettingValue::problems()
{
    QFETCH(Setting, setting);
    QFETCH(QString, text);
    QFETCH(QString, says);
    const std::optional<QString> problem = problemOf(setting, text);
    QCOMPARE(problem.has_value(), !says.isEmpty());
    if (problem)
        QVERIFY2(problem->contains(says), qPrintable(*problem));
}

void TestSettingValue::secretsAreNotShown()
{
    const Setting number = integer("N", "").confidential();
    QVERIFY(!problemOf(number, u"hunter2"_s)->contains("hunter2"_L1));
    QVERIFY(!problemOf(map("N", "").confidential(), u"hunter2"_s)->contains("hunter2"_L1));
    QVERIFY(!problemOf(ofType(SettingType::Url, "N", ""), u"hunter2"_s)->contains("hunter2"_L1));
}

void TestSettingValue::longValuesAreClipped()
{
    const QString problem = problemOf(flag("N", ""), u"\x1b[31m\n"_s + QString(5000, u'x')).value();
    QVERIFY(problem.size() < 200);
    QVERIFY(!problem.contains(u'\x1b') && !problem.contains(u'\n'));
}

void TestSettingValue::hookUris_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char *uri, bool fine) {
        QTest::newRow(uri) << QString::fromLatin1(uri) << fine;
    };
    row("https://hooks.example.com/a", true);
    row("http://localhost:8080/a", true);
    row("http://127.0.0.1/a", true);
    row("http://[::1]:80/a", true);
    row("http://host.docker.internal/a", true);
    row("pg-functions://postgres/auth/my_hook", true);
    row("http://hooks.example.com/a", false);
    row("http://localhost.example.com/", false);
    row("https://", false);
    row("ftp://a.example", false);
    row("nonsense", false);
    row("pg-functions://postgres/auth", false);
    row("pg-functions://postgres/auth/my-hook", false);
    row("pg-functions://postgres/1auth/hook", false);
}

void TestSettingValue::hookUris()
{
    QFETCH(QString, uri);
    QFETCH(bool, fine);
    QCOMPARE(!problemOfHookUri(uri).has_value(), fine);
}

void TestSettingValue::hookSecrets_data()
{
    QTest::addColumn<QString>("secrets");
    QTest::addColumn<bool>("fine");
    const QString one = u"v1,whsec_"_s + QString(32, u'a');
    const QString pair = u"v1a,whpk_%1:whsk_%1"_s.arg(QString(44, u'b'));
    QTest::newRow("none") << QString() << true;
    QTest::newRow("one") << one << true;
    QTest::newRow("pair") << pair << true;
    QTest::newRow("several") << QString(one + u'|' + pair) << true;
    QTest::newRow("empty parts") << QString(u"||"_s + one + u'|') << true;
    QTest::newRow("too short") << one.chopped(1) << false;
    QTest::newRow("no version") << one.sliced(3) << false;
    QTest::newRow("not base64") << QString(one + u'!') << false;
    QTest::newRow("second bad") << QString(one + u"|hunter2"_s) << false;
}

void TestSettingValue::hookSecrets()
{
    QFETCH(QString, secrets);
    QFETCH(bool, fine);
    const std::optional<QString> problem = problemOfHookSecrets(secrets);
    QCOMPARE(!problem.has_value(), fine);
    if (problem)
        QVERIFY(!problem->contains("hunter2"_L1));
}

namespace {

QByteArray der(char tag, const QByteArray &content)
{
    QByteArray length;
    const auto size = static_cast<unsigned>(content.size());
    if (size < 128)
        length = QByteArray(1, static_cast<char>(size));
    else
        length
            = QByteArray("\x82", 1) + static_cast<char>(size >> 8) + static_cast<char>(size & 255);
    return tag + length + content;
}

// Only the shape of a key: its numbers are no primes.
QString keyOf(int bits, const QByteArray &exponent)
{
    const QByteArray modulus = QByteArray(1, '\0') + QByteArray(bits / 8, '\xc5');
    const QByteArray body = der(2, QByteArray(1, '\0')) + der(2, modulus) + der(2, exponent)
        + der(2, QByteArray(200, '\x11'));
    return QString::fromLatin1(der(0x30, body).toBase64());
}

} // namespace

void TestSettingValue::samlKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    const QByteArray exponent("\x01\x00\x01", 3);
    const QString good = keyOf(2048, exponent);
    QTest::newRow("good") << good << QString();
    QTest::newRow("bigger") << keyOf(4096, exponent) << QString();
    QTest::newRow("none") << QString() << u"not base64"_s;
    QTest::newRow("no base64") << u"-----BEGIN"_s << u"not base64"_s;
    QTest::newRow("too small") << keyOf(1024, exponent) << u"too short"_s;
    QTest::newRow("exponent 3") << keyOf(2048, QByteArray("\x03", 1)) << u"65537"_s;
    QTest::newRow("other DER") << QString::fromLatin1(der(4, "abc").toBase64()) << u"PKCS#1"_s;
    const QByteArray bytes = QByteArray::fromBase64(good.toLatin1());
    QTest::newRow("cut") << QString::fromLatin1(bytes.first(300).toBase64()) << u"PKCS#1"_s;
    QTest::newRow("text behind") << QString::fromLatin1(QByteArray(bytes + "x").toBase64())
                                 << u"PKCS#1"_s;
}

void TestSettingValue::samlKeys()
{
    QFETCH(QString, key);
    QFETCH(QString, says);
    const std::optional<QString> problem = problemOfSamlKey(key);
    QCOMPARE(problem.has_value(), !says.isEmpty());
    if (problem)
        QVERIFY2(problem->contains(says), qPrintable(*problem));
}

void TestSettingValue::nearestNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("letters swapped") << u"GOTRUE_SIET_URL"_s << u"GOTRUE_SITE_URL"_s;
    QTest::newRow("one missing") << u"GOTRUE_JWT_SECRT"_s << u"GOTRUE_JWT_SECRET"_s;
    QTest::newRow("far off") << u"GOTRUE_COMPLETELY_DIFFERENT"_s << QString();
}

void TestSettingValue::nearestNames()
{
    QFETCH(QString, typed);
    const QStringList known = {u"GOTRUE_SITE_URL"_s, u"GOTRUE_JWT_SECRET"_s, u"GOTRUE_JWT_EXP"_s};
    QTEST(nearestName(typed, known, u"GOTRUE_").value_or(QString()), "nearest");
    QCOMPARE(editDistance(u"kitten", u"sitting"), 3);
    QCOMPARE(editDistance(u"", u"abc"), 3);
}

QTEST_GUILESS_MAIN(TestSettingValue)
#include "tst_settingvalue.moc"
