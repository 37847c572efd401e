import type { FileType } from "../contract/outcome.ts";
import type { ServedRoute } from "../contract/routes/route.ts";

interface Wish {
  type: string;
  quality: number;
}

const wishesIn = (accept: string): Wish[] =>
  accept.split(",").map((part) => {
    const [type = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.map((parameter) => /^q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
  });

/** How much a type is wanted: by its own name, else by its family, else by all (RFC 9110); of equals, who is named closer. */
const wanted = (wishes: readonly Wish[], type: string): number => {
  const names = ["*/*", `${type.split("/")[0]}/*`, type];
  const closest = names.flatMap((name, closeness) => {
    const wish = wishes.find((each) => each.type === name);
    return wish ? [wish.quality === 0 ? 0 : wish.quality * 1000 + closeness] : [];
  });
  return closest.at(-1) ?? 0;
};

/** The file that is preferred to JSON; null where none is: also where nothing that can be given is wanted. */
export const acceptedFile = ({ files = [] }: ServedRoute, accept = "*/*"): FileType | null => {
  const wishes = wishesIn(accept);
  return files.find((type) => wanted(wishes, type) > wanted(wishes, "application/json")) ?? null;
};
