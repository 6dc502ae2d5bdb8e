#include "core/content/article.h"

#include <utility>

namespace tend::content {
namespace {

/// Lines joined by '\n'. An empty first line counts too, or the places after it would slip.
class Joined {
 public:
  void add(const std::string& line) {
    if (m_any) m_text += '\n';
    m_text += line;
    m_any = true;
  }
  std::string take() { return std::move(m_text); }

 private:
  std::string m_text;
  bool m_any = false;
};

struct PlainText {
  std::string operator()(const Paragraph& p) const { return plainText(p.spans); }
  std::string operator()(const Scripture& s) const { return plainText(s.spans); }
  std::string operator()(const ExerciseRef& e) const { return e.title; }
  std::string operator()(const ThematicBreak&) const { return {}; }
  std::string operator()(const List& list) const {
    Joined out;
    for (const ListItem& item : list.items) out.add(plainText(item.spans));
    return out.take();
  }
  std::string operator()(const Quote& quote) const {
    Joined out;
    for (const Spans& spans : quote.paragraphs) out.add(plainText(spans));
    return out.take();
  }
  std::string operator()(const Prayer& prayer) const {
    Joined out;
    for (const Spans& spans : prayer.lines) out.add(plainText(spans));
    return out.take();
  }
};

}  // namespace

std::string plainText(const Spans& spans) {
  std::string out;
  for (const Span& span : spans) out += span.text;
  return out;
}

std::string plainText(const Block& block) { return std::visit(PlainText{}, block); }

}  // namespace tend::content
