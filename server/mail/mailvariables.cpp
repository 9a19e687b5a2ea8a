#include "mailvariables.h"

#include <QString>

#include <utility>

namespace latchkey::mail {

using namespace Qt::Literals;

QJsonObject templateVariables(const QJsonObject &facts)
{
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> names[]{
        {"site_url"_L1, "SiteURL"_L1},
        {"email"_L1, "Email"_L1},
        {"confirmation_url"_L1, "ConfirmationURL"_L1},
        {"token"_L1, "Token"_L1},
        {"token_hash"_L1, "TokenHash"_L1},
        {"redirect_to"_L1, "RedirectTo"_L1},
        {"new_email"_L1, "NewEmail"_L1},
        {"sending_to"_L1, "SendingTo"_L1},
        {"old_email"_L1, "OldEmail"_L1},
        {"phone"_L1, "Phone"_L1},
        {"old_phone"_L1, "OldPhone"_L1},
        {"provider"_L1, "Provider"_L1},
        {"factor_type"_L1, "FactorType"_L1},
    };
    QJsonObject variables{{u"Data"_s, facts.value("data"_L1).toObject()}};
    for (const auto &[fact, variable] : names) {
        if (facts.contains(fact))
            variables.insert(variable, facts.value(fact).toString());
    }
    return variables;
}

} // namespace latchkey::mail
