#include "sessionrow.h"

namespace latchkey::storage {

namespace {

std::vector<domain::AmrEntry> readAmr(const QJsonArray &entries)
{
    std::vector<domain::AmrEntry> amr;
    for (const QJsonValue &entry : entries) {
        const QByteArray usedAt = entry[1].toString().toLatin1();
        amr.push_back({.method = entry[0].toString(),
                       .usedAt = parseTimestamp(usedAt).value_or(Timestamp())});
    }
    return amr;
}

} // namespace

domain::Session readSession(const Row &row, int first)
{
    int column = first;
    domain::Session session;
    session.id = row.id<SessionId>(column++);
    session.userId = row.id<UserId>(column++);
    session.createdAt = row.time(column++);
    session.updatedAt = row.time(column++);
    const std::optional<QUuid> factor = row.optionalUuid(column++);
    session.factorId = factor ? std::optional(FactorId(*factor)) : std::nullopt;
    session.aal = row.text(column++);
    session.notAfter = row.optionalTime(column++);
    session.refreshedAt = row.optionalTime(column++);
    session.userAgent = row.text(column++);
    session.tag = row.text(column++);
    session.oauthClientId = row.optionalUuid(column++);
    session.scopes = row.text(column++);
    session.refreshTokenHmacKey = row.text(column++);
    session.refreshTokenCounter = row.optionalInteger(column++);
    session.ip = row.text(column++);
    session.amr = readAmr(row.array(column++));
    return session;
}

} // namespace latchkey::storage
