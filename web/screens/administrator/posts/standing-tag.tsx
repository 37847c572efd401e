import { useTranslation } from "react-i18next";
import type { PostStanding } from "../../../../shared/domain/registry.ts";
import { Tag, type Tone } from "../../../design/parts/label.tsx";

const tones: Record<PostStanding, Tone> = { free: "leaf", held: "lapis", closed: "plain" };

/** Whether a post can be filled. */
export function StandingTag({ standing }: { standing: PostStanding }) {
  const { t } = useTranslation("administrator");
  return <Tag tone={tones[standing]}>{t(`posts.standing.${standing}`)}</Tag>;
}
