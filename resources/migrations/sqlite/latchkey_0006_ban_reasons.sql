-- Why somebody is banned: for administrators, never in tokens or in what the user sees. A row stands
-- while a ban with a reason does; whether it still does is users.banned_until's to say.
CREATE TABLE latchkey_ban_reasons (
    user_id TEXT NOT NULL PRIMARY KEY,
    reason TEXT NOT NULL,
    banned_by TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
