// Not a test: the program that test_freed_memory asks. Writes a secret in one of several ways, frees it, and looks for
// it in all of its own memory; ends with 1 where it is still there, with 0 where it is gone. The secret is made letter
// by letter, so that it stands nowhere else.
#include <fcntl.h>
#include <hb.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include "core/base/freed_memory.h"

namespace {

constexpr std::size_t kLetters = 3000;
constexpr std::size_t kFound = 24;  // so many in a row are no accident; the allocator itself writes over the first few

char letter(std::size_t i) { return static_cast<char>('a' + (i * i * 7 + i * 11 + i / 13) % 26); }

void leaveString() {
  std::string text;
  for (std::size_t i = 0; i < kLetters; ++i) text.push_back(letter(i));
}

void leaveCodePoints() {
  std::vector<char32_t> text;
  for (std::size_t i = 0; i < kLetters; ++i) text.push_back(static_cast<char32_t>(letter(i)));
}

void leaveAligned() {
  constexpr std::align_val_t kLine{256};
  auto* text = static_cast<char*>(operator new(kLetters, kLine));
  for (std::size_t i = 0; i < kLetters; ++i) text[i] = letter(i);
  operator delete(text, kLine);
}

/// Shrinks far, then grows far, as C libraries do; not where it stands, since something else stands behind it.
void leaveResized() {
  auto* text = static_cast<char*>(std::malloc(kLetters));
  const std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)> behind(hb_buffer_create(), hb_buffer_destroy);
  for (std::size_t i = 0; i < kLetters; ++i) text[i] = letter(i);
  for (const std::size_t size : {kLetters / 2, kLetters * 40}) {
    if (void* moved = std::realloc(text, size)) text = static_cast<char*>(moved);
  }
  std::free(text);
}

/// A library that knows nothing of us and keeps UTF-32.
void leaveShaped() {
  hb_buffer_t* buffer = hb_buffer_create();
  for (std::size_t i = 0; i < kLetters; ++i) hb_buffer_add(buffer, static_cast<hb_codepoint_t>(letter(i)), 0);
  hb_buffer_destroy(buffer);
}

void leaveInThread() { std::thread(leaveString).join(); }

/// At least kFound letters in a row, each `stride` bytes after the other.
bool standsIn(const unsigned char* bytes, std::size_t count, std::size_t stride) {
  constexpr std::size_t kFrom = 64;
  for (std::size_t at = 0; at + kFound * stride <= count; ++at) {
    std::size_t same = 0;
    while (same < kFound && bytes[at + same * stride] == static_cast<unsigned char>(letter(kFrom + same))) ++same;
    if (same == kFound) return true;
  }
  return false;
}

bool isInRange(int memory, unsigned long from, unsigned long to) {
  static std::array<unsigned char, std::size_t{1} << 20U> piece;
  constexpr std::size_t kOverlap = 1024;
  const auto own = reinterpret_cast<unsigned long>(piece.data());
  for (unsigned long at = from; at < to;) {
    const auto n = pread(memory, piece.data(), std::min<std::size_t>(piece.size(), to - at), static_cast<off_t>(at));
    if (n <= 0) return false;  // pages of the system's
    const auto count = static_cast<std::size_t>(n);
    // What was read a moment ago lies here too and proves nothing.
    const bool isOwn = at < own + piece.size() && at + count > own;
    for (const std::size_t stride : {1U, 2U, 4U, static_cast<unsigned>(sizeof(hb_glyph_info_t))}) {
      if (!isOwn && standsIn(piece.data(), count, stride)) return true;
    }
    at += at + count < to && count > kOverlap ? count - kOverlap : count;
  }
  return false;
}

bool isInMemory() {
  std::FILE* maps = std::fopen("/proc/self/maps", "re");
  const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  if (maps == nullptr || memory < 0) std::exit(3);
  std::array<char, 1024> line{};
  bool found = false;
  while (!found && std::fgets(line.data(), static_cast<int>(line.size()), maps) != nullptr) {
    unsigned long from = 0;
    unsigned long to = 0;
    std::array<char, 5> rights{};
    if (std::sscanf(line.data(), "%lx-%lx %4s", &from, &to, rights.data()) != 3) std::exit(3);
    if (rights[0] == 'r' && rights[1] == 'w') found = isInRange(memory, from, to);
  }
  std::fclose(maps);
  close(memory);
  return found;
}

}  // namespace

/// wiped | plain, and the way.
int main(int count, char** arguments) {
  const std::map<std::string, std::function<void()>> ways{{"string", leaveString},   {"code points", leaveCodePoints},
                                                          {"aligned", leaveAligned}, {"resized", leaveResized},
                                                          {"shaped", leaveShaped},   {"thread", leaveInThread}};
  if (count != 3 || !ways.contains(arguments[2])) return 2;
  if (std::strcmp(arguments[1], "wiped") == 0) tend::base::wipeFreedMemory();
  ways.at(arguments[2])();
  return isInMemory() ? 1 : 0;
}
