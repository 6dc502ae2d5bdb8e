#!/usr/bin/python3
"""Serves a folder of static files to this machine alone: serve.py FOLDER [--port N]   (0: any free one)

Says the address on its first line. Adds no headers that a plain host would not: the page carries its own policy."""

import argparse
import functools
import http.server
import sys

TYPES = {".wasm": "application/wasm", ".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8",
         ".webmanifest": "application/manifest+json", ".data": "application/octet-stream", ".png": "image/png"}


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}
    protocol_version = "HTTP/1.1"

    def end_headers(self):
        # Folders are named by the hash of what is in them; what names them is asked for anew.
        kept = self.path.count("/") > 1
        self.send_header("Cache-Control", "max-age=31536000, immutable" if kept else "no-cache")
        super().end_headers()

    def log_message(self, *args):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--port", type=int, default=8080)
    given = parser.parse_args()
    handler = functools.partial(Handler, directory=given.folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", given.port), handler) as server:
        print(f"http://127.0.0.1:{server.server_port}/", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            sys.exit(0)


main()
