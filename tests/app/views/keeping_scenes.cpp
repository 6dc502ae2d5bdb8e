#include "tests/app/views/keeping_scenes.h"

namespace tend::test {
namespace {

using state::AppState;
using state::Screen;
using state::keeping::LockChange;
using Doing = state::PeopleState::Doing;

/// Sam and Robin, and then what `story` does.
template <class StoryOf>
void told(AppState& s, StoryOf story) {
  Program& p = newKeeping();
  AppState made = keepingState(p, s);
  const Couple couple = addCouple(p, made);
  story(p, made, couple);
  s = std::move(made);
}

void peopleEmpty(AppState& s) {
  Program& p = newKeeping();
  AppState made = keepingState(p, s);
  p.act(made, state::OpenScreen{Screen::People});
  s = std::move(made);
}

void people(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple& couple) {
    putLock(p, made, couple.sam);
    reads(p, made, couple.sam);
    p.act(made, state::OpenScreen{Screen::People});
  });
}

void manage(Program& p, AppState& s, progress::PartnerId who, Doing doing) {
  const progress::PartId part = s.kept.keeper->boxOf(who)->id();
  p.act(s, state::OpenScreen{Screen::People});
  p.act(s, state::AskPeople{Doing::Managing, who, part});
  if (doing != Doing::Managing) p.act(s, state::AskPeople{doing, who, part});
}

void peoplePage(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple& couple) {
    putLock(p, made, couple.sam);
    manage(p, made, couple.sam, Doing::Managing);
  });
}

void peopleRename(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple& couple) { manage(p, made, couple.sam, Doing::Renaming); });
}

void peopleRemove(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple& couple) { manage(p, made, couple.robin, Doing::Removing); });
}

void lockWords(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple&) {
    p.act(made, state::OpenLock{made.kept.keeper->boxOf(std::nullopt)->id()});
  });
}

void lockSecret(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple& couple) {
    p.act(made, state::OpenLock{made.kept.keeper->boxOf(couple.sam)->id()});
    p.act(made, state::NextLockStep{});
    type(p, made, state::kNewSecretField, "short");
    p.act(made, state::NextLockStep{});
  });
}

void lockCode(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple& couple) {
    p.act(made, state::OpenLock{made.kept.keeper->boxOf(couple.sam)->id()});
    p.act(made, state::AskRecovery{true});
    p.act(made, state::NextLockStep{});
    type(p, made, state::kNewSecretField, kPassphrase);
    type(p, made, state::kAgainField, kPassphrase);
    p.act(made, state::NextLockStep{});
    // A real one is another each time; these pictures are compared.
    made.kept.lock->code = std::make_shared<base::GuardedText>(100);
    made.kept.lock->code->append("7KQ2M-4W9XA-0BCDE-HJ3NP-QRS8T-V5WX6-YZ1G2");
  });
}

void unlockWrong(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple& couple) {
    putLock(p, made, couple.sam);
    p.act(made, state::CloseLocks{});
    reads(p, made, couple.sam);
    unlock(p, made, "quite another one");
  });
}

void unlockChange(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple& couple) {
    putLock(p, made, couple.sam);
    p.act(made, state::OpenUnlock{made.kept.keeper->boxOf(couple.sam)->id(), LockChange::NewPassphrase});
  });
}

void unlockCover(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple& couple) {
    putLock(p, made, couple.sam);
    putLock(p, made, couple.robin);
    p.act(made, state::LeaveQuickly{});
    p.act(made, state::ReturnFromCover{});
  });
}

void copies(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple&) { p.act(made, state::OpenCopies{}); });
}

void makeCopy(Program& p, AppState& s) {
  p.act(s, state::OpenCopies{});
  p.act(s, state::AskCopy{});
  type(p, s, state::kCopySecretField, kPassphrase);
  type(p, s, state::kCopyAgainField, kPassphrase);
  p.act(s, state::MakeCopy{});
}

void copyMade(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple&) { makeCopy(p, made); });
}

void copyOpened(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple& couple) {
    putLock(p, made, couple.sam);
    makeCopy(p, made);
    const std::string file = made.kept.copy->file;
    p.act(made, state::ChooseCopy{file});
    type(p, made, state::kCopySecretField, kPassphrase);
    p.act(made, state::OpenCopy{});
  });
}

void filesForCopy(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple&) {
    p.act(made, state::BrowseCopies{});
    made.folder = {"/usb",
                   {},
                   {{"tend-copy.tendcopy", "/usb/tend-copy.tendcopy", false, false, state::FilePlace::Plain, true},
                    {"evening.tendpack", "/usb/evening.tendpack", false, true},
                    {"letters", "/usb/letters", true, false}},
                   {},
                   false};
  });
}

void erase(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple&) {
    p.act(made, state::OpenScreen{Screen::Settings});
    p.act(made, state::AskErase{true});
  });
}

void erased(AppState& s) {
  told(s, [](Program& p, AppState& made, const Couple&) {
    p.act(made, state::OpenScreen{Screen::Settings});
    p.act(made, state::EraseAll{});
  });
}

/// As in a browser that promised nothing.
constexpr state::HostFacts kBrowser{false, false, std::uint64_t{2'900'000'000}};

void hostWarning(AppState& s) {
  AppState made = keepingState(newKeeping(), s);
  made.host.facts = kBrowser;
  made.host.waiting = state::ToggleBookmark{};
  s = std::move(made);
}

void hostVersion(AppState& s) {
  AppState made = keepingState(newKeeping(), s);
  made.host.facts = kBrowser;
  made.host.newVersion = true;
  s = std::move(made);
}

void hostCopies(AppState& s) {
  copies(s);
  s.host.facts = kBrowser;
}

void hostCopyMade(AppState& s) {
  copyMade(s);
  s.host.facts = kBrowser;
}

}  // namespace

Program& newKeeping() {
  static Program only;
  static std::optional<CountedRandom> random;  // from the beginning each time
  only.packs["/small"] = smallPack("small");
  only.store.contents.clear();
  (void)only.store.takeDone();
  (void)only.work.takeDone();
  only.files.clear();
  random.emplace();
  only.services.keeping.random = &*random;
  return only;
}

AppState keepingState(Program& p, const AppState& like) {
  AppState s = p.begin("/small");
  s.settings = like.settings;
  s.language = like.language;
  s.version = like.version;
  p.act(s, state::Resize{like.layout.window.width, like.layout.window.height});
  return s;
}

Couple addCouple(Program& p, AppState& s) { return {addPerson(p, s, "Sam"), addPerson(p, s, "Robin")}; }

const std::vector<Scene>& keepingScenes() {
  static const std::vector<Scene> all = {
      {"people", people},
      {"people-empty", peopleEmpty},
      {"people-page", peoplePage},
      {"people-rename", peopleRename},
      {"people-remove", peopleRemove},
      {"lock-words", lockWords},
      {"lock-secret", lockSecret},
      {"lock-code", lockCode},
      {"unlock-wrong", unlockWrong},
      {"unlock-change", unlockChange},
      {"unlock-cover", unlockCover},
      {"copies", copies},
      {"copy-made", copyMade},
      {"copy-opened", copyOpened},
      {"files-copy", filesForCopy},
      {"erase", erase},
      {"erased", erased},
      {"host-warning", hostWarning},
      {"host-version", hostVersion},
      {"host-copies", hostCopies},
      {"host-copy-made", hostCopyMade},
  };
  return all;
}

}  // namespace tend::test
