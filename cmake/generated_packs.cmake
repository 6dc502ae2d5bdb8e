# The built-in pack travels inside the binary as the text of its article.md (docs/decisions/0007-built-in-pack.md).
file(GLOB tend_pack_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/packs/growing-close/article.md)
tend_generate(tend_generated_packs packs.cpp embed.py
  ARGS kBuiltInArticle ${PROJECT_SOURCE_DIR}/assets/packs/growing-close/article.md
  DEPENDS ${tend_pack_files})
