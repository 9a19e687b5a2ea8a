#include "settingstable_sections.h"

// How the server is watched and kept running.
namespace latchkey::config {

using namespace Qt::Literals;

SettingsSection logSettings()
{
    return {u"Logging"_s,
            {text("GOTRUE_LOG_LEVEL", "panic, fatal, error, warn, info, debug or trace")
                 .oneOf({u"panic"_s,
                         u"fatal"_s,
                         u"error"_s,
                         u"warn"_s,
                         u"warning"_s,
                         u"info"_s,
                         u"debug"_s,
                         u"trace"_s})
                 .otherwise("info"),
             text("GOTRUE_LOG_FILE", "file to append to").otherwiseNoted("standard error"),
             text("GOTRUE_LOG_SQL", "none, statement or all").otherwise("none").notYet(),
             flag("GOTRUE_LOG_DISABLE_COLORS", "no effect").otherwise("false").ignored(),
             flag("GOTRUE_LOG_QUOTE_EMPTY_FIELDS", "no effect").otherwise("false").ignored(),
             text("GOTRUE_LOG_TSFORMAT", "no effect").ignored(),
             map("GOTRUE_LOG_FIELDS", "no effect").ignored()}};
}

SettingsSection upkeepSettings()
{
    return {u"Upkeep"_s,
            {duration("LATCHKEY_AUDIT_RETENTION", "how long audit rows are kept; 0: for ever")
                 .otherwise("8760h"),
             duration("LATCHKEY_MAIL_RETENTION",
                      "how long it is kept that a mail was sent; 0: for ever")
                 .otherwise("168h"),
             duration("LATCHKEY_UPKEEP_INTERVAL", "time between two rounds of removing old rows")
                 .otherwise("10m")}};
}

SettingsSection metricsSettings()
{
    return {u"Metrics, tracing, profiling"_s,
            {flag("GOTRUE_METRICS_ENABLED", "publish metrics").otherwise("false"),
             text("GOTRUE_METRICS_EXPORTER", "how: prometheus; opentelemetry is not built yet")
                 .otherwise("opentelemetry"),
             text("GOTRUE_METRICS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf or grpc")
                 .orName("OTEL_EXPORTER_OTLP_PROTOCOL")
                 .otherwise("http/protobuf")
                 .notYet(),
             text("GOTRUE_METRICS_OTEL_EXPORTER_PROMETHEUS_HOST",
                  "address of /metrics; anybody who reaches it may read them")
                 .orName("OTEL_EXPORTER_PROMETHEUS_HOST")
                 .otherwise("127.0.0.1"),
             integer("GOTRUE_METRICS_OTEL_EXPORTER_PROMETHEUS_PORT",
                     "port of /metrics; 0: any free one")
                 .orName("OTEL_EXPORTER_PROMETHEUS_PORT")
                 .otherwise("9100")
                 .between(0, 65535),
             flag("GOTRUE_TRACING_ENABLED", "publish traces").otherwise("false").notYet(),
             text("GOTRUE_TRACING_EXPORTER", "opentelemetry").otherwise("opentelemetry").notYet(),
             text("GOTRUE_TRACING_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf or grpc")
                 .orName("OTEL_EXPORTER_OTLP_PROTOCOL")
                 .otherwise("http/protobuf")
                 .notYet(),
             text("GOTRUE_TRACING_HOST", "no effect").ignored(),
             text("GOTRUE_TRACING_PORT", "no effect").ignored(),
             text("GOTRUE_TRACING_SERVICE_NAME", "no effect").otherwise("gotrue").ignored(),
             map("GOTRUE_TRACING_TAGS", "no effect").ignored(),
             flag("GOTRUE_PROFILER_ENABLED", "no effect: the peer's profiler is Go's")
                 .otherwise("false")
                 .ignored(),
             text("GOTRUE_PROFILER_HOST", "no effect").otherwise("localhost").ignored(),
             text("GOTRUE_PROFILER_PORT", "no effect").otherwise("9998").ignored()}};
}

SettingsSection reloadSettings()
{
    return {u"Reloading of --config-dir"_s,
            {flag("GOTRUE_RELOADING_NOTIFY_ENABLED", "when a file changes").otherwise("true"),
             flag("GOTRUE_RELOADING_POLLERENABLED", "by looking, where the system does not tell")
                 .otherwise("false"),
             duration("GOTRUE_RELOADING_POLLER_INTERVAL", "how often").otherwise("10s"),
             flag("GOTRUE_RELOADING_SIGNAL_ENABLED", "on one more signal; SIGHUP does it always")
                 .otherwise("false"),
             integer("GOTRUE_RELOADING_SIGNAL_NUMBER", "which one").otherwise("10").between(1, 64),
             duration("GOTRUE_RELOADING_GRACE_PERIOD_INTERVAL", "quiet time before reloading")
                 .otherwise("5s")}};
}

} // namespace latchkey::config
