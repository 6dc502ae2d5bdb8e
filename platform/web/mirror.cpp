#include "platform/mirror.h"

#include <emscripten.h>

#include <cmath>
#include <cstdio>
#include <string>
#include <utility>

// platform/web/mirror.js holds the other half: elements for roles, kept in step by position and identity.
// clang-format off
EM_JS(void, tendMirror, (const char* tree, int length),
      { Module.tendMirror(JSON.parse(UTF8ToString(tree, length))); });
// clang-format on

namespace tend::platform {
namespace {

void quote(std::string& out, const std::string& text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
      out += escaped;
    } else {
      out += c;
    }
  }
  out += '"';
}

/// [role, label, value, state, level, x, y, width, height, id, [caret, begin, end] or 0, children]
void write(std::string& out, const semantics::Node& node) {
  out += "[\"";
  out += semantics::roleName(node.role);
  out += "\",";
  quote(out, node.label);
  out += ',';
  // What is protected is not told to a screen reader either.
  quote(out, (node.state & semantics::kProtected) != 0 ? std::string() : node.value);
  char numbers[160];
  std::snprintf(numbers, sizeof numbers, ",%u,%u,%ld,%ld,%ld,%ld,\"%llu\",", static_cast<unsigned>(node.state),
                static_cast<unsigned>(node.level), std::lround(node.rect.x), std::lround(node.rect.y),
                std::lround(node.rect.width), std::lround(node.rect.height), static_cast<unsigned long long>(node.id));
  out += numbers;
  if (node.text) {
    std::snprintf(numbers, sizeof numbers, "[%u,%u,%u],[", node.text->caret, node.text->selectionBegin,
                  node.text->selectionEnd);
    out += numbers;
  } else {
    out += "0,[";
  }
  for (const semantics::Node& child : node.children) {
    if (&child != node.children.data()) out += ',';
    write(out, child);
  }
  out += "]]";
}

struct Mirrored {
  MirrorCalls calls;
  std::string last;
};

/// There is one page.
Mirrored& mirrored() {
  static Mirrored one;
  return one;
}

semantics::NodeId idOf(unsigned high, unsigned low) { return (static_cast<semantics::NodeId>(high) << 32U) | low; }

}  // namespace

void answerMirror(MirrorCalls calls) { mirrored().calls = std::move(calls); }

void mirror(const semantics::Node& tree) {
  std::string written;
  write(written, tree);
  if (written == mirrored().last) return;
  tendMirror(written.data(), static_cast<int>(written.size()));
  mirrored().last = std::move(written);
}

void activateMirrored(unsigned high, unsigned low) {
  if (mirrored().calls.activate) mirrored().calls.activate(idOf(high, low));
}

void focusMirrored(unsigned high, unsigned low) {
  if (mirrored().calls.focus) mirrored().calls.focus(idOf(high, low));
}

}  // namespace tend::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void tendActivate(unsigned high, unsigned low) { tend::platform::activateMirrored(high, low); }
EMSCRIPTEN_KEEPALIVE void tendFocus(unsigned high, unsigned low) { tend::platform::focusMirrored(high, low); }
}
