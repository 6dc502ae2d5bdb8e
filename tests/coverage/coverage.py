"""How many branches of the archive, store and key code the tests take. Usage: coverage.py BUILD-FOLDER [--missed]

Runs the test programs that use that code, built by clang with TEND_COVERAGE, and adds up what they took. A branch is one
way of a condition in the source; branches that only a compiler sees (where an exception might pass) are none. Processes
that tests end by force, or that leave by _exit(), are not counted. --missed names each branch that no test takes.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAMS = ["test_core_base", "test_core_progress", "test_core_progress_keep", "test_core_progress_seal",
            "test_core_text_edit", "test_platform", "test_fault", "fuzz_progress", "fuzz_sealed", "fuzz_backup"]
SUBJECTS = ("core/base/archive", "core/base/guarded_", "core/base/background", "core/base/freed_memory", "core/progress/",
            "platform/background_", "platform/linux/disk", "platform/linux/descriptor")
LEAST_PERCENT = 95


def tool(name):
    found = shutil.which(name) or shutil.which(name + "-14")
    if not found:
        sys.exit(f"coverage: {name} is missing (Debian's package llvm)")
    return found


def run(build, profiles):
    for program in PROGRAMS:
        arguments = [os.path.join(build, "tests", program)]
        if program.startswith("fuzz_"):
            arguments.append(os.path.join(ROOT, "tests/fuzz/corpus", program[len("fuzz_"):]))
        environment = dict(os.environ, LLVM_PROFILE_FILE=os.path.join(profiles, "%p.profraw"))
        # In there, since programs that tests begin may leave their counts where they stand.
        done = subprocess.run(arguments, cwd=profiles, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            sys.exit(f"{done.stdout[-3000:]}\ncoverage: {program} failed")


def collect(build, profiles):
    """Per file of ours: its path, and what llvm-cov says of it."""
    merged = os.path.join(profiles, "all.profdata")
    raw = [os.path.join(profiles, name) for name in os.listdir(profiles)]
    subprocess.run([tool("llvm-profdata"), "merge", "-sparse", "-o", merged, *raw], check=True)
    programs = [os.path.join(build, "tests", program) for program in PROGRAMS]
    objects = [word for program in programs[1:] for word in ("-object", program)]
    # Its warning speaks of main() and the like, which every program has in another form.
    out = subprocess.run([tool("llvm-cov"), "export", "-skip-functions", "-skip-expansions", programs[0], *objects,
                          "-instr-profile", merged], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    files = {}
    for file in json.loads(out)["data"][0]["files"]:
        path = os.path.relpath(os.path.normpath(os.path.join(build, file["filename"])), ROOT)
        if path.startswith(SUBJECTS):
            files[path] = file
    return files


def missed(path, file):
    """A header is compiled many times: a branch counts as taken where any of them took it."""
    taken = {}
    for first_line, first_column, _, _, yes, no, *_ in file["branches"]:
        before = taken.get((first_line, first_column), (0, 0))
        taken[(first_line, first_column)] = (before[0] + yes, before[1] + no)
    for (line, column), (yes, no) in sorted(taken.items()):
        ways = [word for word, times in (("true", yes), ("false", no)) if not times]
        if ways:
            print(f"  {path}:{line}:{column} never {' nor '.join(ways)}")


def main():
    build = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as profiles:
        run(build, profiles)
        files = collect(build, profiles)
    all_taken = all_branches = 0
    for path, file in sorted(files.items()):
        branches = file["summary"]["branches"]
        if branches["count"]:
            print(f"{path:45} {branches['covered']:5} of {branches['count']:5} {branches['percent']:7.1f} %")
        if "--missed" in sys.argv:
            missed(path, file)
        all_taken += branches["covered"]
        all_branches += branches["count"]
    percent = 100 * all_taken / all_branches
    print(f"archive, store and key code: {all_taken} of {all_branches} branches, {percent:.1f} %"
          f" (must be at least {LEAST_PERCENT} %){'' if percent >= LEAST_PERCENT else ': falls short'}")


main()
