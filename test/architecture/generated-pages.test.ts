import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workflowPage } from "../../infra/docs/workflow-page.ts";
import { states } from "../../shared/domain/case.ts";
import { moves } from "../../shared/domain/workflow.ts";

describe("docs/workflow.md", () => {
  it("is what `npm run docs` draws from the table today", async () => {
    const page = await readFile(join(import.meta.dirname, "../../docs/workflow.md"), "utf8");
    expect(page).toBe(workflowPage());
  });

  it("shows every state and every move", () => {
    const page = workflowPage();
    for (const state of states) expect(page).toContain(` as ${state.replaceAll("-", "_")}\n`);
    for (const move of moves) expect(page).toMatch(new RegExp(`\\| \`${move}\` \\|`));
  });
});
