#include "http/answerbytes.h"
#include "http/httpmessage.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::http;
using namespace Qt::Literals;

class TestHttpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers();
    void formValues_data();
    void formValues();
    void methods();
    void target_data();
    void target();
    void formBody_data();
    void formBody();
    void answerBytes_data();
    void answerBytes();
    void answersCannotBeSplit_data();
    void answersCannotBeSplit();
    void dates();
};

void TestHttpMessage::headers()
{
    HeaderList headers;
    headers.add("Vary", "a");
    headers.add("vary", "b");
    headers.add("X", "");
    QCOMPARE(headers.value("VARY"), "a");
    QVERIFY(headers.contains("x"));
    QVERIFY(!headers.contains("y"));
    QCOMPARE(headers.value("y"), "");
    headers.set("VARY", "c");
    QCOMPARE(headers.size(), 2);
    QCOMPARE(headers.value("Vary"), "c");
}

void TestHttpMessage::formValues_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("decoded");
    QTest::newRow("empty") << ""_ba << u""_s;
    QTest::newRow("one") << "a=b"_ba << u"a=b;"_s;
    QTest::newRow("order and repetition") << "b=1&a=2&b=3"_ba << u"b=1;a=2;b=3;"_s;
    QTest::newRow("plus and percent") << "a+b=c%20d%2Be"_ba << u"a b=c d+e;"_s;
    QTest::newRow("utf-8") << "n=Zo%C3%AB"_ba << u"n=Zo\u00eb;"_s;
    QTest::newRow("no utf-8") << "n=%ff"_ba << u"n=\ufffd;"_s;
    QTest::newRow("no value") << "a&b="_ba << u"a=;b=;"_s;
    QTest::newRow("no name") << "=a"_ba << u"=a;"_s;
    QTest::newRow("empty pairs") << "&&a=b&&"_ba << u"a=b;"_s;
    QTest::newRow("equals in a value") << "a=b=c"_ba << u"a=b=c;"_s;
    QTest::newRow("broken escape") << "a=%zz%4"_ba << u"a=%zz%4;"_s;
    QTest::newRow("nul") << "a=b%00c"_ba << u"a=b\ufffdc;"_s;
}

void TestHttpMessage::formValues()
{
    QFETCH(const QByteArray, encoded);
    QString seen;
    for (const auto &[name, value] : FormValues::parse(encoded))
        seen += QString(name + u'=' + value + u';');
    QTEST(seen, "decoded");
}

void TestHttpMessage::methods()
{
    HttpRequest request;
    request.setMethod("PATCH");
    QCOMPARE(request.method, Method::Patch);
    request.setMethod("patch");
    QCOMPARE(request.method, Method::Other);
    QCOMPARE(request.methodName, "patch");
}

void TestHttpMessage::target_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("query"); // the value of "q"
    QTest::newRow("plain") << "/a"_ba << "/a"_ba << u""_s;
    QTest::newRow("prefix") << "/auth/v1/a?q=1"_ba << "/a"_ba << u"1"_s;
    QTest::newRow("prefix alone") << "/auth/v1"_ba << "/auth/v1"_ba << u""_s;
    QTest::newRow("prefix and slash") << "/auth/v1/"_ba << "/"_ba << u""_s;
    QTest::newRow("prefix in the query") << "/a?q=/auth/v1/b"_ba << "/a"_ba << u"/auth/v1/b"_s;
    QTest::newRow("longer word") << "/auth/v10/a"_ba << "/auth/v10/a"_ba << u""_s;
    QTest::newRow("two question marks") << "/a?q=b?c"_ba << "/a"_ba << u"b?c"_s;
    QTest::newRow("encoded stays") << "/a%2F%61?q=%61"_ba << "/a%2F%61"_ba << u"a"_s;
}

void TestHttpMessage::target()
{
    QFETCH(const QByteArray, target);
    HttpRequest request;
    request.setTarget(target);
    QCOMPARE(request.target, target);
    QTEST(request.path, "path");
    QTEST(request.query.value(u"q"), "query");
}

