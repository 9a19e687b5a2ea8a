"""How long requests that cause a mail take while the mail server is up, slow, out of sorts or away."""
import http.client
import json
import statistics
import subprocess
import threading
import time
from pathlib import Path

SMTP = Path(__file__).resolve().parent.parent / "support" / "smtpserver.py"
MOST_MS = 50  # that 99 of 100 answers must not exceed, whatever the mail server does
REQUESTS = 200
# The state of the mail server, and the faults that make it.
STATES = {"up": {}, "slow": {"tarpit": 20}, "answering 4xx": {"rcpt": "451 4.7.1 later"}, "busy": {"greeting": "421 busy"},
          "hanging up": {"drop": "data"}, "down": None}


class MailServer:
    def __init__(self):
        self.process = subprocess.Popen([SMTP], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = json.loads(self.process.stdout.readline())["port"]
        self.changed = threading.Event()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        """What it prints of each mail has to be taken, or it stops."""
        for line in self.process.stdout:
            if json.loads(line)["event"] == "faults":
                self.changed.set()

    def become(self, faults):
        if faults is None:
            self.process.kill()
            return
        self.changed.clear()
        self.process.stdin.write(json.dumps(faults) + "\n")
        self.process.stdin.flush()
        self.changed.wait(20)

    def close(self):
        self.process.kill()
        self.process.wait()


def answers(port, path, bodies):
    """Milliseconds of each answer, one request after the other on one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    taken = []
    for body in bodies:
        begin = time.perf_counter()
        connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        taken.append((time.perf_counter() - begin) * 1000)
        if answer.status != 200:
            raise SystemExit(f"POST {path}: {answer.status}")
    connection.close()
    return taken


def measure(server, addresses):
    """Prints a line per state. `server` is stopped when this begins and ends; `addresses` have accounts. True if all is well."""
    mail_server, good = MailServer(), True
    server.environment |= {"GOTRUE_SMTP_HOST": "127.0.0.1", "GOTRUE_SMTP_PORT": str(mail_server.port),
                           "GOTRUE_SMTP_ADMIN_EMAIL": "auth@example.com", "GOTRUE_MAILER_AUTOCONFIRM": "false",
                           "GOTRUE_SMTP_MAX_FREQUENCY": "1ns"}
    try:
        server.start()
        print(f"  {'POST /recover, mail server':30} {'p50 ms':>8} {'p99 ms':>8} {'most ms':>8}")
        answers(server.port, "/recover", [{"email": address} for address in addresses[:20]])
        for state, faults in STATES.items():
            mail_server.become(faults)
            taken = sorted(answers(server.port, "/recover", [{"email": address} for address in addresses[:REQUESTS]]))
            p99 = taken[int(len(taken) * 0.99) - 1]
            good &= p99 <= MOST_MS
            print(f"  {state:30} {statistics.median(taken):>8.1f} {p99:>8.1f} {taken[-1]:>8.1f}  "
                  f"{'ok' if p99 <= MOST_MS else 'MISSED'}", flush=True)
    finally:
        mail_server.close()
        server.stop()
    return good
