#include "addresscheckrules.h"

#include <QUrl>

namespace latchkey::config {

using namespace Qt::Literals;

namespace {

const QString extended = u"GOTRUE_MAILER_EMAIL_VALIDATION_EXTENDED"_s;
const QString blockedMx = u"GOTRUE_MAILER_EMAIL_VALIDATION_BLOCKED_MX"_s;
const QString serviceUrl = u"GOTRUE_MAILER_EMAIL_VALIDATION_SERVICE_URL"_s;
const QString serviceHeaders = u"GOTRUE_MAILER_EMAIL_VALIDATION_SERVICE_HEADERS"_s;

// RFC 9110 5.1
bool isHeaderName(const QString &name)
{
    static constexpr QStringView marks = u"!#$%&'*+-.^_`|~";
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || marks.contains(c));
    });
}

bool isHeaderValue(const QString &value)
{
    return std::ranges::none_of(value, [](QChar c) { return c < u' ' || c == QChar(0x7F); });
}

bool isHeader(const QString &name, const QStringList &values)
{
    return isHeaderName(name) && std::ranges::all_of(values, isHeaderValue);
}

} // namespace

ServerConfig::AddressCheck buildAddressCheck(const SettingValues &values)
{
    ServerConfig::AddressCheck check;
    check.isExtended = values.flag(extended);
    check.serviceUrl = values.text(serviceUrl);
    const QMap<QString, QStringList> headers = values.headers(serviceHeaders);
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        for (const QString &value : *header)
            check.serviceHeaders.append(Secret((header.key() + u": "_s + value).toUtf8()));
    }
    check.blockedHosts = values.names(blockedMx);
    return check;
}

void checkAddressCheck(const SettingValues &values, QStringList &problems)
{
    const QString scheme = QUrl(values.text(serviceUrl)).scheme();
    if (!scheme.isEmpty() && scheme != "http"_L1 && scheme != "https"_L1)
        problems.append(serviceUrl + u": use a URL that begins with https:// or http://"_s);
    const QMap<QString, QStringList> headers = values.headers(serviceHeaders);
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (!isHeader(header.key(), *header)) {
            problems.append(serviceHeaders
                            + u": a name or value cannot stand in a header; use letters, digits "
                              "and - for names and one line for values"_s);
        }
    }
}

void doubtAddressCheck(const ServerConfig &config, QStringList &warnings)
{
    if (!config.addressCheck.blockedHosts.isEmpty() && !config.addressCheck.isExtended)
        warnings.append(blockedMx + u" has no effect without "_s + extended);
}

} // namespace latchkey::config
