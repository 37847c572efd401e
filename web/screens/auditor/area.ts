import type { Area } from "../../app/area.ts";

export const auditor: Area = {
  name: "auditor",
  roles: ["auditor"],
  home: "/",
  navigation: [],
};
