#pragma once

#include "administering.h"

#include <QStringList>

namespace latchkey::support {

// What the database holds of users, and how many rows of everything else: to see that a request
// changed nothing.
inline QStringList snapshot(const TestApp &app)
{
    const auto rows = must(app.database().read([](storage::Transaction &transaction) {
        return transaction.rows(
            "SELECT CAST(id AS TEXT), role, aud, email, phone, encrypted_password, "
            "CAST(raw_app_meta_data AS TEXT), CAST(raw_user_meta_data AS TEXT), "
            "CAST(is_super_admin AS TEXT), CAST(banned_until AS TEXT), CAST(deleted_at AS TEXT), "
            "CAST(updated_at AS TEXT) FROM users ORDER BY email, id");
    }));
    QStringList lines;
    for (const storage::Row &row : rows) {
        QStringList values;
        for (int column = 0; column < row.size(); ++column)
            values += row.text(column);
        lines += values.join(u'|');
    }
    for (const char *count : {"SELECT count(*) FROM identities",
                              "SELECT count(*) FROM sessions",
                              "SELECT count(*) FROM refresh_tokens WHERE revoked = FALSE",
                              "SELECT count(*) FROM one_time_tokens",
                              "SELECT count(*) FROM mfa_factors",
                              "SELECT count(*) FROM audit_log_entries",
                              "SELECT count(*) FROM latchkey_outbox",
                              "SELECT count(*) FROM latchkey_ban_reasons",
                              "SELECT count(*) FROM latchkey_bulk_jobs"})
        lines += QString::number(app.count(count));
    return lines;
}

} // namespace latchkey::support
