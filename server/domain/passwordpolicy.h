#pragma once

#include "result.h"
#include "secret.h"

#include <QStringList>

#include <optional>

namespace latchkey::domain {

// What a new password must satisfy (reference/http-api.md section 5).
class PasswordPolicy
{
public:
    PasswordPolicy(int minimumBytes, QStringList requiredCharacterSets);

    struct Weakness
    {
        QString message; // sentences joined by a blank
        QStringList reasons; // length, characters
    };

    // Nothing: strong enough. At sign-in a weakness is told beside the session.
    std::optional<Weakness> weakness(const Secret &password) const;

    // validation_failed above 72 bytes, weak_password with its reasons.
    Result<> admit(const Secret &password) const;

    // The first of them only: administrators may give weak passwords.
    static Result<> admitLength(const Secret &password);

private:
    int m_minimumBytes;
    QStringList m_requiredCharacterSets;
};

} // namespace latchkey::domain
