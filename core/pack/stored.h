// The records of a .tendpack as cereal stores them. Kinds of blocks are string ids, so their order in the variant may
// change. docs/tendpack-format.md has the bytes. Used by tendpack_write.cpp and tendpack_read.cpp only.
#pragma once

#include <string>
#include <vector>

#include "core/base/archive.h"
#include "core/content/article.h"

namespace tend::pack {

constexpr std::string_view kTendpackMagic = "TENDPACK";
constexpr std::uint32_t kTendpackVersion = 1;
constexpr std::size_t kHashBytes = 32;  // BLAKE2b-256
constexpr std::size_t kTendpackHeaderBytes = 8 + 4 + 8 + kHashBytes;
constexpr std::uint64_t kMaxIndexBytes = 16ULL << 20U;
constexpr std::uint64_t kMaxRecordBytes = 64ULL << 20U;

/// Where one record lies, counted from the end of the index.
struct RecordPlace {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::string hash;  // kHashBytes of BLAKE2b over the record

  template <class Archive>
  void serialize(Archive& a) {
    a(offset, length, hash);
  }
};

struct StoredSectionEntry {
  content::SectionInfo info;
  RecordPlace place;

  template <class Archive>
  void serialize(Archive& a) {
    a(info, place);
  }
};

struct StoredIndex {
  content::PackInfo info;
  RecordPlace opening;
  std::vector<StoredSectionEntry> sections;

  template <class Archive>
  void serialize(Archive& a) {
    a(info, opening, sections);
  }
};

/// The string id a block's kind is stored under.
std::string kindId(const content::Block& block);

/// An empty block of the kind, or nothing if this Tend does not know it.
std::optional<content::Block> blockOfKind(const std::string& kind);

struct StoredBlock {
  content::Block block;

  template <class Archive>
  void save(Archive& a) const {
    a(kindId(block));
    std::visit([&a](const auto& b) { a(b); }, block);
  }
  template <class Archive>
  void load(Archive& a) {
    std::string kind;
    a(kind);
    auto known = blockOfKind(kind);
    if (!known) throw base::ArchiveFailure("pack.tendpack_newer", base::ErrorCode::TooNew);
    block = std::move(*known);
    std::visit([&a](auto& b) { a(b); }, block);
  }
};

struct StoredSection {
  std::string id;
  std::string title;
  bool quiet = false;
  std::vector<StoredBlock> blocks;

  template <class Archive>
  void serialize(Archive& a) {
    a(id, title, quiet, blocks);
  }
};

std::vector<StoredBlock> toStored(const std::vector<content::Block>& blocks);
std::vector<content::Block> fromStored(std::vector<StoredBlock> blocks);

/// BLAKE2b-256.
std::string hashOf(std::string_view bytes);

}  // namespace tend::pack
