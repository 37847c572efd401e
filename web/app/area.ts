/** What a role's part of the client is made of. Each folder under `screens/` states its own in `area.ts`. */
import type { LinkProps } from "@tanstack/react-router";
import type { ComponentType, LazyExoticComponent } from "react";
import type { Role } from "../../shared/domain/registry.ts";

export type AreaName = "reviewer" | "chief" | "authority" | "auditor" | "agency" | "head" | "administrator";

export interface Area {
  /** Also the file of its words: `words/{fa,en}/NAME.json`. */
  name: AreaName;
  roles: readonly Role[];
  /** Where its people begin. */
  home: NonNullable<LinkProps["to"]>;
  /** In the header, in this order; `label` is a key of the area's words. */
  navigation: readonly { to: NonNullable<LinkProps["to"]>; label: string }[];
  /** What its people see at /cases/{id}, which is one address for everybody. */
  caseScreen?: LazyExoticComponent<ComponentType<{ caseId: string }>>;
  /** What its people may do with a case besides, below the heading of whichever area shows it. */
  caseBar?: LazyExoticComponent<ComponentType<{ caseId: string }>>;
}
