// A small article with a slip in its text, a path of days, and quiet things: what the tests of slips, of Today and of
// Practise are about. For tests only.
#pragma once

#include <string>

namespace tend::test {

inline std::string breadExercise(const std::string& toml) { return "```exercise\n" + toml + "```\n\n"; }

inline std::string breadParagraphs(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "Bread was baked in the week of number " + std::to_string(i) +
            ", and it cooled near the window. Whoever came by was given the crust, and some butter with it.\n\n";
  }
  return text;
}

/// "Kneading" is for two and stands far down in the first section; "The long table" is a path; a quiet exercise stands
/// in a quiet section, and another in a plain one.
inline std::string breadArticle() {
  return "+++\nformat = 1\nid = \"bread\"\ntitle = \"Bread\"\nlanguage = \"en\"\n+++\n\n## Flour {#flour}\n\n" +
         breadParagraphs(14) +
         breadExercise(
             "id = \"kneading\"\nkind = \"turns\"\nfor = \"two\"\ntitle = \"Kneading\"\n"
             "summary = \"Each of you kneads for as long as the other.\"\nminutes = 10\nplant = \"bells\"\n"
             "listening = [\"Let {speaker} finish.\"]\nsumming_up = [\"What I hear is\"]\n") +
         breadParagraphs(14) + "## Yeast {#yeast}\n\n" + breadParagraphs(2) +
         breadExercise(
             "id = \"table\"\nkind = \"practice\"\ntitle = \"The long table\"\nsummary = \"Small steps.\"\nminutes = "
             "5\n"
             "[[day]]\nid = \"flour-page\"\ntitle = \"Read about flour\"\ntext = [\"One page.\"]\nsection = \"flour\"\n"
             "plant = \"sprig\"\nminutes = 3\nlight = true\n"
             "[[day]]\nid = \"crumbs\"\ntitle = \"Sweep the crumbs\"\ntitle_alone = \"Sweep your crumbs\"\n"
             "text = [\"Each of you sweeps a side.\"]\ntext_alone = [\"You sweep a side.\"]\nplant = \"daisy\"\n"
             "minutes = 2\nlight = true\n"
             "[[day]]\nid = \"salt\"\ntitle = \"Pass the salt\"\ntext = [\"To each other.\"]\nplant = \"wheat\"\n"
             "minutes = 1\nlight = true\n"
             "[[day]]\nid = \"deep\"\ntitle = \"Mend the bowl\"\ntext = [\"In your own time.\"]\nplant = \"olive\"\n") +
         breadExercise(
             "id = \"alone-with-it\"\nkind = \"reflect\"\nquiet = true\nfor = \"one\"\nsees = \"self\"\n"
             "title = \"Alone with it\"\nsummary = \"A question for one.\"\n"
             "[[questions]]\nid = \"q\"\ntext = \"What is heavy?\"\n") +
         "## Burns {#burns .quiet}\n\n" + breadParagraphs(2) +
         breadExercise(
             "id = \"burnt\"\nkind = \"reflect\"\nquiet = true\nfor = \"either\"\ntitle = \"What was burnt\"\n"
             "summary = \"A question.\"\n[[questions]]\nid = \"q\"\ntext = \"What was burnt?\"\n") +
         "## Ovens {#ovens}\n\n" + breadParagraphs(6) +
         breadExercise(
             "id = \"warmth\"\nkind = \"scale\"\nsees = \"reveal\"\ntitle = \"How warm it is\"\n"
             "summary = \"Each alone, then what both offered.\"\n"
             "steps = [\"Hardly\", \"A little\", \"Some\", \"Mostly\", \"Very\"]\n"
             "[[items]]\nid = \"oven\"\nname = \"The oven\"\ntext = \"The oven is warm.\"\n"
             "[[items]]\nid = \"bread\"\nname = \"The bread\"\ntext = \"The bread is warm.\"\n");
}

}  // namespace tend::test
