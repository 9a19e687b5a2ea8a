#include "accesslog.h"

#include "logging.h"

namespace latchkey::http {

using namespace Qt::Literals;

namespace {

LogLevel levelOf(int status)
{
    return status >= 500 ? LogLevel::Error : status >= 400 ? LogLevel::Warning : LogLevel::Info;
}

} // namespace

void logAccess(const HttpRequest &request,
               const RequestContext &context,
               int status,
               std::chrono::microseconds duration)
{
    const LogLevel level = levelOf(status);
    if (request.path == "/health" || !logging::isEnabled(level))
        return;
    const QString code = context.errorCode ? QString(errorCodeName(*context.errorCode)) : QString();
    const LogField component{"component"_L1, u"api"_s};
    const LogField method{"method"_L1, QString::fromLatin1(request.methodName)};
    const LogField path{"path"_L1, QString::fromUtf8(request.path)};
    const LogField answered{"status"_L1, qint64(status)};
    const LogField took{"duration_us"_L1, qint64(duration.count())};
    const LogField id{"request_id"_L1, context.caller.requestId};
    const LogField from{"remote_addr"_L1, context.caller.ipAddress};
    const LogField grant{"grant_type"_L1, context.grantType};
    const LogField errorCode{"error_code"_L1, code};
    const QStringView message = u"request completed";
    if (level == LogLevel::Error) {
        const LogField detail{"error"_L1, context.errorDetail};
        logging::write(
            level,
            message,
            {component, method, path, answered, took, id, from, grant, errorCode, detail});
    } else {
        logging::write(
            level, message, {component, method, path, answered, took, id, from, grant, errorCode});
    }
}

} // namespace latchkey::http
