#include "app/views/exercise/petals.h"

#include <algorithm>
#include <cmath>

#include "app/paint/petals.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using exercise::ScaleAnswer;
using paint::PetalShape;
using widgets::Flow;
using widgets::Ui;

constexpr float kTurnDegrees = 14;  // away from the axis, to either side
constexpr std::array<float, exercise::kScaleSteps + 1> kLengths = {0, 0.36F, 0.52F, 0.68F, 0.84F, 1};
constexpr float kUnfoldSeconds = 0.9F;
constexpr float kBetweenSeconds = 0.06F;
constexpr float kNarrowPx = 138;  // a petal on a phone
constexpr float kLinePx = 2.4F;
// Where the words of the petals to the sides stand: in the corner between two petals.
constexpr float kCornerAcross = 0.42F, kCornerFoot = 0.40F, kCornerHeight = 0.62F;
constexpr float kLabelGapPx = 8;

enum class Whose : std::uint8_t { First, Second, Alone };

/// Whose petals an axis has.
std::vector<Whose> allOf(const PetalPicture& p) {
  if (p.second == nullptr) return {Whose::Alone};
  return {Whose::First, Whose::Second};
}

PetalShape petalOf(std::size_t axis, Whose whose, float lengthPx) {
  const float degrees = 90 * static_cast<float>(axis);
  if (whose == Whose::Alone) return {degrees, lengthPx, 0.34F};
  return {degrees + (whose == Whose::First ? -kTurnDegrees : kTurnDegrees), lengthPx};
}

int stepOf(const ScaleAnswer& answer, std::size_t axis) {
  const int step = axis < answer.steps.size() ? answer.steps[axis] : 0;
  return step >= 1 && step <= static_cast<int>(exercise::kScaleSteps) ? step : 0;
}

/// Both petals of each axis read as one with a notch.
void drawGround(Ui& ui, base::Point centre, float length, const std::vector<Whose>& all) {
  const paint::Theme& t = ui.theme();
  for (std::size_t axis = 0; axis < exercise::kPetals; ++axis) {
    for (const Whose whose : all) {
      ui.canvas().strokePath(paint::petalPath(petalOf(axis, whose, length)), kLinePx, centre, 1, t.hair);
    }
    for (const Whose whose : all) {
      ui.canvas().path(paint::petalPath(petalOf(axis, whose, length)), centre, 1, t.page);
    }
  }
  for (std::size_t axis = 0; axis < exercise::kPetals; ++axis) {
    for (std::size_t step = 1; step < exercise::kScaleSteps; ++step) {
      for (const Whose whose : all) {
        const base::Point at = paint::petalPoint(petalOf(axis, whose, length), kLengths[step]);
        ui.canvas().disc({centre.x + at.x, centre.y + at.y}, 1.8F, t.edge);
      }
    }
  }
}

/// How far a petal has grown from the centre: each begins a little after the one before.
float grown(float seconds, std::size_t axis) {
  const float rest =
      1 - std::clamp((seconds - kBetweenSeconds * static_cast<float>(axis)) / kUnfoldSeconds, 0.0F, 1.0F);
  return 1 - rest * rest * rest;
}

void drawAnswer(Ui& ui, base::Point centre, const PetalPicture& p, float length, Whose whose) {
  const paint::Theme& t = ui.theme();
  const ScaleAnswer& answer = whose == Whose::Second ? *p.second : p.first;
  for (std::size_t axis = 0; axis < exercise::kPetals; ++axis) {
    const int step = stepOf(answer, axis);
    const float grows = grown(p.unfoldSeconds, axis);
    if (step == 0 || grows <= 0) continue;
    const PetalShape petal = petalOf(axis, whose, grows * length * kLengths[static_cast<std::size_t>(step)]);
    const bool first = whose != Whose::Second;
    ui.canvas().path(paint::petalPath(petal), centre, 1, first ? t.leaf.faded(0.62F) : t.petal.faded(0.5F));
    ui.canvas().strokePath(first ? paint::petalPath(petal) : paint::dashedPetal(petal), kLinePx, centre, 1,
                           first ? t.sage : t.clay);
  }
}

/// What stands by a petal: its name, and what each said of it.
struct Answer {
  std::string words;
  paint::Colour colour;
};
struct Label {
  std::string name;
  std::vector<Answer> answers;
};

Answer answerOf(Ui& ui, const PetalPicture& p, std::size_t axis, Whose whose) {
  const paint::Theme& t = ui.theme();
  const bool second = whose == Whose::Second;
  const int step = stepOf(second ? *p.second : p.first, axis);
  const bool open = step == 0 || static_cast<std::size_t>(step) > p.scale.words.size();
  const std::string words = open ? ui.tr("reveal.left_open") : p.scale.words[static_cast<std::size_t>(step - 1)];
  if (whose == Whose::Alone) return {words, open ? t.ink3 : t.sage};
  return {ui.tr("petals.answer", {{"name", p.names[second ? 1 : 0]}, {"words", words}}), second ? t.clay : t.sage};
}

Label labelOf(Ui& ui, const PetalPicture& p, std::size_t axis) {
  Label label{p.scale.items[axis].name, {}};
  for (const Whose whose : allOf(p)) label.answers.push_back(answerOf(ui, p, axis, whose));
  return label;
}

