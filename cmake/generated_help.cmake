# The help numbers travel inside the binary, so that they are there without any file.
tend_generate(tend_generated_help help.cpp embed.py
  ARGS kBuiltInHelp ${PROJECT_SOURCE_DIR}/assets/help/numbers.toml
  DEPENDS ${PROJECT_SOURCE_DIR}/assets/help/numbers.toml)
