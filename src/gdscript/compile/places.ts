import { GodotObject } from "../../core/index.js";
import { TYPE_ARRAY, type Variant } from "../../variant/index.js";
import { memberInfo } from "../run/builtins.js";
import { typeText } from "../run/convert.js";
import { fail } from "../run/errors.js";
import { type Evaluate, type Execute, type Frame, NEXT } from "../run/frame.js";
import type { NativeProperty } from "../run/host.js";
import { setSubscript } from "../run/indexing.js";
import { writeVariable } from "../run/members.js";
import { findNativeProperty, toNative } from "../run/native-members.js";
import { setNamed } from "../run/objects.js";
import type { MemberVariable, ScriptClass } from "../run/script-class.js";
import { instanceOf } from "../run/script-instance.js";
import { builtinType, type Type, VARIANT } from "../run/type.js";
import type { AttributeExpression, Expression, NameExpression, SubscriptExpression } from "../syntax/tree.js";
import { attributeOf, subscriptOf } from "./access.js";
import { converted, slotCode } from "./assign.js";
import { type Code, code } from "./code.js";
import type { Context } from "./context.js";
import { refuse } from "./declared-class.js";
import { isDirect, nameCode } from "./identifiers.js";

/** Where a value can be put. */
export interface Place {
  /** The type that values have to have. */
  readonly type: Type;
  /** What has to be evaluated once before: expressions that the place is made of. */
  readonly prepare: readonly Execute[];
  /** What has to be evaluated once after the value that is assigned: the key of the last brackets. */
  readonly late?: readonly Execute[];
  /** Its present value. */
  readonly read: Code;
  /** Makes the code that puts a value there. The value is of the type. */
  assign(value: Code): Execute;
}

/** Compiles the left side of an assignment. */
export function placeOf(context: Context, target: Expression): Place {
  switch (target.kind) {
    case "name":
      return namePlace(context, target);
    case "attribute":
      return attributePlace(context, target);
    case "subscript":
      return subscriptPlace(context, target);
    default:
      return temporaryPlace(context, target);
  }
}

/** A value that nobody keeps: what is changed in it is lost, unless it is a reference. */
function temporaryPlace(context: Context, target: Expression): Place {
  const held = hold(context, context.expression(target));
  return { type: held.code.type, prepare: held.prepare, read: held.code, assign: () => () => NEXT };
}

/** An expression that may be evaluated again: itself, or a slot that holds its value. */
export function hold(context: Context, of: Code): { readonly code: Code; readonly prepare: readonly Execute[] } {
  if (of.isStable === true) return { code: of, prepare: [] };
  const slot = context.scope.newSlot();
  const { run } = of;
  const prepare: Execute = (frame) => {
    frame.locals[slot] = run(frame);
    return NEXT;
  };
  return { code: { type: of.type, run: (frame) => frame.locals[slot] as Variant, isStable: true }, prepare: [prepare] };
}

function namePlace(context: Context, target: NameExpression): Place {
  const { name } = target;
  const { scope, owner, names } = context;
  const local = scope.find(name);
  if (local !== undefined) {
    if (local.constant !== null) refuse("Cannot assign a new value to a constant.", target);
    const { slot, type } = local;
    return {
      type,
      prepare: [],
      read: nameCode(context, target),
      assign: (value) => storeLocal(slot, slotCode(value)),
    };
  }
  for (const at of names.scopeOf(owner)) {
    const found = names.ownMember(at, name);
    if (found === null) continue;
    const isOwn = owner.script.inherits(at.script);
    if (found.kind === "variable" && (found.variable.isStatic || isOwn)) {
      return variablePlace(context, found.variable, target);
    }
    if (!isOwn && found.kind !== "constant") continue;
    refuse("Cannot assign a new value to a constant.", target);
  }
  const found = findNativeProperty(owner.script.native, name, names.classNamed);
  if (found === null) {
    // Gives the error of an unknown name.
    nameCode(context, target);
    refuse("Cannot assign a new value to a constant.", target);
  }
  const { property, type } = found;
  if (property.set === undefined) refuse("Cannot assign a new value to a read-only property.", target);
  const set = property.set.bind(property);
  return {
    type,
    prepare: [],
    read: nameCode(context, target),
    assign: (value) => {
      const { run } = value;
      return (frame) => {
        set(frame.instance!.object, toNative(run(frame), property.type), frame.run.host);
        return NEXT;
      };
    },
  };
}

