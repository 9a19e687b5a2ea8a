#pragma once

#include "clock.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>
#include <QStringView>

namespace latchkey {

// Writes compact JSON with members in the order they are given. QJsonObject sorts its keys, and the
// answers of the API have an order of their own (reference/http-api.md 1.2). Free maps
// (QJsonObject) keep their alphabetical order. `<`, `>`, `&`, U+2028 and U+2029 are escaped, so
// that an answer stays harmless inside HTML.
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();

    JsonWriter &key(QByteArrayView name); // ASCII, written as it is

    JsonWriter &text(QStringView value);
    JsonWriter &number(qint64 value);
    JsonWriter &flag(bool value);
    JsonWriter &time(Timestamp value);
    JsonWriter &null();
    JsonWriter &value(const QJsonValue &value);
    JsonWriter &raw(QByteArrayView json); // trusted, already JSON

    QByteArray take() { return std::move(m_json); }

private:
    void separate();
    void escape(QStringView text);
    qsizetype escapeFirst(QByteArrayView rest);
    void escapeUnit(char16_t unit);

    QByteArray m_json;
    bool m_needsComma = false;
};

} // namespace latchkey
