#include "app/views/views.h"

#include <array>

#include "app/state/place.h"
#include "app/views/aloud_ask.h"
#include "app/views/check_view.h"
#include "app/views/contents_view.h"
#include "app/views/copies_view.h"
#include "app/views/cover_view.h"
#include "app/views/exercise_view.h"
#include "app/views/files_view.h"
#include "app/views/garden_view.h"
#include "app/views/help_view.h"
#include "app/views/homework_view.h"
#include "app/views/host_parts.h"
#include "app/views/kiosk_view.h"
#include "app/views/lock_view.h"
#include "app/views/mark_sheet.h"
#include "app/views/office_view.h"
#include "app/views/pack_error_view.h"
#include "app/views/people_view.h"
#include "app/views/pin_view.h"
#include "app/views/practise_view.h"
#include "app/views/reader_view.h"
#include "app/views/search_view.h"
#include "app/views/settings_view.h"
#include "app/views/shelf_view.h"
#include "app/views/today_view.h"
#include "app/views/type_sheet_view.h"
#include "app/views/unlock_view.h"
#include "app/widgets/notice.h"
#include "app/widgets/on_screen_keyboard.h"
#include "app/widgets/rail.h"

namespace tend::views {
namespace {

using Draw = void (*)(widgets::Ui&, const state::AppState&);

struct ScreenRow {
  state::Screen screen;
  Draw draw;
};

constexpr std::array<ScreenRow, 20> kScreens = {{
    {state::Screen::Reader, drawReader},     {state::Screen::Shelf, drawShelf},
    {state::Screen::Files, drawFiles},       {state::Screen::Settings, drawSettings},
    {state::Screen::Help, drawHelp},         {state::Screen::PackError, drawPackError},
    {state::Screen::Cover, drawCover},       {state::Screen::People, drawPeople},
    {state::Screen::Unlock, drawUnlock},     {state::Screen::Lock, drawLock},
    {state::Screen::Copies, drawCopies},     {state::Screen::Exercise, drawExercise},
    {state::Screen::Practise, drawPractise}, {state::Screen::Check, drawCheck},
    {state::Screen::Garden, drawGarden},     {state::Screen::Today, drawToday},
    {state::Screen::Pin, drawPin},           {state::Screen::Office, drawOffice},
    {state::Screen::Kiosk, drawKiosk},       {state::Screen::Homework, drawHomework},
}};

/// Where nobody has brought a keyboard: always at a kiosk, in an office for whoever writes with a finger.
void drawKeyboard(widgets::Ui& ui, const state::AppState& state) {
  const state::PlaceKind place = state::placeKind(state);
  const bool kiosk = place == state::PlaceKind::Kiosk;
  if (!kiosk && (place == state::PlaceKind::Home || !ui.input().touch)) return;
  if (!widgets::wantsOnScreenKeyboard(ui)) return;
  const float keyPx = kiosk ? widgets::kKioskKeyPx : widgets::kOfficeKeyPx;
  const float foot = state.layout.placeBar.height > 0 ? state.layout.placeBar.y : state.layout.window.bottom();
  widgets::drawOnScreenKeyboard(ui, widgets::onScreenKeyboardRect(state.layout, keyPx, foot), keyPx);
}

}  // namespace

void drawScreen(widgets::Ui& ui, const state::AppState& state) {
  for (const ScreenRow& row : kScreens) {
    if (row.screen == state.screen) row.draw(ui, state);
  }
  if (state.screen == state::Screen::Cover) {
    drawSearch(ui, state);  // draws nothing there: it forgets
    return;
  }
  drawContents(ui, state);
  drawTypeSheet(ui, state);
  drawMarkSheet(ui, state);
  drawSearch(ui, state);
  drawHostWarning(ui, state);  // below Help and Leave quickly, as every question
  drawKioskBar(ui, state);
  widgets::drawChrome(ui, state);
  drawOfficeBar(ui, state);
  widgets::drawNotice(ui, state);
  drawKeyboard(ui, state);
  drawAloudAsk(ui, state);
  moveByKeys(ui, state);
}

}  // namespace tend::views
