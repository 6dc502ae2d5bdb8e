// What a person can ask about a code from elsewhere. One action of actions.h, with what is meant inside.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "platform/camera.h"

namespace tend::state {

struct InHomework {
  enum class What : std::uint8_t {
    OpenCode,  // the page for a code, with one filled in if there is one
    ReadCode,  // what was typed is read; what is wrong with it is said
    Take,      // what the code holds appears on Today
    PutAway,   // what was taken home is put away again
    OpenStep,  // a step that was taken home: "day.PRACTICE.ID", "exercise.ID", "section.ID"
    // Where a browser is around the program: a code by camera
    UseCamera,
    CloseCamera,
    CameraLooks,  // it was allowed, and its picture is there
    CameraRead,   // a square, of whatever it is
    CameraEnded,  // by itself
  };
  What what = What::OpenCode;
  std::string text{};  // OpenCode: the code; OpenStep: the name; CameraRead: what the square holds
  platform::CameraEnd end = platform::CameraEnd::Hidden;
};

inline InHomework openCode(std::string code = {}) { return {InHomework::What::OpenCode, std::move(code)}; }
inline InHomework readCode() { return {InHomework::What::ReadCode}; }
inline InHomework takeHomework() { return {InHomework::What::Take}; }
inline InHomework putHomeworkAway() { return {InHomework::What::PutAway}; }
inline InHomework openHomeworkStep(std::string name) { return {InHomework::What::OpenStep, std::move(name)}; }

}  // namespace tend::state
