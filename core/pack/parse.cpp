#include "core/pack/parse.h"

#include <algorithm>

#include "core/exercise/exercise.h"
#include "core/pack/article_builder.h"
#include "core/pack/front_matter.h"
#include "core/pack/limits.h"
#include "core/pack/markdown.h"
#include "core/pack/source_checks.h"

namespace tend::pack {

namespace {

/// Every key of the exercises that could be named; the columns are those of the file, also where a fence is indented.
void checkExercises(const content::Article& article, const std::vector<content::Block>& blocks, const SourceMap& source,
                    Problems& problems) {
  for (const content::Block& block : blocks) {
    const auto* ref = std::get_if<content::ExerciseRef>(&block);
    if (ref == nullptr || ref->line < 2) continue;
    const std::string_view fence = source.line(ref->line - 1);
    const auto indent = static_cast<std::uint32_t>(std::min(fence.find_first_not_of(" \t"), fence.size()));
    for (exercise::Problem& problem : exercise::parseExercise(ref->source, article.info.language).problems) {
      problems.addOfExercise({base::ErrorCode::CheckFailed,
                              std::move(problem.id),
                              std::move(problem.arguments),
                              {source.file(), ref->line + problem.line - 1, problem.column + indent}});
    }
  }
}

/// What is wrong with the head of an exercise is told once, in the words for packs.
bool isToldAlready(const std::vector<base::Error>& told, const base::Error& error) {
  return std::any_of(told.begin(), told.end(), [&](const base::Error& other) {
    return other.where.line == error.where.line && other.where.column == error.where.column;
  });
}

void checkAllExercises(const content::Article& article, const SourceMap& source, std::vector<base::Error>& told) {
  Problems problems(source);
  checkExercises(article, article.opening, source, problems);
  for (const content::Section& section : article.sections) checkExercises(article, section.blocks, source, problems);
  const std::vector<base::Error> heads = told;
  for (base::Error& error : problems.takeOfExercises()) {
    if (told.size() < kMaxProblems && !isToldAlready(heads, error)) told.push_back(std::move(error));
  }
}

}  // namespace

ParsedPack parsePack(std::string_view text, const std::string& fileName, Depth depth) {
  const SourceMap source(text, fileName);
  Problems problems(source);
  ParsedPack pack;
  if (checkSource(source, problems) == SourceVerdict::Readable) {
    FrontMatter front = readFrontMatter(source, problems);
    pack.article.info = std::move(front.info);
    buildArticle(readMarkdown(source, front.bodyOffset, problems), source, problems, pack.article);
  }
  pack.problems = problems.take();
  pack.exerciseProblems = problems.takeOfExercises();
  if (depth == Depth::Checking) checkAllExercises(pack.article, source, pack.exerciseProblems);
  return pack;
}

}  // namespace tend::pack
