#include "core/exercise/kinds/paced.h"

#include <algorithm>

#include "core/exercise/word_pairs.h"

namespace tend::exercise {
namespace {

constexpr const char* kOwn = "own";
constexpr const char* kInstead = "instead";
constexpr const char* kLeft = "left";

constexpr double kSlowerBy = 1.4;           // each step
constexpr std::size_t kShortBytes = 40;     // a line up to here stays for its seconds …
constexpr double kSecondsAByte = 1.0 / 14;  // … and longer ones for the reading of the rest
constexpr double kFirstLineLonger = 1.5;    // one is still settling
constexpr double kAsleepSeconds = 5;        // later than this past its end, a line begins again
constexpr double kSoonSeconds = 0.05;

std::size_t countOf(const Paced& paced, const PacedAnswer& answer) {
  return answer.around ? paced.around.size() : linesSaid(paced, answer, false).size();
}

bool atLast(const Paced& paced, const PacedAnswer& answer) { return answer.at + 1 >= countOf(paced, answer); }

double slowed(const PacedAnswer& answer, double seconds) {
  for (int i = 0; i < answer.slower; ++i) seconds *= kSlowerBy;
  return seconds;
}

double lineSeconds(const Paced& paced, const PacedAnswer& answer) {
  const std::vector<SaidLine> lines = linesSaid(paced, answer, false);
  if (answer.at >= lines.size()) return slowed(answer, paced.seconds);
  const std::size_t bytes = lines[answer.at].words.size();
  const double more = bytes > kShortBytes ? static_cast<double>(bytes - kShortBytes) * kSecondsAByte : 0;
  return slowed(answer, (paced.seconds + more) * (answer.at == 0 ? kFirstLineLonger : 1));
}

bool breathes(const Paced& paced, const PacedAnswer& answer) {
  return paced.picture == PacedPicture::Breath && !answer.around;
}

/// How long what is seen now stays.
double staySeconds(const Paced& paced, const PacedAnswer& answer) {
  return breathes(paced, answer) ? breathSeconds(paced, answer) : lineSeconds(paced, answer);
}

void restart(PacedAnswer& answer) {
  answer.beganSeconds = 0;
  answer.out = false;
  answer.breaths = 0;
}

bool goTo(const Paced& paced, PacedAnswer& answer, std::size_t at) {
  const std::size_t count = countOf(paced, answer);
  const std::size_t to = count == 0 ? 0 : std::min(at, count - 1);
  if (to == answer.at) return false;
  answer.at = to;
  restart(answer);
  return true;
}

/// The line that was seen stays in view where it is still said.
void keepPlace(const Paced& paced, PacedAnswer& answer, const std::optional<std::size_t>& line) {
  const std::vector<SaidLine> lines = linesSaid(paced, answer, false);
  std::size_t at = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].index && line && *lines[i].index <= *line) at = i;
  }
  answer.at = lines.empty() ? 0 : std::min(line ? at : answer.at, lines.size() - 1);
  restart(answer);
}

std::optional<std::size_t> lineSeen(const Paced& paced, const PacedAnswer& answer) {
  const std::vector<SaidLine> lines = linesSaid(paced, answer, false);
  return answer.at < lines.size() ? lines[answer.at].index : std::nullopt;
}

void onward(const Paced& paced, PacedAnswer& answer) {
  if (!breathes(paced, answer)) {
    (void)goTo(paced, answer, answer.at + 1);
    return;
  }
  answer.beganSeconds = answer.nowSeconds;
  answer.out = !answer.out;
  if (answer.out || ++answer.breaths < paced.breathsALine) return;
  answer.breaths = 0;
  if (!atLast(paced, answer)) ++answer.at;
}

std::string listed(const std::set<std::size_t>& numbers) {
  std::string text;
  for (const std::size_t number : numbers) text += (text.empty() ? "" : " ") + std::to_string(number);
  return text;
}

