/** A mistake in the law's data: where it stands, what it is, and what to do about it. */
export interface Fault {
  /** From the root of the repository. */
  file: string;
  line: number;
  wrong: string;
  mend: string;
}

export const faultText = ({ file, line, wrong, mend }: Fault): string => `${file}:${line}: ${wrong} Mend: ${mend}`;

export const inReadingOrder = (faults: readonly Fault[]): Fault[] =>
  faults.toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
