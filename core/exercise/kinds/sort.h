// Cards to lay in two places, by drag, tap or keyboard; any may stay where it is, and any may be taken back.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/sort_view.cpp.
#pragma once

#include <array>
#include <optional>

#include "core/exercise/answer_parts.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

constexpr std::size_t kSortPlaces = 2;
constexpr std::size_t kMostCards = 24;

struct SortPlace {
  std::string id;
  std::string label;
  std::string hint;  // may be empty
};

struct SortCard {
  std::string id;
  std::string text;
  std::string feedback;                // a gentle word once it lies somewhere; may be empty
  std::optional<std::size_t> usually;  // where many people lay it; only for words, never for a mark
};

struct SortAnswer {
  std::vector<std::optional<std::size_t>> laid;  // the place of each card; nothing: on the pile
  std::optional<std::size_t> hand;               // the card of the pile that lies open; nothing: all are laid
  std::optional<std::size_t> last;               // the card laid last: its word is shown
};

struct Sort {
  static constexpr std::string_view kKind = "sort";
  using Answer = SortAnswer;
  std::array<SortPlace, kSortPlaces> places;
  std::vector<SortCard> cards;
};

/// A card is laid in a place, from the pile or from the other place.
struct LayCard {
  std::size_t card = 0;
  std::size_t place = 0;
};
/// A card that was laid comes back and lies open on the pile.
struct TakeCard {
  std::size_t card = 0;
};
/// The open card goes below the pile.
struct LaterCard {};

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Sort& to);
SortAnswer begin(const Sort& definition);
bool step(const Sort& definition, SortAnswer& answer, const LayCard& input);
bool step(const Sort& definition, SortAnswer& answer, const TakeCard& input);
bool step(const Sort& definition, SortAnswer& answer, const LaterCard& input);
/// How many cards lie on the pile.
std::size_t cardsLeft(const SortAnswer& answer);
/// The pack would lay this card in the other place than where it is now.
bool liesUnusually(const Sort& definition, const SortAnswer& answer, std::size_t card);
/// The id of its place, under the id of each card that is laid.
Fields fieldsOf(const Sort& definition, const SortAnswer& answer);
/// What is not known (any more) is dropped; never fails.
SortAnswer answerFrom(const Sort& definition, const Fields& fields);
/// The answer in words: a line for each card, with the place where it lies or nothing.
std::vector<Line> linesOf(const Sort& definition, const SortAnswer& answer);

}  // namespace tend::exercise
