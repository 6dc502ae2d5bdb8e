// The dated help numbers of assets/help/numbers.toml, by country (safety.md, Help numbers). Read once from the bytes
// embedded at build; a row without a source or a date is a mistake and is reported, never shown. Knows no words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace tend::pack {

/// A day of the calendar. All zero: not known.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  bool known() const { return year > 0; }
};

/// More than twelve months lie between the two: the number may have changed. An unknown today says nothing.
bool overAYearOld(Date checked, Date today);

struct HelpRow {
  std::string kind;      // emergency, hurt, suicide, harming, child
  std::string service;   // its own name, never translated
  std::string region;    // ISO 3166-2, or empty
  std::string audience;  // women, men, young, or empty
  std::string number, option;
  std::string text, textWord, whatsapp, tty;
  std::string hours;     // always, daily, part_day, weekdays
  std::string from, to;  // of daily
  std::vector<std::string> languages;
  std::string source;
  Date checked;
};

struct HelpCountry {
  std::string code;
  std::string name;                 // English
  std::vector<std::string> native;  // in its own languages
  std::vector<HelpRow> rows;
};

struct HelpNumbers {
  std::vector<HelpCountry> countries;

  /// Null where nothing was checked.
  const HelpCountry* find(std::string_view code) const;
};

/// Reads the file. Errors: help.file_broken {detail}, help.format, help.missing_key {key}, help.wrong_value {key},
/// each with the line in `file`. Unknown keys are let be.
base::Result<HelpNumbers> readHelpNumbers(std::string_view toml, const std::string& file);

/// The numbers that came with this program; none if the embedded file is broken (a test sees that it is not).
HelpNumbers builtInHelpNumbers();

}  // namespace tend::pack
