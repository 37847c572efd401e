/** Who is told of what. Each notice is an item of its own in the event's transaction, so that none is forgotten. */
import type { Case } from "./case.ts";
import type { CaseEvent, EventType } from "./event.ts";

export const noticeKinds = [
  "submitted",
  "asked",
  "returned",
  "reminded",
  "lapsed",
  "approved",
  "handed-over",
  "handed-to-you",
  "hand-off-late",
  "refused",
  "sent-back",
  "concluded",
  "withdrawn",
  "near-due",
  "overdue",
  "extended",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  kind: NoticeKind;
  /** Organization that is told. */
  to: string;
  /** What its mail says, as it was right after the event: nobody has to read the case again to tell of it. */
  says: NoticeFacts;
}

/** Nothing of the person: the tracking code leads to the case. */
export interface NoticeFacts {
  code: string;
  /** Number of the letter of a return. */
  letter: string | null;
  /** A day. */
  deadline: string | null;
}

const told = {
  submitted: [["agency", "submitted"]],
  validated: [],
  "re-evaluated": [],
  extended: [["agency", "extended"]],
  escalated: [["province", "overdue"]],
  claimed: [],
  released: [],
  assigned: [],
  asked: [["agency", "asked"]],
  answered: [],
  "approval-proposed": [],
  approved: [["agency", "approved"]],
  confirmed: [["agency", "approved"]],
  "confirmation-refused": [],
  // Told once the letter is there, and with it.
  returned: [],
  "letter-issued": [["agency", "returned"]],
  reminded: [["agency", "reminded"]],
  lapsed: [["agency", "lapsed"]],
  recalled: [["agency", "sent-back"]],
  forwarded: [
    ["agency", "handed-over"],
    ["authority", "handed-to-you"],
  ],
  "hand-off-late": [["province", "hand-off-late"]],
  accepted: [["agency", "concluded"]],
  refused: [
    ["agency", "refused"],
    ["province", "refused"],
  ],
  concluded: [["agency", "concluded"]],
  withdrawn: [["province", "withdrawn"]],
  noted: [],
} as const satisfies Record<EventType, readonly (readonly ["agency" | "province" | "authority", NoticeKind])[]>;

/** Kinds that speak of the organization's own target. */
const ofTarget: readonly NoticeKind[] = ["near-due", "overdue", "extended"];

const deadlineOf = (kind: NoticeKind, subject: Case): string | null => {
  if (ofTarget.includes(kind)) return subject.clock.dueOn;
  if (subject.state === "returned") return subject.replyBy;
  return subject.state === "forwarded" ? subject.handOff.receiptBy : null;
};

/** `then`: the case right after the event that is told of. */
export const noticeTo = (to: string, kind: NoticeKind, then: Case): Notice => ({
  ...{ kind, to },
  says: {
    code: then.code,
    letter: then.state === "returned" && then.letter ? then.letter.number : null,
    deadline: deadlineOf(kind, then),
  },
});

export const noticesOf = (after: Case, event: CaseEvent): Notice[] =>
  told[event.type].flatMap(([audience, kind]): Notice[] => {
    if (audience === "agency") return [noticeTo(after.agency, kind, after)];
    if (event.type === "escalated" && event.payload.level === "near")
      return [noticeTo(after.province, "near-due", after)];
    if (audience === "province") return [noticeTo(after.province, kind, after)];
    // Another system hears of a hand-off by the hand-off itself.
    return after.state === "forwarded" && after.handOff.channel === "here"
      ? [noticeTo(after.handOff.to, kind, after)]
      : [];
  });

export const tellsSomebody = (type: EventType): boolean => told[type].length > 0;
