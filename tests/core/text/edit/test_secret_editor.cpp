#include <doctest/doctest.h>

#include <cstring>

#include "core/text/edit/clean.h"
#include "core/text/edit/secret_editor.h"
#include "tests/core/text/edit/samples.h"

using namespace tend;
using namespace tend::text::edit;

namespace {

Command typed(std::string_view bytes) {
  Command command;
  command.secret = std::make_shared<base::GuardedText>(std::max<std::size_t>(1, bytes.size()));
  command.secret->append(bytes);
  return command;
}

void send(SecretEditor& editor, Do what, bool extend = false) {
  Command command;
  command.what = what;
  command.extend = extend;
  editor.apply(command);
}

bool holds(const SecretEditor& editor, std::string_view expected) {
  bool same = false;
  editor.text().read([&](std::string_view bytes) { same = bytes == expected; });
  return same;
}

}  // namespace

TEST_CASE("GuardedText") {
  base::GuardedText text(8);
  REQUIRE(text.usable());
  CHECK(text.append("abc"));
  CHECK(text.insert(1, "XY"));
  const auto is = [](const base::GuardedText& t, std::string_view expected) {
    bool same = false;
    t.read([&](std::string_view bytes) { same = bytes == expected; });
    return same;
  };
  CHECK(is(text, "aXYbc"));
  SUBCASE("what does not fit changes nothing") {
    CHECK_FALSE(text.append("1234"));
    CHECK_FALSE(text.insert(6, "1"));
    CHECK(is(text, "aXYbc"));
  }
  SUBCASE("parts are taken out, also beyond the end") {
    text.erase(1, 2);
    CHECK(is(text, "abc"));
    text.erase(1, 100);
    CHECK(is(text, "a"));
    text.erase(5, 1);
    CHECK(is(text, "a"));
  }
  SUBCASE("it moves, and what is left holds nothing") {
    base::GuardedText other = std::move(text);
    CHECK(is(other, "aXYbc"));
    other = base::GuardedText(0);
    CHECK_FALSE(other.usable());
    CHECK_FALSE(other.append("a"));
    CHECK(is(other, ""));
  }
  SUBCASE("readings may lie within each other") {
    text.read([&](std::string_view outer) {
      CHECK(is(text, "aXYbc"));
      CHECK(outer == "aXYbc");
    });
  }
}

TEST_CASE("SecretEditor") {
  SecretEditor editor;
  editor.apply(typed("ab\xC3\xA9"));
  CHECK(editor.characters() == 3);
  SUBCASE("letters go in and out at the caret") {
    send(editor, Do::Left);
    editor.apply(typed("X"));
    CHECK(holds(editor, "abX\xC3\xA9"));
    send(editor, Do::Backspace);
    send(editor, Do::Delete);
    CHECK(holds(editor, "ab"));
    send(editor, Do::Delete);
    CHECK(holds(editor, "ab"));
  }
  SUBCASE("what is selected is replaced") {
    send(editor, Do::Left, true);
    send(editor, Do::Left, true);
    editor.apply(typed("Z"));
    CHECK(holds(editor, "aZ"));
    send(editor, Do::SelectAll);
    send(editor, Do::Backspace);
    CHECK(editor.characters() == 0);
    CHECK(holds(editor, ""));
  }
  SUBCASE("line ends, controls and malformed bytes are left out") {
    send(editor, Do::SelectAll);
    editor.apply(typed("a\r\nb\x01\xFF\t c"));
    CHECK(holds(editor, "ab c"));
  }
  SUBCASE("nothing that others do is remembered") {
    send(editor, Do::Undo);
    send(editor, Do::Cut);
    send(editor, Do::Copy);
    CHECK(holds(editor, "ab\xC3\xA9"));
  }
  SUBCASE("text in a string is not taken") {
    Command command;
    command.text = "plain";
    editor.apply(command);
    CHECK(editor.characters() == 3);
  }
  SUBCASE("it is full, and hands itself over") {
    for (int i = 0; i < 2000; ++i) editor.apply(typed("x"));
    CHECK(editor.text().size() == kMostSecretBytes);
    const base::GuardedText taken = editor.take();
    CHECK(taken.size() == kMostSecretBytes);
    CHECK(editor.characters() == 0);
    CHECK(holds(editor, ""));
  }
}

TEST_CASE("SecretEditor: whatever comes, letters and bytes agree") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    test::Chance chance(seed * 13);
    SecretEditor editor;
    for (int step = 0; step < 60; ++step) {
      std::string bytes;
      for (std::uint32_t i = chance.below(6); i > 0; --i) bytes += static_cast<char>(chance.below(256));
      Command command = typed(bytes);
      command.what = static_cast<Do>(chance.below(static_cast<std::uint32_t>(Do::ShowSecret) + 1));
      command.extend = chance.below(2) == 0;
      command.caret = chance.below(50);
      editor.apply(command);
      CHECK(editor.caret() <= editor.characters());
      CHECK(editor.selectionEnd() <= editor.characters());
      editor.text().read([&editor](std::string_view held) { CHECK(countCharacters(held) == editor.characters()); });
    }
  }
}
