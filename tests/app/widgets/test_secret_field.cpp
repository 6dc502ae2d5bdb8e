#include <doctest/doctest.h>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>

#include "app/widgets/secret_field.h"
#include "tests/app/widgets/field_desk.h"

using namespace tend;
using test::FieldDesk;
using text::edit::Command;
using text::edit::Do;

namespace {

void drawPage(widgets::Ui& ui, const state::AppState& s) {
  const float width = s.layout.window.width - 40;
  widgets::SecretField field{"secret", "Passphrase", "Four words you can remember", "It is kept nowhere."};
  const float height = widgets::secretFieldHeight(ui, field, width);
  widgets::drawSecretField(ui, field, *s.fields.findSecret("secret"), {20, 24, width, height});
}

/// Types without ever having the whole in a string: letter by letter, each from guarded memory.
void typeSecret(FieldDesk& desk, const unsigned char* masked, std::size_t count, unsigned char mask) {
  std::vector<Command> commands;
  for (std::size_t i = 0; i < count; ++i) {
    char letter = static_cast<char>(masked[i] ^ mask);
    Command command;
    command.secret = std::make_shared<base::GuardedText>(1);
    command.secret->append({&letter, 1});
    commands.push_back(std::move(command));
    base::wipe(&letter, 1);
  }
  desk.edit(std::move(commands));
}

void open(FieldDesk& desk) {
  desk.state.fields.openSecret("secret");
  desk.memory().focus = widgets::idOf("secret");
  desk.frames(2);
}

constexpr unsigned char kMask = 0x55;
constexpr unsigned char kMasked[] = {'q' ^ kMask, 'Z' ^ kMask, '7' ^ kMask, 'v' ^ kMask, 'K' ^ kMask, '!' ^ kMask,
                                     'x' ^ kMask, '0' ^ kMask, 'W' ^ kMask, 'j' ^ kMask, '3' ^ kMask, 'f' ^ kMask};

/// How often the masked bytes, unmasked, stand in the program's readable and writable memory.
int countInMemory() {
  std::ifstream maps("/proc/self/maps");
  std::FILE* memory = std::fopen("/proc/self/mem", "rb");
  if (!maps || memory == nullptr) return -1;
  int found = 0;
  std::string line;
  std::vector<unsigned char> block(std::size_t{1} << 20U);
  std::setvbuf(memory, nullptr, _IONBF, 0);
  while (std::getline(maps, line)) {
    unsigned long long begin = 0, end = 0;
    char access[5] = "";
    if (std::sscanf(line.c_str(), "%llx-%llx %4s", &begin, &end, access) != 3 || std::strncmp(access, "rw", 2) != 0) {
      continue;
    }
    // The sanitizer's own shadow is terabytes of nothing.
    if (end - begin > (1ULL << 32U)) continue;
    for (unsigned long long at = begin; at < end; at += block.size() - sizeof kMasked) {
      const std::size_t want = std::min<std::size_t>(block.size(), static_cast<std::size_t>(end - at));
      if (std::fseek(memory, static_cast<long>(at), SEEK_SET) != 0) break;
      const std::size_t got = std::fread(block.data(), 1, want, memory);
      for (std::size_t i = 0; i + sizeof kMasked <= got; ++i) {
        std::size_t k = 0;
        while (k < sizeof kMasked && block[i + k] == (kMasked[k] ^ kMask)) ++k;
        if (k == sizeof kMasked) ++found;
      }
      if (got < want) break;
    }
  }
  std::fclose(memory);
  return found;
}

}  // namespace

TEST_CASE("drawSecretField") {
  FieldDesk desk({}, drawPage);
  open(desk);
  typeSecret(desk, kMasked, sizeof kMasked, kMask);
  const text::edit::SecretEditor& editor = *desk.state.fields.findSecret("secret");
  SUBCASE("what is typed arrives, and the tree tells neither it nor its length") {
    CHECK(editor.characters() == 12);
    const semantics::Node& node = desk.field("Passphrase");
    CHECK(node.value.empty());
    CHECK_FALSE(node.text);
    CHECK((node.state & semantics::kProtected) != 0);
    REQUIRE(desk.memory().textInput);
    CHECK(desk.memory().textInput->secret);
    CHECK_FALSE(desk.memory().textInput->learns);
  }
  SUBCASE("nothing is copied or cut") {
    desk.key(Do::SelectAll);
    desk.key(Do::Copy);
    desk.key(Do::Cut);
    CHECK_FALSE(desk.state.textToCopy);
    CHECK(editor.characters() == 12);
  }
  SUBCASE("its bytes are nowhere in ordinary memory, hidden, shown, moved about and gone") {
    const int before = countInMemory();
    if (before < 0) return;  // no such files: nothing to look at
    CHECK(before == 0);
    desk.key(Do::ShowSecret);
    CHECK(editor.shown());
    desk.key(Do::Left);
    desk.key(Do::SelectAll);
    desk.frames(3);
    CHECK(countInMemory() == 0);
    desk.key(Do::ShowSecret);
    desk.state.fields.clear();
    CHECK(countInMemory() == 0);
  }
  SUBCASE("the search finds what is there") {
    std::string plain;
    editor.text().read([&plain](std::string_view bytes) { plain = bytes; });
    const int found = countInMemory();
    CHECK((found == -1 || found >= 1));
    base::wipe(plain.data(), plain.size());
  }
}

TEST_CASE("passphrases, as pictures") {
  struct Look {
    const char* name;
    test::DeskSize size;
  };
  const Look looks[] = {{"secret-phone-paper", {390, 200, 20, state::ThemeChoice::Paper}},
                        {"secret-phone-dusk", {390, 200, 20, state::ThemeChoice::Dusk}},
                        {"secret-phone-40", {390, 400, 40, state::ThemeChoice::Paper}},
                        {"secret-es", {390, 200, 20, state::ThemeChoice::Paper, "es"}}};
  for (const Look& look : looks) {
    FieldDesk desk(look.size, drawPage);
    open(desk);
    typeSecret(desk, kMasked, sizeof kMasked, kMask);
    CHECK(desk.picture(look.name));
    desk.key(Do::ShowSecret);
    CHECK(desk.picture(std::string(look.name) + "-shown"));
  }
}
