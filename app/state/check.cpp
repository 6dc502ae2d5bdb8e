#include "app/state/check.h"

#include <algorithm>

#include "app/state/app_state.h"
#include "core/base/guarded_memory.h"
#include "core/base/wipe.h"

namespace tend::state {
namespace {

constexpr const char* kMoreHelp = "more-help";

bool isNamed(const CheckState& check, CheckTopic topic) {
  const CheckAnswer answer = check.answers[static_cast<std::size_t>(topic)];
  return answer == CheckAnswer::Perhaps || answer == CheckAnswer::Yes;
}

}  // namespace

CheckState::~CheckState() {
  base::wipe(answers.data(), sizeof answers);
  base::wipe(&step, sizeof step);
  base::wipe(country);
}

CheckNamed namedIn(const CheckState& check) {
  CheckNamed named;
  for (const CheckTopic topic :
       {CheckTopic::Fear, CheckTopic::Injury, CheckTopic::Force, CheckTopic::Control, CheckTopic::Threats}) {
    named.hurt = named.hurt || isNamed(check, topic);
  }
  named.ending = isNamed(check, CheckTopic::Ending);
  named.harming = isNamed(check, CheckTopic::Harming);
  named.child = isNamed(check, CheckTopic::Child);
  return named;
}

pack::HelpCountry helpFor(const pack::HelpCountry& country, const CheckNamed& named) {
  pack::HelpCountry out = country;
  out.rows.clear();
  const auto add = [&](bool wanted, std::string_view kind) {
    if (!wanted) return;
    for (const pack::HelpRow& row : country.rows) {
      if (row.kind == kind) out.rows.push_back(row);
    }
  };
  add(named.hurt, "hurt");
  add(named.ending, "suicide");
  add(named.harming, "harming");
  add(named.child, "child");
  add(named.anything(), "emergency");
  return out;
}

std::optional<std::size_t> moreHelpSection(const AppState& s) {
  if (!s.reader) return std::nullopt;
  const auto& sections = s.reader->page().pack().sections();
  const auto found =
      std::find_if(sections.begin(), sections.end(), [](const auto& section) { return section.id == kMoreHelp; });
  if (found == sections.end()) return std::nullopt;
  return static_cast<std::size_t>(found - sections.begin());
}

}  // namespace tend::state
