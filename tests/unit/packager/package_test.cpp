#include <catch2/catch.hpp>

#include "package/zip_reader.hpp"
#include "sample.hpp"

using namespace lectern::packager;

namespace {

std::vector<OutputFile> site_of(const Compiled& compiled, const Files& files) {
  auto site = render_site(compiled, files, sample_assets(), sample_strings());
  REQUIRE(site.ok());
  return *site;
}

const std::string& file_of(const std::vector<OutputFile>& site, const std::string& start) {
  for (const OutputFile& file : site) {
    if (file.name.starts_with(start)) return file.bytes;
  }
  FAIL("no file " << start);
  return site.front().bytes;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a target is known by its name, and scorm2004 is the third edition") {
  CHECK(*target_from("scorm12") == Target::Scorm12);
  CHECK(*target_from("scorm2004") == Target::Scorm2004_3);
  CHECK(*target_from("scorm2004-4") == Target::Scorm2004_4);
  CHECK_FALSE(target_from("SCORM12").ok());
}

TEST_CASE("a site has its files by name, and names those of the runtime") {
  const auto site = site_of(sample_course(), MemoryFiles());
  std::string names;
  for (const OutputFile& file : site) names += file.name + "\n";
  CHECK(names.starts_with("course-"));
  CHECK(names.ends_with(".js\nindex.html\ntext.html\n"));
  CHECK(has(file_of(site, "index.html"), "<script src=\"player-a4cb3469.js\" defer>"));
  CHECK(has(file_of(site, "text.html"), "<link rel=\"stylesheet\" href=\"theme-7c98040a.css\">"));
  CHECK(has(file_of(site, "course-"), "\"fallback\":\"fallback-14bfedfe.js\""));
}

TEST_CASE("index.html lists the contents in sections and escapes titles") {
  const auto site = site_of(sample_course(), MemoryFiles());
  const std::string& index = file_of(site, "index.html");
  CHECK(has(index, "<title>Bread &amp; &lt;butter&gt;</title>"));
  CHECK(has(index, "<span>First</span><ol>\n<li data-status=\"unseen\"><a class=\"govuk-link\" href=\"#page-start\""));
  CHECK(has(index, "id=\"page-end\">Bye</article>"));
  CHECK_FALSE(has(index, "style="));
  CHECK_FALSE(has(index, "data-question=\"counted\""));
}

TEST_CASE("pages past 150 KB move to scripts; the text version keeps them all") {
  Compiled compiled = sample_course();
  compiled.pages[0].html = "<article>" + std::string(200 * 1024, 'x') + "</article>";
  compiled.pages[1].html = "<article>Last \u2028 & \"least\"" + std::string(50 * 1024, 'y') + "</article>";
  const auto site = site_of(compiled, MemoryFiles());
  CHECK_FALSE(has(file_of(site, "index.html"), "Last"));
  CHECK(has(file_of(site, "index.html"), "href=\"text.html#page-end\" data-open=\"end\""));
  CHECK(file_of(site, "pages-1-").starts_with("lecternPages({\"end\":\"<article>Last \u2028 & \\\"least\\\"yyy"));
  CHECK(file_of(site, "pages-1-").ends_with("yyy</article>\"});\n"));
  CHECK(has(file_of(site, "text.html"), "Last"));
  CHECK(has(file_of(site, "course-"), "\"pages\":{\"end\":\"pages-1-"));
}

TEST_CASE("a last page of a few words gets no script of its own") {
  Compiled compiled = sample_course();
  compiled.pages[0].html = "<article>" + std::string(150 * 1024, 'x') + "</article>";
  CHECK(has(file_of(site_of(compiled, MemoryFiles()), "index.html"), "id=\"page-end\">Bye</article>"));
}

TEST_CASE("media come under their names in the package") {
  Compiled compiled = sample_course();
  compiled.media = {{"media/Map 1.png", "media/map-1-00000000.png"}};
  MemoryFiles files;
  files.files["media/Map 1.png"] = "picture";
  CHECK(file_of(site_of(compiled, files), "media/map-1-00000000.png") == "picture");

  const auto missing = render_site(compiled, MemoryFiles(), sample_assets(), sample_strings());
  REQUIRE_FALSE(missing.ok());
}

TEST_CASE("a site is not written without its strings or assets") {
  Strings strings = sample_strings();
  strings.erase("next");
  CHECK(render_site(sample_course(), MemoryFiles(), sample_assets(), strings).error().message ==
        "the texts of the page lack 'next'");

  Assets assets = sample_assets();
  assets["runtime.zip"] = assets["schemas/scorm12.zip"];
  CHECK(render_site(sample_course(), MemoryFiles(), assets, sample_strings()).error().message ==
        "'theme.css' is not built in");
  assets.erase("runtime.zip");
  CHECK(render_site(sample_course(), MemoryFiles(), assets, sample_strings()).error().message ==
        "'runtime.zip' is not built in");
}

TEST_CASE("a package is not written without its runtime or schemas") {
  for (const char* name : {"runtime.zip", "schemas/scorm12.zip"}) {
    Assets assets = sample_assets();
    assets.erase(name);
    CHECK(write_packages(sample_course(), {{"a.txt", "x"}}, assets, {Target::Scorm12}).error().message ==
          "'" + std::string(name) + "' is not built in");
  }
}

TEST_CASE("masteryscore is written only where one try is all there is") {
  Compiled compiled = sample_course();
  CHECK_FALSE(has(write_manifest(compiled, Target::Scorm12, {}), "masteryscore"));
  compiled.model.assessments[0].attempts = 1;
  CHECK(has(write_manifest(compiled, Target::Scorm12, {}), "<adlcp:masteryscore>75</adlcp:masteryscore>"));
}

TEST_CASE("2004 has a threshold where there is one assessment") {
  Compiled compiled = sample_course();
  compiled.model.assessments[0].pass = 5;
  CHECK(has(write_manifest(compiled, Target::Scorm2004_3, {}), "<imsss:minNormalizedMeasure>0.05<"));
  compiled.model.assessments[0].pass = 100;
  CHECK(has(write_manifest(compiled, Target::Scorm2004_4, {}), "<imsss:minNormalizedMeasure>1<"));
  compiled.model.assessments.clear();
  CHECK_FALSE(has(write_manifest(compiled, Target::Scorm2004_4, {}), "objectives"));
}

TEST_CASE("a title with markup, accents and control characters is plain text in a manifest") {
  Compiled compiled = sample_course();
  compiled.model.title = "Caf\u00e9 ]]> & \"tea\" \x01 \n done";
  const std::string manifest = write_manifest(compiled, Target::Scorm12, {"a.txt"});
  CHECK(has(manifest, "<title>Caf\u00e9 ]]&gt; &amp; \"tea\"     done</title>"));
  CHECK_FALSE(has(manifest, "&#"));
}

TEST_CASE("a package has its manifest first, the rest by name, the runtime, and the schemas of its target") {
  const Compiled compiled = sample_course();
  const auto site = site_of(compiled, MemoryFiles());
  const auto packages =
      write_packages(compiled, site, sample_assets(), {Target::Scorm2004_4, Target::Scorm12, Target::Scorm2004_4});
  REQUIRE(packages.ok());
  REQUIRE(packages->size() == 3);
  CHECK((*packages)[0] == (*packages)[2]);

  auto zip = ZipReader::open((*packages)[0]);
  REQUIRE(zip.ok());
  REQUIRE(zip->entries().size() == 1 + site.size() + 4 + 5);
  CHECK(zip->entries()[0].name == "imsmanifest.xml");
  for (std::size_t i = 2; i < zip->entries().size(); ++i) CHECK(zip->entries()[i - 1].name < zip->entries()[i].name);
  CHECK(*zip->read("imscp_v1p1.xsd", 100) == "<schema4/>");
  CHECK(*zip->read("player-a4cb3469.js", 100) == "player()");
  for (const ZipItem& item : zip->entries()) {
    if (item.name == "imsmanifest.xml") continue;
    CHECK(has(*zip->read("imsmanifest.xml", 100000), "<file href=\"" + item.name + "\" />"));
  }
  CHECK(*zip->read("index.html", 100000) == file_of(site, "index.html"));
}

TEST_CASE("names that LMSs stumble over never reach a package") {
  const Compiled compiled = sample_course();
  for (const char* name : {"a b", "/a", "a/../b", "a//b", "a/", "caf\u00e9", "a\\b", "", ".."}) {
    INFO(name);
    CHECK_FALSE(write_packages(compiled, {{name, "x"}}, sample_assets(), {Target::Scorm12}).ok());
  }
  CHECK_FALSE(write_packages(compiled, {{"a", "x"}, {"a", "y"}}, sample_assets(), {Target::Scorm12}).ok());
}
