import type { Variant } from "../variant/index.js";

/** How bad a {@link Diagnostic} is: `"error"` means that something of the project is missing in the result. */
export type Severity = "error" | "warning" | "info";

/** What a {@link Diagnostic} is about, for programs; people read its message. */
export type DiagnosticCode =
  /** A file that is named somewhere does not exist or cannot be read. */
  | "missing-file"
  /** A file or the project is larger than the limits; the rest of it was not read. */
  | "limit"
  /** Text that does not follow the format; reading went on behind it. */
  | "syntax"
  /** Well-formed, but not what the engine accepts, such as an unknown `@rpc` argument. */
  | "invalid"
  /** Scenes, scripts or constants that refer to each other in a circle. */
  | "cycle"
  /** A class, type, constant, node or resource that is named but nowhere declared. */
  | "unresolved"
  /** Understood, but decided only when the game runs, such as `rpc_config()` called in a function. */
  | "runtime"
  /** Understood, but outside of what the reader supports, such as a binary scene. */
  | "unsupported";

/** Something about a project that its owner should know. Reading goes on after every one of them. */
export interface Diagnostic {
  /** How bad it is. */
  readonly severity: Severity;
  /** What kind of thing it is. */
  readonly code: DiagnosticCode;
  /** What happened, with the offending name. */
  readonly message: string;
  /** The file's resource path, such as `res://player.gd`. */
  readonly file: string;
  /** The line, counted from 1; 0 when the whole file is meant. */
  readonly line: number;
}

/** A type as GDScript declares it, or as Godot sees a type of C#. */
export interface TypeDescription {
  /** The type as written: `int`, `Array[Vector2]`, `Player.Team`; `Variant` when nothing was declared; `void` for functions. */
  readonly name: string;
  /** Its number in `Variant.Type`; 0 (`TYPE_NIL`) stands for any value. Enums are ints (2), classes objects (24). */
  readonly variantType: number;
  /** The engine's class, or for a script its `class_name`, if the type is an object. */
  readonly className?: string;
  /** The script's resource path (`res://x.gd`, or `res://x.gd::Inner`), if the type is one. */
  readonly script?: string;
  /** The element type of a typed array; key and value type of a typed dictionary. */
  readonly elements?: readonly TypeDescription[];
  /** The names and values of the enum, if the type is one of the project. */
  readonly enumValues?: Readonly<Record<string, number>>;
}

/** A parameter of a function or a signal. */
export interface ParameterDescription {
  /** The parameter's name. */
  readonly name: string;
  /** The declared or inferred type; `Variant` when it is untyped, or of a type of C# that no Variant holds. */
  readonly type: TypeDescription;
  /** Whether a call may leave it out. Never in C#: Godot calls its methods with all arguments, whatever their defaults. */
  readonly optional: boolean;
  /** The default value as written in the script; absent without one. */
  readonly defaultText?: string;
}

/** A function of a script. */
export interface FunctionDescription {
  /** The function's name. */
  readonly name: string;
  /** Its parameters, in their order. */
  readonly parameters: readonly ParameterDescription[];
  /** Whether more arguments than parameters are taken (`...rest`). Never in C#, where `params` is an array to Godot. */
  readonly vararg: boolean;
  /** The type of what it returns. */
  readonly returnType: TypeDescription;
  /** Whether it is a `static func`. */
  readonly static: boolean;
  /** The script that declares it: the most derived one. */
  readonly script: string;
  /** Line of the declaration, counted from 1. */
  readonly line: number;
}

/** A function that other peers may call. */
export interface RpcDescription {
  /** The function's name. */
  readonly name: string;
  /** Who may call it: 1 (`RPC_MODE_ANY_PEER`), 2 (`RPC_MODE_AUTHORITY`), or nobody: 0 (`RPC_MODE_DISABLED`, in C# only). */
  readonly rpcMode: 0 | 1 | 2;
  /** Whether a call runs on the caller too. */
  readonly callLocal: boolean;
  /** 0 unreliable, 1 unreliable ordered, 2 reliable: the constants of `MultiplayerPeer`. */
  readonly transferMode: 0 | 1 | 2;
  /** The transfer channel. */
  readonly channel: number;
  /** Its parameters, in the most derived script's words. */
  readonly parameters: readonly ParameterDescription[];
  /** Whether more arguments than parameters are taken (`...rest`). Never in C#, where `params` is an array to Godot. */
  readonly vararg: boolean;
  /** The type of what it returns; a caller elsewhere never gets it. */
  readonly returnType: TypeDescription;
  /** The script whose annotation, or attribute, is in force: the most derived one that has one. */
  readonly script: string;
  /** Line of that function, counted from 1. */
  readonly line: number;
}

