#pragma once

#include "domain/session.h"
#include "row.h"
#include "sqltext.h"

namespace latchkey::storage {

// What a statement selects to read a session from a row of sessions called `s`, with its AMR
// entries as a JSON array, newest first.
inline constexpr char ownSessionColumns[] = R"(
    CAST(s.id AS TEXT), CAST(s.user_id AS TEXT), CAST(s.created_at AS TEXT),
    CAST(s.updated_at AS TEXT), CAST(s.factor_id AS TEXT), CAST(s.aal AS TEXT),
    CAST(s.not_after AS TEXT), CAST(s.refreshed_at AS TEXT), s.user_agent, s.tag,
    CAST(s.oauth_client_id AS TEXT), s.scopes, s.refresh_token_hmac_key, s.refresh_token_counter,)";

inline constexpr auto sessionColumnsSqlite = joined(ownSessionColumns, R"(
    s.ip,
    (SELECT json_group_array(json_array(authentication_method, updated_at))
     FROM (SELECT * FROM mfa_amr_claims WHERE session_id = s.id
           ORDER BY updated_at DESC, authentication_method)))");

// host(): as text an inet carries its mask.
inline constexpr auto sessionColumnsPostgreSql = joined(ownSessionColumns, R"(
    host(s.ip),
    (SELECT json_agg(json_build_array(a.authentication_method, a.updated_at)
                     ORDER BY a.updated_at DESC, a.authentication_method COLLATE "C")
     FROM mfa_amr_claims a WHERE a.session_id = s.id))");

inline constexpr int sessionColumnCount = 16;

// The session whose columns begin at `first`.
domain::Session readSession(const Row &row, int first = 0);

} // namespace latchkey::storage
