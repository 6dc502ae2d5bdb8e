#include "app/paint/blur.h"

#include <algorithm>
#include <cmath>

namespace tend::paint {
namespace {

/// A kernel of odd length, the middle one at the pixel itself.
std::vector<float> kernel(float sigma) {
  const int reach = std::max(1, static_cast<int>(std::ceil(sigma * 3)));
  std::vector<float> weights;
  float sum = 0;
  for (int i = -reach; i <= reach; ++i) {
    const auto x = static_cast<float>(i) / sigma;
    weights.push_back(std::exp(-x * x / 2));
    sum += weights.back();
  }
  for (float& w : weights) w /= sum;
  return weights;
}

void convolve(const std::vector<float>& from, std::vector<float>& to, const std::vector<float>& weights) {
  const auto reach = static_cast<std::ptrdiff_t>(weights.size() / 2);
  const auto size = static_cast<std::ptrdiff_t>(from.size());
  for (std::ptrdiff_t i = 0; i < size; ++i) {
    float sum = 0;
    for (std::ptrdiff_t k = std::max<std::ptrdiff_t>(-reach, -i); k <= std::min(reach, size - 1 - i); ++k)
      sum += from[static_cast<std::size_t>(i + k)] * weights[static_cast<std::size_t>(k + reach)];
    to[static_cast<std::size_t>(i)] = sum;
  }
}

/// Mean of the pixels from i - before to i + after.
void runningMean(const std::vector<float>& from, std::vector<float>& to, int before, int after) {
  const auto size = static_cast<int>(from.size());
  const auto at = [&](int i) { return i >= 0 && i < size ? from[static_cast<std::size_t>(i)] : 0.0F; };
  double sum = 0;
  for (int i = -before; i <= after; ++i) sum += static_cast<double>(at(i));
  const double length = before + after + 1;
  for (int i = 0; i < size; ++i) {
    to[static_cast<std::size_t>(i)] = static_cast<float>(sum / length);
    sum += static_cast<double>(at(i + after + 1)) - static_cast<double>(at(i - before));
  }
}

/// Three boxes of width d about sigma * 3 sqrt(2 pi) / 4; an even width needs two that lean either way and one wider.
void threeMeans(std::vector<float>& line, std::vector<float>& scratch, float sigma) {
  const int d = static_cast<int>(sigma * 3 * std::sqrt(2 * 3.14159265F) / 4 + 0.5F);
  const int h = d / 2;
  if (d % 2) {
    runningMean(line, scratch, h, h);
    runningMean(scratch, line, h, h);
    runningMean(line, scratch, h, h);
  } else {
    runningMean(line, scratch, h, h - 1);
    runningMean(scratch, line, h - 1, h);
    runningMean(line, scratch, h, h);
  }
  line.swap(scratch);
}

}  // namespace

void gaussianBlur(text::GlyphBitmap& mask, float sigma) {
  if (!(sigma > 0.1F) || mask.coverage.empty()) return;
  const auto width = static_cast<std::size_t>(mask.width);
  const auto height = static_cast<std::size_t>(mask.height);
  const std::vector<float> weights = sigma < 2 ? kernel(sigma) : std::vector<float>{};
  std::vector<float> pixels(mask.coverage.begin(), mask.coverage.end());
  std::vector<float> line;
  std::vector<float> scratch;
  const auto pass = [&](std::size_t count, std::size_t length, std::size_t stride, std::size_t step) {
    line.resize(length);
    scratch.resize(length);
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t k = 0; k < length; ++k) line[k] = pixels[i * stride + k * step];
      if (weights.empty()) {
        threeMeans(line, scratch, sigma);
      } else {
        convolve(line, scratch, weights);
        line.swap(scratch);
      }
      for (std::size_t k = 0; k < length; ++k) pixels[i * stride + k * step] = line[k];
    }
  };
  pass(height, width, width, 1);
  pass(width, height, 1, width);
  std::transform(pixels.begin(), pixels.end(), mask.coverage.begin(),
                 [](float v) { return static_cast<std::uint8_t>(std::clamp(std::lround(v), 0L, 255L)); });
}

}  // namespace tend::paint
