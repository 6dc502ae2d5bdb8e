// Two hundred wrong passphrases, and the program is killed (kill -9) somewhere in each: the count on the disk never
// falls behind the tries that were made, and no try is made before its time.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>

#include "tests/core/progress/seal/seal_kit.h"
#include "tests/support/files.h"

using namespace tend;
using namespace tend::progress::seal;

namespace {

/// Where a child stops and waits to be killed. It says so on a pipe first.
enum class Stop : unsigned char { Refused, Counted, HalfSaved, Saved, Tried };

struct Round {
  std::string folder;
  std::string sealed;
  progress::PartId part;
  std::int64_t now = 0;
  Stop stop = Stop::Saved;
  int pipe = -1;

  std::string file() const { return folder + "/tries"; }
};

void say(const Round& round, Stop where) {
  (void)!write(round.pipe, &where, 1);
  if (where == round.stop || where == Stop::Refused) {
    for (;;) pause();
  }
}

/// A save that lasts: temporary file, fsync, rename. Here and not the real one, which has fault tests of its own.
void save(const Round& round, const std::string& bytes, Stop halfway = Stop::HalfSaved) {
  const std::string fresh = round.file() + ".new";
  const int file = open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  (void)!write(file, bytes.data(), bytes.size() / 2);
  if (halfway == Stop::HalfSaved) say(round, halfway);
  (void)!write(file, bytes.data() + bytes.size() / 2, bytes.size() - bytes.size() / 2);
  fsync(file);
  close(file);
  std::filesystem::rename(fresh, round.file());
}

Tries load(const Round& round) {
  auto tries = Tries::read(test::readFile(round.file()), round.part);
  return tries ? *tries : Tries(round.part);
}

/// What the program does when somebody types a wrong passphrase.
[[noreturn]] void child(const Round& round) {
  Tries tries = load(round);
  auto counted = tries.count(round.now);
  if (!counted) {
    save(round, tries.toBytes(), Stop::Refused);  // where the clock was set back, that it was seen is kept
    say(round, Stop::Refused);
  }
  say(round, Stop::Counted);
  counted->ticket = 1;
  save(round, counted->bytes());
  auto permit = std::move(*counted).permit({1, {}});
  say(round, Stop::Saved);
  LockedPart part = std::move(*LockedPart::read(round.sealed, round.part));
  const base::GuardedText wrong = test::guarded("wrong");
  const auto slot = part.unlock(std::move(*permit), {SlotKind::Passphrase, wrong}, test::quick().argon2id);
  if (!slot && slot.error().id == "seal.wrong_passphrase") say(round, Stop::Tried);
  _exit(1);
}

/// The last place the child came to before it was killed.
Stop runAndKill(Round round) {
  int ends[2] = {-1, -1};
  REQUIRE(pipe(ends) == 0);
  const pid_t process = fork();
  REQUIRE(process >= 0);
  if (process == 0) {
    close(ends[0]);
    round.pipe = ends[1];
    child(round);
  }
  close(ends[1]);
  Stop last = Stop::Refused;
  Stop said = Stop::Refused;
  bool any = false;
  while (read(ends[0], &said, 1) == 1) {
    last = said;
    any = true;
    if (said == round.stop || said == Stop::Refused) break;
  }
  REQUIRE(any);
  kill(process, SIGKILL);
  int status = 0;
  waitpid(process, &status, 0);
  close(ends[0]);
  REQUIRE(WIFSIGNALED(status));
  return last;
}

}  // namespace

TEST_CASE("Tries: two hundred wrong ones, killed in each") {
  char folder[] = "/tmp/tend-tries-XXXXXX";
  REQUIRE(mkdtemp(folder) != nullptr);
  const LockedPart part = test::newPart("four words");
  Round round{folder, *part.seal("ours"), part.id(), 1'800'000'000, Stop::Saved, -1};
  std::uint32_t made = 0, counted = 0, refused = 0;
  for (int i = 0; i < 200; ++i) {
    round.stop = static_cast<Stop>(1 + i % 4);
    const std::int64_t wait = load(round).waitSeconds(round.now);
    const Stop last = runAndKill(round);
    CHECK((last == Stop::Refused) == (wait > 0));  // no try before its time, and none refused after
    if (last == Stop::Refused) ++refused;
    if (last == Stop::Tried) ++made;
    const std::uint32_t found = load(round).wrong();
    CHECK(found >= counted);
    CHECK(found - counted == (last == Stop::Saved || last == Stop::Tried ? 1 : 0));
    CHECK(found >= made);
    counted = found;
    // Every third time nobody waits, and sometimes somebody sets the clock back.
    round.now += i % 3 == 0 ? 1 : i % 17 == 0 ? -50'000 : 301;
  }
  CHECK(made > 20);
  CHECK(refused > 30);
  std::filesystem::remove_all(folder);
}
