import { lazy } from "react";
import type { Area } from "../../app/area.ts";
import { loadWords } from "../../app/words.ts";

export const authority: Area = {
  name: "authority",
  roles: ["authority"],
  home: "/inbox",
  navigation: [{ to: "/inbox", label: "inbox.title" }],
  caseScreen: lazy(async () => {
    await Promise.all([loadWords("history"), loadWords("file")]);
    return import("./case.tsx");
  }),
};
