#include "app/state/home_text.h"

#include "core/share/pdf.h"

namespace tend::state {

bool canMakePdf() { return share::canMakePdf(); }

share::TakeHome homeOf(const AppState& s) {
  const base::Strings strings = s.strings();
  const Office& office = *officeOf(s);
  const bool own = office.page == OfficePage::Own;
  share::TakeHome home;
  home.title = strings.text(own ? "office.text_own" : "office.text_title");
  home.language = s.language->code;
  for (const HomePart& part : office.shown) {
    home.items.push_back({part.title, {}});
    for (const exercise::Line& line : part.lines) {
      // What was asked stands above what was said.
      if (!line.label.empty()) home.items.push_back({line.label, {}});
      home.items.back().lines.push_back(line.words);
    }
  }
  if (own || office.code.empty()) return home;
  home.code = office.code;
  home.codeWords = strings.text("office.code_title");
  home.foot = strings.text("office.code_line");
  home.square = office.square;
  return home;
}

base::Result<std::string> homePdf(const AppState& s, const Services& v) {
  const auto bytes = share::pdfOf(share::layOut(homeOf(s), v.press), *v.press.library);
  if (!bytes) return tl::unexpected<base::Error>(bytes.error());
  return std::string(bytes->begin(), bytes->end());
}

}  // namespace tend::state
