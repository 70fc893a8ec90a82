extends Node

# Tries built-in types for the specs. CASES has a script for each case behind "#CASE name"; IN length-prefixed records of encoded arrays
# [name, arguments]. OUT gets for each an encoded array: [true, result, first argument afterwards], [false], or [] for what is unknown.

func _ready() -> void:
	Engine.print_error_messages = false
	var args := OS.get_cmdline_user_args().slice(1)
	var cases := {}
	for text in FileAccess.get_file_as_string(args[0]).split("#CASE ", false):
		var script := GDScript.new()
		script.source_code = text.substr(text.find("\n") + 1)
		if script.reload() == OK:
			cases[text.get_slice("\n", 0)] = script.new()
	var input := FileAccess.open(args[1], FileAccess.READ)
	var output := FileAccess.open(args[2], FileAccess.WRITE)
	while input.get_position() < input.get_length():
		var record: Array = bytes_to_var(input.get_buffer(input.get_32()))
		var out: Array = []
		if cases.has(record[0]):
			out.append(false)
			cases[record[0]].run(record[1], out)
		var bytes := var_to_bytes(out)
		output.store_32(bytes.size())
		output.store_buffer(bytes)
	output.close()
	print("done")
	get_tree().quit()
