#include "user.h"

namespace latchkey::domain {

using namespace Qt::Literals;

QString factorTypeName(FactorType type)
{
    switch (type) {
    case FactorType::Totp:
        return u"totp"_s;
    case FactorType::Phone:
        return u"phone"_s;
    case FactorType::WebAuthn:
        return u"webauthn"_s;
    }
    Q_UNREACHABLE();
}

bool User::hasVerifiedFactor() const
{
    return std::ranges::any_of(
        factors, [](const Factor &factor) { return factor.status == FactorStatus::Verified; });
}

QJsonObject mergedMetadata(QJsonObject metadata, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it.value().isNull())
            metadata.remove(it.key());
        else
            metadata.insert(it.key(), it.value());
    }
    return metadata;
}

} // namespace latchkey::domain
