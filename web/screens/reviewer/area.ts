import { lazy } from "react";
import type { Area } from "../../app/area.ts";

export const reviewer: Area = {
  name: "reviewer",
  roles: ["reviewer", "chief-reviewer"],
  home: "/queue",
  navigation: [{ to: "/queue", label: "queue.title" }],
  caseScreen: lazy(() => import("./case.tsx")),
};
