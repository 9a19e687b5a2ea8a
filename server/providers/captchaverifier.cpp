#include "captchaverifier.h"

#include "formpost.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::providers {

using namespace Qt::Literals;

CaptchaVerifier::CaptchaVerifier(Options options)
    : m_options(std::move(options))
{ }

Result<> CaptchaVerifier::verify(const QString &token, const QString &visitorAddress) const
{
    const QByteArray answer = TRY(send({.url = m_options.url,
                                        .fields = {{"secret", m_options.secret.revealBytes()},
                                                   {"response", token.toUtf8()},
                                                   {"remoteip", visitorAddress.toUtf8()}},
                                        .timeout = m_options.timeout}));
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return unexpectedFailure(u"the captcha's answer is no JSON"_s);
    if (document[u"success"].toBool())
        return {};
    QStringList reasons;
    for (const QJsonValue &code : document[u"error-codes"].toArray())
        reasons.append(code.toString().left(64));
    return captchaRefused(reasons.join(", "_L1));
}

QString captchaUrl(const QString &provider)
{
    return provider == "turnstile"_L1
        ? u"https://challenges.cloudflare.com/turnstile/v0/siteverify"_s
        : u"https://hcaptcha.com/siteverify"_s;
}

std::unexpected<Error> captchaRefused(const QString &reason)
{
    return failure(ErrorCode::CaptchaFailed,
                   u"captcha protection: request disallowed (%1)"_s.arg(reason));
}

} // namespace latchkey::providers
