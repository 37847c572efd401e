import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lawPage } from "../../infra/docs/law-page.ts";
import { workflowPage } from "../../infra/docs/workflow-page.ts";
import { states } from "../../shared/domain/case.ts";
import { moves } from "../../shared/domain/workflow.ts";
import { rules } from "../../shared/law/index.ts";
import { instruments } from "../../shared/law/instruments/index.ts";

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

describe("docs/law.md", () => {
  const page = lawPage();

  it("is what `npm run docs` draws from the law today", async () => {
    expect(await readFile(join(import.meta.dirname, "../../docs/law.md"), "utf8")).toBe(page);
  });

  it("holds every rule, every answer in both languages, and every instrument", () => {
    for (const { id, title, answers } of rules) {
      expect(page).toContain(`<a id="${id}"></a>\n\n### ${title.en} · ${title.fa}\n`);
      for (const { fa, en } of Object.values(answers)) expect(page).toContain(`| ${en} | ${fa} |`);
    }
    for (const { title } of Object.values(instruments)) expect(page).toContain(`### ${title.en} · ${title.fa}\n`);
  });

  it("links only to places that it has, each once", () => {
    const places = [...page.matchAll(/<a id="([^"]+)">/gu)].map(([, id]) => id);
    expect(new Set(places).size).toBe(places.length);
    const links = [...page.matchAll(/\]\(#([^)]+)\)/gu)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(100);
    expect([...new Set(links)].filter((id) => !places.includes(id))).toEqual([]);
  });
});
