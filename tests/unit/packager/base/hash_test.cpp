#include <catch2/catch.hpp>

#include "base/hash.hpp"

using namespace lectern::packager;

TEST_CASE("a hash is the CRC-32 that zips give too, in 8 digits") {
  CHECK(short_hash("") == "00000000");
  CHECK(short_hash("a") == "e8b7be43");
  CHECK(short_hash("123456789") == "cbf43926");
  CHECK(short_hash("dh") == "03215536");
}
