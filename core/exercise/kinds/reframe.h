// From a first sentence to one another can hear: its parts, written in one's own words.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/reframe_view.cpp. What is
// said of the words is in core/exercise/reframe_hints.h, the whole sentence in core/exercise/reframe_sentence.h.
#pragma once

#include <memory>

#include "core/exercise/answer_parts.h"
#include "core/exercise/head.h"
#include "core/exercise/table_reader.h"
#include "core/exercise/word_list.h"

namespace tend::exercise {

/// What a part says, for the hints and for joining: the pack's words for "moment" and so on.
enum class PartKind : std::uint8_t {
  Other,
  Moment,   // when it was
  Feeling,  // how it is for whoever writes
  Need,
  Request,  // leaves room for a no
  Own,      // what whoever writes did
  Effect,   // what that may have been like for somebody
  Repair,   // what whoever writes will do
};

struct ReframePart {
  std::string id;
  PartKind kind = PartKind::Other;
  std::string label;       // the opening words: "When"
  std::string labelFirst;  // … where no feeling or deed stands before it: "I need" for "Because I need"
  std::string placeholder;
  std::string hint;  // below the field while it is written
  std::string example;
};

struct ReframeAnswer {
  std::string first;
  std::vector<std::string> words;  // one for each part
  bool showsExample = false;       // not kept
};

struct Reframe {
  static constexpr std::string_view kKind = "reframe";
  static constexpr Sees kOnlySees = Sees::Self;  // somebody's first words are for nobody else
  static constexpr bool kKeptWhenAsked = true;   // and are kept only where that was asked for
  using Answer = ReframeAnswer;

  struct First {
    std::string question;  // empty: there is no first sentence
    std::string placeholder, hint, example;
  };

  std::string lead;   // in small capitals above the title; may be empty
  std::string frame;  // above the parts; may be empty
  First first;
  std::vector<ReframePart> parts;       // 2 to 6
  std::string language;                 // of the pack
  std::shared_ptr<const WordList> own;  // the exercise's words, besides those of the language; may be null

  bool hasFirst() const { return !first.question.empty(); }
  bool hasExample() const;
};

/// The worked example is shown, or not any more.
struct ShowReframeExample {
  bool on = true;
};

/// The id of the first sentence. No part can have it.
inline constexpr const char* kFirstField = "first+words";

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Reframe& to);
/// After it: the language its words are in.
void useLanguage(Reframe& definition, const std::string& language);
ReframeAnswer begin(const Reframe& definition);
bool step(const Reframe& definition, ReframeAnswer& answer, const WriteText& input);
bool step(const Reframe& definition, ReframeAnswer& answer, const ShowReframeExample& input);
std::vector<WritingField> writingFields(const Reframe& definition, const ReframeAnswer& answer);
/// Something in it speaks of harm or fear: the exercise leads to help, ends there, and nothing of it is kept.
bool leadsToHelp(const Reframe& definition, const ReframeAnswer& answer);
Fields fieldsOf(const Reframe& definition, const ReframeAnswer& answer);
/// What is not known (any more) is dropped; never fails.
ReframeAnswer answerFrom(const Reframe& definition, const Fields& fields);
/// The first sentence, and a line for each part.
std::vector<Line> linesOf(const Reframe& definition, const ReframeAnswer& answer);
/// The worked example as an answer.
ReframeAnswer exampleOf(const Reframe& definition);

}  // namespace tend::exercise
