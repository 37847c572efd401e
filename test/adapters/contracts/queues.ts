import { beforeAll, expect, it } from "vitest";
import type { StepMessage } from "../../../shared/domain/next-step.ts";
import type { ImportQueue, Queues } from "../../../shared/ports.ts";

export interface QueuePorts {
  queues: Queues;
  importQueue: ImportQueue;
  /** What lies in the queue of the step, or of the imports. */
  arrived: (queue: StepMessage["step"] | "import") => Promise<unknown[]>;
}

const sorted = (messages: unknown[]): string[] => messages.map((message) => JSON.stringify(message)).sort();

export const queueContract = (makePorts: () => Promise<QueuePorts>): void => {
  let ports: QueuePorts;
  beforeAll(async () => {
    ports = await makePorts();
  });

  it("takes each message to its step, however many", async () => {
    const message = (step: StepMessage["step"], seq: number): StepMessage => ({ step, case: "case-1", seq });
    const validations = Array.from({ length: 23 }, (_, seq) => message("validate", seq));
    const notices = [message("notify", 1), message("notify", 2)];
    await ports.queues.send([...validations.slice(0, 12), ...notices, ...validations.slice(12)]);
    expect(sorted(await ports.arrived("validate"))).toEqual(sorted(validations));
    expect(sorted(await ports.arrived("notify"))).toEqual(sorted(notices));
  });

  it("sends nothing where there is nothing", async () => {
    await ports.queues.send([]);
    expect(await ports.arrived("forward")).toEqual([]);
  });

  it("takes imports and their chunks", async () => {
    const messages = [null, 1, 2].map((chunk) => ({ import: "import-1", chunk }));
    await ports.importQueue.send(messages);
    expect(sorted(await ports.arrived("import"))).toEqual(sorted(messages));
  });
};
