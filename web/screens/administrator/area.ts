import type { Area } from "../../app/area.ts";

export const administrator: Area = {
  name: "administrator",
  roles: ["administrator"],
  home: "/registry/people",
  navigation: [
    { to: "/registry/people", label: "people.title" },
    { to: "/registry/organizations", label: "organizations.title" },
    { to: "/registry/permits", label: "permits.title" },
    { to: "/registry/posts", label: "posts.title" },
    { to: "/registry/settings", label: "settings.title" },
    { to: "/registry/law", label: "law.title" },
    { to: "/registry/changes", label: "changes.title" },
  ],
};
