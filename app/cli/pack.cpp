#include "app/cli/commands.h"
#include "core/pack/open_pack.h"
#include "core/pack/tendpack.h"
#include "platform/files.h"

namespace tend::cli {

int compile(Context& context, const std::string& folder, const std::string& output) {
  const std::vector<base::Error> problems = pack::checkPack(folder, context.files());
  if (!problems.empty()) {
    for (const base::Error& problem : problems) context.tell(problem);
    return 1;
  }
  const auto article = pack::readArticle(folder, context.files());
  if (!article) return context.fail(article.error());
  const std::string bytes = pack::writeTendpack(*article);
  if (const auto error = platform::writeFile(output, bytes)) return context.fail(*error);
  context.say(context.strings().plural("cli.packed", article->sections.size(),
                                       {{"output", output}, {"bytes", std::to_string(bytes.size())}}));
  return 0;
}

}  // namespace tend::cli
