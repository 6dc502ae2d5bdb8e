// The one hand that writes into a part: it gives each event its id and clock, and each new thing its random id. Takes
// only what may leave a trace (core/progress/traceable.h). Writes no bytes; whoever holds it saves the part.
#pragma once

#include <map>
#include <string>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/progress/part.h"
#include "core/progress/traceable.h"

namespace tend::progress {

/// What is written into an exercise; core/exercise knows the fields.
struct AnswerText {
  std::uint32_t version = 0;  // of the exercise
  std::string state{kAnswerOpen};
  std::map<std::string, std::string> fields;
};

/// Every function gives the thing written about, or fails with progress.full (no more room), progress.not_kept (a text
/// is too long or no text) or progress.gone (the thing to change is not there). After a failure the part is unchanged.
class Recorder {
 public:
  /// Both must outlive the recorder.
  Recorder(Part& part, DeviceId device, base::Random& random) : m_part(part), m_device(device), m_random(random) {}

  base::Result<ThingId> keepPlace(const TraceablePlace& place);

  base::Result<ThingId> addBookmark(const TraceableRange& range);
  base::Result<ThingId> addHighlight(const TraceableRange& range, std::string colour, std::string note);
  base::Result<ThingId> changeHighlight(ThingId highlight, std::string colour, std::string note);

  base::Result<ThingId> addAnswer(const TraceableExercise& exercise, AnswerText text);
  base::Result<ThingId> changeAnswer(ThingId answer, AnswerText text);

  base::Result<ThingId> keepGuide(std::string key, std::string value);

  /// A lower stage than the plant has changes nothing.
  base::Result<ThingId> growPlant(const TraceableExercise& item, std::uint8_t stage);

  /// Whatever the thing is, for ever.
  void remove(ThingId thing) { m_part.remove(thing); }

 private:
  template <class K>
  base::Result<ThingId> write(ThingId thing, const K& value);
  template <class K>
  base::Result<ThingId> add(const K& value);
  template <class K, class Change>
  base::Result<ThingId> change(ThingId thing, const Change& change);
  template <class K, class Same>
  base::Result<ThingId> addOrChange(const K& value, const Same& same);

  Part& m_part;
  DeviceId m_device;
  base::Random& m_random;
};

}  // namespace tend::progress
