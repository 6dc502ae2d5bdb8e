// A "folder" is the beginning of names in the browser's database. Nothing is durable before kept.h commits it, which
// background_store.cpp does after every call of the store above this disk.
#include "platform/disk.h"

#include "platform/web/kept.h"

namespace tend::platform {
namespace {

using base::Error;
using base::ErrorCode;

class PageDisk : public base::Disk {
 public:
  explicit PageDisk(std::string folder) : m_folder(std::move(folder) + "/") {}

  std::optional<Error> makeFolder() override { return web::refusal(); }

  std::optional<Error> lock() override {
    if (auto refused = web::refusal()) return refused;
    if (web::isFirstTab()) return std::nullopt;
    return Error{ErrorCode::Unavailable, "store.other_program", {}, {}};
  }

  base::Result<std::vector<std::string>> list() override { return web::namesBelow(m_folder); }

  base::Result<std::string> read(const std::string& name, std::size_t maxBytes) override {
    const std::string* bytes = web::find(m_folder + name);
    if (bytes == nullptr) return missing(name);
    if (bytes->size() > maxBytes) return base::fail(ErrorCode::BadData, "file.too_large", {{"path", name}});
    return *bytes;
  }

  base::Result<std::string> readStart(const std::string& name, std::size_t count) override {
    const std::string* bytes = web::find(m_folder + name);
    if (bytes == nullptr) return missing(name);
    return bytes->substr(0, count);
  }

  std::optional<Error> writeNew(const std::string& name, std::string_view bytes) override {
    if (web::find(m_folder + name) != nullptr) {
      return Error{ErrorCode::CannotCreate, "file.cannot_create", {{"path", name}, {"reason", "EEXIST"}}, {}};
    }
    web::put(m_folder + name, bytes);
    return std::nullopt;
  }

  std::optional<Error> rename(const std::string& from, const std::string& to) override {
    const std::string* bytes = web::find(m_folder + from);
    if (bytes == nullptr) return missing(from).value();
    web::put(m_folder + to, std::string(*bytes));
    web::remove(m_folder + from);
    return std::nullopt;
  }

  /// Taken away with the next commit. What the browser's own files still hold of it is not ours to overwrite.
  std::optional<Error> wipe(const std::string& name) override {
    if (web::find(m_folder + name) != nullptr) web::remove(m_folder + name);
    return std::nullopt;
  }

  std::optional<Error> syncFolder() override { return std::nullopt; }

 private:
  static tl::unexpected<Error> missing(const std::string& name) {
    return base::fail(ErrorCode::NotFound, "file.missing", {{"path", name}});
  }

  std::string m_folder;
};

}  // namespace

std::unique_ptr<base::Disk> makeDisk(std::string folder) { return std::make_unique<PageDisk>(std::move(folder)); }

}  // namespace tend::platform
