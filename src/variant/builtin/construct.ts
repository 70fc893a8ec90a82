import { type GodotObject, Signal } from "../../core/index.js";
import { GDArray } from "../containers.js";
import { look } from "../context.js";
import { canConvert, cast, packed } from "../conversion.js";
import { OperationError } from "../operation-error.js";
import { typeOf } from "../type-of.js";
import {
  AABB,
  Basis,
  Callable,
  Color,
  NodePath,
  Plane,
  Projection,
  Quaternion,
  Rect2,
  Rect2i,
  RID,
  StringName,
  Transform2D,
  Transform3D,
  Vector2,
  Vector2i,
  Vector3,
  Vector3i,
  Vector4,
  Vector4i,
} from "../types/index.js";
import type { Variant } from "../value.js";
import * as T from "../variant-type.js";
import { copyMath } from "./members.js";
import { makeFloat } from "./numbers.js";
import { settled } from "./settled.js";
import { builtinInfo, type MethodInfo } from "./table.js";
import { ValueMap } from "./value-map.js";

/** A constructor that can be called. */
export interface BuiltinConstructor {
  /** Its parameters. */
  readonly info: MethodInfo;
  /** Makes a value of as many arguments as there are parameters, of their types or converted to them. */
  call(args: readonly Variant[]): Variant;
}

/**
 * @param type - A `Variant.Type`.
 * @param argTypes - The types of arguments.
 * @returns The constructor for them; undefined when the engine has none.
 */
export function constructorFor(type: number, argTypes: readonly number[]): BuiltinConstructor | undefined {
  const all = builtinInfo(type)?.constructors.filter((it) => it.parameters.length === argTypes.length) ?? [];
  const info =
    all.find((it) => it.parameters.every((parameter, i) => parameter.type === argTypes[i])) ??
    all.find((it) => it.parameters.every((parameter, i) => canConvert(argTypes[i]!, parameter.type)));
  return info === undefined ? undefined : { info, call: (args) => make(type, info, args) };
}

/**
 * `Vector2(1, 2)`, `int("5")`, `Array(packed)`: makes a value with a constructor of the engine.
 *
 * @param type - A `Variant.Type`.
 * @param args - The arguments.
 * @throws OperationError in the engine's words when there is no such constructor.
 */
export function construct(type: number, args: readonly Variant[]): Variant {
  const types = args.map(typeOf);
  const found = constructorFor(type, types);
  if (found !== undefined) return found.call(args);
  const where = `'${T.type_string(type)}' constructor`;
  const ofCount = builtinInfo(type)?.constructors.filter((it) => it.parameters.length === args.length) ?? [];
  const last = ofCount.at(-1);
  if (last === undefined) throw new OperationError(`Invalid call. Nonexistent ${where}.`);
  const wrong = last.parameters.findIndex((parameter, i) => !canConvert(types[i]!, parameter.type));
  const names = `from ${T.type_string(types[wrong]!)} to ${T.type_string(last.parameters[wrong]!.type)}`;
  throw new OperationError(`Invalid type in ${where}. Cannot convert argument ${wrong + 1} ${names}.`);
}

function make(type: number, { parameters }: MethodInfo, given: readonly Variant[]): Variant {
  for (const value of given) if (typeof value === "string") look(value.length);
  const args = given.map((value, i) => cast(value, parameters[i]!.type));
  const first = parameters[0]?.type;
  if (parameters.length === 0) return zero(type);
  if (parameters.length === 1 && first === type) return copy(args[0], type);
  const n = (type <= T.TYPE_COLOR ? args.map(Number) : []) as unknown as [number, number, number, number];
  const v = args as unknown as [Vector3, Vector3];
  switch (type) {
    case T.TYPE_VECTOR2:
      return parameters.length === 2 ? new Vector2(n[0], n[1]) : cast(args[0], type);
    case T.TYPE_VECTOR2I:
      return parameters.length === 2 ? new Vector2i(i32(args[0]), i32(args[1])) : cast(args[0], type);
    case T.TYPE_VECTOR3:
      return parameters.length === 3 ? new Vector3(n[0], n[1], n[2]) : cast(args[0], type);
    case T.TYPE_VECTOR3I:
      return parameters.length === 3 ? new Vector3i(i32(args[0]), i32(args[1]), i32(args[2])) : cast(args[0], type);
    case T.TYPE_VECTOR4:
      return parameters.length === 4 ? new Vector4(n[0], n[1], n[2], n[3]) : cast(args[0], type);
    case T.TYPE_VECTOR4I:
      return parameters.length === 4
        ? new Vector4i(i32(args[0]), i32(args[1]), i32(args[2]), i32(args[3]))
        : cast(args[0], type);
    case T.TYPE_RECT2:
      if (parameters.length === 4) return new Rect2(n[0], n[1], n[2], n[3]);
      return parameters.length === 2 ? new Rect2(own<Vector2>(args[0]), own<Vector2>(args[1])) : cast(args[0], type);
    case T.TYPE_RECT2I:
      if (parameters.length === 4) return new Rect2i(i32(args[0]), i32(args[1]), i32(args[2]), i32(args[3]));
      return parameters.length === 2 ? new Rect2i(own<Vector2i>(args[0]), own<Vector2i>(args[1])) : cast(args[0], type);
    case T.TYPE_TRANSFORM2D:
      if (parameters.length === 4) return Transform2D.fromParts(n[0], args[1] as Vector2, n[2], args[3] as Vector2);
      if (parameters.length === 3)
        return new Transform2D(own<Vector2>(args[0]), own<Vector2>(args[1]), own<Vector2>(args[2]));
      return parameters.length === 2 ? Transform2D.fromRotation(n[0], own<Vector2>(args[1])) : cast(args[0], type);
    case T.TYPE_PLANE:
      return makePlane(
        args,
        parameters.map((it) => it.type),
      );
    case T.TYPE_QUATERNION:
      if (parameters.length === 4) return new Quaternion(n[0], n[1], n[2], n[3]);
      if (parameters.length === 1) return cast(args[0], type);
      return parameters[1]!.type === T.TYPE_FLOAT
        ? Quaternion.fromAxisAngle(v[0], n[1])
        : Quaternion.fromArc(v[0], v[1]);
    case T.TYPE_AABB:
      return new AABB(own<Vector3>(args[0]), own<Vector3>(args[1]));
    case T.TYPE_BASIS:
      if (parameters.length === 3)
        return new Basis(own<Vector3>(args[0]), own<Vector3>(args[1]), own<Vector3>(args[2]));
      return parameters.length === 2 ? Basis.fromAxisAngle(v[0], n[1]) : cast(args[0], type);
    case T.TYPE_TRANSFORM3D:
      if (parameters.length === 4) {
        const [x, y, z, origin] = args.map((it) => own<Vector3>(it));
        return new Transform3D(new Basis(x, y, z), origin);
      }
      return parameters.length === 2
        ? new Transform3D(own<Basis>(args[0]), own<Vector3>(args[1]))
        : cast(args[0], type);
    case T.TYPE_PROJECTION: {
      const [x, y, z, w] = args.map((it) => own<Vector4>(it));
      return parameters.length === 4 ? new Projection(x, y, z, w) : cast(args[0], type);
    }
    case T.TYPE_COLOR:
      return makeColor(args, first!);
    case T.TYPE_CALLABLE:
    case T.TYPE_SIGNAL:
      return ofObject(type, args[0] as GodotObject, String(args[1]));
    case T.TYPE_DICTIONARY:
      return typedDictionary(args);
    case T.TYPE_ARRAY:
      return parameters.length === 4
        ? typedArray(args)
        : packed(type, [...(settled(cast(args[0], type)) as Variant[])]);
    default:
      return cast(args[0], type);
  }
}

