"""A WebSocket client that shares no code with the library: Debian's python3-websockets.

Usage: websocket-client.py URL SCENARIO. Prints one JSON object.
"""

import asyncio
import json
import struct
import sys

import websockets


async def joined(url, **options):
    ws = await websockets.connect(url, **options)
    first = await ws.recv()
    assert isinstance(first, bytes) and len(first) == 4, first
    return ws, struct.unpack("<i", first)[0]


async def exchange(url):
    """Fragments, empty messages, text, every frame size, pings both ways, a clean close."""
    ws, peer_id = await joined(url, compression=None)
    # An iterable is sent as one fragmented message.
    await ws.send([b"frag", b"", b"men", b"ted"])
    echoes = [(await ws.recv()).decode()]
    await ws.send("text")
    echoes.append((await ws.recv()).decode())
    await ws.send(["te", "xt ", "\u00fc"])
    echoes.append((await ws.recv()).decode())
    sizes = []
    for size in (1, 125, 126, 127, 65534, 65535):
        await ws.send(bytes(i % 251 for i in range(size)))
        back = await ws.recv()
        assert back == bytes(i % 251 for i in range(size))
        sizes.append(len(back))
    pong = await ws.ping(b"payload")
    await asyncio.wait_for(pong, 5)
    await ws.close(code=4001, reason="done \u2713")
    return {"id": peer_id, "echoes": echoes, "sizes": sizes, "code": ws.close_code, "reason": ws.close_reason}


async def compression(url):
    """Offers permessage-deflate, as browsers do: the server does not take it up."""
    ws, peer_id = await joined(url)
    extensions = [type(extension).__name__ for extension in ws.extensions]
    await ws.send(b"a" * 1000)
    back = await ws.recv()
    await ws.close()
    return {"id": peer_id, "extensions": extensions, "same": back == b"a" * 1000, "code": ws.close_code}


async def protocols(url):
    results = []
    for offered in (["other", "game"], ["other"], None):
        try:
            ws = await websockets.connect(url, subprotocols=offered)
            results.append(ws.subprotocol)
            await ws.recv()  # The id: the server knows that the handshake is over.
            await ws.close()
        except websockets.InvalidStatusCode as error:
            results.append(error.status_code)
    return {"protocols": results}


async def too_big(url):
    ws, peer_id = await joined(url, compression=None)
    await ws.send(bytes(65536))
    try:
        await ws.recv()
    except websockets.ConnectionClosed as error:
        return {"id": peer_id, "code": error.rcvd.code if error.rcvd else None}
    return {"id": peer_id, "code": None}


async def kicked(url):
    ws, peer_id = await joined(url, compression=None)
    await ws.send(b"kick me")
    try:
        while True:
            await ws.recv()
    except websockets.ConnectionClosed as error:
        return {"id": peer_id, "code": error.rcvd.code, "reason": error.rcvd.reason}


async def heartbeat(url):
    """Lets the server's pings be answered by the library, and the library's by the server, for a while."""
    ws, peer_id = await joined(url, compression=None, ping_interval=0.2, ping_timeout=20)
    await asyncio.sleep(1.6)
    await ws.send(b"still here")
    back = await ws.recv()
    await ws.close()
    return {"id": peer_id, "back": back.decode(), "code": ws.close_code}


async def main():
    result = await asyncio.wait_for(globals()[sys.argv[2]](sys.argv[1]), 40)
    print(json.dumps(result))


asyncio.run(main())
