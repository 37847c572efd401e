import { describe, expect, it } from "vitest";
import { type Consequence, consequencesOf } from "../../shared/domain/consequence.ts";
import { type EventType, eventTypes, type Happening } from "../../shared/domain/event.ts";
import {
  anAgreement,
  aStory,
  aToday,
  type Circumstances,
  type Path,
  paths,
  people,
  type Story,
  tell,
  walk,
  wayInto,
} from "../builders.ts";

const guard = "guard-1#official-hire";
const places = [
  { counter: "permit#302/1405/118", limit: 100 },
  { counter: "post#agency-a#4808", limit: 1 },
];
const take: Consequence[] = places.map((place) => ({ kind: "take-place", ...place }));
const giveBack: Consequence[] = places.map(({ counter }) => ({ kind: "give-place-back", counter }));
const told = (...notices: [string, string][]): Consequence[] =>
  notices.map(
    // What its mail says is held by the tests of letters and notices.
    ([kind, to], index): Consequence =>
      ({ kind: "notice", index, notice: { kind, to, says: expect.any(Object) } }) as Consequence,
  );
const handOffOf = ({ subject }: Story): string =>
  subject?.state === "approved" || subject?.state === "forwarded" ? subject.approval.handOff : "none";

const further = (story: Story, path: Path, met: Partial<Circumstances> = {}): Story =>
  walk(path, { quota: places, ...met }, story);
const at = (state: keyof typeof paths, met: Partial<Circumstances> = {}): Story =>
  aStory({ state, quota: places, ...met });
const confirming = wayInto("awaiting-confirmation");

const approved = at("approved");
const forwarded = at("forwarded");
const returned = at("returned");
const pending = at("awaiting-confirmation");
const refused = tell(pending, { type: "confirmation-refused", payload: { note: "خیر" } }, people.chief, aToday());

const escalation = (level: "near" | "overdue"): Happening => ({
  type: "escalated",
  payload: { level, dueOn: "2026-12-20" },
});

/** What each event writes besides itself and the head, in full: nothing more, nothing less. */
const table: Record<EventType, [Story, Consequence[]][]> = {
  submitted: [
    [
      at("submitted"),
      [
        { kind: "take-guard", key: guard },
        { kind: "close-draft", draftVersion: 1 },
        ...told(["submitted", "agency-a"]),
      ],
    ],
    [
      further(returned, [["submit", "officer"]]),
      [{ kind: "close-draft", draftVersion: 1 }, ...told(["submitted", "agency-a"])],
    ],
    [
      further(returned, [["submit", "officer"]], { personGuard: "guard-2" }),
      [
        { kind: "release-guard", key: guard },
        { kind: "take-guard", key: "guard-2#official-hire" },
        { kind: "close-draft", draftVersion: 1 },
        ...told(["submitted", "agency-a"]),
      ],
    ],
    [
      further(returned, [["submit", "officer"]], { caseType: "contractual-hire" }),
      [
        { kind: "release-guard", key: guard },
        { kind: "take-guard", key: "guard-1#contractual-hire" },
        { kind: "close-draft", draftVersion: 1 },
        ...told(["submitted", "agency-a"]),
      ],
    ],
  ],
  validated: [[further(at("submitted"), [["validate", "machine"]]), []]],
  "re-evaluated": [[further(at("under-review"), [["evaluate", "reviewer"]]), []]],
  extended: [[further(at("under-review"), [["extend", "chief"]]), told(["extended", "agency-a"])]],
  escalated: [
    [tell(at("under-review"), escalation("near"), "machine", aToday()), told(["near-due", "province-ea"])],
    [tell(at("under-review"), escalation("overdue"), "machine", aToday()), told(["overdue", "province-ea"])],
  ],
  claimed: [[at("under-review"), []]],
  released: [[further(at("under-review"), [["release", "reviewer"]]), []]],
  assigned: [[further(at("under-review"), [["assign", "chief"]]), []]],
  asked: [[at("question-pending"), told(["asked", "agency-a"])]],
  answered: [[further(at("question-pending"), [["answer", "officer"]]), []]],
  "approval-proposed": [[pending, []]],
  approved: [[approved, [...take, ...told(["approved", "agency-a"])]]],
  confirmed: [[further(pending, [["confirm", "chief"]], confirming), [...take, ...told(["approved", "agency-a"])]]],
  "confirmation-refused": [[refused, []]],
  returned: [[walk(paths.returned.slice(0, -1)), []]],
  "letter-issued": [[returned, told(["returned", "agency-a"])]],
  reminded: [[further(returned, [["remind", "machine"]]), told(["reminded", "agency-a"])]],
  lapsed: [[at("lapsed"), [{ kind: "release-guard", key: guard }, ...told(["lapsed", "agency-a"])]]],
  recalled: [
    [
      further(approved, [["recall", "chief"]]),
      [...giveBack, { kind: "require-unsent", handOff: handOffOf(approved) }, ...told(["sent-back", "agency-a"])],
    ],
    [further(returned, [["recall", "chief"]]), [{ kind: "require-uncorrected" }, ...told(["sent-back", "agency-a"])]],
  ],
  forwarded: [
    [
      forwarded,
      [
        { kind: "close-hand-off", handOff: handOffOf(forwarded) },
        ...told(["handed-over", "agency-a"], ["handed-to-you", "national"]),
      ],
    ],
    [
      at("forwarded", { channel: "endpoint" }),
      [{ kind: "close-hand-off", handOff: handOffOf(forwarded) }, ...told(["handed-over", "agency-a"])],
    ],
  ],
  "hand-off-late": [[further(forwarded, [["remind", "machine"]]), told(["hand-off-late", "province-ea"])]],
  accepted: [
    [at("concluded"), [{ kind: "release-guard", key: guard }, ...told(["concluded", "agency-a"])]],
    [
      further(approved, [["accept", "authority"]]),
      [
        { kind: "release-guard", key: guard },
        { kind: "close-hand-off", handOff: handOffOf(approved) },
        ...told(["concluded", "agency-a"]),
      ],
    ],
  ],
  refused: [
    [
      further(forwarded, [["refuse", "authority"]]),
      [...giveBack, ...told(["refused", "agency-a"], ["refused", "province-ea"])],
    ],
    [
      further(approved, [["refuse", "authority"]]),
      [
        ...giveBack,
        { kind: "close-hand-off", handOff: handOffOf(approved) },
        ...told(["refused", "agency-a"], ["refused", "province-ea"]),
      ],
    ],
  ],
  concluded: [
    [
      further(at("approved", { to: null }), [["forward", "machine"]]),
      [{ kind: "release-guard", key: guard }, ...told(["concluded", "agency-a"])],
    ],
  ],
  withdrawn: [
    [at("withdrawn"), [{ kind: "release-guard", key: guard }, ...told(["withdrawn", "province-ea"])]],
    [
      further(pending, [["withdraw", "officer"]]),
      [{ kind: "release-guard", key: guard }, ...told(["withdrawn", "province-ea"])],
    ],
  ],
  // Of an ended case least of all: its guard may be another case's by then.
  noted: (["submitted", "approved", "forwarded", "returned", "withdrawn", "concluded", "lapsed"] as const).map(
    (state) => [further(at(state), [["note", "reviewer"]]), []],
  ),
};