/// The numbers below `limit` in a text that somebody may have changed.
std::set<std::size_t> numbersIn(std::string_view text, std::size_t limit) {
  std::set<std::size_t> numbers;
  std::size_t number = 0;
  bool digits = false;
  const auto end = [&] {
    if (digits && number < limit) numbers.insert(number);
    number = 0;
    digits = false;
  };
  for (const char c : text) {
    if (c < '0' || c > '9') {
      end();
      continue;
    }
    digits = true;
    number = std::min<std::size_t>(number * 10 + static_cast<std::size_t>(c - '0'), 100000);
  }
  end();
  return numbers;
}

}  // namespace

std::vector<SaidLine> linesSaid(const Paced& paced, const PacedAnswer& answer, bool alone) {
  std::vector<SaidLine> lines;
  const bool own = !answer.own.empty() && !paced.ownLabel.empty();
  bool placed = !own;
  for (std::size_t i = 0; i < paced.lines.size(); ++i) {
    const bool here = answer.instead ? *answer.instead == i : i + 1 == paced.lines.size();
    if (here && !placed) {
      lines.push_back({std::nullopt, answer.own});
      placed = true;
      if (answer.instead) continue;
    }
    if (answer.left.count(i) == 0) lines.push_back({i, paced.lines[i].of(alone)});
  }
  return lines;
}

PacedWay wayOf(const PacedAnswer& answer, bool alone) {
  return answer.way.value_or(alone ? PacedWay::Silent : PacedWay::Together);
}

bool movesByItself(const Paced& paced, const PacedAnswer& answer) {
  if (!answer.running || answer.arranging || answer.around) return false;
  return breathes(paced, answer) || !atLast(paced, answer);
}

double breathSeconds(const Paced& paced, const PacedAnswer& answer) {
  return slowed(answer, answer.out ? paced.outSeconds : paced.inSeconds);
}

void parse(TableReader& table, Paced& to) {
  to.picture = static_cast<PacedPicture>(table.oneOf("picture", {"candle", "breath"}));
  to.seconds = table.number("seconds", 4, 60, to.seconds);
  to.inSeconds = table.number("in_seconds", 2, 12, to.inSeconds);
  to.outSeconds = table.number("out_seconds", 2, 16, to.outSeconds);
  to.breathsALine = table.number("breaths", 1, 10, to.breathsALine);
  to.lines = wordPairs(table, "lines", "lines_alone", {1, kMostItems});
  to.around = table.texts("around", {0, kMostItems}, kMostShort);
  to.reference = table.text("reference", Need::Optional);
  to.ownLabel = table.text("own", Need::Optional);
}

PacedAnswer begin(const Paced&) { return {}; }

bool step(const Paced& paced, PacedAnswer& answer, const ChoosePacedWay& input) {
  if (paced.picture == PacedPicture::Breath || answer.way == input.way) return false;
  answer.way = input.way;
  restart(answer);
  return true;
}

bool step(const Paced& paced, PacedAnswer& answer, const StepPaced& input) {
  if (input.by < 0) {
    const auto back = static_cast<std::size_t>(-static_cast<long>(input.by));
    return goTo(paced, answer, answer.at > back ? answer.at - back : 0);
  }
  return goTo(paced, answer, answer.at + static_cast<std::size_t>(input.by));
}

bool step(const Paced&, PacedAnswer& answer, const RunPaced& input) {
  if (answer.running == input.running) return false;
  answer.running = input.running;
  restart(answer);
  return true;
}

bool step(const Paced&, PacedAnswer& answer, const SlowPaced& input) {
  const int slower = std::clamp(input.slower, 0, kMostSlower);
  if (slower == answer.slower) return false;
  answer.slower = slower;
  return true;
}

bool step(const Paced& paced, PacedAnswer& answer, const ArrangePaced& input) {
  if (answer.arranging == input.open || paced.picture == PacedPicture::Breath) return false;
  answer.arranging = input.open;
  restart(answer);
  return true;
}

