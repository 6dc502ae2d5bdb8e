// All that the program is at a moment: the screen, the open article, the choices. Plain data, drawn by views, changed
// only by apply(). Nothing here is written to disk but `settings`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/actions.h"
#include "app/state/aloud.h"
#include "app/state/check.h"
#include "app/state/fields.h"
#include "app/state/garden.h"
#include "app/state/host.h"
#include "app/state/kept.h"
#include "app/state/layout.h"
#include "app/state/reader.h"
#include "app/state/search.h"
#include "app/state/selection.h"
#include "app/state/settings.h"
#include "core/base/result.h"
#include "core/base/strings.h"
#include "core/pack/help_numbers.h"

namespace tend::state {

/// One pack on the shelf. `problem` is set when it could not be opened.
struct ShelfEntry {
  std::string path;  // empty: the built-in one
  std::string id;
  std::string title;
  std::string kicker;
  std::string author;
  std::string language;
  std::size_t sections = 0;
  std::size_t read = 0;  // sections read to their end
  bool begun = false;
  std::optional<base::Error> problem;
};

/// What a starting place of the folder list is.
enum class FilePlace : std::uint8_t { Plain, Home, Recent, Removable };

/// One row of the own folder list.
struct FileRow {
  std::string name;
  std::string path;
  bool folder = false;
  bool pack = false;  // a .tendpack file, or a folder that holds article.md

  FilePlace place = FilePlace::Plain;
  bool copy = false;  // a .tendcopy file
};

struct FolderView {
  std::string path;  // empty: the list of starting places
  std::string parent;
  std::vector<FileRow> rows;
  std::optional<base::Error> problem;
  bool cut = false;  // there was more than is shown
};

/// A pack that could not be read, as its page shows it (design 16a).
struct PackProblem {
  std::string path;
  std::string fileName;
  base::Error error;
  struct SourceLine {
    std::uint32_t number = 0;
    std::string text;
  };
  std::vector<SourceLine> lines;  // the line and its neighbours; empty where there is no text
  bool copied = false;
};

/// A quiet line at the foot of the screen that waits to be dismissed.
struct Notice {
  std::string id;
  std::vector<base::Argument> arguments;
};

struct CoverState {
  int note = 0;
  int menu = 0;
  int larger = 0;  // steps of the cover's own text size
};

struct Activity;
struct ExerciseShelf;
struct GuideSitting;
struct HomeworkSitting;
struct Place;

/// Something kept of an exercise that is looked at again.
struct KeptAnswer {
  progress::ThingId thing;
  bool asksDelete = false;
};

struct AppState {
  Settings settings;
  const base::Language* language = nullptr;
  Screen screen = Screen::Reader;
  Overlay overlay = Overlay::None;
  Layout layout;
  std::unique_ptr<Reader> reader;
  std::string readerPath;       // of the open pack; empty for the built-in one
  bool readingBarShown = true;  // the floating bar on phones
  float pinchFromPx = 0;        // the text size when two fingers began to change it; 0: they do not
  std::optional<Selection> selection;
  bool caretShown = false;  // arrow keys move a caret instead of the page
  std::vector<ShelfEntry> shelf;
  FolderView folder;
  std::optional<PackProblem> packProblem;
  CoverState cover;
  Fields fields;                                   // what is being typed
  std::unique_ptr<SearchState> search;             // null: nobody searches
  Kept kept;                                       // what people did and wrote, as far as it is shown
  std::shared_ptr<ExerciseShelf> exercises;        // of the open article, as far as they were needed (exercises.h)
  std::shared_ptr<Activity> activity;              // the exercise that is open (activity.h); null: none
  std::vector<std::shared_ptr<Activity>> waiting;  // exercises with folded or hidden pages that were left; in memory
  bool behind = false;                             // another window lies in front of this one
  bool helpOverExercise = false;                   // Help was opened from an exercise, and leads back to it
  bool matchDrawn = false;                         // one draw a sitting
  std::optional<KeptAnswer> keptAnswer;            // of an exercise, looked at again
  std::unique_ptr<CheckState> check;               // null: nobody is at the private check
  GardenState garden;                              // what was seen of it in this sitting
  ReadAloud aloud;                                 // what is being read to people
  std::shared_ptr<GuideSitting> guide;        // Today, and what was passed over (guide.h); null: it was not shown yet
  std::shared_ptr<Place> place;               // the office or the kiosk (place.h); null: at home
  std::shared_ptr<HomeworkSitting> homework;  // a code from elsewhere, while it is looked at (homework.h)
  HostState host;                             // a browser around the program; on a desktop nothing
  std::optional<Notice> notice;
  bool askingToForget = false;
  bool forgotten = false;  // say so once
  bool quit = false;
  std::optional<PlaceKind> nextPlace;                    // with `quit`: where the program goes on
  pack::Date today;                                      // handed in by the shell; unknown: no number is called old
  std::shared_ptr<const pack::HelpNumbers> helpNumbers;  // read when a screen first shows them
  std::string version;                                   // of the program, for the settings; empty: not shown

  // What the shell still has to do outside this program's memory.
  std::optional<std::string> linkToOpen;
  std::optional<std::string> textToCopy;
  bool clearCopied = false;  // what was copied from here goes, if it is still what the clipboard holds
  std::optional<Sound> soundToPlay;
  bool soundToStop = false;  // at once, whatever sounds
  bool settingsDirty = false;
  bool settingsNewer = false;  // the file is from a newer Tend: it is never overwritten by this one

  base::Strings strings() const { return base::Strings(*language); }
};

/// The whole window but for a strip above: what one does, one does undisturbed. So is every screen of a place.
inline bool isFocused(const AppState& state) { return state.screen == Screen::Exercise || state.place != nullptr; }

}  // namespace tend::state
