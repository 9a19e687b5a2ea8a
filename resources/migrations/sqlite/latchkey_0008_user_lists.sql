-- What administrators list users by. Each order ends with the id, so that a page begins where the last
-- one ended; whoever never signed in counts as the oldest. The others are for states that few are in.
-- Behind the id is what else a list is narrowed down by, so that only who is in it need be read.
CREATE INDEX latchkey_users_created_at_idx ON users (coalesce(created_at, ''), id, last_sign_in_at);
CREATE INDEX latchkey_users_last_sign_in_at_idx ON users (coalesce(last_sign_in_at, ''), id, created_at);
CREATE INDEX latchkey_users_email_idx ON users (coalesce(lower(email), ''), id, created_at, last_sign_in_at);
-- For counting only. As an expression, because without statistics the plain column would be taken for as
-- good a way to one user as the address is.
CREATE INDEX latchkey_users_audience_idx ON users (aud || '', instance_id);
CREATE INDEX latchkey_users_role_idx ON users (role);
CREATE INDEX latchkey_users_banned_idx ON users (banned_until) WHERE banned_until IS NOT NULL;
CREATE INDEX latchkey_users_deleted_idx ON users (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX latchkey_users_unconfirmed_idx ON users (created_at) WHERE confirmed_at IS NULL;
CREATE INDEX latchkey_mfa_factors_verified_idx ON mfa_factors (user_id) WHERE status = 'verified';
