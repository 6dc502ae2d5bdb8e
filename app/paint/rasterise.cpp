// Paths to coverage by FreeType's own rasteriser and stroker; the only file of this room that sees FreeType.
// FreeType's y axis points up and its unit here is 1/64 pixel.
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_STROKER_H

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "app/paint/vector_path.h"

namespace tend::paint {
namespace {

constexpr float kUnit = 64;

/// A library for one mask. Opening one takes some microseconds, masks are made once and kept: not worth sharing.
class Library {
 public:
  Library() {
    if (FT_Init_FreeType(&m_library) != 0) m_library = nullptr;
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() {
    if (m_library) FT_Done_FreeType(m_library);
  }
  FT_Library get() const { return m_library; }

 private:
  FT_Library m_library = nullptr;
};

/// An outline under construction, in FreeType's terms.
struct Contours {
  // FreeType 2.13.3 made these unsigned.
  using Tag = std::remove_pointer_t<decltype(FT_Outline::tags)>;
  using Index = std::remove_pointer_t<decltype(FT_Outline::contours)>;
  std::vector<FT_Vector> points;
  std::vector<Tag> tags;
  std::vector<Index> ends;

  void add(FT_Vector point, int tag) {
    points.push_back(point);
    tags.push_back(static_cast<Tag>(tag));
  }
  void end() {
    const std::size_t begun = ends.empty() ? 0 : static_cast<std::size_t>(ends.back()) + 1;
    if (points.size() > begun) ends.push_back(static_cast<Index>(points.size() - 1));
  }
  bool fits() const { return points.size() < 32000 && ends.size() < 32000; }
};

/// Where the path's coordinates go: scaled, moved by a fraction of a pixel, y turned up.
struct Placement {
  float scale = 1;
  float dx = 0, dy = 0;

