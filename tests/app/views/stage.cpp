#include "tests/app/views/stage.h"

#include <SDL.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "app/paint/atlas.h"
#include "app/paint/imgui_compat.h"
#include "app/paint/png.h"
#include "app/paint/surface_target.h"
#include "app/views/views.h"
#include "core/text/load_book.h"
#include "tests/support/source_folder.h"

namespace tend::test {

namespace {

constexpr int kMostFrames = 12;

std::uint8_t stepOf(int textSize) {
  const auto* found = std::find(std::begin(page::kSizeSteps), std::end(page::kSizeSteps), textSize);
  return static_cast<std::uint8_t>(found - std::begin(page::kSizeSteps));
}

}  // namespace

state::AppState stageState(const StageSize& size) {
  state::AppState s;
  s.settings.type.sizeStep = stepOf(size.textSize);
  s.settings.reducedMotion = true;
  s.language = &base::languageFor(size.language);
  s.layout = state::layoutFor(static_cast<float>(size.width), static_cast<float>(size.height), s.settings.type,
                              s.language->rightToLeft);
  s.today = {2026, 12, 1};
  s.version = "0.1.0";
  return s;
}

struct Stage::Impl {
  SDL_Surface* surface = nullptr;
  paint::SurfaceTarget target;
  text::FontLibrary library;
  text::FontBook book;
  text::ShapeCache cache;
  std::unique_ptr<paint::Atlas> atlas;
  std::unique_ptr<paint::TextSetter> setter;
  widgets::Memory memory;
  semantics::Node tree;
  std::vector<state::Action> actions;
  std::function<void(widgets::Ui&)> part;  // drawn instead of the screen
  double seconds = 100;
  double pace = 10;
  bool overflowed = false;
};

Stage::Stage() : m_impl(std::make_unique<Impl>()) {
  Impl& d = *m_impl;
  SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
  d.surface = SDL_CreateRGBSurfaceWithFormat(0, 3840, 2160, 32, SDL_PIXELFORMAT_ARGB8888);
  std::vector<std::string> missing;
  const auto book = text::loadBook(d.library, text::systemFontPaths(), missing);
  if (book) d.book = *book;
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  paint::compat::init();
  d.atlas = std::make_unique<paint::Atlas>(d.library);
  d.setter = std::make_unique<paint::TextSetter>(d.library, d.book, d.cache);
}

Stage::~Stage() {
  m_impl->setter.reset();
  m_impl->atlas.reset();
  ImGui::DestroyContext();
  SDL_FreeSurface(m_impl->surface);
}

const semantics::Node& Stage::frame(const state::AppState& s, widgets::Input input) {
  Impl& d = *m_impl;
  input.seconds = d.seconds += d.pace;
  input.deltaSeconds = 1;
  const base::Rect window = s.layout.window;
  const auto width = static_cast<int>(window.width);
  const auto height = static_cast<int>(window.height);
  d.target.aimAt({static_cast<std::uint32_t*>(d.surface->pixels), width, height, d.surface->pitch});
  d.setter->language(s.language->code);
  paint::compat::newFrame(width, height, 1);
  semantics::Builder tree(
      semantics::Node{widgets::idOf("window"), semantics::Role::Window, "window", {}, 0, 0, window, {}});
  d.actions.clear();
  {
    const paint::Theme& theme = paint::theme(static_cast<paint::ThemeId>(s.settings.type.theme));
    widgets::Ui ui({*d.atlas, *d.setter, theme, 1, s.layout, s.strings(), input, d.memory, d.actions, tree,
                    s.settings.reducedMotion});
    d.part ? d.part(ui) : views::drawScreen(ui, s);
  }
  ImGui::Render();
  d.target.draw(*ImGui::GetDrawData(), *d.atlas, {255, 255, 255, 255});
  d.overflowed = d.atlas->takeOverflow();
  d.tree = tree.take();
  return d.tree;
}

const semantics::Node& Stage::draw(const state::AppState& s) {
  for (int i = 0; i < kMostFrames; ++i) {
    frame(s);
    const bool again = m_impl->memory.animating || m_impl->overflowed;
    if (i >= 1 && !again) break;
  }
  return m_impl->tree;
}

const semantics::Node& Stage::draw(const state::AppState& s, const std::function<void(widgets::Ui&)>& part) {
  m_impl->part = part;
  draw(s);
  m_impl->part = {};
  return m_impl->tree;
}

void Stage::press(const state::AppState& s, semantics::Role role, const std::string& label) {
  draw(s);
  const semantics::Node* found = semantics::find(m_impl->tree, role, label);
  m_impl->actions.clear();
  if (found == nullptr) return;
  m_impl->memory.activate = found->id;
  frame(s);
}

std::uint64_t Stage::pixels() const {
  std::uint64_t sum = 14695981039346656037U;  // FNV-1a, a pixel at a time
  const base::Rect window = m_impl->tree.rect;
  for (int y = 0; y < static_cast<int>(window.height); ++y) {
    const auto* row = static_cast<const std::uint8_t*>(m_impl->surface->pixels) + y * m_impl->surface->pitch;
    for (int x = 0; x < static_cast<int>(window.width); ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, row + x * 4, sizeof pixel);
      sum = (sum ^ pixel) * 1099511628211U;
    }
  }
  return sum;
}

void Stage::focus(semantics::NodeId id) {
  m_impl->memory.focus = id;
  m_impl->memory.focusVisible = true;
}

void Stage::forget() { m_impl->memory = {}; }
void Stage::pace(double secondsAFrame) { m_impl->pace = secondsAFrame; }

const std::vector<state::Action>& Stage::actions() const { return m_impl->actions; }
widgets::Memory& Stage::memory() { return m_impl->memory; }
const paint::Atlas& Stage::atlas() const { return *m_impl->atlas; }
bool Stage::overflowed() const { return m_impl->overflowed; }

bool Stage::picture(const std::string& name) {
  const std::filesystem::path folder = std::filesystem::path(tend::test::sourceFolder()) / "build/views/pictures";
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  const base::Rect window = m_impl->tree.rect;
  SDL_Surface* part = SDL_CreateRGBSurfaceWithFormat(0, static_cast<int>(window.width), static_cast<int>(window.height),
                                                     32, SDL_PIXELFORMAT_ARGB8888);
  const SDL_Rect view{0, 0, part->w, part->h};
  SDL_BlitSurface(m_impl->surface, &view, part, nullptr);
  const bool written = paint::writePng(*part, (folder / (name + ".png")).string()).has_value();
  SDL_FreeSurface(part);
  return written;
}

Stage& stage() {
  static Stage only;
  return only;
}

}  // namespace tend::test
