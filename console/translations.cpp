#include "translations.h"

#include <QFile>
#include <QGuiApplication>
#include <QLibraryInfo>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

QString fileOf(const QString &code)
{
    return u":/translations/console_%1.qm"_s.arg(code);
}

bool isBuiltIn(const QString &code)
{
    return !code.isEmpty() && QFile::exists(fileOf(code));
}

// "pt-BR" is pt_BR, "de-AT" is de.
QString builtInFor(const QString &tag)
{
    QString code = tag;
    code.replace(u'-', u'_');
    while (!isBuiltIn(code) && code.contains(u'_'))
        code.truncate(code.lastIndexOf(u'_'));
    return isBuiltIn(code) ? code : QString();
}

QString preferredBySystem()
{
    for (const QString &tag : QLocale::system().uiLanguages()) {
        const QString code = builtInFor(tag);
        if (!code.isEmpty())
            return code;
    }
    return u"en"_s;
}

} // namespace

QList<Language> builtInLanguages()
{
    QList<Language> languages;
    for (const QString &one : QString::fromUtf8(LATCHKEY_LANGUAGES).split(u'|'))
        languages << Language{.code = one.section(u':', 0, 0), .name = one.section(u':', 1)};
    return languages;
}

Translations::Translations(const QString &code)
    : m_language(isBuiltIn(code) ? code : preferredBySystem())
{
    // Numbers and dates are written as the language wants it where it was chosen, else as the
    // system says.
    const QLocale locale = isBuiltIn(code) ? QLocale(code) : QLocale::system();
    QLocale::setDefault(locale);
    const QString qtFile = u"qtbase_"_s + m_language;
    if (m_qt.load(qtFile, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(fileOf(m_language)))
        QCoreApplication::installTranslator(&m_own);
    QGuiApplication::setLayoutDirection(QLocale(m_language).textDirection());
}

} // namespace latchkey::console