/** How a class of the engine's finds its methods and signals: the run knows. */
function ofObject(type: number, object: GodotObject, name: string): Variant {
  if (type === T.TYPE_SIGNAL) {
    const signal = (object as unknown as Record<string, unknown>)[name];
    return signal instanceof Signal ? signal : null;
  }
  throw new OperationError(`Callable(${String(object)}, ${name}) is made by the object's world.`);
}

function i32(value: Variant): number {
  return Number(BigInt.asIntN(32, BigInt(value as number | bigint)));
}

function own<V>(value: Variant): V {
  return copyMath(value) as V;
}

/** What a constructor without arguments gives. */
function zero(type: number): Variant {
  switch (type) {
    case T.TYPE_BOOL:
      return false;
    case T.TYPE_INT:
      return 0;
    case T.TYPE_FLOAT:
      return makeFloat(0);
    case T.TYPE_STRING:
      return "";
    case T.TYPE_STRING_NAME:
      return new StringName();
    case T.TYPE_NODE_PATH:
      return new NodePath();
    case T.TYPE_RID:
      return new RID();
    case T.TYPE_CALLABLE:
      return new Callable();
    case T.TYPE_DICTIONARY:
      return new ValueMap();
    default:
      return cast(null, type);
  }
}

function copy(value: Variant, type: number): Variant {
  return type === T.TYPE_ARRAY || type === T.TYPE_DICTIONARY || type > T.TYPE_ARRAY ? value : copyMath(value);
}

function makePlane(args: readonly Variant[], types: readonly number[]): Plane {
  const [first, second, third] = args as [Vector3, Vector3, Vector3];
  if (args.length === 4) return new Plane(...(args.map(Number) as [number, number, number, number]));
  if (args.length === 3) return Plane.fromPoints(first, second, third);
  if (args.length === 1) return new Plane(own<Vector3>(first));
  return types[1] === T.TYPE_VECTOR3 ? Plane.fromPoint(first, second) : new Plane(own<Vector3>(first), Number(args[1]));
}

function makeColor(args: readonly Variant[], first: number): Variant {
  if (first === T.TYPE_STRING) return Color.fromCode(args[0] as string, args.length > 1 ? Number(args[1]) : undefined);
  if (first === T.TYPE_FLOAT) return new Color(...(args.map(Number) as [number, number, number]));
  const { r, g, b } = args[0] as Color;
  return new Color(r, g, b, Number(args[1]));
}

function typedArray([base, type, className, script]: readonly Variant[]): Variant {
  return new GDArray(declared(type, className, script), base as Iterable<Variant>);
}

function typedDictionary([
  base,
  keyType,
  keyClass,
  keyScript,
  valueType,
  valueClass,
  valueScript,
]: readonly Variant[]): Variant {
  const [key, value] = [declared(keyType, keyClass, keyScript), declared(valueType, valueClass, valueScript)];
  return new ValueMap(base as Map<Variant, Variant>, key, value);
}

function declared(
  type: Variant,
  className: Variant,
  script: Variant,
): { type: number; class_name: string; script?: string } {
  const path = (script as { resource_path?: string } | null)?.resource_path;
  return { type: Number(type), class_name: String(className), ...(path === undefined ? {} : { script: path }) };
}
