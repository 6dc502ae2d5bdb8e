#include <doctest/doctest.h>

#include <random>

#include "core/pack/parse.h"
#include "core/pack/stored.h"
#include "core/pack/stored_check.h"
#include "core/pack/tendpack.h"
#include "tests/core/pack/dump.h"
#include "tests/support/memory_files.h"

namespace pack = tend::pack;
namespace base = tend::base;
namespace content = tend::content;
using tend::testing::MemoryFiles;
using tend::testing::readSourceFile;

namespace {

const std::string kArticle = "tests/data/pack/every-block/article.md";

content::Article sample() {
  pack::ParsedPack parsed = pack::parsePack(readSourceFile(kArticle), "article.md");
  REQUIRE(pack::dump(parsed.problems) == "");
  return std::move(parsed.article);
}

std::shared_ptr<MemoryFiles> filesWith(const std::string& bytes) {
  auto files = std::make_shared<MemoryFiles>();
  files->files["x.tendpack"] = bytes;
  return files;
}

std::string openFailure(const std::string& bytes) {
  const auto opened = pack::openPack("x.tendpack", filesWith(bytes));
  return opened ? "none" : opened.error().id;
}

/// Header and index around any index, with right hashes: what a forger would make.
std::string forged(const pack::StoredIndex& index, const std::string& records) {
  const std::string bytes = base::writeRecord(index);
  std::string out(pack::kTendpackMagic);
  out += std::string("\x01\0\0\0", 4);
  for (unsigned i = 0; i < 8; ++i) out.push_back(static_cast<char>((bytes.size() >> (8U * i)) & 0xFFU));
  return out + pack::hashOf(bytes) + bytes + records;
}

pack::StoredIndex indexFor(const std::string& opening) {
  pack::StoredIndex index;
  index.info.id = "x";
  index.info.title = "X";
  index.info.language = "en";
  index.opening = {0, opening.size(), pack::hashOf(opening)};
  return index;
}

std::string openingFailure(const content::Block& block) {
  const std::string record = base::writeRecord(pack::toStored({block}));
  const auto opened = pack::openPack("x.tendpack", filesWith(forged(indexFor(record), record)));
  if (!opened) return opened.error().id;
  const auto opening = (*opened)->opening();
  return opening ? "none" : opening.error().id;
}

}  // namespace

TEST_CASE("a compiled pack gives back the article") {
  const auto files = filesWith(pack::writeTendpack(sample()));
  const auto article = pack::readArticle("x.tendpack", files);
  REQUIRE(article);
  CHECK(pack::dump(*article) == pack::dump(sample()));
  CHECK(pack::checkPack("x.tendpack", files).empty());
  const auto opened = pack::openPack("x.tendpack", files);
  REQUIRE(opened);
  const auto folder = pack::makeSource(sample());
  REQUIRE((*opened)->sections().size() == folder->sections().size());
  for (std::size_t i = 0; i < folder->sections().size(); ++i) {
    CHECK((*opened)->sections()[i].characters == folder->sections()[i].characters);
    CHECK((*opened)->sections()[i].hasExercise == folder->sections()[i].hasExercise);
  }
}

TEST_CASE("opening reads the header and the index only") {
  content::Article large = sample();
  for (int i = 0; i < 200; ++i) {
    content::Section section{"more-" + std::to_string(i), "More", false, {}};
    section.blocks.emplace_back(
        content::Paragraph{content::ParagraphKind::Body, 3, {{std::string(10000, 'x'), 0, {}}}});
    large.sections.push_back(section);
  }
  const auto files = filesWith(pack::writeTendpack(large));
  const auto opened = pack::openPack("x.tendpack", files);
  REQUIRE(opened);
  CHECK(files->bytesRead < 40000);
  CHECK(files->files["x.tendpack"].size() > 2000000);
  REQUIRE((*opened)->section(3));
  CHECK(files->bytesRead < 60000);
}

TEST_CASE("a file cut off anywhere is refused in one sentence") {
  const std::string bytes = pack::writeTendpack(sample());
  for (std::size_t n = 0; n < bytes.size(); ++n) {
    const std::string id = openFailure(bytes.substr(0, n));
    CHECK((id == "pack.tendpack_cut_off" || (n < 8 && id == "pack.tendpack_magic")));
  }
  CHECK(openFailure(bytes + "x") == "pack.tendpack_damaged");
}

TEST_CASE("an unknown version, a wrong magic and damage are told apart") {
  std::string bytes = pack::writeTendpack(sample());
  CHECK(openFailure("PK\x03\x04 something else entirely, a zip for instance") == "pack.tendpack_magic");
  std::string newer = bytes;
  newer[8] = 2;
  CHECK(openFailure(newer) == "pack.tendpack_newer");
  std::string index = bytes;
  index[pack::kTendpackHeaderBytes + 30] ^= 1;
  CHECK(openFailure(index) == "pack.tendpack_damaged");
  bytes.back() ^= 1;  // in the last section
  const auto files = filesWith(bytes);
  const auto opened = pack::openPack("x.tendpack", files);
  REQUIRE(opened);
  const std::size_t last = (*opened)->sections().size() - 1;
  CHECK((*opened)->section(0));
  const auto section = (*opened)->section(last);
  REQUIRE_FALSE(section);
  CHECK(section.error().id == "pack.tendpack_section_damaged");
  CHECK(pack::checkPack("x.tendpack", files).size() == 1);
}

