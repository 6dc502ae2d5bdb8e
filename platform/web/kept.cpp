#include "platform/web/kept.h"

#include <emscripten.h>

#include <iterator>
#include <map>
#include <utility>

// Of the files that were read before the program began: how many, how long, and their bytes.
// clang-format off
EM_JS(int, tendKeptCount, (), { return Module.tendKept.files.size; });
EM_JS(int, tendKeptNameLength, (int at), {
  Module.tendKeptAt = Array.from(Module.tendKept.files)[at];
  return lengthBytesUTF8(Module.tendKeptAt[0]);
});
EM_JS(int, tendKeptLength, (), { return Module.tendKeptAt[1].length; });
EM_JS(void, tendKeptTake, (char* name, int nameRoom, char* bytes), {
  stringToUTF8(Module.tendKeptAt[0], name, nameRoom);
  HEAPU8.set(Module.tendKeptAt[1], bytes);
});
EM_JS(void, tendKeptForget, (), {
  Module.tendKept.files.clear();
  delete Module.tendKeptAt;
});
EM_JS(int, tendCanKeep, (), { return Module.tendKept.database ? 1 : 0; });
EM_JS(int, tendIsFirst, (), { return Module.tendKept.first ? 1 : 0; });

EM_JS(void, tendChangeBegin, (), { Module.tendChanges = []; });
EM_JS(void, tendChangePut, (const char* name, const char* bytes, int length), {
  Module.tendChanges.push([ UTF8ToString(name), HEAPU8.slice(bytes, bytes + length) ]);
});
EM_JS(void, tendChangeRemove, (const char* name), { Module.tendChanges.push([ UTF8ToString(name), null ]); });

// "Strict": the browser says so only when the device has it, not when the system has promised to write it later.
EM_JS(void, tendChangeEnd, (int id), {
  const changes = Module.tendChanges;
  delete Module.tendChanges;
  const kept = Module.tendKept;
  let told = false;
  kept.underWay += 1;
  const tell = (outcome) => {
    if (told) return;
    told = true;
    kept.underWay -= 1;
    _tendCommitted(id, outcome);
  };
  const fail = (why) => tell(why && why.name === 'QuotaExceededError' ? 1 : 2);
  // With the first thing that people keep, and not for a choice of letters: some browsers ask the person.
  const theirs = changes.some((change) => change[0].startsWith('kept/'));
  if (theirs && !kept.asked && navigator.storage && navigator.storage.persist) {
    kept.asked = true;
    navigator.storage.persist().then(() => Module.tendPage.askLodging()).catch(() => {});
  }
  try {
    const transaction = kept.database.transaction('files', 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => tell(0);
    transaction.onabort = transaction.onerror = () => fail(transaction.error);
    const files = transaction.objectStore('files');
    changes.forEach((change) => {
      if (change[1] === null) {
        files.delete(change[0]);
      } else {
        files.put(change[1], change[0]);
      }
    });
    if (transaction.commit) transaction.commit();
  } catch (why) {
    setTimeout(() => fail(why), 0);
  }
});
// clang-format on

namespace tend::platform::web {
namespace {

using Before = std::map<std::string, std::optional<std::string>>;  // what a name held before it was first changed

struct Commit {
  Before before;
  Committed done;
};

struct Kept {
  std::map<std::string, std::string> files;
  std::map<std::string, int> changedBy;  // the last commit that changed a name
  Before touched;                        // since the last commit
  std::map<int, Commit> underWay;
  int last = 0;
};

void readAll(Kept& kept) {
  const int count = tendKeptCount();
  for (int i = 0; i < count; ++i) {
    std::string name(static_cast<std::size_t>(tendKeptNameLength(i)), '\0');
    std::string bytes(static_cast<std::size_t>(tendKeptLength()), '\0');
    tendKeptTake(name.data(), static_cast<int>(name.size()) + 1, bytes.data());
    kept.files[std::move(name)] = std::move(bytes);
  }
  tendKeptForget();
}

/// The page's one copy: the browser has one database for it.
Kept& kept() {
  static Kept one = [] {
    Kept fresh;
    readAll(fresh);
    return fresh;
  }();
  return one;
}

void touch(const std::string& name) {
  Kept& all = kept();
  if (all.touched.contains(name)) return;
  const auto found = all.files.find(name);
  all.touched[name] = found == all.files.end() ? std::nullopt : std::optional<std::string>(found->second);
}

/// Names that a later commit changed again stay as that one left them.
void undo(const Before& before, int id) {
  Kept& all = kept();
  for (const auto& [name, bytes] : before) {
    if (all.changedBy[name] != id) continue;
    if (bytes) {
      all.files[name] = *bytes;
    } else {
      all.files.erase(name);
    }
  }
}

base::Error problem(const char* id) { return {base::ErrorCode::CannotCreate, id, {}, {}}; }

}  // namespace

std::optional<base::Error> refusal() {
  if (tendCanKeep() != 0) return std::nullopt;
  return problem("store.browser_refuses");
}

bool isFirstTab() { return tendIsFirst() != 0; }

const std::string* find(const std::string& name) {
  const auto found = kept().files.find(name);
  return found == kept().files.end() ? nullptr : &found->second;
}

std::vector<std::string> namesBelow(const std::string& start) {
  std::vector<std::string> out;
  for (const auto& [name, bytes] : kept().files) {
    if (name.compare(0, start.size(), start) == 0) out.push_back(name.substr(start.size()));
  }
  return out;
}

void put(const std::string& name, std::string_view bytes) {
  touch(name);
  kept().files[name] = std::string(bytes);
}

void remove(const std::string& name) {
  touch(name);
  kept().files.erase(name);
}

void commit(Committed done) {
  Kept& all = kept();
  Before before = std::exchange(all.touched, {});
  // A file that came and went in between never was.
  for (auto at = before.begin(); at != before.end();) {
    at = !at->second && !all.files.contains(at->first) ? before.erase(at) : std::next(at);
  }
  if (before.empty()) return done(std::nullopt);
  const int id = ++all.last;
  if (auto refused = refusal()) {
    for (const auto& [name, bytes] : before) all.changedBy[name] = id;
    undo(before, id);
    return done(std::move(refused));
  }
  tendChangeBegin();
  for (const auto& [name, bytes] : before) {
    all.changedBy[name] = id;
    if (const std::string* now = find(name)) {
      tendChangePut(name.c_str(), now->data(), static_cast<int>(now->size()));
    } else {
      tendChangeRemove(name.c_str());
    }
  }
  all.underWay[id] = {std::move(before), std::move(done)};
  tendChangeEnd(id);
}

/// 0: complete, 1: no room, 2: refused for another reason.
void committed(int id, int outcome) {
  const auto found = kept().underWay.find(id);
  if (found == kept().underWay.end()) return;
  const Commit ended = std::move(found->second);
  kept().underWay.erase(found);
  if (outcome == 0) return ended.done(std::nullopt);
  undo(ended.before, id);
  ended.done(problem(outcome == 1 ? "store.browser_full" : "store.browser_refuses"));
}

}  // namespace tend::platform::web

extern "C" {
EMSCRIPTEN_KEEPALIVE void tendCommitted(int id, int outcome) { tend::platform::web::committed(id, outcome); }
}
