// The open article: where one is, how the page moves under the finger, and how the place is kept when anything about
// the layout changes. Knows time only as seconds handed in; draws nothing. Used by apply() and the reader's view.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/state/layout.h"
#include "core/content/locator.h"
#include "core/page/page.h"

namespace tend::state {

/// How the sheet is moving by itself.
enum class Motion : std::uint8_t { Still, Dragged, Glide, Spring, Travel };

/// A stretch of the sheet from top to bottom.
struct Extent {
  float topPx = 0, bottomPx = 0;
};

class Reader {
 public:
  /// Opens a pack at a place (an unknown one opens at the beginning).
  Reader(std::shared_ptr<content::PackSource> pack, page::Press press, content::Locator place);

  /// New geometry or type: the sentence at the top of the viewport stays there.
  void arrange(const ReaderLayout& layout);

  /// How much room each exercise takes (page::ExerciseBox); the sentence at the top stays there.
  void setExerciseBox(page::ExerciseBox box);

  const std::shared_ptr<content::PackSource>& source() const { return m_source; }
  page::Page& page() { return *m_page; }
  const page::Page& page() const { return *m_page; }
  float scrollY() const { return m_scrollY; }
  float viewportHeight() const { return m_viewportHeight; }
  bool pagesMode() const { return m_pages; }

  /// Until one moves on, what stands at this height of the window stays there through every new layout (in pages, it
  /// stays on the page that is shown): two fingers change the size.
  void hold(float windowY);

  /// Moves at once by `dy` (wheel, finger); beyond the ends it stretches while dragged, unless movements are reduced.
  void scrollBy(float dy);
  void beginDrag();
  void dragBy(float dy, bool smoothly = true);
  /// Lets go with a velocity in px/s: glides on, or springs back.
  void endDrag(float velocity, bool smoothly = true);
  /// Travels smoothly (or at once) to a height.
  void travelTo(float y, bool smoothly);
  void stop();
  /// Something was pressed: what glides stops under it, and the press was for that.
  void catchMotion();
  bool caught() const { return m_caught; }

  /// A screenful on or back, keeping one line of context; a page in pages mode. False at the end.
  /// The lowest `coveredPx` of the viewport lie under a floating bar and are not seen.
  bool turn(int direction, bool smoothly, float coveredPx = 0);
  void toStart(bool smoothly);
  void toEnd(bool smoothly);
  void goTo(const content::Locator& place);
  /// Brings the line of a place into view, a third down the screen; nothing moves if it is seen already. The lowest
  /// `coveredPx` of the viewport are not seen.
  void show(const content::Locator& place, float coveredPx);
  /// Is some of it seen? The lowest `coveredPx` of the viewport are not.
  bool sees(const Extent& extent, float coveredPx);
  /// Goes with what is read aloud: nothing moves while all of it is seen, or its page is shown.
  void follow(const Extent& extent, float coveredPx, bool smoothly);
  void goToSection(std::size_t index);  // its title stands a little below the top

  /// Advances motion by `seconds`; true while something moves.
  bool tick(float seconds);
  bool moving() const { return m_motion != Motion::Still && m_motion != Motion::Dragged; }

  /// Lays out a little more of what is not seen; true while work is left. Never moves what is seen.
  bool workAhead();

  /// Brings a part of the sheet into view with room around it (keyboard focus).
  void reveal(float topPx, float bottomPx, bool smoothly);

  content::Locator place();      // the sentence at the top of the viewport
  std::size_t currentSection();  // SIZE_MAX in the opening counts as the first
  float sectionProgress();       // of the current section, at the foot of the viewport
  /// Height of the last whole line that can be seen, in sheet pixels; `coveredPx` of the viewport's foot lie under a
  /// bar.
  float foot(float coveredPx = 0);

  /// Pages mode: what is shown.
  page::Leaf leaf();
  /// 0–1 while a page is turning (for the slide), 1 at rest; sign of the direction.
  float turnProgress() const { return m_turn; }
  int turnDirection() const { return m_turnDirection; }

 private:
  float maxScroll() const;
  void clampScroll();
  void settle();
  void rememberPlace();
  void standAt(const page::Leaf& leaf);
  struct Held {
    content::Locator place;
    float windowY = 0;
    float intoEm = 0;  // below the place's line, in sizes of the text
  };
  void standBy(Held held);
  void standAgain();

  std::shared_ptr<content::PackSource> m_source;
  std::shared_ptr<page::Page> m_page;
  content::Locator m_place;
  float m_scrollY = 0;
  float m_viewportTop = 0;  // in the window
  float m_viewportHeight = 0;
  float m_bottomRoom = 0;  // below the last line: the floating bar on phones, air elsewhere
  bool m_pages = false;
  bool m_arranged = false;
  bool m_caught = false;
  std::optional<Held> m_held;
  Motion m_motion = Motion::Still;
  float m_velocity = 0;
  float m_target = 0;
  float m_from = 0;
  float m_elapsed = 0;
  float m_turn = 1;
  int m_turnDirection = 1;
};

}  // namespace tend::state
