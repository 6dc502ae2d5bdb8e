// Reading aloud: one line is said at a time, and the next one when the voice has ended. All that ends it is here.
#include <algorithm>

#include "app/state/apply_keeping.h"

namespace tend::state {
namespace {

struct Place {
  std::uint32_t block = 0, character = 0;
  bool operator<=(const Place& o) const { return block != o.block ? block < o.block : character <= o.character; }
};

Place placeOf(const content::Locator& at) { return {at.block, at.character}; }

std::size_t partOf(const content::PackSource& pack, const std::string& section) {
  const auto& all = pack.sections();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& info) { return info.id == section; });
  return found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin()) + 1;
}

const char* noticeFor(platform::Silence why) {
  switch (why) {
    case platform::Silence::NoService:
      return "aloud.no_service";
    case platform::Silence::NotStarted:
      return "aloud.not_started";
    case platform::Silence::NoVoice:
      return "aloud.no_voice";
    case platform::Silence::NoVoiceForLanguage:
      return "aloud.no_language";
    case platform::Silence::Lost:
      return "aloud.lost";
  }
  return "aloud.no_service";
}

void fail(AppState& s, Services& v, platform::Silence why) {
  stopAloud(s, v);
  s.notice = Notice{noticeFor(why), {}};
}

void say(AppState& s, Services& v) {
  if (v.speech == nullptr) return fail(s, v, platform::Silence::NoService);
  Aloud& now = *s.aloud.now;
  now.utterance = ++s.aloud.lastUtterance;
  const bool heard = now.stage != AloudStage::Waking && now.stage != AloudStage::Asking;
  now.stage = heard ? AloudStage::Speaking : AloudStage::Waking;
  v.speech->say({now.utterance, now.line().words, now.language, s.settings.pace});
}

/// Where a line stands on the sheet. The first sentence of a section has the place of its title: only carets tell them
/// apart.
Extent extentOf(page::Page& page, const AloudLine& line) {
  const page::CaretBox begin = page.caretBox({line.range.begin, false});
  if (line.title) return {page.yOf(line.range.begin), std::max(page.yOf(line.range.begin) + 1, begin.topPx - 1)};
  const page::CaretBox end = page.caretBox({line.range.end, true});
  return {begin.topPx, std::max(begin.topPx + begin.heightPx, end.topPx + end.heightPx)};
}

/// Is whoever listens where it is being read, and has not gone elsewhere meanwhile?
bool isWithIt(AppState& s) {
  const Aloud* now = articleAloud(s);
  if (now == nullptr || !s.reader) return false;
  return s.reader->sees(extentOf(s.reader->page(), now->line()), readerLayout(s).coveredPx);
}

void follow(AppState& s) {
  const Aloud* now = articleAloud(s);
  if (now == nullptr || !s.reader) return;
  const Extent there = extentOf(s.reader->page(), now->line());
  s.reader->follow(there, readerLayout(s).coveredPx, !s.settings.reducedMotion);
  notePlace(s);
}

/// The next part with something to say, in a direction; false at the end of the article.
bool enterPart(AppState& s, Aloud& now, int by) {
  content::PackSource& pack = *s.reader->source();
  const auto count = static_cast<std::ptrdiff_t>(pack.sections().size()) + 1;
  for (auto part = static_cast<std::ptrdiff_t>(now.part) + by; part >= 0 && part < count; part += by) {
    std::vector<AloudLine> lines = articleLines(pack, static_cast<std::size_t>(part));
    if (lines.empty()) continue;
    if (by > 0) noteSectionRead(s, now.part - 1);
    now.part = static_cast<std::size_t>(part);
    now.lines = std::move(lines);
    now.at = by > 0 ? 0 : now.lines.size() - 1;
    return true;
  }
  return false;
}

/// A line on or back; false when there is none.
bool move(AppState& s, int by) {
  Aloud& now = *s.aloud.now;
  const bool with = isWithIt(s);
  const bool within = by > 0 ? now.at + 1 < now.lines.size() : now.at > 0;
  if (within) {
    now.at = by > 0 ? now.at + 1 : now.at - 1;
  } else if (!now.ofArticle() || !enterPart(s, now, by)) {
    return false;
  }
  if (with) follow(s);
  return true;
}

