#pragma once

#include "transaction.h"
#include "userfilter.h"

#include <optional>
#include <vector>

namespace latchkey::storage {

// The role that everybody has who was given no other.
inline constexpr char usualRole[] = "authenticated";

// States of users that indices tell apart, each a bit of one number (latchkey_0013): for each
// number there is, users are found in every order.
class UserStates
{
public:
    explicit UserStates(const UserFilter &filter);

    bool admitsAll() const { return m_mask == 0; }

    // Those that somebody is in, as an expression: a list of numbers with commas between. NULL
    // where the indices are missing or nobody is there.
    static const char *present(Engine engine);

    // Those of such a list that the filter admits.
    std::vector<int> admitted(const QString &present) const;

private:
    enum Bit {
        Confirmed = 1,
        Banned = 2,
        Anonymous = 4,
        Deleted = 8,
        NeverSignedIn = 16,
        Usual = 32,
        Invited = 64 // and not confirmed
    };

    void demand(Bit bit, std::optional<bool> wanted);

    int m_mask = 0;
    int m_value = 0;
};

// That number, as an expression on `u` that the indices have.
const char *stateExpression(Engine engine);

} // namespace latchkey::storage
