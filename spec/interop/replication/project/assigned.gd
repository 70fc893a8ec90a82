extends Node
# Sets typed properties by their names, as synchronizers do, and prints what became of each value.
const TYPES := ["bool", "int", "float", "String", "Vector2", "Vector2i", "Rect2", "Rect2i", "Vector3", "Vector3i", "Transform2D",
	"Vector4", "Vector4i", "Plane", "Quaternion", "AABB", "Basis", "Transform3D", "Projection", "Color", "StringName", "NodePath",
	"Dictionary", "Array", "PackedByteArray", "PackedInt32Array", "PackedInt64Array", "PackedFloat32Array", "PackedFloat64Array",
	"PackedStringArray", "PackedVector2Array", "PackedVector3Array", "PackedColorArray"]

func hex(value: Variant) -> String:
	return var_to_bytes(value).hex_encode()

func _ready() -> void:
	var basis := Basis(Vector3(0, 1, 0), 0.7)
	var turned := Transform3D(Basis(Vector3(1, 0, 0), 0.3), Vector3(1, 2, 3))
	var values := [true, 0, 1, -3, 255, 0xff8040ff, 1 << 40, 0.0, 1.9, -2.5, 1e300, "", "red", "#80ff00", "5", "-7.5e1", "a/b:c",
		Vector2(1.5, -2.5), Vector2i(3, -4), Rect2(1, 2.5, 3, 4), Rect2i(1, 2, 3, 4), Vector3(1.5, 2.5, -3.5), Vector3i(1, 2, 3),
		Transform2D(0.5, Vector2(3, 4)), Vector4(1.5, 2, 3, 4), Vector4i(1, 2, 3, 4), Plane(0, 1, 0, 2), Quaternion(0.5, 0.5, -0.5, 0.5),
		AABB(Vector3(1, 2, 3), Vector3(4, 5, 6)), basis, turned, Projection(turned), Color(0.1, 0.2, 0.3, 0.4), &"red", &"8", ^"a/b:c", ^"red",
		{}, {"a": 1}, [], [1, 2, 3], [1.5, "7", Vector2(1, 2), null], ["a", &"b", 5], [Vector2(1, 2), Vector2i(3, 4)], [Vector3(1, 2, 3)],
		[Color(1, 0, 0), "green", 255], [true, 2.7, "9"], PackedByteArray([1, 255]), PackedInt32Array([1, -2]), PackedInt64Array([1, 1 << 40]),
		PackedFloat32Array([1.5, 0.1]), PackedFloat64Array([1.5, 0.1]), PackedStringArray(["a", "7"]), PackedVector2Array([Vector2(1, 2)]),
		PackedVector3Array([Vector3(1, 2, 3)]), PackedColorArray([Color(1, 0, 0)])]
	var source := "extends RefCounted\n"
	for type in TYPES:
		source += "var of_%s: %s\n" % [type, type]
	var script := GDScript.new()
	script.source_code = source
	script.reload()
	for type in TYPES:
		for value in values:
			var holder: RefCounted = script.new()
			holder.set("of_" + type, value)
			print("SET %s %s %s" % [type, hex(value), hex(holder.get("of_" + type))])
	print("DONE")
	get_tree().quit()
