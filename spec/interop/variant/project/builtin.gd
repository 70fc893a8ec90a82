extends SceneTree

# Tries built-in types for the specs. IN has length-prefixed records of encoded arrays [name of a function, arguments]; the functions are
# in a script that the spec writes beside it. OUT gets for each an encoded array: [true, result, first argument afterwards], or [false].

func _init() -> void:
	Engine.print_error_messages = false
	var args := OS.get_cmdline_user_args()
	var script: GDScript = load(args[0])
	var cases: Object = script.new()
	var input := FileAccess.open(args[1], FileAccess.READ)
	var output := FileAccess.open(args[2], FileAccess.WRITE)
	while input.get_position() < input.get_length():
		var record: Array = bytes_to_var(input.get_buffer(input.get_32()))
		var out: Array = [false]
		cases.call(record[0], record[1], out)
		var bytes := var_to_bytes(out)
		output.store_32(bytes.size())
		output.store_buffer(bytes)
	output.close()
	print("done")
	quit()
