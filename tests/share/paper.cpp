// A take-home as a document and as the text that its pages show, for tests/share/paper.py.
//   share_paper ITEMS OUT.pdf OUT.txt
#include <cstdlib>
#include <fstream>

#include "core/share/pdf.h"
#include "tests/core/share/take_home_kit.h"

using namespace tend;

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  test::PaperPress kit;
  const auto items = static_cast<int>(std::strtol(argv[1], nullptr, 10));
  const std::vector<share::Paper> pages = share::layOut(test::sampleTakeHome(items), kit.press());
  const auto pdf = share::pdfOf(pages, kit.library);
  if (!pdf) return 1;
  std::ofstream(argv[2], std::ios::binary)
      .write(reinterpret_cast<const char*>(pdf->data()), static_cast<std::streamsize>(pdf->size()));
  std::ofstream text(argv[3]);
  for (const share::Paper& page : pages) text << share::textOn(page) << '\f';
  return 0;
}
