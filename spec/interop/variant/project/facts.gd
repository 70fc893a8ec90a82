extends Node

# Prints which expressions are not true: "FACT index what". The first text of the file is what they need.

func _ready() -> void:
	Engine.print_error_messages = false
	var texts: Array = JSON.parse_string(FileAccess.get_file_as_string(OS.get_cmdline_user_args()[1]))
	for index in range(1, texts.size()):
		var script := GDScript.new()
		script.source_code = "extends RefCounted\n%sfunc fact(): return %s\n" % [texts[0], texts[index]]
		var said: Variant = "no expression"
		if script.reload() == OK:
			said = script.new().fact()
		if not (said is bool and said):
			print("FACT %d %s" % [index - 1, said])
	print("FACTS DONE")
	get_tree().quit()
