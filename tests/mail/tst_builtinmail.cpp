#include "mail/builtinmail.h"
#include "mail/mailkinds.h"

#include <QRegularExpression>
#include <QTest>

using namespace latchkey;
using namespace latchkey::mail;
using namespace Qt::Literals;

// The texts that the server brings: every kind in every language.
class TstBuiltInMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void texts_data();
    void texts();
    void languages_data();
    void languages();
    void hostileValues();
    void unknownKind();
    void firstLinkAndCodeAreFound();
};

namespace {

const QString mailLink
    = u"https://auth.example.com/verify?token=abc&type=signup&redirect_to=https://x"_s;

bool hasLink(const QString &kind)
{
    return !kind.endsWith("_notification"_L1) && kind != "reauthentication"_L1;
}

QJsonObject variables(const QString &kind)
{
    QJsonObject known{{u"SiteURL"_s, u"https://www.example.com/app"_s},
                      {u"Email"_s, u"ada@example.org"_s},
                      {u"NewEmail"_s, u"new@example.org"_s},
                      {u"OldEmail"_s, u"old@example.org"_s},
                      {u"Phone"_s, u"4915112345"_s},
                      {u"OldPhone"_s, u"4915199999"_s},
                      {u"Provider"_s, u"github"_s},
                      {u"FactorType"_s, u"totp"_s}};
    if (hasLink(kind))
        known.insert(u"ConfirmationURL"_s, mailLink);
    if (!kind.endsWith("_notification"_L1))
        known.insert(u"Token"_s, u"813502"_s);
    return known;
}

// What a mail of this kind is about has to be in it.
QStringList facts(const QString &kind)
{
    if (kind == "email_change"_L1)
        return {u"new@example.org"_s, u"ada@example.org"_s};
    if (kind == "email_changed_notification"_L1)
        return {u"old@example.org"_s, u"ada@example.org"_s};
    if (kind == "phone_changed_notification"_L1)
        return {u"4915112345"_s, u"4915199999"_s};
    if (kind.startsWith("identity_"_L1))
        return {u"github"_s, u"ada@example.org"_s};
    if (kind.startsWith("mfa_"_L1))
        return {u"totp"_s};
    return {u"www.example.com"_s};
}

} // namespace

void TstBuiltInMail::texts_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("language");
    for (const QString &language : mailLanguages()) {
        for (const QString &kind : mailKinds())
            QTest::addRow("%s %s", qPrintable(language), qPrintable(kind)) << kind << language;
    }
}

void TstBuiltInMail::texts()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, language);
    BuiltInMail mails;
    const MailContent mail = mails.content(kind, language, variables(kind)).value();

    QVERIFY(!mail.subject.isEmpty());
    QCOMPARE(mail.subject.contains(u"813502"_s), kind == "reauthentication"_L1);
    QVERIFY(mail.html.contains(u"<html lang=\"%1\">"_s.arg(language)));
    const QString escapedLink = QString(mailLink).replace(u'&', "&amp;"_L1);
    QCOMPARE(mail.html.count(u"href=\"%1\""_s.arg(escapedLink)), hasLink(kind) ? 2 : 0);
    QCOMPARE(mail.text.contains(u'\n' + mailLink + u'\n'), hasLink(kind));
    for (const QString &body : {mail.html, mail.text}) {
        QCOMPARE(body.contains(u"813502"_s), !kind.endsWith("_notification"_L1));
        QVERIFY2(!body.contains("{{"_L1) && !body.contains("<no value>"_L1), qPrintable(body));
        for (const QString &fact : facts(kind))
            QVERIFY2(body.contains(fact), qPrintable(body));
    }
    if (language != "en"_L1) {
        const MailContent english = mails.content(kind, u"en"_s, variables(kind)).value();
        QVERIFY(mail.subject != english.subject);
        QVERIFY(mail.text != english.text);
    }
}

void TstBuiltInMail::languages_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("language");
    for (const auto &[locale, language] :
         std::initializer_list<std::pair<const char *, const char *>>{{"de", "de"},
                                                                      {"de-AT", "de"},
                                                                      {"de_CH.UTF-8", "de"},
                                                                      {"FR", "fr"},
                                                                      {"es-419", "es"},
                                                                      {"en-US", "en"},
                                                                      {"it", ""},
                                                                      {"", ""},
                                                                      {"deu", ""},
                                                                      {"../de", ""}})
        QTest::addRow("%s", locale) << QString::fromUtf8(locale) << QString::fromUtf8(language);
}

void TstBuiltInMail::languages()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, language);
    QCOMPARE(languageOf(locale), language);
}

void TstBuiltInMail::hostileValues()
{
    QJsonObject hostile = variables(u"email_change"_s);
    for (const QString &name : hostile.keys())
        hostile.insert(name, u"<script>alert('{{ .Token }}')</script>\"'"_s);
    BuiltInMail mails;
    for (const QString &kind : mailKinds()) {
        const MailContent mail = mails.content(kind, u"en"_s, hostile).value();
        QVERIFY(!mail.html.contains("<script"_L1));
        QCOMPARE(mail.html.contains("href=\"&lt;"_L1), false);
    }
}

void TstBuiltInMail::unknownKind()
{
    QVERIFY(!BuiltInMail().content(u"birthday"_s, u"en"_s, {}));
}

// How people and programs pick a code out of a mail: the first run of six to ten digits that stands
// alone. Nothing in the layout may look like one.
void TstBuiltInMail::firstLinkAndCodeAreFound()
{
    BuiltInMail mails;
    static const QRegularExpression code(u"(?<![\\w/.@+-])(\\d{6,10})(?![\\w@])"_s);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    for (const QString &kind : mailKinds()) {
        if (kind.endsWith("_notification"_L1))
            continue;
        QString html = mails.content(kind, u"en"_s, variables(kind))->html;
        QCOMPARE(code.match(html.replace(tag, u" "_s)).captured(1), u"813502"_s);
    }
}

QTEST_GUILESS_MAIN(TstBuiltInMail)
#include "tst_builtinmail.moc"
