/** Which case comes after this one: of those the reviewer holds the most urgent, else the most urgent that nobody holds. */
import { queryClient } from "../../api/ask.ts";
import { call } from "../../api/call.ts";

export async function nextCase(after: string): Promise<string | null> {
  await queryClient.invalidateQueries({ queryKey: ["listCases"] });
  const mine = await call("listCases", { query: { queue: "mine", limit: 25 } });
  const held = mine.body.items.find(({ id, state }) => id !== after && state === "under-review");
  if (held) return held.id;
  const open = await call("listCases", { query: { state: "under-review", limit: 100 } });
  return open.body.items.find(({ id, holder }) => id !== after && !holder)?.id ?? null;
}
