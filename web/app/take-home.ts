/** Has the browser keep what stands at an address as a file of that name; bytes from memory are let go afterwards. */
export function takeHome(what: string | Blob, name: string): void {
  const link = document.createElement("a");
  link.href = typeof what === "string" ? what : URL.createObjectURL(what);
  link.download = name;
  link.click();
  if (typeof what !== "string") URL.revokeObjectURL(link.href);
}
