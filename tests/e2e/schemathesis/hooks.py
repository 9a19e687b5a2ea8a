"""What schemathesis cannot know: who asks, which ids there are, and what a person would type. openapi.py beside this
folder sets the environment."""
import itertools
import json
import os
import uuid

import schemathesis

from callers import Caller

CALLER = Caller(os.environ["LATCHKEY_CALLER"], os.environ["LATCHKEY_URL"], os.environ["LATCHKEY_SERVICE_KEY"])
IDS = json.loads(os.environ["LATCHKEY_IDS"])
COUNT = itertools.count()


def known(name, value):
    """One of the ids that there are instead of a UUID that nobody has; anything else stays what it is."""
    try:
        number = uuid.UUID(value).int
    except (AttributeError, TypeError, ValueError):
        return value
    return IDS[name][number % len(IDS[name])] if IDS.get(name) else value


def likely(body):
    """The same body as somebody would send it: of what is generated, no password is long enough, and no number is one."""
    number = next(COUNT)
    typed = {"email": f"{CALLER.role}.{number}@example.net", "new_email": f"new.{CALLER.role}.{number}@example.net",
             "password": "correct horse", "role": "authenticated", "ban_duration": "1h"}
    left_out = ("phone", "id", "password_hash", "code_challenge", "code_challenge_method", "nonce", "undo_of", "chunk")
    body = {name: typed.get(name, value) for name, value in body.items() if name not in left_out}
    if "ids" in body:
        body["ids"] = IDS["user_id"][:2]
    return body


@schemathesis.hook
def map_case(context, case):
    for name, value in (case.path_parameters or {}).items():
        case.path_parameters[name] = known(name, value)
    if case.meta.generation.mode.is_positive and next(COUNT) % 2 == 0:
        case.headers.pop("If-Match", None)
        if isinstance(case.body, dict):
            case.body = likely(case.body)
    return case


@schemathesis.hook
def before_call(context, case, kwargs):
    if CALLER.token:
        case.headers["Authorization"] = f"Bearer {CALLER.token}"


@schemathesis.hook
def after_call(context, case, response):
    if response.status_code == 403:
        CALLER.look_after(response.json().get("error_code"))
