#include <doctest/doctest.h>

#include <set>

#include "app/shell/focus.h"
#include "tests/app/views/keeping_scenes.h"

using namespace tend;
using namespace tend::test;
using semantics::Role;
using state::Screen;
using state::keeping::LockChange;
using Doing = state::PeopleState::Doing;

namespace {

state::AppState scene(const char* name, const StageSize& size = {}) {
  state::AppState s = stageState(size);
  for (const Scene& each : keepingScenes()) {
    if (each.name == std::string(name)) each.set(s);
  }
  stage().forget();
  return s;
}

template <class Action>
Action pressed(const state::AppState& s, Role role, const std::string& label) {
  stage().press(s, role, label);
  CAPTURE(label);
  REQUIRE(stage().actions().size() == 1);
  REQUIRE(stage().actions()[0].template as<Action>() != nullptr);
  return *stage().actions()[0].template as<Action>();
}

std::string told(const state::AppState& s) { return semantics::dump(stage().draw(s)); }

bool says(const state::AppState& s, const std::string& words) { return told(s).find(words) != std::string::npos; }

/// The labels of all targets, in the order of Tab.
std::set<std::string> reachable(const state::AppState& s) {
  std::set<std::string> out;
  semantics::visit(stage().draw(s), [&](const semantics::Node& node, int) {
    if ((node.state & semantics::kFocusable) != 0) out.insert(node.label);
  });
  return out;
}

}  // namespace

TEST_CASE("who is reading: one, the other, or both") {
  const state::AppState s = scene("people");
  CHECK(says(s, "Reading now. Open now"));
  CHECK(says(s, "No lock: gone when Tend closes"));
  CHECK_FALSE(pressed<state::ChooseReader>(s, Role::Button, "Together").who);
  pressed<state::CloseLocks>(s, Role::Button, "Close all locks now");
  SUBCASE("there is no room for a third person") { CHECK_FALSE(says(s, "Add a page for one person")); }
  SUBCASE("nobody need say who they are") {
    const state::AppState empty = scene("people-empty");
    CHECK(says(empty, "You need not say who you are."));
    CHECK_FALSE(says(empty, "Together"));
    CHECK_FALSE(says(empty, "Close all locks now"));
    CHECK(pressed<state::AskPeople>(empty, Role::Button, "Add a page for one person").doing == Doing::Adding);
  }
}

TEST_CASE("a page: its name, its lock, clearing and removing") {
  const state::AppState s = scene("people-page");
  const state::AskPeople asked = pressed<state::AskPeople>(s, Role::Button, "Remove this person");
  CHECK(asked.doing == Doing::Removing);
  CHECK(asked.part == s.kept.people.part);
  CHECK(pressed<state::AskPeople>(s, Role::Button, "Clear this page").doing == Doing::Clearing);
  CHECK(pressed<state::AskPeople>(s, Role::Button, "Change the name").doing == Doing::Renaming);
  CHECK(pressed<state::OpenUnlock>(s, Role::Button, "Change the passphrase").change == LockChange::NewPassphrase);
  CHECK(pressed<state::OpenUnlock>(s, Role::Button, "Make a recovery code").change == LockChange::NewRecovery);
  CHECK_FALSE(says(s, "Set a lock"));
  SUBCASE("removing asks first, with the safe answer in the focus") {
    const state::AppState asking = scene("people-remove");
    CHECK(says(asking, "Older copies given away may still hold them."));
    CHECK(stage().memory().focus == widgets::idOf("page.keep"));
    pressed<state::GoBack>(asking, Role::Button, "Keep it");
    pressed<state::FinishPeople>(asking, Role::Button, "Remove now");
  }
}

TEST_CASE("a lock: the words stand before any agreement") {
  const state::AppState s = scene("lock-words");
  CHECK(says(s, "If someone could make you open this, do not write here what could endanger you."));
  CHECK(says(s, "nobody can open this page again"));
  CHECK(says(s, "Both of you need the passphrase"));
  CHECK(pressed<state::AskRecovery>(s, Role::Switch, "Make a recovery code, too").wished);
  pressed<state::NextLockStep>(s, Role::Button, "Choose a passphrase");
  SUBCASE("one person's own lock does not speak to two") {
    state::AppState alone = scene("lock-secret");
    alone.kept.lock->step = state::LockState::Step::Words;
    CHECK_FALSE(says(alone, "Both of you"));
  }
  SUBCASE("a passphrase that is too short is told kindly") {
    CHECK(says(scene("lock-secret"), "Choose a passphrase of at least eight letters."));
  }
}

TEST_CASE("the recovery code is drawn, and stands in no string of the tree") {
  const state::AppState s = scene("lock-code");
  REQUIRE(s.kept.lock->code);
  const std::string tree = semantics::dump(stage().draw(s), true);
  CHECK(tree.find("It is not read aloud and cannot be copied.") != std::string::npos);
  s.kept.lock->code->read([&](std::string_view code) {
    REQUIRE(code.size() == 41);
    for (std::size_t group = 0; group < 7; ++group) {
      CHECK(tree.find(code.substr(group * 6, 5)) == std::string::npos);
    }
  });
  pressed<state::NextLockStep>(s, Role::Button, "I have written it down");
}

