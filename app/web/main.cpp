// The browser's main: the same visit as on a desktop, but the loop is the browser's, so everything lives on after
// main() has returned. Turns are taken by platform/turns.h.
#include "app/cli/context.h"
#include "app/cli/visit.h"
#include "app/shell/pointer_events.h"
#include "app/shell/program.h"
#include "app/state/homework_actions.h"
#include "app/state/places/kiosk_settings.h"
#include "platform/address.h"
#include "platform/beside.h"
#include "platform/camera.h"
#include "platform/file_choice.h"
#include "platform/mirror.h"
#include "platform/page.h"
#include "platform/turns.h"
#include "platform/writing.h"

namespace {

using namespace tend;
using For = shell::Running::Patience::For;

constexpr const char* kOfficeWord = "office";
constexpr const char* kKioskWord = "kiosk";

struct Page {
  cli::Context context;
  std::unique_ptr<cli::Visit> visit;
  std::unique_ptr<shell::Running> running;
};

platform::NextTurn nextTurn(const shell::Running& running) {
  using At = platform::NextTurn::At;
  const auto patience = running.patience();
  switch (patience.what) {
    case For::Frame:
      return {At::Picture, 0};
    case For::Work:
      return {At::Once, 0};
    case For::Moment:
      return {At::Moment, patience.milliseconds};
    case For::Event:
      return {};
  }
  return {};
}

/// Where writing goes now, with what the field is called. In a place the program has a keyboard of its own.
platform::WritingField writingField(const shell::Running& running, bool ownKeys) {
  const auto& field = running.field();
  if (!field) return {};
  const semantics::Node* node = semantics::findById(running.tree(), field->id);
  return {
      true, field->caret, field->oneLine, field->secret, field->learns, ownKeys, node != nullptr ? node->label : ""};
}

/// Where the page left room for the camera's picture.
std::optional<base::Rect> cameraRoom(const shell::Running& running) {
  const semantics::Node* node = semantics::findById(running.tree(), widgets::idOf("homework.camera"));
  return node != nullptr ? std::optional(node->rect) : std::nullopt;
}

/// What the state may ask of the browser. What is chosen comes later, as what somebody asked for.
state::HostPorts hostPorts(Page& page) {
  state::HostPorts ports;
  ports.chooseFile = [&page](state::ChosenFile what) {
    const bool pack = what == state::ChosenFile::Pack;
    platform::chooseFile(pack ? platform::Choosing::Pack : platform::Choosing::Copy,
                         [&page, pack](const std::string& path) {
                           page.running->tell(pack ? state::Action(state::OpenPack{path}) : state::ChooseCopy{path});
                         });
  };
  ports.giveAgain = platform::giveFileAgain;
  ports.dropFiles = platform::dropFiles;
  ports.forgetPack = platform::forgetPack;
  ports.askFacts = platform::askLodging;
  ports.takeNewVersion = platform::takeNewVersion;
  ports.openCamera = platform::openCamera;
  ports.closeCamera = platform::closeCamera;
  return ports;
}

void connect(shell::Running& running) {
  using Key = shell::Running::WritingKey;
  using What = state::InHomework::What;
  platform::onTouchCalledOff(shell::callTouchOff);
  platform::beforeGoing([&running] { running.keepAll(); });
  platform::answerMirror({[&running](semantics::NodeId id) { running.press(id); },
                          [&running](semantics::NodeId id) { running.focus(id); }});
  platform::answerWriting({[&running](const std::string& text) { running.type(text); },
                           [&running](const std::string& text, int caret) { running.compose(text, caret); },
                           [&running] { running.strike(Key::Enter); }, [&running] { running.strike(Key::Backspace); }});
  platform::answerPage({[&running](const platform::Lodging& told) {
                          running.tell(state::HostTold{{told.promised, told.installed, told.roomBytes, told.camera}});
                        },
                        [&running] { running.tell(state::KeptTaken{}); },
                        [&running] { running.tell(state::NewVersionReady{}); }});
  platform::answerCamera({[&running] { running.tell(state::InHomework{What::CameraLooks}); },
                          [&running](const std::string& text) {
                            running.tell(state::InHomework{What::CameraRead, text});
                          },
                          [&running](platform::CameraEnd why) {
                            running.tell(state::InHomework{What::CameraEnded, {}, why});
                          }});
}

state::PlaceKind placeNamed(const std::string& word) {
  if (word == kOfficeWord) return state::PlaceKind::Office;
  return word == kKioskWord ? state::PlaceKind::Kiosk : state::PlaceKind::Home;
}

std::string wordOf(state::PlaceKind place) {
  if (place == state::PlaceKind::Office) return kOfficeWord;
  return place == state::PlaceKind::Kiosk ? kKioskWord : std::string();
}

/// A code, or the word of a place, in the address of the page that is open already. From a place no address leads away:
/// that is the PIN's.
void followAddress(shell::Running& running, state::PlaceKind place) {
  const std::string code = platform::takeCodeFromAddress();
  if (place != state::PlaceKind::Home) return platform::holdPlaceInAddress(wordOf(place));
  if (!code.empty()) return running.tell(state::openCode(code));
  const state::PlaceKind wanted = placeNamed(platform::placeInAddress());
  if (wanted == state::PlaceKind::Home) return;
  running.keepAll();
  platform::goToPlace(wordOf(wanted));
}

/// The packs of the church's file, as far as they lie beside the page.
std::vector<std::string> packsBeside(const cli::Context& context) {
  const std::string file = std::string(platform::kBeside) + "/kiosk.toml";
  const auto text = context.files()->readFile(file, 64 * 1024);
  return text ? state::readKioskSettings(*text, file).settings.packs : std::vector<std::string>{};
}

void begin(Page* page, const cli::ReadOptions& options) {
  page->visit = std::make_unique<cli::Visit>(page->context, options);
  page->visit->host(hostPorts(*page));
  auto begun =
      shell::begin(page->visit->program(), page->visit->begin(), page->visit->services(), platform::takeTurnSoon);
  if (!begun) {
    platform::showPage();
    (void)page->context.fail(begun.error());
    return;
  }
  page->running = std::move(*begun);
  connect(*page->running);
  platform::onAddressChanged([page, place = options.place] { followAddress(*page->running, place); });
  platform::takeTurns([page, atPlace = options.returnsHome, shown = false]() mutable {
    page->running->turn(0);
    if (page->running->over()) {
      // Another place is another page: what was here goes with its memory.
      page->running->keepAll();
      platform::goToPlace(wordOf(page->running->next().value_or(state::PlaceKind::Home)));
      return platform::NextTurn{};
    }
    platform::mirror(page->running->tree());
    platform::showWriting(writingField(*page->running, atPlace));
    platform::showCamera(cameraRoom(*page->running));
    if (!shown) platform::showPage();
    shown = true;
    return nextTurn(*page->running);
  });
}

}  // namespace

int main() {
  const platform::PageSize size = platform::pageSize();
  cli::ReadOptions options;
  options.width = size.width;
  options.height = size.height;
  options.homework = platform::takeCodeFromAddress();
  options.place = placeNamed(platform::placeInAddress());
  options.returnsHome = options.place != state::PlaceKind::Home;
  auto* page = new Page;  // until the page is closed, when the browser takes all of its memory
  if (options.place != state::PlaceKind::Kiosk) {
    begin(page, options);
  } else {
    platform::fetchBeside(packsBeside(page->context), [page, options] { begin(page, options); });
  }
  return 0;
}
