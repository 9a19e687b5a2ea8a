#pragma once

#include "administering.h"
#include "apiscenario.h"
#include "storage/auditreader.h"

namespace latchkey::support {

using namespace std::chrono_literals;

inline QString entryName(int number)
{
    return u"entry %1"_s.arg(number, 7, 10, QLatin1Char('0'));
}

inline QString nameOf(const domain::AuditEntry &entry)
{
    return entry.payload.value(u"actor_username").toString();
}

inline QStringList namesOf(int first, int last)
{
    QStringList names;
    for (int number = first; number <= last; ++number)
        names += entryName(number);
    return names;
}

// So many that others have written at one moment, from number `first` on. Returns the place of that
// one.
inline storage::AuditPosition addEntries(const TestApp &app, int first, int count, Timestamp at)
{
    const int last = first + count - 1;
    if (app.engine() == storage::Engine::Sqlite) {
        app.run(R"(
            INSERT INTO audit_log_entries (instance_id, id, payload, created_at, ip_address)
            WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            SELECT '00000000-0000-0000-0000-000000000000',
                   printf('00000004-0000-4000-8000-%012d', i),
                   json_object('action', 'login', 'actor_username', printf('entry %07d', i)), ?, ''
            FROM n)",
                {first, last, at});
    } else {
        app.run(R"(
            INSERT INTO audit_log_entries (instance_id, id, payload, created_at, ip_address)
            SELECT '00000000-0000-0000-0000-000000000000',
                   CAST('00000004-0000-4000-8000-' || lpad(CAST(i AS text), 12, '0') AS uuid),
                   json_build_object('action', 'login',
                                     'actor_username', 'entry ' || lpad(CAST(i AS text), 7, '0')),
                   ?, ''
            FROM generate_series(CAST(? AS integer), CAST(? AS integer)) AS i)",
                {at, first, last});
    }
    const QString id = u"00000004-0000-4000-8000-%1"_s.arg(first, 12, 10, QLatin1Char('0'));
    return {.createdAt = at, .id = QUuid::fromString(id)};
}

} // namespace latchkey::support
