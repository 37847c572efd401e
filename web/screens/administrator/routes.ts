/** The addresses of this area. */
export const administratorRoutes = [] as const;
