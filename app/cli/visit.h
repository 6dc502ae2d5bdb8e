// All that a visit to the reader needs, owned together: what was kept, helper work, voice, chance, and the way to
// begin. Used by the command `read` and by the browser's main, whose loop is not ours.
#pragma once

#include <memory>
#include <utility>

#include "app/cli/commands.h"
#include "app/shell/program.h"
#include "core/base/system_random.h"

namespace tend::cli {

class Visit {
 public:
  /// Nothing is opened yet but what was kept as settings. `context` must outlive the visit.
  Visit(Context& context, const ReadOptions& options);
  Visit(const Visit&) = delete;
  Visit& operator=(const Visit&) = delete;

  /// A state as it was left last time, for shell::run() or shell::begin().
  state::AppState begin();
  /// Of a browser, before begin().
  void host(state::HostPorts ports) { m_host = std::move(ports); }
  const shell::ProgramOptions& program() const { return m_program; }
  state::Services& services() { return m_services; }

 private:
  void keepAtHome();
  void keepInPlace();
  base::Result<void> prepare(state::AppState& state);

  Context& m_context;
  ReadOptions m_options;
  std::unique_ptr<base::Storage> m_storage;
  std::unique_ptr<base::Storage> m_placeStorage;  // in an office or a kiosk: its own small files
  std::unique_ptr<base::AsyncStore> m_store;
  std::unique_ptr<base::Background> m_background;
  std::unique_ptr<platform::Speech> m_speech;
  base::SystemRandom m_random;
  state::keeping::Ports m_keeping;
  state::PlacePorts m_place;
  state::HostPorts m_host;
  state::Services m_services;
  shell::ProgramOptions m_program;
};

}  // namespace tend::cli
