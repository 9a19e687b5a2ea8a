#include "redirectrows.h"

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::domain;
using namespace latchkey::test;

class TestRedirectPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void ownSite_data()
    {
        Rows::addColumns();
        Rows(site, {})
            .allowed({"https://app.example.com",
                      "https://app.example.com/",
                      "https://app.example.com/any/path",
                      "https://app.example.com/?a=b&c=d%20e",
                      "https://app.example.com?next=https://evil.example/",
                      "https://app.example.com/#fragment",
                      "https://app.example.com/a%2fb",
                      "https://app.example.com/user@host",
                      "https://app.example.com/übersicht",
                      "https://app.example.com/?q=100%",
                      "https://app.example.com//evil.example",
                      "https://app.example.com/../..",
                      "HTTPS://app.example.com/"})
            .refused({"http://app.example.com",
                      "https://app.example.com:443",
                      "https://app.example.com:8443/",
                      "https://example.com",
                      "https://www.app.example.com",
                      "https://app.example.com.evil.example",
                      "https://app.example.com.",
                      "https://evilapp.example.com",
                      "https://App.Example.Com/",
                      "https://app-example.com",
                      "wss://app.example.com",
                      "https://evil.example/?https://app.example.com",
                      "https://evil.example/https://app.example.com",
                      "https://evil.example#https://app.example.com",
                      "https://evil.example/.app.example.com"});
        Rows(u"http://192.168.1.5:3000"_s, {})
            .allowed({"http://192.168.1.5:3000/", "http://192.168.1.5:3000/a?b#c"})
            .refused(
                {"http://192.168.1.5/", "http://192.168.1.5:3001/", "http://192.168.1.6:3000/"});
        Rows(u"http://intranet_host:3000"_s, {})
            .allowed({"http://intranet_host:3000/a"})
            .refused({"http://intranet_host/a"});
        Rows(u"myapp://home"_s, {})
            .allowed({"myapp://home/deep/link"})
            .refused({"myapp://other", "myapp2://home"});
    }

    void ownSite() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void localhost_data()
    {
        Rows::addColumns();
        Rows(u"http://localhost:3000"_s, {})
            .allowed({"http://localhost:3000",
                      "http://localhost:3000/welcome",
                      "http://localhost:5173/",
                      "http://localhost/",
                      "http://127.0.0.1:3000/"})
            .refused({"https://localhost:3000/",
                      "http://localhost.:3000/",
                      "http://localhost:99999/",
                      "http://a.localhost:3000/",
                      "http://localhost@evil.example/",
                      "http://localhost.evil.example:3000/",
                      "http://localhost:3000@evil.example/",
                      "http://0.0.0.0:3000/"});
        Rows(u"http://0.0.0.0:3000"_s, {})
            .allowed({"http://0.0.0.0:3000/", "http://0.0.0.0:4000/"})
            .refused({"http://localhost:3000/"});
        Rows(u"http://[::]:3000"_s, {})
            .allowed({"http://[::]:4000/"})
            .refused({"http://[::2]:3000/"});
        Rows(u"http://shop.localhost:3000"_s, {})
            .allowed({"http://shop.localhost:4000/"})
            .refused({"http://other.localhost:3000/"});
    }

    void localhost() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void lists_data()
    {
        Rows::addColumns();
        Rows(site, {u"http://localhost:8000/*"_s})
            .allowed({"http://localhost:8000/path",
                      "http://localhost:8000/path?x=1",
                      "http://localhost:8000/",
                      "http://localhost:8000/path#a/b.c"})
            .refused({"http://localhost:8000/a/b",
                      "http://localhost:8000",
                      "http://localhost:8001/path",
                      "http://localhost:8000/path?x=1.5",
                      "https://localhost:8000/path"});
        Rows(site, {u"https://*.foo.com"_s})
            .allowed({"https://a.foo.com", "https://a.foo.com#x/y", "https://a-b.foo.com"})
            .refused({"https://a.b.foo.com",
                      "https://foo.com",
                      "https://a.foo.com/",
                      "https://a.foo.com.evil.example",
                      "https://evil?.foo.com",
                      "https://evil#.foo.com"});
        Rows(site, {u"com.app://**"_s, u"com.other:/cb"_s})
            .allowed({"com.app://", "com.app://cb", "com.app://cb/a.b?c=d#e", "com.other:/cb"})
            .refused({"com.app:/cb", "com.app2://cb", "com.other:/cb2", "COM.APP://cb"});
        Rows(site, {u"https://foo.com/cb?x=*"_s})
            .allowed({"https://foo.com/cb?x=1"})
            .refused({"https://foo.com/cb", "https://foo.com/cb?x=a/b"});
        Rows(site, {u"https://{a,b}.foo.com/**"_s, u"{http,https}://bar.com/"_s})
            .allowed({"https://a.foo.com/x/y",
                      "https://b.foo.com/",
                      "http://bar.com/",
                      "https://bar.com/"})
            .refused({"https://c.foo.com/", "ftp://bar.com/"});
        Rows(site, {u"{https://a.com/x,https://b.com/y}"_s, u"{https://c.com,https://d.com}/*"_s})
            .allowed({"https://a.com/x", "https://b.com/y", "https://c.com/1", "https://d.com/2"})
            .refused({"https://a.com/y", "https://e.com/1"});
        Rows(site, {u"https://pr-?.foo.com/"_s, u"https://foo.com?next=**"_s})
            .allowed({"https://pr-7.foo.com/", "https://foo.com?next=a/b.c"})
            .refused({"https://pr-77.foo.com/", "https://pr-.foo.com/"});
        Rows(site, {QString(), u"https://foo.com"_s})
            .allowed({"https://foo.com"})
            .refused({"", "https://foo.com/"});
    }

    void lists() { QTEST(Rows::isAllowed(), "isAllowed"); }

    // A wildcard of the host must not find the rest of the pattern in a stranger's path or query.
    void hostsAreNotFoundInPaths_data()
    {
        Rows::addColumns();
        Rows(site, {u"https://**.foo.com/**"_s})
            .allowed({"https://a.foo.com/", "https://a.b.foo.com/c/d"})
            .refused({"https://evil.example/.foo.com/",
                      "https://evil.example/a.foo.com/cb",
                      "https://evil.example?a.foo.com/",
                      "https://evil.example:80/a.foo.com/"});
        Rows(site, {u"https://**.bar.com"_s})
            .allowed({"https://a.bar.com", "https://a.b.bar.com"})
            .refused({"https://evil.example/a.bar.com", "https://evil.example?x=a.bar.com"});
        Rows(site, {u"**://baz.com/**"_s})
            .allowed({"https://baz.com/a", "app://baz.com/a"})
            .refused(
                {"https://evil.example/?u=https://baz.com/a", "https://evil.example/://baz.com/a"});
        Rows(site, {u"https://*-team.pages.dev/**"_s})
            .allowed({"https://pr1-team.pages.dev/x"})
            .refused({"https://evil?-team.pages.dev/x"});
        Rows(site, {u"https://**/callback"_s, u"http://localhost:3000**"_s})
            .allowed({"https://any.example/callback",
                      "https://any.example/a/b/callback",
                      "http://localhost:3000",
                      "http://localhost:3000/a/b?c#d"})
            .refused({"https://any.example/callback2", "http://localhost:4000/"});
    }

    void hostsAreNotFoundInPaths() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void enoughRows() { QVERIFY(Rows::added() >= policyRows); }

    void resolution_data()
    {
        QTest::addColumn<QString>("requested");
        QTest::addColumn<QString>("formValue");
        QTest::addColumn<QString>("referer");
        QTest::addColumn<QString>("resolved");
        const QString none;
        const QString evil = u"https://evil.example/"_s;
        const QString a = u"https://app.example.com/a"_s;
        const QString b = u"https://app.example.com/b"_s;
        const QString c = u"https://app.example.com/c"_s;
        QTest::newRow("nothing") << none << none << none << site;
        QTest::newRow("header") << a << b << c << a;
        QTest::newRow("form") << none << b << c << b;
        QTest::newRow("referer") << none << none << c << c;
        QTest::newRow("a bad header shadows the form") << evil << b << none << site;
        QTest::newRow("a bad header leaves the referer") << evil << b << c << c;
        QTest::newRow("a bad form leaves the referer") << none << evil << c << c;
        QTest::newRow("all bad") << evil << evil << evil << site;
        QTest::newRow("bad referer") << none << none << evil << site;
    }

    void resolution()
    {
        QFETCH(QString, requested);
        QFETCH(QString, formValue);
        QFETCH(QString, referer);
        QTEST(policy(site).resolve(requested, formValue, referer), "resolved");
    }

    void theSiteIsReturnedAsItIs()
    {
        QCOMPARE(policy(u"anything at all"_s).resolve({}, {}, {}), u"anything at all"_s);
        QVERIFY(!policy(u"anything at all"_s).isAllowed(u"anything at all"_s));
        QVERIFY(!policy({}).isAllowed({}));
    }

    void longAddressesAreRefused()
    {
        const QString start = u"https://app.example.com/"_s;
        QVERIFY(policy(site).isAllowed(start + QString(8192 - start.size(), u'a')));
        QVERIFY(!policy(site).isAllowed(start + QString(8193 - start.size(), u'a')));
    }

    void brokenUtf16IsRefused()
    {
        QVERIFY(!policy(site).isAllowed(u"https://app.example.com/"_s + QChar(0xd800)));
        QVERIFY(!policy(site).isAllowed(u"https://app.example.com/"_s + QChar(0)));
    }

    void aBrokenPatternIsNamed()
    {
        const auto made = RedirectPolicy::create(site, {u"https://ok/*"_s, u"https://{broken"_s});
        QVERIFY(!made);
        QVERIFY2(made.error().message.contains(u"\"https://{broken\""_s),
                 qPrintable(made.error().message));
    }
};

QTEST_GUILESS_MAIN(TestRedirectPolicy)
#include "tst_redirectpolicy.moc"
