#include "app/cli/shot_scenes.h"

namespace tend::cli {
namespace {

using state::AppState;
using state::Services;
using state::keeping::LockChange;
using Doing = state::PeopleState::Doing;

constexpr const char* kSample = "lantern-river-quiet-bread";  // nobody's: it is never shown
constexpr const char* kOther = "another-lamp-by-the-sea";

constexpr const char* kSampleCode = "7KQ2M-4W9XA-0BCDE-HJ3NP-QRS8T-V5WX6-YZ1G2";
constexpr std::size_t kMostBytes = 100;

/// What somebody does, one thing after the other, with all answers in between.
struct Story {
  AppState& s;
  Services& v;
  ShotKeeping& keeping;

  template <class Action>
  void then(const Action& action) const {
    state::apply(s, action, v);
    keeping.answer(s, v);
  }

  void type(const char* field, const char* words) const {
    text::edit::Command command;
    command.secret = std::make_shared<base::GuardedText>(kMostBytes);
    command.secret->append(words);
    then(state::EditText{field, {command}});
  }

  progress::PartId shared() const { return s.kept.keeper->space()->shared.id; }
  const progress::Partner& one(std::size_t index) const { return s.kept.keeper->space()->partners[index]; }

  void newSecret() const {
    type(state::kNewSecretField, kSample);
    type(state::kAgainField, kSample);
  }

  void putLock(progress::PartId part, bool withCode) const {
    then(state::OpenLock{part});
    then(state::AskRecovery{withCode});
    then(state::NextLockStep{});
    newSecret();
    then(state::NextLockStep{});
  }

  void manage(Doing doing) const {
    then(state::OpenScreen{state::Screen::People});
    then(state::AskPeople{Doing::Managing, one(0).id, one(0).part.id});
    if (doing != Doing::Managing) then(state::AskPeople{doing, one(0).id, one(0).part.id});
  }

  void copySecret() const {
    then(state::OpenCopies{});
    then(state::AskCopy{});
    type(state::kCopySecretField, kOther);
    type(state::kCopyAgainField, kOther);
  }

