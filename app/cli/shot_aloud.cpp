#include "app/cli/shot_aloud.h"

#include "app/state/apply.h"

namespace tend::cli {
namespace {

using platform::SpeechEventKind;

constexpr int kSentencesOn = 3;

void hear(state::AppState& s, state::Services& v, SpeechEventKind kind, platform::Silence why = {}) {
  if (s.aloud.now) state::apply(s, state::SpeechHappened{{kind, s.aloud.now->utterance, why}}, v);
}

}  // namespace

void listen(state::AppState& s, state::Services& v) {
  state::apply(s, state::Listen{}, v);
  hear(s, v, SpeechEventKind::Begun);
  for (int i = 0; i < kSentencesOn; ++i) state::apply(s, state::StepAloud{1}, v);
}

void listenPaused(state::AppState& s, state::Services& v) {
  state::apply(s, state::Listen{}, v);
  hear(s, v, SpeechEventKind::Begun);
  for (int i = 0; i < 2; ++i) {
    // The first sentence that is highlighted, too: pictures show how both look together.
    if (s.aloud.now && s.aloud.now->line().title) state::apply(s, state::StepAloud{1}, v);
  }
  state::apply(s, state::ToggleAloud{}, v);
}

void listenWithoutVoice(state::AppState& s, state::Services& v) {
  state::apply(s, state::Listen{}, v);
  hear(s, v, SpeechEventKind::Failed, platform::Silence::NoVoice);
}

void askAloud(state::AppState& s, state::Services& v) {
  state::SayLines lines;
  lines.owner = "picture";
  lines.lines = {"A line."};
  lines.privatePage = "picture";
  state::apply(s, lines, v);
}

}  // namespace tend::cli
