#include "core/progress/export_markdown.h"

#include <algorithm>
#include <set>

namespace tend::progress {
namespace {

/// Something attached to words of an article.
struct Passage {
  const QuotedRange* range;
  std::string_view heading;  // id in the catalogue
  std::string_view own;      // what somebody wrote beside it
};

bool isControl(char c) {
  const auto u = static_cast<unsigned char>(c);
  return (u < 0x20 && c != '\n' && c != '\t') || u == 0x7F;
}

bool isBlank(char c) { return c == ' ' || c == '\t' || isControl(c); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Signs that mean something anywhere in a line (CommonMark 0.30, chapter 6).
bool isSign(char c) { return std::string_view("\\`*_[]<>&~|#!").find(c) != std::string_view::npos; }

/// One line without blanks at its ends: what would open a list, a heading or a rule at its front is escaped too.
std::string escapedLine(std::string_view line) {
  std::string out;
  while (!line.empty() && isBlank(line.front())) line.remove_prefix(1);
  while (!line.empty() && isBlank(line.back())) line.remove_suffix(1);
  std::size_t digits = 0;
  while (digits < line.size() && isDigit(line[digits])) ++digits;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool opens = i == 0 && (c == '-' || c == '+' || c == '=' || c == ':');
    const bool numbers = i == digits && digits > 0 && (c == '.' || c == ')');
    if (isSign(c) || opens || numbers) out += '\\';
    if (!isControl(c)) out += c;
  }
  return out;
}

class Exporter {
 public:
  Exporter(const View& view, const Titles& titles, const base::Strings& strings)
      : m_view(view), m_titles(titles), m_strings(strings) {}

  std::string run() {
    m_out = "# " + m_strings.text("progress.export_title") + "\n";
    for (const std::string& pack : packs()) writePack(pack);
    return std::move(m_out);
  }

 private:
  std::set<std::string> packs() const {
    std::set<std::string> packs;
    for (const auto& kept : m_view.bookmarks) packs.insert(kept.value.range.pack);
    for (const auto& kept : m_view.highlights) packs.insert(kept.value.range.pack);
    for (const auto& kept : m_view.answers) packs.insert(kept.value.pack);
    return packs;
  }

  void writePack(const std::string& pack) {
    heading("##", m_titles.ofPack(pack), m_strings.text("progress.export_pack"));
    const std::string* section = nullptr;
    for (const Passage& passage : passagesOf(pack)) {
      const std::string& here = passage.range->anchor.range.begin.section;
      if (section == nullptr || *section != here) {
        heading("###", m_titles.ofSection(pack, here), m_strings.text("progress.export_section"));
      }
      section = &here;
      writePassage(passage);
    }
    for (const Kept<Answer>& kept : m_view.answers) {
      if (kept.value.pack == pack) writeAnswer(kept.value);
    }
  }

  /// In the order of the article.
  std::vector<Passage> passagesOf(const std::string& pack) const {
    std::vector<Passage> passages;
    const auto add = [&](const QuotedRange& range, std::string_view heading, std::string_view own) {
      if (range.pack == pack) passages.push_back({&range, heading, own});
    };
    for (const auto& kept : m_view.bookmarks) add(kept.value.range, "progress.export_bookmark", {});
    for (const auto& kept : m_view.highlights) {
      add(kept.value.range, "progress.export_highlight", kept.value.note);
    }
    const auto key = [&](const Passage& passage) {
      const content::Locator& at = passage.range->anchor.range.begin;
      return std::tuple(m_titles.orderOf(pack, at.section), std::string_view(at.section), at.block, at.character);
    };
    std::stable_sort(passages.begin(), passages.end(),
                     [&key](const Passage& a, const Passage& b) { return key(a) < key(b); });
    return passages;
  }

  void writePassage(const Passage& passage) {
    m_out += "\n**" + m_strings.text(passage.heading) + "**\n\n> " + escapedMarkdown(passage.range->quote, "> ");
    if (passage.range->quote.size() < passage.range->anchor.bytes) m_out += " \xE2\x80\xA6";  // it was cut when kept
    m_out += "\n";
    if (!passage.own.empty()) m_out += "\n" + escapedMarkdown(passage.own, "") + "\n";
  }

  void writeAnswer(const Answer& answer) {
    heading("###", m_titles.ofExercise(answer.pack, answer.exercise), m_strings.text("progress.export_exercise"));
    for (const auto& [field, text] : answer.fields) {
      // What one offers, and holds back, never leaves one's own part.
      if (text.empty() || field.rfind(kOfferField, 0) == 0) continue;
      const std::string title = m_titles.ofField(answer.pack, answer.exercise, field);
      if (!title.empty()) m_out += "\n**" + escapedMarkdown(title, "") + "**\n";
      m_out += "\n" + escapedMarkdown(text, "") + "\n";
    }
  }

  void heading(std::string_view marks, const std::string& title, const std::string& otherwise) {
    std::string line = title.empty() ? otherwise : title;
    std::replace(line.begin(), line.end(), '\n', ' ');
    m_out += "\n" + std::string(marks) + " " + escapedLine(line) + "\n";
  }

  const View& m_view;
  const Titles& m_titles;
  const base::Strings& m_strings;
  std::string m_out;
};

}  // namespace

std::string escapedMarkdown(std::string_view text, std::string_view indent) {
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  std::string out;
  bool blank = true;  // whether the line before has nothing on it, so that a hard break there would be shown as a sign
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = escapedLine(text.substr(begin, end - begin));
    if (begin > 0) {
      if (!blank && !line.empty()) out += '\\';  // a hard break between two lines of one paragraph
      out += '\n';
      out += indent;
    }
    out += line;
    blank = line.empty();
    begin = end + 1;
  }
  return out;
}

std::string exportMarkdown(const View& view, const Titles& titles, const base::Strings& strings) {
  return Exporter(view, titles, strings).run();
}

}  // namespace tend::progress
