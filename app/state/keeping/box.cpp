#include "app/state/keeping/box.h"

#include "core/progress/records.h"

namespace tend::state::keeping {
namespace {

using base::Error;
using progress::Part;
using progress::seal::LockedPart;

/// A sealed file says so in its first bytes; whatever else it may be, it is then nothing plain.
bool isSealed(const std::string& bytes) {
  const auto header = progress::seal::readHeader(bytes, progress::seal::FileKind::Part);
  return header || header.error().id != "seal.foreign";
}

}  // namespace

base::StoreAnswer nothingSaved() {
  base::StoreAnswer answer;
  answer.error = Error{base::ErrorCode::NotFound, "file.missing", {}, {}};
  return answer;
}

bool Box::hasRecoveryCode() const {
  if (!m_lock) return false;
  for (std::size_t i = 0; i < m_lock->slotCount(); ++i) {
    if (m_lock->slotKind(i) == progress::seal::SlotKind::Recovery) return true;
  }
  return false;
}

void Box::fail(Error error) {
  m_form = Form::Unreadable;
  m_problem = std::move(error);
  m_part.reset();
  m_view = {};
}

/// What a file of this part holds; an empty part if it was cleared since.
base::Result<Part> Box::decoded(const std::string& bytes) const {
  base::Result<Part> part = tl::unexpected<Error>(Error{});
  if (isSealed(bytes)) {
    if (!m_lock) return base::fail(base::ErrorCode::CheckFailed, "keeping.other_lock");
    const auto content = m_lock->open(bytes);
    if (!content) return tl::unexpected<Error>(content.error());
    part = progress::readPart(content->content(), m_ref.id);
  } else {
    part = progress::readPart(bytes, m_ref.id);
  }
  if (part && progress::wasCleared(*part, m_ref)) return Part(m_ref.id, m_ref.epoch);
  return part;
}

void Box::takeLoaded(base::StoreAnswer answer) {
  m_access = answer.access;
  if (answer.error) {
    if (answer.error->code != base::ErrorCode::NotFound) return fail(std::move(*answer.error));
    m_form = Form::Unlocked;
    m_part = Part(m_ref.id, m_ref.epoch);
    return;
  }
  m_file = std::move(answer.bytes);
  if (isSealed(m_file)) {
    auto lock = LockedPart::read(m_file, m_ref.id);
    if (!lock) return fail(lock.error());
    m_lock = std::move(*lock);
    m_form = Form::Locked;
  } else {
    auto part = decoded(m_file);
    if (!part) return fail(part.error());
    m_ref.epoch = part->state().epoch;
    m_part = std::move(*part);
    m_view = progress::fold(*m_part);
    m_form = Form::Unlocked;
  }
  (void)takeRivals(std::move(answer.rivals));
}

bool Box::takeRivals(std::vector<std::string> rivals) {
  if (m_form == Form::Locked) {
    for (std::string& rival : rivals) m_sealedRivals.push_back(std::move(rival));
    return false;
  }
  if (!m_part || rivals.empty()) return false;
  Part united = *m_part;
  for (const std::string& rival : rivals) {
    const auto other = decoded(rival);
    if (!other) {
      // What cannot be joined must not be overwritten either.
      m_problem = other.error();
      return false;
    }
    united = merge(united, *other);
  }
  if (const auto error = adopt(std::move(united))) m_problem = error;
  return !m_problem;
}

std::optional<Error> Box::refusal() const {
  if (m_problem) return m_problem;
  if (m_access == base::Access::ReadOnly) return Error{base::ErrorCode::Unavailable, "store.other_program", {}, {}};
  if (!m_part)
    return Error{base::ErrorCode::Usage, m_form == Form::Locked ? "seal.locked" : "keeping.not_ready", {}, {}};
  return std::nullopt;
}

base::Result<std::string> Box::encoded(const Part& part) const {
  auto bytes = progress::writePart(part);
  if (!bytes || m_form != Form::Open) return bytes;
  auto sealed = m_lock->seal(*bytes);
  return sealed;
}

std::optional<Error> Box::adopt(Part part) {
  if (isStored()) {
    auto bytes = encoded(part);
    if (!bytes) return bytes.error();
    m_file = std::move(*bytes);
  }
  m_part = std::move(part);
  m_view = progress::fold(*m_part);
  return std::nullopt;
}

base::Result<bool> Box::open(LockedPart lock, Slots slots) {
  const auto content = lock.open(m_file);
  if (!content) return tl::unexpected<Error>(content.error());
  auto part = progress::readPart(content->content(), m_ref.id);
  if (!part) return tl::unexpected<Error>(part.error());
  if (progress::wasCleared(*part, m_ref)) part = Part(m_ref.id, m_ref.epoch);
  m_lock = std::move(lock);
  m_form = Form::Open;
  m_ref.epoch = part->state().epoch;
  m_part = std::move(*part);
  m_view = progress::fold(*m_part);
  const bool united = takeRivals(std::exchange(m_sealedRivals, {}));
  if (slots == Slots::Same || united) return united;
  if (const auto error = adopt(Part(*m_part))) return tl::unexpected<Error>(*error);
  return true;
}

base::Result<bool> Box::join(const std::string& bytes) {
  if (bytes == m_file) return false;
  const bool fresh = m_form == Form::Unlocked && m_file.empty() && m_part->state().events.empty();
  if (fresh && isSealed(bytes)) {
    takeLoaded({{}, bytes, {}, {}, m_access});
    if (!m_problem) return true;
    const Error problem = *m_problem;
    clear(m_ref);
    return tl::unexpected<Error>(problem);
  }
  if (!m_part) return base::fail(base::ErrorCode::Unavailable, "keeping.closed");
  const auto other = decoded(bytes);
  if (!other) return tl::unexpected<Error>(other.error());
  if (const auto error = adopt(merge(*m_part, *other))) return tl::unexpected<Error>(*error);
  return true;
}

std::optional<Error> Box::absorb(const Part& other) {
  if (const auto error = refusal()) return error;
  Part united = *m_part;
  for (const progress::ThingId& gone : other.state().removed) united.remove(gone);
  for (const progress::Event& event : other.state().events) united.add(event);
  return adopt(std::move(united));
}

std::optional<Error> Box::putOn(LockedPart lock) {
  if (!m_part) return Error{base::ErrorCode::Usage, "seal.locked", {}, {}};
  const auto bytes = progress::writePart(*m_part);
  if (!bytes) return bytes.error();
  auto sealed = lock.seal(*bytes);
  if (!sealed) return sealed.error();
  m_file = std::move(*sealed);
  m_lock = std::move(lock);
  m_form = Form::Open;
  return std::nullopt;
}

void Box::close() {
  if (m_form != Form::Open) return;
  m_lock->lock();
  m_part.reset();
  m_view = {};
  m_form = Form::Locked;
}

void Box::forgetUnstored() {
  if (m_form != Form::Unlocked || m_eyes != Eyes::One) return;
  m_file.clear();
  m_part = Part(m_ref.id, m_ref.epoch);
  m_view = {};
}

void Box::clear(const progress::PartRef& ref) {
  m_ref = ref;
  m_file.clear();
  m_sealedRivals.clear();
  m_lock.reset();
  m_problem.reset();
  m_part = Part(ref.id, ref.epoch);
  m_view = {};
  m_form = Form::Unlocked;
}

}  // namespace tend::state::keeping
