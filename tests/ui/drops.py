"""A file dragged from another program and dropped on a window: the part of the source in the XDND protocol, version 5
(freedesktop.org), by Xlib alone.
"""
import ctypes
import time

from harness import _ClientMessage

SELECTION_REQUEST, SELECTION_NOTIFY, CLIENT_MESSAGE = 30, 31, 33
VERSION = 5
REPLACE = 0
CURRENT_TIME = 0


class _Request(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("owner", ctypes.c_ulong), ("requestor", ctypes.c_ulong),
                ("selection", ctypes.c_ulong), ("target", ctypes.c_ulong), ("property", ctypes.c_ulong),
                ("time", ctypes.c_ulong), ("padding", ctypes.c_long * 24)]


class _Answer(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("requestor", ctypes.c_ulong), ("selection", ctypes.c_ulong),
                ("target", ctypes.c_ulong), ("property", ctypes.c_ulong), ("time", ctypes.c_ulong),
                ("padding", ctypes.c_long * 24)]


class _Source:
    def __init__(self, display_name, window):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        for function in ("XInternAtom", "XDefaultRootWindow", "XCreateSimpleWindow"):
            getattr(self.x, function).restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(display_name.encode()))
        root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        self.own = ctypes.c_ulong(self.x.XCreateSimpleWindow(self.display, root, 0, 0, 1, 1, 0, 0, 0))
        self.window = ctypes.c_ulong(window)

    def atom(self, name):
        return self.x.XInternAtom(self.display, name.encode(), 0)

    def send(self, name, *values):
        event = _ClientMessage(type=CLIENT_MESSAGE, window=self.window.value, format=32, message_type=self.atom(name))
        for i, value in enumerate((self.own.value, *values)):
            event.data[i] = value
        self.x.XSendEvent(self.display, self.window, 0, ctypes.c_long(0), ctypes.byref(event))
        self.x.XSync(self.display, 0)

    def hand_over(self, content, seconds):
        """Gives what was dropped to whoever asks for it. True if somebody did."""
        until, asked = time.monotonic() + seconds, False
        while time.monotonic() < until:
            if not self.x.XPending(self.display):
                time.sleep(0.01)
                continue
            event = _Request()
            self.x.XNextEvent(self.display, ctypes.byref(event))
            if event.type != SELECTION_REQUEST:
                continue
            asked = True
            self.x.XChangeProperty(self.display, ctypes.c_ulong(event.requestor), ctypes.c_ulong(event.property),
                                   ctypes.c_ulong(event.target), 8, REPLACE, content, len(content))
            answer = _Answer(type=SELECTION_NOTIFY, requestor=event.requestor, selection=event.selection,
                             target=event.target, property=event.property, time=event.time)
            self.x.XSendEvent(self.display, ctypes.c_ulong(event.requestor), 0, ctypes.c_long(0), ctypes.byref(answer))
            self.x.XSync(self.display, 0)
        return asked

    def close(self):
        self.x.XCloseDisplay(self.display)


def drop(display_name, window, content, kind="text/uri-list", seconds=0.4):
    """Drags `content` over the middle of the window and lets it go. True if the window asked for it."""
    source = _Source(display_name, int(window))
    try:
        source.x.XSetSelectionOwner(source.display, ctypes.c_ulong(source.atom("XdndSelection")), source.own,
                                    ctypes.c_ulong(CURRENT_TIME))
        source.send("XdndEnter", VERSION << 24, source.atom(kind))
        source.send("XdndPosition", 0, 300 << 16 | 300, CURRENT_TIME, source.atom("XdndActionCopy"))
        source.send("XdndDrop", 0, CURRENT_TIME)
        return source.hand_over(content.encode(), seconds)
    finally:
        source.close()
