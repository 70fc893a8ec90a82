/*
 * What the class reference says of the engine's built-in types and global functions; tools/builtin-types.mjs makes this file.
 *
 * A type stands at the beginning of a line. Behind it come its constructors (`new`), members (`var`), constants, enums, operators (`op`:
 * name, result, right operands; `unary` ones have none) and methods: `const` ones change nothing, `mut` may, `static` have no value.
 */

/** The built-in types. */
export const BUILTIN_TYPES = `
bool
 new()
 new(from: bool)
 new(from: float)
 new(from: int)
 op != bool bool
 op < bool bool
 op == bool bool
 op > bool bool
int
 new()
 new(from: int)
 new(from: String)
 new(from: bool)
 new(from: float)
 op != bool float, int
 op % int int
 op & int int
 op * Color Color
 op * Quaternion Quaternion
 op * Vector2 Vector2
 op * Vector2i Vector2i
 op * Vector3 Vector3
 op * Vector3i Vector3i
 op * Vector4 Vector4
 op * Vector4i Vector4i
 op * float float
 op * int int
 op ** float float
 op ** int int
 op + float float
 op + int int
 op - float float
 op - int int
 op / float float
 op / int int
 op < bool float, int
 op << int int
 op <= bool float, int
 op == bool float, int
 op > bool float, int
 op >= bool float, int
 op >> int int
 op ^ int int
 op unary+ int
 op unary- int
 op | int int
 op ~ int
float
 new()
 new(from: float)
 new(from: String)
 new(from: bool)
 new(from: int)
 op != bool float, int
 op * Color Color
 op * Quaternion Quaternion
 op * Vector2 Vector2, Vector2i
 op * Vector3 Vector3, Vector3i
 op * Vector4 Vector4, Vector4i
 op * float float, int
 op ** float float, int
 op + float float, int
 op - float float, int
 op / float float, int
 op < bool float, int
 op <= bool float, int
 op == bool float, int
 op > bool float, int
 op >= bool float, int
 op unary+ float
 op unary- float
String
 new()
 new(from: String)
 new(from: NodePath)
 new(from: StringName)
 op != bool String, StringName
 op % String Variant
 op + String String, StringName
 op < bool String
 op <= bool String
 op == bool String, StringName
 op > bool String
 op >= bool String
 const begins_with(text: String): bool
 const bigrams(): PackedStringArray
 const bin_to_int(): int
 const c_escape(): String
 const c_unescape(): String
 const capitalize(): String
 const casecmp_to(to: String): int
 static chr(code: int): String
 const contains(what: String): bool
 const containsn(what: String): bool
 const count(what: String, from: int = 0, to: int = 0): int
 const countn(what: String, from: int = 0, to: int = 0): int
 const dedent(): String
 const ends_with(text: String): bool
 const erase(position: int, chars: int = 1): String
 const filecasecmp_to(to: String): int
 const filenocasecmp_to(to: String): int
 const find(what: String, from: int = 0): int
 const findn(what: String, from: int = 0): int
 const format(values: Variant, placeholder: String = "{_}"): String
 const get_base_dir(): String
 const get_basename(): String
 const get_extension(): String
 const get_file(): String
 const get_slice(delimiter: String, slice: int): String
 const get_slice_count(delimiter: String): int
 const get_slicec(delimiter: int, slice: int): String
 const hash(): int
 const hex_decode(): PackedByteArray
 const hex_to_int(): int
 static humanize_size(size: int): String
 const indent(prefix: String): String
 const insert(position: int, what: String): String
 const is_absolute_path(): bool
 const is_empty(): bool
 const is_relative_path(): bool
 const is_subsequence_of(text: String): bool
 const is_subsequence_ofn(text: String): bool
 const is_valid_ascii_identifier(): bool
 const is_valid_filename(): bool
 const is_valid_float(): bool
 const is_valid_hex_number(with_prefix: bool = false): bool
 const is_valid_html_color(): bool
 const is_valid_identifier(): bool
 const is_valid_int(): bool
 const is_valid_ip_address(): bool
 const is_valid_unicode_identifier(): bool
 const join(parts: PackedStringArray): String
 const json_escape(): String
 const left(length: int): String
 const length(): int
 const lpad(min_length: int, character: String = " "): String
 const lstrip(chars: String): String
 const match(expr: String): bool
 const matchn(expr: String): bool
 const md5_buffer(): PackedByteArray
 const md5_text(): String
 const naturalcasecmp_to(to: String): int
 const naturalnocasecmp_to(to: String): int
 const nocasecmp_to(to: String): int
 static num(number: float, decimals: int = -1): String
 static num_int64(number: int, base: int = 10, capitalize_hex: bool = false): String
 static num_scientific(number: float): String
 static num_uint64(number: int, base: int = 10, capitalize_hex: bool = false): String
 const pad_decimals(digits: int): String
 const pad_zeros(digits: int): String
 const path_join(path: String): String
 const remove_char(what: int): String
 const remove_chars(chars: String): String
 const repeat(count: int): String
 const replace(what: String, forwhat: String): String
 const replace_char(key: int, with: int): String
 const replace_chars(keys: String, with: int): String
 const replacen(what: String, forwhat: String): String
 const reverse(): String
 const rfind(what: String, from: int = -1): int
 const rfindn(what: String, from: int = -1): int
 const right(length: int): String
 const rpad(min_length: int, character: String = " "): String
 const rsplit(delimiter: String = "", allow_empty: bool = true, maxsplit: int = 0): PackedStringArray
 const rstrip(chars: String): String
 const sha1_buffer(): PackedByteArray
 const sha1_text(): String
 const sha256_buffer(): PackedByteArray
 const sha256_text(): String
 const similarity(text: String): float
 const simplify_path(): String
 const split(delimiter: String = "", allow_empty: bool = true, maxsplit: int = 0): PackedStringArray
 const split_floats(delimiter: String, allow_empty: bool = true): PackedFloat64Array
 const strip_edges(left: bool = true, right: bool = true): String
 const strip_escapes(): String
 const substr(from: int, len: int = -1): String
 const to_ascii_buffer(): PackedByteArray
 const to_camel_case(): String
 const to_float(): float
 const to_int(): int
 const to_kebab_case(): String
 const to_lower(): String
 const to_multibyte_char_buffer(encoding: String = ""): PackedByteArray
 const to_pascal_case(): String
 const to_snake_case(): String
 const to_upper(): String
 const to_utf8_buffer(): PackedByteArray
 const to_utf16_buffer(): PackedByteArray
 const to_utf32_buffer(): PackedByteArray
 const to_wchar_buffer(): PackedByteArray
 const trim_prefix(prefix: String): String
 const trim_suffix(suffix: String): String
 const unicode_at(at: int): int
 const uri_decode(): String
 const uri_encode(): String
 const uri_file_decode(): String
 const validate_filename(): String
 const validate_node_name(): String
 const xml_escape(escape_quotes: bool = false): String
 const xml_unescape(): String
Vector2
 new()
 new(from: Vector2)
 new(from: Vector2i)
 new(x: float, y: float)
 var x: float, y: float
 const ZERO = Vector2(0, 0)
 const ONE = Vector2(1, 1)
 const INF = Vector2(inf, inf)
 const LEFT = Vector2(-1, 0)
 const RIGHT = Vector2(1, 0)
 const UP = Vector2(0, -1)
 const DOWN = Vector2(0, 1)
 enum Axis AXIS_X=0, AXIS_Y=1
 op != bool Vector2
 op * Vector2 Transform2D, Vector2, float, int
 op + Vector2 Vector2
 op - Vector2 Vector2
 op / Vector2 Vector2, float, int
 op < bool Vector2
 op <= bool Vector2
 op == bool Vector2
 op > bool Vector2
 op >= bool Vector2
 op unary+ Vector2
 op unary- Vector2
 const abs(): Vector2
 const angle(): float
 const angle_to(to: Vector2): float
 const angle_to_point(to: Vector2): float
 const aspect(): float
 const bezier_derivative(control_1: Vector2, control_2: Vector2, end: Vector2, t: float): Vector2
 const bezier_interpolate(control_1: Vector2, control_2: Vector2, end: Vector2, t: float): Vector2
 const bounce(n: Vector2): Vector2
 const ceil(): Vector2
 const clamp(min: Vector2, max: Vector2): Vector2
 const clampf(min: float, max: float): Vector2
 const cross(with: Vector2): float
 const cubic_interpolate(b: Vector2, pre_a: Vector2, post_b: Vector2, weight: float): Vector2
 const cubic_interpolate_in_time(b: Vector2, pre_a: Vector2, post_b: Vector2, weight: float, b_t: float, pre_a_t: float, post_b_t: float): Vector2
 const direction_to(to: Vector2): Vector2
 const distance_squared_to(to: Vector2): float
 const distance_to(to: Vector2): float
 const dot(with: Vector2): float
 const floor(): Vector2
 static from_angle(angle: float): Vector2
 const is_equal_approx(to: Vector2): bool
 const is_finite(): bool
 const is_normalized(): bool
 const is_zero_approx(): bool
 const length(): float
 const length_squared(): float
 const lerp(to: Vector2, weight: float): Vector2
 const limit_length(length: float = 1.0): Vector2
 const max(with: Vector2): Vector2
 const max_axis_index(): int
 const maxf(with: float): Vector2
 const min(with: Vector2): Vector2
 const min_axis_index(): int
 const minf(with: float): Vector2
 const move_toward(to: Vector2, delta: float): Vector2
 const normalized(): Vector2
 const orthogonal(): Vector2
 const posmod(mod: float): Vector2
 const posmodv(modv: Vector2): Vector2
 const project(b: Vector2): Vector2
 const reflect(line: Vector2): Vector2
 const rotated(angle: float): Vector2
 const round(): Vector2
 const sign(): Vector2
 const slerp(to: Vector2, weight: float): Vector2
 const slide(n: Vector2): Vector2
 const snapped(step: Vector2): Vector2
 const snappedf(step: float): Vector2
Vector2i
 new()
 new(from: Vector2i)
 new(from: Vector2)
 new(x: int, y: int)
 var x: int, y: int
 const ZERO = Vector2i(0, 0)
 const ONE = Vector2i(1, 1)
 const MIN = Vector2i(-2147483648, -2147483648)
 const MAX = Vector2i(2147483647, 2147483647)
 const LEFT = Vector2i(-1, 0)
 const RIGHT = Vector2i(1, 0)
 const UP = Vector2i(0, -1)
 const DOWN = Vector2i(0, 1)
 enum Axis AXIS_X=0, AXIS_Y=1
 op != bool Vector2i
 op % Vector2i Vector2i, int
 op * Vector2i Vector2i, int
 op * Vector2 float
 op + Vector2i Vector2i
 op - Vector2i Vector2i
 op / Vector2i Vector2i, int
 op / Vector2 float
 op < bool Vector2i
 op <= bool Vector2i
 op == bool Vector2i
 op > bool Vector2i
 op >= bool Vector2i
 op unary+ Vector2i
 op unary- Vector2i
 const abs(): Vector2i
 const aspect(): float
 const clamp(min: Vector2i, max: Vector2i): Vector2i
 const clampi(min: int, max: int): Vector2i
 const distance_squared_to(to: Vector2i): int
 const distance_to(to: Vector2i): float
 const length(): float
 const length_squared(): int
 const max(with: Vector2i): Vector2i
 const max_axis_index(): int
 const maxi(with: int): Vector2i
 const min(with: Vector2i): Vector2i
 const min_axis_index(): int
 const mini(with: int): Vector2i
 const sign(): Vector2i
 const snapped(step: Vector2i): Vector2i
 const snappedi(step: int): Vector2i
Rect2
 new()
 new(from: Rect2)
 new(from: Rect2i)
 new(position: Vector2, size: Vector2)
 new(x: float, y: float, width: float, height: float)
 var end: Vector2, position: Vector2, size: Vector2
 op != bool Rect2
 op * Rect2 Transform2D
 op == bool Rect2
 const abs(): Rect2
 const encloses(b: Rect2): bool
 const expand(to: Vector2): Rect2
 const get_area(): float
 const get_center(): Vector2
 const get_support(direction: Vector2): Vector2
 const grow(amount: float): Rect2
 const grow_individual(left: float, top: float, right: float, bottom: float): Rect2
 const grow_side(side: int, amount: float): Rect2
 const has_area(): bool
 const has_point(point: Vector2): bool
 const intersection(b: Rect2): Rect2
 const intersects(b: Rect2, include_borders: bool = false): bool
 const is_equal_approx(rect: Rect2): bool
 const is_finite(): bool
 const merge(b: Rect2): Rect2
Rect2i
 new()
 new(from: Rect2i)
 new(from: Rect2)
 new(position: Vector2i, size: Vector2i)
 new(x: int, y: int, width: int, height: int)
 var end: Vector2i, position: Vector2i, size: Vector2i
 op != bool Rect2i
 op == bool Rect2i
 const abs(): Rect2i
 const encloses(b: Rect2i): bool
 const expand(to: Vector2i): Rect2i
 const get_area(): int
 const get_center(): Vector2i
 const grow(amount: int): Rect2i
 const grow_individual(left: int, top: int, right: int, bottom: int): Rect2i
 const grow_side(side: int, amount: int): Rect2i
 const has_area(): bool
 const has_point(point: Vector2i): bool
 const intersection(b: Rect2i): Rect2i
 const intersects(b: Rect2i): bool
 const merge(b: Rect2i): Rect2i
Vector3
 new()
 new(from: Vector3)
 new(from: Vector3i)
 new(x: float, y: float, z: float)
 var x: float, y: float, z: float
 const ZERO = Vector3(0, 0, 0)
 const ONE = Vector3(1, 1, 1)
 const INF = Vector3(inf, inf, inf)
 const LEFT = Vector3(-1, 0, 0)
 const RIGHT = Vector3(1, 0, 0)
 const UP = Vector3(0, 1, 0)
 const DOWN = Vector3(0, -1, 0)
 const FORWARD = Vector3(0, 0, -1)
 const BACK = Vector3(0, 0, 1)
 const MODEL_LEFT = Vector3(1, 0, 0)
 const MODEL_RIGHT = Vector3(-1, 0, 0)
 const MODEL_TOP = Vector3(0, 1, 0)
 const MODEL_BOTTOM = Vector3(0, -1, 0)
 const MODEL_FRONT = Vector3(0, 0, 1)
 const MODEL_REAR = Vector3(0, 0, -1)
 enum Axis AXIS_X=0, AXIS_Y=1, AXIS_Z=2
 op != bool Vector3
 op * Vector3 Basis, Quaternion, Transform3D, Vector3, float, int
 op + Vector3 Vector3
 op - Vector3 Vector3
 op / Vector3 Vector3, float, int
 op < bool Vector3
 op <= bool Vector3
 op == bool Vector3
 op > bool Vector3
 op >= bool Vector3
 op unary+ Vector3
 op unary- Vector3
 const abs(): Vector3
 const angle_to(to: Vector3): float
 const bezier_derivative(control_1: Vector3, control_2: Vector3, end: Vector3, t: float): Vector3
 const bezier_interpolate(control_1: Vector3, control_2: Vector3, end: Vector3, t: float): Vector3
 const bounce(n: Vector3): Vector3
 const ceil(): Vector3
 const clamp(min: Vector3, max: Vector3): Vector3
 const clampf(min: float, max: float): Vector3
 const cross(with: Vector3): Vector3
 const cubic_interpolate(b: Vector3, pre_a: Vector3, post_b: Vector3, weight: float): Vector3
 const cubic_interpolate_in_time(b: Vector3, pre_a: Vector3, post_b: Vector3, weight: float, b_t: float, pre_a_t: float, post_b_t: float): Vector3
 const direction_to(to: Vector3): Vector3
 const distance_squared_to(to: Vector3): float
 const distance_to(to: Vector3): float
 const dot(with: Vector3): float
 const floor(): Vector3
 const inverse(): Vector3
 const is_equal_approx(to: Vector3): bool
 const is_finite(): bool
 const is_normalized(): bool
 const is_zero_approx(): bool
 const length(): float
 const length_squared(): float
 const lerp(to: Vector3, weight: float): Vector3
 const limit_length(length: float = 1.0): Vector3
 const max(with: Vector3): Vector3
 const max_axis_index(): int
 const maxf(with: float): Vector3
 const min(with: Vector3): Vector3
 const min_axis_index(): int
 const minf(with: float): Vector3
 const move_toward(to: Vector3, delta: float): Vector3
 const normalized(): Vector3
 static octahedron_decode(uv: Vector2): Vector3
 const octahedron_encode(): Vector2
 const outer(with: Vector3): Basis
 const posmod(mod: float): Vector3
 const posmodv(modv: Vector3): Vector3
 const project(b: Vector3): Vector3
 const reflect(n: Vector3): Vector3
 const rotated(axis: Vector3, angle: float): Vector3
 const round(): Vector3
 const sign(): Vector3
 const signed_angle_to(to: Vector3, axis: Vector3): float
 const slerp(to: Vector3, weight: float): Vector3
 const slide(n: Vector3): Vector3
 const snapped(step: Vector3): Vector3
 const snappedf(step: float): Vector3
Vector3i
 new()
 new(from: Vector3i)
 new(from: Vector3)
 new(x: int, y: int, z: int)
 var x: int, y: int, z: int
 const ZERO = Vector3i(0, 0, 0)
 const ONE = Vector3i(1, 1, 1)
 const MIN = Vector3i(-2147483648, -2147483648, -2147483648)
 const MAX = Vector3i(2147483647, 2147483647, 2147483647)
 const LEFT = Vector3i(-1, 0, 0)
 const RIGHT = Vector3i(1, 0, 0)
 const UP = Vector3i(0, 1, 0)
 const DOWN = Vector3i(0, -1, 0)
 const FORWARD = Vector3i(0, 0, -1)
 const BACK = Vector3i(0, 0, 1)
 enum Axis AXIS_X=0, AXIS_Y=1, AXIS_Z=2
 op != bool Vector3i
 op % Vector3i Vector3i, int
 op * Vector3i Vector3i, int
 op * Vector3 float
 op + Vector3i Vector3i
 op - Vector3i Vector3i
 op / Vector3i Vector3i, int
 op / Vector3 float
 op < bool Vector3i
 op <= bool Vector3i
 op == bool Vector3i
 op > bool Vector3i
 op >= bool Vector3i
 op unary+ Vector3i
 op unary- Vector3i
 const abs(): Vector3i
 const clamp(min: Vector3i, max: Vector3i): Vector3i
 const clampi(min: int, max: int): Vector3i
 const distance_squared_to(to: Vector3i): int
 const distance_to(to: Vector3i): float
 const length(): float
 const length_squared(): int
 const max(with: Vector3i): Vector3i
 const max_axis_index(): int
 const maxi(with: int): Vector3i
 const min(with: Vector3i): Vector3i
 const min_axis_index(): int
 const mini(with: int): Vector3i
 const sign(): Vector3i
 const snapped(step: Vector3i): Vector3i
 const snappedi(step: int): Vector3i
Transform2D
 new()
 new(from: Transform2D)
 new(rotation: float, position: Vector2)
 new(rotation: float, scale: Vector2, skew: float, position: Vector2)
 new(x_axis: Vector2, y_axis: Vector2, origin: Vector2)
 var origin: Vector2, x: Vector2, y: Vector2
 const IDENTITY = Transform2D(1, 0, 0, 1, 0, 0)
 const FLIP_X = Transform2D(-1, 0, 0, 1, 0, 0)
 const FLIP_Y = Transform2D(1, 0, 0, -1, 0, 0)
 op != bool Transform2D
 op * PackedVector2Array PackedVector2Array
 op * Rect2 Rect2
 op * Transform2D Transform2D, float, int
 op * Vector2 Vector2
 op / Transform2D float, int
 op == bool Transform2D
 const affine_inverse(): Transform2D
 const basis_xform(v: Vector2): Vector2
 const basis_xform_inv(v: Vector2): Vector2
 const determinant(): float
 const get_origin(): Vector2
 const get_rotation(): float
 const get_scale(): Vector2
 const get_skew(): float
 const interpolate_with(xform: Transform2D, weight: float): Transform2D
 const inverse(): Transform2D
 const is_conformal(): bool
 const is_equal_approx(xform: Transform2D): bool
 const is_finite(): bool
 const looking_at(target: Vector2 = Vector2(0, 0)): Transform2D
 const orthonormalized(): Transform2D
 const rotated(angle: float): Transform2D
 const rotated_local(angle: float): Transform2D
 const scaled(scale: Vector2): Transform2D
 const scaled_local(scale: Vector2): Transform2D
 const translated(offset: Vector2): Transform2D
 const translated_local(offset: Vector2): Transform2D
Vector4
 new()
 new(from: Vector4)
 new(from: Vector4i)
 new(x: float, y: float, z: float, w: float)
 var w: float, x: float, y: float, z: float
 const ZERO = Vector4(0, 0, 0, 0)
 const ONE = Vector4(1, 1, 1, 1)
 const INF = Vector4(inf, inf, inf, inf)
 enum Axis AXIS_X=0, AXIS_Y=1, AXIS_Z=2, AXIS_W=3
 op != bool Vector4
 op * Vector4 Projection, Vector4, float, int
 op + Vector4 Vector4
 op - Vector4 Vector4
 op / Vector4 Vector4, float, int
 op < bool Vector4
 op <= bool Vector4
 op == bool Vector4
 op > bool Vector4
 op >= bool Vector4
 op unary+ Vector4
 op unary- Vector4
 const abs(): Vector4
 const ceil(): Vector4
 const clamp(min: Vector4, max: Vector4): Vector4
 const clampf(min: float, max: float): Vector4
 const cubic_interpolate(b: Vector4, pre_a: Vector4, post_b: Vector4, weight: float): Vector4
 const cubic_interpolate_in_time(b: Vector4, pre_a: Vector4, post_b: Vector4, weight: float, b_t: float, pre_a_t: float, post_b_t: float): Vector4
 const direction_to(to: Vector4): Vector4
 const distance_squared_to(to: Vector4): float
 const distance_to(to: Vector4): float
 const dot(with: Vector4): float
 const floor(): Vector4
 const inverse(): Vector4
 const is_equal_approx(to: Vector4): bool
 const is_finite(): bool
 const is_normalized(): bool
 const is_zero_approx(): bool
 const length(): float
 const length_squared(): float
 const lerp(to: Vector4, weight: float): Vector4
 const max(with: Vector4): Vector4
 const max_axis_index(): int
 const maxf(with: float): Vector4
 const min(with: Vector4): Vector4
 const min_axis_index(): int
 const minf(with: float): Vector4
 const normalized(): Vector4
 const posmod(mod: float): Vector4
 const posmodv(modv: Vector4): Vector4
 const round(): Vector4
 const sign(): Vector4
 const snapped(step: Vector4): Vector4
 const snappedf(step: float): Vector4
Vector4i
 new()
 new(from: Vector4i)
 new(from: Vector4)
 new(x: int, y: int, z: int, w: int)
 var w: int, x: int, y: int, z: int
 const ZERO = Vector4i(0, 0, 0, 0)
 const ONE = Vector4i(1, 1, 1, 1)
 const MIN = Vector4i(-2147483648, -2147483648, -2147483648, -2147483648)
 const MAX = Vector4i(2147483647, 2147483647, 2147483647, 2147483647)
 enum Axis AXIS_X=0, AXIS_Y=1, AXIS_Z=2, AXIS_W=3
 op != bool Vector4i
 op % Vector4i Vector4i, int
 op * Vector4i Vector4i, int
 op * Vector4 float
 op + Vector4i Vector4i
 op - Vector4i Vector4i
 op / Vector4i Vector4i, int
 op / Vector4 float
 op < bool Vector4i
 op <= bool Vector4i
 op == bool Vector4i
 op > bool Vector4i
 op >= bool Vector4i
 op unary+ Vector4i
 op unary- Vector4i
 const abs(): Vector4i
 const clamp(min: Vector4i, max: Vector4i): Vector4i
 const clampi(min: int, max: int): Vector4i
 const distance_squared_to(to: Vector4i): int
 const distance_to(to: Vector4i): float
 const length(): float
 const length_squared(): int
 const max(with: Vector4i): Vector4i
 const max_axis_index(): int
 const maxi(with: int): Vector4i
 const min(with: Vector4i): Vector4i
 const min_axis_index(): int
 const mini(with: int): Vector4i
 const sign(): Vector4i
 const snapped(step: Vector4i): Vector4i
 const snappedi(step: int): Vector4i
Plane
 new()
 new(from: Plane)
 new(a: float, b: float, c: float, d: float)
 new(normal: Vector3)
 new(normal: Vector3, d: float)
 new(normal: Vector3, point: Vector3)
 new(point1: Vector3, point2: Vector3, point3: Vector3)
 var d: float, normal: Vector3, x: float, y: float, z: float
 const PLANE_YZ = Plane(1, 0, 0, 0)
 const PLANE_XZ = Plane(0, 1, 0, 0)
 const PLANE_XY = Plane(0, 0, 1, 0)
 op != bool Plane
 op * Plane Transform3D
 op == bool Plane
 op unary+ Plane
 op unary- Plane
 const distance_to(point: Vector3): float
 const get_center(): Vector3
 const has_point(point: Vector3, tolerance: float = 1e-05): bool
 const intersect_3(b: Plane, c: Plane): Variant
 const intersects_ray(from: Vector3, dir: Vector3): Variant
 const intersects_segment(from: Vector3, to: Vector3): Variant
 const is_equal_approx(to_plane: Plane): bool
 const is_finite(): bool
 const is_point_over(point: Vector3): bool
 const normalized(): Plane
 const project(point: Vector3): Vector3
Quaternion
 new()
 new(from: Quaternion)
 new(arc_from: Vector3, arc_to: Vector3)
 new(axis: Vector3, angle: float)
 new(from: Basis)
 new(x: float, y: float, z: float, w: float)
 var w: float, x: float, y: float, z: float
 const IDENTITY = Quaternion(0, 0, 0, 1)
 op != bool Quaternion
 op * Quaternion Quaternion, float, int
 op * Vector3 Vector3
 op + Quaternion Quaternion
 op - Quaternion Quaternion
 op / Quaternion float, int
 op == bool Quaternion
 op unary+ Quaternion
 op unary- Quaternion
 const angle_to(to: Quaternion): float
 const dot(with: Quaternion): float
 const exp(): Quaternion
 static from_euler(euler: Vector3): Quaternion
 const get_angle(): float
 const get_axis(): Vector3
 const get_euler(order: int = 2): Vector3
 const inverse(): Quaternion
 const is_equal_approx(to: Quaternion): bool
 const is_finite(): bool
 const is_normalized(): bool
 const length(): float
 const length_squared(): float
 const log(): Quaternion
 const normalized(): Quaternion
 const slerp(to: Quaternion, weight: float): Quaternion
 const slerpni(to: Quaternion, weight: float): Quaternion
 const spherical_cubic_interpolate(b: Quaternion, pre_a: Quaternion, post_b: Quaternion, weight: float): Quaternion
 const spherical_cubic_interpolate_in_time(b: Quaternion, pre_a: Quaternion, post_b: Quaternion, weight: float, b_t: float, pre_a_t: float, post_b_t: float): Quaternion
AABB
 new()
 new(from: AABB)
 new(position: Vector3, size: Vector3)
 var end: Vector3, position: Vector3, size: Vector3
 op != bool AABB
 op * AABB Transform3D
 op == bool AABB
 const abs(): AABB
 const encloses(with: AABB): bool
 const expand(to_point: Vector3): AABB
 const get_center(): Vector3
 const get_endpoint(idx: int): Vector3
 const get_longest_axis(): Vector3
 const get_longest_axis_index(): int
 const get_longest_axis_size(): float
 const get_shortest_axis(): Vector3
 const get_shortest_axis_index(): int
 const get_shortest_axis_size(): float
 const get_support(direction: Vector3): Vector3
 const get_volume(): float
 const grow(by: float): AABB
 const has_point(point: Vector3): bool
 const has_surface(): bool
 const has_volume(): bool
 const intersection(with: AABB): AABB
 const intersects(with: AABB): bool
 const intersects_plane(plane: Plane): bool
 const intersects_ray(from: Vector3, dir: Vector3): Variant
 const intersects_segment(from: Vector3, to: Vector3): Variant
 const is_equal_approx(aabb: AABB): bool
 const is_finite(): bool
 const merge(with: AABB): AABB
Basis
 new()
 new(from: Basis)
 new(axis: Vector3, angle: float)
 new(from: Quaternion)
 new(x_axis: Vector3, y_axis: Vector3, z_axis: Vector3)
 var x: Vector3, y: Vector3, z: Vector3
 const IDENTITY = Basis(1, 0, 0, 0, 1, 0, 0, 0, 1)
 const FLIP_X = Basis(-1, 0, 0, 0, 1, 0, 0, 0, 1)
 const FLIP_Y = Basis(1, 0, 0, 0, -1, 0, 0, 0, 1)
 const FLIP_Z = Basis(1, 0, 0, 0, 1, 0, 0, 0, -1)
 op != bool Basis
 op * Basis Basis, float, int
 op * Vector3 Vector3
 op / Basis float, int
 op == bool Basis
 const determinant(): float
 static from_euler(euler: Vector3, order: int = 2): Basis
 static from_scale(scale: Vector3): Basis
 const get_euler(order: int = 2): Vector3
 const get_rotation_quaternion(): Quaternion
 const get_scale(): Vector3
 const inverse(): Basis
 const is_conformal(): bool
 const is_equal_approx(b: Basis): bool
 const is_finite(): bool
 static looking_at(target: Vector3, up: Vector3 = Vector3(0, 1, 0), use_model_front: bool = false): Basis
 const orthonormalized(): Basis
 const rotated(axis: Vector3, angle: float): Basis
 const scaled(scale: Vector3): Basis
 const scaled_local(scale: Vector3): Basis
 const slerp(to: Basis, weight: float): Basis
 const tdotx(with: Vector3): float
 const tdoty(with: Vector3): float
 const tdotz(with: Vector3): float
 const transposed(): Basis
Transform3D
 new()
 new(from: Transform3D)
 new(basis: Basis, origin: Vector3)
 new(from: Projection)
 new(x_axis: Vector3, y_axis: Vector3, z_axis: Vector3, origin: Vector3)
 var basis: Basis, origin: Vector3
 const IDENTITY = Transform3D(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0)
 const FLIP_X = Transform3D(-1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0)
 const FLIP_Y = Transform3D(1, 0, 0, 0, -1, 0, 0, 0, 1, 0, 0, 0)
 const FLIP_Z = Transform3D(1, 0, 0, 0, 1, 0, 0, 0, -1, 0, 0, 0)
 op != bool Transform3D
 op * AABB AABB
 op * PackedVector3Array PackedVector3Array
 op * Plane Plane
 op * Transform3D Transform3D, float, int
 op * Vector3 Vector3
 op / Transform3D float, int
 op == bool Transform3D
 const affine_inverse(): Transform3D
 const interpolate_with(xform: Transform3D, weight: float): Transform3D
 const inverse(): Transform3D
 const is_equal_approx(xform: Transform3D): bool
 const is_finite(): bool
 const looking_at(target: Vector3, up: Vector3 = Vector3(0, 1, 0), use_model_front: bool = false): Transform3D
 const orthonormalized(): Transform3D
 const rotated(axis: Vector3, angle: float): Transform3D
 const rotated_local(axis: Vector3, angle: float): Transform3D
 const scaled(scale: Vector3): Transform3D
 const scaled_local(scale: Vector3): Transform3D
 const translated(offset: Vector3): Transform3D
 const translated_local(offset: Vector3): Transform3D
Projection
 new()
 new(from: Projection)
 new(from: Transform3D)
 new(x_axis: Vector4, y_axis: Vector4, z_axis: Vector4, w_axis: Vector4)
 var w: Vector4, x: Vector4, y: Vector4, z: Vector4
 const IDENTITY = Projection(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1)
 const ZERO = Projection(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
 enum Planes PLANE_NEAR=0, PLANE_FAR=1, PLANE_LEFT=2, PLANE_TOP=3, PLANE_RIGHT=4, PLANE_BOTTOM=5
 op != bool Projection
 op * Projection Projection
 op * Vector4 Vector4
 op == bool Projection
 static create_depth_correction(flip_y: bool): Projection
 static create_fit_aabb(aabb: AABB): Projection
 static create_for_hmd(eye: int, aspect: float, intraocular_dist: float, display_width: float, display_to_lens: float, oversample: float, z_near: float, z_far: float): Projection
 static create_frustum(left: float, right: float, bottom: float, top: float, z_near: float, z_far: float): Projection
 static create_frustum_aspect(size: float, aspect: float, offset: Vector2, z_near: float, z_far: float, flip_fov: bool = false): Projection
 static create_light_atlas_rect(rect: Rect2): Projection
 static create_orthogonal(left: float, right: float, bottom: float, top: float, z_near: float, z_far: float): Projection
 static create_orthogonal_aspect(size: float, aspect: float, z_near: float, z_far: float, flip_fov: bool = false): Projection
 static create_perspective(fovy: float, aspect: float, z_near: float, z_far: float, flip_fov: bool = false): Projection
 static create_perspective_hmd(fovy: float, aspect: float, z_near: float, z_far: float, flip_fov: bool, eye: int, intraocular_dist: float, convergence_dist: float): Projection
 const determinant(): float
 const flipped_y(): Projection
 const get_aspect(): float
 const get_far_plane_half_extents(): Vector2
 const get_fov(): float
 static get_fovy(fovx: float, aspect: float): float
 const get_lod_multiplier(): float
 const get_pixels_per_meter(for_pixel_width: int): int
 const get_projection_plane(plane: int): Plane
 const get_viewport_half_extents(): Vector2
 const get_z_far(): float
 const get_z_near(): float
 const inverse(): Projection
 const is_orthogonal(): bool
 const jitter_offseted(offset: Vector2): Projection
 const perspective_znear_adjusted(new_znear: float): Projection
Color
 new()
 new(from: Color, alpha: float)
 new(from: Color)
 new(code: String)
 new(code: String, alpha: float)
 new(r: float, g: float, b: float)
 new(r: float, g: float, b: float, a: float)
 var a: float, a8: int, b: float, b8: int, g: float, g8: int, h: float, ok_hsl_h: float, ok_hsl_l: float
 var ok_hsl_s: float, r: float, r8: int, s: float, v: float
 const ALICE_BLUE = Color(0.9411765, 0.972549, 1, 1)
 const ANTIQUE_WHITE = Color(0.98039216, 0.92156863, 0.84313726, 1)
 const AQUA = Color(0, 1, 1, 1)
 const AQUAMARINE = Color(0.49803922, 1, 0.83137256, 1)
 const AZURE = Color(0.9411765, 1, 1, 1)
 const BEIGE = Color(0.9607843, 0.9607843, 0.8627451, 1)
 const BISQUE = Color(1, 0.89411765, 0.76862746, 1)
 const BLACK = Color(0, 0, 0, 1)
 const BLANCHED_ALMOND = Color(1, 0.92156863, 0.8039216, 1)
 const BLUE = Color(0, 0, 1, 1)
 const BLUE_VIOLET = Color(0.5411765, 0.16862746, 0.8862745, 1)
 const BROWN = Color(0.64705884, 0.16470589, 0.16470589, 1)
 const BURLYWOOD = Color(0.87058824, 0.72156864, 0.5294118, 1)
 const CADET_BLUE = Color(0.37254903, 0.61960787, 0.627451, 1)
 const CHARTREUSE = Color(0.49803922, 1, 0, 1)
 const CHOCOLATE = Color(0.8235294, 0.4117647, 0.11764706, 1)
 const CORAL = Color(1, 0.49803922, 0.3137255, 1)
 const CORNFLOWER_BLUE = Color(0.39215687, 0.58431375, 0.92941177, 1)
 const CORNSILK = Color(1, 0.972549, 0.8627451, 1)
 const CRIMSON = Color(0.8627451, 0.078431375, 0.23529412, 1)
 const CYAN = Color(0, 1, 1, 1)
 const DARK_BLUE = Color(0, 0, 0.54509807, 1)
 const DARK_CYAN = Color(0, 0.54509807, 0.54509807, 1)
 const DARK_GOLDENROD = Color(0.72156864, 0.5254902, 0.043137256, 1)
 const DARK_GRAY = Color(0.6627451, 0.6627451, 0.6627451, 1)
 const DARK_GREEN = Color(0, 0.39215687, 0, 1)
 const DARK_KHAKI = Color(0.7411765, 0.7176471, 0.41960785, 1)
 const DARK_MAGENTA = Color(0.54509807, 0, 0.54509807, 1)
 const DARK_OLIVE_GREEN = Color(0.33333334, 0.41960785, 0.18431373, 1)
 const DARK_ORANGE = Color(1, 0.54901963, 0, 1)
 const DARK_ORCHID = Color(0.6, 0.19607843, 0.8, 1)
 const DARK_RED = Color(0.54509807, 0, 0, 1)
 const DARK_SALMON = Color(0.9137255, 0.5882353, 0.47843137, 1)
 const DARK_SEA_GREEN = Color(0.56078434, 0.7372549, 0.56078434, 1)
 const DARK_SLATE_BLUE = Color(0.28235295, 0.23921569, 0.54509807, 1)
 const DARK_SLATE_GRAY = Color(0.18431373, 0.30980393, 0.30980393, 1)
 const DARK_TURQUOISE = Color(0, 0.80784315, 0.81960785, 1)
 const DARK_VIOLET = Color(0.5803922, 0, 0.827451, 1)
 const DEEP_PINK = Color(1, 0.078431375, 0.5764706, 1)
 const DEEP_SKY_BLUE = Color(0, 0.7490196, 1, 1)
 const DIM_GRAY = Color(0.4117647, 0.4117647, 0.4117647, 1)
 const DODGER_BLUE = Color(0.11764706, 0.5647059, 1, 1)
 const FIREBRICK = Color(0.69803923, 0.13333334, 0.13333334, 1)
 const FLORAL_WHITE = Color(1, 0.98039216, 0.9411765, 1)
 const FOREST_GREEN = Color(0.13333334, 0.54509807, 0.13333334, 1)
 const FUCHSIA = Color(1, 0, 1, 1)
 const GAINSBORO = Color(0.8627451, 0.8627451, 0.8627451, 1)
 const GHOST_WHITE = Color(0.972549, 0.972549, 1, 1)
 const GOLD = Color(1, 0.84313726, 0, 1)
 const GOLDENROD = Color(0.85490197, 0.64705884, 0.1254902, 1)
 const GRAY = Color(0.74509805, 0.74509805, 0.74509805, 1)
 const GREEN = Color(0, 1, 0, 1)
 const GREEN_YELLOW = Color(0.6784314, 1, 0.18431373, 1)
 const HONEYDEW = Color(0.9411765, 1, 0.9411765, 1)
 const HOT_PINK = Color(1, 0.4117647, 0.7058824, 1)
 const INDIAN_RED = Color(0.8039216, 0.36078432, 0.36078432, 1)
 const INDIGO = Color(0.29411766, 0, 0.50980395, 1)
 const IVORY = Color(1, 1, 0.9411765, 1)
 const KHAKI = Color(0.9411765, 0.9019608, 0.54901963, 1)
 const LAVENDER = Color(0.9019608, 0.9019608, 0.98039216, 1)
 const LAVENDER_BLUSH = Color(1, 0.9411765, 0.9607843, 1)
 const LAWN_GREEN = Color(0.4862745, 0.9882353, 0, 1)
 const LEMON_CHIFFON = Color(1, 0.98039216, 0.8039216, 1)
 const LIGHT_BLUE = Color(0.6784314, 0.84705883, 0.9019608, 1)
 const LIGHT_CORAL = Color(0.9411765, 0.5019608, 0.5019608, 1)
 const LIGHT_CYAN = Color(0.8784314, 1, 1, 1)
 const LIGHT_GOLDENROD = Color(0.98039216, 0.98039216, 0.8235294, 1)
 const LIGHT_GRAY = Color(0.827451, 0.827451, 0.827451, 1)
 const LIGHT_GREEN = Color(0.5647059, 0.93333334, 0.5647059, 1)
 const LIGHT_PINK = Color(1, 0.7137255, 0.75686276, 1)
 const LIGHT_SALMON = Color(1, 0.627451, 0.47843137, 1)
 const LIGHT_SEA_GREEN = Color(0.1254902, 0.69803923, 0.6666667, 1)
 const LIGHT_SKY_BLUE = Color(0.5294118, 0.80784315, 0.98039216, 1)
 const LIGHT_SLATE_GRAY = Color(0.46666667, 0.53333336, 0.6, 1)
 const LIGHT_STEEL_BLUE = Color(0.6901961, 0.76862746, 0.87058824, 1)
 const LIGHT_YELLOW = Color(1, 1, 0.8784314, 1)
 const LIME = Color(0, 1, 0, 1)
 const LIME_GREEN = Color(0.19607843, 0.8039216, 0.19607843, 1)
 const LINEN = Color(0.98039216, 0.9411765, 0.9019608, 1)
 const MAGENTA = Color(1, 0, 1, 1)
 const MAROON = Color(0.6901961, 0.1882353, 0.3764706, 1)
 const MEDIUM_AQUAMARINE = Color(0.4, 0.8039216, 0.6666667, 1)
 const MEDIUM_BLUE = Color(0, 0, 0.8039216, 1)
 const MEDIUM_ORCHID = Color(0.7294118, 0.33333334, 0.827451, 1)
 const MEDIUM_PURPLE = Color(0.5764706, 0.4392157, 0.85882354, 1)
 const MEDIUM_SEA_GREEN = Color(0.23529412, 0.7019608, 0.44313726, 1)
 const MEDIUM_SLATE_BLUE = Color(0.48235294, 0.40784314, 0.93333334, 1)
 const MEDIUM_SPRING_GREEN = Color(0, 0.98039216, 0.6039216, 1)
 const MEDIUM_TURQUOISE = Color(0.28235295, 0.81960785, 0.8, 1)
 const MEDIUM_VIOLET_RED = Color(0.78039217, 0.08235294, 0.52156866, 1)
 const MIDNIGHT_BLUE = Color(0.09803922, 0.09803922, 0.4392157, 1)
 const MINT_CREAM = Color(0.9607843, 1, 0.98039216, 1)
 const MISTY_ROSE = Color(1, 0.89411765, 0.88235295, 1)
 const MOCCASIN = Color(1, 0.89411765, 0.70980394, 1)
 const NAVAJO_WHITE = Color(1, 0.87058824, 0.6784314, 1)
 const NAVY_BLUE = Color(0, 0, 0.5019608, 1)
 const OLD_LACE = Color(0.99215686, 0.9607843, 0.9019608, 1)
 const OLIVE = Color(0.5019608, 0.5019608, 0, 1)
 const OLIVE_DRAB = Color(0.41960785, 0.5568628, 0.13725491, 1)
 const ORANGE = Color(1, 0.64705884, 0, 1)
 const ORANGE_RED = Color(1, 0.27058825, 0, 1)
 const ORCHID = Color(0.85490197, 0.4392157, 0.8392157, 1)
 const PALE_GOLDENROD = Color(0.93333334, 0.9098039, 0.6666667, 1)
 const PALE_GREEN = Color(0.59607846, 0.9843137, 0.59607846, 1)
 const PALE_TURQUOISE = Color(0.6862745, 0.93333334, 0.93333334, 1)
 const PALE_VIOLET_RED = Color(0.85882354, 0.4392157, 0.5764706, 1)
 const PAPAYA_WHIP = Color(1, 0.9372549, 0.8352941, 1)
 const PEACH_PUFF = Color(1, 0.85490197, 0.7254902, 1)
 const PERU = Color(0.8039216, 0.52156866, 0.24705882, 1)
 const PINK = Color(1, 0.7529412, 0.79607844, 1)
 const PLUM = Color(0.8666667, 0.627451, 0.8666667, 1)
 const POWDER_BLUE = Color(0.6901961, 0.8784314, 0.9019608, 1)
 const PURPLE = Color(0.627451, 0.1254902, 0.9411765, 1)
 const REBECCA_PURPLE = Color(0.4, 0.2, 0.6, 1)
 const RED = Color(1, 0, 0, 1)
 const ROSY_BROWN = Color(0.7372549, 0.56078434, 0.56078434, 1)
 const ROYAL_BLUE = Color(0.25490198, 0.4117647, 0.88235295, 1)
 const SADDLE_BROWN = Color(0.54509807, 0.27058825, 0.07450981, 1)
 const SALMON = Color(0.98039216, 0.5019608, 0.44705883, 1)
 const SANDY_BROWN = Color(0.95686275, 0.6431373, 0.3764706, 1)
 const SEA_GREEN = Color(0.18039216, 0.54509807, 0.34117648, 1)
 const SEASHELL = Color(1, 0.9607843, 0.93333334, 1)
 const SIENNA = Color(0.627451, 0.32156864, 0.1764706, 1)
 const SILVER = Color(0.7529412, 0.7529412, 0.7529412, 1)
 const SKY_BLUE = Color(0.5294118, 0.80784315, 0.92156863, 1)
 const SLATE_BLUE = Color(0.41568628, 0.3529412, 0.8039216, 1)
 const SLATE_GRAY = Color(0.4392157, 0.5019608, 0.5647059, 1)
 const SNOW = Color(1, 0.98039216, 0.98039216, 1)
 const SPRING_GREEN = Color(0, 1, 0.49803922, 1)
 const STEEL_BLUE = Color(0.27450982, 0.50980395, 0.7058824, 1)
 const TAN = Color(0.8235294, 0.7058824, 0.54901963, 1)
 const TEAL = Color(0, 0.5019608, 0.5019608, 1)
 const THISTLE = Color(0.84705883, 0.7490196, 0.84705883, 1)
 const TOMATO = Color(1, 0.3882353, 0.2784314, 1)
 const TRANSPARENT = Color(1, 1, 1, 0)
 const TURQUOISE = Color(0.2509804, 0.8784314, 0.8156863, 1)
 const VIOLET = Color(0.93333334, 0.50980395, 0.93333334, 1)
 const WEB_GRAY = Color(0.5019608, 0.5019608, 0.5019608, 1)
 const WEB_GREEN = Color(0, 0.5019608, 0, 1)
 const WEB_MAROON = Color(0.5019608, 0, 0, 1)
 const WEB_PURPLE = Color(0.5019608, 0, 0.5019608, 1)
 const WHEAT = Color(0.9607843, 0.87058824, 0.7019608, 1)
 const WHITE = Color(1, 1, 1, 1)
 const WHITE_SMOKE = Color(0.9607843, 0.9607843, 0.9607843, 1)
 const YELLOW = Color(1, 1, 0, 1)
 const YELLOW_GREEN = Color(0.6039216, 0.8039216, 0.19607843, 1)
 op != bool Color
 op * Color Color, float, int
 op + Color Color
 op - Color Color
 op / Color Color, float, int
 op == bool Color
 op unary+ Color
 op unary- Color
 const blend(over: Color): Color
 const clamp(min: Color = Color(0, 0, 0, 0), max: Color = Color(1, 1, 1, 1)): Color
 const darkened(amount: float): Color
 static from_hsv(h: float, s: float, v: float, alpha: float = 1.0): Color
 static from_ok_hsl(h: float, s: float, l: float, alpha: float = 1.0): Color
 static from_rgba8(r8: int, g8: int, b8: int, a8: int = 255): Color
 static from_rgbe9995(rgbe: int): Color
 static from_string(str: String, default: Color): Color
 const get_luminance(): float
 static hex(hex: int): Color
 static hex64(hex: int): Color
 static html(rgba: String): Color
 static html_is_valid(color: String): bool
 const inverted(): Color
 const is_equal_approx(to: Color): bool
 const lerp(to: Color, weight: float): Color
 const lightened(amount: float): Color
 const linear_to_srgb(): Color
 const srgb_to_linear(): Color
 const to_abgr32(): int
 const to_abgr64(): int
 const to_argb32(): int
 const to_argb64(): int
 const to_html(with_alpha: bool = true): String
 const to_rgba32(): int
 const to_rgba64(): int
StringName
 new()
 new(from: StringName)
 new(from: String)
 op != bool String, StringName
 op % String Variant
 op + String String, StringName
 op < bool StringName
 op <= bool StringName
 op == bool String, StringName
 op > bool StringName
 op >= bool StringName
 const begins_with(text: String): bool
 const bigrams(): PackedStringArray
 const bin_to_int(): int
 const c_escape(): String
 const c_unescape(): String
 const capitalize(): String
 const casecmp_to(to: String): int
 const contains(what: String): bool
 const containsn(what: String): bool
 const count(what: String, from: int = 0, to: int = 0): int
 const countn(what: String, from: int = 0, to: int = 0): int
 const dedent(): String
 const ends_with(text: String): bool
 const erase(position: int, chars: int = 1): String
 const filecasecmp_to(to: String): int
 const filenocasecmp_to(to: String): int
 const find(what: String, from: int = 0): int
 const findn(what: String, from: int = 0): int
 const format(values: Variant, placeholder: String = "{_}"): String
 const get_base_dir(): String
 const get_basename(): String
 const get_extension(): String
 const get_file(): String
 const get_slice(delimiter: String, slice: int): String
 const get_slice_count(delimiter: String): int
 const get_slicec(delimiter: int, slice: int): String
 const hash(): int
 const hex_decode(): PackedByteArray
 const hex_to_int(): int
 const indent(prefix: String): String
 const insert(position: int, what: String): String
 const is_absolute_path(): bool
 const is_empty(): bool
 const is_relative_path(): bool
 const is_subsequence_of(text: String): bool
 const is_subsequence_ofn(text: String): bool
 const is_valid_ascii_identifier(): bool
 const is_valid_filename(): bool
 const is_valid_float(): bool
 const is_valid_hex_number(with_prefix: bool = false): bool
 const is_valid_html_color(): bool
 const is_valid_identifier(): bool
 const is_valid_int(): bool
 const is_valid_ip_address(): bool
 const is_valid_unicode_identifier(): bool
 const join(parts: PackedStringArray): String
 const json_escape(): String
 const left(length: int): String
 const length(): int
 const lpad(min_length: int, character: String = " "): String
 const lstrip(chars: String): String
 const match(expr: String): bool
 const matchn(expr: String): bool
 const md5_buffer(): PackedByteArray
 const md5_text(): String
 const naturalcasecmp_to(to: String): int
 const naturalnocasecmp_to(to: String): int
 const nocasecmp_to(to: String): int
 const pad_decimals(digits: int): String
 const pad_zeros(digits: int): String
 const path_join(path: String): String
 const remove_char(what: int): String
 const remove_chars(chars: String): String
 const repeat(count: int): String
 const replace(what: String, forwhat: String): String
 const replace_char(key: int, with: int): String
 const replace_chars(keys: String, with: int): String
 const replacen(what: String, forwhat: String): String
 const reverse(): String
 const rfind(what: String, from: int = -1): int
 const rfindn(what: String, from: int = -1): int
 const right(length: int): String
 const rpad(min_length: int, character: String = " "): String
 const rsplit(delimiter: String = "", allow_empty: bool = true, maxsplit: int = 0): PackedStringArray
 const rstrip(chars: String): String
 const sha1_buffer(): PackedByteArray
 const sha1_text(): String
 const sha256_buffer(): PackedByteArray
 const sha256_text(): String
 const similarity(text: String): float
 const simplify_path(): String
 const split(delimiter: String = "", allow_empty: bool = true, maxsplit: int = 0): PackedStringArray
 const split_floats(delimiter: String, allow_empty: bool = true): PackedFloat64Array
 const strip_edges(left: bool = true, right: bool = true): String
 const strip_escapes(): String
 const substr(from: int, len: int = -1): String
 const to_ascii_buffer(): PackedByteArray
 const to_camel_case(): String
 const to_float(): float
 const to_int(): int
 const to_kebab_case(): String
 const to_lower(): String
 const to_multibyte_char_buffer(encoding: String = ""): PackedByteArray
 const to_pascal_case(): String
 const to_snake_case(): String
 const to_upper(): String
 const to_utf8_buffer(): PackedByteArray
 const to_utf16_buffer(): PackedByteArray
 const to_utf32_buffer(): PackedByteArray
 const to_wchar_buffer(): PackedByteArray
 const trim_prefix(prefix: String): String
 const trim_suffix(suffix: String): String
 const unicode_at(at: int): int
 const uri_decode(): String
 const uri_encode(): String
 const uri_file_decode(): String
 const validate_filename(): String
 const validate_node_name(): String
 const xml_escape(escape_quotes: bool = false): String
 const xml_unescape(): String
NodePath
 new()
 new(from: NodePath)
 new(from: String)
 op != bool NodePath
 op == bool NodePath
 const get_as_property_path(): NodePath
 const get_concatenated_names(): StringName
 const get_concatenated_subnames(): StringName
 const get_name(idx: int): StringName
 const get_name_count(): int
 const get_subname(idx: int): StringName
 const get_subname_count(): int
 const hash(): int
 const is_absolute(): bool
 const is_empty(): bool
 const slice(begin: int, end: int = 2147483647): NodePath
RID
 new()
 new(from: RID)
 op != bool RID
 op < bool RID
 op <= bool RID
 op == bool RID
 op > bool RID
 op >= bool RID
 const get_id(): int
 const is_valid(): bool
Callable
 new()
 new(from: Callable)
 new(object: Object, method: StringName)
 op != bool Callable
 op == bool Callable
 const bind(...): Callable
 mut bindv(arguments: Array): Callable
 const call(...): Variant
 const call_deferred(...)
 const callv(arguments: Array): Variant
 static create(variant: Variant, method: StringName): Callable
 const get_argument_count(): int
 const get_bound_arguments(): Array
 const get_bound_arguments_count(): int
 const get_method(): StringName
 const get_object(): Object
 const get_object_id(): int
 const get_unbound_arguments_count(): int
 const hash(): int
 const is_custom(): bool
 const is_null(): bool
 const is_standard(): bool
 const is_valid(): bool
 const rpc(...)
 const rpc_id(peer_id: int, ...)
 const unbind(argcount: int): Callable
Signal
 new()
 new(from: Signal)
 new(object: Object, signal: StringName)
 op != bool Signal
 op == bool Signal
 mut connect(callable: Callable, flags: int = 0): int
 mut disconnect(callable: Callable)
 const emit(...)
 const get_connections(): Array
 const get_name(): StringName
 const get_object(): Object
 const get_object_id(): int
 const has_connections(): bool
 const is_connected(callable: Callable): bool
 const is_null(): bool
Dictionary
 new()
 new(base: Dictionary, key_type: int, key_class_name: StringName, key_script: Variant, value_type: int, value_class_name: StringName, value_script: Variant)
 new(from: Dictionary)
 op != bool Dictionary
 op == bool Dictionary
 mut assign(dictionary: Dictionary)
 mut clear()
 const duplicate(deep: bool = false): Dictionary
 const duplicate_deep(deep_subresources_mode: int = 1): Dictionary
 mut erase(key: Variant): bool
 const find_key(value: Variant): Variant
 const get(key: Variant, default: Variant = null): Variant
 mut get_or_add(key: Variant, default: Variant = null): Variant
 const get_typed_key_builtin(): int
 const get_typed_key_class_name(): StringName
 const get_typed_key_script(): Variant
 const get_typed_value_builtin(): int
 const get_typed_value_class_name(): StringName
 const get_typed_value_script(): Variant
 const has(key: Variant): bool
 const has_all(keys: Array): bool
 const hash(): int
 const is_empty(): bool
 const is_read_only(): bool
 const is_same_typed(dictionary: Dictionary): bool
 const is_same_typed_key(dictionary: Dictionary): bool
 const is_same_typed_value(dictionary: Dictionary): bool
 const is_typed(): bool
 const is_typed_key(): bool
 const is_typed_value(): bool
 const keys(): Array
 mut make_read_only()
 mut merge(dictionary: Dictionary, overwrite: bool = false)
 const merged(dictionary: Dictionary, overwrite: bool = false): Dictionary
 const recursive_equal(dictionary: Dictionary, recursion_count: int): bool
 mut set(key: Variant, value: Variant): bool
 const size(): int
 mut sort()
 const values(): Array
Array
 new()
 new(base: Array, type: int, class_name: StringName, script: Variant)
 new(from: Array)
 new(from: PackedByteArray)
 new(from: PackedColorArray)
 new(from: PackedFloat32Array)
 new(from: PackedFloat64Array)
 new(from: PackedInt32Array)
 new(from: PackedInt64Array)
 new(from: PackedStringArray)
 new(from: PackedVector2Array)
 new(from: PackedVector3Array)
 new(from: PackedVector4Array)
 op != bool Array
 op + Array Array
 op < bool Array
 op <= bool Array
 op == bool Array
 op > bool Array
 op >= bool Array
 const all(method: Callable): bool
 const any(method: Callable): bool
 mut append(value: Variant)
 mut append_array(array: Array)
 mut assign(array: Array)
 const back(): Variant
 const bsearch(value: Variant, before: bool = true): int
 const bsearch_custom(value: Variant, func: Callable, before: bool = true): int
 mut clear()
 const count(value: Variant): int
 const duplicate(deep: bool = false): Array
 const duplicate_deep(deep_subresources_mode: int = 1): Array
 mut erase(value: Variant)
 mut fill(value: Variant)
 const filter(method: Callable): Array
 const find(what: Variant, from: int = 0): int
 const find_custom(method: Callable, from: int = 0): int
 const front(): Variant
 const get(index: int): Variant
 const get_typed_builtin(): int
 const get_typed_class_name(): StringName
 const get_typed_script(): Variant
 const has(value: Variant): bool
 const hash(): int
 mut insert(position: int, value: Variant): int
 const is_empty(): bool
 const is_read_only(): bool
 const is_same_typed(array: Array): bool
 const is_typed(): bool
 mut make_read_only()
 const map(method: Callable): Array
 const max(): Variant
 const min(): Variant
 const pick_random(): Variant
 mut pop_at(position: int): Variant
 mut pop_back(): Variant
 mut pop_front(): Variant
 mut push_back(value: Variant)
 mut push_front(value: Variant)
 const reduce(method: Callable, accum: Variant = null): Variant
 mut remove_at(position: int)
 mut resize(size: int): int
 mut reverse()
 const rfind(what: Variant, from: int = -1): int
 const rfind_custom(method: Callable, from: int = -1): int
 mut set(index: int, value: Variant)
 mut shuffle()
 const size(): int
 const slice(begin: int, end: int = 2147483647, step: int = 1, deep: bool = false): Array
 mut sort()
 mut sort_custom(func: Callable)
PackedByteArray
 new()
 new(from: PackedByteArray)
 new(from: Array)
 op != bool PackedByteArray
 op + PackedByteArray PackedByteArray
 op == bool PackedByteArray
 mut append(value: int): bool
 mut append_array(array: PackedByteArray)
 mut bsearch(value: int, before: bool = true): int
 mut bswap16(offset: int = 0, count: int = -1)
 mut bswap32(offset: int = 0, count: int = -1)
 mut bswap64(offset: int = 0, count: int = -1)
 mut clear()
 const compress(compression_mode: int = 0): PackedByteArray
 const count(value: int): int
 const decode_double(byte_offset: int): float
 const decode_float(byte_offset: int): float
 const decode_half(byte_offset: int): float
 const decode_s8(byte_offset: int): int
 const decode_s16(byte_offset: int): int
 const decode_s32(byte_offset: int): int
 const decode_s64(byte_offset: int): int
 const decode_u8(byte_offset: int): int
 const decode_u16(byte_offset: int): int
 const decode_u32(byte_offset: int): int
 const decode_u64(byte_offset: int): int
 const decode_var(byte_offset: int, allow_objects: bool = false): Variant
 const decode_var_size(byte_offset: int, allow_objects: bool = false): int
 const decompress(buffer_size: int, compression_mode: int = 0): PackedByteArray
 const decompress_dynamic(max_output_size: int, compression_mode: int = 0): PackedByteArray
 mut duplicate(): PackedByteArray
 mut encode_double(byte_offset: int, value: float)
 mut encode_float(byte_offset: int, value: float)
 mut encode_half(byte_offset: int, value: float)
 mut encode_s8(byte_offset: int, value: int)
 mut encode_s16(byte_offset: int, value: int)
 mut encode_s32(byte_offset: int, value: int)
 mut encode_s64(byte_offset: int, value: int)
 mut encode_u8(byte_offset: int, value: int)
 mut encode_u16(byte_offset: int, value: int)
 mut encode_u32(byte_offset: int, value: int)
 mut encode_u64(byte_offset: int, value: int)
 mut encode_var(byte_offset: int, value: Variant, allow_objects: bool = false): int
 mut erase(value: int): bool
 mut fill(value: int)
 const find(value: int, from: int = 0): int
 const get(index: int): int
 const get_string_from_ascii(): String
 const get_string_from_multibyte_char(encoding: String = ""): String
 const get_string_from_utf8(): String
 const get_string_from_utf16(): String
 const get_string_from_utf32(): String
 const get_string_from_wchar(): String
 const has(value: int): bool
 const has_encoded_var(byte_offset: int, allow_objects: bool = false): bool
 const hex_encode(): String
 mut insert(at_index: int, value: int): int
 const is_empty(): bool
 mut push_back(value: int): bool
 mut remove_at(index: int)
 mut resize(new_size: int): int
 mut reverse()
 const rfind(value: int, from: int = -1): int
 mut set(index: int, value: int)
 const size(): int
 const slice(begin: int, end: int = 2147483647): PackedByteArray
 mut sort()
 const to_color_array(): PackedColorArray
 const to_float32_array(): PackedFloat32Array
 const to_float64_array(): PackedFloat64Array
 const to_int32_array(): PackedInt32Array
 const to_int64_array(): PackedInt64Array
 const to_vector2_array(): PackedVector2Array
 const to_vector3_array(): PackedVector3Array
 const to_vector4_array(): PackedVector4Array
PackedInt32Array
 new()
 new(from: PackedInt32Array)
 new(from: Array)
 op != bool PackedInt32Array
 op + PackedInt32Array PackedInt32Array
 op == bool PackedInt32Array
 mut append(value: int): bool
 mut append_array(array: PackedInt32Array)
 mut bsearch(value: int, before: bool = true): int
 mut clear()
 const count(value: int): int
 mut duplicate(): PackedInt32Array
 mut erase(value: int): bool
 mut fill(value: int)
 const find(value: int, from: int = 0): int
 const get(index: int): int
 const has(value: int): bool
 mut insert(at_index: int, value: int): int
 const is_empty(): bool
 mut push_back(value: int): bool
 mut remove_at(index: int)
 mut resize(new_size: int): int
 mut reverse()
 const rfind(value: int, from: int = -1): int
 mut set(index: int, value: int)
 const size(): int
 const slice(begin: int, end: int = 2147483647): PackedInt32Array
 mut sort()
 const to_byte_array(): PackedByteArray
PackedInt64Array
 new()
 new(from: PackedInt64Array)
 new(from: Array)
 op != bool PackedInt64Array
 op + PackedInt64Array PackedInt64Array
 op == bool PackedInt64Array
 mut append(value: int): bool
 mut append_array(array: PackedInt64Array)
 mut bsearch(value: int, before: bool = true): int
 mut clear()
 const count(value: int): int
 mut duplicate(): PackedInt64Array
 mut erase(value: int): bool
 mut fill(value: int)
 const find(value: int, from: int = 0): int
 const get(index: int): int
 const has(value: int): bool
 mut insert(at_index: int, value: int): int
 const is_empty(): bool
 mut push_back(value: int): bool
 mut remove_at(index: int)
 mut resize(new_size: int): int
 mut reverse()
 const rfind(value: int, from: int = -1): int
 mut set(index: int, value: int)
 const size(): int
 const slice(begin: int, end: int = 2147483647): PackedInt64Array
 mut sort()
 const to_byte_array(): PackedByteArray
PackedFloat32Array
 new()
 new(from: PackedFloat32Array)
 new(from: Array)
 op != bool PackedFloat32Array
 op + PackedFloat32Array PackedFloat32Array
 op == bool PackedFloat32Array
 mut append(value: float): bool
 mut append_array(array: PackedFloat32Array)
 mut bsearch(value: float, before: bool = true): int
 mut clear()
 const count(value: float): int
 mut duplicate(): PackedFloat32Array
 mut erase(value: float): bool
 mut fill(value: float)
 const find(value: float, from: int = 0): int
 const get(index: int): float
 const has(value: float): bool
 mut insert(at_index: int, value: float): int
 const is_empty(): bool
 mut push_back(value: float): bool
 mut remove_at(index: int)
 mut resize(new_size: int): int
 mut reverse()
 const rfind(value: float, from: int = -1): int
 mut set(index: int, value: float)
 const size(): int
 const slice(begin: int, end: int = 2147483647): PackedFloat32Array
 mut sort()
 const to_byte_array(): PackedByteArray
PackedFloat64Array
 new()
 new(from: PackedFloat64Array)
 new(from: Array)
 op != bool PackedFloat64Array
 op + PackedFloat64Array PackedFloat64Array
 op == bool PackedFloat64Array
 mut append(value: float): bool
 mut append_array(array: PackedFloat64Array)
 mut bsearch(value: float, before: bool = true): int
 mut clear()
 const count(value: float): int
 mut duplicate(): PackedFloat64Array
 mut erase(value: float): bool
 mut fill(value: float)
 const find(value: float, from: int = 0): int
 const get(index: int): float
 const has(value: float): bool
 mut insert(at_index: int, value: float): int
 const is_empty(): bool
 mut push_back(value: float): bool
 mut remove_at(index: int)
 mut resize(new_size: int): int
 mut reverse()
 const rfind(value: float, from: int = -1): int
 mut set(index: int, value: float)
 const size(): int
 const slice(begin: int, end: int = 2147483647): PackedFloat64Array
 mut sort()
 const to_byte_array(): PackedByteArray
PackedStringArray
 new()
 new(from: PackedStringArray)
 new(from: Array)
 op != bool PackedStringArray
 op + PackedStringArray PackedStringArray
 op == bool PackedStringArray
 mut append(value: String): bool
 mut append_array(array: PackedStringArray)
 mut bsearch(value: String, before: bool = true): int
 mut clear()
 const count(value: String): int
 mut duplicate(): PackedStringArray
 mut erase(value: String): bool
 mut fill(value: String)
 const find(value: String, from: int = 0): int
 const get(index: int): String
 const has(value: String): bool
 mut insert(at_index: int, value: String): int
 const is_empty(): bool
 mut push_back(value: String): bool
 mut remove_at(index: int)
 mut resize(new_size: int): int
 mut reverse()
 const rfind(value: String, from: int = -1): int
 mut set(index: int, value: String)
 const size(): int
 const slice(begin: int, end: int = 2147483647): PackedStringArray
 mut sort()
 const to_byte_array(): PackedByteArray
PackedVector2Array
 new()
 new(from: PackedVector2Array)
 new(from: Array)
 op != bool PackedVector2Array
 op * PackedVector2Array Transform2D
 op + PackedVector2Array PackedVector2Array
 op == bool PackedVector2Array
 mut append(value: Vector2): bool
 mut append_array(array: PackedVector2Array)
 mut bsearch(value: Vector2, before: bool = true): int
 mut clear()
 const count(value: Vector2): int
 mut duplicate(): PackedVector2Array
 mut erase(value: Vector2): bool
 mut fill(value: Vector2)
 const find(value: Vector2, from: int = 0): int
 const get(index: int): Vector2
 const has(value: Vector2): bool
 mut insert(at_index: int, value: Vector2): int
 const is_empty(): bool
 mut push_back(value: Vector2): bool
 mut remove_at(index: int)
 mut resize(new_size: int): int
 mut reverse()
 const rfind(value: Vector2, from: int = -1): int
 mut set(index: int, value: Vector2)
 const size(): int
 const slice(begin: int, end: int = 2147483647): PackedVector2Array
 mut sort()
 const to_byte_array(): PackedByteArray
PackedVector3Array
 new()
 new(from: PackedVector3Array)
 new(from: Array)
 op != bool PackedVector3Array
 op * PackedVector3Array Transform3D
 op + PackedVector3Array PackedVector3Array
 op == bool PackedVector3Array
 mut append(value: Vector3): bool
 mut append_array(array: PackedVector3Array)
 mut bsearch(value: Vector3, before: bool = true): int
 mut clear()
 const count(value: Vector3): int
 mut duplicate(): PackedVector3Array
 mut erase(value: Vector3): bool
 mut fill(value: Vector3)
 const find(value: Vector3, from: int = 0): int
 const get(index: int): Vector3
 const has(value: Vector3): bool
 mut insert(at_index: int, value: Vector3): int
 const is_empty(): bool
 mut push_back(value: Vector3): bool
 mut remove_at(index: int)
 mut resize(new_size: int): int
 mut reverse()
 const rfind(value: Vector3, from: int = -1): int
 mut set(index: int, value: Vector3)
 const size(): int
 const slice(begin: int, end: int = 2147483647): PackedVector3Array
 mut sort()
 const to_byte_array(): PackedByteArray
PackedColorArray
 new()
 new(from: PackedColorArray)
 new(from: Array)
 op != bool PackedColorArray
 op + PackedColorArray PackedColorArray
 op == bool PackedColorArray
 mut append(value: Color): bool
 mut append_array(array: PackedColorArray)
 mut bsearch(value: Color, before: bool = true): int
 mut clear()
 const count(value: Color): int
 mut duplicate(): PackedColorArray
 mut erase(value: Color): bool
 mut fill(value: Color)
 const find(value: Color, from: int = 0): int
 const get(index: int): Color
 const has(value: Color): bool
 mut insert(at_index: int, value: Color): int
 const is_empty(): bool
 mut push_back(value: Color): bool
 mut remove_at(index: int)
 mut resize(new_size: int): int
 mut reverse()
 const rfind(value: Color, from: int = -1): int
 mut set(index: int, value: Color)
 const size(): int
 const slice(begin: int, end: int = 2147483647): PackedColorArray
 mut sort()
 const to_byte_array(): PackedByteArray
PackedVector4Array
 new()
 new(from: PackedVector4Array)
 new(from: Array)
 op != bool PackedVector4Array
 op + PackedVector4Array PackedVector4Array
 op == bool PackedVector4Array
 mut append(value: Vector4): bool
 mut append_array(array: PackedVector4Array)
 mut bsearch(value: Vector4, before: bool = true): int
 mut clear()
 const count(value: Vector4): int
 mut duplicate(): PackedVector4Array
 mut erase(value: Vector4): bool
 mut fill(value: Vector4)
 const find(value: Vector4, from: int = 0): int
 const get(index: int): Vector4
 const has(value: Vector4): bool
 mut insert(at_index: int, value: Vector4): int
 const is_empty(): bool
 mut push_back(value: Vector4): bool
 mut remove_at(index: int)
 mut resize(new_size: int): int
 mut reverse()
 const rfind(value: Vector4, from: int = -1): int
 mut set(index: int, value: Vector4)
 const size(): int
 const slice(begin: int, end: int = 2147483647): PackedVector4Array
 mut sort()
 const to_byte_array(): PackedByteArray
`;

