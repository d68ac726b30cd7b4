// Shows a frame with the first address; the rest it passes on, for the page there to do the same.
export function show([address, ...rest]) {
  const frame = document.createElement("iframe");
  frame.title = "Course";
  frame.src = rest.length > 0 ? `${address}#${encodeURIComponent(JSON.stringify(rest))}` : address;
  document.body.replaceChildren(frame);
}
