/** Knows which types there are outside of the project. */
export interface ExternalTypes {
  /** @param name - A full name. @returns Whether it is a namespace. */
  isNamespace(name: string): boolean;
  /** @param namespace - A namespace's full name. @param name - A name. @param arity - How many type arguments it is given. @returns Whether it has such a type. */
  has(namespace: string, name: string, arity: number): boolean;
}

/** Structs and the like of Godot that Variants hold, with their number in `Variant.Type`. */
export const GODOT_VALUES: ReadonlyMap<string, number> = new Map([
  ["Variant", 0],
  ["Vector2", 5],
  ["Vector2I", 6],
  ["Rect2", 7],
  ["Rect2I", 8],
  ["Vector3", 9],
  ["Vector3I", 10],
  ["Transform2D", 11],
  ["Vector4", 12],
  ["Vector4I", 13],
  ["Plane", 14],
  ["Quaternion", 15],
  ["Aabb", 16],
  ["Basis", 17],
  ["Transform3D", 18],
  ["Projection", 19],
  ["Color", 20],
  ["StringName", 21],
  ["NodePath", 22],
  ["Rid", 23],
  ["Callable", 25],
  ["Signal", 26],
]);

/** C#'s words for types, and what they are in `System`, with their number in `Variant.Type`; -1 for what no Variant holds. */
export const PREDEFINED: ReadonlyMap<string, { readonly system: string; readonly type: number }> = new Map(
  [
    ["bool", "Boolean", 1],
    ["char", "Char", 2],
    ["sbyte", "SByte", 2],
    ["short", "Int16", 2],
    ["int", "Int32", 2],
    ["long", "Int64", 2],
    ["byte", "Byte", 2],
    ["ushort", "UInt16", 2],
    ["uint", "UInt32", 2],
    ["ulong", "UInt64", 2],
    ["float", "Single", 3],
    ["double", "Double", 3],
    ["string", "String", 4],
    ["decimal", "Decimal", -1],
    ["object", "Object", -1],
    ["nint", "IntPtr", -1],
    ["nuint", "UIntPtr", -1],
  ].map(([word, system, type]) => [word as string, { system: system as string, type: type as number }]),
);

/** Enums that stand in the namespace `Godot` itself. */
export const GODOT_ENUMS: ReadonlySet<string> = new Set(
  "Error Side Corner Orientation ClockDirection HorizontalAlignment VerticalAlignment InlineAlignment EulerOrder Key KeyModifierMask KeyLocation MouseButton MouseButtonMask JoyButton JoyAxis MidiMessage PropertyHint PropertyUsageFlags MethodFlags".split(
    " ",
  ),
);

/** What else there is in `Godot` that a game's sources name. */
const GODOT_OTHERS: ReadonlySet<string> = new Set(
  "GD Mathf Colors RpcAttribute ExportAttribute ExportCategoryAttribute ExportGroupAttribute ExportSubgroupAttribute SignalAttribute GlobalClassAttribute ToolAttribute IconAttribute MustBeVariantAttribute SignalAwaiter IAwaiter IAwaitable ISerializationListener".split(
    " ",
  ),
);

/** What games use of .NET most, by namespace, generic types with a `<`: none of it can be in a Variant but the words' own types. */
const DOTNET: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    System:
      "Action Array Attribute Console Convert DateTime DateTimeOffset Delegate Enum Environment EventArgs EventHandler Exception FlagsAttribute GC Guid IDisposable Math MathF ObsoleteAttribute Random SerializableAttribute TimeSpan Tuple Type Uri ValueTuple Version Action< EventHandler< Func< IEquatable< IComparable< Lazy< Memory< Nullable< Predicate< ReadOnlyMemory< ReadOnlySpan< Span< Tuple< ValueTuple<",
    "System.Collections.Generic":
      "Dictionary< HashSet< ICollection< IDictionary< IEnumerable< IEnumerator< IList< IReadOnlyCollection< IReadOnlyDictionary< IReadOnlyList< ISet< KeyValuePair< LinkedList< List< PriorityQueue< Queue< SortedDictionary< SortedList< SortedSet< Stack<",
    "System.Threading.Tasks": "Task ValueTask TaskCompletionSource Task< ValueTask< TaskCompletionSource<",
    "System.Threading": "CancellationToken CancellationTokenSource Thread Mutex Timer",
    "System.Numerics": "Vector2 Vector3 Vector4 Quaternion Plane Matrix4x4 BigInteger Complex",
  }).map(([namespace, names]) => [namespace, new Set(names.split(" "))]),
);

const COLLECTIONS: ReadonlySet<string> = new Set(["Array", "Dictionary"]);

/**
 * @param classes - The engine's classes by the names that they have in C#.
 * @returns What a project's sources can name without declaring it.
 */
export function externalTypes(classes: ReadonlyMap<string, string>): ExternalTypes {
  const system = new Set([...PREDEFINED.values()].map((word) => word.system));
  return {
    isNamespace: (name) =>
      name === "Godot" ||
      name === "Godot.Collections" ||
      [...DOTNET.keys()].some((namespace) => namespace === name || namespace.startsWith(`${name}.`)),
    has(namespace, name, arity) {
      if (namespace === "Godot.Collections") return COLLECTIONS.has(name);
      if (arity > 0) return DOTNET.get(namespace)?.has(`${name}<`) === true;
      if (namespace === "Godot")
        return GODOT_VALUES.has(name) || classes.has(name) || GODOT_ENUMS.has(name) || GODOT_OTHERS.has(name);
      return (namespace === "System" && system.has(name)) || DOTNET.get(namespace)?.has(name) === true;
    },
  };
}
