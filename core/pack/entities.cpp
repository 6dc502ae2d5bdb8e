#include "core/pack/entities.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

#include "core/base/utf8.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::size_t kLongestName = 33;  // "&CounterClockwiseContourIntegral;"

struct Named {
  std::string_view entity;
  std::string_view text;
};

// The usual ones at once; all others (HTML knows 2,125) through gumbo, which carries the whole table.
constexpr std::array<Named, 12> kUsual = {{{"&amp;", "&"},
                                           {"&lt;", "<"},
                                           {"&gt;", ">"},
                                           {"&quot;", "\""},
                                           {"&nbsp;", "\xC2\xA0"},
                                           {"&mdash;", "\xE2\x80\x94"},
                                           {"&ndash;", "\xE2\x80\x93"},
                                           {"&hellip;", "\xE2\x80\xA6"},
                                           {"&lsquo;", "\xE2\x80\x98"},
                                           {"&rsquo;", "\xE2\x80\x99"},
                                           {"&ldquo;", "\xE2\x80\x9C"},
                                           {"&rdquo;", "\xE2\x80\x9D"}}};

const GumboNode* firstText(const GumboNode* node) {
  while (node != nullptr && node->type != GUMBO_NODE_TEXT && node->type != GUMBO_NODE_WHITESPACE) {
    const GumboVector* children = node->type == GUMBO_NODE_ELEMENT ? &node->v.element.children : nullptr;
    if (children == nullptr || children->length == 0) return nullptr;
    node = static_cast<const GumboNode*>(children->data[children->length - 1]);  // the body comes after the head
  }
  return node;
}

std::string namedByGumbo(std::string_view entity) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, entity.data(), entity.size());
  const GumboNode* text = firstText(output->root);
  std::string decoded = text != nullptr ? text->v.text.text : std::string(entity);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return decoded;
}

std::string numbered(std::string_view digits, unsigned base) {
  char32_t value = 0;
  for (const char c : lowered(digits)) {
    const auto digit = static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
    value = value > 0x10FFFF ? value : value * base + digit;
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  std::string text;
  base::appendUtf8(text, value > 0x10FFFF || surrogate || isControl(value) ? 0xFFFD : value);
  return text;
}

}  // namespace

std::string decodeEntity(std::string_view entity) {
  if (entity.size() < 3 || entity.size() > kLongestName) return std::string(entity);
  const std::string_view inner = entity.substr(1, entity.size() - 2);
  if (inner[0] == '#') {
    const bool hex = inner.size() > 2 && (inner[1] == 'x' || inner[1] == 'X');
    return numbered(inner.substr(hex ? 2 : 1), hex ? 16 : 10);
  }
  const auto usual =
      std::find_if(kUsual.begin(), kUsual.end(), [entity](const Named& n) { return n.entity == entity; });
  return usual != kUsual.end() ? std::string(usual->text) : namedByGumbo(entity);
}

}  // namespace tend::pack
