#!/usr/bin/env python3
"""Plays the recorded exchanges of ../shared/conformance against our server, where that folder stands beside this
repository. Without it there is nothing to play, and that is no failure.

accepted.json lists the differences that are meant, later.json those that wait for a route not built yet.
"""
import argparse
import fnmatch
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "support"))
from freeport import free_port  # noqa: E402

CORPUS = HERE.parent.parent.parent / "shared" / "conformance"
AT_A_TIME = 4  # mostly they wait: for mails, and for the clock
# Those of them that must be quick enough for a limit or a timeout; the others let them pass.
TIMED = ("confirm/refresh_reuse", "limits/", "sessions_")
# What is built so far; the profiles and files of later flows join as they come.
FILES = {
    "autoconfirm": ["admin_access", "admin_audit", "admin_delete", "admin_list", "admin_update", "admin_users", "bearer",
                    "cors", "health_and_settings", "logout", "mailing_when_confirmed_at_once", "routing",
                    "signup_bad_input", "signup_email", "token_password", "token_refresh", "user_update"],
    "anonymous": ["sign_in"],
    "asymmetric": ["keys"],
    "asymmetric_rsa": ["keys"],
    "captcha": ["required"],
    "closed": ["signups"],
    "confirm": ["email_change", "generate_link", "identities", "invite", "pkce", "reauthenticate", "recover_and_resend",
                "redirects", "refresh_reuse", "signup_and_links", "verify_by_code"],
    "confirm_single": ["links"],
    "current_password": ["change"],
    "disabled": ["switches"],
    "mfa": ["admin_factors"],
    "sessions_idle": ["idle"],
    "sessions_short": ["timebox"],
    "sessions_single": ["single"],
    "strict": ["passwords"],
    "v2tokens": ["rotation"],
    "limits": ["mail_spacing", "mails_per_hour", "per_address"],
}


def exceptions():
    """Both lists, after a look at each entry: it must say why, and name a step that exists."""
    entries = []
    for name in ("accepted.json", "later.json"):
        for entry in json.loads((HERE / name).read_text(encoding="utf-8")):
            if not entry.get("why") or not entry.get("paths"):
                sys.exit(f"{name}: {entry.get('step')} needs `paths` and `why`")
            entries.append((name, entry))
    steps = [f"{profile}/{file}.json {step['name']}" for profile, files in FILES.items() for file in files
             for step in json.loads((CORPUS / "scenarios" / profile / f"{file}.json").read_text(encoding="utf-8"))]
    for name, entry in entries:
        if not any(fnmatch.fnmatch(step, entry["step"]) for step in steps):
            sys.exit(f"{name}: no step is called {entry['step']}")
    return [entry for _, entry in entries]


def engine_arguments(engine):
    if engine == "sqlite":
        return ["--database", "sqlite:///{dir}/auth.db"]
    superuser = os.environ.get("LATCHKEY_TEST_PG")
    if not superuser:
        print("LATCHKEY_TEST_PG names no PostgreSQL: ./dev test starts one.")
        sys.exit(1 if os.environ.get("LATCHKEY_TEST_REQUIRE_PG") == "1" else 77)
    where = urlsplit(superuser)
    return ["--database", f"postgres://latchkey:latchkey@{where.hostname}:{where.port}/{{name}}", "--admin-dsn", superuser]


def play(arguments, folder, accept, profile, file):
    """One file with a server of its own."""
    patience = [] if f"{profile}/{file}".startswith(TIMED) else ["nice", "-n", "10"]
    command = [*patience, sys.executable, str(CORPUS / "run.py"), "--server",
               f"'{arguments.server}' --data-dir '{folder}/{profile}-{file}' serve",
               "--profile", profile, "--only", file, "--accept", str(accept), "--port", str(free_port()),
               *engine_arguments(arguments.engine), *(["--verbose"] if arguments.verbose else [])]
    return subprocess.run(command, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}, cwd=folder, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", required=True)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), required=True)
    parser.add_argument("--only", default="*", help="a glob on the names of the files")
    parser.add_argument("--verbose", action="store_true", help="whole answers that differ")
    arguments = parser.parse_args()
    if not (CORPUS / "run.py").is_file():
        print("Nothing to play: no folder shared/conformance beside this repository.")
        return 0
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        accept = Path(folder, "accept.json")
        accept.write_text(json.dumps(exceptions()))
        chosen = [(profile, file) for profile, files in FILES.items() for file in fnmatch.filter(files, arguments.only)]
        with ThreadPoolExecutor(AT_A_TIME) as pool:
            played = pool.map(lambda one: play(arguments, folder, accept, *one), chosen)
            for (profile, file), run in zip(chosen, played):
                print(f"== {profile}/{file}\n{run.stdout}", end="", flush=True)
                if run.returncode:
                    failed.append(f"{profile}/{file}")
    print(f"{len(failed)} files differ: {', '.join(failed)}" if failed else "No hard difference.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
