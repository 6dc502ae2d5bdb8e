#include "core/pack/help_numbers.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/pack/built_in_help.h"

namespace tend::pack {
namespace {

constexpr std::size_t kMostBytes = 1U << 20U;
constexpr std::int64_t kFormat = 1;
constexpr std::array<std::string_view, 5> kKinds = {"emergency", "hurt", "suicide", "harming", "child"};
constexpr std::array<std::string_view, 4> kHours = {"always", "daily", "part_day", "weekdays"};

/// Walks the tree and keeps the first mistake.
class Reader {
 public:
  explicit Reader(const std::string& file) : m_file(file) {}

  const std::optional<base::Error>& error() const { return m_error; }

  void fail(const toml::source_region& at, std::string id, std::string_view key) {
    if (m_error) return;
    m_error = base::Error{
        base::ErrorCode::BadData, std::move(id), {{"key", std::string(key)}}, {m_file, at.begin.line, at.begin.column}};
  }

  std::string optional(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return {};
    const auto* value = node->as_string();
    if (value == nullptr) fail(node->source(), "help.wrong_value", key);
    return value == nullptr ? std::string() : value->get();
  }

  std::string required(const toml::table& table, std::string_view key) {
    std::string value = optional(table, key);
    if (value.empty()) fail(table.source(), "help.missing_key", key);
    return value;
  }

  template <std::size_t N>
  std::string oneOf(const toml::table& table, std::string_view key, const std::array<std::string_view, N>& allowed) {
    std::string value = required(table, key);
    if (std::find(allowed.begin(), allowed.end(), value) == allowed.end())
      fail(table.source(), "help.wrong_value", key);
    return value;
  }

  std::vector<std::string> texts(const toml::table& table, std::string_view key) {
    std::vector<std::string> all;
    const toml::node* node = table.get(key);
    if (node == nullptr) return all;
    const toml::array* list = node->as_array();
    if (list == nullptr) fail(node->source(), "help.wrong_value", key);
    if (list == nullptr) return all;
    for (const toml::node& each : *list) {
      const auto* value = each.as_string();
      if (value == nullptr) fail(each.source(), "help.wrong_value", key);
      if (value != nullptr) all.push_back(value->get());
    }
    return all;
  }

  Date date(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    const auto* value = node == nullptr ? nullptr : node->as_date();
    if (value == nullptr) {
      fail(node == nullptr ? table.source() : node->source(), node == nullptr ? "help.missing_key" : "help.wrong_value",
           key);
      return {};
    }
    return {value->get().year, value->get().month, value->get().day};
  }

 private:
  std::string m_file;
  std::optional<base::Error> m_error;
};

HelpRow readRow(Reader& r, const toml::table& t) {
  HelpRow row;
  row.kind = r.oneOf(t, "kind", kKinds);
  row.service = r.required(t, "service");
  row.region = r.optional(t, "region");
  row.audience = r.optional(t, "for");
  row.number = r.optional(t, "number");
  row.option = r.optional(t, "option");
  row.text = r.optional(t, "text");
  row.textWord = r.optional(t, "text_word");
  row.whatsapp = r.optional(t, "whatsapp");
  row.tty = r.optional(t, "tty");
  row.hours = r.oneOf(t, "hours", kHours);
  row.from = row.hours == "daily" ? r.required(t, "from") : std::string();
  row.to = row.hours == "daily" ? r.required(t, "to") : std::string();
  row.languages = r.texts(t, "languages");
  row.source = r.required(t, "source");
  row.checked = r.date(t, "checked");
  if (row.number.empty() && row.text.empty() && row.whatsapp.empty()) r.fail(t.source(), "help.missing_key", "number");
  return row;
}

/// Each table of an array of tables; anything else there is a mistake.
template <class Each>
void tables(Reader& r, const toml::table& parent, std::string_view key, Each each) {
  const toml::node* node = parent.get(key);
  if (node == nullptr) return;
  const toml::array* list = node->as_array();
  if (list == nullptr) {
    r.fail(node->source(), "help.wrong_value", key);
    return;
  }
  for (const toml::node& item : *list) {
    if (const toml::table* table = item.as_table()) {
      each(*table);
    } else {
      r.fail(item.source(), "help.wrong_value", key);
    }
  }
}

base::Result<HelpNumbers> readAll(const toml::table& root, const std::string& file) {
  if (root["format"].value_or<std::int64_t>(0) != kFormat) {
    return base::fail(base::ErrorCode::TooNew, "help.format", {}, {file, 0, 0});
  }
  Reader r(file);
  HelpNumbers out;
  tables(r, root, "country", [&](const toml::table& t) {
    HelpCountry country{r.required(t, "code"), r.required(t, "name"), r.texts(t, "native"), {}};
    tables(r, t, "row", [&](const toml::table& row) { country.rows.push_back(readRow(r, row)); });
    if (out.find(country.code) != nullptr) r.fail(t.source(), "help.wrong_value", "code");
    out.countries.push_back(std::move(country));
  });
  if (r.error()) return tl::unexpected<base::Error>(*r.error());
  return out;
}

}  // namespace

bool overAYearOld(Date checked, Date today) {
  if (!checked.known() || !today.known()) return false;
  const auto days = [](Date d) { return d.year * 372 + d.month * 31 + d.day; };
  return days(today) > days({checked.year + 1, checked.month, checked.day});
}

const HelpCountry* HelpNumbers::find(std::string_view code) const {
  const auto found =
      std::find_if(countries.begin(), countries.end(), [code](const HelpCountry& c) { return c.code == code; });
  return found == countries.end() ? nullptr : &*found;
}

base::Result<HelpNumbers> readHelpNumbers(std::string_view text, const std::string& file) {
  if (text.size() > kMostBytes) return base::fail(base::ErrorCode::BadData, "archive.too_large", {}, {file, 0, 0});
  try {
    return readAll(toml::parse(text), file);
  } catch (const toml::parse_error& e) {
    return base::fail(base::ErrorCode::BadData, "help.file_broken", {{"detail", std::string(e.description())}},
                      {file, e.source().begin.line, e.source().begin.column});
  }
}

HelpNumbers builtInHelpNumbers() { return readHelpNumbers(kBuiltInHelp, "numbers.toml").value_or(HelpNumbers{}); }

}  // namespace tend::pack
