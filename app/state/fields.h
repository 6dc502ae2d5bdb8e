// What is being typed, by the name of its field. A screen opens its fields when it comes and closes them when it goes;
// widgets read them, and EditText changes them. Nothing here is ever written to disk.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/edit/editor.h"
#include "core/text/edit/secret_editor.h"

namespace tend::state {

class Fields {
 public:
  /// The field of this name, made empty if there is none yet.
  text::edit::Editor& open(const std::string& name, const text::edit::EditorOptions& options = {});
  text::edit::Editor* find(std::string_view name);
  const text::edit::Editor* find(std::string_view name) const;
  /// The same for passphrases.
  text::edit::SecretEditor& openSecret(const std::string& name);
  text::edit::SecretEditor* findSecret(std::string_view name);
  const text::edit::SecretEditor* findSecret(std::string_view name) const;
  /// Of all that are open, but those for passphrases.
  std::vector<std::string> names() const;
  void close(std::string_view name);
  /// Leave quickly, and the end: all that was typed goes.
  void clear();

 private:
  std::map<std::string, text::edit::Editor, std::less<>> m_editors;
  std::map<std::string, text::edit::SecretEditor, std::less<>> m_secrets;
};

}  // namespace tend::state
