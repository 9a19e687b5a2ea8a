"""Kills the server again and again while clients use it: what was acknowledged must be there afterwards, and nothing by halves.

Every promise is checked twice: in the database right after the restart, and by the clients themselves, who go on with what
they had been promised last.
"""
import contextlib
import http.client
import json
import random
import sqlite3
import subprocess
import threading
import time
from urllib.parse import quote

SIGN_UPS, REFRESHERS, UPDATERS = 3, 3, 2
START_KILLS = 10  # one of so many is killed while it starts
ATTEMPT_SECONDS = 30
LEAVERS = 32  # a sign-in that was killed counts as a wrong password until one succeeds: nobody may gather 31

# Rows that must not exist, whenever the server died. An unacknowledged sign-up may have left a user without a session.
HALVES = {
    "users without an identity":
        "SELECT count(*) FROM users u WHERE NOT EXISTS (SELECT 1 FROM identities i WHERE i.user_id = u.id)",
    "users without their sign-up in the audit log":
        "SELECT (SELECT count(*) FROM users) - (SELECT count(*) FROM audit_log_entries WHERE payload ->> 'action' = 'user_signedup')",
    "sessions without a way they were opened":
        "SELECT count(*) FROM sessions s WHERE NOT EXISTS (SELECT 1 FROM mfa_amr_claims c WHERE c.session_id = s.id)",
    "sessions that have not exactly one live token":
        "SELECT count(*) FROM sessions s WHERE 1 <> (SELECT count(*) FROM refresh_tokens t WHERE t.session_id = s.id AND NOT t.revoked)",
    "tokens without a session":
        "SELECT count(*) FROM refresh_tokens t WHERE NOT EXISTS (SELECT 1 FROM sessions s WHERE s.id = t.session_id)",
    "tokens that follow one that is not there":
        "SELECT count(*) FROM refresh_tokens t WHERE parent IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM refresh_tokens p WHERE p.token = t.parent AND p.revoked)",
}


class Sqlite:
    """Looks at the server's file beside the server, for reading only: recovering it is the server's task."""

    def __init__(self, path):
        self.path = path

    def ask(self, *statements):
        with contextlib.closing(sqlite3.connect(f"file:{quote(str(self.path))}?mode=ro", uri=True, timeout=10)) as connection:
            return [str(connection.execute(statement).fetchone()[0]) for statement in statements]

    def check_file(self):
        found = self.ask("PRAGMA integrity_check(1)")[0]
        orphans = self.ask("SELECT count(*) FROM pragma_foreign_key_check")[0]
        return [f"the file: {found}"] * (found != "ok") + ["rows without those they belong to"] * (orphans != "0")


class Postgresql:
    """One psql for the whole run: starting one costs more than the questions."""

    def __init__(self, url):
        self.shell = subprocess.Popen(["psql", url, "-qAtX", "-v", "ON_ERROR_STOP=1"], stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, text=True)
        self.shell.stdin.write("SET search_path = auth;\n")

    def ask(self, *statements):
        self.shell.stdin.write("".join(f"{statement};\n" for statement in statements))
        self.shell.stdin.flush()
        return [self.shell.stdout.readline().strip() for _ in statements]

    def check_file(self):
        return []


