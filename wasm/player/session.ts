// One launch: events to the engine, its effects to the page, the LMS and the clock.

import type { Bridge } from "./bridge";
import type { Lms } from "./lms";
import { fault } from "./notice";
import type { Page } from "./page";
import type { Effect, EngineEvent, LmsEffect, NoticeCode, PageEffect } from "./protocol";

const LONGEST_PAINT = 100;

function isForLms(effect: Effect): effect is LmsEffect {
  return effect.do.startsWith("lms.");
}

// After these nothing that is done here is recorded.
const UNRECORDED: NoticeCode[] = ["no-lms", "review", "twin"];

export class Session {
  private over = false;
  private recorded = true;
  private broken = false;
  private calling = false;
  private scheduled = false;
  private alarm = 0;

  constructor(
    private readonly bridge: Bridge,
    private readonly lms: Lms,
    private readonly page: Page,
  ) {}

  get recording(): boolean {
    return this.recorded && !this.over;
  }

  // What the learner did.
  act(event: EngineEvent): void {
    this.send(event, true);
  }

  // Nothing is kept, and the course begins anew.
  forget(): void {
    this.act({ on: "forget" });
    this.flush();
    if (this.over) location.reload();
  }

  // What happened otherwise. True: the page has changed.
  send(event: EngineEvent, byLearner = false): boolean {
    if (this.over && event.on !== "summary") return false;
    try {
      return this.carry(this.bridge.dispatch({ ...event, at: Date.now() }), byLearner);
    } catch (reason) {
      this.over = true;
      this.fail(reason);
      return true;
    }
  }

  // Calls everything that waits for the LMS, now: the page may be gone in a moment.
  flush(): void {
    this.call(() => false);
  }

  private carry(effects: Effect[], byLearner: boolean): boolean {
    const shown: PageEffect[] = [];
    for (const effect of effects) {
      if (isForLms(effect)) this.lms.add(effect);
      else if (effect.do === "wake") this.wake(effect.in);
      else shown.push(effect);
      if (effect.do === "end") this.over = true;
      if (effect.do === "notice" && UNRECORDED.includes(effect.code)) this.recorded = false;
    }
    this.schedule();
    if (shown.length > 0) this.show(shown, byLearner);
    return shown.length > 0;
  }

  // A page that fails must not cost the learner their record: the engine and the LMS go on.
  private show(effects: PageEffect[], byLearner: boolean): void {
    if (this.broken) return;
    try {
      this.page.carry(effects, byLearner);
    } catch (reason) {
      this.fail(reason);
    }
  }

  private fail(reason: unknown): void {
    console.error("Lectern:", reason);
    if (this.broken) return;
    this.broken = true;
    fault();
  }

  private wake(after: number): void {
    clearTimeout(this.alarm);
    this.alarm = setTimeout(() => this.send({ on: "wake" }), after);
  }

  // An LMS's calls block the page, so what is to be seen is painted first. Where nothing is painted (another tab),
  // no frame comes, and the timer does.
  private schedule(): void {
    if (this.scheduled || this.lms.idle) return;
    this.scheduled = true;
    const run = () => {
      if (!this.scheduled) return;
      this.scheduled = false;
      this.call((changed) => changed);
      this.schedule();
    };
    setTimeout(run, LONGEST_PAINT);
    requestAnimationFrame(() => setTimeout(run));
  }

  private call(pause: (changed: boolean) => boolean): void {
    if (this.calling) return;
    this.calling = true;
    for (let reply = this.lms.callNext(); reply; reply = this.lms.callNext()) {
      if (pause(this.send(reply))) break;
    }
    this.calling = false;
  }
}
