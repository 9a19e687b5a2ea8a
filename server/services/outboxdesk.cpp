#include "outboxdesk.h"

#include "randomsource.h"

namespace latchkey::services {

using namespace Qt::Literals;

namespace {

QByteArray listOf(const QString &state)
{
    return "outbox " + state.toUtf8();
}

QJsonObject traitsOf(const storage::OutboxEntry &mail)
{
    QJsonObject traits{{u"mail_id"_s, mail.id.toString(QUuid::WithoutBraces)},
                       {u"kind"_s, mail.kind},
                       {u"recipient"_s, mail.recipient}};
    if (!mail.userId.isNil())
        traits.insert(u"user_id"_s, mail.userId.toString());
    return traits;
}

} // namespace

OutboxDesk::OutboxDesk(storage::Database &database,
                       const storage::OutboxStore &outbox,
                       const PageCursor &cursors,
                       const storage::AuditStore &audit,
                       RandomSource &random)
    : m_database(database)
    , m_outbox(outbox)
    , m_cursors(cursors)
    , m_audit(audit)
    , m_random(random)
{ }

Result<OutboxDesk::Page>
OutboxDesk::page(const QString &state, const QString &after, int limit) const
{
    // One more than wanted tells whether there is a next page.
    storage::OutboxFilter filter{.state = state, .limit = limit + 1};
    if (!after.isEmpty()) {
        const auto at = m_cursors.open(listOf(state), after);
        const auto moment = at ? parseTimestamp(at->key.toLatin1()) : std::nullopt;
        if (!moment) {
            return failure(ErrorCode::ValidationFailed,
                           u"\"after\" must be a next_cursor of the same list, or absent"_s);
        }
        filter.after = storage::OutboxPosition{.createdAt = *moment, .id = at->id};
    }
    Page page;
    page.mails = TRY(m_database.read(
        [&](storage::Transaction &transaction) { return m_outbox.list(transaction, filter); }));
    if (std::ssize(page.mails) > limit) {
        page.mails.pop_back();
        const storage::OutboxEntry &last = page.mails.back();
        page.next = m_cursors.seal(
            listOf(state), {.key = QString::fromLatin1(toSqlText(last.createdAt)), .id = last.id});
    }
    return page;
}

Result<storage::OutboxEntry>
OutboxDesk::retry(const domain::Principal &administrator, QUuid id, Timestamp now) const
{
    return m_database.transact(
        [&](storage::Transaction &transaction) -> Result<storage::OutboxEntry> {
            const bool isWaiting = TRY(m_outbox.retry(transaction, id, now));
            const auto mail = TRY(m_outbox.find(transaction, id));
            if (!mail) {
                return failure(
                    ErrorCode::ValidationFailed, Refusal::Missing, u"There is no such mail"_s);
            }
            if (!isWaiting) {
                return failure(ErrorCode::Conflict,
                               u"This mail is being sent, was sent, or its content is gone"_s);
            }
            TRY(m_audit.append(transaction,
                               domain::administratorsEntry(randomUuid(m_random),
                                                           domain::AuditAction::MailRetried,
                                                           administrator,
                                                           now,
                                                           traitsOf(*mail))));
            return *mail;
        });
}

} // namespace latchkey::services
