#include "mailrequeststore.h"

namespace latchkey::storage {

using namespace Qt::Literals;
using domain::TokenKind;

namespace {

// One live token per user and kind: a new one takes the place of the old one.
constexpr char replaceToken[] = R"(
    ON CONFLICT (user_id, token_type) DO UPDATE
    SET id = excluded.id, token_hash = excluded.token_hash, relates_to = excluded.relates_to,
        created_at = excluded.created_at, updated_at = excluded.updated_at)";

constexpr auto insertTokensSqlite = joined(R"(
    INSERT INTO one_time_tokens (id, user_id, token_type, token_hash, relates_to, created_at,
                                 updated_at)
    SELECT json_extract(t.value, '$.id'), u.id, json_extract(t.value, '$.type'),
           json_extract(t.value, '$.hash'), json_extract(t.value, '$.relates_to'), ?, ?
    FROM users u, json_each(?) t WHERE u.id = ?)",
                                           replaceToken);

constexpr auto insertTokensPostgreSql = joined(R"(
    INSERT INTO one_time_tokens (id, user_id, token_type, token_hash, relates_to, created_at,
                                 updated_at)
    SELECT CAST(t ->> 'id' AS UUID), u.id, CAST(t ->> 'type' AS one_time_token_type), t ->> 'hash',
           t ->> 'relates_to', CAST(? AS TIMESTAMP), CAST(? AS TIMESTAMP)
    FROM users u, json_array_elements(CAST(? AS JSON)) AS t WHERE u.id = ?)",
                                               replaceToken);

constexpr char insertMails[] = R"(
    INSERT INTO latchkey_outbox (id, kind, recipient, user_id, variables, state, attempts,
                                 next_attempt_at, expires_at, created_at, updated_at) )";

constexpr auto insertMailsSqlite = joined(insertMails, R"(
    SELECT json_extract(m.value, '$.id'), json_extract(m.value, '$.kind'),
           json_extract(m.value, '$.recipient'), u.id, json_extract(m.value, '$.variables'),
           'pending', 0, ?, json_extract(m.value, '$.expires_at'),
           json_extract(m.value, '$.created_at'), ?
    FROM users u, json_each(?) m WHERE u.id = ?)");

constexpr auto insertMailsPostgreSql = joined(insertMails, R"(
    SELECT CAST(m ->> 'id' AS UUID), m ->> 'kind', m ->> 'recipient', u.id,
           CAST(m -> 'variables' AS JSONB), 'pending', 0, CAST(? AS TIMESTAMPTZ),
           CAST(m ->> 'expires_at' AS TIMESTAMPTZ), CAST(m ->> 'created_at' AS TIMESTAMPTZ),
           CAST(? AS TIMESTAMPTZ)
    FROM users u, json_array_elements(CAST(? AS JSON)) AS m WHERE u.id = ?)");

QString hashOf(const MailRequest &request, TokenKind kind)
{
    const auto found = std::ranges::find(request.tokens, kind, &NewToken::kind);
    return found == request.tokens.end() ? QString() : found->hash;
}

