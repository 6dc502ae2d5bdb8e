#include "core/content/article.h"

namespace tend::content {
namespace {

void joinLine(std::string& out, const std::string& line) {
  if (!out.empty()) out += '\n';
  out += line;
}

struct PlainText {
  std::string operator()(const Paragraph& p) const { return plainText(p.spans); }
  std::string operator()(const Scripture& s) const { return plainText(s.spans); }
  std::string operator()(const ExerciseRef& e) const { return e.title; }
  std::string operator()(const ThematicBreak&) const { return {}; }
  std::string operator()(const List& list) const {
    std::string out;
    for (const ListItem& item : list.items) joinLine(out, plainText(item.spans));
    return out;
  }
  std::string operator()(const Quote& quote) const {
    std::string out;
    for (const Spans& spans : quote.paragraphs) joinLine(out, plainText(spans));
    return out;
  }
  std::string operator()(const Prayer& prayer) const {
    std::string out;
    for (const Spans& spans : prayer.lines) joinLine(out, plainText(spans));
    return out;
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
