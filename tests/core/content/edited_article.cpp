#include "tests/core/content/edited_article.h"

#include <algorithm>
#include <array>

namespace tend::test {

EditedArticle::EditedArticle(unsigned seed) : m_random(seed) {
  for (std::size_t p = 2 + upTo(3); p > 0; --p) {
    Part part{"part-" + std::to_string(p), {}};
    for (std::size_t b = 1 + upTo(5); b > 0; --b) part.blocks.push_back(block());
    m_parts.push_back(std::move(part));
  }
}

/// Most words are the only one of their kind; the others are everywhere.
EditedArticle::Word EditedArticle::word() {
  static const std::array<const char*, 6> common = {
      "the", "and", "\xC3\xA9t\xC3\xA9", "\xE4\xB8\xAD\xE6\x96\x87", "\xF0\x9F\x8C\xBE", "bread"};
  if (upTo(5) == 0) return {common[upTo(common.size())], false};
  return named();
}

EditedArticle::Word EditedArticle::named() { return {"w" + std::to_string(++m_names), false}; }

EditedArticle::Words EditedArticle::block() {
  Words words;
  for (std::size_t n = 3 + upTo(24); n > 0; --n) words.push_back(word());
  return words;
}

content::Article EditedArticle::article() const {
  content::Article out;
  for (const Part& part : m_parts) {
    content::Section section{part.id, part.id, false, {}};
    for (const Words& words : part.blocks) {
      std::string text;
      for (const Word& w : words) text += (text.empty() ? "" : " ") + w.text;
      section.blocks.emplace_back(content::Paragraph{content::ParagraphKind::Body, 3, {content::Span{text, 0, ""}}});
    }
    out.sections.push_back(std::move(section));
  }
  return out;
}

content::TextRange EditedArticle::chooseRange() {
  Part& part = m_parts[upTo(m_parts.size())];
  std::vector<Word*> all;
  for (Words& words : part.blocks) {
    for (Word& w : words) all.push_back(&w);
  }
  const std::size_t first = upTo(all.size());
  const std::size_t count = 1 + upTo(upTo(2) == 0 ? 3 : 40);
  bool named = false;
  for (std::size_t i = first; i < std::min(all.size(), first + count) || (!named && i < all.size()); ++i) {
    all[i]->kept = true;
    named = named || all[i]->text[0] == 'w';
  }
  // A range that holds one word of its own kind can be told from all others.
  for (std::size_t i = first; !named && i > 0; --i) {
    all[i - 1]->kept = true;
    named = all[i - 1]->text[0] == 'w';
  }
  return rangeNow();
}

content::TextRange EditedArticle::rangeNow() const {
  content::TextRange range;
  bool begun = false;
  for (const Part& part : m_parts) {
    for (std::uint32_t b = 0; b < part.blocks.size(); ++b) {
      std::uint32_t at = 0;
      for (const Word& w : part.blocks[b]) {
        const auto size = static_cast<std::uint32_t>(w.text.size());
        if (w.kept && !begun) range.begin = {part.id, b, at};
        begun = begun || w.kept;
        if (w.kept) range.end = {part.id, b, at + size};
        at += size + 1;
      }
    }
  }
  return range;
}

std::vector<EditedArticle::At> EditedArticle::places(bool kept) const {
  std::vector<At> out;
  for (std::size_t p = 0; p < m_parts.size(); ++p) {
    for (std::size_t b = 0; b < m_parts[p].blocks.size(); ++b) {
      for (std::size_t w = 0; w < m_parts[p].blocks[b].size(); ++w) {
        if (m_parts[p].blocks[b][w].kept == kept) out.push_back({p, b, w});
      }
    }
  }
  return out;
}

bool EditedArticle::holdsRange(const Words& words) const {
  return std::any_of(words.begin(), words.end(), [](const Word& w) { return w.kept; });
}

/// Replaces, removes, or adds a word after one; false where that would be inside the range or leave an empty block.
bool EditedArticle::changeWord(const At& at) {
  Words& words = m_parts[at.part].blocks[at.block];
  const auto here = words.begin() + static_cast<std::ptrdiff_t>(at.word);
  switch (upTo(3)) {
    case 0:
      m_lastEdit = "replaced " + here->text;
      *here = named();
      return true;
    case 1:
      if (words.size() < 2) return false;
      m_lastEdit = "removed " + here->text;
      words.erase(here);
      return true;
    default:
      if (here->kept && (at.word + 1 == words.size() || !words[at.word + 1].kept)) return false;
      m_lastEdit = "added after " + here->text;
      words.insert(here + 1, named());
      return true;
  }
}

void EditedArticle::moveBlock() {
  // A range over several blocks stays together: only what lies outside is moved then.
  Part& from = m_parts[upTo(m_parts.size())];
  const std::size_t b = upTo(from.blocks.size());
  const auto holding =
      std::count_if(from.blocks.begin(), from.blocks.end(), [&](const Words& words) { return holdsRange(words); });
  if (from.blocks.size() < 2 || (holding > 1 && holdsRange(from.blocks[b]))) return;
  Words moved = std::move(from.blocks[b]);
  from.blocks.erase(from.blocks.begin() + static_cast<std::ptrdiff_t>(b));
  Part& to = m_parts[upTo(m_parts.size())];
  std::size_t at = upTo(to.blocks.size() + 1);
  while (at > 0 && at < to.blocks.size() && holdsRange(to.blocks[at - 1]) && holdsRange(to.blocks[at])) ++at;
  to.blocks.insert(to.blocks.begin() + static_cast<std::ptrdiff_t>(at), std::move(moved));
  m_lastEdit = "moved a block to " + to.id;
}

void EditedArticle::addBlock() {
  Part& to = m_parts[upTo(m_parts.size())];
  std::size_t at = upTo(to.blocks.size() + 1);
  while (at > 0 && at < to.blocks.size() && holdsRange(to.blocks[at - 1]) && holdsRange(to.blocks[at])) ++at;
  to.blocks.insert(to.blocks.begin() + static_cast<std::ptrdiff_t>(at), block());
  m_lastEdit = "added a block to " + to.id;
}

void EditedArticle::removeBlock() {
  Part& from = m_parts[upTo(m_parts.size())];
  const std::size_t b = upTo(from.blocks.size());
  if (from.blocks.size() < 2 || holdsRange(from.blocks[b])) return;
  from.blocks.erase(from.blocks.begin() + static_cast<std::ptrdiff_t>(b));
  m_lastEdit = "removed a block of " + from.id;
}

void EditedArticle::shuffleParts() {
  std::shuffle(m_parts.begin(), m_parts.end(), m_random);
  m_lastEdit = "shuffled the sections";
}

void EditedArticle::editElsewhere() {
  m_lastEdit.clear();
  while (m_lastEdit.empty()) {
    switch (upTo(8)) {
      case 0:
        moveBlock();
        break;
      case 1:
        addBlock();
        break;
      case 2:
        removeBlock();
        break;
      case 3:
        shuffleParts();
        break;
      default: {
        const std::vector<At> at = places(false);
        if (!at.empty()) changeWord(at[upTo(at.size())]);
        break;
      }
    }
  }
}

void EditedArticle::editInside() {
  const std::vector<At> at = places(true);
  m_lastEdit.clear();
  while (m_lastEdit.empty()) {
    const At& one = at[upTo(at.size())];
    // Of a common word the neighbour may be the same: with one of them gone, the words would stand there still.
    if (m_parts[one.part].blocks[one.block][one.word].text[0] != 'w') continue;
    (void)changeWord(one);
  }
}

}  // namespace tend::test
