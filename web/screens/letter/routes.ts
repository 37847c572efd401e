/** The addresses of letters, for everybody who may read the case. */
export const letterRoutes = [] as const;
