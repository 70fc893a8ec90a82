import { makeFloat, makeInt } from "../../variant/builtin/numbers.js";
import {
  GDArray,
  NodePath,
  StringName,
  TYPE_ARRAY,
  TYPE_BOOL,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NIL,
  TYPE_NODE_PATH,
  TYPE_OBJECT,
  TYPE_STRING,
  TYPE_STRING_NAME,
  typeOf,
  type Variant,
} from "../../variant/index.js";
import { canCast, dictionaryOfEntries, setTyped, typedDictionary } from "../run/builtins.js";
import { castTo, isOfType } from "../run/casting.js";
import type { Frame } from "../run/frame.js";
import { findNativeMethod } from "../run/native-members.js";
import {
  arrayType,
  builtinType,
  containerTypeOf,
  dictionaryType,
  NULL,
  nativeType,
  sameTypes,
  type Type,
  VARIANT,
} from "../run/type.js";
import type {
  ArrayExpression,
  CastExpression,
  DictionaryExpression,
  Expression,
  LiteralValue,
  NodeExpression,
  Place,
  PreloadExpression,
  TernaryExpression,
  TypeTestExpression,
} from "../syntax/tree.js";
import { attributeCode, subscriptCode } from "./access.js";
import { converted, isA, mayBecome } from "./assign.js";
import { refuseType } from "./call-arguments.js";
import { callCode, type Usage } from "./calls.js";
import { type Code, code, constantCode, isConstantExpression, NULL_CODE } from "./code.js";
import type { Context } from "./context.js";
import { refuse } from "./declared-class.js";
import { nameCode, selfCode } from "./identifiers.js";
import { binaryCode, conditionOf, unaryCode } from "./operators.js";

const BOOL = builtinType(TYPE_BOOL);
/** How many entries a constant dictionary may have some of whose keys are arrays or dictionaries. */
const MAX_LARGE_KEYS = 256;

/** Compiles an expression. @param wanted - The type of what its value goes into: a literal of an array takes its type from it. */
export function expressionCode(context: Context, e: Expression, wanted: Type | null, usage: Usage = "value"): Code {
  switch (e.kind) {
    case "literal":
      return literalCode(e.value);
    case "name":
      return nameCode(context, e);
    case "self":
      return selfCode(context, e);
    case "unary":
      return unaryCode(e.operator, value(context, e.operand), e);
    case "binary":
      return binaryChain(context, e);
    case "ternary":
      return ternaryCode(context, e, wanted);
    case "cast":
      return castCode(context, e);
    case "typeTest":
      return typeTestCode(context, e);
    case "await":
      return expressionCode(context, e.operand, null, "await");
    case "call":
      return callCode(context, e, usage);
    case "attribute":
      return attributeCode(context, e);
    case "subscript":
      return subscriptCode(context, e);
    case "array":
      return arrayCode(context, e, wanted);
    case "dictionary":
      return dictionaryCode(context, e, wanted);
    case "lambda":
      return context.lambda(e.function);
    case "preload":
      return preloadCode(context, e);
    case "node":
      return nodeCode(context, e);
  }
}

/** An expression that has to have a value. */
function value(context: Context, e: Expression, wanted: Type | null = null): Code {
  const made = context.expression(e, wanted);
  if (made.isTypeOnly === true) refuseType(made, e);
  return made;
}

/** Chains of operators lean to the left and may be long: they are followed without going deeper. */
function binaryChain(context: Context, e: Expression & { kind: "binary" }): Code {
  const chain: (Expression & { kind: "binary" })[] = [];
  let first: Expression = e;
  while (first.kind === "binary") {
    chain.push(first);
    first = first.left;
  }
  let made = value(context, first);
  for (let next = chain.pop(); next !== undefined; next = chain.pop()) {
    made = binaryCode(next.operator, made, value(context, next.right), next);
  }
  return made;
}

function literalCode(literal: LiteralValue): Code {
  switch (literal.type) {
    case "null":
      return NULL_CODE;
    case "bool":
      return constantCode(literal.value, BOOL);
    case "int":
      return constantCode(makeInt(literal.value), builtinType(TYPE_INT));
    case "float":
      return constantCode(makeFloat(literal.value), builtinType(TYPE_FLOAT));
    case "String":
      return constantCode(literal.value, builtinType(TYPE_STRING));
    case "StringName":
      return constantCode(new StringName(literal.value), builtinType(TYPE_STRING_NAME));
    case "NodePath":
      return constantCode(new NodePath(literal.value), builtinType(TYPE_NODE_PATH));
  }
}

