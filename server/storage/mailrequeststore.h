#pragma once

#include "auditstore.h"
#include "domain/onetimetoken.h"
#include "flowstatestore.h"
#include "outboxstore.h"
#include "transaction.h"

#include <optional>
#include <vector>

namespace latchkey::storage {

// Why a code is mailed, which decides what users keeps of it.
enum class MailPurpose {
    Confirmation,
    Invitation,
    Recovery,
    EmailChange, // both tokens anew
    EmailChangeLink, // one token; the other one stays
    Reauthentication
};

struct NewToken
{
    QUuid rowId;
    domain::TokenKind kind = domain::TokenKind::Confirmation;
    QString hash;
    QString relatesTo; // the address
};

// Everything that asking for a code leaves behind.
struct MailRequest
{
    MailPurpose purpose = MailPurpose::Confirmation;
    UserId user;
    std::vector<NewToken> tokens; // one, or two where both addresses confirm a change
    QString newEmail = {}; // of a change
    std::optional<NewFlowState> flow = {};
    std::vector<domain::AuditEntry> audit = {};
    std::vector<OutboxMail> mails = {};
};

// Writes mail requests: the token in both its places, its moment, the PKCE flow, the audit entry
// and the mail, all in the caller's transaction. If the user does not exist nothing is written, in
// as many statements: how long an answer takes must not tell who exists.
class MailRequestStore
{
public:
    explicit MailRequestStore(AuditStore audit = AuditStore())
        : m_audit(audit)
    { }

    Result<> write(Transaction &transaction, const MailRequest &request, Timestamp now) const;

private:
    AuditStore m_audit;
};

} // namespace latchkey::storage
