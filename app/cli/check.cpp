#include "app/cli/commands.h"
#include "app/cli/exit_code.h"
#include "core/pack/open_pack.h"

namespace tend::cli {

int check(Context& context, const std::string& packPath) {
  const int code = tellProblems(context, packPath);
  if (code == 0) context.say(context.strings().text("cli.check_good", {{"pack", packPath}}));
  return code;
}

int tellProblems(Context& context, const std::string& packPath) {
  const std::vector<base::Error> problems = pack::checkPack(packPath, context.files());
  for (const base::Error& problem : problems) context.tell(problem);
  if (problems.empty()) return 0;
  // A file that is not there is not a failed check.
  const base::ErrorCode code = problems.front().code;
  return problems.size() == 1 && code != base::ErrorCode::BadData && code != base::ErrorCode::CheckFailed
             ? exitCodeFor(code)
             : 1;
}

}  // namespace tend::cli
