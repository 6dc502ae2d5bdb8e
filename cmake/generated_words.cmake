# The words a reframe is read with travel inside the binary, one file a language (assets/words). A new language is a
# line here and in core/exercise/word_list.cpp.
tend_generate(tend_generated_words_en words_en.cpp embed.py
  ARGS kBuiltInWordsEn ${PROJECT_SOURCE_DIR}/assets/words/en.toml exercise
  DEPENDS ${PROJECT_SOURCE_DIR}/assets/words/en.toml)
tend_generate(tend_generated_words_es words_es.cpp embed.py
  ARGS kBuiltInWordsEs ${PROJECT_SOURCE_DIR}/assets/words/es.toml exercise
  DEPENDS ${PROJECT_SOURCE_DIR}/assets/words/es.toml)
