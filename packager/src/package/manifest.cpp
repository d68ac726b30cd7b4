// imsmanifest.xml. Facts: SCORM 1.2 and 2004 Content Packaging, and what LMSs make of them.
#include <pugixml.hpp>

#include <optional>
#include <sstream>

#include "lectern/packager/package.hpp"

namespace lectern::packager {
namespace {

struct Schema {
  const char* prefix;  // nullptr: the default namespace
  const char* space;
  const char* file;
};

// One edition's words. Moodle takes any schemaversion it does not know for 1.2, and any prefix but "adlcp" for
// no SCO at all.
struct Edition {
  const char* version;
  const char* sco_attribute;
  std::vector<Schema> schemas;
};

const Edition& edition_of(Target target) {
  static const Edition k12 = {"1.2",
                              "adlcp:scormtype",
                              {{nullptr, "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"},
                               {"adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"}}};
  static const std::vector<Schema> k2004 = {{nullptr, "http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"},
                                            {"adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"},
                                            {"adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"},
                                            {"adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"},
                                            {"imsss", "http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"}};
  static const Edition k2004_3 = {"2004 3rd Edition", "adlcp:scormType", k2004};
  static const Edition k2004_4 = {"2004 4th Edition", "adlcp:scormType", k2004};
  switch (target) {
    case Target::Scorm12:
      return k12;
    case Target::Scorm2004_3:
      return k2004_3;
    case Target::Scorm2004_4:
      return k2004_4;
    case Target::Web:
      break;
  }
  return k12;
}

void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
}

void add_text(pugi::xml_node parent, const char* name, const std::string& text) {
  parent.append_child(name).text().set(text.c_str());
}

// Control characters would be written as character references, which LMSs garble.
std::string on_one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

// 75 becomes "0.75", without floating point.
std::string as_measure(int per_cent) {
  if (per_cent >= 100) return "1";
  const std::string digits = std::to_string(per_cent);
  return "0." + std::string(2 - digits.size(), '0') + digits;
}

// A threshold is the LMS's own judgement of the whole course, so it needs exactly one assessment.
const Assessment* threshold_of(const Course& course) {
  return course.assessments.size() == 1 ? &course.assessments.front() : nullptr;
}

void add_metadata(pugi::xml_node manifest, const Edition& edition) {
  pugi::xml_node metadata = manifest.append_child("metadata");
  add_text(metadata, "schema", "ADL SCORM");
  add_text(metadata, "schemaversion", edition.version);
}

// With masteryscore an LMS turns a low score into "failed" and may close the attempt, so only where no try is left.
void add_mastery(pugi::xml_node item, const Course& course) {
  const Assessment* assessment = threshold_of(course);
  if (assessment && assessment->attempts == 1) {
    add_text(item, "adlcp:masteryscore", std::to_string(assessment->pass));
  }
}

void add_sequencing(pugi::xml_node item, const Course& course) {
  pugi::xml_node sequencing = item.append_child("imsss:sequencing");
  if (const Assessment* assessment = threshold_of(course)) {
    pugi::xml_node primary = sequencing.append_child("imsss:objectives").append_child("imsss:primaryObjective");
    set(primary, "objectiveID", course.id + "_objective");
    set(primary, "satisfiedByMeasure", "true");
    add_text(primary, "imsss:minNormalizedMeasure", as_measure(assessment->pass));
  }
  // Without these an LMS marks a silent SCO complete and satisfied.
  pugi::xml_node delivery = sequencing.append_child("imsss:deliveryControls");
  set(delivery, "completionSetByContent", "true");
  set(delivery, "objectiveSetByContent", "true");
}

void add_organization(pugi::xml_node manifest, const Course& course, Target target) {
  pugi::xml_node organizations = manifest.append_child("organizations");
  set(organizations, "default", course.id + "_organization");
  pugi::xml_node organization = organizations.append_child("organization");
  set(organization, "identifier", course.id + "_organization");
  add_text(organization, "title", on_one_line(course.title));

  pugi::xml_node item = organization.append_child("item");
  set(item, "identifier", course.id + "_item");
  set(item, "identifierref", course.id + "_resource");
  add_text(item, "title", on_one_line(course.title));
  if (target == Target::Scorm12) return add_mastery(item, course);

  add_sequencing(item, course);
  pugi::xml_node mode = organization.append_child("imsss:sequencing").append_child("imsss:controlMode");
  set(mode, "choice", "true");
  set(mode, "flow", "true");
}

void add_resource(pugi::xml_node manifest, const Course& course, const Edition& edition,
                  const std::vector<std::string>& names) {
  pugi::xml_node resource = manifest.append_child("resources").append_child("resource");
  set(resource, "identifier", course.id + "_resource");
  set(resource, "type", "webcontent");
  set(resource, edition.sco_attribute, "sco");
  set(resource, "href", "index.html");
  for (const std::string& name : names) set(resource.append_child("file"), "href", name);
}

}  // namespace

std::string write_manifest(const Compiled& compiled, Target target, const std::vector<std::string>& names) {
  const Course& course = compiled.model;
  const Edition& edition = edition_of(target);

  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");

  pugi::xml_node manifest = document.append_child("manifest");
  set(manifest, "identifier", course.id);
  set(manifest, "version", on_one_line(course.version));
  std::string locations;
  for (const Schema& schema : edition.schemas) {
    set(manifest, schema.prefix ? (std::string("xmlns:") + schema.prefix).c_str() : "xmlns", schema.space);
    if (!locations.empty()) locations += ' ';
    locations += std::string(schema.space) + ' ' + schema.file;
  }
  set(manifest, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  set(manifest, "xsi:schemaLocation", locations);

  add_metadata(manifest, edition);
  add_organization(manifest, course, target);
  add_resource(manifest, course, edition, names);

  std::ostringstream xml;
  document.save(xml, "  ", pugi::format_default, pugi::encoding_utf8);
  return xml.str();
}

}  // namespace lectern::packager
