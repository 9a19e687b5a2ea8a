-- What administrators filter lists by. Runs again at every start, as latchkey_0008. The states of users are
-- those of latchkey_0013.
DO $$
DECLARE
    patience text := current_setting('lock_timeout');
BEGIN
    IF to_regclass('latchkey_identities_provider_idx') IS NULL THEN
        PERFORM set_config('lock_timeout', '1s', true);
        CREATE INDEX latchkey_identities_provider_idx ON identities (provider, user_id);
        PERFORM set_config('lock_timeout', patience, true);
    END IF;
EXCEPTION
    WHEN insufficient_privilege OR lock_not_available THEN NULL;
END
$$;
