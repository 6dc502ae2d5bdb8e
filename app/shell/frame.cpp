#include "app/shell/frame.h"

#include "app/paint/imgui_compat.h"
#include "app/shell/focus.h"
#include "app/state/apply.h"
#include "app/views/cover_words.h"
#include "app/views/slip.h"
#include "app/views/views.h"
#include "app/widgets/on_screen_keyboard.h"

namespace tend::shell {
namespace {

using state::AppState;

std::string windowLabel(const AppState& s) {
  return s.screen == state::Screen::Cover ? views::coverTitle(s.strings(), s.settings.cover)
                                          : s.strings().text("app.name");
}

paint::Colour ground(const AppState& s, const paint::Theme& theme) {
  return s.screen == state::Screen::Cover ? paint::Colour{255, 255, 255, 255} : theme.page;
}

}  // namespace

const paint::Theme& themeFor(state::ThemeChoice choice) {
  switch (choice) {
    case state::ThemeChoice::Paper:
      return paint::theme(paint::ThemeId::Paper);
    case state::ThemeChoice::Sepia:
      return paint::theme(paint::ThemeId::Sepia);
    case state::ThemeChoice::Dusk:
      return paint::theme(paint::ThemeId::Dusk);
    case state::ThemeChoice::Contrast:
      return paint::theme(paint::ThemeId::Contrast);
  }
  return paint::theme(paint::ThemeId::Paper);
}

FrameMaker::FrameMaker(const page::Press& press) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // nothing is written behind the person's back
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
  paint::compat::init();
  m_atlas = std::make_unique<paint::Atlas>(*press.library);
  m_setter = std::make_unique<paint::TextSetter>(*press.library, *press.book, m_words);
}

FrameMaker::~FrameMaker() {
  m_setter.reset();
  m_atlas.reset();
  ImGui::DestroyContext();
}

void FrameMaker::pointer(base::Point at, float scale) { paint::compat::pointerAt(at.x * scale, at.y * scale); }
void FrameMaker::button(bool down) { paint::compat::buttonIs(down); }
void FrameMaker::pointerGone() { paint::compat::pointerGone(); }
void FrameMaker::texturesLost() { m_atlas->forgetTexture(); }

void FrameMaker::draw(AppState& s, state::Services& services, widgets::Input& input, float scale,
                      paint::Target& target) {
  const paint::Theme& theme = themeFor(s.settings.type.theme);
  m_setter->language(s.language->code);
  widgets::coverForKeyboard(m_memory, s.layout);
  fitSlips(s);
  paint::compat::newFrame(target.width(), target.height(), input.deltaSeconds);

  semantics::Node root;
  root.id = widgets::idOf("window");
  root.role = semantics::Role::Window;
  root.label = windowLabel(s);
  root.rect = s.layout.window;
  semantics::Builder tree(std::move(root));
  std::vector<state::Action> actions;
  {
    widgets::Ui ui({*m_atlas, *m_setter, theme, scale, s.layout, s.strings(), input, m_memory, actions, tree,
                    s.settings.reducedMotion});
    views::drawScreen(ui, s);
  }
  ImGui::Render();
  m_ground = ground(s, theme);
  m_width = target.width();
  m_height = target.height();
  m_scale = scale;
  const bool drawn = target.draw(*ImGui::GetDrawData(), *m_atlas, m_ground);

  m_tree = tree.take();
  dropLostFocus(m_memory, m_tree);
  if (m_memory.focusVisible && s.overlay != m_lastOverlay && s.overlay != state::Overlay::None) {
    const bool contents = s.overlay == state::Overlay::Contents;
    focusInto(m_memory, m_tree, widgets::idOf(contents ? "contents.drawer" : "type.sheet"));
    // Not on "Set back", the first in reading order: a key pressed twice would undo what someone chose.
    const semantics::NodeId done = widgets::idOf("type.done");
    if (!contents && semantics::findById(m_tree, done) != nullptr) m_memory.focus = done;
  }
  if (m_memory.focusVisible && m_memory.focus == 0 && s.overlay == state::Overlay::None && m_lastOverlay != s.overlay) {
    const bool contents = m_lastOverlay == state::Overlay::Contents;
    const bool search = m_lastOverlay == state::Overlay::Search;
    const semantics::NodeId opener =
        widgets::idOf(contents ? "toolbar.contents" : (search ? "toolbar.search" : "toolbar.type"));
    if (semantics::findById(m_tree, opener) != nullptr) m_memory.focus = opener;
    m_memory.animating = true;  // its ring is still to be drawn
  }
  // What somebody left while it glided stands when they come back.
  if (s.screen != m_lastScreen || s.overlay != m_lastOverlay) m_memory.glide.clear();
  m_lastOverlay = s.overlay;
  m_lastScreen = s.screen;
  for (const state::Action& action : actions) state::apply(s, action, services);
  m_again = !actions.empty() || m_memory.animating || m_atlas->takeOverflow() || !drawn ||
            (s.reader && s.reader->moving()) || m_memory.revealFocus != 0;
}

/// The page asks how much room each exercise takes; the answer changes with the article, the language and the type.
void FrameMaker::fitSlips(AppState& s) {
  if (!s.reader) return;
  const views::SlipSetting setting = views::slipSetting(s);
  if (m_slipsOf == &s.reader->page() && m_slips && *m_slips == setting) return;
  m_slipsOf = &s.reader->page();
  m_slips = std::make_unique<views::SlipSetting>(setting);
  s.reader->setExerciseBox(views::slipBox(*m_setter, state::exerciseShelf(s), setting));
}

void FrameMaker::forget() {
  m_setter->forget();
  m_words.clear();
  m_tree = {};
  m_memory.fields.clear();
  m_memory.scroll.clear();  // how far somebody came in a page that is closed
  m_memory.contentHeight.clear();
  m_memory.glide.clear();
  m_memory.textInput.reset();
  m_memory.keyed.clear();
  paint::compat::wipeDrawn();
}

bool FrameMaker::repaint(paint::Target& target, float scale) {
  if (target.width() != m_width || target.height() != m_height || scale != m_scale) return false;
  return target.draw(*ImGui::GetDrawData(), *m_atlas, m_ground);
}

}  // namespace tend::shell
