// The parts of the view of cards (sort_view.cpp): where everything stands, and how it is drawn. Private to
// app/views/exercise.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/widgets/controls.h"
#include "app/widgets/flow.h"
#include "core/exercise/kinds/sort.h"

namespace tend::views {

struct SortNow {
  const exercise::Sort& kind;
  const exercise::SortAnswer& answer;
};

/// A card that lies in a place.
struct LaidCard {
  std::size_t card = 0;
  base::Rect rect;
};

/// Where everything stands, from top to bottom. Only measured: drawing follows (sort_cards.cpp, sort_places.cpp).
struct SortPlan {
  base::Rect hand;     // the open card of the pile, or what is said where there is none
  base::Rect later;    // the way to put it below the pile; its room is kept
  base::Rect note;     // what goes with the card laid last
  bool tells = false;  // there is such a card
  struct Place {
    base::Rect head;    // the button
    base::Rect ground;  // head and cards in one where they stand below each other; else the head
    base::Rect list;    // the cards, with their heading where the list stands by itself
    bool own = false;   // it does
  };
  std::array<Place, exercise::kSortPlaces> places;
  std::vector<LaidCard> laid;  // in reading order
};

SortPlan planSort(widgets::Flow& flow, const SortNow& now);

/// What is drawn across the screen (sort_drag.cpp).
struct CardDrag {
  std::size_t card = 0;
  base::Rect rect;                  // where it is now
  std::optional<std::size_t> over;  // the place it would be laid in
  bool overHand = false;            // it would go back to the pile
};
/// Who takes a drag that begins on a card.
semantics::NodeId cardDrag(std::size_t card);
/// Says which drags are whose, from the next frame on; `seen` is what the scroll area shows.
void claimCards(widgets::Ui& ui, const SortNow& now, const SortPlan& plan, base::Rect seen);
/// The card that is being drawn now; lays it where the drag ends.
std::optional<CardDrag> dragCards(widgets::Ui& ui, const SortNow& now, const SortPlan& plan);
/// Over everything, under the finger.
void drawDragged(widgets::Ui& ui, const SortNow& now, const CardDrag& drag);

// Cards (sort_cards.cpp)

/// The open card is set larger than those that are laid.
enum class CardSize : std::uint8_t { Open, Laid };
float cardHeight(widgets::Ui& ui, const std::string& text, float width, CardSize size);
void drawCardFace(widgets::Ui& ui, const std::string& text, base::Rect rect, CardSize size);
/// The part of a card by which a finger takes it in any direction.
base::Rect cardHandle(const widgets::Ui& ui, base::Rect card);
void drawHand(widgets::Ui& ui, const SortNow& now, const SortPlan& plan, const std::optional<CardDrag>& drag);
void drawLaid(widgets::Ui& ui, const SortNow& now, const SortPlan& plan, const std::optional<CardDrag>& drag);
semantics::NodeId handId();
semantics::NodeId laidId(std::size_t card);
semantics::NodeId placeId(std::size_t place);
/// Lays a card; the focus goes on with it.
void lay(widgets::Ui& ui, const SortNow& now, std::size_t card, std::size_t place);
/// The place that an arrow key asks for: the one that lies on that side.
std::optional<std::size_t> placeByKey(widgets::Ui& ui);

// Places and words (sort_places.cpp)

float placeHeight(widgets::Ui& ui, const exercise::SortPlace& place, float width);
/// The words of a card as they are now, or the longest it can get: for room that is kept.
enum class NoteOf : std::uint8_t { Now, Longest };
struct NoteFor {
  std::size_t card = 0;
  NoteOf of = NoteOf::Now;
};
float noteHeight(widgets::Ui& ui, const SortNow& now, NoteFor note, float width);
float listHeadHeight(widgets::Ui& ui, const exercise::SortPlace& place, float width);
void drawPlaces(widgets::Ui& ui, const SortNow& now, const SortPlan& plan, const std::optional<CardDrag>& drag);
void drawListHead(widgets::Ui& ui, const SortNow& now, const SortPlan& plan, std::size_t place);
void drawNote(widgets::Ui& ui, const SortNow& now, const SortPlan& plan);

/// The two lists as they lie at the end (sort_result.cpp).
void sortResult(widgets::Flow& flow, const SortNow& now);

}  // namespace tend::views
