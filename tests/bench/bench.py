#!/usr/bin/env python3
"""Measures the server with wrk at 32 connections, on both engines, and puts what is wanted and what is possible beside it.

    ./dev bench [--engine sqlite|postgresql] [--users N] [--seconds S] [--quick] [--kills N] [--admin] [--console]

"Wanted" is for a machine with 2 cores and PostgreSQL 17. "Limit here" is what this machine could do at most, measured in
this run just before: Argon2id hashes on all cores, the select of GET /user in pgbench, small commits. "CPU" is what the
server's threads use for one request: a figure that other work on the machine hardly changes.
--admin measures what many users make slower instead, say --users 1000000: all that administrators do, and throughput beside few.
--console measures the desktop console, offscreen, on a server with so many users.
--kills N kills the server N times on each engine instead, and looks for anything that it had acknowledged and lost.
"""
import argparse
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
from typing import Callable, NamedTuple
from urllib.parse import urlsplit

import admin
import connections
import console
import kills
import limits
import mailtimes
import seed
import strangers
from server import PASSWORD, SECRET, Server
from wrk import CONNECTIONS, THREADS, Load

CLUSTER = Path(__file__).resolve().parent.parent / "support" / "postgres-cluster.sh"
FLOOD = 16
# What is measured: requests per second that are wanted, milliseconds that 99 of 100 answers must not exceed, and the share of
# the limit. The peer on the same machine: /health 23,200, /user 1,300 (p99 86 ms), refresh 263, sign-in 19, sign-up 16,
# /user while 16 sign in 74 (p99 461 ms); idle 38 MiB, 230 MiB with 10,000 idle connections, start 40 ms.
WANTED = {"GET /health": (40_000, None, None), "GET /user": (5_500, None, 0.45), "refresh": (1_500, None, None),
          "sign-in": (19, None, 0.9), "sign-up": (16, None, 0.9), "GET /user, 16 sign in": (74, 25, None),
          "verify": (0, 50, None), "recover": (0, 50, None)}
IDLE_MIB, CONNECTED_MIB, START_MS, EMPTY_START_MS = 32, 110, 60, 250
LOAD_SECONDS, FEW_USERS, KEPT_SHARES = 300, 1_000, {"GET /user": 0.9, "sign-in": 0.9}


class Site(NamedTuple):
    """What is measured."""
    server: Server
    database: seed.Sqlite | seed.Postgresql
    measure_limits: Callable  # of this machine: requests per second by name
    beside: Callable  # makes another server, on a database of its own, and that database


def prepare(server, database, users):
    """Migrates, signs one user up, and copies it `users` times while the server is stopped. Returns the seconds that took."""
    server.start()
    status, session = server.request("POST", "/signup", {"email": "template@bench.example.org", "password": PASSWORD})
    server.stop()
    if status != 200:
        sys.exit(f"sign-up: {status} {session}")
    begin = time.monotonic()
    seed.seed(database, {"id": session["user"]["id"], "email": session["user"]["email"]}, users)
    took = time.monotonic() - begin
    print(f"  {users:,} users made in {took:.1f} s", flush=True)
    (server.folder / "access").write_text("\n".join(seed.access_tokens(session["access_token"], SECRET, users)))
    (server.folder / "refresh").write_text("\n".join(seed.refresh_tokens(users=users)))
    return took


def measure(server, users, seconds):
    """The rows of the table, in the order of WANTED."""
    access, refresh = (server.folder / "access", THREADS), (server.folder / "refresh", THREADS)

    def load(script, arguments, connected=CONNECTIONS, lasting=seconds):
        return Load(server, lasting, connected, script=script, arguments=arguments)

    Load(server, 1).result()
    yield "GET /health", Load(server, seconds).result()
    load("user.lua", access, lasting=1).result()
    yield "GET /user", load("user.lua", access).result()
    load("refresh.lua", refresh, lasting=1).result()
    (server.folder / "refresh").write_text("\n".join(seed.refresh_tokens(server.database)))
    yield "refresh", load("refresh.lua", refresh).result()
    yield "sign-in", load("signin.lua", (users, PASSWORD)).result()
    yield "sign-up", load("signup.lua", (SystemRandom().randrange(10**9), PASSWORD)).result()
    flood = load("signin.lua", (users, PASSWORD), FLOOD, seconds + 2)
    time.sleep(1)
    yield "GET /user, 16 sign in", load("user.lua", access).result()
    flood.result()
    yield "verify", load("verify.lua", (users, THREADS, seed.CODE)).result()
    yield "recover", load("recover.lua", (users, THREADS)).result()


def mark(good):
    return "ok" if good else "MISSED"


