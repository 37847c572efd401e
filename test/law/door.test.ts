/** The door reads no places taken: it may leave them out only while no rule that stops a submission looks at them. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { judge } from "../../shared/law/index.ts";
import { factsOf, submissionDay } from "./a-file.ts";
import { nearFile } from "./near-file.ts";

const taken = { permitUsed: 100_000, postTaken: true, specificWorkTaken: 100_000 };

it("rules that stop a submission say the same whatever places are taken", () => {
  fc.assert(
    fc.property(nearFile, ({ file }) => {
      const stopping = (change: Partial<typeof taken>) =>
        judge({ file, facts: { ...factsOf(file), ...change }, submittedOn: submissionDay }).findings.filter(
          ({ blocking }) => blocking,
        );
      expect(stopping(taken)).toEqual(stopping({}));
      expect(stopping({})).not.toEqual([]);
    }),
  );
});
