/** The world in which every event of a history is read as another, by whoever reads it. */
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { Fakes } from "../fakes/index.ts";

export const readAs =
  (change: (event: CaseEvent) => CaseEvent) =>
  (ports: Fakes): Fakes => ({
    ...ports,
    cases: {
      append: async (asked) => ports.cases.append(asked),
      load: async (id) => {
        const dossier = await ports.cases.load(id);
        return { ...dossier, events: dossier.events.map(change) };
      },
    },
  });