/** A variable of a script; a field or a property of C#. */
export interface PropertyDescription {
  /** The variable's name. */
  readonly name: string;
  /** The declared or inferred type; `Variant` when the variable is untyped. */
  readonly type: TypeDescription;
  /** The type of the first value, where it could be told; the same as {@link type} for typed variables. */
  readonly valueType: TypeDescription;
  /** The first value; `undefined` when only a running engine can tell. `null` for objects. */
  readonly default: Variant | undefined;
  /** The first value as written; absent without one. */
  readonly defaultText?: string;
  /** The export annotation with its `@`, such as `@export_range`, or `[Export]`; absent when it is not exported. */
  readonly export?: string;
  /** Whether it is a `static var`. Godot does not see static members of C#. */
  readonly static: boolean;
  /** Whether it has `@onready`: its first value is set when the node is ready. */
  readonly onready: boolean;
  /** Resource path of the script that declares it. */
  readonly script: string;
  /** Line of the declaration, counted from 1. */
  readonly line: number;
}

/** A signal of a script: in C# a delegate with `[Signal]`. */
export interface SignalDescription {
  /** The signal's name, in C# without `EventHandler`. */
  readonly name: string;
  /** Its parameters, in their order. */
  readonly parameters: readonly ParameterDescription[];
  /** Resource path of the script that declares it. */
  readonly script: string;
  /** Line of the declaration, counted from 1. */
  readonly line: number;
}

/** A named enum of a script. The values of unnamed ones are among its constants. */
export interface EnumDescription {
  /** The enum's name. */
  readonly name: string;
  /** Its values by name. */
  readonly values: Readonly<Record<string, number>>;
  /** Line of the declaration, counted from 1. */
  readonly line: number;
}

/**
 * A call of `set_multiplayer_authority` that runs when a node enters the tree or a property is set, and whose outcome
 * can be told without running the script.
 */
export interface AuthorityRule {
  /** The node whose authority is set, relative to the script's node: `"."` or a path such as `"Input"`. */
  readonly node: string;
  /** The new authority: a number, the node's own name read as a number, or the value of a property. */
  readonly authority:
    | {
        /** A number that the script names. */
        readonly kind: "id";
        /** The peer's id. */
        readonly id: number;
      }
    | {
        /** The node's own name, read as a number. */
        readonly kind: "name";
      }
    | {
        /** The value of a property. */
        readonly kind: "property";
        /** The property's name. */
        readonly property: string;
      };
  /** Whether the node's children get the same authority. */
  readonly recursive: boolean;
  /** When: as the node enters the tree, when it is ready, or when a property is set (the property's name is in `authority`). */
  readonly when: "enter_tree" | "ready" | "set";
  /** Resource path of the script that makes the call. */
  readonly script: string;
  /** Line of the call, counted from 1. */
  readonly line: number;
}

/** A script, with all that it inherits from the scripts it extends. */
export interface ScriptDescription {
  /**
   * `res://player.gd` or `res://Player.cs`; with `::Inner` for an inner class, or for a class of C# that does not have the file's
   * name.
   */
  readonly path: string;
  /** Its `class_name` (in C#: its name, where `[GlobalClass]` makes it known), or the inner class's name; empty without one. */
  readonly className: string;
  /** The script that it extends; null when that is a class of the engine, or unknown. */
  readonly base: string | null;
  /** The engine's class at the end of the chain, `RefCounted` when nothing is said, empty when it could not be told. */
  readonly nativeBase: string;
  /** Whether it has `@tool`: it runs in the editor too. */
  readonly tool: boolean;
  /** Whether it has `@abstract`: it cannot be instantiated itself. */
  readonly abstract: boolean;
  /** What peers may call: the base's RPCs, overridden and followed by its own, as the engine keeps them. */
  readonly rpcs: readonly RpcDescription[];
  /** All functions by name, inherited ones included; where a name is overridden, the most derived. */
  readonly functions: ReadonlyMap<string, FunctionDescription>;
  /** All variables by name, inherited ones first. */
  readonly properties: ReadonlyMap<string, PropertyDescription>;
  /** All signals by name, inherited ones first. */
  readonly signals: ReadonlyMap<string, SignalDescription>;
  /** Own named enums. */
  readonly enums: readonly EnumDescription[];
  /** Own constants whose value could be told, values of unnamed enums included. */
  readonly constants: ReadonlyMap<string, Variant>;
  /** Who owns which node, as far as the script says so in plain words. Inherited rules come first. */
  readonly authorities: readonly AuthorityRule[];
  /** Own inner classes. */
  readonly innerClasses: readonly ScriptDescription[];
}

/** A resource that a scene's property refers to. */
export class ResourceReference {
  /** Its class as the file says, such as `SceneReplicationConfig`; empty when unknown. */
  readonly type: string;
  /** `res://x.tres`, or `res://x.tscn::id` for a resource inside a file; empty when only a uid is known. */
  readonly path: string;

  /**
   * @param type - The resource's class.
   * @param path - Its resource path.
   */
  constructor(type: string, path: string) {
    this.type = type;
    this.path = path;
  }
}
