import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/domain/case.ts";
import { issueLetter } from "../../shared/domain/letter.ts";
import { type NoticeKind, noticeKinds, noticeTo } from "../../shared/domain/notice.ts";
import { noticeMail } from "../../shared/domain/notice-mail.ts";
import { aCase, aStory, paths, people, walk } from "../builders.ts";

describe("the letter of a return", () => {
  const subject = aCase({ state: "returned" });

  it("has the numbered reasons with their law, both parties, the revision and the deadline", () => {
    expect(subject.letter).toMatchObject({
      number: `${subject.code}/4`,
      on: "2026-11-22",
      addressee: { en: "Agency" },
      sender: { en: "Organization" },
      person: "زهرا حسین‌زاده",
      revision: 1,
      reasons: [{ number: 1, rule: "max-age-official", citation: { article: "42", paragraph: "a" } }],
      replyBy: "2026-12-13",
    });
    expect(subject.revisions[0].outcome).toMatchObject({ state: "returned", letter: subject.letter });
  });

  it("has a number and a proof of its own each time, also within one revision", () => {
    const again = walk(
      [
        ["recall", "chief"],
        ["return", "reviewer"],
        ["return", "machine"],
      ],
      {},
      aStory({ state: "returned" }),
    ).subject;
    expect(again?.state === "returned" && again.revisions.length).toBe(1);
    if (again?.state !== "returned") return;
    expect(again.letter?.number).not.toBe(subject.letter?.number);
    expect(again.letter?.verification).not.toBe(subject.letter?.verification);
    expect(again.letter?.verification).toMatch(/^[0-9A-F]{8}$/);
  });
});

describe("a letter", () => {
  const parties = { addressee: { fa: "دستگاه", en: "Agency" }, sender: { fa: "سازمان", en: "Organization" } };
  const unlettered = walk(paths.returned.slice(0, -1)).subject as Extract<Case, { state: "returned" }>;
  const named = (givenName: string | null, familyName: string | null) => {
    const [revision] = unlettered.revisions;
    const file = { ...revision.file, person: { ...revision.file.person, givenName, familyName } };
    const decided = issueLetter({ ...unlettered, revisions: [{ ...revision, file }] }, parties, "2026-11-22");
    return decided.ok && decided.happening.type === "letter-issued" ? decided.happening.payload.letter.person : null;
  };

  it("has as much of the person's name as is known", () => {
    expect([named("زهرا", "حسین‌زاده"), named(null, "حسین‌زاده"), named("زهرا", null), named(null, null)]).toEqual([
      ...["زهرا حسین‌زاده", "حسین‌زاده", "زهرا", ""],
    ]);
  });

  it("is written once, and only under a return", () => {
    expect(issueLetter(unlettered, parties, "2026-11-22").ok).toBe(true);
    for (const state of Object.keys(paths) as Case["state"][])
      expect(issueLetter(aCase({ state }), parties, "2026-11-22")).toMatchObject({
        refusal: { code: "not-in-this-state" },
      });
  });
});

describe("what a notice says", () => {
  const facts = (kind: NoticeKind, then: Case) => noticeTo("somebody", kind, then).says;
  const { code } = aCase({ state: "submitted" });

  it.each([
    ["submitted", "submitted", null],
    ["asked", "question-pending", null],
    ["returned", "returned", "2026-12-13"],
    ["handed-over", "forwarded", "2026-12-06"],
    ["concluded", "concluded", null],
    ["extended", "under-review", "2026-12-20"],
    ["overdue", "returned", "2026-12-20"],
  ] as const)("(%s) of a case that is %s is the day by which something must come: %s", (kind, state, deadline) => {
    expect(facts(kind, aCase({ state }))).toMatchObject({ code, deadline });
  });

  it("names the letter where there is one", () => {
    const lettered = aCase({ state: "returned" });
    expect(facts("returned", lettered).letter).toBe(lettered.letter?.number);
    expect(facts("submitted", walk(paths.returned.slice(0, -1)).subject as Case).letter).toBeNull();
    expect(facts("submitted", aCase({ state: "submitted" })).letter).toBeNull();
  });
});

const mailOf = (kind: NoticeKind, then: Case) => noticeMail(noticeTo("somebody", kind, then));

describe("a notice's mail", () => {
  const personal = (subject: Case) => {
    const { person } = subject.revisions[0].file;
    return [
      person.nationalId,
      person.givenName,
      person.familyName,
      person.fatherName,
      person.birthDate,
      people.reviewer.person,
    ];
  };
  const subjects = Object.keys(paths).map((state) => aCase({ state: state as Case["state"] }));

  it.each(noticeKinds)("of “%s” is said in Persian and English, with the code and nothing of the person", (kind) => {
    for (const then of subjects) {
      const { subject, text } = mailOf(kind, then);
      expect(text).toContain(then.code);
      expect(text).toMatch(/کد رهگیری/);
      expect(text).toMatch(/Tracking code/);
      for (const word of personal(then)) expect(`${subject}\n${text}`).not.toContain(word);
    }
  });

  it("names the deadline in both calendars, and the letter", () => {
    const returned = aCase({ state: "returned" });
    const { text } = mailOf("returned", returned);
    expect(text).toContain("2026-12-13");
    expect(text).toContain("۲۲ آذر ۱۴۰۵");
    expect(text).toContain(returned.letter?.number);
  });
});

describe("the mail of a target", () => {
  it.each(["near-due", "overdue", "extended"] as const)("(%s) says its last day, in both calendars", (kind) => {
    const { text } = mailOf(kind, aCase({ state: "awaiting-confirmation" }));
    expect(text).toContain("2026-12-20");
    expect(text).toContain("۲۹ آذر ۱۴۰۵");
  });

  it.each(["near-due", "overdue"] as const)("(%s) says what can be done", (kind) => {
    const { text } = mailOf(kind, aCase({ state: "under-review" }));
    expect(text).toMatch(/تصمیم بگیرید[\s\S]*تمدید کند[\s\S]*decide[\s\S]*extend it/);
  });
});
