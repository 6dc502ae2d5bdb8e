// What tests of private pages do: a small article with exercises for one pair of eyes and for two, and the turns of two
// people who answer, offer and fold, with and without locks. For tests only.
#pragma once

#include <doctest/doctest.h>

#include "app/state/activity.h"
#include "tests/app/state/keeping_steps.h"

namespace tend::test {

/// A sentence of the first, and one of the second: nowhere else is either to be found.
inline const std::string kFirstWords = "zanzibar quivers beneath obsidian";
inline const std::string kSecondWords = "plumbago waltzes over kumquats";
inline const char* const kPagesPack = "private-pages";

inline std::string fence(const std::string& toml) { return "\n```exercise\n" + toml + "\n```\n"; }

inline std::string questions(const std::string& head) {
  return head +
         "\nsummary = \"A table is set.\"\nkind = \"reflect\"\n"
         "[[questions]]\nid = \"bread\"\ntext = \"What of the bread?\"\n"
         "[[questions]]\nid = \"butter\"\ntext = \"What of the butter?\"\n";
}

inline std::string pagesArticle() {
  return "+++\nformat = 1\nid = \"pages\"\ntitle = \"Pages\"\nlanguage = \"en\"\n+++\n\n## Bread {#bread}\n\nIt "
         "cooled.\n" +
         fence(questions("id = \"both\"\ntitle = \"Both pages\"\nsees = \"reveal\"\nplant = \"fern\"")) +
         fence(questions("id = \"hushed\"\ntitle = \"Hushed pages\"\nsees = \"reveal\"\nquiet = true")) +
         fence(questions("id = \"own\"\ntitle = \"Own page\"\nsees = \"self\"")) +
         fence(questions("id = \"table\"\ntitle = \"At the table\"\nsees = \"together\"")) +
         fence(
             "id = \"kind\"\ntitle = \"Kind things\"\nsummary = \"Each in private.\"\nkind = \"match\"\nfor = \"two\"\n"
             "sees = \"self\"\nquestion = \"What would be kind?\"\n"
             "[[item]]\nid = \"tea\"\nlabel = \"Tea\"\n[[item]]\nid = \"walk\"\nlabel = \"A walk\"\n"
             "[[item]]\nid = \"song\"\nlabel = \"A song\"\n");
}

/// Two people at a device with that article.
struct Table {
  explicit Table(const char* exercise = "both") {
    p.packs[kPagesPack] = pagesArticle();
    s = p.begin(kPagesPack);
    if (exercise != nullptr) open(exercise);
  }

  void act(const state::Action& action) { p.act(s, action); }
  void open(const std::string& id) {
    act(state::OpenExercise{id});
    REQUIRE(s.activity);
  }
  void begin(bool alone = false) { act(state::BeginExercise{alone}); }
  void names() {
    ada = addPerson(p, s, "Ada");
    ben = addPerson(p, s, "Ben");
  }
  void lock(progress::PartnerId who) {
    putLock(p, s, who);
    act(state::OpenScreen{state::Screen::Reader});
    act(state::CloseLocks{});
  }
  void namesAndLocks() {
    names();
    lock(ada);
    lock(ben);
  }
  void write(const std::string& words, const char* field = "do.bread") {
    REQUIRE(s.fields.find(field) != nullptr);
    p.act(s, state::EditText{field, {typed(words)}});
  }
  static text::edit::Command typed(const std::string& words) {
    text::edit::Command command;
    command.text = words;
    return command;
  }
  /// A turn begins; its lock is opened where one is asked for.
  void take(std::uint8_t who, bool withoutLock = false) {
    act(state::TakeDevice{who, withoutLock});
    if (s.screen == state::Screen::Unlock) unlock(p, s, kPassphrase);
  }
  void offer(const char* line = "bread") { act(state::OfferLine{line, true}); }
  /// A whole turn: words into the first line, offered or not, and folded.
  void turn(std::uint8_t who, const std::string& words, bool offers = true, bool withoutLock = false) {
    take(who, withoutLock);
    REQUIRE(stage() == state::Stage::Answering);
    write(words);
    act(state::FinishExercise{});
    REQUIRE(stage() == state::Stage::Offering);
    if (offers) offer();
    act(state::FoldOffers{});
  }
  void bothFold(bool firstOffers = true, bool secondOffers = true) {
    begin();
    turn(0, kFirstWords, firstOffers);
    turn(1, kSecondWords, secondOffers);
    REQUIRE(stage() == state::Stage::Consent);
  }
  void consent() {
    act(state::ConsentToReveal{0, true});
    act(state::ConsentToReveal{1, true});
  }

  state::Stage stage() const { return s.activity->stage; }
  state::TwoPages& pages() { return s.activity->pages; }
  bool isAway() const { return s.activity && s.activity->pages.away; }
  std::string inField(const char* field = "do.bread") const {
    const text::edit::Editor* editor = s.fields.find(field);
    return editor == nullptr ? "-" : editor->value();
  }
  exercise::Fields inHands() const { return exercise::fieldsOf(*s.activity->exercise, s.activity->answer); }

  Program p;
  state::AppState s;
  progress::PartnerId ada{}, ben{};
};

/// Everything that the state holds in the open, as text: what a view could draw, a search find, or an export write.
inline std::string inTheOpen(const state::AppState& s) {
  std::string all;
  for (const std::string& name : s.fields.names()) all += s.fields.find(name)->value() + "\n";
  if (s.activity) {
    for (const auto& [id, value] : exercise::fieldsOf(*s.activity->exercise, s.activity->answer)) all += value + "\n";
    for (const std::string& line : s.activity->pages.offered) all += "offered " + line + "\n";
    if (const auto& open = s.activity->pages.revealed) {
      for (const auto& side : {open->first, open->second}) {
        for (const auto& [id, value] : side) all += value + "\n";
      }
    }
  }
  if (s.notice) {
    all += s.notice->id;
    for (const auto& [name, value] : s.notice->arguments) all += value;
  }
  if (s.textToCopy) all += *s.textToCopy;
  if (s.aloud.now) {
    for (const auto& line : s.aloud.now->lines) all += line.words;
  }
  if (const state::keeping::Box* box = s.kept.keeper ? s.kept.keeper->active() : nullptr) {
    for (const auto& kept : box->view().answers) {
      for (const auto& [id, value] : kept.value.fields) all += id + " " + value + "\n";
    }
  }
  return all;
}

inline bool holdsWords(const std::string& all, const std::string& words) {
  return all.find(words) != std::string::npos;
}

}  // namespace tend::test
