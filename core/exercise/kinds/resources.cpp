#include "core/exercise/kinds/resources.h"

namespace tend::exercise {
namespace {

constexpr std::size_t kMostGroups = 8;
constexpr std::size_t kMostQuestions = 12;

}  // namespace

void parse(TableReader& table, Resources& to) {
  for (TableReader& group : table.tables("group", {0, kMostGroups})) {
    to.groups.push_back({group.text("title", Need::Required), group.texts("questions", {1, kMostQuestions}, 400)});
    group.finish();
  }
}

ResourcesAnswer begin(const Resources&) { return {}; }
Fields fieldsOf(const Resources&, const ResourcesAnswer&) { return {}; }
ResourcesAnswer answerFrom(const Resources&, const Fields&) { return {}; }
std::vector<Line> linesOf(const Resources&, const ResourcesAnswer&) { return {}; }

}  // namespace tend::exercise
