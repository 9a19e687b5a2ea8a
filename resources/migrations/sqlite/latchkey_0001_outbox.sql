-- Mails waiting to be sent, written in the transaction that made the reason for them.
--
-- user_id has no foreign key: a mail outlives its user (an address that was promised a notice gets
-- it even if the account is deleted meanwhile), and queueing takes no lock on the user's row.
-- variables may hold a one-time code and its token: the sender empties it once the mail is sent.
-- A claim that ran out (locked_until) belongs to nobody: what was being sent when the server was
-- killed is sent again.
CREATE TABLE latchkey_outbox (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    user_id TEXT,
    variables TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(variables)),
    state TEXT NOT NULL DEFAULT 'pending',
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TEXT NOT NULL,
    expires_at TEXT,
    locked_by TEXT,
    locked_until TEXT,
    last_reply TEXT,
    sent_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CONSTRAINT latchkey_outbox_state_check
        CHECK (state IN ('pending', 'sending', 'sent', 'failed')),
    CONSTRAINT latchkey_outbox_attempts_check CHECK (attempts >= 0)
) STRICT;

CREATE INDEX latchkey_outbox_pending_idx ON latchkey_outbox (next_attempt_at, created_at)
    WHERE state = 'pending';
CREATE INDEX latchkey_outbox_sending_idx ON latchkey_outbox (locked_until)
    WHERE state = 'sending';
CREATE INDEX latchkey_outbox_created_at_idx ON latchkey_outbox (created_at DESC);
CREATE INDEX latchkey_outbox_user_id_idx ON latchkey_outbox (user_id);
