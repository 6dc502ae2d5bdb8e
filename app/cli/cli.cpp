#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>

#include "app/cli/commands.h"
#include "app/cli/exit_code.h"
#include "app/cli/values.h"
#include "core/pack/text_rules.h"

namespace tend::cli {
namespace {

// Every value is read as text and judged here, so that what is said of a wrong one are our own words.
struct Line {
  Context context;
  CLI::App app;
  ReadOptions read;
  ShotOptions shot;
  ImportOptions import;
  HomeworkOptions homework;
  CardOptions card;
  std::string size, scale, textSize, language, renderer;
  std::string checkPack, packFolder, packOutput, tourFolder = "tour", tourPack;
  CLI::App* checkCommand = nullptr;
  CLI::App* packCommand = nullptr;
  CLI::App* importCommand = nullptr;
  CLI::App* homeworkCommand = nullptr;
  CLI::App* cardCommand = nullptr;
  CLI::App* shotCommand = nullptr;
  CLI::App* tourCommand = nullptr;
  CLI::App* officeCommand = nullptr;
  CLI::App* kioskCommand = nullptr;

  std::string tr(const char* id) const { return context.strings().text(id); }
};

/// Adds an option; `form` is what stands after it in the help, such as FILE.
CLI::Option* add(CLI::App& command, const char* name, std::string& to, const std::string& about, const char* form) {
  return command.add_option(name, to, about)->type_name(form);
}

/// The help in the person's language, and without the library's names of types.
void wordHelp(Line& l, CLI::App& command) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->column_width(28);
  formatter->label("Usage", l.tr("cli.help.usage"));
  formatter->label("Positionals", l.tr("cli.help.positionals"));
  formatter->label("OPTIONS", l.tr("cli.help.some_options"));
  formatter->label("SUBCOMMAND", l.tr("cli.help.a_command"));
  formatter->label("REQUIRED", l.tr("cli.help.needed"));
  command.formatter(formatter);
  command.option_defaults()->group(l.tr("cli.help.options"));
  command.set_help_flag("-h,--help", l.tr("cli.opt.help"));
}

CLI::App* addCommand(Line& l, const char* name, const std::string& about) {
  CLI::App* command = l.app.add_subcommand(name, about);
  command->group(l.tr("cli.help.commands"));
  wordHelp(l, *command);
  return command;
}

/// What every way of opening the window has.
void addWindow(Line& l, CLI::App& c) {
  add(c, "PACK", l.read.pack, l.tr("cli.opt.pack"), "");
  add(c, "--size", l.size, l.tr("cli.opt.size"), "WxH");
  add(c, "--scale", l.scale, l.tr("cli.opt.scale"), "N");
  add(c, "--theme", l.read.theme, l.tr("cli.opt.theme"), "NAME");
  add(c, "--lang", l.language, l.tr("cli.opt.lang"), "CODE");
  add(c, "--renderer", l.renderer, l.tr("cli.opt.renderer"), "NAME");
  add(c, "--dump-semantics", l.read.semanticsFile, l.tr("cli.opt.dump_semantics"), "FILE");
}

void addPlaces(Line& l) {
  l.officeCommand = addCommand(l, "office", l.tr("cli.office"));
  addWindow(l, *l.officeCommand);
  l.kioskCommand = addCommand(l, "kiosk", l.tr("cli.kiosk"));
  addWindow(l, *l.kioskCommand);
}

void addPackCommands(Line& l) {
  l.checkCommand = addCommand(l, "check", l.tr("cli.check"));
  add(*l.checkCommand, "PACK", l.checkPack, l.tr("cli.opt.check_pack"), "")->required();
  l.packCommand = addCommand(l, "pack", l.tr("cli.pack"));
  add(*l.packCommand, "DIR", l.packFolder, l.tr("cli.opt.pack_folder"), "")->required();
  add(*l.packCommand, "-o,--output", l.packOutput, l.tr("cli.opt.pack_output"), "FILE")->required();
  l.importCommand = addCommand(l, "import", l.tr("cli.import"));
  add(*l.importCommand, "FILE", l.import.input, l.tr("cli.opt.import_file"), "")->required();
  add(*l.importCommand, "-o,--output", l.import.output, l.tr("cli.opt.import_output"), "DIR")->required();
  add(*l.importCommand, "--format", l.import.format, l.tr("cli.opt.import_format"), "NAME");
  add(*l.importCommand, "--id", l.import.id, l.tr("cli.opt.import_id"), "ID");
  l.importCommand->add_flag("--no-exercises", l.import.noExercises, l.tr("cli.opt.no_exercises"));
}

void addCard(Line& l) {
  l.cardCommand = addCommand(l, "card", l.tr("cli.card"));
  add(*l.cardCommand, "-o,--output", l.card.output, l.tr("cli.opt.card_output"), "FILE")->required();
  add(*l.cardCommand, "--country", l.card.country, l.tr("cli.opt.country"), "CODE");
  add(*l.cardCommand, "--lang", l.language, l.tr("cli.opt.lang"), "CODE");
}

void addHomework(Line& l) {
  l.homeworkCommand = addCommand(l, "homework", l.tr("cli.homework"));
  add(*l.homeworkCommand, "CODE", l.homework.code, l.tr("cli.opt.homework_code"), "")->required();
  add(*l.homeworkCommand, "--pack", l.homework.pack, l.tr("cli.opt.homework_pack"), "PACK");
  add(*l.homeworkCommand, "--lang", l.language, l.tr("cli.opt.lang"), "CODE");
  l.homeworkCommand->add_flag("--open", l.homework.open, l.tr("cli.opt.homework_open"));
}

void addShot(Line& l) {
  l.shotCommand = addCommand(l, "shot", l.tr("cli.shot"));
  CLI::App& c = *l.shotCommand;
  const std::string screens = l.context.strings().text("cli.opt.screen", {{"screens", joined(shotScreens())}});
  add(c, "-o,--output", l.shot.output, l.tr("cli.opt.output"), "FILE")->required();
  add(c, "--screen", l.shot.screen, screens, "NAME");
  add(c, "--size", l.size, l.tr("cli.opt.size"), "WxH");
  add(c, "--theme", l.shot.theme, l.tr("cli.opt.theme"), "NAME");
  add(c, "--scale", l.scale, l.tr("cli.opt.shot_scale"), "N");
  add(c, "--text-size", l.textSize, l.tr("cli.opt.text_size"), "N");
  add(c, "--spacing", l.shot.spacing, l.tr("cli.opt.spacing"), "NAME");
  add(c, "--face", l.shot.face, l.tr("cli.opt.face"), "NAME");
  add(c, "--measure", l.shot.measure, l.tr("cli.opt.measure"), "NAME");
  add(c, "--edges", l.shot.edges, l.tr("cli.opt.edges"), "NAME");
  add(c, "--movement", l.shot.movement, l.tr("cli.opt.movement"), "NAME");
  add(c, "--lang", l.language, l.tr("cli.opt.lang"), "CODE");
  add(c, "--pack", l.shot.pack, l.tr("cli.opt.pack"), "PACK");
  add(c, "--at", l.shot.at, l.tr("cli.opt.at"), "ID");
  add(c, "--search", l.shot.search, l.tr("cli.opt.search"), "WORDS");
  add(c, "--exercise", l.shot.exercise, l.tr("cli.opt.exercise"), "ID");
  c.add_flag("--keyboard", l.shot.keyboard, l.tr("cli.opt.keyboard"));
  c.add_flag("--semantics", l.shot.semantics, l.tr("cli.opt.semantics"));
  l.tourCommand = addCommand(l, "tour", l.tr("cli.tour"));
  add(*l.tourCommand, "-o,--output", l.tourFolder, l.tr("cli.opt.tour_output"), "DIR");
  add(*l.tourCommand, "--pack", l.tourPack, l.tr("cli.opt.pack"), "PACK");
}

base::Error usage(const char* id, std::vector<base::Argument> arguments) {
  return {base::ErrorCode::Usage, id, std::move(arguments), {}};
}

/// The command whose help is of use: the one that was asked for, or the program.
std::string helpOf(const Line& l) {
  const auto asked = l.app.get_subcommands();
  return asked.empty() ? "tend" : "tend " + asked.front()->get_name();
}

/// What the library found wrong, in our words. It names the option first in its own sentence.
base::Error inOurWords(const Line& l, const CLI::ParseError& wrong) {
  const std::string said = wrong.what();
  const std::string option = said.substr(0, said.find_first_of(": "));
  const auto rest = l.app.remaining(true);
  if (dynamic_cast<const CLI::ExtrasError*>(&wrong) != nullptr && !rest.empty()) {
    return usage("cli.unknown_argument", {{"argument", rest.back()}, {"command", helpOf(l)}});
  }
  if (dynamic_cast<const CLI::RequiredError*>(&wrong) != nullptr) {
    return usage("cli.needed", {{"option", option}, {"command", helpOf(l)}});
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&wrong) != nullptr) {
    return usage("cli.value_missing", {{"option", option}, {"command", helpOf(l)}});
  }
  return usage("cli.usage", {{"reason", said}, {"command", helpOf(l)}});
}

