extends SceneTree
## Prints what the engine makes of the scripts and scenes of a project: one JSON text per line.

func _initialize() -> void:
	var args := OS.get_cmdline_user_args()
	for path in args:
		if path.ends_with(".gd"):
			_script(path, load(path))
		elif path.ends_with(".tscn"):
			_scene(path)
	print("DUMP-END")
	quit()


func _script(path: String, script: Script) -> void:
	if script == null or not script.can_instantiate():
		print("DUMP ", JSON.stringify({"script": path, "broken": true}))
		return
	var functions := {}
	for method in script.get_script_method_list():
		if method.name.begins_with("@") or functions.has(method.name):
			continue
		functions[method.name] = {
			"args": method.args.map(func(arg: Dictionary) -> Array: return [arg.name, arg.type]),
			"defaults": method.default_args.size(),
			"returns": method.return.type,
			"static": (method.flags & METHOD_FLAG_STATIC) != 0,
			"vararg": (method.flags & METHOD_FLAG_VARARG) != 0,
		}
	var properties := {}
	var instance: Object = script.new()
	for property in script.get_script_property_list():
		if property.usage & PROPERTY_USAGE_SCRIPT_VARIABLE:
			properties[property.name] = {
				"type": property.type,
				"exported": (property.usage & PROPERTY_USAGE_EDITOR) != 0,
				"value": var_to_str(instance.get(property.name)),
			}
	var signals := {}
	for one in script.get_script_signal_list():
		signals[one.name] = one.args.map(func(arg: Dictionary) -> Array: return [arg.name, arg.type])
	var rpcs := {}
	if script.has_method("get_rpc_config"):
		rpcs = script.call("get_rpc_config")
	print("DUMP ", JSON.stringify({
		"script": path,
		"native": script.get_instance_base_type(),
		"base": script.get_base_script().resource_path if script.get_base_script() != null else "",
		"class_name": script.call("get_global_name") if script.has_method("get_global_name") else null,
		"rpcs": rpcs,
		"rpc_order": rpcs.keys(),
		"functions": functions,
		"properties": properties,
		"signals": signals,
		"constants": _texts(script.get_script_constant_map()),
	}, "", false))
	if instance is Node:
		instance.free()
	elif not instance is RefCounted:
		instance.free()


func _texts(constants: Dictionary) -> Dictionary:
	var texts := {}
	for key in constants:
		var value: Variant = constants[key]
		if typeof(value) != TYPE_OBJECT:
			texts[key] = var_to_str(value)
	return texts


func _scene(path: String) -> void:
	var packed: PackedScene = load(path)
	if packed == null or not packed.can_instantiate():
		print("DUMP ", JSON.stringify({"scene": path, "broken": true}))
		return
	var root := packed.instantiate()
	var nodes := []
	_node(root, root, nodes)
	print("DUMP ", JSON.stringify({"scene": path, "nodes": nodes}, "", false))
	root.free()


func _node(root: Node, node: Node, into: Array) -> void:
	var script: Script = node.get_script()
	var groups := node.get_groups().filter(func(group: StringName) -> bool: return not String(group).begins_with("_"))
	var told := {
		"path": str(root.get_path_to(node)),
		"name": node.name,
		"class": node.get_class(),
		"script": script.resource_path if script != null else "",
		"groups": groups,
		"file": node.scene_file_path,
		"unique": node.unique_name_in_owner,
	}
	if node is MultiplayerSpawner:
		var scenes := []
		for index in node.get_spawnable_scene_count():
			scenes.append(node.get_spawnable_scene(index))
		told["spawner"] = {"scenes": scenes, "path": str(node.spawn_path), "limit": node.spawn_limit}
	if node is MultiplayerSynchronizer:
		var config: SceneReplicationConfig = node.replication_config
		var properties: Variant = null
		if config != null:
			properties = config.get_properties().map(func(property: NodePath) -> Array:
				var target := node.get_node_or_null(node.root_path)
				var owner_of := target.get_node_or_null(NodePath(property.get_concatenated_names())) if target != null else null
				var value: Variant = owner_of.get_indexed(NodePath(property.get_concatenated_subnames())) if owner_of != null else null
				return [str(property), config.property_get_spawn(property), config.property_get_replication_mode(property), typeof(value)])
		told["synchronizer"] = {
			"root": str(node.root_path),
			"interval": node.replication_interval,
			"delta": node.delta_interval,
			"visibility": node.visibility_update_mode,
			"public": node.public_visibility,
			"properties": properties,
		}
	if script != null:
		var values := {}
		for property in script.get_script_property_list():
			if property.usage & PROPERTY_USAGE_STORAGE and property.usage & PROPERTY_USAGE_SCRIPT_VARIABLE:
				values[property.name] = var_to_str(node.get(property.name))
		told["values"] = values
	into.append(told)
	for child in node.get_children():
		_node(root, child, into)
