#pragma once

#include "domain/user.h"
#include "row.h"
#include "sqltext.h"

namespace latchkey::storage {

// What a statement selects to read a user whole from a row of users called `u`: its own columns,
// and identities and factors as JSON arrays (of arrays, oldest first) made in the same statement.
// Pending tokens and the secrets of factors stay in the database. A ban "until infinity" becomes
// the last day that a timestamp of ours can hold.
inline constexpr char ownUserColumns[] = R"(
    CAST(u.id AS TEXT), u.aud, u.role, u.email, u.phone, u.encrypted_password,
    CAST(u.email_confirmed_at AS TEXT), CAST(u.phone_confirmed_at AS TEXT),
    CAST(u.confirmed_at AS TEXT), CAST(u.invited_at AS TEXT),
    CAST(u.confirmation_sent_at AS TEXT), CAST(u.recovery_sent_at AS TEXT),
    CAST(u.email_change_sent_at AS TEXT), CAST(u.phone_change_sent_at AS TEXT),
    CAST(u.reauthentication_sent_at AS TEXT), CAST(u.last_sign_in_at AS TEXT),
    CASE WHEN u.banned_until < '9999-12-31 00:00:00.000000+00:00'
         THEN CAST(u.banned_until AS TEXT)
         WHEN u.banned_until IS NOT NULL THEN '9999-12-31 00:00:00.000000+00:00' END,
    CAST(u.deleted_at AS TEXT), CAST(u.created_at AS TEXT), CAST(u.updated_at AS TEXT),
    u.email_change, u.phone_change,
    CAST(u.raw_app_meta_data AS TEXT), CAST(u.raw_user_meta_data AS TEXT),
    u.is_sso_user, u.is_anonymous,)";

inline constexpr auto userColumnsSqlite = joined(ownUserColumns, R"(
    (SELECT json_group_array(json_array(id, provider_id, provider, json(identity_data), email,
                                        last_sign_in_at, created_at, updated_at))
     FROM (SELECT * FROM identities WHERE user_id = u.id ORDER BY created_at, id)),
    (SELECT json_group_array(json_array(id, factor_type, status, friendly_name, phone,
                                        last_challenged_at, web_authn_aaguid,
                                        json(last_webauthn_challenge_data), created_at, updated_at))
     FROM (SELECT * FROM mfa_factors WHERE user_id = u.id ORDER BY created_at, id)))");

inline constexpr auto userColumnsPostgreSql = joined(ownUserColumns, R"(
    (SELECT json_agg(json_build_array(i.id, i.provider_id, i.provider, i.identity_data, i.email,
                                      i.last_sign_in_at, i.created_at, i.updated_at)
                     ORDER BY i.created_at, i.id)
     FROM identities i WHERE i.user_id = u.id),
    (SELECT json_agg(json_build_array(f.id, f.factor_type, f.status, f.friendly_name, f.phone,
                                      f.last_challenged_at, f.web_authn_aaguid,
                                      f.last_webauthn_challenge_data, f.created_at, f.updated_at)
                     ORDER BY f.created_at, f.id)
     FROM mfa_factors f WHERE f.user_id = u.id))");

inline constexpr int userColumnCount = 28;

// Whose address it is, of a row of users called `u`: two parameters, the address and the audience.
// lower(u.email), as users_instance_id_email_idx has it.
inline constexpr auto userHasEmail = joined(
    "u.instance_id = ", nilUuid, " AND lower(u.email) = ? AND u.aud = ? AND u.is_sso_user = FALSE");
inline constexpr auto userHasPhone = joined(
    "u.instance_id = ", nilUuid, " AND u.phone = ? AND u.aud = ? AND u.is_sso_user = FALSE");

// The user whose columns begin at `first`.
domain::User readUser(const Row &row, int first = 0);

} // namespace latchkey::storage
