/** The first lines that run: who is signed in is settled before the screens are asked for. */
import "./app/trusted.ts";
import "./design/tokens.css";
import "./design/base.css";
import { answersChannel, isBeside } from "./app/session/attempt.ts";
import { arrive, signIn } from "./app/session/session.ts";

const isBack = location.pathname === "/callback";

if (isBack && isBeside(new URLSearchParams(location.search).get("state"))) {
  new BroadcastChannel(answersChannel).postMessage(location.href);
  window.close();
} else if (isBack) {
  // Both at once: the exchange of the code takes as long as the program.
  const program = import("./app/start.tsx");
  arrive().then(
    async () => (await program).start(),
    async (error: unknown) => (await program).startFailed(error),
  );
} else {
  signIn().catch(async (error: unknown) => (await import("./app/start.tsx")).startFailed(error));
}
