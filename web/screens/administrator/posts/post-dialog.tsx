import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { postCreation } from "../../../../shared/contract/permit-commands.ts";
import { postSubject } from "../../../../shared/domain/registry-change.ts";
import { call } from "../../../api/call.ts";
import { useChange } from "../../../api/change.ts";
import { useShow } from "../../../app/show.ts";
import { EntryDialog, useEntry } from "../kept/entry.tsx";
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
  const entry = useEntry({
    ...{ schema: postCreation, stands: post, writtenIn, onClose },
    begin: begun ? writtenIn(begun) : { ...nothing, agency },
    read: async ({ id }: Post): Promise<Post> => (await call("readPost", { params: { id } })).body,
    shows: (name) => name in nothing,
  });
  const create = useChange("createPost", entry.outcome);
  const edit = useChange("editPost", entry.outcome);
  const { form, standing } = entry;
  const save = ({ number, agency: of, ...body }: z.output<typeof postCreation>) =>
    standing.now
      ? edit.mutate({ params: { id: standing.now.id }, version: String(standing.now.version), body })
      : create.mutate({ body: { number, agency: of, ...body } });
  return (
    <EntryDialog
      title={post ? t("posts.editOne", { number: show.digits(post.number) }) : t("posts.new")}
      entry={entry}
      changes={[create, edit]}
      about={{ kind: "post", subject: post ? postSubject(post.agency, post.number) : "", facts }}
      onSubmit={form.handleSubmit(save)}
    >
      <PostFields key={entry.seen} control={form.control} isNew={!post} />
    </EntryDialog>
  );
}
