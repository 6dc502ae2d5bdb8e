#include "app/state/kept.h"

#include <algorithm>

#include "app/state/apply_keeping.h"
#include "core/base/utf8.h"
#include "core/content/anchor.h"

namespace tend::state {
namespace {

using keeping::Form;

constexpr std::size_t kMostQuoteShown = 400;

Tint tintOf(const std::string& colour) {
  if (colour == "sage") return Tint::Sage;
  return colour == "clay" ? Tint::Clay : Tint::Wheat;
}

Mark markFrom(const progress::ThingId& thing, MarkKind kind, const progress::QuotedRange& kept,
              const content::FlatText& text) {
  Mark mark;
  mark.thing = thing;
  mark.kind = kind;
  mark.quote = std::string(base::shortUtf8(kept.quote, kMostQuoteShown));
  mark.section = kept.anchor.range.begin.section;
  mark.range = content::findAnchor(text, kept.anchor);
  if (mark.range) mark.section = mark.range->begin.section;
  return mark;
}

/// In reading order; what is lost comes last.
void sort(std::vector<Mark>& marks, const page::Page& page) {
  std::stable_sort(marks.begin(), marks.end(), [&page](const Mark& a, const Mark& b) {
    if (!a.range || !b.range) return a.range.has_value() && !b.range.has_value();
    return page.compare(a.range->begin, b.range->begin) < 0;
  });
}

}  // namespace

const char* colourOf(Tint tint) {
  constexpr const char* kColours[] = {"wheat", "sage", "clay"};
  return kColours[static_cast<std::size_t>(tint)];
}

const content::FlatText& markedText(AppState& s) {
  if (!s.kept.text || s.kept.text->pack != s.reader->source()) {
    auto made = std::make_shared<MarkedText>();
    made->pack = s.reader->source();
    made->text = content::flatten(*made->pack);
    s.kept.text = std::move(made);
  }
  return s.kept.text->text;
}

void refreshMarks(AppState& s) {
  s.kept.marks.clear();
  const keeping::Box* box = s.kept.keeper ? s.kept.keeper->active() : nullptr;
  if (box == nullptr || !s.reader) return;
  const std::string& pack = s.reader->page().pack().info().id;
  for (const auto& kept : box->view().bookmarks) {
    if (kept.value.range.pack != pack) continue;
    s.kept.marks.push_back(markFrom(kept.thing, MarkKind::Bookmark, kept.value.range, markedText(s)));
  }
  for (const auto& kept : box->view().highlights) {
    if (kept.value.range.pack != pack) continue;
    Mark mark = markFrom(kept.thing, MarkKind::Highlight, kept.value.range, markedText(s));
    mark.tint = tintOf(kept.value.colour);
    mark.note = kept.value.note;
    s.kept.marks.push_back(std::move(mark));
  }
  sort(s.kept.marks, s.reader->page());
  if (s.kept.mark && markOf(s, s.kept.mark->thing) == nullptr) closeMark(s);
}

Keeps keepsNow(const AppState& s) {
  const keeping::Keeper* keeper = s.kept.keeper.get();
  if (keeper == nullptr || keeper->problem()) return Keeps::Nowhere;
  const keeping::Box* box = keeper->active();
  if (box == nullptr) return Keeps::SharedPlain;
  if (box->form() == Form::Locked) return Keeps::Closed;
  if (box->problem()) return Keeps::Nowhere;
  const bool own = box->eyes() == keeping::Eyes::One;
  if (box->hasLock()) return own ? Keeps::OwnLocked : Keeps::SharedLocked;
  return own ? Keeps::OwnUnlocked : Keeps::SharedPlain;
}

std::optional<progress::ThingId> bookmarkHere(const AppState& s) {
  if (!s.reader) return std::nullopt;
  page::Page& page = s.reader->page();
  const content::Locator top = s.reader->place();
  const content::Locator foot = page.locatorAt(s.reader->scrollY() + s.reader->viewportHeight());
  for (const Mark& mark : s.kept.marks) {
    if (mark.kind != MarkKind::Bookmark || !mark.range) continue;
    if (page.compare(mark.range->end, top) > 0 && page.compare(mark.range->begin, foot) < 0) return mark.thing;
  }
  return std::nullopt;
}

const Mark* markOf(const AppState& s, progress::ThingId thing) {
  const auto at =
      std::find_if(s.kept.marks.begin(), s.kept.marks.end(), [thing](const Mark& mark) { return mark.thing == thing; });
  return at == s.kept.marks.end() ? nullptr : &*at;
}

std::string nameOf(const AppState& s, progress::PartnerId id) {
  if (!s.kept.keeper) return s.strings().text("people.unnamed");
  for (const progress::SpaceId& space : s.kept.keeper->spaces()) {
    const std::vector<progress::Partner>& partners = s.kept.keeper->space(space)->partners;
    for (std::size_t i = 0; i < partners.size(); ++i) {
      if (partners[i].id != id) continue;
      if (!partners[i].name.empty()) return partners[i].name;
      if (partners.size() == 1) return s.strings().text("people.unnamed_alone");
      // Two without names must still be told apart.
      const bool second = i > 0 && partners.front().name.empty();
      return s.strings().text(second ? "people.unnamed_other" : "people.unnamed");
    }
  }
  return s.strings().text("people.unnamed");
}

}  // namespace tend::state
