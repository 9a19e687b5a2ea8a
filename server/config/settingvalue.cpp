#include "settingvalue.h"

#include "duration.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>
#include <limits>

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

struct Literal
{
    QString digits;
    int base = 10;
};

int digitValue(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    const QChar lower = c.toLower();
    return lower >= u'a' && lower <= u'f' ? lower.unicode() - u'a' + 10 : 99;
}

// Splits a literal into its base and its digits. An underscore may only stand between two digits,
// or between the prefix and the first one.
std::optional<Literal> readLiteral(QStringView text)
{
    Literal literal;
    bool mayUnderscore = false; // is there something in front of it?
    if (text.size() >= 2 && text[0] == u'0') {
        const QChar letter = text[1].toLower();
        literal.base = letter == u'x' ? 16 : letter == u'b' ? 2 : 8;
        mayUnderscore = true;
        text = text.sliced(literal.base == 8 && letter != u'o' ? 1 : 2);
    }
    for (const QChar c : text) {
        if (c == u'_') {
            if (!mayUnderscore)
                return {};
            mayUnderscore = false;
        } else if (digitValue(c) < literal.base) {
            literal.digits += c;
            mayUnderscore = true;
        } else {
            return {};
        }
    }
    if (literal.digits.isEmpty() || text.endsWith(u'_'))
        return {};
    return literal;
}

QJsonDocument readJson(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8());
}

bool isListOfTexts(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return value.isArray()
        && std::ranges::all_of(array, [](const QJsonValue &item) { return item.isString(); });
}

bool isHeaders(const QString &text)
{
    const QJsonDocument json = readJson(text);
    const QJsonObject members = json.object();
    return json.isObject() && std::ranges::all_of(members, [](const QJsonValue &value) {
               return isListOfTexts(value);
           });
}

bool isNames(const QString &text)
{
    const QJsonDocument json = readJson(text);
    return json.isArray() && isListOfTexts(QJsonValue(json.array()));
}

// The form only: crypto::Keyring looks at the keys, and can say which of them is wrong.
bool isKeys(const QString &text)
{
    const QJsonDocument json = readJson(text);
    const QJsonArray keys = json.array();
    return json.isArray()
        && std::ranges::all_of(keys, [](const QJsonValue &key) { return key.isObject(); });
}

bool isRate(QStringView text)
{
    if (parseDecimal(text))
        return true;
    const qsizetype slash = text.indexOf(u'/');
    if (slash <= 0)
        return false;
    const QStringView events = text.first(slash);
    const bool digits = std::ranges::all_of(events, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && events.size() <= 15 && parseDuration(text.sliced(slash + 1));
}

bool isAbsoluteUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.isEmpty() || (url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty());
}

bool isDomains(const QString &text)
{
    if (text.trimmed().isEmpty())
        return true;
    const QStringList pairs = text.split(u',');
    return std::ranges::all_of(pairs, [](const QString &pair) {
        const qsizetype equals = pair.indexOf(u'=');
        return equals > 0 && !pair.first(equals).trimmed().isEmpty()
            && !pair.sliced(equals + 1).trimmed().isEmpty();
    });
}

bool isChoice(const Setting &setting, const QString &text)
{
    return setting.choices.isEmpty() || text.isEmpty() || setting.choices.contains(text.toLower());
}

bool follows(const Setting &setting, const QString &text)
{
    switch (setting.type) {
    case SettingType::Text:
        return isChoice(setting, text);
    case SettingType::Flag:
        return parseFlag(text).has_value();
    case SettingType::Integer:
        return parseInteger(text).has_value();
    case SettingType::Unsigned:
        return parseUnsigned(text).has_value();
    case SettingType::Decimal:
        return parseDecimal(text).has_value();
    case SettingType::Duration:
        return parseDuration(text).has_value();
    case SettingType::List:
        return true;
    case SettingType::Map:
        return parseMap(text).has_value();
    case SettingType::Time:
        return parseTime(text).has_value();
    case SettingType::Rate:
        return isRate(text);
    case SettingType::Url:
        return isAbsoluteUrl(text);
    case SettingType::Domains:
        return isDomains(text);
    case SettingType::JsonHeaders:
        return text.isEmpty() || isHeaders(text);
    case SettingType::JsonNames:
        return text.isEmpty() || isNames(text);
    case SettingType::JsonKeys:
        return text.isEmpty() || isKeys(text);
    }
    return false;
}

QString whatWouldBeRight(const Setting &setting)
{
    switch (setting.type) {
    case SettingType::Text:
        return u"use one of: "_s + setting.choices.join(", "_L1);
    case SettingType::Flag:
        return u"use true or false"_s;
    case SettingType::Integer:
        return u"use a whole number such as 30"_s;
    case SettingType::Unsigned:
        return u"use a whole number that is not negative, such as 30"_s;
    case SettingType::Decimal:
        return u"use a number such as 30 or 0.5"_s;
    case SettingType::Duration:
        return u"use numbers with units (ns us ms s m h), such as 30s, 300ms or 1h30m"_s;
    case SettingType::List:
        return u"use values separated by commas"_s;
    case SettingType::Map:
        return u"use key:value pairs separated by commas"_s;
    case SettingType::Time:
        return u"use a time of RFC 3339 such as 2030-01-31T12:00:00Z"_s;
    case SettingType::Rate:
        return u"use a number of events per hour such as 30, or events per duration such as 30/1h"_s;
    case SettingType::Url:
        return u"use an absolute URL such as https://auth.example.com"_s;
    case SettingType::Domains:
        return u"use provider=domain pairs separated by commas"_s;
    case SettingType::JsonHeaders:
        return u"use a JSON object of lists of texts such as {\"X-Tag\":[\"a\"]}"_s;
    case SettingType::JsonNames:
        return u"use a JSON list of texts such as [\"mx.example.com\"]"_s;
    case SettingType::JsonKeys:
        return u"use a JSON list of private JWKs of which exactly one lists \"sign\" in key_ops"_s;
    }
    return {};
}