describe.each(eventTypes)("the transaction of %s", (type) => {
  it.each(table[type].map(([story, wanted], index) => [index + 1, story, wanted] as const))(
    "way %d",
    (_way, { events, consequences }, wanted) => {
      expect(events.at(-1)?.type).toBe(type);
      expect(consequences).toEqual(wanted);
    },
  );
});

describe("a transaction", () => {
  it("stays far below the hundred items that one may have", () => {
    const all = Object.values(table).flat();
    expect(Math.max(...all.map(([{ consequences }]) => consequences.length))).toBeLessThan(10);
  });

  it("of a route that ends in the province has no hand-off to close", () => {
    const { consequences } = walk([["forward", "machine"]], { to: null }, aStory({ state: "approved", to: null }));
    expect(consequences.map(({ kind }) => kind)).not.toContain("close-hand-off");
  });

  it("of a third submission frees the guard of the second, whose person and type may have been others", () => {
    const round: Path = [
      ["validate", "machine"],
      ["claim", "reviewer"],
      ["return", "reviewer"],
      ["return", "machine"],
    ];
    const second = further(returned, [["submit", "officer"], ...round], { caseType: "contractual-hire" });
    const third = further(second, [["submit", "officer"]], { personGuard: "guard-2", caseType: "contractual-hire" });
    expect(third.consequences.slice(0, 2)).toEqual([
      { kind: "release-guard", key: "guard-1#contractual-hire" },
      { kind: "take-guard", key: "guard-2#contractual-hire" },
    ]);
  });

  it("of what was handed in without a working copy closes none", () => {
    const { events, subject } = at("submitted");
    const [event] = events;
    if (!event || !subject) return expect.unreachable("nothing was submitted");
    expect(consequencesOf(null, subject, event, null).map(({ kind }) => kind)).toEqual(["take-guard", "notice"]);
  });

  it("of a withdrawal takes back nothing that was never taken", () => {
    const agreement = anAgreement();
    const { consequences } = walk([["withdraw", "officer"]], { agreement }, aStory({ state: "question-pending" }));
    expect(consequences.map(({ kind }) => kind)).toEqual(["release-guard", "notice"]);
  });
});
