#include <algorithm>

#include "core/pack/stored_check.h"
#include "core/pack/tendpack.h"

namespace tend::pack {
namespace {

using base::ErrorCode;

std::uint64_t numberAt(std::string_view bytes, std::size_t at, unsigned count) {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < count; ++i) {
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8U * i);
  }
  return value;
}

struct Header {
  std::uint64_t indexLength = 0;
  std::string indexHash;
};

base::Result<Header> readHeaderOf(std::string_view bytes, const base::Where& where) {
  if (!isTendpack(bytes)) return base::fail(ErrorCode::BadData, "pack.tendpack_magic", {}, where);
  if (bytes.size() < kTendpackHeaderBytes) return base::fail(ErrorCode::BadData, "pack.tendpack_cut_off", {}, where);
  if (numberAt(bytes, 8, 4) > kTendpackVersion) return base::fail(ErrorCode::TooNew, "pack.tendpack_newer", {}, where);
  const Header header{numberAt(bytes, 12, 8), std::string(bytes.substr(20, kHashBytes))};
  const bool sound = numberAt(bytes, 8, 4) == kTendpackVersion && header.indexLength <= kMaxIndexBytes;
  if (!sound) return base::fail(ErrorCode::BadData, "pack.tendpack_damaged", {}, where);
  return header;
}

/// A compiled pack. Holds the index; each section is read from the file when it is asked for.
class TendpackSource : public content::PackSource {
 public:
  TendpackSource(std::string path, Files files, StoredIndex index, std::uint64_t recordsAt)
      : m_path(std::move(path)), m_files(std::move(files)), m_index(std::move(index)), m_recordsAt(recordsAt) {
    for (const StoredSectionEntry& entry : m_index.sections) m_sections.push_back(entry.info);
  }

  const content::PackInfo& info() const override { return m_index.info; }
  const std::vector<content::SectionInfo>& sections() const override { return m_sections; }

  base::Result<std::vector<content::Block>> opening() override {
    auto stored = record<std::vector<StoredBlock>>(m_index.opening, m_index.info.title);
    if (!stored) return tl::unexpected<base::Error>(stored.error());
    std::vector<content::Block> blocks = fromStored(std::move(*stored));
    if (!isSound(blocks)) return damaged(m_index.info.title);
    return blocks;
  }

  base::Result<content::Section> section(std::size_t index) override {
    const StoredSectionEntry& entry = m_index.sections[index];
    auto stored = record<StoredSection>(entry.place, entry.info.title);
    if (!stored) return tl::unexpected<base::Error>(stored.error());
    content::Section section{stored->id, stored->title, stored->quiet, fromStored(std::move(stored->blocks))};
    const bool sound = section.id == entry.info.id && section.title == entry.info.title &&
                       section.quiet == entry.info.quiet && isSound(section.blocks);
    if (!sound) return damaged(entry.info.title);
    return section;
  }

 private:
  tl::unexpected<base::Error> damaged(const std::string& title) const {
    return base::fail(ErrorCode::BadData, "pack.tendpack_section_damaged", {{"title", title}}, {m_path, 0, 0});
  }

  template <class T>
  base::Result<T> record(const RecordPlace& place, const std::string& title) const {
    const auto bytes = m_files->readRange(m_path, m_recordsAt + place.offset, place.length);
    if (!bytes) return tl::unexpected<base::Error>(bytes.error());
    if (hashOf(*bytes) != place.hash) return damaged(title);
    auto value = base::readRecord<T>(*bytes);
    if (value) return value;
    if (value.error().code != ErrorCode::TooNew) return damaged(title);
    return base::fail(ErrorCode::TooNew, value.error().id, {}, {m_path, 0, 0});
  }

  std::string m_path;
  Files m_files;
  StoredIndex m_index;
  std::uint64_t m_recordsAt;  // byte offset of the first record in the file
  std::vector<content::SectionInfo> m_sections;
};

std::uint64_t recordsLength(const StoredIndex& index) {
  std::uint64_t length = index.opening.length;
  for (const StoredSectionEntry& entry : index.sections) length += entry.place.length;
  return length;
}

}  // namespace

bool isTendpack(std::string_view bytes) { return bytes.substr(0, kTendpackMagic.size()) == kTendpackMagic; }

base::Result<std::shared_ptr<content::PackSource>> openTendpack(const std::string& path, const Files& files) {
  const base::Where where{path, 0, 0};
  const auto size = files->fileSize(path);
  if (!size) return tl::unexpected<base::Error>(size.error());
  const auto front = files->readRange(path, 0, std::min<std::uint64_t>(*size, kTendpackHeaderBytes));
  if (!front) return tl::unexpected<base::Error>(front.error());
  const auto header = readHeaderOf(*front, where);
  if (!header) return tl::unexpected<base::Error>(header.error());
  if (header->indexLength > *size - kTendpackHeaderBytes) {
    return base::fail(ErrorCode::BadData, "pack.tendpack_cut_off", {}, where);
  }
  const auto bytes = files->readRange(path, kTendpackHeaderBytes, header->indexLength);
  if (!bytes) return tl::unexpected<base::Error>(bytes.error());
  auto index = hashOf(*bytes) == header->indexHash ? base::readRecord<StoredIndex>(*bytes)
                                                   : base::fail(ErrorCode::BadData, "pack.tendpack_damaged");
  if (!index || !isSound(*index)) return base::fail(ErrorCode::BadData, "pack.tendpack_damaged", {}, where);
  const std::uint64_t recordsAt = kTendpackHeaderBytes + header->indexLength;
  if (recordsLength(*index) != *size - recordsAt) {
    const bool shorter = recordsLength(*index) > *size - recordsAt;
    return base::fail(ErrorCode::BadData, shorter ? "pack.tendpack_cut_off" : "pack.tendpack_damaged", {}, where);
  }
  return std::make_shared<TendpackSource>(path, files, std::move(*index), recordsAt);
}

}  // namespace tend::pack
