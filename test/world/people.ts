/** Agencies, reviewers, their chief and the next authority, who do what leads on, and now and then what does not. */
import { isProblem, type Outcome } from "../../shared/contract/outcome.ts";
import { etagOf } from "../../shared/contract/views.ts";
import { type Case, latestRevision, type State } from "../../shared/domain/case.ts";
import { isOpen } from "../../shared/domain/finding.ts";
import { fold } from "../../shared/domain/fold.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { people } from "../builders.ts";
import type { Fakes } from "../fakes/index.ts";
import type { Memory } from "../fakes/memory.ts";
import { type Desk, makeDesk } from "../steps/desk.ts";
import { others } from "../steps/registry.ts";
import { acts, type CaseAct, isNobodysTurn, leadsOn, type Request } from "./acts.ts";
import type { Chance } from "./chance.ts";
import { makeErrands } from "./errands.ts";
import type { Functions } from "./functions.ts";
import { makeOffices, second } from "./offices.ts";
import { makeOversight } from "./oversight.ts";

export interface People {
  /** Something that somebody does next. */
  next(): Request;
  /** What was begun, is not done yet, and is asked for again by whoever waits for it. */
  open(): Request[];
}

/** The case as its people see it; nothing where its history is impossible, which is not theirs to judge. */
const seen = (memory: Memory, id: string): Case | null => {
  try {
    return fold(memory.cases.get(id)?.events ?? []);
  } catch {
    return null;
  }
};

