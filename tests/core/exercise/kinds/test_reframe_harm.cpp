// Words of harm and fear lead to help, from any field; everyday words do not.
#include "core/exercise/reframe_hints.h"
#include "tests/core/exercise/kinds/reframe_sample.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

const char* const kHarm[] = {
    // English: what somebody does
    "he hits me",
    "She Hit me last night.",
    "You slapped me in front of them",
    "my husband pushed me against the wall",
    "he threw a plate at me",
    "you punched the wall",
    "he threatened to kill me",
    "she locks me in",
    "he won’t let me see my friends",
    "he grabs me by the arm",
    "you choked me",
    "He forces me to have sex",
    // being afraid of somebody
    "I'm afraid of her",
    "I’m scared of you",
    "I am terrified of my husband",
    "I feel frightened when he comes home",
    "you scare me",
    "I don't feel safe with him",
    "I am afraid to go home",
    "I fear for my life",
    "he frightens me when he drinks",
    "I am afraid you will hurt me",
    "scared of what he might do",
    // what I might do
    "I will hurt you",
    "I'll kill him",
    "I could kill you",
    "I want to hit her",
    "I hit my wife",
    "I'm going to hurt myself",
    "you will pay for this",
    "I am afraid of what I might do to them",
    "I'm afraid I might hurt the baby",
    // wanting to die
    "I want to die",
    "i wanna die",
    "I will kill myself if you go",
    "I don't want to live anymore",
    "you would be better off without me",
    "there is no reason to live",
    "I think about suicide",
    "I wish I was dead",
    "I don’t want to kill myself, I think",
    // children
    "you hit the kids",
    "he beats our son",
    "I slapped my daughter",
    "you'll never see the children again",
    // over the end of a sentence, in odd spellings and in another language than the article's
    "I am so afraid. Of him.",
    "HE HITS ME",
    "he hit\xC2\xADs me",
    "I\x60m afraid of him",
    "\xEF\xBC\xA8\xEF\xBC\xA5 hits me",
    // Spanish
    "te voy a matar",
    "tengo miedo de él",
    "Tengo mucho miedo de mi marido",
    "me pega",
    "me pegó ayer",
    "me pegas",
    "me amenaza",
    "quiero morirme",
    "no quiero vivir",
    "le tengo miedo",
    "me das miedo",
    "voy a pegarle",
    "vas a matarme",
    "no me siento segura en casa",
    "pega a los niños",
    "tengo miedo cuando bebe",
    "me violó",
    "me voy a suicidar",
    "no me deja salir",
    "me empujó contra la pared",
};

const char* const kEveryday[] = {
    "I'm afraid we will be late",
    "you scared me with that film",
    "this traffic kills me",
    "I'd kill for a coffee",
    "I am afraid I forgot the milk",
    "it hit me that I was wrong",
    "you beat me at chess again",
    "my boss will kill me",
    "I could die of shame",
    "we nearly died laughing",
    "would it kill you to wash up",
    "you are killing me with these puns",
    "I was scared of the dark",
    "I am afraid of losing you",
    "I am scared of you leaving",
    "I am afraid when you drive fast",
    "I'm scared when you don't call",
    "you hurt me when you laughed",
    "that hurt my feelings",
    "I did not want to hurt you",
    "I am sorry I hurt you",
    "I'm afraid I might hurt your feelings",
    "you push me away",
    "he kicked me under the table",
    "I will hit the road at six",
    "you threw a pillow at me",
    "I never wanted to hurt him",
    "she grabbed me a sandwich",
    "I am working myself to death",
    "you never let me finish",
    "we shoot photos",
    "I'll shoot you an email",
    "I could murder a curry",
    "the news hit me hard",
    "I can't live without music",
    "I don't want to live in this town",
    "I burned the dinner",
    "he held me all night",
    "I took the children to school",
    "you threw that at me again in words",
    "I am afraid to tell you",
    "I feel small and a bit alone",
    "you always look at your phone",
    "my back is killing me",
    "I was afraid for the exam",
    "I am afraid that this is too long",
    "you threaten to leave the party every time it rains",
    "I will never see my mother again",
    "I want to die old beside you",
    "he is a threat at tennis",
    // Spanish
    "me da miedo perderte",
    "este tráfico me mata",
    "me muero de risa",
    "tengo miedo de llegar tarde",
    "me asustaste con esa película",
    "me pega el sol en la cara",
    "le tengo miedo a las arañas",
    "no quiero hacerte daño",
    "mataría por un café",
    "me empujas a ser mejor",
    "me quiero morir de risa",
    "tengo miedo de perderte",
};

}  // namespace

TEST_CASE("reframe: words of harm and fear lead to help from any field") {
  const Reframe reframe = reframeOf(kReframe);
  for (const char* const words : kHarm) {
    CAPTURE(words);
    CHECK(speaksOfHarm(words));
    for (std::size_t field = 0; field < 5; ++field) {
      Written written = {"You always", "on Sunday", "sad", "rest", "could we talk"};
      written[field] = words;
      const ReframeAnswer answer = answerOf(written);
      CHECK(leadsToHelp(reframe, answer));
      CHECK(hints(reframe, answer).empty());
    }
  }
}

TEST_CASE("reframe: everyday words do not alarm") {
  const Reframe reframe = reframeOf(kReframe);
  for (const char* const words : kEveryday) {
    CAPTURE(words);
    CHECK_FALSE(speaksOfHarm(words));
    CHECK_FALSE(leadsToHelp(reframe, answerOf({words, "", "", "", ""})));
  }
}

TEST_CASE("reframe: a threat that begins in the opening words is one") {
  const Reframe reframe = reframeOf(kReframeHead + partToml("a", "moment", "When") + partToml("b", "repair", "I will"));
  CHECK(leadsToHelp(reframe, {{}, {"", "hit you"}, false}));
  CHECK_FALSE(leadsToHelp(reframe, {{}, {"", "go for a walk"}, false}));
}

TEST_CASE("reframe: what takes one phrase back leaves the others") {
  CHECK(speaksOfHarm("I'd kill for a coffee. He hits me."));
  CHECK(speaksOfHarm("I want to die. Of course you laugh."));
  CHECK_FALSE(speaksOfHarm("I'd kill for a coffee, and my boss will kill me."));
}
