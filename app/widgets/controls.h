// The controls of design 7: buttons, tool buttons, text links, segments, swatches, chips, slider, switch, rows. Each
// draws itself, reports role, label and value to the tree, and returns what was asked for. All sizes and their type
// grow with the controls' scale; words wrap and controls grow higher or stack before anything is cut.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/widgets/ui.h"

namespace tend::widgets {

// Buttons (buttons.cpp)

enum class ButtonKind : std::uint8_t { Main, Second, Quiet, Stop };

struct Button {
  std::string name;  // of the id
  std::string label;
  ButtonKind kind = ButtonKind::Main;
  std::optional<paint::Icon> icon;
  bool disabled = false;
  float height = 56;  // at scale 1
};

/// Width the button needs in one line, and the height it needs at a width, in logical pixels.
float buttonWidth(Ui& ui, const Button& button);
float buttonHeight(Ui& ui, const Button& button, float width);
/// Draws at `at` with its own width, or in the rectangle given.
bool drawButton(Ui& ui, const Button& button, base::Rect rect);
bool drawButton(Ui& ui, const Button& button, base::Point at);

/// The actions of a page or dialog, in the order of focus. Side by side at the reading end if they fit (quiet ones at
/// the start, the main one last), else stacked over the whole width with the main one lowest. Returns the one pressed.
float actionsHeight(Ui& ui, const std::vector<Button>& buttons, float width);
std::optional<std::size_t> drawActions(Ui& ui, const std::vector<Button>& buttons, base::Rect rect);

/// 48 high, icon with or without its word (the word is always said).
struct ToolButton {
  std::string name;
  std::string label;
  paint::Icon icon = paint::Icon::Info;
  bool showWord = false;
  bool current = false;
  bool disabled = false;
  bool clay = false;
  std::string value{};  // said after the label
};
float toolButtonWidth(Ui& ui, const ToolButton& button);
bool drawToolButton(Ui& ui, const ToolButton& button, base::Rect rect);

/// Words that lead somewhere, with a chevron after them; at least 48 high.
struct TextLink {
  std::string name;
  std::string label;
  bool clay = false;
  bool chevron = true;
  std::string said;    // what a screen reader hears; empty: the label
  bool quiet = false;  // in the colour of secondary text
};
float textLinkHeight(Ui& ui, const TextLink& link, float width);
float textLinkWidth(Ui& ui, const TextLink& link);
bool drawTextLink(Ui& ui, const TextLink& link, base::Rect rect);

// One of several (segments.cpp, swatches.cpp, chips.cpp). Each part is a Radio in a RadioGroup; arrow keys move the
// choice while one of the parts has the focus. Returns the part asked for, if it is another one.

struct Segment {
  std::string label;
  std::optional<paint::Icon> icon;
  std::optional<paint::TextStyle> style;  // for showing a typeface in itself
  float sizePx = 0;                       // with `style`: its size, at scale 1
};
float segmentsHeight(Ui& ui, const std::vector<Segment>& segments, float width);
std::optional<std::size_t> drawSegments(Ui& ui, const std::string& name, const std::string& groupLabel,
                                        const std::vector<Segment>& segments, std::size_t chosen, base::Rect rect);

/// A theme shown in its own page and ink.
struct Swatch {
  std::string label;
  paint::ThemeId theme = paint::ThemeId::Paper;
};
float swatchesHeight(Ui& ui, const std::vector<Swatch>& swatches, float width);
std::optional<std::size_t> drawSwatches(Ui& ui, const std::string& name, const std::string& groupLabel,
                                        const std::vector<Swatch>& swatches, std::size_t chosen, base::Rect rect);

/// Chips flow in lines; `chosen` may be kNoneChosen.
constexpr std::size_t kNoneChosen = static_cast<std::size_t>(-1);
float chipsHeight(Ui& ui, const std::vector<std::string>& labels, std::size_t chosen, float width);
std::optional<std::size_t> drawChips(Ui& ui, const std::string& name, const std::string& groupLabel,
                                     const std::vector<std::string>& labels, std::size_t chosen, base::Rect rect);

/// Id of a part, for tests and for holding keys.
semantics::NodeId partId(const std::string& name, std::size_t index);

// Slider (slider.cpp)

/// A slider over `steps` positions with a button at each end. Returns the new position. 52 high.
struct Slider {
  std::string name;
  std::string label;
  std::string value;  // said: "20 px"
  std::string smallerLabel, largerLabel;
  int steps = 2;
  int position = 0;
};
std::optional<int> drawSlider(Ui& ui, const Slider& slider, base::Rect rect);
/// Inside a scroll area: call before beginScroll with the rectangle the slider will have, so that a sideways drag on
/// it is the slider's and any other one scrolls.
void claimSliderDrag(Ui& ui, const Slider& slider, base::Rect rect);

// Rows (rows.cpp)

/// 60 x 34 switch at the end, its label at the start; the whole row is the target. Returns true when toggled.
float switchRowHeight(Ui& ui, const std::string& label, const std::string& detail, float width);
bool drawSwitchRow(Ui& ui, const std::string& name, const std::string& label, const std::string& detail, bool on,
                   base::Rect rect);

/// A full-width row that opens something: label, detail below, icon at the start, chevron at the end.
struct Row {
  std::string name;
  std::uint64_t index = 0;
  std::string label;
  std::string detail;
  std::optional<paint::Icon> icon;
  bool current = false;
  bool chevron = true;
};
float rowHeight(Ui& ui, const Row& row, float width);
bool drawRow(Ui& ui, const Row& row, base::Rect rect);

}  // namespace tend::widgets
