#include "jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace latchkey {

namespace {

// All else is copied as it is, in runs.
bool mayNeedEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '<':
    case '>':
    case '&':
    case '\xe2':
        return true;
    default:
        return static_cast<unsigned char>(c) < 0x20;
    }
}

} // namespace

void JsonWriter::separate()
{
    if (m_needsComma)
        m_json += ',';
    m_needsComma = true;
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_json += '{';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_json += '}';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_json += '[';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_json += ']';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    m_json.append('"').append(name).append("\":");
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::text(QStringView value)
{
    separate();
    escape(value);
    return *this;
}

JsonWriter &JsonWriter::number(qint64 value)
{
    separate();
    m_json += QByteArray::number(value);
    return *this;
}

JsonWriter &JsonWriter::flag(bool value)
{
    separate();
    m_json += value ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::time(Timestamp value)
{
    separate();
    m_json.append('"').append(toRfc3339(value)).append('"');
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_json += "null";
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_json += json;
    return *this;
}

JsonWriter &JsonWriter::value(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return flag(value.toBool());
    case QJsonValue::String:
        return text(value.toString());
    case QJsonValue::Array: {
        beginArray();
        for (const QJsonValue item : value.toArray())
            this->value(item);
        return endArray();
    }
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            separate();
            escape(it.key());
            m_json += ':';
            m_needsComma = false;
            this->value(it.value());
        }
        return endObject();
    }
    case QJsonValue::Double: {
        // QJsonDocument knows how a number is written; an array is the smallest thing it prints.
        const QByteArray boxed = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return raw(QByteArrayView(boxed).sliced(1, boxed.size() - 2));
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return null();
}

void JsonWriter::escape(QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    m_json.reserve(m_json.size() + bytes.size() + 2);
    m_json += '"';
    const char *const end = bytes.constData() + bytes.size();
    for (const char *at = bytes.constData(); at != end;) {
        const char *const special = std::find_if(at, end, mayNeedEscape);
        m_json.append(at, special - at);
        at = special == end ? end : special + escapeFirst(QByteArrayView(special, end));
    }
    m_json += '"';
}

// How many bytes of `rest` it took.
qsizetype JsonWriter::escapeFirst(QByteArrayView rest)
{
    // U+2028 and U+2029 end a line in JavaScript.
    const bool isLineEnd = rest.startsWith("\xe2\x80\xa8") || rest.startsWith("\xe2\x80\xa9");
    if (isLineEnd) {
        escapeUnit(rest[2] == '\xa8' ? u'\u2028' : u'\u2029');
        return 3;
    }
    switch (const char c = rest.front()) {
    case '"':
    case '\\':
        m_json.append('\\').append(c);
        break;
    case '\n':
        m_json += "\\n";
        break;
    case '\r':
        m_json += "\\r";
        break;
    case '\t':
        m_json += "\\t";
        break;
    case '\xe2':
        m_json += c;
        break;
    default:
        escapeUnit(static_cast<char16_t>(c));
    }
    return 1;
}

void JsonWriter::escapeUnit(char16_t unit)
{
    static constexpr char digits[] = "0123456789abcdef";
    m_json += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        m_json += digits[(unit >> shift) & 0xf];
}

} // namespace latchkey
