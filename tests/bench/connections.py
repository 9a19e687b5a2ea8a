"""Many connections that do nothing, and what they cost the server."""
import resource
import socket
import sys
import time
from pathlib import Path

TOGETHER = 200
REQUEST = b"GET /health HTTP/1.1\r\nHost: localhost\r\nUser-Agent: the bench\r\nAccept: */*\r\n\r\n"


def open_some(port, count):
    """`count` new connections, each of which has had one answer and stays open."""
    clients = [socket.create_connection(("127.0.0.1", port), timeout=20) for _ in range(count)]
    for client in clients:
        client.sendall(REQUEST)
    for client in clients:
        if not client.recv(4096).startswith(b"HTTP/1.1 200 "):
            sys.exit("a connection got no answer")
    return clients


def memory_with(server, count):
    """Resident MiB of the server with `count` idle connections."""
    _, highest = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (highest, highest))
    if 0 < highest < count + 100:
        sys.exit(f"{count} connections need a hard limit of more than {count} open files (ulimit -Hn), here {highest}")
    clients = []
    try:
        while len(clients) < count:
            clients += open_some(server.port, min(TOGETHER, count - len(clients)))
        time.sleep(1)
        held = sum(1 for _ in Path(f"/proc/{server.process.pid}/fd").iterdir())
        if held < count:
            sys.exit(f"the server holds only {held} of {count} connections")
        return server.memory()
    finally:
        for client in clients:
            client.close()
