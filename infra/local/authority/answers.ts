import type { IncomingMessage } from "node:http";
import type * as z from "zod";
import type { Archive } from "./archive.ts";
import type { Wait } from "./courier.ts";
import type { makeIntake } from "./intake.ts";
import { answerAfterSeconds, Mode, receiptOf, Told } from "./mode.ts";
import { pageOf } from "./page.ts";

export interface AnswersSettings {
  archive: Archive;
  intake: ReturnType<typeof makeIntake>;
  mode: { get: () => Mode; set: (mode: Mode) => void };
  account: string;
  now: () => Date;
  wait: Wait;
  ended: AbortSignal;
}

export interface Answer {
  status: number;
  /** Text is a page, an object is JSON. */
  body: object | string;
  /** Hand-off whose receipt sets out once the answer is given. */
  deliver?: string;
}

export const problem = (status: number, title: string): Answer => ({ status, body: { status, title } });

const parsed = <T>(shape: z.ZodType<T>, body: Uint8Array): T | undefined => {
  try {
    return shape.parse(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    return undefined;
  }
};

/** Everything that can be asked of the authority. */
export const makeAnswers = ({ archive, intake, mode, account, now, wait, ended }: AnswersSettings) => {
  const receive = async (request: IncomingMessage, url: string, body: Uint8Array): Promise<Answer> => {
    const behaviour = mode.get();
    const taken = await intake({ method: request.method ?? "", url, headers: request.headers, body }, behaviour);
    if (!("handOff" in taken)) return problem(taken.status, taken.title);
    await wait(answerAfterSeconds(behaviour) * 1000, ended);
    return { status: taken.status, body: { handOff: taken.handOff }, deliver: taken.handOff };
  };

  const tell = (handOff: string, body: Uint8Array): Answer => {
    const received = archive.get(handOff);
    const told = parsed(Told, body);
    if (!received) return problem(404, "No such hand-off");
    if (!told) return problem(400, "outcome: accepted or refused; reason: text");
    const { receipt } = received;
    if (receipt && told.outcome && told.outcome !== receipt.outcome) return problem(409, "It was answered already");
    const nextAttempt = now().toISOString();
    if (!receipt) archive.put({ ...received, receipt: receiptOf(handOff, told, now()) });
    else if (receipt.delivery === "given-up")
      archive.put({ ...received, receipt: { ...receipt, delivery: "pending", nextAttempt } });
    return { status: 202, body: { handOff }, deliver: handOff };
  };

  const change = (body: Uint8Array): Answer => {
    const told = parsed(Mode, body);
    if (!told) return problem(400, "mode: accept, refuse, slow, fail or silent; delaySeconds: 0 to 86400");
    mode.set(told);
    return { status: 200, body: told };
  };

  const summary = () =>
    archive.all().map(({ content: { handOff, case: caseId, revision, from }, receivedAt, times, receipt }) => {
      return { handOff, case: caseId, revision, from, receivedAt, times, receipt };
    });

  return async (request: IncomingMessage, url: URL, body: Uint8Array): Promise<Answer> => {
    const [, place = "", name, ...more] = url.pathname.split("/");
    switch (`${request.method} /${place}${name === undefined ? "" : "/:name"}${more.length > 0 ? "/…" : ""}`) {
      case "GET /":
        return { status: 200, body: pageOf(archive.all(), mode.get(), account) };
      case "GET /mode":
        return { status: 200, body: mode.get() };
      case "POST /mode":
        return change(body);
      case "GET /hand-offs":
        return { status: 200, body: summary() };
      case "POST /hand-offs":
        return receive(request, url.href, body);
      case "POST /receipts/:name":
        return tell(name ?? "", body);
      default:
        return problem(404, "Nothing here");
    }
  };
};
