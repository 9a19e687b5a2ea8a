-- What administrators list users by. Each order ends with the id, so that a page begins where the last
-- one ended; whoever never signed in counts as the oldest. The others are for states that few are in.
--
-- The indices of an order hold what else a list is narrowed down by as well, because PostgreSQL reads an
-- index alone only where that has every column of its expressions: a tenth of what reading the users costs.
--
-- Runs again at every start, because it may do nothing: where the tables belong to another role, who
-- alone may add an index, and where somebody else's transaction holds them for longer than a second.
-- Lists are slower then, and as right. On a database in use nobody writes users while they are made.
DO $$
DECLARE
    patience text := current_setting('lock_timeout');
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index
                    WHERE indexrelid = to_regclass('latchkey_users_email_idx') AND indnatts > indnkeyatts) THEN
        PERFORM set_config('lock_timeout', '1s', true);
        DROP INDEX IF EXISTS latchkey_users_created_at_idx, latchkey_users_last_sign_in_at_idx, latchkey_users_email_idx;
        CREATE INDEX latchkey_users_created_at_idx
            ON users (coalesce(created_at, '-infinity'), id) INCLUDE (created_at, last_sign_in_at);
        CREATE INDEX latchkey_users_last_sign_in_at_idx
            ON users (coalesce(last_sign_in_at, '-infinity'), id) INCLUDE (created_at, last_sign_in_at);
        CREATE INDEX IF NOT EXISTS latchkey_users_audience_idx ON users (aud, instance_id);
        CREATE INDEX IF NOT EXISTS latchkey_users_role_idx ON users (role);
        CREATE INDEX IF NOT EXISTS latchkey_users_banned_idx ON users (banned_until)
            WHERE banned_until IS NOT NULL;
        CREATE INDEX IF NOT EXISTS latchkey_users_deleted_idx ON users (deleted_at)
            WHERE deleted_at IS NOT NULL;
        CREATE INDEX IF NOT EXISTS latchkey_users_unconfirmed_idx ON users (created_at)
            WHERE confirmed_at IS NULL;
        CREATE INDEX IF NOT EXISTS latchkey_mfa_factors_verified_idx ON mfa_factors (user_id)
            WHERE status = 'verified';
        CREATE INDEX latchkey_users_email_idx
            ON users ((coalesce(lower(email), '')) COLLATE "C", id) INCLUDE (email, created_at, last_sign_in_at);
        PERFORM set_config('lock_timeout', patience, true);
    END IF;
EXCEPTION
    WHEN insufficient_privilege OR lock_not_available THEN NULL;
END
$$;
