"""A keystroke of a search in the whole King James Bible, beside grep -i over the same text.
Usage: bench_search.py TEND BENCH_SEARCH [ROUNDS]; exits 77 with a word where the Bible is not installed.

Absolute times vary with the machine and its load; the ratio, taken in turns in the same run, is what counts.
"""
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import books  # noqa: E402


def main():
    tend, bench = sys.argv[1:3]
    rounds = sys.argv[3] if len(sys.argv) > 3 else "3"
    with tempfile.TemporaryDirectory(prefix="tend-bench-") as folder:
        read = books.verses()
        if read is None:
            print("search: skipped, bible-kjv and bible-kjv-text are not installed (apt-get install bible-kjv bible-kjv-text)")
            return 77
        pack, text = books.write_pack(read, tend, folder), books.write_text(read, folder)
        words = sum(len(verse.split()) for _, _, verse in read)
        print(f"The King James Bible: {words} words, {os.path.getsize(pack)} bytes as a .tendpack. Thread CPU time.", flush=True)
        return subprocess.run([bench, pack, text, os.path.join(HERE, "queries.txt"), rounds], check=False).returncode


sys.exit(main())
