#include "core/share/homework.h"

#include <algorithm>

#include "core/share/edition_steps.h"
#include "core/share/signs.h"

namespace tend::share {
namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::size_t kVersionBits = 3;
constexpr std::size_t kDayBits = 14;
constexpr std::string_view kFragment = "#h=";
constexpr std::string_view kSection = "section.";

/// Version 1 numbers the steps of Tend's own articles; version 2 names those of others by short sums of their names.
enum Version : std::uint32_t { kOwn = 1, kElsewhere = 2 };

struct Form {
  std::size_t packBits, stepBits, mostSteps;
};
constexpr Form kOwnForm{4, 8, kMostSteps};
constexpr Form kElsewhereForm{16, 15, kMostStepsElsewhere};

Form formOf(std::uint32_t version) { return version == kOwn ? kOwnForm : kElsewhereForm; }

/// What a code says, before anybody knows what it means. Step 0 is none.
struct Message {
  std::uint32_t version = kOwn;
  std::uint32_t pack = 0;
  std::uint32_t day = 0;  // 0: not known
  std::uint32_t place = 0;
  std::vector<std::uint32_t> steps;
};

/// FNV-1a of 64 bits, folded to fewer.
std::uint32_t sumOf(std::string_view text, std::size_t bits) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  std::uint64_t folded = 0;
  for (; hash != 0; hash >>= bits) folded ^= hash & ((1ULL << bits) - 1);
  return static_cast<std::uint32_t>(folded);
}

const Edition* editionOf(std::string_view pack) {
  const auto& all = editions();
  const auto at = std::find_if(all.begin(), all.end(), [&](const Edition& edition) { return edition.pack == pack; });
  return at == all.end() ? nullptr : &*at;
}

std::uint32_t packNumber(std::string_view pack) {
  const Edition* edition = editionOf(pack);
  if (edition == nullptr) return sumOf(pack, kElsewhereForm.packBits);
  return static_cast<std::uint32_t>(edition - editions().data());
}

/// 0: the edition has no number for it.
std::uint32_t stepNumber(std::string_view pack, std::string_view name) {
  const Edition* edition = editionOf(pack);
  if (edition == nullptr) {
    // With the article's own id, so that two articles with the same sum do not agree on common names as well.
    const std::uint32_t sum = sumOf(std::string(pack) + '\n' + std::string(name), kElsewhereForm.stepBits);
    return sum == 0 ? 1 : sum;
  }
  const auto at = std::find(edition->names.begin(), edition->names.end(), name);
  return at == edition->names.end() ? 0 : static_cast<std::uint32_t>(at - edition->names.begin()) + 1;
}

/// Null where there is none, or more than one that the number could mean.
const Offered* itemNumbered(const Offering& offering, std::uint32_t number) {
  const Offered* found = nullptr;
  for (const Offered& item : offering.items) {
    if (stepNumber(offering.pack, item.name) != number) continue;
    if (found != nullptr) return nullptr;
    found = &item;
  }
  return found;
}

Bits bitsOf(const Message& message) {
  const Form form = formOf(message.version);
  Bits bits;
  bits.put(message.version, kVersionBits);
  bits.put(message.pack, form.packBits);
  bits.put(message.day, kDayBits);
  bits.put(message.place, form.stepBits);
  for (const std::uint32_t step : message.steps) bits.put(step, form.stepBits);
  return bits;
}

std::string_view codeIn(std::string_view typed) {
  const std::size_t at = typed.rfind(kFragment);
  return at == std::string_view::npos ? typed : typed.substr(at + kFragment.size());
}

bool hasTwice(const std::vector<std::uint32_t>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (std::find(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(i), steps[i]) !=
        steps.begin() + static_cast<std::ptrdiff_t>(i)) {
      return true;
    }
  }
  return false;
}

/// There is one way to write each message; whatever is written otherwise was not written by Tend.
Result<Message> messageOf(std::string_view typed) {
  const std::string_view code = codeIn(typed);
  Result<Bits> bits = payloadOf(code);
  if (!bits) return tl::unexpected(bits.error());
  const std::size_t payloadBits = bits->size();
  Message message;
  message.version = bits->take(kVersionBits);
  if (message.version == 0) return fail(ErrorCode::CheckFailed, "homework.mistyped");
  if (message.version != kOwn && message.version != kElsewhere) return fail(ErrorCode::TooNew, "homework.too_new");
  const Form form = formOf(message.version);
  message.pack = bits->take(form.packBits);
  message.day = bits->take(kDayBits);
  message.place = bits->take(form.stepBits);
  while (bits->left() >= form.stepBits) {
    const std::uint32_t step = bits->take(form.stepBits);
    if (step == 0) break;
    message.steps.push_back(step);
  }
  Bits filled = bitsOf(message);
  const bool shortest = signsFor(filled.size()) * kBitsOfSign - kCheckBits == payloadBits;
  while (filled.size() < payloadBits) filled.put(0, 1);
  const bool sound = shortest && filled.all() == bits->all() && message.steps.size() <= form.mostSteps &&
                     (message.place != 0 || !message.steps.empty()) && !hasTwice(message.steps);
  if (!sound) return fail(ErrorCode::CheckFailed, "homework.mistyped");
  return message;
}