/// The line after which one begins to listen at a place: the sentence that holds it.
std::size_t lineHolding(const std::vector<AloudLine>& lines, const content::Locator& at) {
  std::size_t best = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (placeOf(lines[i].range.begin) <= placeOf(at)) best = i;
  }
  return best;
}

/// At the top of the page: the title that is seen, or the first sentence that is not cut by the edge.
std::size_t lineAtTop(AppState& s, const std::vector<AloudLine>& lines, const content::Locator& top) {
  page::Page& page = s.reader->page();
  const float edge = s.reader->scrollY() - 4;
  if (s.reader->scrollY() < 1) return 0;
  if (lines.front().title && extentOf(page, lines.front()).topPx >= edge) return 0;
  const std::size_t holding = lineHolding(lines, top);
  if (holding + 1 >= lines.size() || extentOf(page, lines[holding]).topPx >= edge) return holding;
  const float next = extentOf(page, lines[holding + 1]).topPx;
  return next < s.reader->scrollY() + s.reader->viewportHeight() / 2 ? holding + 1 : holding;
}

void begin(AppState& s, Services& v, Aloud made) {
  if (s.aloud.now && v.speech != nullptr) v.speech->hush();
  made.screen = s.screen;
  const bool asks = !made.privatePage.empty() && s.aloud.allowedPages.count(made.privatePage) == 0;
  made.stage = asks ? AloudStage::Asking : AloudStage::Waking;
  s.aloud.now = std::move(made);
  if (!asks) say(s, v);
}

/// A line was said.
void goOn(AppState& s, Services& v) {
  Aloud& now = *s.aloud.now;
  if (now.onward == Onward::OneByOne) {
    now.stage = AloudStage::Resting;
    return;
  }
  if (move(s, 1)) return say(s, v);
  if (now.ofArticle()) noteSectionRead(s, now.part - 1);
  stopAloud(s, v);
}

template <class A>
bool is(const Action& action) {
  return action.as<A>() != nullptr;
}

bool endsAloud(const Action& action) {
  return is<LeaveQuickly>(action) || is<WentAway>(action) || is<CloseLocks>(action) || is<ChooseReader>(action) ||
         is<OpenPack>(action) || is<OpenSeries>(action) || is<OpenSearch>(action) || is<ForgetAll>(action) ||
         is<EraseAll>(action) || is<Quit>(action);
}

/// Nobody who comes back to the device hears what was allowed before.
bool endsSitting(const Action& action) {
  return is<LeaveQuickly>(action) || is<WentAway>(action) || is<CloseLocks>(action) || is<ChooseReader>(action);
}

bool isElsewhere(const AppState& s) {
  const Aloud& now = *s.aloud.now;
  if (now.screen != s.screen) return true;
  return now.ofArticle() && (!s.reader || s.reader->source().get() != now.pack);
}

}  // namespace

std::optional<std::size_t> spokenLine(const AppState& s, std::string_view owner) {
  if (!s.aloud.now || s.aloud.now->ofArticle() || s.aloud.now->owner != owner) return std::nullopt;
  if (s.aloud.now->stage == AloudStage::Asking) return std::nullopt;
  return s.aloud.now->at;
}

const Aloud* articleAloud(const AppState& s) {
  return s.aloud.now && s.aloud.now->ofArticle() ? &*s.aloud.now : nullptr;
}

void stopAloud(AppState& s, Services& v) {
  if (!s.aloud.now) return;
  const bool bar = s.aloud.now->ofArticle();
  s.aloud.now.reset();
  if (v.speech != nullptr) v.speech->close();
  if (bar) arrange(s);
}

void mindAloud(AppState& s, const Action& action, Services& v) {
  if (s.aloud.now && (endsAloud(action) || isElsewhere(s))) stopAloud(s, v);
  if (endsSitting(action)) s.aloud.allowedPages.clear();
  if (s.screen != Screen::Cover && !is<WentAway>(action)) return;
  s.soundToPlay.reset();
  s.soundToStop = true;
}

void ring(AppState& s, Sound sound) {
  if (s.settings.sound) s.soundToPlay = sound;
}

void listenFrom(AppState& s, Services& v, std::size_t part) {
  Aloud* now = s.aloud.now && s.aloud.now->ofArticle() ? &*s.aloud.now : nullptr;
  if (now == nullptr || !s.reader || now->part == part) return;
  std::vector<AloudLine> lines = articleLines(*s.reader->source(), part);
  if (lines.empty()) return;
  now->part = part;
  now->lines = std::move(lines);
  now->at = 0;
  if (now->speaks()) say(s, v);
}

