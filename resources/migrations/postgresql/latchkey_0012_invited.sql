-- Who was invited and has not confirmed an address since: for counting only.
--
-- Runs again at every start, as latchkey_0008.
DO $$
DECLARE
    patience text := current_setting('lock_timeout');
BEGIN
    IF to_regclass('latchkey_users_invited_idx') IS NULL THEN
        PERFORM set_config('lock_timeout', '1s', true);
        CREATE INDEX latchkey_users_invited_idx ON users (invited_at, id)
            WHERE invited_at IS NOT NULL AND confirmed_at IS NULL;
        PERFORM set_config('lock_timeout', patience, true);
    END IF;
EXCEPTION
    WHEN insufficient_privilege OR lock_not_available THEN NULL;
END
$$;
