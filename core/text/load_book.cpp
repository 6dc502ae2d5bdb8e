#include "core/text/load_book.h"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string_view>
#include <utility>

#include "core/text/font_files.h"

namespace tend::text {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kMostFilesSearched = 20000;  // TEND_FONT_DIR=/ must not hang the start

using PathByName = std::map<std::string, std::string, std::less<>>;

PathByName filesBelow(const std::string& folder) {
  PathByName found;
  if (folder.empty()) return found;
  std::error_code error;
  fs::recursive_directory_iterator it(fs::path(folder), fs::directory_options::skip_permission_denied, error);
  unsigned seen = 0;
  while (!error && it != fs::recursive_directory_iterator() && seen < kMostFilesSearched) {
    const fs::path& path = it->path();
    found.emplace(path.filename().string(), path.string());
    ++seen;
    it.increment(error);
  }
  return found;
}

struct Part {
  const char* name;
  std::string FontPaths::*path;
  FontId FontBook::*font;
  const char* nearest[3];  // parts that may stand in, best first
  bool atOnce = false;     // on every screen; the others are opened when first shown
};

const Part kParts[] = {
    {"body", &FontPaths::body, &FontBook::body, {"bodyMedium", "display", "control"}, true},
    {"bodyItalic", &FontPaths::bodyItalic, &FontBook::bodyItalic, {"displayItalic", "body", nullptr}},
    {"bodyMedium", &FontPaths::bodyMedium, &FontBook::bodyMedium, {"body", nullptr, nullptr}},
    {"display", &FontPaths::display, &FontBook::display, {"body", nullptr, nullptr}, true},
    {"displayItalic", &FontPaths::displayItalic, &FontBook::displayItalic, {"bodyItalic", "display", nullptr}},
    {"initialGround", &FontPaths::initialGround, &FontBook::initialGround, {"display", "body", nullptr}},
    {"initialLetter", &FontPaths::initialLetter, &FontBook::initialLetter, {"display", "body", nullptr}},
    {"control", &FontPaths::control, &FontBook::control, {"controlMedium", "controlSemiBold", "body"}, true},
    {"controlMedium", &FontPaths::controlMedium, &FontBook::controlMedium, {"control", "controlSemiBold", nullptr}},
    {"controlSemiBold", &FontPaths::controlSemiBold, &FontBook::controlSemiBold, {"controlMedium", "control", nullptr}},
    {"dyslexic", &FontPaths::dyslexic, &FontBook::dyslexic, {"control", "body", nullptr}},
    {"mono", &FontPaths::mono, &FontBook::mono, {"control", "body", nullptr}},
};

const Part* partNamed(std::string_view name) {
  for (const Part& part : kParts) {
    if (name == part.name) return &part;
  }
  return nullptr;
}

void fillGap(const Part& part, FontBook& book, FontId anything) {
  for (const char* other : part.nearest) {
    const Part* stand = other == nullptr ? nullptr : partNamed(other);
    if (stand == nullptr || book.*(stand->font) == kNoFont) continue;
    book.*(part.font) = book.*(stand->font);
    return;
  }
  book.*(part.font) = anything;
}

/// A font that surely shows letters: one opened at once, or where all of those failed, the first that can be.
FontId firstOpened(FontBook& book, FontLibrary& library, const FontPaths& paths) {
  for (const Part& part : kParts) {
    if (part.atOnce && book.*(part.font) != kNoFont) return book.*(part.font);
  }
  for (const Part& part : kParts) {
    if (book.*(part.font) == kNoFont) continue;
    if (const auto font = library.addFile(paths.*(part.path))) return book.*(part.font) = *font;
  }
  for (const std::string& path : paths.fallbacks) {
    if (const auto font = library.addFile(path)) return *font;
  }
  return kNoFont;
}

/// Who plays a part whose file turns out damaged when it is first shown.
FontId standInFor(const Part& part, const FontBook& book, FontId anything) {
  for (const char* other : part.nearest) {
    const Part* stand = other == nullptr ? nullptr : partNamed(other);
    if (stand != nullptr && stand->atOnce && book.*(stand->font) != kNoFont) return book.*(stand->font);
  }
  return anything;
}

}  // namespace

FontPaths fontPathsIn(const std::string& folder) {
  const PathByName found = filesBelow(folder);
  FontPaths paths;
  for (unsigned i = 0; i < kFontFileCount; ++i) {
    const FontFile& file = kFontFiles[i];
    const auto own = found.find(std::string_view(file.name));
    std::string path = own != found.end() ? own->second : std::string(file.path);
    if (path.empty()) continue;
    const Part* part = partNamed(file.part);
    if (part == nullptr) {
      paths.fallbacks.push_back(std::move(path));
    } else if ((paths.*(part->path)).empty()) {
      paths.*(part->path) = std::move(path);
    }
  }
  return paths;
}

FontPaths systemFontPaths() {
  const char* folder = std::getenv("TEND_FONT_DIR");
  return fontPathsIn(folder == nullptr ? std::string() : std::string(folder));
}

base::Result<FontBook> loadBook(FontLibrary& library, const FontPaths& paths, std::vector<std::string>& missing) {
  FontBook book;
  for (const Part& part : kParts) {
    const std::string& path = paths.*(part.path);
    if (!path.empty()) {
      if (const auto font = part.atOnce ? library.addFile(path) : library.addFileLater(path)) book.*(part.font) = *font;
    }
    if (book.*(part.font) == kNoFont) missing.push_back(path.empty() ? std::string(part.name) : path);
  }
  for (const std::string& path : paths.fallbacks) {
    // Opened when first needed: a page in one script must not pay for thirty fonts.
    if (const auto font = library.addFileLater(path)) {
      book.fallbacks.push_back(*font);
    } else {
      missing.push_back(path);
    }
  }
  const FontId anything = firstOpened(book, library, paths);
  if (anything == kNoFont) return base::fail(base::ErrorCode::Unavailable, "text.no_font");
  for (const Part& part : kParts) {
    if (!part.atOnce && book.*(part.font) != kNoFont)
      library.standIn(book.*(part.font), standInFor(part, book, anything));
  }
  for (const Part& part : kParts) {
    if (book.*(part.font) == kNoFont) fillGap(part, book, anything);
  }
  return book;
}

}  // namespace tend::text
