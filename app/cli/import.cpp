#include "core/pack/import.h"

#include <algorithm>
#include <filesystem>

#include "app/cli/commands.h"
#include "app/cli/new_folder.h"
#include "core/pack/attach_exercises.h"
#include "core/pack/write_markdown.h"
#include "platform/durable_storage.h"
#include "platform/files.h"
#include "platform/paths.h"

namespace tend::cli {
namespace {

constexpr std::uint64_t kMostBytes = 50U << 20U;
const char* const kSettingsFile = "settings.tend";

pack::ImportResult importAs(const std::string& format, const std::string& bytes, const std::string& name) {
  if (format == "text") return pack::importText(bytes, name);
  if (format == "html") return pack::importHtml(bytes, name);
  if (format == "markdown") return pack::importMarkdown(bytes, name);
  return pack::importAny(bytes, name);
}

/// An imported article stands on the shelf from then on. If that cannot be noted, the import is good all the same.
void putOnShelf(const std::string& folder) {
  const auto storage = platform::makeDurableStorage(platform::configFolder(), {});
  state::Settings settings;
  if (auto bytes = storage->load(kSettingsFile)) {
    auto kept = state::decodeSettings(*bytes);
    if (!kept) return;
    settings = std::move(*kept);
  }
  std::error_code error;
  const std::string path = std::filesystem::absolute(folder, error).lexically_normal().string();
  auto& packs = settings.packs;
  packs.erase(std::remove(packs.begin(), packs.end(), path), packs.end());
  packs.insert(packs.begin(), path);
  storage->save(kSettingsFile, state::encodeSettings(settings));
  storage->flush();
}

/// No words but perhaps a title.
bool holdsNothing(const content::Article& article) {
  return article.opening.empty() && std::all_of(article.sections.begin(), article.sections.end(),
                                                [](const content::Section& section) { return section.blocks.empty(); });
}

}  // namespace

int import(Context& context, const ImportOptions& options) {
  const std::string target = options.output + "/article.md";
  const auto present = context.files()->fileSize(target);
  if (!present && present.error().code == base::ErrorCode::NoPermission) return context.fail(present.error());
  if (present || present.error().code != base::ErrorCode::NotFound) {
    return context.fail({base::ErrorCode::CannotCreate, "cli.output_exists", {{"path", options.output}}, {}});
  }
  const auto bytes = context.files()->readFile(options.input, kMostBytes);
  if (!bytes) return context.fail(bytes.error());
  pack::ImportResult result = importAs(options.format, *bytes, options.input);
  if (holdsNothing(result.article)) {
    return context.fail({base::ErrorCode::BadData, "cli.nothing_to_import", {{"path", options.input}}, {}});
  }
  if (!options.id.empty()) result.article.info.id = options.id;
  const std::size_t exercises = options.noExercises ? 0 : pack::attachExercises(result.article);
  NewFolder folder(options.output);
  if (const auto error = folder.make()) return context.fail(*error);
  if (const auto error = platform::writeFile(target, pack::writeMarkdown(result.article))) return context.fail(*error);
  folder.keep();
  for (const base::Error& warning : result.warnings) context.tell(warning);
  putOnShelf(options.output);
  context.say(context.strings().plural("cli.imported", result.article.sections.size(), {{"output", options.output}}));
  if (exercises > 0) context.say(context.strings().plural("cli.attached", exercises));
  return 0;
}

}  // namespace tend::cli
