// doctest without its main, for fuzz targets: the shared helpers speak through it.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
