-- The states of a user in one number, so that whoever is in some of them, however few, is found in each
-- order without a look at anybody else:
--   1 confirmed, 2 banned now or once, 4 anonymous, 8 deleted, 16 never signed in, 32 the usual role,
--   64 invited and not confirmed
-- Those that go had no 64; an index under its old name would be taken for one that has.
--
-- Runs again at every start, and holds more than the key, as latchkey_0008.
DO $$
DECLARE
    patience text := current_setting('lock_timeout');
    state text := '(CAST(confirmed_at IS NOT NULL AS integer)
        + 2 * CAST(banned_until IS NOT NULL AS integer) + 4 * CAST(is_anonymous AS integer)
        + 8 * CAST(deleted_at IS NOT NULL AS integer) + 16 * CAST(last_sign_in_at IS NULL AS integer)
        + 32 * CAST(coalesce(role, '''') = ''authenticated'' AS integer)
        + 64 * CAST(invited_at IS NOT NULL AND confirmed_at IS NULL AS integer))';
    held text := 'confirmed_at, invited_at, banned_until, is_anonymous, deleted_at, last_sign_in_at, role, created_at';
BEGIN
    IF to_regclass('latchkey_users_states_email_idx') IS NULL THEN
        PERFORM set_config('lock_timeout', '1s', true);
        DROP INDEX IF EXISTS latchkey_users_state_created_at_idx, latchkey_users_state_last_sign_in_at_idx,
            latchkey_users_state_email_idx;
        EXECUTE 'CREATE INDEX latchkey_users_states_created_at_idx ON users ('
            || state || ', coalesce(created_at, ''-infinity''), id) INCLUDE (' || held || ')';
        EXECUTE 'CREATE INDEX latchkey_users_states_last_sign_in_at_idx ON users ('
            || state || ', coalesce(last_sign_in_at, ''-infinity''), id) INCLUDE (' || held || ')';
        EXECUTE 'CREATE INDEX latchkey_users_states_email_idx ON users ('
            || state || ', (coalesce(lower(email), '''')) COLLATE "C", id) INCLUDE (' || held || ', email)';
        PERFORM set_config('lock_timeout', patience, true);
    END IF;
EXCEPTION
    WHEN insufficient_privilege OR lock_not_available THEN NULL;
END
$$;
