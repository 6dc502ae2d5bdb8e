// Lists that a counsellor keeps under a name: read once, behind the PIN, written when one is kept or removed.
#include <algorithm>

#include "app/state/apply_office.h"

namespace tend::state {
namespace {

constexpr const char* kTemplateFile = "templates";
constexpr std::uint32_t kMostNameLetters = 40;

Office& office(AppState& s) { return *s.place->office; }

std::string packOf(const AppState& s) { return s.reader ? s.reader->page().pack().info().id : std::string(); }

void save(AppState& s, Services& v) {
  if (v.place.storage == nullptr || office(s).templatesNewer) return;
  v.place.storage->save(kTemplateFile, office(s).templates.toBytes());
}

bool isOpen(const AppState& s) { return s.screen == Screen::Office && officeOf(s)->page == OfficePage::Templates; }

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

void readTemplates(AppState& s, Services& v) {
  if (v.place.storage == nullptr) return;
  const auto bytes = v.place.storage->load(kTemplateFile);
  if (!bytes) return;
  if (auto read = Templates::read(*bytes)) {
    office(s).templates = std::move(*read);
  } else {
    office(s).templatesNewer = read.error().code == base::ErrorCode::TooNew;
  }
}

void openTemplates(AppState& s) {
  showOffice(s, OfficePage::Templates);
  text::edit::EditorOptions options;
  options.buffer.shape = text::edit::Shape::OneLine;
  options.buffer.mostCharacters = kMostNameLetters;
  s.fields.open(kTemplateField, options).setText("");
}

void on(AppState& s, const AskTemplates&, Services& v) {
  if (office(s).page == OfficePage::Prepare) askPin(s, v, PinFor::Settings);
}

void on(AppState& s, const KeepTemplate&, Services& v) {
  const text::edit::Editor* name = s.fields.find(kTemplateField);
  if (!isOpen(s) || name == nullptr) return;
  Office& o = office(s);
  OfficeTemplate made{trimmed(name->value()), packOf(s), {}, static_cast<std::uint32_t>(o.minutes), o.alone};
  for (const OfficeChoice& choice : o.list) {
    if (choice.ticked && suitsOffice(o, *choice.exercise)) made.exercises.push_back(choice.exercise->head.id);
  }
  if (made.exercises.empty() || made.name.empty()) return;
  o.done.clear();
  o.templateFull = !o.templates.keep(std::move(made));
  if (o.templateFull) return;
  save(s, v);
  openTemplates(s);
  o.done = "office.template_kept";
}

void on(AppState& s, const UseTemplate& a, Services&) {
  Office& o = office(s);
  if (!isOpen(s) || a.index >= o.templates.all.size()) return;
  const OfficeTemplate& used = o.templates.all[a.index];
  if (used.pack != packOf(s)) return;
  freshList(s);
  // The ticked ones stand first, in their order. What the article has no longer is left out.
  auto to = o.list.begin();
  for (const std::string& id : used.exercises) {
    const auto found = std::find_if(to, o.list.end(), [&](const auto& c) { return c.exercise->head.id == id; });
    if (found == o.list.end()) continue;
    found->ticked = true;
    std::rotate(to, found, found + 1);
    ++to;
  }
  o.minutes = static_cast<int>(std::min<std::uint32_t>(used.minutes, 240));
  o.alone = used.alone;
  showOffice(s, OfficePage::Prepare);
}

void on(AppState& s, const RemoveTemplate& a, Services& v) {
  if (!isOpen(s) || a.index >= office(s).templates.all.size()) return;
  office(s).templates.remove(a.index);
  office(s).templateFull = false;
  save(s, v);
}

}  // namespace tend::state
