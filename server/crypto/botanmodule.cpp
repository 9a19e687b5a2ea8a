// The module that botan.h speaks of, and the only file that knows Botan.
#include "botan.h"
#include "randomsource.h"

#include <QtGlobal>

#include <botan/bcrypt.h>
#include <botan/ed25519.h>
#include <botan/pwdhash.h>
#include <botan/rng.h>

namespace latchkey::crypto {

namespace {

// Lends our source of randomness to Botan, for one call.
class BotanRandom final : public ::Botan::RandomNumberGenerator
{
public:
    explicit BotanRandom(RandomSource &random)
        : m_random(random)
    { }

    std::string name() const override { return "latchkey"; }

    void clear() override { }

    bool is_seeded() const override { return true; }

    bool accepts_input() const override { return false; }

protected:
    void fill_bytes_with_input(std::span<std::uint8_t> output,
                               std::span<const std::uint8_t>) override
    {
        m_random.fill(std::as_writable_bytes(output));
    }

private:
    RandomSource &m_random;
};

std::string bcryptHash(std::string_view password, std::uint16_t cost, RandomSource &random)
{
    BotanRandom lent(random);
    return ::Botan::generate_bcrypt(password, lent, cost, 'a');
}

bool bcryptMatches(std::string_view password, const std::string &hash)
{
    return ::Botan::check_bcrypt(password, hash);
}

void argon2(const Botan::Argon2 &input, std::span<std::uint8_t> derived)
{
    const auto family
        = ::Botan::PasswordHashFamily::create_or_throw(input.isId ? "Argon2id" : "Argon2i");
    family->from_params(input.memoryKib, input.passes, input.lanes)
        ->hash(derived, input.password, input.salt);
}

bool isSoundEd25519(std::span<const std::uint8_t> x)
{
    try {
        const ::Botan::Ed25519_PublicKey key(x);
        ::Botan::Null_RNG none;
        return key.check_key(none, true);
    } catch (const ::Botan::Exception &) {
        return false;
    }
}

constexpr Botan functions{.bcryptHash = bcryptHash,
                          .bcryptMatches = bcryptMatches,
                          .argon2 = argon2,
                          .isSoundEd25519 = isSoundEd25519};

} // namespace

} // namespace latchkey::crypto

extern "C" Q_DECL_EXPORT const latchkey::crypto::Botan *latchkeyBotan()
{
    return &latchkey::crypto::functions;
}
