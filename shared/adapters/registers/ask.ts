import type * as z from "zod";
import { type Exchange, openLine } from "../aws/exchange.ts";

/** Where a register of another body answers, and the token that lets us in. */
export interface RegisterPlace {
  url: string;
  token: string;
}

export type Silence = "timeout" | "unreachable" | "status" | "too-large" | "unreadable";

export interface Asking {
  /** From the first byte sent to the last byte read. */
  timeoutMilliseconds: number;
  /** Told why a register that is connected gave no answer; nothing about whom. */
  silent: (why: Silence) => void;
}

/** The register is there and knows nobody of that number: no answer, and nothing to be told of. */
const unknownPerson = 404;

/** Far more than a reply of either register needs. */
const mostBytes = 16_384;

class NoAnswer extends Error {
  readonly why: Silence;
  constructor(why: Silence) {
    super(why);
    this.why = why;
  }
}

/** The question travels in the body: an address lands in logs of machines on the way. A redirect is not followed. */
const reply = async <Reply>(
  exchange: Exchange,
  { url, token }: RegisterPlace,
  question: object,
  schema: z.ZodType<Reply>,
) => {
  const { pathname, search } = new URL(url);
  const { status, text } = await exchange({
    ...{ method: "POST", path: `${pathname}${search}`, body: JSON.stringify(question), mostBytes },
    headers: { accept: "application/json", "content-type": "application/json", authorization: `Bearer ${token}` },
  });
  if (status === unknownPerson) return null;
  if (status !== 200) throw new NoAnswer("status");
  if (Buffer.byteLength(text) > mostBytes) throw new NoAnswer("too-large");
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new NoAnswer("unreadable");
  }
};

const whyOf = (error: unknown): Silence => {
  if (error instanceof NoAnswer) return error.why;
  return error instanceof Error && error.name === "TimeoutError" ? "timeout" : "unreachable";
};

/** A question that met a closed connection is not asked again, so none is kept for longer than servers commonly keep it. */
const idleTimeout = 4_000;
const maxSockets = 100;

/** The register's reply in its contract's shape, or null: whatever went wrong is no answer. */
export const openRegister = <Reply>(
  place: RegisterPlace,
  schema: z.ZodType<Reply>,
  { timeoutMilliseconds, silent }: Asking,
): ((question: object) => Promise<Reply | null>) => {
  const timeouts = { connectionTimeout: timeoutMilliseconds, requestTimeout: timeoutMilliseconds, idleTimeout };
  const { exchange } = openLine(place.url, { ...timeouts, maxSockets });
  return async (question) => {
    try {
      return await reply(exchange, place, question, schema);
    } catch (error) {
      silent(whyOf(error));
      return null;
    }
  };
};
