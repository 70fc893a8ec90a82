import { TYPE_CALLABLE, TYPE_NIL, TYPE_OBJECT, typeFromString, type Variant } from "../../variant/index.js";
import { builtins } from "../run/builtin-functions.js";
import { methodInfo } from "../run/builtins.js";
import { createCallable } from "../run/construct.js";
import { typeText } from "../run/convert.js";
import { Coroutine } from "../run/coroutine.js";
import { fail } from "../run/errors.js";
import { execute, invoke } from "../run/execute.js";
import { type Evaluate, Frame } from "../run/frame.js";
import { type FoundMethod, findNativeMethod } from "../run/native-members.js";
import { callMethod, callStatic, newObject } from "../run/objects.js";
import type { ScriptClass } from "../run/script-class.js";
import type { ScriptFunction } from "../run/script-function.js";
import { instanceOf, type ScriptInstance } from "../run/script-instance.js";
import { builtinType, nativeType, scriptType, type Type, VARIANT, VOID } from "../run/type.js";
import type { AttributeExpression, CallExpression, Place } from "../syntax/tree.js";
import { slotCode } from "./assign.js";
import { argumentCode, checkCount, compileArguments, evaluateAll, type Where } from "./call-arguments.js";
import { type Code, code, dynamicCode } from "./code.js";
import type { Context } from "./context.js";
import { refuse } from "./declared-class.js";
import { constructorCall, functionCall } from "./function-calls.js";
import { anyCall, builtinCall, methodCall, nativeCall } from "./method-calls.js";

/** How the result of a call is used. */
export type Usage = "value" | "statement" | "await";

/** A call. */
export function callCode(context: Context, e: CallExpression, usage: Usage): Code {
  const { callee } = e;
  if (callee === null) return used(superCall(context, e), usage, e.superMethod, e);
  if (callee.kind === "name") return used(nameCall(context, callee.name, e), usage, callee.name, e);
  if (callee.kind === "attribute") return used(attributeCall(context, callee, e), usage, callee.name, e);
  refuse("Function names cannot be an expression.", e);
}

/** What is done with results that functions without one, and coroutines, give. */
function used(made: Code, usage: Usage, name: string, place: Place): Code {
  const { run, type } = made;
  if (usage === "statement") return made;
  if (type.kind === "void" && usage === "value") {
    refuse(`Cannot get return value of call to "${name}()" because it returns "void".`, place);
  }
  if (!type.isVariant) return type.kind === "void" ? dynamicCode((frame) => run(frame) ?? null) : made;
  const isAwaited = usage === "await";
  return {
    ...made,
    run: (frame) => {
      const value = run(frame);
      if (value === undefined)
        return isAwaited ? null : fail('Trying to get a return value of a method that returns "void"');
      if (!isAwaited && value instanceof Coroutine) fail('Trying to call an async function without "await".');
      return value;
    },
  };
}

// Arguments.

// Functions of scripts.

