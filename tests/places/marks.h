// A sentence of one visitor that no other may ever meet, and where it is looked for: in the semantics tree, and in
// every text that is shaped, which is what comes before each drawing. Each visitor's word is their own, so that what a
// visitor sees of themselves is told apart from what they see of others, whatever was deleted in its middle.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/semantics/tree.h"

namespace tend::test {

/// "kestrel" and eight letters.
std::string wordOf(long visitor, std::uint64_t seed);

class Marks {
 public:
  explicit Marks(std::uint64_t seed);
  ~Marks();
  Marks(const Marks&) = delete;
  Marks& operator=(const Marks&) = delete;

  /// From now on it is somebody else.
  void nextVisitor();
  long visitor() const { return m_visitor; }
  const std::string& word() const { return m_word; }
  std::string sentence() const { return m_word + " wrote this"; }

  /// Was the visitor's own word drawn since the last question?
  bool ownDrawn() { return std::exchange(m_ownDrawn, false); }
  /// What is wrong with this frame; empty: nothing. Tells of earlier visitors, in the tree and in what was shaped for
  /// it.
  std::string lookAt(const semantics::Node& tree);
  /// How many frames showed the visitor's own word: 0 in the end means that nothing was looked for.
  long ownSeen() const { return m_ownSeen; }
  /// How many texts were shaped.
  static long shaped();

  /// Called by the linker's hook for each text.
  void shapes(std::string_view text);

 private:
  bool lookIn(std::string_view text, const char* where);

  std::uint64_t m_seed;
  long m_visitor = 0;
  std::string m_word, m_wrong;
  long m_ownSeen = 0;
  bool m_ownDrawn = false;
};

}  // namespace tend::test