/** The functions of `@GlobalScope`. */
export const UTILITY_FUNCTIONS = `
mut abs(x: Variant): Variant
mut absf(x: float): float
mut absi(x: int): int
mut acos(x: float): float
mut acosh(x: float): float
mut angle_difference(from: float, to: float): float
mut asin(x: float): float
mut asinh(x: float): float
mut atan(x: float): float
mut atan2(y: float, x: float): float
mut atanh(x: float): float
mut bezier_derivative(start: float, control_1: float, control_2: float, end: float, t: float): float
mut bezier_interpolate(start: float, control_1: float, control_2: float, end: float, t: float): float
mut bytes_to_var(bytes: PackedByteArray): Variant
mut bytes_to_var_with_objects(bytes: PackedByteArray): Variant
mut ceil(x: Variant): Variant
mut ceilf(x: float): float
mut ceili(x: float): int
mut clamp(value: Variant, min: Variant, max: Variant): Variant
mut clampf(value: float, min: float, max: float): float
mut clampi(value: int, min: int, max: int): int
mut cos(angle_rad: float): float
mut cosh(x: float): float
mut cubic_interpolate(from: float, to: float, pre: float, post: float, weight: float): float
mut cubic_interpolate_angle(from: float, to: float, pre: float, post: float, weight: float): float
mut cubic_interpolate_angle_in_time(from: float, to: float, pre: float, post: float, weight: float, to_t: float, pre_t: float, post_t: float): float
mut cubic_interpolate_in_time(from: float, to: float, pre: float, post: float, weight: float, to_t: float, pre_t: float, post_t: float): float
mut db_to_linear(db: float): float
mut deg_to_rad(deg: float): float
mut ease(x: float, curve: float): float
mut error_string(error: int): String
mut exp(x: float): float
mut floor(x: Variant): Variant
mut floorf(x: float): float
mut floori(x: float): int
mut fmod(x: float, y: float): float
mut fposmod(x: float, y: float): float
mut hash(variable: Variant): int
mut instance_from_id(instance_id: int): Object
mut inverse_lerp(from: float, to: float, weight: float): float
mut is_equal_approx(a: float, b: float): bool
mut is_finite(x: float): bool
mut is_inf(x: float): bool
mut is_instance_id_valid(id: int): bool
mut is_instance_valid(instance: Variant): bool
mut is_nan(x: float): bool
mut is_same(a: Variant, b: Variant): bool
mut is_zero_approx(x: float): bool
mut lerp(from: Variant, to: Variant, weight: Variant): Variant
mut lerp_angle(from: float, to: float, weight: float): float
mut lerpf(from: float, to: float, weight: float): float
mut linear_to_db(lin: float): float
mut log(x: float): float
mut max(...): Variant
mut maxf(a: float, b: float): float
mut maxi(a: int, b: int): int
mut min(...): Variant
mut minf(a: float, b: float): float
mut mini(a: int, b: int): int
mut move_toward(from: float, to: float, delta: float): float
mut nearest_po2(value: int): int
mut pingpong(value: float, length: float): float
mut posmod(x: int, y: int): int
mut pow(base: float, exp: float): float
mut print(...)
mut print_rich(...)
mut print_verbose(...)
mut printerr(...)
mut printraw(...)
mut prints(...)
mut printt(...)
mut push_error(...)
mut push_warning(...)
mut rad_to_deg(rad: float): float
mut rand_from_seed(seed: int): PackedInt64Array
mut randf(): float
mut randf_range(from: float, to: float): float
mut randfn(mean: float, deviation: float): float
mut randi(): int
mut randi_range(from: int, to: int): int
mut randomize()
mut remap(value: float, istart: float, istop: float, ostart: float, ostop: float): float
mut rid_allocate_id(): int
mut rid_from_int64(base: int): RID
mut rotate_toward(from: float, to: float, delta: float): float
mut round(x: Variant): Variant
mut roundf(x: float): float
mut roundi(x: float): int
mut seed(base: int)
mut sign(x: Variant): Variant
mut signf(x: float): float
mut signi(x: int): int
mut sin(angle_rad: float): float
mut sinh(x: float): float
mut smoothstep(from: float, to: float, x: float): float
mut snapped(x: Variant, step: Variant): Variant
mut snappedf(x: float, step: float): float
mut snappedi(x: float, step: int): int
mut sqrt(x: float): float
mut step_decimals(x: float): int
mut str(...): String
mut str_to_var(string: String): Variant
mut tan(angle_rad: float): float
mut tanh(x: float): float
mut type_convert(variant: Variant, type: int): Variant
mut type_string(type: int): String
mut typeof(variable: Variant): int
mut var_to_bytes(variable: Variant): PackedByteArray
mut var_to_bytes_with_objects(variable: Variant): PackedByteArray
mut var_to_str(variable: Variant): String
mut weakref(obj: Variant): Variant
mut wrap(value: Variant, min: Variant, max: Variant): Variant
mut wrapf(value: float, min: float, max: float): float
mut wrapi(value: int, min: int, max: int): int
`;