  FT_Vector operator()(base::Point p) const {
    return {static_cast<FT_Pos>(std::lround((p.x * scale + dx) * kUnit)),
            static_cast<FT_Pos>(std::lround(-(p.y * scale + dy) * kUnit))};
  }
};

float fraction(float v) { return v - std::floor(v); }

/// Paths with infinite or huge coordinates are not drawn: FreeType would overflow.
bool drawable(const VectorPath& path, float scale, base::Point origin) {
  if (!std::isfinite(scale) || scale <= 0 || !std::isfinite(origin.x) || !std::isfinite(origin.y)) return false;
  const auto small = [scale](base::Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y) && std::abs(p.x) * scale < 16000 && std::abs(p.y) * scale < 16000;
  };
  return !path.steps.empty() && std::all_of(path.steps.begin(), path.steps.end(), [&](const PathStep& s) {
    return small(s.to) && (s.kind != PathStep::Kind::Cubic || (small(s.a) && small(s.b)));
  });
}

text::GlyphBitmap render(FT_Library library, FT_Outline& outline) {
  text::GlyphBitmap out;
  if (outline.n_points == 0) return out;
  FT_BBox box;
  FT_Outline_Get_CBox(&outline, &box);
  const FT_Pos left = box.xMin >> 6;
  const FT_Pos bottom = box.yMin >> 6;
  const FT_Pos width = ((box.xMax + 63) >> 6) - left;
  const FT_Pos height = ((box.yMax + 63) >> 6) - bottom;
  if (width <= 0 || height <= 0 || width > kMaxMaskPx || height > kMaxMaskPx) return out;
  out.width = static_cast<int>(width);
  out.height = static_cast<int>(height);
  out.left = static_cast<int>(left);
  out.top = static_cast<int>(bottom + height);
  out.coverage.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
  FT_Outline_Translate(&outline, -left * 64, -bottom * 64);
  FT_Bitmap bitmap{};
  bitmap.width = static_cast<unsigned>(width);
  bitmap.rows = static_cast<unsigned>(height);
  bitmap.pitch = static_cast<int>(width);
  bitmap.buffer = out.coverage.data();
  bitmap.num_grays = 256;
  bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
  if (FT_Outline_Get_Bitmap(library, &outline, &bitmap) != 0) return {};
  return out;
}

Contours contours(const VectorPath& path, const Placement& place) {
  Contours out;
  for (const PathStep& step : path.steps) {
    switch (step.kind) {
      case PathStep::Kind::Move:
        out.end();
        out.add(place(step.to), FT_CURVE_TAG_ON);
        break;
      case PathStep::Kind::Line: out.add(place(step.to), FT_CURVE_TAG_ON); break;
      case PathStep::Kind::Cubic:
        out.add(place(step.a), FT_CURVE_TAG_CUBIC);
        out.add(place(step.b), FT_CURVE_TAG_CUBIC);
        out.add(place(step.to), FT_CURVE_TAG_ON);
        break;
      case PathStep::Kind::Close: out.end(); break;
    }
  }
  out.end();
  return out;
}

/// The end of the contour that begins at `begin`, and whether it is closed.
std::size_t contourEnd(const VectorPath& path, std::size_t begin, bool& closed) {
  closed = false;
  std::size_t end = begin + 1;
  while (end < path.steps.size() && path.steps[end].kind != PathStep::Kind::Move) {
    closed = path.steps[end].kind == PathStep::Kind::Close;
    ++end;
    if (closed) break;
  }
  return end;
}

bool same(FT_Vector a, FT_Vector b) { return a.x == b.x && a.y == b.y; }

void strokeContour(FT_Stroker stroker, const VectorPath& path, std::size_t begin, const Placement& place) {
  bool closed = false;
  const std::size_t end = contourEnd(path, begin, closed);
  FT_Vector pen = place(path.steps[begin].to);
  FT_Stroker_BeginSubPath(stroker, &pen, !closed);
  for (std::size_t i = begin + 1; i < end; ++i) {
    const PathStep& step = path.steps[i];
    FT_Vector to = place(step.to);
    if (step.kind == PathStep::Kind::Line && !same(pen, to)) FT_Stroker_LineTo(stroker, &to);
    if (step.kind == PathStep::Kind::Cubic) {
      FT_Vector a = place(step.a);
      FT_Vector b = place(step.b);
      FT_Stroker_CubicTo(stroker, &a, &b, &to);
    }
    pen = to;
  }
  FT_Stroker_EndSubPath(stroker);
}

// The stroker rounds each point of its borders; at this many times the size that stays below a thousandth of a pixel.
constexpr int kFine = 8;

/// Draws what the stroker has gathered.
text::GlyphBitmap renderStroke(FT_Library library, FT_Stroker stroker) {
  FT_UInt points = 0;
  FT_UInt count = 0;
  if (FT_Stroker_GetCounts(stroker, &points, &count) != 0 || points == 0 || points > 32000 || count > 32000) return {};
  FT_Outline outline;
  if (FT_Outline_New(library, points, static_cast<FT_Int>(count), &outline) != 0) return {};
  outline.n_points = 0;
  outline.n_contours = 0;
  FT_Stroker_Export(stroker, &outline);
  for (FT_Vector* p = outline.points; p != outline.points + outline.n_points; ++p)
    *p = {(p->x + kFine / 2) >> 3, (p->y + kFine / 2) >> 3};
  static_assert(kFine == 1 << 3);
  text::GlyphBitmap out = render(library, outline);
  FT_Outline_Done(library, &outline);
  return out;
}

}  // namespace

text::GlyphBitmap fillMask(const VectorPath& path, float scale, base::Point originPx) {
  const Library library;
  if (!library.get() || !drawable(path, scale, originPx)) return {};
  Contours shape = contours(path, {scale, fraction(originPx.x), fraction(originPx.y)});
  if (!shape.fits() || shape.ends.empty()) return {};
  FT_Outline outline{};
  outline.n_contours = static_cast<Contours::Index>(shape.ends.size());
  outline.n_points = static_cast<Contours::Index>(shape.points.size());
  outline.points = shape.points.data();
  outline.tags = shape.tags.data();
  outline.contours = shape.ends.data();
  return render(library.get(), outline);
}

text::GlyphBitmap strokeMask(const VectorPath& path, float widthPx, float scale, base::Point originPx) {
  const Library library;
  if (!library.get() || !drawable(path, scale, originPx) || !(widthPx > 0) || widthPx > kMaxMaskPx) return {};
  FT_Stroker stroker = nullptr;
  if (FT_Stroker_New(library.get(), &stroker) != 0) return {};
  const auto radius = static_cast<FT_Fixed>(std::max(1L, std::lround(widthPx * kUnit * kFine / 2)));
  FT_Stroker_Set(stroker, radius, FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
  const Placement place{scale * kFine, fraction(originPx.x) * kFine, fraction(originPx.y) * kFine};
  for (std::size_t i = 0; i < path.steps.size(); ++i)
    if (path.steps[i].kind == PathStep::Kind::Move) strokeContour(stroker, path, i, place);
  text::GlyphBitmap out = renderStroke(library.get(), stroker);
  FT_Stroker_Done(stroker);
  return out;
}

}  // namespace tend::paint
