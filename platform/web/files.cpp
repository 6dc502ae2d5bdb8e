// A page sees no files of the device. What somebody chose for it, and what it gave away last, it holds in memory; packs
// that were chosen are kept with what else the browser keeps (kept.h).
#include "platform/files.h"

#include <emscripten.h>

#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "platform/file_choice.h"
#include "platform/web/beside_files.h"
#include "platform/web/kept.h"

// platform/web/files.js holds the other half.
// clang-format off
EM_JS(void, tendChooseFile, (), { Module.tendFiles.choose(); });
EM_JS(void, tendGiveFile, (const char* name, const char* bytes, int length),
      { Module.tendFiles.give(UTF8ToString(name), HEAPU8.slice(bytes, bytes + length)); });
// clang-format on

namespace tend::platform {
namespace {

constexpr const char* kPacks = "packs/";
constexpr const char* kChosen = "chosen/";
constexpr std::size_t kMostKeptBytes = std::size_t{24} << 20U;  // larger packs are here for this visit only

/// What is in the page's hands. There is one page.
struct Hands {
  std::map<std::string, std::optional<std::string>> chosen;  // nothing: too large to be read
  std::map<std::string, std::string> given;                  // one at most
  Choosing choosing = Choosing::Pack;
  std::function<void(const std::string&)> tell;
};

Hands& hands() {
  static Hands one;
  return one;
}

std::string lastPart(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

tl::unexpected<base::Error> missing(const std::string& path) {
  return base::fail(base::ErrorCode::NotFound, "file.missing", {{"path", lastPart(path)}});
}

tl::unexpected<base::Error> tooLarge(const std::string& path) {
  return base::fail(base::ErrorCode::BadData, "file.too_large", {{"path", lastPart(path)}});
}

base::Result<const std::string*> find(const std::string& path) {
  if (web::isBeside(path)) {
    const std::string* bytes = web::besidePage(path);
    return bytes != nullptr ? base::Result<const std::string*>(bytes) : missing(path);
  }
  if (const auto at = hands().chosen.find(path); at != hands().chosen.end()) {
    if (!at->second) return tooLarge(path);
    return &*at->second;
  }
  if (const auto at = hands().given.find(path); at != hands().given.end()) return &at->second;
  const std::string* kept = path.rfind(kPacks, 0) == 0 ? web::find(path) : nullptr;
  if (kept == nullptr) return missing(path);
  return kept;
}

class PageFiles : public base::FileReader {
 public:
  base::Result<std::string> readFile(const std::string& path, std::uint64_t maxBytes) const override {
    const auto bytes = find(path);
    if (!bytes) return tl::unexpected<base::Error>(bytes.error());
    if ((*bytes)->size() > maxBytes) return tooLarge(path);
    return **bytes;
  }
  base::Result<std::string> readRange(const std::string& path, std::uint64_t offset,
                                      std::uint64_t length) const override {
    const auto bytes = find(path);
    if (!bytes) return tl::unexpected<base::Error>(bytes.error());
    const std::uint64_t size = (*bytes)->size();
    if (offset > size || length > size - offset) {
      return base::fail(base::ErrorCode::BadData, "file.cannot_read", {{"path", lastPart(path)}, {"reason", "EIO"}});
    }
    return (*bytes)->substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
  }
  base::Result<std::uint64_t> fileSize(const std::string& path) const override {
    if (web::isBeside(path)) web::lookBesidePage(path);
    const auto bytes = find(path);
    if (!bytes) return tl::unexpected<base::Error>(bytes.error());
    return (*bytes)->size();
  }
  bool isDirectory(const std::string&) const override { return false; }
};

void give(const std::string& path, const std::string& bytes) {
  tendGiveFile(lastPart(path).c_str(), bytes.data(), static_cast<int>(bytes.size()));
}

}  // namespace

std::shared_ptr<const base::FileReader> makeFileReader() { return std::make_shared<PageFiles>(); }

/// Given to the browser, which puts it where it likes; what it does with it nobody tells.
std::optional<base::Error> writeFile(const std::string& path, std::string_view bytes, Readers) {
  hands().given.clear();
  give(path, hands().given[path] = std::string(bytes));
  return std::nullopt;
}

std::optional<base::Error> makeFolder(const std::string& path) {
  return base::Error{base::ErrorCode::CannotCreate, "file.cannot_create", {{"path", path}, {"reason", "ENOTSUP"}}, {}};
}

void chooseFile(Choosing what, std::function<void(const std::string& path)> chosen) {
  hands().choosing = what;
  hands().tell = std::move(chosen);
  tendChooseFile();
}

void giveFileAgain() {
  for (const auto& [path, bytes] : hands().given) give(path, bytes);
}

void dropFiles() {
  hands().given.clear();
  for (auto at = hands().chosen.begin(); at != hands().chosen.end();) {
    const bool pack = at->first.rfind(kPacks, 0) == 0;
    at = pack ? std::next(at) : hands().chosen.erase(at);
  }
}

void forgetPack(const std::string& path) {
  hands().chosen.erase(path);
  if (path.rfind(kPacks, 0) != 0 || web::find(path) == nullptr) return;
  web::remove(path);
  web::commit([](const std::optional<base::Error>&) {});
}

/// `bytes` is null where the file is larger than anything that is read.
void chosen(const char* name, const char* bytes, std::size_t length) {
  const bool pack = hands().choosing == Choosing::Pack;
  const std::string path = (pack ? kPacks : kChosen) + lastPart(name);
  hands().chosen[path] = bytes != nullptr ? std::optional(std::string(bytes, length)) : std::nullopt;
  if (pack && bytes != nullptr && length <= kMostKeptBytes) {
    web::put(path, {bytes, length});
    web::commit([](const std::optional<base::Error>&) {});  // where it is not kept, it is here for this visit
  }
  if (hands().tell) hands().tell(path);
}

}  // namespace tend::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void tendChosen(const char* name, const char* bytes, int length) {
  tend::platform::chosen(name, bytes, static_cast<std::size_t>(length));
}
}
