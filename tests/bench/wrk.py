"""Load by wrk, from the same machine."""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent / "lua"
THREADS, CONNECTIONS = 2, 32


class Load:
    """One wrk in the background; result() waits for its figures."""

    def __init__(self, server, seconds, connections=CONNECTIONS, path="/health", script=None, arguments=()):
        # wrk has room for one script: the shared part goes before the own one.
        parts = [SCRIPTS / "report.lua", *([SCRIPTS / script] if script else [])]
        self.server, self.before = server, server.processor_seconds()
        self.script = tempfile.NamedTemporaryFile("w", suffix=".lua")
        self.script.write("\n".join(part.read_text() for part in parts))
        self.script.flush()
        self.process = subprocess.Popen(
            ["wrk", f"-t{THREADS}", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", self.script.name,
             server.url + path, "--", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def result(self):
        output = self.process.communicate()[0]
        used = self.server.processor_seconds() - self.before
        self.script.close()
        found = re.search(r"^RESULT (.*)$", output, re.MULTILINE)
        if not found:
            sys.exit(f"wrk said:\n{output}")
        figures = json.loads(found[1])
        figures["rate"] = (figures["requests"] - figures["refused"]) / figures["seconds"]
        figures["processor"] = used / max(figures["requests"], 1) * 1e6
        return figures
