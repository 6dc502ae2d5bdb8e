// What the packs at hand call their sections and exercises, for the export of one's own words. Opens each known pack
// when it is first asked for; one that is gone has no titles.
#pragma once

#include <map>
#include <memory>

#include "app/state/services.h"
#include "core/progress/export_markdown.h"

namespace tend::state {

class PackTitles : public progress::Titles {
 public:
  PackTitles(const AppState& state, const Services& services);

  std::string ofPack(const std::string& pack) const override;
  std::string ofSection(const std::string& pack, const std::string& section) const override;
  std::string ofExercise(const std::string& pack, const std::string& exercise) const override;
  /// Fields are known to core/exercise only; none has a title here.
  std::string ofField(const std::string& pack, const std::string& exercise, const std::string& field) const override;
  std::size_t orderOf(const std::string& pack, const std::string& section) const override;

 private:
  content::PackSource* find(const std::string& pack) const;
  std::map<std::string, std::shared_ptr<content::PackSource>> m_packs;  // by id
};

}  // namespace tend::state