export function storeLocal(slot: number, value: (frame: Frame) => unknown): Execute {
  return (frame) => {
    frame.locals[slot] = value(frame);
    return NEXT;
  };
}

function variablePlace(context: Context, variable: MemberVariable, target: NameExpression): Place {
  const { slot, type, owner, isStatic } = variable;
  const read = nameCode(context, target);
  if (!isDirect(context, variable, variable.setter)) {
    return {
      type,
      prepare: [],
      read,
      assign:
        ({ run }) =>
        (frame) => {
          writeVariable(frame.run, variable, isStatic ? null : frame.instance, run(frame));
          return NEXT;
        },
    };
  }
  if (isStatic) {
    return {
      type,
      prepare: [],
      read,
      assign: (value) => {
        const store = slotCode(value);
        return (frame) => {
          const result = store(frame);
          frame.run.touch(owner)[slot] = result;
          return NEXT;
        };
      },
    };
  }
  return {
    type,
    prepare: [],
    read,
    assign: (value) => {
      const store = slotCode(value);
      return (frame) => {
        frame.members[slot] = store(frame);
        return NEXT;
      };
    },
  };
}

function attributePlace(context: Context, target: AttributeExpression): Place {
  const { name } = target;
  const whole = context.expression(target.base);
  if (whole.type.kind === "meta" && whole.type.of!.script === null && whole.type.of!.enumType === null) {
    refuse("Cannot assign a new value to a constant.", target);
  }
  if (whole.type.isObject || whole.type.kind === "meta") return memberPlace(context, target, whole);
  const base = placeOf(context, target.base);
  const held = hold(context, base.read);
  const read = attributeOf(context, held.code, name, target);
  const { run: get } = held.code;
  const member = held.code.type.kind === "builtin" ? memberInfo(held.code.type.variantType, name) : undefined;
  const type = held.code.type.variantType === 27 ? (held.code.type.elements[1] ?? VARIANT) : read.type;
  return {
    type: member === undefined ? type : builtinType(member.type),
    prepare: [...base.prepare, ...(base.late ?? []), ...held.prepare],
    read,
    assign: ({ run }) => {
      if (member !== undefined) {
        const { set } = member;
        return base.assign(code(held.code.type, (frame) => set(get(frame), run(frame))));
      }
      return writeBack(base, held.code, (frame) => setNamed(frame.run, get(frame), name, run(frame)));
    },
  };
}

/** Sets something inside a value: values that are no references are put back where they came from. */
function writeBack(base: Place, held: Code, change: Evaluate): Execute {
  const { run: get } = held;
  let changed: Variant = null;
  const store = base.assign(converted({ type: VARIANT, run: () => changed }, base.type, { line: 0, column: 0 }));
  return (frame) => {
    const before = get(frame);
    const after = change(frame);
    if (after === before) return NEXT;
    changed = after;
    const ended = store(frame);
    changed = null;
    return ended;
  };
}

/** A property of an object, or a static variable of a class. */
function memberPlace(context: Context, target: AttributeExpression, whole: Code): Place {
  const { name } = target;
  const held = hold(context, whole);
  const { run: get } = held.code;
  const read = attributeOf(context, held.code, name, target);
  const { type } = whole;
  const of = type.kind === "meta" ? type.of! : type;
  if (of.script !== null) {
    const found = context.names.member(context.declaredOf(of)!, name);
    if (found?.kind === "constant") refuse("Cannot assign a new value to a constant.", target);
    if (found?.kind === "variable") {
      const { variable } = found;
      return {
        type: variable.type,
        prepare: held.prepare,
        read,
        assign: (value) => assignMember(variable, get, name, value),
      };
    }
  }
  const { prepare } = held;
  const native = of.native ?? of.script?.native;
  const found = native === undefined ? null : findNativeProperty(native, name, context.names.classNamed);
  if (found !== null && found.property.set === undefined)
    refuse("Cannot assign a new value to a read-only property.", target);
  return {
    type: found?.type ?? VARIANT,
    prepare,
    read,
    assign: ({ run }) => (found === null ? assignNamed(get, name, run) : assignNative(found.property, get, name, run)),
  };
}