  void openCopy() const {
    copySecret();
    then(state::MakeCopy{});
    const std::string file = s.kept.copy->file;
    then(state::ChooseCopy{file});
  }
};

void people(AppState& s, Services& v, ShotKeeping& keeping) {
  const Story story{s, v, keeping};
  story.putLock(story.one(0).part.id, false);
  story.then(state::ChooseReader{s.kept.keeper->space()->id, story.one(0).id});
  story.then(state::OpenScreen{state::Screen::People});
}

void peopleEmpty(AppState& s, Services& v, ShotKeeping& keeping) {
  Story{s, v, keeping}.then(state::OpenScreen{state::Screen::People});
}

void peoplePage(AppState& s, Services& v, ShotKeeping& keeping) {
  const Story story{s, v, keeping};
  story.putLock(story.one(0).part.id, true);
  story.manage(Doing::Managing);
}

void peopleRename(AppState& s, Services& v, ShotKeeping& keeping) { Story{s, v, keeping}.manage(Doing::Renaming); }
void peopleRemove(AppState& s, Services& v, ShotKeeping& keeping) { Story{s, v, keeping}.manage(Doing::Removing); }

void lockWords(AppState& s, Services& v, ShotKeeping& keeping) {
  const Story story{s, v, keeping};
  story.then(state::OpenLock{story.shared()});
}

void lockSecret(AppState& s, Services& v, ShotKeeping& keeping) {
  const Story story{s, v, keeping};
  story.then(state::OpenLock{story.one(0).part.id});
  story.then(state::NextLockStep{});
  story.type(state::kNewSecretField, kSample);
}

void lockCode(AppState& s, Services& v, ShotKeeping& keeping) {
  const Story story{s, v, keeping};
  story.putLock(story.one(0).part.id, true);
  // A real one is another each time; a picture is not.
  s.kept.lock->code = std::make_shared<base::GuardedText>(kMostBytes);
  s.kept.lock->code->append(kSampleCode);
}

void unlock(AppState& s, Services& v, ShotKeeping& keeping) {
  const Story story{s, v, keeping};
  const progress::PartId part = story.one(0).part.id;
  story.putLock(part, false);
  story.then(state::CloseLocks{});
  story.then(state::OpenUnlock{part, LockChange::None});
}

void unlockWrong(AppState& s, Services& v, ShotKeeping& keeping) {
  unlock(s, v, keeping);
  const Story story{s, v, keeping};
  story.type(state::kSecretField, kOther);
  story.then(state::Unlock{});
  story.type(state::kSecretField, kOther);
}

void unlockCover(AppState& s, Services& v, ShotKeeping& keeping) {
  const Story story{s, v, keeping};
  story.putLock(story.one(0).part.id, false);
  story.putLock(story.one(1).part.id, false);
  story.then(state::LeaveQuickly{});
  story.then(state::ReturnFromCover{});
}

void unlockChange(AppState& s, Services& v, ShotKeeping& keeping) {
  unlock(s, v, keeping);
  Story{s, v, keeping}.then(state::OpenUnlock{s.kept.unlock->part, LockChange::NewPassphrase});
}

void copies(AppState& s, Services& v, ShotKeeping& keeping) { Story{s, v, keeping}.then(state::OpenCopies{}); }

void copySecret(AppState& s, Services& v, ShotKeeping& keeping) { Story{s, v, keeping}.copySecret(); }

void copyMade(AppState& s, Services& v, ShotKeeping& keeping) {
  const Story story{s, v, keeping};
  story.copySecret();
  story.then(state::MakeCopy{});
}

void copyOpen(AppState& s, Services& v, ShotKeeping& keeping) { Story{s, v, keeping}.openCopy(); }

void copyOpened(AppState& s, Services& v, ShotKeeping& keeping) {
  const Story story{s, v, keeping};
  story.putLock(story.one(0).part.id, false);
  story.openCopy();
  story.type(state::kCopySecretField, kOther);
  story.then(state::OpenCopy{});
}

void copyJoined(AppState& s, Services& v, ShotKeeping& keeping) {
  copyOpened(s, v, keeping);
  Story{s, v, keeping}.then(state::JoinCopy{});
}

void exported(AppState& s, Services& v, ShotKeeping& keeping) {
  copies(s, v, keeping);
  Story{s, v, keeping}.then(state::ExportWords{});
}

void erase(AppState& s, Services& v, ShotKeeping& keeping) {
  const Story story{s, v, keeping};
  story.then(state::OpenScreen{state::Screen::Settings});
  story.then(state::AskErase{true});
}

void erased(AppState& s, Services& v, ShotKeeping& keeping) {
  erase(s, v, keeping);
  Story{s, v, keeping}.then(state::EraseAll{});
}

}  // namespace

const std::vector<KeepingScene>& keepingScenes() {
  static const std::vector<KeepingScene> all = {
      {"people", true, people},
      {"people-empty", false, peopleEmpty},
      {"people-page", true, peoplePage},
      {"people-rename", true, peopleRename},
      {"people-remove", true, peopleRemove},
      {"lock-words", true, lockWords},
      {"lock-secret", true, lockSecret},
      {"lock-code", true, lockCode},
      {"unlock", true, unlock},
      {"unlock-wrong", true, unlockWrong},
      {"unlock-cover", true, unlockCover},
      {"unlock-change", true, unlockChange},
      {"copies", true, copies},
      {"copy-secret", true, copySecret},
      {"copy-made", true, copyMade},
      {"copy-open", true, copyOpen},
      {"copy-opened", true, copyOpened},
      {"copy-joined", true, copyJoined},
      {"exported", true, exported},
      {"erase", true, erase},
      {"erased", true, erased},
  };
  return all;
}

const KeepingScene* findKeepingScene(const std::string& name) {
  for (const KeepingScene& scene : keepingScenes()) {
    if (name == scene.name) return &scene;
  }
  return nullptr;
}

}  // namespace tend::cli
