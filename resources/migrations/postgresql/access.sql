-- What other roles of the same PostgreSQL may see: functions for row-level security policies in
-- other schemas, and row-level security on our own tables (no policies: only the owner sees rows).

-- A setting that is missing, or empty because a transaction set it once, counts as NULL.
CREATE FUNCTION jwt() RETURNS jsonb LANGUAGE sql STABLE AS $body$
    SELECT CAST(coalesce(nullif(current_setting('request.jwt.claim', true), ''),
                         nullif(current_setting('request.jwt.claims', true), '')) AS jsonb)
$body$;

CREATE FUNCTION uid() RETURNS uuid LANGUAGE sql STABLE AS $body$
    SELECT CAST(coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''),
                         CAST(nullif(current_setting('request.jwt.claims', true), '') AS jsonb)
                             ->> 'sub') AS uuid)
$body$;

CREATE FUNCTION role() RETURNS text LANGUAGE sql STABLE AS $body$
    SELECT coalesce(nullif(current_setting('request.jwt.claim.role', true), ''),
                    CAST(nullif(current_setting('request.jwt.claims', true), '') AS jsonb)
                        ->> 'role')
$body$;

CREATE FUNCTION email() RETURNS text LANGUAGE sql STABLE AS $body$
    SELECT coalesce(nullif(current_setting('request.jwt.claim.email', true), ''),
                    CAST(nullif(current_setting('request.jwt.claims', true), '') AS jsonb)
                        ->> 'email')
$body$;

COMMENT ON FUNCTION uid() IS 'Deprecated: prefer the member sub of jwt().';
COMMENT ON FUNCTION role() IS 'Deprecated: prefer the member role of jwt().';
COMMENT ON FUNCTION email() IS 'Deprecated: prefer the member email of jwt().';

DO $body$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY[
        'audit_log_entries', 'flow_state', 'identities', 'instances', 'mfa_amr_claims',
        'mfa_challenges', 'mfa_factors', 'one_time_tokens', 'refresh_tokens', 'saml_providers',
        'saml_relay_states', 'schema_migrations', 'sessions', 'sso_domains', 'sso_providers',
        'users'
    ] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'postgres') THEN
            EXECUTE format('GRANT SELECT ON %I TO postgres WITH GRANT OPTION', guarded);
        END IF;
    END LOOP;
END
$body$;
