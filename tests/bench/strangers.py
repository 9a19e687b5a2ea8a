"""Whether the time of an answer tells a stranger who has an account: known and unknown addresses in random order, one after the
other on one connection for each route. (That sizes are the same is checked as well; that the work is, by the suite.)"""
import http.client
import json
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from random import SystemRandom

from mailtimes import MailServer
from server import PASSWORD

MOST_MS = 1  # between the medians
REQUESTS = 2000  # for each route
# What a stranger may ask for, and what belongs into the request besides the address.
ROUTES = {"/recover": {}, "/resend": {"type": "signup"}, "/otp": {}, "/magiclink": {}, "/signup": {"password": PASSWORD}}


def ask(connection, path, body):
    """Milliseconds, status and size of the answer."""
    text = json.dumps(body)
    begin = time.perf_counter()
    connection.request("POST", path, text, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    size = len(answer.read())
    return (time.perf_counter() - begin) * 1000, answer.status, size


def compare(port, path, more, numbers):
    """The median of known addresses, that of unknown ones, and what else differs. Each address is asked for once."""
    cases = [(name, f"{name}{number}@bench.example.org") for number in numbers for name in ("user", "none")]
    SystemRandom().shuffle(cases)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    taken, looks = {"user": [], "none": []}, {"user": {}, "none": {}}
    for name, email in cases:
        milliseconds, status, size = ask(connection, path, {"email": email, **more})
        taken[name].append(milliseconds)
        # The size of a moment depends on its last digits, that of an address on its number: both on average only.
        looks[name].setdefault(status, []).append(size)
    connection.close()
    if looks["user"].keys() != looks["none"].keys():
        raise SystemExit(f"POST {path}: known {sorted(looks['user'])}, unknown {sorted(looks['none'])}")
    sizes = [statistics.mean(size for found in looks[name].values() for size in found) for name in ("user", "none")]
    return statistics.median(taken["user"]), statistics.median(taken["none"]), sizes[0] - sizes[1]


def measure(server, requests):
    """Prints a line per route. `server` is stopped when this begins and ends; it has users user1, user2, …, and no none1."""
    mail_server, good, half = MailServer(), True, requests // 2
    server.environment |= {"GOTRUE_SMTP_HOST": "127.0.0.1", "GOTRUE_SMTP_PORT": str(mail_server.port),
                           "GOTRUE_SMTP_ADMIN_EMAIL": "auth@example.com", "GOTRUE_MAILER_AUTOCONFIRM": "false",
                           "GOTRUE_SMTP_MAX_FREQUENCY": "1ns"}
    try:
        server.start()
        time.sleep(1)
        print(f"  {'known and unknown, ' + str(requests):22} {'known ms':>10} {'unknown ms':>10} {'difference':>11} {'bytes':>8}")
        # The routes at the same time, each on a connection of its own: an answer is mostly waited for.
        with ThreadPoolExecutor(len(ROUTES)) as pool:
            found = [(path, pool.submit(compare, server.port, path, more, range(place * half + 1, (place + 1) * half + 1)))
                     for place, (path, more) in enumerate(ROUTES.items())]
        for path, result in found:
            known, unknown, bytes_more = result.result()
            alike = abs(known - unknown) <= MOST_MS and abs(bytes_more) < 1
            good &= alike
            print(f"  {'POST ' + path:22} {known:>10.2f} {unknown:>10.2f} {known - unknown:>+11.3f} {bytes_more:>+8.2f}  "
                  f"(wanted: {MOST_MS} ms at most) {'ok' if alike else 'MISSED'}", flush=True)
    finally:
        mail_server.close()
        server.stop()
    return good
