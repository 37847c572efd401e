/** `npm start`: the whole system on this machine, until Ctrl-C. */
import module from "node:module";
import { compileCache } from "./compile-cache.ts";

process.env.TZ = "UTC";
// Before anything large is imported: what is compiled once starts faster ever after.
module.enableCompileCache(compileCache);
const { run } = await import("./run.ts");
await run();
