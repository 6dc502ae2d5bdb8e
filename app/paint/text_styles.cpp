#include "app/paint/text_styles.h"

#include <array>

namespace tend::paint {
namespace {

using Book = text::FontBook;
using text::Features;

constexpr std::array<StyleRow, 28> kStyles{{
    {TextStyle::Title, &Book::display, Features::Display, 48, 56, -0.006F},
    {TextStyle::PageTitle, &Book::display, Features::Display, 44, 52, -0.006F},
    {TextStyle::CardTitle, &Book::display, Features::Display, 36, 42, 0},
    {TextStyle::Section, &Book::display, Features::Display, 30, 38, 0},
    {TextStyle::SmallSection, &Book::display, Features::Display, 26, 34, 0},
    {TextStyle::Body, &Book::body, Features::Text, 20, 32, 0},
    {TextStyle::BodyItalic, &Book::bodyItalic, Features::Text, 20, 32, 0},
    {TextStyle::Verse, &Book::bodyItalic, Features::Text, 21, 31, 0},
    {TextStyle::FirstWords, &Book::displayItalic, Features::Display, 28, 40, 0},
    {TextStyle::FrameLead, &Book::displayItalic, Features::Display, 21, 32, 0},
    {TextStyle::Aside, &Book::body, Features::Text, 18, 27, 0},
    {TextStyle::Name, &Book::bodyMedium, Features::Plain, 19, 26, 0},
    {TextStyle::NameDyslexic, &Book::dyslexic, Features::Plain, 15, 22, 0},
    {TextStyle::Lead, &Book::body, Features::AllSmallCaps, 17, 24, 0.10F},
    {TextStyle::Button, &Book::controlSemiBold, Features::Plain, 17, 24, 0},
    {TextStyle::Control, &Book::controlMedium, Features::Plain, 15, 20, 0},
    {TextStyle::ControlStrong, &Book::controlSemiBold, Features::Plain, 15, 20, 0},
    {TextStyle::Label, &Book::controlMedium, Features::Plain, 15, 20, 0},
    {TextStyle::Rail, &Book::controlMedium, Features::Plain, 15, 18, 0},
    {TextStyle::RailChosen, &Book::controlSemiBold, Features::Plain, 15, 18, 0},
    {TextStyle::Mono, &Book::mono, Features::Plain, 16, 28, 0},
    {TextStyle::Number, &Book::controlSemiBold, Features::Lining, 17, 24, 0},
    {TextStyle::Code, &Book::controlSemiBold, Features::Code, 30, 40, 0.05F},
    {TextStyle::Numeral, &Book::body, Features::Lining, 20, 26, 0},
    {TextStyle::RingNumber, &Book::display, Features::Lining, 96, 104, -0.01F},
    {TextStyle::CoverTitle, &Book::body, Features::Text, 34, 44, 0},
    {TextStyle::CoverSection, &Book::controlMedium, Features::Plain, 22, 30, 0},
    {TextStyle::CoverBody, &Book::control, Features::Plain, 17, 27, 0},
}};

}  // namespace

const StyleRow& styleRow(TextStyle style) {
  const auto index = static_cast<std::size_t>(style);
  return kStyles[index < kStyles.size() ? index : 0];
}

int styleCount() { return static_cast<int>(kStyles.size()); }

float lineHeight(TextStyle style) { return styleRow(style).linePx; }
float fontSize(TextStyle style) { return styleRow(style).sizePx; }

}  // namespace tend::paint
