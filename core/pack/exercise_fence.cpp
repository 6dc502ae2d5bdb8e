#include "core/pack/exercise_fence.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/pack/limits.h"
#include "core/pack/text_rules.h"
#include "core/pack/toml_reader.h"

namespace tend::pack {
namespace {

constexpr std::array<std::string_view, 14> kKinds = {"scale",   "checklist", "reflect", "choose",   "sort",
                                                     "reframe", "turns",     "ladder",  "match",    "paced",
                                                     "plan",    "practice",  "letter",  "resources"};

class FenceReader {
 public:
  FenceReader(const FenceText& fence, const SourceMap& source, Problems& problems)
      : m_fence(&fence), m_source(&source), m_problems(&problems) {}

  void problem(std::uint32_t line, std::uint32_t column, std::string id, std::vector<base::Argument> arguments) const {
    m_problems->add({base::ErrorCode::CheckFailed,
                     std::move(id),
                     std::move(arguments),
                     {m_source->file(), m_fence->firstLine + line - 1, column + m_fence->indent}});
  }

  /// Text that must be there. Where it is missing, the problem stands at the first line of the block.
  const TomlValue* required(const TomlValue& root, const std::string& key, std::string& to) const {
    const TomlValue* value = root.find(key);
    if (value != nullptr && value->kind != TomlKind::String) {
      problem(value->line, value->column, "pack.exercise_not_text", {{"key", key}});
      return nullptr;
    }
    if (value != nullptr) to = content::plainText(folded({{value->text, 0, {}}}));
    if (!to.empty()) return value;
    problem(value ? value->line : 1, value ? value->column : 1, "pack.exercise_missing_key", {{"key", key}});
    return nullptr;
  }

 private:
  const FenceText* m_fence;
  const SourceMap* m_source;
  Problems* m_problems;
};

void readFields(const FenceReader& reader, const TomlValue& root, content::ExerciseRef& exercise) {
  const TomlValue* id = reader.required(root, "id", exercise.id);
  if (id != nullptr && !isStableId(exercise.id)) {
    reader.problem(id->line, id->column, "pack.id_form", {{"id", std::string(base::shortUtf8(exercise.id, 80))}});
  }
  const TomlValue* kind = reader.required(root, "kind", exercise.kind);
  if (kind != nullptr && !isExerciseKind(exercise.kind)) {
    reader.problem(kind->line, kind->column, "pack.exercise_kind",
                   {{"kind", std::string(base::shortUtf8(exercise.kind, 80))}});
  }
  reader.required(root, "title", exercise.title);
  const TomlValue* quiet = root.find("quiet");
  if (quiet == nullptr) return;
  exercise.quiet = quiet->flag;
  if (quiet->kind != TomlKind::Boolean) reader.problem(quiet->line, quiet->column, "pack.exercise_quiet", {});
}

}  // namespace

bool isExerciseKind(std::string_view kind) { return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end(); }

content::ExerciseRef readExercise(const FenceText& fence, const SourceMap& source, Problems& problems) {
  content::ExerciseRef exercise;
  exercise.source = fence.toml;
  exercise.line = fence.firstLine;
  const FenceReader reader(fence, source, problems);
  if (fence.toml.size() > kMaxExerciseBytes) return reader.problem(1, 1, "pack.toml_too_long", {}), exercise;
  const auto root = readToml(fence.toml);
  if (root) {
    readFields(reader, *root, exercise);
  } else if (root.error().detail.empty()) {
    reader.problem(1, 1, "pack.toml_too_deep", {});
  } else {
    reader.problem(root.error().line, root.error().column, "pack.toml", {{"detail", root.error().detail}});
  }
  return exercise;
}

}  // namespace tend::pack
