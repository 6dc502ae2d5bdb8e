// FontLibrary: opening fonts with HarfBuzz, and what is worth knowing about each of them.
#include "core/text/font.h"

#include <hb-ot.h>

#include <cstdio>
#include <string_view>
#include <utility>

#include "core/text/font_impl.h"

namespace tend::text {
namespace {

constexpr std::size_t kMostFonts = 4096;  // FontId has 16 bits; nobody needs more
constexpr std::size_t kMostFontBytes = 512U << 20U;
constexpr hb_codepoint_t kHyphenCharacter = 0x2010;

bool hasTable(hb_face_t* face, hb_tag_t tag) {
  const std::unique_ptr<hb_blob_t, HbBlobDeleter> table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

/// HarfBuzz accepts any bytes and then finds nothing in them. A font worth having maps characters to outlines.
bool isUsable(hb_face_t* face) {
  const bool outlines = hasTable(face, HB_TAG('g', 'l', 'y', 'f')) || hasTable(face, HB_TAG('C', 'F', 'F', ' ')) ||
                        hasTable(face, HB_TAG('C', 'F', 'F', '2'));
  return hb_face_get_glyph_count(face) > 0 && outlines && hasTable(face, HB_TAG('c', 'm', 'a', 'p')) &&
         hasTable(face, HB_TAG('h', 'e', 'a', 'd')) && hasTable(face, HB_TAG('h', 'm', 't', 'x'));
}

float emOf(const OpenFont& font, hb_ot_metrics_tag_t tag, float otherwise) {
  hb_position_t value = 0;
  if (hb_ot_metrics_get_position(font.font.get(), tag, &value) == 0) return otherwise;
  return static_cast<float>(value) / static_cast<float>(font.unitsPerEm);
}

float heightOfGlyph(const OpenFont& font, char32_t c, float otherwise) {
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents{};
  if (hb_font_get_nominal_glyph(font.font.get(), c, &glyph) == 0) return otherwise;
  if (hb_font_get_glyph_extents(font.font.get(), glyph, &extents) == 0) return otherwise;
  return static_cast<float>(extents.y_bearing) / static_cast<float>(font.unitsPerEm);
}

FontMetrics readMetrics(const OpenFont& font) {
  FontMetrics m;
  m.ascent = emOf(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 0.8F);
  m.descent = -emOf(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -0.2F);
  // What the letters measure, before what the font says of them: OpenDyslexic claims 1.0 for both.
  m.xHeight = heightOfGlyph(font, U'x', emOf(font, HB_OT_METRICS_TAG_X_HEIGHT, 0.5F));
  m.capHeight = heightOfGlyph(font, U'H', emOf(font, HB_OT_METRICS_TAG_CAP_HEIGHT, 0.7F));
  m.underlineOffset = -emOf(font, HB_OT_METRICS_TAG_UNDERLINE_OFFSET, -0.1F);
  m.underlineThickness = emOf(font, HB_OT_METRICS_TAG_UNDERLINE_SIZE, 0.05F);
  if (m.underlineThickness <= 0) m.underlineThickness = 0.05F;
  return m;
}

/// Whether any lookup of the table sees this glyph, so that shaping it alone would differ from shaping it in place.
bool lookupsSee(hb_face_t* face, hb_tag_t table, hb_codepoint_t glyph) {
  const std::unique_ptr<hb_set_t, void (*)(hb_set_t*)> lookups(hb_set_create(), hb_set_destroy);
  const std::unique_ptr<hb_set_t, void (*)(hb_set_t*)> glyphs(hb_set_create(), hb_set_destroy);
  hb_ot_layout_collect_lookups(face, table, nullptr, nullptr, nullptr, lookups.get());
  hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
  while (hb_set_next(lookups.get(), &lookup) != 0) {
    hb_ot_layout_lookup_collect_glyphs(face, table, lookup, glyphs.get(), glyphs.get(), glyphs.get(), nullptr);
    if (hb_set_has(glyphs.get(), glyph) != 0) return true;
  }
  return false;
}

bool hasFeature(hb_face_t* face, hb_tag_t wanted) {
  hb_tag_t tags[64];
  unsigned offset = 0;
  for (unsigned count = 64; count == 64; offset += 64) {
    hb_ot_layout_table_get_feature_tags(face, HB_OT_TAG_GSUB, offset, &count, tags);
    for (unsigned i = 0; i < count; ++i) {
      if (tags[i] == wanted) return true;
    }
  }
  return false;
}

void readSpaceAndHyphen(OpenFont& font) {
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(font.font.get(), U' ', &glyph) != 0) {
    font.spaceGlyph = glyph;
    font.spaceAdvance = hb_font_get_glyph_h_advance(font.font.get(), glyph);
  } else {
    font.spaceAdvance = font.unitsPerEm / 4;
  }
  if (hb_font_get_nominal_glyph(font.font.get(), kHyphenCharacter, &glyph) != 0) font.hyphen = kHyphenCharacter;
}

bool isNamed(hb_face_t* face, std::string_view family) {
  char name[64] = "";
  unsigned size = sizeof(name);
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_FONT_FAMILY, hb_language_from_string("en", 2), &size, name);
  return std::string_view(name).substr(0, family.size()) == family;
}

bool openFace(OpenFont& font) {
  font.tried = true;
  if (!font.blob) return false;
  font.face.reset(hb_face_create(font.blob.get(), 0));
  if (!isUsable(font.face.get())) {
    font.face.reset();
    return false;
  }
  font.unitsPerEm = static_cast<int>(hb_face_get_upem(font.face.get()));
  font.font.reset(hb_font_create(font.face.get()));
  hb_font_set_scale(font.font.get(), font.unitsPerEm, font.unitsPerEm);
  hb_ot_font_set_funcs(font.font.get());
  for (hb_codepoint_t c = 0; c < 128; ++c) {
    hb_codepoint_t glyph = 0;
    font.ascii[c] = hb_font_get_nominal_glyph(font.font.get(), c, &glyph) != 0 && glyph != 0;
  }
  font.metrics = readMetrics(font);
  readSpaceAndHyphen(font);
  font.oneLikeCapitalI = isNamed(font.face.get(), "Vollkorn");
  return true;
}

base::Result<FontId> damaged(const std::string& path) {
  return base::fail(base::ErrorCode::BadData, "text.font_bad", {{"path", path}}, {path, 0, 0});
}

base::Result<FontId> notFound(const std::string& path) {
  return base::fail(base::ErrorCode::NotFound, "text.font_missing", {{"path", path}}, {path, 0, 0});
}

/// Whether a readable file begins like a font: TrueType, OpenType, Apple's "true", or a collection.
enum class Look : std::uint8_t { Font, Other, Missing };
Look lookAt(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return Look::Missing;
  unsigned char b[4] = {0, 0, 0, 0};
  if (std::fread(b, 1, 4, file.get()) != 4) return Look::Other;
  const hb_tag_t tag = HB_TAG(b[0], b[1], b[2], b[3]);
  const bool font = tag == 0x00010000U || tag == HB_TAG('O', 'T', 'T', 'O') || tag == HB_TAG('t', 'r', 'u', 'e') ||
                    tag == HB_TAG('t', 't', 'c', 'f');
  return font ? Look::Font : Look::Other;
}

}  // namespace

