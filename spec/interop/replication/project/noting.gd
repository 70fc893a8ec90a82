extends Node
# Notes all that it is told.
var noted: Array
var stops := ""

func put(what: String) -> void:
	noted.append("%s %s%s" % [name, what, "" if is_inside_tree() else " outside"])

func _init() -> void:
	tree_entered.connect(put.bind("tree_entered"))
	ready.connect(put.bind("ready"))
	tree_exiting.connect(put.bind("tree_exiting"))
	tree_exited.connect(put.bind("tree_exited"))

func _notification(what: int) -> void:
	match what:
		NOTIFICATION_ENTER_TREE: put("ENTER_TREE")
		NOTIFICATION_EXIT_TREE: put("EXIT_TREE")
		NOTIFICATION_READY: put("READY")
		NOTIFICATION_POST_ENTER_TREE: put("POST_ENTER_TREE")
		NOTIFICATION_PARENTED: put("PARENTED")
		NOTIFICATION_UNPARENTED: put("UNPARENTED")
		NOTIFICATION_PROCESS: put("PROCESS")
		NOTIFICATION_PHYSICS_PROCESS: put("PHYSICS_PROCESS")
		NOTIFICATION_PREDELETE: put("PREDELETE %s %d" % [get_parent() != null, get_child_count()])

func _enter_tree() -> void: put("_enter_tree %s" % is_processing())
func _exit_tree() -> void: put("_exit_tree")
func _ready() -> void:
	put("_ready %s %s" % [is_processing(), is_physics_processing()])
	if stops == "ready":
		set_process(false)
func _process(_delta: float) -> void: put("_process")
func _physics_process(_delta: float) -> void:
	put("_physics_process")
	set_physics_process(false)
