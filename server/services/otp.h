#pragma once

#include "domain/caller.h"
#include "magiclink.h"
#include "storage/database.h"
#include "storage/userstore.h"

namespace latchkey::services {

// POST /otp: a code by mail or by text message (reference/http-api.md 2.4).
class Otp
{
public:
    // What becomes of an address that nobody has.
    enum class Unknown { SignsUp, IsRefused };

    struct Form
    {
        QString email;
        QString phone;
        Unknown unknown = Unknown::SignsUp;
        QJsonObject data;
        QString channel;
        QString codeChallenge;
        QString codeChallengeMethod;
    };

    Otp(const ServiceSettings &settings,
        storage::Database &database,
        const storage::UserStore &users,
        const MagicLink &magicLink);

    Result<> request(const Form &form, const domain::Caller &caller) const;

private:
    Result<> refuseUnknown(const Form &form, const domain::Caller &caller) const;
    Result<> byPhone(const Form &form, const domain::Caller &caller) const;

    const ServiceSettings &m_settings;
    storage::Database &m_database;
    const storage::UserStore &m_users;
    const MagicLink &m_magicLink;
};

} // namespace latchkey::services