TEST_CASE("every byte of the file is covered by a check") {
  const std::string bytes = pack::writeTendpack(sample());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x40);
    CHECK_FALSE(pack::checkPack("x.tendpack", filesWith(damaged)).empty());
  }
}

TEST_CASE("a forged file smuggles nothing in") {
  const auto paragraph = [](content::Span span) {
    return content::Paragraph{content::ParagraphKind::Body, 3, {std::move(span)}};
  };
  CHECK(openingFailure(paragraph({"fine", 0, "https://e.org"})) == "none");
  CHECK(openingFailure(paragraph({"x", 0, "javascript:alert(1)"})) == "pack.tendpack_section_damaged");
  CHECK(openingFailure(paragraph({"x", 0, "file:///etc/passwd"})) == "pack.tendpack_section_damaged");
  CHECK(openingFailure(paragraph({"\xFF", 0, ""})) == "pack.tendpack_section_damaged");
  CHECK(openingFailure(paragraph({"a\x1b[2J", 0, ""})) == "pack.tendpack_section_damaged");
  CHECK(openingFailure(paragraph({"x", 200, ""})) == "pack.tendpack_section_damaged");
  content::Paragraph level = paragraph({"x", 0, ""});
  level.level = 9;
  CHECK(openingFailure(level) == "pack.tendpack_section_damaged");
  CHECK(openingFailure(content::List{false, 1, {{{{"x", 0, ""}}, 255}}}) == "pack.tendpack_section_damaged");
  CHECK(openingFailure(content::ExerciseRef{"e", "mine-bitcoin", "T", false, "", 0}) ==
        "pack.tendpack_section_damaged");
}

TEST_CASE("an index with gaps, overlaps or doubles is damage") {
  const std::string record = base::writeRecord(pack::toStored({}));
  pack::StoredIndex index = indexFor(record);
  CHECK(openFailure(forged(index, record)) == "none");
  index.sections.push_back({{"a", "A", false, false, 0}, {0, record.size(), pack::hashOf(record)}});
  CHECK(openFailure(forged(index, record)) == "pack.tendpack_damaged");
  index.sections[0].place.offset = record.size();
  CHECK(openFailure(forged(index, record + record)) == "none");
  index.sections.push_back({{"a", "A", false, false, 0}, {2 * record.size(), record.size(), pack::hashOf(record)}});
  CHECK(openFailure(forged(index, record + record + record)) == "pack.tendpack_damaged");
  index = indexFor(record);
  index.opening.length = ~std::uint64_t{0};
  CHECK(openFailure(forged(index, record)) == "pack.tendpack_damaged");
}

TEST_CASE("a block of a kind not known yet says that the pack is newer") {
  std::string record = base::writeRecord(pack::toStored({content::ThematicBreak{}}));
  record.replace(record.find("rule"), 4, "rulx");
  const auto opened = pack::openPack("x.tendpack", filesWith(forged(indexFor(record), record)));
  REQUIRE(opened);
  const auto opening = (*opened)->opening();
  REQUIRE_FALSE(opening);
  CHECK(opening.error().id == "pack.tendpack_newer");
  CHECK(opening.error().code == base::ErrorCode::TooNew);
}

TEST_CASE("packs compiled by the first version open for ever") {
  const auto files = filesWith(readSourceFile("tests/data/pack/v1/every-block.tendpack"));
  const auto article = pack::readArticle("x.tendpack", files);
  REQUIRE(article);
  CHECK(pack::dump(*article) == readSourceFile("tests/data/pack/v1/every-block.txt"));
}

TEST_CASE("folders open, and say so when they hold no pack") {
  auto files = std::make_shared<MemoryFiles>();
  files->files["good/article.md"] = readSourceFile(kArticle);
  files->files["empty/notes.txt"] = "x";
  files->files["bad/article.md"] = "hello\n";
  CHECK(pack::openPack("good", files));
  CHECK(pack::openPack("good/", files));
  CHECK(pack::openPack("good/article.md", files));
  CHECK(pack::openPack("empty", files).error().id == "pack.no_article");
  CHECK(pack::openPack("nowhere", files).error().id == "file.missing");
  const auto bad = pack::openPack("bad", files);
  REQUIRE_FALSE(bad);
  CHECK(bad.error().where.file == "bad/article.md");
  CHECK(bad.error().where.line == 1);
  CHECK(pack::checkPack("bad", files).size() == 2);
  files->files["large/article.md"] = std::string((50U << 20U) + 1, 'x');
  CHECK(pack::openPack("large", files).error().id == "pack.too_large");
  CHECK(pack::checkPack("large", files).at(0).id == "pack.too_large");
}
