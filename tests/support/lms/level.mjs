// A frame between the LMS and its content. The addresses after the # are those of the frames to go on with.
import { show } from "./frames.mjs";

show(JSON.parse(decodeURIComponent(location.hash.slice(1))));
