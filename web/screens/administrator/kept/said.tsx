import type { Fact } from "./fact.ts";

/** All that a thing says, as on a form. */
export function Said<Entry>({ facts, entry }: { facts: readonly Fact<Entry>[]; entry: Entry }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.label}</dt>
          <dd>{fact.text(entry)}</dd>
        </div>
      ))}
    </dl>
  );
}
