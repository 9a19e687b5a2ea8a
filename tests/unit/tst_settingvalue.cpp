#include "config/settingvalue.h"
#include "duration.h"

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
    const auto row
        = [](const char *name, const Setting &setting, const char *text, const char *says) {
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
    row("no keys", ofType(SettingType::JsonKeys, "N", ""), "[]", "");
    row("a key alone", ofType(SettingType::JsonKeys, "N", ""), R"({"kty":"oct"})", "JSON list");
    row("no key in it", ofType(SettingType::JsonKeys, "N", ""), R"(["a"])", "JSON list");
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

QTEST_GUILESS_MAIN(TestSettingValue)
#include "tst_settingvalue.moc"
