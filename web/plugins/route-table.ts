/**
 * `virtual:routes`: of the contract's route table what a caller needs at run time, method and path. The schemas stay
 * behind, so that no screen pays for those it does not use; their types come from the source itself.
 */
import type { Plugin } from "vite";
import { routeIds, routeOf } from "../../shared/contract/routes.ts";

const name = "virtual:routes";

export function routeTable(): Plugin {
  const table = Object.fromEntries(
    routeIds.map((id) => {
      const { method, path } = routeOf(id);
      return [id, { method, path }];
    }),
  );
  return {
    name: "route-table",
    resolveId: { filter: { id: /^virtual:routes$/ }, handler: () => `\0${name}` },
    load: { filter: { id: /virtual:routes$/ }, handler: () => `export const routeTable = ${JSON.stringify(table)};` },
  };
}
