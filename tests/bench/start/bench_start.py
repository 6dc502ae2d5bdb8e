"""How long until text stands on the screen, and what a program does while nobody does anything; Tend beside mupdf and
chromium where they are installed. Usage: bench_start.py PATH-OF-TEND [ROUNDS]

Absolute times vary with the machine and its load; the ratios, taken in turns in the same run, are what counts.
"""
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
sys.path.insert(0, os.path.join(ROOT, "tests/ui"))
import harness  # noqa: E402
import peer_documents  # noqa: E402

SETTLE_SECONDS, IDLE_SECONDS, LONG_IDLE_SECONDS = 5, 10, 60
MOST_OF_MUPDF = 1.5
NOBODY = 65534
WIDTH, HEIGHT = 1280, 800
REGION = ("320", "120", "640", "560")  # where every program has text, whatever its margins


def build_probe(folder):
    probe = os.path.join(folder, "first_text")
    subprocess.run(["cc", "-O2", "-o", probe, os.path.join(HERE, "first_text.c"), "-lX11"], check=True)
    return probe


def process_tree(root):
    """The process and all its descendants: chromium has a dozen."""
    children = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/stat") as stat:
                parent = int(stat.read().rpartition(")")[2].split()[1])
        except OSError:
            continue
        children.setdefault(parent, []).append(int(entry))
    found, waiting = [], [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += children.get(pid, [])
    return found


def switches_of(pid):
    total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/status") as status:
            total += sum(int(line.split()[1]) for line in status if "ctxt_switches" in line)
    return total


def pss_of(pid):
    with open(f"/proc/{pid}/smaps_rollup") as maps:
        return sum(int(line.split()[1]) for line in maps if line.startswith("Pss:"))


def summed(pids, figure):
    total = 0
    for pid in pids:
        try:
            total += figure(pid)
        except OSError:
            pass  # it ended between the listing and the look
    return total


def idle(root):
    """Context switches a second and proportional memory in MB, after it has come to rest."""
    time.sleep(SETTLE_SECONDS)
    before = summed(process_tree(root), switches_of)
    time.sleep(IDLE_SECONDS)
    pids = process_tree(root)
    return (summed(pids, switches_of) - before) / IDLE_SECONDS, summed(pids, pss_of) / 1024


def end(root):
    for pid in reversed(process_tree(root)):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    time.sleep(0.3)


def as_reader(folder):
    """What makes a command run as an ordinary user: nobody reads as root, and the display's library keeps nothing for root."""
    if os.geteuid() != 0:
        return []
    os.chown(folder, NOBODY, NOBODY)
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


def launch(probe, command, environment):
    folder = environment["HOME"]
    done = subprocess.run([*as_reader(folder), probe, *REGION, *command], env=environment, text=True, cwd=folder,
                          stdout=subprocess.PIPE)
    if done.returncode != 0:
        return None
    mapped, text, pid = done.stdout.split()
    return float(mapped), float(text), int(pid)


def programs(tend, xhtml, epub, folder):
    yield "tend", [tend, "--scale", "1"]
    if shutil.which("mupdf"):
        yield "mupdf (EPUB)", ["mupdf", "-W", "640", "-H", "780", "-S", "20", epub]
    if shutil.which("mupdf-x11"):
        yield "mupdf-x11 (EPUB)", ["mupdf-x11", "-W", "640", "-H", "780", "-S", "20", epub]
    if shutil.which("chromium"):
        yield "chromium (XHTML)", ["chromium", "--no-sandbox", "--no-first-run", "--disable-background-networking",
                                   "--disable-component-update", "--disable-sync", "--disable-gpu",
                                   f"--user-data-dir={folder}/chromium", f"--window-size={WIDTH},{HEIGHT}",
                                   "--window-position=0,0", f"--app=file://{xhtml}"]


def environment_for(display, folder):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "WAYLAND", "SDL_"))}
    environment.update(DISPLAY=display.name, HOME=folder, XDG_CONFIG_HOME=folder + "/config",
                       XDG_DATA_HOME=folder + "/data", XDG_RUNTIME_DIR=folder)
    return environment


