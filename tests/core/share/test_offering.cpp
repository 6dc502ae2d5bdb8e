#include <doctest/doctest.h>

#include "core/pack/open_pack.h"
#include "core/pack/parse.h"
#include "core/share/offering.h"

using namespace tend;

namespace {

constexpr const char* kArticle = R"(+++
format = 1
id = "small"
title = "Small"
language = "en"
license = "CC BY 4.0"
+++

Words.

## Open {#open}

Words.

```exercise
id = "walk"
kind = "reflect"
title = "A walk"
summary = "Go."
[[questions]]
id = "one"
text = "What was good?"
```

```exercise
id = "hidden"
kind = "reflect"
title = "Hidden"
summary = "Stay."
quiet = true
[[questions]]
id = "one"
text = "What was hard?"
```

```exercise
id = "days"
kind = "practice"
title = "Days"
summary = "Some days."
[[day]]
id = "plain"
title = "A plain day"
text = ["Do this."]
[[day]]
id = "to-page"
title = "To a page"
text = ["Read."]
section = "closed"
[[day]]
id = "to-exercise"
title = "To an exercise"
text = ["Write."]
exercise = "hidden"
```

## Closed {#closed .quiet}

Words.

```exercise
id = "inside"
kind = "reflect"
title = "Inside"
summary = "Stay."
[[questions]]
id = "one"
text = "What was hard?"
```
)";

}  // namespace

TEST_CASE("offering: what an article offers to a code") {
  const pack::ParsedPack parsed = pack::parsePack(kArticle, "article.md", pack::Depth::Checking);
  REQUIRE(parsed.problems.empty());
  REQUIRE(parsed.exerciseProblems.empty());
  const share::Offering offering = share::offeringOf(*pack::makeSource(parsed.article));
  const auto quiet = [&](const char* name) {
    const share::Offered* item = offering.find(name);
    REQUIRE_MESSAGE(item != nullptr, name);
    return item->quiet;
  };
  CHECK(offering.pack == "small");
  SUBCASE("sections, exercises and days, with their titles") {
    CHECK(offering.items.size() == 9);
    CHECK_FALSE(quiet("section.open"));
    CHECK_FALSE(quiet("exercise.walk"));
    CHECK_FALSE(quiet("exercise.days"));
    CHECK_FALSE(quiet("day.days.plain"));
    CHECK(offering.find("day.days.plain")->title.two == "A plain day");
    CHECK(offering.find("section.open")->title.two == "Open");
  }
  SUBCASE("what is quiet, what stands in something quiet, and what leads to it") {
    CHECK(quiet("section.closed"));
    CHECK(quiet("exercise.hidden"));
    CHECK(quiet("exercise.inside"));
    CHECK(quiet("day.days.to-page"));
    CHECK(quiet("day.days.to-exercise"));
  }
  SUBCASE("a name that is not there") { CHECK(offering.find("section.other") == nullptr); }
}
