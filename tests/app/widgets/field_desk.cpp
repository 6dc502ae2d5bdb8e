#include "tests/app/widgets/field_desk.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/paint/atlas.h"
#include "app/paint/imgui_compat.h"
#include "app/paint/png.h"
#include "app/paint/surface_target.h"
#include "app/shell/gestures.h"
#include "app/state/apply.h"
#include "app/widgets/on_screen_keyboard.h"
#include "core/base/utf8.h"
#include "core/text/load_book.h"

namespace tend::test {

struct FieldDesk::Impl {
  SDL_Surface* surface = nullptr;
  paint::SurfaceTarget target;
  text::FontLibrary library;
  text::FontBook book;
  text::ShapeCache cache;
  std::unique_ptr<paint::Atlas> atlas;
  std::unique_ptr<paint::TextSetter> setter;
  widgets::Memory memory;
  semantics::Node tree;
  shell::Gestures gestures;
  state::Services services;
  Draw draw;
};

namespace {

state::AppState stateFor(const DeskSize& size) {
  state::AppState s;
  const auto* step = std::find(std::begin(page::kSizeSteps), std::end(page::kSizeSteps), size.textSize);
  s.settings.type.sizeStep = static_cast<std::uint8_t>(step - std::begin(page::kSizeSteps));
  s.settings.type.theme = size.theme;
  s.language = &base::languageFor(size.language);
  s.layout = state::layoutFor(static_cast<float>(size.width), static_cast<float>(size.height), s.settings.type,
                              s.language->rightToLeft);
  return s;
}

}  // namespace

FieldDesk::FieldDesk(const DeskSize& size, Draw draw) : state(stateFor(size)), m_impl(std::make_unique<Impl>()) {
  Impl& d = *m_impl;
  SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
  d.surface = SDL_CreateRGBSurfaceWithFormat(0, size.width, size.height, 32, SDL_PIXELFORMAT_ARGB8888);
  std::vector<std::string> missing;
  d.book = text::loadBook(d.library, text::systemFontPaths(), missing).value();
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  paint::compat::init();
  d.atlas = std::make_unique<paint::Atlas>(d.library);
  d.setter = std::make_unique<paint::TextSetter>(d.library, d.book, d.cache);
  d.draw = std::move(draw);
}

FieldDesk::~FieldDesk() {
  m_impl->setter.reset();
  m_impl->atlas.reset();
  ImGui::DestroyContext();
  SDL_FreeSurface(m_impl->surface);
}

void FieldDesk::frame() {
  Impl& d = *m_impl;
  widgets::Input input = std::exchange(next, {});
  m_seconds += 0.016;
  input.seconds = m_seconds;
  input.deltaSeconds = 0.016F;
  d.gestures.fill(input);
  const paint::Theme& theme = paint::theme(static_cast<paint::ThemeId>(state.settings.type.theme));
  d.setter->language(state.language->code);
  d.target.aimAt({static_cast<std::uint32_t*>(d.surface->pixels), d.surface->w, d.surface->h, d.surface->pitch});
  widgets::coverForKeyboard(d.memory, state.layout);
  paint::compat::newFrame(d.surface->w, d.surface->h, 0.016F);
  semantics::Node root;
  root.id = widgets::idOf("window");
  root.role = semantics::Role::Window;
  root.rect = state.layout.window;
  semantics::Builder tree(std::move(root));
  asked.clear();
  {
    widgets::Ui ui({*d.atlas, *d.setter, theme, 1, state.layout, state.strings(), input, d.memory, asked, tree,
                    state.settings.reducedMotion});
    ui.beginLayer("page", state.layout.window);
    d.draw(ui, state);
    ui.endLayer();
  }
  ImGui::Render();
  d.target.draw(*ImGui::GetDrawData(), *d.atlas, theme.page);
  d.tree = tree.take();
  for (const state::Action& action : asked) state::apply(state, action, d.services);
}

void FieldDesk::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void FieldDesk::edit(std::vector<text::edit::Command> commands) {
  next.edits = std::move(commands);
  frames(3);
}

void FieldDesk::type(const std::string& text) {
  std::vector<text::edit::Command> commands;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = base::decodeUtf8(text, at).length;
    text::edit::Command command;
    command.text = text.substr(at, length);
    commands.push_back(std::move(command));
    at += length;
  }
  edit(std::move(commands));
}

void FieldDesk::key(text::edit::Do what, bool extend) {
  text::edit::Command command;
  command.what = what;
  command.extend = extend;
  edit({std::move(command)});
}

void FieldDesk::down(base::Point at, bool touch) {
  paint::compat::pointerAt(at.x, at.y);
  m_impl->gestures.down(at, m_seconds, touch);
  frame();
  paint::compat::buttonIs(true);
  frames(2);
}

void FieldDesk::move(base::Point at) {
  paint::compat::pointerAt(at.x, at.y);
  m_impl->gestures.move(at, m_seconds);
  frames(2);
}

void FieldDesk::up() {
  paint::compat::buttonIs(false);
  widgets::Input input;
  m_impl->gestures.fill(input);
  m_impl->gestures.up(input.pointer, m_seconds);
  frames(3);
}

void FieldDesk::tap(base::Point at, bool touch) {
  down(at, touch);
  up();
}

const semantics::Node& FieldDesk::tree() const { return m_impl->tree; }

const semantics::Node& FieldDesk::field(const std::string& label) const {
  const semantics::Node* found = semantics::find(m_impl->tree, semantics::Role::TextField, label);
  REQUIRE_MESSAGE(found != nullptr, label);
  return *found;
}

widgets::Memory& FieldDesk::memory() { return m_impl->memory; }

bool FieldDesk::picture(const std::string& name) {
  const char* folder = std::getenv("TEND_SHEETS");
  if (folder == nullptr) return true;
  return paint::writePng(*m_impl->surface, std::string(folder) + "/" + name + ".png").has_value();
}

}  // namespace tend::test
