// Result<T>: a value, or an Error of the caller or the environment.
// Faults of a course's author are diagnostics (packager), never Errors.
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace lectern {

enum class ErrorCode {
  Invalid,      // the bytes are not what they should be
  Unsupported,  // a version or a name this build does not know
  Missing,      // no such file, handle or thing
  Denied,       // the environment refuses to read or write
  Full,         // no room: disk, memory or a format's limit
};

struct Error {
  ErrorCode code = ErrorCode::Invalid;
  std::string message;  // one sentence without a full stop, lower case, naming what was found and expected
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(Error error) : error_(std::move(error)) {}

  explicit operator bool() const { return value_.has_value(); }
  bool ok() const { return value_.has_value(); }

  // Only when ok().
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return &*value_; }
  const T* operator->() const { return &*value_; }

  // Only when not ok().
  const Error& error() const { return error_; }

 private:
  // No std::variant: its tables of functions for every T are a burden in the browser.
  std::optional<T> value_;
  Error error_;
};

struct Done {};
using Status = Result<Done>;

}  // namespace lectern
