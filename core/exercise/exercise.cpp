#include "core/exercise/exercise.h"

#include <algorithm>
#include <concepts>
#include <tuple>
#include <type_traits>
#include <utility>

#include "core/exercise/read_head.h"

namespace tend::exercise {
namespace {

template <std::size_t I = 0>
std::optional<Definition> definitionOf(std::string_view kind) {
  if constexpr (I < std::variant_size_v<Definition>) {
    using K = std::variant_alternative_t<I, Definition>;
    return kind == K::kKind ? Definition(K{}) : definitionOf<I + 1>(kind);
  } else {
    return std::nullopt;
  }
}

template <std::size_t... I>
std::vector<std::string_view> namesOf(std::index_sequence<I...>) {
  return {std::variant_alternative_t<I, Definition>::kKind...};
}

/// Calls `use(definition, answer)` with the two of one kind; nothing where they are not of one kind.
template <class AnswerRef, class Use>
void withKind(const Exercise& exercise, AnswerRef& answer, const Use& use) {
  std::visit(
      [&](const auto& definition) {
        using Kind = std::decay_t<decltype(definition)>;
        if (auto* own = std::get_if<typename Kind::Answer>(&answer)) use(definition, *own);
      },
      exercise.definition);
}

template <class Kind, class KindAnswer, class In>
concept Takes = requires(const Kind& definition, KindAnswer& answer, const In& input) {
  { step(definition, answer, input) } -> std::same_as<bool>;
};

template <class Kind>
concept HasWriting = requires(const Kind& definition, const typename Kind::Answer& answer) {
  writingFields(definition, answer);
};

template <class Kind>
concept HasTime = requires(const Kind& definition, const typename Kind::Answer& answer) {
  tickIn(definition, answer);
};

template <class Kind>
concept HasBell = requires(typename Kind::Answer& answer) {
  { takeBell(answer) } -> std::same_as<bool>;
};

/// Kinds that are only for two, and seen in one way, say so with `static constexpr Sees kForTwoSees`.
template <class Kind>
concept OnlyForTwo = requires {
  { Kind::kForTwoSees } -> std::convertible_to<Sees>;
};

/// Kinds whose words are somebody's own say so with `static constexpr Sees kOnlySees`.
template <class Kind>
concept OnlySees = requires {
  { Kind::kOnlySees } -> std::convertible_to<Sees>;
};

template <class Kind>
concept HasLanguage = requires(Kind& definition, const std::string& language) {
  useLanguage(definition, language);
};

template <class Kind>
concept HasHelp = requires(const Kind& definition, const typename Kind::Answer& answer) {
  { leadsToHelp(definition, answer) } -> std::same_as<bool>;
};

template <class Kind>
concept WhenAsked = requires {
  { Kind::kKeptWhenAsked } -> std::convertible_to<bool>;
};

void checkSees(TableReader& table, const Head& head, Sees sees) {
  if (head.sees == sees) return;
  table.problem("sees", "exercise.only_sees",
                {{"kind", head.kind}, {"word", sees == Sees::Self ? "self" : "together"}});
}

void checkForTwo(TableReader& table, const Head& head, Sees sees) {
  if (head.forWhom != ForWhom::Two) table.problem("for", "exercise.only_two", {{"kind", head.kind}});
  checkSees(table, head, sees);
}

Parsed notToml(const base::TomlFailure& failure) {
  Parsed parsed;
  if (failure.detail.empty()) {
    parsed.problems.push_back({1, 1, "pack.toml_too_deep", {}});
  } else {
    parsed.problems.push_back({failure.line, failure.column, "pack.toml", {{"detail", failure.detail}}});
  }
  return parsed;
}

void readKind(TableReader& table, Exercise& exercise) {
  auto definition = definitionOf(exercise.head.kind);
  if (!definition) {
    if (!exercise.head.kind.empty()) table.problem("kind", "pack.exercise_kind", {{"kind", exercise.head.kind}});
    return;
  }
  exercise.definition = std::move(*definition);
  std::visit(
      [&](auto& kind) {
        using Kind = std::decay_t<decltype(kind)>;
        if constexpr (OnlyForTwo<Kind>) checkForTwo(table, exercise.head, Kind::kForTwoSees);
        if constexpr (OnlySees<Kind>) checkSees(table, exercise.head, Kind::kOnlySees);
        parse(table, kind);
        if constexpr (HasLanguage<Kind>) useLanguage(kind, exercise.language);
      },
      exercise.definition);
  table.finish();
}

}  // namespace

Parsed parseExercise(std::string_view toml, const std::string& language) {
  const auto root = base::readToml(toml);
  if (!root) return notToml(root.error());
  Parsed parsed;
  TableReader table(*root, parsed.problems);
  Exercise exercise;
  exercise.language = language;
  exercise.head = readHead(table);
  readKind(table, exercise);
  std::stable_sort(parsed.problems.begin(), parsed.problems.end(), [](const Problem& a, const Problem& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  // With nobody to see it together with, it is one's own.
  Head& head = exercise.head;
  if (head.forWhom == ForWhom::One && head.sees == Sees::Together) head.sees = Sees::Self;
  if (parsed.problems.empty()) parsed.exercise = std::move(exercise);
  return parsed;
}

std::vector<std::string_view> kindNames() {
  return namesOf(std::make_index_sequence<std::variant_size_v<Definition>>{});
}

bool isKind(std::string_view name) { return definitionOf(name).has_value(); }

Answer begin(const Exercise& exercise) {
  return std::visit([](const auto& definition) -> Answer { return begin(definition); }, exercise.definition);
}

bool step(const Exercise& exercise, Answer& answer, const Input& input) {
  bool changed = false;
  withKind(exercise, answer, [&](const auto& definition, auto& own) {
    std::visit(
        [&](const auto& in) {
          using Kind = std::decay_t<decltype(definition)>;
          if constexpr (Takes<Kind, typename Kind::Answer, std::decay_t<decltype(in)>>) {
            changed = step(definition, own, in);
          }
        },
        input);
  });
  return changed;
}

Fields fieldsOf(const Exercise& exercise, const Answer& answer) {
  Fields fields;
  withKind(exercise, answer, [&](const auto& definition, const auto& own) { fields = fieldsOf(definition, own); });
  return fields;
}

Answer answerFrom(const Exercise& exercise, const Fields& fields) {
  return std::visit([&](const auto& definition) -> Answer { return answerFrom(definition, fields); },
                    exercise.definition);
}

std::vector<Line> linesOf(const Exercise& exercise, const Answer& answer) {
  std::vector<Line> lines;
  withKind(exercise, answer, [&](const auto& definition, const auto& own) { lines = linesOf(definition, own); });
  return lines;
}

std::vector<WritingField> writingFields(const Exercise& exercise, const Answer& answer) {
  std::vector<WritingField> fields;
  withKind(exercise, answer, [&](const auto& definition, const auto& own) {
    if constexpr (HasWriting<std::decay_t<decltype(definition)>>) fields = writingFields(definition, own);
  });
  return fields;
}

double tickIn(const Exercise& exercise, const Answer& answer) {
  double seconds = 0;
  withKind(exercise, answer, [&](const auto& definition, const auto& own) {
    if constexpr (HasTime<std::decay_t<decltype(definition)>>) seconds = tickIn(definition, own);
  });
  return seconds;
}

bool takeBell(const Exercise& exercise, Answer& answer) {
  bool due = false;
  withKind(exercise, answer, [&](const auto& definition, auto& own) {
    if constexpr (HasBell<std::decay_t<decltype(definition)>>) due = takeBell(own);
  });
  return due;
}

bool leadsToHelp(const Exercise& exercise, const Answer& answer) {
  bool leads = false;
  withKind(exercise, answer, [&](const auto& definition, const auto& own) {
    if constexpr (HasHelp<std::decay_t<decltype(definition)>>) leads = leadsToHelp(definition, own);
  });
  return leads;
}

bool keptWhenAsked(const Exercise& exercise) {
  return std::visit(
      [](const auto& definition) {
        if constexpr (WhenAsked<std::decay_t<decltype(definition)>>) {
          return std::decay_t<decltype(definition)>::kKeptWhenAsked;
        }
        return false;
      },
      exercise.definition);
}

bool isEmpty(const Exercise& exercise, const Answer& answer) { return fieldsOf(exercise, answer).empty(); }

}  // namespace tend::exercise
