"""Fills a database that the server has migrated with many users, by copying the rows of one that signed up."""
import base64
import contextlib
import hashlib
import hmac
import json
import sqlite3
import subprocess
from pathlib import Path

SESSIONS = 4096
CODE = "246810"  # that everybody was mailed


class Sqlite:
    """SQL as SQLite speaks it, on the server's file while the server is stopped."""
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
    uuid = "printf('{kind:08x}-0000-4000-8000-%012x', n.i)"
    text = "CAST({column} AS TEXT)"
    padded = "printf('%011d', n.i)"
    sha224 = "sha224({text})"

    def __init__(self, path):
        self.path = path

    def clear(self):
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)

    def execute(self, statement):
        with contextlib.closing(sqlite3.connect(self.path, isolation_level=None)) as connection:
            connection.create_function("sha224", 1, lambda text: hashlib.sha224(text.encode()).hexdigest())
            return connection.execute(statement).fetchall()

    def columns(self, table):
        """Columns that an INSERT may name; generated ones are hidden ones."""
        return [row[1] for row in self.execute(f"PRAGMA table_xinfo({table})") if row[6] == 0]

    def finish(self):
        self.execute("ANALYZE")
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class Postgresql:
    numbers = "WITH n(i) AS (SELECT generate_series(1, {count}))"
    uuid = "('{kind:08x}-0000-4000-8000-' || lpad(to_hex(n.i), 12, '0'))::uuid"
    text = "{column}::text"
    padded = "lpad(n.i::text, 11, '0')"
    sha224 = "encode(sha224(convert_to({text}, 'UTF8')), 'hex')"

    def __init__(self, url):
        self.url = url

    def clear(self):
        self.execute("DROP SCHEMA auth CASCADE; CREATE SCHEMA auth AUTHORIZATION latchkey")

    def execute(self, statement):
        done = subprocess.run(["psql", self.url, "-qAtX", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-c", "SET search_path=auth",
                               "-c", statement], check=True, capture_output=True, text=True)
        return [tuple(line.split("\x1f")) for line in done.stdout.splitlines()]

    def columns(self, table):
        return [name for name, in self.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'auth' AND table_name = "
            f"'{table}' AND is_generated = 'NEVER' AND is_identity = 'NO' ORDER BY ordinal_position")]

    def finish(self):
        self.execute("VACUUM ANALYZE")
        self.execute("CHECKPOINT")


def copy_rows(database, table, count, replaced, left_out=()):
    """`count` copies of the only row of `table`, with SQL expressions for some columns."""
    names = [name for name in database.columns(table) if name not in left_out]
    values = [replaced.get(name, f"t.{name}") for name in names]
    database.execute(f"INSERT INTO {table} ({', '.join(names)}) {database.numbers.format(count=count)} "
                     f"SELECT {', '.join(values)} FROM n CROSS JOIN (SELECT * FROM {table} LIMIT 1) t")


def seed(database, template, users):
    """`users` users like `template`, SESSIONS of them with a session and a refresh token."""
    user, session = database.uuid.format(kind=1), database.uuid.format(kind=2)
    email = "('user' || n.i || '@bench.example.org')"

    def own(column, kind=""):
        """The JSON of a column with this user's id and address in place of the template's."""
        text = database.text.format(column="t." + column)
        user_text = database.text.format(column=user)
        changed = f"replace(replace({text}, '{template['id']}', {user_text}), '{template['email']}', {email})"
        return f"({changed}){kind}"

    jsonb = "::jsonb" if isinstance(database, Postgresql) else ""
    copy_rows(database, "users", users,
              {"id": user, "email": email, "raw_user_meta_data": own("raw_user_meta_data", jsonb)})
    copy_rows(database, "identities", users,
              {"id": user, "user_id": user, "provider_id": database.text.format(column=user),
               "identity_data": own("identity_data", jsonb)})
    copy_rows(database, "sessions", SESSIONS, {"id": session, "user_id": user})
    copy_rows(database, "mfa_amr_claims", SESSIONS, {"id": session, "session_id": session})
    copy_rows(database, "refresh_tokens", SESSIONS,
              {"token": f"('s' || {database.padded})", "user_id": database.text.format(column=user),
               "session_id": session, "parent": "NULL"}, left_out=("id",))
    give_codes(database)
    database.finish()


def give_codes(database):
    """Every seeded user has asked for a new password just now."""
    code_hash = database.sha224.format(text=f"email || '{CODE}'")
    database.execute(f"UPDATE users SET recovery_token = {code_hash}, "
                     "recovery_sent_at = created_at WHERE email LIKE 'user%@bench.example.org'")
    database.execute("INSERT INTO one_time_tokens (id, user_id, token_type, token_hash, relates_to, created_at, updated_at) "
                     "SELECT id, id, 'recovery_token', recovery_token, email, created_at, created_at FROM users "
                     "WHERE recovery_token <> ''")


def refresh_tokens(database=None):
    """Those that were seeded, or those of the same sessions that are good now."""
    if not database:
        return [f"s{number:011d}" for number in range(1, SESSIONS + 1)]
    return [token for token, in database.execute("SELECT token FROM refresh_tokens WHERE revoked = FALSE "
                                                 f"ORDER BY id DESC LIMIT {SESSIONS}")]


def encode(part):
    return base64.urlsafe_b64encode(part).rstrip(b"=")


def access_tokens(template_token, secret):
    """A token for each seeded session, like the template's but for the names in it."""
    head, body, _ = template_token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    tokens = []
    for number in range(1, SESSIONS + 1):
        own = {**claims, "sub": f"00000001-0000-4000-8000-{number:012x}",
               "session_id": f"00000002-0000-4000-8000-{number:012x}", "email": f"user{number}@bench.example.org"}
        signed = head.encode() + b"." + encode(json.dumps(own).encode())
        tokens.append((signed + b"." + encode(hmac.digest(secret.encode(), signed, hashlib.sha256))).decode())
    return tokens