/** Calls a function of a script that is known, or one that overrides it. */
function scriptCall(
  context: Context,
  fn: ScriptFunction,
  instance: ((frame: Frame) => ScriptInstance | null) | null,
  isVirtual: boolean,
  e: CallExpression,
): Code {
  const { name } = fn;
  const types = fn.parameters.map(({ type }) => type);
  checkCount(name, e.args.length, fn.required, fn.hasRest ? Number.POSITIVE_INFINITY : types.length, e);
  const args = compileArguments(context, e.args, types);
  const base = (run: Frame["run"]): string => {
    const at = run.frame?.instance ?? null;
    return at === null ? "GDScript" : typeText(run, at.object);
  };
  const where: Where = (run) => `function '${name}' in base '${base(run)}'`;
  const type = fn.hasReturnType ? fn.returns : VARIANT;
  if (isVirtual || fn.hasRest || instance === null) {
    const values = evaluateAll(args);
    const direct = fn.hasRest ? null : directCall(fn, args, types, where, e, name);
    if (instance === null) {
      const { owner } = fn;
      const { index } = owner;
      const call = direct ?? ((frame: Frame) => invoke(frame.run, fn, null, values(frame), () => where(frame.run)));
      return {
        type,
        run: (frame) => {
          if (frame.run.statics[index] === undefined) frame.run.touch(owner);
          return call(frame, null);
        },
      };
    }
    let seen: ScriptClass | null = null;
    let target: ScriptFunction = fn;
    const isReady = name === "_ready";
    return {
      type,
      run: (frame) => {
        const self = instance(frame)!;
        if (isReady) frame.run.initializeReady(self);
        if (self.script !== seen) {
          seen = self.script;
          target = seen.findMethod(name) ?? fn;
        }
        if (target === fn && direct !== null) return direct(frame, self);
        const { run } = frame;
        return invoke(run, target, self, values(frame), () => where(run));
      },
    };
  }
  const call = directCall(fn, args, types, where, e, name);
  return { type, run: (frame) => call(frame, instance(frame)) };
}

/** A call whose arguments go straight into the slots of the new frame. */
function directCall(
  fn: ScriptFunction,
  args: readonly Code[],
  types: readonly Type[],
  where: Where,
  e: CallExpression,
  name: string,
): (frame: Frame, instance: ScriptInstance | null) => Variant {
  const slots = args.map((arg, i) => slotCode(argumentCode(arg, types[i] ?? VARIANT, i, name, where, e.args[i]!)));
  const [a, b, c] = slots;
  const count = slots.length;
  const { isStatic } = fn;
  return (frame, instance) => {
    const locals = fn.template.slice();
    if (count > 0) {
      locals[0] = a!(frame);
      if (count > 1) {
        locals[1] = b!(frame);
        if (count > 2) {
          locals[2] = c!(frame);
          for (let i = 3; i < count; i++) locals[i] = slots[i]!(frame);
        }
      }
    }
    return execute(new Frame(frame.run, fn, isStatic ? null : instance, locals, count));
  };
}

/** `super(…)` and `super.name(…)`. */
function superCall(context: Context, e: CallExpression): Code {
  const { owner, names, scope } = context;
  const name = e.superMethod;
  const { base } = owner;
  scope.useSelf();
  const found = base === null ? null : names.member(base, name);
  if (found?.kind === "function") {
    const fn = found.function;
    if (fn.isAbstract)
      refuse(`Cannot call the parent class' abstract function "${name}()" because it hasn't been defined.`, e);
    return scriptCall(context, fn, fn.isStatic ? null : (frame) => frame.instance, false, e);
  }
  if (name === "_init") {
    compileArguments(context, e.args);
    return code(VOID, () => undefined);
  }
  const method = findNativeMethod(owner.script.native, name, names.classNamed);
  if (method === null) {
    const baseName = base === null ? owner.script.native.name : base.script.displayName;
    refuse(`Function "${name}()" not found in base ${baseName}.`, e);
  }
  if (method.method.isVirtual === true) {
    refuse(`Cannot call the parent class' virtual function "${name}()" because it hasn't been defined.`, e);
  }
  return nativeCall(context, method, (frame) => frame.instance!.object, e);
}

// Calls of a name.

