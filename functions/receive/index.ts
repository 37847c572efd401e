import { makeReceiptEvidence } from "../../shared/adapters/receipt-evidence.ts";
import { openRecords } from "../../shared/adapters/records.ts";
import { readSettings, tables, text } from "../../shared/adapters/settings.ts";
import { authorityRoutes } from "../../shared/contract/routes/authority.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { makeLog } from "../../shared/lambda/log.ts";
import { makeReceive } from "./receive.ts";

const settings = readSettings({ ...tables, PUBLIC_URL: text });
const records = openRecords(settings);
const receive = makeReceive({ ...records, evidence: makeReceiptEvidence(records) });

export const handler = httpFunction({
  actorOf: records.identity.actor,
  log: makeLog("receive"),
  elapsed: () => performance.now(),
  routes: authorityRoutes,
  handlers: {
    receiveReceipt: ({ params, raw, ...asked }) =>
      receive(
        { ...asked, caseId: params.id },
        { method: raw.method, url: `${settings.PUBLIC_URL}${raw.path}`, headers: raw.headers, body: raw.body },
      ),
  },
});
