/**
 * A number as people write it, such as `302/1405/118`, as one piece of an address: what an address cannot carry stands as
 * `~` and its bytes. Readable, reversible, and no table in between.
 */
export const pathName = (name: string): string => encodeURIComponent(name).replaceAll("~", "%7E").replaceAll("%", "~");

/** Null for what `pathName` cannot have made. */
export const readPathName = (text: string): string | null => {
  try {
    const name = decodeURIComponent(text.replaceAll("~", "%"));
    return pathName(name) === text ? name : null;
  } catch {
    return null;
  }
};
