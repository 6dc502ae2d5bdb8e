// The soft bell at the end of a turn: a struck bowl, made of a few fading tones, no recording. The sound device is open
// while it sounds and closed afterwards; where there is none it is silent, and nothing else changes. Not for speech.
// Used by the program's loop, which rings when the state asks for it.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace tend::shell {

/// One stroke, in one channel, from -1 to 1; about two seconds, at `rate` samples a second.
std::vector<float> struckBowl(int rate);

class Bell {
 public:
  Bell() = default;
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;
  /// Silent at once; waits until the device is closed.
  ~Bell();

  /// Rings, from the beginning if it sounds already. Opening a device can take long: that is done on a helper thread.
  void ring();
  /// Silent at once. Waits for nothing.
  void stop();

 private:
  enum class Wish { None, Ring, Stop };
  void work();
  void sound(unsigned device);

  std::mutex m_mutex;
  std::condition_variable m_changed;
  Wish m_wish = Wish::None;
  bool m_working = false;
  std::thread m_thread;
};

}  // namespace tend::shell
