/** What a thing of the registry says, field by field: on its own screen, among its changes, and where two differ. */
export interface Fact<Entry> {
  name: string & keyof Entry;
  label: string;
  text: (entry: Entry) => string;
}

type Texts<Entry> = { [Name in keyof Entry]?: (value: NonNullable<Entry[Name]>) => string };

/** In the order given. What an entry does not say reads as `absent` has it: earlier programs knew fewer fields. */
export const makeFacts = <Entry>(
  texts: Texts<Entry>,
  labelOf: (name: string & keyof Entry) => string,
  absentOf: (name: string & keyof Entry) => string,
): Fact<Entry>[] =>
  (Object.keys(texts) as (string & keyof Entry)[]).map((name) => ({
    name,
    label: labelOf(name),
    text: (entry) => {
      const value = entry[name] as NonNullable<Entry[typeof name]> | null | undefined;
      return value === null || value === undefined ? absentOf(name) : (texts[name]?.(value) ?? "");
    },
  }));

/** Those of which the two entries say something else. */
export const differing = <Entry>(facts: readonly Fact<Entry>[], one: Entry, other: Entry): Fact<Entry>[] =>
  facts.filter((fact) => fact.text(one) !== fact.text(other));
