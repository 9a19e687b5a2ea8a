"""What this machine could do at most, measured in the same run: hashes, and the database without a server before it."""
import contextlib
import ctypes
import os
import re
import sqlite3
import subprocess
import threading
import time
from pathlib import Path

import seed


class Parameter(ctypes.Structure):  # OSSL_PARAM
    _fields_ = [("key", ctypes.c_char_p), ("type", ctypes.c_uint), ("data", ctypes.c_void_p), ("size", ctypes.c_size_t),
                ("used", ctypes.c_size_t)]


def argon2_parameters():
    """The server's: 19 MiB, two passes, one lane. The buffers live as long as the returned list."""
    kept = [ctypes.create_string_buffer(b"a password", 10), ctypes.create_string_buffer(b"0123456789abcdef", 16)]
    rows = [(b"pass", 5, kept[0], 10), (b"salt", 5, kept[1], 16)]
    for key, value in ((b"memcost", 19456), (b"iter", 2), (b"lanes", 1)):
        kept.append(ctypes.c_uint32(value))
        rows.append((key, 2, kept[-1], 4))
    parameters = (Parameter * (len(rows) + 1))()
    for at, (key, kind, data, size) in enumerate(rows):
        parameters[at] = Parameter(key, kind, ctypes.cast(ctypes.pointer(data), ctypes.c_void_p), size, 0)
    return kept, parameters


NICENESS = 10  # of the server's threads that hash: beside other work they get as little as those


def hashes_per_second(seconds):
    """Argon2id with every core, through the same library and with the same priority as the server."""
    crypto = ctypes.CDLL("libcrypto.so.3")
    for name in ("EVP_KDF_fetch", "EVP_KDF_CTX_new"):
        getattr(crypto, name).restype = ctypes.c_void_p
    crypto.EVP_KDF_fetch.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p]
    crypto.EVP_KDF_CTX_new.argtypes = [ctypes.c_void_p]
    crypto.EVP_KDF_derive.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p]
    kdf = crypto.EVP_KDF_fetch(None, b"ARGON2ID", None)
    counts, end = [], time.monotonic() + seconds

    def work():
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
        context, out, count = crypto.EVP_KDF_CTX_new(kdf), ctypes.create_string_buffer(32), 0
        kept, parameters = argon2_parameters()
        while time.monotonic() < end:
            if crypto.EVP_KDF_derive(context, out, 32, ctypes.addressof(parameters)) != 1:
                raise RuntimeError("libcrypto makes no Argon2id")
            count += 1
        counts.append(count)
        del kept

    threads = [threading.Thread(target=work) for _ in range(os.cpu_count())]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / seconds


USER = "('00000001-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid"
SESSION = USER.replace("00000001", "00000002")


def statement_of_user(server, database, log):
    """The statement of GET /user as the server prepares it, found in the log of PostgreSQL, for a user at random."""
    database.execute("ALTER ROLE latchkey SET log_statement = 'all'")
    begin = log.stat().st_size
    server.start()
    token = (server.folder / "access").read_text().split("\n", 1)[0]
    if server.request("GET", "/user", token=token)[0] != 200:
        raise RuntimeError("GET /user fails")
    server.stop()
    database.execute("ALTER ROLE latchkey RESET log_statement")
    prepared = re.findall(r"PREPARE \S+ AS (.*?)(?=\n\d{4}-\d\d-\d\d |\Z)", log.read_text()[begin:], re.DOTALL)
    statement = next(text for text in prepared if "s.id = $1" in text and "u.id = $2" in text)
    return " ".join(statement.replace("$1", SESSION).replace("$2", USER).split())


COMMIT = f"UPDATE auth.sessions SET refreshed_at = now() WHERE id = {SESSION}"


def transactions_per_second(bindir, url, statement, folder, seconds):
    """What pgbench reaches with one prepared statement on 32 connections."""
    path = Path(folder, "pgbench.sql")
    path.write_text(f"\\set n random(1, {seed.SESSIONS})\n{statement};\n")
    done = subprocess.run([f"{bindir}/pgbench", "-n", "-M", "prepared", "-c", "32", "-j", "2", "-T", str(seconds), "-f",
                           str(path), url], check=True, capture_output=True, text=True,
                          env={**os.environ, "PGOPTIONS": "-c search_path=auth"})
    return float(re.search(r"tps = ([\d.]+)", done.stdout)[1])


def postgresql(bindir, url, read, folder, seconds):
    """Transactions per second: the select of GET /user, and one small commit."""
    return {name: transactions_per_second(bindir, url, statement, folder, seconds)
            for name, statement in (("read", read), ("commit", COMMIT))}


def sqlite_commits(folder, seconds):
    """Small commits per second, one after the other, on the disk of `folder`. The server may exceed it: it joins them."""
    with contextlib.closing(sqlite3.connect(Path(folder, "commits.db"), isolation_level=None)) as connection:
        for statement in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "CREATE TABLE t (n INTEGER)",
                          "INSERT INTO t VALUES (0)"):
            connection.execute(statement)
        count, end = 0, time.monotonic() + seconds
        while time.monotonic() < end:
            connection.execute("UPDATE t SET n = n + 1")
            count += 1
        return count / seconds
