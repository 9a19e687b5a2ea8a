-- Guesses at passwords: wrong ones, and all others until they have been found right.
--
-- subject is a keyed hash of what is guessed at: an account by the address that was typed, whether
-- there is one or not. place is '' for strangers, or a keyed hash of the address of a client that
-- has signed in to the account before. That row stands from the sign-in on, and what is guessed
-- from there is counted in it: so a stranger's guesses do not keep the owner out.
-- Moments and the pause are microseconds (since 1970), so that one statement counts and decides,
-- the same on both engines.
CREATE TABLE latchkey_guesses (
    subject text NOT NULL,
    place text NOT NULL,
    guesses integer NOT NULL,
    pause bigint NOT NULL,
    blocked_until bigint NOT NULL,
    forgotten_at bigint NOT NULL,
    kept_until bigint NOT NULL,
    guessed_at bigint NOT NULL,
    CONSTRAINT latchkey_guesses_pkey PRIMARY KEY (subject, place)
);

CREATE INDEX latchkey_guesses_kept_until_idx ON latchkey_guesses (kept_until);

ALTER TABLE latchkey_guesses ENABLE ROW LEVEL SECURITY;
