#include "platform/printer.h"

namespace tend::platform {

std::vector<std::string> printers() { return {}; }

base::Result<void> print(const std::string& printer, const std::string&) {
  return base::fail(base::ErrorCode::Unavailable, "printer.failed", {{"printer", printer}});
}

}  // namespace tend::platform
