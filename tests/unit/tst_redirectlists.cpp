#include "redirectrows.h"

using namespace Qt::Literals;
using namespace latchkey;
using namespace latchkey::test;

// Allow lists as people write them, against what applications, and people with other ideas, ask
// for. Each verdict follows from reference/http-api.md 1.10: the whole address up to the first `#`
// is compared, `*` and `?` stop at dots and slashes, `**` does not, and the query counts.
class TestRedirectLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void exactAddresses_data()
    {
        Rows::addColumns();
        Rows(site, {u"https://shop.example.org/auth/callback"_s})
            .allowed({"https://shop.example.org/auth/callback",
                      "https://shop.example.org/auth/callback#",
                      "https://shop.example.org/auth/callback#state=1",
                      "https://shop.example.org/auth/callback#/route?x=1"})
            .refused({"https://shop.example.org/auth/callback/",
                      "https://shop.example.org/auth/callback?",
                      "https://shop.example.org/auth/callback?x=1",
                      "https://shop.example.org/auth/Callback",
                      "https://shop.example.org/auth",
                      "https://shop.example.org/auth//callback",
                      "https://shop.example.org/auth/./callback",
                      "https://shop.example.org/auth/callback%20",
                      "https://shop.example.org/%61uth/callback",
                      "https://shop.example.org:443/auth/callback",
                      "http://shop.example.org/auth/callback",
                      "https://SHOP.example.org/auth/callback",
                      "https://shop.example.org.evil.example/auth/callback",
                      "https://shop.example.orgevil/auth/callback",
                      "https://evil.example/shop.example.org/auth/callback",
                      "https://evil.example/?https://shop.example.org/auth/callback",
                      "xhttps://shop.example.org/auth/callback"});
        Rows(site, {u"https://shop.example.org"_s})
            .allowed({"https://shop.example.org", "https://shop.example.org#a"})
            .refused({"https://shop.example.org/",
                      "https://shop.example.org/?a",
                      "https://shop.example.org?a"});
        Rows(site, {u"https://shop.example.org/?tab=1"_s})
            .allowed({"https://shop.example.org/?tab=1", "https://shop.example.org/xtab=1"})
            .refused({"https://shop.example.org/tab=1", "https://shop.example.org/?tab=2"});
    }

    void exactAddresses() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void starsInPaths_data()
    {
        Rows::addColumns();
        Rows(site, {u"https://shop.example.org/*"_s})
            .allowed({"https://shop.example.org/",
                      "https://shop.example.org/a",
                      "https://shop.example.org/a?b=c",
                      "https://shop.example.org/a%2Fb",
                      "https://shop.example.org/a%2eb",
                      "https://shop.example.org/a:b@c",
                      "https://shop.example.org/?q=a%20b",
                      "https://shop.example.org/a#b/c.d"})
            .refused({"https://shop.example.org",
                      "https://shop.example.org/a/",
                      "https://shop.example.org/a/b",
                      "https://shop.example.org//a",
                      "https://shop.example.org/index.html",
                      "https://shop.example.org/a?next=/b",
                      "https://shop.example.org/a?v=1.2",
                      "https://shop.example.org/.well-known",
                      "https://shop.example.org/.."});
        Rows(site, {u"https://shop.example.org/**"_s})
            .allowed({"https://shop.example.org/",
                      "https://shop.example.org/a/b/c/",
                      "https://shop.example.org/index.html",
                      "https://shop.example.org/a?next=/b&v=1.2",
                      "https://shop.example.org//a",
                      "https://shop.example.org/a/../../b",
                      "https://shop.example.org/https://evil.example/"})
            .refused({"https://shop.example.org",
                      "https://shop.example.org?a=/",
                      "https://shop.example.org:8443/",
                      "https://shop.example.org.evil.example/",
                      "https://shop.example.com/"});
        Rows(site, {u"https://shop.example.org/*/callback"_s})
            .allowed({"https://shop.example.org/de/callback",
                      "https://shop.example.org//callback",
                      "https://shop.example.org/a?b=c/callback"})
            .refused({"https://shop.example.org/callback",
                      "https://shop.example.org/de/at/callback",
                      "https://shop.example.org/v1.0/callback",
                      "https://shop.example.org/de/callback/"});
        Rows(site, {u"https://shop.example.org/**/callback"_s})
            .allowed({"https://shop.example.org/de/callback",
                      "https://shop.example.org/de/at/v1.0/callback",
                      "https://shop.example.org/x?y=/callback"})
            .refused(
                {"https://shop.example.org/callback", "https://shop.example.org/de/callback?x"});
        Rows(site, {u"https://shop.example.org/app*"_s})
            .allowed({"https://shop.example.org/app",
                      "https://shop.example.org/app2",
                      "https://shop.example.org/app?x=1"})
            .refused({"https://shop.example.org/ap",
                      "https://shop.example.org/app/",
                      "https://shop.example.org/App"});
    }

    void starsInPaths() { QTEST(Rows::isAllowed(), "isAllowed"); }

    // Preview deployments: a star in the name of a host.
    void starsInHosts_data()
    {
        Rows::addColumns();
        Rows(site, {u"https://*-acme.vercel.app/**"_s})
            .allowed({"https://web-acme.vercel.app/",
                      "https://web-git-main-acme.vercel.app/a/b?c",
                      "https://1-acme.vercel.app/"})
            .refused({"https://acme.vercel.app/",
                      "https://-acme.vercel.app",
                      "https://web-acme.vercel.app",
                      "https://a.b-acme.vercel.app/",
                      "https://web-acme.vercel.app.evil.example/",
                      "https://web-acmex.vercel.app/",
                      "https://evil.example/-acme.vercel.app/",
                      "https://evil#-acme.vercel.app/",
                      "https://evil?-acme.vercel.app/",
                      "https://evil:80-acme.vercel.app/",
                      "https://evil@x-acme.vercel.app/",
                      "https://evil%2f-acme.vercel.app/"});
        Rows(site, {u"https://deploy-preview-[0-9]*--acme.netlify.app/"_s})
            .allowed({"https://deploy-preview-7--acme.netlify.app/",
                      "https://deploy-preview-1234--acme.netlify.app/"})
            .refused({"https://deploy-preview---acme.netlify.app/",
                      "https://deploy-preview-x--acme.netlify.app/",
                      "https://deploy-preview-7.1--acme.netlify.app/",
                      "https://deploy-preview-7--acme.netlify.app/x"});
        Rows(site, {u"https://*.*.example.org/"_s})
            .allowed({"https://a.b.example.org/", "https://a-1.b-2.example.org/"})
            .refused({"https://a.example.org/",
                      "https://a.b.c.example.org/",
                      "https://a..example.org",
                      "https://.a.example.org/"});
        Rows(site, {u"https://**.example.org"_s})
            .allowed({"https://a.example.org", "https://a.b.c.example.org"})
            .refused({"https://example.org",
                      "https://a.example.org/",
                      "https://evil.example/.example.org",
                      "https://evil.example?x=.example.org",
                      "https://evil.example:443/.example.org"});
        Rows(site, {u"https://*"_s})
            .allowed({"https://intranet", "https://localhost", "https://a-b"})
            .refused({"https://example.org",
                      "https://intranet/",
                      "http://intranet",
                      "https://10",
                      "https://a_b"});
        Rows(site, {u"https://shop.example.*/"_s})
            .allowed({"https://shop.example.de/", "https://shop.example.museum/"})
            .refused({"https://shop.example.co.uk/",
                      "https://shop.example.org:443",
                      "https://shop.example.1/",
                      "https://shop.example./"});
    }

    void starsInHosts() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void ports_data()
    {
        Rows::addColumns();
        Rows(site, {u"http://dev.example.org:*/**"_s})
            .allowed({"http://dev.example.org:3000/",
                      "http://dev.example.org:1/a",
                      "http://dev.example.org:65535/a?b"})
            .refused({"http://dev.example.org/",
                      "http://dev.example.org:/",
                      "http://dev.example.org:99999/",
                      "http://dev.example.org:80a/",
                      "http://dev.example.org:3000",
                      "http://dev.example.org:3000@evil.example/",
                      "http://dev.example.org:x.evil.example/"});
        Rows(site, {u"http://dev.example.org:30?\?/"_s})
            .allowed({"http://dev.example.org:3000/", "http://dev.example.org:3099/"})
            .refused({"http://dev.example.org:300/",
                      "http://dev.example.org:30000/",
                      "http://dev.example.org:30ab/"});
        Rows(site, {u"http://localhost:[3-5]000/**"_s})
            .allowed({"http://localhost:3000/", "http://localhost:5000/cb?code=1"})
            .refused({"http://localhost:6000/", "http://localhost/", "https://localhost:3000/"});
        Rows(u"http://localhost:3000"_s, {u"https://localhost/secure"_s})
            .allowed({"http://localhost:9/", "https://localhost/secure"})
            .refused({"https://localhost/", "https://localhost:3000/secure"});
        Rows(u"https://app.example.com:8443"_s, {})
            .allowed({"https://app.example.com:8443", "https://app.example.com:8443/x?y#z"})
            .refused({"https://app.example.com/",
                      "https://app.example.com:443/",
                      "https://app.example.com:08443/",
                      "http://app.example.com:8443/"});
    }

    void ports() { QTEST(Rows::isAllowed(), "isAllowed"); }

    // RFC 8252 7.1 and 7.2: the schemes and links of native applications.
    void applications_data()
    {
        Rows::addColumns();
        Rows(site, {u"com.acme.app://login-callback"_s, u"com.acme.app://login-callback/**"_s})
            .allowed({"com.acme.app://login-callback",
                      "com.acme.app://login-callback/",
                      "com.acme.app://login-callback/a.b/c?d",
                      "com.acme.app://login-callback#x"})
            .refused({"com.acme.app://login-callback2",
                      "com.acme.app://login-callback?x",
                      "com.acme.app://logout",
                      "com.acme.app:/login-callback",
                      "com.acme.app:login-callback",
                      "com.acme.app2://login-callback",
                      "com.acme.App://login-callback",
                      "acme.app://login-callback"});
        Rows(site, {u"exp://**"_s})
            .allowed(
                {"exp://u.expo.dev/123?channel-name=main", "exp://127.0.0.1:8081/--/cb", "exp://"})
            .refused({"exps://u.expo.dev/", "exp://192.168.1.7:8081/--/cb"});
        Rows(site, {u"exp://192.168.*.*:8081/**"_s})
            .refused({"exp://192.168.1.7:8081/--/cb"}); // other addresses: not even if listed
        Rows(site, {u"acme:*"_s})
            .allowed({"acme:", "acme:cb", "acme:cb?x=1"})
            .refused({"acme:/cb", "acme://cb", "acme:a.b", "acmes:cb"});
        Rows(site, {u"acme:/cb"_s, u"acme:///cb"_s})
            .allowed({"acme:/cb", "acme:///cb"})
            .refused({"acme://cb", "acme:cb", "acme:////cb"});
        Rows(site, {u"{acme,acme-dev}://cb"_s})
            .allowed({"acme://cb", "acme-dev://cb"})
            .refused({"acme-prod://cb", "acmeacme-dev://cb", "{acme,acme-dev}://cb"});
    }

    void applications() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void classesAndBraces_data()
    {
        Rows::addColumns();
        Rows(site, {u"https://[a-c].example.org/"_s})
            .allowed({"https://a.example.org/", "https://c.example.org/"})
            .refused({"https://d.example.org/",
                      "https://A.example.org/",
                      "https://ab.example.org/",
                      "https://-.example.org/"});
        Rows(site, {u"https://[!a-c]x.example.org/"_s})
            .allowed({"https://dx.example.org/", "https://1x.example.org/"})
            .refused({"https://ax.example.org/",
                      "https://x.example.org/",
                      "https:///x.example.org/",
                      "https://.x.example.org/"});
        Rows(site, {u"https://{www,shop}.example.{org,com}/{de,fr}/**"_s})
            .allowed({"https://www.example.org/de/",
                      "https://shop.example.com/fr/a.html",
                      "https://www.example.com/de/a/b"})
            .refused({"https://www.example.net/de/",
                      "https://mail.example.org/de/",
                      "https://www.example.org/en/",
                      "https://www.example.org/de",
                      "https://wwwshop.example.org/de/"});
        Rows(site, {u"https://example.org{,/**}"_s})
            .allowed({"https://example.org", "https://example.org/", "https://example.org/a/b.c"})
            .refused({"https://example.org:80/", "https://example.orgx", "https://example.org?x"});
        Rows(site, {u"https://example.org/\\*"_s})
            .allowed({"https://example.org/*"})
            .refused({"https://example.org/a", "https://example.org/"});
    }

    void classesAndBraces() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void manyPatterns_data()
    {
        Rows::addColumns();
        Rows(site,
             {u"https://a.example.org/*"_s,
              u"https://b.example.org/**"_s,
              u"https://b.example.org/never-narrows"_s})
            .allowed({"https://a.example.org/x", "https://b.example.org/x/y.z"})
            .refused({"https://a.example.org/x/y", "https://c.example.org/x"});
        Rows(site, {u"https://bücher.example/*"_s, u"https://xn--bcher-kva.example/*"_s})
            .allowed({"https://xn--bcher-kva.example/a"})
            .refused({"https://bücher.example/a", "https://b\u00fccher.example/"});
        Rows(site, {u"https://example.org/übersicht/*"_s})
            .allowed({"https://example.org/übersicht/a"})
            .refused({"https://example.org/%C3%BCbersicht/a", "https://example.org/ubersicht/a"});
        Rows(site, {u"https://example.org/cb?code=*&state=*"_s})
            .allowed(
                {"https://example.org/cb?code=1&state=2", "https://example.org/cb?code=&state="})
            .refused({"https://example.org/cb?state=2&code=1",
                      "https://example.org/cb?code=1",
                      "https://example.org/cb?code=1.5&state=2"});
    }

    void manyPatterns() { QTEST(Rows::isAllowed(), "isAllowed"); }

    void enoughRows() { QVERIFY(Rows::added() >= listRows); }
};

QTEST_GUILESS_MAIN(TestRedirectLists)
#include "tst_redirectlists.moc"
