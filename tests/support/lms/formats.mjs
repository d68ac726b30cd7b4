// What a value may look like. A format has a name, for complaints, and says whether it accepts a text.

export const format = (name, accepts) => ({ name, accepts });

export const oneOf = (...words) => format(`one of ${words.map((word) => JSON.stringify(word)).join(", ")}`, (value) => words.includes(value));

export const like = (name, pattern) => format(name, (value) => pattern.test(value));

export const text = (limit) => format(`text of at most ${limit} characters`, (value) => value.length <= limit);

export const both = (first, second) => format(`${first.name}, and ${second.name}`, (value) => first.accepts(value) && second.accepts(value));

// -?digits with or without a fraction: no plus sign, no bare point, no exponent.
const decimalText = /^-?\d{1,5}(\.\d{1,7})?$/;

export const decimal = like("a decimal number", decimalText);

export const number = (low, high, digits = 7) =>
  format(`a number from ${low} to ${high} with at most ${digits} decimals`, (value) => {
    const fraction = value.split(".")[1] ?? "";
    return decimalText.test(value) && fraction.length <= digits && Number(value) >= low && Number(value) <= high;
  });

export const orBlank = (other) => format(`${other.name}, or blank`, (value) => value === "" || other.accepts(value));

// What survives every form encoding and every database.
export const plainToken = (limit) => like(`at most ${limit} characters of A-Z a-z 0-9 - _`, new RegExp(`^[A-Za-z0-9_-]{0,${limit}}$`));

export const record = like("an identifier of A-Z a-z 0-9 _ . : -, at most 255", /^(?!urn:$)[A-Za-z0-9_.:-]{1,255}$/);

export const clock = like("CMITime HH:MM:SS[.SS]", /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

export const timespan = like("CMITimespan HHHH:MM:SS[.SS]", /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

export const interval = like("a time interval PT#H#M#S with at most two decimals", /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/);

export const timestamp = format("a time YYYY-MM-DDThh:mm:ss, or with .dd and a zone, from 1970 to 2038", (value) => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,2}(Z|[+-]\d\d:\d\d)?)?$/.exec(value);
  if (!parts) return false;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1970 && year <= 2038 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
});

// Text with or without {lang=xx} before it, on one line.
export const localized = (limit) =>
  format(`one line of at most ${limit} characters, with or without {lang=xx}`, (value) => {
    const bare = value.replace(/^\{lang=[a-z]{2}(-[A-Z]{2})?\}/, "");
    return bare.length <= limit && !/[\r\n]/.test(bare);
  });
