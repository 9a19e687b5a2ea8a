#include "sharedschema.h"

namespace latchkey::storage {

using namespace Qt::Literals;

namespace {

constexpr QLatin1StringView migrationIds[] = {
    "00"_L1,
    "20210710035447"_L1,
    "20210722035447"_L1,
    "20210730183235"_L1,
    "20210909172000"_L1,
    "20210927181326"_L1,
    "20211122151130"_L1,
    "20211124214934"_L1,
    "20211202183645"_L1,
    "20220114185221"_L1,
    "20220114185340"_L1,
    "20220224000811"_L1,
    "20220323170000"_L1,
    "20220429102000"_L1,
    "20220531120530"_L1,
    "20220614074223"_L1,
    "20220811173540"_L1,
    "20221003041349"_L1,
    "20221003041400"_L1,
    "20221011041400"_L1,
    "20221020193600"_L1,
    "20221021073300"_L1,
    "20221021082433"_L1,
    "20221027105023"_L1,
    "20221114143122"_L1,
    "20221114143410"_L1,
    "20221125140132"_L1,
    "20221208132122"_L1,
    "20221215195500"_L1,
    "20221215195800"_L1,
    "20221215195900"_L1,
    "20230116124310"_L1,
    "20230116124412"_L1,
    "20230131181311"_L1,
    "20230322519590"_L1,
    "20230402418590"_L1,
    "20230411005111"_L1,
    "20230508135423"_L1,
    "20230523124323"_L1,
    "20230818113222"_L1,
    "20230914180801"_L1,
    "20231027141322"_L1,
    "20231114161723"_L1,
    "20231117164230"_L1,
    "20240115144230"_L1,
    "20240214120130"_L1,
    "20240306115329"_L1,
    "20240314092811"_L1,
    "20240427152123"_L1,
    "20240612123726"_L1,
    "20240729123726"_L1,
    "20240802193726"_L1,
    "20240806073726"_L1,
    "20241009103726"_L1,
    "20250717082212"_L1,
    "20250731150234"_L1,
    "20250804100000"_L1,
    "20250901200500"_L1,
    "20250903112500"_L1,
    "20250904133000"_L1,
    "20250925093508"_L1,
    "20251007112900"_L1,
    "20251104100000"_L1,
    "20251111201300"_L1,
    "20251201000000"_L1,
    "20260115000000"_L1,
    "20260121000000"_L1,
    "20260219120000"_L1,
    "20260302000000"_L1,
    "20260625000000"_L1,
};

constexpr NeededTable tables[] = {
    {"audit_log_entries"_L1, "instance_id id payload created_at ip_address"_L1},
    {"custom_oauth_providers"_L1,
     "id provider_type identifier name client_id client_secret acceptable_client_ids "
     "scopes pkce_enabled attribute_mapping authorization_params enabled "
     "email_optional issuer discovery_url skip_nonce_check cached_discovery "
     "discovery_cached_at authorization_url token_url userinfo_url jwks_uri created_at "
     "updated_at custom_claims_allowlist"_L1},
    {"flow_state"_L1,
     "id user_id auth_code code_challenge_method code_challenge provider_type "
     "provider_access_token provider_refresh_token created_at updated_at "
     "authentication_method auth_code_issued_at invite_token referrer "
     "oauth_client_state_id linking_target_id email_optional"_L1},
    {"identities"_L1,
     "provider_id user_id identity_data provider last_sign_in_at created_at updated_at "
     "email id"_L1},
    {"mfa_amr_claims"_L1, "session_id created_at updated_at authentication_method id"_L1},
    {"mfa_challenges"_L1,
     "id factor_id created_at verified_at ip_address otp_code web_authn_session_data"_L1},
    {"mfa_factors"_L1,
     "id user_id friendly_name factor_type status created_at updated_at secret phone "
     "last_challenged_at web_authn_credential web_authn_aaguid "
     "last_webauthn_challenge_data"_L1},
    {"oauth_authorizations"_L1,
     "id authorization_id client_id user_id redirect_uri scope state resource "
     "code_challenge code_challenge_method response_type status authorization_code "
     "created_at expires_at approved_at nonce"_L1},
    {"oauth_client_states"_L1, "id provider_type code_verifier created_at"_L1},
    {"oauth_clients"_L1,
     "id client_secret_hash registration_type redirect_uris grant_types client_name "
     "client_uri logo_uri created_at updated_at deleted_at client_type "
     "token_endpoint_auth_method"_L1},
    {"oauth_consents"_L1, "id user_id client_id scopes granted_at revoked_at"_L1},
    {"one_time_tokens"_L1, "id user_id token_type token_hash relates_to created_at updated_at"_L1},
    {"refresh_tokens"_L1,
     "instance_id id token user_id revoked created_at updated_at parent session_id"_L1},
    {"saml_providers"_L1,
     "id sso_provider_id entity_id metadata_xml metadata_url attribute_mapping "
     "created_at updated_at name_id_format"_L1},
    {"saml_relay_states"_L1,
     "id sso_provider_id request_id for_email redirect_to created_at updated_at "
     "flow_state_id"_L1},
    {"schema_migrations"_L1, "version"_L1},
    {"sessions"_L1,
     "id user_id created_at updated_at factor_id aal not_after refreshed_at user_agent "
     "ip tag oauth_client_id refresh_token_hmac_key refresh_token_counter scopes"_L1},
    {"sso_domains"_L1, "id sso_provider_id domain created_at updated_at"_L1},
    {"sso_providers"_L1, "id resource_id created_at updated_at disabled"_L1},
    {"users"_L1,
     "instance_id id aud role email encrypted_password email_confirmed_at invited_at "
     "confirmation_token confirmation_sent_at recovery_token recovery_sent_at "
     "email_change_token_new email_change email_change_sent_at last_sign_in_at "
     "raw_app_meta_data raw_user_meta_data created_at updated_at phone "
     "phone_confirmed_at phone_change phone_change_token phone_change_sent_at "
     "confirmed_at email_change_token_current email_change_confirm_status banned_until "
     "reauthentication_token reauthentication_sent_at is_sso_user deleted_at "
     "is_anonymous"_L1},
    {"webauthn_challenges"_L1, "id user_id challenge_type session_data created_at expires_at"_L1},
    {"webauthn_credentials"_L1,
     "id user_id credential_id public_key attestation_type aaguid sign_count "
     "transports backup_eligible backed_up friendly_name created_at updated_at "
     "last_used_at"_L1},
};

} // namespace

std::span<const QLatin1StringView> peerMigrationIds()
{
    return migrationIds;
}

std::span<const NeededTable> neededTables()
{
    return tables;
}

} // namespace latchkey::storage
