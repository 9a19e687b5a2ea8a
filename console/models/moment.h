#pragma once

#include <QDateTime>
#include <QJsonValue>

namespace latchkey::console {

// A time as the server writes it (RFC 3339); invalid if there is none.
QDateTime momentOf(const QJsonValue &text);

// As people see it, in their own time, and as tool tips tell it, in UTC.
QString localText(const QDateTime &moment);
QString utcText(const QDateTime &moment);

} // namespace latchkey::console
