/** The ways of a case and of a list, each request under a key of its own and repeated until it is answered. */
import { isProblem } from "../../shared/contract/outcome.ts";
import type { CaseFile, CaseType } from "../../shared/domain/case-file.ts";
import { fold } from "../../shared/domain/fold.ts";
import { people } from "../builders.ts";
import { csv, header, kazem, zahra } from "../import/desk.ts";
import { type Asked, type Desk, makeDesk } from "../steps/desk.ts";
import { others } from "../steps/registry.ts";
import { bodyOf, fileOf, pdf, succeeded } from "../steps/ways.ts";
import type { Town } from "./town.ts";

/** Two of an agency that wants its head's signature: the same people, as the registry would tell of them then. */
const signing = {
  clerk: { ...people.officer, headSigns: true },
  signatory: { ...people.head, headSigns: true },
} as const;
const cast = { ...people, ...others, ...signing };
type Who = keyof typeof cast;

/** The upload by the address that was given, as a browser does it. */
const put = async (url: string, headers: Record<string, string>, bytes: Uint8Array): Promise<void> => {
  const { ok, status } = await fetch(url, { method: "PUT", headers, body: new Uint8Array(bytes) });
  if (!ok) throw new Error(`the upload was answered ${status}`);
};

const playersOf = (town: Town) => {
  /** `what` names the request: its key, and its place in the journey. */
  const ask = async <Body>(who: Who, what: string, work: (desk: Desk, asked: Asked) => ReturnType<Desk["submit"]>) =>
    bodyOf<Body>(await town.patiently(what, () => work(makeDesk(town.steps, cast[who]), { key: what })));

  const attach = async (id: string, kind: CaseFile["documents"][number]["kind"]) => {
    const bytes = pdf(`${town.run} ${kind}`);
    const wanted = { kind, contentType: "application/pdf", size: bytes.length } as const;
    type Announced = { document: { documentId: string }; upload: { url: string; headers: Record<string, string> } };
    const { document, upload } = await town
      .patiently("attach", () =>
        makeDesk(town.steps, cast.officer).requestDocument(id, wanted, { key: `attach ${kind}` }),
      )
      .then(bodyOf<Announced>);
    await put(upload.url, upload.headers, bytes);
    await town
      .patiently("complete", () => makeDesk(town.steps, cast.officer).complete(id, document.documentId))
      .then(succeeded);
  };

  /** Prepared beforehand, handed in, held against the law, and in the reviewer's hand. */
  const held = async (caseType: CaseType): Promise<string> => {
    const id = await town.prepare(fileOf(1, caseType));
    await ask("officer", "submit", (desk, asked) => desk.submit(id, [], asked));
    await town.machine();
    await ask("reviewer", "claim", (desk, asked) => desk.claim(id, asked));
    return id;
  };

  /** Of what was forwarded; an attempt that failed is made again by the schedules. */
  const handOffOf = async (id: string): Promise<string> => {
    const forwarded = async () => {
      const subject = fold((await town.cases.load(id)).events);
      return subject?.state === "forwarded" ? subject : null;
    };
    if (!(await forwarded())) await town.calm();
    const subject = await forwarded();
    if (!subject) throw new Error("nothing was forwarded");
    return subject.approval.handOff;
  };
  return { ask, attach, held, handOffOf };
};

const aDraft = async (town: Town): Promise<void> => {
  const { ask, attach } = playersOf(town);
  const file = fileOf(1);
  const { id } = await ask<{ id: string }>("officer", "create", (desk, asked) => desk.create(file, asked));
  await attach(id, "degree");
  await attach(id, "selection-vetting");
  await ask("officer", "check", (desk) => desk.check(file));
  const { draft } = await town.cases.load(id);
  await ask("officer", "edit", (desk, asked) => desk.edit(id, { ...(draft?.file ?? file), funding: "1405/1" }, asked));
  const other = await ask<{ id: string }>("officer", "create another", (desk, asked) => desk.create(fileOf(2), asked));
  const removed = await town.patiently("delete", () => makeDesk(town.steps, cast.officer).remove(other.id));
  // Who repeats a deletion whose answer was lost is told that nothing is there.
  if (isProblem(removed) && removed.problem !== "not-found") throw new Error(`the deletion: ${removed.problem}`);
};

const toAnotherSystem = async (town: Town): Promise<void> => {
  const { ask, held, handOffOf } = playersOf(town);
  const id = await held("contractual-hire");
  await ask("reviewer", "ask", (desk, asked) => desk.ask(id, asked));
  await town.machine();
  await ask("officer", "answer", (desk, asked) => desk.answer(id, "پیوست شد", asked));
  await ask("reviewer", "approve", (desk, asked) => desk.approve(id, [], asked));
  await town.machine();
  const handOff = await handOffOf(id);
  await ask("machine", "accept", (desk, asked) => desk.accept(id, handOff, asked));
  await town.machine();
};

