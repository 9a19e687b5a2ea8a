#pragma once

#include "domain/ban.h"
#include "domain/user.h"
#include "transaction.h"

#include <QStringList>

#include <optional>

namespace latchkey::storage {

// What becomes of links and codes that were mailed before.
enum class PendingTokens {
    Keep,
    DropConfirmation, // the confirmation, and every one-time token, as confirmEmail()
    DropAll // of every kind, and changes under way
};

// What an administrator changes about an account; what is empty stays.
struct AccountChanges
{
    QString role;
    QString email; // lower-cased
    QString phone; // digits
    std::optional<Timestamp> emailConfirmedAt;
    std::optional<Timestamp> phoneConfirmedAt;
    std::optional<QJsonObject> appMetadata; // whole
    std::optional<QJsonObject> userMetadata; // whole
    std::optional<domain::Ban> ban;
    bool signsUp = false; // an anonymous user becomes a known one
    PendingTokens pendingTokens = PendingTokens::Keep;
};

// What administrators alone write about accounts: tables users, identities, mfa_factors and the
// rest of what belongs to one. Works on a row that is locked already (UserStore::findForUpdate).
class AccountStore
{
public:
    // Conflict, and the transaction is lost, if an address is taken at this very moment.
    Result<>
    update(Transaction &transaction, UserId id, const AccountChanges &changes, Timestamp now) const;

    // The row and all that belongs to it. Audit entries and mails under way stay.
    Result<> remove(Transaction &transaction, UserId id) const;

    // The row stays, under names that tell nobody anything (domain/softdeletion.h); sessions,
    // factors, passkeys, tokens and metadata go.
    Result<> anonymise(Transaction &transaction, const domain::User &user, Timestamp now) const;

    // How many ended: all of the user's, or one if it is the user's.
    Result<qint64> endSessions(Transaction &transaction, UserId user) const;
    Result<qint64> endSession(Transaction &transaction, UserId user, SessionId session) const;

    // How many others could still administer at `now`: not banned, not deleted, of one of the
    // roles. Their rows stay locked until the end of the transaction, so that the last two cannot
    // remove each other at the same moment.
    Result<qint64> countOtherAdministrators(Transaction &transaction,
                                            UserId except,
                                            const QStringList &roles,
                                            Timestamp now) const;

private:
    Result<>
    anonymiseIdentities(Transaction &transaction, const domain::User &user, Timestamp now) const;
};

} // namespace latchkey::storage
