#include "core/pack/stored.h"

#include <sodium.h>

namespace tend::pack {
namespace {

struct KindId {
  std::string operator()(const content::Paragraph&) const { return "paragraph"; }
  std::string operator()(const content::List&) const { return "list"; }
  std::string operator()(const content::Quote&) const { return "quote"; }
  std::string operator()(const content::Scripture&) const { return "scripture"; }
  std::string operator()(const content::Prayer&) const { return "prayer"; }
  std::string operator()(const content::ExerciseRef&) const { return "exercise"; }
  std::string operator()(const content::ThematicBreak&) const { return "rule"; }
};

}  // namespace

std::string kindId(const content::Block& block) { return std::visit(KindId{}, block); }

std::optional<content::Block> blockOfKind(const std::string& kind) {
  if (kind == "paragraph") return content::Paragraph{};
  if (kind == "list") return content::List{};
  if (kind == "quote") return content::Quote{};
  if (kind == "scripture") return content::Scripture{};
  if (kind == "prayer") return content::Prayer{};
  if (kind == "exercise") return content::ExerciseRef{};
  if (kind == "rule") return content::ThematicBreak{};
  return std::nullopt;
}

std::vector<StoredBlock> toStored(const std::vector<content::Block>& blocks) {
  std::vector<StoredBlock> stored;
  stored.reserve(blocks.size());
  for (const content::Block& block : blocks) stored.push_back({block});
  return stored;
}

std::vector<content::Block> fromStored(std::vector<StoredBlock> blocks) {
  std::vector<content::Block> all;
  all.reserve(blocks.size());
  for (StoredBlock& stored : blocks) all.push_back(std::move(stored.block));
  return all;
}

std::string hashOf(std::string_view bytes) {
  std::string hash(kHashBytes, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
  return hash;
}

}  // namespace tend::pack
