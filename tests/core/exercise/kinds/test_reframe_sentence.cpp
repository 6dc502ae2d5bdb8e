// Twenty complaints, each with a frame somebody filled in: the hints they get, and one sentence that can be said.
#include "core/exercise/reframe_sentence.h"
#include "tests/core/exercise/kinds/reframe_sample.h"

using namespace tend;
using namespace tend::exercise;
using namespace tend::test;

namespace {

struct Complaint {
  Written written;
  const char* hints;
  const char* sentence;
};

const Complaint kEnglish[] = {
    {{"You always look at your phone when I am trying to talk to you.",
      "I tell you about my day and the phone comes out", "small, and a bit alone", "to know my day matters to you",
      "what evenings are like for you when you come in"},
     "moment feeling(small,alone) room",
     "When I tell you about my day and the phone comes out, I feel small, and a bit alone. Because I need to know my "
     "day "
     "matters to you. Help me understand what evenings are like for you when you come in."},
    {{"You never help.", "When the plates stood there on Sunday,", "I feel tired.", "I need help with them.",
      "Help me understand how you see it?"},
     "moment feeling(tired) need",
     "When the plates stood there on Sunday, I feel tired. Because I need help with them. Help me understand how you "
     "see "
     "it?"},
    {{"You don't care about my mother.", "My mother rang and you left the room", "Sad", "", "Why you left"},
     "moment feeling(Sad) room",
     "When my mother rang and you left the room, I feel sad. Help me understand why you left."},
    {{"You are so lazy!", "", "worn out and cross", "rest", "could you cook on Friday"},
     "feeling(worn out,cross) need request",
     "I feel worn out and cross. Because I need rest. Could you cook on Friday?"},
    {{"We never go out.", "we stayed in last Saturday", "", "an evening away", ""},
     "moment need",
     "When we stayed in last Saturday, I need an evening away."},
    {{"You are late every time.", "supper was cold yesterday", "", "", "what held you up"},
     "moment room",
     "When supper was cold yesterday, help me understand what held you up."},
    {{"Nobody listens to me.", "", "", "to be heard to the end", ""}, "need", "I need to be heard to the end."},
    {{"You spoil the kids.", "the children went to bed at eleven...", "worried!!!", "us to decide together", ""},
     "moment feeling(worried) need",
     "When the children went to bed at eleven, I feel worried. Because I need us to decide together."},
    {{"You hide the bills.", "i opened the letter from the bank", "i feel afraid and angry",
      "because i need to know where we stand", "help me understand what i'm missing"},
     "moment feeling(afraid,angry) need",
     "When I opened the letter from the bank, I feel afraid and angry. Because I need to know where we stand. Help me "
     "understand what I'm missing."},
    {{"You only talk to your friends.", "\n you  laughed\ton the phone \n", "lonely", "", ""},
     "moment feeling(lonely)",
     "When you laughed on the phone, I feel lonely."},
    {{"", "You told them my secret", "ashamed", "to trust you with such things", "how it came to that"},
     "moment feeling(ashamed) room",
     "When you told them my secret, I feel ashamed. Because I need to trust you with such things. Help me understand "
     "how "
     "it came to that."},
    {{"You always forget.", "it was our day on Tuesday", "I am disappointed", "", ""},
     "moment feeling(disappointed)",
     "When it was our day on Tuesday, I am disappointed."},
    {{"Never a kind word.", "Sam praised your cake and you smiled", "happy, but left out", "", ""},
     "moment feeling(happy) judged",
     "When Sam praised your cake and you smiled, I feel happy, but left out."},
    {{"You drive me mad.", "you drive fast", "nervous", "to arrive", "whether we could leave earlier"},
     "moment feeling(nervous) room",
     "When you drive fast, I feel nervous. Because I need to arrive. Help me understand whether we could leave "
     "earlier."},
    {{"You want to win.", "we argue about money", "I feel that you want to win", "", ""},
     "moment mind judged",
     "When we argue about money, I feel that you want to win."},
    {{"You never hug me.", "", "", "", "when a hug is welcome"}, "room", "Help me understand when a hug is welcome."},
    {{"You never call.", "I was ill on Monday", "", "", ""}, "moment", "When I was ill on Monday\xE2\x80\xA6"},
    {{"It is always me.", "I always do the washing", "Furious", "You to stop reading",
      "why you must have it all at once"},
     "feeling(Furious) absolute(always) demand",
     "When I always do the washing, I feel furious. Because I need you to stop reading. Help me understand why you "
     "must have it all at once."},
    {{"", "", "", "  ...  ", "?"}, "", ""},
    {{"You are on your phone.", "God is far and you are quiet", "I\xE2\x80\x99m lost", "Prayer", "What you hope for"},
     "moment feeling(lost) room",
     "When God is far and you are quiet, I\xE2\x80\x99m lost. Because I need prayer. Help me understand what you hope "
     "for."},
};

const Complaint kSpanish[] = {
    {{"Siempre llegas tarde.", "ayer cené sola", "triste y sola", "saber a qué hora vienes", "qué pasa por las tardes"},
     "moment feeling(triste,sola) room",
     "Cuando ayer cené sola, me siento triste y sola. Porque necesito saber a qué hora vienes. ¿Me ayudas a entender "
     "qué "
     "pasa por las tardes?"},
    {{"Nunca me escuchas.", "Cuando hablo en la cena", "", "Que me mires", "¿qué piensas?"},
     "moment need request",
     "Cuando hablo en la cena, necesito que me mires. ¿Me ayudas a entender qué piensas?"},
    {{"No te importo.", "", "Me siento ignorada", "", "Podrías contarme más"},
     "request judged",
     "Me siento ignorada. ¿Podrías contarme más?"},
};

void check(const Reframe& reframe, const Complaint& c) {
  CAPTURE(c.written[0]);
  CAPTURE(c.written[1]);
  const ReframeAnswer answer = answerOf(c.written);
  CHECK_FALSE(leadsToHelp(reframe, answer));
  CHECK(hintNames(reframe, answer) == c.hints);
  CHECK(assembled(reframe, answer) == c.sentence);
}

}  // namespace

