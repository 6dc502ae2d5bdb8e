#include "app/widgets/secret_field.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/paint/text_styles.h"
#include "app/widgets/field_parts.h"
#include "app/widgets/fit.h"
#include "app/widgets/secret_letters.h"
#include "core/base/utf8.h"

namespace tend::widgets {
namespace {

using text::edit::Command;
using text::edit::Do;
using text::edit::SecretEditor;

constexpr paint::TextStyle kStyle = paint::TextStyle::Body;
constexpr float kLetterPx = 18;  // of the fixed-width face, which tells 0 from O and 1 from l
constexpr float kDotPx = 10, kDotStepPx = 16;
constexpr float kShowPaddingPx = 14;

FieldWords wordsOf(const SecretField& field) {
  return {field.label, field.placeholder, field.helper, field.showsLabel};
}

paint::TextBox showBox(Ui& ui) { return textBox(ui, paint::TextStyle::ControlStrong, 0); }

/// As wide as the longer of its two words, so that nothing moves when it is pressed.
float showWidth(Ui& ui) {
  const float show = measure(ui, ui.tr("field.show"), showBox(ui)).width;
  const float hide = measure(ui, ui.tr("field.hide"), showBox(ui)).width;
  return std::max(48 * ui.u(), std::ceil(std::max(show, hide)) + 2 * kShowPaddingPx * ui.u());
}

float sizePx(Ui& ui) { return kLetterPx * ui.u(); }

float stepOf(Ui& ui, const SecretLetter& letter) { return std::round(letter.glyph.advanceEm * sizePx(ui)); }

/// The field while it is drawn. Positions are counted from the first letter; nothing about the letters is kept.
struct Drawn {
  Ui& ui;
  const SecretField& field;
  const SecretEditor& editor;
  FieldPlaces places;
  FieldMemory& memory;
  bool writing = false;

  base::Point origin() const { return {places.text.x - memory.scroll, places.text.y}; }

  /// Calls visit(letter, index, x) for each letter, and returns where the last one ends.
  template <class Visit>
  float letters(Visit visit) const {
    if (!editor.shown()) {
      const float step = kDotStepPx * ui.u();
      for (std::uint32_t i = 0; i < editor.characters(); ++i)
        visit(SecretLetter{}, i, step * static_cast<float>(i), step);
      return step * static_cast<float>(editor.characters());
    }
    float x = 0;
    editor.text().read([&](std::string_view bytes) {
      std::uint32_t index = 0;
      for (std::size_t at = 0; at < bytes.size(); ++index) {
        const base::Decoded decoded = base::decodeUtf8(bytes, at);
        const SecretLetter letter = secretLetter(ui, decoded.codePoint);
        const float step = stepOf(ui, letter);
        visit(letter, index, x, step);
        x += step;
        at += decoded.length;
      }
    });
    return x;
  }

  float xOf(std::uint32_t index) const {
    float out = 0;
    letters([&](const SecretLetter&, std::uint32_t i, float x, float step) {
      if (i < index) out = x + step;
    });
    return out;
  }

