// Lines said or breathed one by one: silent, read aloud, or together; by themselves at the pace of a slow breath, or
// one by one. With the picture of a breath they are steadying words, and there are others for looking around instead.
// The definition as a pack gives it, and the answer. Pure; the view is app/views/exercise/paced_view.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <set>

#include "core/exercise/answer_parts.h"
#include "core/exercise/head.h"
#include "core/exercise/table_reader.h"

namespace tend::exercise {

enum class PacedPicture : std::uint8_t { Candle, Breath };

/// How lines are said. With the picture of a breath there is only Silent.
enum class PacedWay : std::uint8_t { Silent, ReadAloud, Together };

/// Longer lines stay longer; each step of "slower" makes all of them stay longer.
constexpr int kMostSlower = 3;

struct PacedAnswer {
  std::optional<PacedWay> way;  // nothing: as it is at first (wayOf)
  std::size_t at = 0;           // of the lines that are said (linesSaid)
  int slower = 0;               // 0 to kMostSlower
  bool running = true;
  bool arranging = false;   // choosing which lines are said; time stands still
  bool around = false;      // looking around instead of breathing
  bool out = false;         // breathing out
  int breaths = 0;          // done while this line was seen
  double beganSeconds = 0;  // of the line or the breath; 0: with the next tick
  double nowSeconds = 0;

  std::set<std::size_t> left;          // lines that are not said
  std::string own;                     // a line of one's own
  std::optional<std::size_t> instead;  // … that stands in the place of this one; nothing: before the last
};

struct Paced {
  static constexpr std::string_view kKind = "paced";
  using Answer = PacedAnswer;

  PacedPicture picture = PacedPicture::Candle;
  int seconds = 8;                    // a short line
  int inSeconds = 4, outSeconds = 6;  // a breath
  int breathsALine = 2;
  std::vector<Words> lines;
  std::vector<std::string> around;  // may be empty
  std::string reference;            // of a verse; may be empty
  std::string ownLabel;             // empty: no line of one's own
};

// What can be done. Lines are counted as in Paced::lines.
struct ChoosePacedWay {
  PacedWay way = PacedWay::Silent;
};
struct StepPaced {
  int by = 1;
};
struct RunPaced {
  bool running = true;
};
struct SlowPaced {
  int slower = 0;
};
struct ArrangePaced {
  bool open = true;
};
struct LeavePacedLine {
  std::size_t line = 0;
  bool left = true;
};
struct PlaceOwnLine {
  std::optional<std::size_t> instead;
};
struct LookAroundPaced {
  bool around = true;
};
/// A voice has said the line at this place: the next one, where they move by themselves.
struct PacedLineSaid {
  std::size_t at = 0;
};

/// A line as it is said.
struct SaidLine {
  std::optional<std::size_t> index;  // nothing: one's own
  std::string words;
};
std::vector<SaidLine> linesSaid(const Paced& definition, const PacedAnswer& answer, bool alone);
PacedWay wayOf(const PacedAnswer& answer, bool alone);
/// Something changes by itself: a line follows, or a breath goes on.
bool movesByItself(const Paced& definition, const PacedAnswer& answer);
/// How long the breath in or out lasts that is seen now.
double breathSeconds(const Paced& definition, const PacedAnswer& answer);

/// Reads the keys of this kind; those of the head were read before.
void parse(TableReader& table, Paced& to);
PacedAnswer begin(const Paced& definition);
bool step(const Paced& definition, PacedAnswer& answer, const ChoosePacedWay& input);
bool step(const Paced& definition, PacedAnswer& answer, const StepPaced& input);
bool step(const Paced& definition, PacedAnswer& answer, const RunPaced& input);
bool step(const Paced& definition, PacedAnswer& answer, const SlowPaced& input);
bool step(const Paced& definition, PacedAnswer& answer, const ArrangePaced& input);
bool step(const Paced& definition, PacedAnswer& answer, const LeavePacedLine& input);
bool step(const Paced& definition, PacedAnswer& answer, const PlaceOwnLine& input);
bool step(const Paced& definition, PacedAnswer& answer, const LookAroundPaced& input);
bool step(const Paced& definition, PacedAnswer& answer, const PacedLineSaid& input);
bool step(const Paced& definition, PacedAnswer& answer, const WriteText& input);
bool step(const Paced& definition, PacedAnswer& answer, const Tick& input);
double tickIn(const Paced& definition, const PacedAnswer& answer);
std::vector<WritingField> writingFields(const Paced& definition, const PacedAnswer& answer);
/// Which lines are left out, and one's own. How it was said is no answer.
Fields fieldsOf(const Paced& definition, const PacedAnswer& answer);
/// What is not known (any more) is dropped; never fails.
PacedAnswer answerFrom(const Paced& definition, const Fields& fields);
/// The line of one's own.
std::vector<Line> linesOf(const Paced& definition, const PacedAnswer& answer);

}  // namespace tend::exercise
