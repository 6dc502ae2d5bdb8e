#include "tests/app/views/office_scenes.h"

#include "tests/app/state/office_room.h"

namespace tend::test {
namespace {

using state::AppState;
using state::KeepsakeKind;

/// An office with its PIN chosen, in the window, type and language of `s`; then what `story` does.
template <class Story>
void inOffice(AppState& s, Story story) {
  static OfficeRoom only;  // fonts are read once
  only.files.files.clear();
  only.open();
  only.press(kOfficePin + kOfficePin);
  only.s.settings = s.settings;
  only.s.settings.helpCountry = "US";
  only.s.language = s.language;
  only.act(state::Resize{s.layout.window.width, s.layout.window.height});
  story(only);
  s = std::move(only.s);
}

void listMade(OfficeRoom& room) {
  for (const char* id : {"both", "table"}) room.ask(state::TickExercise{id});
  room.ask(state::SetLength{30});
}

void sitting(OfficeRoom& room) { room.start({"both", "table"}, 30); }

/// Both pages written, offered and seen, and everything closed.
void closed(OfficeRoom& room) {
  sitting(room);
  room.bothPages();
  room.close();
}

void choose(OfficeRoom& room, KeepsakeKind kind) { room.ask(state::ChooseKeepsake{room.keepsake(kind)}); }

void taking(OfficeRoom& room) {
  closed(room);
  room.ask(state::ChooseSteps{});
  room.ask(state::TickStep{0});
  room.act(state::GoBack{});
  room.ask(state::GoToTaking{});
}

template <void (*story)(OfficeRoom&)>
void scene(AppState& s) {
  inOffice(s, story);
}

void asFound(OfficeRoom&) {}
void alone(OfficeRoom& room) { room.ask(state::SetPeople{true}); }
void lists(OfficeRoom& room) {
  listMade(room);
  room.ask(state::AskTemplates{});
  room.press(kOfficePin);
}
void answering(OfficeRoom& room) {
  sitting(room);
  room.act(state::BeginExercise{});
  room.act(state::TakeDevice{0});
}
void between(OfficeRoom& room) {
  sitting(room);
  room.bothPages();
  room.act(state::CloseReveal{});
  room.act(state::LeaveExercise{});
}
void timeOver(OfficeRoom& room) {
  sitting(room);
  for (int minute = 0; minute < 31; ++minute) {
    room.tick(60);
    room.touch();
  }
}
void rest(OfficeRoom& room) {
  answering(room);
  room.act(state::WentAway{});
}
void both(OfficeRoom& room) {
  closed(room);
  choose(room, KeepsakeKind::Picture);
}
void curtain(OfficeRoom& room) {
  closed(room);
  choose(room, KeepsakeKind::Own);
}
void own(OfficeRoom& room) {
  curtain(room);
  room.ask(state::OpenOwn{1});
}
void steps(OfficeRoom& room) {
  closed(room);
  room.ask(state::ChooseSteps{});
}
void oneTicked(OfficeRoom& room) {
  closed(room);
  room.ask(state::ChooseSteps{});
  room.ask(state::TickStep{0});
  room.act(state::GoBack{});
}
void help(OfficeRoom& room) {
  sitting(room);
  room.act(state::OpenScreen{state::Screen::Help});
}
void helpBefore(OfficeRoom& room) { room.act(state::OpenScreen{state::Screen::Help}); }
void card(OfficeRoom& room) { room.ask(state::ShowSafetyCard{}); }
void leaving(OfficeRoom& room) { room.ask(state::EndOffice{}); }

}  // namespace

const std::vector<Scene>& officeScenes() {
  static const std::vector<Scene> all = {
      {"office-start", scene<asFound>},     {"office-alone", scene<alone>},
      {"office-list", scene<listMade>},     {"office-lists", scene<lists>},
      {"office-sitting", scene<answering>}, {"office-between", scene<between>},
      {"office-over", scene<timeOver>},     {"office-rest", scene<rest>},
      {"office-home", scene<closed>},       {"office-both", scene<both>},
      {"office-curtain", scene<curtain>},   {"office-own", scene<own>},
      {"office-steps", scene<steps>},       {"office-out", scene<taking>},
      {"office-pin", scene<leaving>},       {"office-card", scene<card>},
      {"office-help", scene<help>},         {"office-help-start", scene<helpBefore>},
      {"office-ticked", scene<oneTicked>},
  };
  return all;
}

}  // namespace tend::test
