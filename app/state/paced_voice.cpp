// A paced exercise that is read aloud: the voice says the line that is seen, and the line stays until it was said.
// Nothing here knows how long a line stays; that is core/exercise/kinds/paced.h.
#include "app/state/apply_exercise.h"

namespace tend::state {
namespace {

using exercise::Paced;
using exercise::PacedAnswer;
using exercise::PacedWay;

const PacedAnswer* answerOf(const AppState& s) {
  return s.activity ? std::get_if<PacedAnswer>(&s.activity->answer) : nullptr;
}

/// Somebody wishes to hear the line that is seen now.
bool isWished(const AppState& s) {
  const PacedAnswer* answer = answerOf(s);
  if (answer == nullptr || s.screen != Screen::Exercise || s.activity->stage != Stage::Answering) return false;
  if (s.activity->pause || s.activity->pages.away || s.activity->asksToClose) return false;
  return answer->running && !answer->arranging && exercise::wayOf(*answer, s.activity->alone) == PacedWay::ReadAloud;
}

SayLines linesOf(const AppState& s) {
  const auto& paced = std::get<Paced>(s.activity->exercise->definition);
  const PacedAnswer& answer = *answerOf(s);
  SayLines out;
  out.owner = s.activity->exercise->head.id;
  for (exercise::SaidLine& line : exercise::linesSaid(paced, answer, s.activity->alone)) {
    out.lines.push_back(std::move(line.words));
  }
  out.from = answer.at;
  out.onward = Onward::OneByOne;
  if (s.reader) out.language = s.reader->page().pack().info().language;
  if (isPrivateNow(*s.activity) || s.activity->quiet) out.privatePage = out.owner;
  return out;
}

bool isOurs(const AppState& s) {
  return s.aloud.now && !s.aloud.now->ofArticle() && s.activity && s.aloud.now->owner == s.activity->exercise->head.id;
}

bool saysThis(const AppState& s, const SayLines& lines) {
  const Aloud& now = *s.aloud.now;
  return now.at == lines.from && now.at < lines.lines.size() && now.lines.size() == lines.lines.size() &&
         now.line().words == lines.lines[now.at];
}

void change(AppState& s, exercise::Input input) {
  (void)exercise::step(*s.activity->exercise, s.activity->answer, input);
}

/// There is no voice, it was not wanted in the room, or the window was hidden.
void goOnInSilence(AppState& s) {
  s.activity->readsAloud = false;
  change(s, exercise::ChoosePacedWay{PacedWay::Silent});
}

}  // namespace

bool voiceHoldsLine(const AppState& s) {
  const PacedAnswer* answer = answerOf(s);
  // The first tick passes: it tells when the line began.
  return answer != nullptr && isOurs(s) && s.aloud.now->stage != AloudStage::Resting && answer->beganSeconds > 0;
}

bool passSaidLine(AppState& s, double nowSeconds) {
  const PacedAnswer* answer = answerOf(s);
  if (answer == nullptr || !isOurs(s) || answer->beganSeconds <= 0) return false;
  const double rest = exercise::tickIn(*s.activity->exercise, s.activity->answer);
  if (rest <= 0 || nowSeconds - answer->nowSeconds < rest) return false;
  change(s, exercise::PacedLineSaid{answer->at});
  return true;
}

void mindPacedVoice(AppState& s, Services& v) {
  if (!s.activity) return;
  const bool ours = isOurs(s);
  if (!isWished(s)) {
    // Whoever left the page finds it held, and nothing speaks by itself.
    if (s.activity->readsAloud && s.screen != Screen::Exercise) change(s, exercise::RunPaced{false});
    s.activity->readsAloud = false;
    if (ours) stopAloud(s, v);
    return;
  }
  if (s.activity->readsAloud && !ours) return goOnInSilence(s);
  SayLines lines = linesOf(s);
  if (lines.lines.empty() || (ours && saysThis(s, lines))) return;
  s.activity->readsAloud = true;
  on(s, lines, v);
  if (!isOurs(s)) goOnInSilence(s);
}

}  // namespace tend::state
