/** What the list of posts asks for: an agency's, since numbers are each agency's own. */
import type { PostStanding } from "../../../../shared/domain/registry.ts";
import type { Asked } from "../../../api/types.ts";

export interface PostSearch {
  agency?: string | undefined;
  /** A part of the number. */
  number?: string | undefined;
  standing?: PostStanding | undefined;
}

export const postQuestion = ({ agency, number, standing }: PostSearch): Asked<"listPosts"> => ({
  query: { limit: 100, ...(agency && { agency }), ...(number && { number }), ...(standing && { standing }) },
});
