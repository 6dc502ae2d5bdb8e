#include <doctest/doctest.h>

#include "core/content/pack_source.h"
#include "core/progress/fold.h"
#include "core/progress/limits.h"
#include "core/progress/recorder.h"
#include "core/progress/records.h"
#include "tests/support/counted_random.h"

using namespace tend::progress;
namespace content = tend::content;

namespace {

content::Paragraph words(const std::string& text) { return {content::ParagraphKind::Body, 3, {{text, 0, {}}}}; }

/// A pack of three sections, the second of them quiet.
struct Desk {
  content::Article article;
  std::vector<content::SectionInfo> sections;
  content::FlatText text;
  tend::test::CountedRandom random;
  Part part{{7, 7}};
  Recorder recorder{part, {0, 1}, random};

  Desk() {
    article.info.id = "river";
    article.opening = {words("Before the first bend.")};
    article.sections = {{"banks", "Banks", false, {words("Reeds grow along the slow bank."), words("So do irises.")}},
                        {"deep", "Deep", true, {words("Dark water.")}},
                        {"sea", "Sea", false, {words("It all comes out here.")}}};
    for (const auto& section : article.sections)
      sections.push_back({section.id, section.title, section.quiet, false, 0});
    text = content::flatten(article);
  }
  std::optional<TraceableRange> range(const content::Locator& from, const content::Locator& to) const {
    return TraceableRange::make(article.info, sections, text, {from, to});
  }
  TraceableRange reeds() const { return *range({"banks", 0, 0}, {"banks", 0, 10}); }
  TraceableExercise exercise(const std::string& id) const {
    return *TraceableExercise::make(article.info, sections[0], {id, "scale", "T", false, "", 0});
  }
  View view() const { return fold(part); }
};

}  // namespace

TEST_CASE("nothing quiet can leave a trace") {
  const Desk desk;
  SUBCASE("no place in a quiet section") {
    CHECK(TraceablePlace::make(desk.article.info, desk.sections, {"banks", 0, 3}));
    CHECK(TraceablePlace::make(desk.article.info, desk.sections, {"", 0, 3}));
    CHECK_FALSE(TraceablePlace::make(desk.article.info, desk.sections, {"deep", 0, 3}));
    CHECK_FALSE(TraceablePlace::make(desk.article.info, desk.sections, {"nowhere", 0, 3}));
  }
  SUBCASE("no range in, into, out of or across one") {
    CHECK(desk.range({"banks", 0, 0}, {"banks", 1, 5}));
    CHECK(desk.range({"", 0, 0}, {"banks", 1, 5}));
    CHECK_FALSE(desk.range({"deep", 0, 0}, {"deep", 0, 4}));
    CHECK_FALSE(desk.range({"banks", 0, 0}, {"deep", 0, 4}));
    CHECK_FALSE(desk.range({"deep", 0, 0}, {"sea", 0, 4}));
    CHECK_FALSE(desk.range({"banks", 0, 0}, {"sea", 0, 4}));
    CHECK_FALSE(desk.range({"", 0, 0}, {"sea", 0, 4}));
  }
  SUBCASE("no range that is none: unknown, backwards or empty") {
    CHECK_FALSE(desk.range({"nowhere", 0, 0}, {"banks", 0, 4}));
    CHECK_FALSE(desk.range({"banks", 0, 0}, {"nowhere", 0, 4}));
    CHECK_FALSE(desk.range({"sea", 0, 0}, {"banks", 0, 4}));
    CHECK_FALSE(desk.range({"banks", 0, 4}, {"banks", 0, 4}));
    CHECK_FALSE(desk.range({"banks", 9, 0}, {"banks", 9, 4}));
  }
  SUBCASE("no range of a text whose contents do not know its sections") {
    Desk other;
    other.sections.erase(other.sections.begin());
    CHECK_FALSE(other.range({"banks", 0, 0}, {"banks", 0, 4}));
    CHECK_FALSE(other.range({"", 0, 0}, {"banks", 0, 4}));
  }
  SUBCASE("no exercise that is quiet or stands in a quiet section") {
    const content::ExerciseRef open{"e", "scale", "T", false, "", 0}, quiet{"e", "scale", "T", true, "", 0};
    CHECK(TraceableExercise::make(desk.article.info, desk.sections[0], open));
    CHECK_FALSE(TraceableExercise::make(desk.article.info, desk.sections[0], quiet));
    CHECK_FALSE(TraceableExercise::make(desk.article.info, desk.sections[1], open));
  }
}

