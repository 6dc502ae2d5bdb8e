// Homework codes: typed, looked at, taken, put away. What a code holds is shown before anything is taken; nothing quiet
// ever is in one (core/share/homework.h).
#include "app/state/apply_homework.h"

#include "app/state/apply_exercise.h"
#include "app/state/apply_guide.h"
#include "app/state/apply_keeping.h"
#include "app/state/exercises.h"
#include "app/state/homework_actions.h"
#include "core/share/offering.h"

namespace tend::state {
namespace {

constexpr const char* kHomeworkKey = "homework";
constexpr std::string_view kSection = "section.";
constexpr std::string_view kExercise = "exercise.";
constexpr std::string_view kDay = "day.";
constexpr std::uint32_t kMostTyped = 400;  // an address with a code is fine, too

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

HomeworkItem itemOf(const share::Offering& article, const std::string& name) {
  const share::Offered* offered = article.find(name);
  return {name, offered->title, offered->minutes, begins(name, kSection)};
}

const share::Offering* articleNamed(const std::vector<share::Offering>& articles, const std::string& pack) {
  for (const share::Offering& article : articles) {
    if (article.pack == pack) return &article;
  }
  return nullptr;
}

base::Result<HomeworkShown> shownOf(const std::string& typed, const std::vector<share::Offering>& articles) {
  const base::Result<share::Decoded> decoded = share::decode(typed, articles);
  if (!decoded) return tl::unexpected<base::Error>(decoded.error());
  const share::Homework& homework = decoded->homework;
  const share::Offering& article = *articleNamed(articles, homework.pack);
  HomeworkShown shown;
  shown.code = share::writtenCode(typed);
  shown.pack = article.pack;
  shown.packTitle = article.title;
  shown.date = homework.date;
  shown.leftOut = decoded->leftOut;
  for (const std::string& step : homework.steps) shown.steps.push_back(itemOf(article, step));
  if (!homework.place.empty()) shown.place = itemOf(article, std::string(kSection) + homework.place);
  return shown;
}

std::string typedCode(const AppState& s) {
  const text::edit::Editor* field = s.fields.find(kHomeworkField);
  return field == nullptr ? std::string() : field->value();
}

/// The open article, and our own edition, which is always there.
std::vector<share::Offering> articlesAtHand(AppState& s, const Services& v) {
  std::vector<share::Offering> articles;
  const share::Offering* open = openOffering(s);
  if (open != nullptr) articles.push_back(*open);
  if (!v.openPack || (open != nullptr && s.readerPath.empty())) return articles;
  if (const auto own = v.openPack({})) articles.push_back(share::offeringOf(**own));
  return articles;
}

std::optional<std::string> keptCode(const keeping::Box* box) {
  if (box == nullptr || box->part() == nullptr) return std::nullopt;
  const auto found = box->view().guide.find(kHomeworkKey);
  if (found == box->view().guide.end()) return std::nullopt;
  return found->second.value.value;
}

void tell(AppState& s, const base::Error& error) { s.notice = Notice{error.id, error.arguments}; }

/// Where nothing can be kept it is remembered as long as Tend is open.
void keepCode(AppState& s, const std::string& code) {
  if (s.kept.keeper) {
    const auto kept =
        s.kept.keeper->record([&](progress::Recorder& recorder) { return recorder.keepGuide(kHomeworkKey, code); });
    if (kept) return;
    tell(s, kept.error());
  }
  if (!s.guide) s.guide = std::make_shared<GuideSitting>();
  s.guide->homework = code;
}

struct TakenCode {
  std::string code;
  bool here = true;  // on the page of whoever reads: they may put it away
};

std::optional<TakenCode> takenCode(const AppState& s) {
  if (s.guide && !s.guide->homework.empty()) return TakenCode{s.guide->homework};
  if (!s.kept.keeper) return std::nullopt;
  const keeping::Box* active = s.kept.keeper->active();
  if (auto code = keptCode(active)) return TakenCode{std::move(*code)};
  const keeping::Box* shared = s.kept.keeper->boxOf(std::nullopt);
  if (auto code = keptCode(shared)) return TakenCode{std::move(*code), shared == active};
  return std::nullopt;
}

}  // namespace

const share::Offering* openOffering(AppState& s) {
  if (!s.reader) return nullptr;
  ExerciseShelf& shelf = *exerciseShelf(s);
  if (!shelf.offering) shelf.offering = std::make_shared<const share::Offering>(share::offeringOf(*shelf.pack));
  return shelf.offering.get();
}

std::optional<HomeworkShown> takenHomework(AppState& s) {
  const std::optional<TakenCode> taken = takenCode(s);
  const share::Offering* open = taken ? openOffering(s) : nullptr;
  if (open == nullptr) return std::nullopt;
  auto shown = shownOf(taken->code, {*open});
  if (!shown) return std::nullopt;  // of another article, or of another Tend
  shown->mayPutAway = taken->here;
  return std::move(*shown);
}

void openHomework(AppState& s, const Services& v) {
  s.homework = std::make_shared<HomeworkSitting>();
  s.homework->articles = articlesAtHand(s, v);
  text::edit::EditorOptions options;
  options.buffer.shape = text::edit::Shape::OneLine;
  options.buffer.mostCharacters = kMostTyped;
  s.fields.close(kHomeworkField);
  s.fields.open(kHomeworkField, options);
}

void closeHomework(AppState& s) {
  if (!s.homework) return;
  s.homework.reset();
  s.fields.close(kHomeworkField);
}

void homeworkTyped(AppState& s) {
  if (!s.homework) return;
  s.homework->problem.reset();
  auto shown = shownOf(typedCode(s), s.homework->articles);
  s.homework->shown = shown ? std::optional<HomeworkShown>(std::move(*shown)) : std::nullopt;
}

bool fillCode(AppState& s, const std::string& text) {
  const auto found = shownOf(text, s.homework->articles);
  const bool other = !found && (found.error().id == "homework.length" || found.error().id == "homework.mistyped");
  if (other) return false;
  const text::edit::Command all{text::edit::Do::SelectAll, false, {}};
  text::edit::Editor* field = s.fields.find(kHomeworkField);
  field->apply(all);
  field->apply({text::edit::Do::Paste, false, share::writtenCode(text)});
  homeworkTyped(s);
  if (!found) s.homework->problem = found.error();
  return true;
}

namespace {

void read(AppState& s) {
  if (!s.homework) return;
  homeworkTyped(s);
  if (s.homework->shown) return;
  const auto read = shownOf(typedCode(s), s.homework->articles);
  s.homework->problem = read.error();
}

void open(AppState& s, const std::string& code, Services& v) {
  on(s, OpenScreen{Screen::Homework}, v);
  if (s.screen != Screen::Homework || code.empty()) return;
  s.fields.find(kHomeworkField)->apply({text::edit::Do::Paste, false, code.substr(0, kMostTyped)});
  read(s);
}

void take(AppState& s, Services& v) {
  if (!s.homework || !s.homework->shown) return;
  const HomeworkShown taken = *s.homework->shown;
  if (!s.reader || s.reader->source()->info().id != taken.pack) on(s, OpenPack{}, v);
  on(s, OpenScreen{Screen::Today}, v);
  refreshGuide(s);  // whose sitting it is now
  keepCode(s, taken.code);
}

void putAway(AppState& s) {
  if (s.guide) s.guide->homework.clear();
  if (!s.kept.keeper) return;
  const keeping::Box* active = s.kept.keeper->active();
  if (!keptCode(active)) return;
  const auto removed = s.kept.keeper->remove(active->view().guide.at(kHomeworkKey).thing);
  if (!removed) tell(s, removed.error());
}

void openStep(AppState& s, const std::string& wanted, Services& v) {
  const share::Offering* article = openOffering(s);
  const share::Offered* offered = article == nullptr ? nullptr : article->find(wanted);
  if (offered == nullptr || offered->quiet) return;
  const std::string_view name = offered->name;
  if (begins(name, kSection)) {
    on(s, ReadSection{std::string(name.substr(kSection.size()))}, v);
  } else if (begins(name, kExercise)) {
    on(s, OpenExercise{std::string(name.substr(kExercise.size()))}, v);
  } else if (begins(name, kDay)) {
    const std::string_view rest = name.substr(kDay.size());
    const std::size_t dot = rest.find('.');
    openPractice(s, v, std::string(rest.substr(0, dot)), std::string(rest.substr(dot + 1)));
  }
}

}  // namespace

void on(AppState& s, const InHomework& a, Services& v) {
  using What = InHomework::What;
  switch (a.what) {
    case What::OpenCode:
      return open(s, a.text, v);
    case What::ReadCode:
      return read(s);
    case What::Take:
      return take(s, v);
    case What::PutAway:
      return putAway(s);
    case What::OpenStep:
      return openStep(s, a.text, v);
    default:
      return onCamera(s, a, v);
  }
}

}  // namespace tend::state