/// An option with nothing after it: tend pack DIR -o "".
std::optional<base::Error> emptyValue(const Line& l, const CLI::App& command) {
  for (const CLI::Option* option : command.get_options()) {
    const auto& given = option->results();
    if (std::none_of(given.begin(), given.end(), [](const std::string& value) { return value.empty(); })) continue;
    return usage("cli.value_missing", {{"option", option->get_name()}, {"command", helpOf(l)}});
  }
  return std::nullopt;
}

std::optional<base::Error> oneOf(const char* option, const std::string& value, const std::vector<std::string>& words) {
  if (value.empty() || std::find(words.begin(), words.end(), value) != words.end()) return std::nullopt;
  return wrongValue(option, value, joined(words));
}

std::optional<base::Error> numbers(Line& l) {
  const bool shot = l.shotCommand->parsed();
  int& width = shot ? l.shot.width : l.read.width;
  int& height = shot ? l.shot.height : l.read.height;
  if (!l.size.empty() && !parseSize(l.size, width, height))
    return wrongValue("--size", l.size, l.tr("cli.values.size"));
  if (!l.scale.empty() && !parseScale(l.scale, shot ? l.shot.scale : l.read.scale)) {
    return wrongValue("--scale", l.scale, l.tr("cli.values.scale"));
  }
  if (!l.textSize.empty() && !parseWhole(l.textSize, l.shot.textSize)) {
    return wrongValue("--text-size", l.textSize, l.tr("cli.values.whole"));
  }
  return std::nullopt;
}

