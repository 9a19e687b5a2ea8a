#!/usr/bin/env python3
"""A real SMTP server on loopback for tests: aiosmtpd, and the faults that mail servers have.

    smtpserver.py [--port N] [--tls none|starttls|implicit] [--auth none|plain|login|cram] [--no-smtputf8] [--folder DIR]

Prints JSON lines: first {"event":"ready","port":N,"ca":FILE}, then one per mail: {"event":"mail","from":…,"to":[…],
"content":base64,"tls":bool,"user":…}, and {"event":"connect"} for each connection. Reads JSON lines from standard
input, each replacing the faults in force: {} is none;
    {"greeting":"554 no"}  {"mail":"451 later"}  {"rcpt":"550 5.1.1 no"}  {"data":"554 no"}  replies instead of the good ones
    {"drop":"connect"|"data"|"answer"}   hangs up at once, in the middle of DATA, or after taking the mail
    {"tarpit":SECONDS}                   waits so long before the greeting
    {"slow":{"ehlo":SECONDS}}            and so long before its reply to ehlo, rcpt, data, or the content ("answer"), or before the
                                         handshake that its reply to "starttls" promises
    {"endless":"rcpt"}                   replies so, line after line: to ehlo, rcpt or the content ("answer"), or as "greeting"
    {"times":N}                          and after N connections all is well again
With TLS it makes a certificate authority in --folder (or a temporary one), and a certificate for 127.0.0.1.
"""
import argparse
import asyncio
import base64
import hashlib
import hmac
import json
import os
import ssl
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
except ImportError:  # a Python that is not the system's may lack it
    if sys.executable == "/usr/bin/python3" or not os.path.exists("/usr/bin/python3"):
        raise
    os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])

USER, PASSWORD = b"post", b"open sesame"
faults = {}


def say(**event):
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


async def dawdle(command):
    await asyncio.sleep(faults.get("slow", {}).get(command, 0))


async def babble(server, command, code=250):
    while faults.get("endless") == command:  # or until the client hangs up, which cancels it
        await server.push("\r\n".join([f"{code}-and so on"] * 1000))


def authenticate(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and data.login == USER and data.password == PASSWORD
    return AuthResult(success=good, handled=False, auth_data=USER.decode() if good else None)


class Handler:
    def __init__(self, offers_login):
        self.offers_login = offers_login

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        await dawdle("ehlo")
        await babble(server, "ehlo")
        return [line for line in responses if self.offers_login or not line.startswith("250-AUTH")]

    async def handle_MAIL(self, server, session, envelope, address, options):
        if "mail" in faults:
            return faults["mail"]
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        await dawdle("rcpt")
        await babble(server, "rcpt")
        if "rcpt" in faults:
            return faults["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        await dawdle("answer")
        await babble(server, "answer")
        if "data" in faults:
            return faults["data"]
        say(event="mail", **{"from": envelope.mail_from}, to=envelope.rcpt_tos, options=envelope.mail_options,
            content=base64.b64encode(envelope.original_content).decode(), tls=server.transport.get_extra_info("ssl_object") is not None,
            user=session.auth_data if session.authenticated else None)
        if faults.get("drop") == "answer":
            server.transport.abort()
        return "250 2.0.0 OK queued"


class Server(SMTP):
    async def _handle_client(self):
        say(event="connect")
        if "times" in faults:
            faults["times"] -= 1
            if faults["times"] < 0:
                faults.clear()
        await asyncio.sleep(faults.get("tarpit", 0))
        await babble(self, "greeting", 220)
        if faults.get("drop") == "connect":
            self.transport.abort()
        elif "greeting" in faults:
            await self.push(faults["greeting"])
            self.transport.close()
        else:
            await super()._handle_client()

    async def smtp_STARTTLS(self, arg):
        if "starttls" in faults.get("slow", {}):
            await self.push("220 in a moment")
            await dawdle("starttls")
        return await super().smtp_STARTTLS(arg)

    async def smtp_DATA(self, arg):
        await dawdle("data")
        if faults.get("drop") != "data":
            return await super().smtp_DATA(arg)
        await self.push("354 go on")
        await self._reader.readline()
        self.transport.abort()

    async def auth_CRAM__MD5(self, _, args):
        """RFC 2195; aiosmtpd has only PLAIN and LOGIN."""
        challenge = b"<1896.697170952@localhost>"
        answer = await self.challenge_auth(challenge)
        name, _, digest = answer.rpartition(b" ")
        expected = hmac.new(PASSWORD, challenge, hashlib.md5).hexdigest().encode()
        return AuthResult(success=name == USER and digest == expected, handled=False, auth_data=USER.decode())


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def make_certificates(folder):
    """An authority and a server's certificate for 127.0.0.1 and localhost."""
    ca, ca_key, cert, key, request, names = (str(folder / name) for name in
                                             ("ca.pem", "ca.key", "cert.pem", "cert.key", "cert.csr", "names"))
    Path(names).write_text("subjectAltName=IP:127.0.0.1,DNS:localhost\n")
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
            "-subj", "/CN=Test authority", "-keyout", ca_key, "-out", ca)
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=mail.test",
            "-keyout", key, "-out", request)
    openssl("x509", "-req", "-in", request, "-CA", ca, "-CAkey", ca_key, "-days", "30", "-extfile", names, "-out", cert)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context, ca


def excluded_mechanisms(wanted):
    return [name for name in ("PLAIN", "LOGIN", "CRAM-MD5") if wanted.upper() not in name]


async def read_faults():
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        faults.clear()
        faults.update(json.loads(line))
        say(event="faults", now=faults)


async def serve(arguments, folder):
    context, ca = (None, "") if arguments.tls == "none" else make_certificates(folder)
    with_login = arguments.auth != "none"

    def connection():
        return Server(Handler(with_login), hostname="mail.test", enable_SMTPUTF8=not arguments.no_smtputf8, timeout=60,
                      tls_context=context if arguments.tls == "starttls" else None,
                      authenticator=authenticate if with_login else None,
                      auth_require_tls=with_login and arguments.tls == "starttls",
                      auth_required=with_login,
                      auth_exclude_mechanism=excluded_mechanisms(arguments.auth) if with_login else
                      ["PLAIN", "LOGIN", "CRAM-MD5"])

    server = await asyncio.get_running_loop().create_server(
        connection, "127.0.0.1", arguments.port, ssl=context if arguments.tls == "implicit" else None)
    say(event="ready", port=server.sockets[0].getsockname()[1], ca=ca)
    await read_faults()  # ends with the test, which closes the pipe


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--tls", choices=("none", "starttls", "implicit"), default="none")
    parser.add_argument("--auth", choices=("none", "plain", "login", "cram"), default="none")
    parser.add_argument("--no-smtputf8", action="store_true")
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        asyncio.run(serve(arguments, arguments.folder or Path(temporary)))


if __name__ == "__main__":
    main()
