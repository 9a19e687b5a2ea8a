#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace latchkey::config {

// The grammars of reference/configuration.md 1.2 and the few forms that build on them.
enum class SettingType {
    Text,
    Flag,
    Integer,
    Unsigned,
    Decimal,
    Duration,
    List,
    Map, // k:v,k:v
    Time, // RFC 3339
    Rate, // N or N/DURATION
    Url, // absolute
    Domains, // provider=domain,provider=domain
    JsonHeaders, // {"name":["value"]}
    JsonNames, // ["name"]
    JsonKeys // [{"kty":…}]
};

enum class SettingUse {
    Used,
    NotYet, // accepted and checked; its flow is not built
    Ignored // the peer parses it and never reads it
};

// One row of the table. Rows are written with the functions below, so that each reads as a line of
// documentation.
struct Setting
{
    QStringList names; // looked up in this order; the first one that is set counts
    SettingType type = SettingType::Text;
    std::optional<QString> fallback; // in the setting's own grammar
    QString fallbackNote; // where the default depends on something, in words
    QString help;
    SettingUse use = SettingUse::Used;
    bool secret = false; // never shown, and NAME_FILE works
    bool live = false; // takes effect when the settings are read again
    QStringList choices; // lower case; empty: anything
    std::optional<std::pair<qint64, qint64>> bounds;

    const QString &name() const { return names.front(); }

    Setting otherwise(const char *value) &&;
    Setting otherwiseNoted(const char *words) &&;
    Setting orName(const char *name) &&;
    Setting oneOf(QStringList allowed) &&;
    Setting between(qint64 lowest, qint64 highest) &&;
    Setting confidential() &&;
    Setting reloadable() &&;
    Setting notYet() &&;
    Setting ignored() &&;
};

Setting text(const char *name, const char *help);
Setting flag(const char *name, const char *help);
Setting integer(const char *name, const char *help);
Setting naturalNumber(const char *name, const char *help);
Setting decimal(const char *name, const char *help);
Setting duration(const char *name, const char *help);
Setting list(const char *name, const char *help);
Setting map(const char *name, const char *help);
Setting ofType(SettingType type, const char *name, const char *help);

// Rows that belong together. If `placeholder` is set, it stands in the names of the rows for each
// of `variants`.
struct SettingsSection
{
    QString title;
    std::vector<Setting> settings;
    QString placeholder = {};
    QStringList variants = {};
};

} // namespace latchkey::config
