import { randomUUID } from "node:crypto";
import * as z from "zod";
import { makeHandOffEndpoint } from "../../shared/adapters/hand-off-endpoint.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables, text } from "../../shared/adapters/settings.ts";
import { PrivateKey } from "../../shared/adapters/signature/key.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { stepFunction } from "../../shared/lambda/step.ts";
import { makeForward } from "./forward.ts";

const settings = readSettings({
  ...tables,
  PUBLIC_URL: text,
  HANDOFF_KEY: z.string().transform((jwk) => PrivateKey.parse(JSON.parse(jwk))),
  HANDOFF_KEY_ID: text,
  HANDOFF_ALLOW_LOOPBACK: z.enum(["true", "false"]).default("false"),
});
const records = openRecords(settings);
const endpoint = makeHandOffEndpoint({
  key: settings.HANDOFF_KEY,
  keyId: settings.HANDOFF_KEY_ID,
  allowLoopback: settings.HANDOFF_ALLOW_LOOPBACK === "true",
  now: records.now,
  nonce: randomUUID,
});

const log = makeLog("forward");

export const handler = stepFunction(
  "forward",
  makeForward({
    ...{ ...records, endpoint, publicUrl: settings.PUBLIC_URL },
    // The alarm counts this line (infra/alarms.yml).
    handOffFailed: (attempts) => log("error", "hand-off-failed", { requestId: "forward", records: attempts }),
  }),
);
