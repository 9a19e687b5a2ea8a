#include "addressservice.h"

#include "httppost.h"
#include "logging.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::providers {

using namespace Qt::Literals;

AddressService::AddressService(Options options)
    : m_options(std::move(options))
{ }

bool AddressService::refuses(const QString &address, std::chrono::milliseconds budget) const
{
    const QJsonObject question{{u"email"_s, address}};
    const Result<HttpAnswer> answer
        = post({.url = m_options.url,
                .contentType = "application/json",
                .body = QJsonDocument(question).toJson(QJsonDocument::Compact),
                .headers = m_options.headers,
                .timeout = budget,
                .plain = HttpPost::PlainHttp::ToAnybody});
    if (!answer || answer->status / 100 != 2) {
        logging::write(
            LogLevel::Warning,
            u"the service that knows addresses does not answer; they are mailed",
            {{"problem"_L1, answer ? QString::number(answer->status) : answer.error().detail}});
        return false;
    }
    const QJsonValue valid = QJsonDocument::fromJson(answer->body)[u"valid"];
    return valid.isBool() && !valid.toBool();
}

} // namespace latchkey::providers
