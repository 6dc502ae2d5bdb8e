#include "core/pack/exercise_fence.h"

#include "core/base/toml_tree.h"
#include "core/base/utf8.h"
#include "core/exercise/exercise.h"
#include "core/pack/limits.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

class FenceReader {
 public:
  FenceReader(const FenceText& fence, const SourceMap& source, Problems& problems)
      : m_fence(&fence), m_source(&source), m_problems(&problems) {}

  void problem(std::uint32_t line, std::uint32_t column, std::string id, std::vector<base::Argument> arguments) const {
    m_problems->addOfExercise({base::ErrorCode::CheckFailed,
                               std::move(id),
                               std::move(arguments),
                               {m_source->file(), m_fence->firstLine + line - 1, column + m_fence->indent}});
  }

  /// Text that must be there. Where it is missing, the problem stands at the first line of the block.
  const base::TomlValue* required(const base::TomlValue& root, const std::string& key, std::string& to) const {
    const base::TomlValue* value = root.find(key);
    if (value != nullptr && value->kind != base::TomlKind::String) {
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

void readFields(const FenceReader& reader, const base::TomlValue& root, content::ExerciseRef& exercise) {
  const base::TomlValue* id = reader.required(root, "id", exercise.id);
  if (id != nullptr && !isStableId(exercise.id)) {
    reader.problem(id->line, id->column, "pack.id_form", {{"id", std::string(base::shortUtf8(exercise.id, 80))}});
  }
  const base::TomlValue* kind = reader.required(root, "kind", exercise.kind);
  if (kind != nullptr && !isExerciseKind(exercise.kind)) {
    reader.problem(kind->line, kind->column, "pack.exercise_kind",
                   {{"kind", std::string(base::shortUtf8(exercise.kind, 80))}});
  }
  reader.required(root, "title", exercise.title);
  const base::TomlValue* quiet = root.find("quiet");
  if (quiet == nullptr) return;
  exercise.quiet = quiet->flag;
  if (quiet->kind != base::TomlKind::Boolean) reader.problem(quiet->line, quiet->column, "pack.exercise_quiet", {});
}

}  // namespace

namespace {

/// The keys before the first table: all that is needed of an exercise to open a pack, at a tenth of the cost of the
/// whole. Where that is not TOML by itself (a list over lines that begin with a bracket), the whole is read.
tl::expected<base::TomlValue, base::TomlFailure> readHeadOf(const std::string& toml) {
  const std::size_t table = toml.find("\n[");
  return base::readToml(std::string_view(toml).substr(0, table == std::string::npos ? toml.size() : table + 1));
}

}  // namespace

bool isExerciseKind(std::string_view kind) { return exercise::isKind(kind); }

content::ExerciseRef readExercise(const FenceText& fence, const SourceMap& source, Problems& problems) {
  content::ExerciseRef exercise;
  exercise.id = "exercise-" + std::to_string(fence.firstLine);
  exercise.line = fence.firstLine;
  const FenceReader reader(fence, source, problems);
  if (fence.toml.size() > kMaxExerciseBytes) return reader.problem(1, 1, "pack.toml_too_long", {}), exercise;
  exercise.source = fence.toml;
  exercise.id.clear();
  auto root = readHeadOf(fence.toml);
  if (!root) root = base::readToml(fence.toml);
  if (root) {
    readFields(reader, *root, exercise);
  } else if (root.error().detail.empty()) {
    reader.problem(1, 1, "pack.toml_too_deep", {});
  } else {
    reader.problem(root.error().line, root.error().column, "pack.toml", {{"detail", root.error().detail}});
  }
  // What has no name of its own still needs one, so that its place in the page can say what is wrong with it.
  if (!isStableId(exercise.id)) exercise.id = "exercise-" + std::to_string(fence.firstLine);
  return exercise;
}

}  // namespace tend::pack
