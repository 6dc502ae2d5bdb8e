#include "tests/app/paint/contact_sheet.h"

#include <array>

namespace tend::test {
namespace {

using paint::Canvas;
using paint::Icon;
using paint::TextStyle;

void heading(Canvas& canvas, const char* text, base::Point at, float width) {
  canvas.text(text, at, {.style = TextStyle::SmallSection}, canvas.theme().ink);
  canvas.hairline({at.x, at.y + 40}, width, false, canvas.theme().hair);
}

void drawIcons(Canvas& canvas) {
  canvas.text("Icons, 24-unit grid, stroke 1.6", {48, 30}, {.style = TextStyle::Section}, canvas.theme().ink);
  for (int i = 0; i < paint::iconCount(); ++i) {
    const float x = 48 + 118.4F * static_cast<float>(i % 10) + 59.2F;
    const float y = 92 + 100 * static_cast<float>(i / 10);
    canvas.icon(static_cast<Icon>(i), {x, y + 18}, 36, canvas.theme().ink);
    canvas.icon(static_cast<Icon>(i), {x - 24, y + 62}, 24, canvas.theme().ink2);
    canvas.icon(static_cast<Icon>(i), {x + 8, y + 62}, 26, canvas.theme().sage);
    canvas.icon(static_cast<Icon>(i), {x + 38, y + 62}, 20, canvas.theme().clay, 2);
  }
}

void drawPlants(Canvas& canvas) {
  using paint::PlantKind;
  const std::array<std::pair<PlantKind, const char*>, 9> kinds{{{PlantKind::Sprig, "sprig"},
                                                                {PlantKind::Fern, "fern"},
                                                                {PlantKind::Bloom, "bloom"},
                                                                {PlantKind::Bells, "bells"},
                                                                {PlantKind::Tulip, "tulip"},
                                                                {PlantKind::Daisy, "daisy"},
                                                                {PlantKind::Olive, "olive"},
                                                                {PlantKind::Wheat, "wheat"},
                                                                {PlantKind::Lavender, "lavender"}}};
  canvas.text("Plants and their stages", {48, 30}, {.style = TextStyle::Section}, canvas.theme().ink);
  for (std::size_t r = 0; r < kinds.size(); ++r) {
    const float x = 90 + 615 * static_cast<float>(r % 2);
    const float y = 262 + 172 * static_cast<float>(r / 2);
    for (int stage = 0; stage < paint::kPlantStages; ++stage)
      canvas.plant(kinds[r].first, {x + 92 * static_cast<float>(stage), y}, 126, stage,
                   static_cast<std::uint32_t>(r * 5 + 2) + static_cast<std::uint32_t>(stage));
    canvas.text(kinds[r].second, {x + 4 * 92 + 66, y - 66}, {.style = TextStyle::Name}, canvas.theme().ink);
    canvas.hairline({x - 40, y + 8}, 460, false, canvas.theme().hair);
  }
}

void focusRing(Canvas& canvas, base::Rect rect, float radius) {
  canvas.roundStroke(base::inset(rect, -6), radius + 6, 3, canvas.theme().sage);
}

void drawButtons(Canvas& canvas) {
  const paint::Theme& t = canvas.theme();
  heading(canvas, "Buttons: normal, pressed, focused, disabled", {48, 36}, 1184);
  for (int column = 0; column < 4; ++column) {
    const auto at = [column](int row) {
      return base::Rect{48 + 303 * static_cast<float>(column), 95 + 74 * static_cast<float>(row), 275, 56};
    };
    const bool pressed = column == 1;
    const bool disabled = column == 3;
    canvas.roundFill(at(0), 14, disabled ? t.hair : pressed ? t.sageP : t.sage);
    canvas.centred("Begin", at(0), TextStyle::Button, disabled ? t.ink2 : t.on);
    if (pressed) canvas.roundFill(at(1), 14, t.sageT);
    canvas.roundStroke(at(1), 14, 1.5F, disabled ? t.hair : t.sage);
    canvas.centred("Open the page", at(1), TextStyle::Button, disabled ? t.ink3 : t.sage);
    if (pressed) canvas.roundFill(at(2), 14, t.desk);
    canvas.centred("Not today", at(2), TextStyle::Control, disabled ? t.ink3 : t.ink2, 17.0F / 15);
    if (pressed) canvas.roundFill(at(3), 14, t.clayT);
    canvas.roundStroke(at(3), 14, 1.5F, disabled ? t.hair : t.clay);
    canvas.centred("Stop kindly", at(3), TextStyle::Button, disabled ? t.ink3 : t.clay);
    for (int row = 0; column == 2 && row < 4; ++row) focusRing(canvas, at(row), 14);
  }
}

void drawSmallControls(Canvas& canvas) {
  const paint::Theme& t = canvas.theme();
  heading(canvas, "Chips, boxes, switches", {48, 410}, 560);
  canvas.roundFill({48, 469, 78, 48}, 24, t.slip);
  canvas.roundStroke({48, 469, 78, 48}, 24, 1, t.edge);
  canvas.centred("Tired", {48, 469, 78, 48}, TextStyle::Control, t.ink2);
  canvas.roundFill({138, 469, 128, 48}, 24, t.sageT);
  canvas.roundStroke({138, 469, 128, 48}, 24, 1.5F, t.sage);
  canvas.icon(Icon::Check, {167, 493}, 20, t.sage, 2);
  canvas.centred("Hopeful", {176, 469, 80, 48}, TextStyle::ControlStrong, t.sage);
  canvas.roundFill({278, 469, 82, 48}, 24, t.slip);
  focusRing(canvas, {278, 469, 82, 48}, 24);
  canvas.roundStroke({48, 555, 28, 28}, 8, 1.5F, t.edge);
  canvas.roundFill({48, 611, 28, 28}, 8, t.sage);
  canvas.icon(Icon::Check, {62, 625}, 20, t.on, 2.2F);
  canvas.text("Read the next page aloud", {92, 612}, {.style = TextStyle::Name}, t.ink);
  canvas.roundFill({48, 660, 60, 34}, 17, t.sage);
  canvas.disc({91, 677}, 13, t.on);
  canvas.roundStroke({128, 660, 60, 34}, 17, 1.5F, t.edge);
  canvas.disc({145, 677}, 13, t.edge);
}

void drawScales(Canvas& canvas) {
  const paint::Theme& t = canvas.theme();
  heading(canvas, "Step scale and slider", {672, 410}, 560);
  canvas.fill({724, 504, 416, 2}, t.hair);
  for (int i = 0; i < 5; ++i) {
    const base::Point centre{724 + 104 * static_cast<float>(i), 505};
    canvas.disc(centre, i == 3 ? 28 : 15, i == 3 ? t.sageT : t.edge);
    if (i == 3) canvas.disc(centre, 23, t.sage);
    if (i != 3) canvas.disc(centre, 13.5F, t.slip);
    if (i == 1) canvas.ring(centre, 19.5F, 3, t.sage);
    if (i == 3) canvas.icon(Icon::Leaf, centre, 24, t.on, 1.8F);
  }
  canvas.roundStroke({672, 585, 56, 52}, 12, 1, t.edge);
  canvas.icon(Icon::Minus, {700, 611}, 24, t.ink2);
  canvas.roundFill({744, 609, 416, 4}, 2, t.hair);
  canvas.roundFill({744, 609, 229, 4}, 2, t.sage);
  canvas.shadow({958, 596, 30, 30}, 15, 0, 2, 6, 0.25F);
  canvas.disc({973, 611}, 15, t.sage);
  canvas.disc({973, 611}, 13, t.slip);
  canvas.ring({1196, 611}, 30, 2, t.leafD);
}

void drawSlips(Canvas& canvas) {
  const paint::Theme& t = canvas.theme();
  heading(canvas, "Text field, note, toast", {48, 736}, 560);
  canvas.roundFill({48, 795, 560, 60}, 12, t.slip);
  canvas.roundStroke({48, 795, 560, 60}, 12, 1.5F, t.edge);
  canvas.text("What was this like for you?", {66, 809}, {.style = TextStyle::Body}, t.ink3);
  canvas.roundFill({48, 871, 560, 60}, 12, t.slip);
  canvas.roundStroke({48, 871, 560, 60}, 12, 2, t.sage);
  canvas.shadow({48, 953, 560, 60}, 14, 0, 8, 24, 0.30F);
  canvas.roundFill({48, 953, 560, 60}, 14, t.toast);
  canvas.icon(Icon::Leaf, {82, 983}, 24, t.toastText);
  canvas.text("Kept for later", {106, 973}, {.style = TextStyle::Control}, t.toastText);
  heading(canvas, "Dialog", {672, 736}, 560);
  canvas.slip({672, 795, 560, 202}, 20);
  canvas.text("Leave this page unfinished?", {708, 825}, {.style = TextStyle::SmallSection}, t.ink);
  canvas.text("What you wrote waits here, closed, until you come back.", {708, 867}, {.style = TextStyle::Aside},
              t.ink2);
  canvas.roundStroke({708, 913, 238, 56}, 14, 1.5F, t.sage);
  canvas.centred("Stay", {708, 913, 238, 56}, TextStyle::Button, t.sage);
  canvas.roundFill({958, 913, 238, 56}, 14, t.sage);
  canvas.centred("Leave it here", {958, 913, 238, 56}, TextStyle::Button, t.on);
}

void drawComponents(Canvas& canvas) {
  const paint::Theme& t = canvas.theme();
  drawButtons(canvas);
  drawSmallControls(canvas);
  drawScales(canvas);
  drawSlips(canvas);
  heading(canvas, "Ornament, bullet, mark, slip, ring", {48, 1064}, 1184);
  canvas.ornament({198, 1140}, 300);
  canvas.bullet({408, 1144});
  canvas.text("Safe to feel. You can say what is true for you and it is met with care.", {432, 1120},
              {.style = TextStyle::Body, .widthPx = 360}, t.ink);
  canvas.mark({860, 1140}, 38);
  canvas.mark({930, 1140}, 64);
  canvas.slip({1000, 1120, 200, 120});
  canvas.ring({600, 1320}, 100, 3.5F, t.leafD);
  canvas.ring({600, 1320}, 90, 10, t.clay);
  canvas.gradient({48, 1220, 40, 180}, t.shadow, 0.09F, 0);
  canvas.roundFill({160, 1230, 300, 160}, 24, t.rail, 3);
  canvas.disc({820, 1320}, 60, t.sageT);
  canvas.plant(paint::PlantKind::Sprig, {1000, 1400}, 150, 4, 3);
}

void drawText(Canvas& canvas) {
  const paint::Theme& t = canvas.theme();
  constexpr std::array<const char*, 23> names{
      "Title",       "Page title",    "Card title",     "Section",       "Small section", "Body",
      "Body italic", "Verse",         "Aside",          "Name",          "Name, open",    "Chapter one",
      "Button",      "Control",       "Control strong", "Label",         "Rail",          "Rail chosen",
      "Mono",        "Number 10,123", "Cover title",    "Cover section", "Cover body"};
  float y = 30;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto style = static_cast<TextStyle>(i);
    canvas.fill({48, y, 560, paint::lineHeight(style)}, t.rail);
    canvas.text(names[i], {60, y}, {.style = style}, i % 3 == 2 ? t.clay : t.ink);
    y += paint::lineHeight(style) + 8;
  }
  const char* long1 =
      "And above all things be earnest in your love among yourselves, for love covers a multitude of sins.";
  canvas.text("Finding your way back to each other", {672, 30},
              {.style = TextStyle::Title, .widthPx = 520, .align = text::Align::Centre, .balanced = true}, t.ink);
  canvas.text(long1, {672, 170},
              {.style = TextStyle::Verse, .widthPx = 520, .align = text::Align::Centre, .balanced = true}, t.ink);
  canvas.text(long1, {672, 290}, {.style = TextStyle::Aside, .widthPx = 300, .maxLines = 2}, t.ink2);
  canvas.text(long1, {672, 370}, {.style = TextStyle::Control, .widthPx = 400, .scale = 2}, t.ink2);
  canvas.centred("A label that is much too long for its box", {672, 560, 200, 48}, TextStyle::Button, t.sage);
}

}  // namespace

PictureSize sheetSize(Sheet sheet) {
  switch (sheet) {
    case Sheet::Icons:
      return {1280, 820, 1};
    case Sheet::Plants:
      return {1280, 980, 1};
    case Sheet::Components:
      return {1280, 1440, 1};
    case Sheet::Text:
      return {1280, 980, 1};
  }
  return {1280, 800, 1};
}

void drawSheet(paint::Canvas& canvas, Sheet sheet) {
  switch (sheet) {
    case Sheet::Icons:
      return drawIcons(canvas);
    case Sheet::Plants:
      return drawPlants(canvas);
    case Sheet::Components:
      return drawComponents(canvas);
    case Sheet::Text:
      return drawText(canvas);
  }
}

}  // namespace tend::test