TEST_CASE("a range keeps its words, bounded") {
  Desk desk;
  CHECK(desk.reeds().range().quote == "Reeds grow");
  CHECK(desk.range({"banks", 0, 21}, {"banks", 1, 5})->range().quote == "slow bank.\nSo do");
  std::string longText;
  while (longText.size() < kMaxQuoteBytes + 10) longText += "\xC3\xA9";
  desk.article.sections[0].blocks = {words("x" + longText)};
  desk.text = content::flatten(desk.article);
  const auto range = desk.range({"banks", 0, 0}, {"banks", 0, 100000});
  REQUIRE(range);
  CHECK(range->range().quote.size() == kMaxQuoteBytes - 1);  // never half a letter
  CHECK(desk.recorder.addBookmark(*range));
}

TEST_CASE("each thing written gets its own id, and each event a later clock") {
  Desk desk;
  const auto one = desk.recorder.addBookmark(desk.reeds()), two = desk.recorder.addBookmark(desk.reeds());
  REQUIRE(one);
  REQUIRE(two);
  CHECK(*one != *two);
  const View view = desk.view();
  REQUIRE(view.bookmarks.size() == 2);
  CHECK(view.bookmarks[0].thing == *one);
  CHECK(view.bookmarks[0].id < view.bookmarks[1].id);
  CHECK(view.bookmarks[0].id.device == DeviceId{0, 1});
}

TEST_CASE("places, the guide and plants have one thing each, however often they are written") {
  Desk desk;
  for (std::uint32_t block = 0; block < 5; ++block) {
    REQUIRE(desk.recorder.keepPlace(*TraceablePlace::make(desk.article.info, desk.sections, {"banks", block, 0})));
    REQUIRE(desk.recorder.keepGuide("day", std::to_string(block)));
    REQUIRE(desk.recorder.growPlant(desk.exercise("fern"), static_cast<std::uint8_t>(block)));
  }
  REQUIRE(desk.recorder.growPlant(desk.exercise("fern"), 1));
  REQUIRE(desk.recorder.growPlant(desk.exercise("oak"), 1));
  CHECK(desk.part.state().events.size() == 4);
  CHECK(desk.view().places.at("river").value.at.block == 4);
  CHECK(desk.view().guide.at("day").value.value == "4");
  CHECK(desk.view().garden.at({"river", "fern"}).value.stage == 4);
}

TEST_CASE("each article has its own place and its own plants") {
  Desk desk;
  REQUIRE(desk.recorder.keepPlace(*TraceablePlace::make(desk.article.info, desk.sections, {"banks", 1, 0})));
  REQUIRE(desk.recorder.growPlant(desk.exercise("fern"), 2));
  desk.article.info.id = "lake";
  REQUIRE(desk.recorder.keepPlace(*TraceablePlace::make(desk.article.info, desk.sections, {"sea", 0, 0})));
  REQUIRE(desk.recorder.growPlant(desk.exercise("fern"), 1));
  CHECK(desk.view().places.at("river").value.at.section == "banks");
  CHECK(desk.view().places.at("lake").value.at.section == "sea");
  CHECK(desk.view().garden.at({"river", "fern"}).value.stage == 2);
  CHECK(desk.view().garden.at({"lake", "fern"}).value.stage == 1);
}

