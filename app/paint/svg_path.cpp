// SVG path data (SVG 1.1, chapter 8.3) to a VectorPath. Arcs become cubics by the endpoint-to-centre conversion of its
// appendix F.6, a cubic for each quarter turn or less.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "app/paint/vector_path.h"

namespace tend::paint {
namespace {

constexpr double kPi = 3.14159265358979323846;

class Reader {
 public:
  explicit Reader(std::string_view data) : m_data(data) {}

  /// The next letter, if there is one here.
  std::optional<char> command() {
    skipSeparators();
    if (m_at >= m_data.size() || !isLetter(m_data[m_at])) return std::nullopt;
    return m_data[m_at++];
  }

  bool numberFollows() {
    skipSeparators();
    if (m_at >= m_data.size()) return false;
    const char c = m_data[m_at];
    return isDigit(c) || c == '-' || c == '+' || c == '.';
  }

  /// A decimal number without exponent. By hand: strtod follows the locale, from_chars for floats is missing on some
  /// of our compilers.
  std::optional<double> number() {
    if (!numberFollows()) return std::nullopt;
    double sign = 1;
    if (m_data[m_at] == '-' || m_data[m_at] == '+') sign = m_data[m_at++] == '-' ? -1 : 1;
    double value = 0;
    int digits = 0;
    for (; m_at < m_data.size() && isDigit(m_data[m_at]); ++m_at, ++digits) value = value * 10 + (m_data[m_at] - '0');
    if (m_at < m_data.size() && m_data[m_at] == '.') {
      ++m_at;
      for (double place = 0.1; m_at < m_data.size() && isDigit(m_data[m_at]); ++m_at, ++digits, place /= 10)
        value += place * (m_data[m_at] - '0');
    }
    if (digits == 0 || value > 1e6) return std::nullopt;
    return sign * value;
  }

  std::optional<bool> flag() {
    skipSeparators();
    if (m_at >= m_data.size() || (m_data[m_at] != '0' && m_data[m_at] != '1')) return std::nullopt;
    return m_data[m_at++] == '1';
  }

  std::optional<base::Point> point() {
    const auto x = number();
    const auto y = number();
    if (!x || !y) return std::nullopt;
    return base::Point{static_cast<float>(*x), static_cast<float>(*y)};
  }

 private:
  static bool isDigit(char c) { return c >= '0' && c <= '9'; }
  static bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
  void skipSeparators() {
    while (m_at < m_data.size() && (m_data[m_at] == ' ' || m_data[m_at] == ',' || m_data[m_at] == '\n')) ++m_at;
  }

  std::string_view m_data;
  std::size_t m_at = 0;
};

struct Arc {
  double rx = 0, ry = 0, rotation = 0;  // radii, x axis in radians
  bool large = false, sweep = false;
  base::Point from, to;
};

/// An arc around its centre: angles in radians on the unit circle before radii and rotation.
struct CentredArc {
  double cx = 0, cy = 0, rx = 0, ry = 0, cosine = 1, sine = 0, start = 0, turn = 0;

