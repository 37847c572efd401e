/**
 * Forms: react-hook-form with the contract's own schema, so that both ends hold to the same. A screen says
 * `useContractForm(commands.question, { question: "" })` and puts `<Field>` around each part.
 */
import { zodResolver } from "@hookform/resolvers/zod";
import { type DefaultValues, type FieldValues, type Path, type UseFormSetError, useForm } from "react-hook-form";
import type * as z from "zod";
import { issueWords } from "../../../shared/contract/issue-words.ts";
import type { Problem } from "../../api/problem.ts";
import { language } from "../language.ts";

type Form = z.ZodType<FieldValues, FieldValues>;

export const useContractForm = <Schema extends Form>(schema: Schema, defaultValues: DefaultValues<z.input<Schema>>) =>
  useForm<z.input<Schema>, unknown, z.output<Schema>>({
    resolver: zodResolver(schema, { error: (issue) => issueWords(issue as z.core.$ZodIssue)[language()] }),
    defaultValues,
    // After the first try each field answers while it is mended.
    mode: "onTouched",
    reValidateMode: "onChange",
  });

/** Puts the API's objections beside the fields that they are about; returns those that have no field here. */
export function placeErrors<Values extends FieldValues>(
  problem: Problem,
  setError: UseFormSetError<Values>,
  has: (name: string) => boolean,
): Problem["errors"] {
  return problem.errors.filter(({ pointer, detail }) => {
    const name = pointer.replace(/^#?\//, "").replaceAll("/", ".");
    if (!has(name)) return true;
    setError(name as Path<Values>, { message: detail });
    return false;
  });
}
