-- How often something may be asked of an address, whether somebody has it or not: a limit that only
-- counts for those who exist tells a stranger who does.
--
-- key is an HMAC of what the mail is about and of the address, so that this table tells nobody who
-- was asked for. It has no foreign keys. Rows are worthless after a day.
CREATE TABLE latchkey_mail_spacing (
    key text PRIMARY KEY,
    sent_at timestamptz NOT NULL
);

CREATE INDEX latchkey_mail_spacing_sent_at_idx ON latchkey_mail_spacing (sent_at);

-- Wrong guesses of the code that is `token` now; those of an earlier code are forgotten.
CREATE TABLE latchkey_code_guesses (
    key text PRIMARY KEY,
    token text NOT NULL,
    wrong integer NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE INDEX latchkey_code_guesses_updated_at_idx ON latchkey_code_guesses (updated_at);

ALTER TABLE latchkey_mail_spacing ENABLE ROW LEVEL SECURITY;
ALTER TABLE latchkey_code_guesses ENABLE ROW LEVEL SECURITY;
