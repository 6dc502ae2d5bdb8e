// A turn while it runs or rests, and the summary after it: the ring with who speaks and how long still, beside it (or
// below) what the one who listens may do.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/views/exercise/open_page.h"
#include "app/views/exercise/turns_parts.h"
#include "app/widgets/fit.h"
#include "app/widgets/timer_ring.h"

namespace tend::views {
namespace {

using exercise::TurnsDo;
using exercise::TurnsPhase;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Flow;
using widgets::Ui;

constexpr float kWideFromPx = 900;      // ring and words beside each other
constexpr float kRingPartWide = 0.46F;  // of the width
constexpr float kRingPartHigh = 0.56F;  // of the height, where the words stand below
constexpr float kLeastRingPx = 240;
constexpr float kColumnPx = 486;
constexpr float kInsideRing = 0.62F;  // of the box: what words may fill

bool speaks(const TurnsNow& now) { return now.answer.phase == TurnsPhase::Speaking; }

/// With the name of somebody, or for somebody who has none.
std::string named(Ui& ui, const char* withName, const char* without, const CalledPerson& person) {
  return person.named ? ui.tr(withName, {{"name", person.name}}) : ui.tr(without);
}

// What is said in the ring

std::string ringLead(Ui& ui, const TurnsNow& now) {
  if (speaks(now)) return ui.tr("turns.speaks", {{"name", now.speaker().name}});
  return ui.tr("turns.has_spoken", {{"name", now.speaker().name}});
}

std::string ringNext(Ui& ui, const TurnsNow& now) {
  if (now.answer.phase == TurnsPhase::BothSpoken) return ui.tr("turns.both_spoken");
  if (now.answer.phase == TurnsPhase::SummingUp) {
    return named(ui, "turns.next_speaks", "turns.next_other", now.listener());
  }
  if (now.answer.paused) return ui.tr("turns.waits");
  if (now.answer.speaker != now.answer.first) return ui.tr("turns.then_summary");
  return named(ui, "turns.then_passes", "turns.then_other", now.listener());
}

/// The time, or where it is hidden or over, nothing.
std::string ringTime(const TurnsNow& now) {
  return speaks(now) && now.answer.time ? clockWords(exercise::secondsLeft(now.kind, now.answer)) : std::string();
}

paint::TextBox centredBox(Ui& ui, const std::string& words, paint::TextStyle style, float width, float sizePx) {
  paint::TextBox box = widgets::textBox(ui, style, width, sizePx);
  box.align = text::Align::Centre;
  box.balanced = true;
  return widgets::fitted(ui, words, box);
}

struct RingWords {
  std::string lead, time, next;
  paint::TextBox leadBox, timeBox, nextBox;
  float leadHeight = 0, timeHeight = 0, nextHeight = 0;
  float height() const { return leadHeight + timeHeight + nextHeight; }
};

RingWords ringWords(Ui& ui, const TurnsNow& now, float width, float ringPx) {
  RingWords w;
  w.lead = ringLead(ui, now);
  w.time = ringTime(now);
  w.next = ringNext(ui, now);
  // Where there is no numeral, who speaks is what the ring is about.
  w.leadBox = w.time.empty() ? centredBox(ui, w.lead, paint::TextStyle::CardTitle, width, ringPx < 400 ? 29.0F : 40.0F)
                             : centredBox(ui, w.lead, paint::TextStyle::Lead, width, 17);
  w.nextBox = centredBox(ui, w.next, paint::TextStyle::Aside, width, 18);
  w.timeBox = widgets::textBox(ui, paint::TextStyle::RingNumber, width);
  w.timeBox.align = text::Align::Centre;
  // The numeral belongs to the ring and grows with it, not with the size of the text.
  w.timeBox.scale = std::max(0.5F, ringPx / widgets::kRingBoxPx);
  w.leadHeight = widgets::measure(ui, w.lead, w.leadBox).height;
  w.nextHeight = widgets::measure(ui, w.next, w.nextBox).height;
  if (!w.time.empty()) w.timeHeight = widgets::measure(ui, w.time, w.timeBox).height;
  return w;
}

float putCentred(Ui& ui, const std::string& words, const paint::TextBox& box, base::Point at, paint::Colour colour) {
  const float height = widgets::measure(ui, words, box).height;
  widgets::put(ui, words, at, box, colour);
  ui.say(semantics::Role::Text, words, {at.x, at.y, box.widthPx, height});
  return at.y + height;
}

void putTime(Ui& ui, const RingWords& w, base::Point at) {
  if (w.time.empty()) return;
  widgets::put(ui, w.time, at, w.timeBox, ui.theme().ink);
  ui.say(semantics::Role::Text, ui.tr("turns.time_left", {{"time", w.time}}),
         {at.x, at.y, w.timeBox.widthPx, w.timeHeight});
}

widgets::RingLook ringLook(const TurnsNow& now) {
  if (!speaks(now)) return widgets::RingLook::Full;
  return now.answer.time ? widgets::RingLook::Growing : widgets::RingLook::Hidden;
}

/// The ring with its words inside, or with large text above and below it; gives the height it took.
float drawRing(Ui& ui, const TurnsNow& now, base::Rect box) {
  const paint::Theme& t = ui.theme();
  const float inner = std::round(box.width * kInsideRing);
  const RingWords inside = ringWords(ui, now, inner, box.width);
  const bool fits = inside.height() <= box.width * kInsideRing;
  const RingWords w = fits ? inside : ringWords(ui, now, box.width, box.width);
  const float above = fits ? 0 : w.leadHeight + 8;
  const paint::Colour leadColour = w.time.empty() ? t.ink : t.clay;
  const base::Rect ring{box.x, box.y + above, box.width, box.width};
  const float done = static_cast<float>(now.answer.spentSeconds / exercise::turnSeconds(now.kind, now.answer));
  if (!fits) putCentred(ui, w.lead, w.leadBox, {box.x, box.y}, leadColour);
  widgets::drawTimerRing(ui, ring, done, ringLook(now));
  if (!fits) {
    putTime(ui, w, {ring.x, ring.y + (ring.height - w.timeHeight) / 2});
    return putCentred(ui, w.next, w.nextBox, {ring.x, ring.bottom() + 8}, t.ink2) - box.y;
  }
  const float x = std::round(ring.x + (ring.width - inner) / 2);
  float y = putCentred(ui, w.lead, w.leadBox, {x, std::round(ring.y + (ring.height - w.height()) / 2)}, leadColour);
  putTime(ui, w, {x, y});
  putCentred(ui, w.next, w.nextBox, {x, y + w.timeHeight}, t.ink2);
  return ring.height;
}

// What is said beside it

void heading(Flow& flow, const std::string& lead, const std::string& title) {
  const paint::Theme& t = flow.ui().theme();
  const bool phone = flow.ui().layout().screen == state::ScreenClass::Phone;
  flow.text(lead, {paint::TextStyle::Lead, t.clay, phone ? 15.0F : 17.0F});
  flow.space(2);
  flow.text(title, {paint::TextStyle::CardTitle, t.ink, phone ? 29.0F : 40.0F, false, semantics::Role::Heading, 1});
  flow.space(12);
}

void hint(Flow& flow, paint::Icon icon, const std::string& words) {
  Ui& ui = flow.ui();
  const bool phone = ui.layout().screen == state::ScreenClass::Phone;
  const float room = std::min(46 * ui.u(), flow.width() * 0.16F);
  const paint::TextBox box = widgets::fitted(
      ui, words, widgets::textBox(ui, paint::TextStyle::Aside, flow.width() - room, phone ? 18.0F : 20.0F));
  const float text = widgets::measure(ui, words, box).height;
  const base::Rect rect = flow.take(std::max((phone ? 48 : 56) * ui.u(), text + (phone ? 14 : 20) * ui.u()));
  if (!flow.drawing()) return;
  const float size = std::min(28 * ui.u(), room - 12);
  const base::Rect sign = widgets::placed(ui, rect, {rect.x, rect.y, size, rect.height});
  ui.canvas().icon(icon, {sign.x + size / 2, rect.y + rect.height / 2}, size, ui.theme().sage);
  const base::Rect at = widgets::placed(ui, rect, {rect.x + room, rect.y, rect.width - room, rect.height});
  widgets::put(ui, words, {at.x, rect.y + (rect.height - text) / 2}, box, ui.theme().ink);
  ui.say(semantics::Role::Text, words, rect);
}

/// {speaker} stands for whoever speaks: a name, or "the one who speaks".
std::string withSpeaker(Ui& ui, std::string words, const CalledPerson& speaker) {
  constexpr std::string_view kSpeaker = "{speaker}";
  const std::string who = speaker.named ? speaker.name : ui.tr("turns.the_speaker");
  for (std::size_t at = words.find(kSpeaker); at != std::string::npos; at = words.find(kSpeaker, at + who.size())) {
    words.replace(at, kSpeaker.size(), who);
  }
  return words;
}

std::string quoted(Ui& ui, const std::string& words) { return ui.tr("turns.quoted", {{"words", words}}); }

void listeningColumn(Flow& flow, const TurnsNow& now) {
  Ui& ui = flow.ui();
  constexpr std::array<paint::Icon, 4> kIcons = {paint::Icon::Ear, paint::Icon::Heart, paint::Icon::Hand,
                                                 paint::Icon::Chat};
  heading(flow, ui.tr("turns.listens", {{"name", now.listener().name}}),
          now.kind.heading.empty() ? ui.tr("turns.not_agreeing") : now.kind.heading);
  for (std::size_t i = 0; i < now.kind.listening.size(); ++i) {
    hint(flow, kIcons[i % kIcons.size()], withSpeaker(ui, now.kind.listening[i], now.speaker()));
  }
  flow.space(16);
  flow.hairline();
  flow.space(12);
  const std::vector<std::string>& say = now.kind.summingUp;
  const std::string words = say.size() > 1 ? ui.tr("turns.say_two", {{"first", say[0]}, {"second", say[1]}})
                                           : ui.tr("turns.say_one", {{"first", say.empty() ? "" : say[0]}});
  flow.text(words, {paint::TextStyle::Verse, ui.theme().ink, 18});
  flow.space(12);
  flow.hairline();
}

void pausedColumn(Flow& flow, const TurnsNow& now) {
  Ui& ui = flow.ui();
  const bool away = now.answer.away;
  heading(flow, ui.tr("turns.pause_lead"), away ? ui.tr("turns.away_title") : ui.tr("turns.pause_title"));
  flow.text(away ? ui.tr("turns.away_words") : ui.tr("turns.pause_words"),
            {paint::TextStyle::Aside, ui.theme().ink2, 19});
  flow.space(16);
  turnsSwitches(flow, now.answer);
}

void summingColumn(Flow& flow, const TurnsNow& now) {
  Ui& ui = flow.ui();
  heading(flow, ui.tr("turns.sums_up", {{"name", now.listener().name}}), ui.tr("turns.say_back"));
  for (const std::string& words : now.kind.summingUp) {
    flow.hairline();
    flow.space(12);
    flow.text(quoted(ui, words), {paint::TextStyle::Verse, ui.theme().ink, 24});
    flow.space(12);
  }
  flow.hairline();
  flow.space(16);
  flow.text(ui.tr("turns.no_clock"), {paint::TextStyle::Aside, ui.theme().ink2, 18});
}

void column(Flow& flow, const TurnsNow& now) {
  if (!speaks(now)) return summingColumn(flow, now);
  now.answer.paused ? pausedColumn(flow, now) : listeningColumn(flow, now);
}

// The actions

struct Acts {
  std::vector<Button> buttons;
  std::vector<state::Action> meanings;
  float heightPx = 64;
  void add(Button button, state::Action meaning) {
    button.height = heightPx;
    buttons.push_back(std::move(button));
    meanings.push_back(std::move(meaning));
  }
};

state::Action move(TurnsDo what) { return state::does(exercise::TurnsMove{what}); }

Acts actsOf(Ui& ui, const TurnsNow& now) {
  Acts acts;
  if (ui.layout().screen == state::ScreenClass::Phone) acts.heightPx = 56;
  const Button stop{"exercise.stop", ui.tr("turns.stop"), ButtonKind::Stop, paint::Icon::Stop};
  if (speaks(now)) {
    const bool paused = now.answer.paused;
    const Button pass{"turns.pass", ui.tr("turns.pass"), paused ? ButtonKind::Second : ButtonKind::Main,
                      paint::Icon::Swap};
    if (paused) acts.add(pass, move(TurnsDo::Pass));
    if (!paused) {
      acts.add({"turns.pause", ui.tr("turns.pause"), ButtonKind::Second, paint::Icon::Pause}, move(TurnsDo::Pause));
      acts.add(pass, move(TurnsDo::Pass));
    } else {
      acts.add({"turns.go_on", ui.tr("turns.go_on"), ButtonKind::Main, paint::Icon::Play}, move(TurnsDo::GoOn));
    }
    acts.add(stop, state::LeaveExercise{});
    return acts;
  }
  acts.add(stop, state::LeaveExercise{});
  if (now.answer.phase == TurnsPhase::SummingUp) {
    acts.add({"turns.next", named(ui, "turns.now_speaks", "turns.now_other", now.listener()), ButtonKind::Main, {}},
             move(TurnsDo::Begin));
  } else {
    acts.add({"turns.again", ui.tr("turns.again"), ButtonKind::Second, {}}, move(TurnsDo::Begin));
    acts.add({"exercise.finish", ui.tr("exercise.finish"), ButtonKind::Main, {}}, state::FinishExercise{});
  }
  return acts;
}

// The two together

float drawBeside(Ui& ui, const TurnsNow& now, base::Rect middle) {
  const float ringPx = std::round(
      std::clamp(std::min(middle.height - 16, middle.width * kRingPartWide), kLeastRingPx, widgets::kRingBoxPx));
  const float gap = std::max(40.0F, std::round(middle.width * 0.07F));
  const float columnPx = std::min(middle.width - ringPx - gap, kColumnPx * std::max(1.0F, ui.u()));
  const float left = std::round((middle.width - ringPx - gap - columnPx) / 2);
  const float words = widgets::measured(ui, columnPx, [&](Flow& flow) { column(flow, now); });
  const float height = std::max({middle.height, words + 32, ringPx});
  const base::Rect ring = widgets::placed(
      ui, middle,
      {middle.x + left, middle.y + std::round((std::min(height, middle.height) - ringPx) / 2), ringPx, ringPx});
  drawRing(ui, now, ring);
  const base::Rect at = widgets::placed(
      ui, middle, {middle.x + left + ringPx + gap, middle.y + std::round((height - words) / 2), columnPx, words});
  Flow flow(ui, at);
  column(flow, now);
  return height;
}

float drawBelow(Ui& ui, const TurnsNow& now, base::Rect middle) {
  const float ringPx =
      std::round(std::clamp(middle.height * kRingPartHigh, kLeastRingPx, std::min(middle.width, widgets::kRingBoxPx)));
  const float width = std::min(middle.width, 560 * ui.u());
  const float words = widgets::measured(ui, width, [&](Flow& flow) { column(flow, now); });
  // On a high screen the two stand together, a little above the middle.
  const float spare = middle.height - ringPx - words - 28;
  const float top = std::max(8.0F, std::round(spare * 0.4F));
  const float ring =
      drawRing(ui, now, {std::round(middle.x + (middle.width - ringPx) / 2), middle.y + top, ringPx, ringPx});
  const float gap = std::clamp(spare * 0.1F, 12.0F, 32.0F);
  Flow flow(ui, {std::round(middle.x + (middle.width - width) / 2), middle.y + top + ring + gap, width, 0});
  column(flow, now);
  return flow.y() - middle.y + 16;
}

}  // namespace

std::string clockWords(int seconds) {
  constexpr int kSecondsInMinute = 60;
  const std::string rest = std::to_string(seconds % kSecondsInMinute);
  return std::to_string(seconds / kSecondsInMinute) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

void drawTurn(Ui& ui, const TurnsNow& now, const std::string& title) {
  Acts acts = actsOf(ui, now);
  OpenPage page(ui, {"exercise", title, ui.tr("turns.foot"), acts.buttons});
  const base::Rect middle = page.middle();
  const bool wide = ui.layout().main.width >= kWideFromPx;
  const float height = wide ? drawBeside(ui, now, middle) : drawBelow(ui, now, middle);
  const auto pressed = page.finish(height);
  if (pressed) ui.push(std::move(acts.meanings[*pressed]));
}

}  // namespace tend::views
