#include "core/progress/seal/guarded_key.h"

#include <sodium.h>

namespace tend::progress::seal {

static_assert(GuardedKey::kBytes == crypto_kdf_KEYBYTES);
static_assert(GuardedKey::kBytes == crypto_secretstream_xchacha20poly1305_KEYBYTES);
static_assert(GuardedKey::kBytes == crypto_generichash_KEYBYTES);

GuardedKey GuardedKey::random() {
  GuardedKey key;
  if (key.usable()) key.write([](unsigned char* bytes) { randombytes_buf(bytes, kBytes); });
  return key;
}

GuardedKey subkey(const GuardedKey& key, Purpose purpose) {
  GuardedKey made;
  if (!made.usable()) return made;
  key.read([&made, purpose](const unsigned char* from) {
    made.write([from, purpose](unsigned char* to) {
      crypto_kdf_derive_from_key(to, GuardedKey::kBytes, static_cast<unsigned>(purpose), "TendSeal", from);
    });
  });
  return made;
}

}  // namespace tend::progress::seal
