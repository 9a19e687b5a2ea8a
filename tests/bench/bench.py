#!/usr/bin/env python3
"""Measures the server with wrk at 32 connections, on both engines, and puts the figures to beat beside its own.

    ./dev bench [--engine sqlite|postgresql] [--users N] [--seconds S] [--quick]

"To beat" was measured with the peer on a machine with 2 cores and PostgreSQL 17. "Limit here" is what this machine could do
at most, measured in this run: Argon2id hashes, and the same reads or writes of the database without a server before it.
"""
import argparse
import http.client
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import SystemRandom
from urllib.parse import urlsplit

import limits
import seed

HERE = Path(__file__).resolve().parent
CLUSTER = HERE.parent / "support" / "postgres-cluster.sh"
SECRET, PASSWORD = "a-secret-of-the-bench-with-at-least-32-characters", "correct horse battery"
THREADS, CONNECTIONS, FLOOD = 2, 32, 16
# What is measured: requests per second to beat, and milliseconds that 99 of 100 answers must not exceed.
TO_BEAT = {"GET /health": (23_200, None), "GET /user": (1_300, 86), "refresh": (263, None), "sign-in": (19, None),
           "sign-up": (16, None), "GET /user, 16 sign in": (74, 461)}
IDLE_MIB, START_MS = 38, 40