void on(AppState& s, const Listen&, Services& v) {
  if (!s.reader || s.screen != Screen::Reader) return;
  s.reader->stop();
  page::Page& page = s.reader->page();
  const bool chosen = s.selection && holdsText(*s.selection, page);
  const bool start = !chosen && s.reader->scrollY() < 1;
  content::Locator from = start ? content::Locator{} : page.locatorAt(s.reader->scrollY() + 1);
  if (chosen) from = rangeOf(*s.selection, page).begin;
  Aloud made;
  made.pack = s.reader->source().get();
  made.part = partOf(*made.pack, from.section);
  made.lines = articleLines(*s.reader->source(), made.part);
  made.language = made.pack->info().language;
  if (made.lines.empty() && !enterPart(s, made, 1)) return;
  if (made.part == partOf(*made.pack, from.section)) {
    made.at = chosen ? lineHolding(made.lines, from) : lineAtTop(s, made.lines, from);
  }
  endSearch(s);
  forgetSelection(s);
  s.notice.reset();
  s.readingBarShown = true;
  begin(s, v, std::move(made));
  arrange(s);
  follow(s);
}

void on(AppState& s, const SayLines& a, Services& v) {
  // Whatever asks: these are for one person's eyes.
  if (s.screen == Screen::Check || s.screen == Screen::Help || s.screen == Screen::Unlock) return;
  Aloud made;
  for (const std::string& words : a.lines) made.lines.push_back({words, {}, false});
  if (made.lines.empty()) return;
  made.at = std::min(a.from, made.lines.size() - 1);
  made.language = a.language;
  made.owner = a.owner;
  made.onward = a.onward;
  made.privatePage = a.privatePage;
  s.notice.reset();
  begin(s, v, std::move(made));
}

void on(AppState& s, const AllowAloud&, Services& v) {
  if (!s.aloud.now || s.aloud.now->stage != AloudStage::Asking) return;
  s.aloud.allowedPages.insert(s.aloud.now->privatePage);
  say(s, v);
}

void on(AppState& s, const ToggleAloud&, Services& v) {
  if (!s.aloud.now || s.aloud.now->stage == AloudStage::Asking) return;
  if (!s.aloud.now->speaks()) {
    follow(s);
    return say(s, v);
  }
  s.aloud.now->stage = AloudStage::Paused;
  if (v.speech != nullptr) v.speech->hush();
}

void on(AppState& s, const StepAloud& a, Services& v) {
  if (!s.aloud.now || s.aloud.now->stage == AloudStage::Asking) return;
  const bool goesOn = s.aloud.now->stage != AloudStage::Paused;
  const bool moved = move(s, a.by);
  if (!moved && a.by > 0) return stopAloud(s, v);
  // Back from the first line says that line once more.
  if (goesOn) say(s, v);
}

void on(AppState& s, const StopAloud&, Services& v) { stopAloud(s, v); }

void on(AppState& s, const ShowSpoken&, Services&) { follow(s); }

void on(AppState& s, const SetPace& a, Services& v) {
  if (s.settings.pace == a.pace) return;
  s.settings.pace = a.pace;
  s.settingsDirty = true;
  // Heard at once: the sentence begins again.
  if (s.aloud.now && s.aloud.now->speaks()) say(s, v);
}

void on(AppState& s, const SetSound& a, Services&) {
  s.settings.sound = a.on;
  s.settingsDirty = true;
  if (a.on) return;
  s.soundToPlay.reset();
  s.soundToStop = true;
}

void on(AppState& s, const SpeechHappened& a, Services& v) {
  if (!s.aloud.now || a.event.id != s.aloud.now->utterance || !s.aloud.now->speaks()) return;
  switch (a.event.kind) {
    case platform::SpeechEventKind::Begun:
      s.aloud.now->stage = AloudStage::Speaking;
      break;
    case platform::SpeechEventKind::Ended:
      s.aloud.now->stage = AloudStage::Speaking;  // also where a voice does not tell that it begins
      goOn(s, v);
      break;
    case platform::SpeechEventKind::Cancelled:
      s.aloud.now->stage = AloudStage::Paused;
      break;
    case platform::SpeechEventKind::Failed:
      fail(s, v, a.event.why);
      break;
  }
}

}  // namespace tend::state
