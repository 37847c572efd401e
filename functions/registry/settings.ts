/** Routes, the calendar's settings and the agreement: what everybody's cases go by. */
import type * as z from "zod";
import { impossibleDay } from "../../shared/casework/days-ahead.ts";
import type { Outcome, RequestIdentity, Success } from "../../shared/contract/outcome.ts";
import type * as commands from "../../shared/contract/settings-commands.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import { caseTypes } from "../../shared/domain/case-file.ts";
import type { Actor, Agreement, CalendarSettings, Route } from "../../shared/domain/registry.ts";
import { calendarSubject } from "../../shared/domain/registry-change.ts";
import { tehranDate } from "../../shared/domain/solar-date.ts";
import type { Administration, Kept } from "../../shared/ports.ts";
import { agreementFaults, asProblem, calendarFaults, type Fault, unknownAt } from "./fault.ts";
import { effectiveBy, replacing, type Writing, writes } from "./writing.ts";

interface Asked {
  actor: Actor;
  action: Action;
}
type Changing = Asked & { request: RequestIdentity; ifMatch: string | null };

/** The same whatever order it was sent in. */
const inOrder = ({ thursdays, closures }: CalendarSettings): CalendarSettings => ({
  thursdays: thursdays.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  closures: closures.toSorted((one, other) => (one.on < other.on ? -1 : 1)),
});

const targetOfToday = {
  fa: "پرونده‌های امروز با توافق امروز شمرده می‌شوند.",
  en: "cases of today are counted by the agreement of today.",
};

export const makeSettings = ({ administration, write }: { administration: Administration; write: Writing }) => {
  const saved = (entry: object, version: number, at: Date): Success => ({
    status: 200,
    body: { ...entry, version, effectiveBy: effectiveBy(at) },
    etag: String(version),
  });

  /** To which somebody can send a receipt: a province has no such office. */
  const targetFaults = async (target: Route["target"]): Promise<Fault[]> => {
    if (target.kind !== "organization") return [];
    const next = await administration.read("organization", target.organization);
    return next && next.entry.kind !== "province" ? [] : [unknownAt("/target/organization")];
  };

  const routes = async ({ actor, action }: Asked): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const known = await administration.all("route");
    const items = caseTypes.map((caseType) => {
      const { entry, version = 0 } = known.find((kept) => kept.entry.caseType === caseType) ?? {};
      return { caseType, target: entry?.target ?? null, receiptWithin: entry?.receiptWithin ?? null, version };
    });
    return { status: 200, body: { items } };
  };

  const editRoute = async ({
    actor,
    action,
    request,
    ifMatch,
    params,
    body,
  }: Changing & {
    params: z.infer<typeof commands.onRoute>;
    body: z.infer<typeof commands.routeEdit>;
  }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    return write({ actor, request, keepsAnswer: false }, async (at) => {
      const kept = await administration.read("route", params.id);
      const decision = replacing({
        ...{ kind: "route", subject: params.id, kept, ifMatch, role: "administrator" },
        after: { caseType: params.id, ...body },
        answer: (entry, version) => saved(entry, version, at),
      });
      return writes(decision) ? (asProblem(await targetFaults(body.target)) ?? decision) : decision;
    });
  };

  const calendar = async (): Promise<Kept<CalendarSettings> | null> => administration.read("calendar", calendarSubject);
  const nothingDecided: CalendarSettings = { thursdays: [], closures: [] };

  const readCalendar = async ({ actor, action }: Asked): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const { entry, version } = (await calendar()) ?? { entry: nothingDecided, version: 0 };
    return { status: 200, body: { ...entry, version }, etag: String(version) };
  };

  const editCalendar = async ({
    actor,
    action,
    request,
    ifMatch,
    body,
  }: Changing & { body: z.infer<typeof commands.calendarEdit> }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    return write({ actor, request, keepsAnswer: false }, async (at) => {
      const kept = await calendar();
      const decision = replacing({
        ...{ kind: "calendar", subject: calendarSubject, kept, ifMatch, role: "administrator" },
        after: inOrder(body),
        answer: (entry, version) => saved(entry, version, at),
      });
      if (!writes(decision)) return decision;
      const before = inOrder(kept?.entry ?? nothingDecided);
      return asProblem(calendarFaults(before, inOrder(body), tehranDate(at))) ?? decision;
    });
  };

  const agreements = async ({ actor, action }: Asked): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const all = (await administration.all("agreement")).map(({ entry }) => entry);
    return { status: 200, body: { items: all.toSorted((one, other) => (one.from > other.from ? -1 : 1)) } };
  };

  const createAgreement = async ({
    actor,
    action,
    request,
    body,
  }: Omit<Changing, "ifMatch"> & { body: z.infer<typeof commands.agreementCreation> }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    return write({ actor, request, keepsAnswer: true }, async (at) => {
      const all = (await administration.all("agreement")).map(({ entry }) => entry);
      if (all.some(({ version }) => version === body.version))
        return { problem: "already-exists", about: body.version };
      const problem = asProblem([...dayFaults(body.from, all, at), ...agreementFaults(body)]);
      if (problem) return problem;
      return {
        wishes: [{ kind: "agreement", subject: body.version, kept: null, after: body }],
        role: "administrator",
        answer: { status: 201, body, location: "/v1/agreements" },
      };
    });
  };

  return { routes, editRoute, readCalendar, editCalendar, agreements, createAgreement };
};

const dayFaults = (from: string, all: readonly Agreement[], at: Date): Fault[] => {
  const wrong = impossibleDay(from, at, targetOfToday);
  if (wrong) return [{ pointer: "/from", detail: wrong }];
  const other = all.find((agreement) => agreement.from === from);
  if (!other) return [];
  const detail = {
    fa: `از این روز نسخهٔ ${other.version} آغاز می‌شود؛ روز دیگری برگزینید.`,
    en: `Version ${other.version} begins on that day; choose another.`,
  };
  return [{ pointer: "/from", detail }];
};
