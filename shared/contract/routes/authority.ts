/** The next authority answers a hand-off. */
import * as commands from "../receipt-command.ts";
import { moved, onCase } from "./on-case.ts";
import { type AnswersTo, moving, type ServedRoute } from "./route.ts";

export const authorityRoutes = {
  receiveReceipt: {
    ...onCase,
    path: "/v1/cases/{id}/receipt",
    function: "receive",
    action: "receive",
    ifMatch: "none",
    body: commands.receipt,
    problems: [
      ...moving,
      "hand-off-unknown",
      "receipt-differs",
      "reference-missing",
      "reason-missing",
      "same-person",
      "own-agency",
      "signature-invalid",
    ],
    summary: { fa: "رسید مرجع بعدی", en: "Receipt of the next authority" },
  },
} as const satisfies Record<string, ServedRoute>;

export const authorityAnswers = {
  receiveReceipt: moved,
} as const satisfies AnswersTo<typeof authorityRoutes>;
