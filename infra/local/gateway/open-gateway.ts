import type { LocalClock } from "../clock.ts";
import type { Handler } from "../front-door.ts";
import type { Functions } from "../functions/open-functions.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import { evaluate, type References } from "../wiring/expressions.ts";
import type { Service } from "../wiring/service.ts";
import { wiringOf } from "../wiring/wiring.ts";
import { type Authorizer, makeAuthorizer } from "./authorizer.ts";
import { makeGateway } from "./gateway.ts";

interface Options {
  service: Service;
  references: References;
  functions: Functions;
  signIn: SignIn;
  clock: LocalClock;
}

/** The routes of serverless.yml behind its authorizers. The issuer of this machine takes the place of the named one. */
export function openGateway({ service, references, functions, signIn, clock }: Options): Handler {
  const authorizers = new Map<string, Authorizer>(
    Object.entries(service.provider.httpApi.authorizers).map(([name, { audience }]) => [
      name,
      makeAuthorizer({
        issuer: signIn.issuer,
        audience: [audience].flat().map((one) => evaluate(one, references)),
        keys: signIn.keys,
      }),
    ]),
  );
  const routes = wiringOf(service).routes.map(({ route, function: name, authorizer }) => {
    const [method = "", path = ""] = route.split(" ");
    const guard = authorizer === null ? undefined : authorizers.get(authorizer);
    if (authorizer !== null && !guard) throw new Error(`${route} names an authorizer that is not there: ${authorizer}`);
    return { method, path, target: { function: functions.get(name), authorizer: guard } };
  });
  return makeGateway(routes, clock.now);
}
