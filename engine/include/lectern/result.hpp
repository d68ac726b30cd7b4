// Result<T>: a value, or an Error of the caller or the environment.
// Faults of a course's author are diagnostics (packager), never Errors.
#pragma once

#include <string>
#include <utility>
#include <variant>

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
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  bool ok() const { return state_.index() == 0; }

  // Only when ok().
  T& operator*() { return *std::get_if<0>(&state_); }
  const T& operator*() const { return *std::get_if<0>(&state_); }
  T* operator->() { return std::get_if<0>(&state_); }
  const T* operator->() const { return std::get_if<0>(&state_); }

  // Only when not ok().
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

struct Done {};
using Status = Result<Done>;

}  // namespace lectern