const backAndForth = async (town: Town): Promise<void> => {
  const { ask, held, handOffOf } = playersOf(town);
  const id = await held("official-hire");
  await ask("reviewer", "send back", (desk, asked) => desk.sendBack(id, ["exam-passed"], asked));
  await town.machine();
  const { draft } = await town.cases.load(id);
  const mended = { ...(draft?.file ?? fileOf(1)), vetting: "1405/9999" };
  await ask("officer", "mend", (desk, asked) => desk.edit(id, mended, asked));
  const answers = [{ reason: 1, answer: "fixed" as const, text: "اصلاح شد", pointers: [] }];
  await ask("officer", "submit again", (desk, asked) => desk.submit(id, answers, asked));
  await town.machine();
  await ask("reviewer", "claim again", (desk, asked) => desk.claim(id, asked));
  await ask("reviewer", "approve", (desk, asked) => desk.approve(id, [], asked));
  await town.machine();
  const handOff = await handOffOf(id);
  await ask("authority", "refuse", (desk, asked) => desk.refuse(id, handOff, asked));
  await town.machine();
  await ask("officer", "withdraw", (desk, asked) => desk.withdraw(id, asked));
  await town.machine();
};

const inTheOffice = async (town: Town): Promise<void> => {
  const { ask, held } = playersOf(town);
  const id = await held("contractual-renewal");
  const doubted = ["renewal-conditions"];
  await ask("reviewer", "release", (desk, asked) => desk.release(id, asked));
  await ask("chief", "assign", (desk, asked) => desk.assign(id, cast.colleague.account, asked));
  await ask("chief", "extend", (desk, asked) => desk.extend(id, 5, asked));
  await ask("colleague", "approve", (desk, asked) => desk.approve(id, doubted, asked));
  await ask("chief", "recall", (desk, asked) => desk.recall(id, asked));
  await ask("colleague", "approve again", (desk, asked) => desk.approve(id, doubted, asked));
  await town.machine();
};

/** Given to the head to see to, laid before the head, sent back, laid there again, and signed; then written of by reviewers. */
const withItsHead = async (town: Town): Promise<void> => {
  const { ask } = playersOf(town);
  const id = await town.prepare(fileOf(1, "contractual-renewal"));
  const seen = async (): Promise<string> => String((await town.cases.load(id)).draft?.version);
  const lay = async (what: string) => {
    const version = await seen();
    return ask<{ version: string }>("clerk", what, (desk, asked) => desk.askSignOff(id, version, [], asked));
  };
  const first = await seen();
  const { person } = cast.signatory;
  await ask("signatory", "hand over", (desk, asked) => desk.handOver(id, person, first, asked));
  const { version: laid } = await lay("lay before the head");
  await ask("signatory", "send the draft back", (desk, asked) => desk.sendDraftBack(id, laid, asked));
  const { version: again } = await lay("lay before the head again");
  await ask("signatory", "sign", (desk, asked) => desk.submit(id, [], { ...asked, ifMatch: again }));
  await town.machine();
  await ask("colleague", "note", (desk, asked) => desk.note(id, "تلفنی پرسیده شد", asked));
  await ask("reviewer", "claim", (desk, asked) => desk.claim(id, asked));
};

/** One sound row of two. */
const aList = async (town: Town): Promise<void> => {
  const bytes = csv(header, zahra, kazem.with(2, "1370271312"));
  const actor = cast.officer;
  const request = (what: string) => ({ id: `sha256:${Buffer.from(what).toString("hex").padEnd(64, "0")}`, body: what });
  const wanted = { contentType: "text/csv", size: bytes.length } as const;
  type Address = { upload: string; put: { url: string; headers: Record<string, string> } };
  const address = await town
    .patiently("upload", () => town.lists.requestUpload({ actor, request: request("upload"), body: wanted }))
    .then(bodyOf<Address>);
  await put(address.put.url, address.put.headers, bytes);
  const body = {
    ...{ caseType: "official-hire" as const, upload: address.upload, mapping: null },
    defaults: { permit: null, post: null, funding: null },
  };
  const { id } = await town
    .patiently("import", () => town.lists.createImport({ actor, request: request("import"), body }))
    .then(bodyOf<{ id: string }>);
  await town.machine();
  const asked = { actor, params: { id }, query: { limit: 100, cursor: undefined } };
  const progress = await town.patiently("progress", () => town.lists.readImport(asked)).then(bodyOf<object>);
  if (!("status" in progress) || progress.status !== "done") throw new Error(`the list is ${JSON.stringify(progress)}`);
};

const unanswered = async (town: Town): Promise<void> => {
  const { ask, held } = playersOf(town);
  const id = await held("official-hire");
  await ask("reviewer", "send back", (desk, asked) => desk.sendBack(id, ["exam-passed"], asked));
  await town.machine();
  town.clock.advance(60 * 24 * 3_600_000);
  await town.patiently("clock", town.steps.clock);
  await town.machine();
};

export const ways = { aDraft, toAnotherSystem, backAndForth, inTheOffice, withItsHead, aList, unanswered } as const;
export type Way = keyof typeof ways;
