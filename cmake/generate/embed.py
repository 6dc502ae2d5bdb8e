"""Puts one file into the program as bytes. Usage: embed.py OUTPUT.cpp NAME FILE [NAMESPACE]

Makes `const std::string_view tend::NAMESPACE::NAME`; the namespace is `pack` unless another is named. Numbers, not a
string literal: compilers limit the length of those.
"""
import sys


def main():
    output, name, path = sys.argv[1:4]
    space = sys.argv[4] if len(sys.argv) > 4 else "pack"
    with open(path, "rb") as file:
        data = file.read()
    rows = [", ".join(str(b) for b in data[i:i + 24]) for i in range(0, len(data), 24)]
    with open(output, "w", encoding="utf-8") as out:
        out.write("// Made by cmake/generate/embed.py. Do not edit.\n#include <string_view>\n\n"
                  f"namespace tend::{space} {{\nnamespace {{\n\nconst unsigned char k_bytes[] = {{\n" + ",\n".join(rows) +
                  "\n};\n\n}  // namespace\n\n"
                  f"extern const std::string_view {name};\n"
                  f"const std::string_view {name}(reinterpret_cast<const char*>(k_bytes), sizeof(k_bytes));\n\n"
                  f"}}  // namespace tend::{space}\n")


main()
