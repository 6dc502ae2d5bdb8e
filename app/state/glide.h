// What goes on moving when a finger has let go of it, and comes to rest: the article (reader.h) and whatever else
// scrolls (app/widgets). Only the arithmetic; who moves keeps the velocity.
#pragma once

#include <algorithm>
#include <cmath>

namespace tend::state {

constexpr float kGlidePerSecond = 0.04F;  // share of the velocity left after one second
constexpr float kStillBelow = 12;         // px/s
constexpr float kFastestGlide = 6000;     // px/s

/// The velocity to glide on with; 0: the finger was too slow for that.
inline float glideFrom(float velocity) {
  return std::abs(velocity) > 4 * kStillBelow ? std::clamp(velocity, -kFastestGlide, kFastestGlide) : 0;
}

/// How far it goes in so many seconds. The velocity is less afterwards, and 0 when it has come to rest.
inline float glide(float& velocity, float seconds) {
  const float decay = std::pow(kGlidePerSecond, seconds);
  const float way = velocity * (decay - 1) / std::log(kGlidePerSecond);
  velocity *= decay;
  if (std::abs(velocity) < kStillBelow) velocity = 0;
  return way;
}

}  // namespace tend::state
