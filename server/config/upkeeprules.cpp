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

ServerConfig::Metrics buildMetrics(const SettingValues &values)
{
    ServerConfig::Metrics metrics;
    metrics.enabled = values.flag(u"GOTRUE_METRICS_ENABLED"_s)
        && values.text(u"GOTRUE_METRICS_EXPORTER"_s) == "prometheus"_L1;
    metrics.host = values.text(u"GOTRUE_METRICS_OTEL_EXPORTER_PROMETHEUS_HOST"_s);
    metrics.port
        = static_cast<quint16>(values.integer(u"GOTRUE_METRICS_OTEL_EXPORTER_PROMETHEUS_PORT"_s));
    return metrics;
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

void doubtMetrics(const SettingValues &values, const ServerConfig &config, QStringList &warnings)
{
    if (values.flag(u"GOTRUE_METRICS_ENABLED"_s) && !config.metrics.enabled)
        warnings.append(
            u"GOTRUE_METRICS_EXPORTER is %1, which is not built: no metrics are "
            "published; use prometheus"_s.arg(values.text(u"GOTRUE_METRICS_EXPORTER"_s)));
    if (config.metrics.enabled && !isLoopback(config.metrics.host))
        warnings.append(u"the metrics can be read from other machines: keep "
                        "OTEL_EXPORTER_PROMETHEUS_HOST at 127.0.0.1 unless a firewall stands "
                        "before it"_s);
}

} // namespace latchkey::config
