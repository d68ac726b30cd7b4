// Other tabs and windows of this browser with the same course: only the one that came first records.
// A channel, no storage: who comes says hello with the time it came, and who came earlier answers.

import type { CourseData } from "./course";

const PATIENCE = 200;

interface Word {
  hello?: number;
  answer?: number;
}

export class Twins {
  private channel: BroadcastChannel | null = null;
  private since = 0;

  // `recording`: whether this tab has something to defend. `met`: an earlier one has answered.
  constructor(
    private readonly course: CourseData["id"],
    private readonly recording: () => boolean,
    private readonly met: () => void,
  ) {}

  // Done when an earlier tab has answered, or would have by now.
  come(): Promise<void> {
    this.since = Date.now() + Math.random();
    try {
      this.channel = new BroadcastChannel(`lectern ${this.course}`);
    } catch {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      setTimeout(resolve, PATIENCE);
      this.channel?.addEventListener("message", ({ data }: MessageEvent<Word>) => {
        if (data.hello !== undefined && data.hello > this.since && this.recording()) this.say({ answer: data.hello });
        if (data.answer !== this.since) return;
        this.met();
        resolve();
      });
      this.say({ hello: this.since });
    });
  }

  // An open channel would keep a page that goes out of the back-forward cache.
  go(): void {
    this.channel?.close();
    this.channel = null;
  }

  private say(word: Word): void {
    this.channel?.postMessage(word);
  }
}
