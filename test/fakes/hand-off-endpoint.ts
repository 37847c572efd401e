import type { HandOffEndpoint, Sent } from "../../shared/ports.ts";

type Request = Parameters<HandOffEndpoint["send"]>[0];

/** Another system: keeps what it got and answers as it was told, else acknowledges. */
export const makeFakeHandOffEndpoint = (): HandOffEndpoint & { got: Request[]; answer(...answers: Sent[]): void } => {
  const got: Request[] = [];
  const answers: Sent[] = [];
  return {
    got,
    answer: (...next) => {
      answers.push(...next);
    },
    send: async (request) => {
      got.push(structuredClone(request));
      return answers.shift() ?? { outcome: "acknowledged" };
    },
  };
};
