"""Who asks: nobody, a user, a help desk, or the service key."""
import json
import secrets
from urllib.request import Request, urlopen


class Api:
    def __init__(self, url, key):
        self.url, self.key = url, key

    def ask(self, line, body=None):
        method, path = line.split(" ")
        request = Request(self.url + path, method=method, data=None if body is None else json.dumps(body).encode(),
                          headers={"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"})
        with urlopen(request) as answer:
            return json.load(answer)


class Caller:
    def __init__(self, role, url, key):
        self.role, self.api = role, Api(url, key)
        self.token = {"anonymous": None, "service_role": key}.get(role) or self.fresh_token()

    def fresh_token(self):
        """Of an account of its own: what is tried may have ended the session, or changed the password."""
        if self.role == "anonymous":
            return None
        who = {"email": f"{self.role}.{secrets.token_hex(8)}@example.org", "password": secrets.token_hex(8)}
        self.api.ask("POST /admin/users", {**who, "role": self.role, "email_confirm": True})
        return self.api.ask("POST /token?grant_type=password", who)["access_token"]

    def look_after(self, error_code):
        if self.role not in ("anonymous", "service_role") and error_code in (
                "bad_jwt", "session_not_found", "user_not_found", "user_banned"):
            self.token = self.fresh_token()
