#pragma once

#include "jsonwriter.h"

#include <optional>

// Members that are always there: null where there is no value.
namespace latchkey::endpoints {

inline void writeTimeOrNull(JsonWriter &json, QByteArrayView name, std::optional<Timestamp> moment)
{
    json.key(name);
    if (moment)
        json.time(*moment);
    else
        json.null();
}

inline void writeTextOrNull(JsonWriter &json, QByteArrayView name, const QString &text)
{
    json.key(name);
    if (text.isEmpty())
        json.null();
    else
        json.text(text);
}

} // namespace latchkey::endpoints
