declare module "virtual:routes" {
  /** Of each call of the contract what is needed to make it (plugins/route-table.ts); typed in api/call.ts. */
  export const routeTable: object;
}
