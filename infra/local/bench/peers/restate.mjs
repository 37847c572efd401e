/** Restate: a server of its own on one node, its log synced; a workflow for each case, called over HTTP. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import http2 from "node:http2";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import * as restate from "@restatedev/restate-sdk";
import { drive, folder, report, validate } from "./review.mjs";

const freePort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
};
const [ingress, admin, node, handlers] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
const directory = await mkdtemp(`${folder}/restate-`);
// Two partitions suit two cores: 334 cases a second where its default of 24 brought 240.
await writeFile(
  `${directory}/config.toml`,
  `base-dir = "${directory}/data"
node-name = "peer"
bind-address = "127.0.0.1:${node}"
advertised-address = "http://127.0.0.1:${node}"
listen-mode = "tcp"
default-num-partitions = 2
disable-telemetry = true
log-filter = "warn"
[ingress]
bind-address = "127.0.0.1:${ingress}"
[admin]
bind-address = "127.0.0.1:${admin}"
disable-web-ui = true
`,
);
const program = createRequire(import.meta.url).resolve("@restatedev/restate-server-linux-x64/bin/restate-server");
const server = spawn(program, ["--config-file", `${directory}/config.toml`, "--no-logo"], { stdio: "ignore" });
process.on("exit", () => server.kill());

const review = restate.workflow({
  name: "review",
  handlers: {
    run: async (context, one) => {
      await context.run("submitted", () => ({ event: "submitted" }));
      await context.run("validated", () => ({ findings: validate(one) }));
      report.waiting(one.id);
      const { verdict } = await context.promise("decision");
      await context.run("decided", () => ({ event: verdict }));
      await context.run("concluded", () => ({ event: "concluded" }));
      report.finished(one.id);
    },
    decide: (context, decision) => context.promise("decision").resolve(decision),
  },
});
const handler = restate.createEndpointHandler({ services: [review], logger: () => {} });
await once(http2.createServer(handler).listen(handlers, "127.0.0.1"), "listening");

const agent = new http.Agent({ keepAlive: true, maxSockets: 128 });
const post = (port, path, body) =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
    const request = http.request({ host: "127.0.0.1", port, path, method: "POST", agent, headers }, (response) => {
      response.resume().on("end", () => {
        if (response.statusCode < 300) resolve();
        else reject(new Error(`${path}: ${response.statusCode}`));
      });
    });
    request.on("error", reject).end(text);
  });
for (let tries = 0; ; tries++) {
  const up = await post(admin, "/deployments", { uri: `http://127.0.0.1:${handlers}` }).then(
    () => true,
    () => false,
  );
  if (up) break;
  if (tries > 150) throw new Error("Restate did not come up");
  await pause(200);
}

await drive({
  ...{ name: "Restate 1.7.12", serverPid: server.pid },
  submit: (one) => post(ingress, `/review/${one.id}/run/send`, one),
  decide: (id, verdict) => post(ingress, `/review/${id}/decide`, { verdict }),
});
const ended = once(server, "exit");
server.kill();
await ended;
await rm(directory, { recursive: true });
process.exit(0);
