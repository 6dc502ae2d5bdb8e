"""A second window in the virtual display, for tests of what happens behind one."""
import ctypes
import time


class OtherWindow:
    """A second window that takes the focus, as another program's does."""

    def __init__(self, display):
        x = self.x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XDefaultRootWindow.restype = x.XCreateSimpleWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(x.XOpenDisplay(display.name.encode()))
        root = ctypes.c_ulong(x.XDefaultRootWindow(self.display))
        self.window = ctypes.c_ulong(x.XCreateSimpleWindow(self.display, root, 1400, 900, 100, 100, 0, ctypes.c_ulong(0),
                                                           ctypes.c_ulong(0)))
        x.XMapWindow(self.display, self.window)
        x.XSync(self.display, 0)
        time.sleep(0.3)
        x.XSetInputFocus(self.display, self.window, 1, ctypes.c_ulong(0))
        x.XSync(self.display, 0)

    def close(self):
        self.x.XCloseDisplay(self.display)
