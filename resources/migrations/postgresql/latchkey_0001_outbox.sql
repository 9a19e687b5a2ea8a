-- Mails waiting to be sent, written in the transaction that made the reason for them.
--
-- user_id has no foreign key: a mail outlives its user (an address that was promised a notice gets
-- it even if the account is deleted meanwhile), and queueing takes no lock on the user's row.
-- variables may hold a one-time code and its token: the sender empties it once the mail is sent.
-- Several servers share the table: a sender claims a row by locked_by and locked_until; a claim that
-- ran out belongs to nobody, so what a killed server had claimed is sent by the next one.
CREATE TABLE latchkey_outbox (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    recipient text NOT NULL,
    user_id uuid,
    variables jsonb NOT NULL DEFAULT '{}',
    state text NOT NULL DEFAULT 'pending',
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    expires_at timestamptz,
    locked_by text,
    locked_until timestamptz,
    last_reply text,
    sent_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT latchkey_outbox_state_check
        CHECK (state IN ('pending', 'sending', 'sent', 'failed')),
    CONSTRAINT latchkey_outbox_attempts_check CHECK (attempts >= 0)
);

CREATE INDEX latchkey_outbox_pending_idx ON latchkey_outbox (next_attempt_at, created_at)
    WHERE state = 'pending';
CREATE INDEX latchkey_outbox_sending_idx ON latchkey_outbox (locked_until)
    WHERE state = 'sending';
CREATE INDEX latchkey_outbox_created_at_idx ON latchkey_outbox (created_at DESC);
CREATE INDEX latchkey_outbox_user_id_idx ON latchkey_outbox (user_id);

ALTER TABLE latchkey_outbox ENABLE ROW LEVEL SECURITY;
