"""Fills a database that the server has migrated with many users, by copying the rows of one that signed up."""
import base64
import contextlib
import hashlib
import hmac
import json
import sqlite3
import subprocess
from pathlib import Path

TABLES = "('users', 'identities', 'one_time_tokens')"
SEARCH = Path(__file__).resolve().parents[2] / "resources" / "migrations" / "sqlite" / "latchkey_0009_user_search.sql"
SESSIONS = 4096
CODE = "246810"  # that everybody was mailed


class Sqlite:
    """SQL as SQLite speaks it, on the server's file while the server is stopped."""
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
    uuid = "printf('{kind:08x}-0000-4000-8000-%012x', n.i)"
    text = "CAST({column} AS TEXT)"
    padded = "printf('%011d', n.i)"
    sha224 = "sha224({text})"
    moment = "strftime('%Y-%m-%d %H:%M:%S', {seconds}, 'unixepoch') || '.000000+00:00'"
    now = "CAST(strftime('%s', 'now') AS INTEGER)"

    def __init__(self, path):
        self.path = path

    def clear(self):
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)

    def execute(self, statement):
        with contextlib.closing(sqlite3.connect(self.path, isolation_level=None)) as connection:
            connection.execute("PRAGMA cache_size = -524288")
            connection.create_function("sha224", 1, lambda text: hashlib.sha224(text.encode()).hexdigest())
            return connection.execute(statement).fetchall()

    def indices(self):
        """Names and statements of those that may be missing while rows are copied."""
        return self.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql NOT LIKE 'CREATE UNIQUE %' "
                            f"AND tbl_name IN {TABLES}")

    @contextlib.contextmanager
    def searched_later(self):
        """The search index is filled at once, as when a database gets it."""
        triggers = self.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'users'")
        for name, _ in triggers:
            self.execute(f"DROP TRIGGER {name}")
        yield
        script = SEARCH.read_text()
        self.execute("DELETE FROM latchkey_user_numbers")
        self.execute("INSERT INTO latchkey_user_search (latchkey_user_search) VALUES ('delete-all')")
        for statement in script[script.index("INSERT INTO latchkey_user_numbers (user_id) SELECT"):].split(";")[:2]:
            self.execute(statement)
        for _, statement in triggers:
            self.execute(statement)

    def columns(self, table):
        """Columns that an INSERT may name; generated ones are hidden ones."""
        return [row[1] for row in self.execute(f"PRAGMA table_xinfo({table})") if row[6] == 0]

    def finish(self):
        self.execute("ANALYZE")
        self.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class Postgresql:
    numbers = "WITH n(i) AS (SELECT generate_series(1::bigint, {count}))"
    uuid = "('{kind:08x}-0000-4000-8000-' || lpad(to_hex(n.i), 12, '0'))::uuid"
    text = "{column}::text"
    padded = "lpad(n.i::text, 11, '0')"
    sha224 = "encode(sha224(convert_to({text}, 'UTF8')), 'hex')"
    moment = "to_timestamp({seconds})"
    now = "CAST(extract(epoch FROM now()) AS bigint)"

    def __init__(self, url):
        self.url = url

    def clear(self):
        self.execute("DROP SCHEMA auth CASCADE; CREATE SCHEMA auth AUTHORIZATION latchkey")

    def execute(self, statement):
        done = subprocess.run(["psql", self.url, "-qAtX", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-c", "SET search_path=auth; SET maintenance_work_mem = '512MB'",
                               "-c", statement], check=True, capture_output=True, text=True)
        return [tuple(line.split("\x1f")) for line in done.stdout.splitlines()]

    def indices(self):
        return self.execute("SELECT indexname, replace(indexdef, chr(10), ' ') FROM pg_indexes WHERE schemaname = 'auth' "
                            f"AND indexdef NOT LIKE 'CREATE UNIQUE %' AND tablename IN {TABLES}")

    def searched_later(self):
        return contextlib.nullcontext()

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


YEARS = 3 * 365 * 86400


