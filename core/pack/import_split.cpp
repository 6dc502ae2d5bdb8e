#include "core/pack/import_split.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/pack/limits.h"

namespace tend::pack {
namespace {

using content::Block;
using content::Paragraph;
using content::Span;
using content::Spans;

/// A character may become six when it is written as Markdown (&#125;).
constexpr std::size_t kMostBytes = kMaxParagraphBytes / 8;

std::size_t lengthOf(const Spans& spans) {
  std::size_t length = 0;
  for (const Span& span : spans) length += span.text.size();
  return length;
}

/// Where to divide `text`, which is longer than `most`, at or before that: behind a sentence, else behind a word, else
/// between two characters.
std::size_t cutBefore(std::string_view text, std::size_t most) {
  for (std::size_t i = most; i > most / 2; --i) {
    const char before = text[i - 1];
    if (text[i] == ' ' && (before == '.' || before == '?' || before == '!')) return i;
  }
  if (const std::size_t space = text.rfind(' ', most); space != std::string_view::npos && space > 0) return space;
  while (most > 1 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return most;
}

std::vector<Spans> divided(Spans spans) {
  std::vector<Spans> parts(1);
  std::size_t used = 0;
  for (Span& span : spans) {
    while (used + span.text.size() > kMostBytes) {
      if (used <= kMostBytes / 2) {
        const std::size_t cut = cutBefore(span.text, kMostBytes - used);
        parts.back().push_back({span.text.substr(0, cut), span.marks, span.link});
        span.text.erase(0, span.text[cut] == ' ' ? cut + 1 : cut);
      }
      parts.emplace_back();
      used = 0;
    }
    used += span.text.size();
    if (!span.text.empty()) parts.back().push_back(std::move(span));
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

bool isLong(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block);
  return paragraph != nullptr && lengthOf(paragraph->spans) > kMostBytes;
}

bool splitIn(std::vector<Block>& blocks) {
  if (std::none_of(blocks.begin(), blocks.end(), isLong)) return false;
  std::vector<Block> out;
  for (Block& block : blocks) {
    if (!isLong(block)) {
      out.push_back(std::move(block));
      continue;
    }
    for (Spans& part : divided(std::move(std::get<Paragraph>(block).spans))) {
      Paragraph paragraph;
      paragraph.spans = std::move(part);
      out.emplace_back(std::move(paragraph));
    }
  }
  blocks = std::move(out);
  return true;
}

}  // namespace

bool splitLongParagraphs(content::Article& article) {
  bool any = splitIn(article.opening);
  for (content::Section& section : article.sections) any = splitIn(section.blocks) || any;
  return any;
}

}  // namespace tend::pack
