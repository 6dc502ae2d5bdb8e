#include "tests/core/progress/dump.h"

#include <sstream>

namespace tend::progress {
namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string line(const content::Locator& at) {
  return (at.section.empty() ? "(opening)" : at.section) + " " + std::to_string(at.block) + " " +
         std::to_string(at.character);
}

std::string line(const QuotedRange& range) {
  const content::RangeAnchor& a = range.anchor;
  std::ostringstream out;
  out << range.pack << ", " << line(a.range.begin) << " to " << line(a.range.end) << ", quote " << quoted(range.quote)
      << ", head " << quoted(a.head) << ", tail " << quoted(a.tail) << ", bytes " << a.bytes << ", hash " << a.hash
      << ", before " << quoted(a.before) << ", after " << quoted(a.after) << ", " << a.nth << " of " << a.alike;
  return out.str();
}

std::string line(const ReadingPlace& v) { return "place " + v.pack + ": " + line(v.at); }
std::string line(const Bookmark& v) { return "bookmark " + line(v.range); }
std::string line(const Highlight& v) {
  return "highlight " + v.colour + " " + line(v.range) + ", note " + quoted(v.note);
}
std::string line(const GuideState& v) { return "guide " + v.key + " = " + quoted(v.value); }
std::string line(const Plant& v) { return "plant " + v.pack + "/" + v.item + " stage " + std::to_string(v.stage); }
std::string line(const Answer& v) {
  std::string out = "answer " + v.pack + "/" + v.exercise + " version " + std::to_string(v.version) + " " + v.state;
  for (const auto& [field, text] : v.fields) out += ", " + field + " = " + quoted(text);
  return out;
}

template <class K>
std::string line(const Kept<K>& kept) {
  return kept.thing.hex() + " at " + std::to_string(kept.id.clock) + " by " + kept.id.device.hex() + ": " +
         line(kept.value) + "\n";
}

template <class All>
std::string lines(const All& all) {
  std::string out;
  for (const auto& one : all) out += line(one);
  return out;
}

template <class Map>
std::string values(const Map& map) {
  std::string out;
  for (const auto& [key, one] : map) out += line(one);
  return out;
}

}  // namespace

std::string dump(const View& view) {
  return values(view.places) + lines(view.bookmarks) + lines(view.highlights) + lines(view.answers) +
         values(view.guide) + values(view.garden);
}

std::string dump(const Part& part) {
  const PartState& state = part.state();
  std::ostringstream out;
  out << "part " << state.id.hex() << " epoch " << state.epoch << " clock " << state.clock << "\n";
  for (const ThingId thing : state.removed) out << "removed " << thing.hex() << "\n";
  for (const Event& event : state.events) {
    out << "event " << event.thing.hex() << " " << event.kind << " " << event.id.clock << " " << event.id.device.hex()
        << " " << event.payload.size() << " bytes\n";
  }
  return out.str() + dump(fold(part));
}

std::string dump(const Household& household) {
  const HouseholdState& state = household.state();
  std::ostringstream out;
  out << "device " << state.device.hex() << "\n";
  for (const Space& space : state.spaces) {
    out << "space " << space.id.hex() << " shared " << space.shared.id.hex() << " epoch " << space.shared.epoch << "\n";
    for (const Partner& p : space.partners) {
      out << "  partner " << p.id.hex() << " " << quoted(p.name) << " renamed " << p.renamed << " part "
          << p.part.id.hex() << " epoch " << p.part.epoch << "\n";
    }
  }
  for (const SpaceId id : state.removedSpaces) out << "removed space " << id.hex() << "\n";
  for (const PartnerId id : state.removedPartners) out << "removed partner " << id.hex() << "\n";
  return out.str();
}

}  // namespace tend::progress
