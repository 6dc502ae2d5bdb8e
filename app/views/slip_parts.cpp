#include "app/views/slip_parts.h"

#include "app/widgets/fit.h"
#include "app/widgets/secret_field.h"

namespace tend::views {

using widgets::Flow;
using widgets::Ui;

namespace {

constexpr float kRowPadPx = 16;

}  // namespace

base::Rect rowInset(base::Rect r) { return {r.x + kRowPadPx, r.y, r.width - 2 * kRowPadPx, r.height}; }

void rowLine(Flow& flow) {
  flow.space(4);
  const base::Rect at = rowInset(flow.take(1));
  if (flow.drawing()) flow.ui().canvas().hairline({at.x, at.y}, at.width, false, flow.ui().theme().hair);
  flow.space(4);
}

bool slipRow(Flow& flow, const widgets::Row& row) {
  const base::Rect at = flow.take(widgets::rowHeight(flow.ui(), row, flow.width()));
  return flow.drawing() && widgets::drawRow(flow.ui(), row, at);
}

bool slipSwitch(Flow& flow, const std::string& name, const std::string& label, const std::string& detail, bool on) {
  const base::Rect at = flow.take(widgets::switchRowHeight(flow.ui(), label, detail, flow.width()));
  return flow.drawing() && widgets::drawSwitchRow(flow.ui(), name, label, detail, on, at);
}

void slipHeading(Flow& flow, const std::string& words, const std::string& detail) {
  flow.space(10);
  inLine(flow, [&](Flow& f) {
    f.text(words, {paint::TextStyle::Name, f.ui().theme().ink, 18, false, semantics::Role::Heading, 2});
    f.text(detail, {paint::TextStyle::Aside, f.ui().theme().ink2, 16});
  });
  flow.space(10);
}

void problemWords(Flow& flow, const std::optional<base::Error>& problem) {
  if (!problem) return;
  flow.space(12);
  flow.text(flow.ui().strings().sentence(*problem),
            {paint::TextStyle::Aside, flow.ui().theme().clay, 18, false, semantics::Role::Status});
}

bool secretField(Flow& flow, const state::AppState& s, const char* name, const std::string& helper, bool takesFocus) {
  Ui& ui = flow.ui();
  const text::edit::SecretEditor* editor = s.fields.findSecret(name);
  if (editor == nullptr) return false;
  widgets::SecretField field;
  field.name = name;
  field.label = ui.tr(name);
  field.helper = helper;
  field.takesFocus = takesFocus;
  const base::Rect at = flow.take(widgets::secretFieldHeight(ui, field, flow.width()));
  return flow.drawing() && widgets::drawSecretField(ui, field, *editor, at).submitted;
}

}  // namespace tend::views
