extends Node

# Exchanges Variants with the specs through files of length-prefixed records.
#
#   decode IN OUT        for each encoded value in IN: its var_to_str, and its var_to_bytes again
#   make COUNT SEED OUT  COUNT random values: var_to_bytes and var_to_str of each
#   parse IN OUT         for each text in IN: var_to_bytes of its str_to_var
#   print IN OUT         for each encoded value in IN: its str
#   compute IN OUT       for each encoded [a, b, number] in IN: what math makes of them

var rng := RandomNumberGenerator.new()


func _ready() -> void:
	Engine.print_error_messages = false
	var args := OS.get_cmdline_user_args().slice(1)
	match args[0]:
		"decode":
			decode(args[1], args[2])
		"make":
			make(int(args[1]), int(args[2]), args[3])
		"parse":
			parse(args[1], args[2])
		"print":
			print_values(args[1], args[2])
		"compute":
			compute(args[1], args[2])
	print("done")
	get_tree().quit()


func decode(from: String, to: String) -> void:
	var input := FileAccess.open(from, FileAccess.READ)
	var output := FileAccess.open(to, FileAccess.WRITE)
	while input.get_position() < input.get_length():
		var value: Variant = bytes_to_var(input.get_buffer(input.get_32()))
		store(output, var_to_str(value).to_utf8_buffer())
		store(output, var_to_bytes(value))


func make(count: int, initial_seed: int, to: String) -> void:
	rng.seed = initial_seed
	var output := FileAccess.open(to, FileAccess.WRITE)
	for i in count:
		var value: Variant = any(0)
		var bytes := var_to_bytes(value)
		store(output, bytes)
		if not has_typed_dictionaries():
			# What older engines do not send of a value is not in their bytes.
			value = bytes_to_var(bytes)
		store(output, var_to_str(value).to_utf8_buffer())


func parse(from: String, to: String) -> void:
	var input := FileAccess.open(from, FileAccess.READ)
	var output := FileAccess.open(to, FileAccess.WRITE)
	while input.get_position() < input.get_length():
		store(output, var_to_bytes(str_to_var(input.get_buffer(input.get_32()).get_string_from_utf8())))


func print_values(from: String, to: String) -> void:
	var input := FileAccess.open(from, FileAccess.READ)
	var output := FileAccess.open(to, FileAccess.WRITE)
	while input.get_position() < input.get_length():
		store(output, str(bytes_to_var(input.get_buffer(input.get_32()))).to_utf8_buffer())


func store(output: FileAccess, bytes: PackedByteArray) -> void:
	output.store_32(bytes.size())
	output.store_buffer(bytes)


func below(limit: int) -> int:
	return rng.randi() % limit


func single() -> float:
	var bytes := PackedByteArray([0, 0, 0, 0])
	if below(2) == 0:
		bytes.encode_float(0, (below(2000001) - 1000000) / 1000.0)
	else:
		bytes.encode_u32(0, rng.randi())
	var value := bytes.decode_float(0)
	return 1.5 if is_nan(value) else value


func double() -> float:
	match below(4):
		0:
			return [0.0, 1.0, -1.0, 0.1, INF, -INF, 1e15, 1e-5, PI, 16777217.0, 1e300][below(11)]
		1:
			return single()
		2:
			return (below(2000001) - 1000000) / 1000.0
	var bytes := PackedByteArray()
	bytes.resize(8)
	bytes.encode_u32(0, rng.randi())
	bytes.encode_u32(4, rng.randi())
	var value := bytes.decode_double(0)
	return NAN if is_nan(value) else value


func integer() -> int:
	if below(3) == 0:
		return [0, 1, -1, 127, 128, -129, 32768, -32769, 2147483647, 2147483648, -2147483649, 9007199254740993, 9223372036854775807, -9223372036854775807 - 1][below(14)]
	return ((rng.randi() << 32) | rng.randi()) >> below(64)


func text() -> String:
	var letters := "aZ_7 '\"\\/:\n\t\r%é日本ß👾x&#{"
	var result := ""
	for i in below(100 if below(20) == 0 else 12):
		result += letters[below(letters.length())]
	return result


