/*
 * Little projects that print what happens in them. `spec/game` runs them here, `spec/interop/game` in an engine: both must print the same.
 */

/** A project by file, and what it prints. What is not given of `project.godot` and `main.tscn` is made up. */
export interface LittleGame {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
  /** A class of the engine that it takes: some builds leave classes out. */
  readonly needs?: string;
}

const PROJECT = 'config_version=5\n[application]\nconfig/name="Little"\nrun/main_scene="res://main.tscn"\n';
const MAIN =
  '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[node name="Main" type="Node2D"]\nscript = ExtResource("1")\n';

/** All files of a little game. */
export function filesOf({ files }: LittleGame): Record<string, string> {
  const { "project.godot": settings = "", "main.tscn": main = "", ...others } = files;
  return {
    "project.godot": PROJECT + settings,
    "main.tscn": main.startsWith("[gd_scene") ? main : MAIN + main,
    ...others,
  };
}

export const LITTLE_GAMES: readonly LittleGame[] = [
  {
    name: "enters, becomes ready and leaves in the engine's order",
    files: {
      "project.godot": '[autoload]\nFirst="*res://auto.gd"\nSecond="*res://auto.tscn"\n',
      "auto.gd":
        'extends Node\nfunc _init(): print("auto init")\nfunc _enter_tree(): print("auto enter ", name)\nfunc _ready(): print("auto ready ", name, " ", get_tree().root.get_child_count())\nfunc _exit_tree(): print("auto exit ", name)\n',
      "auto.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://auto.gd" id="1"]\n[node name="Other" type="Node"]\nscript = ExtResource("1")\n',
      "main.tscn":
        '[node name="A" type="Node" parent="."]\nscript = ExtResource("1")\n[node name="B" type="Node" parent="A"]\nscript = ExtResource("1")\n[node name="C" type="Node" parent="."]\nscript = ExtResource("1")\n',
      "main.gd":
        'extends Node\nfunc _init(): print("init")\nfunc _notification(what):\n\tif what in [10, 11, 13, 18]: print(name, " told ", what)\nfunc _enter_tree(): print(name, " enters")\nfunc _ready():\n\tprint(name, " ready ", First.name, " ", Second.name)\n\tif name == "Main":\n\t\tawait get_tree().process_frame\n\t\tprint("quits")\n\t\tget_tree().quit()\nfunc _exit_tree(): print(name, " exits")\n',
    },
    lines: [
      "auto init",
      "auto init",
      "init",
      "init",
      "A told 18",
      "init",
      "B told 18",
      "init",
      "C told 18",
      "Main told 18",
      "auto enter First",
      "auto enter Second",
      "Main told 10",
      "Main enters",
      "A told 10",
      "A enters",
      "B told 10",
      "B enters",
      "C told 10",
      "C enters",
      "auto ready First 3",
      "auto ready Second 3",
      "B ready First Second",
      "B told 13",
      "A ready First Second",
      "A told 13",
      "C ready First Second",
      "C told 13",
      "Main ready First Second",
      "Main told 13",
      "quits",
      "C exits",
      "C told 11",
      "B exits",
      "B told 11",
      "A exits",
      "A told 11",
      "Main exits",
      "Main told 11",
      "auto exit Second",
      "auto exit First",
    ],
  },
  {
    name: "sets exported properties, nodes and resources of scenes before it is ready",
    files: {
      "item.gd":
        'class_name Item extends Resource\n@export var title := "none"\n@export var tags: Array[String] = []\n@export var next: Item\n',
      "sword.tres":
        '[gd_resource type="Resource" script_class="Item" format=3]\n[ext_resource type="Script" path="res://item.gd" id="1"]\n[sub_resource type="Resource" id="inner"]\nscript = ExtResource("1")\ntitle = "handle"\n[resource]\nscript = ExtResource("1")\ntitle = "sword"\ntags = Array[String](["a", "b"])\nnext = SubResource("inner")\n',
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[ext_resource type="Resource" path="res://sword.tres" id="2"]\n[node name="Main" type="Node2D" node_paths=PackedStringArray("target", "many")]\nposition = Vector2(3, 4)\nscript = ExtResource("1")\nspeed = 2.0\ncount = 7\nitem = ExtResource("2")\nlist = [1, 2.0, "x"]\ntarget = NodePath("A/B")\nmany = [NodePath("A"), NodePath("A/B")]\nwhere = NodePath("A/B:position")\nmode = 1\n[node name="A" type="Node2D" parent="."]\nposition = Vector2(10, 0)\n[node name="B" type="Sprite2D" parent="A" groups=["things", "small"]]\nposition = Vector2(0, 5)\nunique_name_in_owner = true\nmetadata/hint = "meta"\n',
      "main.gd":
        'extends Node2D\nenum Mode { SLOW, FAST }\n@export var speed: float = 1\n@export var count := 1\n@export var item: Item\n@export var list: Array\n@export var target: Node2D\n@export var many: Array[Node]\n@export var where: NodePath\n@export var mode: Mode\n@onready var b = %B\nfunc _ready():\n\tprint(speed, " ", count, " ", list, " ", mode == Mode.FAST)\n\tprint(item.title, " ", item.tags, " ", item.next.title, " ", item.resource_path, " ", item == load("res://sword.tres"))\n\tprint(target.name, " ", many.size(), " ", many[1] == target, " ", where, " ", b == target)\n\tprint(b.global_position, " ", b.get_groups(), " ", b.get_meta("hint"), " ", b.owner == self)\n\tprint(position, " ", get_node("A").get_index(), " ", get_child_count())\n\tget_tree().quit()\n',
    },
    lines: [
      '2.0 7 [1, 2.0, "x"] true',
      'sword ["a", "b"] handle res://sword.tres true',
      "B 2 true A/B:position true",
      '(13.0, 9.0) [&"things", &"small"] meta true',
      "(3.0, 4.0) 0 1",
    ],
  },
  {
    name: "connects the signals of scenes, with what is bound and left out",
    files: {
      "main.tscn":
        '[node name="Timer" type="Timer" parent="."]\nwait_time = 0.05\none_shot = true\nautostart = true\n[node name="Kid" type="Node" parent="."]\nscript = ExtResource("1")\n[connection signal="timeout" from="Timer" to="." method="_on_timeout" binds= [3, "x"]]\n[connection signal="told" from="Kid" to="." method="_on_told" unbinds=1]\n[connection signal="child_entered_tree" from="." to="." method="_on_child"]\n',
      "main.gd":
        'extends Node\nsignal told(a, b)\nfunc _on_timeout(a, b):\n\tprint("timeout ", a, b)\n\tget_tree().quit()\nfunc _on_told(a): print("told ", a)\nfunc _on_child(node): print(name, " child ", node.name)\nfunc _ready():\n\tprint("ready ", name)\n\tif name == "Kid": told.emit(1, 2)\n\telse: add_child(Node.new())\n',
    },
    lines: [
      "Main child Timer",
      "Main child Kid",
      "ready Kid",
      "told 1",
      "ready Main",
      "Main child @Node@2",
      "timeout 3x",
    ],
  },
  {
    name: "puts calls, freeing and scene changes off as the engine does",
    files: {
      "other.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://other.gd" id="1"]\n[node name="Other" type="Node"]\nscript = ExtResource("1")\n',
      "other.gd":
        'extends Node\nfunc _ready():\n\tprint("other ready ", get_tree().current_scene == self, " ", get_tree().root.get_children().size())\n\tget_tree().quit()\n',
      "main.tscn": '[node name="Kid" type="Node" parent="."]\n',
      "main.gd":
        'extends Node\nvar value = 1:\n\tset(v):\n\t\tvalue = v\n\t\tprint("set ", v)\nfunc later(x): print("later ", x)\nfunc _ready():\n\tcall_deferred("later", 1)\n\tlater.call_deferred(2)\n\tset_deferred("value", 5)\n\tvar kid = $Kid\n\tkid.queue_free()\n\tprint(kid.is_queued_for_deletion(), " ", is_instance_valid(kid))\n\tawait get_tree().process_frame\n\tprint("frame ", is_instance_valid(kid))\n\tvar orphan = Node.new()\n\torphan.free()\n\tprint(is_instance_valid(orphan), " ", get_child_count())\n\tvar tree := get_tree()\n\tprint(tree.change_scene_to_file("res://other.tscn"), " ", is_inside_tree(), " ", tree.current_scene == null)\n\nfunc _exit_tree(): print("main exits")\n',
    },
    lines: [
      "true true",
      "later 1",
      "later 2",
      "set 5",
      "frame false",
      "false 0",
      "main exits",
      "0 false true",
      "other ready true 1",
    ],
  },
  {
    name: "lets timers, tweens and frames pass",
    files: {
      "main.gd":
        'extends Node2D\nvar frames := 0\nvar physics := 0\nfunc _physics_process(delta):\n\tphysics += 1\n\tif physics == 1: print("physics ", delta, " ", Engine.is_in_physics_frame())\nfunc _process(delta):\n\tframes += 1\n\tif frames == 1: print("process ", is_equal_approx(delta, 1.0 / 60), " ", Engine.is_in_physics_frame())\nfunc _ready():\n\tvar timer := Timer.new()\n\ttimer.wait_time = 0.1\n\tadd_child(timer)\n\ttimer.timeout.connect(func(): print("tick"))\n\ttimer.start()\n\tprint(timer.is_stopped(), " ", timer.time_left)\n\tvar tween := create_tween()\n\ttween.tween_property(self, "position:x", 8.0, 0.1)\n\ttween.tween_callback(func(): print("callback ", position))\n\ttween.tween_interval(0.05)\n\tawait tween.finished\n\tprint("tween done ", tween.is_valid(), " ", position.x)\n\tawait get_tree().create_timer(0.1).timeout\n\ttimer.stop()\n\tprint("stopped ", timer.is_stopped())\n\tget_tree().quit()\n',
    },
    lines: [
      "false 0.1",
      "physics 0.01666666666667 true",
      "process true false",
      "tick",
      "callback (8.0, 0.0)",
      "tween done true 8.0",
      "tick",
      "stopped true",
    ],
  },
  {
    name: "moves things in two dimensions",
    files: {
      "main.tscn":
        '[node name="A" type="Node2D" parent="."]\nposition = Vector2(10, 20)\nrotation = 1.5707964\nscale = Vector2(2, 2)\n[node name="B" type="Node2D" parent="A"]\nposition = Vector2(5, 0)\n[node name="C" type="Control" parent="."]\noffset_left = 4.0\noffset_top = 6.0\noffset_right = 24.0\noffset_bottom = 16.0\n',
      "main.gd":
        'extends Node2D\nfunc near(v): return v.snapped(Vector2(0.001, 0.001) if v is Vector2 else Vector3(0.001, 0.001, 0.001))\nfunc _ready():\n\tvar a = $A\n\tvar b = $A/B\n\tprint(near(b.global_position), " ", snappedf(b.global_rotation, 0.001), " ", near(b.global_scale))\n\tb.global_position = Vector2(0, 0)\n\tprint(near(b.position), " ", near(a.to_local(Vector2(10, 20))), " ", near(b.to_global(Vector2(1, 1))))\n\tb.look_at(Vector2(100, 0))\n\tprint(snappedf(b.global_rotation_degrees, 0.01))\n\ta.rotate(1)\n\ta.translate(Vector2(1, 1))\n\ta.move_local_x(3)\n\tprint(snappedf(a.rotation, 0.001), " ", near(a.position))\n\tprint($C.position, " ", $C.size, " ", $C.get_rect(), " ", $C.get_global_rect())\n\tget_tree().quit()\n',
    },
    lines: [
      "(10.0, 30.0) 1.571 (2.0, 2.0)",
      "(-10.0, 5.0) (0.0, 0.0) (-2.0, 2.0)",
      "0.0",
      "2.571 (8.476001, 22.621)",
      "(4.0, 6.0) (20.0, 10.0) [P: (4.0, 6.0), S: (20.0, 10.0)] [P: (4.0, 6.0), S: (20.0, 10.0)]",
    ],
  },
  {
    name: "moves things in three dimensions",
    needs: "Node3D",
    files: {
      "main.tscn":
        '[node name="D" type="Node3D" parent="."]\ntransform = Transform3D(1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 3)\n[node name="E" type="Node3D" parent="D"]\n',
      "main.gd":
        'extends Node\nfunc near(v): return v.snapped(Vector3(0.01, 0.01, 0.01))\nfunc _ready():\n\tvar d = $D\n\tvar e = $D/E\n\tprint(d.position, " ", e.global_position)\n\td.rotate_y(PI / 2)\n\te.position = Vector3(1, 0, 0)\n\tprint(near(e.global_position), " ", near(d.rotation_degrees), " ", near(d.scale))\n\te.look_at(Vector3(0, 0, 0))\n\tprint(near(e.global_rotation_degrees))\n\td.translate(Vector3(0, 0, 1))\n\td.scale = Vector3(2, 2, 2)\n\tprint(near(d.position), " ", near(e.global_position), " ", near(-d.global_transform.basis.z))\n\te.global_position = Vector3(7, 8, 9)\n\tprint(near(e.global_position), " ", near(e.position))\n\tget_tree().quit()\n',
    },
    lines: [
      "(1.0, 2.0, 3.0) (1.0, 2.0, 3.0)",
      "(1.0, 2.0, 2.0) (0.0, 90.0, 0.0) (1.0, 1.0, 1.0)",
      "(-41.81, 26.57, 0.0)",
      "(2.0, 2.0, 3.0) (2.0, 2.0, 1.0) (-2.0, 0.0, 0.0)",
      "(7.0, 8.0, 9.0) (-3.0, 3.0, 2.5)",
    ],
  },
  {
    name: "calls groups, finds nodes and copies them",
    files: {
      "kid.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://kid.gd" id="1"]\n[node name="Kid" type="Node2D"]\nscript = ExtResource("1")\n[node name="Inner" type="Node" parent="."]\nunique_name_in_owner = true\n',
      "kid.gd":
        'extends Node2D\n@export var hp := 3\nvar secret := 1\nfunc hurt(by):\n\thp -= by\n\tprint(name, " ", hp)\nfunc _ready(): print(name, " ready ", %Inner.name, " ", scene_file_path)\n',
      "base.tscn":
        '[gd_scene format=3]\n[ext_resource type="PackedScene" path="res://kid.tscn" id="1"]\n[node name="Base" instance=ExtResource("1")]\nhp = 10\n[node name="Extra" type="Node" parent="."]\n',
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[ext_resource type="PackedScene" path="res://base.tscn" id="2"]\n[ext_resource type="PackedScene" path="res://kid.tscn" id="3"]\n[node name="Main" type="Node"]\nscript = ExtResource("1")\n[node name="Base" parent="." groups=["all"] instance=ExtResource("2")]\n[node name="Inner" parent="Base" index="0"]\nprocess_priority = 5\n[node name="Kid" parent="." groups=["all"] instance=ExtResource("3")]\nhp = 20\n[node name="Deep" type="Node" parent="Kid"]\n[editable path="Base"]\n',
      "main.gd":
        'extends Node\nfunc _ready():\n\tget_tree().call_group("all", "hurt", 1)\n\tprint(get_tree().get_nodes_in_group("all").size(), " ", get_tree().get_first_node_in_group("all").name)\n\tprint($Base/Inner.process_priority, " ", $Base/Extra.owner == $Base, " ", $Kid/Deep.owner == self, " ", $Base/Inner.owner == $Base)\n\tprint(find_child("Deep").name, " ", find_child("D*").get_path(), " ", find_children("*", "Node2D").size(), " ", find_child("Inner", true, false).get_parent().name)\n\tprint(get_node_or_null("Nope") == null, " ", has_node("Kid/Deep"), " ", get_path_to($Kid/Deep), " ", $Kid.get_node("../Base").name)\n\tvar copy = $Kid.duplicate()\n\tcopy.name = "Copy"\n\tcopy.hp = 50\n\tadd_child(copy)\n\tprint(copy.name, " ", copy.get_child_count(), " ", copy.is_in_group("all"), " ", $Kid.hp)\n\tmove_child(copy, 0)\n\tprint(get_children().map(func(n): return n.name), " ", copy.get_index())\n\tcopy.reparent($Base)\n\tprint(copy.get_path(), " ", $Base.is_ancestor_of(copy))\n\tvar made = load("res://kid.tscn").instantiate()\n\tmade.name = "Kid"\n\tadd_child(made, true)\n\tprint(made.name)\n\tremove_child(made)\n\tprint(made.is_inside_tree(), " ", made.get_parent() == null)\n\tmade.free()\n\tget_tree().quit()\n',
    },
    lines: [
      "Base ready Inner res://base.tscn",
      "Kid ready Inner res://kid.tscn",
      "Base 9",
      "Kid 19",
      "2 Base",
      "5 true true true",
      "Deep /root/Main/Kid/Deep 2 Base",
      "true true Kid/Deep Base",
      "Copy ready Inner res://kid.tscn",
      "Copy 2 true 19",
      '[&"Copy", &"Base", &"Kid"] 0',
      "/root/Main/Base/Copy true",
      "Kid2 ready Inner res://kid.tscn",
      "Kid2",
      "false true",
    ],
  },
  {
    name: "sees what is pressed",
    files: {
      "project.godot":
        '[input]\nleft={\n"deadzone": 0.5,\n"events": []\n}\nright={\n"deadzone": 0.5,\n"events": []\n}\njump={\n"deadzone": 0.5,\n"events": []\n}\n',
      "main.tscn": '[node name="Kid" type="Node" parent="."]\nscript = ExtResource("1")\n',
      "main.gd":
        'extends Node\nvar frame := 0\nfunc _input(event):\n\tif event.is_action("jump"): print(name, " input ", event.is_action_pressed("jump"), " ", event.get_class())\nfunc _unhandled_input(event):\n\tif event.is_action_pressed("jump"):\n\t\tprint(name, " unhandled")\n\t\tget_viewport().set_input_as_handled()\nfunc _process(_d):\n\tif name == "Kid": return\n\tframe += 1\n\tmatch frame:\n\t\t1:\n\t\t\tInput.action_press("right", 0.75)\n\t\t\tprint(Input.is_action_pressed("right"), " ", Input.is_action_just_pressed("right"), " ", Input.get_axis("left", "right"), " ", Input.get_vector("left", "right", "jump", "jump").x > 0.5)\n\t\t2:\n\t\t\tprint(Input.is_action_just_pressed("right"), " ", Input.get_action_strength("right"))\n\t\t\tInput.action_release("right")\n\t\t\tprint(Input.is_action_just_released("right"), " ", Input.is_action_pressed("right"))\n\t\t\tvar e := InputEventAction.new()\n\t\t\te.action = "jump"\n\t\t\te.pressed = true\n\t\t\tInput.parse_input_event(e)\n\t\t3:\n\t\t\tprint("jump ", Input.is_action_pressed("jump"), " ", Input.is_action_just_pressed("jump"), " ", InputMap.has_action("jump"), " ", InputMap.has_action("fly"))\n\t\t4:\n\t\t\tget_tree().quit()\n',
    },
    lines: [
      "true true 0.75 false",
      "false 0.75",
      "true false",
      "Kid input true InputEventAction",
      "Main input true InputEventAction",
      "Kid unhandled",
      "jump true true true false",
    ],
  },
  {
    name: "pauses, and plays animations to their end",
    files: {
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[ext_resource type="Script" path="res://always.gd" id="2"]\n[sub_resource type="Animation" id="a"]\nresource_name = "go"\nlength = 0.19\ntracks/0/type = "method"\ntracks/0/imported = false\ntracks/0/enabled = true\ntracks/0/path = NodePath(".")\ntracks/0/interp = 1\ntracks/0/loop_wrap = true\ntracks/0/keys = {\n"times": PackedFloat32Array(0.1),\n"transitions": PackedFloat32Array(1),\n"values": [{\n"args": [4],\n"method": &"called"\n}]\n}\n[sub_resource type="AnimationLibrary" id="l"]\n_data = {\n"go": SubResource("a")\n}\n[node name="Main" type="Node2D"]\nscript = ExtResource("1")\n[node name="Player" type="AnimationPlayer" parent="."]\nlibraries = {\n"": SubResource("l")\n}\n[node name="Always" type="Node" parent="."]\nprocess_mode = 3\nscript = ExtResource("2")\n',
      "always.gd":
        'extends Node\nvar n := 0\nfunc _process(_d):\n\tn += 1\n\tif n == 6:\n\t\tget_tree().paused = false\n\t\tprint("goes on")\n',
      "main.gd":
        'extends Node2D\nvar n := 0\nfunc called(x): print("called ", x)\nfunc _process(_d):\n\tn += 1\n\tif n == 3:\n\t\tget_tree().paused = true\n\t\tprint("paused")\nfunc _ready():\n\tprint($Player.has_animation("go"), " ", $Player.get_animation_list())\n\t$Player.play("go")\n\tprint($Player.is_playing(), " ", $Player.current_animation)\n\tprint(await $Player.animation_finished)\n\tprint($Player.is_playing(), " ", n, " ", get_tree().paused)\n\tget_tree().quit()\n',
    },
    lines: ['true ["go"]', "true go", "paused", "goes on", "called 4", "go", "false 14 false"],
  },
  {
    name: "goes on with animations that wait for their turn",
    files: {
      "main.tscn":
        '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[sub_resource type="Animation" id="a"]\nlength = 0.1\n[sub_resource type="AnimationLibrary" id="l"]\n_data = {\n"go": SubResource("a"),\n"on": SubResource("a"),\n"up": SubResource("a")\n}\n[node name="Main" type="Node2D"]\nscript = ExtResource("1")\n[node name="Player" type="AnimationPlayer" parent="."]\nlibraries = {\n"": SubResource("l")\n}\n',
      "main.gd":
        'extends Node2D\nvar again := true\nfunc ended(what):\n\tprint("ended ", what, " ", $Player.is_playing(), " ", $Player.current_animation)\n\tif what == "on" and again:\n\t\tagain = false\n\t\t$Player.play("up")\nfunc _ready():\n\t$Player.animation_finished.connect(ended)\n\t$Player.animation_changed.connect(func(a, b): print("changed ", a, " ", b))\n\t$Player.current_animation_changed.connect(func(what): print("current ", what))\n\t$Player.play("go")\n\t$Player.queue("on")\n\tprint($Player.get_queue())\n\tawait get_tree().create_timer(0.6).timeout\n\tprint($Player.is_playing(), " ", $Player.get_queue())\n\tget_tree().quit()\n',
    },
    lines: [
      "current go",
      '[&"on"]',
      "ended go true go",
      "current on",
      "changed go on",
      "ended on false ",
      "current up",
      "current ",
      "ended up false ",
      "current ",
      "false []",
    ],
  },
  {
    name: "knows its settings, data and classes",
    files: {
      "project.godot": '[game]\nspeed=2.5\nwords=["a", "b"]\n',
      "thing.gd": "class_name Thing extends Node\nconst SIZE = 4\nstatic func twice(x): return x * 2\n",
      "main.gd":
        'extends Node\nfunc _ready():\n\tprint(ProjectSettings.get_setting("game/speed"), " ", ProjectSettings.get_setting("game/words"), " ", ProjectSettings.get_setting("game/none", 3), " ", ProjectSettings.has_setting("game/speed"))\n\tprint(ProjectSettings.get_setting("application/config/name"), " ", ProjectSettings.get_setting("physics/2d/default_gravity"))\n\tprint(JSON.stringify({"b": [1, 2.5, null, true], "a": "x\\"y", 3: Vector2(1, 2)}), " ", JSON.parse_string(\'{"x": [1, 2.5, "z"], "y": {"n": null}}\'))\n\tprint(JSON.stringify({"a": [1, {}]}, "  "))\n\tvar json := JSON.new()\n\tprint(json.parse("[1, 2]"), " ", json.data, " ", JSON.new().parse("[1,,"))\n\tvar rng := RandomNumberGenerator.new()\n\trng.seed = 42\n\tprint(rng.randi(), " ", rng.randi_range(1, 6), " ", snappedf(rng.randf(), 0.0001), " ", rng.state)\n\tseed(7)\n\tprint(randi() % 1000, " ", randi_range(1, 100))\n\tprint(Marshalls.utf8_to_base64("hi"), " ", Marshalls.base64_to_utf8("aGk="), " ", Marshalls.base64_to_variant(Marshalls.variant_to_base64([1, 2.0])))\n\tprint(ClassDB.class_exists("Node2D"), " ", ClassDB.is_parent_class("Sprite2D", "Node2D"), " ", ClassDB.can_instantiate("CanvasItem"), " ", ClassDB.instantiate("Node").get_class())\n\tprint(Engine.get_version_info().major, " ", Engine.is_editor_hint(), " ", OS.has_feature("debug"), " ", OS.has_feature("web"), " ", Engine.has_singleton("Input"))\n\tvar thing := Thing.new()\n\tprint(thing is Node, " ", thing.get_class(), " ", Thing.twice(Thing.SIZE), " ", thing.get_script().get_global_name())\n\tvar config := ConfigFile.new()\n\tconfig.set_value("a", "b", [1])\n\tprint(config.get_value("a", "b"), " ", config.get_value("a", "c", "none"), " ", config.get_sections(), " ", config.load("user://none.cfg"))\n\tprint(FileAccess.file_exists("res://none.txt"), " ", FileAccess.open("res://none.txt", FileAccess.READ) == null, " ", ResourceLoader.exists("res://thing.gd"), " ", ResourceLoader.exists("res://none.gd"))\n\tvar h := HashingContext.new()\n\th.start(HashingContext.HASH_SHA256)\n\th.update("abc".to_utf8_buffer())\n\tprint(h.finish().hex_encode().left(16))\n\tprint(load("res://main.tscn").can_instantiate(), " ", load("res://main.tscn") == load("res://main.tscn"), " ", load("res://main.tscn").resource_path)\n\tthing.free()\n\tget_tree().quit()\n',
    },
    lines: [
      '2.5 ["a", "b"] 3 true',
      "Little 980.0",
      '{"3":"(1.0, 2.0)","a":"x\\"y","b":[1,2.5,null,true]} { "x": [1.0, 2.5, "z"], "y": { "n": <null> } }',
      "{",
      '  "a": [',
      "    1,",
      "    {",
      "",
      "    }",
      "  ]",
      "}",
      "0 [1.0, 2.0] 43",
      "492690617 5 0.659 -7241164485835012184",
      "803 22",
      "aGk= hi [1, 2.0]",
      "true true false Node",
      "4 false true false true",
      "true Node 8 Thing",
      '[1] none ["a"] 7',
      "false true true false",
      "ba7816bf8f01cfea",
      "true true res://main.tscn",
    ],
  },
  {
    name: "has the properties, defaults and constants of classes that do nothing here",
    files: {
      "main.tscn":
        '[node name="L" type="Label" parent="."]\ntext = "hello"\n[node name="B" type="Button" parent="."]\n[node name="S" type="AudioStreamPlayer" parent="."]\nvolume_db = -3.0\n[node name="P" type="GPUParticles2D" parent="."]\n',
      "main.gd":
        'extends Node\nfunc _ready():\n\tvar l = $L\n\tprint(l.text, " ", l.visible, " ", l.modulate, " ", l.horizontal_alignment == HORIZONTAL_ALIGNMENT_LEFT, " ", l.mouse_filter == Control.MOUSE_FILTER_IGNORE)\n\tl.text += " you"\n\tl.set_text(l.get_text() + "!")\n\tprint(l.text, " ", $B.disabled, " ", $B.mouse_filter, " ", $S.volume_db, " ", $S.bus)\n\t$B.pressed.connect(func(): print("pressed"))\n\t$B.pressed.emit()\n\t$B.hide()\n\tprint($B.visible, " ", $B.is_visible_in_tree(), " ", $P.amount, " ", $P.one_shot, " ", $P.lifetime)\n\tvar t := CharacterBody2D.new()\n\tprint(t.velocity, " ", t.motion_mode == CharacterBody2D.MOTION_MODE_GROUNDED, " ", t.is_on_floor(), " ", t.up_direction, " ", t.collision_layer)\n\tvar s := StyleBoxFlat.new()\n\ts.bg_color = Color.RED\n\tprint(s.bg_color, " ", s.corner_radius_top_left, " ", s is StyleBox, " ", s is Resource)\n\tvar tex := GradientTexture2D.new()\n\tprint(tex.width, " ", tex.fill_to)\n\tprint(DisplayServer.WINDOW_MODE_FULLSCREEN, " ", Node.PROCESS_MODE_ALWAYS, " ", HTTPRequest.RESULT_SUCCESS, " ", MultiplayerPeer.TARGET_PEER_SERVER)\n\tt.free()\n\tget_tree().quit()\n',
    },
    lines: [
      "hello true (1.0, 1.0, 1.0, 1.0) true true",
      "hello you! false 0 -3.0 Master",
      "pressed",
      "false false 8 false 1.0",
      "(0.0, 0.0) true false (0.0, -1.0) 1",
      "(1.0, 0.0, 0.0, 1.0) 0 true true",
      "64 (1.0, 0.0)",
      "3 3 0 1",
    ],
  },
  {
    name: "has multiplayer before anybody is there",
    files: {
      "main.gd":
        'extends Node\n@rpc("any_peer", "call_local", "reliable")\nfunc hello(x): print("hello ", x, " ", multiplayer.get_remote_sender_id())\n@rpc\nfunc quiet(): print("never")\nfunc _ready():\n\tprint(multiplayer.get_unique_id(), " ", multiplayer.is_server(), " ", multiplayer.get_peers(), " ", multiplayer.has_multiplayer_peer())\n\tprint(is_multiplayer_authority(), " ", get_multiplayer_authority(), " ", multiplayer.multiplayer_peer is OfflineMultiplayerPeer)\n\tset_multiplayer_authority(5)\n\tprint(is_multiplayer_authority(), " ", get_multiplayer_authority())\n\tset_multiplayer_authority(1)\n\thello.rpc(1.0)\n\trpc("hello", [2])\n\thello.rpc_id(1, "me")\n\tprint(rpc_id(1, "hello", "you"))\n\tvar peer := ENetMultiplayerPeer.new()\n\tprint(peer.get_connection_status() == MultiplayerPeer.CONNECTION_DISCONNECTED, " ", peer.transfer_mode == MultiplayerPeer.TRANSFER_MODE_RELIABLE)\n\tvar config := SceneReplicationConfig.new()\n\tconfig.add_property(".:position")\n\tprint(config.get_properties(), " ", config.property_get_replication_mode(".:position"))\n\tvar sync := MultiplayerSynchronizer.new()\n\tsync.replication_config = config\n\tprint(sync.root_path, " ", sync.replication_config == config, " ", sync.public_visibility)\n\tvar spawner := MultiplayerSpawner.new()\n\tspawner.add_spawnable_scene("res://main.tscn")\n\tspawner.spawn_function = func(data): return Node.new()\n\tprint(spawner.get_spawnable_scene_count(), " ", spawner.get_spawnable_scene(0), " ", spawner.spawn_function.is_valid())\n\tmultiplayer.multiplayer_peer = null\n\tprint(multiplayer.has_multiplayer_peer(), " ", multiplayer.get_peers())\n\tget_tree().quit()\n',
    },
    lines: [
      "1 true [] true",
      "true 1 true",
      "false 5",
      "hello 1.0 1",
      "hello [2] 1",
      "hello me 1",
      "hello you 1",
      "0",
      "true true",
      '[^".:position"] 1',
      ".. true true",
      "1 res://main.tscn true",
      "false []",
    ],
  },
  {
    name: "gives what is typed where a packed array is wanted, and finds enums in objects",
    files: {
      "main.gd":
        'extends Node2D\nvar places: Array[Vector2] = [Vector2(1, 2), Vector2(3, 4)]\nfunc _ready():\n\tvar line := Line2D.new()\n\tline.points = places\n\tplaces[0] = Vector2.ZERO\n\tprint(line.points, " ", typeof(line.points) == TYPE_PACKED_VECTOR2_ARRAY)\n\tvar peer := WebSocketMultiplayerPeer.new()\n\tprint(peer.get_connection_status() == peer.ConnectionStatus.CONNECTION_CONNECTED, " ", peer.TransferMode.TRANSFER_MODE_RELIABLE)\n\tprint(get_world_2d() == null, " ", get_world_2d().space == RID(), " ", get_world_2d() == get_world_2d())\n\tget_tree().quit()\n',
    },
    lines: ["[(1.0, 2.0), (3.0, 4.0)] true", "false 2", "false false true"],
  },
  {
    name: "overrides how controls look",
    files: {
      "main.tscn": '[node name="L" type="Label" parent="."]\ntheme_override_colors/font_color = Color(1, 0, 0, 1)\n',
      "main.gd":
        'extends Node\nfunc _ready():\n\tvar label: Control = $L\n\tprint(label.has_theme_color_override("font_color"), " ", label.get_theme_color("font_color"), " ", label.get_theme_constant("outline_size"))\n\tprint(label.has_theme_stylebox_override("normal"), " ", label.get_theme_stylebox("normal") == null, " ", label.get_theme_font("font") == null)\n\tlabel.add_theme_color_override("font_shadow_color", Color.BLUE)\n\tlabel.add_theme_constant_override("line_spacing", 7)\n\tprint(label.get_theme_color("font_shadow_color"), " ", label.get_theme_constant("line_spacing"), " ", label["theme_override_constants/line_spacing"])\n\tlabel.remove_theme_color_override("font_color")\n\tprint(label.has_theme_color_override("font_color"), " ", label.has_theme_color_override("font_shadow_color"))\n\tvar box := StyleBoxFlat.new()\n\tlabel.add_theme_stylebox_override("normal", box)\n\tprint(label.get_theme_stylebox("normal") == box)\n\tget_tree().quit()\n',
    },
    lines: ["true (1.0, 0.0, 0.0, 1.0) 0", "false false false", "(0.0, 0.0, 1.0, 1.0) 7 7", "false true", "true"],
  },
  {
    name: "reads dates",
    files: {
      "main.gd":
        'extends Node\nfunc _ready():\n\tfor text in ["2024-02-29T12:30:05", "2024-02-29 12:30:05", "2024-02-29", "12:30:05", "abc", "2024-02", "2024-13-01", "2024-02-31T00:00:00", "12:30", "1960-01-01"]:\n\t\tprint(text, " ", Time.get_unix_time_from_datetime_string(text))\n\tprint(Time.get_datetime_dict_from_datetime_string("2024-02-29T12:30:05", false))\n\tprint(Time.get_datetime_dict_from_datetime_string("1960-01-01", true))\n\tfor fields in [{"year": 2024}, {"hour": 3}, {"year": 2024, "month": 2, "day": 31}, {"year": 2024, "month": 14}, {"minute": 70}]:\n\t\tprint(Time.get_unix_time_from_datetime_dict(fields), " ", Time.get_datetime_string_from_datetime_dict(fields, true))\n\tget_tree().quit()\n',
    },
    lines: [
      "2024-02-29T12:30:05 1709209805",
      "2024-02-29 12:30:05 1709209805",
      "2024-02-29 1709164800",
      "12:30:05 45005",
      "abc 0",
      "2024-02 -1",
      "2024-13-01 0",
      "2024-02-31T00:00:00 0",
      "12:30 -1",
      "1960-01-01 -315619200",
      '{ "year": 2024, "month": 2, "day": 29, "hour": 12, "minute": 30, "second": 5 }',
      '{ "year": 1960, "month": 1, "day": 1, "weekday": 5, "hour": 0, "minute": 0, "second": 0 }',
      "1704067200 2024-01-01 00:00:00",
      "10800 1970-01-01 03:00:00",
      "0 ",
      "0 ",
      "0 ",
    ],
  },
  {
    name: "reads its own files, and stores some",
    files: {
      "main.gd":
        'extends Node\nfunc _ready():\n\tvar f := FileAccess.open("res://data.csv", FileAccess.READ)\n\twhile not f.eof_reached():\n\t\tprint(str(f.get_csv_line()).c_escape())\n\tprint(f.get_position(), " ", f.get_length(), " ", f.get_error())\n\tf.seek(3)\n\tprint(f.get_line(), "|", f.eof_reached(), "|", f.get_as_text().length(), " ", f.get_position())\n\tprint(FileAccess.open("res://none.csv", FileAccess.READ) == null, " ", FileAccess.get_open_error(), " ", FileAccess.file_exists("res://data.csv"), " ", FileAccess.file_exists("res://none.csv"))\n\tprint(JSON.parse_string(FileAccess.get_file_as_string("res://data.json")))\n\tprint(FileAccess.get_file_as_string("res://none.json") == "", " ", FileAccess.get_open_error())\n\tvar w := FileAccess.open("user://gmp_little.txt", FileAccess.WRITE)\n\tw.store_line("one")\n\tw.store_string("twö")\n\tw.store_csv_line(PackedStringArray(["a", "b,c", "say \\"x\\""]))\n\tw.store_32(77)\n\tw.store_var({"x": 1.0})\n\tw.close()\n\tvar r := FileAccess.open("user://gmp_little.txt", FileAccess.READ)\n\tprint(r.get_line(), " ", r.get_line(), " ", r.get_32(), " ", r.get_var(), " ", r.eof_reached(), " ", r.get_position() == r.get_length())\n\tr.close()\n\tvar dir := DirAccess.open("user://")\n\tprint(dir.file_exists("gmp_little.txt"), " ", dir.remove("gmp_little.txt"), " ", FileAccess.file_exists("user://gmp_little.txt"))\n\tprint(DirAccess.make_dir_recursive_absolute("user://gmp_a/b"), " ", DirAccess.dir_exists_absolute("user://gmp_a/b"), " ", DirAccess.make_dir_absolute("user://gmp_a/b"), " ", DirAccess.remove_absolute("user://gmp_a/b"), " ", DirAccess.remove_absolute("user://gmp_a"), " ", DirAccess.dir_exists_absolute("user://gmp_a"))\n\tprint(DirAccess.get_files_at("res://levels"), " ", DirAccess.get_directories_at("res://levels"), " ", DirAccess.open("res://nowhere") == null)\n\tvar config := ConfigFile.new()\n\tconfig.set_value("player", "name", "Ada")\n\tconfig.set_value("player", "place", Vector2(1, 2.5))\n\tconfig.set_value("sound", "loud", 0.5)\n\tprint(config.save("user://gmp_little.cfg"))\n\tvar other := ConfigFile.new()\n\tprint(other.load("user://gmp_little.cfg"), " ", other.get_value("player", "place"), " ", other.get_value("sound", "loud"), " ", other.get_sections(), " ", other.load("user://gmp_none.cfg"))\n\tprint(FileAccess.get_file_as_string("user://gmp_little.cfg").c_escape())\n\tprint(other.parse("[a]\\nx=1\\ny=[2, 3]\\n"), " ", other.get_value("a", "y"))\n\tDirAccess.remove_absolute("user://gmp_little.cfg")\n\tget_tree().quit()\n',
      "data.csv": 'id,name\n1,"a, ""b"""\n2,"two\nlines"\n',
      "data.json": '{"a": [1, 2.5, "x"]}',
      "levels/b.txt": "a",
      "levels/a.json": "{}",
      "levels/deep/c.txt": "x",
    },
    lines: [
      '[\\"id\\", \\"name\\"]',
      '[\\"1\\", \\"a, \\\\\\"b\\\\\\"\\"]',
      '[\\"2\\", \\"two\\\\nlines\\"]',
      '[\\"\\"]',
      "35 35 18",
      "name|false|35 8",
      "true 7 true false",
      '{ "a": [1.0, 2.5, "x"] }',
      "true 7",
      'one twöa,"b,c","say ""x""" 77 { "x": 1.0 } false true',
      "true 0 false",
      "0 true 32 0 0 false",
      '["a.json", "b.txt"] ["deep"] true',
      "0",
      '0 (1.0, 2.5) 0.5 ["player", "sound"] 7',
      '[player]\\n\\nname=\\"Ada\\"\\nplace=Vector2(1, 2.5)\\n\\n[sound]\\n\\nloud=0.5\\n',
      "0 [2, 3]",
    ],
  },
];
