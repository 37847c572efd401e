/** Thrown where a role does not have a screen. */
export class Forbidden extends Error {
  override readonly name = "Forbidden";
}
