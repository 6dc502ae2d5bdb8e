// Typing. What a changed field leads to (a search that goes on, an answer that is kept) is done by its owner here.
#include "app/state/apply_exercise.h"
#include "app/state/apply_homework.h"
#include "app/state/apply_parts.h"

namespace tend::state {

void on(AppState& s, const EditText& a, Services&) {
  if (text::edit::SecretEditor* secret = s.fields.findSecret(a.field)) {
    for (const text::edit::Command& command : a.commands) secret->apply(command);
    return;
  }
  text::edit::Editor* editor = s.fields.find(a.field);
  if (editor == nullptr) return;
  for (const text::edit::Command& command : a.commands) {
    const bool copies = command.what == text::edit::Do::Copy || command.what == text::edit::Do::Cut;
    if (copies && s.place) continue;  // whoever comes next has the same clipboard
    const bool may = copies && !editor->options().secretive && !editor->buffer().selection().empty();
    if (may) s.textToCopy = std::string(editor->buffer().selected());
    editor->apply(command);
  }
  if (a.field == kSearchField) searchTyped(s);
  if (a.field == kHomeworkField) homeworkTyped(s);
  exerciseTyped(s, a.field);
}

}  // namespace tend::state
