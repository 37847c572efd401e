import type { Area } from "../../app/area.ts";

export const chief: Area = {
  name: "chief",
  roles: ["chief-reviewer"],
  home: "/",
  navigation: [],
};
