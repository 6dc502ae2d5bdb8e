// The catalogue of everything the program says: ids in code, sentences in assets/strings/<lang>.po, compiled to
// tables at build. Not for pack text. Used by app and by whoever shows an Error.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::base {

/// One entry of a compiled language table; `other` is null unless the entry has plural forms.
struct StringEntry {
  const char* id;
  const char* forms[3];  // plural forms in the language's order; forms[0] is the only one for plain entries
  std::uint8_t formCount;
};

/// A compiled language. `pluralForm(n)` picks the form (gettext's Plural-Forms of that language).
struct Language {
  const char* code;        // BCP 47: "en", "es"; pseudo-locales are "en-XA" (longer) and "ar-XB" (right-to-left)
  const char* nativeName;  // what the language calls itself
  bool rightToLeft;
  const StringEntry* entries;  // sorted by id
  std::size_t entryCount;
  unsigned (*pluralForm)(unsigned long n);
};

/// All languages compiled into this program; the first is English.
const std::vector<Language>& languages();

/// Finds a language by code ("en-GB" falls back to "en"); English when there is none.
const Language& languageFor(std::string_view code);

/// Looks sentences up in one language. Cheap to copy.
class Strings {
 public:
  explicit Strings(const Language& language) : m_language(&language) {}

  /// The sentence for `id` with {name} replaced by its argument. An unknown id gives the id itself, in angle
  /// brackets: a test makes sure that never ships.
  std::string text(std::string_view id, const std::vector<Argument>& arguments = {}) const;

  /// As text(), with the plural form for `count`; {n} is `count`.
  std::string plural(std::string_view id, unsigned long count, std::vector<Argument> arguments = {}) const;

  /// The sentence of an error, with its file:line:column in front where it has one.
  std::string sentence(const Error& error) const;

  bool has(std::string_view id) const;
  const Language& language() const { return *m_language; }

 private:
  const StringEntry* find(std::string_view id) const;
  const Language* m_language;
};

}  // namespace tend::base
