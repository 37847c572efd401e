/** The floor of a design on PostgreSQL: five guarded statements a case, nothing carried by any queue. */
import { freshDatabase, openPool, step, submission, tables } from "./database.mjs";
import { drive, report, validate } from "./review.mjs";

const database = await freshDatabase("peer_floor");
const pool = openPool(database.url, 16);
await pool.query(tables);

const move = (id, state, version, actor, data = null) =>
  pool.query({ name: "step", text: `${step} select id from c`, values: [id, state, version, actor, data] });

await drive({
  ...{ name: "five statements, no queue", serverPid: database.serverPid },
  async submit(one) {
    await pool.query({ name: "submit", text: `${submission} select id from c`, values: [one.id, one] });
    queueMicrotask(async () => {
      await move(one.id, "under-review", 1, "validate", JSON.stringify(validate(one)));
      report.waiting(one.id);
    });
  },
  async decide(id, verdict) {
    await move(id, "approved", 2, "reviewer", JSON.stringify({ verdict }));
    queueMicrotask(async () => {
      await move(id, "forwarded", 3, "forward");
      await move(id, "concluded", 4, "forward");
      report.finished(id);
    });
  },
});
await pool.end();
await database.close();
