"""Tend under cage, the compositor of the kiosk's service, in a virtual display: begun by the very lines of the service's
file, and begun again by a loop that does what its Restart lines say. What a service has besides (systemd, logind, a real
seat) is not here.
"""
import os
import re
import shlex
import signal
import subprocess
import time

from harness import PATIENCE, ROOT, Failure, Program
from offspring import lives, named
from windows import Windows

UNIT = os.path.join(ROOT, "platform/linux/kiosk/tend-kiosk.service")
WIDTH, HEIGHT = 1024, 768  # as large as cage's window is in an X display
NOBODY = 65534
LEFT = 128 + signal.SIGUSR2  # cage, ended by the signal of the service's RestartPreventExitStatus


def service():
    """The service's command and environment, with its folders still as they are there."""
    with open(UNIT, encoding="utf-8") as unit:
        text = unit.read().replace("\\\n", " ")
    command = shlex.split(re.search(r"^ExecStart=(.*)$", text, re.MULTILINE)[1].replace("$$", "$"))
    settings = " ".join(re.findall(r"^Environment=(.*)$", text, re.MULTILINE)).split()
    return command, dict(setting.split("=", 1) for setting in settings)


def as_somebody():
    """cage refuses to be root; whoever it is then must still be able to read what root built."""
    if os.getuid() != 0:
        return []
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--inh-caps=+dac_read_search",
            "--ambient-caps=+dac_read_search"]


class Caged(Program):
    """One supervised kiosk, or another place. `home` is its folder, as the service's /var/lib/tend-kiosk and /run/tend-kiosk."""

    def __init__(self, display, home, tend, place="kiosk"):
        self.display, self.home, self.last_tap = display, home, 0.0
        self.dump = os.path.join(home, "semantics.txt")
        command, settings = service()
        inside = f"{shlex.quote(tend)} {place} --scale 1 --dump-semantics {shlex.quote(self.dump)}"
        own = {"/run/tend-kiosk": home + "/run", "/var/lib/tend-kiosk": home + "/config"}
        command = [self._here(word.replace("/usr/bin/tend kiosk", inside), own) for word in command]
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "WAYLAND", "SDL_", "TEND_"))}
        self.environment.update({name: self._here(value, own) for name, value in settings.items()})
        self.environment.update(DISPLAY=display.name, HOME=home, LANG="C.UTF-8", WLR_BACKENDS="x11", WLR_RENDERER="pixman",
                                ASAN_OPTIONS="detect_leaks=0:" + os.environ.get("ASAN_OPTIONS", ""))
        for folder in ("run", "config"):
            os.makedirs(os.path.join(home, folder), mode=0o700, exist_ok=True)
        if os.getuid() == 0:
            for path, _, _ in os.walk(home):
                os.chown(path, NOBODY, NOBODY)
        # Restart=always, RestartSec=1, and the one end after which it stays away.
        loop = f'while :; do "$@"; [ $? = {LEFT} ] && exit 0; sleep 1; done'
        self.log = open(os.path.join(home, "program.log"), "ab")
        self.process = subprocess.Popen([*as_somebody(), "sh", "-c", loop, "supervisor", *command], env=self.environment,
                                        stdout=self.log, stderr=self.log, cwd=home, start_new_session=True)
        try:
            self.window = self._find_window()
        except BaseException:
            self.kill()
            raise

    def _find_window(self):
        """cage's own: the only one there is, and it has no name."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.alive()
            windows = Windows(self.display.name)
            seen = windows.seen()
            windows.close()
            if seen:
                self.xdotool("windowfocus", seen[-1])
                return str(seen[-1])
            time.sleep(0.05)
        raise Failure("cage opened no window; it said:\n" + self.said())

    @staticmethod
    def _here(word, own):
        for theirs, ours in own.items():
            word = word.replace(theirs, ours)
        return word

    def pid(self, name="tend"):
        """Of tend or cage as it is now; waits for it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.alive()
            found = named(self.process.pid, name)
            if found:
                return found
            time.sleep(0.02)
        raise Failure(f"there is no {name}; it said:\n{self.said()}")

    def kill_hard(self, name):
        """kill -9, and the moment at which it was."""
        pid = self.pid(name)
        if os.path.exists(self.dump):
            os.remove(self.dump)
        moment = time.monotonic()
        os.kill(pid, signal.SIGKILL)
        return pid, moment

    def wait_for_end(self, pid, seconds):
        until = time.monotonic() + seconds
        while lives(pid) and time.monotonic() < until:
            time.sleep(0.02)
        return not lives(pid)
