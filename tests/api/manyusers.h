#pragma once

#include "testapp.h"

namespace latchkey::support {

// user00001@many.test and so on, the last one the newest.
inline void addMany(const TestApp &app, int count)
{
    app.run(app.engine() == storage::Engine::Sqlite ? R"(
        INSERT INTO users (id, aud, role, email, created_at, updated_at, instance_id)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
        SELECT printf('00000001-0000-4000-8000-%012d', i), 'authenticated', 'authenticated',
               printf('user%05d@many.test', i), printf('2026-01-01 00:00:00.%06d+00:00', i),
               '2026-01-01 00:00:00.000000+00:00', '00000000-0000-0000-0000-000000000000' FROM n)"
                                                    : R"(
        INSERT INTO users (id, aud, role, email, created_at, updated_at, instance_id)
        SELECT CAST('00000001-0000-4000-8000-' || lpad(CAST(i AS text), 12, '0') AS uuid),
               'authenticated', 'authenticated', 'user' || lpad(CAST(i AS text), 5, '0')
               || '@many.test', TIMESTAMPTZ '2026-01-01 00:00:00+00' + i * INTERVAL '1 us',
               TIMESTAMPTZ '2026-01-01 00:00:00+00', '00000000-0000-0000-0000-000000000000'
        FROM generate_series(1, CAST(? AS integer)) AS i)",
            {count});
}

} // namespace latchkey::support
