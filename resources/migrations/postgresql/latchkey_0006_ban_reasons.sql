-- Why somebody is banned: for administrators, never in tokens or in what the user sees. A row stands
-- while a ban with a reason does; whether it still does is users.banned_until's to say.
CREATE TABLE latchkey_ban_reasons (
    user_id uuid PRIMARY KEY,
    reason text NOT NULL,
    banned_by text NOT NULL,
    created_at timestamptz NOT NULL
);

ALTER TABLE latchkey_ban_reasons ENABLE ROW LEVEL SECURITY;
