-- Old audit entries are looked for by their age every few minutes, and administrators read the newest
-- first. On the database of another server the index is made once; nobody writes audit entries meanwhile.
-- Where the table belongs to another role, who alone may add an index, the look is slower and as right.
DO $$
BEGIN
    CREATE INDEX latchkey_audit_log_entries_created_at_idx ON audit_log_entries (created_at);
EXCEPTION
    WHEN insufficient_privilege THEN NULL;
END
$$;
