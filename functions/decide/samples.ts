/** The chief has some of what was decided drawn by chance, and says of each whether it would have been decided so. */
import type * as z from "zod";
import { type Outcome, type RequestIdentity, refused } from "../../shared/contract/outcome.ts";
import type { paging } from "../../shared/contract/paging.ts";
import * as commands from "../../shared/contract/sample-commands.ts";
import { type Action, common, may, ofDesk } from "../../shared/domain/authorization.ts";
import { fold } from "../../shared/domain/fold.ts";
import { refuse } from "../../shared/domain/refusal.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { drawSample, hadPart, strataOf } from "../../shared/domain/sampling.ts";
import { objection } from "../../shared/domain/separation.ts";
import { addDays, tehranDate } from "../../shared/domain/solar-date.ts";
import type { CaseLog, JudgedSample, Now, Registry, Reports, Salt, Sample, SampleLog } from "../../shared/ports.ts";
import { headView, personsOf, sampleView } from "./sample-view.ts";

export interface SamplePorts {
  samples: SampleLog;
  cases: Pick<CaseLog, "load">;
  reports: Pick<Reports, "decisions">;
  registry: Pick<Registry, "names" | "provinces">;
  now: Now;
  /** Where chance comes from. */
  salt: Salt;
  /** The id of what this request makes: the same for its repeats. */
  idOf: (request: RequestIdentity) => string;
}

interface Asked {
  actor: Actor;
  action: Action;
}
type OnOne = Asked & { params: z.infer<typeof commands.onSample> };

const fault = (pointer: string, fa: string, en: string): Outcome => ({
  problem: "invalid-request",
  errors: [{ pointer, detail: { fa, en } }],
});

/** Of the day on which it was counted a part only is known. */
const countedUntil = (asOf: string | null): string | null => asOf && addDays(tehranDate(new Date(asOf)), -1);

export const makeSamples = ({ samples, cases, reports, registry, now, salt, idOf }: SamplePorts) => {
  const shown = async (actor: Actor, judged: JudgedSample) =>
    sampleView(judged, actor, await registry.names(personsOf(judged)));

  const made = async (actor: Actor, sample: Sample): Promise<Outcome> => ({
    status: 201,
    body: await shown(actor, { sample, verdicts: [] }),
    location: `/v1/samples/${sample.id}`,
  });

  const draw = async (
    asked: Asked & { request: RequestIdentity; body: z.infer<typeof commands.sampleDrawing> },
  ): Promise<Outcome> => {
    const { actor, action, request, body } = asked;
    const { account, person, organization: province } = actor;
    if (!may(actor, action, ofDesk(province))) return { problem: "forbidden" };
    const again = (sample: Sample): Promise<Outcome> | Outcome =>
      sample.request.body === request.body ? made(actor, sample) : { problem: "idempotency-key-reused" };
    const id = idOf(request);
    const known = await samples.load(id);
    if (known) return again(known.sample);

    const { from, until, size } = body;
    if (until < from) return fault("/until", "روز پایان پیش از روز آغاز است.", "The last day lies before the first.");
    const { asOf, decisions } = await reports.decisions(province, { from, until });
    const last = countedUntil(asOf);
    if (last === null || until > last)
      return fault(
        "/until",
        "تصمیم‌های این روز هنوز شمرده نشده است؛ شمارش هر شب انجام می‌شود.",
        "The decisions of that day are not counted yet; that is done every night.",
      );
    if (decisions.length === 0)
      return fault("/from", "در این روزها تصمیمی گرفته نشده است.", "Nothing was decided in those days.");
    const seed = salt();
    const picks = drawSample(decisions, size, seed);
    if (picks.length > commands.mostDrawn)
      return fault(
        "/size",
        `بیش از ${commands.mostDrawn} تصمیم در یک نمونه نمی‌آید؛ دوره یا سهم را کوچک‌تر کنید.`,
        `A sample holds ${commands.mostDrawn} decisions at most; choose a smaller share or fewer days.`,
      );
    const sample: Sample = {
      ...{ id, province, request, by: { account, person }, at: now().toISOString() },
      ...{ from, until, size, seed, strata: strataOf(decisions, size), picks },
    };
    // Of two that were drawn by one request at once, the first stays; chance is not asked twice.
    const created = await samples.create(sample);
    return created.ok ? made(actor, sample) : again(created.sample);
  };

  /** Null both where there is none and where it is not this person's to see. */
  const see = async ({ actor, params }: Pick<OnOne, "actor" | "params">): Promise<JudgedSample | null> => {
    const judged = await samples.load(params.id);
    return judged && may(actor, "read-samples", ofDesk(judged.sample.province)) ? judged : null;
  };

  const read = async (asked: OnOne): Promise<Outcome> => {
    const judged = await see(asked);
    return judged ? { status: 200, body: await shown(asked.actor, judged) } : { problem: "not-found" };
  };

  const judge = async (
    asked: OnOne & { request: RequestIdentity; body: z.infer<typeof commands.sampleVerdict> },
  ): Promise<Outcome> => {
    const { actor, action, request, body } = asked;
    const seen = await see(asked);
    const repeated = seen?.verdicts.find((verdict) => verdict.request.id === request.id);
    if (repeated) return repeated.request.body === request.body ? read(asked) : { problem: "idempotency-key-reused" };
    const pick = seen?.sample.picks.find(({ case: id, seq }) => id === body.case && seq === body.seq);
    if (!seen || !pick) return { problem: "not-found" };
    if (!may(actor, action, ofDesk(seen.sample.province))) return { problem: "forbidden" };
    const subject = fold((await cases.load(body.case)).events);
    if (subject === null) return { problem: "not-found" };
    const against = hadPart(pick, actor.person) ? refuse(subject, "same-person") : objection(subject, actor);
    if (against) return refused(against.refusal);
    const { account, person } = actor;
    const verdict = { ...body, by: { account, person }, at: now().toISOString(), request };
    const written = await samples.judge(asked.params.id, verdict);
    if (!written.ok && written.verdict.request.id !== request.id) return { problem: "already-judged" };
    if (!written.ok && written.verdict.request.body !== request.body) return { problem: "idempotency-key-reused" };
    return read(asked);
  };

  /** A chief sees the own province's, an auditor all. */
  const list = async ({ actor, action, query }: Asked & { query: z.infer<typeof paging> }): Promise<Outcome> => {
    const seesAll = may(actor, action, common);
    if (!seesAll && !may(actor, action, ofDesk(actor.organization))) return { problem: "forbidden" };
    // An installation has one province today; of several, the auditor reads one page of each.
    const provinces = seesAll ? await registry.provinces() : [actor.organization];
    const asked = { limit: query.limit, cursor: query.cursor ?? null };
    const pages = await Promise.all(provinces.map((province) => samples.list(province, asked)));
    const found = await Promise.all(pages.flatMap(({ items }) => items).map((id) => samples.load(id)));
    const items = found.flatMap((judged) => (judged ? [headView(judged)] : []));
    const day = tehranDate(now());
    const counts = await Promise.all(
      provinces.map((province) => reports.decisions(province, { from: day, until: day })),
    );
    const asOf = counts.flatMap((count) => count.asOf ?? []).sort()[0] ?? null;
    return {
      status: 200,
      body: { countedUntil: countedUntil(asOf), items, names: await registry.names(items.map(({ by }) => by)) },
      next: pages[0]?.next ?? null,
    };
  };

  return { draw, list, read, judge };
};
