import * as z from "zod";
import type { Step } from "../domain/next-step.ts";

/** Reads a function's settings at its cold start: a missing one stops the start, not half a case. */
export const readSettings = <Shape extends z.ZodRawShape>(shape: Shape): z.infer<z.ZodObject<Shape>> =>
  z.object(shape).parse(process.env);

export const text = z.string().min(1);
/** What every function that touches a case needs. */
export const tables = { CASES_TABLE: text, REGISTRY_TABLE: text, READS_TABLE: text };
/** Hex, at least 32 bytes. */
export const personKey = { PERSON_KEY: z.string().regex(/^(?:[0-9a-f]{2}){32,}$/i) };
/** Cognito's pool of people; empty where another sign-in is used. */
export const userPool = { USER_POOL: z.string() };
/** The queues of the machine's steps. */
export const stepQueues = {
  VALIDATE_QUEUE_URL: text,
  FORWARD_QUEUE_URL: text,
  RETURN_QUEUE_URL: text,
  NOTIFY_QUEUE_URL: text,
};

export const queueUrls = (settings: Record<keyof typeof stepQueues, string>): Record<Step, string> => ({
  validate: settings.VALIDATE_QUEUE_URL,
  forward: settings.FORWARD_QUEUE_URL,
  return: settings.RETURN_QUEUE_URL,
  notify: settings.NOTIFY_QUEUE_URL,
});
