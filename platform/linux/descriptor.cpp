#include "platform/linux/descriptor.h"

#include <unistd.h>

namespace tend::platform {

Descriptor::~Descriptor() {
  if (m_number >= 0) (void)::close(m_number);
}

bool Descriptor::closeChecked() { return ::close(std::exchange(m_number, -1)) == 0 || errno == EINTR; }

}  // namespace tend::platform
