import { sameText } from "../../variant/context.js";
import { StringName, typeOf, type Variant } from "../../variant/index.js";
import { dictionaryHas, dictionaryLookup } from "../run/builtins.js";
import { sameValues } from "../run/compare.js";
import type { Evaluate, Frame } from "../run/frame.js";
import { type Type, VARIANT } from "../run/type.js";
import type { Pattern } from "../syntax/tree.js";
import type { Context } from "./context.js";
import { refuse } from "./declared-class.js";

/** Whether a value fits; binds names on the way. */
export type Test = (frame: Frame, value: Variant) => boolean;

/** Compiles a pattern. Names that it binds are declared in the present block. */
export function patternTest(context: Context, pattern: Pattern, type: Type): Test {
  switch (pattern.kind) {
    case "wildcard":
      return () => true;
    case "bind": {
      const { scope } = context;
      const before = scope.known(pattern.name);
      if (before !== undefined)
        refuse(`There's already a ${before.kind} named "${pattern.name}" in this scope.`, pattern);
      const fitted = type.isFloat ? VARIANT : type;
      const { slot } = scope.declare(pattern.name, fitted, null, scope.newSlot(), "pattern bind");
      return (frame, value) => {
        frame.locals[slot] = value;
        return true;
      };
    }
    case "value": {
      const of = context.expression(pattern.expression);
      if (of.isTypeOnly === true)
        refuse(
          'Expression in match pattern must be a constant expression, an identifier, or an attribute access ("A.B").',
          pattern,
        );
      return valueTest(of.run, of.constant?.value);
    }
    case "list":
      return listTest(context, pattern);
    default:
      return mapTest(context, pattern);
  }
}

function valueTest(run: Evaluate, constant: Variant | undefined): Test {
  if (typeof constant === "string")
    return (_, value) => {
      const text = textOf(value);
      return text !== null && sameText(text, constant);
    };
  if (typeof constant === "number" && Number.isSafeInteger(constant)) return (_, value) => value === constant;
  return (frame, value) => sameStrictly(frame, value, run(frame));
}

/** Equal, and of the same type; text is text. */
function sameStrictly(frame: Frame, value: Variant, wanted: Variant): boolean {
  const [a, b] = [textOf(value), textOf(wanted)];
  if (a !== null && b !== null) return sameText(a, b);
  return typeOf(value) === typeOf(wanted) && sameValues(frame.run, value, wanted);
}

function textOf(value: Variant): string | null {
  if (typeof value === "string") return value;
  return value instanceof StringName ? value.name : null;
}

function listTest(context: Context, pattern: Pattern & { kind: "list" }): Test {
  const tests = pattern.items.map((item) => patternTest(context, item, VARIANT));
  const { open } = pattern;
  return (frame, value) => {
    if (!Array.isArray(value) || typeOf(value as Variant) !== 28) return false;
    const list = value as readonly Variant[];
    if (open ? list.length < tests.length : list.length !== tests.length) return false;
    return tests.every((test, i) => test(frame, list[i] ?? null));
  };
}

function mapTest(context: Context, pattern: Pattern & { kind: "map" }): Test {
  const entries = pattern.entries.map(({ key, pattern: inner }) => {
    const of = context.expression(key);
    if (of.constant === undefined) refuse("Expression in dictionary pattern key must be a constant.", key);
    return { key: of.run, test: inner === null ? null : patternTest(context, inner, VARIANT) };
  });
  const { open } = pattern;
  return (frame, value) => {
    if (!(value instanceof Map)) return false;
    const map = value as ReadonlyMap<Variant, Variant>;
    if (open ? map.size < entries.length : map.size !== entries.length) return false;
    return entries.every(({ key, test }) => {
      const at = key(frame);
      if (!dictionaryHas(map, at)) return false;
      return test === null || test(frame, dictionaryLookup(map, at));
    });
  };
}
