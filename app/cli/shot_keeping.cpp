#include "app/cli/shot_keeping.h"

#include <algorithm>

namespace tend::cli {
namespace {

constexpr std::int64_t kNow = 1772366400;  // 1 March 2026

/// A folder that every picture shows alike.
std::vector<state::SavePlace> places() {
  return {{"/media/usb", "usb", true}, {"/home/documents", "documents", false}};
}

/// Marks the first words of a section's block, as a finger would.
void mark(state::AppState& s, state::Services& v, const std::string& section, std::uint32_t block, state::Tint tint) {
  chooseWords(s, {section, block, 0});
  state::apply(s, state::HighlightSelection{tint}, v);
}

/// Writes a note to the first highlight.
void note(state::AppState& s, state::Services& v) {
  for (const state::Mark& mark : s.kept.marks) {
    if (mark.kind != state::MarkKind::Highlight) continue;
    state::apply(s, state::OpenMark{mark.thing}, v);
    s.fields.find(state::kNoteField)->setText(s.strings().text("shot.note"));
    state::apply(s, state::CloseMark{}, v);
    return;
  }
}

}  // namespace

void chooseWords(state::AppState& s, const content::Locator& at) {
  const content::TextRange words = s.reader->page().unitAt(at, page::Unit::Sentence);
  state::Selection chosen;
  chosen.fixed = words;
  chosen.moving = {words.end, false};
  s.selection = chosen;
}

void ShotKeeping::Counting::fill(void* bytes, std::size_t count) {
  std::fill_n(static_cast<unsigned char*>(bytes), count, m_next++);
}

void ShotKeeping::handTo(state::Services& services) {
  services.keeping.store = &m_store;
  services.keeping.background = &m_work;
  services.keeping.random = &m_random;
  services.keeping.wallSeconds = [] { return kNow; };
  services.keeping.stopwatch = [] { return 0.0; };
  services.savePlaces = places;
  services.files.write = [this](const std::string& path, std::string_view bytes) {
    m_files[path] = bytes;
    return std::optional<base::Error>();
  };
  services.files.read = [this](const std::string& path, std::size_t) -> base::Result<std::string> {
    return m_files[path];
  };
  services.files.exists = [this](const std::string& path) { return m_files.count(path) != 0; };
}

void ShotKeeping::answer(state::AppState& state, state::Services& services) {
  for (bool more = true; more;) {
    more = false;
    for (base::StoreDone& done : m_store.takeDone()) {
      state::apply(state, state::StoreAnswered{std::move(done)}, services);
      more = true;
    }
    for (std::shared_ptr<base::Work>& work : m_work.takeDone()) {
      state::apply(state, state::WorkFinished{std::move(work)}, services);
      more = true;
    }
  }
}

void keepSomething(state::AppState& s, state::Services& v, ShotKeeping& keeping) {
  keeping.answer(s, v);
  const state::Screen screen = s.screen;
  for (const char* name : {"Sam", "Robin"}) {
    state::apply(s, state::AskPeople{state::PeopleState::Doing::Adding}, v);
    s.fields.find(state::kNameField)->setText(name);
    state::apply(s, state::FinishPeople{}, v);
  }
  keeping.answer(s, v);
  s.screen = state::Screen::Reader;
  const auto& sections = s.reader->page().pack().sections();
  if (sections.size() > 1) {
    mark(s, v, sections[0].id, 0, state::Tint::Wheat);
    mark(s, v, sections[0].id, 1, state::Tint::Sage);
    mark(s, v, sections[1].id, 0, state::Tint::Clay);
    note(s, v);
  }
  state::apply(s, state::ToggleBookmark{}, v);
  keeping.answer(s, v);
  s.screen = screen;
}

}  // namespace tend::cli
