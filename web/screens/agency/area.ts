import type { Area } from "../../app/area.ts";

export const agency: Area = {
  name: "agency",
  roles: ["agency-officer", "agency-head"],
  home: "/",
  navigation: [],
};
