-- What administrators look for in the audit log, each in the order of the list. Most entries are those of
-- refreshed tokens, so they are in as few of these as will do.
CREATE INDEX latchkey_audit_log_entries_target_idx ON audit_log_entries (
    (coalesce(payload -> 'traits' ->> 'user_id', payload ->> 'actor_id')), created_at, id);
CREATE INDEX latchkey_audit_log_entries_upon_others_idx ON audit_log_entries ((payload ->> 'actor_id'), created_at, id)
    WHERE (payload -> 'traits' ->> 'user_id') IS NOT NULL;
CREATE INDEX latchkey_audit_log_entries_username_idx ON audit_log_entries (
    (payload ->> 'actor_username'), created_at, id);
CREATE INDEX latchkey_audit_log_entries_name_idx ON audit_log_entries ((payload ->> 'actor_name'), created_at, id)
    WHERE (payload ->> 'actor_name') IS NOT NULL;
CREATE INDEX latchkey_audit_log_entries_action_idx ON audit_log_entries ((payload ->> 'action'), created_at, id)
    WHERE (payload ->> 'action') NOT IN ('token_refreshed', 'token_revoked');
CREATE INDEX latchkey_audit_log_entries_address_idx ON audit_log_entries (ip_address, created_at, id)
    WHERE ip_address <> '';
