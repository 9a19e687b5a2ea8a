#include "effectivesetting.h"

#include "settingstable.h"
#include "settingvalues.h"

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

QString sourceOf(const QString &origin, const ConfigSources &sources)
{
    if (origin.isEmpty())
        return u"default"_s;
    if (origin == "the environment"_L1)
        return u"environment"_s;
    if (origin == ".env"_L1)
        return u".env"_s;
    return origin == sources.file ? u"file"_s : u"config_dir"_s;
}

// Passwords in addresses of other services are secrets, too, whatever the table says.
QString shownValue(const Setting &setting, const QString &value)
{
    const bool hasPassword = value.contains("://"_L1) && value.contains(u'@');
    return (setting.secret || hasPassword) && !value.isEmpty() ? u"••••"_s : value;
}

} // namespace

std::vector<EffectiveSetting> effectiveSettings(const SettingValues &values,
                                                const ConfigSources &sources)
{
    std::vector<EffectiveSetting> settings;
    for (const Setting &setting : SettingsTable::instance().settings()) {
        if (setting.use == SettingUse::Ignored)
            continue;
        settings.push_back({.name = values.nameOf(setting.name()),
                            .value = shownValue(setting, values.text(setting.name())),
                            .source = sourceOf(values.originOf(setting.name()), sources),
                            .secret = setting.secret,
                            .live = setting.live,
                            .help = setting.help});
    }
    return settings;
}

} // namespace latchkey::config