function ternaryCode(context: Context, e: TernaryExpression, wanted: Type | null): Code {
  const condition = value(context, e.condition);
  const whenTrue = value(context, e.whenTrue, wanted);
  const whenFalse = value(context, e.whenFalse, wanted);
  const test = conditionOf(condition);
  const [a, b] = [whenTrue.run, whenFalse.run];
  const type = commonType(whenTrue.type, whenFalse.type);
  if (condition.constant !== undefined) {
    const taken = test(null as never) ? whenTrue : whenFalse;
    if (isConstantExpression(whenTrue) && isConstantExpression(whenFalse)) return taken;
  }
  return { type, run: (frame) => (test(frame) ? a(frame) : b(frame)) };
}

function commonType(a: Type, b: Type): Type {
  if (sameTypes(a, b)) return a;
  if (a.kind === "meta" || b.kind === "meta") return VARIANT;
  if (isA(b, a) && b !== NULL) return a;
  return isA(a, b) && a !== NULL ? b : VARIANT;
}

function castCode(context: Context, e: CastExpression): Code {
  const type = context.type(e.type);
  const operand = value(context, e.operand, type);
  if (type.isVariant) return { type, run: operand.run };
  const { run } = operand;
  const from = operand.type;
  if (!from.isVariant && !mayBecome(from, type) && !mayCast(from, type)) {
    refuse(`Invalid cast. Cannot convert from "${from}" to "${type}".`, e);
  }
  if (sameTypes(from, type) && type.kind === "builtin") return operand;
  const made: Code = { type, run: (frame) => castTo(frame?.run, run(frame), type) };
  if (operand.constant !== undefined && type.kind === "builtin") {
    const result = made.run(null as never);
    return constantCode(result, type);
  }
  return made;
}

/** Whether an explicit conversion is possible where none is made unasked. */
function mayCast(from: Type, to: Type): boolean {
  if (to.kind === "builtin" && from.kind === "builtin") {
    if (to.enumType !== null && from.isInt) return true;
    return canCast(from.variantType, to.variantType);
  }
  if (to.isObject && from.isObject) return isA(from, to) || isA(to, from);
  return false;
}

function typeTestCode(context: Context, e: TypeTestExpression): Code {
  const operand = value(context, e.operand);
  const type = context.type(e.type);
  const { run } = operand;
  const from = operand.type;
  if (!from.isVariant && !type.isVariant && !mayBe(from, type)) {
    refuse(`Expression is of type "${from}" so it can't be of type "${type}".`, e);
  }
  if (type.isVariant) return { type: BOOL, run: () => true };
  return { type: BOOL, run: (frame) => isOfType(frame.run, run(frame), type) };
}

function mayBe(from: Type, type: Type): boolean {
  if (from.kind === "meta") return type.isObject || type.variantType === TYPE_DICTIONARY;
  if (from.kind === "builtin" && from.variantType === TYPE_NIL) return true;
  if (type.isObject) return from.isObject && (isA(from, type) || isA(type, from));
  if (from.isObject) return false;
  if (from.variantType !== type.variantType) return false;
  return !(from.isTypedContainer && type.isTypedContainer) || sameTypes(from, type);
}

function arrayCode(context: Context, e: ArrayExpression, wanted: Type | null): Code {
  const [element] = wanted?.kind === "builtin" && wanted.variantType === TYPE_ARRAY ? wanted.elements : [];
  const items = e.items.map((item) => {
    const made = value(context, item, element ?? null);
    if (element !== undefined && !mayBecome(made.type, element)) {
      refuse(`Cannot have an element of type "${made.type}" in an array of type "Array[${element}]".`, item);
    }
    return made;
  });
  const runs = items.map((item) => asElement(item, element ?? null));
  const isConstantContainer = items.every(isConstantExpression);
  const isRunConstant = isConstantContainer && items.some((item) => item.isRunConstant === true);
  const size = runs.length;
  const fill = (frame: Frame): Variant[] => {
    frame?.run.memory.charge(size + 2);
    const list: Variant[] = new Array(size);
    for (let i = 0; i < size; i++) list[i] = runs[i]!(frame);
    return list;
  };
  if (element === undefined) return { type: builtinType(TYPE_ARRAY), run: fill, isConstantContainer, isRunConstant };
  const kind = containerTypeOf(element);
  return {
    type: arrayType(element),
    run: (frame) => setTyped(new GDArray(kind), fill(frame), frame?.run),
    isConstantContainer,
    isRunConstant,
  };
}

/** A value that is put into a literal: converted as far as its type says before it runs. */
function asElement(of: Code, type: Type | null): (frame: Frame) => Variant {
  if (type === null || type.kind !== "builtin" || type.isTypedContainer) return of.run;
  if (of.type.isVariant) return of.run;
  return converted(of, type, { line: 0, column: 0 }).run;
}

