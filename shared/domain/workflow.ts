/**
 * The one table of what may follow what. The API enforces it, the screens show it, `docs/workflow.md` is drawn from it,
 * and a refusal names what is possible instead.
 */
import type { State } from "./case.ts";
import type { EventType } from "./event.ts";
import type { Words } from "./finding.ts";
import type { Effect } from "./workflow-effect.ts";

/** Of a file that its agency still writes in. */
const draftMoves = ["edit", "attach", "delete", "submit", "ask-sign-off", "send-back"] as const;
export const moves = [
  ...draftMoves,
  "validate",
  "claim",
  "release",
  "assign",
  "evaluate",
  "extend",
  "ask",
  "answer",
  "approve",
  "return",
  "confirm",
  "recall",
  "forward",
  "accept",
  "refuse",
  "remind",
  "lapse",
  "withdraw",
  "note",
] as const;
export type Move = (typeof moves)[number];

export type Mover = "agency" | "reviewer" | "chief-reviewer" | "second-person" | "next-authority" | "machine";

interface MoveRow {
  by: readonly Mover[];
  to: readonly State[];
  /** Events that the move may append; none for moves on a draft. */
  events: readonly EventType[];
}

interface StateRow {
  label: Words;
  moves: Partial<Record<Move, MoveRow>>;
  entering: readonly Effect[];
  /** The step that the state waits for, if it is the machine's turn. */
  waitsFor: "validate" | "forward" | "return" | null;
}

const held = { by: ["reviewer"], to: ["under-review"] } as const;
/** A word to colleagues; the state stays, of whatever kind it is. */
const noting = <S extends State>(state: S) => ({ by: ["reviewer"], to: [state], events: ["noted"] }) as const;
const ended = <S extends State>(state: S) =>
  ({ moves: { note: noting(state) }, entering: ["stop-clock", "release-guard"], waitsFor: null }) as const;
const withdrawal = { by: ["agency"], to: ["withdrawn"], events: ["withdrawn"] } as const;

