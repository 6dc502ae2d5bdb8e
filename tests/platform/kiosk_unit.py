"""The kiosk's service as systemd reads it: sound, and with little that it may do. Exit 77 where systemd's tools are not
installed. Usage: kiosk_unit.py
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, "platform/linux/kiosk")
UNIT = os.path.join(FOLDER, "tend-kiosk.service")
MOST_EXPOSURE = 1.5


def says(*command):
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout


def expect(condition, text):
    if not condition:
        print("FAILED:", text)
        sys.exit(1)


def unit_is_sound():
    status, told = says("systemd-analyze", "verify", UNIT)
    expect(status == 0 and not told.strip(), f"systemd complains of the unit:\n{told}")


def exposure_is_small():
    _, told = says("systemd-analyze", "--offline=true", "--no-pager", "security", UNIT)
    found = re.search(r"exposure level for \S+: ([0-9.]+)", told)
    expect(found, f"no exposure was told:\n{told[-400:]}")
    expect(float(found[1]) <= MOST_EXPOSURE, f"the exposure is {found[1]}")
    print(f"exposure {found[1]} of 10")


def it_comes_back():
    with open(UNIT, encoding="utf-8") as unit:
        text = unit.read()
    for line in ("Restart=always", "RestartSec=1", "StartLimitIntervalSec=0", "User=tend-kiosk", "PAMName=tend-kiosk"):
        expect(re.search(f"^{line}$", text, re.MULTILINE), f"the unit has no line {line}")


def user_has_no_login():
    with tempfile.TemporaryDirectory(prefix="tend-root-") as root:
        shutil.copytree(os.path.join(FOLDER, "sysusers.d"), os.path.join(root, "etc/sysusers.d"))
        shutil.copytree(os.path.join(FOLDER, "tmpfiles.d"), os.path.join(root, "etc/tmpfiles.d"))
        status, told = says("systemd-sysusers", "--root=" + root)
        expect(status == 0, f"the user could not be made:\n{told}")
        with open(os.path.join(root, "etc/passwd"), encoding="utf-8") as users:
            expect(re.search(r"^tend-kiosk:.*:/var/lib/tend-kiosk:/usr/sbin/nologin$", users.read(), re.MULTILINE),
                   "the user can log in")


if not all(shutil.which(tool) for tool in ("systemd-analyze", "systemd-sysusers")):
    print("skipped: systemd's tools are not installed here")
    sys.exit(77)
unit_is_sound()
exposure_is_small()
it_comes_back()
user_has_no_login()
print("the kiosk's service is sound")
