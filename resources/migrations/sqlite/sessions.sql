-- The OAuth server: applications that sign people in through this server

CREATE TABLE oauth_clients (
    id TEXT NOT NULL PRIMARY KEY,
    client_secret_hash TEXT,
    registration_type TEXT NOT NULL CHECK (registration_type IN ('dynamic', 'manual')),
    redirect_uris TEXT NOT NULL,
    grant_types TEXT NOT NULL,
    client_name TEXT,
    client_uri TEXT,
    logo_uri TEXT,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    deleted_at TEXT,
    client_type TEXT NOT NULL DEFAULT 'confidential'
        CHECK (client_type IN ('public', 'confidential')),
    token_endpoint_auth_method TEXT NOT NULL,
    CONSTRAINT oauth_clients_client_name_length CHECK (length(client_name) <= 1024),
    CONSTRAINT oauth_clients_client_uri_length CHECK (length(client_uri) <= 2048),
    CONSTRAINT oauth_clients_logo_uri_length CHECK (length(logo_uri) <= 2048),
    CONSTRAINT oauth_clients_token_endpoint_auth_method_check CHECK (
        token_endpoint_auth_method IN ('client_secret_basic', 'client_secret_post', 'none'))
) STRICT;

CREATE INDEX oauth_clients_deleted_at_idx ON oauth_clients (deleted_at);

CREATE TABLE oauth_authorizations (
    id TEXT NOT NULL PRIMARY KEY,
    authorization_id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES oauth_clients ON DELETE CASCADE,
    user_id TEXT REFERENCES users ON DELETE CASCADE,
    redirect_uri TEXT NOT NULL,
    scope TEXT NOT NULL,
    state TEXT,
    resource TEXT,
    code_challenge TEXT,
    code_challenge_method TEXT CHECK (code_challenge_method IN ('s256', 'plain')),
    response_type TEXT NOT NULL DEFAULT 'code' CHECK (response_type IN ('code')),
    status TEXT NOT NULL DEFAULT 'pending'
        CHECK (status IN ('pending', 'approved', 'denied', 'expired')),
    authorization_code TEXT,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    expires_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now', '+3 minutes')),
    approved_at TEXT,
    nonce TEXT,
    CONSTRAINT oauth_authorizations_redirect_uri_length CHECK (length(redirect_uri) <= 2048),
    CONSTRAINT oauth_authorizations_scope_length CHECK (length(scope) <= 4096),
    CONSTRAINT oauth_authorizations_state_length CHECK (length(state) <= 4096),
    CONSTRAINT oauth_authorizations_resource_length CHECK (length(resource) <= 2048),
    CONSTRAINT oauth_authorizations_code_challenge_length CHECK (length(code_challenge) <= 128),
    CONSTRAINT oauth_authorizations_authorization_code_length
        CHECK (length(authorization_code) <= 255),
    CONSTRAINT oauth_authorizations_nonce_length CHECK (length(nonce) <= 255),
    CONSTRAINT oauth_authorizations_expires_at_future CHECK (expires_at > created_at)
) STRICT;

CREATE UNIQUE INDEX oauth_authorizations_authorization_id_key
    ON oauth_authorizations (authorization_id);
CREATE UNIQUE INDEX oauth_authorizations_authorization_code_key
    ON oauth_authorizations (authorization_code);
CREATE INDEX oauth_auth_pending_exp_idx ON oauth_authorizations (expires_at)
    WHERE status = 'pending';

CREATE TABLE oauth_consents (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    client_id TEXT NOT NULL REFERENCES oauth_clients ON DELETE CASCADE,
    scopes TEXT NOT NULL,
    granted_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    revoked_at TEXT,
    CONSTRAINT oauth_consents_scopes_length CHECK (length(scopes) <= 2048),
    CONSTRAINT oauth_consents_scopes_not_empty CHECK (length(trim(scopes)) > 0),
    CONSTRAINT oauth_consents_revoked_after_granted
        CHECK (revoked_at IS NULL OR revoked_at >= granted_at)
) STRICT;

CREATE UNIQUE INDEX oauth_consents_user_client_unique ON oauth_consents (user_id, client_id);
CREATE INDEX oauth_consents_active_client_idx ON oauth_consents (client_id)
    WHERE revoked_at IS NULL;
CREATE INDEX oauth_consents_active_user_client_idx ON oauth_consents (user_id, client_id)
    WHERE revoked_at IS NULL;
CREATE INDEX oauth_consents_user_order_idx ON oauth_consents (user_id, granted_at DESC);

-- Sessions

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    created_at TEXT,
    updated_at TEXT,
    factor_id TEXT,
    aal TEXT CHECK (aal IN ('aal1', 'aal2', 'aal3')),
    not_after TEXT,
    refreshed_at TEXT,
    user_agent TEXT,
    ip TEXT,
    tag TEXT,
    oauth_client_id TEXT REFERENCES oauth_clients ON DELETE CASCADE,
    refresh_token_hmac_key TEXT,
    refresh_token_counter INTEGER,
    scopes TEXT,
    CONSTRAINT sessions_scopes_length CHECK (length(scopes) <= 4096)
) STRICT;

