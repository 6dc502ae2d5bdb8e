// Copies of all that is kept (made, opened, joined), one's own words as a file, and erasing. Sealing and opening a copy
// is slow and done elsewhere.
#include <array>

#include "app/state/apply_keeping.h"
#include "app/state/pack_titles.h"

namespace tend::state {
namespace {

using keeping::MakeCopyWork;
using keeping::OpenCopyWork;
using Step = CopyState::Step;

constexpr int kMostNumbers = 1000;

base::Error checkFailed(const char* id) { return {base::ErrorCode::CheckFailed, id, {}, {}}; }

/// A name that tells nothing of anybody, and that no file has yet: "tend-copy.tendcopy", "tend-copy-2.tendcopy" …
std::string freshPath(const std::string& folder, const std::string& stem, const std::string& ending,
                      const keeping::FilePorts& files) {
  const std::string start = folder + "/" + stem;
  std::string path = start + ending;
  for (int i = 2; files.exists(path) && i < kMostNumbers; ++i) path = start + "-" + std::to_string(i) + ending;
  return path;
}

base::Result<base::GuardedText> copyPassphrase(AppState& s) {
  text::edit::SecretEditor& first = s.fields.openSecret(kCopySecretField);
  text::edit::SecretEditor& again = s.fields.openSecret(kCopyAgainField);
  if (first.characters() < kFewestSecretCharacters) return tl::unexpected(checkFailed("lock.too_short"));
  bool same = false;
  first.text().read([&](std::string_view a) { again.text().read([&](std::string_view b) { same = a == b; }); });
  if (!same) return tl::unexpected(checkFailed("lock.not_alike"));
  again.clear();
  return first.take();
}

void start(AppState& s, Services& v, std::shared_ptr<base::Work> work) {
  s.kept.copyWork = work;
  s.kept.copy->step = Step::Waiting;
  v.keeping.background->start(std::move(work));
}

void copyMade(AppState& s, const MakeCopyWork& work) {
  const auto made = work.result();
  s.kept.copy->step = made ? Step::Made : Step::Secret;
  s.kept.copy->file = work.path();
  if (made) s.kept.copy->summary = *made;
  if (!made) s.kept.copy->problem = made.error();
}

void copyOpened(AppState& s, OpenCopyWork& work) {
  auto content = work.takeContent();
  if (!content) {
    s.kept.copy->step = Step::OpenSecret;
    s.kept.copy->problem = content.error();
    return;
  }
  s.kept.copy->step = Step::Opened;
  s.kept.copy->content = std::make_shared<progress::seal::BackupContent>(std::move(*content));
  s.kept.copy->summary = progress::seal::summarise(*s.kept.copy->content);
}

/// Where the copy brought places of packs that were never opened here, reading goes on there.
void takePlaces(AppState& s) {
  const keeping::Box* shared = s.kept.keeper->boxOf(std::nullopt);
  if (shared == nullptr) return;
  for (const auto& [pack, kept] : shared->view().places) {
    if (s.settings.places.count(pack) == 0) s.settings.places[pack].place = kept.value.at, s.settingsDirty = true;
  }
}

}  // namespace

bool finishCopyWork(AppState& s, const std::shared_ptr<base::Work>& work) {
  auto* making = dynamic_cast<MakeCopyWork*>(work.get());
  auto* opening = dynamic_cast<OpenCopyWork*>(work.get());
  if (making == nullptr && opening == nullptr) return false;
  // Whoever left the screen meanwhile has no use for the answer; a copy that was made stays where it is.
  if (work != s.kept.copyWork || !s.kept.copy) return true;
  s.kept.copyWork.reset();
  making != nullptr ? copyMade(s, *making) : copyOpened(s, *opening);
  return true;
}

void on(AppState& s, const OpenCopies&, Services& v) {
  if (!s.kept.keeper) return;
  const std::string folder = s.kept.copy ? s.kept.copy->folder : std::string();
  forgetSecrets(s);
  if (v.host.askFacts) v.host.askFacts();
  if (v.savePlaces) s.kept.savePlaces = v.savePlaces();
  s.kept.copy = CopyState{};
  s.kept.copy->folder = folder;
  if (folder.empty() && !s.kept.savePlaces.empty()) s.kept.copy->folder = s.kept.savePlaces.front().path;
  s.screen = Screen::Copies;
  s.overlay = Overlay::None;
  arrange(s);
}

void on(AppState& s, const ChooseSavePlace& a, Services&) {
  if (s.kept.copy) s.kept.copy->folder = a.path;
}

void on(AppState& s, const AskCopy&, Services&) {
  if (!s.kept.copy) return;
  keepOwnPlace(s);
  s.kept.copy->step = Step::Secret;
  s.kept.copy->problem.reset();
  s.fields.openSecret(kCopySecretField).clear();
  s.fields.openSecret(kCopyAgainField).clear();
}

void on(AppState& s, const BrowseCopies&, Services& v) {
  if (v.host.chooseFile) return v.host.chooseFile(ChosenFile::Copy);
  on(s, OpenScreen{Screen::Files}, v);
  s.kept.choosesCopy = true;
}

void on(AppState& s, const MakeCopy&, Services& v) {
  if (!s.kept.copy || s.kept.copy->step != Step::Secret) return;
  s.kept.copy->problem.reset();
  auto copy = s.kept.keeper->copy();
  if (!copy) {
    s.kept.copy->problem = copy.error();
    return;
  }
  auto passphrase = copyPassphrase(s);
  if (!passphrase) {
    s.kept.copy->problem = passphrase.error();
    return;
  }
  s.kept.copy->leftOut = copy->leftOut;
  const std::string path = freshPath(s.kept.copy->folder, "tend-copy", ".tendcopy", v.files);
  start(s, v,
        std::make_shared<MakeCopyWork>(std::move(copy->content), std::move(*passphrase), path, v.files,
                                       v.keeping.argon2id, v.keeping.stopwatch));
}

void on(AppState& s, const ChooseCopy& a, Services&) {
  if (!s.kept.keeper) return;
  if (!s.kept.copy) s.kept.copy = CopyState{};
  s.kept.copy->file = a.path;
  s.kept.copy->step = Step::OpenSecret;
  s.kept.copy->problem.reset();
  s.fields.openSecret(kCopySecretField).clear();
  s.screen = Screen::Copies;
  arrange(s);
}

void on(AppState& s, const OpenCopy&, Services& v) {
  if (!s.kept.copy || s.kept.copy->step != Step::OpenSecret) return;
  s.kept.copy->problem.reset();
  text::edit::SecretEditor& typed = s.fields.openSecret(kCopySecretField);
  if (typed.characters() == 0) {
    s.kept.copy->problem = checkFailed("unlock.empty");
    return;
  }
  start(s, v, std::make_shared<OpenCopyWork>(s.kept.copy->file, typed.take(), v.files, v.keeping.argon2id));
}

void on(AppState& s, const JoinCopy&, Services&) {
  if (!s.kept.copy || !s.kept.copy->content) return;
  const auto joined = s.kept.keeper->join(*s.kept.copy->content);
  if (!joined) {
    s.kept.copy->problem = joined.error();
    return;
  }
  s.kept.copy->content.reset();
  s.kept.copy->step = Step::Joined;
  s.kept.copy->parts = joined->parts;
  s.kept.copy->leftOut = joined->leftOut;
  takePlaces(s);
  refreshMarks(s);
}

void on(AppState& s, const ExportWords&, Services& v) {
  if (!s.kept.copy || s.kept.copy->folder.empty()) return;
  s.kept.copy->problem.reset();
  const keeping::Box* box = s.kept.keeper->active();
  if (box == nullptr || box->part() == nullptr) {
    s.kept.copy->problem = checkFailed(box == nullptr ? "keeping.nothing" : "seal.locked");
    return;
  }
  const PackTitles titles(s, v);
  const std::string words = progress::exportMarkdown(box->view(), titles, s.strings());
  const std::string path = freshPath(s.kept.copy->folder, "tend-words", ".md", v.files);
  if (const auto error = v.files.write(path, words)) {
    s.kept.copy->problem = error;
    return;
  }
  s.kept.copy->file = path;
  s.kept.copy->step = Step::Exported;
}

void on(AppState& s, const AskErase& a, Services&) { s.kept.askingToErase = a.asking; }

void on(AppState& s, const EraseAll&, Services& v) {
  if (!s.kept.keeper) return;
  closeMark(s);
  forgetSecrets(s);
  s.kept.keeper->eraseAll();
  s.kept.askingToErase = false;
  s.guide.reset();
  on(s, ForgetAll{}, v);
  s.forgotten = false;  // the words of erasing say it
  refreshMarks(s);
}

}  // namespace tend::state
