/* A paragraph a line of the text, laid out by Pango as 600 pixels of justified Vollkorn, and again at 480 pixels and at
   another size, keeping the layouts as a text view does. Prints milliseconds of CPU time: cold, width, size. */
#define _GNU_SOURCE
#include <pango/pangoft2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double milliseconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static PangoContext *context;
static PangoFontDescription *font;

static PangoLayout *make(const char *text, int length) {
  PangoLayout *layout = pango_layout_new(context);
  pango_layout_set_font_description(layout, font);
  pango_layout_set_justify(layout, TRUE);
  pango_layout_set_width(layout, 600 * PANGO_SCALE);
  pango_layout_set_text(layout, text, length);
  return layout;
}

int main(int argc, char **argv) {
  FILE *in = argc > 1 ? fopen(argv[1], "r") : NULL;
  if (!in) return 2;
  PangoFontMap *map = pango_ft2_font_map_new();
  pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map), 72, 72);
  context = pango_font_map_create_context(map);
  pango_context_set_language(context, pango_language_from_string("en"));
  font = pango_font_description_from_string("Vollkorn 16");
  char *line = NULL;
  size_t room = 0, count = 0, most = 0;
  PangoLayout **layouts = NULL;
  long height = 0;
  const double begun = milliseconds();
  for (ssize_t length; (length = getline(&line, &room, in)) > 0;) {
    if (count == most) layouts = realloc(layouts, (most = most * 2 + 1024) * sizeof *layouts);
    layouts[count] = make(line, (int)length - 1);
    int h;
    pango_layout_get_pixel_size(layouts[count++], NULL, &h);
    height += h;
  }
  const double cold = milliseconds();
  for (size_t i = 0; i < count; ++i) {
    int h;
    pango_layout_set_width(layouts[i], 480 * PANGO_SCALE);
    pango_layout_get_pixel_size(layouts[i], NULL, &h);
    height += h;
  }
  const double width = milliseconds();
  pango_font_description_set_size(font, 18 * PANGO_SCALE);
  for (size_t i = 0; i < count; ++i) {
    int h;
    pango_layout_set_font_description(layouts[i], font);
    pango_layout_get_pixel_size(layouts[i], NULL, &h);
    height += h;
  }
  const double size = milliseconds();
  printf("cold %.3f\nwidth %.3f\nsize %.3f\nheight %ld\n", cold - begun, width - cold, size - width, height);
  return 0;
}
