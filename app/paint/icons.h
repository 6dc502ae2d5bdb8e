// The icons: names and their drawings on a grid of 24 by 24, stroked with round caps and joins (design 11). Drawn by
// Canvas::icon.
#pragma once

#include <cstdint>
#include <string_view>

namespace tend::paint {

enum class Icon : std::uint8_t {
  Today,
  Read,
  Practise,
  Garden,
  Settings,
  Help,
  Leave,
  Contents,
  Type,
  Listen,
  Bookmark,
  Note,
  Pen,
  Left,
  Right,
  Up,
  Down,
  Close,
  Check,
  Arrow,
  Back,
  Lock,
  Fold,
  EyeOff,
  Phone,
  Shield,
  Person,
  Pair,
  Timer,
  Candle,
  Ear,
  Chat,
  Play,
  Pause,
  Stop,
  Prev,
  Next,
  Plus,
  Minus,
  Erase,
  Shift,
  Enter,
  Print,
  Trash,
  Save,
  Warn,
  Info,
  Refresh,
  Moon,
  Scroll,
  Pages,
  Justify,
  Ragged,
  Hand,
  Heart,
  Cup,
  Walk,
  Sofa,
  Star,
  Letter,
  Leaf,
  Petals,
  Swap,
  Globe,
  Key,
  Qr,
  Music,
  Search,
};

/// SVG path data of an icon, commands M L H V C A Z.
std::string_view iconData(Icon icon);
int iconCount();

/// For the test: each row of the table stands at the place of its name in the enum.
bool iconTableInOrder();

}  // namespace tend::paint
