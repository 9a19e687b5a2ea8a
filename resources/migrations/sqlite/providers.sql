-- Flows under way, and sign-in through other servers

CREATE TABLE flow_state (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT,
    auth_code TEXT,
    code_challenge_method TEXT CHECK (code_challenge_method IN ('s256', 'plain')),
    code_challenge TEXT,
    provider_type TEXT NOT NULL,
    provider_access_token TEXT,
    provider_refresh_token TEXT,
    created_at TEXT,
    updated_at TEXT,
    authentication_method TEXT NOT NULL,
    auth_code_issued_at TEXT,
    invite_token TEXT,
    referrer TEXT,
    oauth_client_state_id TEXT,
    linking_target_id TEXT,
    email_optional INTEGER NOT NULL DEFAULT 0 CHECK (email_optional IN (0, 1))
) STRICT;

CREATE INDEX idx_auth_code ON flow_state (auth_code);
CREATE INDEX idx_user_id_auth_method ON flow_state (user_id, authentication_method);
CREATE INDEX flow_state_created_at_idx ON flow_state (created_at DESC);

CREATE TABLE oauth_client_states (
    id TEXT NOT NULL PRIMARY KEY,
    provider_type TEXT NOT NULL,
    code_verifier TEXT,
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX idx_oauth_client_states_created_at ON oauth_client_states (created_at);

CREATE TABLE custom_oauth_providers (
    id TEXT NOT NULL PRIMARY KEY,
    provider_type TEXT NOT NULL,
    identifier TEXT NOT NULL,
    name TEXT NOT NULL,
    client_id TEXT NOT NULL,
    client_secret TEXT NOT NULL,
    acceptable_client_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(acceptable_client_ids)),
    scopes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scopes)),
    pkce_enabled INTEGER NOT NULL DEFAULT 1 CHECK (pkce_enabled IN (0, 1)),
    attribute_mapping TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(attribute_mapping)),
    authorization_params TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(authorization_params)),
    enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
    email_optional INTEGER NOT NULL DEFAULT 0 CHECK (email_optional IN (0, 1)),
    issuer TEXT,
    discovery_url TEXT,
    skip_nonce_check INTEGER NOT NULL DEFAULT 0 CHECK (skip_nonce_check IN (0, 1)),
    cached_discovery TEXT CHECK (json_valid(cached_discovery)),
    discovery_cached_at TEXT,
    authorization_url TEXT,
    token_url TEXT,
    userinfo_url TEXT,
    jwks_uri TEXT,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    custom_claims_allowlist TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(custom_claims_allowlist)),
    CONSTRAINT custom_oauth_providers_provider_type_check
        CHECK (provider_type IN ('oauth2', 'oidc')),
    CONSTRAINT custom_oauth_providers_identifier_format
        CHECK (
            length(identifier) BETWEEN 2 AND 50 AND identifier NOT GLOB '*[^a-z0-9:-]*'
            AND identifier GLOB '[a-z0-9]*[a-z0-9]'),
    CONSTRAINT custom_oauth_providers_name_length CHECK (length(name) BETWEEN 1 AND 100),
    CONSTRAINT custom_oauth_providers_client_id_length
        CHECK (length(client_id) BETWEEN 1 AND 512),
    CONSTRAINT custom_oauth_providers_oidc_requires_issuer
        CHECK (provider_type <> 'oidc' OR issuer IS NOT NULL),
    CONSTRAINT custom_oauth_providers_oidc_issuer_https
        CHECK (provider_type <> 'oidc' OR issuer IS NULL OR issuer GLOB 'https://*'),
    CONSTRAINT custom_oauth_providers_issuer_length
        CHECK (issuer IS NULL OR length(issuer) BETWEEN 1 AND 2048),
    CONSTRAINT custom_oauth_providers_oidc_discovery_url_https CHECK (
        provider_type <> 'oidc' OR discovery_url IS NULL OR discovery_url GLOB 'https://*'),
    CONSTRAINT custom_oauth_providers_discovery_url_length
        CHECK (discovery_url IS NULL OR length(discovery_url) <= 2048),
    CONSTRAINT custom_oauth_providers_oauth2_requires_endpoints CHECK (
        provider_type <> 'oauth2'
        OR (authorization_url IS NOT NULL AND token_url IS NOT NULL AND userinfo_url IS NOT NULL)),
    CONSTRAINT custom_oauth_providers_authorization_url_https
        CHECK (authorization_url IS NULL OR authorization_url GLOB 'https://*'),
    CONSTRAINT custom_oauth_providers_authorization_url_length
        CHECK (authorization_url IS NULL OR length(authorization_url) <= 2048),
    CONSTRAINT custom_oauth_providers_token_url_https
        CHECK (token_url IS NULL OR token_url GLOB 'https://*'),
    CONSTRAINT custom_oauth_providers_token_url_length
        CHECK (token_url IS NULL OR length(token_url) <= 2048),
    CONSTRAINT custom_oauth_providers_userinfo_url_https
        CHECK (userinfo_url IS NULL OR userinfo_url GLOB 'https://*'),
    CONSTRAINT custom_oauth_providers_userinfo_url_length
        CHECK (userinfo_url IS NULL OR length(userinfo_url) <= 2048),
    CONSTRAINT custom_oauth_providers_jwks_uri_https
        CHECK (jwks_uri IS NULL OR jwks_uri GLOB 'https://*'),
    CONSTRAINT custom_oauth_providers_jwks_uri_length
        CHECK (jwks_uri IS NULL OR length(jwks_uri) <= 2048)
) STRICT;

