#include "setting.h"

namespace latchkey::config {

Setting Setting::otherwise(const char *value) &&
{
    fallback = QString::fromLatin1(value);
    return std::move(*this);
}

Setting Setting::otherwiseNoted(const char *words) &&
{
    fallbackNote = QString::fromLatin1(words);
    return std::move(*this);
}

Setting Setting::orName(const char *name) &&
{
    names.append(QString::fromLatin1(name));
    return std::move(*this);
}

Setting Setting::oneOf(QStringList allowed) &&
{
    choices = std::move(allowed);
    return std::move(*this);
}

Setting Setting::between(qint64 lowest, qint64 highest) &&
{
    bounds = std::pair(lowest, highest);
    return std::move(*this);
}

Setting Setting::confidential() &&
{
    secret = true;
    return std::move(*this);
}

Setting Setting::reloadable() &&
{
    live = true;
    return std::move(*this);
}

Setting Setting::notYet() &&
{
    use = SettingUse::NotYet;
    return std::move(*this);
}

Setting Setting::ignored() &&
{
    use = SettingUse::Ignored;
    return std::move(*this);
}

Setting ofType(SettingType type, const char *name, const char *help)
{
    return {.names = {QString::fromLatin1(name)}, .type = type, .help = QString::fromLatin1(help)};
}

Setting text(const char *name, const char *help)
{
    return ofType(SettingType::Text, name, help);
}

Setting flag(const char *name, const char *help)
{
    return ofType(SettingType::Flag, name, help);
}

Setting integer(const char *name, const char *help)
{
    return ofType(SettingType::Integer, name, help);
}

Setting naturalNumber(const char *name, const char *help)
{
    return ofType(SettingType::Unsigned, name, help);
}

Setting decimal(const char *name, const char *help)
{
    return ofType(SettingType::Decimal, name, help);
}

Setting duration(const char *name, const char *help)
{
    return ofType(SettingType::Duration, name, help);
}

Setting list(const char *name, const char *help)
{
    return ofType(SettingType::List, name, help);
}

Setting map(const char *name, const char *help)
{
    return ofType(SettingType::Map, name, help);
}

} // namespace latchkey::config
