#include "core/exercise/kinds/choose.h"

namespace tend::exercise {
namespace {

constexpr std::size_t kMostSceneText = 600;  // bytes: a scene and its ways are seen together
constexpr std::size_t kMostFeedback = 500;

std::vector<SceneOption> readOptions(TableReader& scene) {
  std::vector<SceneOption> out;
  std::vector<TableReader> options = scene.tables("options", {2, kMostOptions});
  const std::vector<std::string> ids = uniqueIds(options);
  for (std::size_t i = 0; i < options.size(); ++i) {
    SceneOption option;
    option.id = ids[i];
    option.text = options[i].text("text", Need::Required);
    option.feedback = options[i].text("feedback", Need::Required, kMostFeedback);
    options[i].finish();
    out.push_back(std::move(option));
  }
  return out;
}

std::optional<std::size_t> optionWithId(const ChooseScene& scene, std::string_view id) {
  for (std::size_t i = 0; i < scene.options.size(); ++i) {
    if (scene.options[i].id == id) return i;
  }
  return std::nullopt;
}

}  // namespace

void parse(TableReader& table, Choose& to) {
  std::vector<TableReader> scenes = table.tables("scenes", {1, kMostScenes});
  const std::vector<std::string> ids = uniqueIds(scenes);
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    ChooseScene scene;
    scene.id = ids[i];
    scene.text = scenes[i].text("text", Need::Required, kMostSceneText);
    scene.question = scenes[i].text("question", Need::Optional);
    scene.options = readOptions(scenes[i]);
    scenes[i].finish();
    to.scenes.push_back(std::move(scene));
  }
}

ChooseAnswer begin(const Choose& kind) {
  ChooseAnswer answer;
  answer.chosen.resize(kind.scenes.size());
  return answer;
}

bool step(const Choose& kind, ChooseAnswer& answer, const ChooseOption& in) {
  if (in.scene >= kind.scenes.size()) return false;
  if (in.option && *in.option >= kind.scenes[in.scene].options.size()) return false;
  if (answer.chosen[in.scene] == in.option) return false;
  answer.chosen[in.scene] = in.option;
  return true;
}

bool step(const Choose& kind, ChooseAnswer& answer, const ShowScene& in) {
  if (in.scene >= kind.scenes.size() || in.scene == answer.at) return false;
  answer.at = in.scene;
  return true;
}

Fields fieldsOf(const Choose& kind, const ChooseAnswer& answer) {
  Fields fields;
  for (std::size_t i = 0; i < kind.scenes.size(); ++i) {
    if (answer.chosen[i]) setField(fields, kind.scenes[i].id, kind.scenes[i].options[*answer.chosen[i]].id);
  }
  return fields;
}

ChooseAnswer answerFrom(const Choose& kind, const Fields& fields) {
  ChooseAnswer answer = begin(kind);
  for (std::size_t i = 0; i < kind.scenes.size(); ++i) {
    answer.chosen[i] = optionWithId(kind.scenes[i], fieldOf(fields, kind.scenes[i].id));
  }
  return answer;
}

std::vector<Line> linesOf(const Choose& kind, const ChooseAnswer& answer) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < kind.scenes.size(); ++i) {
    const ChooseScene& scene = kind.scenes[i];
    lines.push_back({scene.id, scene.text, answer.chosen[i] ? scene.options[*answer.chosen[i]].text : std::string()});
  }
  return lines;
}

}  // namespace tend::exercise
