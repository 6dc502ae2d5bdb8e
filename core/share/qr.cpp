#include "core/share/qr.h"

#include <qrcodegen.hpp>
#include <stdexcept>
#include <string>

#include "core/share/homework.h"

namespace tend::share {
namespace {

using qrcodegen::QrSegment;

std::vector<QrSegment> segmentsOf(const std::string& text) { return QrSegment::makeSegments(text.c_str()); }

base::Result<QrCode> squareOf(const std::vector<QrSegment>& segments) {
  try {
    const qrcodegen::QrCode made = qrcodegen::QrCode::encodeSegments(segments, qrcodegen::QrCode::Ecc::MEDIUM);
    QrCode square;
    square.size = made.getSize();
    for (int y = 0; y < square.size; ++y) {
      for (int x = 0; x < square.size; ++x) square.dark.push_back(made.getModule(x, y));
    }
    return square;
  } catch (const std::length_error&) {  // data_too_long is one
    return base::fail(base::ErrorCode::CheckFailed, "qr.too_long");
  }
}

}  // namespace

base::Result<QrCode> qrOf(std::string_view text) {
  // A segment counts its letters in sixteen bits; more than this fits into no square.
  constexpr std::size_t kMostBytes = 4096;
  if (text.size() > kMostBytes) return base::fail(base::ErrorCode::CheckFailed, "qr.too_long");
  return squareOf(segmentsOf(std::string(text)));
}

base::Result<QrCode> qrOfCode(std::string_view address, std::string_view code) {
  const std::string whole = addressOf(address, code);
  const std::size_t sign = whole.rfind('=') + 1;
  if (address.empty()) return qrOf(whole.substr(sign));
  constexpr std::size_t kMostBytes = 2048;
  if (whole.size() > kMostBytes) return base::fail(base::ErrorCode::CheckFailed, "qr.too_long");
  std::vector<QrSegment> segments = segmentsOf(whole.substr(0, sign));
  for (const QrSegment& segment : segmentsOf(whole.substr(sign))) segments.push_back(segment);
  return squareOf(segments);
}

}  // namespace tend::share
