#include "app/views/exercise/fill_field.h"

#include "app/state/activity.h"

namespace tend::views {
namespace {

text::edit::Command pasted(const std::string& words) {
  text::edit::Command command;
  command.what = text::edit::Do::Paste;
  command.text = words;
  return command;
}

}  // namespace

void fillField(widgets::Ui& ui, const std::string& field, const std::string& words) {
  text::edit::Command all;
  all.what = text::edit::Do::SelectAll;
  ui.push(state::EditText{state::writingName(field), {all, pasted(words)}});
}

void insertInField(widgets::Ui& ui, const std::string& field, const std::string& words) {
  ui.push(state::EditText{state::writingName(field), {pasted(words)}});
}

}  // namespace tend::views
