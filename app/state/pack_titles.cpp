#include "app/state/pack_titles.h"

namespace tend::state {

PackTitles::PackTitles(const AppState& state, const Services& services) {
  const auto add = [this](std::shared_ptr<content::PackSource> pack) {
    const std::string id = pack->info().id;
    m_packs.emplace(id, std::move(pack));
  };
  if (state.reader) add(state.reader->source());
  if (auto built = services.openPack({})) add(*built);
  for (const std::string& path : state.settings.packs) {
    if (auto opened = services.openPack(path)) add(*opened);
  }
}

content::PackSource* PackTitles::find(const std::string& pack) const {
  const auto at = m_packs.find(pack);
  return at == m_packs.end() ? nullptr : at->second.get();
}

std::string PackTitles::ofPack(const std::string& pack) const {
  const content::PackSource* source = find(pack);
  return source == nullptr ? std::string() : source->info().title;
}

std::string PackTitles::ofSection(const std::string& pack, const std::string& section) const {
  const content::PackSource* source = find(pack);
  if (source == nullptr) return {};
  for (const content::SectionInfo& info : source->sections()) {
    if (info.id == section) return info.title;
  }
  return {};
}

std::string PackTitles::ofExercise(const std::string& pack, const std::string& exercise) const {
  content::PackSource* source = find(pack);
  if (source == nullptr) return {};
  for (std::size_t i = 0; i < source->sections().size(); ++i) {
    const auto section = source->section(i);
    if (!section) continue;
    for (const content::Block& block : section->blocks) {
      const auto* reference = std::get_if<content::ExerciseRef>(&block);
      if (reference != nullptr && reference->id == exercise) return reference->title;
    }
  }
  return {};
}

std::string PackTitles::ofField(const std::string&, const std::string&, const std::string&) const { return {}; }

std::size_t PackTitles::orderOf(const std::string& pack, const std::string& section) const {
  const content::PackSource* source = find(pack);
  if (source == nullptr) return SIZE_MAX;
  for (std::size_t i = 0; i < source->sections().size(); ++i) {
    if (source->sections()[i].id == section) return i + 1;
  }
  return section.empty() ? 0 : SIZE_MAX;
}

}  // namespace tend::state
