// Whoever holds the device after the first of two has folded a page: whatever they try, they see the same picture and
// the same tree, and find the same in files and exports, whether the first wrote much, offered nothing, or left all
// lines empty. And a match: what one sees depends on what is shown, and on nothing that the other picked.
#include <array>
#include <functional>
#include <map>
#include <tuple>

#include "tests/app/state/private_steps.h"
#include "tests/app/views/stage.h"

using namespace tend;
using namespace tend::test;
using state::Screen;

namespace {

/// What the first of them did in their turn.
enum class First { WroteAndOffered, WroteMore, LeftEmpty };
enum class Locks { None, Both };

struct Attack {
  const char* name;
  std::function<void(Table&)> run;
};

state::TypeChoices typeOf(const Table& t) { return t.s.settings.type; }

void search(Table& t, const std::string& words) {
  t.act(state::OpenScreen{Screen::Reader});
  t.act(state::OpenSearch{});
  t.act(state::EditText{state::kSearchField, {Table::typed(words)}});
  for (int i = 0; i < 50 && t.s.search && t.s.search->working; ++i) t.act(state::WorkOnSearch{});
}

void exportAll(Table& t) {
  t.act(state::OpenCopies{});
  t.act(state::ChooseSavePlace{"/usb"});
  t.act(state::ExportWords{});
}

void takeSecond(Table& t) {
  t.act(state::OpenExercise{"both"});
  t.take(1);
}

std::vector<Attack> attacks() {
  std::vector<Attack> all;
  const auto add = [&](const char* name, std::function<void(Table&)> run) { all.push_back({name, std::move(run)}); };
  add("nothing", [](Table&) {});
  for (const auto& [width, height] : {std::pair(390, 844), std::pair(800, 1280), std::pair(1920, 1080)}) {
    add("another size of the window", [width = width, height = height](Table& t) {
      t.act(state::Resize{static_cast<float>(width), static_cast<float>(height)});
    });
  }
  for (const auto theme : {state::ThemeChoice::Sepia, state::ThemeChoice::Dusk, state::ThemeChoice::Contrast}) {
    add("another theme", [theme](Table& t) {
      state::TypeChoices type = typeOf(t);
      type.theme = theme;
      t.act(state::SetType{type});
    });
  }
  add("large type", [](Table& t) {
    state::TypeChoices type = typeOf(t);
    type.sizeStep = page::kSizeStepCount - 1;
    t.act(state::SetType{type});
  });
  add("another language", [](Table& t) { t.act(state::SetLanguage{"es"}); });
  add("Back", [](Table& t) { t.act(state::GoBack{}); });
  add("Back again and again", [](Table& t) {
    for (int i = 0; i < 4; ++i) t.act(state::GoBack{});
  });
  add("Back, and the exercise opened again", [](Table& t) {
    t.act(state::GoBack{});
    t.act(state::OpenExercise{"both"});
  });
  add("the other exercises", [](Table& t) {
    t.act(state::GoBack{});
    for (const char* id : {"hushed", "own", "table", "kind"}) {
      t.act(state::OpenExercise{id});
      t.act(state::BeginExercise{true});
      t.act(state::GoBack{});
    }
    t.act(state::OpenExercise{"own"});
    t.act(state::BeginExercise{true});
  });
  for (const Screen screen :
       {Screen::Reader, Screen::Shelf, Screen::Files, Screen::Settings, Screen::Help, Screen::People, Screen::Practise,
        Screen::Check, Screen::Garden, Screen::Today, Screen::Exercise, Screen::Unlock}) {
    add("another screen", [screen](Table& t) { t.act(state::OpenScreen{screen}); });
    add("another screen and back", [screen](Table& t) {
      t.act(state::OpenScreen{screen});
      t.act(state::GoBack{});
      t.act(state::OpenExercise{"both"});
    });
  }
  add("the list of what was kept", [](Table& t) {
    t.act(state::OpenScreen{Screen::Reader});
    t.act(state::ShowKeptList{true});
  });
  add("searching for it", [](Table& t) { search(t, "obsidian"); });
  add("an export", exportAll);
  add("an export from the turn of the second", [](Table& t) {
    takeSecond(t);
    exportAll(t);
  });
  add("the window hidden", [](Table& t) { t.act(state::WentAway{}); });
  add("another window in front", [](Table& t) { t.act(state::WentBehind{}); });
  add("locks closed", [](Table& t) { t.act(state::CloseLocks{}); });
  add("the article opened again", [](Table& t) {
    t.act(state::OpenPack{kPagesPack});
    t.act(state::OpenExercise{"both"});
  });
  add("as the first once more", [](Table& t) { t.act(state::TakeDevice{0, false}); });
  add("as the first once more, without a lock", [](Table& t) { t.act(state::TakeDevice{0, true}); });
  add("as the second", takeSecond);
  add("the second goes back", [](Table& t) {
    takeSecond(t);
    t.act(state::GoBack{});
  });
  add("the second undoes, does again and pastes", [](Table& t) {
    takeSecond(t);
    std::vector<text::edit::Command> commands;
    for (const auto what : {text::edit::Do::Undo, text::edit::Do::Redo, text::edit::Do::Redo, text::edit::Do::SelectAll,
                            text::edit::Do::Copy, text::edit::Do::Paste}) {
      commands.emplace_back();
      commands.back().what = what;
    }
    t.act(state::EditText{"do.bread", commands});
  });
  add("the second offers", [](Table& t) {
    takeSecond(t);
    t.write(kSecondWords);
    t.act(state::FinishExercise{});
    t.offer("butter");
  });
  add("the second hides", [](Table& t) {
    takeSecond(t);
    t.write(kSecondWords);
    t.act(state::WentAway{});
  });
  add("the second pauses", [](Table& t) {
    takeSecond(t);
    t.act(state::PauseExercise{});
    t.act(state::TimePassed{100});
    t.act(state::TimePassed{161});
  });
  add("the second says yes for both, in their turn", [](Table& t) {
    takeSecond(t);
    t.consent();
  });
  add("both folded", [](Table& t) {
    t.act(state::OpenExercise{"both"});
    t.turn(1, kSecondWords);
  });
  add("both folded, one yes", [](Table& t) {
    t.turn(1, kSecondWords);
    t.act(state::ConsentToReveal{1, true});
    t.act(state::KeepPicture{1, true});
    t.act(state::CloseReveal{});
  });
  add("both folded, one of the two holds all of it back", [](Table& t) {
    t.turn(1, kSecondWords, false);
    t.consent();
  });
  add("the words of one", [](Table& t) {
    t.act(state::ChooseWords{true});
    t.act(state::OpenScreen{Screen::Today});
    t.act(state::ChooseWords{true});
    t.act(state::OpenExercise{"both"});
    t.act(state::TakeDevice{1});
  });
  add("as the second who reads alone", [](Table& t) {
    t.act(state::OpenScreen{Screen::People});
    if (t.ben == progress::PartnerId{}) return;
    reads(t.p, t.s, t.ben);
    if (t.s.screen == Screen::Unlock) unlock(t.p, t.s, kPassphrase);
    exportAll(t);
    t.act(state::OpenExercise{"both"});
  });
  add("pages of before", [](Table& t) {
    t.act(state::GoBack{});
    t.act(state::OpenExercise{"hushed"});
    t.act(state::OpenEarlier{});
  });
  add("everything erased", [](Table& t) {
    t.act(state::OpenScreen{Screen::Settings});
    t.act(state::EraseAll{});
  });
  add("Leave quickly and back", [](Table& t) {
    t.act(state::LeaveQuickly{});
    t.act(state::ReturnFromCover{});
  });
  return all;
}

void firstTurn(Table& t, First first) {
  t.begin();
  t.take(0);
  if (first != First::LeftEmpty) {
    t.write(kFirstWords);
    if (first == First::WroteMore) t.write(std::string(40, 'm') + " and then a good deal more of it", "do.butter");
  }
  t.act(state::FinishExercise{});
  if (first == First::WroteAndOffered) t.offer();
  t.act(state::FoldOffers{});
  REQUIRE(t.stage() == state::Stage::Curtain);
  stage().forget();  // as the shell does where it is asked for
}

/// All that can be met afterwards: the tree, the picture, the files that were written, what waits for the clipboard.
struct Met {
  std::string tree;
  std::uint64_t pixels = 0;
  std::map<std::string, std::string> files;
  bool operator==(const Met&) const = default;
};

Met after(const Attack& attack, First first, Locks locks) {
  Table t(nullptr);
  if (locks == Locks::Both) t.namesAndLocks();
  t.s.settings.reducedMotion = true;
  t.open("both");
  firstTurn(t, first);
  attack.run(t);
  Met met;
  met.tree = semantics::dump(stage().draw(t.s), true);
  met.pixels = stage().pixels();
  met.files = t.p.files;
  for (const auto& [name, bytes] : t.p.files) CHECK_FALSE(holdsWords(bytes, kFirstWords));
  CHECK_FALSE(stored(t.p, kFirstWords));
  CHECK_FALSE(holdsWords(met.tree, kFirstWords));
  CHECK_FALSE(holdsWords(inTheOpen(t.s), kFirstWords));
  CHECK_FALSE(t.s.textToCopy);
  return met;
}

void checkAll(Locks locks) {
  for (const Attack& attack : attacks()) {
    CAPTURE(attack.name);
    const Met written = after(attack, First::WroteAndOffered, locks);
    for (const First first : {First::WroteMore, First::LeftEmpty}) {
      const Met other = after(attack, first, locks);
      CHECK(other.tree == written.tree);
      CHECK(other.pixels == written.pixels);
      CHECK(other.files == written.files);
    }
  }
}

/// Always the same chance.
struct OneByte : base::Random {
  explicit OneByte(unsigned char always) : byte(always) {}
  void fill(void* bytes, std::size_t count) override { std::fill_n(static_cast<unsigned char*>(bytes), count, byte); }
  unsigned char byte;
};

void pick(Table& t, unsigned bits) {
  for (std::size_t item = 0; item < 3; ++item) {
    if ((bits >> item & 1U) != 0) t.act(state::does(exercise::MatchPick{item}));
  }
  t.act(state::FinishExercise{});
}

/// What is seen from the fold of the second on, frame by frame.
std::string seenOfMatch(unsigned first, unsigned second, unsigned char byte, int& shown) {
  Table t("kind");
  t.s.settings.reducedMotion = true;
  t.act(state::Resize{390, 844});
  OneByte random(byte);
  t.begin();
  t.take(0);
  pick(t, first);
  t.take(1);
  pick(t, second);
  std::string seen;
  const auto look = [&] {
    stage().forget();
    seen += semantics::dump(stage().draw(t.s), true);
    seen += std::to_string(stage().pixels()) + "\n";
    seen += "next " + std::to_string(state::nextTick(t.s)) + "\n";
  };
  look();
  t.p.services.keeping.random = &random;
  t.consent();
  look();
  double now = 1000;
  for (int i = 0; i < 20 && state::nextTick(t.s) > 0; ++i) {
    t.act(state::TimePassed{now});
    now += std::max(0.0, state::nextTick(t.s));
    look();
  }
  shown = t.pages().matched ? static_cast<int>(*t.pages().matched) : -1;
  t.act(state::CloseReveal{});
  look();
  return seen;
}

}  // namespace

TEST_CASE("attacks on a folded page: nothing tells the second what the first did, where nobody has a lock") {
  checkAll(Locks::None);
}

TEST_CASE("attacks on a folded page: nothing tells the second what the first did, where both have a lock") {
  checkAll(Locks::Both);
}

TEST_CASE("attacks on a match: what is seen depends on the thing that is shown, not on what the other picked") {
  // By one's own picks and the thing that is shown: one and the same, in words, tree, picture and number of frames.
  std::map<std::pair<unsigned, int>, std::string> byOwn;
  std::map<int, std::string> byShown;
  for (unsigned first = 0; first < 8; ++first) {
    for (unsigned second = 0; second < 8; ++second) {
      for (const unsigned char byte : {std::uint8_t{0}, std::uint8_t{100}, std::uint8_t{250}}) {
        int shown = -1;
        const std::string seen = seenOfMatch(first, second, byte, shown);
        if (shown >= 0) REQUIRE(((first & second) >> shown & 1U) == 1);
        REQUIRE(byOwn.try_emplace({first, shown}, seen).first->second == seen);
        REQUIRE(byShown.try_emplace(shown, seen).first->second == seen);
      }
    }
  }
  REQUIRE(byShown.size() == 4);  // each of the three, and nothing
}
