#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <map>
#include <memory>

#include "core/share/pdf.h"

namespace tend::share {
namespace {

using base::ErrorCode;
using base::fail;

template <class T, void (*Free)(T*)>
struct Freed {
  void operator()(T* p) const { Free(p); }
};
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_t, cairo_surface_destroy>>;
using Drawing = std::unique_ptr<cairo_t, Freed<cairo_t, cairo_destroy>>;
using Face = std::unique_ptr<cairo_font_face_t, Freed<cairo_font_face_t, cairo_font_face_destroy>>;

/// Cairo keeps a face as long as something of its own speaks of it, so FreeType's face goes when cairo lets go.
void freeFace(void* face) { FT_Done_Face(static_cast<FT_Face>(face)); }
void freeLibrary(void* library) { FT_Done_FreeType(static_cast<FT_Library>(library)); }

/// The fonts of the pages, opened once more by FreeType from the bytes that our library holds.
class Faces {
 public:
  explicit Faces(const text::FontLibrary& library) : m_library(library) {}

  cairo_font_face_t* of(text::FontId font) {
    const auto found = m_faces.find(font);
    if (found != m_faces.end()) return found->second.get();
    return m_faces.emplace(font, open(m_library.bytes(font))).first->second.get();
  }

 private:
  /// A library of FreeType for each, so that each can go by itself.
  static Face open(std::string_view bytes) {
    FT_Library freetype = nullptr;
    if (bytes.empty() || FT_Init_FreeType(&freetype) != 0) return nullptr;
    FT_Face face = nullptr;
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
    if (FT_New_Memory_Face(freetype, data, static_cast<FT_Long>(bytes.size()), 0, &face) != 0) {
      FT_Done_FreeType(freetype);
      return nullptr;
    }
    Face made(cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING));
    static const cairo_user_data_key_t kFace = {0}, kLibrary = {0};
    // The last that was attached goes first.
    cairo_font_face_set_user_data(made.get(), &kLibrary, freetype, freeLibrary);
    cairo_font_face_set_user_data(made.get(), &kFace, face, freeFace);
    return made;
  }

  const text::FontLibrary& m_library;
  std::map<text::FontId, Face> m_faces;
};

cairo_status_t take(void* to, const unsigned char* bytes, unsigned count) {
  auto* all = static_cast<std::vector<std::uint8_t>*>(to);
  all->insert(all->end(), bytes, bytes + count);
  return CAIRO_STATUS_SUCCESS;
}

/// Which bytes each glyph or group of glyphs stands for, in the order of the text.
std::vector<cairo_text_cluster_t> clustersOf(const PaperRun& run) {
  std::vector<text::PositionedGlyph> glyphs = run.glyphs;
  if (run.rightToLeft) std::reverse(glyphs.begin(), glyphs.end());
  std::vector<cairo_text_cluster_t> clusters;
  for (std::size_t i = 0; i < glyphs.size();) {
    std::size_t end = i + 1;
    while (end < glyphs.size() && glyphs[end].byteOffset <= glyphs[i].byteOffset) ++end;
    const std::size_t from = clusters.empty() ? 0 : glyphs[i].byteOffset;
    const std::size_t to = end < glyphs.size() ? glyphs[end].byteOffset : run.text.size();
    clusters.push_back({static_cast<int>(to - from), static_cast<int>(end - i)});
    i = end;
  }
  return clusters;
}

void setInk(cairo_t* cr, page::Ink ink) {
  const double grey = ink == page::Ink::Ink ? 0.08 : 0.3;
  cairo_set_source_rgb(cr, grey, grey, grey);
}

void drawRun(cairo_t* cr, Faces& faces, const PaperRun& run) {
  cairo_font_face_t* face = faces.of(run.font);
  if (face == nullptr || run.glyphs.empty()) return;
  cairo_set_font_face(cr, face);
  cairo_matrix_t size;
  cairo_matrix_init_scale(&size, static_cast<double>(run.size) * static_cast<double>(run.stretch),
                          static_cast<double>(run.size));
  cairo_set_font_matrix(cr, &size);
  setInk(cr, run.ink);
  std::vector<cairo_glyph_t> glyphs;
  for (const text::PositionedGlyph& glyph : run.glyphs) {
    glyphs.push_back({glyph.glyph, static_cast<double>(run.x) + static_cast<double>(glyph.xPx),
                      static_cast<double>(run.baseline) + static_cast<double>(glyph.yPx)});
  }
  const std::vector<cairo_text_cluster_t> clusters = clustersOf(run);
  const auto order = run.rightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : static_cast<cairo_text_cluster_flags_t>(0);
  cairo_show_text_glyphs(cr, run.text.data(), static_cast<int>(run.text.size()), glyphs.data(),
                         static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()), order);
}

void fill(cairo_t* cr, const std::vector<base::Rect>& rects) {
  for (const base::Rect& r : rects) {
    cairo_rectangle(cr, static_cast<double>(r.x), static_cast<double>(r.y), static_cast<double>(r.width),
                    static_cast<double>(r.height));
  }
  cairo_fill(cr);
}

void drawPage(cairo_t* cr, Faces& faces, const Paper& page) {
  for (const PaperRun& run : page.runs) drawRun(cr, faces, run);
  cairo_set_source_rgb(cr, 0, 0, 0);
  fill(cr, page.squares);
  cairo_set_source_rgb(cr, 0.6, 0.6, 0.6);
  fill(cr, page.hairlines);
  cairo_show_page(cr);
}

}  // namespace

bool canMakePdf() { return true; }

base::Result<std::vector<std::uint8_t>> pdfOf(const std::vector<Paper>& pages, const text::FontLibrary& library) {
  std::vector<std::uint8_t> bytes;
  Faces faces(library);
  const Surface surface(cairo_pdf_surface_create_for_stream(take, &bytes, static_cast<double>(kPaperWidth),
                                                            static_cast<double>(kPaperHeight)));
  // Nothing of who or when: cairo leaves out what is empty, and writes the time only where none is given.
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
  const Drawing drawing(cairo_create(surface.get()));
  for (const Paper& page : pages) drawPage(drawing.get(), faces, page);
  cairo_surface_finish(surface.get());
  const bool good = cairo_status(drawing.get()) == CAIRO_STATUS_SUCCESS &&
                    cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS;
  if (!good) return fail(ErrorCode::Internal, "pdf.failed");
  return bytes;
}

}  // namespace tend::share
