/** Reads the answer of `GET /v1/cases/{id}/events`, or a bare list of events, and finds the first that is broken. */
import * as z from "zod";
import { type Case, isEnded } from "../../../shared/domain/case.ts";
import { type ChainFault, verifyChain } from "../../../shared/domain/chain.ts";
import type { CaseEvent } from "../../../shared/domain/event.ts";
import type { Words } from "../../../shared/domain/finding.ts";
import { apply, ImpossibleHistory } from "../../../shared/domain/fold.ts";
import { upcast } from "../../../shared/domain/upcast.ts";
import { rowOf } from "../../../shared/domain/workflow.ts";

/** What a chain needs of an event; everything else in it is covered by its hash. */
const eventShape = z.looseObject({
  v: z.union([z.literal(1), z.literal(2)]),
  case: z.string(),
  seq: z.number(),
  type: z.string(),
  payload: z.looseObject({}).nullable(),
  salt: z.string().nullable(),
  commitment: z.string(),
  previous: z.string().nullable(),
  hash: z.string(),
});
const exported = z.union([
  z.array(z.unknown()),
  z.looseObject({ case: z.string().optional(), events: z.array(z.unknown()) }),
]);

type Unreadable = "no-file" | "not-read" | "not-json" | "no-events" | "empty" | "other-case";
type Broken = ChainFault | "shape" | "impossible";
export type Verified =
  | { ok: true; case: string; events: number; erased: number; subject: Case | null }
  | { ok: false; unreadable: Unreadable; path: string }
  | { ok: false; seq: number; fault: Broken; type: string; detail: string };

const typeOf = (event: unknown): string => {
  const type = (event as { type?: unknown } | null)?.type;
  return typeof type === "string" ? type : "?";
};

const verifyEvents = (events: readonly unknown[]): Verified => {
  const malformed = events.findIndex((event) => !eventShape.safeParse(event).success);
  const sound = (malformed === -1 ? events : events.slice(0, malformed)) as CaseEvent[];
  const chain = verifyChain(sound);
  const broken = (seq: number, fault: Broken, detail = ""): Verified => ({
    ...{ ok: false, seq, fault, type: typeOf(events[seq - 1]), detail },
  });
  if (!chain.ok) return broken(chain.seq, chain.fault);
  if (malformed !== -1) return broken(malformed + 1, "shape");
  const common = { ok: true as const, case: sound[0]?.case ?? "", events: chain.events, erased: chain.erased };
  // What was erased cannot be folded: then the chain is all that can be said.
  if (chain.erased > 0) return { ...common, subject: null };
  let subject: Case | null = null;
  for (const event of sound)
    try {
      subject = apply(subject, upcast(event));
    } catch (error) {
      // A payload that no step of ours could have written breaks the fold in ways of its own.
      return broken(event.seq, "impossible", error instanceof ImpossibleHistory ? error.message : "");
    }
  return { ...common, subject };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `text` is null where the file could not be read. */
export const verifyExport = (path: string | undefined, text: string | null): Verified => {
  const unreadable = (why: Unreadable): Verified => ({ ok: false, unreadable: why, path: path ?? "" });
  if (path === undefined) return unreadable("no-file");
  if (text === null) return unreadable("not-read");
  const json = parse(text);
  if (json === undefined) return unreadable("not-json");
  const read = exported.safeParse(json);
  if (!read.success) return unreadable("no-events");
  const { case: named, events } = Array.isArray(read.data) ? { case: undefined, events: read.data } : read.data;
  if (events.length === 0) return unreadable("empty");
  const verified = verifyEvents(events);
  return verified.ok && named !== undefined && named !== verified.case ? unreadable("other-case") : verified;
};

const unreadableWords: Record<Unreadable, Words> = {
  "no-file": { fa: "نام فایل را بدهید: npm run verify -- CASE.json", en: "Name a file: npm run verify -- CASE.json" },
  "not-read": { fa: "فایل خوانده نشد.", en: "The file could not be read." },
  "not-json": { fa: "فایل JSON معتبر نیست.", en: "The file is not valid JSON." },
  "no-events": {
    fa: "در فایل فهرست رویدادها نیست؛ پاسخ GET /v1/cases/{id}/events را بدهید.",
    en: "The file holds no list of events; give it the answer of GET /v1/cases/{id}/events.",
  },
  empty: { fa: "تاریخچه خالی است.", en: "The history is empty." },
  "other-case": { fa: "رویدادها از پروندهٔ دیگری‌اند.", en: "The events belong to another case than the file names." },
};

const faultWords: Record<Broken, Words> = {
  shape: { fa: "شکل رویداد درست نیست", en: "it does not have the shape of an event" },
  order: {
    fa: "شماره‌ها پشت سر هم نیستند؛ رویدادی حذف، تکرار یا جابه‌جا شده است",
    en: "the numbers are not in order: an event is missing, doubled or moved",
  },
  "other-case": { fa: "رویداد از پروندهٔ دیگری است", en: "it belongs to another case" },
  payload: { fa: "محتوا با تعهد آن نمی‌خواند", en: "its payload is not what it committed to" },
  previous: { fa: "به رویداد پیشین پیوسته نیست", en: "it does not follow from the event before it" },
  hash: { fa: "درهم‌سازی با رویداد نمی‌خواند", en: "its hash is not its own" },
  impossible: { fa: "گردش کار چنین رویدادی را در اینجا نمی‌شناسد", en: "the workflow knows no such step here" },
};

const standing = (subject: Case): Words => {
  const { label } = rowOf(subject.state);
  return isEnded(subject)
    ? { fa: `وضعیت پایانی: ${label.fa}`, en: `ended: ${subject.state}` }
    : { fa: `وضعیت: ${label.fa}`, en: `state: ${subject.state}` };
};

const persian = (count: number): string => count.toLocaleString("fa-IR", { useGrouping: false });

/** Persian first, English below it. */
export const explain = (verified: Verified): string[] => {
  if (verified.ok) {
    const { case: id, events, erased, subject } = verified;
    const now = subject && standing(subject);
    return [
      `درست: ${persian(events)} رویداد، ${persian(erased)} محتوای پاک‌شده یا پنهان${now ? `، ${now.fa}` : ""} — پروندهٔ ${id}`,
      `OK: ${events} events, ${erased} payloads erased or withheld${now ? `, ${now.en}` : ""}: case ${id}`,
    ];
  }
  if ("unreadable" in verified) {
    const { fa, en } = unreadableWords[verified.unreadable];
    const name = verified.path === "" ? "" : ` (${verified.path})`;
    return [`${fa}${name}`, `${en}${name}`];
  }
  const { seq, type, fault, detail } = verified;
  const { fa, en } = faultWords[fault];
  return [
    `نادرست: رویداد ${persian(seq)} (${type}): ${fa}.`,
    `BROKEN: event ${seq} (${type}): ${en}${detail ? ` (${detail})` : ""}.`,
  ];
};
