// Finds the service that speaks on this system, and starts it where it does not run yet, as its own clients do. Only
// ever a socket of this device: an address of a network in the environment counts as no service. Used by speech.cpp.
#pragma once

#include <optional>
#include <string>

#include "platform/linux/descriptor.h"
#include "platform/speech.h"

namespace tend::platform {

/// The socket of speech-dispatcher by the environment (SPEECHD_ADDRESS, else the person's runtime folder). Empty where
/// the address is none of this device. To be asked on the main thread.
std::string speechSocketPath();

/// Connects, after starting the service if nobody listens. Waits some seconds at most, less when `leave` becomes
/// readable. Else the reason: NoService or NotStarted.
struct SpeechSocket {
  Descriptor socket;
  std::optional<Silence> why{};
};
SpeechSocket openSpeechService(const std::string& path, int leave);

}  // namespace tend::platform
