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
} as const satisfies Record<EventType, readonly (readonly ["agency" | "province" | "authority", NoticeKind])[]>;

export const noticesOf = (after: Case, event: CaseEvent): Notice[] =>
  told[event.type].flatMap(([audience, kind]): Notice[] => {
    if (audience === "agency") return [{ kind, to: after.agency }];
    if (event.type === "escalated" && event.payload.level === "near") return [{ kind: "near-due", to: after.province }];
    if (audience === "province") return [{ kind, to: after.province }];
    // Another system hears of a hand-off by the hand-off itself.
    return after.state === "forwarded" && after.handOff.channel === "here" ? [{ kind, to: after.handOff.to }] : [];
  });

export const tellsSomebody = (type: EventType): boolean => told[type].length > 0;
