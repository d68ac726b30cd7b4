// A host without a page: feeds a session by the C ABI, and carries its calls to an LMS that takes everything.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lectern/course.hpp"
#include "lectern/lectern.h"

namespace lectern {

class Host {
 public:
  using Memory = std::map<std::string, std::string>;

  // `memory` is what the LMS has kept from earlier sessions.
  Host(const Course& course, std::string api, Memory memory = {});
  ~Host();
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  // `fields` is the inside of an event's JSON object without `at`. Gives what it had for the page, each as JSON; if the
  // event was refused, why.
  std::vector<std::string> send(const std::string& fields);
  std::vector<std::string> launch(const std::string& seed);

  // Lets time go by; wakes the session when it asked for it.
  void pass(std::int64_t milliseconds);

  Memory memory;
  std::int64_t now = 0;

 private:
  struct Call {
    std::string id, verb, element, value;
  };
  void dispatch(const std::string& fields, std::vector<std::string>& shown);

  std::string api_;
  lectern_session session_ = 0;
  std::vector<Call> calls_;
  std::optional<std::int64_t> alarm_;
};

}  // namespace lectern
