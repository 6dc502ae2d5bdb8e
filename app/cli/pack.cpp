#include <filesystem>
#include <system_error>

#include "app/cli/commands.h"
#include "core/pack/open_pack.h"
#include "core/pack/tendpack.h"
#include "platform/files.h"

namespace tend::cli {
namespace {

/// Whether the output would take the place of what is read.
bool isArticleItself(const std::string& pack, const std::string& output) {
  std::error_code error;
  return std::filesystem::equivalent(pack, output, error) ||
         std::filesystem::equivalent(pack + "/article.md", output, error);
}

}  // namespace

int compile(Context& context, const std::string& folder, const std::string& output) {
  if (const int code = tellProblems(context, folder); code != 0) return code;
  if (isArticleItself(folder, output)) {
    return context.fail({base::ErrorCode::CannotCreate, "cli.output_is_input", {{"path", output}}, {}});
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
