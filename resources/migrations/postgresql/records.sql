-- What happened, and which migrations of other servers this schema stands for

CREATE TABLE audit_log_entries (
    instance_id uuid,
    id uuid PRIMARY KEY,
    payload json,
    created_at timestamptz,
    ip_address varchar(64) NOT NULL DEFAULT ''
);

CREATE INDEX audit_logs_instance_id_idx ON audit_log_entries (instance_id);

CREATE TABLE instances (
    id uuid PRIMARY KEY,
    uuid uuid,
    raw_base_config text,
    created_at timestamptz,
    updated_at timestamptz
);

-- IF NOT EXISTS: a migration tool that was started and stopped may have left it, empty.
CREATE TABLE IF NOT EXISTS schema_migrations (
    version varchar(14) PRIMARY KEY
);

CREATE UNIQUE INDEX IF NOT EXISTS schema_migrations_version_idx ON schema_migrations (version);
