/** `npm run docs`: writes the pages that are drawn from the code. */
import { writeFile } from "node:fs/promises";
import { lawPage } from "./law-page.ts";
import { workflowPage } from "./workflow-page.ts";

const docs = new URL("../../docs/", import.meta.url);

await writeFile(new URL("workflow.md", docs), workflowPage());
await writeFile(new URL("law.md", docs), lawPage());
