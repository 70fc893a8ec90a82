import type { Variant } from "../variant/index.js";

/** How a reader of C# tells what it finds. @see Diagnostic of the project reader, whose words these are */
export type Report = (
  severity: "error" | "warning" | "info",
  code: "limit" | "syntax" | "invalid" | "cycle" | "unresolved" | "runtime" | "unsupported",
  file: string,
  line: number,
  message: string,
) => void;

/** A type as Godot sees it. */
export interface CsharpType {
  /** In GDScript's words: `int`, `Array[Vector2]`, `Unit.Team`; `Variant` for any value, `void` for none. */
  readonly name: string;
  /** Its number in `Variant.Type`; 0 stands for any value. Enums are ints, classes objects. */
  readonly variantType: number;
  /** The engine's class, or the project's, if the type is an object. */
  readonly className?: string;
  /** The script's resource path, if the type is one. */
  readonly script?: string;
  /** The element type of a typed array; key and value type of a typed dictionary. */
  readonly elements?: readonly CsharpType[];
  /** The names and values of the enum, if the type is one of the project. */
  readonly enumValues?: Readonly<Record<string, number>>;
}

/** A parameter of a method or a signal. */
export interface CsharpParameter {
  /** Its name. */
  readonly name: string;
  /** Its type; any value where Variants cannot hold it. */
  readonly type: CsharpType;
  /** Always false: Godot calls C# methods with all arguments, whatever their defaults. */
  readonly optional: boolean;
  /** The default as written; absent without one. */
  readonly defaultText?: string;
}

/** A method that Godot can call. */
export interface CsharpMethod {
  /** Its name. */
  readonly name: string;
  /** Its parameters. */
  readonly parameters: readonly CsharpParameter[];
  /** Always false: `params` is an array to Godot. */
  readonly vararg: boolean;
  /** What it returns. */
  readonly returnType: CsharpType;
  /** Whether it is static. */
  readonly static: boolean;
  /** The script that declares it: the most derived one. */
  readonly script: string;
  /** Line of its name, counted from 1. */
  readonly line: number;
}

/** A method with `[Rpc]`. */
export interface CsharpRpc {
  /** The method's name. */
  readonly name: string;
  /** Who may call it: 0 nobody (`RpcMode.Disabled`, which has a number all the same), 1 any peer, 2 the authority. */
  readonly rpcMode: 0 | 1 | 2;
  /** Whether a call runs on the caller too. */
  readonly callLocal: boolean;
  /** 0 unreliable, 1 unreliable ordered, 2 reliable. */
  readonly transferMode: 0 | 1 | 2;
  /** The transfer channel. */
  readonly channel: number;
  /** The parameters of the most derived method of that name. */
  readonly parameters: readonly CsharpParameter[];
  /** Always false. */
  readonly vararg: boolean;
  /** What it returns; a caller elsewhere never gets it. */
  readonly returnType: CsharpType;
  /** The script whose attribute is in force: the most derived one that has one. */
  readonly script: string;
  /** Line of that method, counted from 1. */
  readonly line: number;
}

/** A field or a property that Godot can read and set. */
export interface CsharpProperty {
  /** Its name. */
  readonly name: string;
  /** Its type. */
  readonly type: CsharpType;
  /** The same as {@link type}. */
  readonly valueType: CsharpType;
  /** The first value; undefined when only the running game can tell. `null` for objects. */
  readonly default: Variant | undefined;
  /** The first value as written; absent without one. */
  readonly defaultText?: string;
  /** `[Export]`; absent when it is not exported. */
  readonly export?: string;
  /** Always false: Godot does not see static members. */
  readonly static: boolean;
  /** Always false. */
  readonly onready: boolean;
  /** Resource path of the script that declares it. */
  readonly script: string;
  /** Line of its name, counted from 1. */
  readonly line: number;
}

/** A signal: a delegate with `[Signal]`. */
export interface CsharpSignal {
  /** Its name, without `EventHandler`. */
  readonly name: string;
  /** Its parameters. */
  readonly parameters: readonly CsharpParameter[];
  /** Resource path of the script that declares it. */
  readonly script: string;
  /** Line of its name, counted from 1. */
  readonly line: number;
}

/** A call of `SetMultiplayerAuthority` whose outcome can be told without running the game. */
export interface CsharpAuthorityRule {
  /** The node, relative to the script's: `"."` or a path. */
  readonly node: string;
  /** The new authority: a number, the node's own name read as one, or the value of a property. */
  readonly authority:
    | { readonly kind: "id"; readonly id: number }
    | { readonly kind: "name" }
    | { readonly kind: "property"; readonly property: string };
  /** Whether the node's children get the same authority. */
  readonly recursive: boolean;
  /** When: as the node enters the tree, when it is ready, or when a property is set. */
  readonly when: "enter_tree" | "ready" | "set";
  /** Resource path of the script. */
  readonly script: string;
  /** Line of the call, counted from 1. */
  readonly line: number;
}

/** A class that can be attached to a node, or that such a class is or extends, with all that it inherits from the project's classes. */
export interface CsharpScript {
  /** `res://Player.cs`; `res://Player.cs::Name` for a class that does not have the file's name. */
  readonly path: string;
  /** The class's name where `[GlobalClass]` makes it known, or it is in another class; else empty. */
  readonly className: string;
  /** The class of the project that it extends; null when that is the engine's. */
  readonly base: string | null;
  /** The engine's class at the end, by Godot's name. */
  readonly nativeBase: string;
  /** Whether it has `[Tool]`. */
  readonly tool: boolean;
  /** Whether it is abstract. */
  readonly abstract: boolean;
  /** What peers may call: the base's, overridden and followed by its own. On the wire they are numbered by name. */
  readonly rpcs: readonly CsharpRpc[];
  /** All methods that Godot can call, inherited ones included. */
  readonly functions: ReadonlyMap<string, CsharpMethod>;
  /** All fields and properties, inherited ones first. */
  readonly properties: ReadonlyMap<string, CsharpProperty>;
  /** All signals, inherited ones first. */
  readonly signals: ReadonlyMap<string, CsharpSignal>;
  /** Own enums. */
  readonly enums: readonly {
    readonly name: string;
    readonly values: Readonly<Record<string, number>>;
    readonly line: number;
  }[];
  /** Own constants whose value could be told. */
  readonly constants: ReadonlyMap<string, Variant>;
  /** Who owns which node, as far as the class says so in plain words. Inherited rules come first. */
  readonly authorities: readonly CsharpAuthorityRule[];
  /** The classes in it that extend one of the engine's. */
  readonly innerClasses: readonly CsharpScript[];
}

/** What a project's C# sources declare. */
export interface CsharpProject {
  /** The scripts, by resource path. */
  readonly scripts: ReadonlyMap<string, CsharpScript>;
  /** Classes with `[GlobalClass]`: name to path. */
  readonly globalClasses: ReadonlyMap<string, string>;
}