CREATE UNIQUE INDEX custom_oauth_providers_identifier_key ON custom_oauth_providers (identifier);
CREATE INDEX custom_oauth_providers_identifier_idx ON custom_oauth_providers (identifier);
CREATE INDEX custom_oauth_providers_provider_type_idx ON custom_oauth_providers (provider_type);
CREATE INDEX custom_oauth_providers_enabled_idx ON custom_oauth_providers (enabled);
CREATE INDEX custom_oauth_providers_created_at_idx ON custom_oauth_providers (created_at);

CREATE TABLE sso_providers (
    id TEXT NOT NULL PRIMARY KEY,
    resource_id TEXT,
    created_at TEXT,
    updated_at TEXT,
    disabled INTEGER CHECK (disabled IN (0, 1)),
    CONSTRAINT "resource_id not empty" CHECK (length(resource_id) > 0)
) STRICT;

CREATE UNIQUE INDEX sso_providers_resource_id_idx ON sso_providers (lower(resource_id));
CREATE INDEX sso_providers_resource_id_pattern_idx ON sso_providers (resource_id);

CREATE TABLE sso_domains (
    id TEXT NOT NULL PRIMARY KEY,
    sso_provider_id TEXT NOT NULL REFERENCES sso_providers ON DELETE CASCADE,
    domain TEXT NOT NULL,
    created_at TEXT,
    updated_at TEXT,
    CONSTRAINT "domain not empty" CHECK (length(domain) > 0)
) STRICT;

CREATE UNIQUE INDEX sso_domains_domain_idx ON sso_domains (lower(domain));
CREATE INDEX sso_domains_sso_provider_id_idx ON sso_domains (sso_provider_id);

CREATE TABLE saml_providers (
    id TEXT NOT NULL PRIMARY KEY,
    sso_provider_id TEXT NOT NULL REFERENCES sso_providers ON DELETE CASCADE,
    entity_id TEXT NOT NULL,
    metadata_xml TEXT NOT NULL,
    metadata_url TEXT,
    attribute_mapping TEXT CHECK (json_valid(attribute_mapping)),
    created_at TEXT,
    updated_at TEXT,
    name_id_format TEXT,
    CONSTRAINT "entity_id not empty" CHECK (length(entity_id) > 0),
    CONSTRAINT "metadata_xml not empty" CHECK (length(metadata_xml) > 0),
    CONSTRAINT "metadata_url not empty" CHECK (length(metadata_url) > 0)
) STRICT;

CREATE UNIQUE INDEX saml_providers_entity_id_key ON saml_providers (entity_id);
CREATE INDEX saml_providers_sso_provider_id_idx ON saml_providers (sso_provider_id);

CREATE TABLE saml_relay_states (
    id TEXT NOT NULL PRIMARY KEY,
    sso_provider_id TEXT NOT NULL REFERENCES sso_providers ON DELETE CASCADE,
    request_id TEXT NOT NULL,
    for_email TEXT,
    redirect_to TEXT,
    created_at TEXT,
    updated_at TEXT,
    flow_state_id TEXT REFERENCES flow_state ON DELETE CASCADE,
    CONSTRAINT "request_id not empty" CHECK (length(request_id) > 0)
) STRICT;

CREATE INDEX saml_relay_states_sso_provider_id_idx ON saml_relay_states (sso_provider_id);
CREATE INDEX saml_relay_states_for_email_idx ON saml_relay_states (for_email);
CREATE INDEX saml_relay_states_created_at_idx ON saml_relay_states (created_at DESC);
