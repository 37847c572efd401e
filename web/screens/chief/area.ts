import { lazy } from "react";
import type { Area } from "../../app/area.ts";
import { loadWords } from "../../app/words.ts";

export const chief: Area = {
  name: "chief",
  roles: ["chief-reviewer"],
  home: "/desk",
  navigation: [
    { to: "/desk", label: "desk.title" },
    { to: "/workload", label: "workload.title" },
    { to: "/samples", label: "samples.title" },
    { to: "/overrides", label: "overrides.title" },
    { to: "/saved-reasons", label: "savedReasons.title" },
  ],
  caseBar: lazy(async () => {
    await loadWords("history");
    return import("./bar/case-bar.tsx");
  }),
};
