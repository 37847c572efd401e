/** Tries `cases-wait` and `messages-wait`: the stream is not read and a step does not run, until they do again. */
import { expect, it } from "vitest";
import { makeCaller } from "../../infra/local/client.ts";
import { startSystem } from "../../infra/local/system.ts";
import { officialHire, submitted } from "../journeys/play.ts";
import { useSystem } from "../journeys/system.ts";
import { until } from "../local/fixture/system.ts";
import { gauge, watch } from "./watching.ts";

const running = useSystem({ disabled: ["dispatch", "notify"] });

it("cases that nobody was woken for are found and named, and go on; messages that nobody takes are seen, and are taken when their step runs again", async () => {
  const { system, as, dataDir } = running();
  const [officer, reviewer] = [await as("officer.health"), await as("reviewer.one")];
  const id = await submitted(officer, officialHire());
  await system.settled();
  expect((await reviewer.get(`/v1/cases/${id}`)).body.state).toBe("submitted");

  const found = watch(running(), "found-waiting");
  await system.clock.advance("PT3M");
  await until(() => found().length > 0);
  await until(() => found().length > 0);
  expect(JSON.parse(found()[0]?.outcome ?? "{}").validate).toBeGreaterThanOrEqual(1);
  await until(async () => (await reviewer.get(`/v1/cases/${id}`)).body.state === "under-review");

  // The notices of the day were sent for as well, and nobody takes them.
  await system.clock.advance("PT3M");
  await until(() => gauge(running()).messages > 0 && gauge(running()).oldest > 0);

  const told = system.mails().length;
  await system.stop();
  const again = await startSystem({ port: 0, dataDir, quiet: true });
  try {
    await until(() => gauge({ ...running(), system: again }).messages === 0);
    expect(again.mails().length).toBeGreaterThan(told);
    const auditor = makeCaller(again.url, await again.token("auditor"));
    expect((await auditor.get(`/v1/cases/${id}`)).body.state).toBe("under-review");
  } finally {
    await again.stop();
  }
}, 120_000);
