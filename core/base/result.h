// What can go wrong, said once: an Error carries a string id and its arguments, never a sentence.
// The sentence is made from assets/strings when it is shown. Used by every room.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace tend::base {

/// Why an operation failed, by kind; the CLI maps each to an exit code (see app/cli/exit_code.h).
enum class ErrorCode : std::uint8_t {
  CheckFailed,   // the input was understood and is not acceptable
  Usage,         // the command was called wrongly
  BadData,       // the input is damaged or not of the expected form
  NotFound,      // a file or folder is not there
  NoPermission,  // the system forbids it
  CannotCreate,  // an output could not be written
  IoError,       // reading or writing broke off
  Unavailable,   // something this machine lacks (a display, a font)
  TooNew,        // written by a newer version of Tend
  Internal,      // a bug of ours that was caught
};

/// A place in a text file. Lines and columns count from 1 (columns in code points); 0 means "not known".
struct Where {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// A named argument of a sentence: {name} in the catalogue is replaced by value.
using Argument = std::pair<std::string, std::string>;

struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string id;  // key of the sentence in assets/strings/<lang>.po
  std::vector<Argument> arguments;
  Where where;
};

template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning an error from a function that returns Result<T>.
inline tl::unexpected<Error> fail(ErrorCode code, std::string id, std::vector<Argument> arguments = {},
                                  Where where = {}) {
  return tl::unexpected<Error>(Error{code, std::move(id), std::move(arguments), std::move(where)});
}

}  // namespace tend::base
