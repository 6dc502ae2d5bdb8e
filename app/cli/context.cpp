#include "app/cli/context.h"

#include <cstdio>

#include "app/cli/exit_code.h"
#include "app/cli/source_lines.h"
#include "core/pack/open_pack.h"
#include "core/text/load_book.h"
#include "platform/files.h"
#include "platform/folders.h"
#include "platform/paths.h"

namespace tend::cli {

Context::Context() : m_strings(base::languageFor(platform::systemLanguage())), m_files(platform::makeFileReader()) {}

Context::~Context() = default;

void Context::language(const std::string& code) { m_strings = base::Strings(base::languageFor(code)); }

base::Result<Press*> Context::press() {
  if (m_press) return m_press.get();
  auto made = std::make_unique<Press>();
  // In a build tree the patterns lie beside the program, installed in share.
  const std::string folder = platform::programFolder();
  made->hyphenator = text::Hyphenator({}, {folder + "/hyphenation", folder + "/../share/tend/hyphenation"},
                                      [this](const base::Error& error) { tell(error); });
  auto book = text::loadBook(made->library, text::systemFontPaths(), made->missing);
  if (!book) return tl::unexpected<base::Error>(book.error());
  made->book = *book;
  m_press = std::move(made);
  return m_press.get();
}

state::Services Context::services(Press& press) {
  state::Services out;
  out.press = press.view();
  const auto files = m_files;
  out.openPack = [files](const std::string& path) -> base::Result<std::shared_ptr<content::PackSource>> {
    if (path.empty()) return pack::openBuiltInPack();
    return pack::openPack(path, files);
  };
  out.listFolder = [](const std::string& path) { return listFolder(path); };
  out.files.write = [](const std::string& path, std::string_view bytes) {
    return platform::writeFile(path, bytes, platform::Readers::OwnerOnly);
  };
  out.files.read = [files](const std::string& path, std::size_t most) { return files->readFile(path, most); };
  out.files.exists = [files](const std::string& path) { return files->fileSize(path) || files->isDirectory(path); };
  out.savePlaces = savePlaces;
  out.sourceLines = [files](const base::Where& where) { return sourceLines(*files, where); };
  out.systemLanguage = m_strings.language().code;
  out.version = TEND_VERSION;
  return out;
}

void Context::tell(const base::Error& error) const { std::fprintf(stderr, "%s\n", m_strings.sentence(error).c_str()); }

int Context::fail(const base::Error& error) const {
  tell(error);
  return exitCodeFor(error.code);
}

void Context::say(const std::string& line) const { std::printf("%s\n", line.c_str()); }

}  // namespace tend::cli