func vec2() -> Vector2:
	return Vector2(single(), single())


func vec2i() -> Vector2i:
	return Vector2i(int32(), int32())


func vec3() -> Vector3:
	return Vector3(single(), single(), single())


func vec4() -> Vector4:
	return Vector4(single(), single(), single(), single())


func color() -> Color:
	return Color(single(), single(), single(), single())


func basis() -> Basis:
	return Basis(vec3(), vec3(), vec3())


func int32() -> int:
	return rng.randi() - 2147483648


func any(depth: int) -> Variant:
	var type := below(TYPE_MAX)
	while type == TYPE_OBJECT or (depth > 3 and (type == TYPE_ARRAY or type == TYPE_DICTIONARY)):
		type = below(TYPE_MAX)
	return of(type, depth)


func key_type() -> int:
	var type := 1 + below(TYPE_CALLABLE - 1)
	return TYPE_STRING if type == TYPE_OBJECT else type


func of(type: int, depth: int) -> Variant:
	var count := below(200 if below(30) == 0 else 6)
	match type:
		TYPE_BOOL:
			return below(2) == 0
		TYPE_INT:
			return integer()
		TYPE_FLOAT:
			return double()
		TYPE_STRING:
			return text()
		TYPE_VECTOR2:
			return vec2()
		TYPE_VECTOR2I:
			return vec2i()
		TYPE_RECT2:
			return Rect2(vec2(), vec2())
		TYPE_RECT2I:
			return Rect2i(vec2i(), vec2i())
		TYPE_VECTOR3:
			return vec3()
		TYPE_VECTOR3I:
			return Vector3i(int32(), int32(), int32())
		TYPE_TRANSFORM2D:
			return Transform2D(vec2(), vec2(), vec2())
		TYPE_VECTOR4:
			return vec4()
		TYPE_VECTOR4I:
			return Vector4i(int32(), int32(), int32(), int32())
		TYPE_PLANE:
			return Plane(vec3(), single())
		TYPE_QUATERNION:
			return Quaternion(single(), single(), single(), single())
		TYPE_AABB:
			return AABB(vec3(), vec3())
		TYPE_BASIS:
			return basis()
		TYPE_TRANSFORM3D:
			return Transform3D(basis(), vec3())
		TYPE_PROJECTION:
			return Projection(vec4(), vec4(), vec4(), vec4())
		TYPE_COLOR:
			return color()
		TYPE_STRING_NAME:
			return StringName(text())
		TYPE_NODE_PATH:
			return NodePath(["", "a", "/root/Main", "../B:pos:x", ":p", "a/../b", "%U/x", "."][below(8)])
		TYPE_RID:
			return rid_from_int64(integer())
		TYPE_CALLABLE:
			return Callable()
		TYPE_SIGNAL:
			return Signal()
		TYPE_DICTIONARY:
			return dictionary(below(40) if below(8) == 0 else below(6), depth)
		TYPE_ARRAY:
			return array(below(6), depth)
		TYPE_PACKED_BYTE_ARRAY:
			return PackedByteArray(range(count).map(func(_i: int) -> int: return below(256)))
		TYPE_PACKED_INT32_ARRAY:
			return PackedInt32Array(range(count).map(func(_i: int) -> int: return int32()))
		TYPE_PACKED_INT64_ARRAY:
			return PackedInt64Array(range(count).map(func(_i: int) -> int: return integer()))
		TYPE_PACKED_FLOAT32_ARRAY:
			return PackedFloat32Array(range(count).map(func(_i: int) -> float: return single()))
		TYPE_PACKED_FLOAT64_ARRAY:
			return PackedFloat64Array(range(count).map(func(_i: int) -> float: return double()))
		TYPE_PACKED_STRING_ARRAY:
			return PackedStringArray(range(count).map(func(_i: int) -> String: return text()))
		TYPE_PACKED_VECTOR2_ARRAY:
			return PackedVector2Array(range(count).map(func(_i: int) -> Vector2: return vec2()))
		TYPE_PACKED_VECTOR3_ARRAY:
			return PackedVector3Array(range(count).map(func(_i: int) -> Vector3: return vec3()))
		TYPE_PACKED_COLOR_ARRAY:
			return PackedColorArray(range(count).map(func(_i: int) -> Color: return color()))
	# By name only for what every 4.x parses: 38 is TYPE_PACKED_VECTOR4_ARRAY since 4.3.
	if type == 38:
		return type_convert(range(count).map(func(_i: int) -> Vector4: return vec4()), 38)
	return null


