-- Search for any part of an e-mail address, phone number, id or name, each on a line of its own, by a
-- trigram index. Names beyond 255 characters are searched in their first 255.
--
-- The extension comes with PostgreSQL and asks for no more than CREATE on the database. Where it is
-- not to be had, search reads on until it has enough. Runs again at every start, as latchkey_0008.
DO $$
DECLARE
    patience text := current_setting('lock_timeout');
    place text;
BEGIN
    IF to_regclass('latchkey_users_search_idx') IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM set_config('lock_timeout', '1s', true);
    BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
    EXCEPTION
        WHEN OTHERS THEN NULL;
    END;
    SELECT n.nspname INTO place
      FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
    IF place IS NOT NULL THEN
        EXECUTE format('CREATE INDEX latchkey_users_search_idx ON users USING gin ((
            chr(10) || coalesce(email, '''') || chr(10) || coalesce(phone, '''') || chr(10)
            || CAST(id AS text) || chr(10) || left(coalesce(raw_user_meta_data ->> ''name'', ''''), 255)
            || chr(10) || left(coalesce(raw_user_meta_data ->> ''full_name'', ''''), 255)
        ) %I.gin_trgm_ops)', place);
    END IF;
    PERFORM set_config('lock_timeout', patience, true);
EXCEPTION
    WHEN insufficient_privilege OR lock_not_available THEN NULL;
END
$$;
