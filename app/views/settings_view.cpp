#include "app/views/settings_view.h"

#include <algorithm>

#include "app/views/help_data.h"
#include "app/views/settings_keeping.h"
#include "app/views/settings_leave.h"
#include "app/views/slip_parts.h"
#include "app/widgets/controls.h"
#include "app/widgets/dialog.h"
#include "app/widgets/page_column.h"

namespace tend::views {
namespace {

using state::AppState;
using widgets::Flow;
using widgets::Ui;

void typeRow(Flow& flow) {
  Ui& ui = flow.ui();
  const widgets::Row row{"settings.type", 0,   ui.tr("settings.type"), ui.tr("settings.type_detail"), paint::Icon::Type,
                         false,           true};
  if (slipRow(flow, row)) ui.push(state::ShowOverlay{state::Overlay::TypeSheet});
}

void motionRow(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const std::string label = ui.tr("settings.motion");
  const std::string detail = ui.tr("settings.motion_detail");
  if (slipSwitch(flow, "settings.motion", label, detail, s.settings.reducedMotion)) {
    ui.push(state::SetReducedMotion{!s.settings.reducedMotion});
  }
}

void soundRow(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  if (slipSwitch(flow, "settings.sound", ui.tr("settings.sound"), ui.tr("settings.sound_detail"), s.settings.sound)) {
    ui.push(state::SetSound{!s.settings.sound});
  }
}

std::optional<std::size_t> chips(Flow& flow, const std::string& name, const std::string& label,
                                 const std::vector<std::string>& words, std::size_t chosen) {
  Ui& ui = flow.ui();
  const float width = rowInset({0, 0, flow.width(), 0}).width;
  const base::Rect at = rowInset(flow.take(widgets::chipsHeight(ui, words, chosen, width)));
  flow.space(12);
  return flow.drawing() ? widgets::drawChips(ui, name, label, words, chosen, at) : std::nullopt;
}

/// Pseudo-locales are for tests: their codes carry a made-up region.
bool isPseudo(const base::Language& language) {
  const std::string_view code = language.code;
  return code == "en-XA" || code == "ar-XB";
}

void languageChoice(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  std::vector<std::string> codes = {""};
  std::vector<std::string> words = {ui.tr("settings.language_system")};
  for (const base::Language& language : base::languages()) {
    if (isPseudo(language)) continue;
    codes.emplace_back(language.code);
    words.emplace_back(language.nativeName);
  }
  const auto now = std::find(codes.begin(), codes.end(), s.settings.language);
  const auto chosen = now == codes.end() ? widgets::kNoneChosen : static_cast<std::size_t>(now - codes.begin());
  slipHeading(flow, ui.tr("settings.language"));
  if (const auto next = chips(flow, "settings.language", ui.tr("settings.language"), words, chosen)) {
    ui.push(state::SetLanguage{codes[*next]});
  }
}

void countryChoice(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const auto numbers = helpNumbers(s);
  std::vector<std::string> codes = {""};
  std::vector<std::string> words = {ui.tr("settings.country_none")};
  for (const pack::HelpCountry& country : numbers->countries) {
    codes.push_back(country.code);
    words.push_back(countryName(ui, country));
  }
  const auto now = std::find(codes.begin(), codes.end(), s.settings.helpCountry);
  const auto chosen = now == codes.end() ? widgets::kNoneChosen : static_cast<std::size_t>(now - codes.begin());
  slipHeading(flow, ui.tr("settings.country"), ui.tr("settings.country_detail"));
  if (const auto next = chips(flow, "settings.country", ui.tr("settings.country"), words, chosen)) {
    ui.push(state::SetCountry{codes[*next]});
  }
}

/// Where somebody counsels others: what it is, and the way there.
void officePart(Flow& flow) {
  Ui& ui = flow.ui();
  slipHeading(flow, ui.tr("settings.office"), ui.tr("settings.office_words"));
  const widgets::Row row{"settings.office_open",
                         0,
                         ui.tr("settings.office_open"),
                         ui.tr("settings.office_detail"),
                         paint::Icon::Pair,
                         false,
                         true};
  if (slipRow(flow, row)) ui.push(state::EnterPlace{state::PlaceKind::Office});
}

void codeRow(Flow& flow) {
  Ui& ui = flow.ui();
  const widgets::Row row{
      "settings.homework", 0, ui.tr("homework.title"), ui.tr("homework.settings_detail"), paint::Icon::Qr, false, true};
  if (slipRow(flow, row)) ui.push(state::OpenScreen{state::Screen::Homework});
}

void forgetPart(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const widgets::Row row{
      "settings.forget", 0, ui.tr("settings.forget"), ui.tr("settings.forget_detail"), paint::Icon::Trash, false, true};
  if (slipRow(flow, row)) ui.push(state::AskForget{true});
  if (!s.forgotten) return;
  flow.space(6);
  inLine(flow, [&](Flow& f) {
    f.text(ui.tr("settings.forget_done"),
           {paint::TextStyle::Aside, ui.theme().sage, 17, false, semantics::Role::Status});
  });
  flow.space(10);
}

void aboutPart(Flow& flow, const AppState& s) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  const widgets::Look head{paint::TextStyle::Name, t.ink, 18, false, semantics::Role::Heading, 2};
  const widgets::Look words{paint::TextStyle::Aside, t.ink2, 17};
  inLine(flow, [&](Flow& inner) {
    inner.space(10);
    lockWords(inner);
    inner.space(16);
    inner.text(ui.tr("settings.about"), head);
    inner.text(ui.tr("settings.about_text"), words);
    inner.space(16);
    inner.text(ui.tr("settings.licences"), head);
    inner.text(ui.tr("settings.licences_text"), words);
    inner.space(16);
    if (!s.version.empty())
      inner.text(ui.tr("settings.version", {{"version", s.version}}), {paint::TextStyle::Label, t.ink3});
    inner.space(8);
  });
}

void askForget(Ui& ui) {
  using widgets::ButtonKind;
  const widgets::Dialog dialog{
      "settings.forget_dialog",
      ui.tr("settings.forget_ask"),
      ui.tr("settings.forget_confirm"),
      {{"settings.keep_it", ui.tr("settings.keep_it"), ButtonKind::Main, {}, false, 56},
       {"settings.forget_now", ui.tr("settings.forget_now"), ButtonKind::Second, {}, false, 56}}};
  const auto pressed = widgets::drawDialog(ui, dialog);
  if (pressed == std::size_t{0}) ui.push(state::AskForget{false});
  if (pressed == std::size_t{1}) ui.push(state::ForgetAll{});
}

}  // namespace

void drawSettings(Ui& ui, const AppState& s) {
  {
    widgets::PageColumn page(ui, {"settings", ui.tr("settings.title"), 760, {}});
    Flow& flow = page.flow();
    pageHead(flow, {}, ui.tr("settings.title"));
    flow.space(24);
    keepingSlip(flow, s);
    rowSlip(flow, [&](Flow& f) {
      typeRow(f);
      rowLine(f);
      motionRow(f, s);
      rowLine(f);
      soundRow(f, s);
    });
    rowSlip(flow, [&](Flow& f) {
      languageChoice(f, s);
      rowLine(f);
      countryChoice(f, s);
    });
    rowSlip(flow, [&](Flow& f) { codeRow(f); });
    leaveSlip(flow, s);
    rowSlip(flow, [&](Flow& f) { officePart(f); });
    rowSlip(flow, [&](Flow& f) { forgetPart(f, s); });
    rowSlip(flow, [&](Flow& f) { aboutPart(f, s); });
  }
  if (s.askingToForget) askForget(ui);
  if (s.kept.askingToErase) askErase(ui);
}

}  // namespace tend::views