  base::Point at(double x, double y) const {
    return {static_cast<float>(cx + cosine * rx * x - sine * ry * y),
            static_cast<float>(cy + sine * rx * x + cosine * ry * y)};
  }
};

CentredArc centred(const Arc& arc) {
  CentredArc out;
  out.cosine = std::cos(arc.rotation);
  out.sine = std::sin(arc.rotation);
  const double hx = (static_cast<double>(arc.from.x) - arc.to.x) / 2;
  const double hy = (static_cast<double>(arc.from.y) - arc.to.y) / 2;
  const double x = out.cosine * hx + out.sine * hy;
  const double y = -out.sine * hx + out.cosine * hy;
  // Radii too small to reach are grown until they do (F.6.6).
  const double grow = std::sqrt(std::max(1.0, x * x / (arc.rx * arc.rx) + y * y / (arc.ry * arc.ry)));
  out.rx = arc.rx * grow;
  out.ry = arc.ry * grow;
  const double rx2 = out.rx * out.rx;
  const double ry2 = out.ry * out.ry;
  const double below = rx2 * y * y + ry2 * x * x;
  double factor = below > 0 ? std::sqrt(std::max(0.0, (rx2 * ry2 - below) / below)) : 0;
  if (arc.large == arc.sweep) factor = -factor;
  const double ux = factor * out.rx * y / out.ry;
  const double uy = -factor * out.ry * x / out.rx;
  out.cx = out.cosine * ux - out.sine * uy + (static_cast<double>(arc.from.x) + arc.to.x) / 2;
  out.cy = out.sine * ux + out.cosine * uy + (static_cast<double>(arc.from.y) + arc.to.y) / 2;
  out.start = std::atan2((y - uy) / out.ry, (x - ux) / out.rx);
  out.turn = std::atan2((-y - uy) / out.ry, (-x - ux) / out.rx) - out.start;
  if (arc.sweep && out.turn < 0) out.turn += 2 * kPi;
  if (!arc.sweep && out.turn > 0) out.turn -= 2 * kPi;
  return out;
}

void appendArc(VectorPath& path, Arc arc) {
  arc.rx = std::abs(arc.rx);
  arc.ry = std::abs(arc.ry);
  if (arc.from.x == arc.to.x && arc.from.y == arc.to.y) return;
  if (arc.rx < 1e-6 || arc.ry < 1e-6) return path.lineTo(arc.to);
  const CentredArc c = centred(arc);
  const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(c.turn) / (kPi / 2) - 1e-9)));
  const double step = c.turn / pieces;
  const double k = 4.0 / 3.0 * std::tan(step / 4);
  for (int i = 0; i < pieces; ++i) {
    const double a = c.start + i * step;
    const double b = a + step;
    const base::Point first = c.at(std::cos(a) - k * std::sin(a), std::sin(a) + k * std::cos(a));
    const base::Point second = c.at(std::cos(b) + k * std::sin(b), std::sin(b) - k * std::cos(b));
    path.cubicTo(first, second, i + 1 == pieces ? arc.to : c.at(std::cos(b), std::sin(b)));
  }
}

bool readArc(Reader& in, VectorPath& path, base::Point pen) {
  const auto rx = in.number();
  const auto ry = in.number();
  const auto degrees = in.number();
  const auto large = in.flag();
  const auto sweep = in.flag();
  const auto to = in.point();
  if (!rx || !ry || !degrees || !large || !sweep || !to) return false;
  appendArc(path, {*rx, *ry, *degrees * kPi / 180, *large, *sweep, pen, *to});
  return true;
}

bool readCurve(Reader& in, VectorPath& path, char command) {
  const auto a = in.point();
  const auto b = in.point();
  if (!a || !b) return false;
  if (command == 'Q') {
    path.quadTo(*a, *b);
    return true;
  }
  const auto to = in.point();
  if (!to) return false;
  path.cubicTo(*a, *b, *to);
  return true;
}

/// Reads the arguments of one command. False: what follows is not understood.
bool readStep(Reader& in, VectorPath& path, char command) {
  const base::Point pen = path.steps.empty() ? base::Point{} : path.steps.back().to;
  if (command != 'M' && path.steps.empty()) return false;
  switch (command) {
    case 'M':
    case 'L': {
      const auto to = in.point();
      if (to && command == 'M') path.moveTo(*to);
      if (to && command == 'L') path.lineTo(*to);
      return to.has_value();
    }
    case 'H':
    case 'V': {
      const auto to = in.number();
      if (!to) return false;
      const auto value = static_cast<float>(*to);
      path.lineTo(command == 'H' ? base::Point{value, pen.y} : base::Point{pen.x, value});
      return true;
    }
    case 'C':
    case 'Q':
      return readCurve(in, path, command);
    case 'A':
      return readArc(in, path, pen);
    default:
      return false;
  }
}

}  // namespace

VectorPath pathFromSvg(std::string_view data) {
  VectorPath path;
  Reader in(data);
  while (const auto command = in.command()) {
    if (*command == 'Z') {
      if (path.steps.empty()) return path;
      path.close();
      continue;
    }
    if (!readStep(in, path, *command)) return path;
    // More arguments repeat the command; after a move they are lines.
    const char again = *command == 'M' ? 'L' : *command;
    while (in.numberFollows())
      if (!readStep(in, path, again)) return path;
  }
  return path;
}

}  // namespace tend::paint
