#include "mail/mailrenderer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::mail;
using namespace Qt::Literals;
using std::chrono::seconds;

// Which text a mail gets: the operator's, by URL or file, the last good one, or the built-in one.
class TstMailRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void subjects();
    void language_data();
    void language();
    void urlIsCached();
    void brokenUrl();
    void relativeUrl_data();
    void relativeUrl();
    void refreshedEarly();
    void files();
    void refusedAtStart_data();
    void refusedAtStart();
    void failingTemplate();
};

namespace {

constexpr Timestamp noon
    = std::chrono::sys_days(std::chrono::year(2026) / 1 / 31) + std::chrono::hours(12);
const std::atomic<bool> never{false};

// Answers with what the test has put up, and counts.
class FakeFetcher final : public TemplateFetcher
{
public:
    FakeFetcher()
        : TemplateFetcher({}, never)
    { }

    Result<QByteArray> fetch(const QString &url) const override
    {
        asked.append(url);
        if (body.isNull())
            return failure(ErrorCode::ServiceUnavailable, u"answered 500 instead of 200"_s);
        return body;
    }

    QByteArray body;
    mutable QStringList asked;
};

const QJsonObject facts{
    {u"email"_s, u"ada@example.org"_s},
    {u"token"_s, u"813502"_s},
    {u"token_hash"_s, u"abc"_s},
    {u"confirmation_url"_s, u"https://auth.example.com/verify?token=abc&type=recovery"_s},
    {u"site_url"_s, u"https://www.example.com"_s},
    {u"data"_s, QJsonObject{{u"locale"_s, u"de-AT"_s}, {u"city"_s, u"<Köln>"_s}}}};

MailContent rendered(MailRenderer &renderer, const FakeFetcher &fetcher, Timestamp now = noon)
{
    return renderer.render(u"recovery"_s, facts, fetcher, now).value();
}

MailRenderer withBody(const QString &place, const QString &site = u"https://www.example.com"_s)
{
    return MailRenderer::create(
               {.subjects = {}, .bodies = {{u"recovery"_s, place}}, .siteUrl = site})
        .value();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

void TstMailRenderer::subjects()
{
    MailRenderer renderer
        = MailRenderer::create({.subjects = {{u"recovery"_s, u"For {{ .Email }}\r\nBcc: x & y"_s}},
                                .bodies = {},
                                .siteUrl = {}})
              .value();
    QCOMPARE(rendered(renderer, FakeFetcher()).subject, u"For ada@example.org Bcc: x & y"_s);
}

void TstMailRenderer::language_data()
{
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<QString>("subject");
    QTest::newRow("the user's") << QJsonObject{{u"locale"_s, u"de-AT"_s}}
                                << u"Setzen Sie Ihr Passwort zurück"_s;
    QTest::newRow("unknown") << QJsonObject{{u"locale"_s, u"it"_s}}
                             << u"Restablece tu contraseña"_s;
    QTest::newRow("no text") << QJsonObject{{u"locale"_s, 7}} << u"Restablece tu contraseña"_s;
    QTest::newRow("none") << QJsonObject{} << u"Restablece tu contraseña"_s;
}

void TstMailRenderer::language()
{
    QFETCH(const QJsonObject, data);
    QFETCH(const QString, subject);
    MailRenderer renderer
        = MailRenderer::create({.subjects = {}, .bodies = {}, .siteUrl = {}, .language = u"es"_s})
              .value();
    QCOMPARE(renderer.render(u"recovery"_s, {{u"data"_s, data}}, FakeFetcher(), noon)->subject,
             subject);
}

void TstMailRenderer::urlIsCached()
{
    MailRenderer renderer = withBody(u"https://cdn.example.com/mail.html"_s);
    FakeFetcher fetcher;
    fetcher.body = "<a href=\"{{ .ConfirmationURL }}\">Go</a><p>{{ .Data.city }}</p>";
    QVERIFY(fetcher.asked.isEmpty()); // not before it is needed

    const MailContent mail = rendered(renderer, fetcher);
    QCOMPARE(mail.html,
             u"<a href=\"https://auth.example.com/verify?token=abc&amp;type=recovery\">Go</a>"
             "<p>&lt;Köln&gt;</p>"_s);
    QCOMPARE(mail.text,
             u"Go ( https://auth.example.com/verify?token=abc&type=recovery )\n\n<Köln>\n"_s);
    QCOMPARE(mail.subject, u"Setzen Sie Ihr Passwort zurück"_s);
    rendered(renderer, fetcher, noon + seconds(599));
    QCOMPARE(fetcher.asked, QStringList{u"https://cdn.example.com/mail.html"_s});
    fetcher.body = "new";
    QCOMPARE(rendered(renderer, fetcher, noon + seconds(600)).html, u"new"_s);
}

void TstMailRenderer::brokenUrl()
{
    MailRenderer renderer = withBody(u"https://cdn.example.com/mail.html"_s);
    FakeFetcher fetcher;
    QVERIFY(rendered(renderer, fetcher).html.contains(u"Passwort zurücksetzen"_s)); // built-in
    QCOMPARE(fetcher.asked.size(), 1);
    rendered(renderer, fetcher, noon + seconds(9));
    QCOMPARE(fetcher.asked.size(), 1); // it is left alone for a while
    fetcher.body = "good";
    QCOMPARE(rendered(renderer, fetcher, noon + seconds(10)).html, u"good"_s);
    fetcher.body = "{{ broken";
    QCOMPARE(rendered(renderer, fetcher, noon + seconds(700)).html, u"good"_s); // the last good one
    QCOMPARE(fetcher.asked.size(), 3);
}

void TstMailRenderer::relativeUrl_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("asked");
    QTest::newRow("slash") << u"https://a.b"_s << u"/m.html"_s << u"https://a.b/m.html"_s;
    QTest::newRow("no slash") << u"https://a.b"_s << u"m.html"_s << u"https://a.b/m.html"_s;
    QTest::newRow("path") << u"https://a.b/app/"_s << u"m.html"_s << u"https://a.b/app/m.html"_s;
}

void TstMailRenderer::relativeUrl()
{
    QFETCH(const QString, site);
    QFETCH(const QString, given);
    QFETCH(const QString, asked);
    MailRenderer renderer = withBody(given, site);
    FakeFetcher fetcher;
    rendered(renderer, fetcher);
    QCOMPARE(fetcher.asked, QStringList{asked});
}

void TstMailRenderer::refreshedEarly()
{
    MailRenderer renderer = withBody(u"https://cdn.example.com/mail.html"_s);
    FakeFetcher fetcher;
    fetcher.body = "a";
    renderer.refreshEarly(fetcher, noon);
    QCOMPARE(fetcher.asked.size(), 0); // nobody has needed it yet
    rendered(renderer, fetcher);
    renderer.refreshEarly(fetcher, noon + seconds(539));
    QCOMPARE(fetcher.asked.size(), 1);
    renderer.refreshEarly(fetcher, noon + seconds(540));
    QCOMPARE(fetcher.asked.size(), 2);
}

void TstMailRenderer::files()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mail.html"_s);
    write(path, "one {{ .Token }}");
    const FakeFetcher fetcher;
    for (const QString &given : QStringList{path, u"file:"_s + path, u"file://"_s + path}) {
        MailRenderer renderer = withBody(given);
        QCOMPARE(rendered(renderer, fetcher).html, u"one 813502"_s);
    }
    MailRenderer renderer = withBody(path);
    write(path, "two, longer {{ .Token }}");
    QCOMPARE(rendered(renderer, fetcher).html, u"two, longer 813502"_s);
    write(path, "{{ if");
    QCOMPARE(rendered(renderer, fetcher).html, u"two, longer 813502"_s);
    QFile::remove(path);
    QCOMPARE(rendered(renderer, fetcher).html, u"two, longer 813502"_s);
    QVERIFY(fetcher.asked.isEmpty());
}

