/** What queues carry: ids, never data. Sender and worker share these shapes. */
import * as z from "zod";
import { machineSteps } from "../domain/next-step.ts";

export const stepMessage = z.object({ step: z.enum(machineSteps), case: z.string(), seq: z.number().int() });

export const importMessage = z.object({ import: z.string(), chunk: z.number().int().nullable() });

export const rehearsalMessage = z.object({ rehearsal: z.string(), agency: z.string().nullable() });
