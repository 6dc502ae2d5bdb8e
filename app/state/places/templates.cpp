#include "app/state/places/templates.h"

#include <algorithm>

#include "core/base/archive.h"

namespace tend::state {
namespace {

const base::RecordHeader kHeader{"tend.office", 1};

struct TemplateRecord {
  std::string name, pack;
  std::vector<std::string> exercises;
  std::uint32_t minutes = 0;
  bool alone = false;

  template <class Archive>
  void serialize(Archive& a) {
    a(name, pack, exercises, minutes, alone);
  }
};

bool fits(const TemplateRecord& record) {
  return !record.name.empty() && record.name.size() <= kMostTemplateName &&
         record.exercises.size() <= kMostTemplateExercises;
}

}  // namespace

base::Result<Templates> Templates::read(std::string_view bytes) {
  auto records = base::readRecord<std::vector<TemplateRecord>>(bytes, kHeader);
  if (!records) return tl::unexpected<base::Error>(records.error());
  Templates out;
  for (TemplateRecord& record : *records) {
    if (!fits(record) || out.all.size() >= kMostTemplates) continue;
    out.all.push_back(
        {std::move(record.name), std::move(record.pack), std::move(record.exercises), record.minutes, record.alone});
  }
  return out;
}

std::string Templates::toBytes() const {
  std::vector<TemplateRecord> records;
  records.reserve(all.size());
  for (const OfficeTemplate& one : all) {
    records.push_back({one.name, one.pack, one.exercises, one.minutes, one.alone});
  }
  return base::writeRecord(kHeader, records);
}

bool Templates::keep(OfficeTemplate made) {
  if (made.name.empty() || made.name.size() > kMostTemplateName || made.exercises.size() > kMostTemplateExercises) {
    return false;
  }
  const auto same = std::find_if(all.begin(), all.end(), [&](const OfficeTemplate& t) { return t.name == made.name; });
  if (same != all.end()) {
    *same = std::move(made);
    return true;
  }
  if (all.size() >= kMostTemplates) return false;
  all.push_back(std::move(made));
  return true;
}

void Templates::remove(std::size_t index) {
  if (index < all.size()) all.erase(all.begin() + static_cast<std::ptrdiff_t>(index));
}

}  // namespace tend::state
