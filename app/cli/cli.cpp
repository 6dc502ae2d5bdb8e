#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "app/cli/commands.h"
#include "app/cli/exit_code.h"

namespace tend::cli {
namespace {

/// "1280x800" to numbers; anything else is refused.
bool parseSize(const std::string& text, int& width, int& height) {
  int used = 0;
  return std::sscanf(text.c_str(), "%5dx%5d%n", &width, &height, &used) == 2 &&
         static_cast<std::size_t>(used) == text.size() && width >= 200 && height >= 200 && width <= 7680 && height <= 7680;
}

struct Line {
  Context context;
  CLI::App app;
  ReadOptions read;
  ShotOptions shot;
  ImportOptions import;
  std::string size, renderer, checkPack, packFolder, packOutput, tourFolder = "tour", tourPack;
  CLI::App* checkCommand = nullptr;
  CLI::App* packCommand = nullptr;
  CLI::App* importCommand = nullptr;
  CLI::App* shotCommand = nullptr;
  CLI::App* tourCommand = nullptr;

  std::string tr(const char* id) const { return context.strings().text(id); }
};

void addRead(Line& l) {
  l.app.add_option("PACK", l.read.pack, l.tr("cli.opt.pack"));
  l.app.add_option("--size", l.size, l.tr("cli.opt.size"));
  l.app.add_option("--scale", l.read.scale, l.tr("cli.opt.scale"))->check(CLI::Range(0.5, 8.0));
  l.app.add_option("--theme", l.read.theme, l.tr("cli.opt.theme"))
      ->check(CLI::IsMember({"paper", "sepia", "dusk", "contrast"}));
  l.app.add_option("--lang", l.read.language, l.tr("cli.opt.lang"));
  l.app.add_option("--renderer", l.renderer, l.tr("cli.opt.renderer"))->check(CLI::IsMember({"auto", "software", "gpu"}));
  l.app.add_option("--dump-semantics", l.read.semanticsFile, l.tr("cli.opt.dump_semantics"));
}

void addPackCommands(Line& l) {
  l.checkCommand = l.app.add_subcommand("check", l.tr("cli.check"));
  l.checkCommand->add_option("PACK", l.checkPack, l.tr("cli.opt.check_pack"))->required();
  l.packCommand = l.app.add_subcommand("pack", l.tr("cli.pack"));
  l.packCommand->add_option("DIR", l.packFolder, l.tr("cli.opt.pack_folder"))->required();
  l.packCommand->add_option("-o,--output", l.packOutput, l.tr("cli.opt.pack_output"))->required();
  l.importCommand = l.app.add_subcommand("import", l.tr("cli.import"));
  l.importCommand->add_option("FILE", l.import.input, l.tr("cli.opt.import_file"))->required();
  l.importCommand->add_option("-o,--output", l.import.output, l.tr("cli.opt.import_output"))->required();
  l.importCommand->add_option("--format", l.import.format, l.tr("cli.opt.import_format"))
      ->check(CLI::IsMember({"text", "html", "markdown"}));
  l.importCommand->add_option("--id", l.import.id, l.tr("cli.opt.import_id"));
}

void addShot(Line& l) {
  l.shotCommand = l.app.add_subcommand("shot", l.tr("cli.shot"));
  CLI::App& c = *l.shotCommand;
  c.add_option("--screen", l.shot.screen, l.tr("cli.opt.screen"))->check(CLI::IsMember(shotScreens()));
  c.add_option("--size", l.size, l.tr("cli.opt.size"));
  c.add_option("--theme", l.shot.theme, l.tr("cli.opt.theme"));
  c.add_option("--scale", l.shot.scale, l.tr("cli.opt.scale"))->check(CLI::Range(0.5, 8.0));
  c.add_option("--text-size", l.shot.textSize, l.tr("cli.opt.text_size"));
  c.add_option("--spacing", l.shot.spacing, l.tr("cli.opt.spacing"));
  c.add_option("--face", l.shot.face, l.tr("cli.opt.face"));
  c.add_option("--measure", l.shot.measure, l.tr("cli.opt.measure"));
  c.add_option("--edges", l.shot.edges, l.tr("cli.opt.edges"));
  c.add_option("--movement", l.shot.movement, l.tr("cli.opt.movement"));
  c.add_option("--lang", l.shot.language, l.tr("cli.opt.lang"));
  c.add_option("--pack", l.shot.pack, l.tr("cli.opt.pack"));
  c.add_option("--at", l.shot.at, l.tr("cli.opt.at"));
  c.add_flag("--keyboard", l.shot.keyboard, l.tr("cli.opt.keyboard"));
  c.add_flag("--semantics", l.shot.semantics, l.tr("cli.opt.semantics"));
  c.add_option("-o,--output", l.shot.output, l.tr("cli.opt.output"))->required();
  l.tourCommand = l.app.add_subcommand("tour", l.tr("cli.tour"));
  l.tourCommand->add_option("-o,--output", l.tourFolder, l.tr("cli.opt.tour_output"));
  l.tourCommand->add_option("--pack", l.tourPack, l.tr("cli.opt.pack"));
}

int dispatch(Line& l) {
  if (!l.size.empty() && !(l.shotCommand->parsed() ? parseSize(l.size, l.shot.width, l.shot.height)
                                                   : parseSize(l.size, l.read.width, l.read.height))) {
    return l.context.fail({base::ErrorCode::Usage, "cli.wrong_value", {{"option", "--size"}, {"value", l.size}}, {}});
  }
  if (l.checkCommand->parsed()) return check(l.context, l.checkPack);
  if (l.packCommand->parsed()) return compile(l.context, l.packFolder, l.packOutput);
  if (l.importCommand->parsed()) return import(l.context, l.import);
  if (l.shotCommand->parsed()) return shot(l.context, l.shot);
  if (l.tourCommand->parsed()) return tour(l.context, l.tourFolder, l.tourPack);
  if (l.renderer == "gpu") l.read.renderer = shell::RendererChoice::Gpu;
  if (l.renderer == "software") l.read.renderer = shell::RendererChoice::Software;
  return read(l.context, l.read);
}

int parseAndRun(int argc, char** argv) {
  Line l;
  l.app.description(l.tr("cli.about"));
  l.app.name("tend");
  l.app.set_version_flag("--version", std::string("tend ") + TEND_VERSION, l.tr("cli.opt.version"));
  l.app.set_help_flag("-h,--help", l.tr("cli.opt.help"));
  l.app.require_subcommand(0, 1);
  addRead(l);
  addPackCommands(l);
  addShot(l);
  try {
    l.app.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help and --version
    return l.app.exit(asked);
  } catch (const CLI::ParseError& wrong) {
    return l.context.fail({base::ErrorCode::Usage, "cli.usage", {{"reason", wrong.what()}}, {}});
  }
  return dispatch(l);
}

}  // namespace

int runCommandLine(int argc, char** argv) {
  try {
    return parseAndRun(argc, argv);
  } catch (const std::exception& unexpected) {
    // The last net: a sentence and a code, never a crash with somebody's words in its dump.
    std::fprintf(stderr, "%s\n", base::Strings(base::languageFor("en")).text("cli.internal", {{"reason", unexpected.what()}}).c_str());
    return exitCodeFor(base::ErrorCode::Internal);
  }
}

}  // namespace tend::cli
