// The private check: its steps, and its end. Nothing here touches anything else of the state, and nothing is written.
#include <algorithm>

#include "app/state/apply_keeping.h"
#include "core/base/freed_memory.h"
#include "core/base/wipe.h"

namespace tend::state {

bool hasOpenCheck(const AppState& s) { return s.check != nullptr; }

void beginCheck(AppState& s) {
  base::wipeFreedMemory();  // from here on: what is drawn of it must not outlive it
  s.check = std::make_unique<CheckState>();
  s.check->country = s.settings.helpCountry;
}

void forgetCheck(AppState& s) {
  if (!s.check) return;
  s.check.reset();
  s.kept.forgetDrawn = true;
}

void closeCheck(AppState& s, Services& v) {
  if (!s.check) return;
  forgetCheck(s);
  if (s.screen == Screen::Check) on(s, OpenScreen{s.reader ? Screen::Reader : Screen::Shelf}, v);
}

void on(AppState& s, const StepCheck& a, Services&) {
  if (!s.check) return;
  const int wanted = static_cast<int>(s.check->step) + a.by;
  s.check->step = static_cast<std::size_t>(std::clamp(wanted, 0, static_cast<int>(kCheckTopics) + 1));
  // The question before is let go of, too, and the next one begins at its head.
  s.kept.forgetDrawn = true;
}

void on(AppState& s, const AnswerCheck& a, Services&) {
  if (s.check && s.check->asks()) s.check->answers[s.check->step - 1] = a.answer;
}

void on(AppState& s, const SetCheckCountry& a, Services&) {
  if (!s.check) return;
  base::wipe(s.check->country);
  s.check->country = a.code;
}

void on(AppState& s, const CloseCheck&, Services& v) { closeCheck(s, v); }

void on(AppState& s, const ReadMoreHelp&, Services& v) {
  const auto section = moreHelpSection(s);
  closeCheck(s, v);
  if (section) on(s, GoToSection{*section}, v);
}

void on(AppState& s, const WentBehind&, Services& v) {
  closeCheck(s, v);
  s.behind = true;
  // A task switcher shows a picture of what stands here: of a private page there is none.
  if (hasPrivatePage(s)) s.kept.forgetDrawn = true;
}

void on(AppState& s, const CameInFront&, Services&) { s.behind = false; }

}  // namespace tend::state
