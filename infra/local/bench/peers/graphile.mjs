/** graphile-worker: tables of one's own; state, history and the next job in one statement. */
import { Logger, run } from "graphile-worker";
import { freshDatabase, openPool, step, submission, tables } from "./database.mjs";
import { drive, report, validate } from "./review.mjs";

const database = await freshDatabase("peer_graphile");
const [pool, workers] = [openPool(database.url, 16), openPool(database.url, 16)];
await pool.query(tables);

const move = (client, id, state, version, actor, data = null) =>
  client.query({ name: "step", text: `${step} select id from c`, values: [id, state, version, actor, data] });

const runner = await run({
  ...{ pgPool: workers, concurrency: 16, noHandleSignals: true, logger: new Logger(() => () => {}) },
  taskList: {
    validate: ({ id }, { withPgClient }) =>
      withPgClient(async (client) => {
        const { rows } = await client.query("select data from cases where id = $1", [id]);
        await move(client, id, "under-review", 1, "validate", JSON.stringify(validate(rows[0].data)));
        report.waiting(id);
      }),
    forward: ({ id }, { withPgClient }) =>
      withPgClient(async (client) => {
        await move(client, id, "forwarded", 3, "forward");
        await move(client, id, "concluded", 4, "forward");
        report.finished(id);
      }),
  },
});
const submit = `${submission} select graphile_worker.add_job('validate', json_build_object('id', id)) from c`;
const decide = `${step} select graphile_worker.add_job('forward', json_build_object('id', id)) from c`;

await drive({
  ...{ name: "graphile-worker 0.16.6", serverPid: database.serverPid },
  submit: (one) => pool.query({ name: "submit", text: submit, values: [one.id, one] }),
  decide: (id, verdict) =>
    pool.query({ name: "decide", text: decide, values: [id, "approved", 2, "reviewer", JSON.stringify({ verdict })] }),
});
await runner.stop();
await Promise.all([pool.end(), workers.end()]);
await database.close();
