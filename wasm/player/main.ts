// The order in which a launch starts and finishes.

import { Bridge } from "./bridge";
import { course } from "./course";
import { loadEngine } from "./engine";
import { Input } from "./input";
import { findApi, Lms } from "./lms";
import { fault } from "./notice";
import { Page } from "./page";
import { openForPrint } from "./print";
import { Session } from "./session";
import { openStore } from "./store";
import { Twins } from "./twins";

function seed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// No `unload`, no `beforeunload`: phones never send them, and they keep pages out of the back-forward cache.
function watch(session: Session, twins: Twins): void {
  const pass = (on: "hide" | "show" | "leave") => {
    session.send({ on });
    if (on !== "show") session.flush();
  };
  document.addEventListener("visibilitychange", () => pass(document.hidden ? "hide" : "show"));
  // From the back-forward cache a page comes back as it was; another may have come meanwhile.
  addEventListener("pagehide", (event) => {
    pass(event.persisted ? "hide" : "leave");
    twins.go();
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    void twins.come();
    pass("show");
  });
}

async function start(): Promise<void> {
  const data = course();
  let session: Session | null = null;
  let late = false;
  const twins = new Twins(
    data.id,
    () => session?.recording ?? true,
    () => {
      late = true;
      session?.send({ on: "twin" });
    },
  );
  const [found, { engine, kind }] = await Promise.all([data.store ? openStore(data.id) : findApi(), loadEngine(data.fallback), twins.come()]);
  const api = found?.api ?? "none";
  // For whoever looks into a package that does not do as it should.
  Object.assign(document.documentElement.dataset, { engine: kind, api });
  const page = new Page();
  session = new Session(new Bridge(engine, data.course), new Lms(found), page);
  new Input(session, page).listen();
  watch(session, twins);
  openForPrint();
  session.send({ on: "launch", api, seed: seed(), zone: -new Date().getTimezoneOffset() });
  if (late) session.send({ on: "twin" });
}

start().catch((reason: unknown) => {
  console.error("Lectern:", reason);
  fault();
});
