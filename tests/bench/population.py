"""What the users of a large site are: few are in each rare state, and the audit log holds as many entries as there are users."""
from seed import Postgresql

ENTRIES = 1_000_000  # of the audit log, at most
# Of the second half of the users, so that the others can be measured like any: column, value, of how many one.
STATES = (("banned_until", "{far}", 499), ("banned_until", "created_at", 251), ("deleted_at", "created_at", 301),
          ("is_anonymous", "TRUE", 33), ("email_confirmed_at", "NULL", 23), ("invited_at", "created_at", 46), ("role", "'editor'", 1999))


def chosen(database, users, one_of):
    """The ids of one of so many users."""
    return (f"({database.numbers.format(count=users)} SELECT {database.uuid.format(kind=1)} FROM n "
            f"WHERE n.i > {users // 2} AND n.i % {one_of} = 0)")


def give_states(database, users):
    far = "'9000-01-01 00:00:00.000000+00:00'"
    for column, value, one_of in STATES:
        database.execute(f"UPDATE users SET {column} = {value.format(far=far)} WHERE id IN {chosen(database, users, one_of)}")
    database.execute(f"UPDATE identities SET provider = 'github' WHERE user_id IN {chosen(database, users, 37)}")
    database.execute("INSERT INTO mfa_factors (id, user_id, factor_type, status, created_at, updated_at) "
                     f"SELECT id, id, 'totp', 'verified', created_at, created_at FROM users WHERE id IN {chosen(database, users, 47)}")


def write_audit(database, users):
    """Mostly what refreshing tokens writes, and some acts of administrators upon others."""
    entries = min(users, ENTRIES)
    user = database.text.format(column=database.uuid.format(kind=1))
    actor = database.text.format(column=database.uuid.format(kind=1).replace("n.i", f"(1 + n.i * 13 % {users})"))
    action = ("CASE WHEN n.i % 500 = 0 THEN 'user_deleted' WHEN n.i % 10 = 0 THEN 'login' WHEN n.i % 2 = 0 THEN 'token_refreshed' "
              "ELSE 'token_revoked' END")
    traits = f"CASE WHEN n.i % 500 = 0 THEN ',\"traits\":{{\"user_id\":\"' || {user} || '\"}}' ELSE '' END"
    payload = (f"'{{\"action\":\"' || {action} || '\",\"actor_id\":\"' || {actor} || '\",\"actor_username\":\"user' || "
               f"(1 + n.i * 13 % {users}) || '@bench.example.org\"' || {traits} || '}}'")
    kind = "::json" if isinstance(database, Postgresql) else ""
    moment = database.moment.format(seconds=f"{database.now} - n.i * 30")
    address = "CASE WHEN n.i % 50 = 0 THEN '192.0.2.' || n.i % 250 ELSE '' END"
    database.execute("INSERT INTO audit_log_entries (instance_id, id, payload, created_at, ip_address) "
                     f"{database.numbers.format(count=entries)} SELECT {nil(database)}, {database.uuid.format(kind=3)}, "
                     f"({payload}){kind}, {moment}, {address} FROM n")


def nil(database):
    return f"'{'0' * 8}-0000-0000-0000-{'0' * 12}'" + ("::uuid" if isinstance(database, Postgresql) else "")


def populate(database, users):
    give_states(database, users)
    write_audit(database, users)
    database.finish()
