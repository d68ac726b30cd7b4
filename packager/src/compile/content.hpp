// A page between reading and rendering: its tree, and what was found in it. Pointers lead into the tree, which no
// longer changes its shape once its questions are read.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compile/front_matter.hpp"
#include "compile/meters.hpp"
#include "compile/settings.hpp"
#include "lectern/course.hpp"
#include "markup/markdown.hpp"

namespace lectern::packager {

// A container that is read by itself, and stands on the page itself.
bool is_exercise(const Node& node);

using NodeRefs = std::vector<const Node*>;

// An option, an item or a step as it is shown.
struct Part {
  std::string id;
  Range place;                      // of the id, or of the part
  const Node* text;                 // its children are the running text
  NodeRefs feedback;                // quotations
  Index option = kNone;             // an item's: the index of what belongs to it
  std::optional<Range> fixed = {};  // where it says so
};

// A container `feedback`: of a question or an assessment, shown with some of its results.
struct ResultFeedback {
  std::vector<std::string> when;  // correct, partial, incorrect; passed, failed
  const Node* container = nullptr;
};

struct PageQuestion {
  Question model;
  Range place;  // of its id, or of its opening line
  const Node* container = nullptr;
  NodeRefs stem;  // blocks above the question proper
  const Node* proper = nullptr;
  std::vector<Part> options;
  std::vector<Part> items;
  NodeRefs feedback;                    // quotations below the options
  std::vector<ResultFeedback> results;  // feedback for a result
  NodeRefs hints;                       // containers
  std::optional<Placed> objective;      // the id given
  bool counts = false;                  // stands in an assessment
};

struct PageDraw {
  std::optional<Placed> objective;
  std::size_t count = 0;
};

struct PageAssessment {
  Assessment model;
  Range place;
  const Node* container = nullptr;
  std::vector<PageDraw> draws;
  Range draws_place;
  std::vector<ResultFeedback> results;
};

// A choice, or a condition by which a section leads on.
struct PageWay {
  const Node* link = nullptr;  // its children are the running text
  NodeRefs consequence;        // quotations
  bool conditional = false;
};

struct PageSection {
  const Node* heading = nullptr;
  NodeRefs text;
  std::vector<PageWay> ways;  // as the choices or the routes of the model's state
};

struct PageScenario {
  Scenario model;
  Range place;
  const Node* container = nullptr;
  std::vector<PageMeter> meters;  // as the model's
  NodeRefs introduction;
  std::vector<PageSection> sections;  // as the model's states
};

// What a planner offers under one of its headings: options `begin` up to `end` of its question.
struct PageGroup {
  const Node* heading = nullptr;  // there may be none
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct PagePlanner {
  std::size_t question = 0;  // among the page's
  NodeRefs introduction;
  std::vector<PageGroup> groups;
};

struct PageDimension {
  const Node* heading = nullptr;
  std::vector<std::size_t> questions;  // among the page's
  NodeRefs next_step;                  // quotations
};

struct PageSurvey {
  Survey model;  // its questions are those of `dimensions`
  std::string title;
  Range place;
  const Node* container = nullptr;
  std::vector<std::string> stages;  // their names, lowest first; may be empty
  NodeRefs introduction;
  std::vector<PageDimension> dimensions;  // as the model's
};

// Where the picks of all planners of the course are collected.
struct PageSheet {
  const Node* container = nullptr;
  std::string title;
};

struct PageContent {
  std::string file;
  bool readable = false;  // if not, all the rest is empty
  FrontMatter front;
  Document document;
  std::vector<PageQuestion> questions;  // in the order of the page
  std::optional<PageAssessment> assessment;
  std::vector<PageScenario> scenarios;
  std::vector<PagePlanner> planners;
  std::vector<PageSurvey> surveys;
  std::vector<PageSheet> sheets;
  std::set<std::string, std::less<>> anchors;  // what a link to this page may name behind the #
};

// The text alone, spaces and line breaks as one space. A variable is its value, or its name if it has none.
std::string plain_text(const Nodes& nodes, const Variables& variables);

// Takes the line for which `place` of `text` stands: "line 12".
std::string line_of(std::string_view text, Range place);

}  // namespace lectern::packager
