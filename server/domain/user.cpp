#include "user.h"

namespace latchkey::domain {

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
