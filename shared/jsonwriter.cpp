#include "jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey {

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
    static constexpr char digits[] = "0123456789abcdef";
    const auto unicode = [this](char16_t c) {
        m_json += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            m_json += digits[(c >> shift) & 0xf];
    };
    m_json += '"';
    const QByteArray bytes = text.toUtf8();
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        switch (c) {
        case '"':
            m_json += "\\\"";
            break;
        case '\\':
            m_json += "\\\\";
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
        case '<':
        case '>':
        case '&':
            unicode(static_cast<char16_t>(c));
            break;
        case '\xe2': // U+2028 and U+2029, e2 80 a8 and e2 80 a9, end a line in JavaScript
            if (QByteArrayView(bytes).sliced(at).startsWith("\xe2\x80\xa8")) {
                m_json += "\\u2028";
                at += 2;
            } else if (QByteArrayView(bytes).sliced(at).startsWith("\xe2\x80\xa9")) {
                m_json += "\\u2029";
                at += 2;
            } else {
                m_json += c;
            }
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                unicode(static_cast<char16_t>(c));
            else
                m_json += c;
        }
    }
    m_json += '"';
}

} // namespace latchkey
