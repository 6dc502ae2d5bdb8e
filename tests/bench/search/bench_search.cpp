// How long a keystroke of a search takes: every query is typed letter by letter, as a person types it, and what a
// frame shows is made. Thread CPU time; the same words by `grep -i` in turns. Run by bench_search.py.
//
// usage: bench_search PACK.tendpack TEXT-OF-THE-PACK QUERIES ROUNDS
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "core/pack/open_pack.h"
#include "core/page/search.h"
#include "platform/files.h"

using namespace tend;

namespace {

constexpr std::size_t kRowsShown = 12;
constexpr std::size_t kBefore = 28, kAfter = 90;

double threadMilliseconds() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

double at(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print(const char* name, const std::vector<double>& values) {
  std::printf("%-44s median %8.3f ms   p99 %8.3f ms   worst %8.3f ms   (%zu)\n", name, at(values, 0.5),
              at(values, 0.99), at(values, 1), values.size());
}

/// One keystroke: look for the words, and make the rows that can be seen.
double keystroke(page::Search& search, const std::string& words, page::Words wanted) {
  const double begun = threadMilliseconds();
  search.ask(words, wanted);
  while (search.work()) {
  }
  for (std::size_t i = 0; i < std::min(kRowsShown, search.count()); ++i) (void)search.snippet(i, kBefore, kAfter);
  return threadMilliseconds() - begun;
}

double grepMilliseconds(const std::string& words, const std::string& text) {
  rusage before{}, after{};
  getrusage(RUSAGE_CHILDREN, &before);
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere < 0 || dup2(nowhere, STDOUT_FILENO) < 0) _exit(126);
    setenv("LC_ALL", "C.UTF-8", 1);
    execlp("grep", "grep", "-i", "-F", "-o", "--", words.c_str(), text.c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) > 1) return 0;
  getrusage(RUSAGE_CHILDREN, &after);
  const auto spent = [](const timeval& a, const timeval& b) {
    return static_cast<double>(b.tv_sec - a.tv_sec) * 1e3 + static_cast<double>(b.tv_usec - a.tv_usec) / 1e3;
  };
  return spent(before.ru_utime, after.ru_utime) + spent(before.ru_stime, after.ru_stime);
}

std::vector<std::string> readLines(const char* path) {
  std::vector<std::string> lines;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

void printIndexing(const std::shared_ptr<content::PackSource>& pack) {
  std::vector<double> slices;
  double whole = 0;
  page::Search search(pack);
  for (bool more = true; more;) {
    const double begun = threadMilliseconds();
    more = search.work();
    slices.push_back(threadMilliseconds() - begun);
    whole += slices.back();
  }
  std::printf("%-44s %8.1f ms in %zu slices\n", "reading and folding the whole pack, once", whole, slices.size());
  print("a slice of that", slices);
}

struct Times {
  std::vector<double> keys, back, whole, fresh, grep;
};

void type(page::Search& search, const std::string& query, const std::string& text, Times& times) {
  for (std::size_t n = 1; n <= query.size(); ++n) {
    times.keys.push_back(keystroke(search, query.substr(0, n), page::Words::Any));
  }
  for (std::size_t n = query.size(); n > 1 && n > query.size() - 3; --n) {
    times.back.push_back(keystroke(search, query.substr(0, n - 1), page::Words::Any));
  }
  times.whole.push_back(keystroke(search, query, page::Words::Whole));
  search.ask({}, page::Words::Any);
  times.fresh.push_back(keystroke(search, query, page::Words::Any));
  times.grep.push_back(grepMilliseconds(query, text));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const auto opened = pack::openPack(argv[1], platform::makeFileReader());
  if (!opened) return 1;
  const std::vector<std::string> queries = readLines(argv[3]);
  printIndexing(*opened);
  page::Search search(*opened);
  while (search.work()) {
  }
  Times times;
  for (int round = 0; round < std::atoi(argv[4]); ++round) {
    for (const std::string& query : queries) type(search, query, argv[2], times);
  }
  print("a keystroke (typing on)", times.keys);
  print("a keystroke (erasing)", times.back);
  print("whole words switched on", times.whole);
  print("the whole query at once", times.fresh);
  print("grep -i -F -o, the whole query", times.grep);
  const double median = at(times.keys, 0.5), grep = at(times.grep, 0.5);
  std::printf("\na keystroke is %.2f of grep -i over the same text\n", grep > 0 ? median / grep : 0);
  std::printf("bound: median below 16 ms a keystroke: %s\n", median < 16 ? "reached" : "falls short");
  return median < 16 ? 0 : 1;
}
