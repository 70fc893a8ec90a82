import type { ScriptClass } from "../run/script-class.js";
import { VARIANT } from "../run/type.js";
import type { ClassNode, Member } from "../syntax/tree.js";
import type { DeclaredClass, DeclaredMember } from "./declared-class.js";

/** An error that was found in a file before anything runs. */
export interface SourceError {
  readonly message: string;
  readonly line: number;
}

/** Makes a member known to its class by its name: of those with the same name the first. */
export function declareMember(declared: DeclaredClass, member: Member, errors: SourceError[]): void {
  const { name } = member;
  if (member.kind === "enum" && name === "") {
    member.values.forEach((value, index) => {
      const { line, column } = value;
      if (!declared.members.has(value.name)) {
        declared.members.set(value.name, {
          kind: "enumValue",
          name: value.name,
          value: value.value,
          of: member,
          index,
          line,
          column,
        });
      }
    });
  } else {
    const before = declared.members.get(name);
    if (before === undefined) declared.members.set(name, member as never);
    else errors.push({ message: sameName(member, before), line: member.line });
  }
}

function sameName({ kind, name }: Member, before: DeclaredMember): string {
  const other = before.kind === "enumValue" ? "enum value" : before.kind;
  return `${kind[0]!.toUpperCase()}${kind.slice(1)} "${name}" has the same name as a previously declared ${other}.`;
}

/** Gives the variables of a class, whose base is known, their places among those of an instance or of the class. */
export function placeVariables(script: ScriptClass, node: ClassNode): void {
  let slot = script.base?.memberCount ?? 0;
  let staticSlot = 0;
  for (const member of node.members) {
    if (member.kind !== "variable" || script.variables.has(member.name)) continue;
    script.variables.set(member.name, {
      name: member.name,
      owner: script,
      slot: member.isStatic ? staticSlot++ : slot++,
      isStatic: member.isStatic,
      isOnready: member.annotations.some(({ name }) => name === "@onready"),
      type: VARIANT,
      getter: null,
      setter: null,
      exported: null,
      fallback: undefined,
    });
  }
  script.memberCount = slot;
  script.staticCount = staticSlot;
}
