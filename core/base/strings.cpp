#include "core/base/strings.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace tend::base {
namespace {

std::string fill(std::string_view pattern, const std::vector<Argument>& arguments) {
  std::string out;
  std::size_t i = 0;
  while (i < pattern.size()) {
    const std::size_t open = pattern.find('{', i);
    if (open == std::string_view::npos) break;
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out.append(pattern.substr(i, open - i));
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto found =
        std::find_if(arguments.begin(), arguments.end(), [name](const Argument& a) { return a.first == name; });
    if (found != arguments.end()) {
      out.append(found->second);
    } else {
      out.append(pattern.substr(open, close - open + 1));
    }
    i = close + 1;
  }
  out.append(pattern.substr(i));
  return out;
}

std::string placeOf(const Where& where) {
  std::string place = where.file;
  if (where.line > 0) place += ":" + std::to_string(where.line);
  if (where.line > 0 && where.column > 0) place += ":" + std::to_string(where.column);
  return place;
}

}  // namespace

const Language& languageFor(std::string_view code) {
  const auto& all = languages();
  const auto exact = std::find_if(all.begin(), all.end(), [code](const Language& l) { return code == l.code; });
  if (exact != all.end()) return *exact;
  const std::string_view primary = code.substr(0, code.find_first_of("-_."));
  const auto near = std::find_if(all.begin(), all.end(), [primary](const Language& l) { return primary == l.code; });
  return near != all.end() ? *near : all.front();
}

const StringEntry* Strings::find(std::string_view id) const {
  const StringEntry* end = m_language->entries + m_language->entryCount;
  const StringEntry* at = std::lower_bound(m_language->entries, end, id,
                                           [](const StringEntry& e, std::string_view key) { return e.id < key; });
  return at != end && id == at->id ? at : nullptr;
}

bool Strings::has(std::string_view id) const { return find(id) != nullptr; }

std::string Strings::text(std::string_view id, const std::vector<Argument>& arguments) const {
  const StringEntry* entry = find(id);
  if (entry == nullptr) return "<" + std::string(id) + ">";
  return fill(entry->forms[0], arguments);
}

std::string Strings::plural(std::string_view id, unsigned long count, std::vector<Argument> arguments) const {
  const StringEntry* entry = find(id);
  if (entry == nullptr) return "<" + std::string(id) + ">";
  const unsigned form = std::min<unsigned>(m_language->pluralForm(count), entry->formCount - 1U);
  arguments.emplace_back("n", std::to_string(count));
  return fill(entry->forms[form], arguments);
}

std::string Strings::sentence(const Error& error) const {
  std::string sentence = text(error.id, error.arguments);
  std::string place = placeOf(error.where);
  if (place.empty()) return sentence;
  return text("error.with_place", {{"place", std::move(place)}, {"sentence", std::move(sentence)}});
}

}  // namespace tend::base
