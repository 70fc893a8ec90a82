import type { GodotObject } from "../core/index.js";
import type { NativeClass, NativeMethod } from "../gdscript/run/host.js";
import type { Variant } from "../variant/index.js";
import type { World } from "./world.js";

/** What a method does. Its parameters and their types are those of the class reference. */
// biome-ignore lint/suspicious/noExplicitAny: each method knows the class of its object
export type MethodBehaviour = (object: any, args: any[], world: World) => Variant | void;

/** What reading and writing a property does; with its type as in the class reference. */
export interface PropertyBehaviour {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly get?: (object: any, world: World) => Variant;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly set?: (object: any, value: any, world: World) => void;
}

/** What is not a ghost about a class of the engine. */
export interface Behaviour {
  /** Makes an object. Null for one that scripts cannot make. What is nearest among the bases unless told. */
  readonly create?: ((native: NativeClass, world: World) => GodotObject) | null;
  readonly methods?: Readonly<Record<string, MethodBehaviour>>;
  readonly properties?: Readonly<Record<string, PropertyBehaviour>>;
  /** Whether objects of the class do nothing all the same, and are counted. */
  readonly isGhost?: boolean;
  /** Methods that the class reference says elsewhere. */
  readonly extra?: readonly NativeMethod[];
  /** The class of this library that objects are of: its members of the same names are taken. */
  readonly library?: { readonly prototype: object };
  /** A property that is stored by a name of no fixed list. @returns Whether it was taken. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly store?: (object: any, name: string, value: Variant, world: World) => boolean;
}

/** Behaviours by the name of their class. */
export type Behaviours = Readonly<Record<string, Behaviour>>;
