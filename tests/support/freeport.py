"""Ports for servers under test."""
import secrets
import socket

CLAIMS = []


def free_port():
    """Below 32768 no outgoing connection takes the port, and no other test does: until this process ends, it holds the
    UDP port of that number."""
    while True:
        port = 20000 + secrets.randbelow(12000)
        claim = socket.socket(type=socket.SOCK_DGRAM)
        try:
            claim.bind(("127.0.0.1", port))
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", port))
        except OSError:
            claim.close()
            continue
        CLAIMS.append(claim)
        return port
