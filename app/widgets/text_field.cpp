#include "app/widgets/text_field.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/paint/text_styles.h"
#include "app/widgets/field_parts.h"
#include "app/widgets/fit.h"

namespace tend::widgets {
namespace {

using text::edit::Command;
using text::edit::Do;
using text::edit::Editor;
using text::edit::Layout;

constexpr float kIconPx = 24, kIconGapPx = 10;
constexpr float kCaretRoomPx = 2;  // at the end of the text, for the caret behind the last letter

FieldWords wordsOf(const TextField& field) { return {field.label, field.placeholder, field.helper, field.showsLabel}; }

float iconRoom(Ui& ui, const TextField& field) { return field.icon ? (kIconPx + kIconGapPx) * ui.u() : 0; }

text::edit::Setting settingFor(Ui& ui, const TextField& field, const Editor& editor, float textWidth) {
  const paint::StyleRow& row = paint::styleRow(field.style);
  paint::TextSetter& setter = ui.setter();
  text::edit::Setting out;
  out.library = &setter.library();
  out.book = &setter.book();
  out.cache = &setter.cache();
  out.style.font = setter.book().*row.font;
  out.style.features = row.features;
  out.style.letterSpacingEm = row.spacingEm;
  out.language = setter.language();
  out.sizePx = row.sizePx * ui.u();
  out.linePx = std::round(row.linePx * ui.u());
  out.widthPx = editor.oneLine() ? 0 : std::max(1.0F, textWidth - kCaretRoomPx);
  out.rightToLeft = ui.mirrored();
  return out;
}

float textHeight(Ui& ui, const TextField& field, const Editor& editor, float width) {
  const float line = std::round(paint::lineHeight(field.style) * ui.u());
  if (editor.oneLine()) return line;
  const FieldPlaces places = fieldPlaces(ui, wordsOf(field), {0, 0, width, 0}, iconRoom(ui, field), 0);
  const auto lines = static_cast<float>(editor.laid(settingFor(ui, field, editor, places.text.width)).lineCount());
  return line * std::clamp(lines, std::max(1.0F, field.leastLines), std::max(1.0F, field.mostLines));
}

/// The field while it is drawn.
struct Drawn {
  Ui& ui;
  const TextField& field;
  const Editor& editor;
  const Layout& layout;
  FieldPlaces places;
  FieldMemory& memory;
  bool writing = false;

