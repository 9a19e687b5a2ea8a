"""The administrators' API over many users: one client, one request after the other."""
import hashlib
import hmac
import json
import re
import socket
import time
from urllib.parse import quote

import population
from seed import encode
from server import SECRET

REQUESTS, SEARCHES = 200, 101
KEYSET_MS, SEARCH_MS = 10, 100
DEEP_PAGES = 100
GROWTH_MIB = 16
ORDERS = ("created_at", "last_sign_in_at", "email")
# Of the seeded users: in everybody, in most, in many, in few, in one; of ids as well as of addresses.
TERMS = ("bench", "example", "user", "@bench.example.org", "er1@", "99@", "999", "0000", "00000001-0000", "-4000-8000-0", "abc",
         "user123", "user12345@", "user9999", "77@bench", "4321", "nobody here", "zzz", "org", "r1", "a", "u", "12")
FILTERS = ("confirmed=true", "confirmed=false", "invited=true", "invited=false", "banned=true", "banned=false", "anonymous=true", "anonymous=false", "deleted=true",
           "deleted=false", "has_factor=true", "has_factor=false", "never_signed_in=true", "never_signed_in=false",
           "provider=email", "provider=github", "provider=nobody", "role=authenticated", "role=editor", "role=nobody",
           "created_from={week}", "created_to={years}", "created_from={year}&created_to={month}", "signed_in_from={week}",
           "signed_in_to={years}", "signed_in_to={year}", "banned=true&anonymous=true", "confirmed=false&provider=github")
AUDIT_FILTERS = ("", "actor={user}", "actor=user77@bench.example.org", "actor=nobody", "action=login", "action=user_deleted",
                 "action=nothing", "target={user}", "address=192.0.2.50", "address=203.0.113.1", "from={week}&to={day}",
                 "to={year}", "action=user_deleted&actor={user}", "address=192.0.2.50&action=login")
AGES = {"day": 1, "week": 7, "month": 30, "year": 365, "years": 1085}


def key():
    """The service_role key."""
    signed = encode(b'{"alg":"HS256","typ":"JWT"}') + b"." + encode(b'{"role":"service_role"}')
    return (signed + b"." + encode(hmac.digest(SECRET.encode(), signed, hashlib.sha256))).decode()


class Client:
    """A connection that stays. Plain: Python's HTTP client takes a tenth of what is measured for itself."""

    def __init__(self, server):
        self.connection = socket.create_connection(("127.0.0.1", server.port), timeout=60)
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.headers = f"Host: localhost\r\nAuthorization: Bearer {key()}\r\n"

    def ask(self, path, method="GET", body=None):
        """The answer, and the milliseconds until it was there."""
        sent = json.dumps(body) if body else ""
        headers = self.headers + (f"Content-Type: application/json\r\nContent-Length: {len(sent)}\r\n" if body else "")
        request = f"{method} {path} HTTP/1.1\r\n{headers}\r\n{sent}".encode()
        begin = time.perf_counter()
        self.connection.sendall(request)
        status, content = self.receive()
        took = (time.perf_counter() - begin) * 1000
        if status != 200:
            raise RuntimeError(f"{method} {path}: {status} {content[:200]!r}")
        return json.loads(content), took

    def receive(self):
        """The status and the content of an answer."""
        received = b""
        while b"\r\n\r\n" not in received:
            received += self.more()
        head, content = received.split(b"\r\n\r\n", 1)
        parts = [content]
        missing = int(re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)[1]) - len(content)
        while missing > 0:
            parts.append(self.more())
            missing -= len(parts[-1])
        return int(head.split(b" ", 2)[1]), b"".join(parts)

    def more(self):
        received = self.connection.recv(1 << 20)
        if not received:
            raise RuntimeError("the server hung up")
        return received

    def times(self, path, requests=REQUESTS, **more):
        return sorted(self.ask(path, **more)[1] for _ in range(requests))


class Table:
    """Lines of name, median and 99th percentile beside what is wanted; `good` while all is as wanted."""

    def __init__(self):
        self.good = True
        print(f"  {'administrators':58} {'p50 ms':>8} {'p99 ms':>8} {'wanted':>8}")

    def add(self, name, times, wanted):
        p99 = percentile(times, 0.99)
        good = wanted is None or p99 <= wanted
        self.good &= good
        print(f"  {name:58} {percentile(times, 0.5):>8.1f} {p99:>8.1f} {wanted or '-':>8}  {'ok' if good else 'MISSED'}", flush=True)