TEST_CASE("reframe: twenty complaints and what came of them") {
  const Reframe english = reframeOf(kReframe);
  for (const Complaint& complaint : kEnglish) check(english, complaint);
  const Reframe spanish = reframeOf(kSpanishReframe, "es-MX");
  for (const Complaint& complaint : kSpanish) check(spanish, complaint);
}

TEST_CASE("reframe: a repair and a boundary are sentences, too") {
  const Reframe repair =
      reframeOf(kReframeHead + partToml("a", "own", "I am sorry that I") + partToml("b", "effect", "It may have been") +
                partToml("c", "repair", "From now on I will") + partToml("d", "request", "If it would help, I could"));
  const ReframeAnswer said{{}, {"Shouted at supper", "lonely for you", "Ask for ten minutes", "cook tonight?"}, false};
  CHECK(assembled(repair, said) ==
        "I am sorry that I shouted at supper. It may have been lonely for you. From now on I will ask for ten minutes. "
        "If "
        "it would help, I could cook tonight?");
  CHECK(hintNames(repair, said) == "own effect repair");
  const Reframe boundary =
      reframeOf(kReframeHead + partToml("a", "moment", "When") + partToml("b", "repair", "I will") +
                partToml("c", "need", "Because I need", "label_first = \"I need\"\n"));
  CHECK(assembled(boundary, {{}, {"voices get loud", "I will go out", "quiet"}, false}) ==
        "When voices get loud, I will go out. Because I need quiet.");
  CHECK(hintNames(boundary, {{}, {"voices get loud", "you must be quiet", ""}, false}) == "moment own_demand");
}
