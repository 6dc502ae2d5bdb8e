// Short scenes with a few ways to answer, each with gentle feedback; none is wrong, and nothing is counted.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/choose_view.cpp.
#pragma once

#include <optional>

#include "core/exercise/answer_parts.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

constexpr std::size_t kMostScenes = 12;
constexpr std::size_t kMostOptions = 4;

/// One way to answer a scene.
struct SceneOption {
  std::string id;
  std::string text;
  std::string feedback;  // what may be worth knowing about it; never a mark
};

struct ChooseScene {
  std::string id;
  std::string text;
  std::string question;  // below the text; may be empty
  std::vector<SceneOption> options;
};

struct ChooseAnswer {
  std::vector<std::optional<std::size_t>> chosen;  // one for each scene; nothing: left open
  std::size_t at = 0;                              // the scene that is shown
};

struct Choose {
  static constexpr std::string_view kKind = "choose";
  using Answer = ChooseAnswer;
  std::vector<ChooseScene> scenes;
};

/// A way to answer a scene, or none of them. Another one may be chosen as often as one likes.
struct ChooseOption {
  std::size_t scene = 0;
  std::optional<std::size_t> option;
};
/// Goes to a scene, whether the others were answered or not.
struct ShowScene {
  std::size_t scene = 0;
};

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Choose& to);
ChooseAnswer begin(const Choose& definition);
bool step(const Choose& definition, ChooseAnswer& answer, const ChooseOption& input);
bool step(const Choose& definition, ChooseAnswer& answer, const ShowScene& input);
/// The id of what was chosen, under the id of its scene.
Fields fieldsOf(const Choose& definition, const ChooseAnswer& answer);
/// What is not known (any more) is dropped; never fails.
ChooseAnswer answerFrom(const Choose& definition, const Fields& fields);
/// The answer in words: a line for each scene, with the way that was chosen or nothing.
std::vector<Line> linesOf(const Choose& definition, const ChooseAnswer& answer);

}  // namespace tend::exercise
