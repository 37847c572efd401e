/** Something public that is the same for everybody. */
export interface ServedFile {
  contentType: string;
  content: string;
  headers?: Record<string, string>;
}