void TestHttpMessage::formBody_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isForm");
    const QByteArray form = "application/x-www-form-urlencoded";
    QTest::newRow("form") << "POST"_ba << form << true;
    QTest::newRow("with a charset") << "PUT"_ba << QByteArray(form + "; charset=utf-8") << true;
    QTest::newRow("capitals") << "PATCH"_ba << form.toUpper() << true;
    QTest::newRow("json") << "POST"_ba << "application/json"_ba << false;
    QTest::newRow("none") << "POST"_ba << ""_ba << false;
    QTest::newRow("longer word") << "POST"_ba << QByteArray(form + "x") << false;
    QTest::newRow("GET") << "GET"_ba << form << false;
    QTest::newRow("DELETE") << "DELETE"_ba << form << false;
}

void TestHttpMessage::formBody()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, type);
    QFETCH(const bool, isForm);
    HttpRequest request;
    request.setMethod(method);
    request.setTarget("/a?both=query&only=query");
    request.headers.add("Content-Type", type);
    request.body = "both=body";
    QCOMPARE(request.isFormEncoded(), isForm);
    QCOMPARE(request.formValue(u"both"), isForm ? u"body"_s : u"query"_s);
    QCOMPARE(request.formValue(u"only"), u"query"_s);
    QCOMPARE(request.jsonBody(), isForm ? QByteArrayView() : QByteArrayView("both=body"));
}

void TestHttpMessage::answerBytes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Method>("method");
    QTest::addColumn<ConnectionFate>("fate");
    QTest::addColumn<QByteArray>("bytes");
    using enum ConnectionFate;
    QTest::newRow("plain") << 200 << Method::Get << Keep
                           << "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 4\r\n\r\nbody"_ba;
    QTest::newRow("close")
        << 400 << Method::Get << Close
        << "HTTP/1.1 400 Bad Request\r\nA: b\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbody"_ba;
    QTest::newRow("HEAD") << 200 << Method::Head << Keep
                          << "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 4\r\n\r\n"_ba;
    QTest::newRow("no content") << 204 << Method::Get << Keep
                                << "HTTP/1.1 204 No Content\r\nA: b\r\n\r\n"_ba;
    QTest::newRow("status without a phrase")
        << 499 << Method::Get << Keep
        << "HTTP/1.1 499 \r\nA: b\r\nContent-Length: 4\r\n\r\nbody"_ba;
}

void TestHttpMessage::answerBytes()
{
    QFETCH(const int, status);
    QFETCH(const Method, method);
    QFETCH(const ConnectionFate, fate);
    HttpResponse response{.status = status, .body = "body"};
    response.headers.add("A", "b");
    QTEST(http::answerBytes(response, method, fate), "bytes");
}

void TestHttpMessage::answersCannotBeSplit_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("CR LF") << "Location"_ba << "/a\r\nSet-Cookie: b"_ba;
    QTest::newRow("LF") << "Location"_ba << "/a\nSet-Cookie: b"_ba;
    QTest::newRow("CR") << "Location"_ba << "/a\rSet-Cookie: b"_ba;
    QTest::newRow("NUL") << "Location"_ba << QByteArray("/a\0Set-Cookie: b", 16);
    QTest::newRow("in the name") << "A\r\nSet-Cookie"_ba << "b"_ba;
}

void TestHttpMessage::answersCannotBeSplit()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    HttpResponse response = HttpResponse::empty(200);
    response.headers.add(name, value);
    response.headers.add("After", "yes");
    QCOMPARE(http::answerBytes(response, Method::Get, ConnectionFate::Keep),
             "HTTP/1.1 200 OK\r\nAfter: yes\r\nContent-Length: 0\r\n\r\n");
}

void TestHttpMessage::dates()
{
    const auto at
        = [](qint64 seconds) { return httpDate(Timestamp(std::chrono::seconds(seconds))); };
    QCOMPARE(at(784'111'777), "Sun, 06 Nov 1994 08:49:37 GMT"); // the example of RFC 9110
    QCOMPARE(at(0), "Thu, 01 Jan 1970 00:00:00 GMT");
    QCOMPARE(at(1'709'251'199), "Thu, 29 Feb 2024 23:59:59 GMT");
}

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
