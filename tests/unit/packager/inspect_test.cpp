#include <catch2/catch.hpp>

#include "lectern/packager/inspect.hpp"
#include "package/zip_reader.hpp"
#include "raw_zip.hpp"
#include "sample.hpp"

using namespace lectern::packager;

namespace {

std::vector<RawEntry> good_package(Target target) {
  const Compiled compiled = sample_course();
  const auto site = render_site(compiled, MemoryFiles(), sample_assets(), sample_strings());
  REQUIRE(site.ok());
  const auto packages = write_packages(compiled, *site, sample_assets(), {target});
  REQUIRE(packages.ok());
  const auto zip = ZipReader::open((*packages)[0]);
  REQUIRE(zip.ok());
  std::vector<RawEntry> entries;
  for (const ZipItem& item : zip->entries()) entries.push_back({item.name, *zip->read(item.name, 1 << 20)});
  return entries;
}

// The first finding, as "error: …" or "warning: …".
std::string first_finding(const Inspection& inspection) {
  if (inspection.findings.empty()) return "";
  const Finding& finding = inspection.findings.front();
  return (finding.severity == Severity::Error ? "error: " : "warning: ") + finding.message;
}

std::string first_finding(const std::vector<RawEntry>& entries) { return first_finding(inspect(raw_zip(entries))); }

// The finding after `from` became `to` in the manifest.
std::string after_change(Target target, const std::string& from, const std::string& to) {
  std::vector<RawEntry> entries = good_package(target);
  std::string& manifest = entries[0].bytes;
  const std::size_t at = manifest.find(from);
  REQUIRE(at != std::string::npos);
  manifest.replace(at, from.size(), to);
  return first_finding(entries);
}

}  // namespace

TEST_CASE("a good package is right, and tells what it holds") {
  for (const Target target : {Target::Scorm12, Target::Scorm2004_3, Target::Scorm2004_4}) {
    const Inspection inspection = inspect(raw_zip(good_package(target)));
    CHECK(first_finding(inspection) == "");
    CHECK(inspection.target == target);
    CHECK(inspection.identifier == "sample");
    CHECK(inspection.title == "Bread & <butter>");
    CHECK(inspection.version == "2");
    REQUIRE(inspection.course);
    CHECK(inspection.course->pages.size() == 2);
  }
}

TEST_CASE("what is no zip, or half of one, is said to be none") {
  CHECK(first_finding(inspect("")).starts_with("error: this is no zip"));
  CHECK(first_finding(inspect("PK")).starts_with("error: this is no zip"));
  CHECK(first_finding(inspect(std::string(70000, 'x'))).starts_with("error: this is no zip"));
  const std::string zip = raw_zip(good_package(Target::Scorm12));
  for (std::size_t size = 0; size < zip.size(); size += 97) CHECK_FALSE(inspect(zip.substr(0, size)).ok());
}

TEST_CASE("no flipped byte makes inspect stumble") {
  const std::string zip = raw_zip(good_package(Target::Scorm12));
  for (std::size_t at = 0; at < zip.size(); at += 7) {
    std::string flipped = zip;
    flipped[at] = static_cast<char>(flipped[at] ^ 0xa5);
    inspect(flipped);
  }
  SUCCEED("it came back every time");
}

TEST_CASE("a zip that claims or holds too much is refused before it is unpacked") {
  std::vector<RawEntry> entries = good_package(Target::Scorm12);
  entries.push_back({"bomb.txt", "x", 0xf0000000, 8});
  CHECK(first_finding(entries) == "error: the package unpacks to more than 1 GiB, which no LMS takes");
  std::string locator = "PK\x06\x07";
  put(locator, 0, 16);
  CHECK(first_finding(inspect(raw_zip(good_package(Target::Scorm12), locator))) ==
        "error: this is no zip that can be read: it is a 64-bit zip, which many LMSs cannot read");
}

TEST_CASE("an entry that cannot be unpacked is named") {
  const auto with = [](RawEntry entry) {
    std::vector<RawEntry> entries = good_package(Target::Scorm12);
    entries.push_back(std::move(entry));
    return first_finding(entries);
  };
  CHECK(with({"a.txt", "x", 0, 0, 0, true}).starts_with("error: 'a.txt' is damaged: "));
  CHECK(with({"a.txt", "not deflated", 0, 8}).starts_with("error: 'a.txt' is damaged: "));
  CHECK(with({"a.txt", "short", 50}).starts_with("error: 'a.txt' is damaged: "));
  CHECK(with({"a.txt", "x", 0, 0, 1}) == "error: 'a.txt' is encrypted");
  CHECK(with({"a.txt", "x", 0, 12}) == "error: 'a.txt' is packed by a method that LMSs do not know");
}

TEST_CASE("names that some LMS cannot take") {
  const auto with = [](const char* name) {
    std::vector<RawEntry> entries = good_package(Target::Scorm12);
    entries.push_back({name, "x"});
    return first_finding(entries);
  };
  CHECK(with("../x") == "error: the name '../x' points outside the package");
  CHECK(with("/x") == "error: the name '/x' points outside the package");
  CHECK(with("a\\b").starts_with("error: the name 'a\\b' has a back-slash"));
  CHECK(with("a/").starts_with("warning: the zip has an entry for the folder 'a/'"));
  CHECK(with("a\x01\xff b").starts_with("warning: the name 'a?\xff b' has characters"));
  CHECK(with("run.PHP").starts_with("warning: some LMSs refuse a package that holds a program"));
  CHECK(with("INDEX.html") == "error: the names 'index.html' and 'INDEX.html' are one and the same on many servers");
  CHECK(with("index.html") == "error: two files are named 'index.html'");
}