def moments(database):
    """When user n.i was made and signed in last: over three years in no order, so that neighbours in a list are none on the
    disk. One of eleven never signed in."""
    age = f"(n.i * 7919 % 1000003 * {YEARS} / 1000003)"
    created = f"{database.now} - {age}"
    signed_in = f"{created} + {age} * (n.i * 613 % 997) / 997"
    return (database.moment.format(seconds=created),
            f"CASE WHEN n.i % 11 > 0 THEN {database.moment.format(seconds=signed_in)} END")


def seed(database, template, users):
    """`users` users like `template`, SESSIONS of them with a session and a refresh token. Each has asked for a new password
    just now. Indices are made anew when the rows are there, as one does who loads many."""
    indices = database.indices()
    for name, _ in indices:
        database.execute(f"DROP INDEX {name}")
    with database.searched_later():
        copy_all(database, template, users)
    for _, statement in indices:
        database.execute(statement)
    database.finish()


def copy_all(database, template, users):
    user, session = database.uuid.format(kind=1), database.uuid.format(kind=2)
    email = "('user' || n.i || '@bench.example.org')"
    code_hash = database.sha224.format(text=f"{email} || '{CODE}'")
    created, signed_in = moments(database)

    def own(column, kind=""):
        """The JSON of a column with this user's id and address in place of the template's."""
        text = database.text.format(column="t." + column)
        user_text = database.text.format(column=user)
        changed = f"replace(replace({text}, '{template['id']}', {user_text}), '{template['email']}', {email})"
        return f"({changed}){kind}"

    jsonb = "::jsonb" if isinstance(database, Postgresql) else ""
    copy_rows(database, "users", users,
              {"id": user, "email": email, "raw_user_meta_data": own("raw_user_meta_data", jsonb), "created_at": created,
               "last_sign_in_at": signed_in, "recovery_token": code_hash, "recovery_sent_at": "t.created_at"})
    copy_rows(database, "identities", users,
              {"id": user, "user_id": user, "provider_id": database.text.format(column=user),
               "identity_data": own("identity_data", jsonb)})
    copy_rows(database, "sessions", min(users, SESSIONS), {"id": session, "user_id": user})
    copy_rows(database, "mfa_amr_claims", min(users, SESSIONS), {"id": session, "session_id": session})
    copy_rows(database, "refresh_tokens", min(users, SESSIONS),
              {"token": f"('s' || {database.padded})", "user_id": database.text.format(column=user),
               "session_id": session, "parent": "NULL"}, left_out=("id",))
    database.execute("INSERT INTO one_time_tokens (id, user_id, token_type, token_hash, relates_to, created_at, updated_at) "
                     "SELECT id, id, 'recovery_token', recovery_token, email, recovery_sent_at, recovery_sent_at FROM users "
                     "WHERE recovery_token <> ''")


def refresh_tokens(database=None, users=SESSIONS):
    """Those that were seeded, or those of the same sessions that are good now."""
    if not database:
        return [f"s{number:011d}" for number in range(1, min(users, SESSIONS) + 1)]
    return [token for token, in database.execute("SELECT token FROM refresh_tokens WHERE revoked = FALSE "
                                                 f"ORDER BY id DESC LIMIT {SESSIONS}")]


def encode(part):
    return base64.urlsafe_b64encode(part).rstrip(b"=")


def access_tokens(template_token, secret, users):
    """A token for each seeded session, like the template's but for the names in it."""
    head, body, _ = template_token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    tokens = []
    for number in range(1, min(users, SESSIONS) + 1):
        own = {**claims, "sub": f"00000001-0000-4000-8000-{number:012x}",
               "session_id": f"00000002-0000-4000-8000-{number:012x}", "email": f"user{number}@bench.example.org"}
        signed = head.encode() + b"." + encode(json.dumps(own).encode())
        tokens.append((signed + b"." + encode(hmac.digest(secret.encode(), signed, hashlib.sha256))).decode())
    return tokens