  std::uint32_t indexAt(float at) const {
    std::uint32_t out = 0;
    letters([&](const SecretLetter&, std::uint32_t i, float x, float step) {
      if (at > x + step / 2) out = i + 1;
    });
    return out;
  }
};

void pushEdits(Drawn& d, const Response& response, FieldResponse& out) {
  const semantics::NodeId id = idOf(d.field.name);
  std::vector<Command> commands;
  if (auto press = fieldPress(d.ui, id, response, d.places.box, d.origin())) {
    press->caret = d.indexAt(press->x);
    commands.push_back(std::move(*press));
  }
  for (Command& edit : takeEdits(d.ui, id, out.submitted)) commands.push_back(std::move(edit));
  if (commands.empty()) return;
  d.memory.touchedSeconds = d.ui.input().seconds;
  d.ui.push(state::EditText{d.field.name, std::move(commands)});
}

void followCaret(Drawn& d) {
  const float hair = 2 * d.ui.u();
  const float room = d.places.text.width;
  const float x = d.xOf(d.editor.caret());
  const bool moved = d.memory.revision != d.editor.revision();
  float& scroll = d.memory.scroll;
  if (moved) scroll = std::clamp(scroll, x + hair - room, std::max(x, x + hair - room));
  scroll = std::clamp(scroll, 0.0F, std::max(0.0F, d.xOf(d.editor.characters()) + hair - room));
  const bool covered = coveredAnew(d.ui, d.memory);
  if (d.writing && (moved || covered || !d.memory.wasFocused)) {
    d.ui.reveal(d.places.box);
    d.memory.touchedSeconds = d.ui.input().seconds;
  }
  d.memory.revision = d.editor.revision();
  d.memory.wasFocused = d.writing;
}

void drawInside(Drawn& d) {
  const base::Rect view = d.places.text;
  const paint::Theme& t = d.ui.theme();
  const float hair = 2 * d.ui.u();
  if (d.editor.shown()) prepareSecretLetters(d.ui, sizePx(d.ui));
  d.ui.canvas().pushClip({view.x - hair, view.y, view.width + 2 * hair, view.height});
  if (d.editor.characters() == 0) {
    paint::TextBox box = textBox(d.ui, kStyle, view.width);
    box.maxLines = 1;
    put(d.ui, d.field.placeholder, {view.x, view.y}, box, t.ink3);
  }
  const base::Point from = d.origin();
  if (d.writing && d.editor.selectionBegin() < d.editor.selectionEnd()) {
    const float left = d.xOf(d.editor.selectionBegin());
    const float right = d.xOf(d.editor.selectionEnd());
    d.ui.canvas().fill({from.x + left, view.y, right - left, view.height}, t.sage.faded(kSelectionOpacity));
  }
  const float middle = view.y + view.height / 2;
  const float baseline = secretBaseline(d.ui, sizePx(d.ui), view.height);
  d.letters([&](const SecretLetter& letter, std::uint32_t, float x, float step) {
    if (d.editor.shown()) {
      const base::Point pen{std::round(from.x + x), view.y + baseline};
      d.ui.canvas().glyph(letter.font, sizePx(d.ui), letter.glyph.glyph, pen, t.ink);
    } else {
      d.ui.canvas().disc({from.x + x + step / 2, middle}, kDotPx / 2 * d.ui.u(), t.ink);
    }
  });
  if (d.writing) {
    const base::Point caret{from.x + d.xOf(d.editor.caret()), middle};
    if (caretShown(d.ui, d.memory)) drawCaret(d.ui, caret);
    const base::Rect at{caret.x - 1, view.y, 2, view.height};
    if (d.ui.memory().focus == idOf(d.field.name)) {
      d.ui.memory().textInput = TextInput{idOf(d.field.name), at, true, true, false};
    }
  }
  d.ui.canvas().popClip();
}

void drawShow(Drawn& d, base::Rect rect) {
  const bool shown = d.editor.shown();
  Target target;
  target.id = idOf(d.field.name + ".show");
  target.label = d.ui.tr(shown ? "field.hide_said" : "field.show_said");
  target.rect = rect;
  const Response response = d.ui.target(target);
  d.ui.canvas().centred(d.ui.tr(shown ? "field.hide" : "field.show"), rect, paint::TextStyle::ControlStrong,
                        response.held ? d.ui.theme().sageP : d.ui.theme().sage, d.ui.u());
  if (response.focused) d.ui.focusRing(base::inset(rect, 6 * d.ui.u()), 8 * d.ui.u());
  if (!response.clicked) return;
  // After a tap one goes on typing; by key one stays where one is.
  if (!d.ui.memory().focusVisible) focusField(d.ui, d.field.name);
  Command command;
  command.what = Do::ShowSecret;
  d.ui.push(state::EditText{d.field.name, {command}});
}

}  // namespace

float secretFieldHeight(Ui& ui, const SecretField& field, float width) {
  return fieldHeight(ui, wordsOf(field), std::round(paint::lineHeight(kStyle) * ui.u()), width);
}

FieldResponse drawSecretField(Ui& ui, const SecretField& field, const SecretEditor& editor, base::Rect rect) {
  const semantics::NodeId id = idOf(field.name);
  FieldMemory& memory = ui.memory().fields[id];
  if (field.takesFocus && memory.seenSeconds < 0) focusField(ui, field.name);
  memory.seenSeconds = ui.input().seconds;
  const float show = showWidth(ui);
  // The word stands in the padding: what is left of it is the gap between the dots and the word.
  Drawn d{ui, field, editor, fieldPlaces(ui, wordsOf(field), rect, 0, show - kShowPaddingPx * ui.u()), memory, false};
  const base::Rect box = d.places.box;
  const base::Rect typing = placed(ui, box, {box.x, box.y, box.width - show, box.height});
  const base::Rect showing = placed(ui, box, {box.right() - show, box.y, show, box.height});
  Target target;
  target.id = id;
  target.role = semantics::Role::TextField;
  target.label = field.label;
  target.rect = typing;
  target.state = semantics::kProtected;
  const Response response = ui.target(target);
  ui.claim({id, typing, false});
  FieldResponse out;
  pushEdits(d, response, out);
  out.focused = d.writing = writesIn(ui, id);
  followCaret(d);
  drawFieldWords(ui, wordsOf(field), d.places);
  drawFieldBox(ui, box, response, d.writing);
  drawInside(d);
  drawShow(d, showing);
  return out;
}

}  // namespace tend::widgets