  /// Top left of the laid-out text in the window.
  base::Point origin() const {
    if (!editor.oneLine()) return {places.text.x, places.text.y - memory.scroll};
    return {places.text.x - memory.scroll + startPx(), places.text.y};
  }
  /// A short line that runs from the right stands at the right.
  float startPx() const {
    const bool rtl = layout.rightToLeft(0);
    return rtl ? std::max(0.0F, places.text.width - kCaretRoomPx - layout.widestPx()) : 0;
  }
  base::Point caret() const { return layout.caretAt(editor.caret()); }
};

/// Keeps the caret in sight when it or the text moved; never leaves room empty that the text could fill.
void followCaret(Drawn& d) {
  const bool one = d.editor.oneLine();
  const float room = one ? d.places.text.width : d.places.text.height;
  const float line = d.layout.setting().linePx;
  const float whole = one ? d.layout.widestPx() + kCaretRoomPx : d.layout.heightPx();
  const base::Point caret = d.caret();
  const std::uint32_t at = d.editor.caret().offset;
  float& scroll = d.memory.scroll;
  const bool moved = d.memory.revision != d.editor.revision() || d.memory.caret != at;
  if (moved && d.writing) {
    const float begin = one ? caret.x : caret.y;
    const float end = one ? caret.x + kCaretRoomPx : caret.y + line;
    scroll = std::clamp(scroll, end - room, begin);
  }
  scroll = std::clamp(scroll, 0.0F, std::max(0.0F, whole - room));
  if (!one) scroll = std::round(scroll);
  const bool covered = coveredAnew(d.ui, d.memory);
  if (d.writing && (moved || covered || !d.memory.wasFocused)) {
    const base::Rect box = d.places.box;
    // A keyboard that comes leaves the whole of it in sight, if that is little; otherwise the line that is written in.
    const float left = d.ui.layout().window.height - d.ui.layout().keyboardPx;
    const bool fits = d.ui.layout().keyboardPx > 0 && !moved && box.height <= left / 2;
    const float top = d.origin().y + caret.y - 14 * d.ui.u();
    d.ui.reveal(fits ? box : base::Rect{box.x, top, box.width, line + 28 * d.ui.u()});
    d.memory.touchedSeconds = d.ui.input().seconds;
  }
  d.memory.revision = d.editor.revision();
  d.memory.caret = at;
  d.memory.wasFocused = d.writing;
}

void drawRun(Drawn& d, const text::edit::SetLine& line, const text::LineRun& run, float baseline) {
  page::GlyphRun out;
  out.font = run.font;
  out.sizePx = run.sizePx;
  out.stretch = run.stretch;
  out.xPx = line.dx;
  out.baselinePx = line.top + baseline;
  out.glyphs = line.lines->glyphs.data() + run.glyphBegin;
  out.glyphCount = run.glyphEnd - run.glyphBegin;
  d.ui.canvas().run(out, d.origin(), d.ui.theme().ink);
}

void drawText(Drawn& d) {
  const base::Rect view = d.places.text;
  const base::Point from = d.origin();
  const float top = view.y - from.y;
  const float bottom = top + view.height;
  const text::edit::Selection& selection = d.editor.buffer().selection();
  if (d.writing && !selection.empty()) {
    for (const base::Rect& r : d.layout.rects({selection.begin(), selection.end()}, top, bottom)) {
      d.ui.canvas().fill(base::moved(r, from.x, from.y), d.ui.theme().sage.faded(kSelectionOpacity));
    }
  }
  const float baseline = measure(d.ui, "x", textBox(d.ui, d.field.style, 0)).firstBaseline;
  for (const text::edit::SetLine& line : d.layout.linesBetween(top, bottom)) {
    for (std::uint32_t r = line.line->runBegin; r < line.line->runEnd; ++r) {
      drawRun(d, line, line.lines->runs[r], baseline);
    }
  }
  if (!d.editor.buffer().composition()) return;
  for (const base::Rect& r : d.layout.rects(*d.editor.buffer().composition(), top, bottom)) {
    const float y = from.y + r.y + std::round(baseline + 4 * d.ui.u());
    d.ui.canvas().fill({from.x + r.x, y, r.width, std::max(1.0F, std::round(d.ui.u()))}, d.ui.theme().ink);
  }
}

void drawInside(Drawn& d) {
  const base::Rect view = d.places.text;
  // A hair wider than the text: the caret at its very edge, and letters that lean out.
  const float hair = 2 * d.ui.u();
  d.ui.canvas().pushClip({view.x - hair, view.y, view.width + 2 * hair, view.height});
  if (d.editor.buffer().text().empty() && !d.field.placeholder.empty()) {
    paint::TextBox box = textBox(d.ui, d.field.style, view.width);
    if (d.editor.oneLine()) box.maxLines = 1;
    put(d.ui, d.field.placeholder, {view.x, view.y}, box, d.ui.theme().ink3);
  }
  drawText(d);
  if (d.writing) {
    const base::Point from = d.origin();
    const base::Point caret = d.caret();
    const float line = d.layout.setting().linePx;
    const base::Point middle{from.x + caret.x, from.y + caret.y + line / 2};
    if (caretShown(d.ui, d.memory)) drawCaret(d.ui, middle);
    // While the focus is on a key of the on-screen keyboard, those of a real one are not the field's.
    if (d.ui.memory().focus != idOf(d.field.name)) return d.ui.canvas().popClip();
    d.ui.memory().textInput = TextInput{idOf(d.field.name),
                                        {middle.x - 1, middle.y - line / 2, 2, line},
                                        d.editor.oneLine(),
                                        false,
                                        !d.editor.options().secretive};
  }
  d.ui.canvas().popClip();
}

Target targetOf(const TextField& field, const Editor& editor, base::Rect box) {
  Target out;
  out.id = idOf(field.name);
  out.role = semantics::Role::TextField;
  out.label = field.label;
  out.rect = box;
  if (!editor.oneLine()) out.state |= semantics::kMultiLine;
  if (editor.options().secretive) {
    out.state |= semantics::kProtected;
    return out;
  }
  const std::string& text = editor.buffer().text();
  const text::edit::Selection& selection = editor.buffer().selection();
  const auto characters = [&text](std::uint32_t offset) {
    return static_cast<std::uint32_t>(text::edit::countCharacters(std::string_view(text).substr(0, offset)));
  };
  out.value = text;
  out.text =
      semantics::TextPlace{characters(selection.head), characters(selection.begin()), characters(selection.end())};
  return out;
}

/// A field that has just come asks for the focus once.
void takeFocusWhenNew(Ui& ui, const TextField& field, FieldMemory& memory) {
  const bool isNew = memory.seenSeconds < 0;
  memory.seenSeconds = ui.input().seconds;
  if (isNew && field.takesFocus) focusField(ui, field.name);
}

void pushEdits(Drawn& d, const Response& response, FieldResponse& out) {
  const semantics::NodeId id = idOf(d.field.name);
  std::vector<Command> commands;
  if (auto press = fieldPress(d.ui, id, response, d.places.box, d.origin())) commands.push_back(std::move(*press));
  for (Command& edit : takeEdits(d.ui, id, out.submitted)) {
    const float lines = std::floor(d.places.text.height / d.layout.setting().linePx) - 1;
    edit.lines = static_cast<std::uint32_t>(std::max(1.0F, lines));
    commands.push_back(std::move(edit));
  }
  if (commands.empty()) return;
  d.memory.touchedSeconds = d.ui.input().seconds;
  d.ui.push(state::EditText{d.field.name, std::move(commands)});
}

void scrollInside(Drawn& d) {
  const semantics::NodeId id = idOf(d.field.name);
  const bool more = !d.editor.oneLine() && d.layout.heightPx() > d.places.text.height;
  d.ui.claim({id, d.places.box, more});
  if (!more) return;
  d.memory.scroll += d.ui.wheelIn(d.places.box, id);
  if (d.ui.input().touch) {
    if (const Drag* drag = d.ui.dragIn(id, d.places.box)) d.memory.scroll -= drag->dy;
  }
}

}  // namespace

void focusField(Ui& ui, const std::string& name) {
  ui.memory().focus = idOf(name);
  ui.memory().focusVisible = false;
}

float textFieldHeight(Ui& ui, const TextField& field, const Editor& editor, float width) {
  return fieldHeight(ui, wordsOf(field), textHeight(ui, field, editor, width), width);
}

FieldResponse drawTextField(Ui& ui, const TextField& field, const Editor& editor, base::Rect rect) {
  const semantics::NodeId id = idOf(field.name);
  FieldMemory& memory = ui.memory().fields[id];
  takeFocusWhenNew(ui, field, memory);
  const FieldPlaces places = fieldPlaces(ui, wordsOf(field), rect, iconRoom(ui, field), 0);
  const Response response = ui.target(targetOf(field, editor, places.box));
  const Layout& layout = editor.laid(settingFor(ui, field, editor, places.text.width));
  Drawn d{ui, field, editor, layout, places, memory, false};
  FieldResponse out;
  scrollInside(d);
  pushEdits(d, response, out);
  out.focused = d.writing = writesIn(ui, id);
  followCaret(d);
  drawFieldWords(ui, wordsOf(field), places);
  if (!field.plain || d.writing || response.focused || ui.theme().highContrast) {
    drawFieldBox(ui, places.box, response, d.writing);
  }
  if (field.icon) {
    const float size = kIconPx * ui.u();
    const float x =
        ui.mirrored() ? places.text.right() + kIconGapPx * ui.u() : places.text.x - kIconGapPx * ui.u() - size;
    ui.canvas().icon(*field.icon, {x + size / 2, places.box.y + places.box.height / 2}, size, ui.theme().ink3);
  }
  drawInside(d);
  return out;
}

}  // namespace tend::widgets
