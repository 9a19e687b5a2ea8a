#include "domain/redirecturl.h"

#include <QTest>

using namespace Qt::Literals;
using namespace latchkey::domain::redirecturl;

// Where browsers are sent, byte for byte.
class TestRedirectUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data();
    void tokens();
    void query_data();
    void query();
    void message_data();
    void message();
    void messageInBoth_data();
    void messageInBoth();
    void location_data();
    void location();
};

namespace {

void addColumns()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("expected");
}

void row(const char *target, const char *expected)
{
    QTest::newRow(target) << QString::fromUtf8(target) << QString::fromUtf8(expected);
}

const Parameters failed{{u"error"_s, u"access_denied"_s},
                        {u"error_code"_s, u"otp_expired"_s},
                        {u"error_description"_s, u"Link: \"old\" & 100% späť/+"_s}};

} // namespace

void TestRedirectUrl::tokens_data()
{
    addColumns();
    row("https://a.example", "https://a.example#a=1%2B%2F+x&sb=&type=signup");
    row("https://a.example/?x=1", "https://a.example/?x=1#a=1%2B%2F+x&sb=&type=signup");
    row("https://a.example/#old", "https://a.example/#old#a=1%2B%2F+x&sb=&type=signup");
    row("https://a.example/ä b", "https://a.example/ä b#a=1%2B%2F+x&sb=&type=signup");
    row("app://cb", "app://cb#a=1%2B%2F+x&sb=&type=signup");
}

void TestRedirectUrl::tokens()
{
    QFETCH(QString, target);
    const QString url = withTokens(
        target, {{u"type"_s, u"signup"_s}, {u"sb"_s, QString()}, {u"a"_s, u"1+/ x"_s}});
    QTEST(url, "expected");
}

void TestRedirectUrl::query_data()
{
    addColumns();
    row("https://a.example", "https://a.example?code=new");
    row("https://a.example/", "https://a.example/?code=new");
    row("https://a.example/done?x=1#frag", "https://a.example/done?code=new&x=1#frag");
    row("https://a.example/?z=1&a=2&z=3", "https://a.example/?a=2&code=new&z=1&z=3");
    row("https://a.example/?code=old&code=older", "https://a.example/?code=new");
    row("https://a.example/?a=b+c&d=%2f%20", "https://a.example/?a=b+c&code=new&d=%2F+");
    row("https://a.example/?a", "https://a.example/?a=&code=new");
    row("https://a.example/?a;b=1&c=%zz&d", "https://a.example/?code=new&d=");
    row("https://a.example/?ü=ß", "https://a.example/?code=new&%C3%BC=%C3%9F");
    row("HTTPS://A.example/", "https://A.example/?code=new");
    row("https://a.example/a%2fb(c)", "https://a.example/a%2fb(c)?code=new");
    row("https://a.example/ü!%41", "https://a.example/%C3%BC%21A?code=new");
    row("https://a.example/#ü!", "https://a.example/?code=new#%C3%BC!");
    row("https://a.example/x#", "https://a.example/x?code=new");
    row("app://cb", "app://cb?code=new");
    row("app://cb/x?y#z", "app://cb/x?code=new&y=#z");
    row("app:/cb", "app:/cb?code=new");
    row("app:cb", "app:cb?code=new");
}

void TestRedirectUrl::query()
{
    QFETCH(QString, target);
    QTEST(withQuery(target, {{u"code"_s, u"new"_s}}), "expected");
}

#define FRAGMENT                                                                                   \
    "#error=access_denied&error_code=otp_expired&error_description=Link%253A+%2522old%2522+%2526"  \
    "+100%2525+sp%25C3%25A4%25C5%25A5%252F%252B&sb="

void TestRedirectUrl::message_data()
{
    addColumns();
    row("https://a.example", "https://a.example" FRAGMENT);
    row("https://a.example/x?keep=1#old", "https://a.example/x?keep=1" FRAGMENT);
    row("https://a.example/?b=1&a=%zz;", "https://a.example/?b=1&a=%zz;" FRAGMENT);
    row("app://cb", "app://cb" FRAGMENT);
}

void TestRedirectUrl::message()
{
    QFETCH(QString, target);
    QTEST(withMessage(target, failed, Placement::FragmentOnly), "expected");
}

void TestRedirectUrl::messageInBoth_data()
{
    addColumns();
    row("https://a.example/x?keep=1&error=old#old",
        "https://a.example/x?error=access_denied&error_code=otp_expired&error_description="
        "Link%3A+%22old%22+%26+100%25+sp%C3%A4%C5%A5%2F%2B&keep=1" FRAGMENT);
}

void TestRedirectUrl::messageInBoth()
{
    QFETCH(QString, target);
    QTEST(withMessage(target, failed, Placement::QueryToo), "expected");
}

void TestRedirectUrl::location_data()
{
    addColumns();
    row("https://a.example/?x#y", "https://a.example/?x#y");
    row("https://a.example/ü", "https://a.example/%c3%bc");
}

void TestRedirectUrl::location()
{
    QFETCH(QString, target);
    QTEST(QString::fromLatin1(toLocation(target)), "expected");
}

QTEST_GUILESS_MAIN(TestRedirectUrl)
#include "tst_redirecturl.moc"
