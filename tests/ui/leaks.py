"""Looks for words where they must not be: in every file below a folder and its name, and (as root, where the program was
built without sanitisers) in the memory of a program.
"""
import os

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


def in_files(folder, needles):
    found = []
    for path, _, names in os.walk(folder):
        for name in names:
            full = os.path.join(path, name)
            with open(full, "rb") as file:
                content = file.read()
            found += [(full, needle) for needle in needles if needle in content or needle in name.encode()]
    return found


def is_sanitised(pid):
    with open(f"/proc/{pid}/maps", encoding="utf-8", errors="replace") as maps:
        return "libasan" in maps.read()


def in_memory(pid, needles):
    """What a core dump taken as root would hold: every readable mapping, also pages the program itself may not read."""
    found = []
    with open(f"/proc/{pid}/maps", encoding="utf-8", errors="replace") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            begin, end = (int(part, 16) for part in line.split()[0].split("-"))
            if "[v" in line or end - begin > 1 << 30:
                continue
            kept = b""
            for at in range(begin, end, 1 << 24):
                try:
                    memory.seek(at)
                    content = kept + memory.read(min(1 << 24, end - at))
                except (OSError, ValueError):
                    break
                found += [(line.strip(), needle) for needle in needles if needle in content]
                kept = content[-400:]
    return found