def print_row(name, figures, limit):
    rate, p99, share = WANTED[name]
    failed = figures["refused"] + figures["broken"]
    good = figures["rate"] >= rate and (p99 is None or figures["p99"] <= p99) and not failed
    wanted = ", ".join(([f"{rate:,}/s"] if rate else []) + ([f"{p99} ms"] if p99 else []))
    if limit and share:
        good = good and figures["rate"] >= share * limit
        wanted += f", {share:.0%}"
    reached = f"{limit:>9,.0f} {figures['rate'] / limit:>5.0%}" if limit else f"{'-':>9} {'-':>5}"
    print(f"  {name:22} {figures['rate']:>10,.0f} {figures['p50']:>8.1f} {figures['p99']:>8.1f} {figures['processor']:>8,.0f} "
          f"{failed:>6} {wanted:>14} {reached}  {mark(good)}", flush=True)
    return good


def print_figure(name, unit, figure, wanted):
    print(f"  {name}: {figure:.0f} {unit} (wanted: {wanted} at most) {mark(figure <= wanted)}", flush=True)
    return figure <= wanted


def starts(server, times, before=lambda: None):
    """The median of so many starts."""
    taken = []
    for _ in range(times):
        before()
        taken.append(server.start())
        server.stop()
    return statistics.median(taken)


def bench(site, arguments):
    server, database = site.server, site.database
    server.database = database
    good = print_figure("start on an empty database", "ms", starts(server, 3, database.clear), EMPTY_START_MS)
    prepare(server, database, arguments.users)
    good &= print_figure(f"start with {arguments.users:,} users", "ms", starts(server, 7), START_MS)
    limit = site.measure_limits()
    server.start()
    time.sleep(1)
    good &= print_figure("resident memory, idle", "MiB", server.memory(), IDLE_MIB)
    print(f"  (a fair share of the pages it shares with others counted: {server.memory('Pss'):.0f} MiB)")
    good &= print_figure(f"with {arguments.connections:,} idle connections", "MiB",
                         connections.memory_with(server, arguments.connections), CONNECTED_MIB)
    server.stop()
    server.start()
    print(f"  {'':22} {'requests/s':>10} {'p50 ms':>8} {'p99 ms':>8} {'CPU us':>8} {'failed':>6} {'wanted':>14} {'limit here':>15}")
    for name, figures in measure(server, arguments.users, arguments.seconds):
        good &= print_row(name, figures, limit.get(name))
    print(f"  resident memory after load: {server.memory():.0f} MiB, {server.memory('VmHWM'):.0f} MiB at most", flush=True)
    server.stop()
    good &= admin.measure(server, database, arguments.users)
    good &= mailtimes.measure(server, [f"user{number}@bench.example.org" for number in range(1, mailtimes.REQUESTS + 1)])
    good &= strangers.measure(server, arguments.stranger_requests)
    return good


def rates(server, users, seconds):
    """Requests per second of GET /user, sign-in and refresh."""
    def rate(script, *arguments):
        return Load(server, seconds, script=script, arguments=arguments).result()["rate"]

    access, refresh = server.folder / "access", server.folder / "refresh"
    found = {"GET /user": rate("user.lua", access, THREADS), "sign-in": rate("signin.lua", users, PASSWORD)}
    refresh.write_text("\n".join(seed.refresh_tokens(server.database)))
    return {**found, "refresh": rate("refresh.lua", refresh, THREADS)}


def compare(few, many, arguments):
    """Turn by turn beside each other, because the machine is not always as fast: the medians of five turns."""
    turns = []
    for server in (few, many):
        server.start()
    for _ in range(5):
        turns.append((rates(few, FEW_USERS, arguments.seconds), rates(many, arguments.users, arguments.seconds)))
    for server in (few, many):
        server.stop()
    good = True
    for name in turns[0][0]:
        one, other = (statistics.median(turn[side][name] for turn in turns) for side in (0, 1))
        kept, wanted = statistics.median(turn[1][name] / turn[0][name] for turn in turns), KEPT_SHARES.get(name, 0)
        good &= kept >= wanted
        print(f"  {name}: {one:,.0f}/s with {FEW_USERS:,} users, {other:,.0f}/s with {arguments.users:,}: {kept:.0%} "
              f"(wanted: {f'{wanted:.0%}' if wanted else '-'}) {mark(kept >= wanted)}", flush=True)
    return good


def administrate(site, arguments):
    """What many users make slower: throughput beside few users, and all that administrators do."""
    few, few_users = site.beside("few")
    few.database, site.server.database = few_users, site.database
    prepare(few, few_users, FEW_USERS)
    good = print_figure("load", "s", prepare(site.server, site.database, arguments.users), LOAD_SECONDS)
    try:
        good &= compare(few, site.server, arguments)
    finally:
        few.stop()
    return admin.measure(site.server, site.database, arguments.users) and good


def ask_as_strangers(site, arguments):
    site.server.database = site.database
    prepare(site.server, site.database, arguments.users)
    return strangers.measure(site.server, arguments.stranger_requests)


