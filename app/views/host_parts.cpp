#include "app/views/host_parts.h"

#include "app/views/slip_parts.h"
#include "app/widgets/dialog.h"

namespace tend::views {
namespace {

using widgets::Ui;

constexpr std::uint64_t kMegabyte = 1'000'000;
constexpr std::uint64_t kGigabyte = 1000 * kMegabyte;

const char* warningOf(const state::HostFacts& facts) {
  return facts.installed ? "host.warning_installed" : "host.warning";
}

/// Rounded down: nobody should count on more.
std::string roomWords(Ui& ui, std::uint64_t bytes) {
  const bool giga = bytes >= kGigabyte;
  return ui.tr(giga ? "host.gigabytes" : "host.megabytes",
               {{"number", std::to_string(bytes / (giga ? kGigabyte : kMegabyte))}});
}

}  // namespace

void drawHostWarning(Ui& ui, const state::AppState& s) {
  using widgets::ButtonKind;
  if (!s.host.waiting || !s.host.facts) return;
  const widgets::Dialog dialog{"host.warning",
                               ui.tr("host.warning_title"),
                               ui.tr(warningOf(*s.host.facts)),
                               {{"host.go_on", ui.tr("host.go_on"), ButtonKind::Main, {}, false, 56},
                                {"host.not_now", ui.tr("keeping.not_now"), ButtonKind::Second, {}, false, 56}}};
  const auto pressed = widgets::drawDialog(ui, dialog);
  if (pressed) ui.push(state::AnswerWarning{pressed == std::size_t{0}});
}

void hostWords(widgets::Flow& flow, const state::HostFacts& facts) {
  Ui& ui = flow.ui();
  slipHeading(flow, ui.tr("host.title"), ui.tr(facts.promised ? "host.promised" : warningOf(facts)));
  if (!facts.roomBytes) return;
  inLine(flow, [&](widgets::Flow& f) {
    f.text(ui.tr("host.room", {{"room", roomWords(ui, *facts.roomBytes)}}),
           {paint::TextStyle::Name, ui.theme().ink, 17});
    f.space(10);
  });
}

}  // namespace tend::views