export const makePeople = ({
  chance,
  functions,
  fakes,
  ids,
  known,
}: {
  chance: Chance;
  functions: Functions;
  fakes: Fakes;
  /** Cases whose way is walked. */
  ids: readonly string[];
  /** Hand-offs that the authority with a system of its own has got. */
  known: (caseId: string) => readonly string[];
}): People => {
  const desks = {
    officer: [people.officer, people.officer, people.head, people.head, second, second],
    reviewer: [people.reviewer, people.colleague],
    chief: [people.chief, others.deputy],
    authority: [people.authority, others.machine],
  };
  const { memory } = fakes;
  const errands = makeErrands({ chance, functions, fakes, ids });
  const oversight = makeOversight({ chance, functions, fakes });
  const administer = makeOffices({ chance, functions, fakes });
  let requests = 0;
  /** A draft that was just handed over: the next one often writes in it at the same time. */
  let handedOver: string | null = null;

  /** As people do it: the reviewer who holds the case decides it, and sets every open finding aside. */
  const doing = (
    act: CaseAct,
    { id, key, ifMatch, to }: { id: string; key: string; ifMatch: string | null; to: string },
  ): ((desk: Desk) => Promise<Outcome>) => {
    const subject = seen(memory, id);
    const asked = { key };
    const open = subject ? (latestRevision(subject).findings ?? []).filter(isOpen).map(({ rule }) => rule) : [];
    const reasons = subject?.state === "returned" ? subject.reasons : [];
    const answers = reasons.map((_, index) => ({
      ...{ reason: index + 1, answer: "fixed" as const, text: "اصلاح شد", pointers: [] },
    }));
    const handOff = [...known(id), ...(subject?.state === "forwarded" ? [subject.handOff.id] : []), "0".repeat(32)][
      chance.oneIn(8) ? chance.below(2) : 0
    ];
    switch (act) {
      case "submit":
        return (desk) => desk.submit(id, answers, { key, ifMatch });
      case "askSignOff":
        return (desk) => desk.askSignOff(id, ifMatch, answers, asked);
      case "sendDraftBack":
        return (desk) => desk.sendDraftBack(id, ifMatch, asked);
      case "handOver":
        return (desk) => desk.handOver(id, to, ifMatch, asked);
      case "edit":
        return (desk) => {
          const draft = memory.cases.get(id)?.draft;
          if (!draft) throw new Error("a case without a draft");
          const written = { ...draft.file, vetting: `1405/${key.replace("key-", "")}` };
          return desk.edit(id, written, { key, ifMatch: String(draft.version) });
        };
      case "approve":
        return (desk) => desk.approve(id, open, asked);
      case "sendBack":
        return (desk) => desk.sendBack(id, ["exam-passed"], asked);
      case "confirm":
        return (desk) => desk.confirm(id, true, asked);
      case "disagree":
        return (desk) => desk.confirm(id, false, asked);
      case "assign":
        return (desk) => desk.assign(id, chance.among(desks.reviewer).account, asked);
      case "answer":
        return (desk) => desk.answer(id, "پیوست شد", asked);
      case "extend":
        return (desk) => desk.extend(id, 1 + chance.below(5), asked);
      case "note":
        return (desk) => desk.note(id, "تلفنی پرسیده شد", asked);
      case "accept":
        return (desk) => desk.accept(id, handOff ?? "", asked);
      case "refuse":
        return (desk) => desk.refuse(id, handOff ?? "", asked);
      default:
        return (desk) => desk[act](id, asked);
    }
  };

  /** One of them; whose account has ended tries now and then all the same. */
  const oneOf = (desk: readonly Actor[]): Actor => {
    const here = desk.filter(({ account }) => memory.registry.entries.account.get(account)?.active);
    return chance.among(here.length === 0 || chance.oneIn(12) ? desk : here);
  };

  const actorOf = (act: CaseAct, id: string) => {
    if (act === "sendDraftBack") return people.head;
    if (["submit", "edit", "withdraw", "answer", "askSignOff", "handOver"].includes(act)) return oneOf(desks.officer);
    if (["assign", "confirm", "disagree", "extend", "recall"].includes(act)) return oneOf(desks.chief);
    if (["accept", "refuse"].includes(act)) return desks.authority[known(id).length > 0 ? 1 : 0] ?? people.authority;
    const holder = memory.cases.get(id)?.head?.holder;
    return (
      [...desks.reviewer, ...desks.chief].find(({ person }) => person === holder && !chance.oneIn(6)) ??
      oneOf(desks.reviewer)
    );
  };

  /** A signature is asked for where it is wanted, and a draft sent back that waits for one. */
  const leading = (id: string, state: State): CaseAct => {
    const act = chance.among(leadsOn[state]);
    const waits = memory.cases.get(id)?.draft?.signOff?.status === "asked";
    const wanted = act === "sendDraftBack" ? waits : memory.registry.entries.organization.get("agency-a")?.signOff;
    return (act === "sendDraftBack" || act === "askSignOff") && !wanted ? "submit" : act;
  };

  return {
    open: () => [...errands.open(), ...oversight.open()],
    next: () => {
      requests += 1;
      const key = `key-${requests}`;
      if (chance.oneIn(10)) return errands.next(key);
      if (chance.oneIn(20)) return administer(key);
      if (chance.oneIn(memory.samples.size > 0 ? 7 : 20)) return oversight.next(key);
      const stateOf = (id: string): State => memory.cases.get(id)?.head?.state ?? "draft";
      const open = ids.filter((id) => !isNobodysTurn.has(stateOf(id)));
      // An approval can be taken back for a moment only.
      const approved = chance.oneIn(3) ? ids.filter((id) => stateOf(id) === "approved") : [];
      const there = approved.length > 0 ? approved : open;
      const id = handedOver ?? chance.among(there.length === 0 || chance.oneIn(30) ? ids : there);
      const state = stateOf(id);
      const isUnheld = state === "under-review" && memory.cases.get(id)?.head?.holder === null;
      const act = chance.oneIn(8) ? chance.among(acts) : isUnheld ? "claim" : leading(id, state);
      handedOver = act === "handOver" && chance.oneIn(2) ? id : null;
      const actor = actorOf(act, id);
      const draft = memory.cases.get(id)?.draft ?? null;
      // Whoever signs says what they read; so do some of the others.
      const isRead =
        ["askSignOff", "sendDraftBack", "handOver"].includes(act) || actor === people.head || chance.oneIn(3);
      const ifMatch = isRead ? etagOf(seen(memory, id), draft, actor) : null;
      const to = chance.among(desks.officer).person;
      const does = doing(act, { id, key, ifMatch, to });
      return {
        ...{ name: `${actor.account} ${act} ${id} ${key}`, case: id, act, actor },
        ...{ seen: act === "submit" && isRead ? (draft?.file ?? null) : null },
        ...(act === "handOver" && { wrote: to }),
        send: (standing) => does(makeDesk(functions.steps, standing)),
      };
    },
  };
};

/**
 * What a success answers for: the number of its event, or the id of what it made: of a step before the head's signature and of
 * a draft that was handed over its version, of a sample its seed too. Null where it names none.
 */
export const madeBy = (outcome: Outcome): { event: number | null; made: string | null } => {
  if (isProblem(outcome)) return { event: null, made: null };
  type Body = { event?: number; id?: string; document?: { documentId: string }; rehearsal?: string };
  const { event, id, document, rehearsal } = (outcome.body ?? {}) as Body;
  type Draft = { signOff?: object; version?: string; seed?: string; keeper?: string; file?: object };
  const { signOff, version, seed, keeper, file } = (outcome.body ?? {}) as Draft;
  if (seed !== undefined) return { event: null, made: `${id} ${seed}` };
  const isHandedOver = keeper !== undefined && file === undefined;
  const step = (signOff || isHandedOver) && version ? version : null;
  return { event: event ?? null, made: step ?? document?.documentId ?? rehearsal ?? id ?? null };
};
