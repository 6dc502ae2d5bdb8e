#include "core/pack/stored.h"
#include "core/pack/tendpack.h"

namespace tend::pack {
namespace {

void appendNumber(std::string& out, std::uint64_t value, unsigned bytes) {
  for (unsigned i = 0; i < bytes; ++i) out.push_back(static_cast<char>((value >> (8U * i)) & 0xFFU));
}

/// Puts records one after the other and says where each lies.
class Records {
 public:
  RecordPlace add(const std::string& record) {
    const RecordPlace place{m_bytes.size(), record.size(), hashOf(record)};
    m_bytes += record;
    return place;
  }
  const std::string& bytes() const { return m_bytes; }

 private:
  std::string m_bytes;
};

}  // namespace

std::string writeTendpack(const content::Article& article) {
  Records records;
  StoredIndex index;
  index.info = article.info;
  index.opening = records.add(base::writeRecord(toStored(article.opening)));
  for (const content::Section& section : article.sections) {
    const StoredSection stored{section.id, section.title, section.quiet, toStored(section.blocks)};
    index.sections.push_back({describe(section), records.add(base::writeRecord(stored))});
  }
  const std::string indexBytes = base::writeRecord(index);
  std::string out(kTendpackMagic);
  appendNumber(out, kTendpackVersion, 4);
  appendNumber(out, indexBytes.size(), 8);
  return out + hashOf(indexBytes) + indexBytes + records.bytes();
}

}  // namespace tend::pack
