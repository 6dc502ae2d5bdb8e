#include "app/shell/bell.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <system_error>
#include <utility>

#include "platform/sound.h"

namespace tend::shell {
namespace {

constexpr int kRate = 44100;
constexpr double kSeconds = 2.4;
constexpr double kAttackSeconds = 0.012;  // a felt mallet, not a hammer
constexpr double kReleaseSeconds = 0.25;
constexpr double kLevel = 0.22;
constexpr double kPi = 3.14159265358979323846;

/// The tones of a bowl are no multiples of the lowest one. Each stands twice, a little apart, so that it breathes.
struct Tone {
  double hertz, beatHertz, level, fadeSeconds;
};
constexpr std::array<Tone, 4> kTones = {{
    {262, 0.9, 1.00, 0.75},
    {262 * 2.71, 1.4, 0.34, 0.42},
    {262 * 5.12, 2.2, 0.10, 0.20},
    {262 * 8.11, 3.0, 0.03, 0.09},
}};

double toneAt(const Tone& tone, double seconds) {
  const double pair =
      std::sin(2 * kPi * tone.hertz * seconds) + std::sin(2 * kPi * (tone.hertz + tone.beatHertz) * seconds);
  return tone.level * pair / 2 * std::exp(-seconds / tone.fadeSeconds);
}

/// Begins and ends in silence, so that nothing clicks.
double envelope(double seconds) {
  const double in = std::min(1.0, seconds / kAttackSeconds);
  const double out = std::clamp((kSeconds - seconds) / kReleaseSeconds, 0.0, 1.0);
  return in * out;
}

}  // namespace

std::vector<float> struckBowl(int rate) {
  std::vector<float> out(static_cast<std::size_t>(kSeconds * rate));
  for (std::size_t i = 0; i < out.size(); ++i) {
    const double seconds = static_cast<double>(i) / rate;
    double sum = 0;
    for (const Tone& tone : kTones) sum += toneAt(tone, seconds);
    out[i] = static_cast<float>(kLevel * envelope(seconds) * sum);
  }
  return out;
}

Bell::~Bell() {
  stop();
  if (m_thread.joinable()) m_thread.join();
}

void Bell::ring() {
  if (platform::playsSound()) return platform::playSound(struckBowl(kRate), kRate);
  const std::lock_guard<std::mutex> lock(m_mutex);
  m_wish = Wish::Ring;
  m_changed.notify_all();
  if (m_working) return;
  if (m_thread.joinable()) m_thread.join();  // it has ended
  try {
    m_thread = std::thread([this] { work(); });
    m_working = true;
  } catch (const std::system_error&) {
    m_wish = Wish::None;  // no thread, no bell
  }
}

void Bell::stop() {
  if (platform::playsSound()) return platform::stopSound();
  const std::lock_guard<std::mutex> lock(m_mutex);
  m_wish = Wish::Stop;
  m_changed.notify_all();
}

void Bell::work() {
  SDL_AudioSpec wanted{};
  wanted.freq = kRate;
  wanted.format = AUDIO_F32SYS;
  wanted.channels = 1;
  wanted.samples = 2048;
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) {
    if (const SDL_AudioDeviceID device = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0); device != 0) {
      sound(device);
      SDL_CloseAudioDevice(device);
    }
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
  SDL_TLSCleanup();  // of a thread that SDL did not start, its words of errors are ours to free
  const std::lock_guard<std::mutex> lock(m_mutex);
  m_working = false;
}

void Bell::sound(unsigned device) {
  const std::vector<float> samples = struckBowl(kRate);
  std::unique_lock<std::mutex> lock(m_mutex);
  while (std::exchange(m_wish, Wish::None) == Wish::Ring) {
    SDL_ClearQueuedAudio(device);
    SDL_QueueAudio(device, samples.data(), static_cast<Uint32>(samples.size() * sizeof(float)));
    SDL_PauseAudioDevice(device, 0);
    // A little longer than the stroke: what was queued is still on its way through the device.
    m_changed.wait_for(lock, std::chrono::duration<double>(kSeconds + 0.3), [this] { return m_wish != Wish::None; });
  }
  SDL_ClearQueuedAudio(device);
}

}  // namespace tend::shell
