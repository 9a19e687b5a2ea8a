#include "mailwiring.h"

#include <QHostAddress>
#include <QUrl>

namespace latchkey {

using namespace Qt::Literals;

namespace {

// Who we are to a mail server (RFC 5321 4.1.1.1): a name if we have one, else the address.
QString helloName(const QString &externalHost)
{
    const QHostAddress address(externalHost);
    if (address.isNull())
        return externalHost.isEmpty() ? u"localhost"_s
                                      : QString::fromLatin1(QUrl::toAce(externalHost));
    if (address.isLoopback())
        return u"localhost"_s;
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return u'[' + (isV6 ? u"IPv6:"_s : QString()) + address.toString() + u']';
}

// A domain for "noreply@": an address in digits is none.
QString domainOf(const QString &externalHost)
{
    return externalHost.isEmpty() || !QHostAddress(externalHost).isNull() ? u"localhost"_s
                                                                          : externalHost;
}

mail::SmtpSettings smtpSettings(const config::ServerConfig &config)
{
    constexpr quint16 submissions = 465; // RFC 8314 7.3: encrypted from the first byte
    return {.host = config.smtp.host,
            .port = config.smtp.port,
            .tls = config.smtp.port == submissions ? mail::TlsBegin::AtFirstByte
                                                   : mail::TlsBegin::WhereOffered,
            .user = config.smtp.user,
            .password = config.smtp.password,
            .caFile = config.smtp.caFile,
            .requiresTls = config.smtp.requiresTls,
            .helloName = helloName(QUrl(config.api.externalUrl).host())};
}

mail::TemplateSettings templateSettings(const config::ServerConfig &config)
{
    const auto &texts = config.mailTexts;
    return {.subjects = texts.subjects,
            .bodies = texts.bodies,
            .siteUrl = config.siteUrl,
            .language = texts.locale,
            .policy = {.maxAge = texts.maxAge,
                       .retryInterval = texts.retryInterval,
                       .mostBytes = texts.maxSize}};
}

} // namespace

mail::MailSettings mailSettings(const config::ServerConfig &config)
{
    mail::MailSettings settings;
    settings.smtp = smtpSettings(config);
    if (!config.dataDirectory.isEmpty())
        settings.folder = config.dataDirectory + u"/mail"_s;
    settings.senderAddress = config.smtp.adminEmail.isEmpty()
        ? u"noreply@"_s + domainOf(QUrl(config.api.externalUrl).host())
        : config.smtp.adminEmail;
    settings.senderName = config.smtp.senderName;
    settings.headers = config.smtp.headers;
    settings.templates = templateSettings(config);
    settings.dispatcher.lifetime = config.mailer.otpLifetime;
    settings.dispatcher.logsEachMail = config.smtp.loggingEnabled;
    settings.queue.refreshesTemplates = config.mailTexts.reloading;
    settings.queue.refreshTick
        = std::max(std::chrono::milliseconds(1'000), config.mailTexts.retryInterval / 4);
    settings.queue.refreshMaxIdle = config.mailTexts.reloadingMaxIdle;
    return settings;
}

} // namespace latchkey