bool step(const Paced& paced, PacedAnswer& answer, const LeavePacedLine& input) {
  if (input.line >= paced.lines.size() || (answer.left.count(input.line) > 0) == input.left) return false;
  const std::optional<std::size_t> seen = lineSeen(paced, answer);
  if (input.left) {
    answer.left.insert(input.line);
  } else {
    answer.left.erase(input.line);
    if (answer.instead == input.line) answer.instead.reset();
  }
  keepPlace(paced, answer, seen);
  return true;
}

bool step(const Paced& paced, PacedAnswer& answer, const PlaceOwnLine& input) {
  if (answer.instead == input.instead || (input.instead && *input.instead >= paced.lines.size())) return false;
  const std::optional<std::size_t> seen = lineSeen(paced, answer);
  answer.instead = input.instead;
  keepPlace(paced, answer, seen);
  return true;
}

bool step(const Paced& paced, PacedAnswer& answer, const LookAroundPaced& input) {
  if (answer.around == input.around || (input.around && paced.around.empty())) return false;
  answer.around = input.around;
  answer.at = 0;
  restart(answer);
  return true;
}

bool step(const Paced& paced, PacedAnswer& answer, const PacedLineSaid& input) {
  if (input.at != answer.at || !movesByItself(paced, answer) || answer.way != PacedWay::ReadAloud) return false;
  return goTo(paced, answer, answer.at + 1);
}

bool step(const Paced& paced, PacedAnswer& answer, const WriteText& input) {
  if (input.field != kOwn || paced.ownLabel.empty()) return false;
  const std::string text = bounded(input.text);
  if (text == answer.own) return false;
  const std::optional<std::size_t> seen = lineSeen(paced, answer);
  answer.own = text;
  keepPlace(paced, answer, seen);
  return true;
}

bool step(const Paced& paced, PacedAnswer& answer, const Tick& input) {
  answer.nowSeconds = input.nowSeconds;
  if (!movesByItself(paced, answer)) return false;
  const double end = answer.beganSeconds + staySeconds(paced, answer);
  // While the device slept, or another page was open, nobody read: the line begins again.
  if (answer.beganSeconds <= 0 || input.nowSeconds < answer.beganSeconds || input.nowSeconds > end + kAsleepSeconds) {
    answer.beganSeconds = input.nowSeconds;
    return false;
  }
  if (input.nowSeconds < end) return false;
  onward(paced, answer);
  if (answer.beganSeconds <= 0) answer.beganSeconds = input.nowSeconds;
  return true;
}

double tickIn(const Paced& paced, const PacedAnswer& answer) {
  if (!movesByItself(paced, answer)) return 0;
  if (answer.beganSeconds <= 0) return kSoonSeconds;
  return std::max(kSoonSeconds, answer.beganSeconds + staySeconds(paced, answer) - answer.nowSeconds);
}

std::vector<WritingField> writingFields(const Paced& paced, const PacedAnswer& answer) {
  if (paced.ownLabel.empty() || !answer.arranging) return {};
  return {{kOwn, answer.own, true}};
}

Fields fieldsOf(const Paced&, const PacedAnswer& answer) {
  Fields fields;
  setField(fields, kOwn, answer.own);
  setField(fields, kLeft, listed(answer.left));
  if (answer.instead && !answer.own.empty()) setField(fields, kInstead, std::to_string(*answer.instead));
  return fields;
}

PacedAnswer answerFrom(const Paced& paced, const Fields& fields) {
  PacedAnswer answer = begin(paced);
  if (!paced.ownLabel.empty()) answer.own = bounded(fieldOf(fields, kOwn));
  answer.left = numbersIn(fieldOf(fields, kLeft), paced.lines.size());
  const std::set<std::size_t> instead = numbersIn(fieldOf(fields, kInstead), paced.lines.size());
  if (!answer.own.empty() && instead.size() == 1) answer.instead = *instead.begin();
  return answer;
}

std::vector<Line> linesOf(const Paced& paced, const PacedAnswer& answer) {
  if (paced.ownLabel.empty()) return {};
  return {{kOwn, paced.ownLabel, answer.own}};
}

}  // namespace tend::exercise
