#include "app/cli/exit_code.h"

namespace tend::cli {

int exitCodeFor(base::ErrorCode code) {
  switch (code) {
    case base::ErrorCode::CheckFailed:
      return 1;
    case base::ErrorCode::Usage:
      return 2;
    case base::ErrorCode::BadData:
    case base::ErrorCode::TooNew:
      return 65;  // EX_DATAERR
    case base::ErrorCode::NotFound:
      return 66;  // EX_NOINPUT
    case base::ErrorCode::Unavailable:
      return 69;  // EX_UNAVAILABLE
    case base::ErrorCode::Internal:
      return 70;  // EX_SOFTWARE
    case base::ErrorCode::CannotCreate:
      return 73;  // EX_CANTCREAT
    case base::ErrorCode::IoError:
      return 74;  // EX_IOERR
    case base::ErrorCode::NoPermission:
      return 77;  // EX_NOPERM
  }
  return 70;
}

}  // namespace tend::cli
