// A target without pixels: frames are made, and nothing is painted. Used where only what comes before painting matters:
// the first frame while the display still answers, and tests of a great many frames.
#pragma once

#include "app/paint/target.h"

namespace tend::paint {

class UnseenTarget final : public Target {
 public:
  UnseenTarget(int width, int height) : m_width(width), m_height(height) {}
  void size(int width, int height) {
    m_width = width;
    m_height = height;
  }
  int width() const override { return m_width; }
  int height() const override { return m_height; }
  bool draw(ImDrawData&, Atlas&, Colour) override { return true; }

 private:
  int m_width, m_height;
};

}  // namespace tend::paint
