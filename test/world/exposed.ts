/** Which ports the weather reaches. */
import type { Around, Fakes } from "../fakes/index.ts";

/** What reaches outside; time, chance and keys do not. */
const outside = [
  ...(["cases", "drafts", "lists", "handOffs", "notices", "queues", "documentStore", "mail", "endpoint"] as const),
  ...(["registry", "identity", "civilRegistry", "employmentRegister", "reports"] as const),
  ...(["administration", "samples", "importLog", "importQueue", "rehearsalLog", "rehearsalQueue"] as const),
] as const;

export const exposed = (ports: Fakes, around: Around): Fakes => ({
  ...ports,
  ...Object.fromEntries(outside.map((name) => [name, around<object>(name, ports[name])])),
});