Result<std::uint32_t> numberFor(const Offering& offering, const std::string& name) {
  const Offered* item = offering.find(name);
  if (item != nullptr && item->quiet) return fail(ErrorCode::CheckFailed, "homework.quiet");
  const std::uint32_t number = stepNumber(offering.pack, name);
  const bool found = item != nullptr && number != 0 && itemNumbered(offering, number) == item;
  if (!found) return fail(ErrorCode::CheckFailed, "homework.unknown_step");
  return number;
}

/// The name of what a number means there, if it may be shown.
std::optional<std::string> nameIn(const Offering& offering, std::uint32_t number) {
  const Offered* item = itemNumbered(offering, number);
  if (item == nullptr || item->quiet) return std::nullopt;
  return item->name;
}

const Offering* articleOf(const Message& message, const std::vector<Offering>& articles) {
  const auto at = std::find_if(articles.begin(), articles.end(), [&](const Offering& offering) {
    const bool own = editionOf(offering.pack) != nullptr;
    return own == (message.version == kOwn) && packNumber(offering.pack) == message.pack;
  });
  return at == articles.end() ? nullptr : &*at;
}

}  // namespace

const Offered* Offering::find(std::string_view name) const {
  const auto at = std::find_if(items.begin(), items.end(), [&](const Offered& item) { return item.name == name; });
  return at == items.end() ? nullptr : &*at;
}

std::size_t mostSteps(std::string_view pack) {
  return editionOf(pack) != nullptr ? kOwnForm.mostSteps : kElsewhereForm.mostSteps;
}

Result<std::string> encode(const Homework& homework, const Offering& offering) {
  Message message;
  message.version = editionOf(homework.pack) != nullptr ? kOwn : kElsewhere;
  message.pack = packNumber(homework.pack);
  if (homework.pack != offering.pack) return fail(ErrorCode::CheckFailed, "homework.unknown_step");
  if (homework.steps.empty() && homework.place.empty()) return fail(ErrorCode::CheckFailed, "homework.nothing");
  const std::size_t most = formOf(message.version).mostSteps;
  if (homework.steps.size() > most) {
    return fail(ErrorCode::CheckFailed, "homework.too_many", {{"most", std::to_string(most)}});
  }
  if (homework.date) {
    const auto day = dayNumberOf(*homework.date);
    if (!day) return fail(ErrorCode::CheckFailed, "homework.bad_date");
    message.day = *day;
  }
  if (!homework.place.empty()) {
    const auto place = numberFor(offering, std::string(kSection) + homework.place);
    if (!place) return tl::unexpected(place.error());
    message.place = *place;
  }
  for (const std::string& name : homework.steps) {
    const auto step = numberFor(offering, name);
    if (!step) return tl::unexpected(step.error());
    message.steps.push_back(*step);
  }
  if (hasTwice(message.steps)) return fail(ErrorCode::CheckFailed, "homework.unknown_step");
  return grouped(signsOf(bitsOf(message)));
}

Result<Decoded> decode(std::string_view typed, const std::vector<Offering>& articles) {
  const Result<Message> message = messageOf(typed);
  if (!message) return tl::unexpected(message.error());
  const Offering* article = articleOf(*message, articles);
  if (article == nullptr) return fail(ErrorCode::NotFound, "homework.other_article");
  Decoded decoded;
  decoded.homework.pack = article->pack;
  if (message->day != 0) decoded.homework.date = dateOf(message->day);
  for (const std::uint32_t step : message->steps) {
    const auto name = nameIn(*article, step);
    if (name) decoded.homework.steps.push_back(*name);
    if (!name) ++decoded.leftOut;
  }
  if (message->place != 0) {
    const auto name = nameIn(*article, message->place);
    const bool isSection = name && name->substr(0, kSection.size()) == kSection;
    if (isSection) decoded.homework.place = name->substr(kSection.size());
    if (!isSection) ++decoded.leftOut;
  }
  if (decoded.homework.steps.empty() && decoded.homework.place.empty()) {
    return fail(ErrorCode::NotFound, "homework.all_gone");
  }
  return decoded;
}

Result<void> checkCode(std::string_view typed) {
  const Result<Message> message = messageOf(typed);
  if (!message) return tl::unexpected(message.error());
  return {};
}

std::string writtenCode(std::string_view typed) {
  const Result<Message> message = messageOf(typed);
  return message ? grouped(signsOf(bitsOf(*message))) : std::string();
}

std::string addressOf(std::string_view address, std::string_view code) {
  std::string whole(address);
  whole += kFragment;
  for (const char c : code) {
    if (c != '-') whole += c;
  }
  return whole;
}

}  // namespace tend::share