def look_on(site, arguments):
    """What an administrator waits for at the console."""
    server = site.server
    server.database = site.database
    prepare(server, site.database, arguments.users)
    server.start()
    good = True
    for figure in console.figures(arguments.console_program, server):
        good &= print_figure(*figure)
    return good


def action_of(arguments):
    if arguments.kills:
        return kills.look_for_losses
    if arguments.admin:
        return administrate
    if arguments.console:
        return look_on
    return ask_as_strangers if arguments.strangers else bench


def with_sqlite(arguments, folder, action):
    def measure_limits():
        hashes = limits.hashes_per_second(2)
        return {"sign-in": hashes, "sign-up": hashes, "refresh": limits.sqlite_commits(folder, 2)}

    def pair(name):
        place = folder / name
        place.mkdir()
        return Server(arguments.server, place, f"sqlite://{place / 'auth.db'}"), seed.Sqlite(place / "auth.db")

    server, database = pair("bench")
    try:
        return action(Site(server, database, measure_limits, pair), arguments)
    finally:
        server.stop()


def with_postgresql(arguments, folder, action):
    """In a cluster that writes through to the disk, as one in production does. /tmp may be memory: hence /var/tmp."""
    cluster = tempfile.mkdtemp(prefix="latchkey-bench-", dir="/var/tmp")
    try:
        superuser = subprocess.run([CLUSTER, "create", cluster, "fsync=on", "full_page_writes=on", "shared_buffers=256MB"],
                                   check=True, capture_output=True, text=True).stdout.strip()
        bindir = subprocess.run([CLUSTER, "bindir"], check=True, capture_output=True, text=True).stdout.strip()

        def pair(name):
            where = urlsplit(superuser)._replace(path=f"/{name}")
            for url, statement in ((superuser, f"CREATE DATABASE {name}"),
                                   (where.geturl(), "CREATE SCHEMA auth AUTHORIZATION latchkey"),
                                   (superuser, f"GRANT CREATE ON DATABASE {name} TO latchkey")):
                subprocess.run(["psql", url, "-qX", "-c", statement], check=True)
            place = folder / name
            place.mkdir()
            return (Server(arguments.server, place, f"postgres://latchkey:latchkey@127.0.0.1:{where.port}/{name}"),
                    seed.Postgresql(where.geturl()))

        def measure_limits():
            hashes = limits.hashes_per_second(2)
            read = limits.statement_of_user(server, database, Path(cluster, "log"))
            most = limits.postgresql(bindir, database.url, read, folder, 3)
            return {"GET /user": most["read"], "refresh": most["commit"], "sign-in": hashes, "sign-up": hashes}

        server, database = pair("bench")
        try:
            return action(Site(server, database, measure_limits, pair), arguments)
        finally:
            server.stop()
    finally:
        subprocess.run([CLUSTER, "remove", cluster], check=True)


def machine():
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) // 1024**2
    return f"{os.cpu_count()} cores ({model[1] if model else platform.machine()}), {memory} GiB, Linux {platform.release()}"


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), help="only this one")
    parser.add_argument("--users", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=8, help="for each measurement")
    parser.add_argument("--quick", action="store_true", help="5,000 users, 2 seconds, 1,000 connections: to see that all works")
    parser.add_argument("--admin", action="store_true", help="only what administrators do")
    parser.add_argument("--console", action="store_true", help="only the desktop console")
    parser.add_argument("--console-program", help=argparse.SUPPRESS)
    parser.add_argument("--strangers", action="store_true", help="only whether the time of an answer tells who has an account")
    parser.add_argument("--kills", type=int, metavar="N", help="kill the server so often instead of measuring it")
    arguments = parser.parse_args()
    arguments.connections, arguments.stranger_requests = 10_000, strangers.REQUESTS
    if arguments.quick:
        arguments.stranger_requests = 200
        arguments.users, arguments.seconds, arguments.connections = 5_000, 2, 1_000
    arguments.users = max(arguments.users, seed.SESSIONS, len(strangers.ROUTES) * arguments.stranger_requests // 2)
    return arguments


def main():
    arguments = read_arguments()
    print(f"{machine()}; load {os.getloadavg()[0]:.1f} before; {CONNECTIONS} connections, {arguments.seconds} s each, wrk on the "
          "same machine")
    good = True
    for engine, run in (("sqlite", with_sqlite), ("postgresql", with_postgresql)):
        if arguments.engine in (None, engine):
            print(f"== {engine}", flush=True)
            with tempfile.TemporaryDirectory(prefix="latchkey-bench-", dir="/var/tmp") as folder:
                good &= run(arguments, Path(folder), action_of(arguments))
    if arguments.kills:
        return 0 if good else 1
    print("Everything is as wanted." if good else "Some figures are missed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
