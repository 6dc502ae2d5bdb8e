// What the tests of this room share: fonts, a small article with every kind of block, and packs that count and fail.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/page/page.h"

namespace tend::test {

/// The system's fonts, opened once a test.
struct Fonts {
  Fonts();
  page::Press press();

  text::FontLibrary library;
  text::FontBook book;
  text::Hyphenator hyphenator;
  text::ShapeCache cache;
};

/// An article in memory that counts how often its parts are read, and whose sections can be made to fail.
class CountingPack final : public content::PackSource {
 public:
  explicit CountingPack(content::Article article);

  const content::PackInfo& info() const override { return m_article.info; }
  const std::vector<content::SectionInfo>& sections() const override { return m_infos; }
  base::Result<std::vector<content::Block>> opening() override;
  base::Result<content::Section> section(std::size_t index) override;

  int openingReads = 0;
  int sectionReads = 0;
  std::set<std::size_t> sectionsRead;
  std::set<std::size_t> damaged;

 private:
  content::Article m_article;
  std::vector<content::SectionInfo> m_infos;
};

content::Paragraph paragraph(const std::string& text);
content::Spans spans(const std::string& text);

/// A title, a verse, and three sections with every kind of block.
content::Article smallArticle();

/// Sections of equal paragraphs: for laziness and size.
content::Article longArticle(std::size_t sections, std::size_t paragraphs);

/// A page over an article, with its pack at hand.
struct Sheet {
  Sheet(Fonts& fonts, content::Article article, const page::Setting& setting = {});
  void layOutEverything();

  std::shared_ptr<CountingPack> pack;
  page::Page page;
};

page::Setting phoneSetting();
page::Setting tabletSetting();
page::Setting desktopSetting();

/// Every line of the sheet: its top, and the place it begins at.
struct LineAt {
  float top = 0;
  content::Locator at;
};
std::vector<LineAt> linesOf(page::Page& page);

/// All leaves of pages mode, from the first on.
std::vector<page::Leaf> leavesOf(page::Page& page);

}  // namespace tend::test
