#include "mail/templatefetcher.h"
#include "support/answeringservice.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::mail;
using namespace latchkey::support;
using namespace Qt::Literals;

namespace {

const std::atomic<bool> never{false};

AnsweringService::Answer answerTo(const AnsweringService::Request &request)
{
    const QByteArray path = request.head.split(' ').value(1);
    if (path == "/mail.html")
        return {.body = "<p>Hello</p>"};
    if (path == "/long.html")
        return {.body = QByteArray(5000, 'x')};
    if (path == "/moved.html")
        return {.status = 302, .body = {}, .headers = "Location: /mail.html\r\n"};
    if (path == "/local.html")
        return {.status = 302, .body = {}, .headers = "Location: file:///etc/hostname\r\n"};
    if (path == "/for-ever.html")
        return {.status = 302, .body = {}, .headers = "Location: /for-ever.html\r\n"};
    if (path == "/empty.html")
        return {.status = 204, .body = {}};
    return {.status = 404, .body = "not here"};
}

AnsweringService &server()
{
    static AnsweringService one(answerTo);
    return one;
}

} // namespace

// Templates by HTTP, from a server on loopback.
class TstTemplateFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetched_data();
    void fetched();
    void refused_data();
    void refused();
    void endsEarly();
};

void TstTemplateFetcher::fetched_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("as it is") << u"/mail.html"_s << QByteArray("<p>Hello</p>");
    QTest::newRow("cut") << u"/long.html"_s << QByteArray(1000, 'x');
    QTest::newRow("moved") << u"/moved.html"_s << QByteArray("<p>Hello</p>");
}

void TstTemplateFetcher::fetched()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, body);
    const auto bytes = TemplateFetcher({.mostBytes = 1000}, never).fetch(server().url(path));
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().message));
    QCOMPARE(*bytes, body);
}

void TstTemplateFetcher::refused_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("says");
    const QString base = server().url({});
    QTest::newRow("not there") << base + u"/other.html" << u"answered 404 instead of 200"_s;
    QTest::newRow("no content") << base + u"/empty.html" << u"answered 204 instead of 200"_s;
    QTest::newRow("moved to a file") << base + u"/local.html" << u"unsupported protocol"_s;
    QTest::newRow("moved for ever") << base + u"/for-ever.html" << u"redirects"_s;
    QTest::newRow("a file") << u"file:///etc/hostname"_s << u"unsupported protocol"_s;
    QTest::newRow("nobody") << u"http://ann:sesame@127.0.0.1:1/?key=sesame"_s << u"connect"_s;
}

// What is said goes into the log: no credentials of the URL.
void TstTemplateFetcher::refused()
{
    QFETCH(const QString, url);
    QFETCH(const QString, says);
    const auto bytes = TemplateFetcher({}, never).fetch(url);
    QVERIFY(!bytes);
    QVERIFY2(bytes.error().message.contains(says), qPrintable(bytes.error().message));
    QVERIFY(!bytes.error().message.contains("sesame"_L1));
}

void TstTemplateFetcher::endsEarly()
{
    const std::atomic<bool> isInterrupted{true};
    const auto bytes = TemplateFetcher({}, isInterrupted).fetch(server().url(u"/mail.html"_s));
    QVERIFY(!bytes);
}

QTEST_GUILESS_MAIN(TstTemplateFetcher)
#include "tst_templatefetcher.moc"