class Server:
    """The server on a database of its own; start() and stop() as often as needed."""

    def __init__(self, program, folder, database_url):
        self.program, self.folder, self.process = program, folder, None
        self.port = SystemRandom().randrange(20000, 32000)
        self.url = f"http://127.0.0.1:{self.port}"
        many = {f"GOTRUE_RATE_LIMIT_{name}": "1000000000" for name in ("TOKEN_REFRESH", "OTP", "VERIFY", "EMAIL_SENT")}
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "PORT": str(self.port),
                            "DATABASE_URL": database_url, "GOTRUE_JWT_SECRET": SECRET, **many}

    def start(self):
        """Starts it and returns the milliseconds until /health answered."""
        with open(self.folder / "log", "ab") as log:
            begin = time.perf_counter()
            self.process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", self.program, "--data-dir", self.folder / "data", "serve"],
                cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        while self.process.poll() is None and time.perf_counter() < begin + 60:
            try:
                if self.request("GET", "/health")[0] == 200:
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
                self.process.kill()
                self.process.wait()

    def request(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, json.dumps(body) if body else None, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()

    def memory(self, field="VmRSS"):
        """Resident memory in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{field}:\s+(\d+)", status)[1]) / 1024


class Load:
    """One wrk in the background; result() waits for its figures."""

    def __init__(self, server, seconds, connections, path="/health", script=None, arguments=()):
        # wrk has room for one script: the shared part goes before the own one.
        parts = [HERE / "lua" / "report.lua", *([HERE / "lua" / script] if script else [])]
        self.script = tempfile.NamedTemporaryFile("w", suffix=".lua")
        self.script.write("\n".join(part.read_text() for part in parts))
        self.script.flush()
        self.process = subprocess.Popen(
            ["wrk", f"-t{THREADS}", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", self.script.name,
             server.url + path, "--", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def result(self):
        output = self.process.communicate()[0]
        self.script.close()
        found = re.search(r"^RESULT (.*)$", output, re.MULTILINE)
        if not found:
            sys.exit(f"wrk said:\n{output}")
        figures = json.loads(found[1])
        figures["rate"] = (figures["requests"] - figures["refused"]) / figures["seconds"]
        return figures


def prepare(server, database, users):
    """Migrates, signs one user up, and copies it `users` times while the server is stopped."""
    server.start()
    status, session = server.request("POST", "/signup", {"email": "template@bench.example.org", "password": PASSWORD})
    server.stop()
    if status != 200:
        sys.exit(f"sign-up: {status} {session}")
    begin = time.monotonic()
    seed.seed(database, {"id": session["user"]["id"], "email": session["user"]["email"]}, users)
    print(f"  {users:,} users made in {time.monotonic() - begin:.1f} s", flush=True)
    (server.folder / "access").write_text("\n".join(seed.access_tokens(session["access_token"], SECRET)))
    (server.folder / "refresh").write_text("\n".join(seed.refresh_tokens()))


def measure(server, users, seconds):
    """The rows of the table, in the order of TO_BEAT."""
    access, refresh = (server.folder / "access", THREADS), (server.folder / "refresh", THREADS)

    def load(script, arguments, connections=CONNECTIONS, lasting=seconds):
        return Load(server, lasting, connections, script=script, arguments=arguments)

    Load(server, 1, CONNECTIONS).result()
    yield "GET /health", Load(server, seconds, CONNECTIONS).result()
    load("user.lua", access, lasting=1).result()
    yield "GET /user", load("user.lua", access).result()
    yield "refresh", load("refresh.lua", refresh).result()
    yield "sign-in", load("signin.lua", (users, PASSWORD)).result()
    yield "sign-up", load("signup.lua", (SystemRandom().randrange(10**9), PASSWORD)).result()
    flood = load("signin.lua", (users, PASSWORD), FLOOD, seconds + 2)
    time.sleep(1)
    yield "GET /user, 16 sign in", load("user.lua", access).result()
    flood.result()


def mark(good):
    return "ok" if good else "MISSED"


def print_row(name, figures, limit):
    rate, p99 = TO_BEAT[name]
    good = figures["rate"] > rate and (p99 is None or figures["p99"] < p99) and not figures["broken"] + figures["refused"]
    beat = f"{rate:,}/s" + (f", {p99} ms" if p99 else "")
    print(f"  {name:22} {figures['rate']:>10,.0f} {figures['p50']:>9.1f} {figures['p99']:>9.1f} "
          f"{figures['refused'] + figures['broken']:>7} {beat:>16} {f'{limit:,.0f}' if limit else '-':>11}  {mark(good)}", flush=True)
    return good


def bench(server, database, measure_limits, arguments):
    prepare(server, database, arguments.users)
    starts = []
    for _ in range(5):
        starts.append(server.start())
        server.stop()
    limit = measure_limits()
    server.start()
    time.sleep(1)
    idle, start = server.memory(), statistics.median(starts)
    print(f"  {'':22} {'requests/s':>10} {'p50 ms':>9} {'p99 ms':>9} {'errors':>7} {'to beat':>16} {'limit here':>11}")
    good = True
    for name, figures in measure(server, arguments.users, arguments.seconds):
        good &= print_row(name, figures, limit.get(name))
    print(f"  start {start:.0f} ms (to beat {START_MS}: {mark(start < START_MS)}) · resident {idle:.0f} MiB idle "
          f"(to beat {IDLE_MIB}: {mark(idle < IDLE_MIB)}), {server.memory():.0f} MiB after load, "
          f"{server.memory('VmHWM'):.0f} MiB at most", flush=True)
    return good and start < START_MS and idle < IDLE_MIB


def bench_sqlite(arguments, folder):
    path = folder / "auth.db"
    hashes = limits.hashes_per_second(2)
    server = Server(arguments.server, folder, f"sqlite://{path}")
    try:
        return bench(server, seed.Sqlite(path), lambda: {"sign-in": hashes, "sign-up": hashes}, arguments)
    finally:
        server.stop()


def bench_postgresql(arguments, folder):
    """In a cluster that writes through to the disk, as one in production does. /tmp may be memory: hence /var/tmp."""
    cluster = tempfile.mkdtemp(prefix="latchkey-bench-", dir="/var/tmp")
    settings = ("fsync=on", "full_page_writes=on", "shared_buffers=256MB")
    try:
        superuser = subprocess.run([CLUSTER, "create", cluster, *settings], check=True, capture_output=True, text=True).stdout.strip()
        where = urlsplit(superuser)._replace(path="/bench")
        for url, statement in ((superuser, "CREATE DATABASE bench"), (where.geturl(), "CREATE SCHEMA auth AUTHORIZATION latchkey"),
                               (superuser, "GRANT CREATE ON DATABASE bench TO latchkey")):
            subprocess.run(["psql", url, "-qX", "-c", statement], check=True)
        bindir = subprocess.run([CLUSTER, "bindir"], check=True, capture_output=True, text=True).stdout.strip()
        server = Server(arguments.server, folder, f"postgres://latchkey:latchkey@127.0.0.1:{where.port}/bench")

        def measure_limits():
            hashes = limits.hashes_per_second(2)
            rates = limits.database_limits(bindir, where.geturl(), arguments.users, seed.SESSIONS, folder, 2)
            return {"GET /user": rates["user"], "refresh": rates["refresh"], "sign-in": hashes, "sign-up": hashes}

        try:
            return bench(server, seed.Postgresql(where.geturl()), measure_limits, arguments)
        finally:
            server.stop()
    finally:
        subprocess.run([CLUSTER, "remove", cluster], check=True)


def machine():
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) // 1024**2
    return f"{os.cpu_count()} cores ({model[1] if model else platform.machine()}), {memory} GiB, Linux {platform.release()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), help="only this one")
    parser.add_argument("--users", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=8, help="for each measurement")
    parser.add_argument("--quick", action="store_true", help="5,000 users and 2 seconds: to see that all works")
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.users, arguments.seconds = 5_000, 2
    arguments.users = max(arguments.users, seed.SESSIONS)
    print(f"{machine()}; {CONNECTIONS} connections, {arguments.seconds} s each, wrk on the same machine")
    good = True
    for engine, run in (("sqlite", bench_sqlite), ("postgresql", bench_postgresql)):
        if arguments.engine in (None, engine):
            print(f"== {engine}", flush=True)
            with tempfile.TemporaryDirectory(prefix="latchkey-bench-", dir="/var/tmp") as folder:
                good &= run(arguments, Path(folder))
    print("Every figure is beaten." if good else "Some figures are missed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