function nameCall(context: Context, name: string, e: CallExpression): Code {
  const type = typeFromString(name);
  if (type > TYPE_NIL && type !== TYPE_OBJECT) return constructorCall(context, type, e);
  if (builtins.arity(name) !== null) return functionCall(context, name, e);
  const { owner, names, scope } = context;
  for (const at of names.scopeOf(owner)) {
    const found = names.ownMember(at, name);
    if (found?.kind === "function") {
      const fn = found.function;
      if (fn.isStatic) return scriptCall(context, fn, null, false, e);
      if (!owner.script.inherits(at.script)) continue;
      needSelf(context, name, e);
      return scriptCall(context, fn, (frame) => frame.instance, true, e);
    }
  }
  const method = findNativeMethod(owner.script.native, name, names.classNamed);
  if (method !== null) {
    if (method.method.isStatic === true) return nativeCall(context, method, null, e);
    needSelf(context, name, e);
    if (method.method.isVirtual === true) return virtualCall(context, method, e);
    return nativeCall(context, method, (frame) => frame.instance!.object, e);
  }
  if (name === "new") return classCall(context, owner.script, names.classCode(owner.script), name, e);
  const local = scope.find(name);
  const found = local === undefined ? names.member(owner, name) : null;
  if (local !== undefined || found?.kind === "variable") {
    const known = local?.type ?? (found as { variable: { type: Type } }).variable.type;
    if (!known.isVariant && known.variantType !== TYPE_CALLABLE) {
      refuse(`Name "${name}" called as a function but is a "${known}".`, e);
    }
    if (found?.kind === "variable" || known.variantType === TYPE_CALLABLE) {
      refuse(`Name "${name}" is a Callable. You can call it with "${name}.call()" instead.`, e);
    }
  }
  refuse(`Function "${name}()" not found in base self.`, e);
}

function needSelf(context: Context, name: string, e: CallExpression): void {
  const { scope } = context;
  if (scope.isStatic) {
    let outermost = scope;
    while (outermost.outer !== null) outermost = outermost.outer;
    refuse(
      outermost.name === "@static_initializer"
        ? `Cannot call non-static function "${name}()" from a static variable initializer.`
        : `Cannot call non-static function "${name}()" from the static function "${outermost.name}()".`,
      e,
    );
  }
  scope.useSelf();
}

/** A virtual method of the engine that a subclass may have. */
function virtualCall(context: Context, found: FoundMethod, e: CallExpression): Code {
  const { name } = found.method;
  const values = evaluateAll(compileArguments(context, e.args, found.types));
  return dynamicCode((frame) => {
    const self = frame.instance!;
    return callMethod(frame.run, self.object, name, values(frame));
  });
}

// Calls of an attribute.

function attributeCall(context: Context, callee: AttributeExpression, e: CallExpression): Code {
  const { name } = callee;
  const base = context.expression(callee.base);
  if (base.type.kind === "meta") return metaCall(context, base, name, e);
  if (base.type.kind === "script") return objectCall(context, base, name, e);
  if (base.type.kind === "native") {
    const found = findNativeMethod(base.type.native!, name, context.names.classNamed);
    if (found !== null && found.method.isVirtual !== true && found.method.isStatic !== true && name !== "free") {
      return nativeCall(context, found, checkedObject(base.run, name), e);
    }
    return anyCall(context, base, name, e);
  }
  if (base.type.kind === "builtin" && base.type.variantType !== TYPE_NIL) return builtinCall(context, base, name, e);
  return anyCall(context, base, name, e);
}

/** The object that a method is called on: there, and not freed. */
function checkedObject(run: Evaluate, name: string): (frame: Frame) => Variant {
  return (frame) => {
    const object = run(frame);
    if (object === null || object === undefined) return fail(`Cannot call method '${name}' on a null value.`);
    if (frame.run.isFreedObject(object)) fail(`Cannot call method '${name}' on a previously freed instance.`);
    return object;
  };
}

/** A method of an object of a script whose class is known. */
function objectCall(context: Context, base: Code, name: string, e: CallExpression): Code {
  const declared = context.declaredOf(base.type)!;
  const found = context.names.member(declared, name);
  if (found?.kind === "function") {
    const fn = found.function;
    if (fn.isStatic) return scriptCall(context, fn, null, false, e);
    const { run } = base;
    const instance = (frame: Frame): ScriptInstance => {
      const object = run(frame);
      if (object === null || object === undefined) return fail(`Cannot call method '${name}' on a null value.`);
      return instanceOf(object as object) ?? fail(`Cannot call method '${name}' on a previously freed instance.`);
    };
    return scriptCall(context, fn, instance, true, e);
  }
  const method = findNativeMethod(declared.script.native, name, context.names.classNamed);
  if (found === null && method !== null && method.method.isVirtual !== true && name !== "free") {
    return nativeCall(context, method, checkedObject(base.run, name), e);
  }
  return anyCall(context, base, name, e);
}

