"""Kills the server under load, again and again, and looks in its database for everything that it has acknowledged."""
import random
import threading
import time

from server import PASSWORD

SIGNING_UP, REFRESHING, CHANGING = 4, 4, 4  # clients of each kind
SHORTEST, LONGEST = 0.15, 0.6  # seconds of load before the kill


class Client(threading.Thread):
    """Does one kind of thing until the server is gone, and remembers what was answered with 200."""

    def __init__(self, server, person):
        super().__init__()
        self.server, self.person, self.acknowledged, self.unexpected = server, person, [], []

    def run(self):
        try:
            while self.step():
                pass
        except (OSError, ValueError, EOFError):
            pass  # killed in the middle of an answer
        except Exception as problem:  # http.client has an exception for each way a connection can break
            if type(problem).__module__ != "http.client":
                raise

    def ask(self, method, path, body, token=None):
        status, answer = self.server.request(method, path, body, token)
        if status != 200:
            self.unexpected.append(f"{method} {path}: {status} {answer}")
        return status == 200 and answer


class SigningUp(Client):
    def step(self):
        email = f"{random.getrandbits(64):016x}@kills.example.org"
        answer = self.ask("POST", "/signup", {"email": email, "password": PASSWORD})
        if answer:
            self.acknowledged.append((answer["user"]["id"], answer["refresh_token"]))
        return bool(answer)

    def lost(self, database):
        return [user for user, token in self.acknowledged if not database.execute(
            f"SELECT 1 FROM users u JOIN refresh_tokens t ON t.token = '{token}' WHERE u.id = '{user}'")]


class Refreshing(Client):
    def step(self):
        answer = self.ask("POST", "/token?grant_type=refresh_token", {"refresh_token": self.person["refresh_token"]})
        if answer:
            self.person["refresh_token"] = answer["refresh_token"]
            self.acknowledged.append(answer["refresh_token"])
        return bool(answer)

    def lost(self, database):
        """Each token but the last has been exchanged, so that it is revoked; the last may have been, unheard by us."""
        lost = []
        for number, token in enumerate(self.acknowledged):
            found = database.execute(f"SELECT revoked FROM refresh_tokens WHERE token = '{token}'")
            is_last = number == len(self.acknowledged) - 1
            if not found or not is_last and found[0][0] in (0, "f"):
                lost.append(token)
        return lost


class Changing(Client):
    """Its changes are counted, so that the last one in the database tells whether one is missing."""

    def step(self):
        number = len(self.acknowledged) + 1
        answer = self.ask("PUT", "/user", {"data": {"change": number}}, self.person["access_token"])
        if answer:
            self.acknowledged.append(number)
        return bool(answer)

    def lost(self, database):
        if not self.acknowledged:
            return []
        text = database.text.format(column="raw_user_meta_data")
        found = database.execute(f"SELECT {text} FROM users WHERE id = '{self.person['user']['id']}'")[0][0]
        kept = int("".join(filter(str.isdigit, found.split('"change"')[1].split(",")[0])) or 0) if '"change"' in found else 0
        return list(range(kept + 1, self.acknowledged[-1] + 1))


def sign_up(server):
    return server.request("POST", "/signup", {"email": f"{random.getrandbits(64):016x}@kills.example.org",
                                              "password": PASSWORD})[1]


def one_kill(server, database):
    """Returns how much was acknowledged, what was lost of it, and answers that should not have been."""
    server.start()
    clients = [SigningUp(server, None) for _ in range(SIGNING_UP)]
    clients += [kind(server, sign_up(server)) for kind, count in ((Refreshing, REFRESHING), (Changing, CHANGING))
                for _ in range(count)]
    for client in clients:
        client.start()
    time.sleep(random.uniform(SHORTEST, LONGEST))
    server.kill()
    for client in clients:
        client.join()
    server.start()  # recovers the database before anyone looks
    server.stop()
    return (sum(len(client.acknowledged) for client in clients), [one for client in clients for one in client.lost(database)],
            [problem for client in clients for problem in client.unexpected])


def count_losses(server, database, _, arguments):
    acknowledged, lost, unexpected = 0, [], []
    for number in range(1, arguments.kills + 1):
        results = one_kill(server, database)
        acknowledged += results[0]
        lost += results[1]
        unexpected += results[2]
        if number % 50 == 0 or number == arguments.kills:
            print(f"  {number} kills: {acknowledged:,} acknowledged, {len(lost)} lost, {len(unexpected)} unexpected answers",
                  flush=True)
    for problem in [*lost, *unexpected][:20]:
        print(f"  {problem}")
    return acknowledged > 0 and not lost and not unexpected
