export interface Route<Target> {
  method: string;
  path: string;
  target: Target;
}

export interface Match<Target> {
  route: Route<Target>;
  parameters: Record<string, string>;
}

/** Finds a request's route as API Gateway does: literal segments before variables, a greedy variable last. */
export function makeRouter<Target>(
  routes: Route<Target>[],
): (method: string, path: string) => Match<Target> | undefined {
  const ordered = routes
    .map((route) => ({ route, segments: route.path.split("/"), rank: rank(route) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
  return (method, path) => {
    const given = path.split("/");
    for (const { route, segments } of ordered) {
      if (route.method !== "ANY" && route.method !== method) continue;
      const parameters = parametersOf(segments, given);
      if (parameters) return { route, parameters };
    }
    return undefined;
  };
}

function rank({ method, path }: Route<unknown>): string {
  const segments = path
    .split("/")
    .map((segment) => (segment.endsWith("+}") ? "2" : segment.startsWith("{") ? "1" : "0"));
  return segments.join("") + (method === "ANY" ? "1" : "0");
}

function parametersOf(segments: string[], given: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const name = /^\{(\w+)(\+?)\}$/.exec(segment);
    const value = given[index];
    if (value === undefined) return undefined;
    if (!name) {
      if (segment !== value) return undefined;
    } else if (name[2]) {
      parameters[name[1] ?? ""] = decodeURIComponent(given.slice(index).join("/"));
      return parameters;
    } else if (value === "") return undefined;
    else parameters[name[1] ?? ""] = decodeURIComponent(value);
  }
  return segments.length === given.length ? parameters : undefined;
}
