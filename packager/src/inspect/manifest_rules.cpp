#include <pugixml.hpp>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "inspect/rules.hpp"

namespace lectern::packager {
namespace {

constexpr std::size_t kMaxManifest = std::size_t{16} << 20;
constexpr std::size_t kLongestName = 255;  // of identifiers and titles, in Moodle's tables

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
  return parent.find_child([&](pugi::xml_node node) { return local_name(node) == name; });
}

std::vector<pugi::xml_node> all_named(pugi::xml_node top, std::string_view name) {
  struct Collect : pugi::xml_tree_walker {
    std::string_view name;
    std::vector<pugi::xml_node> found;
    bool for_each(pugi::xml_node& node) override {
      if (local_name(node) == name) found.push_back(node);
      return true;
    }
  } collect;
  collect.name = name;
  top.traverse(collect);
  return std::move(collect.found);
}

std::string line_of(std::string_view text, std::ptrdiff_t offset) {
  const auto end = std::min(text.size(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
  return std::to_string(1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
}

class ManifestCheck {
 public:
  ManifestCheck(const std::set<std::string>& names, Inspection& inspection)
      : names_(names), inspection_(inspection), findings_(inspection) {}

  Manifest run(pugi::xml_node manifest) {
    check_version(manifest);
    check_identifiers(manifest);
    check_organization(manifest);
    check_resources(manifest);
    check_threshold(manifest);
    check_unlisted();
    return result_;
  }

 private:
  void check_version(pugi::xml_node manifest) {
    inspection_.version = manifest.attribute("version").value();
    const pugi::xml_node metadata = child(manifest, "metadata");
    const std::string version = child(metadata, "schemaversion").text().get();
    if (version == "1.2") inspection_.target = Target::Scorm12;
    if (version == "2004 3rd Edition") inspection_.target = Target::Scorm2004_3;
    if (version == "2004 4th Edition") inspection_.target = Target::Scorm2004_4;
    if (!inspection_.target) {
      findings_.error(
          "the manifest's schemaversion is " + printable(version) + ", which LMSs take for SCORM 1.2 or refuse",
          "write exactly '1.2', '2004 3rd Edition' or '2004 4th Edition'");
      return;
    }
    if (std::string_view(child(metadata, "schema").text().get()) != "ADL SCORM") {
      findings_.error("the manifest's schema is not 'ADL SCORM'");
    }
    const bool is_12 = inspection_.target == Target::Scorm12;
    expect_space(manifest, "xmlns",
                 is_12 ? "http://www.imsproject.org/xsd/imscp_rootv1p1p2" : "http://www.imsglobal.org/xsd/imscp_v1p1");
    expect_space(manifest, "xmlns:adlcp",
                 is_12 ? "http://www.adlnet.org/xsd/adlcp_rootv1p2" : "http://www.adlnet.org/xsd/adlcp_v1p3");
  }

  void expect_space(pugi::xml_node manifest, const char* attribute, std::string_view expected) {
    const std::string_view found = manifest.attribute(attribute).value();
    if (found == expected) return;
    findings_.error("the manifest's " + std::string(attribute) + " is " + printable(found) + ", not " +
                    printable(expected));
  }

  void check_identifiers(pugi::xml_node manifest) {
    inspection_.identifier = manifest.attribute("identifier").value();
    std::set<std::string> seen;
    std::vector<pugi::xml_node> nodes = {manifest};
    for (const char* name : {"organization", "item", "resource"}) {
      for (const pugi::xml_node node : all_named(manifest, name)) nodes.push_back(node);
    }
    for (const pugi::xml_node node : nodes) {
      const std::string id = node.attribute("identifier").value();
      const std::string what = "the " + std::string(local_name(node)) + "'s identifier " + printable(id);
      if (id.empty()) {
        findings_.error("the manifest has a " + std::string(local_name(node)) + " without identifier");
      } else if (!seen.insert(id).second) {
        findings_.error(what + " is used twice");
      } else if (id.size() > kLongestName) {
        findings_.error(what + " is longer than 255 characters, at which some LMSs refuse the upload");
      } else if (is_digit(id[0]) || id[0] == '-' || id[0] == '.' || id.find_first_of(" \t:/") != std::string::npos) {
        findings_.error(what + " is not what XML allows: it starts with a letter and has no space, colon or slash");
      }
    }
  }

  void check_title(pugi::xml_node node) {
    const std::string title = child(node, "title").text().get();
    const std::string what =
        "the " + std::string(local_name(node)) + " " + printable(node.attribute("identifier").value());
    if (title.empty()) findings_.error(what + " has no title");
    if (title.size() > kLongestName) {
      findings_.warning(what + " has a title of more than 255 bytes, which some LMSs refuse");
    }
  }

  void check_organization(pugi::xml_node manifest) {
    const pugi::xml_node organizations = child(manifest, "organizations");
    const std::string chosen = organizations.attribute("default").value();
    const pugi::xml_node organization = organizations.find_child([&](pugi::xml_node node) {
      return local_name(node) == "organization" && chosen == node.attribute("identifier").value();
    });
    if (!organization) {
      findings_.error("the manifest's default organization " + printable(chosen) + " is not in it");
      return;
    }
    inspection_.title = child(organization, "title").text().get();
    check_title(organization);

    std::set<std::string> resources;
    for (const pugi::xml_node node : all_named(manifest, "resource")) {
      resources.insert(node.attribute("identifier").value());
    }
    const auto items = all_named(organization, "item");
    if (items.empty()) findings_.error("the organization has no item, so there is nothing to launch");
    for (const pugi::xml_node item : items) {
      check_title(item);
      const std::string reference = item.attribute("identifierref").value();
      const std::string what = "the item " + printable(item.attribute("identifier").value());
      if (!reference.empty() && resources.count(reference) == 0) {
        findings_.error(what + " refers to the resource " + printable(reference) + ", which is not in the manifest");
      } else if (reference.empty() && !child(item, "item")) {
        findings_.error(what + " refers to no resource");
      }
    }
    if (!all_named(organization, "mapInfo").empty()) {
      findings_.warning("the manifest has a mapInfo, for which Moodle refuses the upload");
    }
  }

  void check_resources(pugi::xml_node manifest) {
    const char* right = inspection_.target == Target::Scorm12 ? "adlcp:scormtype" : "adlcp:scormType";
    bool has_sco = false;
    for (const pugi::xml_node resource : all_named(manifest, "resource")) {
      const std::string what = "the resource " + printable(resource.attribute("identifier").value());
      const std::string type = resource.attribute(right).value();
      if (type.empty()) findings_.error(what + " has no " + right + " (spelt exactly so)");
      if (type == "sco" && !has_sco) {
        has_sco = true;
        result_.launch = path_of(resource.attribute("href").value());
      }
      check_href(resource, what);
      for (const pugi::xml_node file : resource.children()) {
        if (local_name(file) == "file") check_href(file, what);
      }
      const std::string launch = path_of(resource.attribute("href").value());
      if (!launch.empty() && own_files(resource).count(launch) == 0) {
        findings_.warning(what + " does not list its own start file " + printable(launch));
      }
    }
    if (inspection_.target && !has_sco) findings_.error("no resource is a SCO, so nothing would be tracked");
  }

  static std::string path_of(std::string_view href) { return std::string(href.substr(0, href.find_first_of("?#"))); }

  static std::set<std::string> own_files(pugi::xml_node resource) {
    std::set<std::string> files;
    for (const pugi::xml_node file : resource.children()) {
      if (local_name(file) == "file") files.insert(path_of(file.attribute("href").value()));
    }
    return files;
  }

  void check_href(pugi::xml_node node, const std::string& what) {
    const std::string path = path_of(node.attribute("href").value());
    listed_.insert(path);
    if (path.empty() || names_.count(path) > 0 || path.find("://") != std::string::npos) return;
    findings_.error(what + " lists " + printable(path) + ", which is not in the package",
                    "names must agree to the letter, capitals too");
  }

  void check_threshold(pugi::xml_node manifest) {
    for (const pugi::xml_node node : all_named(manifest, "masteryscore")) {
      const std::string_view text = node.text().get();
      int per_cent = -1;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), per_cent);
      if (error != std::errc() || end != text.data() + text.size() || per_cent < 0 || per_cent > 100) {
        findings_.error("the masteryscore is " + printable(text) + ", not a whole number from 0 to 100");
      } else {
        result_.pass = per_cent;
      }
    }
    for (const pugi::xml_node node : all_named(manifest, "minNormalizedMeasure")) {
      result_.pass = static_cast<int>(node.text().as_double() * 100 + 0.5);
    }
  }

  void check_unlisted() {
    for (const std::string& name : names_) {
      const bool control = name.ends_with(".xsd") || name.ends_with(".dtd") || name == kManifest;
      if (!control && !name.ends_with("/") && listed_.count(name) == 0) {
        findings_.warning("the manifest does not list " + printable(name));
      }
    }
  }

  const std::set<std::string>& names_;
  Inspection& inspection_;
  Findings findings_;
  std::set<std::string> listed_;
  Manifest result_;
};

// Where the manifest is instead of at the top, if anywhere.
void report_missing(const std::set<std::string>& names, Findings& findings) {
  for (const std::string& name : names) {
    const std::size_t slash = name.rfind('/');
    if (lower(slash == std::string::npos ? name : name.substr(slash + 1)) != kManifest) continue;
    if (slash != std::string::npos) {
      findings.error("the manifest is in a folder (" + printable(name) + "), but LMSs look at the top of the zip",
                     "zip what is in the folder, not the folder");
    } else {
      findings.error("the manifest is named " + printable(name) + ", but LMSs look for 'imsmanifest.xml'",
                     "write the name in small letters");
    }
    return;
  }
  findings.error("there is no imsmanifest.xml, so this is no SCORM package");
}

void check_text(std::string_view xml, Findings& findings) {
  if (xml.find("<![CDATA[") != std::string_view::npos || xml.find("&#") != std::string_view::npos) {
    findings.warning("the manifest has CDATA or character references, which some LMSs show garbled",
                     "write plain UTF-8 text");
  }
}

// The schemas that the manifest names must be there for the strictest checkers.
void check_schemas(pugi::xml_node manifest, const std::set<std::string>& names, Findings& findings) {
  std::string_view text = manifest.attribute("xsi:schemaLocation").value();
  bool is_file = false;
  while (!text.empty()) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return;
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    const std::string word(text.substr(begin, end - begin));
    if (is_file && names.count(word) == 0 && word.find("://") == std::string::npos) {
      findings.warning("the manifest names the schema " + printable(word) + ", which is not in the package");
    }
    is_file = !is_file;
    text.remove_prefix(end);
  }
}

}  // namespace

