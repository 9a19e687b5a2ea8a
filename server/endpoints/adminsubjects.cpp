#include "adminsubjects.h"

#include "adminguard.h"

#include <algorithm>

namespace latchkey::endpoints {

void AdminSubjects::mount(http::Router &router) const
{
    for (const char *prefix : {"/admin/users", "/admin/user"}) {
        router.addGroup({.prefix = prefix, .subject = [this](const http::HttpRequest &request) {
                             return meet(request);
                         }});
    }
}

// /admin/users/{user_id}/factors/{factor_id}, as far as it goes.
Result<> AdminSubjects::meet(const http::HttpRequest &request) const
{
    enum Part { User = 3, Kind, Factor };

    const QByteArrayList parts = request.path.split('/');
    const bool isCreation = request.method == http::Method::Post && parts.size() <= Kind;
    if (parts.size() <= User || parts[User].isEmpty() || isCreation)
        return {};
    const UserId user(TRY(idOf("user_id", QByteArray::fromPercentEncoding(parts[User]))));
    const std::vector<domain::Factor> factors = TRY(m_factors.list(user));
    if (parts.size() <= Factor || parts[Kind] != "factors" || parts[Factor].isEmpty())
        return {};
    const FactorId id(TRY(idOf("factor_id", QByteArray::fromPercentEncoding(parts[Factor]))));
    if (std::ranges::contains(factors, id, &domain::Factor::id))
        return {};
    return services::noSuchFactor();
}

} // namespace latchkey::endpoints