function assignNamed(get: Evaluate, name: string, run: Evaluate): Execute {
  return (frame) => {
    setNamed(frame.run, get(frame), name, run(frame));
    return NEXT;
  };
}

/** Sets a property of the engine's class, unless the object is none any more, or a script answers for the name. */
function assignNative(property: NativeProperty, get: Evaluate, name: string, run: Evaluate): Execute {
  const set = property.set!.bind(property);
  let seen: ScriptClass | null = null;
  let answers = false;
  return (frame) => {
    const object = get(frame);
    const value = run(frame);
    const script = object instanceof GodotObject ? (instanceOf(object)?.script ?? null) : null;
    if (script !== seen) {
      seen = script;
      answers = script !== null && (script.findVariable(name) !== null || script.findMethod("_set") !== null);
    }
    if (answers || !(object instanceof GodotObject) || frame.run.host.isFreed(object))
      setNamed(frame.run, object, name, value);
    else set(object, toNative(value, property.type), frame.run.host);
    return NEXT;
  };
}

function assignMember(variable: MemberVariable, get: Evaluate, name: string, value: Code): Execute {
  const { slot, setter, isStatic } = variable;
  const { run } = value;
  if (isStatic) {
    return (frame) => {
      writeVariable(frame.run, variable, null, run(frame));
      return NEXT;
    };
  }
  const store = slotCode(value);
  return (frame) => {
    const object = get(frame);
    const instance = object == null ? null : instanceOf(object as object);
    if (instance === null) {
      fail(
        `Invalid assignment of property or key '${name}' with value of type '${typeText(frame.run, run(frame))}' on a base object of type '${object == null ? "null instance" : typeText(frame.run, object)}'.`,
      );
    }
    if (setter === null) instance.members[slot] = store(frame);
    else writeVariable(frame.run, variable, instance, run(frame));
    return NEXT;
  };
}

function subscriptPlace(context: Context, target: SubscriptExpression): Place {
  const base = placeOf(context, target.base);
  const held = hold(context, base.read);
  const index = hold(context, context.expression(target.index));
  const read = subscriptOf(held.code, index.code, target);
  const { run: get } = held.code;
  const { run: at } = index.code;
  const { type } = held.code;
  const constantBase = base.read.constant !== undefined && type.kind === "builtin" && type.variantType >= 27;
  if (constantBase) refuse("Cannot assign a new value to a constant.", target);
  const element = type.kind === "builtin" && type.isTypedContainer ? (type.elements[1] ?? type.elements[0]!) : VARIANT;
  const wanted =
    type.kind === "builtin" && type.variantType !== TYPE_ARRAY && type.variantType !== 27 ? read.type : element;
  return {
    // Elements of typed containers are checked by these.
    type: type.isTypedContainer ? softType(wanted) : wanted,
    prepare: [...base.prepare, ...(base.late ?? []), ...held.prepare],
    late: index.prepare,
    read,
    assign: ({ run }) => {
      if (type.kind === "builtin" && type.variantType >= 27) {
        return (frame) => {
          const value = run(frame);
          setSubscript(frame.run, get(frame), at(frame), value);
          return NEXT;
        };
      }
      return writeBack(base, held.code, (frame) => setSubscript(frame.run, get(frame), at(frame), run(frame)));
    },
  };
}

/** Only numbers are converted before a container looks at them. */
function softType(type: Type): Type {
  return type.isFloat ? type : VARIANT;
}
