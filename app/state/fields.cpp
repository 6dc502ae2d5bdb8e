#include "app/state/fields.h"

namespace tend::state {
namespace {

template <class Map>
auto* foundIn(Map& map, std::string_view name) {
  const auto found = map.find(name);
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

text::edit::Editor& Fields::open(const std::string& name, const text::edit::EditorOptions& options) {
  return m_editors.try_emplace(name, options).first->second;
}

text::edit::Editor* Fields::find(std::string_view name) { return foundIn(m_editors, name); }
const text::edit::Editor* Fields::find(std::string_view name) const { return foundIn(m_editors, name); }

text::edit::SecretEditor& Fields::openSecret(const std::string& name) { return m_secrets[name]; }

text::edit::SecretEditor* Fields::findSecret(std::string_view name) { return foundIn(m_secrets, name); }
const text::edit::SecretEditor* Fields::findSecret(std::string_view name) const { return foundIn(m_secrets, name); }

std::vector<std::string> Fields::names() const {
  std::vector<std::string> names;
  for (const auto& [name, editor] : m_editors) names.push_back(name);
  return names;
}

void Fields::close(std::string_view name) {
  const auto editor = m_editors.find(name);
  if (editor != m_editors.end()) m_editors.erase(editor);
  const auto secret = m_secrets.find(name);
  if (secret != m_secrets.end()) m_secrets.erase(secret);
}

void Fields::clear() {
  m_editors.clear();
  m_secrets.clear();
}

}  // namespace tend::state
