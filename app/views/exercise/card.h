// The focused card of an exercise (design 6): desk ground, the card with its lead and title, and on the desk below it
// who sees the answer and the actions. Scrolls inside; where height is short the foot scrolls with it. Every view of a
// kind draws into one. Used by app/views/exercise and app/views/exercise_view.cpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/state/activity.h"
#include "app/state/app_state.h"
#include "app/widgets/controls.h"
#include "app/widgets/flow.h"

namespace tend::views {

/// Who sees what is answered, in one line with a sign.
struct PrivacyLine {
  paint::Icon icon = paint::Icon::Lock;
  std::string words;
};
/// What is true now, for the open exercise and whoever reads.
PrivacyLine privacyLine(widgets::Ui& ui, const state::AppState& state);

/// A foot that is not just a row of actions: takes their place.
struct CardFoot {
  std::function<float(widgets::Ui&, float widthPx)> height;
  std::function<void(widgets::Ui&, base::Rect)> draw;
};

/// What the content of a card lies on: the paper of a slip, or the desk itself (cards of its own, design 09).
enum class CardGround : std::uint8_t { Slip, Desk };

struct CardSetup {
  const char* name = "exercise";  // of the layer and the scroll area
  std::string lead;               // small capitals above the title; may be empty
  std::string title;
  float widestPx = 0;  // of the column, at scale 1; 0: the card's width
  std::optional<PrivacyLine> privacy;
  std::vector<widgets::Button> actions;  // in the order of focus, the main one last
  std::optional<CardFoot> foot{};
  /// Who takes a drag to the side that begins on them, from what scrolls (widgets/step_scale.h).
  std::vector<semantics::NodeId> sideways{};
  CardGround ground = CardGround::Slip;
  bool ownHead = false;  // the view draws lead and title itself, with head(), where they fit its columns
};

class Card {
 public:
  Card(widgets::Ui& ui, CardSetup setup);
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;
  ~Card();

  /// Below the title. Height is not limited: the card scrolls.
  widgets::Flow& flow() { return *m_flow; }
  /// The inside of the card, as it is seen: for centring pictures in it.
  base::Rect inside() const { return m_inside; }
  /// Lead and title, in a column of the view's own.
  void head(widgets::Flow& flow) const;
  /// Ends the card and draws the foot; returns the action pressed.
  std::optional<std::size_t> finish();

 private:
  float footHeight(float width) const;
  float actionsHeight(float width) const;
  void leaveSideways();
  base::Rect seenRect(float side) const;
  std::optional<std::size_t> drawFoot(base::Rect rect);
  std::optional<std::size_t> drawActions(base::Rect rect);
  void begin();

  widgets::Ui& m_ui;
  CardSetup m_setup;
  base::Rect m_card, m_inside, m_foot;
  bool m_pinned = true;
  bool m_finished = false;
  float m_start = 0;
  std::optional<semantics::Scope> m_scope;
  std::optional<widgets::Flow> m_flow;
};

/// What most kinds have at the foot: "Stop for now" and the words that end it. The second carries out what was pressed.
std::vector<widgets::Button> stopAndGo(widgets::Ui& ui, const std::string& finish = {});
void takeStopAndGo(widgets::Ui& ui, std::optional<std::size_t> pressed);

/// A paragraph for each text.
void paragraphs(widgets::Flow& flow, const std::vector<std::string>& texts);

/// The field of the open exercise with this id, as high as it needs to be; nothing where the state has none.
struct Writing {
  std::string id;     // exercise::WritingField::id
  std::string label;  // drawn above the box
  std::string placeholder;
  bool showsLabel = true;
  float leastLines = 3, mostLines = 8;
  bool plain = false;  // its box only while it is written in
  paint::TextStyle style = paint::TextStyle::Body;
};
void writing(widgets::Flow& flow, const state::AppState& state, const Writing& field);

}  // namespace tend::views
