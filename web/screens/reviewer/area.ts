import { lazy } from "react";
import type { Area } from "../../app/area.ts";
import { loadWords } from "../../app/words.ts";

export const reviewer: Area = {
  name: "reviewer",
  roles: ["reviewer", "chief-reviewer"],
  home: "/queue",
  navigation: [{ to: "/queue", label: "queue.title" }],
  caseScreen: lazy(async () => {
    // Events are told in the words that all who read a history share.
    await loadWords("history");
    return import("./case.tsx");
  }),
};
