#include "tests/app/views/kiosk_scenes.h"

namespace tend::test {
namespace {

using state::AppState;
using state::AtKioskDo;

/// At the welcome, with what `like` has; then what `story` does.
template <class Story>
void atKiosk(AppState& s, Story story) {
  KioskStand& stand = kioskStandLike(s);
  story(stand);
  s = std::move(stand.s);
}

void begin(KioskStand& stand) { stand.ask(AtKioskDo::BeginTogether); }

void keeper(KioskStand& stand) {
  stand.ask(AtKioskDo::HoldMark);
  stand.pin("271828");
}

void welcome(AppState& s) {
  atKiosk(s, [](KioskStand&) {});
}
void languages(AppState& s) {
  atKiosk(s, [](KioskStand& stand) { stand.ask(AtKioskDo::ShowLanguages); });
}
void choose(AppState& s) { atKiosk(s, begin); }
void chooseAlone(AppState& s) {
  atKiosk(s, [](KioskStand& stand) { stand.ask(AtKioskDo::BeginAlone); });
}
void article(AppState& s) {
  atKiosk(s, [](KioskStand& stand) {
    begin(stand);
    stand.ask(AtKioskDo::ReadAll);
  });
}
void still(AppState& s) {
  atKiosk(s, [](KioskStand& stand) {
    begin(stand);
    stand.touch();
    stand.wait(100);
  });
}
void goodbye(AppState& s) {
  atKiosk(s, [](KioskStand& stand) {
    begin(stand);
    stand.ask(AtKioskDo::Done);
  });
}
void link(AppState& s) {
  atKiosk(s, [](KioskStand& stand) {
    begin(stand);
    stand.ask(AtKioskDo::ReadAll);
    stand.act(state::OpenLink{"https://example.org/"});
  });
}
void closed(AppState& s) {
  atKiosk(s, [](KioskStand& stand) { stand.s.place->kiosk->page = state::KioskPage::Closed; });
}
void pad(AppState& s) {
  atKiosk(s, [](KioskStand& stand) {
    stand.ask(AtKioskDo::HoldMark);
    stand.pin("27");
  });
}
void keepers(AppState& s) { atKiosk(s, keeper); }
void counts(AppState& s) {
  atKiosk(s, [](KioskStand& stand) {
    keeper(stand);
    stand.ask(AtKioskDo::ShowCounts);
  });
}
void card(AppState& s) {
  atKiosk(s, [](KioskStand& stand) {
    keeper(stand);
    stand.ask(AtKioskDo::ShowCard);
  });
}
void country(AppState& s) {
  atKiosk(s, [](KioskStand& stand) {
    stand.s.place->kiosk->page = state::KioskPage::Country;
    state::arrange(stand.s);
  });
}
void wayOut(AppState& s) {
  atKiosk(s, [](KioskStand& stand) {
    stand.s.place->kiosk->page = state::KioskPage::HowToLeave;
    state::arrange(stand.s);
  });
}

}  // namespace

KioskStand& kioskStandLike(const AppState& like) {
  static KioskStand only;  // fonts are read once
  only.files.files.erase("counts");
  only.church = "country = \"US\"\n[[help]]\nname = \"The church office\"\nnumber = \"555-0100\"\n";
  only.open();
  only.s.settings = like.settings;
  only.s.settings.helpCountry = "US";
  only.s.language = like.language;
  only.act(state::Resize{like.layout.window.width, like.layout.window.height});
  return only;
}

const std::vector<Scene>& kioskScenes() {
  static const std::vector<Scene> all = {
      {"kiosk-welcome", welcome},   {"kiosk-languages", languages}, {"kiosk-choose", choose},
      {"kiosk-alone", chooseAlone}, {"kiosk-reader", article},      {"kiosk-still", still},
      {"kiosk-goodbye", goodbye},   {"kiosk-link", link},           {"kiosk-closed", closed},
      {"kiosk-pin", pad},           {"kiosk-keeper", keepers},      {"kiosk-counts", counts},
      {"kiosk-card", card},         {"kiosk-country", country},     {"kiosk-way-out", wayOut},
  };
  return all;
}

}  // namespace tend::test
