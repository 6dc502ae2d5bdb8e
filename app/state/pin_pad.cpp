#include "app/state/pin_pad.h"

#include "app/state/apply_parts.h"
#include "app/state/apply_place.h"

namespace tend::state {
namespace {

constexpr const char* kPinFile = "pin";

void save(Place& place, Services& v) {
  if (v.place.storage != nullptr) v.place.storage->save(kPinFile, place.pin.toBytes());
}

/// The try stands on the disk before it is made.
void saveNow(Place& place, Services& v) {
  save(place, v);
  if (v.place.storage != nullptr) v.place.storage->flush();
}

std::int64_t now(const Services& v) { return v.place.wallSeconds ? v.place.wallSeconds() : 0; }

void leavePad(AppState& s) {
  PinPad& pad = s.place->pad;
  pad.typed.clear();
  pad.first.clear();
  pad.problem.clear();
  s.screen = pad.back;
  arrange(s);
}

void opened(AppState& s, Services& v) {
  const PinFor purpose = s.place->pad.purpose;
  leavePad(s);
  pinOpened(s, v, purpose);
}

void chooseAgain(PinPad& pad) {
  pad.first.take(pad.typed);
  pad.task = PinTask::Again;
  pad.problem.clear();
}

void keep(AppState& s, Services& v) {
  PinPad& pad = s.place->pad;
  const bool same = pad.typed.view() == pad.first.view();
  const auto chosen = same ? s.place->pin.choose(pad.typed.view()) : base::Result<void>{};
  pad.typed.clear();
  pad.first.clear();
  if (same && chosen) {
    saveNow(*s.place, v);
    opened(s, v);
    return;
  }
  pad.task = PinTask::Choose;
  pad.problem = same ? "pin.no_memory" : "pin.differs";
}

void enter(AppState& s, Services& v) {
  PinPad& pad = s.place->pad;
  Pin& pin = s.place->pin;
  pin.count(now(v));
  saveNow(*s.place, v);
  const bool right = pin.opens(pad.typed.view());
  pad.typed.clear();
  if (right) {
    save(*s.place, v);
    opened(s, v);
    return;
  }
  pad.restsFor = pin.restSeconds(now(v));
  pad.problem = pad.restsFor > 0 ? "" : "pin.wrong";
}

}  // namespace

void PinDigits::add(int digit) {
  if (!full()) m_digits[m_count++] = static_cast<char>('0' + digit);
}

void PinDigits::erase() {
  if (m_count > 0) m_digits[--m_count] = 0;
}

void PinDigits::clear() {
  volatile char* bytes = m_digits.data();
  for (std::size_t i = 0; i < kPinDigits; ++i) bytes[i] = 0;
  m_count = 0;
}

void PinDigits::take(PinDigits& other) {
  m_digits = other.m_digits;
  m_count = other.m_count;
  other.clear();
}

void readPin(AppState& s, Services& v) {
  if (v.place.storage == nullptr) return;
  const auto bytes = v.place.storage->load(kPinFile);
  // A file that cannot be read is as good as none: whoever can harm it could as well remove it.
  if (!bytes) return;
  if (auto pin = Pin::read(*bytes)) s.place->pin = std::move(*pin);
}

void askPin(AppState& s, Services& v, PinFor purpose) {
  if (!s.place) return;
  PinPad& pad = s.place->pad;
  if (s.screen != Screen::Pin) pad.back = s.screen;
  pad.task = s.place->pin.chosen() ? PinTask::Enter : PinTask::Choose;
  pad.purpose = purpose;
  pad.typed.clear();
  pad.first.clear();
  pad.problem.clear();
  pad.restsFor = pad.task == PinTask::Enter ? s.place->pin.restSeconds(now(v)) : 0;
  s.screen = Screen::Pin;
  s.overlay = Overlay::None;
  arrange(s);
}

void choosePin(AppState& s, Services& v, PinFor purpose) {
  askPin(s, v, purpose);
  s.place->pad.task = PinTask::Choose;
  s.place->pad.restsFor = 0;
}

void mindPin(AppState& s, Services& v) {
  PinPad& pad = s.place->pad;
  if (s.screen == Screen::Pin) {
    if (pad.restsFor > 0) pad.restsFor = s.place->pin.restSeconds(now(v));
    return;
  }
  pad.typed.clear();
  pad.first.clear();
}

void on(AppState& s, const PressPin& a, Services& v) {
  if (!s.place || s.screen != Screen::Pin) return;
  PinPad& pad = s.place->pad;
  if (a.key == kPinBack) {
    if (pad.purpose != PinFor::SetUp) leavePad(s);
    return;
  }
  if (pad.restsFor > 0) return;
  if (a.key == kPinErase) {
    pad.typed.erase();
    return;
  }
  if (a.key < 0 || a.key > 9) return;
  pad.problem.clear();
  pad.typed.add(a.key);
  if (!pad.typed.full()) return;
  if (pad.task == PinTask::Choose) return chooseAgain(pad);
  pad.task == PinTask::Again ? keep(s, v) : enter(s, v);
}

}  // namespace tend::state
