#include "userrow.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

// One entry of an array that the statement made.
class Entry
{
public:
    explicit Entry(const QJsonValue &entry)
        : m_values(entry.toArray())
    { }

    QString text(int at) const { return m_values[at].toString(); }

    QUuid uuid(int at) const { return parseUuid(text(at)).value_or(QUuid()); }

    std::optional<Timestamp> optionalTime(int at) const
    {
        return parseTimestamp(text(at).toLatin1());
    }

    Timestamp time(int at) const { return optionalTime(at).value_or(Timestamp()); }

    QJsonValue value(int at) const { return m_values[at]; }

private:
    QJsonArray m_values;
};

domain::FactorType factorType(const QString &text)
{
    if (text == "phone"_L1)
        return domain::FactorType::Phone;
    return text == "webauthn"_L1 ? domain::FactorType::WebAuthn : domain::FactorType::Totp;
}

std::vector<domain::Identity> readIdentities(const QJsonArray &entries, UserId user)
{
    std::vector<domain::Identity> identities;
    for (const QJsonValue &value : entries) {
        const Entry entry(value);
        identities.push_back({.id = IdentityId(entry.uuid(0)),
                              .userId = user,
                              .provider = entry.text(2),
                              .providerId = entry.text(1),
                              .identityData = entry.value(3).toObject(),
                              .email = entry.text(4),
                              .lastSignInAt = entry.optionalTime(5),
                              .createdAt = entry.time(6),
                              .updatedAt = entry.time(7)});
    }
    return identities;
}

std::vector<domain::Factor> readFactors(const QJsonArray &entries)
{
    std::vector<domain::Factor> factors;
    for (const QJsonValue &value : entries) {
        const Entry entry(value);
        const QJsonValue challenge = entry.value(7);
        factors.push_back(
            {.id = FactorId(entry.uuid(0)),
             .type = factorType(entry.text(1)),
             .status = entry.text(2) == "verified"_L1 ? domain::FactorStatus::Verified
                                                      : domain::FactorStatus::Unverified,
             .friendlyName = entry.text(3),
             .phone = entry.text(4),
             .lastChallengedAt = entry.optionalTime(5),
             .webAuthnAaguid = parseUuid(entry.text(6)),
             .lastWebAuthnChallengeData
             = challenge.isObject() ? std::optional(challenge.toObject()) : std::nullopt,
             .createdAt = entry.time(8),
             .updatedAt = entry.time(9)});
    }
    return factors;
}

} // namespace

domain::User readUser(const Row &row, int first)
{
    int column = first;
    domain::User user;
    user.id = row.id<UserId>(column++);
    user.aud = row.text(column++);
    user.role = row.text(column++);
    user.email = row.text(column++);
    user.phone = row.text(column++);
    user.encryptedPassword = row.text(column++);
    user.emailConfirmedAt = row.optionalTime(column++);
    user.phoneConfirmedAt = row.optionalTime(column++);
    user.confirmedAt = row.optionalTime(column++);
    user.invitedAt = row.optionalTime(column++);
    user.confirmationSentAt = row.optionalTime(column++);
    user.recoverySentAt = row.optionalTime(column++);
    user.emailChangeSentAt = row.optionalTime(column++);
    user.phoneChangeSentAt = row.optionalTime(column++);
    user.reauthenticationSentAt = row.optionalTime(column++);
    user.lastSignInAt = row.optionalTime(column++);
    user.bannedUntil = row.optionalTime(column++);
    user.deletedAt = row.optionalTime(column++);
    user.createdAt = row.time(column++);
    user.updatedAt = row.time(column++);
    user.emailChange = row.text(column++);
    user.phoneChange = row.text(column++);
    user.appMetadata = row.object(column++);
    user.userMetadata = row.object(column++);
    user.isSsoUser = row.flag(column++);
    user.isAnonymous = row.flag(column++);
    user.identities = readIdentities(row.array(column++), user.id);
    user.factors = readFactors(row.array(column++));
    return user;
}

} // namespace latchkey::storage
