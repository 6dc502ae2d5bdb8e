// An office of the tests: its small files in memory, a PIN, the article of the private pages, and what a counsellor and
// two people do there. For tests only.
#pragma once

#include <doctest/doctest.h>

#include "app/state/apply_office.h"
#include "tests/app/state/private_steps.h"

namespace tend::test {

inline const std::string kOfficePin = "271828";

struct OfficeRoom {
  Program p;
  platform::MemoryStorage files;  // of the office alone
  state::AppState s;
  double seconds = 5000;

  explicit OfficeRoom(const std::string& pin = kOfficePin) {
    p.packs[kPagesPack] = pagesArticle();
    p.services.keeping.store = nullptr;
    p.services.place.kind = state::PlaceKind::Office;
    p.services.place.storage = &files;
    p.services.place.wallSeconds = [this] { return p.now; };
    p.services.today = {2026, 11, 29};
    open();
    if (!pin.empty() && s.screen == state::Screen::Pin) press(pin + pin);
  }

  /// As when the program is started again.
  void open() { s = p.begin(kPagesPack); }
  template <class What>
  void ask(What what) {
    p.act(s, state::InOffice{std::move(what)});
  }
  void act(const state::Action& action) { p.act(s, action); }
  void press(const std::string& keys) {
    for (const char key : keys) act(state::PressPin{key - '0'});
  }
  void tick(double by) {
    seconds += by;
    act(state::TimePassed{seconds});
  }
  void touch() { act(state::Touched{seconds}); }

  const state::Office& office() const { return *s.place->office; }
  bool at(state::OfficePage page) const { return s.screen == state::Screen::Office && office().page == page; }
  std::vector<std::string> list(bool ticked) const {
    std::vector<std::string> ids;
    for (const state::OfficeChoice& choice : office().list) {
      if (choice.ticked || !ticked) ids.push_back(choice.exercise->head.id);
    }
    return ids;
  }

  void start(const std::vector<std::string>& ids, int minutes = 0) {
    for (const std::string& id : ids) ask(state::TickExercise{id});
    ask(state::SetLength{minutes});
    ask(state::StartSitting{});
    REQUIRE(s.screen == state::Screen::Exercise);
    tick(1);
  }
  void write(const std::string& words, const char* field = "do.bread") {
    REQUIRE(s.fields.find(field) != nullptr);
    act(state::EditText{field, {Table::typed(words)}});
  }
  void turn(std::uint8_t who, const std::string& words, bool offers = true) {
    act(state::TakeDevice{who});
    write(words);
    act(state::FinishExercise{});
    if (offers) act(state::OfferLine{"bread", true});
    act(state::FoldOffers{});
  }
  void bothPages(bool firstOffers = true, bool secondOffers = true) {
    act(state::BeginExercise{});
    turn(0, kFirstWords, firstOffers);
    turn(1, kSecondWords, secondOffers);
    act(state::ConsentToReveal{0, true});
    act(state::ConsentToReveal{1, true});
    REQUIRE(s.activity->stage == state::Stage::Reveal);
  }
  void close() {
    ask(state::CloseSession{});
    if (s.activity && s.activity->asksToClose) act(state::CloseWriting{state::CloseHow::KeepNothing});
    REQUIRE(at(state::OfficePage::TakeHome));
  }
  std::size_t keepsake(state::KeepsakeKind kind) const {
    for (std::size_t i = 0; i < office().keepsakes.size(); ++i) {
      if (office().keepsakes[i].kind == kind) return i;
    }
    return office().keepsakes.size();
  }
  /// All that somebody could read of what is shown to go along.
  std::string shown() const {
    std::string all;
    for (const state::HomePart& part : office().shown) {
      all += part.title + "\n";
      for (const exercise::Line& line : part.lines) all += line.label + " " + line.words + "\n";
    }
    return all;
  }
};

}  // namespace tend::test
