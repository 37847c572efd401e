/** The addresses of this area. */
export const authorityRoutes = [] as const;
