#include "redirectrows.h"

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::test;

namespace {

// Whatever is refused here is refused for its own sake: the list allows everything.
const Rows everything(site, {u"**"_s, u"https://**"_s, u"*"_s});

} // namespace

class TestRedirectTricks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void userNames_data()
    {
        Rows::addColumns();
        everything.refused({"https://app.example.com@evil.example/",
                            "https://app.example.com:443@evil.example/",
                            "https://user@app.example.com/",
                            "https://user:secret@app.example.com/",
                            "https://@app.example.com/",
                            "https://app.example.com%40evil.example/",
                            "https://evil.example%2f@app.example.com/",
                            "https://evil.example%23@app.example.com/",
                            "https://a@b@app.example.com/"});
    }

    void userNames() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void slashes_data()
    {
        Rows::addColumns();
        everything.refused({"//evil.example",
                            "///evil.example",
                            "/path",
                            "path",
                            "?a=b",
                            "#a",
                            "\\\\evil.example",
                            "/\\evil.example",
                            "https:\\\\evil.example",
                            "https:/\\evil.example",
                            "https://evil.example\\@app.example.com/",
                            "https://app.example.com\\.evil.example",
                            "https://app.example.com\\evil.example",
                            "https://app.example.com/\\evil.example",
                            "https:/evil.example",
                            "https:evil.example",
                            "https:///evil.example",
                            "https:////evil.example",
                            "https://",
                            "https:",
                            "http:?//evil.example",
                            "https://?a",
                            "https://#a",
                            "https:/app.example.com"});
    }

    void slashes() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void blanks_data()
    {
        Rows::addColumns();
        everything.refused({" https://app.example.com",
                            "https://app.example.com ",
                            "https://app.example.com/a b",
                            "\thttps://app.example.com",
                            "https://app.example.com/\t",
                            "ht\ttps://app.example.com",
                            "https:/\t/evil.example",
                            "https://app.example\n.com",
                            "https://app.example.com/\n",
                            "https://app.example.com/\r\nSet-Cookie: a=b",
                            "https://app.example.com/\x01",
                            "https://app.example.com/\x7f",
                            "https://app.example.com/\xc2\x80",
                            "https://app.example.com/\xc2\xa0",
                            "https://app.example.com/\xe2\x80\xa8",
                            "https://app.example.com/\xef\xbb\xbf"});
    }

    void blanks() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void hosts_data()
    {
        Rows::addColumns();
        everything.refused({"https://app.example.com%00.evil.example/",
                            "https://app.example.com%2eevil.example/",
                            "https://%61pp.example.com/",
                            "https://app.example.com\u3002evil.example/",
                            "https://\xef\xbd\x85vil.example/",
                            "https://\xd0\xb0pp.example.com/",
                            "https://evil.example\xef\xbc\x8f.app.example.com/",
                            "https://evil.example;.app.example.com/",
                            "https://evil.example,app.example.com/",
                            "https://evil.example&app.example.com/",
                            "https://evil.example!/",
                            "https://evil'example/",
                            "https://evil.example<script>/",
                            "https://evil_host/",
                            "https://-evil.example/",
                            "https://evil.example-/",
                            "https://.evil.example/",
                            "https://evil.example./",
                            "https://*.example/"});
    }

    void hosts() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void ports_data()
    {
        Rows::addColumns();
        everything.refused({"https://evil.example:/",
                            "https://evil.example:a/",
                            "https://evil.example:-1/",
                            "https://evil.example:65536/",
                            "https://evil.example:000443/",
                            "https://evil.example:80:80/",
                            "https://evil.example:80a/",
                            "https://evil.example:+80/",
                            "https://app.example.com:/"});
    }

    void ports() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void escapes_data()
    {
        Rows::addColumns();
        everything.refused({"https://app.example.com/%",
                            "https://app.example.com/%4",
                            "https://app.example.com/%zz",
                            "https://app.example.com/#%zz"});
    }

    void escapes() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void everythingElseIsAllowed_data()
    {
        Rows::addColumns();
        everything.allowed({"https://any.example/",
                            "https://any.example:65535/a/b?c=d#e",
                            "http://a",
                            "com.app://cb"});
    }

    void everythingElseIsAllowed() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void schemes_data()
    {
        Rows::addColumns();
        Rows(site, {u"**"_s, u"javascript:**"_s})
            .refused({"javascript:alert(1)",
                      "JavaScript:alert(1)",
                      "java\tscript:alert(1)",
                      " javascript:alert(1)",
                      "javascript://app.example.com/%0aalert(1)",
                      "javascript://127.0.0.1/%0aalert(1)",
                      "data:text/html,<script>alert(1)</script>",
                      "data:text/html;base64,PHNjcmlwdD4=",
                      "vbscript:msgbox",
                      "file:///etc/passwd",
                      "file://127.0.0.1/etc/passwd",
                      "blob:https://app.example.com/1",
                      "filesystem:https://app.example.com/",
                      "about:blank",
                      "view-source:https://app.example.com/",
                      "1app://cb",
                      "-app://cb",
                      "app_1://cb",
                      "äpp://cb",
                      "://cb",
                      ":",
                      "app"})
            .allowed({"com.app://cb", "com.app:/cb", "com.app:cb", "app+1.x-y://cb", "C://cb"});
    }

    void schemes() { QTEST(Rows::isAllowed(), "isAllowed"); }

    // Loopback addresses: whatever the port, scheme or list
    void loopbackAddresses_data()
    {
        Rows::addColumns();
        Rows(site, {u"**"_s, u"http://10.0.0.1/**"_s, u"http://10.0.0.1/"_s, u"http://[::2]/"_s})
            .allowed({"http://127.0.0.1",
                      "http://127.0.0.1:1/",
                      "https://127.0.0.1:65535/a?b#c",
                      "http://127.1.2.3/",
                      "http://127.255.255.255/",
                      "exp://127.0.0.1:8081",
                      "http://[::1]/",
                      "http://[::1]:3000/a",
                      "http://[0:0:0:0:0:0:0:1]/"});
    }

    void loopbackAddresses() { QTEST(Rows::isAllowed(), "isAllowed"); }

    // Other addresses: not even if they are listed
    void otherAddresses_data()
    {
        Rows::addColumns();
        Rows(site, {u"**"_s, u"http://10.0.0.1/**"_s, u"http://10.0.0.1/"_s, u"http://[::2]/"_s})
            .refused({"http://10.0.0.1/",
                      "http://0.0.0.0/",
                      "http://192.168.0.1/",
                      "http://169.254.169.254/latest/meta-data",
                      "http://8.8.8.8/",
                      "http://[::]/",
                      "http://[::2]/",
                      "http://[fe80::1]/",
                      "http://[2001:db8::1]/",
                      "http://[::ffff:8.8.8.8]/",
                      "http://[::ffff:7f00:1]/",
                      "exp://10.0.0.1:8081",
                      "com.app://10.0.0.1/"});
    }

    void otherAddresses() { QTEST(Rows::isAllowed(), "isAllowed"); }

    // Decimal, octal, hexadecimal and short spellings
    void obscureAddresses_data()
    {
        Rows::addColumns();
        Rows(site, {u"**"_s, u"http://10.0.0.1/**"_s, u"http://10.0.0.1/"_s, u"http://[::2]/"_s})
            .refused({"http://2130706433/",
                      "http://1/",
                      "http://0/",
                      "http://017700000001/",
                      "http://0x7f000001/",
                      "http://0x7f.1/",
                      "http://0x7f.0.0.1/",
                      "http://127.1/",
                      "http://127.0.1/",
                      "http://0177.0.0.1/",
                      "http://127.0.0.01/",
                      "http://127.0.0.001/",
                      "http://127.0.0.256/",
                      "http://127.0.0.1./",
                      "http://127.0.0.1.1/",
                      "http://127.0.0.0x1/",
                      "http://10.0.0.1./",
                      "http://example.1/",
                      "http://example.0x/",
                      "http://example.0xff/",
                      "http://\xe2\x91\xa0.0.0.1/",
                      "com.app://2130706433/"});
    }

    void obscureAddresses() { QTEST(Rows::isAllowed(), "isAllowed"); }

    // Brackets
    void brackets_data()
    {
        Rows::addColumns();
        Rows(site, {u"**"_s, u"http://10.0.0.1/**"_s, u"http://10.0.0.1/"_s, u"http://[::2]/"_s})
            .refused({"http://[::1/",
                      "http://::1/",
                      "http://::1]/",
                      "http://[]/",
                      "http://[127.0.0.1]/",
                      "http://[1.a]/",
                      "http://[a:b]/",
                      "http://[::1]evil.example/",
                      "http://[::1].evil.example/",
                      "http://[::1]@evil.example/",
                      "http://[::1%25eth0]/",
                      "http://[::1]:/",
                      "http://[::1]:a/",
                      "http://[evil.example]/",
                      "http://[v1.a]/",
                      "http://a[::1]/"});
    }

    void brackets() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void unlisted_data()
    {
        Rows::addColumns();
        Rows(site, {})
            .allowed({"http://127.0.0.1:9999/", "http://[::1]/"})
            .refused({"http://localhost/",
                      "http://localhost:3000/",
                      "http://a.localhost/",
                      "http://127.0.0.1.evil.example/",
                      "http://localhost.evil.example/"});
    }

    void unlisted() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void enoughRows() { QVERIFY(Rows::added() >= trickRows); }
};

QTEST_GUILESS_MAIN(TestRedirectTricks)
#include "tst_redirecttricks.moc"
