/** Signatures of AWS by the day's key, which Node is handed once. */
import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import aws4, { type Credentials, type Request } from "aws4";

const sealed = (key: Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** `scope`: day, region, service and an ending (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html). */
const keyOf = ({ secretAccessKey }: Credentials, scope: string): KeyObject =>
  createSecretKey(scope.split("/").reduce(sealed, Buffer.from(`AWS4${secretAccessKey}`)));

/**
 * aws4 keeps that key as bytes. Whether bytes are a key object Node finds out by an error that it throws and catches, at
 * each call, and the stack of that error costs more than everything else that a signature is made of.
 */
export const makeSigner = (credentials: Credentials): ((request: Request) => Request) => {
  let kept: { scope: string; key: KeyObject } | undefined;
  class Signer extends aws4.RequestSigner {
    override signature(): string {
      const scope = this.credentialString();
      if (kept?.scope !== scope) kept = { scope, key: keyOf(credentials, scope) };
      return createHmac("sha256", kept.key).update(this.stringToSign()).digest("hex");
    }
  }
  return (request) => new Signer(request, credentials).sign();
};
