/** Requests made from the description of the API: right ones, slightly wrong ones, and nonsense. */
import fc from "fast-check";

export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  maxItems?: number;
  pattern?: string;
  format?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  example?: unknown;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  schema: Schema;
}

/** Values that exist in the system, by the field that names such a thing. */
export type Known = Record<string, readonly string[]>;

/** What programs stumble over. */
export const oddities: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, 2 ** 53 + 2, "", " ", "null", [], {}, [[[[]]]], "0", "۱۲۳"],
  ...["\u0000", "a\u0000b", "\ud800", "\udfff\ud800", "\u202eabc", "\u2066x", "\ufeff", "\u200c", "\ufffe", "🏳️‍🌈", "ﷺ"],
  ...["=1+1", "@SUM(A1)", "../../etc/passwd", "%00", "%zz", "' OR 1=1 --", "<script>", "constructor"],
  ...["__proto__", "toString", "x".repeat(2_100), "ه".repeat(600), "2026-02-30", "9999-99-99", "-0", "NaN", "1e999"],
];
const oddity = fc.constantFrom(...oddities);

export const makeArbitraries = (resolve: (schema: Schema) => Schema, known: Known) => {
  const text = ({ pattern, maxLength = 60, format }: Schema): fc.Arbitrary<string> => {
    if (format === "date") return fc.constantFrom("2000-07-22", "2026-11-22", "1390-01-01", "۲۰۰۰-۰۷-۲۲");
    if (pattern) return fc.stringMatching(new RegExp(pattern), { maxLength: Math.min(maxLength, 60) });
    return fc.string({ unit: "grapheme", maxLength: Math.min(maxLength, 60) });
  };

  /** What the schema allows, with things that exist where a field names one. */
  const fitting = (given: Schema, name = ""): fc.Arbitrary<unknown> => {
    const schema = resolve(given);
    const existing = known[name];
    const made = fittingAnew(schema);
    const examples = schema.example === undefined ? [] : [{ weight: 2, arbitrary: fc.constant(schema.example) }];
    const others = existing ? [{ weight: 12, arbitrary: fc.constantFrom(...existing) }] : [];
    return fc.oneof({ weight: 2, arbitrary: made }, ...examples, ...others);
  };

  const fittingAnew = (schema: Schema): fc.Arbitrary<unknown> => {
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map((choice) => fitting(choice)));
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case "object": {
        const properties = Object.entries(schema.properties ?? {});
        const model = Object.fromEntries(properties.map(([key, value]) => [key, fitting(value, key)]));
        const values = schema.additionalProperties;
        if (properties.length === 0 && typeof values === "object")
          return fc.dictionary(fc.string({ maxLength: 8 }), fitting(values), { maxKeys: 3 });
        return fc.record(model, { requiredKeys: schema.required ?? [] });
      }
      case "array":
        return schema.items
          ? fc.array(fitting(schema.items), { maxLength: Math.min(3, schema.maxItems ?? 3) })
          : fc.constant([]);
      case "integer":
        return fc.integer({ min: schema.minimum ?? -1_000, max: Math.min(schema.maximum ?? 1_000, 50_000_000) });
      case "number":
        return fc.double({ noNaN: true, noDefaultInfinity: true });
      case "boolean":
        return fc.boolean();
      case "null":
        return fc.constant(null);
      case "string":
        return text(schema);
      default:
        return fc.jsonValue();
    }
  };

  /** Puts something odd in some place of a value. */
  const mutated = (value: unknown): fc.Arbitrary<unknown> => {
    const places = placesOf(value);
    return fc
      .tuple(fc.constantFrom(...places), oddity, fc.constantFrom("replace", "add", "remove"))
      .map(([place, odd, how]) => changed(value, place, odd, how));
  };

  const body = (schema: Schema): fc.Arbitrary<string | undefined> =>
    fc.oneof(
      { weight: 8, arbitrary: fitting(schema).map((value) => JSON.stringify(value)) },
      {
        weight: 6,
        arbitrary: fitting(schema)
          .chain(mutated)
          .map((value) => JSON.stringify(value) ?? ""),
      },
      { weight: 1, arbitrary: fc.json() },
      { weight: 1, arbitrary: fitting(schema).map((value) => (JSON.stringify(value) ?? "").slice(0, -1)) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
      { weight: 1, arbitrary: fc.constantFrom(undefined, "", "[".repeat(9_000), '{"a":1e400}', '"\\ud800"') },
    );

  const segment = (schema: Schema, name: string): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 24, arbitrary: fitting(schema, name).map((value) => encodeURIComponent(String(value))) },
      { weight: 2, arbitrary: oddity.map((value) => encoded(String(value))).filter((one) => one !== "") },
      { weight: 1, arbitrary: fc.constantFrom("%", "%zz", "%C3%28", "..", "%2e%2e%2f", "a;b", "*") },
    );

  const query = (parameters: readonly Parameter[]): fc.Arbitrary<string> => {
    const named = parameters.map(({ name, schema }) =>
      fc.oneof(
        { weight: 8, arbitrary: fc.constant("") },
        { weight: 4, arbitrary: fitting(schema, name).map((value) => `${name}=${encoded(String(value))}`) },
        { weight: 2, arbitrary: oddity.map((value) => `${name}=${encoded(String(value))}`) },
      ),
    );
    const extra = fc.constantFrom(
      "",
      "",
      "",
      "nonsense=1",
      "limit=1&limit=2",
      "&&==",
      "cursor=%00",
      "%zz=%zz",
      "__proto__=1",
    );
    return fc.tuple(...named, extra).map((parts) => parts.filter((part) => part !== "").join("&"));
  };

  const header = (usual: fc.Arbitrary<string | undefined>): fc.Arbitrary<string | undefined> =>
    fc.oneof(
      { weight: 30, arbitrary: usual },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 300 }) },
      { weight: 1, arbitrary: fc.constantFrom(undefined, "", '"', '""', "*", "x".repeat(2_000), "\u00e9") },
    );

  return { body, segment, query, header, fitting };
};

/** Lone surrogates have no encoding of their own. */
const encoded = (value: string): string => encodeURIComponent(value.toWellFormed());

type Place = readonly (string | number)[];

const placesOf = (value: unknown, at: Place = []): Place[] => {
  const children = Array.isArray(value)
    ? [...value.entries()]
    : value && typeof value === "object"
      ? Object.entries(value)
      : [];
  return [at, ...children.flatMap(([key, child]) => placesOf(child, [...at, key]))];
};

const changed = (value: unknown, [key, ...rest]: Place, odd: unknown, how: "replace" | "add" | "remove"): unknown => {
  if (key === undefined) return how === "add" && isObject(value) ? { ...value, [String(odd)]: odd } : odd;
  if (Array.isArray(value))
    return how === "remove" && rest.length === 0
      ? value.toSpliced(Number(key), 1)
      : value.with(Number(key), changed(value[Number(key)], rest, odd, how));
  if (!isObject(value)) return odd;
  const { [key]: child, ...others } = value;
  return how === "remove" && rest.length === 0 ? others : { ...others, [key]: changed(child, rest, odd, how) };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
