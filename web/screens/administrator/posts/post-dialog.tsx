import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { postCreation } from "../../../../shared/contract/permit-commands.ts";
import { postSubject } from "../../../../shared/domain/registry-change.ts";
import { call } from "../../../api/call.ts";
import { useChange } from "../../../api/change.ts";
import type { Problem } from "../../../api/problem.ts";
import { placeErrors, useContractForm } from "../../../app/form/form.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { Meanwhile } from "../kept/meanwhile.tsx";
import { isOutrun, useStanding } from "../kept/standing.ts";
import { type Post, usePostFacts } from "./facts.ts";
import { PostFields } from "./post-fields.tsx";
import { nothing, writtenIn } from "./written.ts";

interface Props {
  /** As it stands; null: a new one. */
  post: Post | null;
  /** What the form begins with, where that is not what stands. */
  start?: Post;
  /** Of a new one, where its list was that of an agency. */
  agency?: string | undefined;
  onClose: () => void;
}

/** A new post, or what an existing one says; whose it is and its number stay, since cases name it. */
export function PostDialog({ post, start, agency = "", onClose }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const facts = usePostFacts();
  const begun = start ?? post;
  const form = useContractForm(postCreation, begun ? writtenIn(begun) : { ...nothing, agency });
  const standing = useStanding(post, async () =>
    post ? (await call("readPost", { params: { id: post.id } })).body : null,
  );
  const outcome = {
    onSuccess: () => {
      tell(t("kept.saved"));
      onClose();
    },
    onError: (refusal: Problem) => {
      placeErrors(refusal, form.setError, (name) => name in nothing);
      standing.refused(refusal);
    },
  };
  const create = useChange("createPost", outcome);
  const edit = useChange("editPost", outcome);
  const save = ({ number, agency: of, ...body }: z.output<typeof postCreation>) =>
    standing.now
      ? edit.mutate({ params: { id: standing.now.id }, version: String(standing.now.version), body })
      : create.mutate({ body: { number, agency: of, ...body } });
  const problem = create.error ?? edit.error;
  const take = () => {
    if (standing.now) form.reset(writtenIn(standing.now));
    standing.settle();
    edit.reset();
  };
  return (
    <Dialog
      title={post ? t("posts.editOne", { number: show.digits(post.number) }) : t("posts.new")}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
    >
      <form className="stack" noValidate onSubmit={form.handleSubmit(save)}>
        <PostFields
          // What is written line by line begins anew with what was taken.
          key={standing.missed === null ? standing.now?.version : "missed"}
          control={form.control}
          isNew={!post}
        />
        {post && (
          <Meanwhile
            kind="post"
            subject={postSubject(post.agency, post.number)}
            standing={standing}
            facts={facts}
            onTake={take}
          />
        )}
        <ProblemBanner problem={isOutrun(problem) && standing.missed ? null : problem} />
        <div className="actions">
          <Button type="submit" primary isPending={create.isPending || edit.isPending}>
            {t(standing.missed === null ? "kept.save" : "kept.saveOver")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
