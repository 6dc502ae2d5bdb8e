// Homework codes as pictures, and what a reader of squares found in them: for tests/share/pictures.py.
//   share_pictures make SEED COUNT DIR     writes DIR/00000.pbm …, one code each, every other one in an address
//   share_pictures check SEED COUNT        reads one text a line, in that order: exit 0 if each means what was put in
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>

#include "core/share/qr.h"
#include "tests/core/share/homework_kit.h"

using namespace tend;

namespace {

constexpr int kModulePx = 4;

struct Item {
  share::Homework homework;
  std::string address, code;
};

class Items {
 public:
  explicit Items(unsigned seed) : m_chance(seed) {}
  Item next() {
    const share::Offering& offering = m_count % 3 == 2 ? m_articles[1] : m_articles[0];
    Item item{test::randomHomework(m_chance, offering), {}, {}};
    item.code = *share::encode(item.homework, offering);
    if (m_count++ % 2 == 1) item.address = "https://tend.example.org/read/";
    return item;
  }
  const std::vector<share::Offering>& articles() const { return m_articles; }

 private:
  std::vector<share::Offering> m_articles = {test::ownOffering(), test::otherOffering()};
  std::mt19937 m_chance;
  std::size_t m_count = 0;
};

/// A portable bitmap: eight pixels a byte, dark is 1.
void writePicture(const share::QrCode& square, const std::string& path) {
  const int modules = square.size + 2 * share::kQuietModules;
  const int px = modules * kModulePx;
  std::ofstream file(path, std::ios::binary);
  file << "P4\n" << px << ' ' << px << '\n';
  for (int y = 0; y < px; ++y) {
    std::string row(static_cast<std::size_t>((px + 7) / 8), '\0');
    for (int x = 0; x < px; ++x) {
      const int mx = x / kModulePx - share::kQuietModules, my = y / kModulePx - share::kQuietModules;
      const bool inside = mx >= 0 && my >= 0 && mx < square.size && my < square.size;
      if (!inside || !square.isDark(mx, my)) continue;
      char& byte = row[static_cast<std::size_t>(x / 8)];
      byte = static_cast<char>(static_cast<unsigned char>(byte) | (0x80U >> static_cast<unsigned>(x % 8)));
    }
    file << row;
  }
}

int make(unsigned seed, int count, const std::string& folder) {
  Items items(seed);
  for (int i = 0; i < count; ++i) {
    const Item item = items.next();
    char name[32];
    std::snprintf(name, sizeof name, "/%05d.pbm", i);
    writePicture(*share::qrOfCode(item.address, item.code), folder + name);
  }
  return 0;
}

int check(unsigned seed, int count) {
  Items items(seed);
  for (int i = 0; i < count; ++i) {
    const Item item = items.next();
    std::string text;
    const bool said = static_cast<bool>(std::getline(std::cin, text));
    const auto decoded = share::decode(text, items.articles());
    if (said && decoded && test::same(decoded->homework, item.homework)) continue;
    std::fprintf(stderr, "picture %d holds \"%s\" and not \"%s\"\n", i, text.c_str(), item.code.c_str());
    return 1;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto number = [&](int at) { return static_cast<int>(std::strtol(argv[at], nullptr, 10)); };
  if (argc == 5 && std::strcmp(argv[1], "make") == 0) return make(static_cast<unsigned>(number(2)), number(3), argv[4]);
  if (argc == 4 && std::strcmp(argv[1], "check") == 0) return check(static_cast<unsigned>(number(2)), number(3));
  return 2;
}
