import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { openStore } from "../../infra/local/sign-in/adapter.ts";
import { aDataDir } from "./fixture/system.ts";

it("forgets what has ended as soon as something new is kept, and finds it no more before that", async () => {
  const { dataDir, remove } = await aDataDir();
  const file = join(dataDir, "sign-in.db");
  const store = openStore(file);
  const sessions = store.adapter("Session");
  await sessions.upsert("ended", { uid: "one" }, -10);
  await sessions.upsert("lasting", { uid: "two" }, 1_000);
  expect(await sessions.find("ended")).toBeUndefined();
  await sessions.upsert("endless", { uid: "three" }, 0);
  expect(await sessions.find("lasting")).toEqual({ uid: "two" });
  expect(await sessions.find("endless")).toEqual({ uid: "three" });
  using database = new DatabaseSync(file, { readOnly: true });
  const kept = database.prepare("SELECT id FROM kept ORDER BY id").all();
  expect(kept.map(({ id }) => id)).toEqual(["endless", "lasting"]);
  store.close();
  await remove();
});
