#pragma once

#include <QLatin1StringView>
#include <QString>

#include <initializer_list>
#include <variant>

namespace latchkey {

enum class LogLevel { Trace, Debug, Info, Warning, Error, Fatal };

// One member of a log line. Secrets do not convert to any of these on purpose.
struct LogField
{
    QLatin1StringView key;
    std::variant<QString, qint64, bool> value;
};

namespace logging {

// Both are for the start of a program, before threads exist. `file` empty: standard error.
void setLevel(LogLevel level);
bool setFile(const QString &file, QString *problem);

bool isEnabled(LogLevel level);

// Writes one JSON line {"time","level","msg",…} with a single write, from any thread. Everything
// that could break a line or a terminal is escaped, so that one event stays one line.
void write(LogLevel level, QStringView message, std::initializer_list<LogField> fields = {});

// Qt's own messages become log lines of the same form.
void installQtHandler();

} // namespace logging

} // namespace latchkey
