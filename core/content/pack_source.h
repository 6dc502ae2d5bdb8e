// Where sections come from, one at a time: an opened pack. Implemented by core/pack for folders and .tendpack files.
// Opening costs the same for any size; a section is read when it is needed.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/content/article.h"

namespace tend::content {

class PackSource {
 public:
  PackSource() = default;
  PackSource(const PackSource&) = delete;
  PackSource& operator=(const PackSource&) = delete;
  virtual ~PackSource() = default;

  virtual const PackInfo& info() const = 0;
  virtual const std::vector<SectionInfo>& sections() const = 0;
  virtual base::Result<std::vector<Block>> opening() = 0;
  /// `index` < sections().size(). Fails with a sentence when the record is damaged; other sections still work.
  virtual base::Result<Section> section(std::size_t index) = 0;
};

}  // namespace tend::content
