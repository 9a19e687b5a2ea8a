-- The equal of the PostgreSQL schema: the same tables, columns and index names, so that a database
-- can move from one engine to the other. What differs:
--   uuid, inet and JSON are TEXT; text[] is a JSON array; boolean is 0 or 1; an enum is a CHECK;
--   a timestamp is TEXT of fixed width, '2026-01-31 12:00:00.000000+00:00', always UTC, so that
--   comparing texts compares times; also where PostgreSQL's column has no time zone;
--   ids have no default: the server makes them; unique constraints are unique indexes.

-- People and how they sign in

CREATE TABLE users (
    instance_id TEXT,
    id TEXT NOT NULL PRIMARY KEY,
    aud TEXT CHECK (length(aud) <= 255),
    role TEXT CHECK (length(role) <= 255),
    email TEXT CHECK (length(email) <= 255),
    encrypted_password TEXT CHECK (length(encrypted_password) <= 255),
    email_confirmed_at TEXT,
    invited_at TEXT,
    confirmation_token TEXT CHECK (length(confirmation_token) <= 255),
    confirmation_sent_at TEXT,
    recovery_token TEXT CHECK (length(recovery_token) <= 255),
    recovery_sent_at TEXT,
    email_change_token_new TEXT CHECK (length(email_change_token_new) <= 255),
    email_change TEXT CHECK (length(email_change) <= 255),
    email_change_sent_at TEXT,
    last_sign_in_at TEXT,
    raw_app_meta_data TEXT CHECK (json_valid(raw_app_meta_data)),
    raw_user_meta_data TEXT CHECK (json_valid(raw_user_meta_data)),
    is_super_admin INTEGER CHECK (is_super_admin IN (0, 1)),
    created_at TEXT,
    updated_at TEXT,
    phone TEXT,
    phone_confirmed_at TEXT,
    phone_change TEXT DEFAULT '',
    phone_change_token TEXT DEFAULT '' CHECK (length(phone_change_token) <= 255),
    phone_change_sent_at TEXT,
    confirmed_at TEXT
        GENERATED ALWAYS AS (
            min(coalesce(email_confirmed_at, phone_confirmed_at),
                coalesce(phone_confirmed_at, email_confirmed_at))) STORED,
    email_change_token_current TEXT DEFAULT '' CHECK (length(email_change_token_current) <= 255),
    email_change_confirm_status INTEGER DEFAULT 0
        CONSTRAINT users_email_change_confirm_status_check
        CHECK (email_change_confirm_status BETWEEN 0 AND 2),
    banned_until TEXT,
    reauthentication_token TEXT DEFAULT '' CHECK (length(reauthentication_token) <= 255),
    reauthentication_sent_at TEXT,
    is_sso_user INTEGER NOT NULL DEFAULT 0 CHECK (is_sso_user IN (0, 1)),
    deleted_at TEXT,
    is_anonymous INTEGER NOT NULL DEFAULT 0 CHECK (is_anonymous IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX users_phone_key ON users (phone);
CREATE UNIQUE INDEX users_email_partial_key ON users (email) WHERE is_sso_user = false;
CREATE INDEX users_instance_id_email_idx ON users (instance_id, lower(email));
CREATE INDEX users_instance_id_idx ON users (instance_id);
CREATE INDEX users_is_anonymous_idx ON users (is_anonymous);
-- '' and short numeric codes may repeat, a hash may not.
CREATE UNIQUE INDEX confirmation_token_idx ON users (confirmation_token)
    WHERE confirmation_token GLOB '*[^0-9 ]*';
CREATE UNIQUE INDEX recovery_token_idx ON users (recovery_token)
    WHERE recovery_token GLOB '*[^0-9 ]*';
CREATE UNIQUE INDEX email_change_token_current_idx ON users (email_change_token_current)
    WHERE email_change_token_current GLOB '*[^0-9 ]*';
CREATE UNIQUE INDEX email_change_token_new_idx ON users (email_change_token_new)
    WHERE email_change_token_new GLOB '*[^0-9 ]*';
CREATE UNIQUE INDEX reauthentication_token_idx ON users (reauthentication_token)
    WHERE reauthentication_token GLOB '*[^0-9 ]*';

CREATE TABLE identities (
    provider_id TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    identity_data TEXT NOT NULL CHECK (json_valid(identity_data)),
    provider TEXT NOT NULL,
    last_sign_in_at TEXT,
    created_at TEXT,
    updated_at TEXT,
    email TEXT GENERATED ALWAYS AS (lower(json_extract(identity_data, '$.email'))) STORED,
    id TEXT NOT NULL PRIMARY KEY
) STRICT;

CREATE UNIQUE INDEX identities_provider_id_provider_unique ON identities (provider_id, provider);
CREATE INDEX identities_email_idx ON identities (email);
CREATE INDEX identities_user_id_idx ON identities (user_id);

CREATE TABLE one_time_tokens (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    token_type TEXT NOT NULL
        CHECK (token_type IN (
            'confirmation_token', 'reauthentication_token', 'recovery_token',
            'email_change_token_new', 'email_change_token_current', 'phone_change_token')),
    token_hash TEXT NOT NULL,
    relates_to TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    updated_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000+00:00', 'now')),
    CONSTRAINT one_time_tokens_token_hash_check CHECK (length(token_hash) > 0)
) STRICT;

CREATE INDEX one_time_tokens_token_hash_hash_idx ON one_time_tokens (token_hash);
CREATE INDEX one_time_tokens_relates_to_hash_idx ON one_time_tokens (relates_to);
CREATE UNIQUE INDEX one_time_tokens_user_id_token_type_key ON one_time_tokens (user_id, token_type);
