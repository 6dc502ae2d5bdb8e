"""A frame of 1920x1080 while one scrolls, drawn by the processor, beside the copying of one frame in memory.
Usage: bench_scroll.py TEND BENCH_SCROLL [ROUNDS]"""
import statistics
import subprocess
import sys

BOUND, MOONSHOT = 8, 3


def main():
    program = sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    runs = [[float(x) for x in subprocess.run([program], check=True, text=True, stdout=subprocess.PIPE).stdout.split()]
            for _ in range(rounds)]
    frame, copy, still, p99 = (statistics.median(column) for column in zip(*runs))
    ratio = statistics.median(run[0] / run[1] for run in runs)
    verdict = "reaches the moonshot" if ratio <= MOONSHOT else "reaches it" if ratio <= BOUND else "falls short"
    print(f"scrolled frame 1920x1080   {frame:6.2f} ms (p99 {p99:.2f})")
    print(f"frame without a change     {still:6.2f} ms")
    print(f"copy of one frame          {copy:6.2f} ms")
    print(f"scrolled frame / copy      {ratio:6.2f} x   must be <= {BOUND}, moonshot {MOONSHOT}: {verdict}")


main()
