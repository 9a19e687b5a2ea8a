#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QTranslator>

namespace latchkey::console {

// A language that the console speaks.
struct Language
{
    QString code; // such as pt_BR: names the file and stands in the settings
    QString name; // in the language itself
};

// Those that were built in: console/CMakeLists.txt says which.
QList<Language> builtInLanguages();

// The language of what the program says from now on, Qt's own words with it, and the direction in
// which that is read. Texts that are already shown stay as they are, so it is made before the
// window. Ends with the object.
class Translations
{
public:
    // A code of builtInLanguages(). Empty, or one that is not among them: what the system prefers
    // of them, else English.
    explicit Translations(const QString &code);

    const QString &language() const { return m_language; }

private:
    QString m_language;
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace latchkey::console
