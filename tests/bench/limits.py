"""What this machine could do at most, measured in the same run: hashes, and the database without a server before it."""
import ctypes
import os
import re
import subprocess
import threading
import time
from pathlib import Path


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


def hashes_per_second(seconds):
    """Argon2id with every core, through the same library as the server."""
    crypto = ctypes.CDLL("libcrypto.so.3")
    for name in ("EVP_KDF_fetch", "EVP_KDF_CTX_new"):
        getattr(crypto, name).restype = ctypes.c_void_p
    crypto.EVP_KDF_fetch.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p]
    crypto.EVP_KDF_CTX_new.argtypes = [ctypes.c_void_p]
    crypto.EVP_KDF_derive.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p]
    kdf = crypto.EVP_KDF_fetch(None, b"ARGON2ID", None)
    counts, end = [], time.monotonic() + seconds

    def work():
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


READ_USER = """\\set n random(1, {users})
SELECT u.*, s.id FROM auth.users u LEFT JOIN auth.sessions s ON s.user_id = u.id
 WHERE u.id = ('00000001-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid;
"""
ROTATE = """\\set n random(1, {sessions})
BEGIN;
SELECT * FROM auth.refresh_tokens t JOIN auth.sessions s ON s.id = t.session_id JOIN auth.users u ON u.id = s.user_id
 WHERE t.token = 's' || lpad(:n::text, 11, '0') FOR UPDATE OF s;
UPDATE auth.refresh_tokens SET updated_at = now() WHERE token = 's' || lpad(:n::text, 11, '0');
UPDATE auth.sessions SET refreshed_at = now() WHERE id = ('00000002-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid;
INSERT INTO auth.audit_log_entries (id, created_at) VALUES (gen_random_uuid(), now());
COMMIT;
"""


def transactions_per_second(bindir, url, script, folder, seconds):
    """What pgbench reaches with prepared statements on 32 connections."""
    path = Path(folder, "pgbench.sql")
    path.write_text(script)
    done = subprocess.run([f"{bindir}/pgbench", "-n", "-M", "prepared", "-c", "32", "-j", "2", "-T", str(seconds), "-f",
                           str(path), url], check=True, capture_output=True, text=True)
    return float(re.search(r"tps = ([\d.]+)", done.stdout)[1])


def database_limits(bindir, url, users, sessions, folder, seconds):
    return {"user": transactions_per_second(bindir, url, READ_USER.format(users=users), folder, seconds),
            "refresh": transactions_per_second(bindir, url, ROTATE.format(sessions=sessions), folder, seconds)}
