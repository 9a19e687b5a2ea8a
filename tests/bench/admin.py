"""The administrators' API over many users: one client, one request after the other."""
import hashlib
import hmac
import http.client
import json
import time
from urllib.parse import quote

from seed import encode
from server import SECRET

REQUESTS = 200
KEYSET_MS, SEARCH_MS = 10, 100
# Of the seeded users: in everybody, in most, in many, in few, in one; of ids as well as of addresses.
TERMS = ("bench", "example", "user", "@bench.example.org", "er1@", "99@", "999", "0000", "00000001-0000", "-4000-8000-0", "abc",
         "user123", "user12345@", "nobody here", "zzz", "org", "r1", "a", "u", "12")


def key():
    """The service_role key."""
    signed = encode(b'{"alg":"HS256","typ":"JWT"}') + b"." + encode(b'{"role":"service_role"}')
    return (signed + b"." + encode(hmac.digest(SECRET.encode(), signed, hashlib.sha256))).decode()


class Client:
    """A connection that stays."""

    def __init__(self, server):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.headers = {"Authorization": f"Bearer {key()}", "Content-Type": "application/json"}

    def ask(self, path, method="GET", body=None):
        """The answer, and the milliseconds until it was there."""
        begin = time.perf_counter()
        self.connection.request(method, path, json.dumps(body) if body else None, self.headers)
        answer = self.connection.getresponse()
        content = answer.read()
        took = (time.perf_counter() - begin) * 1000
        if answer.status != 200:
            raise RuntimeError(f"{method} {path}: {answer.status} {content[:200]!r}")
        return json.loads(content), took

    def times(self, path, requests=REQUESTS, **more):
        return sorted(self.ask(path, **more)[1] for _ in range(requests))


def percentile(times, share):
    return times[min(len(times) - 1, int(len(times) * share))]


def deep_cursor(client, order, pages=100):
    cursor = ""
    for _ in range(pages):
        page, _ = client.ask(f"/admin/users?paging=keyset&limit=1000&sort={order}&after={cursor}")
        cursor = page["next_cursor"]
        if not cursor:
            return ""
    return cursor


def rows(client, users):
    """What is measured: name, path, method, body, wanted p99."""
    middle = f"00000001-0000-4000-8000-{users // 2:012x}"
    yield "keyset, first page", "/admin/users?paging=keyset", "GET", None, KEYSET_MS
    for order in ("created_at", "last_sign_in_at", "email"):
        deep = deep_cursor(client, order)
        yield f"keyset, deep, by {order}", f"/admin/users?paging=keyset&sort={order}&after={deep}", "GET", None, KEYSET_MS
    yield "keyset, banned", "/admin/users?paging=keyset&banned=true", "GET", None, KEYSET_MS
    yield "keyset, never signed in", "/admin/users?paging=keyset&never_signed_in=true", "GET", None, None
    yield "page 1 with X-Total-Count", "/admin/users", "GET", None, None
    yield "one user", f"/admin/users/{middle}", "GET", None, KEYSET_MS
    yield "update", f"/admin/users/{middle}", "PUT", {"user_metadata": {"note": "measured"}}, None


def measure(server, database, users):
    """Prints a line each; whether all is as wanted."""
    database.execute("UPDATE users SET banned_until = '9000-01-01 00:00:00.000000+00:00' WHERE id IN "
                     "(SELECT id FROM users ORDER BY id LIMIT 1000)")
    server.start()
    client, good = Client(server), True
    before = server.memory()
    print(f"  {'administrators':28} {'p50 ms':>8} {'p99 ms':>8} {'wanted':>8}")
    for name, path, method, body, wanted in rows(client, users):
        times = client.times(path, method=method, body=body)
        p99 = percentile(times, 0.99)
        good &= wanted is None or p99 <= wanted
        print(f"  {name:28} {percentile(times, 0.5):>8.1f} {p99:>8.1f} {wanted or '-':>8}", flush=True)
    terms = sorted(((percentile(client.times(f"/admin/users?paging=keyset&search={quote(term)}", 10), 0.9), term)
                    for term in TERMS), reverse=True)
    for took, term in terms[:3]:
        good &= took <= SEARCH_MS
        print(f"  {'worst search: ' + term:28} {took:>8.1f} {'':>8} {SEARCH_MS:>8}", flush=True)
    print(f"  memory: {before:.0f} MiB before, {server.memory():.0f} MiB after, {server.memory('VmHWM'):.0f} MiB at most", flush=True)
    server.stop()
    return good
