/** `docs/workflow.md`, drawn from the table of moves. */
import { type State, states } from "../../shared/domain/case.ts";
import { isOpenState, type Mover, possibleMoves, rowOf } from "../../shared/domain/workflow.ts";
import type { Effect } from "../../shared/domain/workflow-effect.ts";

const movers: Record<Mover, string> = {
  agency: "the agency",
  reviewer: "the reviewer",
  "chief-reviewer": "the chief reviewer",
  "second-person": "a second person",
  "next-authority": "the next authority",
  machine: "the machine",
};

const effects: Record<Effect, string> = {
  "take-guard": "the guard of person and type is taken, or swapped when a correction changes them",
  "release-guard": "the guard is released",
  "start-clock": "the clock starts",
  "pause-clock": "the clock pauses",
  "resume-clock": "the clock goes on with what was left of it",
  "stop-clock": "the clock stops",
  "take-quota": "places of permit and post are taken, in the same transaction",
  "give-back-quota": "places are given back, if any were taken",
  "make-letter": "the letter is written",
  "open-hand-off": "the hand-off begins",
};

const end = "[*]";
/** Mermaid takes a hyphen for an arrow. */
const node = (state: State): string => state.replaceAll("-", "_");

const arrows = (state: State): string[] =>
  possibleMoves(state).flatMap((move) => {
    const row = rowOf(state).moves[move];
    const by = row?.by.includes("machine") ? `${move} ⚙` : move;
    const targets = (row?.to.length ?? 0) > 0 ? (row?.to ?? []).map(node) : [end];
    return targets.map((target) => `  ${node(state)} --> ${target}: ${by}`);
  });

/** Moves between the same two states share an arrow. */
const merged = (lines: readonly string[]): string[] => {
  const labels = Map.groupBy(lines, (line) => line.slice(0, line.indexOf(":")));
  return [...labels].map(
    ([arrow, each]) => `${arrow}: ${each.map((line) => line.slice(line.indexOf(":") + 2)).join(" · ")}`,
  );
};

const diagram = (): string =>
  [
    "```mermaid",
    "stateDiagram-v2",
    ...states.map((state) => `  state "${state}<br/>${rowOf(state).label.fa}" as ${node(state)}`),
    `  ${end} --> draft`,
    ...merged(states.flatMap(arrows)),
    ...states.filter((state) => !isOpenState(state)).map((state) => `  ${node(state)} --> ${end}`),
    "```",
  ].join("\n");

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(", ") || "–";

const rows = (state: State): string[] =>
  possibleMoves(state).map((move) => {
    const { by = [], to = [], events = [] } = rowOf(state).moves[move] ?? {};
    return `| ${code([state])} | ${code([move])} | ${by.map((each) => movers[each]).join(", ")} | ${code(to)} | ${code(events)} |`;
  });

const entering = (state: State): string => {
  const { label, entering: effected, waitsFor } = rowOf(state);
  const all = [
    ...effected.map((effect) => effects[effect]),
    ...(waitsFor ? [`waits for the step \`${waitsFor}\``] : []),
  ];
  return `| ${code([state])} | ${label.fa} | ${all.join("; ") || "–"} |`;
};

export const workflowPage = (): string =>
  [
    "# The workflow",
    "",
    "Drawn by `npm run docs` from `shared/domain/workflow.ts`, the one table of what may follow what. The API enforces it,",
    "`allowedActions` is derived from it, a refusal names what it allows instead, and a test holds this page against it.",
    "",
    diagram(),
    "",
    "⚙: the machine's move.",
    "",
    "## Moves",
    "",
    "| from | move | by | to | event |",
    "|---|---|---|---|---|",
    ...states.flatMap(rows),
    "",
    "A move without an event changes only the working copy. A draft that is deleted leaves a tombstone.",
    "",
    "## On entering a state",
    "",
    "| state | label | what happens |",
    "|---|---|---|",
    ...states.map(entering),
    "",
  ].join("\n");
