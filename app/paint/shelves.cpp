#include "app/paint/shelves.h"

namespace tend::paint {

namespace {
constexpr int kGap = 1;
}

std::optional<Spot> Shelves::place(int width, int height) {
  if (width <= 0 || height <= 0 || width + kGap > m_side || height + kGap > m_side) return std::nullopt;
  // The lowest shelf that is high enough, unless more than half of it would stay empty.
  Shelf* best = nullptr;
  for (Shelf& shelf : m_shelves) {
    const bool fits = shelf.height >= height && shelf.used + width + kGap <= m_side;
    if (fits && shelf.height <= height * 2 + 8 && (!best || shelf.height < best->height)) best = &shelf;
  }
  if (!best) {
    // Rounded up to 4 so that glyphs of almost one height share a shelf.
    const int rounded = (height + 3) / 4 * 4;
    const int tall = m_bottom + rounded + kGap <= m_side ? rounded : height;
    if (m_bottom + tall + kGap > m_side) return std::nullopt;
    m_shelves.push_back({m_bottom, tall, 0});
    m_bottom += tall + kGap;
    best = &m_shelves.back();
  }
  const Spot spot{best->used, best->y};
  best->used += width + kGap;
  return spot;
}

void Shelves::clear() {
  m_shelves.clear();
  m_bottom = 0;
}

}  // namespace tend::paint
