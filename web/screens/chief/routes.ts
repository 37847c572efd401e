/** The addresses of this area. */
export const chiefRoutes = [] as const;
