"""The desktop console on a server with many users: what somebody waits for, and what it takes of the machine."""
import json
import os
import statistics
import subprocess
import sys
import time

from admin import key

FIRST_ROWS_MS, KEYSTROKE_MS, MEMORY_MIB = 1_000, 150, 150
PATIENCE = 600  # seconds


def run(program, server, *more):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(server.folder), "LC_ALL": "C.UTF-8"}
    begun = str(time.monotonic_ns())  # what std::chrono::steady_clock tells, too
    done = subprocess.run([program, server.url, begun, *more], input=key() + "\n", env=environment, check=False, capture_output=True,
                          text=True, timeout=PATIENCE)
    if done.returncode:
        sys.exit(f"the console: {done.stderr[-1000:]}")
    return json.loads(done.stdout)


def figures(program, server, starts=3):
    """Name, unit, figure and what is wanted of each. `server` runs."""
    run(program, server)  # from here on libraries and pages are in memory
    runs = [run(program, server) for _ in range(starts)]
    scrolled = run(program, server, "scroll")
    keystrokes = sorted(each for one in runs for each in one["keystrokes"])
    yield "console, start to first rows", "ms", statistics.median(one["first_rows"] for one in runs), FIRST_ROWS_MS
    yield "console, search keystroke to rows", "ms", statistics.median(keystrokes), KEYSTROKE_MS
    yield "console, memory after scrolling 100,000 rows", "MiB", scrolled["memory"], MEMORY_MIB
