// One function a command, each in its own file; cli.cpp reads the command line and calls them. They return exit codes.
#pragma once

#include <string>
#include <vector>

#include "app/cli/context.h"
#include "app/shell/window.h"

namespace tend::cli {

struct ReadOptions {
  std::string pack;
  std::string theme;
  std::string language;
  int width = 0, height = 0;  // 0: as last time
  float scale = 0;
  shell::RendererChoice renderer = shell::RendererChoice::Automatic;
  std::string semanticsFile;
  state::PlaceKind place = state::PlaceKind::Home;
  bool returnsHome = false;  // the place was opened from the home
  std::string homework;      // a code to begin with, on its page
};
int read(Context& context, const ReadOptions& options);

int check(Context& context, const std::string& packPath);
/// Tells every problem of a pack; 0 if there is none, else the exit code.
int tellProblems(Context& context, const std::string& packPath);

int compile(Context& context, const std::string& folder, const std::string& output);

struct ImportOptions {
  std::string input;
  std::string output;
  std::string format;  // "", text, html, markdown
  std::string id;
  bool noExercises = false;  // the text alone
};
int import(Context& context, const ImportOptions& options);

struct CardOptions {
  std::string output;   // .txt: plain text; else a PDF
  std::string country;  // ISO 3166; empty: without numbers
  std::string language;
};
/// The card for volunteers and counsellors.
int card(Context& context, const CardOptions& options);

struct HomeworkOptions {
  std::string code;
  std::string pack;  // empty: our own edition
  std::string language;
  bool open = false;   // in the window, where there is a display
  ReadOptions window;  // then
};
/// Says what a code holds, and takes nothing.
int homework(Context& context, const HomeworkOptions& options);

/// What a picture shows. Names as on the command line.
struct ShotOptions {
  std::string screen = "reader";
  int width = 1280, height = 800;
  std::string theme = "paper";
  std::string language = "en";
  std::string pack;
  std::string at;        // section id; empty: the title page
  std::string search;    // words to look for, on the screens of the search
  std::string exercise;  // its id, for the screens of exercises
  std::string spacing, face, measure, edges, movement;
  float scale = 1;
  int textSize = 20;
  bool keyboard = false;   // show the focus ring on the first control
  bool semantics = false;  // write the tree as text beside the picture
  std::string output;
};
int shot(Context& context, const ShotOptions& options);
std::vector<std::string> shotScreens();

int tour(Context& context, const std::string& folder, const std::string& pack);

/// The whole command line.
int runCommandLine(int argc, char** argv);

}  // namespace tend::cli