void TstMailRenderer::refusedAtStart_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("unknown construct")
        << QByteArray("a\nb\n{{ upper .Email }}") << u"line 3: unknown function \"upper\""_s;
    QTest::newRow("unsafe place") << QByteArray("<script>{{ .Email }}</script>")
                                  << u"line 1: a value inside <script>"_s;
    QTest::newRow("missing file") << QByteArray() << u"cannot read"_s;
}

void TstMailRenderer::refusedAtStart()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, words);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mail.html"_s);
    if (!content.isNull())
        write(path, content);

    const auto renderer = MailRenderer::create(
        {.subjects = {}, .bodies = {{u"recovery"_s, u"file:"_s + path}}, .siteUrl = {}});

    QVERIFY(!renderer);
    const QString &message = renderer.error().message;
    QVERIFY2(message.startsWith("GOTRUE_MAILER_TEMPLATES_RECOVERY: "_L1), qPrintable(message));
    QVERIFY2(message.contains(path) && message.contains(words), qPrintable(message));
    const auto subject = MailRenderer::create(
        {.subjects = {{u"invite"_s, u"{{ x }}"_s}}, .bodies = {}, .siteUrl = {}});
    QVERIFY(subject.error().message.startsWith("GOTRUE_MAILER_SUBJECTS_INVITE: line 1: "_L1));
}

void TstMailRenderer::failingTemplate()
{
    MailRenderer renderer
        = MailRenderer::create(
              {.subjects = {{u"recovery"_s, u"{{ index .Data.list 3 }}{{ lt 1 .Email }}"_s}},
               .bodies = {{u"recovery"_s, u"https://a.b/"_s}},
               .siteUrl = {}})
              .value();
    FakeFetcher fetcher;
    fetcher.body = "{{ lt 1 .Email }}";
    const MailContent mail = rendered(renderer, fetcher);
    QCOMPARE(mail.subject, u"Setzen Sie Ihr Passwort zurück"_s);
    QVERIFY(mail.html.contains(u"Passwort zurücksetzen"_s));
}

QTEST_GUILESS_MAIN(TstMailRenderer)
#include "tst_mailrenderer.moc"
