/** Everybody who was to be told was told: of a return above all. */
import { ofEachCase } from "./invariant.ts";

export const everybodyWasTold = ofEachCase(({ id, notices }, { mails }) =>
  notices.flatMap(({ seq, index, to, sentAt }) => {
    if (sentAt === null) return [`notice ${seq}.${index} to ${to} waits`];
    return mails.some((mail) => mail.startsWith(`${id}.${seq}.${index}.`))
      ? []
      : [`notice ${seq}.${index} was never mailed`];
  }),
);

export const everyReturnIsTold = ofEachCase(({ events, notices }) =>
  events
    .filter(({ type }) => type === "letter-issued")
    .filter(({ seq }) => !notices.some((notice) => notice.seq === seq))
    .map(({ seq }) => `nobody was to be told of the return at ${seq}`),
);

/** Each return has its letter, unless it was taken back, mended or withdrawn before. */
export const everyReturnHasItsLetter = ofEachCase(({ events }) =>
  events.flatMap(({ type, seq }, index) => {
    if (type !== "returned") return [];
    const next = events
      .slice(index + 1)
      .find((event) => ["letter-issued", "recalled", "submitted", "withdrawn"].includes(event.type));
    return next ? [] : [`the return at ${seq} has no letter`];
  }),
);
