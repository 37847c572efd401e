/** The addresses of this area. */
export const auditorRoutes = [] as const;
