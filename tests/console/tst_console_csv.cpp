#include "csv/csvcells.h"
#include "csv/csvreader.h"
#include "csv/usercolumns.h"

#include <QBuffer>
#include <QTest>

using namespace latchkey::console;
using namespace Qt::Literals;
using Encoding = CsvFormat::Encoding;
using Kind = CsvFault::Kind;

namespace {

struct Reading
{
    QList<QStringList> records;
    QList<qint64> lines;
    std::optional<CsvFault> fault;
};

Reading readAll(const QByteArray &bytes, const CsvFormat &format)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    Reading reading;
    for (;;) {
        const auto record = reader.next();
        if (!record)
            reading.fault = record.error();
        if (!record || !*record)
            return reading;
        reading.records << (*record)->cells;
        reading.lines << (*record)->line;
    }
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reads_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QList<QStringList>>("records");
        using Rows = QList<QStringList>;
        QTest::newRow("nothing") << QByteArray() << Rows{};
        QTest::newRow("blank lines") << QByteArray("\r\n\n\r\r\n") << Rows{};
        QTest::newRow("no end") << QByteArray("a,b") << Rows{{u"a"_s, u"b"_s}};
        QTest::newRow("any line end")
            << QByteArray("a\nb\rc\r\n\r\nd") << Rows{{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}};
        QTest::newRow("empty cells") << QByteArray(",\n,,") << Rows{{{}, {}}, {{}, {}, {}}};
        QTest::newRow("quoted") << QByteArray("\"a,\"\"b\"\"\r\n\nc\",d\r\n")
                                << Rows{{u"a,\"b\"\r\n\nc"_s, u"d"_s}};
        QTest::newRow("empty in quotes") << QByteArray("\"\",x") << Rows{{{}, u"x"_s}};
        QTest::newRow("quote in the middle") << QByteArray("a\"b,c") << Rows{{u"a\"b"_s, u"c"_s}};
        QTest::newRow("behind the quote") << QByteArray("\"a\"b,c") << Rows{{u"ab"_s, u"c"_s}};
        QTest::newRow("zero byte") << QByteArray("a\0b,c", 5) << Rows{{QString("a\0b"_L1), u"c"_s}};
        QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf"
                                           "a,\xc3\xa9")
                             << Rows{{u"a"_s, u"é"_s}};
    }

    void reads()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QList<QStringList>, records);
        const Reading reading = readAll(file, {});
        QCOMPARE(reading.records, records);
        QVERIFY(!reading.fault);
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<qint64>("line");
        const QByteArray large(CsvReader::longestCell + 1, 'x');
        QTest::newRow("unclosed quote")
            << QByteArray("a\n\"b\nc\nd") << Kind::UnclosedQuote << qint64(2);
        QTest::newRow("cell too long") << "a\nb," + large << Kind::CellTooLong << qint64(2);
        QTest::newRow("quoted cell too long") << "\"" + large << Kind::CellTooLong << qint64(1);
        QTest::newRow("too many cells")
            << QByteArray(CsvReader::mostCells, ',') << Kind::TooManyCells << qint64(1);
        QTest::newRow("not UTF-8") << QByteArray("a,\xe9\nb") << Kind::WrongEncoding << qint64(1);
    }

    void faults()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const Kind, kind);
        QFETCH(const qint64, line);
        const Reading reading = readAll(file, {});
        QVERIFY(reading.fault);
        QCOMPARE(reading.fault->kind, kind);
        QCOMPARE(reading.fault->line, line);
    }

    // Characters and quotes that the end of a block cuts in two are read as if nothing was there.
    void blocks()
    {
        QByteArray file;
        QList<QStringList> expected;
        for (int row = 0; row < 30'000; ++row) {
            file += "\"\xe2\x82\xac\"\"" + QByteArray::number(row) + "\",x\r\n";
            expected << QStringList{u"€\"%1"_s.arg(row), u"x"_s};
        }
        const Reading reading = readAll(file, {});
        QVERIFY(!reading.fault);
        QCOMPARE(reading.records, expected);
        QCOMPARE(reading.lines.last(), 30'000);
    }

    void detects_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QChar>("separator");
        const QString text = u"mail;név\nann@example.org;Ágnes\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8() << Encoding::Utf8 << QChar(u';');
        QTest::newRow("UTF-16, little")
            << utf16(text, QStringConverter::Utf16LE) << Encoding::Utf16Little << QChar(u';');
        QTest::newRow("UTF-16, big")
            << utf16(text, QStringConverter::Utf16BE) << Encoding::Utf16Big << QChar(u';');
        QTest::newRow("Windows-1252") << text.toLatin1() << Encoding::Windows1252 << QChar(u';');
        QTest::newRow("cut in a character")
            << QByteArray("a,\xc3") << Encoding::Utf8 << QChar(u',');
        QTest::newRow("tab") << QByteArray("a\tb,c\n1\t2") << Encoding::Utf8 << QChar(u'\t');
        QTest::newRow("bar") << QByteArray("a|b\n1|2") << Encoding::Utf8 << QChar(u'|');
        QTest::newRow("commas in quotes")
            << QByteArray("a;b\n\"1,2,3\";4\n\"5,6,7\";8") << Encoding::Utf8 << QChar(u';');
        QTest::newRow("one column")
            << QByteArray("email\na@example.org\n") << Encoding::Utf8 << QChar(u',');
        QTest::newRow("nothing") << QByteArray() << Encoding::Utf8 << QChar(u',');
    }

    void detects()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const Encoding, encoding);
        QFETCH(const QChar, separator);
        const CsvFormat format = detectCsvFormat(file);
        QCOMPARE(format.encoding, encoding);
        QCOMPARE(format.separator, separator);
        if (file.contains("example.org;"))
            QCOMPARE(readAll(file, format).records.last()[0], u"ann@example.org"_s);
    }

    void windowsCharacters()
    {
        const CsvFormat format = detectCsvFormat("a,\x80\x93\xe9");
        QCOMPARE(readAll("a,\x80\x93\xe9", format).records,
                 (QList<QStringList>{{u"a"_s, u"€“é"_s}}));
    }

    // A cell that a spreadsheet would run comes out as text, and comes back as it was.
    void formulasAreGuarded_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("plain") << u"Ann"_s << QByteArray("Ann\r\n");
        QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1\r\n");
        QTest::newRow("phone") << u"+15550100"_s << QByteArray("'+15550100\r\n");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)\r\n");
        QTest::newRow("full width") << u"\uff1d1+1"_s
                                    << QByteArray("'\xef\xbc\x9d"
                                                  "1+1\r\n");
        QTest::newRow("full-width at") << u"\uff20A1"_s
                                       << QByteArray("'\xef\xbc\xa0"
                                                     "A1\r\n");
        QTest::newRow("minus, quoted") << u"-\"x\",1"_s << QByteArray("\"'-\"\"x\"\",1\"\r\n");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1\r\n");
        QTest::newRow("apostrophe") << u"'tis"_s << QByteArray("'tis\r\n");
        QTest::newRow("lines") << u"a\nb"_s << QByteArray("\"a\nb\"\r\n");
    }

    void formulasAreGuarded()
    {
        QFETCH(const QString, cell);
        QFETCH(const QByteArray, written);
        QCOMPARE(csvLine({cell}), written);
        const Reading reading = readAll(csvLine({cell}), {});
        QCOMPARE(withoutGuard(reading.records.at(0).at(0)), cell);
    }

    void headingsAreGuessed_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("field");
        QTest::newRow("as it is") << u"email"_s << u"email"_s;
        QTest::newRow("case") << u"E-Mail"_s << u"email"_s;
        QTest::newRow("words") << u" Password Hash "_s << u"password_hash"_s;
        QTest::newRow("other program") << u"encrypted_password"_s << u"password_hash"_s;
        QTest::newRow("name") << u"Display Name"_s << u"full_name"_s;
        QTest::newRow("unknown") << u"favourite colour"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        // What else the server exports is nothing to make an account from.
        for (const auto heading : {"created_at", "invited_at", "deleted_at", "banned_until"})
            QTest::newRow(heading) << QString::fromLatin1(heading) << QString();
    }

    void headingsAreGuessed()
    {
        QFETCH(const QString, heading);
        QFETCH(const QString, field);
        QCOMPARE(guessUserField(heading), field);
    }

    void recordsBecomeUsers()
    {
        const QStringList fields{u"email"_s,
                                 {},
                                 u"password"_s,
                                 u"email_confirm"_s,
                                 u"full_name"_s,
                                 u"user_metadata"_s,
                                 u"phone"_s,
                                 u"phone_confirm"_s};
        QCOMPARE(userOf({u" a@example.org "_s,
                         u"left out"_s,
                         u" '=x "_s,
                         u"Yes"_s,
                         u"'=Ann"_s,
                         u"{\"team\":1}"_s,
                         u"'+1555"_s,
                         u"perhaps"_s},
                        fields),
                 (QJsonObject{
                     {u"email"_s, u"a@example.org"_s},
                     {u"password"_s, u" '=x "_s},
                     {u"email_confirm"_s, true},
                     {u"user_metadata"_s, QJsonObject{{u"team"_s, 1}, {u"full_name"_s, u"=Ann"_s}}},
                     {u"phone"_s, u"+1555"_s},
                     {u"phone_confirm"_s, u"perhaps"_s}}));
        QCOMPARE(userOf({u"b@example.org"_s, {}, {}}, fields),
                 (QJsonObject{{u"email"_s, u"b@example.org"_s}}));
        QCOMPARE(userOf({{}, {}, {}, {}, {}, u"[1]"_s}, fields),
                 (QJsonObject{{u"user_metadata"_s, u"[1]"_s}}));
    }
};

QTEST_MAIN(CsvTest)
#include "tst_console_csv.moc"
