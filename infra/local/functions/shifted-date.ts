/** Makes this thread's Date run ahead of the machine's by the milliseconds in the shared buffer. */
export function shiftDate(offset: SharedArrayBuffer): void {
  const ahead = new Float64Array(offset);
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, parameters, newTarget) =>
      Reflect.construct(target, parameters.length === 0 ? [Real.now() + (ahead[0] ?? 0)] : parameters, newTarget),
    apply: () => new Real(Real.now() + (ahead[0] ?? 0)).toString(),
    get: (target, property) =>
      property === "now" ? () => Real.now() + (ahead[0] ?? 0) : Reflect.get(target, property, target),
  });
}
