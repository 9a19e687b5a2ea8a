#include "upkeeprules.h"

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

milliseconds durationOf(const SettingValues &values, const QString &name)
{
    return std::chrono::ceil<milliseconds>(values.duration(name));
}

std::optional<milliseconds> retention(const SettingValues &values, const QString &name)
{
    const milliseconds kept = durationOf(values, name);
    return kept == milliseconds(0) ? std::nullopt : std::optional(kept);
}

} // namespace

ServerConfig::Upkeep buildUpkeep(const SettingValues &values)
{
    ServerConfig::Upkeep upkeep;
    upkeep.peersCleanup = values.flag(u"GOTRUE_DB_CLEANUP_ENABLED"_s);
    upkeep.auditRetention = retention(values, u"LATCHKEY_AUDIT_RETENTION"_s);
    upkeep.mailRetention = retention(values, u"LATCHKEY_MAIL_RETENTION"_s);
    upkeep.interval = durationOf(values, u"LATCHKEY_UPKEEP_INTERVAL"_s);
    return upkeep;
}

void checkUpkeep(const SettingValues &values, QStringList &problems)
{
    for (const QString &name : {u"LATCHKEY_AUDIT_RETENTION"_s, u"LATCHKEY_MAIL_RETENTION"_s}) {
        if (values.duration(name).count() < 0)
            problems.append(u"%1: \"%2\" is negative; use a duration such as 720h, or 0 to keep "
                            "them for ever"_s.arg(name, values.text(name)));
    }
    if (values.duration(u"LATCHKEY_UPKEEP_INTERVAL"_s) < seconds(1))
        problems.append(u"LATCHKEY_UPKEEP_INTERVAL: \"%1\" is too short; use a duration such as "
                        "10m, at least 1s"_s.arg(values.text(u"LATCHKEY_UPKEEP_INTERVAL"_s)));
}

} // namespace latchkey::config
