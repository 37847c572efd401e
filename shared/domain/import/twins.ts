/** People who stand in a list twice: by line, the first line that holds the same person. The first one counts. */
export const findTwins = (rows: readonly { line: number; person: string | null }[]): Map<number, number> => {
  const first = new Map<string, number>();
  const twins = new Map<number, number>();
  for (const { line, person } of rows) {
    if (person === null) continue;
    const earlier = first.get(person);
    if (earlier === undefined) first.set(person, line);
    else twins.set(line, earlier);
  }
  return twins;
};
