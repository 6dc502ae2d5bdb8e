#include "app/views/views.h"

#include <array>

#include "app/views/contents_view.h"
#include "app/views/copies_view.h"
#include "app/views/cover_view.h"
#include "app/views/files_view.h"
#include "app/views/help_view.h"
#include "app/views/lock_view.h"
#include "app/views/mark_sheet.h"
#include "app/views/pack_error_view.h"
#include "app/views/people_view.h"
#include "app/views/reader_view.h"
#include "app/views/search_view.h"
#include "app/views/settings_view.h"
#include "app/views/shelf_view.h"
#include "app/views/type_sheet_view.h"
#include "app/views/unlock_view.h"
#include "app/widgets/notice.h"
#include "app/widgets/rail.h"

namespace tend::views {
namespace {

using Draw = void (*)(widgets::Ui&, const state::AppState&);

struct ScreenRow {
  state::Screen screen;
  Draw draw;
};

constexpr std::array<ScreenRow, 11> kScreens = {{
    {state::Screen::Reader, drawReader},
    {state::Screen::Shelf, drawShelf},
    {state::Screen::Files, drawFiles},
    {state::Screen::Settings, drawSettings},
    {state::Screen::Help, drawHelp},
    {state::Screen::PackError, drawPackError},
    {state::Screen::Cover, drawCover},
    {state::Screen::People, drawPeople},
    {state::Screen::Unlock, drawUnlock},
    {state::Screen::Lock, drawLock},
    {state::Screen::Copies, drawCopies},
}};

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
  widgets::drawChrome(ui, state);
  widgets::drawNotice(ui, state);
  moveByKeys(ui, state);
}

}  // namespace tend::views
