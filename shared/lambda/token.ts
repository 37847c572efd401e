/** Claims as the gateway hands them on: flattened to strings. One strict reader, here. */
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import * as z from "zod";

const seconds = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,12}$/)
      .transform(Number),
  ])
  .pipe(z.number().int());

const claims = z.object({
  sub: z.string().min(1).max(80),
  sid: z.string().min(1).max(200).optional(),
  jti: z.string().min(1).max(200).optional(),
  iat: seconds,
  auth_time: seconds.optional(),
});

export interface Token {
  account: string;
  session: string;
  /** Not when the token was issued, where sign-in says more: one that was refreshed is as old as its session. */
  signedInAt: Date;
}

/** Null for odd shapes: such a caller is nobody. A machine's token has no session; its own id stands for it. */
export const tokenOf = (event: APIGatewayProxyEventV2WithJWTAuthorizer): Token | null => {
  const parsed = claims.safeParse(event.requestContext.authorizer?.jwt?.claims);
  if (!parsed.success) return null;
  const { sub, sid, jti, iat, auth_time: signedIn = iat } = parsed.data;
  const session = sid ?? jti;
  return session === undefined ? null : { account: sub, session, signedInAt: new Date(signedIn * 1000) };
};
