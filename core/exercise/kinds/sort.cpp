#include "core/exercise/kinds/sort.h"

#include <algorithm>

namespace tend::exercise {
namespace {

constexpr std::size_t kMostFeedback = 500;  // bytes

void readPlaces(TableReader& table, Sort& to) {
  std::vector<TableReader> places = table.tables("places", {kSortPlaces, kSortPlaces});
  const std::vector<std::string> ids = uniqueIds(places);
  for (std::size_t i = 0; i < places.size(); ++i) {
    to.places[i] = {ids[i], places[i].text("label", Need::Required), places[i].text("hint", Need::Optional)};
    places[i].finish();
  }
}

std::optional<std::size_t> placeWithId(const Sort& kind, std::string_view id) {
  if (id.empty()) return std::nullopt;
  for (std::size_t i = 0; i < kSortPlaces; ++i) {
    if (kind.places[i].id == id) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> readUsually(TableReader& card, const Sort& kind) {
  const std::string id = card.text("place", Need::Optional);
  const auto place = placeWithId(kind, id);
  if (!id.empty() && !place) {
    card.problem("place", "exercise.not_one_of",
                 {{"key", "place"}, {"words", kind.places[0].id + ", " + kind.places[1].id}});
  }
  return place;
}

/// The card of the pile that follows this one; the first again after the last.
std::optional<std::size_t> nextOnPile(const SortAnswer& answer, std::size_t after) {
  const std::size_t count = answer.laid.size();
  for (std::size_t i = 1; i <= count; ++i) {
    const std::size_t card = (after + i) % count;
    if (!answer.laid[card]) return card;
  }
  return std::nullopt;
}

}  // namespace

void parse(TableReader& table, Sort& to) {
  readPlaces(table, to);
  std::vector<TableReader> cards = table.tables("cards", {2, kMostCards});
  const std::vector<std::string> ids = uniqueIds(cards);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    SortCard card;
    card.id = ids[i];
    card.text = cards[i].text("text", Need::Required);
    card.feedback = cards[i].text("feedback", Need::Optional, kMostFeedback);
    card.usually = readUsually(cards[i], to);
    cards[i].finish();
    to.cards.push_back(std::move(card));
  }
}

SortAnswer begin(const Sort& kind) {
  SortAnswer answer;
  answer.laid.resize(kind.cards.size());
  if (!kind.cards.empty()) answer.hand = 0;
  return answer;
}

bool step(const Sort& kind, SortAnswer& answer, const LayCard& in) {
  if (in.card >= kind.cards.size() || in.place >= kSortPlaces || answer.laid[in.card] == in.place) return false;
  answer.laid[in.card] = in.place;
  answer.last = in.card;
  if (answer.hand == in.card) answer.hand = nextOnPile(answer, in.card);
  return true;
}

bool step(const Sort& kind, SortAnswer& answer, const TakeCard& in) {
  if (in.card >= kind.cards.size() || !answer.laid[in.card]) return false;
  answer.laid[in.card].reset();
  answer.hand = in.card;
  answer.last.reset();
  return true;
}

bool step(const Sort&, SortAnswer& answer, const LaterCard&) {
  if (!answer.hand) return false;
  const auto next = nextOnPile(answer, *answer.hand);
  if (next == answer.hand) return false;
  answer.hand = next;
  answer.last.reset();
  return true;
}

std::size_t cardsLeft(const SortAnswer& answer) {
  return static_cast<std::size_t>(std::count(answer.laid.begin(), answer.laid.end(), std::nullopt));
}

bool liesUnusually(const Sort& kind, const SortAnswer& answer, std::size_t card) {
  return kind.cards[card].usually && answer.laid[card] && *answer.laid[card] != *kind.cards[card].usually;
}

Fields fieldsOf(const Sort& kind, const SortAnswer& answer) {
  Fields fields;
  for (std::size_t i = 0; i < kind.cards.size(); ++i) {
    if (answer.laid[i]) setField(fields, kind.cards[i].id, kind.places[*answer.laid[i]].id);
  }
  return fields;
}

SortAnswer answerFrom(const Sort& kind, const Fields& fields) {
  SortAnswer answer = begin(kind);
  for (std::size_t i = 0; i < kind.cards.size(); ++i) {
    answer.laid[i] = placeWithId(kind, fieldOf(fields, kind.cards[i].id));
  }
  if (!kind.cards.empty()) answer.hand = nextOnPile(answer, kind.cards.size() - 1);
  return answer;
}

std::vector<Line> linesOf(const Sort& kind, const SortAnswer& answer) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < kind.cards.size(); ++i) {
    const SortCard& card = kind.cards[i];
    lines.push_back({card.id, card.text, answer.laid[i] ? kind.places[*answer.laid[i]].label : std::string()});
  }
  return lines;
}

}  // namespace tend::exercise
