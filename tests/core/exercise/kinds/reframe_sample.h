// A reframe to test with: the four parts of “help me understand”, as TOML, and answers to it. For tests only.
#pragma once

#include <array>
#include <string>

#include "core/exercise/reframe_hints.h"
#include "tests/core/exercise/kinds/samples.h"

namespace tend::test {

inline const std::string kReframeHead = headOf("reframe") + "sees = \"self\"\n";

inline std::string partToml(const std::string& id, const std::string& kind, const std::string& label,
                            const std::string& more = {}) {
  return "[[parts]]\nid = \"" + id + "\"\nkind = \"" + kind + "\"\nlabel = \"" + label + "\"\n" + more;
}

inline const std::string kFourParts = partToml("moment", "moment", "When") + partToml("feeling", "feeling", "I feel") +
                                      partToml("need", "need", "Because I need", "label_first = \"I need\"\n") +
                                      partToml("request", "request", "Help me understand");

inline const std::string kReframe = kReframeHead + "[first]\nquestion = \"What first comes to mind\"\n" + kFourParts;

inline const std::string kSpanishReframe = kReframeHead + "[first]\nquestion = \"Lo primero\"\n" +
                                           partToml("moment", "moment", "Cuando") +
                                           partToml("feeling", "feeling", "Me siento") +
                                           partToml("need", "need", "Porque necesito", "label_first = \"Necesito\"\n") +
                                           partToml("request", "request", "¿Me ayudas a entender");

/// The first sentence and the four parts.
using Written = std::array<const char*, 5>;

inline exercise::ReframeAnswer answerOf(const Written& words) {
  return {words[0], {words[1], words[2], words[3], words[4]}, false};
}

inline exercise::Reframe reframeOf(const std::string& toml, const std::string& language = "en") {
  return std::get<exercise::Reframe>(parsed(toml, language).definition);
}

/// "moment feeling(small,alone) room": the hints by name, with what they quote.
std::string hintNames(const exercise::Reframe& reframe, const exercise::ReframeAnswer& answer);

}  // namespace tend::test
