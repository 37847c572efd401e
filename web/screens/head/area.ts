import type { Area } from "../../app/area.ts";

export const head: Area = {
  name: "head",
  roles: ["agency-head"],
  home: "/",
  navigation: [],
};
