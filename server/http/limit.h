#pragma once

#include <cstddef>

namespace latchkey::http {

// The limits per client address, one set of buckets each (reference/http-api.md 1.13).
enum class Limit {
    SignUp, // with an address
    AnonymousUsers,
    Recover,
    Resend,
    MagicLink,
    Otp,
    UserUpdate,
    Token, // every grant but web3
    Web3,
    Verify,
    FactorChallenge,
    FactorVerify,
    Sso,
    SamlAssertion,
    Passkey,
    ClientRegistration
};

inline constexpr std::size_t limitCount = std::size_t(Limit::ClientRegistration) + 1;

} // namespace latchkey::http
