/** One post: whether it can be filled, what it says, and what became of it; it is closed and opened again here. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postSubject } from "../../../../shared/domain/registry-change.ts";
import { ask } from "../../../api/ask.ts";
import { useOrganizationNames } from "../../../app/organizations.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { ChangesOf } from "../kept/changes-of.tsx";
import { Said } from "../kept/said.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { type Post, usePostFacts } from "./facts.ts";
import { PostDialog } from "./post-dialog.tsx";
import { StandingTag } from "./standing-tag.tsx";

export const Route = createLazyRoute("/registry/posts/$postId")({ component: PostScreen });

function PostScreen() {
  const { t } = useTranslation("administrator");
  const { postId } = Route.useParams();
  const found = useQuery(ask("readPost", { params: { id: postId } }));
  const agency = found.data?.body.agency;
  return (
    <div className="stack">
      <Link to="/registry/posts" search={{ agency }}>
        {t("posts.back")}
      </Link>
      <Asked of={found} lines={8}>
        {({ body }) => <Shown post={body} />}
      </Asked>
    </div>
  );
}

function Shown({ post }: { post: Post }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const organization = useOrganizationNames();
  const facts = usePostFacts();
  /** What the form begins with; null while it is closed. */
  const [start, setStart] = useState<Post | null>(null);
  const [isEnding, setEnding] = useState(false);
  return (
    <>
      <div className="head">
        <div>
          <h1>{post.title}</h1>
          <p className="row">
            <StandingTag standing={post.standing} />
            <span className="code">{show.digits(post.number)}</span>
            <span className="quiet">{organization(post.agency)}</span>
          </p>
        </div>
        <Button primary onPress={() => setStart(post)}>
          {t("posts.edit")}
        </Button>
        <Button grave={post.approved} onPress={() => setEnding(true)}>
          {t(post.approved ? "posts.close" : "posts.reopen")}
        </Button>
      </div>
      <section className="sheet stack-close">
        <h2>{t("posts.says")}</h2>
        <p className="quiet">{t(`posts.meaning.${post.standing}`)}</p>
        <Said facts={facts} entry={post} />
      </section>
      <ChangesOf
        kind="post"
        subject={postSubject(post.agency, post.number)}
        facts={facts}
        onBack={(before) => setStart({ ...post, ...before })}
      />
      {start && <PostDialog post={post} start={start} onClose={() => setStart(null)} />}
      {isEnding && <CloseDialog post={post} onClose={() => setEnding(false)} />}
    </>
  );
}
