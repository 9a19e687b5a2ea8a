-- Who was invited and has not confirmed an address since: for counting only.
CREATE INDEX latchkey_users_invited_idx ON users (invited_at, id)
    WHERE invited_at IS NOT NULL AND confirmed_at IS NULL;
