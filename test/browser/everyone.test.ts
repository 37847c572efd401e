/**
 * Every screen of every role, for everybody: a new screen is one line in the table. Each is read by axe in both languages and
 * both sizes, photographed, magnified twice, and walked by keyboard in forced colours; nothing moves that was asked to rest.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { makeCaller } from "../../infra/local/client.ts";
import { browserTests, expectAccessible, type Language, photograph, sizes } from "./harness.ts";

const harness = browserTests();

/** Name of its pictures, its address, and what stands there once it is whole. `{state}` is a case that the account sees. */
type Screen = readonly [name: string, path: string, shows: string];

const screens: Readonly<Record<string, readonly Screen[]>> = {
  "officer.health": [
    ["agency-due", "/agency?list=due", "tbody tr"],
    ["agency-drafts", "/agency?list=drafts", "tbody tr"],
    ["agency-sent", "/agency?list=sent", "tbody tr"],
    ["agency-ended", "/agency?list=ended", "tbody tr"],
    ["agency-new", "/agency/new", "[role=radiogroup]"],
    ["agency-import", "/agency/import", "input[type=file]"],
    ["draft-post", "/cases/{draft}#post", ".step .field"],
    ["draft-person", "/cases/{draft}#person", ".step .field"],
    ["draft-grounds", "/cases/{draft}#grounds", ".step .field"],
    ["draft-documents", "/cases/{draft}#documents", ".step .document"],
    ["draft-check", "/cases/{draft}#check", ".passed"],
    ["returned", "/cases/{returned}", ".step h2"],
    ["question", "/cases/{question-pending}", ".timeline"],
    ["sent", "/cases/{under-review}", ".timeline"],
  ],
  "head.health": [
    ["head-home", "/agency", "tbody tr"],
    ["head-signatures", "/agency?list=signatures", ".empty"],
    ["head-people", "/agency/people", "tbody tr"],
  ],
  "reviewer.one": [
    ["queue", "/queue", "main h1"],
    ["queue-open", "/queue?queue=open", "tbody tr"],
    ["review", "/cases/{under-review}", "main h2"],
  ],
  chief: [
    ["desk", "/desk", "tbody tr"],
    ["workload", "/workload", "main h1"],
    ["samples", "/samples", "main h1"],
    ["overrides", "/overrides", "main h1"],
  ],
  auditor: [
    ["audit", "/audit", "main h1"],
    ["audit-reads", "/audit/reads?organization=province-ea&account=reviewer.one", "main h1"],
    ["audit-oversight", "/audit/oversight", "main h2"],
  ],
  "authority.national": [
    ["inbox", "/inbox", "main h1"],
    ["handed", "/cases/{forwarded}", "main h2"],
  ],
  administrator: [
    ["registry-people", "/registry/people", "tbody tr"],
    ["registry-organizations", "/registry/organizations", "tbody tr"],
    ["registry-permits", "/registry/permits", "tbody tr"],
    ["registry-posts", "/registry/posts", "main h1"],
    ["registry-settings", "/registry/settings", "main h2"],
    ["registry-calendar", "/registry/settings/calendar", "main h2"],
    ["registry-agreements", "/registry/settings/agreements", "main h2"],
    ["registry-law", "/registry/law", "form"],
    ["registry-changes", "/registry/changes", "main h1"],
  ],
};

/** A case of each state that the account is shown in a list. */
const casesOf = async (account: string): Promise<Map<string, string>> => {
  const caller = makeCaller(harness.system.url, await harness.system.token(account));
  const found = new Map<string, string>();
  for (const state of ["draft", "returned", "question-pending", "under-review", "forwarded"]) {
    const { body } = await caller.get(`/v1/cases?state=${state}&limit=1`);
    if (body.items?.[0]) found.set(state, body.items[0].id);
  }
  return found;
};

/** Whoever magnifies twice has half the room. */
const magnified = { width: sizes.wide.width / 2, height: sizes.wide.height / 2 };

/** What stands beyond the edge of the window, or is cut off by what holds it; what scrolls by itself is whole. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent}`;
    const room = document.documentElement.clientWidth;
    const isScrolled = (element: Element | null): boolean =>
      element !== null &&
      (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || isScrolled(element.parentElement));
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        if (!hasText(element) || element.closest(".visually-hidden, [data-live-announcer], svg, select, .skip"))
          return false;
        const { left, right, width, height } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1 || isScrolled(element)) return false;
        const hides = getComputedStyle(element).overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1;
        return left < -1 || right > room + 1 || hides;
      })
      .map((element) => named(element).slice(0, 120));
  });

const expectWhole = async (page: Page, at: string): Promise<void> => {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect([at, overhang > 0 ? overhang : 0, await cutOff(page)]).toEqual([at, 0, []]);
};

/** Motion that was asked to rest and does not: what runs, and what would once something is pointed at or opened. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(",").map((each) => Number.parseFloat(each)));
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        return seconds(transitionDuration) > 0.01 || (animationName !== "none" && seconds(animationDuration) > 0.01);
      })
      .map(({ tagName, className }) => `${tagName} ${className}`);
  });

/** What the keyboard comes to first and that draws no line of its own where the system chooses the colours. */
const unseenFocus = async (page: Page, steps: number): Promise<string[]> => {
  const unseen: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press("Tab");
    const missed = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const drawn = (element: Element): boolean => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
      };
      const shown = [focused, ...(focused.closest("label, [data-focus-visible]")?.querySelectorAll("*") ?? [])];
      const around = [focused.closest("label"), focused.closest("[data-focus-visible]"), focused.parentElement];
      return [...shown, ...around].some((element) => element && drawn(element))
        ? null
        : `${focused.tagName} ${focused.className} ${focused.textContent?.slice(0, 40)}`;
    });
    if (missed) unseen.push(missed);
  }
  return unseen;
};

const cells = Object.keys(screens).flatMap((account) =>
  (["fa", "en"] as const).map((language): [string, Language] => [account, language]),
);

describe.each(cells)("the screens of %s in %s", (account, language) => {
  it("are whole and accessible in every size, keep still, and show where the keyboard is", async () => {
    const cases = await casesOf(account);
    const page = await harness.open(account, "/", language);
    for (const [name, path, shows] of screens[account] ?? []) {
      const address = path.replace(/\{(.+)\}/, (_all, state: string) => {
        const id = cases.get(state);
        if (!id) throw new Error(`${account} sees no case in ${state}`);
        return id;
      });
      // From elsewhere: another place of the same page would be gone to without reading it anew.
      await page.goto(`${harness.system.url}/healthz`);
      await page.goto(`${harness.system.url}${address}`);
      await page.locator(shows).first().waitFor({ state: "attached" });
      await page.locator("[aria-busy=true], .waiting").first().waitFor({ state: "detached" });
      await expectAccessible(page);
      await photograph(page, `everyone-${name}`);
      for (const [size, viewport] of Object.entries({ narrow: sizes.narrow, magnified })) {
        await page.setViewportSize(viewport);
        await expectWhole(page, `${name} ${size}`);
        if (size === "narrow") await expectAccessible(page);
      }
      await page.setViewportSize(sizes.wide);
      expect([name, await moving(page)]).toEqual([name, []]);
      if (language !== "fa") continue;
      await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
      expect([name, await unseenFocus(page, 16)]).toEqual([name, []]);
      await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" });
    }
  }, 300_000);
});