/** A method of a class, an enum or a built-in type itself. */
function metaCall(context: Context, base: Code, name: string, e: CallExpression): Code {
  const of = base.type.of!;
  if (of.script !== null) return classCall(context, of.script, base, name, e);
  if (of.native !== null) {
    const { native } = of;
    const found = findNativeMethod(native, name, context.names.classNamed);
    if (name === "new") {
      checkCount(name, e.args.length, 0, 0, e);
      if (native.create === null) refuse(`Native class "${native.name}" cannot be constructed as it is abstract.`, e);
      return code(nativeType(native), (frame) => callStatic(frame.run, native, "new", [], () => "function 'new'"));
    }
    if (found?.method.isStatic === true) return nativeCall(context, found, null, e);
    if (found !== null) {
      refuse(
        `Cannot call non-static function "${name}()" on the class "${native.name}" directly. Make an instance instead.`,
        e,
      );
    }
    refuse(`Static function "${name}()" not found in base "${native.name}".`, e);
  }
  if (of.enumType !== null) {
    const method = methodInfo(27, name);
    if (method === undefined || base.isTypeOnly === true) {
      refuse(
        base.isTypeOnly === true
          ? `The native enum "${of.enumType.name}" does not behave like Dictionary and does not have methods of its own.`
          : `Enums only have Dictionary built-in methods. Function "${name}()" does not exist for enum "${of.enumType.name}".`,
        e,
      );
    }
    return methodCall(context, base, method, e);
  }
  if (of.variantType === TYPE_CALLABLE && name === "create") {
    checkCount(name, e.args.length, 2, 2, e);
    const values = evaluateAll(compileArguments(context, e.args));
    return code(builtinType(TYPE_CALLABLE), (frame) => {
      const [value, method] = values(frame);
      return createCallable(frame.run, value, method);
    });
  }
  const method = methodInfo(of.variantType, name);
  if (method?.isStatic !== true) refuse(`Static function "${name}()" not found in base "${of}".`, e);
  return methodCall(context, null, method, e, `static function '${name}' in type '${of}'`);
}

function classCall(context: Context, script: ScriptClass, base: Code, name: string, e: CallExpression): Code {
  const declared = context.declaredOf(script.instanceType)!;
  if (name === "new") {
    const init = context.names.member(declared, "_init");
    const types = init?.kind === "function" ? init.function.parameters.map(({ type }) => type) : [];
    if (init?.kind === "function") {
      const fn = init.function;
      checkCount(name, e.args.length, fn.required, fn.hasRest ? Number.POSITIVE_INFINITY : types.length, e);
    } else checkCount(name, e.args.length, 0, 0, e);
    if (script.isAbstract) refuse(`Cannot construct abstract class "${script.displayName}".`, e);
    const args = compileArguments(context, e.args, types).map((arg, i) =>
      argumentCode(arg, types[i] ?? VARIANT, i, name, () => "function 'new' in base 'GDScript'", e.args[i]!),
    );
    const values = evaluateAll(args);
    return code(scriptType(script), (frame) => newObject(frame.run, script, values(frame)));
  }
  const found = context.names.member(declared, name);
  if (found?.kind === "function") {
    const fn = found.function;
    if (fn.isStatic) return scriptCall(context, fn, null, false, e);
    refuse(
      `Cannot call non-static function "${name}()" on the class "${script.displayName}" directly. Make an instance instead.`,
      e,
    );
  }
  return anyCall(context, base, name, e);
}
