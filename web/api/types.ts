/** What a call takes and answers, by the schemas of the contract. Types alone: no schema gets into the bundle by them. */
import type * as z from "zod";
import type { RouteId, routes } from "../../shared/contract/routes.ts";

type Routes = typeof routes;
type Input<Schema> = Schema extends z.ZodType ? z.input<Schema> : never;
type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

type Params<Id extends RouteId> = Routes[Id]["params"] extends null
  ? { params?: undefined }
  : { params: Input<Routes[Id]["params"]> };
type Query<Id extends RouteId> = Routes[Id]["query"] extends null
  ? { query?: undefined }
  : { query?: Partial<Input<Routes[Id]["query"]>> };
type Body<Id extends RouteId> = Routes[Id]["body"] extends null
  ? { body?: undefined }
  : undefined extends Input<Routes[Id]["body"]>
    ? { body?: Input<Routes[Id]["body"]> }
    : { body: Input<Routes[Id]["body"]> };
/** The version that was seen: from `version` of an answer. */
type Version<Id extends RouteId> = Routes[Id]["ifMatch"] extends "required"
  ? { version: string }
  : Routes[Id]["ifMatch"] extends "optional"
    ? { version?: string }
    : { version?: undefined };

/** What a call takes. Where nothing is needed, nothing is given. */
export type Asked<Id extends RouteId> = Params<Id> & Query<Id> & Body<Id> & Version<Id>;

/** The body of a call's answer; a list's rows or a case, as the schema of the contract says. */
export type BodyOf<Id extends RouteId> = Output<Routes[Id]["answers"][keyof Routes[Id]["answers"]]>;

export interface Answer<Id extends RouteId> {
  body: BodyOf<Id>;
  /** The ETag without its quotes: what `version` of the next change says. */
  version: string | null;
  /** Cursor of the next page of a list. */
  next: string | null;
}

/** Calls that change something. */
export type ChangeId = { [Id in RouteId]: Routes[Id]["changes"] extends true ? Id : never }[RouteId];
export type ReadId = Exclude<RouteId, ChangeId>;
export type { RouteId };
