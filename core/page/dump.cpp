#include "core/page/dump.h"

#include <cmath>

#include "core/page/scene.h"

namespace tend::page {
namespace {

const char* kindName(SlotKind kind) {
  switch (kind) {
    case SlotKind::Head:
      return "head";
    case SlotKind::Body:
      return "body";
    case SlotKind::Subheading:
      return "subheading";
    case SlotKind::List:
      return "list";
    case SlotKind::Quote:
      return "quote";
    case SlotKind::Scripture:
      return "scripture";
    case SlotKind::Prayer:
      return "prayer";
    case SlotKind::Exercise:
      return "exercise";
    case SlotKind::Break:
      return "break";
    case SlotKind::Hidden:
      return "hidden";
  }
  return "?";
}

const char* shapeName(ShapeKind kind) {
  switch (kind) {
    case ShapeKind::Hairline:
      return "hairline";
    case ShapeKind::Ornament:
      return "ornament";
    case ShapeKind::Bullet:
      return "bullet";
  }
  return "?";
}

const char* inkName(Ink ink) {
  switch (ink) {
    case Ink::Ink:
      return "";
    case Ink::Ink2:
      return " ink2";
    case Ink::Ink3:
      return " ink3";
    case Ink::Clay:
      return " clay";
    case Ink::Sage:
      return " sage";
    case Ink::Leaf:
      return " leaf";
    case Ink::LeafDark:
      return " leafDark";
    case Ink::Hair:
      return " hair";
    case Ink::Wheat:
      return " wheat";
    case Ink::SageTint:
      return " sageTint";
  }
  return "";
}

std::string whole(float px) { return std::to_string(std::lround(px)); }

/// "«words»" with forced breaks shown as "⏎".
std::string quoted(std::string text) {
  const std::string forced = "\xE2\x80\xA8";
  for (std::size_t at = text.find(forced); at != std::string::npos; at = text.find(forced)) {
    text.replace(at, forced.size(), "\xE2\x8F\x8E");
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return "\xC2\xAB" + text + "\xC2\xBB";
}

void dumpLine(std::string& out, const Placed& placed, const SetText& text, std::size_t index) {
  const text::Line& line = text.lines.lines[index];
  const std::string words = text.shaped.utf8().substr(line.textBegin, line.textEnd - line.textBegin);
  out += "    " + std::to_string(placed.topPx + text.lineTopPx(index)) + "  " + whole(text.xPx + line.leftPx) + ".." +
         whole(text.xPx + line.rightPx) + "  " + quoted(words) + (line.hyphenated ? "-" : "");
  if (line.runBegin < line.runEnd) {
    const std::uint16_t tag = text.lines.runs[line.runBegin].tag;
    if (tag < placed.set->tags.size()) out += inkName(placed.set->tags[tag].ink);
  }
  out += text.role == TextRole::Aside ? " aside\n" : "\n";
}

void dumpBlock(std::string& out, const Placed& placed) {
  const SetBlock& set = *placed.set;
  out += "  " + std::string(kindName(set.kind));
  if (placed.place.slot > 0) out += " " + std::to_string(blockIndexOf(placed.place));
  out += "  " + std::to_string(placed.topPx) + " +" + std::to_string(set.heightPx);
  if (set.gapPx > 0) out += " gap " + std::to_string(set.gapPx);
  if (!set.texts.empty()) out += " line " + std::to_string(set.texts.back().lineHeightPx);
  out += "\n";
  for (const Shape& shape : set.shapes) {
    out += std::string("    ") + shapeName(shape.kind) + " " + whole(shape.rect.x) + "," +
           whole(static_cast<float>(placed.topPx) + shape.rect.y) + " " + whole(shape.rect.width) + "x" +
           whole(shape.rect.height) + "\n";
  }
  if (!set.box.empty()) out += "    box " + set.exerciseId + " " + whole(set.box.height) + "\n";
  for (const SetText& text : set.texts) {
    for (std::size_t i = 0; i < text.lines.lines.size(); ++i) dumpLine(out, placed, text, i);
  }
}

}  // namespace

std::string dumpOf(const Flow& flow, std::int64_t top, std::int64_t bottom) {
  std::string out;
  std::size_t chapter = SIZE_MAX;
  visitSet(flow, top, bottom, [&](const Placed& placed) {
    if (placed.place.chapter != chapter) {
      chapter = placed.place.chapter;
      out += chapter == 0 ? std::string("opening") : "section " + flow.sectionId(chapter);
      out += "\n";
    }
    dumpBlock(out, placed);
  });
  return out;
}

}  // namespace tend::page