export const workflow = {
  draft: {
    label: { fa: "پیش‌نویس", en: "Draft" },
    moves: {
      edit: { by: ["agency"], to: ["draft"], events: [] },
      attach: { by: ["agency"], to: ["draft"], events: [] },
      delete: { by: ["agency"], to: [], events: [] },
      submit: { by: ["agency"], to: ["submitted"], events: ["submitted"] },
      "ask-sign-off": { by: ["agency"], to: ["draft"], events: [] },
      "send-back": { by: ["agency"], to: ["draft"], events: [] },
    },
    entering: [],
    waitsFor: null,
  },
  submitted: {
    label: { fa: "ثبت‌شده", en: "Submitted" },
    moves: {
      validate: { by: ["machine"], to: ["under-review"], events: ["validated"] },
      return: { by: ["machine"], to: ["returned"], events: ["returned"] },
      remind: { by: ["machine"], to: ["submitted"], events: ["escalated"] },
      withdraw: withdrawal,
      note: noting("submitted"),
    },
    entering: ["take-guard", "start-clock"],
    waitsFor: "validate",
  },
  "under-review": {
    label: { fa: "در دست بررسی", en: "Under review" },
    moves: {
      claim: { ...held, events: ["claimed"] },
      release: { ...held, events: ["released"] },
      assign: { by: ["chief-reviewer"], to: ["under-review"], events: ["assigned"] },
      evaluate: { ...held, events: ["re-evaluated"] },
      extend: { by: ["chief-reviewer"], to: ["under-review"], events: ["extended"] },
      ask: { by: ["reviewer"], to: ["question-pending"], events: ["asked"] },
      approve: {
        by: ["reviewer"],
        to: ["approved", "awaiting-confirmation"],
        events: ["approved", "approval-proposed"],
      },
      return: { by: ["reviewer"], to: ["returned"], events: ["returned"] },
      remind: { by: ["machine"], to: ["under-review"], events: ["escalated"] },
      withdraw: withdrawal,
      note: noting("under-review"),
    },
    entering: ["resume-clock", "give-back-quota"],
    waitsFor: null,
  },
  "question-pending": {
    label: { fa: "در انتظار پاسخ دستگاه", en: "Question pending" },
    moves: {
      answer: { by: ["agency"], to: ["under-review"], events: ["answered"] },
      withdraw: withdrawal,
      // Who asked may be away when the answer comes.
      assign: { by: ["chief-reviewer"], to: ["question-pending"], events: ["assigned"] },
      note: noting("question-pending"),
    },
    entering: ["pause-clock"],
    waitsFor: null,
  },
  "awaiting-confirmation": {
    label: { fa: "در انتظار تأیید دوم", en: "Awaiting confirmation" },
    moves: {
      confirm: {
        by: ["second-person"],
        to: ["approved", "under-review"],
        events: ["confirmed", "confirmation-refused"],
      },
      extend: { by: ["chief-reviewer"], to: ["awaiting-confirmation"], events: ["extended"] },
      remind: { by: ["machine"], to: ["awaiting-confirmation"], events: ["escalated"] },
      withdraw: withdrawal,
      note: noting("awaiting-confirmation"),
    },
    entering: [],
    waitsFor: null,
  },
  approved: {
    label: { fa: "تأییدشده", en: "Approved" },
    moves: {
      forward: { by: ["machine"], to: ["forwarded", "concluded"], events: ["forwarded", "concluded"] },
      recall: { by: ["chief-reviewer"], to: ["under-review"], events: ["recalled"] },
      accept: { by: ["next-authority"], to: ["concluded"], events: ["accepted"] },
      refuse: { by: ["next-authority"], to: ["under-review"], events: ["refused"] },
      note: noting("approved"),
    },
    entering: ["take-quota", "open-hand-off"],
    waitsFor: "forward",
  },
  forwarded: {
    label: { fa: "ارسال به مرجع بعدی", en: "Forwarded" },
    moves: {
      accept: { by: ["next-authority"], to: ["concluded"], events: ["accepted"] },
      refuse: { by: ["next-authority"], to: ["under-review"], events: ["refused"] },
      remind: { by: ["machine"], to: ["forwarded"], events: ["hand-off-late"] },
      note: noting("forwarded"),
    },
    entering: ["pause-clock"],
    waitsFor: null,
  },
  returned: {
    label: { fa: "عودت‌شده", en: "Returned" },
    moves: {
      edit: { by: ["agency"], to: ["returned"], events: [] },
      attach: { by: ["agency"], to: ["returned"], events: [] },
      submit: { by: ["agency"], to: ["submitted"], events: ["submitted"] },
      "ask-sign-off": { by: ["agency"], to: ["returned"], events: [] },
      "send-back": { by: ["agency"], to: ["returned"], events: [] },
      return: { by: ["machine"], to: ["returned"], events: ["letter-issued"] },
      remind: { by: ["machine"], to: ["returned"], events: ["reminded"] },
      lapse: { by: ["machine"], to: ["lapsed"], events: ["lapsed"] },
      recall: { by: ["chief-reviewer"], to: ["under-review"], events: ["recalled"] },
      withdraw: withdrawal,
      note: noting("returned"),
    },
    entering: ["pause-clock", "make-letter"],
    waitsFor: "return",
  },
  concluded: { label: { fa: "خاتمه‌یافته", en: "Concluded" }, ...ended("concluded") },
  withdrawn: { label: { fa: "انصراف", en: "Withdrawn" }, ...ended("withdrawn") },
  lapsed: { label: { fa: "منقضی‌شده", en: "Lapsed" }, ...ended("lapsed") },
} as const satisfies Record<State, StateRow>;

export const rowOf = (state: State): StateRow => workflow[state];

/** The moves that the state allows to somebody, in the table's order. */
export const possibleMoves = (state: State): Move[] => Object.keys(rowOf(state).moves) as Move[];

/** Those by which something becomes of the case. A note is possible in any state, and no way out of it. */
export const leadingMoves = (state: State): Move[] => possibleMoves(state).filter((move) => move !== "note");

/** Whether anything can still become of a case. */
export const isOpenState = (state: State): boolean => leadingMoves(state).length > 0;

export const allows = (state: State, move: Move): boolean => rowOf(state).moves[move] !== undefined;
