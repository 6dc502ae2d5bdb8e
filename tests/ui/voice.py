"""A voice for the tests of reading aloud: speech-dispatcher as a script plays it, on the socket where Tend looks for it.
It says nothing, remembers what it was asked to say, and ends a sentence when the test says so.
"""
import os
import socket
import threading
import time

from harness import PATIENCE, Failure


class Voice:
    def __init__(self, home, voices=("one\ten\tnone",)):
        folder = os.path.join(home, "speech-dispatcher")
        os.makedirs(folder, exist_ok=True)
        self.path = os.path.join(folder, "speechd.sock")
        if os.path.exists(self.path):
            os.remove(self.path)
        self.voices = voices
        self.asked, self.said, self.connections, self.open = [], [], 0, 0
        self.message = 0
        self.lock = threading.Condition()
        self.listening = socket.socket(socket.AF_UNIX)
        self.listening.bind(self.path)
        self.listening.listen(2)
        self.client = None
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self):
        self.listening.close()
        os.remove(self.path)

    def _serve(self):
        while True:
            try:
                self.client, _ = self.listening.accept()
            except OSError:
                return
            with self.lock:
                self.connections += 1
                self.open += 1
                self.lock.notify_all()
            self._talk()
            with self.lock:
                self.open -= 1
                self.lock.notify_all()

    def _talk(self):
        received, text = b"", None
        while True:
            try:
                piece = self.client.recv(4096)
            except OSError:
                return
            if not piece:
                return
            received += piece
            while b"\r\n" in received:
                line, received = received.split(b"\r\n", 1)
                text = self._answer(line.decode(), text)

    def _send(self, answer):
        try:
            self.client.sendall(answer.replace("\n", "\r\n").encode())
        except OSError:
            pass

    def _answer(self, line, text):
        if text is not None:
            if line != ".":
                return text + [line]
            with self.lock:
                self.message += 1
                self.said.append(" ".join(text))
                self.lock.notify_all()
            self._send(f"225-{self.message}\n225 OK MESSAGE QUEUED\n")
            self._event(701, "BEGIN")
            return None
        with self.lock:
            self.asked.append(line)
            self.lock.notify_all()
        if line == "SPEAK":
            self._send("230 OK RECEIVING DATA\n")
            return []
        if line == "LIST OUTPUT_MODULES":
            self._send("250-played\n250 OK MODULE LIST SENT\n")
        elif line == "LIST SYNTHESIS_VOICES":
            self._send("".join(f"249-{voice}\n" for voice in self.voices) + "249 OK VOICE LIST SENT\n")
        else:
            self._send("200 OK\n")
        return None

    def _event(self, code, name):
        self._send(f"{code}-{self.message}\n{code}-1\n{code} {name}\n")

    def end(self):
        """The sentence that is being said is over."""
        self._event(702, "END")

    def wait(self, what, predicate):
        with self.lock:
            until = time.monotonic() + PATIENCE
            while not predicate():
                if not self.lock.wait(max(0, until - time.monotonic())):
                    raise Failure(f"the voice was not asked: {what}. It said: {self.said[-5:]}, last asked {self.asked[-5:]}")

    def hears(self, count):
        """Waits until so many sentences were said in all, and gives the last one."""
        self.wait(f"{count} sentences", lambda: len(self.said) >= count)
        return self.said[-1]

    def cancelled(self, times):
        self.wait(f"to be silent, {times} times", lambda: self.asked.count("CANCEL SELF") >= times)
