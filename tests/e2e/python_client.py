"""What an application does with `supabase_auth`, the Python client, through /auth/v1 and without a gateway."""
import json
import secrets
import unittest

import supabase_auth.errors
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm
from supabase_auth import SyncGoTrueClient

import server


class Server(server.Server):
    def client(self):
        anon = self.keys["anon"]
        return SyncGoTrueClient(url=self.url, auto_refresh_token=False, persist_session=False,
                                headers={"apikey": anon, "Authorization": f"Bearer {anon}"})


def someone():
    return {"email": f"someone.{secrets.token_hex(6)}@example.org", "password": secrets.token_hex(12)}


class PythonClient(unittest.TestCase):
    settings = {"GOTRUE_EXTERNAL_ANONYMOUS_USERS_ENABLED": "true"}

    @classmethod
    def setUpClass(cls):
        cls.server = Server(**cls.settings)
        cls.addClassCleanup(cls.server.dispose)

    def signed_up(self):
        person, client = someone(), self.server.client()
        answer = client.sign_up(person)
        self.assertIsNotNone(answer.session)
        return person, client, answer

    def signed_in(self, person):
        client = self.server.client()
        return client, client.sign_in_with_password(person).session

    def assert_code(self, code, status, call, *arguments):
        with self.assertRaises(supabase_auth.errors.AuthApiError) as raised:
            call(*arguments)
        self.assertEqual((raised.exception.code, raised.exception.status), (code, status))

    def test_sign_up(self):
        person, _, answer = self.signed_up()
        self.assertEqual(answer.user.email, person["email"])
        self.assertEqual(answer.user.role, "authenticated")
        self.assertEqual(answer.session.expires_in, 3600)
        self.assertIsNotNone(answer.user.email_confirmed_at)

    def test_sign_up_keeps_data(self):
        answer = self.server.client().sign_up({**someone(), "options": {"data": {"name": "Ann", "age": 41}}})
        self.assertEqual(answer.user.user_metadata["name"], "Ann")
        self.assertEqual(answer.user.user_metadata["age"], 41)

    def test_sign_up_twice(self):
        person, _, _ = self.signed_up()
        other = {**person, "password": "another password"}
        self.assert_code("user_already_exists", 422, self.server.client().sign_up, other)
        self.signed_in(person)

    def test_sign_up_with_a_weak_password(self):
        with self.assertRaises(supabase_auth.errors.AuthWeakPasswordError) as raised:
            self.server.client().sign_up({**someone(), "password": "abc"})
        self.assertEqual(raised.exception.reasons, ["length"])

    def test_sign_in(self):
        person, _, answer = self.signed_up()
        client, session = self.signed_in(person)
        self.assertEqual(session.user.id, answer.user.id)
        self.assertEqual(client.get_user().user.id, answer.user.id)
        self.assert_code("invalid_credentials", 400, self.server.client().sign_in_with_password,
                         {**person, "password": "wrong"})
        self.assert_code("invalid_credentials", 400, self.server.client().sign_in_with_password, someone())

    def test_refresh(self):
        _, client, answer = self.signed_up()
        renewed = client.refresh_session().session
        self.assertNotEqual(renewed.refresh_token, answer.session.refresh_token)
        self.assertEqual(client.get_user(renewed.access_token).user.id, answer.user.id)
        self.assert_code("refresh_token_not_found", 400, client.refresh_session, "abcdefghijkl")

    def test_set_session(self):
        _, _, answer = self.signed_up()
        client = self.server.client()
        restored = client.set_session(answer.session.access_token, answer.session.refresh_token)
        self.assertEqual(restored.user.id, answer.user.id)

    def test_get_user(self):
        person, client, _ = self.signed_up()
        self.assertEqual(client.get_user().user.email, person["email"])
        self.assert_code("bad_jwt", 403, client.get_user, "not.a.token")
        self.assert_code("bad_jwt", 403, client.get_user, self.server.keys["anon"])

    def test_update_user(self):
        person, client, _ = self.signed_up()
        self.assertEqual(client.update_user({"data": {"city": "Oslo"}}).user.user_metadata["city"], "Oslo")
        client.update_user({"password": "a new password"})
        self.assert_code("invalid_credentials", 400, self.server.client().sign_in_with_password, person)
        self.signed_in({**person, "password": "a new password"})
        self.assert_code("same_password", 422, client.update_user, {"password": "a new password"})

    def test_get_claims(self):
        person, client, answer = self.signed_up()
        claims = client.get_claims(answer.session.access_token)["claims"]
        self.assertEqual(claims["sub"], answer.user.id)
        self.assertEqual(claims["email"], person["email"])

    def test_sign_out(self):
        for scope, ends_own, ends_other in (("local", True, False), ("others", False, True), ("global", True, True)):
            with self.subTest(scope=scope):
                person, _, _ = self.signed_up()
                here, own = self.signed_in(person)
                there, other = self.signed_in(person)
                here.sign_out({"scope": scope})
                for session, ends in ((own, ends_own), (other, ends_other)):
                    if ends:
                        self.assert_code("session_not_found", 403, there.get_user, session.access_token)
                        self.assert_code("refresh_token_not_found", 400, self.server.client().refresh_session,
                                         session.refresh_token)
                    else:
                        self.assertIsNotNone(there.get_user(session.access_token))

    def test_anonymous(self):
        client = self.server.client()
        answer = client.sign_in_anonymously({"options": {"data": {"city": "Oslo"}}})
        self.assertTrue(answer.user.is_anonymous)
        self.assertEqual(answer.user.user_metadata, {"city": "Oslo"})
        self.assert_code("validation_failed", 422, client.update_user, {"password": "a new password"})
        person = someone()
        updated = client.update_user(person).user
        self.assertFalse(updated.is_anonymous)
        self.assertEqual(updated.email, person["email"])
        _, session = self.signed_in(person)
        self.assertEqual(session.user.id, answer.user.id)


class PythonClientWithAKeyPair(PythonClient):
    """The same with an asymmetric key: get_claims() then verifies against the published keys."""

    key = json.loads(ECAlgorithm.to_jwk(ec.generate_private_key(ec.SECP256R1())))
    settings = {**PythonClient.settings,
                "GOTRUE_JWT_KEYS": json.dumps([{**key, "kid": "pair", "alg": "ES256", "key_ops": ["sign", "verify"]}])}

    def test_get_claims(self):
        super().test_get_claims()
        _, client, answer = self.signed_up()
        self.assertEqual(client.get_claims(answer.session.access_token)["headers"]["kid"], "pair")
        head, body, signature = answer.session.access_token.split(".")
        _, _, other = self.signed_up()
        with self.assertRaises(supabase_auth.errors.AuthInvalidJwtError):
            client.get_claims(".".join((head, other.session.access_token.split(".")[1], signature)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
