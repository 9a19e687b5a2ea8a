#pragma once

#include "setting.h"

#include <QHash>
#include <QStringView>

#include <vector>

namespace latchkey::config {

// Every name that means something: those of the peer (reference/configuration.md section 25) and a
// few of our own. Made once, constant afterwards; safe from any thread.
class SettingsTable
{
public:
    static const SettingsTable &instance();

    const std::vector<SettingsSection> &sections() const { return m_sections; } // as in the help

    const std::vector<Setting> &settings() const { return m_settings; } // placeholders filled in

    const Setting *find(const QString &name) const; // by any of its names

    QStringList allNames() const;

    // Names in the peer's samples and documents that it does not read: accepted without a word.
    static bool isKnownToBeDead(const QString &name);

private:
    SettingsTable();

    std::vector<SettingsSection> m_sections;
    std::vector<Setting> m_settings;
    QHash<QString, std::size_t> m_byName;
};

QStringList providerNames(); // "apple", …, in alphabetical order
QStringList mailEvents(); // "PASSWORD_CHANGED", …: changes that users may be told by mail

} // namespace latchkey::config
