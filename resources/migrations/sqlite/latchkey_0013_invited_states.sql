-- The states of a user in one number, so that whoever is in some of them, however few, is found in each
-- order without a look at anybody else:
--   1 confirmed, 2 banned now or once, 4 anonymous, 8 deleted, 16 never signed in, 32 the usual role,
--   64 invited and not confirmed
-- Those that go had no 64.
DROP INDEX latchkey_users_state_created_at_idx;
DROP INDEX latchkey_users_state_last_sign_in_at_idx;
DROP INDEX latchkey_users_state_email_idx;
CREATE INDEX latchkey_users_states_created_at_idx ON users (
    (confirmed_at IS NOT NULL) + 2 * (banned_until IS NOT NULL) + 4 * is_anonymous
        + 8 * (deleted_at IS NOT NULL) + 16 * (last_sign_in_at IS NULL)
        + 32 * (coalesce(role, '') = 'authenticated')
        + 64 * (invited_at IS NOT NULL AND confirmed_at IS NULL),
    coalesce(created_at, ''), id);
CREATE INDEX latchkey_users_states_last_sign_in_at_idx ON users (
    (confirmed_at IS NOT NULL) + 2 * (banned_until IS NOT NULL) + 4 * is_anonymous
        + 8 * (deleted_at IS NOT NULL) + 16 * (last_sign_in_at IS NULL)
        + 32 * (coalesce(role, '') = 'authenticated')
        + 64 * (invited_at IS NOT NULL AND confirmed_at IS NULL),
    coalesce(last_sign_in_at, ''), id);
CREATE INDEX latchkey_users_states_email_idx ON users (
    (confirmed_at IS NOT NULL) + 2 * (banned_until IS NOT NULL) + 4 * is_anonymous
        + 8 * (deleted_at IS NOT NULL) + 16 * (last_sign_in_at IS NULL)
        + 32 * (coalesce(role, '') = 'authenticated')
        + 64 * (invited_at IS NOT NULL AND confirmed_at IS NULL),
    coalesce(lower(email), ''), id);
