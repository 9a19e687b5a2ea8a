#pragma once

#include "domain/auditentry.h"
#include "ids.h"
#include "transaction.h"

#include <optional>
#include <vector>

namespace latchkey::storage {

// Which entries a list holds; every member that is set narrows it down.
struct AuditFilter
{
    // A part of it, whatever its case (reference/http-api.md 2.26); % and _ are wildcards.
    enum class Scope { Nothing, Author, Action, Type };
    Scope scope = Scope::Nothing;
    QString text = {};

    std::optional<Timestamp> from = {}; // included
    std::optional<Timestamp> to = {}; // excluded
    QString actor = {}; // id or name of who did it; empty: anybody
    QString action = {};
    std::optional<UserId> target = {}; // whom it happened to
    QString address = {};

    bool isEverything() const;
};

// A place in the list: newest first, then by id.
struct AuditPosition
{
    Timestamp createdAt;
    QUuid id;
};

inline AuditPosition positionOf(const domain::AuditEntry &entry)
{
    return {.createdAt = entry.createdAt, .id = entry.id};
}

struct AuditPage
{
    int limit = 50;
    std::optional<AuditPosition> after = {};
    qint64 offset = 0;
};

// The reading half of what AuditStore writes. Stateless.
class AuditReader
{
public:
    static constexpr int countedAtMost = 10'000; // of a part of the list

    Result<std::vector<domain::AuditEntry>>
    page(Transaction &transaction, const AuditFilter &filter, const AuditPage &page) const;

    Result<qint64> count(Transaction &transaction, const AuditFilter &filter) const;

    // Oldest first, from right behind a place.
    Result<std::vector<domain::AuditEntry>>
    following(Transaction &transaction, const AuditPosition &place, int limit) const;
};

} // namespace latchkey::storage