def percentile(times, share):
    return times[min(len(times) - 1, int(len(times) * share))]


def deep_cursor(client, path, pages):
    """Where so many pages of 1,000 end; "" if the list does before."""
    cursor = ""
    for _ in range(pages):
        page, _ = client.ask(f"{path}&limit=1000&after={cursor}")
        cursor = page["next_cursor"]
        if not cursor:
            return ""
    return cursor


def moments():
    return {name: time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - days * 86400)) for name, days in AGES.items()}


def measure_machine(table):
    """What the machine makes of work that is always the same: its own unsteadiness is in all the other lines as well."""

    def took():
        begin = time.perf_counter()
        sum(range(200_000))
        return (time.perf_counter() - begin) * 1000

    table.add("the machine: one sum, again and again", sorted(took() for _ in range(REQUESTS)), None)


def measure_pages(client, table, users):
    for order in ORDERS:
        for direction in ("", "&order=asc"):
            path = f"/admin/users?paging=keyset&sort={order}{direction}"
            cursor = deep_cursor(client, path, min(DEEP_PAGES, users // 2000))
            table.add(f"first page by {order}{direction}", client.times(path), KEYSET_MS)
            table.add(f"deep page by {order}{direction}", client.times(f"{path}&after={cursor}"), KEYSET_MS)


def measure_filters(client, table):
    """Each filter in each order, its first page and a later one: the worst of those."""
    for one in FILTERS:
        worst = (-1, None, None)
        for order in ORDERS:
            path = f"/admin/users?paging=keyset&sort={order}&{one.format(**moments())}"
            cursor = deep_cursor(client, path, 3)
            for place in ("", f"&after={cursor}") if cursor else ("",):
                times = client.times(path + place)
                worst = max(worst, (percentile(times, 0.99), f"{one}, {'later' if place else 'first'} by {order}", times))
        table.add(*worst[1:], KEYSET_MS)


def measure_audit(client, table, users):
    user = f"00000001-0000-4000-8000-{users // 2:012x}"
    for one in AUDIT_FILTERS:
        path = f"/admin/audit?paging=keyset&{one.format(user=user, **moments())}"
        cursor = deep_cursor(client, path, 3)
        times = max((client.times(path + place) for place in ({"", f"&after={cursor}" if cursor else ""})),
                    key=lambda times: percentile(times, 0.99))
        table.add(f"audit {one}", times, KEYSET_MS)


def measure_search(client, table):
    found = [(client.times(f"/admin/users?paging=keyset&search={quote(term)}", SEARCHES), term) for term in TERMS]
    for times, term in sorted(found, key=lambda one: -percentile(one[0], 0.99))[:3]:
        table.add(f"worst search: {term}", times, SEARCH_MS)


def measure_one(client, table, users):
    middle = f"/admin/users/00000001-0000-4000-8000-{users // 2:012x}"
    table.add("page 1 with X-Total-Count", client.times("/admin/users"), None)
    table.add("one user", client.times(middle), KEYSET_MS)
    table.add("update", client.times(middle, method="PUT", body={"user_metadata": {"note": "measured"}}), None)


def memory_kept(server):
    """What the server holds once it has had the time to give back what it needed for a moment."""
    time.sleep(6)
    return server.memory()


def measure(server, database, users):
    """Prints a line each; whether all is as wanted."""
    begin = time.monotonic()
    population.populate(database, users)
    print(f"  states and audit log made in {time.monotonic() - begin:.0f} s", flush=True)
    server.start()
    client, table = Client(server), Table()
    measure_machine(table)
    measure_pages(client, table, users)
    before = memory_kept(server)
    measure_filters(client, table)
    measure_audit(client, table, users)
    measure_search(client, table)
    measure_one(client, table, users)
    measure_pages(client, table, users)
    measure_machine(table)
    grown = memory_kept(server) - before
    good = table.good and grown <= GROWTH_MIB
    print(f"  memory: {before:.0f} MiB before, {grown:+.0f} MiB after ({GROWTH_MIB} wanted), {server.memory('VmHWM'):.0f} MiB at most",
          flush=True)
    server.stop()
    return good