// Only values of these types are shown: a URL or a JSON text may carry a password.
bool isShown(const Setting &setting)
{
    switch (setting.type) {
    case SettingType::Text:
    case SettingType::Flag:
    case SettingType::Integer:
    case SettingType::Unsigned:
    case SettingType::Decimal:
    case SettingType::Duration:
    case SettingType::Time:
    case SettingType::Rate:
        return !setting.secret;
    default:
        return false;
    }
}

QString shown(const Setting &setting, const QString &text)
{
    if (text.isEmpty())
        return u"the value is empty"_s;
    if (!isShown(setting))
        return u"the value is malformed"_s;
    QString clipped = text.first(std::min<qsizetype>(text.size(), 60));
    for (QChar &c : clipped) {
        if (!c.isPrint())
            c = u'?';
    }
    return u"\""_s + clipped + (text.size() > 60 ? u"…\""_s : u"\""_s) + u" is not valid"_s;
}

std::optional<QString> outOfBounds(const Setting &setting, const QString &text)
{
    if (!setting.bounds)
        return {};
    const std::optional<qint64> value = parseInteger(text);
    if (value && *value >= setting.bounds->first && *value <= setting.bounds->second)
        return {};
    const QString lowest = QString::number(setting.bounds->first);
    if (setting.bounds->second == std::numeric_limits<qint64>::max())
        return u"%1; use %2 or more"_s.arg(shown(setting, text), lowest);
    return u"%1; use a number from %2 to %3"_s.arg(
        shown(setting, text), lowest, QString::number(setting.bounds->second));
}

} // namespace

std::optional<bool> parseFlag(QStringView text)
{
    for (const QLatin1StringView yes : {"1"_L1, "t"_L1, "T"_L1, "true"_L1, "TRUE"_L1, "True"_L1}) {
        if (text == yes)
            return true;
    }
    for (const QLatin1StringView no :
         {"0"_L1, "f"_L1, "F"_L1, "false"_L1, "FALSE"_L1, "False"_L1}) {
        if (text == no)
            return false;
    }
    return {};
}

std::optional<quint64> parseUnsigned(QStringView text)
{
    const std::optional<Literal> literal = readLiteral(text);
    if (!literal)
        return {};
    bool ok = false;
    const quint64 value = literal->digits.toULongLong(&ok, literal->base);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<qint64> parseInteger(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text = text.sliced(1);
    const std::optional<quint64> magnitude = parseUnsigned(text);
    constexpr auto largest = quint64(std::numeric_limits<qint64>::max());
    if (!magnitude || *magnitude > largest + (negative ? 1 : 0))
        return {};
    return negative ? static_cast<qint64>(0 - *magnitude) : static_cast<qint64>(*magnitude);
}

std::optional<double> parseDecimal(QStringView text)
{
    // toDouble() would also take blanks around the number, "inf" and "nan".
    if (!std::ranges::all_of(text, [](QChar c) { return u"+-.0123456789eE"_s.contains(c); }))
        return {};
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QStringList parseList(const QString &text)
{
    return text.trimmed().isEmpty() ? QStringList() : text.split(u',');
}

std::optional<QMap<QString, QString>> parseMap(const QString &text)
{
    QMap<QString, QString> map;
    const QStringList items = parseList(text);
    for (const QString &item : items) {
        const QStringList parts = item.split(u':');
        if (parts.size() != 2)
            return {};
        map.insert(parts[0], parts[1]);
    }
    return map;
}

std::optional<std::optional<Timestamp>> parseTime(const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::optional<Timestamp>();
    static const QRegularExpression rfc3339(
        u"\\A\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})\\z"_s);
    if (!rfc3339.match(text).hasMatch())
        return {};
    const std::optional<Timestamp> moment = parseTimestamp(text.toLatin1());
    if (!moment)
        return {};
    return moment; // an inner optional that holds something
}

std::optional<QString> problemOf(const Setting &setting, const QString &text)
{
    if (!follows(setting, text))
        return shown(setting, text) + u"; "_s + whatWouldBeRight(setting);
    return outOfBounds(setting, text);
}

bool isForgiving(SettingType type)
{
    return type == SettingType::JsonHeaders || type == SettingType::JsonNames;
}

QString typeName(SettingType type)
{
    switch (type) {
    case SettingType::Text:
        return u"text"_s;
    case SettingType::Flag:
        return u"true or false"_s;
    case SettingType::Integer:
    case SettingType::Unsigned:
        return u"whole number"_s;
    case SettingType::Decimal:
        return u"number"_s;
    case SettingType::Duration:
        return u"duration"_s;
    case SettingType::List:
        return u"list"_s;
    case SettingType::Map:
        return u"key:value list"_s;
    case SettingType::Time:
        return u"time"_s;
    case SettingType::Rate:
        return u"rate"_s;
    case SettingType::Url:
        return u"URL"_s;
    case SettingType::Domains:
        return u"provider=domain list"_s;
    case SettingType::JsonHeaders:
    case SettingType::JsonNames:
    case SettingType::JsonKeys:
        return u"JSON"_s;
    }
    return {};
}

} // namespace latchkey::config
