// The office as long as it runs: what the counsellor prepares, the sitting, and what is taken home. In memory only, but
// for templates. What people wrote is folded (core/exercise/folded_page.h) until whoever wrote it asks for it. Changed
// by apply_office.cpp and office_*.cpp; drawn by views/office_*.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/activity.h"
#include "app/state/kept.h"
#include "app/state/places/templates.h"
#include "core/share/homework.h"
#include "core/share/qr.h"

namespace tend::state {

struct AppState;

enum class OfficePage : std::uint8_t {
  Prepare,     // the counsellor's list
  Templates,   // lists that were kept, behind the PIN
  Between,     // in the sitting, while no exercise is open
  Rest,        // nobody touched anything for long
  TakeHome,    // what may be taken along
  Both,        // two yeses for something of both
  OwnCurtain,  // before a page of one's own
  Own,         // … and the page
  Steps,       // small steps for the week
  Out,         // what goes out: code, text
  Card,        // what helps when somebody says they are afraid: from the counsellor's list alone
};

struct OfficeChoice {
  std::shared_ptr<const exercise::Exercise> exercise;
  bool ticked = false;
};

/// Something of the sitting that may be taken along, out of reach until it is asked for.
enum class KeepsakeKind : std::uint8_t { Picture, Shared, Own };
struct Keepsake {
  KeepsakeKind kind = KeepsakeKind::Shared;
  std::shared_ptr<const exercise::Exercise> exercise;
  std::array<exercise::FoldedPage, 2> pages;  // Shared: the first; Own: of each
  std::array<bool, 2> yes{};                  // Picture, Shared: goes along when all who are here said so
};

/// A heading and its lines, as they are seen, printed and written into a file.
struct HomePart {
  std::string title;
  std::vector<exercise::Line> lines;
};

struct OfficeStep {
  share::Offered step;
  bool ticked = false;
};

constexpr const char* kTemplateField = "office.template_name";
constexpr double kOfficeRestSeconds = 300;

struct Office {
  OfficePage page = OfficePage::Prepare;
  bool behindPin = false;  // after Leave quickly: nothing but the pad until the PIN was given

  // The list
  std::vector<OfficeChoice> list;  // in the order of the sitting
  int minutes = 0;                 // 0: open
  bool alone = false;
  Templates templates;
  bool templatesNewer = false;  // the file is of a newer Tend: it is left as it is
  bool templateFull = false;    // said once: there is no room for another

  // The sitting
  std::vector<std::shared_ptr<const exercise::Exercise>> today;
  std::size_t next = 0;         // of today
  bool goesOn = false;          // when the open exercise is left, the next one comes
  bool closes = false;          // … or the end
  std::optional<double> began;  // on the clock of TimePassed; 0: with the next tick; nothing: not in a sitting
  bool clockShown = true;
  OfficePage restsOver = OfficePage::Between;
  bool restsOverExercise = false;
  struct Watched {
    std::weak_ptr<Activity> activity;
    Stage stage = Stage::Opening;
    std::array<bool, 2> folded{};
    bool matchShown = false;
  } watched;

  // The end
  std::vector<Keepsake> keepsakes;
  std::size_t asked = 0;        // the one both are asked about, or that is opened
  std::uint8_t owner = 0;       // whose page is shown
  std::vector<HomePart> shown;  // what is seen of what goes along; overwritten when it is left
  std::vector<OfficeStep> steps;
  std::size_t mostSteps = 0;        // that a code has room for
  std::string placeId, placeTitle;  // where the last exercise stands in the article
  bool placeTicked = false;
  std::string code;  // of homework; empty: none was made
  std::optional<share::QrCode> square;
  std::vector<SavePlace> places;
  std::vector<std::string> printers;
  std::optional<base::Error> problem;
  std::string done;  // id of a sentence: it was saved, or handed to the printer
  std::string file;  // where it was saved
};

/// Null outside an office.
const Office* officeOf(const AppState& state);
/// Two or one: nothing outside an office.
std::optional<bool> officeAlone(const AppState& state);
/// A sitting goes on, or is being closed.
bool isSitting(const AppState& state);

/// Minutes of the sitting so far.
int minutesGone(const AppState& state);
/// The chosen length is over.
bool isTimeOver(const AppState& state);

/// The exercises that are shown for as many as there are.
bool suitsOffice(const Office& office, const exercise::Exercise& exercise);
std::size_t tickedSteps(const Office& office);
bool goesAlong(const Office& office, const Keepsake& keepsake);
bool anythingTicked(const Office& office);
/// What stands at the start of the strip on an office's page: the id of its words; null: nothing.
const char* officeBackWords(const AppState& state);

}  // namespace tend::state
