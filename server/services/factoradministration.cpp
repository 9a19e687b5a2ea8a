#include "factoradministration.h"

#include "domain/auditentry.h"
#include "domain/phonenumber.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

Result<domain::Factor> factorOf(const domain::User &user, FactorId id)
{
    const auto found = std::ranges::find(user.factors, id, &domain::Factor::id);
    if (found == user.factors.end())
        return noSuchFactor();
    return *found;
}

Result<domain::Factor> changed(domain::Factor factor, const FactorAdministration::Form &form)
{
    if (!form.friendlyName.isEmpty())
        factor.friendlyName = form.friendlyName;
    if (!form.phone.isEmpty() && factor.type == domain::FactorType::Phone)
        factor.phone = TRY(domain::PhoneNumber::parse(form.phone)).toString();
    return factor;
}

} // namespace

FactorAdministration::FactorAdministration(Stores stores,
                                           const AdministeredAccounts &targets,
                                           RandomSource &random)
    : m_stores(stores)
    , m_targets(targets)
    , m_random(random)
{ }

Result<std::vector<domain::Factor>> FactorAdministration::list(UserId id) const
{
    const auto user = TRY(m_stores.database.read([&](storage::Transaction &transaction) {
        return m_stores.users.findById(transaction, id);
    }));
    if (!user)
        return noSuchUser();
    return user->factors;
}

Result<domain::Factor>
FactorAdministration::update(const AdminRequest &request, FactorId id, const Form &form) const
{
    const Timestamp now = request.caller.now;
    return m_stores.database.transact([&](storage::Transaction &transaction)
                                          -> Result<domain::Factor> {
        const domain::User user = TRY(m_targets.lock(transaction, request));
        const domain::Factor old = TRY(factorOf(user, id));
        domain::Factor factor = TRY(changed(old, form));
        if (factor.friendlyName == old.friendlyName && factor.phone == old.phone)
            return factor;
        factor.updatedAt = now;
        if (!TRY(m_stores.factors.rename(transaction, user.id, factor, now))) {
            return failure(ErrorCode::MfaFactorNameConflict,
                           u"Another factor of this user has that name or number"_s);
        }
        TRY(m_stores.audit.append(transaction,
                                  domain::administratorsEntry(
                                      randomUuid(m_random),
                                      domain::AuditAction::FactorUpdated,
                                      request.administrator,
                                      now,
                                      {{u"user_id"_s, user.id.toString()},
                                       {u"factor_id"_s, factor.id.toString()},
                                       {u"factor_type"_s, domain::factorTypeName(factor.type)}})));
        return factor;
    });
}

Result<domain::Factor> FactorAdministration::remove(const AdminRequest &request, FactorId id) const
{
    const Timestamp now = request.caller.now;
    return m_stores.database.transact(
        [&](storage::Transaction &transaction) -> Result<domain::Factor> {
            const domain::User user = TRY(m_targets.lock(transaction, request));
            domain::Factor factor = TRY(factorOf(user, id));
            TRY(m_stores.factors.remove(transaction, id, now));
            // As with the peer the actor is the user; which person really acted is a trait of ours.
            QJsonObject traits{{u"user_id"_s, user.id.toString()},
                               {u"factor_id"_s, factor.id.toString()}};
            if (request.administrator.user)
                traits.insert(u"by"_s, request.administrator.user->email);
            domain::AuditEntry entry = domain::auditEntry(
                randomUuid(m_random), domain::AuditAction::FactorDeleted, user, now, traits);
            entry.ipAddress = request.caller.ipAddress;
            TRY(m_stores.audit.append(transaction, entry));
            return factor;
        });
}

std::unexpected<Error> noSuchFactor()
{
    return failure(ErrorCode::MfaFactorNotFound, u"Factor not found"_s);
}

} // namespace latchkey::services
