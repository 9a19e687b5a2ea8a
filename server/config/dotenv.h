#pragma once

#include "result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace latchkey::config {

using Assignments = QMap<QString, QString>;

// A dotenv text (grammar: reference/configuration.md 1.3). An error names the line, never a value:
// it may be a secret.
Result<Assignments> parseDotenv(const QByteArray &text);

// A flat JSON object of texts.
Result<Assignments> parseJsonSettings(const QByteArray &text);

} // namespace latchkey::config
