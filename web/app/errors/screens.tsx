/** What people see instead of a screen: each says what happened, what to do, and the number to give to the administrator. */
import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isProblem, type Problem } from "../../api/problem.ts";
import { Button } from "../../design/parts/button.tsx";
import { LinkButton } from "../../design/parts/link.tsx";
import { Waiting } from "../../design/parts/waiting.tsx";
import { Forbidden } from "./forbidden.ts";

export type Face = "offline" | "notFound" | "forbidden" | "broken" | "nothing" | "start";

export function faceOf(error: unknown): Face {
  if (error instanceof Forbidden) return "forbidden";
  if (!isProblem(error)) return "broken";
  if (error.kind === "offline") return "offline";
  if (error.status === 404) return "notFound";
  return error.status === 403 ? "forbidden" : "broken";
}

interface FailedProps {
  face: Face;
  error?: unknown;
  /** 2 where it takes the place of a part of a screen. */
  level?: 1 | 2;
  children?: ReactNode;
}

export function FailedScreen({ face, error, level = 1, children }: FailedProps) {
  const Heading = `h${level}` as const;
  const { t } = useTranslation("shell");
  const problem: Problem | null = isProblem(error) ? error : null;
  return (
    <section className="failed">
      <Heading>{t(`failed.${face}.title`)}</Heading>
      <p>{(face === "broken" && problem?.detail) || t(`failed.${face}.text`)}</p>
      {problem?.requestId && (
        <p className="quiet">
          {t("requestId")}: <code className="latin">{problem.requestId}</code>
          <br />
          {t("requestIdHint")}
        </p>
      )}
      <div className="actions">{children}</div>
    </section>
  );
}

export function ScreenError({ error, reset }: { error: unknown; reset?: () => void }) {
  const { t } = useTranslation("shell");
  const router = useRouter();
  const again = () => {
    reset?.();
    void router.invalidate();
  };
  const face = faceOf(error);
  return (
    <FailedScreen face={face} error={error}>
      {face === "broken" || face === "offline" ? (
        <Button primary onPress={again}>
          {t("retry")}
        </Button>
      ) : (
        <Home />
      )}
    </FailedScreen>
  );
}

export function NotFound() {
  return (
    <FailedScreen face="notFound">
      <Home />
    </FailedScreen>
  );
}

export function NoArea() {
  return <FailedScreen face="nothing" />;
}

/** Before there is a router: sign-in or the first question failed. */
export function StartFailed({ error }: { error: unknown }) {
  const { t } = useTranslation("shell");
  return (
    <main className="page">
      <FailedScreen face={isProblem(error) ? faceOf(error) : "start"} error={error}>
        <Button primary onPress={() => location.replace("/")}>
          {t("retry")}
        </Button>
      </FailedScreen>
    </main>
  );
}

export function Loading() {
  return <Waiting />;
}

function Home() {
  const { t } = useTranslation("shell");
  return (
    <LinkButton to="/" primary>
      {t("home")}
    </LinkButton>
  );
}
