/** The system that hand-offs go to, told from outside how to behave, and its people, who answer what it kept silent about. */
export const modes = ["accept", "slow", "accept", "fail", "accept", "silent"] as const;
type Mode = (typeof modes)[number];

/** Seconds until a slow one answers. */
const slowness = 4;

const post = async (url: string, body: object): Promise<void> => {
  const headers = { "content-type": "application/json" };
  const { ok, status } = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!ok) throw new Error(`${url} was answered ${status}`);
};

export const makeOtherAuthority = (url: string) => ({
  behave: (mode: Mode): Promise<void> =>
    post(`${url}/mode`, { mode, ...(mode === "slow" ? { delaySeconds: slowness } : {}) }),
  /** Resolves with how many had waited for their answer. */
  answerOpen: async (): Promise<number> => {
    const all = (await (await fetch(`${url}/hand-offs`)).json()) as { handOff: string; receipt: object | null }[];
    const open = all.filter(({ receipt }) => receipt === null);
    for (const { handOff } of open) await post(`${url}/receipts/${handOff}`, { outcome: "accepted" });
    return open.length;
  },
});
