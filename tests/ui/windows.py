"""What an X server says of its windows, asked directly: which can be seen, which is on top, and which has the keys. One
connection for many questions, so that a test can ask after every key.
"""
import ctypes

VIEWABLE = 2


class Attributes(ctypes.Structure):
    """XWindowAttributes."""
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("border", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p), ("root", ctypes.c_ulong),
                ("window_class", ctypes.c_int), ("gravity", ctypes.c_int * 3), ("planes", ctypes.c_ulong * 2),
                ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int),
                ("map_state", ctypes.c_int), ("masks", ctypes.c_long * 3), ("override_redirect", ctypes.c_int),
                ("screen", ctypes.c_void_p)]


# A window may go away between two questions; Xlib's own answer to that would end the test.
_IGNORE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)


class Windows:
    def __init__(self, display_name):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XSetErrorHandler(_IGNORE)
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(display_name.encode()))
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))

    def close(self):
        self.x.XCloseDisplay(self.display)

    def children(self, window):
        """From the lowest to the topmost."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        found = ctypes.POINTER(ctypes.c_ulong)()
        self.x.XQueryTree(self.display, window, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(found),
                          ctypes.byref(count))
        windows = [found[i] for i in range(count.value)]
        if count.value:
            self.x.XFree(found)
        return windows

    def seen(self):
        """All windows of the root of which something can be seen, from the lowest to the topmost. Window managers keep
        small ones of their own beside the screen."""
        shown = []
        for window in self.children(self.root):
            at = Attributes()
            if self.x.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(at)) and \
                    at.map_state == VIEWABLE and at.x + at.width > 0 and at.y + at.height > 0:
                shown.append(window)
        return shown

    def holds(self, outer, inner):
        return outer == inner or any(self.holds(child, inner) for child in self.children(ctypes.c_ulong(outer)))

    def focus(self):
        window, revert = ctypes.c_ulong(), ctypes.c_int()
        self.x.XGetInputFocus(self.display, ctypes.byref(window), ctypes.byref(revert))
        return window.value

    def area(self, window):
        """Of a window, on the screen: x, y, width, height."""
        attributes, x, y, child = Attributes(), ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
        if not self.x.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(attributes)):
            return None
        self.x.XTranslateCoordinates(self.display, ctypes.c_ulong(window), self.root, 0, 0, ctypes.byref(x),
                                     ctypes.byref(y), ctypes.byref(child))
        return x.value, y.value, attributes.width, attributes.height
