#include <doctest/doctest.h>

#include <algorithm>

#include "core/pack/attach_exercises.h"
#include "core/pack/built_in.h"
#include "core/pack/parse.h"
#include "core/pack/write_markdown.h"

using namespace tend;

namespace {

content::Section section(const std::string& id, const std::string& title) {
  content::Section made;
  made.id = id;
  made.title = title;
  made.blocks.emplace_back(content::Paragraph{content::ParagraphKind::Body, 3, {{"Some words.", 0, {}}}});
  return made;
}

content::Article imported() {
  content::Article article;
  article.info.id = "a-garden-path";
  article.info.title = "A garden path";
  article.info.language = "en";
  article.sections = {section("distance", "When the distance grows"), section("pots", "Of flower pots"),
                      section("touch", "Physical closeness, gently"), section("pray", "A prayer for the evening")};
  return article;
}

std::vector<std::string> idsIn(const content::Section& where) {
  std::vector<std::string> ids;
  for (const content::Block& block : where.blocks) {
    if (const auto* ref = std::get_if<content::ExerciseRef>(&block)) ids.push_back(ref->id);
  }
  return ids;
}

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

TEST_CASE("exercises are attached where a heading speaks of their subject") {
  content::Article article = imported();
  const std::size_t attached = pack::attachExercises(article);
  CHECK(attached > 2);
  CHECK(holds(idsIn(article.sections[0]), "where-today"));
  CHECK(idsIn(article.sections[1]).empty());
  CHECK(holds(idsIn(article.sections[2]), "welcome-today"));
  CHECK(holds(idsIn(article.sections[3]), "guided-prayer"));
  SUBCASE("and the pack that comes out is good") {
    const pack::ParsedPack parsed = pack::parsePack(pack::writeMarkdown(article), "article.md", pack::Depth::Checking);
    CHECK(parsed.problems.empty());
    CHECK(parsed.exerciseProblems.empty());
  }
  SUBCASE("once: an article that has exercises keeps its own") { CHECK(pack::attachExercises(article) == 0); }
}

TEST_CASE("what stands in a quiet section of our edition is quiet by itself, wherever it is put") {
  const pack::ParsedPack ours = pack::parsePack(pack::kBuiltInArticle, "article.md");
  for (const content::Section& part : ours.article.sections) {
    for (const content::Block& block : part.blocks) {
      const auto* ref = std::get_if<content::ExerciseRef>(&block);
      if (ref == nullptr || !part.quiet) continue;
      CAPTURE(ref->id);
      CHECK(ref->quiet);
    }
  }
}

TEST_CASE("an article in another language gets no exercises in English") {
  content::Article article = imported();
  article.info.language = "es";
  CHECK(pack::attachExercises(article) == 0);
}

TEST_CASE("a topic is found as whole words only") {
  content::Article article = imported();
  article.sections = {section("a", "The untouchable")};
  CHECK(pack::attachExercises(article) == 0);
}
