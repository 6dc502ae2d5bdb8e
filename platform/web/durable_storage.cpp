#include "platform/durable_storage.h"

#include <utility>

#include "platform/web/kept.h"

namespace tend::platform {
namespace {

class PageStorage : public base::Storage {
 public:
  PageStorage(std::string folder, std::function<void()> wake)
      : m_folder(std::move(folder) + "/"), m_wake(std::move(wake)) {}

  base::Result<std::string> load(const std::string& name) override {
    const std::string* bytes = web::find(m_folder + name);
    if (bytes == nullptr) return base::fail(base::ErrorCode::NotFound, "file.missing", {{"path", name}});
    return *bytes;
  }

  base::SaveTicket save(const std::string& name, std::string bytes) override {
    const base::SaveTicket ticket = ++m_last;
    web::put(m_folder + name, bytes);
    web::commit([this, ticket](std::optional<base::Error> error) {
      m_done.push_back({ticket, std::move(error)});
      if (m_wake) m_wake();
    });
    return ticket;
  }

  std::vector<base::SaveDone> takeCompletions() override { return std::exchange(m_done, {}); }

  /// The browser has every transaction already; there is nothing here that could wait for it.
  void flush() override {}

 private:
  std::string m_folder;
  std::function<void()> m_wake;
  std::vector<base::SaveDone> m_done;
  base::SaveTicket m_last = 0;
};

}  // namespace

std::unique_ptr<base::Storage> makeDurableStorage(std::string folder, std::function<void()> wake) {
  return std::make_unique<PageStorage>(std::move(folder), std::move(wake));
}

}  // namespace tend::platform
