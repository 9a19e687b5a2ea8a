#pragma once

#include <QString>

class QSettings;

namespace latchkey::console {

enum class Appearance { System, Light, Dark };

// What somebody chose in the preferences, in the settings file.
class Preferences
{
public:
    explicit Preferences(QSettings &settings)
        : m_settings(settings)
    { }

    QString language() const; // of builtInLanguages(); empty: the system's
    void setLanguage(const QString &code);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    int lockMinutes() const; // without input, until the console locks itself; 0: never
    void setLockMinutes(int minutes);

    QString startProfile() const; // its id; empty: the one used last
    void setStartProfile(const QString &id);

private:
    QSettings &m_settings;
};

} // namespace latchkey::console