TEST_CASE("opening a lock") {
  const state::AppState s = scene("unlock-wrong");
  CHECK(says(s, "That passphrase does not open this."));
  CHECK(stage().memory().focus == widgets::idOf(state::kSecretField));
  CHECK(pressed<state::UseCode>(s, Role::Button, "Use the recovery code").withCode);
  pressed<state::Unlock>(s, Role::Button, "Open it");
  pressed<state::GoBack>(s, Role::Button, "Not now");
  SUBCASE("changing it shows the new one twice") {
    const state::AppState change = scene("unlock-change");
    CHECK(says(change, "New passphrase"));
    CHECK(says(change, "The same once more"));
  }
  SUBCASE("while the key is made, the button waits and words say so") {
    state::AppState waiting = scene("unlock-wrong");
    waiting.kept.unlock->waiting = true;
    waiting.kept.unlock->problem.reset();
    CHECK(says(waiting, "Opening the page."));
    stage().press(waiting, Role::Button, "Open it");
    CHECK(stage().actions().empty());
  }
  SUBCASE("a field that comes again has the focus again") {
    state::AppState again = scene("unlock-wrong");
    stage().draw(again);
    again.screen = Screen::Settings;
    stage().draw(again);
    stage().focus(0);
    again.screen = Screen::Unlock;
    stage().draw(again);
    CHECK(stage().memory().focus == widgets::idOf(state::kSecretField));
  }
}

TEST_CASE("after Leave quickly nothing but the lock, Help and leaving can be reached") {
  for (const StageSize& size : {StageSize{}, StageSize{390, 844, 20, "en"}}) {
    const state::AppState s = scene("unlock-cover", size);
    const std::set<std::string> all = {
        "Passphrase", "Show what you typed", "Use the recovery code", "Open it", "Sam", "Robin", "Open",
        "Help",       "Leave quickly"};
    for (const std::string& label : reachable(s)) {
      CAPTURE(label);
      CHECK(all.count(label) == 1);
    }
    CHECK(says(s, "Open with a passphrase"));
    CHECK(pressed<state::OpenScreen>(s, Role::Button, "Help").screen == Screen::Help);
  }
  SUBCASE("whatever is pressed by key, Tend stays closed") {
    Program& p = newKeeping();
    state::AppState s = keepingState(p, stageState({}));
    const Couple couple = addCouple(p, s);
    putLock(p, s, couple.sam);
    putLock(p, s, couple.robin);
    p.act(s, state::LeaveQuickly{});
    p.act(s, state::ReturnFromCover{});
    stage().forget();
    for (int i = 0; i < 40; ++i) {
      shell::moveFocus(stage().memory(), stage().draw(s), 1);
      stage().memory().activate = stage().memory().focus;
      stage().frame(s);
      const std::vector<state::Action> asked = stage().actions();
      for (const state::Action& action : asked) p.act(s, action);
      if (s.screen == Screen::Cover) p.act(s, state::ReturnFromCover{});
      const bool inside = s.screen == Screen::Unlock || s.screen == Screen::Help;
      CHECK(inside);
      CHECK_FALSE(s.kept.keeper->anyOpen());
    }
  }
}

TEST_CASE("copies and exports") {
  const state::AppState s = scene("copies");
  CHECK(pressed<state::ChooseSavePlace>(s, Role::Button, "usb").path == "/usb");
  pressed<state::AskCopy>(s, Role::Button, "Make a copy");
  pressed<state::BrowseCopies>(s, Role::Button, "Choose a copy");
  pressed<state::ExportWords>(s, Role::Button, "Export these words");
  CHECK(says(s, "Anyone who opens this file can read it."));
  SUBCASE("a copy beside the original is said to help least") {
    state::AppState beside = scene("copies");
    CHECK_FALSE(says(beside, "helps least"));
    beside.kept.savePlaces = {{"/home/someone", "someone", false}};
    beside.kept.copy->folder = "/home/someone";
    CHECK(says(beside, "helps least"));
  }
  SUBCASE("what was made is told, and what is in no copy") {
    const state::AppState made = scene("copy-made");
    CHECK(says(made, "/usb/tend-copy.tendcopy"));
    CHECK(says(made, "it is whole"));
    CHECK(says(made, "so it is in no copy"));
    pressed<state::OpenCopies>(made, Role::Button, "Back to copies");
  }
  SUBCASE("joining is agreed to after it was said what it does") {
    const state::AppState opened = scene("copy-opened");
    CHECK(says(opened, "Made on 12 January 1970"));
    CHECK(says(opened, "What was deleted or cleared here stays deleted."));
    CHECK(says(opened, "One of them is locked"));
    pressed<state::JoinCopy>(opened, Role::Button, "Join it with what is here");
  }
  SUBCASE("only copies and folders are offered where a copy is looked for") {
    const state::AppState files = scene("files-copy");
    CHECK(pressed<state::ChooseCopy>(files, Role::Button, "tend-copy.tendcopy").path == "/usb/tend-copy.tendcopy");
    CHECK_FALSE(says(files, "evening.tendpack"));
    CHECK(pressed<state::ShowFolder>(files, Role::Button, "letters").path == "/usb/letters");
    pressed<state::GoBack>(files, Role::Button, "Back to copies");
  }
}

TEST_CASE("erasing everything asks first and promises no more than is true") {
  const state::AppState asking = scene("erase");
  stage().draw(asking);
  CHECK(stage().memory().focus == widgets::idOf("settings.erase_not"));
  pressed<state::EraseAll>(asking, Role::Button, "Erase now");
  CHECK_FALSE(pressed<state::AskErase>(asking, Role::Button, "Keep it").asking);
  const state::AppState erased = scene("erased");
  CHECK(says(erased, "A system backup or a sync folder may still hold what was kept."));
}
