declare module "virtual:routes" {
  /** Of each call of the contract what is needed to make it (plugins/route-table.ts); typed in api/call.ts. */
  export const routeTable: object;
}

declare module "virtual:pdf-parts" {
  /** Folder of the fonts and decoders that pdf.js fetches when a document needs them (plugins/pdf-parts.ts). */
  export const pdfParts: string;
}
