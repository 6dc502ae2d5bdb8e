#include "app/cli/shot_scenes.h"

#include "app/cli/shot_garden.h"
#include "app/cli/shot_homework.h"
#include "app/cli/shot_kiosk.h"
#include "app/cli/shot_office.h"
#include "app/cli/shot_pages.h"
#include "app/cli/shot_reframe.h"
#include "app/cli/shot_turns.h"

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

/// At the private check, with this many of its steps done and everything answered alike.
void checkAt(const Story& story, std::size_t steps, state::CheckAnswer answer) {
  story.s.settings.helpCountry = "US";
  story.then(state::OpenScreen{state::Screen::Check});
  for (std::size_t i = 0; i < steps; ++i) {
    story.then(state::StepCheck{1});
    story.then(state::AnswerCheck{answer});
  }
}

void check(AppState& s, Services& v, ShotKeeping& keeping) { checkAt({s, v, keeping}, 0, {}); }

void checkQuestion(AppState& s, Services& v, ShotKeeping& keeping) {
  checkAt({s, v, keeping}, 4, state::CheckAnswer::Perhaps);
}

void checkNamed(AppState& s, Services& v, ShotKeeping& keeping) {
  checkAt({s, v, keeping}, 2, state::CheckAnswer::Yes);
  for (std::size_t i = 0; i < state::kCheckTopics; ++i) Story{s, v, keeping}.then(state::StepCheck{1});
}

void checkNone(AppState& s, Services& v, ShotKeeping& keeping) {
  checkAt({s, v, keeping}, state::kCheckTopics + 1, state::CheckAnswer::No);
}

void coverOf(const Story& story, state::CoverKind kind) {
  story.then(state::SetCover{kind});
  story.then(state::LeaveQuickly{});
}

void coverKitchen(AppState& s, Services& v, ShotKeeping& keeping) {
  coverOf({s, v, keeping}, state::CoverKind::Kitchen);
}

void coverBirds(AppState& s, Services& v, ShotKeeping& keeping) { coverOf({s, v, keeping}, state::CoverKind::Birds); }

}  // namespace

const std::vector<KeepingScene>& keepingScenes() {
  constexpr auto kOffice = state::PlaceKind::Office;
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
      {"check", false, check},
      {"check-question", false, checkQuestion},
      {"check-named", false, checkNamed},
      {"check-none", false, checkNone},
      {"cover-kitchen", false, coverKitchen},
      {"cover-birds", false, coverBirds},
      {"garden", true, gardenFull},
      {"garden-first", true, gardenFirst},
      {"garden-empty", false, gardenEmpty},
      {"garden-list", true, gardenList},
      {"homework", false, homeworkEmpty},
      {"homework-mistyped", false, homeworkMistyped},
      {"homework-holds", false, homeworkHolds},
      {"homework-taken", true, homeworkTaken},
      {"turn", true, turnRuns},
      {"turn-rests", true, turnRests},
      {"turn-slept", true, turnSlept},
      {"turn-no-time", true, turnTimeHidden},
      {"turn-over", true, turnOver},
      {"turn-unnamed", false, turnRuns},
      {"turns-both-over", true, turnsBothOver},
      {"ladder-asked", true, ladderAsked},
      {"ladder-told", true, ladderTold},
      {"ladder-thanked", true, ladderThanked},
      {"ladder-off", true, ladderOff},
      {"match-picks", true, matchPicks},
      {"match-full", true, matchFull},
      {"match-shown", true, matchShown},
      {"pages-offering", true, pagesOffering},
      {"pages-curtain", true, pagesCurtain},
      {"pages-consent", true, pagesConsent},
      {"pages-reveal", true, pagesReveal},
      {"pages-away", true, pagesAway},
      {"scene-chosen", true, sceneChosen},
      {"cards-laid", true, cardsLaid},
      {"cards-all-laid", true, cardsAllLaid},
      {"cards-told", true, cardsTold},
      {"reframe-written", false, reframeWritten},
      {"reframe-example", false, reframeExample},
      {"reframe-help", false, reframeHelp},
      {"reframe-closing", false, reframeClosing},
      {"office-start", false, officeStart, kOffice},
      {"office-list-made", false, officeListMade, kOffice},
      {"office-one", false, officeOne, kOffice},
      {"office-templates", false, officeTemplates, kOffice},
      {"office-sitting", false, officeSitting, kOffice},
      {"office-hand-over", false, officeHandOver, kOffice},
      {"office-between", false, officeBetween, kOffice},
      {"office-time-over", false, officeTimeOver, kOffice},
      {"office-rest", false, officeRest, kOffice},
      {"office-take-home", false, officeTakeHome, kOffice},
      {"office-both", false, officeBoth, kOffice},
      {"office-own", false, officeOwn, kOffice},
      {"office-steps", false, officeSteps, kOffice},
      {"office-code", false, officeCode, kOffice},
      {"office-card", false, officeCard, kOffice},
      {"office-pin", false, officePinAsked, kOffice},
      {"kiosk-welcome", false, kioskWelcome},
      {"kiosk-languages", false, kioskLanguages},
      {"kiosk-choose", false, kioskChoose},
      {"kiosk-reader", false, kioskReader},
      {"kiosk-exercise", false, kioskExercise},
      {"kiosk-still", false, kioskStill},
      {"kiosk-goodbye", false, kioskGoodbye},
      {"kiosk-link", false, kioskLink},
      {"kiosk-closed", false, kioskClosed},
      {"kiosk-pin", false, kioskPin},
      {"kiosk-pin-rests", false, kioskPinRests},
      {"kiosk-country", false, kioskCountry},
      {"kiosk-leave", false, kioskHowToLeave},
      {"kiosk-keeper", false, kioskKeeper},
      {"kiosk-counts", false, kioskCounts},
      {"kiosk-card", false, kioskCard},
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
