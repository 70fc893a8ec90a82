extends "res://base.gd"

# Without an annotation of its own the method keeps the base's.
func overridden(text: String) -> void:
	print("CALL overridden ", text)
	answered.rpc_id(multiplayer.get_remote_sender_id(), "overridden derived", text)

# Any value, sent back with its type.
@rpc("any_peer") func echo(id: int, value) -> void:
	echoed.rpc_id(multiplayer.get_remote_sender_id(), id, typeof(value), value)

@rpc("any_peer") func echoed(_id: int, _type: int, _value) -> void:
	pass

# A value alone, so that a PackedByteArray goes raw.
@rpc("any_peer") func echo_one(value) -> void:
	echoed_one.rpc_id(multiplayer.get_remote_sender_id(), value)

@rpc("any_peer") func echoed_one(_value) -> void:
	pass

@rpc("any_peer") func many(a, b, c, d, e, f, g, h) -> void:
	answered.rpc_id(multiplayer.get_remote_sender_id(), "many", [a, b, c, d, e, f, g, h])

# Values that the engine makes; the answer must be the same value.
func values() -> Array:
	return [
		null, true, false, 0, -1, 127, 128, -129, 40000, -40000, 2147483648, -9223372036854775807,
		0.5, 0.1, 1.0, INF, "", "text", "héllo 👾", Vector2(1, -2.5), Vector2i(3, -4), Rect2(1, 2, 3, 4), Rect2i(1, 2, 3, 4),
		Vector3(1, 2, 3), Vector3i(1, -2, 3), Transform2D(Vector2(1, 2), Vector2(3, 4), Vector2(5, 6)),
		Vector4(1, 2, 3, 4), Vector4i(1, 2, 3, -4), Plane(1, 2, 3, 4), Quaternion(0.5, 0.25, 0.125, 1),
		AABB(Vector3(1, 2, 3), Vector3(4, 5, 6)), Basis(Vector3(1, 2, 3), Vector3(4, 5, 6), Vector3(7, 8, 9)),
		Transform3D(Basis(Vector3(1, 2, 3), Vector3(4, 5, 6), Vector3(7, 8, 9)), Vector3(10, 11, 12)),
		Projection(Vector4(1, 2, 3, 4), Vector4(5, 6, 7, 8), Vector4(9, 10, 11, 12), Vector4(13, 14, 15, 16)),
		Color(0.5, 0.25, 0.125, 1), &"name", NodePath("a/b:c"), NodePath("/root/Main"), RID(),
		{}, {"a": 1, 2: "b", Vector2(1, 2): [1, 2]}, {&"sn": 0.5}, [], [1, "two", 3.5, null, {"k": [true]}],
		Array([1, 2, 3], TYPE_INT, "", null), Array([1.0, 2.0], TYPE_FLOAT, "", null),
		PackedByteArray([1, 2, 255]), PackedInt32Array([1, -2]), PackedInt64Array([1, -9223372036854775807]),
		PackedFloat32Array([0.5, 1]), PackedFloat64Array([0.1, 1e300]), PackedStringArray(["", "a", "日本"]),
		PackedVector2Array([Vector2(1, 2)]), PackedVector3Array([Vector3(1, 2, 3)]), PackedColorArray([Color(1, 0, 0, 1)]),
		PackedInt32Array(), PackedStringArray(),
	]

@rpc("any_peer") func send_values() -> void:
	var to := multiplayer.get_remote_sender_id()
	var all := values()
	for i in all.size():
		check.rpc_id(to, i, all[i])
	answered.rpc_id(to, "values", all.size())

@rpc("any_peer") func check(_i: int, _value) -> void:
	pass

@rpc("any_peer") func checked(i: int, value) -> void:
	var expected = values()[i]
	# Not var_to_bytes: the padding inside a NodePath is whatever the memory held.
	if typeof(value) == typeof(expected) and var_to_str(value) == var_to_str(expected):
		print("SAME ", i)
	else:
		print("DIFFERENT ", i, " ", var_to_str(expected), " became ", var_to_str(value))

# One method for each mode on several channels.
@rpc("any_peer", "reliable", "call_remote", 0) func r0(x): answered.rpc_id(multiplayer.get_remote_sender_id(), "r0", x); back_r0.rpc_id(multiplayer.get_remote_sender_id(), x)
@rpc("any_peer", "reliable", "call_remote", 3) func r3(x): back_r3.rpc_id(multiplayer.get_remote_sender_id(), x)
@rpc("any_peer", "unreliable", "call_remote", 0) func u0(x): back_u0.rpc_id(multiplayer.get_remote_sender_id(), x)
@rpc("any_peer", "unreliable", "call_remote", 3) func u3(x): back_u3.rpc_id(multiplayer.get_remote_sender_id(), x)
@rpc("any_peer", "unreliable_ordered", "call_remote", 0) func o0(x): back_o0.rpc_id(multiplayer.get_remote_sender_id(), x)
@rpc("any_peer", "unreliable_ordered", "call_remote", 3) func o3(x): back_o3.rpc_id(multiplayer.get_remote_sender_id(), x)
@rpc("any_peer", "reliable", "call_remote", 0) func back_r0(_x): pass
@rpc("any_peer", "reliable", "call_remote", 3) func back_r3(_x): pass
@rpc("any_peer", "unreliable", "call_remote", 0) func back_u0(_x): pass
@rpc("any_peer", "unreliable", "call_remote", 3) func back_u3(_x): pass
@rpc("any_peer", "unreliable_ordered", "call_remote", 0) func back_o0(_x): pass
@rpc("any_peer", "unreliable_ordered", "call_remote", 3) func back_o3(_x): pass

@rpc("any_peer", "call_local") func everywhere(text) -> void:
	print("CALL everywhere ", text, " ", multiplayer.get_remote_sender_id())

@rpc("any_peer") func shout(text) -> void:
	everywhere.rpc(text)

@rpc("authority") func authority_only(text) -> void:
	print("CALL authority_only ", text, " ", multiplayer.get_remote_sender_id())
	answered.rpc_id(multiplayer.get_remote_sender_id(), "authority_only", text)

@rpc("any_peer") func set_authority(id: int) -> void:
	set_multiplayer_authority(id)
	answered.rpc_id(multiplayer.get_remote_sender_id(), "set_authority", id)

@rpc("any_peer") func call_authority_only(to: int, text) -> void:
	authority_only.rpc_id(to, text)

# Calls another peer: through the server when this is a client.
@rpc("any_peer") func call_peer(to: int, text) -> void:
	answered.rpc_id(to, "relayed", text)

func configured(text) -> void:
	print("CALL configured ", text)
	answered.rpc_id(multiplayer.get_remote_sender_id(), "configured", text)

@rpc("any_peer") func call_configured() -> void:
	rpc_id(multiplayer.get_remote_sender_id(), &"configured", "from the engine")

@rpc("any_peer") func peers() -> void:
	answered.rpc_id(multiplayer.get_remote_sender_id(), "peers", Array(multiplayer.get_peers()))

func not_an_rpc() -> void:
	print("CALL not_an_rpc")

@rpc("any_peer") func quit() -> void:
	get_tree().quit()
