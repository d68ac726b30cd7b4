// The words of engine/protocol.md as types. That document is the contract; nothing here adds to it.

export type Api = "scorm12" | "scorm2004" | "web" | "none";
export type Pair = [item: string, option: string];
export type Result = "correct" | "partial" | "incorrect" | "neutral";

export interface Answer {
  options?: string[];
  pairs?: Pair[];
  text?: string;
}

export type EngineEvent =
  | { on: "launch"; api: Api; seed: string; zone: number }
  | { on: "lms.reply"; id: number; ok: boolean; value: string; error: string }
  | { on: "next" | "previous" | "hide" | "show" | "leave" | "wake" | "twin" | "summary" | "forget" }
  | { on: "open"; page: string }
  | ({ on: "answer"; question: string } & Answer)
  | { on: "retry" | "revise"; question: string }
  | { on: "begin" | "submit"; assessment: string }
  | { on: "choose"; scenario: string; choice: string }
  | { on: "restart"; scenario: string };

export interface Mark extends Answer {
  question: string;
  result: Result;
  earned: string;
  points: string;
  attempts?: number;
  left?: number | null;
  parts: { id: string; right: boolean }[];
  answer?: Answer;
  restored?: boolean;
}

export interface StartView {
  view: "start";
  questions: number;
  pass: number;
  attempts: number;
  left: number | null;
  best: string | null;
  passed: boolean;
}

export interface QuestionView {
  view: "question";
  question: string;
  number: number;
  of: number;
  options: string[];
  answered: Answer | null;
  previous: string | null;
  last: boolean;
}

export interface CheckView {
  view: "check";
  answers: { question: string; answered: Answer | null }[];
  kept: number;
}

export interface ResultView {
  view: "result";
  score: string;
  earned: string;
  points: string;
  correct: number;
  of: number;
  passed: boolean;
  pass: number;
  attempts: number;
  left: number | null;
  marks: Mark[];
  credited?: string[];
}

export type View = StartView | QuestionView | CheckView | ResultView;

export type Reason = "empty" | "incomplete" | "not-number" | "too-long" | "locked" | "gate" | "unanswered" | "spent";

export type Gate = "answered" | "passed" | "ended";

export type NoticeCode = "no-lms" | "review" | "not-saving" | "session-lost" | "state-unreadable" | "twin" | "web";

export type PageEffect =
  | { do: "page"; page: string; number: number; of: number; previous: boolean; next: boolean; start: boolean }
  | { do: "status"; page: string; seen: boolean; open: boolean; credited: boolean }
  | { do: "progress"; seen: number; of: number; complete: boolean; passed: boolean | null }
  | ({ do: "mark" } & Mark)
  | { do: "clear"; question: string; options: string[] }
  | ({ do: "assessment"; assessment: string } & View)
  | {
      do: "scenario";
      scenario: string;
      state: string;
      path: { state: string; choice: string }[];
      meters: Record<string, number>;
      end: boolean;
      spent: boolean;
      restored: boolean;
    }
  | {
      do: "profile";
      survey: string;
      answered: number;
      of: number;
      dimensions: { id: string; stage: number | null }[];
      lowest: string[];
      restored: boolean;
    }
  | { do: "refuse"; why: Reason; question?: string; page?: string; first?: string; gate?: Gate; left?: number }
  | { do: "notice"; code: NoticeCode; shown: boolean }
  | {
      do: "summary";
      pages: string[];
      of: number;
      assessments: { assessment: string; page: string; attempts: number; best: string | null; passed: boolean }[];
      time: number;
    }
  | { do: "end"; saved: boolean };

export type LmsEffect =
  | { do: "lms.initialize" | "lms.commit" | "lms.finish"; id: number }
  | { do: "lms.get"; id: number; element: string }
  | { do: "lms.set"; id: number; element: string; value: string };

export type Effect = PageEffect | LmsEffect | { do: "wake"; in: number };
