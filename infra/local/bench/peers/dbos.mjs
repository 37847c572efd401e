/** DBOS Transact: a workflow for each case, its steps and the decision kept in PostgreSQL. */
import { DBOS } from "@dbos-inc/dbos-sdk";
import { freshDatabase } from "./database.mjs";
import { drive, report, validate } from "./review.mjs";

const database = await freshDatabase("peer_dbos");
const logger = { info() {}, debug() {}, warn() {}, error: console.error };
DBOS.setConfig({ name: "peers", systemDatabaseUrl: database.url, systemDatabasePoolSize: 16, logger });

const review = DBOS.registerWorkflow(
  async (one) => {
    await DBOS.runStep(async () => ({ event: "submitted" }), { name: "submitted" });
    const findings = await DBOS.runStep(async () => validate(one), { name: "validated" });
    report.waiting(one.id);
    const { verdict } = await DBOS.recv("decision", 3600);
    await DBOS.runStep(async () => ({ event: verdict, findings }), { name: "decided" });
    await DBOS.runStep(async () => ({ event: "concluded" }), { name: "concluded" });
    report.finished(one.id);
  },
  { name: "review" },
);
await DBOS.launch();

await drive({
  ...{ name: "DBOS Transact 5.3.0", serverPid: database.serverPid },
  submit: (one) => DBOS.startWorkflow(review, { workflowID: one.id })(one),
  decide: (id, verdict) => DBOS.send(id, { verdict }, "decision", `${id}-decision`),
});
await DBOS.shutdown();
await database.close();
