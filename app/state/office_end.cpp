// The end of a sitting: what is taken along is chosen piece by piece, nothing beforehand; what belongs to both needs
// both, a page of one's own is opened behind its own curtain by whoever wrote it. What is seen is what goes out. Then
// everything goes.
#include <algorithm>

#include "app/state/apply_office.h"
#include "app/state/exercises.h"
#include "app/state/home_text.h"
#include "core/share/offering.h"

namespace tend::state {
namespace {

constexpr const char* kFileStem = "for-home";
constexpr int kMostNumbers = 1000;

Office& office(AppState& s) { return *s.place->office; }

bool isAt(const AppState& s, OfficePage page) { return s.screen == Screen::Office && officeOf(s)->page == page; }

bool isToday(const Office& o, const std::string& name) {
  return std::any_of(o.today.begin(), o.today.end(), [&](const auto& e) { return name == "exercise." + e->head.id; });
}

/// What was done here, to be done again at home; then the days of the article. Nothing quiet.
void listSteps(Office& o, const share::Offering& offering) {
  const std::vector<OfficeStep> before = std::move(o.steps);
  o.steps.clear();
  const auto add = [&](const share::Offered& step) {
    const bool was = std::any_of(before.begin(), before.end(),
                                 [&](const OfficeStep& b) { return b.ticked && b.step.name == step.name; });
    o.steps.push_back({step, was});
  };
  for (const share::Offered& one : offering.items) {
    if (!one.quiet && isToday(o, one.name)) add(one);
  }
  for (const share::Offered& one : offering.items) {
    if (!one.quiet && one.name.rfind("day.", 0) == 0) add(one);
  }
}

void namePlace(AppState& s, const share::Offering& offering) {
  Office& o = office(s);
  o.placeTitle.clear();
  const share::Offered* section = offering.find("section." + o.placeId);
  if (o.placeId.empty() || section == nullptr || section->quiet) return;
  o.placeTitle = section->title.of(o.alone);
}

std::optional<share::Date> dateOf(const Services& v) {
  if (!v.today.known()) return std::nullopt;
  return share::Date{v.today.year, v.today.month, v.today.day};
}

void makeCode(AppState& s, const Services& v) {
  Office& o = office(s);
  o.code.clear();
  o.square.reset();
  share::Homework homework{exerciseShelf(s)->pack->info().id, dateOf(v), {}, {}};
  for (const OfficeStep& step : o.steps) {
    if (step.ticked) homework.steps.push_back(step.step.name);
  }
  if (o.placeTicked) homework.place = o.placeId;
  if (homework.steps.empty() && homework.place.empty()) return;
  auto code = share::encode(homework, share::offeringOf(*exerciseShelf(s)->pack));
  if (code) {
    o.code = std::move(*code);
    if (auto square = share::qrOfCode({}, o.code)) o.square = std::move(*square);
  } else {
    o.problem = code.error();
  }
}

void listWays(AppState& s, const Services& v) {
  Office& o = office(s);
  o.places = v.savePlaces ? v.savePlaces() : std::vector<SavePlace>{};
  o.printers = v.place.printers ? v.place.printers() : std::vector<std::string>{};
}

/// All that is ticked, in the words in which it goes out.
void showJoint(AppState& s) {
  Office& o = office(s);
  const base::Strings words = s.strings();
  for (const Keepsake& k : o.keepsakes) {
    if (k.kind != KeepsakeKind::Own && goesAlong(o, k)) o.shown.push_back(partOf(s, k, 0));
  }
  HomePart steps{words.text("office.steps"), {}};
  for (const OfficeStep& step : o.steps) {
    if (step.ticked) steps.lines.push_back({step.step.name, {}, step.step.title.of(o.alone)});
  }
  if (!steps.lines.empty()) o.shown.push_back(std::move(steps));
  if (o.placeTicked) o.shown.push_back({words.text("office.page_read"), {{"place", {}, o.placeTitle}}});
}

/// A name that tells nothing of anybody, and that no file has yet.
std::string freshPath(const std::string& folder, const std::string& ending, const Services& v) {
  const std::string start = folder + "/" + kFileStem;
  std::string path = start + ending;
  for (int i = 2; v.files.exists && v.files.exists(path) && i < kMostNumbers; ++i) {
    path = start + "-" + std::to_string(i) + ending;
  }
  return path;
}

base::Result<std::string> bytesOf(const AppState& s, const Services& v, TakeAs as) {
  return as == TakeAs::Text ? base::Result<std::string>(share::textOf(homeOf(s))) : homePdf(s, v);
}

bool mayTake(const AppState& s) {
  return isAt(s, OfficePage::Out) || (isAt(s, OfficePage::Own) && !officeOf(s)->shown.empty());
}

}  // namespace

std::size_t tickedSteps(const Office& o) {
  return static_cast<std::size_t>(
      std::count_if(o.steps.begin(), o.steps.end(), [](const auto& x) { return x.ticked; }));
}

bool goesAlong(const Office& o, const Keepsake& k) { return k.yes[0] && (o.alone || k.yes[1]); }

bool anythingTicked(const Office& o) {
  return o.placeTicked || tickedSteps(o) > 0 ||
         std::any_of(o.keepsakes.begin(), o.keepsakes.end(),
                     [&](const Keepsake& k) { return k.kind != KeepsakeKind::Own && goesAlong(o, k); });
}

void beginEnd(AppState& s, Services&) {
  const share::Offering offering = share::offeringOf(*exerciseShelf(s)->pack);
  office(s).mostSteps = share::mostSteps(offering.pack);
  listSteps(office(s), offering);
  namePlace(s, offering);
  showOffice(s, OfficePage::TakeHome);
}

void stepBackInOffice(AppState& s, Services&) {
  switch (office(s).page) {
    case OfficePage::Prepare:
    case OfficePage::Between:
    case OfficePage::Rest:
      return;
    case OfficePage::Templates:
    case OfficePage::Card:
      return showOffice(s, OfficePage::Prepare);
    case OfficePage::TakeHome:
      return showOffice(s, OfficePage::Between);
    default:
      return showOffice(s, OfficePage::TakeHome);
  }
}

void on(AppState& s, const ChooseKeepsake& a, Services&) {
  Office& o = office(s);
  if (!isAt(s, OfficePage::TakeHome) || a.index >= o.keepsakes.size()) return;
  Keepsake& k = o.keepsakes[a.index];
  o.asked = a.index;
  if (k.kind == KeepsakeKind::Own) return showOffice(s, OfficePage::OwnCurtain);
  // Either may take it back, alone.
  if (goesAlong(o, k)) {
    k.yes = {};
    return;
  }
  k.yes = {};
  if (o.alone) {
    k.yes[0] = true;
    return;
  }
  showOffice(s, OfficePage::Both);
}

void on(AppState& s, const SayYes& a, Services&) {
  Office& o = office(s);
  if (!isAt(s, OfficePage::Both) || a.who > 1 || o.asked >= o.keepsakes.size()) return;
  Keepsake& k = o.keepsakes[o.asked];
  k.yes[a.who] = a.yes;
  if (goesAlong(o, k)) showOffice(s, OfficePage::TakeHome);
}

void on(AppState& s, const OpenOwn& a, Services& v) {
  Office& o = office(s);
  if (!isAt(s, OfficePage::OwnCurtain) || a.who > 1 || o.asked >= o.keepsakes.size()) return;
  o.owner = a.who;
  showOffice(s, OfficePage::Own);
  HomePart part = partOf(s, o.keepsakes[o.asked], a.who);
  if (!part.lines.empty()) o.shown.push_back(std::move(part));
  listWays(s, v);
}

void on(AppState& s, const ChooseSteps&, Services&) {
  if (isAt(s, OfficePage::TakeHome)) showOffice(s, OfficePage::Steps);
}

void on(AppState& s, const TickStep& a, Services&) {
  Office& o = office(s);
  if (!isAt(s, OfficePage::Steps) || a.index >= o.steps.size()) return;
  OfficeStep& step = o.steps[a.index];
  if (step.ticked || tickedSteps(o) < o.mostSteps) step.ticked = !step.ticked;
}

void on(AppState& s, const TickPage&, Services&) {
  Office& o = office(s);
  if (isAt(s, OfficePage::TakeHome) && !o.placeTitle.empty()) o.placeTicked = !o.placeTicked;
}

void on(AppState& s, const GoToTaking&, Services& v) {
  if (!isAt(s, OfficePage::TakeHome) || !anythingTicked(office(s))) return;
  showOffice(s, OfficePage::Out);
  makeCode(s, v);
  showJoint(s);
  listWays(s, v);
}

void on(AppState& s, const SaveHome& a, Services& v) {
  Office& o = office(s);
  if (!mayTake(s) || a.place >= o.places.size() || !v.files.write) return;
  o.problem.reset();
  o.done.clear();
  auto bytes = bytesOf(s, v, a.as);
  if (!bytes) {
    o.problem = bytes.error();
    return;
  }
  const std::string path = freshPath(o.places[a.place].path, a.as == TakeAs::Pdf ? ".pdf" : ".txt", v);
  if (auto error = v.files.write(path, *bytes)) {
    o.problem = std::move(*error);
    return;
  }
  o.file = path;
  o.done = "office.saved";
}

void on(AppState& s, const PrintHome& a, Services& v) {
  Office& o = office(s);
  if (!mayTake(s) || a.printer >= o.printers.size() || !v.place.print) return;
  o.problem.reset();
  o.done.clear();
  auto pdf = bytesOf(s, v, TakeAs::Pdf);
  if (!pdf) {
    o.problem = pdf.error();
    return;
  }
  if (auto printed = v.place.print(o.printers[a.printer], *pdf); !printed) {
    o.problem = printed.error();
    return;
  }
  o.done = "office.printed";
}

void on(AppState& s, const ClearTablet&, Services& v) {
  clearOffice(s, v);
  showOffice(s, OfficePage::Prepare);
}

}  // namespace tend::state
