#include <catch2/catch.hpp>

#include <random>

#include "package/zip_reader.hpp"
#include "package/zip_writer.hpp"

using namespace lectern::packager;

namespace {

std::string random_bytes(std::size_t size) {
  std::mt19937 random(1);
  std::string bytes(size, ' ');
  for (char& c : bytes) c = static_cast<char>(random());
  return bytes;
}

}  // namespace

TEST_CASE("what is written can be read, whatever its size and however it is packed") {
  const std::string large(300000, 'x');
  const std::string noise = random_bytes(200000);
  for (const Effort effort : {Effort::Quick, Effort::Small}) {
    const auto zip = write_zip({{"a.txt", large}, {"b.txt", noise}, {"b.png", noise}, {"empty.txt", ""}}, {}, effort);
    REQUIRE(zip.ok());
    CHECK(zip->size() < 2 * noise.size() + 2000);
    const auto reader = ZipReader::open(*zip);
    REQUIRE(reader.ok());
    CHECK(*reader->read("a.txt", large.size()) == large);
    CHECK(*reader->read("b.txt", noise.size()) == noise);
    CHECK(*reader->read("b.png", noise.size()) == noise);
    CHECK(*reader->read("empty.txt", 0) == "");
    CHECK(reader->read("a.txt", large.size() - 1).error().message == "it unpacks to 300000 bytes, more than 299999");
    CHECK_FALSE(reader->read("c.txt", 1).ok());
  }
}

TEST_CASE("entries of packed zips are taken over as they are, in one order with the rest") {
  const std::string text(1000, 'x');
  const auto first = write_zip({{"c.txt", text}, {"a.txt", "a"}}, {}, Effort::Small);
  const auto second = write_zip({{"b.txt", text}});
  REQUIRE((first.ok() && second.ok()));
  const auto merged = write_zip({{"d.txt", "d"}, {"imsmanifest.xml", "<manifest/>"}}, {*second, *first});
  REQUIRE(merged.ok());
  const auto reader = ZipReader::open(*merged);
  REQUIRE(reader.ok());
  std::string names;
  for (const ZipItem& item : reader->entries()) names += item.name + " ";
  CHECK(names == "imsmanifest.xml a.txt b.txt c.txt d.txt ");
  CHECK(*reader->read("b.txt", 1000) == text);
  CHECK(*reader->read("c.txt", 1000) == text);
  CHECK(write_zip({{"a.txt", "other"}}, {*first}).error().message == "two files are named 'a.txt'");
  CHECK_FALSE(write_zip({}, {"no zip"}).ok());
}