FontLibrary::FontLibrary() : m_impl(std::make_unique<Impl>()) { m_impl->buffer.reset(hb_buffer_create()); }

FontLibrary::~FontLibrary() {
  // FreeType's faces must go before its library, and before the bytes they read.
  for (const auto& font : m_impl->fonts) font->ft.reset();
}

base::Result<FontId> FontLibrary::addFile(const std::string& path) {
  auto id = addFileLater(path);
  if (!id) return id;
  if (m_impl->open(*id).font) return id;
  m_impl->fonts.pop_back();
  return damaged(path);
}

base::Result<FontId> FontLibrary::addFileLater(const std::string& path) {
  const Look look = lookAt(path);
  if (look == Look::Missing) return notFound(path);
  if (look == Look::Other || m_impl->fonts.size() >= kMostFonts) return damaged(path);
  m_impl->fonts.push_back(std::make_unique<OpenFont>());
  m_impl->fonts.back()->path = path;
  return static_cast<FontId>(m_impl->fonts.size() - 1);
}

base::Result<FontId> FontLibrary::addMemory(std::string bytes) {
  if (bytes.size() > kMostFontBytes || m_impl->fonts.size() >= kMostFonts) return damaged({});
  auto font = std::make_unique<OpenFont>();
  font->memory = std::move(bytes);
  font->blob.reset(hb_blob_create(font->memory.data(), static_cast<unsigned>(font->memory.size()),
                                  HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  if (!openFace(*font) || m_impl->ftFace(*font) == nullptr) return damaged({});
  m_impl->fonts.push_back(std::move(font));
  return static_cast<FontId>(m_impl->fonts.size() - 1);
}

void FontLibrary::standIn(FontId font, FontId other) { m_impl->fonts.at(font)->standIn = other; }

OpenFont& FontLibrary::Impl::open(FontId id) {
  OpenFont& font = *fonts.at(id);
  if (!font.tried) {
    font.blob.reset(hb_blob_create_from_file_or_fail(font.path.c_str()));
    // Letters that could be set but not drawn would be a page of nothing.
    if (openFace(font) && ftFace(font) == nullptr) font.font.reset();
  }
  const bool replaced = !font.font && font.standIn != kNoFont;
  return replaced ? *fonts.at(font.standIn) : font;
}

bool FontLibrary::Impl::spaceInteracts(FontId id) {
  OpenFont& font = open(id);
  if (!font.spaceInteracts) {
    hb_face_t* face = font.face.get();
    font.spaceInteracts = font.spaceGlyph != 0 && (lookupsSee(face, HB_OT_TAG_GPOS, font.spaceGlyph) ||
                                                   lookupsSee(face, HB_OT_TAG_GSUB, font.spaceGlyph));
  }
  return *font.spaceInteracts;
}

bool FontLibrary::Impl::hasSmallCaps(FontId id, bool all) {
  OpenFont& font = open(id);
  if (!font.hasSmallCaps) {
    const bool opened = font.face != nullptr;
    font.hasSmallCaps = opened && hasFeature(font.face.get(), HB_TAG('s', 'm', 'c', 'p'));
    font.hasCapsToSmallCaps = opened && hasFeature(font.face.get(), HB_TAG('c', '2', 's', 'c'));
  }
  return *font.hasSmallCaps && (!all || *font.hasCapsToSmallCaps);
}

std::uint32_t FontLibrary::Impl::glyphFor(FontId id, char32_t codePoint) {
  if (id >= fonts.size()) return 0;
  const OpenFont& font = open(id);
  hb_codepoint_t glyph = 0;
  if (!font.font || hb_font_get_nominal_glyph(font.font.get(), codePoint, &glyph) == 0) return 0;
  return glyph;
}

const FontMetrics& FontLibrary::metrics(FontId font) const { return m_impl->open(font).metrics; }

bool FontLibrary::hasGlyph(FontId font, char32_t codePoint) const { return m_impl->glyphFor(font, codePoint) != 0; }

std::string_view FontLibrary::bytes(FontId id) const {
  const OpenFont& font = m_impl->open(id);
  if (!font.font) return {};
  unsigned size = 0;
  const char* data = hb_blob_get_data(font.blob.get(), &size);
  return {data, size};
}

NominalGlyph FontLibrary::nominalGlyph(FontId id, char32_t codePoint) const {
  NominalGlyph out;
  out.glyph = m_impl->glyphFor(id, codePoint);
  if (out.glyph == 0) return out;
  const OpenFont& font = m_impl->open(id);
  const auto advance = static_cast<float>(hb_font_get_glyph_h_advance(font.font.get(), out.glyph));
  out.advanceEm = advance / static_cast<float>(font.unitsPerEm);
  return out;
}

}  // namespace tend::text
