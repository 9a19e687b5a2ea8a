#include "domain/maillink.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey::domain;

class TestMailLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void base_data();
    void base();
    void link_data();
    void link();
};

void TestMailLink::base_data()
{
    QTest::addColumn<QStringList>("listed");
    QTest::addColumn<QString>("forwardedHost");
    QTest::addColumn<QString>("forwardedProto");
    QTest::addColumn<QString>("targetHost");
    QTest::addColumn<QString>("expected");
    const QString own = u"https://auth.example.com/auth/v1"_s;
    const QStringList none;
    const QStringList two{u"a.example.com"_s, u"localhost"_s};
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };

    row("nothing is claimed") << two << u""_s << u""_s << u""_s << own;
    row("nothing is listed") << none << u"a.example.com"_s << u"https"_s << u""_s << own;
    row("listed") << two << u"a.example.com"_s << u""_s << u""_s << u"https://a.example.com"_s;
    row("any case") << two << u"A.Example.com"_s << u""_s << u""_s << u"https://A.Example.com"_s;
    row("not listed") << two << u"evil.example"_s << u"https"_s << u""_s << own;
    row("a port is another host") << two << u"a.example.com:8443"_s << u""_s << u""_s << own;
    row("a suffix") << two << u"a.example.com.evil.example"_s << u""_s << u""_s << own;
    row("a user name") << two << u"a.example.com@evil.example"_s << u""_s << u""_s << own;
    row("a path") << two << u"a.example.com/evil"_s << u""_s << u""_s << own;
    row("two hosts") << two << u"a.example.com, evil.example"_s << u""_s << u""_s << own;
    row("plain for others") << two << u"a.example.com"_s << u"http"_s << u""_s
                            << u"https://a.example.com"_s;
    row("plain for localhost") << two << u"localhost"_s << u"http"_s << u""_s
                               << u"http://localhost"_s;
    row("localhost without a scheme")
        << two << u"localhost"_s << u""_s << u""_s << u"https://localhost"_s;
    row("the target's host") << two << u""_s << u""_s << u"a.example.com"_s
                             << u"https://a.example.com"_s;
    row("the target's host, not listed") << two << u""_s << u""_s << u"evil.example"_s << own;
    row("a header shadows the target")
        << two << u"evil.example"_s << u""_s << u"a.example.com"_s << own;
}

void TestMailLink::base()
{
    QFETCH(QStringList, listed);
    QFETCH(QString, forwardedHost);
    QFETCH(QString, forwardedProto);
    QFETCH(QString, targetHost);
    const QString base = linkBase({.forwardedHost = forwardedHost,
                                   .forwardedProto = forwardedProto,
                                   .targetHost = targetHost},
                                  listed,
                                  u"https://auth.example.com/auth/v1"_s);
    QTEST(base, "expected");
}

void TestMailLink::link_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("expected");
    const QString plain = u"https://a.example"_s;
    const QString mounted = u"https://a.example/auth/v1"_s;
    const QString site = u"https://b.example"_s;
    const QString tail = u"?token=pkce_ab12&type=signup&redirect_to="_s;

    QTest::newRow("plain") << plain << u"/verify"_s << site
                           << QString(u"https://a.example/verify"_s + tail + site);
    QTest::newRow("an absolute path replaces")
        << mounted << u"/verify"_s << site << QString(u"https://a.example/verify"_s + tail + site);
    QTest::newRow("a relative path is beside")
        << mounted << u"verify"_s << site
        << QString(u"https://a.example/auth/verify"_s + tail + site);
    QTest::newRow("the whole path") << plain << u"/auth/v1/verify"_s << site
                                    << QString(u"https://a.example/auth/v1/verify"_s + tail + site);
    QTest::newRow("another page") << plain << u"https://c.example/confirm?x=1#y"_s << site
                                  << QString(u"https://c.example/confirm"_s + tail + site);
    QTest::newRow("a target with a query")
        << plain << u"/verify"_s << u"https://b.example/?a=1&b"_s
        << QString(u"https://a.example/verify"_s + tail
                   + u"https%3A%2F%2Fb.example%2F%3Fa%3D1%26b"_s);
    QTest::newRow("a target with a fragment")
        << plain << u"/verify"_s << u"app://x#y"_s
        << QString(u"https://a.example/verify"_s + tail + u"app%3A%2F%2Fx%23y"_s);
    QTest::newRow("a target with only a question mark")
        << plain << u"/verify"_s << u"https://b.example/?a"_s
        << QString(u"https://a.example/verify"_s + tail + u"https://b.example/?a"_s);
}

void TestMailLink::link()
{
    QFETCH(QString, base);
    QFETCH(QString, path);
    QFETCH(QString, target);
    const QString link = confirmationLink(
        base, path, {.token = u"pkce_ab12"_s, .type = u"signup"_s, .redirectTo = target});
    QTEST(link, "expected");
}

QTEST_GUILESS_MAIN(TestMailLink)
#include "tst_maillink.moc"
