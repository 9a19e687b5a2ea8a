#pragma once

#include "result.h"

#include <QJsonValue>
#include <QString>

#include <span>

namespace latchkey::mail {

// How a value looks in a text: as Go's %v, but what is absent or null is nothing.
QString printedValue(const QJsonValue &value);

// Go's printf with the verbs v s d q t f g x X and %%, the flags - + 0 #, width and precision. An
// unknown verb is refused; a verb that does not fit its value is told in the text, as in Go.
Result<QString> formattedText(QStringView format, std::span<const QJsonValue> arguments);

} // namespace latchkey::mail
