"""The card for volunteers and counsellors, as a text and as a PDF, and what is said of a country without checked numbers.
Needs no display. Usage: card.py PATH-OF-TEND
"""
import os
import subprocess
import tempfile

from harness import expect, run, step, words


def card(tend, *arguments):
    quiet = dict(os.environ, ASAN_OPTIONS="detect_leaks=0:" + os.environ.get("ASAN_OPTIONS", ""))
    return subprocess.run([tend, "card", *arguments], capture_output=True, text=True, timeout=60, check=False, env=quiet)


def main(tend):
    with tempfile.TemporaryDirectory() as folder:
        text, pdf = os.path.join(folder, "card.txt"), os.path.join(folder, "card.pdf")

        step("as a text, with the numbers of a country")
        done = card(tend, "-o", text, "--country", "US", "--lang", "en")
        expect(done.returncode == 0, done.stderr)
        with open(text, encoding="utf-8") as file:
            held = file.read()
        for wanted in (words("card.title"), words("card.believe"), words("card.apart"), "1-800-799-7233"):
            expect(wanted in held, f"the card does not say {wanted}")

        step("without a country it has no numbers")
        expect(card(tend, "-o", text, "--lang", "en").returncode == 0, "it was not written")
        with open(text, encoding="utf-8") as file:
            expect("1-800" not in file.read(), "numbers nobody asked for")

        step("as a PDF")
        expect(card(tend, "-o", pdf, "--country", "ES", "--lang", "es").returncode == 0, "it was not written")
        with open(pdf, "rb") as file:
            expect(file.read(5) == b"%PDF-", "it is no PDF")

        step("a country without checked numbers is told, and nothing is written")
        os.remove(text)
        wrong = card(tend, "-o", text, "--country", "XX")
        expect(wrong.returncode == 2, f"it ended with {wrong.returncode}")
        expect("US" in wrong.stderr, "it does not say which countries there are")
        expect(not os.path.exists(text), "something was written all the same")
    print("the card says what it should")


run(main)
