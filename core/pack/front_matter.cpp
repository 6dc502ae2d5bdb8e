#include "core/pack/front_matter.h"

#include <algorithm>
#include <initializer_list>

#include "core/base/toml_tree.h"
#include "core/pack/limits.h"
#include "core/pack/source_checks.h"
#include "core/pack/text_rules.h"

namespace tend::pack {
namespace {

constexpr std::string_view kFence = "+++";

/// Reads one table of the front matter and reports what is wrong where it stands.
class Reader {
 public:
  Reader(const SourceMap& source, Problems& problems, std::uint32_t linesBefore)
      : m_source(&source), m_problems(&problems), m_linesBefore(linesBefore) {}

  void problem(std::uint32_t line, std::uint32_t column, std::string id, std::vector<base::Argument> arguments) const {
    m_problems->add({base::ErrorCode::CheckFailed,
                     std::move(id),
                     std::move(arguments),
                     {m_source->file(), line + m_linesBefore, column}});
  }

  void unknownKeys(const base::TomlValue& table, std::initializer_list<std::string_view> known) const {
    for (const base::TomlMember& member : table.members) {
      if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
      problem(member.line, member.column, "pack.front_unknown_key", {{"key", member.key}});
    }
  }

  /// The text of a key, or nothing. Blank text counts as missing.
  const base::TomlValue* text(const base::TomlValue& table, const std::string& key, std::string& to) const {
    const base::TomlValue* value = table.find(key);
    if (value == nullptr) return nullptr;
    if (value->kind != base::TomlKind::String) {
      problem(value->line, value->column, "pack.front_not_text", {{"key", key}});
      return nullptr;
    }
    to = content::plainText(folded({{value->text, 0, {}}}));
    return value;
  }

  void required(const base::TomlValue& table, const std::string& key, std::string& to) const {
    const base::TomlValue* value = text(table, key, to);
    const bool wrongType = value == nullptr && table.find(key) != nullptr;
    if (to.empty() && !wrongType) problem(value ? value->line : 0, 1, "pack.front_missing_key", {{"key", key}});
  }

  const base::TomlValue* table(const base::TomlValue& parent, const std::string& key) const {
    const base::TomlValue* value = parent.find(key);
    if (value == nullptr || value->kind == base::TomlKind::Table) return value;
    problem(value->line, value->column, "pack.front_not_table", {{"key", key}});
    return nullptr;
  }

 private:
  const SourceMap* m_source;
  Problems* m_problems;
  std::uint32_t m_linesBefore;
};

void readFormat(const Reader& reader, const base::TomlValue& root) {
  const base::TomlValue* format = root.find("format");
  if (format == nullptr) return reader.problem(0, 1, "pack.front_missing_key", {{"key", "format"}});
  if (format->kind != base::TomlKind::Integer || format->number < 1) {
    return reader.problem(format->line, format->column, "pack.format_not_number", {});
  }
  if (format->number > kFormatVersion) reader.problem(format->line, format->column, "pack.format_newer", {});
}

void readId(const Reader& reader, const base::TomlValue& root, const std::string& key, std::string& to) {
  const base::TomlValue* value = reader.text(root, key, to);
  if (value == nullptr || to.empty() || isStableId(to)) return;
  reader.problem(value->line, value->column, "pack.id_form", {{"id", to}});
}

void readSource(const Reader& reader, const base::TomlValue& root, content::PackInfo& info) {
  const base::TomlValue* source = reader.table(root, "source");
  if (source == nullptr) return;
  reader.unknownKeys(*source, {"name", "url"});
  reader.text(*source, "name", info.sourceName);
  const base::TomlValue* url = reader.text(*source, "url", info.sourceUrl);
  if (url == nullptr || info.sourceUrl.empty() || isAllowedLink(info.sourceUrl)) return;
  reader.problem(url->line, url->column, "pack.link_address", {{"address", info.sourceUrl.substr(0, 80)}});
  info.sourceUrl.clear();
}

std::optional<content::SeriesLink> readSeriesLink(const Reader& reader, const base::TomlValue& series,
                                                  const std::string& key) {
  const base::TomlValue* table = reader.table(series, key);
  if (table == nullptr) return std::nullopt;
  reader.unknownKeys(*table, {"title", "pack"});
  content::SeriesLink link;
  reader.required(*table, "title", link.title);
  readId(reader, *table, "pack", link.pack);
  return link;
}

void readInfo(const Reader& reader, const base::TomlValue& root, content::PackInfo& info) {
  reader.unknownKeys(root, {"format", "id", "title", "kicker", "language", "author", "license", "source", "series"});
  readFormat(reader, root);
  readId(reader, root, "id", info.id);
  if (info.id.empty()) reader.required(root, "id", info.id);
  reader.required(root, "title", info.title);
  reader.required(root, "language", info.language);
  if (!info.language.empty() && !isLanguageTag(info.language)) {
    const base::TomlValue* value = root.find("language");
    reader.problem(value->line, value->column, "pack.language_form", {{"language", info.language.substr(0, 40)}});
  }
  reader.text(root, "kicker", info.kicker);
  reader.text(root, "author", info.author);
  reader.text(root, "license", info.license);
  readSource(reader, root, info);
  if (const base::TomlValue* series = reader.table(root, "series")) {
    reader.unknownKeys(*series, {"previous", "next"});
    info.previous = readSeriesLink(reader, *series, "previous");
    info.next = readSeriesLink(reader, *series, "next");
  }
}

bool isFence(std::string_view line) { return trimmed(line) == kFence && startsWith(line, kFence); }

/// The number of the closing line, or 0.
std::size_t closingLine(const SourceMap& source) {
  for (std::size_t n = 2; n <= source.lineCount(); ++n) {
    if (isFence(source.line(n))) return n;
  }
  return 0;
}

}  // namespace

bool hasFrontMatter(std::string_view text) {
  text.remove_prefix(byteOrderMarkLength(text));
  return isFence(text.substr(0, text.find_first_of("\r\n")));
}

FrontMatter readFrontMatter(const SourceMap& source, Problems& problems) {
  FrontMatter front;
  const std::size_t start = byteOrderMarkLength(source.text());
  front.bodyOffset = start;
  if (!hasFrontMatter(source.text())) return problems.add(start, "pack.front_missing"), front;
  const std::size_t closing = closingLine(source);
  if (closing == 0) return problems.add(start, "pack.front_unclosed"), front;
  const std::size_t from = source.startOfLine(2);
  const std::size_t end = source.startOfLine(closing);
  front.bodyOffset = closing < source.lineCount() ? source.startOfLine(closing + 1) : source.text().size();
  if (end - from > kMaxFrontMatterBytes) return problems.add(from, "pack.toml_too_long"), front;
  const Reader reader(source, problems, 1);
  const auto root = base::readToml(source.text().substr(from, end - from));
  if (root) {
    readInfo(reader, *root, front.info);
  } else if (root.error().detail.empty()) {
    problems.add(from, "pack.toml_too_deep");
  } else {
    reader.problem(root.error().line, root.error().column, "pack.toml", {{"detail", root.error().detail}});
  }
  return front;
}

}  // namespace tend::pack
