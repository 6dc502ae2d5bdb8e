// Many visitors, one after another: each reads, does something, writes a word of their own where there is a field, and
// goes: done, as somebody new, quickly, or by just walking away. What is left of them is measured in bytes, and the
// welcome is the same for all. Used by the program of these tests.
#pragma once

#include <string>

#include "tests/places/rig.h"

namespace tend::test {

/// Bytes that are allocated now, by the allocator's own count.
long allocatedBytes();

class Visitors {
 public:
  explicit Visitors(Rig& rig) : m_rig(rig) {}

  /// So many visitors. False: something is wrong (the rig's wrong(), or ours).
  bool come(long visitors);
  const std::string& wrong() const { return m_rig.wrong().empty() ? m_wrong : m_rig.wrong(); }
  long wrote() const { return m_wrote; }

 private:
  bool visit(long number);
  bool press(const char* id);
  bool press(semantics::NodeId id);
  bool reads(long number);
  bool does(long number);
  bool leaves(long number);

  Rig& m_rig;
  std::string m_wrong, m_welcome;
  long m_wrote = 0;
};

}  // namespace tend::test
