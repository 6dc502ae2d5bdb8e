// What people keep, as the screens show it: the marks in the open article, and what is being done about people, locks
// and copies. The truth is in keeping::Keeper; this is made from it and lives in memory only. Changed by apply().
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state/keeping/keeper.h"
#include "core/content/flat_text.h"
#include "core/content/pack_source.h"
#include "core/content/range.h"

namespace tend::state {

/// Colours of a highlight. The names are those of the theme; the record holds them as words.
enum class Tint : std::uint8_t { Wheat, Sage, Clay };

enum class MarkKind : std::uint8_t { Bookmark, Highlight };

/// One thing kept in the open article.
struct Mark {
  progress::ThingId thing;
  MarkKind kind = MarkKind::Bookmark;
  Tint tint = Tint::Wheat;
  std::optional<content::TextRange> range;  // nothing: its words are not in this article any more
  std::string quote;                        // the words as they were, cut at a few hundred bytes
  std::string note;
  std::string section;  // id; empty: the opening
};

/// Who sees what is kept now, and where it goes: said before anyone writes.
enum class Keeps : std::uint8_t {
  SharedPlain,   // on this device; anyone who opens Tend can read it
  SharedLocked,  // on this device, under the lock of the two
  OwnLocked,     // on this device, under one's own lock
  OwnUnlocked,   // one's own page without a lock: gone when Tend closes
  Closed,        // the lock is closed: nothing can be read or kept until it is opened
  Nowhere,       // nothing can be kept here; Kept::problem says why
};

constexpr const char* kNoteField = "mark.note";
constexpr std::uint32_t kMostNoteCharacters = 8000;

/// The sheet of one mark.
struct OpenMarkState {
  progress::ThingId thing;
  bool asksDelete = false;  // "Delete this?" is shown
  std::uint32_t noted = 0;  // revision of the field that was last recorded
  bool writes = false;      // asked for by "Note": the field has the focus from the start
  bool fromList = false;    // closing it leads back to the list of what was kept
};

/// "Who is reading"
constexpr const char* kNameField = "people.name";
constexpr std::uint32_t kMostNameCharacters = 40;
struct PeopleState {
  enum class Doing : std::uint8_t { Choosing, Managing, Adding, Renaming, Removing, Clearing };
  Doing doing = Doing::Choosing;
  progress::PartnerId partner;           // Renaming, Removing
  std::optional<progress::PartId> part;  // the page it is about; nothing while Choosing and Adding
  std::optional<base::Error> problem;
};

/// Opening a lock, or changing it
constexpr std::uint32_t kFewestSecretCharacters = 8;
constexpr const char* kSecretField = "unlock.secret";  // passphrase
constexpr const char* kCodeField = "unlock.code";      // recovery code
constexpr const char* kNewSecretField = "lock.new";
constexpr const char* kAgainField = "lock.again";
struct UnlockState {
  progress::PartId part;
  std::optional<progress::PartnerId> who;  // whose; nobody: of the two
  bool withCode = false;
  keeping::LockChange change = keeping::LockChange::None;
  bool waiting = false;  // for the key
  std::optional<base::Error> problem;
  bool fromCover = false;  // Tend comes back only this way
  bool thenReads = true;   // whoever opened it reads then
};

/// Putting a lock on
struct LockState {
  enum class Step : std::uint8_t { Words, Secret, Waiting, Code, Done };
  Step step = Step::Words;
  progress::PartId part;
  std::optional<progress::PartnerId> who;
  bool recovery = false;                    // a code to write down is wished for
  std::shared_ptr<base::GuardedText> code;  // to be shown, in step Code
  std::optional<base::Error> problem;
};

/// Copies and export
constexpr const char* kCopySecretField = "copy.secret";
constexpr const char* kCopyAgainField = "copy.again";
struct CopyState {
  enum class Step : std::uint8_t { Choosing, Secret, Waiting, Made, OpenSecret, Opened, Joined, Exported };
  Step step = Step::Choosing;
  std::string folder;                                      // where a copy or an export goes
  std::string file;                                        // the copy made, opened or the export
  std::optional<progress::seal::BackupSummary> summary;    // of the copy made or opened
  std::shared_ptr<progress::seal::BackupContent> content;  // opened, not yet joined
  std::size_t parts = 0, leftOut = 0;
  std::optional<base::Error> problem;
};

/// A folder in which files may be put, and what kind of place it is.
struct SavePlace {
  std::string path;
  std::string name;
  bool removable = false;
};

/// The open article's text, in which marks are found again; made when the first one is.
struct MarkedText {
  std::shared_ptr<content::PackSource> pack;
  content::FlatText text;
};

struct Kept {
  std::unique_ptr<keeping::Keeper> keeper;  // null: there is no store (some pictures)
  std::shared_ptr<const MarkedText> text;
  std::vector<Mark> marks;  // of whoever reads, in reading order; lost ones last
  std::optional<OpenMarkState> mark;
  bool listShown = false;  // the contents drawer shows what was kept
  PeopleState people;
  std::optional<UnlockState> unlock;
  std::optional<LockState> lock;
  std::optional<CopyState> copy;
  std::vector<SavePlace> savePlaces;
  std::shared_ptr<base::Work> copyWork;  // whose answer the screen of copies awaits
  std::optional<progress::PartId> left;  // the lock of whoever left quickly
  bool choosesCopy = false;              // the folder list is for a copy, not for a pack
  bool forgetDrawn = false;              // the shell lets go of what was drawn of a page that closed
  bool askingToErase = false;
  bool erased = false;  // say so once
};

struct AppState;
Keeps keepsNow(const AppState& state);
/// Whether whoever reads has a bookmark in what is seen now; its thing.
std::optional<progress::ThingId> bookmarkHere(const AppState& state);
const Mark* markOf(const AppState& state, progress::ThingId thing);
/// The name of somebody, or the words for a person without one ("You", "One of you").
std::string nameOf(const AppState& state, progress::PartnerId partner);

}  // namespace tend::state
