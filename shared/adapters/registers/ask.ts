import type * as z from "zod";

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

const boundedText = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new NoAnswer("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

/** The question travels in the body: an address lands in logs of machines on the way. A redirect would carry it elsewhere. */
const reply = async <Reply>(
  { url, token }: RegisterPlace,
  question: object,
  schema: z.ZodType<Reply>,
  timeoutMilliseconds: number,
): Promise<Reply | null> => {
  const response = await fetch(url, {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMilliseconds),
    headers: { accept: "application/json", "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(question),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    if (response.status === unknownPerson) return null;
    throw new NoAnswer("status");
  }
  const text = await boundedText(response);
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

/** The register's reply in its contract's shape, or null: whatever went wrong is no answer. */
export const askRegister = async <Reply>(
  place: RegisterPlace,
  question: object,
  schema: z.ZodType<Reply>,
  { timeoutMilliseconds, silent }: Asking,
): Promise<Reply | null> => {
  try {
    return await reply(place, question, schema, timeoutMilliseconds);
  } catch (error) {
    silent(whyOf(error));
    return null;
  }
};
