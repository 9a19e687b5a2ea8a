#pragma once

#include <QString>

#include <vector>

namespace latchkey::config {

struct ConfigSources;
class SettingValues;

// A setting as it is in force, for administrators. A secret is hidden.
struct EffectiveSetting
{
    QString name;
    QString value; // "••••": a secret that is set; empty: not set
    QString source; // default, .env, environment, file, config_dir or generated
    bool secret = false;
    bool live = false; // may change while the server runs
    QString help;
};

// All that have a meaning, in the order of the table, but those that the peer never reads.
std::vector<EffectiveSetting> effectiveSettings(const SettingValues &values,
                                                const ConfigSources &sources);

} // namespace latchkey::config
