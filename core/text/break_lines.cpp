// breakLines(): from shaped text, a size and a width to lines of positioned glyphs. No shaping happens here.
#include <algorithm>

#include "core/text/candidates.h"
#include "core/text/choose_lines.h"
#include "core/text/position_line.h"

namespace tend::text {

float Lines::widestPx() const {
  float widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.rightPx - line.leftPx);
  return widest;
}

Lines breakLines(const FontLibrary& library, const ShapedText& text, const LineOptions& asked) {
  const LineOptions options = sane(asked);
  const ShapedText::Data& data = text.data();
  BreakTask task = taskFor(options);
  std::vector<Candidate> split;
  const double narrowest = narrowestOf(task);
  const bool splits = data.widestEm > narrowest;
  if (splits) split = withSplits(data, narrowest, task.hyphens);
  const std::vector<Candidate>& candidates = splits ? split : data.candidates;
  task.candidates = &candidates;
  BreakRoom room;
  Choice choice;
  chooseLines(task, options.breaking, room, choice);

  Lines out;
  out.fellBackToRagged = choice.gaveUp;
  const Setting setting{&library, &data, &options, &task, choice.justified};
  out.lines.reserve(choice.ends.size());
  out.runs.reserve(choice.ends.size());
  out.glyphs.reserve(data.utf8.size());
  std::uint32_t from = 0;
  for (std::size_t i = 0; i < choice.ends.size(); ++i) {
    const std::uint32_t end = choice.ends[i];
    const bool cutOff = options.maxLines > 0 && i + 1 == options.maxLines && i + 1 < choice.ends.size();
    positionLine(setting, {candidates[from], candidates[end], i, candidates[end].forced, cutOff}, out);
    if (cutOff) break;
    from = end;
  }
  return out;
}

}  // namespace tend::text
