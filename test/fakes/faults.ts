/** What went wrong on purpose: `before` the effect, or `after` it, when only the reply was lost. */
export type Moment = "before" | "after";

export class PlannedFault extends Error {
  constructor(method: string, moment: Moment) {
    super(`planned: ${method} fails ${moment}`);
    this.name = "PlannedFault";
  }
}

type Method = (...args: unknown[]) => unknown;

/** Lets a test break the next calls of a port: `failNext("cases.append", "after")`. Several are taken in turn. */
export const makeFaults = () => {
  const planned = new Map<string, Moment[]>();

  const breaking = async (name: string, work: () => unknown): Promise<unknown> => {
    const moment = planned.get(name)?.shift();
    if (moment === "before") throw new PlannedFault(name, moment);
    const result = await work();
    if (moment === "after") throw new PlannedFault(name, moment);
    return result;
  };

  return {
    failNext: (method: string, moment: Moment): void => {
      planned.set(method, [...(planned.get(method) ?? []), moment]);
    },
    /** The same port, whose methods fail when it was planned. */
    wrap: <Port extends object>(name: string, port: Port): Port =>
      new Proxy(port, {
        get: (target, key, receiver) => {
          const value: unknown = Reflect.get(target, key, receiver);
          if (typeof value !== "function" || !(value as Method).constructor.name.startsWith("Async")) return value;
          return (...args: unknown[]) => breaking(`${name}.${String(key)}`, () => (value as Method)(...args));
        },
      }),
  };
};
