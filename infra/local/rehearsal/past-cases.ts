/** An export of past cases: NDJSON, first what was activated, then one judged revision a line. Read as a stream. */
import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import * as z from "zod";
import type { Amendment } from "../../../shared/domain/amendment.ts";
import { liftFile } from "../../../shared/domain/upcast.ts";
import type { PastJudgement } from "../../../shared/law/index.ts";

export type Line = { amendment: Amendment } | { past: PastJudgement };

export const writeLine = (line: Line): string => `${JSON.stringify("past" in line ? line.past : line)}\n`;

/** Names the line, so that it can be looked at. */
export class BadLine extends Error {
  readonly line: number;
  constructor(line: number, why: string) {
    super(why);
    this.name = "BadLine";
    this.line = line;
  }
}

/** What a rehearsal touches before the rules do; the rest was checked when the case was submitted. */
const shape = z.looseObject({
  case: z.string(),
  code: z.string(),
  revision: z.number(),
  agency: z.string(),
  submittedOn: z.string(),
  file: z.looseObject({ caseType: z.string(), person: z.looseObject({}) }),
  documents: z.array(z.looseObject({ documentId: z.string(), kind: z.string() })),
  facts: z.looseObject({ agency: z.looseObject({ id: z.string() }) }).nullable(),
  rulesetHash: z.string().nullable(),
  findings: z.array(z.looseObject({ rule: z.string(), answer: z.string(), outcome: z.string() })),
});
const amendmentShape = z.looseObject({ number: z.number(), from: z.string(), hash: z.string() });

export const readLine = (text: string, number: number): Line => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new BadLine(number, (error as Error).message);
  }
  if (typeof json === "object" && json !== null && "amendment" in json) {
    const read = amendmentShape.safeParse(json.amendment);
    if (!read.success) throw new BadLine(number, z.prettifyError(read.error));
    return { amendment: json.amendment as Amendment };
  }
  const read = shape.safeParse(json);
  if (!read.success) throw new BadLine(number, z.prettifyError(read.error));
  const past = json as PastJudgement;
  return { past: { ...past, file: liftFile(past.file) } };
};

/** Pieces of whole lines, with the number of the first: what one worker takes at a time. */
export interface Piece {
  first: number;
  text: string;
}

const pieceBytes = 1 << 20;

export async function* piecesOf(path: string): AsyncGenerator<Piece> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let first = 1;
  for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes })) {
    const text = rest + decoder.write(bytes as Buffer);
    const end = text.lastIndexOf("\n") + 1;
    rest = text.slice(end);
    if (end === 0) continue;
    const whole = text.slice(0, end);
    yield { first, text: whole };
    for (let at = whole.indexOf("\n"); at !== -1; at = whole.indexOf("\n", at + 1)) first += 1;
  }
  rest += decoder.end();
  if (rest !== "") yield { first, text: rest };
}

const linesIn = (text: string): string[] => (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");

export function* linesOf({ first, text }: Piece): Generator<Line> {
  let number = first;
  for (const line of linesIn(text)) {
    if (line.trim() !== "") yield readLine(line, number);
    number += 1;
  }
}
