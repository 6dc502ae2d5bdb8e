#include "tests/fault/workload.h"

#include <algorithm>
#include <random>

#include "core/progress/keep/keep.h"

namespace tend::fault {
namespace {

using base::ErrorCode;
using base::Purge;
using base::StoreAnswer;
using Kind = Step::Kind;

std::string markOf(std::size_t number) { return "<" + std::to_string(number) + ">"; }

}  // namespace

std::string contentOf(std::size_t number, std::size_t bytes) {
  const std::string mark = markOf(number);
  std::string content = mark;
  while (content.size() + 64 + mark.size() < bytes) {
    content.resize(content.size() + 64 - mark.size(), static_cast<char>('a' + number % 26));
    content += mark;
  }
  if (content.size() + mark.size() <= bytes) {
    content.resize(bytes - mark.size(), '.');
    content += mark;
  }
  return content;
}

const std::vector<std::vector<Step>>& workloads() {
  static const std::vector<std::vector<Step>> all = {
      // Typing: small saves, one after the other.
      {{Kind::Save, "n", 10}, {Kind::Save, "n", 300}, {Kind::Save, "n", 700}, {Kind::Load, "n"}, {Kind::Save, "n", 20}},
      // Growing beyond what one write takes, and shrinking.
      {{Kind::Save, "n", 900}, {Kind::Save, "n", 5000}, {Kind::Save, "n", 3000}, {Kind::Save, "n", 40}},
      // Deleting.
      {{Kind::Save, "n", 600},
       {Kind::Save, "n", 900},
       {Kind::Purge, "n", 500},
       {Kind::Save, "n", 100},
       {Kind::Purge, "n", 1500},
       {Kind::Load, "n"}},
      // Two names, one of them erased and begun anew.
      {{Kind::Save, "n", 600},
       {Kind::Save, "m", 200},
       {Kind::Save, "n", 700},
       {Kind::Erase, "n"},
       {Kind::Load, "m"},
       {Kind::Save, "n", 80}},
      // Everything goes.
      {{Kind::Save, "n", 600},
       {Kind::Save, "m", 1100},
       {Kind::Purge, "m", 50},
       {Kind::EraseAll, ""},
       {Kind::Save, "m", 90}}};
  return all;
}

std::vector<Step> drawnWorkload(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&random](unsigned most) { return static_cast<unsigned>(random() % most); };
  std::vector<Step> steps;
  for (int i = 0; i < 8; ++i) {
    const unsigned what = below(10);
    const Kind kind = what == 0 ? Kind::Erase : what < 4 ? Kind::Purge : Kind::Save;
    steps.push_back({kind, below(3) == 0 ? "m" : "n", below(9000)});
  }
  return steps;
}

void Witness::attempt(const std::string& name, const Content& content) { m_expected[name].mayBe.insert(content); }

void Witness::acknowledge(const std::string& name, const Content& content) {
  m_expected[name].mayBe = {content};
  ++acknowledged;
}

void Witness::perform(base::Store& store, const Step& step) {
  if (step.kind == Kind::Load) {
    const std::string complaint = judgeLoad(step.name, store.load(step.name), Notices::MayBe);
    if (!complaint.empty()) complaints.push_back(complaint);
    return;
  }
  if (step.kind == Kind::Save || step.kind == Kind::Purge) {
    const std::string mark = markOf(++m_number);
    const std::string content = contentOf(m_number, step.bytes);
    const std::set<std::string> before = m_written[step.name];
    m_written[step.name].insert(mark);
    attempt(step.name, content);
    const bool purging = step.kind == Kind::Purge;
    const StoreAnswer answer = store.save(step.name, content, purging ? Purge::Yes : Purge::No);
    if (answer.error) return;
    acknowledge(step.name, content);
    if (purging) m_forbidden.insert(before.begin(), before.end());
    return;
  }
  std::vector<std::string> names{step.name};
  if (step.kind == Kind::EraseAll) names = {"n", "m"};
  for (const std::string& name : names) attempt(name, Content());
  const StoreAnswer answer = step.kind == Kind::Erase ? store.erase(step.name) : store.eraseAll();
  if (answer.error) return;
  for (const std::string& name : names) {
    acknowledge(name, Content());
    m_forbidden.insert(m_written[name].begin(), m_written[name].end());
  }
}

void Witness::run(base::Store& store, const std::vector<Step>& steps) {
  for (const Step& step : steps) perform(store, step);
}

std::string Witness::judgeLoad(const std::string& name, const StoreAnswer& answer, Notices notices) const {
  const auto found = m_expected.find(name);
  const std::set<Content> mayBe = found == m_expected.end() ? std::set<Content>{Content()} : found->second.mayBe;
  if (answer.error && answer.error->code != ErrorCode::NotFound) {
    return notices == Notices::MayBe ? std::string() : name + " cannot be read: " + answer.error->id;
  }
  const Content content = answer.error ? Content() : Content(answer.bytes);
  if (!mayBe.contains(content)) {
    return name + " holds " + (content ? content->substr(0, 6) : "nothing") + ", and not what it may";
  }
  if (notices == Notices::None && !answer.notices.empty()) return name + " tells " + answer.notices[0].id;
  return {};
}

bool Witness::holdsForbidden(const testing::Image& left) const {
  for (const auto& [name, bytes] : left) {
    for (const std::string& mark : m_forbidden) {
      if (bytes.find(mark) != std::string::npos) return true;
    }
  }
  return false;
}

std::string Witness::judge(const testing::Image& left, Notices notices) const {
  if (holdsForbidden(left)) return "what was deleted is still there";
  testing::LogDisk disk(left);
  const auto store = progress::keep::makeKeep(testing::borrowed(disk));
  for (const char* name : {"n", "m"}) {
    const std::string complaint = judgeLoad(name, store->load(name), notices);
    if (!complaint.empty()) return complaint;
    const StoreAnswer saved = store->save(name, "once more", Purge::No);
    if (saved.error) return std::string(name) + " cannot be saved again: " + saved.error->id;
    if (store->load(name).bytes != "once more") return std::string(name) + " is not what was saved again";
  }
  return {};
}

}  // namespace tend::fault
