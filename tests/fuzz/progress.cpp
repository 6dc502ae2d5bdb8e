// Any bytes as a part and as a household: refused, or a whole that can be written, read, merged, folded and exported.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/progress/export_markdown.h"
#include "core/progress/records.h"

using namespace tend;

namespace {

void must(bool promise) {
  if (!promise) std::abort();
}

class NoTitles : public progress::Titles {
 public:
  std::string ofPack(const std::string&) const override { return {}; }
  std::string ofSection(const std::string&, const std::string&) const override { return {}; }
  std::string ofExercise(const std::string&, const std::string&) const override { return {}; }
  std::string ofField(const std::string&, const std::string&, const std::string&) const override { return {}; }
  std::size_t orderOf(const std::string&, const std::string&) const override { return 0; }
};

void part(std::string_view bytes) {
  const auto read = progress::readPart(bytes);
  if (!read) return;
  must(!progress::checkReplaceable(bytes));
  const auto written = progress::writePart(*read);
  must(written.has_value() && progress::readPart(*written)->state() == read->state());
  progress::Part half(read->id(), read->state().epoch);
  const auto& events = read->state().events;
  for (std::size_t i = 0; i < events.size(); i += 2) half.add(events[i]);
  must(progress::merge(*read, half).state() == read->state());
  must(progress::merge(half, *read).state() == read->state());
  must(progress::merge(*read, progress::cleared(*read)).state().events.empty());
  if (!events.empty()) {
    progress::Part less = *read;
    less.remove(events.front().thing);
    must(progress::merge(*read, less).state() == less.state());
  }
  (void)progress::exportMarkdown(progress::fold(*read), NoTitles(), base::Strings(base::languages().front()));
}

void household(std::string_view bytes) {
  const auto read = progress::readHousehold(bytes);
  if (!read) return;
  const auto written = progress::writeHousehold(*read);
  must(written.has_value() && progress::readHousehold(*written)->state() == read->state());
  must(progress::merge(*read, *read).state() == read->state());
  progress::Household less = *read;
  for (const progress::Space& space : read->state().spaces) less.removeSpace(space.id);
  must(progress::merge(*read, less).state() == less.state());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  part(bytes);
  household(bytes);
  return 0;
}
