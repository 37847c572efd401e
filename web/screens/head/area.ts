import type { Area } from "../../app/area.ts";

export const head: Area = {
  name: "head",
  roles: ["agency-head"],
  home: "/agency/people",
  navigation: [{ to: "/agency/people", label: "people.title" }],
};
