#include "tests/app/views/reader_stage.h"

#include <algorithm>

namespace tend::test {
namespace {

using semantics::Node;

constexpr int kMostFrames = 16;

std::uint8_t stepOf(int textSize) {
  const auto* found = std::find(std::begin(page::kSizeSteps), std::end(page::kSizeSteps), textSize);
  return static_cast<std::uint8_t>(found - std::begin(page::kSizeSteps));
}

std::string layerOf(const Node& node, const std::string& around) {
  using widgets::idOf;
  if (node.id == idOf("article") || node.id == idOf("page.back") || node.id == idOf("page.on") ||
      node.id == idOf("page.bar")) {
    return "page";
  }
  if (node.id == idOf("toolbar")) return "toolbar";
  if (node.id == idOf("contents.drawer")) return "drawer";
  if (node.id == idOf("type.sheet")) return "sheet";
  if (node.id == idOf("search.drawer")) return "search";
  if (node.id == idOf("nav")) return "nav";
  return around;
}

void gather(const Node& node, const std::string& around, std::vector<LayeredTarget>& out) {
  const std::string layer = layerOf(node, around);
  if ((node.state & semantics::kFocusable) != 0) out.push_back({node, layer});
  for (const Node& child : node.children) gather(child, layer, out);
}

paint::TextSetter& setter() {
  static paint::TextSetter only(readerProgram().library, readerProgram().book, readerProgram().cache);
  return only;
}

}  // namespace

Program& readerProgram() {
  static Program only;
  return only;
}

state::AppState readerState(const StageSize& size, const std::string& pack) {
  Program& program = readerProgram();
  program.services.systemLanguage = size.language;
  state::AppState s = state::start(program.services, pack);
  s.settings.reducedMotion = true;
  s.settings.type.sizeStep = stepOf(size.textSize);
  s.settings.type.sizeChosen = size.textSize != 20;
  state::apply(s, state::Resize{static_cast<float>(size.width), static_cast<float>(size.height)}, program.services);
  stage().forget();
  return s;
}

const Node& settle(state::AppState& s) {
  for (int i = 0; i < kMostFrames; ++i) {
    if (s.reader) s.reader->tick(1);
    stage().frame(s);
    const std::vector<state::Action> actions = stage().actions();
    for (const state::Action& action : actions) state::apply(s, action, readerProgram().services);
    if (i >= 1 && actions.empty() && !stage().memory().animating) break;
  }
  return stage().frame(s);
}

const Node& pressKey(state::AppState& s, widgets::Key key, bool shift) {
  widgets::Input input;
  input.keys = {{key, shift}};
  stage().frame(s, input);
  const std::vector<state::Action> actions = stage().actions();
  for (const state::Action& action : actions) state::apply(s, action, readerProgram().services);
  return settle(s);
}

std::vector<LayeredTarget> layeredTargets(const Node& root) {
  std::vector<LayeredTarget> out;
  gather(root, "top", out);
  return out;
}

bool isOffscreen(const Node& node) { return (node.state & semantics::kOffscreen) != 0; }

std::vector<Node> nodesOf(const Node& root, semantics::Role role) {
  std::vector<Node> all;
  semantics::visit(root, [&](const Node& node, int) {
    if (node.role == role) all.push_back(node);
  });
  return all;
}

paint::TextSize measured(const state::AppState& s, const std::string& text, const paint::TextBox& box) {
  setter().language(s.language->code);
  return setter().measure(text, box);
}

float widestWord(const state::AppState& s, const std::string& text, paint::TextBox box) {
  box.widthPx = 0;
  float widest = 0;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t to = std::min(text.find(' ', from), text.size());
    if (to > from) widest = std::max(widest, measured(s, text.substr(from, to - from), box).width);
    from = to + 1;
  }
  return widest;
}

float fittedScale(const state::AppState& s, const std::string& text, const paint::TextBox& box) {
  const float widest = widestWord(s, text, box);
  if (widest <= box.widthPx) return box.scale;
  const float least = std::min(box.scale, 15.0F / paint::fontSize(box.style));
  return std::max(least, box.scale * box.widthPx / widest * 0.99F);
}

std::string nameOf(const StageSize& size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height) + " at " + std::to_string(size.textSize) +
         ", " + size.language;
}

}  // namespace tend::test
