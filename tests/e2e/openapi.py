"""schemathesis plays the OpenAPI document against the server, as everybody who may call it: whatever is sent, no answer is
a failure of the server, and each has a status, a type and a form that the document promises."""
import json
import os
import subprocess
import sys
import unittest
from pathlib import Path
from urllib.request import urlopen

from server import Server

FOLDER = Path(__file__).parent / "schemathesis"
sys.path.append(str(FOLDER))
from callers import Api  # noqa: E402


def ids_to_ask_for(api):
    """Without them every answer would be 404."""
    for number in range(12):
        api.ask("POST /signup", {"email": f"someone.{number}@example.org", "password": "correct horse"})
    users = [user["id"] for user in api.ask("GET /admin/users")["users"]]
    for user in users[:4]:
        api.ask(f"POST /admin/users/{user}/recovery")
        api.ask("POST /admin/bulk", {"action": "ban", "ban_duration": "1h", "ids": [user], "dry_run": True})
    sessions = [api.ask(f"GET /admin/users/{user}/sessions")["sessions"][0]["id"] for user in users]
    return {"user_id": users, "session_id": sessions,
            "job_id": [job["id"] for job in api.ask("GET /admin/bulk")["jobs"]],
            "mail_id": [mail["id"] for mail in api.ask("GET /admin/outbox")["mails"]]}


class OpenApiDocument(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server(LATCHKEY_RATE_LIMITS="off", GOTRUE_EXTERNAL_ANONYMOUS_USERS_ENABLED="true",
                            GOTRUE_SECURITY_MANUAL_LINKING_ENABLED="true")
        cls.addClassCleanup(cls.server.dispose)
        cls.ids = ids_to_ask_for(Api(cls.server.url, cls.server.keys["service_role"]))
        cls.document = Path(cls.server.folder.name, "openapi.json")
        with urlopen(f"{cls.server.url}/openapi.json") as answer:
            cls.document.write_bytes(answer.read())

    def play(self, role, document, *options):
        settings = {"LATCHKEY_CALLER": role, "LATCHKEY_URL": self.server.url, "PYTHONPATH": str(FOLDER),
                    "LATCHKEY_SERVICE_KEY": self.server.keys["service_role"], "LATCHKEY_IDS": json.dumps(self.ids),
                    "SCHEMATHESIS_HOOKS": "hooks"}
        command = [sys.executable, "-m", "schemathesis.cli", "--no-color", "--config-file", FOLDER / "schemathesis.toml",
                   "run", "--url", self.server.url, *options, document]
        return subprocess.run(command, env={**os.environ, **settings}, cwd=self.server.folder.name, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def assert_holds(self, role):
        played = self.play(role, self.document)
        self.assertEqual(played.returncode, 0, f"{played.stdout}\n{self.server.log.read_text()[-4000:]}")
        self.assertIn("No issues found", played.stdout)
        self.assertIsNone(self.server.process.poll(), "the server has ended")

    def test_anonymous(self):
        self.assert_holds("anonymous")

    def test_user(self):
        self.assert_holds("authenticated")

    def test_help_desk(self):
        self.assert_holds("latchkey_helpdesk")

    def test_service_role(self):
        self.assert_holds("service_role")

    def test_finds_faults(self):
        def another_status(document):
            responses = document["paths"]["/settings"]["get"]["responses"]
            responses["418"] = responses.pop("200")

        def another_form(document):
            document["components"]["schemas"]["PublicSettings"]["required"].append("colour")

        for fault, change in {"Undocumented status code": another_status, "violates schema": another_form}.items():
            with self.subTest(fault):
                document = json.loads(self.document.read_text())
                change(document)
                changed = self.document.with_name("changed.json")
                changed.write_text(json.dumps(document))
                played = self.play("anonymous", changed, "--include-path", "/settings")
                self.assertEqual(played.returncode, 1, played.stdout)
                self.assertIn(fault, played.stdout)


if __name__ == "__main__":
    unittest.main(verbosity=2)