std::optional<base::Error> names(Line& l) {
  if (!l.language.empty() && !isLanguage(l.language)) {
    return wrongValue("--lang", l.language, joined(languageCodes()));
  }
  if (!l.language.empty()) l.shot.language = l.read.language = l.homework.language = l.card.language = l.language;
  if (auto wrong = oneOf("--theme", l.read.theme, {"paper", "sepia", "dusk", "contrast"})) return wrong;
  if (auto wrong = oneOf("--renderer", l.renderer, {"auto", "software", "gpu"})) return wrong;
  if (auto wrong = oneOf("--format", l.import.format, {"text", "html", "markdown"})) return wrong;
  if (!l.import.id.empty() && !pack::isStableId(l.import.id)) {
    return wrongValue("--id", l.import.id, l.tr("cli.values.id"));
  }
  return std::nullopt;
}

std::optional<base::Error> wrongValues(Line& l) {
  if (auto wrong = emptyValue(l, l.app)) return wrong;
  for (const CLI::App* command : l.app.get_subcommands()) {
    if (auto wrong = emptyValue(l, *command)) return wrong;
  }
  if (auto wrong = numbers(l)) return wrong;
  return names(l);
}

int dispatch(Line& l) {
  if (const auto wrong = wrongValues(l)) return l.context.fail(*wrong);
  if (l.renderer == "gpu") l.read.renderer = shell::RendererChoice::Gpu;
  if (l.renderer == "software") l.read.renderer = shell::RendererChoice::Software;
  if (l.checkCommand->parsed()) return check(l.context, l.checkPack);
  if (l.packCommand->parsed()) return compile(l.context, l.packFolder, l.packOutput);
  if (l.importCommand->parsed()) return import(l.context, l.import);
  if (l.cardCommand->parsed()) return card(l.context, l.card);
  if (l.homeworkCommand->parsed()) {
    l.homework.window = l.read;
    return homework(l.context, l.homework);
  }
  if (l.shotCommand->parsed()) return shot(l.context, l.shot);
  if (l.tourCommand->parsed()) return tour(l.context, l.tourFolder, l.tourPack);
  if (l.officeCommand->parsed()) l.read.place = state::PlaceKind::Office;
  if (l.kioskCommand->parsed()) l.read.place = state::PlaceKind::Kiosk;
  return read(l.context, l.read);
}

int parseAndRun(int argc, char** argv) {
  Line l;
  l.app.description(l.tr("cli.about"));
  l.app.name("tend");
  wordHelp(l, l.app);
  l.app.set_version_flag("--version", std::string("tend ") + TEND_VERSION, l.tr("cli.opt.version"));
  l.app.require_subcommand(0, 1);
  addWindow(l, l.app);
  addPlaces(l);
  addPackCommands(l);
  addHomework(l);
  addCard(l);
  addShot(l);
  try {
    l.app.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help and --version
    return l.app.exit(asked);
  } catch (const CLI::ParseError& wrong) {
    return l.context.fail(inOurWords(l, wrong));
  }
  return dispatch(l);
}

}  // namespace

int runCommandLine(int argc, char** argv) {
  try {
    return parseAndRun(argc, argv);
  } catch (const std::exception& unexpected) {
    // The last net: a sentence and a code, never a crash with somebody's words in its dump.
    std::fprintf(stderr, "%s\n",
                 base::Strings(base::languageFor("en")).text("cli.internal", {{"reason", unexpected.what()}}).c_str());
    return exitCodeFor(base::ErrorCode::Internal);
  }
}

}  // namespace tend::cli
