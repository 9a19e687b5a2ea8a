"""The real server as a child process, for tests in Python."""
import json
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

sys.path.append(str(Path(__file__).parent.parent / "support"))
from freeport import free_port  # noqa: E402

ENGINE = os.environ["LATCHKEY_E2E_ENGINE"]


class Database:
    """A fresh PostgreSQL database with the schema `auth`, owned by a role that is no superuser."""

    def __init__(self):
        self.admin = os.environ["LATCHKEY_TEST_PG"]
        self.name = f"e2e_py_{os.getpid()}_{secrets.token_hex(4)}"
        where = urlsplit(self.admin)
        inside = urlunsplit(where._replace(path=f"/{self.name}"))
        self.run(self.admin, f"CREATE DATABASE {self.name} TEMPLATE template0")
        self.run(inside, "CREATE SCHEMA auth AUTHORIZATION latchkey",
                 f"GRANT CREATE ON DATABASE {self.name} TO latchkey")
        self.url = f"postgres://latchkey:latchkey@{where.hostname}:{where.port}/{self.name}"

    @staticmethod
    def run(url, *statements):
        for statement in statements:
            subprocess.run(["psql", url, "-qAtX", "-v", "ON_ERROR_STOP=1", "-c", statement], check=True)

    def drop(self):
        self.run(self.admin, f"DROP DATABASE {self.name} WITH (FORCE)")


class Server:
    """The real server as a child process with a data directory and, on PostgreSQL, a database of its own."""

    def __init__(self, **settings):
        self.folder = tempfile.TemporaryDirectory(prefix="latchkey-e2e-")
        self.database = Database() if ENGINE == "postgresql" else None
        port = free_port()
        self.url = f"http://127.0.0.1:{port}/auth/v1"
        environment = {"PATH": os.environ["PATH"], "HOME": self.folder.name, "PORT": str(port), **settings}
        if self.database:
            environment["DATABASE_URL"] = self.database.url
        command = [os.environ["LATCHKEY_SERVER"], "--data-dir", str(Path(self.folder.name, "data"))]
        self.log = Path(self.folder.name, "log")
        with self.log.open("w") as log:
            self.process = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", *command, "serve"], env=environment,
                                            cwd=self.folder.name, stdout=log, stderr=log)
        self.wait()
        printed = subprocess.run([*command, "keys"], env=environment, cwd=self.folder.name, capture_output=True,
                                 text=True, check=True).stdout
        self.keys = dict(line.split(": ") for line in printed.splitlines())

    def wait(self):
        deadline = time.monotonic() + 30
        while self.process.poll() is None and time.monotonic() < deadline:
            try:
                if "\nData: " not in self.log.read_text():  # its own word for it: anybody may answer at that port
                    raise ConnectionError
                with urlopen(f"{self.url}/health") as answer:
                    assert json.load(answer)["name"] == "GoTrue"
                    return
            except OSError:
                time.sleep(0.02)
        raise RuntimeError(f"the server does not answer:\n{self.log.read_text()}")

    def dispose(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)
        if self.database:
            self.database.drop()
        self.folder.cleanup()
