#include "actions.h"
#include "api/apierror.h"
#include "consoleundertest.h"
#include "shortcuts.h"
#include "translationfile.h"
#include "translations.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTextLayout>

using namespace latchkey;
using namespace latchkey::console;
using namespace latchkey::console::test;
using namespace Qt::Literals;

namespace {

QString fileOf(const QString &language)
{
    return QStringLiteral(LATCHKEY_TRANSLATIONS "/console_%1.ts").arg(language);
}

// %1, %L1, %n and %Ln, each as often as it stands there, in any order.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression pattern(u"&\\w"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return text.count(pattern);
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const Language &one : builtInLanguages())
        QTest::newRow(qPrintable(one.code)) << one.code;
}

// Arabic has forms for none, one and two, which need no number beside them.
bool isRightNumber(const QString &language, const QStringList &source, const QStringList &form)
{
    QStringList withoutNumber = source;
    withoutNumber.removeIf([](const QString &one) { return one == "%n"_L1 || one == "%Ln"_L1; });
    return form == source || (language == "ar"_L1 && form == withoutNumber);
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyFileIsBuiltIn()
    {
        QStringList files;
        for (const QString &name :
             QDir(QStringLiteral(LATCHKEY_TRANSLATIONS)).entryList({u"*.ts"_s}))
            files << name.section(u'_', 1).chopped(3);
        QStringList built;
        for (const Language &one : builtInLanguages()) {
            built << one.code;
            QVERIFY2(!one.name.isEmpty(), qPrintable(one.code));
        }
        built.sort();
        QCOMPARE(built, files);
    }

    void hasEveryText_data() { addLanguages(); }

    void hasEveryText()
    {
        QFETCH(const QString, language);
        QHash<QString, qsizetype> forms;
        for (const TranslatedMessage &message : textsOfTheSources(language))
            forms.insert(message.key(), message.forms.size());
        QVERIFY(!forms.isEmpty());
        for (const TranslatedMessage &message : readTranslations(fileOf(language))) {
            QVERIFY2(forms.contains(message.key()),
                     qPrintable(u"Nobody says any more: "_s + message.source));
            QVERIFY2(!message.isUnfinished, qPrintable(u"Unfinished: "_s + message.source));
            QCOMPARE(message.forms.size(), forms.take(message.key()));
            for (const QString &form : message.forms)
                QVERIFY2(!form.isEmpty(), qPrintable(u"Empty: "_s + message.source));
        }
        QVERIFY2(forms.isEmpty(),
                 qPrintable(u"Run the target update_translations. Missing: "_s
                            + forms.keys().join(u'\n')));
    }

    void keepsPlaceholdersAndMnemonics_data() { addLanguages(); }

    void keepsPlaceholdersAndMnemonics()
    {
        QFETCH(const QString, language);
        for (const TranslatedMessage &message : readTranslations(fileOf(language))) {
            const QStringList wanted = placeholders(message.source);
            for (const QString &form : message.forms) {
                QVERIFY2(isRightNumber(language, wanted, placeholders(form)), qPrintable(form));
                // Japanese has no letters to press.
                if (language != "ja"_L1)
                    QVERIFY2(mnemonics(form) == mnemonics(message.source), qPrintable(form));
            }
        }
    }

    void speaks_data() { addLanguages(); }

    void speaks()
    {
        QFETCH(const QString, language);
        const Translations translations(language);
        QCOMPARE(translations.language(), language);
        QCOMPARE(QGuiApplication::layoutDirection(),
                 language == "ar"_L1 ? Qt::RightToLeft : Qt::LeftToRight);
        for (const TranslatedMessage &message : readTranslations(fileOf(language))) {
            const QString said = QCoreApplication::translate(message.context.toUtf8().constData(),
                                                             message.source.toUtf8().constData(),
                                                             message.comment.toUtf8().constData(),
                                                             message.isPlural ? 1 : -1);
            if (message.isPlural)
                QVERIFY(!said.contains("%n"_L1) && !said.contains("%Ln"_L1));
            else
                QCOMPARE(said, message.forms.first());
        }
    }

    void speaksEnglishWhereTheSystemsLanguageIsUnknown()
    {
        const Translations translations(u"tlh"_s);
        QCOMPARE(translations.language(), u"en"_s); // the test's system has none
        QCOMPARE(
            QCoreApplication::translate("latchkey::console::UsersPage", "%Ln users", nullptr, 1),
            u"1 user"_s);
        QCOMPARE(
            QCoreApplication::translate("latchkey::console::UsersPage", "%Ln users", nullptr, 2),
            u"2 users"_s);
    }

    void translatesCodesOfTheServer()
    {
        const Translations translations(u"de"_s);
        const auto said = [](const QString &code) {
            return sentence({.kind = ApiError::Kind::Refused,
                             .status = 422,
                             .code = code,
                             .message = u"the server's words"_s});
        };
        QCOMPARE(said(u"email_exists"_s), u"Ein anderer Benutzer hat diese E-Mail-Adresse."_s);
        QCOMPARE(said(u"validation_failed"_s), u"the server's words"_s);
    }

    // A line under a letter would tear an Arabic word apart, and make it wider than its label.
    void lettersThatJoinHaveNoLineUnderThem()
    {
        ConsoleUnderTest console;
        console.application().settings().setValue("language", u"ar"_s);
        console.restart();
        QLineEdit field;
        QLabel plain(u"\u0627\u0644\u0628\u0631\u064a\u062f"_s);
        QLabel withKey(u"\u0627\u0644&\u0628\u0631\u064a\u062f"_s);
        withKey.setBuddy(&field);
        for (QLabel *label : {&plain, &withKey})
            label->adjustSize();
        QCOMPARE(withKey.grab().toImage(), plain.grab().toImage());
    }

    void keysReadFromLeftToRight()
    {
        for (const QString &language : {u"de"_s, u"ar"_s}) {
            const Translations translations(language);
            const QString text = Shortcuts::text(QKeySequence(u"Ctrl+,"_s));
            QTextLayout layout(text);
            QTextOption option;
            option.setTextDirection(QGuiApplication::layoutDirection());
            layout.setTextOption(option);
            layout.beginLayout();
            const QTextLine line = layout.createLine();
            layout.endLayout();
            const auto at
                = [&](QChar key) { return line.cursorToX(static_cast<int>(text.indexOf(key))); };
            QVERIFY2(at(u't') < at(u'+') && at(u'+') < at(u','), qPrintable(language));
        }
    }

    void theWindowSpeaksTheChosenLanguage()
    {
        ConsoleUnderTest console;
        console.application().settings().setValue("language", u"de"_s);
        console.restart();
        QCOMPARE(console.window().actions().action("server.quit"_L1)->text(), u"&Beenden"_s);
        QVERIFY(console.sees(u"Bei Latchkey anmelden"_s));
        QVERIFY(!console.sees(u"Sign in"_s));
        console.shoot(u"german"_s);
    }
};

QTEST_MAIN(TranslationsTest)
#include "tst_console_translations.moc"
