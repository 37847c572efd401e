import { lazy } from "react";
import type { Area } from "../../app/area.ts";

export const agency: Area = {
  name: "agency",
  roles: ["agency-officer", "agency-head"],
  home: "/agency",
  navigation: [
    { to: "/agency", label: "home.title" },
    { to: "/agency/new", label: "new.title" },
    { to: "/agency/import", label: "import.title" },
  ],
  caseScreen: lazy(() => import("./case.tsx")),
};
