#include "preferences.h"

#include <QSettings>

#include <algorithm>

namespace latchkey::console {

using namespace Qt::Literals;

namespace {

constexpr int usualLockMinutes = 15;

} // namespace

QString Preferences::language() const
{
    return m_settings.value("language").toString();
}

void Preferences::setLanguage(const QString &code)
{
    m_settings.setValue("language", code);
}

Appearance Preferences::appearance() const
{
    const QString name = m_settings.value("appearance").toString();
    if (name == "light"_L1)
        return Appearance::Light;
    return name == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        m_settings.remove("appearance");
        break;
    case Appearance::Light:
        m_settings.setValue("appearance", u"light"_s);
        break;
    case Appearance::Dark:
        m_settings.setValue("appearance", u"dark"_s);
        break;
    }
}

int Preferences::lockMinutes() const
{
    return std::max(0, m_settings.value("lock_minutes", usualLockMinutes).toInt());
}

void Preferences::setLockMinutes(int minutes)
{
    m_settings.setValue("lock_minutes", minutes);
}

QString Preferences::startProfile() const
{
    return m_settings.value("start_profile").toString();
}

void Preferences::setStartProfile(const QString &id)
{
    m_settings.setValue("start_profile", id);
}

} // namespace latchkey::console
