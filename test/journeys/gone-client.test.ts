/** Who asks and is gone before the answer: the work goes on, and the same request gets its answer when it comes back. */
import { request } from "node:http";
import { expect, it } from "vitest";
import { expectStatus, type Loose, readUntil } from "../../infra/local/client.ts";
import { drafted, officialHire } from "./play.ts";
import { useSystem } from "./system.ts";

const running = useSystem();

/** Sends it whole, and hangs up without waiting. */
const askAndLeave = async (path: string, key: string, body: string): Promise<void> => {
  const { system } = running();
  const asked = request(`${system.url}${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await system.token("officer.health")}`,
      ...{ "idempotency-key": key, "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    },
  });
  asked.on("error", () => undefined);
  await new Promise<void>((resolve) => asked.end(body, resolve));
  asked.destroy();
};

it("a submission whose client hung up is done once, and its repeat gets the first answer", async () => {
  const [officer, reviewer] = [await running().as("officer.health"), await running().as("reviewer.one")];
  const id = await drafted(officer, officialHire());
  // A client that is gone before its words were read has asked nothing: it asks again until it was heard.
  do await askAndLeave(`/v1/cases/${id}/submit`, "gone", "{}");
  while ((await reviewer.get(`/v1/cases/${id}`)).status === 404);
  await readUntil(reviewer, id, ({ state }) => state === "under-review");
  const again = expectStatus(await officer.post(`/v1/cases/${id}/submit`, {}, { key: "gone" }), 202, "the repeat");
  expect(again.body).toMatchObject({ state: "submitted", event: 1 });
  const { events } = (await reviewer.get(`/v1/cases/${id}/events`)).body;
  expect(events.map(({ type }: Loose) => type)).toEqual(["submitted", "validated"]);
});
