/** Puts the program on the page, once it is known who is there. */
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, Suspense } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { createRoot, type Root } from "react-dom/client";
import { useTranslation } from "react-i18next";
import { ask, queryClient } from "../api/ask.ts";
import { isProblem } from "../api/problem.ts";
import { areas } from "../screens/areas.ts";
import { Forbidden } from "./errors/forbidden.ts";
import { StartFailed } from "./errors/screens.tsx";
import { type Language, localeOf } from "./language.ts";
import { makeRouter } from "./router.tsx";
import { loadWords, openWords } from "./words.ts";

let root: Root | undefined;

function onPage(): Root {
  root ??= createRoot(document.getElementById("root") as HTMLElement, {
    // What has a screen of its own is no fault of the program; the rest is told as one.
    onCaughtError: (error) => {
      if (!isProblem(error) && !(error instanceof Forbidden)) reportError(error);
    },
  });
  return root;
}

export async function start(): Promise<void> {
  try {
    const words = openWords();
    const { body: me } = await queryClient.fetchQuery(ask("readMe"));
    await words;
    const own = areas.filter(({ roles }) => roles.some((role) => me.roles.includes(role)));
    await Promise.all(own.map(({ name }) => loadWords(name)));
    const router = makeRouter({ queryClient, me, areas: own });
    onPage().render(
      <StrictMode>
        <Program router={router} />
      </StrictMode>,
    );
  } catch (error) {
    await startFailed(error);
  }
}

function Program({ router }: { router: ReturnType<typeof makeRouter> }) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={localeOf(i18n.language as Language)}>
      <QueryClientProvider client={queryClient}>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </I18nProvider>
  );
}

export async function startFailed(error: unknown): Promise<void> {
  await openWords();
  onPage().render(<StartFailed error={error} />);
}
