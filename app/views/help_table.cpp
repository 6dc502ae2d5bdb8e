#include "app/views/help_table.h"

#include <algorithm>

#include "app/views/help_data.h"
#include "app/widgets/fit.h"

namespace tend::views {
namespace {

using widgets::Flow;
using widgets::FlowMode;
using widgets::Look;
using widgets::Ui;

constexpr float kBesideFromPx = 520;  // below, a row's parts stand under each other
constexpr float kColumnGapPx = 18;

struct Columns {
  bool beside = false;
  base::Rect who, when, number;  // x and width, from the row's left
};

Columns columnsFor(Ui& ui, float width) {
  Columns c;
  c.beside = width >= kBesideFromPx * ui.u();
  if (!c.beside) return c;
  const float inner = width - 2 * kColumnGapPx;
  const float who = inner * 0.42F;
  const float when = inner * 0.21F;
  c.who = {0, 0, who, 0};
  c.when = {who + kColumnGapPx, 0, when, 0};
  c.number = {who + when + 2 * kColumnGapPx, 0, inner - who - when, 0};
  return c;
}

FlowMode modeOf(const Flow& flow) { return flow.drawing() ? FlowMode::Draw : FlowMode::Measure; }

Flow columnAt(Flow& flow, const base::Rect& column) {
  const base::Rect whole{flow.x(), flow.y(), flow.width(), 0};
  const base::Rect at{flow.x() + column.x, flow.y(), column.width, 0};
  return Flow(flow.ui(), widgets::placed(flow.ui(), whole, at), modeOf(flow));
}

void whoPart(Flow& flow, const pack::HelpRow& row) {
  const paint::Theme& t = flow.ui().theme();
  flow.text(flow.ui().tr("help.kind." + row.kind), {paint::TextStyle::Name, t.ink, 17});
}

void whenPart(Flow& flow, const pack::HelpRow& row) {
  flow.text(hoursWords(flow.ui(), row), {paint::TextStyle::Aside, flow.ui().theme().ink, 17});
}

void numberPart(Flow& flow, const pack::HelpRow& row) {
  for (const std::string& words : numberWords(flow.ui(), row)) {
    flow.text(words, {paint::TextStyle::Number, flow.ui().theme().sage, 17});
  }
}

/// Whose number it is, for whom, and how fresh: over the whole width below.
void detailPart(Flow& flow, const pack::HelpRow& row, pack::Date today) {
  Ui& ui = flow.ui();
  flow.text(serviceWords(ui, row), {paint::TextStyle::Aside, ui.theme().ink2, 16});
  const bool old = pack::overAYearOld(row.checked, today);
  const std::string date = dateWords(ui, row.checked);
  const std::string words = ui.tr(old ? "help.maybe_changed" : "help.checked", {{"date", date}}) + " · " +
                            ui.tr("help.source") + ": " + sourceWords(row);
  flow.text(words, {paint::TextStyle::Label, old ? ui.theme().clay : ui.theme().ink3, 15});
}

void besideRow(Flow& flow, const Columns& c, const pack::HelpRow& row) {
  Flow who = columnAt(flow, c.who);
  Flow when = columnAt(flow, c.when);
  Flow number = columnAt(flow, c.number);
  whoPart(who, row);
  whenPart(when, row);
  numberPart(number, row);
  flow.take(std::max({who.height(), when.height(), number.height()}));
}

void stackedRow(Flow& flow, const pack::HelpRow& row) {
  whoPart(flow, row);
  flow.space(4);
  numberPart(flow, row);
  whenPart(flow, row);
}

void rowContent(Flow& flow, const Columns& c, const pack::HelpRow& row, pack::Date today) {
  flow.space(13);
  if (c.beside) {
    besideRow(flow, c, row);
  } else {
    stackedRow(flow, row);
  }
  flow.space(2);
  detailPart(flow, row, today);
  flow.space(13);
}

void header(Flow& flow, const Columns& c) {
  Ui& ui = flow.ui();
  if (!c.beside) return;
  const Look look{paint::TextStyle::Label, ui.theme().ink3, 15};
  Flow who = columnAt(flow, c.who);
  Flow when = columnAt(flow, c.when);
  Flow number = columnAt(flow, c.number);
  who.text(ui.tr("help.who"), look);
  when.text(ui.tr("help.when"), look);
  number.text(ui.tr("help.number"), look);
  flow.take(std::max({who.height(), when.height(), number.height()}));
  flow.space(8);
}

/// The row as one part of the table: the tree reads it as a whole.
void drawRow(Flow& flow, const Columns& c, const pack::HelpRow& row, std::size_t index, pack::Date today) {
  flow.hairline();
  if (!flow.drawing()) {
    rowContent(flow, c, row, today);
    return;
  }
  Ui& ui = flow.ui();
  const float height = widgets::measured(ui, flow.width(), [&](Flow& f) { rowContent(f, c, row, today); });
  const semantics::Scope node(ui.tree(), {widgets::idOf("help.row", index),
                                          semantics::Role::Row,
                                          ui.tr("help.kind." + row.kind),
                                          {},
                                          0,
                                          0,
                                          {flow.x(), flow.y(), flow.width(), height},
                                          {}});
  rowContent(flow, c, row, today);
}

void allRows(Flow& flow, const pack::HelpCountry& country, pack::Date today) {
  const Columns c = columnsFor(flow.ui(), flow.width());
  header(flow, c);
  for (std::size_t i = 0; i < country.rows.size(); ++i) drawRow(flow, c, country.rows[i], i, today);
  flow.hairline();
}

}  // namespace

void helpTable(Flow& flow, const pack::HelpCountry& country, pack::Date today) {
  if (!flow.drawing()) {
    allRows(flow, country, today);
    return;
  }
  Ui& ui = flow.ui();
  const float height = widgets::measured(ui, flow.width(), [&](Flow& f) { allRows(f, country, today); });
  const semantics::Scope table(ui.tree(), {widgets::idOf("help.table"),
                                           semantics::Role::Table,
                                           ui.tr("help.people"),
                                           {},
                                           0,
                                           0,
                                           {flow.x(), flow.y(), flow.width(), height},
                                           {}});
  allRows(flow, country, today);
}

}  // namespace tend::views
