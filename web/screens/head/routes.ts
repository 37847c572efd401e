/** The addresses of this area. */
export const headRoutes = [] as const;
