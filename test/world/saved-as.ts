/** The world in which drafts are saved otherwise, by whoever saves them. */
import type { Drafts } from "../../shared/ports.ts";
import type { Fakes } from "../fakes/index.ts";

export const savedAs =
  (saving: (ports: Fakes) => Drafts["save"]) =>
  (ports: Fakes): Fakes => ({ ...ports, drafts: { ...ports.drafts, save: saving(ports) } });
