#include "jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals;
using namespace latchkey;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfMembers();
    void escapes_data();
    void escapes();
    void writesValues();
};

void TestJsonWriter::keepsTheOrderOfMembers()
{
    JsonWriter json;
    json.beginObject().key("z").number(-1).key("a").beginArray().flag(true).flag(false).null();
    json.beginObject().endObject().endArray().key("raw").raw("[1]").key("t").time(Timestamp());
    QCOMPARE(json.endObject().take(),
             R"({"z":-1,"a":[true,false,null,{}],"raw":[1],"t":"1970-01-01T00:00:00Z"})"_ba);
}

void TestJsonWriter::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("nothing") << QString() << R"("")"_ba;
    QTest::newRow("plain") << u"Ann Lee, 5 %"_s << R"("Ann Lee, 5 %")"_ba;
    QTest::newRow("quotes and backslashes") << uR"(a"b\c)"_s << R"("a\"b\\c")"_ba;
    QTest::newRow("only a quote") << u"\""_s << R"("\"")"_ba;
    QTest::newRow("named controls") << u"\n\r\tx"_s << R"("\n\r\tx")"_ba;
    QTest::newRow("other controls") << u"a\u0001\u001f"_s << R"("a\u0001\u001f")"_ba;
    QTest::newRow("null character") << QString(QChar(u'\0')) << R"("\u0000")"_ba;
    QTest::newRow("delete stays") << u"\u007f"_s << "\"\x7f\""_ba;
    QTest::newRow("HTML") << u"<b>&amp;</b>"_s << R"("\u003cb\u003e\u0026amp;\u003c/b\u003e")"_ba;
    QTest::newRow("line ends of JavaScript") << u"\u2028x\u2029"_s << R"("\u2028x\u2029")"_ba;
    // NOLINTNEXTLINE(misc-misleading-bidirectional): such a character stays as it is
    QTest::newRow("their neighbours") << u"\u2027\u202a\u20ac"_s << "\"\u2027\u202a\u20ac\""_ba;
    QTest::newRow("beyond the first plane") << u"\U0001f511 é"_s << "\"\U0001f511 é\""_ba;
    QTest::newRow("special at both ends") << u"<a>"_s << R"("\u003ca\u003e")"_ba;
}

void TestJsonWriter::escapes()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, written);
    JsonWriter json;
    QCOMPARE(json.text(text).take(), written);
    const QJsonDocument read = QJsonDocument::fromJson('[' + written + ']');
    QCOMPARE(read.array().at(0).toString(), text);
}

void TestJsonWriter::writesValues()
{
    const QJsonObject object{{u"b"_s, QJsonArray{1, 2.5, QJsonValue::Null, true}},
                             {u"a<"_s, QJsonObject{{u"x"_s, u"y"_s}}}};
    JsonWriter json;
    QCOMPARE(json.value(object).take(), R"({"a\u003c":{"x":"y"},"b":[1,2.5,null,true]})"_ba);
}

QTEST_APPLESS_MAIN(TestJsonWriter)

#include "tst_jsonwriter.moc"