Result<qint64> stampUser(Transaction &transaction, const MailRequest &request, Timestamp now)
{
    switch (request.purpose) {
    case MailPurpose::Confirmation:
        return transaction.run(R"(
            UPDATE users SET confirmation_token = ?, confirmation_sent_at = ?, updated_at = ?
            WHERE id = ?)",
                               {hashOf(request, TokenKind::Confirmation), now, now, request.user});
    case MailPurpose::Invitation:
        return transaction.run(
            R"(
            UPDATE users SET confirmation_token = ?, confirmation_sent_at = ?, invited_at = ?,
                             updated_at = ?
            WHERE id = ?)",
            {hashOf(request, TokenKind::Confirmation), now, now, now, request.user});
    case MailPurpose::Recovery:
        return transaction.run(R"(
            UPDATE users SET recovery_token = ?, recovery_sent_at = ?, updated_at = ?
            WHERE id = ?)",
                               {hashOf(request, TokenKind::Recovery), now, now, request.user});
    case MailPurpose::EmailChange:
        return transaction.run(R"(
            UPDATE users SET email_change = ?, email_change_token_new = ?,
                             email_change_token_current = ?, email_change_sent_at = ?,
                             email_change_confirm_status = 0, updated_at = ?
            WHERE id = ?)",
                               {request.newEmail,
                                hashOf(request, TokenKind::EmailChangeNew),
                                hashOf(request, TokenKind::EmailChangeCurrent),
                                now,
                                now,
                                request.user});
    case MailPurpose::EmailChangeLink:
        return transaction.run(request.tokens[0].kind == TokenKind::EmailChangeNew ? R"(
            UPDATE users SET email_change = ?, email_change_token_new = ?,
                             email_change_sent_at = ?, email_change_confirm_status = 0,
                             updated_at = ?
            WHERE id = ?)"
                                                                                   : R"(
            UPDATE users SET email_change = ?, email_change_token_current = ?,
                             email_change_sent_at = ?, email_change_confirm_status = 0,
                             updated_at = ?
            WHERE id = ?)",
                               {request.newEmail, request.tokens[0].hash, now, now, request.user});
    case MailPurpose::Reauthentication:
        return transaction.run(
            R"(
            UPDATE users SET reauthentication_token = ?, reauthentication_sent_at = ?,
                             updated_at = ?
            WHERE id = ?)",
            {hashOf(request, TokenKind::Reauthentication), now, now, request.user});
    }
    Q_UNREACHABLE();
}

QJsonArray tokenRows(const std::vector<NewToken> &tokens)
{
    QJsonArray rows;
    for (const NewToken &token : tokens) {
        rows.append(QJsonObject{{u"id"_s, token.rowId.toString(QUuid::WithoutBraces)},
                                {u"type"_s, domain::tokenTypeName(token.kind)},
                                {u"hash"_s, token.hash},
                                {u"relates_to"_s, token.relatesTo.toLower()}});
    }
    return rows;
}

Result<> putTokens(Transaction &transaction, const MailRequest &request, Timestamp now)
{
    TRY(transaction.run(Sql(insertTokensSqlite.data(), insertTokensPostgreSql.data()),
                        {now, now, tokenRows(request.tokens), request.user}));
    if (request.purpose != MailPurpose::EmailChange || request.tokens.size() == 2)
        return {};
    // What the current address was mailed for an earlier change is worth nothing for this one.
    TRY(transaction.run(R"(
        DELETE FROM one_time_tokens
        WHERE user_id = ? AND token_type = 'email_change_token_current')",
                        {request.user}));
    return {};
}

QString sqlText(Timestamp moment)
{
    return QString::fromLatin1(toSqlText(moment));
}

// The order they are given in, which is the order they are sent in, shows in created_at.
QJsonArray mailRows(const std::vector<OutboxMail> &mails, Timestamp now)
{
    QJsonArray rows;
    for (const OutboxMail &mail : mails) {
        QJsonObject row{{u"id"_s, mail.id.toString(QUuid::WithoutBraces)},
                        {u"kind"_s, mail.kind},
                        {u"recipient"_s, mail.recipient},
                        {u"variables"_s, mail.variables},
                        {u"created_at"_s, sqlText(now)}};
        if (mail.expiresAt)
            row.insert(u"expires_at"_s, sqlText(*mail.expiresAt));
        rows.append(row);
        now += std::chrono::microseconds(1);
    }
    return rows;
}

Result<> queueMails(Transaction &transaction, const MailRequest &request, Timestamp now)
{
    TRY(transaction.run(Sql(insertMailsSqlite.data(), insertMailsPostgreSql.data()),
                        {now, now, mailRows(request.mails, now), request.user}));
    transaction.announceMail();
    return {};
}

} // namespace

Result<>
MailRequestStore::write(Transaction &transaction, const MailRequest &request, Timestamp now) const
{
    TRY(stampUser(transaction, request, now)); // and locks the row first
    TRY(putTokens(transaction, request, now));
    if (request.flow)
        TRY(FlowStateStore().insert(transaction, *request.flow, now));
    if (!request.audit.empty())
        TRY(m_audit.appendFor(transaction, request.user, request.audit));
    if (!request.mails.empty())
        TRY(queueMails(transaction, request, now));
    return {};
}

} // namespace latchkey::storage
