// Where things lie in a square that fills up: shelves of similar heights, a texel of air between things. Positions
// never move; a square that grows keeps them. Used by the atlas.
#pragma once

#include <optional>
#include <vector>

namespace tend::paint {

struct Spot {
  int x = 0, y = 0;
};

class Shelves {
 public:
  explicit Shelves(int side) : m_side(side) {}

  /// A place for something of this size, or nothing when there is none.
  std::optional<Spot> place(int width, int height);

  void grow(int side) { m_side = side; }
  void clear();
  int side() const { return m_side; }

 private:
  struct Shelf {
    int y = 0, height = 0, used = 0;  // `used` texels from the left are taken
  };
  int m_side;
  int m_bottom = 0;
  std::vector<Shelf> m_shelves;
};

}  // namespace tend::paint
