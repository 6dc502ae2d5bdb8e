#include "core/exercise/folded_page.h"

#include <cstdint>

#include "core/base/wipe.h"

namespace tend::exercise {
namespace {

/// Lengths are four bytes, the least first.
void put(std::string& to, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  for (unsigned shift = 0; shift < 32; shift += 8) to.push_back(static_cast<char>((size >> shift) & 0xFFU));
  to.append(text);
}

std::string_view take(std::string_view bytes, std::size_t& at) {
  std::uint32_t size = 0;
  for (unsigned i = 0; i < 4; ++i)
    size |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  const std::string_view text = bytes.substr(at + 4, size);
  at += 4 + size;
  return text;
}

std::size_t sizeOf(const Fields& fields, const LineIds& offered) {
  std::size_t size = 8;
  for (const auto& [id, value] : fields) size += 8 + id.size() + value.size();
  for (const std::string& line : offered) size += 4 + line.size();
  return size;
}

std::string encoded(const Fields& fields, const LineIds& offered) {
  std::string bytes;
  bytes.reserve(sizeOf(fields, offered) + 64);
  put(bytes, std::to_string(fields.size()));
  for (const auto& [id, value] : fields) {
    put(bytes, id);
    put(bytes, value);
  }
  for (const std::string& line : offered) put(bytes, line);
  return bytes;
}

/// The part of a page that belongs to lines which may open.
Fields opened(const Fields& fields, const LineIds& lines) {
  Fields out;
  for (const auto& [id, value] : fields) {
    for (const std::string& line : lines) {
      if (isOfLine(id, line)) out[id] = value;
    }
  }
  return out;
}

}  // namespace

std::optional<FoldedPage> FoldedPage::fold(const Fields& fields, const LineIds& offered) {
  std::string bytes = encoded(fields, offered);
  FoldedPage page;
  page.m_bytes.emplace(bytes.size());
  const bool fits = page.m_bytes->append(bytes);
  base::wipe(bytes);
  if (!fits) return std::nullopt;
  return page;
}

FoldedPage::Opened FoldedPage::open() const {
  Opened out;
  if (!m_bytes) return out;
  m_bytes->read([&](std::string_view bytes) {
    std::size_t at = 0;
    const std::size_t count = std::stoul(std::string(take(bytes, at)));
    for (std::size_t i = 0; i < count; ++i) {
      std::string id(take(bytes, at));
      out.fields.emplace(std::move(id), take(bytes, at));
    }
    while (at < bytes.size()) out.offered.emplace(take(bytes, at));
  });
  return out;
}

void FoldedPage::wipeAll(Opened& opened) {
  for (auto& [id, value] : opened.fields) base::wipe(value);
}

bool isOfLine(std::string_view field, std::string_view line) {
  return field == line ||
         (field.size() > line.size() && field.substr(0, line.size()) == line && field[line.size()] == '.');
}

Revealed reveal(const Exercise& exercise, const FoldedPage& first, const FoldedPage& second) {
  Revealed revealed;
  first.read([&](const Fields& a, const LineIds& offeredByFirst) {
    second.read([&](const Fields& b, const LineIds& offeredBySecond) {
      LineIds both;
      for (const Line& line : linesOf(exercise, begin(exercise))) {
        if (offeredByFirst.contains(line.id) && offeredBySecond.contains(line.id)) both.insert(line.id);
      }
      revealed.first = opened(a, both);
      revealed.second = opened(b, both);
    });
  });
  return revealed;
}

}  // namespace tend::exercise
