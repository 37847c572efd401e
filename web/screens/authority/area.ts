import type { Area } from "../../app/area.ts";

export const authority: Area = {
  name: "authority",
  roles: ["authority"],
  home: "/",
  navigation: [],
};