def measure(display, folder, tend, rounds):
    probe = build_probe(folder)
    xhtml, epub = peer_documents.write(os.path.join(ROOT, "assets/packs/growing-close"), folder)
    environment = environment_for(display, folder)
    commands = dict(programs(tend, xhtml, epub, folder))
    times, resting = {name: [] for name in commands}, {}
    for turn in range(rounds + 1):  # the first round only warms caches
        for name, command in commands.items():
            seen = launch(probe, command, environment)
            if seen is None:
                print(f"{name}: no text within 30 s", file=sys.stderr)
                continue
            if turn > 0:
                times[name].append(seen[:2])
            if turn == rounds:
                resting[name] = idle(seen[2])
            end(seen[2])
    return times, resting


def long_idle(display, folder, commands):
    """Context switches in a minute without input: focused, unfocused, and off the screen as a minimised window is."""
    probe, environment = build_probe(folder), environment_for(display, folder)
    short = False
    for name in [name for name in commands if name == "tend" or name.startswith("mupdf")]:
        seen = launch(probe, commands[name], environment)
        if seen is None:
            continue
        window = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "."], env=environment, text=True,
                                stdout=subprocess.PIPE).stdout.split()[-1]
        found = []
        for doing in (["windowfocus", window], ["windowfocus", "1"], ["windowunmap", window]):
            subprocess.run(["xdotool", *doing], env=environment, stderr=subprocess.DEVNULL)
            time.sleep(SETTLE_SECONDS)
            before = summed(process_tree(seen[2]), switches_of)
            time.sleep(LONG_IDLE_SECONDS)
            found.append(summed(process_tree(seen[2]), switches_of) - before)
        end(seen[2])
        print(f"wake-ups in {LONG_IDLE_SECONDS} s, {name}: focused {found[0]}, unfocused {found[1]}, minimised {found[2]}", end="")
        print(f" (<= 0)  {'reached' if not any(found) else 'falls short'}" if name == "tend" else "", flush=True)
        short = short or (name == "tend" and any(found))
    return short


def report(times, resting):
    ours = statistics.median(text for _, text in times["tend"]) if times["tend"] else None
    print(f"{'':18} {'window':>9} {'first text':>11} {'spread':>15} {'tend takes':>11} {'idle switches':>14} {'PSS':>8}")
    for name, seen in times.items():
        if not seen:
            continue
        mapped, texts = statistics.median(m for m, _ in seen), [text for _, text in seen]
        text = statistics.median(texts)
        ratio = f"{ours / text:.2f} x" if ours else "-"
        switches, pss = resting.get(name, (float("nan"), float("nan")))
        print(f"{name:18} {mapped:6.0f} ms {text:8.0f} ms {min(texts):6.0f}–{max(texts):.0f} ms {ratio:>11} "
              f"{switches:10.1f} /s {pss:5.0f} MB")
    mupdf = [statistics.median(text for _, text in seen) for name, seen in times.items() if seen and name.startswith("mupdf")]
    if ours and mupdf:
        ratio = ours / min(mupdf)
        print(f"first text: tend / mupdf {ratio:.2f} (<= {MOST_OF_MUPDF})  {'reached' if ratio <= MOST_OF_MUPDF else 'falls short'}")
    if len(times) == 1:
        print("Neither mupdf nor chromium is installed here, so there is nothing to compare with.")


def main():
    harness.need("Xvfb", "xdotool", "cc")
    tend = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with harness.Display(WIDTH, HEIGHT) as display, tempfile.TemporaryDirectory(prefix="tend-bench-") as folder:
        times, resting = measure(display, folder, tend, rounds)
        report(times, resting)
        xhtml, epub = peer_documents.write(os.path.join(ROOT, "assets/packs/growing-close"), folder)
        short = long_idle(display, folder, dict(programs(tend, xhtml, epub, folder)))
    if short or not times["tend"]:
        sys.exit(1)


if __name__ == "__main__":
    main()
