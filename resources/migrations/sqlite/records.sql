-- What happened, and which migrations of other servers this schema stands for

CREATE TABLE audit_log_entries (
    instance_id TEXT,
    id TEXT NOT NULL PRIMARY KEY,
    payload TEXT CHECK (json_valid(payload)),
    created_at TEXT,
    ip_address TEXT NOT NULL DEFAULT '' CHECK (length(ip_address) <= 64)
) STRICT;

CREATE INDEX audit_logs_instance_id_idx ON audit_log_entries (instance_id);

CREATE TABLE instances (
    id TEXT NOT NULL PRIMARY KEY,
    uuid TEXT,
    raw_base_config TEXT,
    created_at TEXT,
    updated_at TEXT
) STRICT;

CREATE TABLE schema_migrations (
    version TEXT NOT NULL PRIMARY KEY CHECK (length(version) <= 14)
) STRICT;

CREATE UNIQUE INDEX schema_migrations_version_idx ON schema_migrations (version);