CREATE INDEX sessions_user_id_idx ON sessions (user_id);
CREATE INDEX user_id_created_at_idx ON sessions (user_id, created_at);
CREATE INDEX sessions_not_after_idx ON sessions (not_after DESC);
CREATE INDEX sessions_oauth_client_id_idx ON sessions (oauth_client_id);

CREATE TABLE refresh_tokens (
    instance_id TEXT,
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token TEXT CHECK (length(token) <= 255),
    user_id TEXT CHECK (length(user_id) <= 255),
    revoked INTEGER CHECK (revoked IN (0, 1)),
    created_at TEXT,
    updated_at TEXT,
    parent TEXT CHECK (length(parent) <= 255),
    session_id TEXT REFERENCES sessions ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX refresh_tokens_token_unique ON refresh_tokens (token);
CREATE INDEX refresh_tokens_instance_id_idx ON refresh_tokens (instance_id);
CREATE INDEX refresh_tokens_instance_id_user_id_idx ON refresh_tokens (instance_id, user_id);
CREATE INDEX refresh_tokens_parent_idx ON refresh_tokens (parent);
CREATE INDEX refresh_tokens_session_id_revoked_idx ON refresh_tokens (session_id, revoked);
CREATE INDEX refresh_tokens_updated_at_idx ON refresh_tokens (updated_at DESC);

CREATE TABLE mfa_amr_claims (
    session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    authentication_method TEXT NOT NULL,
    id TEXT NOT NULL PRIMARY KEY
) STRICT;

CREATE UNIQUE INDEX mfa_amr_claims_session_id_authentication_method_pkey
    ON mfa_amr_claims (session_id, authentication_method);

-- Second factors and passkeys

CREATE TABLE mfa_factors (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    friendly_name TEXT,
    factor_type TEXT NOT NULL CHECK (factor_type IN ('totp', 'webauthn', 'phone')),
    status TEXT NOT NULL CHECK (status IN ('unverified', 'verified')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    secret TEXT,
    phone TEXT,
    last_challenged_at TEXT,
    web_authn_credential TEXT CHECK (json_valid(web_authn_credential)),
    web_authn_aaguid TEXT,
    last_webauthn_challenge_data TEXT CHECK (json_valid(last_webauthn_challenge_data))
) STRICT;

CREATE UNIQUE INDEX mfa_factors_last_challenged_at_key ON mfa_factors (last_challenged_at);
CREATE INDEX factor_id_created_at_idx ON mfa_factors (user_id, created_at);
CREATE INDEX mfa_factors_user_id_idx ON mfa_factors (user_id);
CREATE UNIQUE INDEX mfa_factors_user_friendly_name_unique ON mfa_factors (friendly_name, user_id)
    WHERE trim(friendly_name) <> '';
CREATE UNIQUE INDEX unique_phone_factor_per_user ON mfa_factors (user_id, phone);

CREATE TABLE mfa_challenges (
    id TEXT NOT NULL PRIMARY KEY,
    factor_id TEXT NOT NULL
        CONSTRAINT mfa_challenges_auth_factor_id_fkey REFERENCES mfa_factors ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    verified_at TEXT,
    ip_address TEXT NOT NULL,
    otp_code TEXT,
    web_authn_session_data TEXT CHECK (json_valid(web_authn_session_data))
) STRICT;

CREATE INDEX mfa_challenge_created_at_idx ON mfa_challenges (created_at DESC);

CREATE TABLE webauthn_credentials (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    credential_id BLOB NOT NULL,
    public_key BLOB NOT NULL,
    attestation_type TEXT NOT NULL DEFAULT '',
    aaguid TEXT,
    sign_count INTEGER NOT NULL DEFAULT 0,
    transports TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(transports)),
    backup_eligible INTEGER NOT NULL DEFAULT 0 CHECK (backup_eligible IN (0, 1)),
    backed_up INTEGER NOT NULL DEFAULT 0 CHECK (backed_up IN (0, 1)),
    friendly_name TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    last_used_at TEXT
) STRICT;

CREATE UNIQUE INDEX webauthn_credentials_credential_id_key ON webauthn_credentials (credential_id);
CREATE INDEX webauthn_credentials_user_id_idx ON webauthn_credentials (user_id);

CREATE TABLE webauthn_challenges (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT REFERENCES users ON DELETE CASCADE,
    challenge_type TEXT NOT NULL,
    session_data TEXT NOT NULL CHECK (json_valid(session_data)),
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    expires_at TEXT NOT NULL,
    CONSTRAINT webauthn_challenges_challenge_type_check
        CHECK (challenge_type IN ('signup', 'registration', 'authentication'))
) STRICT;

CREATE INDEX webauthn_challenges_user_id_idx ON webauthn_challenges (user_id);
CREATE INDEX webauthn_challenges_expires_at_idx ON webauthn_challenges (expires_at);
