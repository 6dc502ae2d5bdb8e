#include "core/pack/parse.h"

#include "core/pack/article_builder.h"
#include "core/pack/front_matter.h"
#include "core/pack/markdown.h"
#include "core/pack/source_checks.h"

namespace tend::pack {

ParsedPack parsePack(std::string_view text, const std::string& fileName) {
  const SourceMap source(text, fileName);
  Problems problems(source);
  ParsedPack pack;
  if (checkSource(source, problems) == SourceVerdict::Readable) {
    FrontMatter front = readFrontMatter(source, problems);
    pack.article.info = std::move(front.info);
    buildArticle(readMarkdown(source, front.bodyOffset, problems), source, problems, pack.article);
  }
  pack.problems = problems.take();
  return pack;
}

}  // namespace tend::pack
