// What tests of keeping do as a person would: choosing words, writing, naming people, putting on and opening locks.
#pragma once

#include "tests/app/state/fixture.h"

namespace tend::test {

inline void type(Program& p, state::AppState& s, const char* field, const std::string& words) {
  text::edit::Command command;
  if (s.fields.findSecret(field) != nullptr) {
    command.secret = std::make_shared<base::GuardedText>(words.size() + 1);
    command.secret->append(words);
  } else {
    command.text = words;
  }
  p.act(s, state::EditText{field, {command}});
}

/// Chooses the first sentence of a block.
inline void choose(state::AppState& s, const std::string& section, std::uint32_t block) {
  page::Page& page = s.reader->page();
  const content::TextRange words = page.unitAt({section, block, 0}, page::Unit::Sentence);
  state::Selection chosen;
  chosen.fixed = words;
  chosen.moving = {words.end, false};
  s.screen = state::Screen::Reader;
  s.selection = chosen;
}

inline progress::PartnerId addPerson(Program& p, state::AppState& s, const std::string& name) {
  p.act(s, state::AskPeople{state::PeopleState::Doing::Adding});
  type(p, s, state::kNameField, name);
  p.act(s, state::FinishPeople{});
  for (const progress::Partner& partner : s.kept.keeper->space()->partners) {
    if (partner.name == name) return partner.id;
  }
  return {};
}

inline void reads(Program& p, state::AppState& s, std::optional<progress::PartnerId> who) {
  p.act(s, state::ChooseReader{s.kept.keeper->space()->id, who});
}

inline const char* const kPassphrase = "four plain words here";

inline void putLock(Program& p, state::AppState& s, std::optional<progress::PartnerId> who) {
  p.act(s, state::OpenLock{s.kept.keeper->boxOf(who)->id()});
  p.act(s, state::NextLockStep{});
  type(p, s, state::kNewSecretField, kPassphrase);
  type(p, s, state::kAgainField, kPassphrase);
  p.act(s, state::NextLockStep{});
}

inline void unlock(Program& p, state::AppState& s, const std::string& passphrase) {
  type(p, s, state::kSecretField, passphrase);
  p.act(s, state::Unlock{});
}

inline bool stored(const Program& p, const std::string& words) {
  for (const auto& [name, bytes] : p.store.contents) {
    if (bytes.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace tend::test