std::optional<Manifest> check_manifest(const ZipReader& zip, const std::set<std::string>& names,
                                       Inspection& inspection) {
  Findings findings(inspection);
  if (names.count(std::string(kManifest)) == 0) {
    report_missing(names, findings);
    return std::nullopt;
  }
  if (zip.entries().front().name != kManifest) {
    findings.warning("imsmanifest.xml is not the zip's first file, where some LMSs expect it");
  }
  const Result<std::string> xml = zip.read(kManifest, kMaxManifest);
  if (!xml) {
    findings.error("imsmanifest.xml cannot be read: " + xml.error().message);
    return std::nullopt;
  }
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(xml->data(), xml->size());
  const pugi::xml_node root = document.document_element();
  if (!parsed) {
    findings.error("imsmanifest.xml is no XML: " + std::string(parsed.description()) + " in line " +
                   line_of(*xml, parsed.offset));
    return std::nullopt;
  }
  if (local_name(root) != "manifest") {
    findings.error("imsmanifest.xml starts with <" + std::string(root.name()) + ">, not with <manifest>");
    return std::nullopt;
  }
  check_text(*xml, findings);
  Manifest manifest = ManifestCheck(names, inspection).run(root);
  check_schemas(root, names, findings);
  return manifest;
}

}  // namespace lectern::packager
