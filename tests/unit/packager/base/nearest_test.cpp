#include "base/nearest.hpp"

#include <catch2/catch.hpp>

namespace lectern::packager {

TEST_CASE("edit_distance counts slips of the hand") {
  CHECK(edit_distance("title", "title") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("title", "titel") == 1);
  CHECK(edit_distance("pass", "passs") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("nearest finds slips and nothing else") {
  CHECK(nearest("titel", {"id", "title", "tile"}) == "title");
  CHECK(nearest("id", {"ix", "ic"}) == "ix");
  CHECK(nearest("colour", {"title", "id"}) == "");
  CHECK(nearest("ab", {"cd"}) == "");
  CHECK(did_you_mean("nota", {"note"}) == "did you mean \"note\"?");
  CHECK(did_you_mean("box", {"note"}) == "");
}

}  // namespace lectern::packager
