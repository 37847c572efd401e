import { lazy } from "react";
import type { Area } from "../../app/area.ts";
import { loadWords } from "../../app/words.ts";

export const auditor: Area = {
  name: "auditor",
  roles: ["auditor"],
  home: "/audit",
  navigation: [
    { to: "/audit", label: "find.title" },
    { to: "/audit/reads", label: "account.title" },
    { to: "/audit/oversight", label: "oversight.title" },
  ],
  caseScreen: lazy(async () => {
    await Promise.all([loadWords("history"), loadWords("file")]);
    return import("./case.tsx");
  }),
};
