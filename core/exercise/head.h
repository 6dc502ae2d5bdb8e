// What every exercise says of itself, whatever its kind: its title, for whom it is, who sees the answers, how long it
// takes, the words around it. Plain data read from a pack (docs/pack-format.md); knows no screen.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tend::exercise {

/// Whom an exercise is for. Either: there are words for two and words that fit one.
enum class ForWhom : std::uint8_t { Either, Two, One };

/// Who sees what is answered.
enum class Sees : std::uint8_t {
  Together,  // one page that both look at
  Self,      // whoever writes, nobody else
  Reveal,    // whoever writes; later the lines that both offered
};

/// One or two of a text: the first for two, the other for somebody alone.
struct Words {
  std::string two;
  std::string alone;  // may be empty: then there are none that fit one
  const std::string& of(bool isAlone) const { return isAlone && !alone.empty() ? alone : two; }
};

struct Head {
  std::string id;
  std::string kind;
  std::string title;
  bool quiet = false;  // leaves no trace anywhere (docs/pack-format.md)
  std::uint32_t version = 1;
  ForWhom forWhom = ForWhom::Either;
  Sees sees = Sees::Together;
  int minutes = 5;
  Words summary;                          // on the slip
  std::vector<std::string> intro;         // before it begins
  std::vector<std::string> introAlone;    // empty: the same
  std::vector<std::string> closing;       // when it is done
  std::vector<std::string> closingAlone;  // empty: the same
  bool care = false;                      // the safety line stands before it
  bool light = false;                     // the guide may propose it by itself
  std::string plant;                      // of the garden; empty: none
  std::vector<std::string> topics;        // words of headings in an imported article where it belongs

  const std::vector<std::string>& introFor(bool alone) const {
    return alone && !introAlone.empty() ? introAlone : intro;
  }
  const std::vector<std::string>& closingFor(bool alone) const {
    return alone && !closingAlone.empty() ? closingAlone : closing;
  }
  bool suitsOne() const { return forWhom != ForWhom::Two; }
  bool suitsTwo() const { return forWhom != ForWhom::One; }
};

}  // namespace tend::exercise
