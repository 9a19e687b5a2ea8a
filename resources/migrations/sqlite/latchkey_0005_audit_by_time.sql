-- Old audit entries are looked for by their age every few minutes, and administrators read the newest
-- first.
CREATE INDEX latchkey_audit_log_entries_created_at_idx ON audit_log_entries (created_at);
