#include "core/content/flat_text.h"

#include <algorithm>

namespace tend::content {
namespace {

bool isRunningText(const Block& block) {
  return !std::holds_alternative<ExerciseRef>(block) && !std::holds_alternative<ThematicBreak>(block);
}

void addPart(FlatText& flat, const std::string& id, const std::vector<Block>& blocks) {
  const auto part = static_cast<std::uint32_t>(flat.partIds.size());
  flat.partIds.push_back(id);
  flat.partBegins.push_back(flat.text.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!isRunningText(blocks[i])) continue;
    const std::string text = plainText(blocks[i]);
    if (text.empty()) continue;
    flat.pieces.push_back({part, static_cast<std::uint32_t>(i), flat.text.size(), flat.text.size() + text.size()});
    flat.text += text;
    flat.text += '\n';
  }
}

}  // namespace

FlatText flatten(const Article& article) {
  FlatText flat;
  addPart(flat, {}, article.opening);
  for (const Section& section : article.sections) addPart(flat, section.id, section.blocks);
  flat.partBegins.push_back(flat.text.size());
  return flat;
}

FlatText flatten(PackSource& pack) {
  FlatText flat;
  addPart(flat, {}, pack.opening().value_or(std::vector<Block>{}));
  for (std::size_t i = 0; i < pack.sections().size(); ++i) {
    const base::Result<Section> section = pack.section(i);
    addPart(flat, pack.sections()[i].id, section ? section->blocks : std::vector<Block>{});
  }
  flat.partBegins.push_back(flat.text.size());
  return flat;
}

std::optional<std::size_t> offsetOf(const FlatText& flat, const Locator& locator) {
  const auto id = std::find(flat.partIds.begin(), flat.partIds.end(), locator.section);
  if (id == flat.partIds.end()) return std::nullopt;
  const auto part = static_cast<std::size_t>(id - flat.partIds.begin());
  const auto before = [&](const FlatPiece& piece, std::uint32_t block) {
    return piece.part != part ? piece.part < part : piece.block < block;
  };
  const auto piece = std::lower_bound(flat.pieces.begin(), flat.pieces.end(), locator.block, before);
  if (piece == flat.pieces.end() || piece->part != part) return flat.partBegins[part + 1];
  if (piece->block != locator.block) return piece->begin;
  return std::min(piece->end, piece->begin + locator.character);
}

Locator placeOf(const FlatText& flat, std::size_t offset, Edge edge) {
  if (flat.pieces.empty()) return {};
  // The last piece that begins at or before the byte.
  auto piece = std::upper_bound(flat.pieces.begin(), flat.pieces.end(), offset,
                                [](std::size_t at, const FlatPiece& p) { return at < p.begin; });
  if (piece != flat.pieces.begin()) --piece;
  const bool atStart = offset <= piece->begin;
  if (edge == Edge::End && atStart && offset > 0 && piece != flat.pieces.begin()) {
    --piece;
    offset = piece->end;
  } else if (edge == Edge::Begin && offset >= piece->end && std::next(piece) != flat.pieces.end()) {
    ++piece;
    offset = piece->begin;
  }
  const std::size_t within = std::clamp(offset, piece->begin, piece->end) - piece->begin;
  return {flat.partIds[piece->part], piece->block, static_cast<std::uint32_t>(within)};
}

std::size_t partAt(const FlatText& flat, std::size_t offset) {
  const auto after = std::upper_bound(flat.partBegins.begin(), std::prev(flat.partBegins.end()), offset);
  return after == flat.partBegins.begin() ? 0 : static_cast<std::size_t>(after - flat.partBegins.begin()) - 1;
}

}  // namespace tend::content