class Client(threading.Thread):
    """Uses the server over one connection until that breaks. Subclasses say what with, and what they were promised."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.port, self.promises, self.faults = port, 0, []

    def request(self, method, path, body=None, token=None):
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        self.connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        return answer.status, json.loads(content) if content else {}

    def expect(self, wanted, answer, what):
        if answer[0] == wanted:
            return answer[1]
        self.faults.append(f"{what}: {answer[0]} {json.dumps(answer[1])[:200]}")
        raise ConnectionError

    def run(self):
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ATTEMPT_SECONDS)
        try:
            while True:
                self.step()
                self.promises += 1
        except (OSError, http.client.HTTPException, json.JSONDecodeError):
            self.connection.close()


class Registrant(Client):
    """Signs people up. Each of them must be there, with everything that belongs to them."""
    names = iter(range(10**9))

    def __init__(self, port):
        super().__init__(port)
        self.promised = []

    def step(self):
        email = f"person{next(Registrant.names)}@kills.example.org"
        session = self.expect(200, self.request("POST", "/signup", {"email": email, "password": "correct horse"}), "sign-up")
        self.promised.append((email, session["refresh_token"]))


class State:
    """What one of the clients that go on over all kills was promised last."""

    def __init__(self, session):
        self.session, self.number, self.ended = session, 0, []


class Refresher(Client):
    """Refreshes one session for ever, always with the token that came last."""

    def __init__(self, port, state):
        super().__init__(port)
        self.state = state

    def step(self):
        token = self.state.session["refresh_token"]
        answer = self.request("POST", "/token?grant_type=refresh_token", {"refresh_token": token})
        self.state.session = self.expect(200, answer, "refresh with the token that was promised last")


class Updater(Client):
    """Counts up in the data of one user: the last acknowledged number is there, or the one that was on its way."""

    def __init__(self, port, state):
        super().__init__(port)
        self.state, self.is_checked = state, False

    def step(self):
        token = self.state.session["access_token"]
        if not self.is_checked:
            user = self.expect(200, self.request("GET", "/user", token=token), "the user of a session")
            found = user["user_metadata"].get("number", 0)
            if found not in (self.state.number, self.state.number + 1):
                self.faults.append(f"number {self.state.number} was acknowledged, {found} is there")
            self.state.number, self.is_checked = found, True
        wanted = self.state.number + 1
        answer = self.request("PUT", "/user", {"data": {"number": wanted, "padding": "x" * random.randrange(2000)}}, token)
        self.expect(200, answer, "change of the user")
        self.state.number = wanted


class Leaver(Client):
    """Signs in and out: a session that was ended must not come back."""

    def __init__(self, port, state, person):
        super().__init__(port)
        self.state, self.person = state, person

    def step(self):
        session = self.expect(200, self.request("POST", "/token?grant_type=password", self.person), "sign-in")
        self.expect(204, self.request("POST", "/logout?scope=local", {}, session["access_token"]), "sign-out")
        self.state.ended.append(session["refresh_token"])


class Trial:
    """The server on one engine, its clients over all kills, and what was found."""

    def __init__(self, server, database):
        self.server, self.database = server, database
        self.faults, self.kills, self.start_kills, self.slowest = [], 0, 0, 0
        self.promises = dict.fromkeys(("sign-ups", "refreshes", "changes", "sign-outs"), 0)

    def prepare(self):
        self.server.start()
        states = []
        people = [{"email": f"constant{number}@kills.example.org", "password": "correct horse"}
                  for number in range(REFRESHERS + UPDATERS + LEAVERS)]
        for person in people:
            status, session = self.server.request("POST", "/signup", person)
            if status != 200:
                raise SystemExit(f"sign-up: {status} {session}")
            states.append(State(session))
        self.refreshing, self.updating = states[:REFRESHERS], states[REFRESHERS:-LEAVERS]
        self.leaving, self.leavers = states[-1], people[-LEAVERS:]

    def clients(self):
        port = self.server.port
        return {"sign-ups": [Registrant(port) for _ in range(SIGN_UPS)],
                "refreshes": [Refresher(port, state) for state in self.refreshing],
                "changes": [Updater(port, state) for state in self.updating],
                "sign-outs": [Leaver(port, self.leaving, self.leavers[self.kills % LEAVERS])]}

    def kill(self):
        self.server.kill()
        self.kills += 1

    def round(self, seconds):
        """Lets clients work for a while, kills the server under them, starts it again and looks."""
        clients = self.clients()
        everybody = [one for group in clients.values() for one in group]
        for one in everybody:
            one.start()
        time.sleep(seconds)
        self.kill()
        for one in everybody:
            one.join(ATTEMPT_SECONDS)
        if self.kills % START_KILLS == 0:
            self.kill_while_starting()
        begin = time.monotonic()
        self.server.start()
        self.slowest = max(self.slowest, time.monotonic() - begin)
        for name, group in clients.items():
            self.promises[name] += sum(one.promises for one in group)
            self.faults += [f"{name}: {fault}" for one in group for fault in one.faults]
        self.check([promise for one in clients["sign-ups"] for promise in one.promised])

    def kill_while_starting(self):
        self.server.spawn()
        time.sleep(random.uniform(0, 0.08))
        self.kill()
        self.start_kills += 1

    def check(self, promised):
        if promised:
            pairs = ", ".join(f"('{email}', '{token}')" for email, token in promised)
            found = self.database.ask(
                f"WITH promised(email, token) AS (VALUES {pairs}) SELECT count(*) FROM promised p JOIN users u ON u.email = p.email "
                "JOIN identities i ON i.user_id = u.id JOIN sessions s ON s.user_id = u.id "
                "JOIN refresh_tokens t ON t.session_id = s.id AND t.token = p.token AND NOT t.revoked")[0]
            if int(found) != len(promised):
                self.faults.append(f"{len(promised)} sign-ups were acknowledged, {found} are there")
        if self.leaving.ended:
            tokens = ", ".join(f"'{token}'" for token in self.leaving.ended)
            if self.database.ask(f"SELECT count(*) FROM refresh_tokens WHERE token IN ({tokens})") != ["0"]:
                self.faults.append("a session came back after it was signed out")
            self.leaving.ended.clear()
        for name, number in zip(HALVES, self.database.ask(*HALVES.values())):
            if number != "0":
                self.faults.append(f"{number} {name}")
        if self.kills % 50 == 0:
            self.faults += self.database.check_file()


def look_for_losses(site, arguments):
    """True if nothing was lost. Prints the report."""
    seeded = site.database
    database = Sqlite(seeded.path) if hasattr(seeded, "path") else Postgresql(seeded.url)
    trial = Trial(site.server, database)
    trial.prepare()
    begin = time.monotonic()
    while trial.kills < arguments.kills and not trial.faults:
        trial.round(random.uniform(0.02, 0.3))
        if trial.kills % 100 == 0:
            print(f"  {trial.kills} kills, {time.monotonic() - begin:.0f} s", flush=True)
    trial.faults += database.check_file()
    took = time.monotonic() - begin
    counts = ", ".join(f"{count:,} {name}" for name, count in trial.promises.items())
    print(f"  {trial.kills} kills ({trial.start_kills} while it started), {took / trial.kills:.2f} s each; back within "
          f"{trial.slowest * 1000:.0f} ms\n  acknowledged: {counts}")
    print("  " + ("nothing lost, nothing by halves" if not trial.faults else "LOST:\n    " + "\n    ".join(trial.faults[:20])),
          flush=True)
    return not trial.faults