TEST_CASE("two devices wrote the place before they met: it goes on as one, from the younger") {
  Desk desk;
  Part other({7, 7});
  tend::test::CountedRandom chance(50);
  Recorder elsewhere(other, {0, 2}, chance);
  const auto keep = [&](Recorder& recorder, std::uint32_t block) {
    return recorder.keepPlace(*TraceablePlace::make(desk.article.info, desk.sections, {"banks", block, 0}));
  };
  REQUIRE(keep(desk.recorder, 1));
  REQUIRE(keep(elsewhere, 2));
  const ThingId younger = *keep(elsewhere, 3);
  for (const bool mineFirst : {true, false}) {
    Part both = mineFirst ? merge(desk.part, other) : merge(other, desk.part);
    Recorder recorder(both, {0, 1}, chance);
    CHECK(*keep(recorder, 4) == younger);
    CHECK(fold(both).places.at("river").value.at.block == 4);
  }
}

TEST_CASE("highlights and answers are changed in place and removed for ever") {
  Desk desk;
  const ThingId mark = *desk.recorder.addHighlight(desk.reeds(), "wheat", "");
  const ThingId answer = *desk.recorder.addAnswer(desk.exercise("where-now"), {1, "open", {{"a", "x"}}});
  REQUIRE(desk.recorder.changeHighlight(mark, "sage", "ours"));
  REQUIRE(desk.recorder.changeAnswer(answer, {2, "done", {{"b", "y"}}}));
  View view = desk.view();
  CHECK(view.highlights.at(0).value.colour == "sage");
  CHECK(view.highlights.at(0).value.note == "ours");
  CHECK(view.highlights.at(0).value.range.quote == "Reeds grow");
  CHECK(view.answers.at(0).value.version == 2);
  CHECK(view.answers.at(0).value.fields == std::map<std::string, std::string>{{"b", "y"}});
  CHECK(view.answers.at(0).value.exercise == "where-now");
  CHECK(desk.recorder.changeHighlight(answer, "sage", "").error().id == "progress.gone");  // another kind of thing
  for (const ThingId thing : {mark, answer}) desk.recorder.remove(thing);
  CHECK(desk.part.state().events.empty());
  CHECK(desk.recorder.changeHighlight(mark, "wheat", "again").error().id == "progress.gone");
  CHECK(desk.recorder.changeAnswer(answer, {3, "open", {}}).error().id == "progress.gone");
}

TEST_CASE("what cannot be read again is not written, and the part stays as it was") {
  Desk desk;
  const ThingId mark = *desk.recorder.addHighlight(desk.reeds(), "wheat", "short");
  const PartState before = desk.part.state();
  const std::string longest(kMaxTextBytes, 'x');
  CHECK(desk.recorder.changeHighlight(mark, "wheat", longest + "x").error().id == "progress.not_kept");
  CHECK(desk.recorder.addHighlight(desk.reeds(), "wheat", "\xFF").error().id == "progress.not_kept");
  CHECK(desk.recorder.addHighlight(desk.reeds(), "Not an id", "").error().id == "progress.not_kept");
  CHECK(desk.recorder.growPlant(desk.exercise("fern"), 5).error().id == "progress.not_kept");
  AnswerText many;
  for (int i = 0; i < 300; ++i) many.fields["f" + std::to_string(i)] = "x";
  CHECK(desk.recorder.addAnswer(desk.exercise("e"), many).error().id == "progress.not_kept");
  CHECK(desk.part.state() == before);
  CHECK(desk.recorder.changeHighlight(mark, "wheat", longest));
  CHECK(writePart(desk.part));
}

TEST_CASE("a full part refuses with a sentence until something is removed") {
  Desk desk;
  const std::string page(kMaxTextBytes, 'x');
  std::optional<ThingId> last;
  tend::base::Result<ThingId> added = desk.recorder.addHighlight(desk.reeds(), "wheat", page);
  for (int i = 0; i < 1000 && added; ++i, added = desk.recorder.addHighlight(desk.reeds(), "wheat", page))
    last = *added;
  REQUIRE_FALSE(added);
  CHECK(added.error().id == "progress.full");
  CHECK(writePart(desk.part));
  desk.recorder.remove(*last);
  CHECK(desk.recorder.addHighlight(desk.reeds(), "wheat", page));
}
