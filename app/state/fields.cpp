#include "app/state/fields.h"

namespace tend::state {

text::edit::Editor& Fields::open(const std::string& name, const text::edit::EditorOptions& options) {
  return m_editors.try_emplace(name, options).first->second;
}

text::edit::Editor* Fields::find(std::string_view name) {
  const auto found = m_editors.find(name);
  return found == m_editors.end() ? nullptr : &found->second;
}

const text::edit::Editor* Fields::find(std::string_view name) const {
  const auto found = m_editors.find(name);
  return found == m_editors.end() ? nullptr : &found->second;
}

void Fields::close(std::string_view name) {
  const auto found = m_editors.find(name);
  if (found != m_editors.end()) m_editors.erase(found);
}

void Fields::clear() { m_editors.clear(); }

}  // namespace tend::state
