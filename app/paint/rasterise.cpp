// Paths to coverage by FreeType's own rasteriser and stroker; the only file of this room that sees FreeType.
// FreeType's y axis points up and its unit here is 1/64 pixel. Curves are divided into lines here: the rasteriser's
// own division is made for glyphs and takes two hundredths off the area of a small disc.
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

/// An outline of straight lines under construction, in FreeType's terms. Takes pixels, y up.
class Contours {
 public:
  void move(base::Point p) {
    end();
    add(p);
  }
  void line(base::Point p) { add(p); }
  void cubic(base::Point a, base::Point b, base::Point p);
  void end() {
    const std::size_t begun = m_ends.empty() ? 0 : static_cast<std::size_t>(m_ends.back()) + 1;
    if (m_points.size() > begun && m_points.size() < kMost) m_ends.push_back(static_cast<Index>(m_points.size() - 1));
  }
  /// Valid as long as this is; empty when there is nothing to draw or more than FreeType can count.
  FT_Outline outline();

 private:
  // FreeType 2.13.3 made these unsigned.
  using Tag = std::remove_pointer_t<decltype(FT_Outline::tags)>;
  using Index = std::remove_pointer_t<decltype(FT_Outline::contours)>;
  static constexpr std::size_t kMost = 32000;
  static constexpr float kTolerance = 0.02F;  // pixels between a curve and its lines

  void add(base::Point p) {
    m_pen = p;
    if (m_points.size() >= kMost) return;
    m_points.push_back({static_cast<FT_Pos>(std::lround(p.x * kUnit)), static_cast<FT_Pos>(std::lround(p.y * kUnit))});
  }

  std::vector<FT_Vector> m_points;
  std::vector<Tag> m_tags;
  std::vector<Index> m_ends;
  base::Point m_pen;
};

void Contours::cubic(base::Point a, base::Point b, base::Point p) {
  const base::Point from = m_pen;
  // The second differences bound how far a piece of the curve is from its chord.
  const float bend = std::max(std::hypot(from.x - 2 * a.x + b.x, from.y - 2 * a.y + b.y),
                              std::hypot(a.x - 2 * b.x + p.x, a.y - 2 * b.y + p.y));
  const int pieces = std::clamp(static_cast<int>(std::ceil(std::sqrt(0.75F * bend / kTolerance))), 1, 200);
  for (int i = 1; i <= pieces; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(pieces);
    const float u = 1 - t;
    const float w[] = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
    add({w[0] * from.x + w[1] * a.x + w[2] * b.x + w[3] * p.x, w[0] * from.y + w[1] * a.y + w[2] * b.y + w[3] * p.y});
  }
}

FT_Outline Contours::outline() {
  end();
  FT_Outline out{};
  if (m_ends.empty() || m_points.size() >= kMost) return out;
  m_tags.assign(m_points.size(), static_cast<Tag>(FT_CURVE_TAG_ON));
  out.n_contours = static_cast<Index>(m_ends.size());
  out.n_points = static_cast<Index>(m_points.size());
  out.points = m_points.data();
  out.tags = m_tags.data();
  out.contours = m_ends.data();
  return out;
}

/// Where the path's coordinates go: scaled, moved by a fraction of a pixel, y turned up.
struct Placement {
  float scale = 1;
  float dx = 0, dy = 0;

  base::Point operator()(base::Point p) const { return {p.x * scale + dx, -(p.y * scale + dy)}; }
  FT_Vector fixed(base::Point p) const {
    const base::Point at = (*this)(p);
    return {static_cast<FT_Pos>(std::lround(at.x * kUnit)), static_cast<FT_Pos>(std::lround(at.y * kUnit))};
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
        out.move(place(step.to));
        break;
      case PathStep::Kind::Line:
        out.line(place(step.to));
        break;
      case PathStep::Kind::Cubic:
        out.cubic(place(step.a), place(step.b), place(step.to));
        break;
      case PathStep::Kind::Close:
        out.end();
        break;
    }
  }
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
  FT_Vector pen = place.fixed(path.steps[begin].to);
  FT_Stroker_BeginSubPath(stroker, &pen, !closed);
  for (std::size_t i = begin + 1; i < end; ++i) {
    const PathStep& step = path.steps[i];
    FT_Vector to = place.fixed(step.to);
    if (step.kind == PathStep::Kind::Line && !same(pen, to)) FT_Stroker_LineTo(stroker, &to);
    if (step.kind == PathStep::Kind::Cubic) {
      FT_Vector a = place.fixed(step.a);
      FT_Vector b = place.fixed(step.b);
      FT_Stroker_CubicTo(stroker, &a, &b, &to);
    }
    pen = to;
  }
  FT_Stroker_EndSubPath(stroker);
}

// The stroker rounds each point of its borders; at this many times the size that stays below a thousandth of a pixel.
constexpr int kFine = 8;

base::Point shrunk(const FT_Vector* v) {
  return {static_cast<float>(v->x) / (kUnit * kFine), static_cast<float>(v->y) / (kUnit * kFine)};
}

/// The stroker's outline, back at its size, as lines.
Contours decomposed(FT_Outline& outline) {
  Contours out;
  FT_Outline_Funcs take{};
  take.move_to = [](const FT_Vector* to, void* user) {
    static_cast<Contours*>(user)->move(shrunk(to));
    return 0;
  };
  take.line_to = [](const FT_Vector* to, void* user) {
    static_cast<Contours*>(user)->line(shrunk(to));
    return 0;
  };
  take.conic_to = [](const FT_Vector*, const FT_Vector* to, void* user) {
    static_cast<Contours*>(user)->line(shrunk(to));  // the stroker makes none: paths hold cubics only
    return 0;
  };
  take.cubic_to = [](const FT_Vector* a, const FT_Vector* b, const FT_Vector* to, void* user) {
    static_cast<Contours*>(user)->cubic(shrunk(a), shrunk(b), shrunk(to));
    return 0;
  };
  FT_Outline_Decompose(&outline, &take, &out);
  return out;
}

/// Draws what the stroker has gathered.
text::GlyphBitmap renderStroke(FT_Library library, FT_Stroker stroker) {
  FT_UInt points = 0;
  FT_UInt count = 0;
  if (FT_Stroker_GetCounts(stroker, &points, &count) != 0 || points == 0 || points > 32000 || count > 32000) return {};
  FT_Outline borders;
  if (FT_Outline_New(library, points, static_cast<FT_Int>(count), &borders) != 0) return {};
  borders.n_points = 0;
  borders.n_contours = 0;
  FT_Stroker_Export(stroker, &borders);
  Contours shape = decomposed(borders);
  FT_Outline_Done(library, &borders);
  FT_Outline outline = shape.outline();
  return render(library, outline);
}

}  // namespace

text::GlyphBitmap fillMask(const VectorPath& path, float scale, base::Point originPx) {
  const Library library;
  if (!library.get() || !drawable(path, scale, originPx)) return {};
  Contours shape = contours(path, {scale, fraction(originPx.x), fraction(originPx.y)});
  FT_Outline outline = shape.outline();
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
