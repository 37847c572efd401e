import { join } from "node:path";

/** Where compiled modules are kept, for the runner and for the functions. */
export const compileCache = join(import.meta.dirname, "../../node_modules/.cache/nezarat/compiled");
