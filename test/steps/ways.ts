/** Ways into the states, walked by people at their desks. */
import { isProblem, type Outcome, type Success } from "../../shared/contract/outcome.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import type { CaseFile, CaseType, DocumentKind } from "../../shared/domain/case-file.ts";
import { isNationalId } from "../../shared/domain/national-id.ts";
import { requiredDocuments } from "../../shared/law/index.ts";
import { aFile } from "../law/a-file.ts";
import type { Desk } from "./desk.ts";
import type { World } from "./world.ts";

export const succeeded = (outcome: Outcome): Success => {
  if (isProblem(outcome))
    throw new Error(`${outcome.problem} ${JSON.stringify(outcome.errors ?? outcome.about ?? "")}`);
  return outcome;
};
export const problemOf = (outcome: Outcome): Problem => {
  if (!isProblem(outcome)) throw new Error(`succeeded with ${outcome.status}`);
  return outcome;
};
export const bodyOf = <T>(outcome: Outcome): T => succeeded(outcome).body as T;

/** The n-th invented person's number: valid, and nobody else's. */
export const nationalIdOf = (n: number): string => {
  const digits = String(123_456_000 + n).padStart(9, "0");
  const last = [..."0123456789"].find((digit) => isNationalId(digits + digit));
  return digits + last;
};

/** A file that nothing can be said against, of the n-th person on a post of its own. */
export const fileOf = (n = 0, caseType: CaseType = "official-hire"): CaseFile => ({
  ...aFile(caseType, { post: String(4801 + n), person: { nationalId: nationalIdOf(n) } }),
  documents: [],
});

export const pdf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`%PDF-1.7\n${text}`);

/** Asks for the upload, uploads, completes. */
export const attach = async (
  { documentStore }: Pick<World, "documentStore">,
  desk: Desk,
  id: string,
  kind: DocumentKind,
  key?: string,
): Promise<string> => {
  const page = pdf(`${id} ${kind}`);
  const announced = { kind, contentType: "application/pdf", size: page.length } as const;
  const asked = await desk.requestDocument(id, announced, key === undefined ? {} : { key });
  const { documentId } = bodyOf<{ document: { documentId: string } }>(asked).document;
  documentStore.upload(`quarantine/${id}/${documentId}`, page);
  succeeded(await desk.complete(id, documentId));
  return documentId;
};

export const prepared = async (
  world: World,
  file: CaseFile = fileOf(),
  desk: Desk = world.officer,
): Promise<string> => {
  const { id } = bodyOf<{ id: string }>(await desk.create(file));
  for (const kind of requiredDocuments(file)) await attach(world, desk, id, kind);
  return id;
};

export const submitted = async (world: World, file?: CaseFile): Promise<string> => {
  const id = await prepared(world, file);
  succeeded(await world.officer.submit(id));
  return id;
};

/** Validated, and in the reviewer's hand. */
export const held = async (world: World, file?: CaseFile): Promise<string> => {
  const id = await submitted(world, file);
  await world.settle();
  succeeded(await world.reviewer.claim(id));
  return id;
};

export const approved = async (world: World, file?: CaseFile): Promise<string> => {
  const id = await held(world, file);
  succeeded(await world.reviewer.approve(id));
  return id;
};

export const forwarded = async (world: World, file?: CaseFile): Promise<string> => {
  const id = await approved(world, file);
  await world.settle();
  return id;
};

export const returned = async (world: World, file?: CaseFile, rules?: string[]): Promise<string> => {
  const id = await held(world, file);
  succeeded(await world.reviewer.sendBack(id, rules));
  await world.settle();
  return id;
};