paint::TextBox nameBox(Ui& ui, float width, text::Align align) {
  paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Name, width, 20);
  box.align = align;
  return box;
}

paint::TextBox answerBox(Ui& ui, float width, text::Align align) {
  paint::TextBox box = widgets::textBox(ui, paint::TextStyle::Control, width, 15);
  box.align = align;
  return box;
}

/// Draws where `at` is set; returns the height.
float setLabel(Ui& ui, const Label& label, float width, text::Align align, const base::Point* at) {
  float y = 0;
  const auto line = [&](const std::string& words, const paint::TextBox& box, paint::Colour colour) {
    if (at != nullptr) widgets::put(ui, words, {at->x, at->y + y}, box, colour);
    y += widgets::measure(ui, words, box).height;
  };
  line(label.name, nameBox(ui, width, align), ui.theme().ink);
  for (const Answer& answer : label.answers) line(answer.words, answerBox(ui, width, align), answer.colour);
  return y;
}

bool wordsFit(Ui& ui, const Label& label, float width) {
  const paint::TextBox name = nameBox(ui, width, text::Align::Start);
  const paint::TextBox answer = answerBox(ui, width, text::Align::Start);
  return widgets::fitted(ui, label.name, name).scale >= name.scale &&
         std::all_of(label.answers.begin(), label.answers.end(),
                     [&](const Answer& said) { return widgets::fitted(ui, said.words, answer).scale >= answer.scale; });
}

/// How the picture stands in its width.
struct Places {
  float length = 0;
  float corner = 0;  // width of the words in a corner
  float top = 0, bottom = 0;
  bool words = false;
};

Places placesFor(Ui& ui, const PetalPicture& p, float width) {
  Places places;
  places.length = std::min({p.longestPx, width / 2 - 4, width < 420 ? kNarrowPx : p.longestPx});
  places.corner = width / 2 - kCornerAcross * places.length;
  places.words = true;
  for (std::size_t axis = 0; axis < exercise::kPetals; ++axis) {
    const Label label = labelOf(ui, p, axis);
    const bool side = axis % 2 == 1;
    const float room = side ? places.corner : width;
    const float height = setLabel(ui, label, room, text::Align::Centre, nullptr);
    places.words = places.words && wordsFit(ui, label, room) && (!side || height <= kCornerHeight * places.length);
    if (axis == 0) places.top = height + kLabelGapPx;
    if (axis == 2) places.bottom = height + kLabelGapPx;
  }
  if (!places.words) places.top = places.bottom = 0;
  return places;
}

void drawLabels(Ui& ui, const PetalPicture& p, const Places& places, base::Rect rect, base::Point centre) {
  for (std::size_t axis = 0; axis < exercise::kPetals; ++axis) {
    const Label label = labelOf(ui, p, axis);
    base::Point at{rect.x, axis == 0 ? rect.y : centre.y + places.length + kLabelGapPx};
    if (axis % 2 == 0) {
      setLabel(ui, label, rect.width, text::Align::Centre, &at);
      continue;
    }
    const text::Align align = axis == 1 ? text::Align::Start : text::Align::End;
    at.x = axis == 1 ? rect.right() - places.corner : rect.x;
    at.y = centre.y - kCornerFoot * places.length - setLabel(ui, label, places.corner, align, nullptr);
    setLabel(ui, label, places.corner, align, &at);
  }
}

}  // namespace

void drawLittleFlower(Ui& ui, base::Point centre, float radius, std::size_t which, const std::vector<int>& steps) {
  const paint::Theme& t = ui.theme();
  for (std::size_t i = 0; i < exercise::kPetals; ++i) {
    const paint::VectorPath path = paint::petalPath({90 * static_cast<float>(i), radius, 0.42F});
    const bool isSet = i < steps.size() && steps[i] > 0;
    if (i == which) ui.canvas().path(path, centre, 1, t.leaf);
    if (i != which && isSet) ui.canvas().path(path, centre, 1, t.sageT);
    const paint::Colour line = i == which ? t.leafD : (isSet ? t.leaf : t.hair);
    ui.canvas().strokePath(path, radius < 40 ? 1.4F : 1.6F, centre, 1, line);
  }
  ui.canvas().disc(centre, std::max(2.4F, radius * 0.085F + 1), t.clay);
}

bool petals(Flow& flow, const PetalPicture& picture) {
  if (picture.scale.items.size() != exercise::kPetals) return false;
  Ui& ui = flow.ui();
  const Places places = placesFor(ui, picture, flow.width());
  const base::Rect rect = flow.take(places.top + 2 * places.length + places.bottom);
  if (!flow.drawing()) return places.words;
  const base::Point centre{rect.x + rect.width / 2, rect.y + places.top + places.length};
  const std::vector<Whose> all = allOf(picture);
  drawGround(ui, centre, places.length, all);
  for (const Whose whose : all) drawAnswer(ui, centre, picture, places.length, whose);
  ui.canvas().disc(centre, std::max(5.0F, places.length * 9 / 210), ui.theme().wheatD);
  if (places.words) drawLabels(ui, picture, places, rect, centre);
  return places.words;
}

}  // namespace tend::views
