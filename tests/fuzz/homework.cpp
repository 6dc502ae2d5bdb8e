// Any bytes as a code that somebody typed, and as the bits behind a sound check: refused, or something that is written
// again as the same code, with nothing quiet in it. And any text as a square.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/pack/open_pack.h"
#include "core/share/offering.h"
#include "core/share/qr.h"
#include "core/share/signs.h"

using namespace tend;

namespace {

void must(bool promise) {
  if (!promise) std::abort();
}

const std::vector<share::Offering>& articles() {
  static const std::vector<share::Offering> kArticles = [] {
    share::Offering other{"other", {}, {}};
    for (int i = 0; i < 3000; ++i) other.items.push_back({"exercise.e" + std::to_string(i), i % 5 == 0, {}, 0});
    for (int i = 0; i < 3000; ++i) other.items.push_back({"section.s" + std::to_string(i), i % 5 == 0, {}, 0});
    return std::vector<share::Offering>{share::offeringOf(*pack::openBuiltInPack()), std::move(other)};
  }();
  return kArticles;
}

void checkMeaning(std::string_view typed) {
  const auto decoded = share::decode(typed, articles());
  if (!decoded) {
    must(!decoded.error().id.empty());
    return;
  }
  const share::Homework& homework = decoded->homework;
  const share::Offering& article = homework.pack == articles()[0].pack ? articles()[0] : articles()[1];
  const bool placed = !homework.place.empty();
  must(placed || !homework.steps.empty());
  must(!placed || !article.find("section." + homework.place)->quiet);
  for (const std::string& step : homework.steps) must(!article.find(step)->quiet);
  const auto again = share::encode(homework, article);
  must(again.has_value());
  // Nothing was left out: there is one way to write it, and this is it.
  if (decoded->leftOut == 0) must(share::decode(*again, articles())->homework.steps == homework.steps);
}

void checkPayload(const std::uint8_t* data, std::size_t size) {
  share::Bits bits;
  for (std::size_t i = 0; i < size && bits.size() + 8 <= share::kMostSigns * share::kBitsOfSign - share::kCheckBits;
       ++i) {
    bits.put(data[i], 8);
  }
  const std::string signs = share::signsOf(bits);
  must(signs.size() <= share::kMostSigns && share::payloadOf(signs).has_value());
  checkMeaning(signs);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  checkMeaning(text);
  checkPayload(data, size);
  const auto square = share::qrOf(text);
  if (square) must(square->dark.size() == static_cast<std::size_t>(square->size * square->size));
  return 0;
}
