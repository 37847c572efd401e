import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../api/problem.ts";
import { FailedScreen, faceOf } from "../../app/errors/screens.tsx";
import { Banner } from "./banner.tsx";
import { Button } from "./button.tsx";
import { Waiting } from "./waiting.tsx";

interface Props<Data> {
  of: Pick<UseQueryResult<Data, Problem>, "data" | "error" | "refetch" | "isFetching">;
  lines?: number;
  children: (data: Data) => ReactNode;
}

/**
 * What was asked of the API: waiting, the answer, or why there is none. An old answer stays when a new one cannot be had,
 * with a word about it; there is never an empty list for want of a line.
 */
export function Asked<Data>({ of: { data, error, refetch, isFetching }, lines = 5, children }: Props<Data>) {
  const { t } = useTranslation("shell");
  const again = (
    <Button isPending={isFetching} onPress={() => void refetch()}>
      {t("retry")}
    </Button>
  );
  if (data === undefined)
    return error ? (
      <FailedScreen face={faceOf(error)} error={error} level={2}>
        {again}
      </FailedScreen>
    ) : (
      <Waiting lines={lines} />
    );
  return (
    <>
      {error && error.kind !== "offline" && (
        <Banner kind="warning">
          <span className="row">
            {error.title ?? t("failed.broken.title")} {again}
          </span>
        </Banner>
      )}
      {children(data)}
    </>
  );
}