func array(count: int, depth: int) -> Array:
	var typed := below(3) == 0
	var type := below(TYPE_MAX)
	if type == TYPE_OBJECT or (depth > 2 and (type == TYPE_ARRAY or type == TYPE_DICTIONARY)):
		type = TYPE_INT
	var items: Array = []
	for i in count:
		items.append(of(type, depth + 1) if typed else any(depth + 1))
	return Array(items, type, &"", null) if typed and type != TYPE_NIL else items


func dictionary(count: int, depth: int) -> Dictionary:
	var result := {}
	for i in count:
		result[of(key_type(), depth + 1)] = any(depth + 1)
	if below(3) > 0 or not has_typed_dictionaries():
		return result
	var type := key_type()
	var typed := {}
	for i in count:
		typed[of(type, depth + 1)] = any(depth + 1)
	return typed_dictionary(typed, type)


func has_typed_dictionaries() -> bool:
	return Engine.get_version_info().hex >= 0x040400


func typed_dictionary(items: Dictionary, type: int) -> Dictionary:
	# The constructor has this form since 4.4 only, so older engines must not see it when they parse.
	var script := GDScript.new()
	script.source_code = "static func make(items: Dictionary, type: int) -> Dictionary:\n\treturn Dictionary(items, type, &\"\", null, TYPE_NIL, &\"\", null)\n"
	if typed_maker == null:
		script.reload()
		typed_maker = script
	return typed_maker.make(items, type)


var typed_maker: GDScript = null

# Math on pairs of values: for each record [a, b, number] the results of all that both sides know, in this order.
func compute(from: String, to: String) -> void:
	var input := FileAccess.open(from, FileAccess.READ)
	var output := FileAccess.open(to, FileAccess.WRITE)
	while input.get_position() < input.get_length():
		var given: Array = bytes_to_var(input.get_buffer(input.get_32()))
		store(output, var_to_bytes(results(given[0], given[1], given[2])))


func results(a: Variant, b: Variant, s: float) -> Array:
	match typeof(a):
		TYPE_QUATERNION:
			return [a * b, a.dot(b), a.length(), a.normalized(), a.inverse(), a.slerp(b, s), a * Vector3(s, 2, -3),
				a.is_equal_approx(b), Quaternion(Vector3(a.x, a.y, a.z).normalized(), s)]
		TYPE_BASIS:
			return [a * b.x, a.determinant(), a.transposed(), a.get_scale(), a.is_equal_approx(b)]
		TYPE_TRANSFORM2D:
			return [a * b.x, a.determinant(), a.get_scale(), a.get_rotation(), a.translated(b.origin),
				a.is_equal_approx(b), Transform2D(s, b.origin)]
		TYPE_TRANSFORM3D:
			return [a * b.origin, a.translated(b.origin), a.is_equal_approx(b)]
	var all := [
		a + b, a - b, a * b, a / b, a * s, a / s, -a, a.dot(b), a.length(), a.length_squared(), a.normalized(),
		a.distance_to(b), a.distance_squared_to(b), a.direction_to(b), a.lerp(b, s), a.abs(), a.floor(), a.ceil(),
		a.round(), a.is_equal_approx(b), a.is_zero_approx(), a.is_finite(),
	]
	if typeof(a) == TYPE_VECTOR4:
		return all
	all.append_array([a.move_toward(b, s), a.limit_length(s), a.cross(b), a.angle_to(b)])
	if typeof(a) == TYPE_VECTOR2:
		all.append_array([a.angle(), a.angle_to_point(b), a.rotated(s), Vector2.from_angle(s)])
	return all
