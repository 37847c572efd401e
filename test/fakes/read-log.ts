import { minuteOf, type ReadSubject, type RecordedRead } from "../../shared/domain/recorded-read.ts";
import { type Asked, BadCursor, type Page, type ReadLog } from "../../shared/ports.ts";
import { kept } from "./memory.ts";

interface Noted {
  place: string;
  subject: string;
  read: RecordedRead;
}

export const makeFakeReadLog = (): ReadLog & { noted: Noted[] } => {
  const noted: Noted[] = [];
  const nameOf = (subject: ReadSubject): string => JSON.stringify(subject);

  const page = (fits: (one: Noted) => boolean, { limit, cursor }: Asked): Page<RecordedRead> => {
    const before = cursor === null ? null : Buffer.from(cursor, "base64url").toString("utf8");
    if (before !== null && !noted.some(({ place }) => place === before)) throw new BadCursor();
    const found = noted
      .filter((one) => fits(one) && (before === null || one.place < before))
      .sort((one, other) => (one.place < other.place ? 1 : -1));
    const last = found[limit - 1];
    return {
      items: kept(found.slice(0, limit).map(({ read }) => read)),
      next: found.length > limit && last ? Buffer.from(last.place).toString("base64url") : null,
    };
  };

  return {
    noted,
    note: async (subject, read) => {
      const place = [minuteOf(read.at), read.kind, read.document, read.account, nameOf(subject)].join("#");
      if (!noted.some((one) => one.place === place)) noted.push({ place, subject: nameOf(subject), read: kept(read) });
    },
    of: async (subjects, asked) => page(({ subject }) => subjects.map(nameOf).includes(subject), asked),
    by: async (account, asked) => page(({ read }) => read.account === account, asked),
  };
};
