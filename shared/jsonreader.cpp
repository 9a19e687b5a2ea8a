#include "jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace latchkey {

using namespace Qt::Literals;

namespace {

std::unexpected<Error> badJson(const QString &detail)
{
    return failure(ErrorCode::BadJson, u"Could not parse request body as JSON: "_s + detail);
}

std::unexpected<Error>
wrongType(QStringView name, const QJsonValue &found, QLatin1StringView wanted)
{
    return badJson(
        u"member \"%1\" must be of type %2, not %3"_s.arg(name, wanted, jsonTypeName(found)));
}

bool holdsNul(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().contains(QChar::Null);
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray()) {
            if (holdsNul(item))
                return true;
        }
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().contains(QChar::Null) || holdsNul(it.value()))
            return true;
    }
    return false;
}

// Half a surrogate pair is no character: it becomes U+FFFD, as with the peer (RFC 8259 8.2).
QString withoutLoneSurrogates(QString text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair
            = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair)
            ++at;
        else if (text[at].isSurrogate())
            text[at] = QChar::ReplacementCharacter;
    }
    return text;
}

QJsonValue withoutLoneSurrogates(const QJsonValue &value)
{
    if (value.isString())
        return withoutLoneSurrogates(value.toString());
    if (value.isArray()) {
        QJsonArray clean;
        for (const QJsonValue item : value.toArray())
            clean.append(withoutLoneSurrogates(item));
        return clean;
    }
    if (!value.isObject())
        return value;
    QJsonObject clean;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        clean.insert(withoutLoneSurrogates(it.key()), withoutLoneSurrogates(it.value()));
    return clean;
}

} // namespace

QLatin1StringView jsonTypeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return "bool"_L1;
    case QJsonValue::Double:
        return "number"_L1;
    case QJsonValue::String:
        return "string"_L1;
    case QJsonValue::Array:
        return "array"_L1;
    case QJsonValue::Object:
        return "object"_L1;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return "null"_L1;
}

JsonReader::JsonReader(QJsonObject members)
    : m_members(std::move(members))
{ }

Result<JsonReader> JsonReader::parse(QByteArrayView body)
{
    const QByteArrayView trimmed = body.trimmed();
    if (trimmed.isEmpty())
        return badJson(u"unexpected end of JSON input"_s);
    if (trimmed == "null")
        return JsonReader(QJsonObject());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(trimmed.toByteArray(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return badJson(u"%1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    if (!document.isObject())
        return badJson(u"an object is expected"_s);
    // Walking the whole tree is dear, so look for the escape first.
    if (trimmed.contains("\\u0000") && holdsNul(document.object()))
        return badJson(u"the character U+0000 is not allowed"_s);
    if (trimmed.contains("\\ud") || trimmed.contains("\\uD"))
        return JsonReader(withoutLoneSurrogates(QJsonValue(document.object())).toObject());
    return JsonReader(document.object());
}

QJsonValue JsonReader::find(QStringView name) const
{
    QJsonValue found = m_members.value(name);
    if (found.isUndefined()) {
        for (auto it = m_members.begin(); it != m_members.end(); ++it) {
            if (it.key().compare(name, Qt::CaseInsensitive) == 0)
                found = it.value();
        }
    }
    return found.isNull() ? QJsonValue(QJsonValue::Undefined) : found;
}

Result<std::optional<QString>> JsonReader::optionalText(QStringView name) const
{
    const QJsonValue found = find(name);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.isString())
        return wrongType(name, found, "string"_L1);
    return found.toString();
}

Result<QString> JsonReader::text(QStringView name) const
{
    const std::optional<QString> found = TRY(optionalText(name));
    return found.value_or(QString());
}

Result<Secret> JsonReader::secret(QStringView name) const
{
    const QString found = TRY(text(name));
    return Secret(found.toUtf8());
}

Result<bool> JsonReader::flag(QStringView name, bool otherwise) const
{
    const QJsonValue found = find(name);
    if (found.isUndefined())
        return otherwise;
    if (!found.isBool())
        return wrongType(name, found, "bool"_L1);
    return found.toBool();
}

Result<std::optional<QJsonObject>> JsonReader::object(QStringView name) const
{
    const QJsonValue found = find(name);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.isObject())
        return wrongType(name, found, "object"_L1);
    return found.toObject();
}

Result<std::optional<QJsonArray>> JsonReader::array(QStringView name) const
{
    const QJsonValue found = find(name);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.isArray())
        return wrongType(name, found, "array"_L1);
    return found.toArray();
}

Result<std::optional<qint64>> JsonReader::integer(QStringView name) const
{
    const QJsonValue found = find(name);
    if (found.isUndefined())
        return std::nullopt;
    constexpr qint64 inexact = qint64(1) << 53; // a double holds no whole numbers from there on
    const qint64 number = found.toInteger(inexact);
    if (!found.isDouble() || number >= inexact || number <= -inexact)
        return wrongType(name, found, "integer"_L1);
    return number;
}

Result<JsonReader> JsonReader::nested(QStringView name) const
{
    const std::optional<QJsonObject> found = TRY(object(name));
    return JsonReader(found.value_or(QJsonObject()));
}

} // namespace latchkey
