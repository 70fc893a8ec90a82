extends SceneTree
## Prints every node class of the engine with its base and its own storable properties.

func _initialize() -> void:
	for name in ClassDB.get_class_list():
		if not ClassDB.is_parent_class(name, "Node") or not ClassDB.is_class_enabled(name):
			continue
		var properties := {}
		for property in ClassDB.class_get_property_list(name, true):
			if property.usage & (PROPERTY_USAGE_GROUP | PROPERTY_USAGE_CATEGORY | PROPERTY_USAGE_SUBGROUP | PROPERTY_USAGE_ARRAY | PROPERTY_USAGE_INTERNAL) or "/" in property.name:
				continue
			var first: Variant = ClassDB.class_get_property_default_value(name, property.name)
			# Some are listed as of one type and given as of another, which is what travels.
			var type: int = property.type if first == null else typeof(first)
			properties[property.name] = [type, var_to_str(first) if first != null else ""]
		print("CLASS ", JSON.stringify([name, ClassDB.get_parent_class(name), properties]))
	print("CLASSES-END")
	quit()
