#!/usr/bin/python3
"""Homework codes through pictures: drawn by ours, read by Debian's zbar-tools, understood by ours again.

usage: pictures.py PROGRAM [COUNT]   (TEND_CODES_LONG set: 10,000). Exit 77: there is no zbarimg.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

BATCH = 250


def read_batch(folder):
    """What zbar found in each picture of the folder, by name."""
    names = sorted(os.listdir(folder))
    command = ["zbarimg", "-q", "--xml", "--set", "disable", "--set", "qrcode.enable"] + names
    run = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    xml = run.stdout.decode("utf-8")
    found = {}
    for source in re.findall(r"<source href='([^']+)'>(.*?)</source>", xml, re.S):
        texts = re.findall(r"<data><!\[CDATA\[(.*?)\]\]></data>", source[1], re.S)
        found[source[0]] = texts
    for name in names:
        if len(found.get(name, [])) != 1:
            raise SystemExit(f"{name}: zbar found {len(found.get(name, []))} codes instead of one\n{run.stderr.decode()}")
    return [found[name][0] for name in names]


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10000 if os.environ.get("TEND_CODES_LONG") else 200
    if not shutil.which("zbarimg"):
        print("zbarimg (zbar-tools) is not here")
        return 77
    read = 0
    for seed in range(1, (count + BATCH - 1) // BATCH + 1):
        batch = min(BATCH, count - read)
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([program, "make", str(seed), str(batch), folder], check=True)
            texts = read_batch(folder)
        said = "".join(text + "\n" for text in texts).encode("utf-8")
        subprocess.run([program, "check", str(seed), str(batch)], input=said, check=True)
        read += batch
    print(f"{read} codes came back through pictures")
    return 0 if read == count else 1


if __name__ == "__main__":
    sys.exit(main())
