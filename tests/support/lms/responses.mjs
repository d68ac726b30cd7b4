// What a learner's response and a right answer look like, by type of interaction. STRICT readers check each
// character; the formats here are those that all of them take.
import { decimal, format, like, text } from "./formats.mjs";

const distinct = (items) => new Set(items).size === items.length;

// SCORM 1.2: options are single characters.
const option12 = /^[0-9a-z]$/;
const list12 = (name, item, unique) =>
  format(name, (value) => {
    const items = value.split(",");
    return value.length <= 255 && items.every((each) => item.test(each)) && (!unique || distinct(items));
  });
const choice12 = list12("single characters joined by commas, each once", option12, true);
const pairs12 = list12("pairs such as 1.a joined by commas", /^[0-9a-z]\.[0-9a-z]$/, true);
const order12 = list12("single characters joined by commas", option12, false);
const required12 = (other) =>
  format(`${other.name}, with or without braces`, (value) => other.accepts(value.replace(/^\{(.*)\}$/, "$1")));
const trueFalse12 = like("0, 1, t or f", /^[01tf]$/);
const some12 = format("text of 1 to 255 characters", (value) => value.length >= 1 && value.length <= 255);

export const responses12 = {
  "true-false": { response: trueFalse12, pattern: trueFalse12 },
  choice: { response: choice12, pattern: required12(choice12) },
  "fill-in": { response: some12, pattern: some12 },
  numeric: { response: decimal, pattern: decimal },
  likert: { response: like("a single character", option12), pattern: text(0) },
  matching: { response: pairs12, pattern: required12(pairs12) },
  sequencing: { response: order12, pattern: required12(order12) },
  performance: { response: some12, pattern: some12 },
};

// SCORM 2004: options are names, joined by [,] and paired by [.]
const name = "[A-Za-z0-9_.]{1,250}";
const names = (what, limit, unique) =>
  format(what, (value) => {
    const items = value.split("[,]");
    return items.length <= limit && items.every((each) => new RegExp(`^${name}$`).test(each)) && (!unique || distinct(items));
  });
const choice = names("at most 36 names of A-Z a-z 0-9 _ . joined by [,], each once", 36, true);
const sequence = names("at most 36 names of A-Z a-z 0-9 _ . joined by [,]", 36, false);
const pairs = format("at most 36 pairs of names with [.] between, joined by [,]", (value) => {
  const items = value.split("[,]");
  return items.length <= 36 && distinct(items) && items.every((each) => new RegExp(`^${name}\\[\\.\\]${name}$`).test(each));
});
const trueFalse = like("true or false", /^(true|false)$/);
const oneName = like("one name of A-Z a-z 0-9 _ .", new RegExp(`^${name}$`));
const words = like("at most 10 texts of at most 250 characters joined by [,]", /^(?=.)((?!\[,\])[^\r\n]){0,250}(\[,\]((?!\[,\])[^\r\n]){0,250}){0,9}$/);
const steps = like("steps with [.] between step and answer, joined by [,]", /^(?=.)[A-Za-z0-9_.]*\[\.\][^[\]]*(\[,\][A-Za-z0-9_.]*\[\.\][^[\]]*)*$/);
const long = format("text of 1 to 4000 characters", (value) => value.length >= 1 && value.length <= 4000);
const range = format("a range min[:]max", (value) => {
  const ends = value.split("[:]");
  return ends.length === 2 && ends.every((end) => end === "" || decimal.accepts(end));
});

export const responses2004 = {
  "true-false": { response: trueFalse, pattern: trueFalse, patterns: 1 },
  choice: { response: choice, pattern: choice },
  "fill-in": { response: words, pattern: words },
  "long-fill-in": { response: long, pattern: long },
  likert: { response: oneName, pattern: oneName, patterns: 1 },
  matching: { response: pairs, pattern: pairs },
  performance: { response: steps, pattern: steps },
  sequencing: { response: sequence, pattern: sequence },
  numeric: { response: decimal, pattern: range },
  other: { response: long, pattern: long },
};
