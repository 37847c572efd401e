/**
 * Words that stand in histories, tables, tokens and other systems. One that is taken away or spelled otherwise makes what was
 * written before unreadable, so each stands here once more: whoever changes one has to say so twice, and lift what there is.
 */
import { describe, expect, it } from "vitest";
import * as file from "../../shared/domain/case-file.ts";
import { clockEntryKinds, parties } from "../../shared/domain/clock-ledger.ts";
import { BadCursor, Unavailable } from "../../shared/domain/fault.ts";
import { noticeKinds } from "../../shared/domain/notice.ts";
import { noticeMail } from "../../shared/domain/notice-mail.ts";
import { counterOf } from "../../shared/domain/quota.ts";
import { postStandings, roles } from "../../shared/domain/registry.ts";
import { calendarSubject, postSubject, registryKinds } from "../../shared/domain/registry-change.ts";

const kept = [
  [
    "case types",
    file.caseTypes,
    "official-hire contractual-hire specific-work-hire specific-work-renewal contractual-renewal contractual-to-official " +
      "probation-completion veteran-conversion transfer secondment",
  ],
  ["degrees, from lowest to highest", file.degreeLevels, "diploma associate bachelor master phd"],
  ["military service", file.militaryStatuses, "completed permanent-exemption temporary-exemption in-service"],
  [
    "veterans' groups",
    file.veteranGroups,
    "martyr-child martyr-spouse martyr-parent martyr-sibling disabled-veteran disabled-veteran-child " +
      "disabled-veteran-spouse freed-captive freed-captive-child freed-captive-spouse warrior",
  ],
  ["employment types", file.employmentTypes, "official probationary contractual specific-work hourly contractor other"],
  [
    "documents",
    file.documentKinds,
    "permit national-card birth-certificate degree selection-vetting funding post-approval exam-result military addiction " +
      "criminal-record health organization-approval cap-calculation draft-contract earlier-permit satisfaction evaluation " +
      "sovereign-job approved-structure tenure training veteran-certificate disability-certificate current-order " +
      "origin-consent destination-consent",
  ],
  ["roles", roles, "agency-officer agency-head reviewer chief-reviewer administrator auditor authority"],
  [
    "what the registry keeps",
    registryKinds,
    "organization person account permit post route calendar agreement leave saved-reasons",
  ],
  ["standings of a post", postStandings, "free held closed"],
  [
    "notices",
    noticeKinds,
    "submitted asked returned reminded lapsed approved handed-over handed-to-you hand-off-late refused sent-back concluded " +
      "withdrawn near-due overdue extended",
  ],
  ["what a clock did", clockEntryKinds, "start pause resume extension stop"],
  ["whose time it is", parties, "organization agency authority"],
] as const;

it.each(kept)("%s are called what they were called", (_of, words, said) => {
  expect([...words].join(" ")).toBe(said);
});

it("counters and subjects are named by what they are of", () => {
  expect([
    counterOf.permit("302/1405/118"),
    counterOf.post("health", "4808"),
    counterOf.specificWork("health"),
  ]).toEqual(["permit#302/1405/118", "post#health#4808", "specific-work#health"]);
  expect([postSubject("health", "4808"), calendarSubject]).toEqual(["health#4808", "calendar"]);
});

it("a file says nothing but its case type, and that its person is Iranian, until somebody writes in it", () => {
  const { person, claims, documents, caseType, ...rest } = file.emptyFile("transfer");
  expect({ caseType, documents }).toEqual({ caseType: "transfer", documents: [] });
  expect(claims).toEqual({ lowerAge: false, examExemption: null, specialLaw: null, retireeExemption: null });
  expect(Object.values(rest).every((value) => value === null)).toBe(true);
  const { nationality, retired, ...unknown } = person;
  expect({ nationality, retired }).toEqual({ nationality: "IR", retired: false });
  expect(Object.values(unknown).every((value) => value === null)).toBe(true);
});

it("faults from outside say which they are, and what they come from", () => {
  expect(String(new BadCursor())).toBe("BadCursor: not a cursor of this list");
  const cause = new Error("refused");
  const fault = new Unavailable("the table", cause);
  expect([String(fault), fault.cause]).toEqual(["Unavailable: the table", cause]);
});

describe("the mails of notices", () => {
  const mails = noticeKinds.map((kind) =>
    noticeMail({ kind, says: { code: "4410923388120547", letter: null, deadline: null } }),
  );

  it("are three lines in each language: a sentence of their own and the code", () => {
    for (const { subject, text } of mails) {
      const [fa, persianCode, between, en, code, end] = text.split("\n");
      expect(fa).toMatch(/^[\u0600-\u06FF\u200c .]{15,}\.$/u);
      expect(en).toMatch(/^[A-Z][\x20-\x7e]{15,}\.$/);
      expect([persianCode, between, code, end]).toEqual([
        ...["کد رهگیری: 4410923388120547", "", "Tracking code: 4410923388120547", ""],
      ]);
      expect(subject).toBe(`نظارت — ${fa}`);
    }
    expect(new Set(mails.map(({ text }) => text.split("\n")[0])).size).toBe(noticeKinds.length);
    expect(new Set(mails.map(({ text }) => text.split("\n")[3])).size).toBe(noticeKinds.length);
  });

  it("name letter and deadline in a line each, where there are any", () => {
    const { text } = noticeMail({
      ...{ kind: "returned", says: { code: "44", letter: "44/4", deadline: "2026-12-13" } },
    });
    const [, , letter, deadline, between, , , number, day, end] = text.split("\n");
    expect([letter, deadline]).toEqual(["شمارهٔ نامه: 44/4", "مهلت: ۲۲ آذر ۱۴۰۵"]);
    expect([between, number, day, end]).toEqual(["", "Letter: 44/4", "Deadline: 2026-12-13", ""]);
  });
});
