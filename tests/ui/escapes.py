"""Every way out of a kiosk that a visitor with a keyboard may try, as xdotool names the keys, and the words by which a
screen of the home would be known.
"""
from harness import words

LETTERS = "q w o p s c v n t a f r l d".split()

KEYS = [
    # Windows and desktops: closing, changing, hiding, the menus of window managers.
    "alt+F4", "ctrl+F4", "alt+Tab", "alt+shift+Tab", "ctrl+alt+Tab", "alt+Escape", "ctrl+Escape", "alt+space", "alt+F2",
    "alt+F1", "alt+F10", "Super_L", "Super_R", "super+d", "super+e", "super+m", "super+Tab", "super+space", "super+F1",
    "super+F4", "super+Left", "super+shift+Right",
    *[f"ctrl+alt+{arrow}" for arrow in ("Left", "Right", "Up", "Down")],
    *[f"shift+alt+{arrow}" for arrow in ("Left", "Right", "Up", "Down")],
    # The system: consoles, ending the session, task managers.
    "ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+t", "ctrl+alt+l", "ctrl+alt+F1", "ctrl+alt+F2", "ctrl+shift+Escape",
    "alt+Print", "Print", "Menu", "shift+F10", "Pause", "Break",
    # What programs do: quit, close, open, print, save, the clipboard, full screen, developer tools.
    *[f"ctrl+{letter}" for letter in LETTERS], "ctrl+shift+i", "ctrl+shift+v", "ctrl+Insert", "shift+Insert", "ctrl+Tab",
    "alt+Left", "alt+Home", "alt+Return",
    *[f"F{number}" for number in range(1, 13)],
    "Escape", "Escape", "Escape",
]

# Where a program does not grab the keyboard, these are the window manager's own. Without those that Tend knows with any
# other key held: Help and Back.
SYSTEM_KEYS = [key for key in KEYS if ("alt" in key or "super" in key.lower() or key.startswith("ctrl+shift")) and
               not key.endswith(("+F1", "Escape"))]


def home_words():
    return [words(string) for string in ("nav.settings", "nav.today", "nav.practise", "nav.garden")]
