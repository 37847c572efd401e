import { useTranslation } from "react-i18next";
import { postSubject } from "../../../../shared/domain/registry-change.ts";
import { call } from "../../../api/call.ts";
import { useChange } from "../../../api/change.ts";
import { useShow } from "../../../app/show.ts";
import { ConfirmDialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { Meanwhile } from "../kept/meanwhile.tsx";
import { useStanding } from "../kept/standing.ts";
import { type Post, usePostFacts } from "./facts.ts";
import { writtenIn } from "./written.ts";

/** A post leaves the approved organization, or comes back into it; everything else that it says stays. */
export function CloseDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const facts = usePostFacts();
  const standing = useStanding(post, async () => (await call("readPost", { params: { id: post.id } })).body);
  const edit = useChange("editPost", {
    onSuccess: () => {
      tell(t("kept.saved"));
      onClose();
    },
    onError: standing.refused,
  });
  const { approved } = post;
  const confirm = () => {
    const { agency: _agency, number: _number, ...body } = writtenIn(standing.now ?? post);
    edit.mutate({
      params: { id: post.id },
      version: String((standing.now ?? post).version),
      body: { ...body, approved: !approved },
    });
  };
  return (
    <ConfirmDialog
      title={t(approved ? "posts.closeSure" : "posts.reopenSure", { number: show.digits(post.number) })}
      action={t(approved ? "posts.close" : "posts.reopen")}
      grave={approved}
      isOpen
      isPending={edit.isPending}
      onConfirm={confirm}
      onOpenChange={(stays) => !stays && onClose()}
    >
      <div className="stack">
        <p>{t(approved ? "posts.closeText" : "posts.reopenText")}</p>
        <Meanwhile
          kind="post"
          subject={postSubject(post.agency, post.number)}
          standing={standing}
          facts={facts}
          keepsBoth
          onTake={onClose}
        />
        <ProblemBanner problem={edit.error?.isOutrun && standing.missed ? null : edit.error} />
      </div>
    </ConfirmDialog>
  );
}
