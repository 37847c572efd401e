/** What chiefs do beside a case's way: have decisions drawn and look at them again, and give away what somebody holds. */
import { isProblem, type Outcome } from "../../shared/contract/outcome.ts";
import { canonical, sha256Text } from "../../shared/domain/chain.ts";
import { type Away, isAway } from "../../shared/domain/leave.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { addDays, tehranDate } from "../../shared/domain/solar-date.ts";
import { spread } from "../../shared/domain/spreading.ts";
import { people } from "../builders.ts";
import type { Fakes } from "../fakes/index.ts";
import { makeDesk } from "../steps/desk.ts";
import { others } from "../steps/registry.ts";
import { bodyOf } from "../steps/ways.ts";
import type { Request } from "./acts.ts";
import type { Chance } from "./chance.ts";
import type { Functions } from "./functions.ts";

const chiefs = [people.chief, others.deputy];
const reviewers = [people.reviewer, people.colleague];

interface Row {
  id: string;
  version: string;
}
interface Colleague {
  account: string;
  person: string;
  active: boolean;
  away: Away | null;
}

export interface Oversight {
  next(key: string): Request;
  /** While somebody whose account has ended holds a case, the chief goes on giving it away. */
  open(): Request[];
}

export const makeOversight = ({
  chance,
  functions,
  fakes: { memory, clock },
}: {
  chance: Chance;
  functions: Functions;
  fakes: Fakes;
}): Oversight => {
  const today = (): string => tehranDate(clock.now());
  const requestOf = (actor: Actor, key: string, body: unknown) => ({
    id: sha256Text(`${actor.account}\nsamples\n${key}`),
    body: sha256Text(canonical(body)),
  });

  const draw = (key: string): Request => {
    const actor = chance.among(chiefs);
    const size = chance.oneIn(2) ? { percent: 1 + chance.below(100) } : { cases: 1 + chance.below(6) };
    const days = chance.below(40);
    /** As long as it is the same request, of the same days. */
    let chosen: string | null = null;
    const send = async (standing: Actor): Promise<Outcome> => {
      const listed = await functions.samples.list({ actor: standing, action: "read-samples", query: { limit: 1 } });
      if (isProblem(listed)) return listed;
      const { countedUntil } = listed.body as { countedUntil: string | null };
      chosen ??= countedUntil ?? today();
      const body = { from: addDays(chosen, -days), until: chosen, size };
      const request = requestOf(actor, key, body);
      return functions.samples.draw({ actor: standing, action: "check-decisions", request, body });
    };
    return {
      ...{ name: `${actor.account} draw ${canonical(size)} of ${days} ${key}`, case: null, act: "draw", actor },
      send,
    };
  };

  /** One of the decisions of the last sample; whether it was looked at already, or decided by the same chief, is not asked. */
  const judge = (key: string): Request => {
    const drawn = [...memory.samples.values()].at(-1)?.sample;
    if (!drawn) return draw(key);
    const actor = chance.among(chiefs);
    const { case: id, seq } = chance.among(drawn.picks);
    const body = chance.oneIn(3)
      ? { case: id, seq, agrees: false as const, text: `نه؛ ${key}` }
      : { case: id, seq, agrees: true as const, text: null };
    const asked = { action: "check-decisions", request: requestOf(actor, key, body), body } as const;
    return {
      ...{ name: `${actor.account} judge ${id} ${seq} ${key}`, case: id, act: "judge", actor },
      wrote: canonical(body),
      send: (standing) => functions.samples.judge({ ...asked, actor: standing, params: { id: drawn.id } }),
    };
  };

  const heldBy = async (actor: Actor, holder: string): Promise<Row[]> => {
    const rows: Row[] = [];
    let cursor: string | undefined;
    do {
      const query = { holder, limit: 3, ...(cursor === undefined ? {} : { cursor }) };
      const page = await functions.lists.list({ actor, action: "list", query });
      rows.push(...bodyOf<{ items: Row[] }>(page).items);
      cursor = ("next" in page && page.next) || undefined;
    } while (cursor !== undefined);
    return rows;
  };

  /** Who is here and may be given cases, with what each carries as it was counted in the last minute. */
  const handsFor = async (actor: Actor, person: string) => {
    const listed = await functions.reviewers.list({ actor, action: "read-reviewers" });
    const counted = await functions.workload({ actor, action: "read-workload" });
    const loads = bodyOf<{ reviewers: { person: string; held: { total: number } }[] }>(counted).reviewers;
    return bodyOf<{ items: Colleague[] }>(listed)
      .items.filter((each) => each.active && each.person !== person && !isAway(each.away, today()))
      .map((each) => ({
        to: each.account,
        carries: loads.find((load) => load.person === each.person)?.held.total ?? 0,
      }));
  };

  /** As the screen does it: listed, spread, assigned one by one; who may not have a case leaves it to the next. */
  const giveAway = (person: string, key: string): Request => {
    const actor = chance.among(chiefs);
    let attempts = 0;
    const send = async (standing: Actor): Promise<Outcome> => {
      attempts += 1;
      const asked = `${key}.${attempts}`;
      const desk = makeDesk(functions.steps, standing);
      const [rows, hands] = [await heldBy(standing, person), await handsFor(standing, person)];
      for (const { thing, to } of spread(rows, hands)) {
        const inTurn = [to, ...hands.map((hand) => hand.to).filter((account) => account !== to)];
        for (const account of inTurn) {
          const key = `${asked} ${account}`;
          const answer = await desk.assign(thing.id, account, { key, ifMatch: thing.version });
          if (!isProblem(answer) || !["same-person", "own-agency"].includes(answer.problem)) break;
        }
      }
      return { status: 200, body: {} };
    };
    return {
      ...{ name: `${actor.account} give-away ${person} ${key}`, case: null, act: "give-away", actor },
      send,
    };
  };

  const holds = (person: string): boolean => [...memory.cases.values()].some(({ head }) => head?.holder === person);
  const hasEnded = ({ account }: Actor): boolean => !memory.registry.entries.account.get(account)?.active;

  let asked = 0;
  return {
    next: (key) =>
      chance.oneIn(8)
        ? giveAway(
            chance.among(reviewers.filter(hasEnded).length > 0 ? reviewers.filter(hasEnded) : reviewers).person,
            key,
          )
        : chance.oneIn(4)
          ? draw(key)
          : judge(key),
    open: () => {
      asked += 1;
      return reviewers
        .filter((reviewer) => hasEnded(reviewer) && holds(reviewer.person))
        .map(({ person }) => giveAway(person, `again-${asked}`));
    },
  };
};
