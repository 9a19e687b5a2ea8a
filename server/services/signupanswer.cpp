#include "signupanswer.h"

#include "crypto/hmac.h"
#include "freshuser.h"
#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

// Random to all who do not know the key, and the same every time. Good for 32 bytes: two ids.
class KeyedBytes final : public RandomSource
{
public:
    KeyedBytes(const Secret &key, const QByteArray &message)
        : m_bytes(crypto::hmacSha256(key.reveal(), message))
    { }

    void fill(std::span<std::byte> bytes) override
    {
        for (std::byte &byte : bytes)
            byte = static_cast<std::byte>(m_bytes.at(m_used++));
    }

private:
    QByteArray m_bytes;
    qsizetype m_used = 0;
};

} // namespace

SignUpIds idsOf(const storage::NewUser &fresh)
{
    return {.user = fresh.id, .identity = fresh.identities.front().id};
}

SignUpIds idsOf(const domain::User &waiting, const QString &email, const Secret &key)
{
    const auto own = std::ranges::find(waiting.identities, u"email"_s, &domain::Identity::provider);
    return {.user = waiting.id,
            .identity = own != waiting.identities.end()
                ? own->id
                : madeUpIds(email, waiting.aud, key).identity};
}

SignUpIds madeUpIds(const QString &email, const QString &aud, const Secret &key)
{
    KeyedBytes bytes(key, "ids of a repeated sign-up\n" + aud.toUtf8() + '\n' + email.toUtf8());
    const UserId user = UserId::random(bytes);
    return {.user = user, .identity = IdentityId::random(bytes)};
}

domain::User signUpAnswer(const storage::NewUser &fresh, const SignUpIds &ids, Timestamp now)
{
    domain::User user = userFrom(fresh, now);
    user.id = ids.user;
    user.confirmationSentAt = now;
    user.userMetadata.insert(u"sub"_s, ids.user.toString());
    for (domain::Identity &identity : user.identities) {
        identity.id = ids.identity;
        identity.userId = ids.user;
        identity.providerId = ids.user.toString();
        identity.identityData = user.userMetadata;
    }
    return user;
}

} // namespace latchkey::services