function dictionaryCode(context: Context, e: DictionaryExpression, wanted: Type | null): Code {
  const [keyType, valueType] =
    wanted?.kind === "builtin" && wanted.variantType === TYPE_DICTIONARY ? wanted.elements : [];
  const seen = new Map<string, number>();
  const entries = e.entries.map((entry) => {
    const key = value(context, entry.key, keyType ?? null);
    const item = value(context, entry.value, valueType ?? null);
    if (key.constant !== undefined) refuseDouble(seen, key.constant.value, entry.key);
    if (keyType !== undefined && !mayBecome(key.type, keyType)) {
      refuse(
        `Cannot have a key of type "${key.type}" in a dictionary of type "Dictionary[${keyType}, ${valueType}]".`,
        entry.key,
      );
    }
    if (valueType !== undefined && !mayBecome(item.type, valueType)) {
      refuse(
        `Cannot have a value of type "${item.type}" in a dictionary of type "Dictionary[${keyType}, ${valueType}]".`,
        entry.value,
      );
    }
    return { key, item };
  });
  // Keys that hold values are compared with all others.
  const isPlain =
    entries.length <= MAX_LARGE_KEYS || entries.every(({ key }) => key.type.variantType < TYPE_DICTIONARY);
  const isConstantContainer =
    isPlain && entries.every(({ key, item }) => isConstantExpression(key) && isConstantExpression(item));
  const isRunConstant = isConstantContainer && entries.some(({ key, item }) => key.isRunConstant || item.isRunConstant);
  const keys = entries.map(({ key }) => asElement(key, keyType ?? null));
  const values = entries.map(({ item }) => asElement(item, valueType ?? null));
  const size = keys.length;
  const fill = (frame: Frame): [Variant, Variant][] => {
    frame?.run.memory.charge(size * 2 + 4);
    const list: [Variant, Variant][] = [];
    for (let i = 0; i < size; i++) list.push([keys[i]!(frame), values[i]!(frame)]);
    return list;
  };
  if (keyType === undefined || valueType === undefined) {
    return {
      type: builtinType(TYPE_DICTIONARY),
      run: (frame) => dictionaryOfEntries(fill(frame)),
      isConstantContainer,
      isRunConstant,
    };
  }
  const [keyKind, valueKind] = [containerTypeOf(keyType), containerTypeOf(valueType)];
  return {
    type: dictionaryType(keyType, valueType),
    run: (frame) => setTyped(typedDictionary(keyKind, valueKind), fill(frame), frame?.run),
    isConstantContainer,
    isRunConstant,
  };
}

function refuseDouble(seen: Map<string, number>, key: Variant, place: Place): void {
  const type = typeOf(key);
  if (type >= TYPE_ARRAY || type === TYPE_OBJECT) return;
  const text = type === TYPE_STRING || type === TYPE_STRING_NAME ? `"${String(key)}` : `${type}:${String(key)}`;
  const before = seen.get(text);
  if (before !== undefined)
    refuse(`Key "${String(key)}" was already used in this dictionary (at line ${before}).`, place);
  seen.set(text, place.line);
}

function preloadCode(context: Context, e: PreloadExpression): Code {
  const path = context.expression(e.path).constant?.value;
  if (typeof path !== "string") refuse("Preloaded path must be a constant string.", e.path);
  const { project } = context.names;
  const resolved = project.resolve(path, context.owner.file);
  if (resolved === null) refuse(`Preload file "${path}" does not exist.`, e.path);
  const script = context.fileClass(resolved);
  if (script !== null) return context.names.classCode(script.script);
  const native = context.names.classNamed(project.resourceClass(resolved)) ?? context.names.classNamed("Resource");
  return {
    type: native === undefined ? VARIANT : nativeType(native),
    run: (frame) => frame.run.preload(resolved),
    isRunConstant: true,
  };
}

function nodeCode(context: Context, e: NodeExpression): Code {
  const { scope, owner, names } = context;
  const sign = e.path.startsWith("%") ? "%" : "$";
  if (scope.isStatic) refuse(`Cannot use shorthand "get_node()" notation ("${sign}") in a static function.`, e);
  const found = findNativeMethod(owner.script.native, "get_node", names.classNamed);
  if (found === null) {
    refuse(`Cannot use shorthand "get_node()" notation ("${sign}") on a class that isn't a node.`, e);
  }
  scope.useSelf();
  const args = [new NodePath(e.path)];
  const native = names.classNamed("Node");
  const { method } = found;
  return code(native === undefined ? VARIANT : nativeType(native), (frame) =>
    method.call(frame.instance!.object, args, frame.run.host),
  );
}
