#include "http/cors.h"

#include <QTest>

using namespace latchkey::http;
using namespace Qt::Literals;

namespace {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

HttpRequest request(const QByteArray &method, const Headers &headers)
{
    HttpRequest made;
    made.setMethod(method);
    made.setTarget("/anything");
    for (const auto &[name, value] : headers)
        made.headers.add(name, value);
    return made;
}

QByteArrayList corsLines(const HttpResponse &response)
{
    QByteArrayList lines;
    for (const auto &[name, value] : response.headers) {
        if (name == "Vary" || name.startsWith("Access-Control-"))
            lines.append(name + ": " + value);
    }
    return lines;
}

HttpResponse answer(const Cors &cors, const HttpRequest &asked)
{
    if (Cors::isPreflight(asked))
        return cors.answerPreflight(asked);
    HttpResponse response = HttpResponse::empty(200);
    cors.decorate(asked, response);
    return response;
}

} // namespace

class TestCors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cors_data();
    void cors();
    void headersOfTheOperator();
};

void TestCors::cors_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArrayList>("expected");
    const QByteArrayList silent = {"Vary: Origin"};
    const QByteArrayList open = {"Vary: Origin",
                                 "Access-Control-Allow-Origin: *",
                                 "Access-Control-Allow-Credentials: true",
                                 "Access-Control-Expose-Headers: "
                                 "X-Total-Count, Link, X-Supabase-Api-Version"};
    const QByteArray vary
        = "Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers";
    const std::pair<QByteArray, QByteArray> origin{"Origin", "https://app.example.com"};
    QTest::newRow("no origin") << "GET"_ba << Headers() << silent;
    QTest::newRow("origin") << "GET"_ba << Headers{origin} << open;
    QTest::newRow("null origin") << "GET"_ba << Headers{{"Origin", "null"}} << open;
    QTest::newRow("HEAD is not allowed") << "HEAD"_ba << Headers{origin} << silent;
    QTest::newRow("unknown method") << "PROPFIND"_ba << Headers{origin} << silent;
    QTest::newRow("no preflight") << "OPTIONS"_ba << Headers{origin} << open;

    const auto preflight = [&](const char *name,
                               const QByteArray &method,
                               const std::optional<QByteArray> &names,
                               bool isAllowed) {
        Headers headers{origin, {"Access-Control-Request-Method", method}};
        QByteArrayList expected{vary};
        if (isAllowed)
            expected << "Access-Control-Allow-Origin: *"
                     << QByteArray("Access-Control-Allow-Methods: " + method);
        if (names)
            headers.emplace_back("Access-Control-Request-Headers", *names);
        if (isAllowed && names && !names->isEmpty())
            expected << QByteArray("Access-Control-Allow-Headers: " + *names);
        if (isAllowed)
            expected << "Access-Control-Allow-Credentials: true";
        QTest::newRow(name) << "OPTIONS"_ba << headers << expected;
    };
    preflight("preflight", "POST", "authorization,content-type", true);
    preflight(
        "as supabase-js asks", "POST", "apikey,authorization,content-type,x-client-info", true);
    preflight("no headers", "PUT", std::nullopt, true);
    preflight("empty headers", "DELETE", "", true);
    preflight("with blanks", "GET", "accept, authorization", true);
    preflight("all",
              "PATCH",
              "accept,apikey,authorization,content-type,x-client-info,x-client-ip,x-jwt-aud,"
              "x-supabase-api-version,x-use-cookie",
              true);
    preflight("unknown header", "GET", "authorization,x-unknown", false);
    preflight("capitals", "GET", "Authorization", false);
    preflight("not sorted", "GET", "content-type,authorization", false);
    preflight("twice", "GET", "authorization,authorization", false);
    preflight("preflight for an unknown method", "TRACE", "authorization", false);
    preflight("method in lower case", "get", "authorization", false);
    QTest::newRow("preflight without origin")
        << "OPTIONS"_ba << Headers{{"Access-Control-Request-Method", "GET"}}
        << QByteArrayList{vary};
}

void TestCors::cors()
{
    QFETCH(const QByteArray, method);
    QFETCH(const Headers, headers);
    const HttpResponse response = answer(Cors({}), request(method, headers));
    QTEST(corsLines(response), "expected");
    QCOMPARE(response.status, response.headers.value("Vary") == "Origin" ? 200 : 204);
}

void TestCors::headersOfTheOperator()
{
    const HttpRequest asked = request("OPTIONS",
                                      {{"Origin", "https://a"},
                                       {"Access-Control-Request-Method", "GET"},
                                       {"Access-Control-Request-Headers", "authorization,x-own"}});
    const QByteArray allowed = "Access-Control-Allow-Origin";
    QVERIFY(!answer(Cors({}), asked).headers.contains(allowed));
    QVERIFY(answer(Cors({u" X-Own "_s}), asked).headers.contains(allowed));
}

QTEST_GUILESS_MAIN(TestCors)
#include "tst_cors.moc"
