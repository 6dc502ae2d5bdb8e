#include "app/cli/commands.h"

int main(int argc, char** argv) { return tend::cli::runCommandLine(argc, argv); }
