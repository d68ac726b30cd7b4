// Time spent, in hundredths of a second, from and to the two dialects' texts.

export function fromTimespan(value) {
  const [hours, minutes, seconds] = value.split(":").map(Number);
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 100);
}

export function toTimespan(hundredths) {
  const two = (number) => String(number).padStart(2, "0");
  const seconds = Math.floor(hundredths / 100);
  const hours = String(Math.floor(seconds / 3600)).padStart(4, "0");
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

export function fromInterval(value) {
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(value);
  return Math.round((Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 100);
}

export function toInterval(hundredths) {
  const seconds = Math.floor(hundredths / 100) % 60;
  const fraction = hundredths % 100 ? `.${String(hundredths % 100).padStart(2, "0")}` : "";
  return `PT${Math.floor(hundredths / 360000)}H${Math.floor(hundredths / 6000) % 60}M${seconds}${fraction}S`;
}
