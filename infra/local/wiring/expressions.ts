/** Where CloudFormation's references point on this machine. */
export interface References {
  ref(logicalId: string): string;
  attribute(logicalId: string, name: string): string;
  secret(name: string): string;
}

/** The value of a CloudFormation expression: Ref, Fn::GetAtt, Fn::Sub, Fn::Join, and references to secrets. */
export function evaluate(expression: unknown, references: References): string {
  if (typeof expression === "string") return withSecrets(expression, references);
  if (typeof expression === "number" || typeof expression === "boolean") return String(expression);
  const [[name, argument] = []] = Object.entries(expression as object);
  if (name === "Ref") return references.ref(argument);
  if (name === "Fn::GetAtt") return getAttribute(argument, references);
  if (name === "Fn::Sub") return substitute(argument, references);
  if (name === "Fn::Join") {
    const [delimiter, parts] = argument as [string, unknown[]];
    return parts.map((part) => evaluate(part, references)).join(delimiter);
  }
  throw new Error(`The local runner does not know the expression ${JSON.stringify(expression)}`);
}

function getAttribute(argument: string | string[], references: References): string {
  const [logicalId = "", ...name] = Array.isArray(argument) ? argument : argument.split(".");
  return references.attribute(logicalId, name.join("."));
}

function substitute(argument: string | [string, Record<string, unknown>], references: References): string {
  const [template, named] = Array.isArray(argument) ? argument : [argument, {} as Record<string, unknown>];
  return template.replace(/\$\{([^!}][^}]*)\}/g, (_, key: string) => {
    if (key in named) return evaluate(named[key], references);
    return key.includes(".") ? getAttribute(key, references) : references.ref(key);
  });
}

function withSecrets(text: string, references: References): string {
  return text.replace(/\{\{resolve:secretsmanager:([^:}]+)[^}]*\}\}/g, (_, name: string) => references.secret(name));
}
