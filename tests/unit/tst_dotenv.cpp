#include "config/dotenv.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;
using config::Assignments;

class TestDotenv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void neverRepeatsValues();
    void readsJson();
    void refusesJson_data();
    void refusesJson();
};

void TestDotenv::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Assignments>("expected");
    const auto row = [](const char *name, const QByteArray &text, const Assignments &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing", "", {});
    row("blank lines and comments", "\n  # A=1\n\n#B=2\n", {});
    row("plain", "A=1\nB=two words\n", {{u"A"_s, u"1"_s}, {u"B"_s, u"two words"_s}});
    row("no newline at the end", "A=1", {{u"A"_s, u"1"_s}});
    row("colon", "A: 1\nB:2", {{u"A"_s, u"1"_s}, {u"B"_s, u"2"_s}});
    row("export", "export A=1", {{u"A"_s, u"1"_s}});
    row("a variable called export", "export=1", {{u"export"_s, u"1"_s}});
    row("blanks around", "  A \t=  1  \t\n", {{u"A"_s, u"1"_s}});
    row("empty", "A=\nB=1", {{u"A"_s, u""_s}, {u"B"_s, u"1"_s}});
    row("equals sign in the value", "A=b=c", {{u"A"_s, u"b=c"_s}});
    row("dots in the name", "a.b_C9=1", {{u"a.b_C9"_s, u"1"_s}});
    row("comment behind a blank", "A=1 # one", {{u"A"_s, u"1"_s}});
    row("hash without a blank", "A=1#one", {{u"A"_s, u"1#one"_s}});
    row("hash at once", "A=#one", {{u"A"_s, u"#one"_s}});
    row("only a comment", "A= # one\nB=2", {{u"A"_s, u""_s}, {u"B"_s, u"2"_s}});
    row("single quotes are literal", R"(A='a\n"$b" # c')", {{u"A"_s, uR"(a\n"$b" # c)"_s}});
    row("double quotes", R"(A="a # b" # c)", {{u"A"_s, u"a # b"_s}});
    row("escapes", R"(A="a\nb\rc\"d\\e\$f\x")", {{u"A"_s, u"a\nb\rc\"d\\e$fx"_s}});
    row("lines inside quotes", "A=\"a\nb\"\nB='c\nd'", {{u"A"_s, u"a\nb"_s}, {u"B"_s, u"c\nd"_s}});
    row("no expansion", "A=1\nB=${A}$A", {{u"A"_s, u"1"_s}, {u"B"_s, u"${A}$A"_s}});
    row("escaped dollar", "A=\\$5", {{u"A"_s, u"$5"_s}});
    row("CRLF", "A=1\r\nB=\"x\r\ny\"\r\n", {{u"A"_s, u"1"_s}, {u"B"_s, u"x\ny"_s}});
    row("the last one counts", "A=1\nA=2", {{u"A"_s, u"2"_s}});
    row("byte order mark",
        "\xef\xbb\xbf"
        "A=1",
        {{u"A"_s, u"1"_s}});
    row("UTF-8", "A=gr\xc3\xbc\xc3\x9f", {{u"A"_s, u"grüß"_s}});
}

void TestDotenv::reads()
{
    QFETCH(QByteArray, text);
    const Result<Assignments> read = config::parseDotenv(text);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QTEST(*read, "expected");
}

void TestDotenv::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("no equals sign") << QByteArray("A=1\nnonsense\n") << u"line 2"_s;
    QTest::newRow("no name") << QByteArray("=1") << u"line 1"_s;
    QTest::newRow("blank in the name") << QByteArray("A B=1") << u"line 1"_s;
    QTest::newRow("dash in the name") << QByteArray("\n\nA-B=1") << u"line 3"_s;
    QTest::newRow("unterminated") << QByteArray("A=1\nB=\"x\nC=3\n") << u"line 2"_s;
    QTest::newRow("text behind quotes") << QByteArray("A='1'2") << u"closing quote"_s;
    QTest::newRow("export alone") << QByteArray("export") << u"line 1"_s;
    QTest::newRow("not UTF-8") << QByteArray("A=\xff") << u"UTF-8"_s;
    QTest::newRow("zero byte") << QByteArray("A=1\0B", 5) << u"zero byte"_s;
}

void TestDotenv::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const Result<Assignments> read = config::parseDotenv(text);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
}

void TestDotenv::neverRepeatsValues()
{
    for (const QByteArray text :
         {"A='hunter2'hunter2", "A=\"hunter2", "hunter2!", "A=1\nhunter2"}) {
        const Result<Assignments> read = config::parseDotenv(text);
        QVERIFY(!read);
        QVERIFY(!read.error().message.contains("hunter2"_L1));
    }
}

void TestDotenv::readsJson()
{
    const Result<Assignments> read = config::parseJsonSettings(R"({"A":"1","B":""})");
    QVERIFY(read);
    QCOMPARE(*read, (Assignments{{u"A"_s, u"1"_s}, {u"B"_s, u""_s}}));
}

void TestDotenv::refusesJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("cut") << QByteArray("{\"A\":") << u"not JSON"_s;
    QTest::newRow("list") << QByteArray("[]") << u"object"_s;
    QTest::newRow("number") << QByteArray(R"({"PORT":9090})") << u"PORT"_s;
    QTest::newRow("nested") << QByteArray(R"({"A":{"B":"1"}})") << u"value of A"_s;
}

void TestDotenv::refusesJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const Result<Assignments> read = config::parseJsonSettings(text);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestDotenv)
#include "tst_dotenv.moc"
