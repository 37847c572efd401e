/** What people do beside a case's way: hand in lists, attach documents, look; the administrator has a law rehearsed and activates it. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import { canonical, sha256Text } from "../../shared/domain/chain.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { addDays, tehranDate } from "../../shared/domain/solar-date.ts";
import { aDraftOf } from "../builders/amendment.ts";
import { people } from "../builders.ts";
import type { Fakes } from "../fakes/index.ts";
import { csv, header, kazem, zahra } from "../import/desk.ts";
import { makeDesk } from "../steps/desk.ts";
import { bodyOf, pdf } from "../steps/ways.ts";
import type { Request } from "./acts.ts";
import type { Chance } from "./chance.ts";
import type { Functions } from "./functions.ts";

const { officer, head, reviewer, auditor, administrator } = people;

/** People of a list; more than one list names them, and not always by the same name. */
const rows = [zahra, kazem, ["لیلا", "احمدی", "1370271336", "1376/2/2", "کارشناسی"]];

export interface Errands {
  /** An errand that somebody does next, under that key. */
  next(key: string): Request;
  /** Those that were begun and are not done: whoever waits for them asks again, in the same words. */
  open(): Request[];
}

export const makeErrands = ({
  chance,
  functions,
  fakes: { memory, documentStore, clock },
  ids,
}: {
  chance: Chance;
  functions: Functions;
  fakes: Fakes;
  ids: readonly string[];
}): Errands => {
  /** Lists and rehearsals that were asked for, by the request that asks again. */
  const begun: { request: Request; isDone: () => boolean }[] = [];

  const requestOf = (actor: Actor, key: string, body: unknown) => ({
    id: sha256Text(`${actor.account}\n${key}`),
    body: sha256Text(canonical(body)),
  });

  const handInAList = (key: string): Request => {
    const actor = chance.among([officer, head]);
    const own = rows.filter(() => !chance.oneIn(3)).map((row) => (chance.oneIn(3) ? row.with(0, "مریم") : row));
    const bytes = csv(header, ...(own.length > 0 ? own : rows));
    const upload = async (standing: Actor): Promise<string> => {
      const body = { contentType: "text/csv", size: bytes.length } as const;
      const asked = { actor: standing, request: requestOf(actor, `upload ${key}`, body), body };
      const given = bodyOf<{ upload: string; put: { url: string } }>(await functions.requestUpload(asked));
      documentStore.upload(new URL(given.put.url).pathname.slice(1), bytes);
      return given.upload;
    };
    const send = async (standing: Actor): Promise<Outcome> => {
      const body = {
        ...{ caseType: "official-hire" as const, upload: await upload(standing), mapping: null },
        defaults: { permit: null, post: null, funding: null },
      };
      return functions.createImport({ actor: standing, request: requestOf(actor, key, body), body });
    };
    const request: Request = {
      name: `${actor.account} import ${key}`,
      case: null,
      act: "import",
      actor,
      send,
    };
    const isDone = () =>
      [...memory.imports.values()].some(
        ({ record }) => record.request.id === requestOf(actor, key, null).id && record.status === "done",
      );
    begun.push({ request, isDone });
    return request;
  };

  const haveRehearsed = (key: string): Request => {
    const value = 41 + chance.below(4);
    const body = aDraftOf({
      parameters: [{ name: "maximum-age-official", value, source: "قانون نمونه، ماده ۱", verified: true }],
    });
    const asked = { actor: administrator, request: requestOf(administrator, key, body), body };
    const { account } = administrator;
    const request: Request = {
      ...{ name: `${account} rehearse ${key}`, case: null, act: "rehearse", actor: administrator },
      send: (actor) => functions.rehearsals.create({ ...asked, actor }),
    };
    const isDone = () =>
      [...memory.rehearsals.values()].some(
        ({ record, agencies }) =>
          record.request.id === asked.request.id &&
          record.agencies?.every((agency) => agencies.get(agency)?.result) === true,
      );
    begun.push({ request, isDone });
    return request;
  };

  const activate = (rehearsal: string, key: string): Request => {
    const from = addDays(tehranDate(clock.now()), 1 + chance.below(3));
    const body = { rehearsal, from };
    const asked = { actor: administrator, request: requestOf(administrator, key, body), body };
    const { account } = administrator;
    return {
      ...{ name: `${account} activate ${rehearsal} ${key}`, case: null, act: "activate", actor: administrator },
      send: (actor) => functions.rulesets.activate({ ...asked, actor }),
    };
  };

  /** Announced, uploaded, completed: what fails is done again from the beginning, in the same words. */
  const attach = (key: string): Request => {
    const id = chance.among(ids);
    const actor = chance.among([officer, head]);
    const page = pdf(`${id} ${key}`);
    const wanted = { kind: "degree", contentType: "application/pdf", size: page.length } as const;
    return {
      ...{ name: `${actor.account} attach ${id} ${key}`, case: id, act: "attach", actor },
      send: async (standing) => {
        const desk = makeDesk(functions.steps, standing);
        const announced = await desk.requestDocument(id, wanted, { key });
        if ("problem" in announced) return announced;
        const { documentId } = bodyOf<{ document: { documentId: string } }>(announced).document;
        documentStore.upload(`quarantine/${id}/${documentId}`, page);
        return desk.complete(id, documentId, { key });
      },
    };
  };

  const look = (key: string): Request => {
    const id = chance.among([...memory.cases.keys()]);
    const actor = chance.among([officer, reviewer, auditor]);
    const asked = { action: "read", params: { id } } as const;
    return {
      ...{ name: `${actor.account} look ${id} ${key}`, case: id, act: "look", actor },
      send: (standing) => functions.read[chance.oneIn(2) ? "readCase" : "readHistory"]({ ...asked, actor: standing }),
    };
  };

  /** A draft that came of a list is edited by hand, or deleted. */
  const changeImported = (key: string): Request => {
    const made = [...memory.cases.keys()].filter((id) => !ids.includes(id));
    if (made.length === 0) return look(key);
    const id = chance.among(made);
    const actor = chance.among([officer, head]);
    const act = chance.oneIn(3) ? "remove" : "edit";
    const draft = memory.cases.get(id)?.draft;
    const file = draft && { ...draft.file, funding: `1405/${key.replace("key-", "")}` };
    return {
      ...{ name: `${actor.account} ${act} ${id} ${key}`, case: id, act, actor },
      send: (standing) => {
        const desk = makeDesk(functions.steps, standing);
        return act === "remove" || !file
          ? desk.remove(id, { key })
          : desk.edit(id, file, { key, ifMatch: String(draft?.version) });
      },
    };
  };

  /** What leads on: a law is rehearsed, and activated when that is done. */
  const amend = (key: string): Request => {
    const rehearsed = [...memory.rehearsals.values()].at(-1);
    return rehearsed && !chance.oneIn(4) ? activate(rehearsed.record.id, key) : haveRehearsed(key);
  };

  return {
    next: (key) =>
      chance.among([attach, attach, attach, look, look, handInAList, changeImported, amend, amend, amend])(key),
    open: () => begun.filter(({ isDone }) => !isDone()).map(({ request }) => request),
  };
};
