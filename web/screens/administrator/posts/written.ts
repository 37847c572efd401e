/** What of a post is written by people; whether it can be filled follows. */
import type * as z from "zod";
import type { postCreation } from "../../../../shared/contract/permit-commands.ts";
import type { DegreeLevel } from "../../../../shared/domain/case-file.ts";
import type { Post } from "./facts.ts";

export type Written = z.input<typeof postCreation>;

export const nothing: Written = {
  ...{ agency: "", number: "", title: "", approved: true, vacant: true, fixed: null, sovereign: null },
  ...{ minimumDegree: null, fields: null, place: null },
};

export const writtenIn = (post: Post): Written => {
  const { agency, number, title, approved, vacant, fixed, sovereign, minimumDegree, fields, place } = post;
  return {
    ...{ agency, number, title, approved, vacant, fixed, sovereign },
    ...{ minimumDegree: minimumDegree as DegreeLevel | null, fields, place },
  };
};
