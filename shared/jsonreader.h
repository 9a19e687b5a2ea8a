#pragma once

#include "result.h"
#include "secret.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace latchkey {

// "bool", "number", "string", "array", "object" or "null": what errors call a value's type.
QLatin1StringView jsonTypeName(const QJsonValue &value);

// The JSON body of a request, read member by member with the rules of reference/http-api.md 1.3:
// names match whatever their case, unknown members are ignored, null is the same as absent, and a
// member of the wrong type is bad_json. A text with U+0000 is refused too: PostgreSQL cannot hold
// it.
class JsonReader
{
public:
    static Result<JsonReader> parse(QByteArrayView body);

    // An object that was part of a body, or that we wrote ourselves.
    static JsonReader of(const QJsonObject &members) { return JsonReader(members); }

    const QJsonObject &members() const { return m_members; }

    Result<QString> text(QStringView name) const; // absent: empty
    Result<Secret> secret(QStringView name) const; // a text in UTF-8; absent: empty
    Result<std::optional<QString>> optionalText(QStringView name) const;
    Result<bool> flag(QStringView name, bool otherwise) const;
    Result<std::optional<QJsonObject>> object(QStringView name) const;
    Result<std::optional<QJsonArray>> array(QStringView name) const;
    Result<std::optional<qint64>> integer(QStringView name) const; // a number without a fraction
    Result<JsonReader> nested(QStringView name) const; // an object to read on; absent: an empty one

private:
    explicit JsonReader(QJsonObject members);

    QJsonValue find(QStringView name) const; // Undefined if absent or null

    QJsonObject m_members;
};

} // namespace latchkey
