"""The server under measurement: starting, stopping, and what the kernel says about it."""
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from random import SystemRandom

SECRET, PASSWORD = "a-secret-of-the-bench-with-at-least-32-characters", "correct horse battery"


class Server:
    """The server on a database of its own; start() and stop() as often as needed."""

    def __init__(self, program, folder, database_url):
        self.program, self.folder, self.process = program, folder, None
        self.port = SystemRandom().randrange(20000, 32000)
        self.url = f"http://127.0.0.1:{self.port}"
        many = {f"GOTRUE_RATE_LIMIT_{name}": "1000000000" for name in ("TOKEN_REFRESH", "OTP", "VERIFY", "EMAIL_SENT")}
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", "PORT": str(self.port),
                            "DATABASE_URL": database_url, "GOTRUE_JWT_SECRET": SECRET, "LATCHKEY_RATE_LIMITS": "off", **many}

    def spawn(self):
        """Starts it and does not wait."""
        with open(self.folder / "log", "ab") as log:
            self.process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", self.program, "--data-dir", self.folder / "data", "serve"],
                cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def start(self):
        """Starts it and returns the milliseconds until /health answered 200."""
        begin = time.perf_counter()
        self.spawn()
        while self.process.poll() is None and time.perf_counter() < begin + 60:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=20) as client:
                    client.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    if client.recv(4096).startswith(b"HTTP/1.1 200 "):
                        return (time.perf_counter() - begin) * 1000
            except OSError:
                time.sleep(0.0005)
        sys.exit(f"the server did not start:\n{(self.folder / 'log').read_text()[-2000:]}")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def request(self, method, path, body=None, token=None):
        headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, json.dumps(body) if body else None, headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()

    def memory(self, field="VmRSS"):
        """MiB; the fields of /proc/PID/status, and Pss, in which a page that n processes share counts 1/n."""
        name = "smaps_rollup" if field == "Pss" else "status"
        status = Path(f"/proc/{self.process.pid}/{name}").read_text()
        return int(re.search(rf"^{field}:\s+(\d+)", status, re.MULTILINE)[1]) / 1024

    def processor_seconds(self):
        """What its threads have used so far."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
