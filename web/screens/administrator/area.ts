import type { Area } from "../../app/area.ts";

export const administrator: Area = {
  name: "administrator",
  roles: ["administrator"],
  home: "/",
  navigation: [],
};
