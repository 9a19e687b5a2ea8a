#include "user.h"

#include <QJsonDocument>

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

Result<> admitMetadata(const QString &name, const QJsonObject &metadata, const QJsonObject &stored)
{
    constexpr qsizetype tooLarge = 1'000'000;
    const auto sizeOf = [](const QJsonObject &object) {
        return QJsonDocument(object).toJson(QJsonDocument::Compact).size();
    };
    const qsizetype size = sizeOf(metadata);
    if (size < tooLarge || size <= sizeOf(stored))
        return {};
    return failure(ErrorCode::ValidationFailed,
                   u"%1 must be smaller than %2 bytes"_s.arg(name).arg(tooLarge));
}

} // namespace latchkey::domain