TEST_CASE("the manifest stands at the top, in small letters, first") {
  const auto named = [](const char* name) {
    std::vector<RawEntry> entries = good_package(Target::Scorm12);
    entries[0].name = name;
    return first_finding(entries);
  };
  CHECK(named("course/imsmanifest.xml").starts_with("error: the manifest is in a folder ('course/imsmanifest.xml')"));
  CHECK(named("IMSManifest.xml").starts_with("error: the manifest is named 'IMSManifest.xml'"));
  CHECK(named("manifest.xml") == "error: there is no imsmanifest.xml, so this is no SCORM package");
  std::vector<RawEntry> entries = good_package(Target::Scorm12);
  std::swap(entries[0], entries[1]);
  CHECK(first_finding(entries).starts_with("warning: imsmanifest.xml is not the zip's first file"));
}

TEST_CASE("what schemas let pass and LMSs do not") {
  const auto in_12 = [](const char* from, const char* to) { return after_change(Target::Scorm12, from, to); };
  const auto in_2004 = [](const char* from, const char* to) { return after_change(Target::Scorm2004_3, from, to); };
  CHECK(in_12("<manifest", "<manifest <").starts_with("error: imsmanifest.xml is no XML"));
  CHECK(in_12(">1.2<", ">1.3<").starts_with("error: the manifest's schemaversion is '1.3'"));
  CHECK(in_12("ADL SCORM", "SCORM") == "error: the manifest's schema is not 'ADL SCORM'");
  CHECK(in_12("xmlns:adlcp=", "xmlns:acp=").starts_with("error: the manifest's xmlns:adlcp is ''"));
  CHECK(in_12("default=\"sample_", "default=\"simple_").starts_with("error: the manifest's default organization"));
  CHECK(
      in_12("identifierref=\"sample_", "identifierref=\"simple_").starts_with("error: the item 'sample_item' refers"));
  CHECK(in_12("adlcp:scormtype", "adlcp:scormType").find("has no adlcp:scormtype") != std::string::npos);
  CHECK(in_2004("adlcp:scormType", "adlcp:scormtype").find("has no adlcp:scormType") != std::string::npos);
  CHECK(in_12("file href=\"text.html\"", "file href=\"Text.html\"") ==
        "error: the resource 'sample_resource' lists 'Text.html', which is not in the package");
  CHECK(in_12("<file href=\"text.html\" />", "") == "warning: the manifest does not list 'text.html'");
  CHECK(in_12("\"sample_item\"", "\"sample_resource\"") ==
        "error: the resource's identifier 'sample_resource' is used twice");
  CHECK(in_12("\"sample_item\"", "\"1 item\"").starts_with("error: the item's identifier '1 item' is not what XML"));
  CHECK(in_12("Bread &amp;", "Bread &#38;").starts_with("warning: the manifest has CDATA"));
  CHECK(in_2004("<imsss:deliveryControls", "<imsss:mapInfo/><imsss:deliveryControls")
            .starts_with("warning: the manifest has a mapInfo"));
  CHECK(in_12("adlcp_rootv1p2.xsd\"", "other.xsd\"") ==
        "warning: the manifest names the schema 'other.xsd', which is not in the package");
}

TEST_CASE("the manifest and the compiled course agree") {
  CHECK(after_change(Target::Scorm2004_3, ">0.75<", ">0.8<") ==
        "error: the manifest's pass mark is 80 %, the course's is 75 %");
  CHECK(after_change(Target::Scorm12, "identifier=\"sample\"", "identifier=\"simple\"") ==
        "error: the manifest's identifier is 'simple', but the course's id is 'sample'");
  std::vector<RawEntry> entries = good_package(Target::Scorm12);
  for (RawEntry& entry : entries) {
    if (entry.name.starts_with("course-")) entry.bytes = "lecternCourse={\"course\":\"{}\"};";
  }
  CHECK(first_finding(entries).find("cannot be read: ") != std::string::npos);
  entries = good_package(Target::Scorm12);
  for (RawEntry& entry : entries) {
    if (entry.name.starts_with("player-")) entry.name = "player.js";
  }
  CHECK(first_finding(entries).find("lists 'player-a4cb3469.js'") != std::string::npos);
}

TEST_CASE("a manifest nested without end does no harm") {
  std::vector<RawEntry> entries = good_package(Target::Scorm12);
  std::string& manifest = entries[0].bytes;
  std::string deep;
  for (int i = 0; i < 200000; ++i) deep += "<item>";
  manifest.replace(manifest.find("<item "), 0, deep);
  CHECK_FALSE(inspect(raw_zip(entries)).ok());
  std::string closed = deep;
  for (int i = 0; i < 200000; ++i) closed += "</item>";
  entries = good_package(Target::Scorm12);
  entries[0].bytes.replace(entries[0].bytes.find("<item "), 0, closed);
  CHECK_FALSE(inspect(raw_zip(entries)).ok());
}
