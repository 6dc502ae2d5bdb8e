// What may be taken along later is folded away in the moment it comes to be: what both saw together, what two answered
// on one page, and the page of each. Nothing quiet, and nothing that leads to help. Out of it come words again only
// when it is asked for (office_end.cpp).
#include <algorithm>

#include "app/state/apply_office.h"
#include "core/base/wipe.h"

namespace tend::state {
namespace {

using exercise::Fields;
using exercise::FoldedPage;

constexpr const char* kShared = "shared";  // of a match: the one thing

Office& office(AppState& s) { return *s.place->office; }

Keepsake& keepsakeOf(Office& o, KeepsakeKind kind, const Activity& activity) {
  const auto found = std::find_if(o.keepsakes.begin(), o.keepsakes.end(), [&](const Keepsake& k) {
    return k.kind == kind && k.exercise->head.id == activity.exercise->head.id;
  });
  if (found != o.keepsakes.end()) return *found;
  Keepsake made;
  made.kind = kind;
  made.exercise = activity.exercise;
  o.keepsakes.push_back(std::move(made));
  return o.keepsakes.back();
}

void wipeFields(Fields& fields) {
  for (auto& [id, value] : fields) base::wipe(value);
}

/// Where there is no guarded memory left, it cannot be taken along.
void fold(FoldedPage& into, const Fields& fields) {
  auto page = FoldedPage::fold(fields, {});
  into.destroy();
  if (page) into = std::move(*page);
}

bool empty(const exercise::Exercise& e, const Fields& fields) {
  return fields.empty() || exercise::isEmpty(e, exercise::answerFrom(e, fields));
}

/// The page that somebody folds away in their turn. Picks of a match are destroyed with the draw, and never kept.
void foldedOwn(Office& o, const Activity& activity, std::size_t who) {
  if (activity.exercise->head.kind == exercise::Match::kKind) return;
  activity.pages.folded[who].read([&](const Fields& fields, const exercise::LineIds&) {
    if (!empty(*activity.exercise, fields)) fold(keepsakeOf(o, KeepsakeKind::Own, activity).pages[who], fields);
  });
}

void seenTogether(Office& o, const Activity& activity) {
  const auto& revealed = *activity.pages.revealed;
  if (empty(*activity.exercise, revealed.first) && empty(*activity.exercise, revealed.second)) return;
  Keepsake& k = keepsakeOf(o, KeepsakeKind::Picture, activity);
  k.yes = {};
  fold(k.pages[0], revealed.first);
  fold(k.pages[1], revealed.second);
}

void matched(Office& o, const Activity& activity) {
  const auto* match = std::get_if<exercise::Match>(&activity.exercise->definition);
  if (match == nullptr || !activity.pages.matched || *activity.pages.matched >= match->items.size()) return;
  Keepsake& k = keepsakeOf(o, KeepsakeKind::Shared, activity);
  k.yes = {};
  fold(k.pages[0], Fields{{kShared, match->items[*activity.pages.matched].label}});
}

/// Done by two on one page, or by one alone.
void finished(Office& o, const Activity& activity) {
  if (hasTwoPages(activity) || exercise::leadsToHelp(*activity.exercise, activity.answer)) return;
  Fields fields = inHands(activity);
  if (!empty(*activity.exercise, fields)) {
    const bool ofOne = activity.alone || activity.exercise->head.sees != exercise::Sees::Together;
    Keepsake& k = keepsakeOf(o, ofOne ? KeepsakeKind::Own : KeepsakeKind::Shared, activity);
    k.yes = {};
    fold(k.pages[0], fields);
  }
  wipeFields(fields);
}

std::vector<exercise::Line> answered(const exercise::Exercise& e, const FoldedPage& page) {
  std::vector<exercise::Line> lines;
  if (!page.isSet()) return lines;
  page.read([&](const Fields& fields, const exercise::LineIds&) {
    const auto shared = fields.find(kShared);
    if (shared != fields.end()) {
      lines.push_back({kShared, {}, shared->second});
      return;
    }
    for (exercise::Line& line : exercise::linesOf(e, exercise::answerFrom(e, fields))) {
      if (!line.words.empty()) lines.push_back(std::move(line));
    }
  });
  return lines;
}

/// What was asked once, and below it what each said.
void saidByBoth(HomePart& part, const base::Strings& strings, const Keepsake& k) {
  constexpr std::array<const char*, 2> kNames = {"people.unnamed", "people.unnamed_other"};
  std::array<std::vector<exercise::Line>, 2> said = {answered(*k.exercise, k.pages[0]),
                                                     answered(*k.exercise, k.pages[1])};
  const auto add = [&](std::size_t who, exercise::Line& line, bool again) {
    const std::string words =
        strings.text("office.said_by", {{"who", strings.text(kNames[who])}, {"what", line.words}});
    part.lines.push_back({line.id, again ? std::string() : line.label, words});
    base::wipe(line.words);
  };
  for (exercise::Line& first : said[0]) {
    add(0, first, false);
    for (exercise::Line& second : said[1]) {
      if (second.id == first.id) add(1, second, true);
    }
  }
  // Only the other one answered it.
  for (exercise::Line& second : said[1]) {
    if (!second.words.empty()) add(1, second, false);
  }
}

}  // namespace

void mindKeepsakes(AppState& s) {
  Office& o = office(s);
  Office::Watched& w = o.watched;
  if (!s.activity || !isSitting(s)) {
    w = {};
    return;
  }
  const Activity& activity = *s.activity;
  if (w.activity.lock() != s.activity) {
    w = {};
    w.activity = s.activity;
    w.folded = {activity.pages.folded[0].isSet(), activity.pages.folded[1].isSet()};
  }
  if (!activity.section.empty() && !activity.quiet) o.placeId = activity.section;
  const bool began = std::exchange(w.stage, activity.stage) != activity.stage;
  const bool shown = !std::exchange(w.matchShown, activity.pages.matchShown) && activity.pages.matchShown;
  for (std::size_t who = 0; who < 2; ++who) {
    const bool set = activity.pages.folded[who].isSet();
    if (!std::exchange(w.folded[who], set) && set && !activity.quiet) foldedOwn(o, activity, who);
  }
  if (activity.quiet) return;
  if (began && activity.stage == Stage::Reveal && activity.pages.revealed) seenTogether(o, activity);
  if (shown && activity.stage == Stage::Reveal) matched(o, activity);
  if (began && activity.stage == Stage::Closing) finished(o, activity);
}

HomePart partOf(const AppState& s, const Keepsake& k, std::uint8_t who) {
  HomePart part;
  part.title = k.exercise->head.title;
  if (k.kind != KeepsakeKind::Picture) {
    part.lines = answered(*k.exercise, k.pages[who]);
    return part;
  }
  saidByBoth(part, s.strings(), k);
  return part;
}

void wipeShown(AppState& s) {
  Office& o = office(s);
  if (o.shown.empty()) return;
  for (HomePart& part : o.shown) {
    for (exercise::Line& line : part.lines) base::wipe(line.words);
  }
  o.shown.clear();
  s.kept.forgetDrawn = true;
}

}  // namespace tend::state
