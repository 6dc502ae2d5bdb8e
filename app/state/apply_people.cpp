// Who is reading: one, the other, or both together. Names and parts are the keeper's; this is the screen that asks.
#include "app/state/apply_exercise.h"
#include "app/state/apply_keeping.h"
#include "core/progress/traceable.h"

namespace tend::state {
namespace {

using Doing = PeopleState::Doing;

text::edit::EditorOptions nameOptions() {
  text::edit::EditorOptions options;
  options.buffer.shape = text::edit::Shape::OneLine;
  options.buffer.mostCharacters = kMostNameCharacters;
  return options;
}

void ended(AppState& s) {
  s.kept.people = {};
  s.fields.close(kNameField);
}

/// As it was given; empty where there is none.
std::string ownName(const AppState& s, progress::PartnerId id) {
  for (const progress::SpaceId& space : s.kept.keeper->spaces()) {
    for (const progress::Partner& partner : s.kept.keeper->space(space)->partners) {
      if (partner.id == id) return partner.name;
    }
  }
  return {};
}

/// Back to the page that was asked about.
void managed(AppState& s, const PeopleState& asked) {
  if (!asked.part) return;
  s.kept.people.doing = Doing::Managing;
  s.kept.people.partner = asked.partner;
  s.kept.people.part = asked.part;
}

/// What is shown of one person goes before another one's is.
void letGo(AppState& s) {
  keepTyped(s);
  closeMark(s);
  keepOwnPlace(s);
  forgetSelection(s);
}

}  // namespace

bool readsAlone(const AppState& s) { return s.kept.keeper && s.kept.keeper->who().has_value(); }

void keepOwnPlace(AppState& s) {
  keeping::Keeper* keeper = s.kept.keeper.get();
  if (keeper == nullptr || !s.reader || keeper->active() == nullptr || !keeper->active()->mayWrite()) return;
  const content::PackSource& pack = s.reader->page().pack();
  const auto place = progress::TraceablePlace::make(pack.info(), pack.sections(), s.reader->place());
  if (!place) return;
  const auto& known = keeper->active()->view().places;
  const auto before = known.find(pack.info().id);
  if (before != known.end() && before->second.value.at == place->place().at) return;
  (void)keeper->record([&](progress::Recorder& to) { return to.keepPlace(*place); });
}

void resumePlace(AppState& s) {
  if (!s.reader || !s.kept.keeper) return;
  const std::string pack = s.reader->page().pack().info().id;
  const keeping::Box* box = s.kept.keeper->active();
  const auto own = box == nullptr ? decltype(box->view().places.find(pack)){} : box->view().places.find(pack);
  if (readsAlone(s)) {
    if (box != nullptr && own != box->view().places.end()) s.reader->goTo(own->second.value.at);
    return;
  }
  const auto kept = s.settings.places.find(pack);
  if (kept != s.settings.places.end()) s.reader->goTo(kept->second.place);
}

void on(AppState& s, const ChooseReader& a, Services& v) {
  keeping::Keeper* keeper = s.kept.keeper.get();
  if (keeper == nullptr || keeper->space(a.space) == nullptr) return;
  const bool same = keeper->space()->id == a.space && keeper->who() == a.who;
  if (!same) {
    letGo(s);
    s.kept.forgetDrawn = true;
    forgetGarden(s);
    if (keeper->space()->id != a.space) forgetExercises(s);  // they are the other couple's
    keeper->choose(a.space, a.who);
    refreshMarks(s);
    resumePlace(s);
  }
  ended(s);
  const keeping::Box* box = keeper->active();
  if (box != nullptr && box->form() == keeping::Form::Locked) {
    showUnlock(s, box->id(), keeping::LockChange::None);
    return;
  }
  on(s, OpenScreen{Screen::Reader}, v);
}

void on(AppState& s, const AskPeople& a, Services&) {
  if (!s.kept.keeper) return;
  ended(s);
  s.kept.people.doing = a.doing;
  s.kept.people.partner = a.partner;
  s.kept.people.part = a.part;
  if (a.doing != Doing::Adding && a.doing != Doing::Renaming) return;
  text::edit::Editor& field = s.fields.open(kNameField, nameOptions());
  if (a.doing == Doing::Renaming) field.setText(ownName(s, a.partner));
}

void stepBackFromPeople(AppState& s, Services& v) {
  const PeopleState asked = s.kept.people;
  if (asked.doing == Doing::Choosing) {
    on(s, OpenScreen{Screen::Settings}, v);
    return;
  }
  ended(s);
  if (asked.doing != Doing::Managing) managed(s, asked);
}

void on(AppState& s, const FinishPeople&, Services&) {
  keeping::Keeper* keeper = s.kept.keeper.get();
  if (keeper == nullptr) return;
  const PeopleState asked = s.kept.people;
  const text::edit::Editor* field = s.fields.find(kNameField);
  std::optional<base::Error> problem;
  switch (asked.doing) {
    case Doing::Choosing:
    case Doing::Managing:
      return;
    case Doing::Adding:
      if (const auto added = keeper->addPartner(field ? field->value() : ""); !added) problem = added.error();
      break;
    case Doing::Renaming:
      if (const auto named = keeper->rename(asked.partner, field ? field->value() : ""); !named)
        problem = named.error();
      break;
    case Doing::Removing:
      if (keeper->who() == asked.partner) letGo(s);
      forgetExercises(s);
      keeper->removePartner(asked.partner);
      break;
    case Doing::Clearing:
      if (!asked.part) return;
      closeMark(s);
      forgetExercises(s);  // a page that is folded or hidden may be of what is cleared
      keeper->clear(*asked.part);
      break;
  }
  refreshMarks(s);
  if (problem) {
    s.kept.people.problem = problem;
    return;
  }
  ended(s);
  if (asked.doing == Doing::Renaming || asked.doing == Doing::Clearing) managed(s, asked);
}

}  // namespace tend::state
