// The calm page that stands instead of the frame where words speak of harm or fear: a way to help, and the words
// themselves, to be changed by whoever meant something else.
#include "app/views/exercise/card.h"
#include "app/views/exercise/reframe_parts.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::Ui;

constexpr float kPadPx = 28;

void panel(Flow& flow) {
  Ui& ui = flow.ui();
  const paint::Theme& t = ui.theme();
  flow.text(ui.tr("reframe.help_words"), {paint::TextStyle::Aside, t.ink, 19, false, semantics::Role::Status});
  flow.space(12);
  flow.text(ui.tr("reframe.help_afraid"), {paint::TextStyle::Aside, t.ink, 19});
  flow.space(12);
  flow.text(ui.tr("reframe.help_worried"), {paint::TextStyle::Aside, t.ink, 19});
  flow.space(12);
  flow.text(ui.tr("reframe.help_change"), {paint::TextStyle::Aside, t.ink2, 17});
}

/// What was written stays in reach, and what is being written keeps the caret.
void words(Flow& flow, const ReframeScene& scene, const std::string& field, const std::string& label,
           const std::string& text) {
  Ui& ui = flow.ui();
  const bool writes = ui.memory().focus == widgets::idOf(state::writingName(field));
  if (text.empty() && !writes) return;
  writing(flow, scene.state, {field, label, {}, true, 1, 6});
  flow.space(12);
}

}  // namespace

void reframeHelp(Flow& flow, const ReframeScene& scene) {
  Ui& ui = flow.ui();
  const float pad = std::min(kPadPx, flow.width() * 0.08F);
  widgets::card(
      flow, pad, pad, [&](base::Rect rect) { widgets::drawSlip(ui, rect); }, panel);
  flow.space(24);
  flow.text(ui.tr("reframe.written"), {paint::TextStyle::Name, ui.theme().ink, 19, false, semantics::Role::Heading, 2});
  flow.space(8);
  words(flow, scene, exercise::kFirstField, scene.reframe.first.question, scene.answer.first);
  for (std::size_t i = 0; i < scene.reframe.parts.size(); ++i) {
    const exercise::ReframePart& part = scene.reframe.parts[i];
    words(flow, scene, part.id, leadWords(ui, part.label), scene.answer.words[i]);
  }
}

}  // namespace tend::views
