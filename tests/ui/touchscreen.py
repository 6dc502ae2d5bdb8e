"""A screen with a touchscreen: Xorg with its dummy driver, and fingers put on it by its own driver for tests.

Xvfb has no touch, and no device can be made by the kernel in a container; Xorg's inputtest driver listens on a socket
instead (protocol: xf86-input-inputtest-protocol.h of xserver-xorg-dev). It bears one connection in the server's life:
when that closes, the server turns in circles and the next one hangs. So a screen has one Fingers, to its end.
"""
import os
import select
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time

from harness import PATIENCE, SKIP

XORG = "/usr/lib/xorg/Xorg"
DRIVERS = "/usr/lib/xorg/modules"
BEGIN, UPDATE, END = 18, 19, 20
FULL = 65535  # the device's own width and height

CONFIG = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
  Modeline "{width}x{height}" {clock} {width} {h1} {h2} {h3} {height} {v1} {v2} {v3}
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "{width}x{height}"
    Virtual {width} {height}
  EndSubSection
EndSection
Section "InputDevice"
  Identifier "mouse"
  Driver "inputtest"
  Option "SocketPath" "{folder}/mouse"
  Option "DeviceType" "PointerAbsolute"
EndSection
Section "InputDevice"
  Identifier "keys"
  Driver "inputtest"
  Option "SocketPath" "{folder}/keys"
  Option "DeviceType" "Keyboard"
EndSection
Section "InputDevice"
  Identifier "touch"
  Driver "inputtest"
  Option "SocketPath" "{folder}/touch"
  Option "DeviceType" "Touch"
  Option "TouchCount" "10"
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "mouse" "CorePointer"
  InputDevice "keys" "CoreKeyboard"
  InputDevice "touch" "SendCoreEvents"
EndSection
"""


def skip(why):
    print("skipped:", why)
    sys.exit(SKIP)


class Fingers:
    """Up to ten of them, each with a number and a place in pixels."""

    def __init__(self, path, width, height):
        self.width, self.height = width, height
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(PATIENCE)
        self.socket.connect(path)
        self.socket.sendall(struct.pack("<IIHH", 12, 0, 1, 1))
        self._answer()
        self.at = {}

    def _answer(self):
        length, _ = struct.unpack("<II", self.socket.recv(8, socket.MSG_WAITALL))
        return self.socket.recv(length - 8, socket.MSG_WAITALL) if length > 8 else b""

    def _send(self, finger, kind, x, y):
        values = [0.0] * 128  # what the device tells and what it would tell without acceleration
        values[0], values[1] = x * FULL / self.width, y * FULL / self.height
        self.socket.sendall(struct.pack("<IIIII8s4x128d", 1056, 6, finger, kind, 0, struct.pack("<Q", 3), *values))
        self.socket.sendall(struct.pack("<II", 8, 1))  # and wait until the server has it
        self._answer()

    def down(self, finger, x, y):
        self.at[finger] = (x, y)
        self._send(finger, BEGIN, x, y)

    def move(self, finger, x, y):
        self.at[finger] = (x, y)
        self._send(finger, UPDATE, x, y)

    def up(self, finger):
        self._send(finger, END, *self.at.pop(finger))

    def go(self, ways, steps=20, pause=0.016):
        """Fingers move at once: ways is {finger: (x, y)} of where each ends."""
        begins = {finger: self.at[finger] for finger in ways}
        for i in range(1, steps + 1):
            for finger, (x, y) in ways.items():
                x0, y0 = begins[finger]
                self.move(finger, x0 + (x - x0) * i / steps, y0 + (y - y0) * i / steps)
            time.sleep(pause)


class TouchDisplay:
    """As harness.Display, with .fingers. Skips the test where it cannot be had."""

    def __init__(self, width=1280, height=800):
        if os.geteuid() != 0:
            skip("Xorg's dummy driver needs root")
        for path in (XORG, DRIVERS + "/input/inputtest_drv.so", DRIVERS + "/drivers/dummy_drv.so"):
            if not os.path.exists(path):
                skip(f"{path} is not here (xserver-xorg-core, xserver-xorg-video-dummy)")
        self.folder = tempfile.mkdtemp(prefix="tend-touch-")
        clock = (width + 240) * (height + 60) * 60 / 1e6
        with open(self.folder + "/xorg.conf", "w", encoding="utf-8") as config:
            config.write(CONFIG.format(width=width, height=height, folder=self.folder, clock=round(clock, 2),
                                       h1=width + 48, h2=width + 80, h3=width + 240,
                                       v1=height + 3, v2=height + 9, v3=height + 60))
        self.process, number = self._start()
        if not number:
            self._tell_why()
        self.name = ":" + number
        until = time.monotonic() + PATIENCE
        while not os.path.exists(self.folder + "/touch"):
            if time.monotonic() > until:
                self._tell_why()
            time.sleep(0.05)
        self.fingers = Fingers(self.folder + "/touch", width, height)

    def _start(self):
        read, write = os.pipe()
        process = subprocess.Popen(
            [XORG, "-displayfd", str(write), "-config", self.folder + "/xorg.conf", "-noreset", "-nolisten", "tcp",
             "-logfile", self.folder + "/log", "-novtswitch", "-sharevts", "-keeptty"],
            pass_fds=[write], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        number = ""
        while not number.endswith("\n") and select.select([read], [], [], PATIENCE)[0]:
            piece = os.read(read, 16).decode()
            if not piece:
                break
            number += piece
        os.close(read)
        return process, number.strip()

    def _tell_why(self):
        log = ""
        if os.path.exists(self.folder + "/log"):
            with open(self.folder + "/log", encoding="utf-8", errors="replace") as lines:
                log = " / ".join(line.strip() for line in lines if "(EE)" in line)
        self.close()
        skip("Xorg with its dummy driver does not start here: " + log[-400:])

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


