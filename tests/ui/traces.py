"""What a program did, read from strace's lines (-f -y -s BIG): sockets it opened, files it wrote to, processes it made, and
what it wrote or sent anywhere.
"""
import re

CALLS = ("socket,connect,open,openat,creat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlink,symlinkat,memfd_create,"
         "write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendmmsg,splice,sendfile,fork,vfork,clone,clone3,execve")
INTERNET = re.compile(r"AF_INET6?|AF_PACKET")
# Whatever makes or changes a file, by its path.
OPENED = re.compile(r'open(?:at)?\((?:[^,"]*, )?"(?P<path>[^"]*)", (?P<how>[A-Z_|0-9]+)')
MADE = re.compile(r'(?:rename(?:at2?)?|mkdir(?:at)?|link(?:at)?|symlink(?:at)?|creat)\(.*?"(?P<path>[^"]+)"')
SENT = re.compile(r"\b(?:write|pwrite64|writev|pwritev2?|sendto|sendmsg|sendmmsg)\(\d+<(?P<to>[^>]*)>")


def traced(trace):
    return ["strace", "-f", "-qq", "-y", "--seccomp-bpf", "-s", "1000000", "-e", "trace=" + CALLS, "-o", trace]


def lines_of(trace):
    with open(trace, encoding="utf-8", errors="replace") as file:
        return file.readlines()


def reached_out(lines):
    return [line for line in lines if INTERNET.search(line)]


def written_paths(lines):
    """Every path that was opened to be written, made or renamed."""
    paths = set()
    for line in lines:
        if " = -1 " in line:
            continue
        opened = OPENED.search(line)
        if opened and re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", opened["how"]):
            paths.add(opened["path"])
        made = MADE.search(line)
        if made:
            paths.add(made["path"])
    return paths


def spelled(words):
    """As strace writes them, in encodings of one, two and four bytes a letter."""
    return [words, *[zeros.join(words) for zeros in (r"\0", r"\0\0\0")]]


def sent_lines(lines, needles, ours):
    """Lines that write or send one of the needles, anywhere but to the files that are the test's own."""
    found = []
    for line in lines:
        sent = SENT.search(line)
        if sent and not any(name in sent["to"] for name in ours) and any(needle in line for needle in needles):
            found.append(line)
    return found
