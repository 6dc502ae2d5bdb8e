#include "app/cli/shot_homework.h"

#include "app/state/homework_actions.h"

namespace tend::cli {
namespace {

using state::AppState;
using state::Services;

constexpr const char* kCode = "40GM-067G-B300-02R1-MXVD";  // three steps and a place of our edition
constexpr const char* kMistyped = "40GM-067G-B300-02R1-MXVE";

}  // namespace

void homeworkEmpty(AppState& s, Services& v, ShotKeeping&) { state::apply(s, state::openCode(), v); }

void homeworkMistyped(AppState& s, Services& v, ShotKeeping&) { state::apply(s, state::openCode(kMistyped), v); }

void homeworkHolds(AppState& s, Services& v, ShotKeeping&) { state::apply(s, state::openCode(kCode), v); }

void homeworkTaken(AppState& s, Services& v, ShotKeeping& keeping) {
  homeworkHolds(s, v, keeping);
  state::apply(s, state::takeHomework(), v);
  keeping.answer(s, v);
}

}  // namespace tend::cli
