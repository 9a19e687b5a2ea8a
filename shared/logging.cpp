#include "logging.h"

#include "clock.h"
#include "jsonwriter.h"

#include <QFile>

#include <atomic>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace latchkey::logging {

using namespace Qt::Literals;

namespace {

std::atomic<LogLevel> lowestLevel{LogLevel::Info};
std::atomic<int> descriptor{2};

QLatin1StringView levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Trace:
        return "trace"_L1;
    case LogLevel::Debug:
        return "debug"_L1;
    case LogLevel::Info:
        return "info"_L1;
    case LogLevel::Warning:
        return "warning"_L1;
    case LogLevel::Error:
        return "error"_L1;
    case LogLevel::Fatal:
        return "fatal"_L1;
    }
    return "error"_L1;
}

void writeField(JsonWriter &json, const LogField &field)
{
    json.key(QByteArrayView(field.key.data(), field.key.size()));
    if (const auto *text = std::get_if<QString>(&field.value))
        json.text(*text);
    else if (const auto *number = std::get_if<qint64>(&field.value))
        json.number(*number);
    else
        json.flag(std::get<bool>(field.value));
}

void handleQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const LogLevel level = type == QtDebugMsg ? LogLevel::Debug
        : type == QtInfoMsg                   ? LogLevel::Info
        : type == QtWarningMsg                ? LogLevel::Warning
                                              : LogLevel::Error;
    const char *category = context.category ? context.category : "default";
    write(level, message, {{"category"_L1, QString::fromLatin1(category)}});
}

} // namespace

void setLevel(LogLevel level)
{
    lowestLevel = level;
}

bool setFile(const QString &file, QString *problem)
{
#ifdef Q_OS_UNIX
    const int opened = ::open(
        QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0660);
    if (opened < 0) {
        *problem = qt_error_string(errno);
        return false;
    }
    descriptor = opened;
    return true;
#else
    Q_UNUSED(file)
    *problem = u"log files are not supported on this system; redirect standard error"_s;
    return false;
#endif
}

bool isEnabled(LogLevel level)
{
    return level >= lowestLevel.load(std::memory_order_relaxed);
}

void write(LogLevel level, QStringView message, std::initializer_list<LogField> fields)
{
    if (!isEnabled(level))
        return;
    JsonWriter json;
    json.beginObject().key("time").time(SystemClock().now());
    json.key("level").text(QString(levelName(level)));
    json.key("msg").text(message);
    for (const LogField &field : fields)
        writeField(json, field);
    json.endObject();
    const QByteArray line = json.take() + '\n';
    // A full disk or a closed pipe must not stop the server, so the result is of no use here.
    [[maybe_unused]] const auto written
        = ::write(descriptor, line.constData(), static_cast<size_t>(line.size()));
}

void installQtHandler()
{
    qInstallMessageHandler(handleQtMessage);
}

} // namespace latchkey::logging
