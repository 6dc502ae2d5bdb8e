#include "app/cli/shot_reframe.h"

#include "app/state/activity.h"
#include "app/state/apply.h"

namespace tend::cli {
namespace {

using state::AppState;
using state::Services;

void type(AppState& s, Services& v, const std::string& field, const std::string& words) {
  text::edit::Command command;
  command.text = words;
  state::apply(s, state::EditText{state::writingName(field), {command}}, v);
}

/// Somebody wrote what the exercise itself gives as an example.
void write(AppState& s, Services& v) {
  state::apply(s, state::BeginExercise{true}, v);
  const auto* reframe = std::get_if<exercise::Reframe>(&s.activity->exercise->definition);
  if (reframe == nullptr) return;
  const exercise::ReframeAnswer example = exercise::exampleOf(*reframe);
  type(s, v, exercise::kFirstField, example.first);
  for (std::size_t i = 0; i < reframe->parts.size(); ++i) type(s, v, reframe->parts[i].id, example.words[i]);
}

}  // namespace

void reframeWritten(AppState& s, Services& v, ShotKeeping&) { write(s, v); }

void reframeExample(AppState& s, Services& v, ShotKeeping&) {
  state::apply(s, state::BeginExercise{true}, v);
  state::apply(s, state::does(exercise::ShowReframeExample{}), v);
}

void reframeHelp(AppState& s, Services& v, ShotKeeping&) {
  state::apply(s, state::BeginExercise{true}, v);
  type(s, v, exercise::kFirstField, s.strings().text("shot.fear"));
}

void reframeClosing(AppState& s, Services& v, ShotKeeping&) {
  write(s, v);
  state::apply(s, state::FinishExercise{}, v);
}

}  // namespace tend::cli
