/** The addresses of this area. */
export const agencyRoutes = [] as const;
