#pragma once

#include "administeredaccounts.h"
#include "storage/auditstore.h"
#include "storage/database.h"
#include "storage/factorstore.h"

namespace latchkey {
class RandomSource;
}

namespace latchkey::services {

// What administrators do to the second factors of a user (reference/http-api.md 2.25). Stateless;
// used from many threads.
class FactorAdministration
{
public:
    // What is empty stays as it is; only phone factors have a number.
    struct Form
    {
        QString friendlyName;
        QString phone;
    };

    struct Stores
    {
        storage::Database &database;
        const storage::UserStore &users;
        const storage::FactorStore &factors;
        const storage::AuditStore &audit;
    };

    FactorAdministration(Stores stores, const AdministeredAccounts &targets, RandomSource &random);

    Result<std::vector<domain::Factor>> list(UserId id) const; // oldest first

    // The factor as it is afterwards; mfa_factor_not_found, validation_failed,
    // mfa_factor_name_conflict.
    Result<domain::Factor> update(const AdminRequest &request, FactorId id, const Form &form) const;

    // The factor as it was. Sessions that it raised fall back to one factor.
    Result<domain::Factor> remove(const AdminRequest &request, FactorId id) const;

private:
    Stores m_stores;
    const AdministeredAccounts &m_targets;
    RandomSource &m_random;
};

std::unexpected<Error> noSuchFactor(); // mfa_factor_not_found

} // namespace latchkey::services
