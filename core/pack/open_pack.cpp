#include "core/pack/open_pack.h"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "core/pack/built_in.h"
#include "core/pack/limits.h"
#include "core/pack/parse.h"
#include "core/pack/tendpack.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

using base::Error;

/// An article in memory.
class ArticleSource : public content::PackSource {
 public:
  explicit ArticleSource(content::Article article) : m_article(std::move(article)) {
    for (const content::Section& section : m_article.sections) m_sections.push_back(describe(section));
  }
  const content::PackInfo& info() const override { return m_article.info; }
  const std::vector<content::SectionInfo>& sections() const override { return m_sections; }
  base::Result<std::vector<content::Block>> opening() override { return m_article.opening; }
  base::Result<content::Section> section(std::size_t index) override { return m_article.sections[index]; }

 private:
  content::Article m_article;
  std::vector<content::SectionInfo> m_sections;
};

enum class Form : std::uint8_t { Folder, Text, Compiled };

/// What a path leads to. A file is compiled unless it is called .md: its first bytes say the rest.
Form formOf(const std::string& path, const base::FileReader& files) {
  if (files.isDirectory(path)) return Form::Folder;
  return endsWith(lowered(path), ".md") ? Form::Text : Form::Compiled;
}

std::string articlePath(const std::string& path, Form form) {
  if (form == Form::Text) return path;
  return path + (endsWith(path, "/") ? "" : "/") + "article.md";
}

/// The text of a folder's article, with a sentence of its own if the folder holds none.
base::Result<std::string> readText(const std::string& path, Form form, const base::FileReader& files) {
  auto text = files.readFile(articlePath(path, form), kMaxPackBytes);
  if (text) return text;
  Error error = text.error();
  if (error.id == "file.too_large")
    error = {error.code, "pack.too_large", {{"limit", "50"}}, {articlePath(path, form), 0, 0}};
  if (error.code == base::ErrorCode::NotFound && form == Form::Folder) {
    error = {error.code, "pack.no_article", {{"path", path}}, {}};
  }
  return tl::unexpected<Error>(std::move(error));
}

base::Result<ParsedPack> parseAt(const std::string& path, Form form, const base::FileReader& files,
                                 Depth depth = Depth::Opening) {
  const auto text = readText(path, form, files);
  if (!text) return tl::unexpected<Error>(text.error());
  return parsePack(*text, articlePath(path, form), depth);
}

std::vector<Error> checkCompiled(const std::string& path, const Files& files) {
  const auto source = openTendpack(path, files);
  if (!source) return {source.error()};
  std::vector<Error> errors;
  if (const auto opening = (*source)->opening(); !opening) errors.push_back(opening.error());
  for (std::size_t i = 0; i < (*source)->sections().size() && errors.size() < kMaxProblems; ++i) {
    if (const auto section = (*source)->section(i); !section) errors.push_back(section.error());
  }
  return errors;
}

base::Result<content::Article> readCompiled(const std::string& path, const Files& files) {
  const auto source = openTendpack(path, files);
  if (!source) return tl::unexpected<Error>(source.error());
  content::Article article;
  article.info = (*source)->info();
  auto opening = (*source)->opening();
  if (!opening) return tl::unexpected<Error>(opening.error());
  article.opening = std::move(*opening);
  for (std::size_t i = 0; i < (*source)->sections().size(); ++i) {
    auto section = (*source)->section(i);
    if (!section) return tl::unexpected<Error>(section.error());
    article.sections.push_back(std::move(*section));
  }
  return article;
}

base::Result<content::Article> readParsed(const std::string& path, Form form, const Files& files) {
  auto parsed = parseAt(path, form, *files);
  if (!parsed) return tl::unexpected<Error>(parsed.error());
  if (!parsed->problems.empty()) return tl::unexpected<Error>(parsed->problems.front());
  return std::move(parsed->article);
}

std::uint32_t codePoints(const std::string& text) {
  std::uint32_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

}  // namespace

base::Result<std::shared_ptr<content::PackSource>> openPack(const std::string& path, const Files& files) {
  const Form form = formOf(path, *files);
  if (form == Form::Compiled) return openTendpack(path, files);
  auto article = readParsed(path, form, files);
  if (!article) return tl::unexpected<Error>(article.error());
  return makeSource(std::move(*article));
}

std::shared_ptr<content::PackSource> openBuiltInPack() {
  ParsedPack parsed = parsePack(kBuiltInArticle, "growing-close/article.md");
  assert(parsed.problems.empty());
  return makeSource(std::move(parsed.article));
}

std::vector<Error> checkPack(const std::string& path, const Files& files) {
  const Form form = formOf(path, *files);
  if (form == Form::Compiled) return checkCompiled(path, files);
  auto parsed = parseAt(path, form, *files, Depth::Checking);
  if (!parsed) return {parsed.error()};
  std::vector<Error> all = std::move(parsed->problems);
  all.insert(all.end(), parsed->exerciseProblems.begin(), parsed->exerciseProblems.end());
  std::stable_sort(all.begin(), all.end(), [](const Error& a, const Error& b) {
    return std::tie(a.where.line, a.where.column) < std::tie(b.where.line, b.where.column);
  });
  return all;
}

base::Result<content::Article> readArticle(const std::string& path, const Files& files) {
  const Form form = formOf(path, *files);
  return form == Form::Compiled ? readCompiled(path, files) : readParsed(path, form, files);
}

std::shared_ptr<content::PackSource> makeSource(content::Article article) {
  return std::make_shared<ArticleSource>(std::move(article));
}

content::SectionInfo describe(const content::Section& section) {
  content::SectionInfo info{section.id, section.title, section.quiet, false, 0};
  for (const content::Block& block : section.blocks) {
    info.hasExercise = info.hasExercise || std::holds_alternative<content::ExerciseRef>(block);
    info.characters += codePoints(content::plainText(block));
  }
  return info;
}

}  // namespace tend::pack
