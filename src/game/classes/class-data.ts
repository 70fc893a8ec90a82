/**
 * The members of the engine's classes: facts of the class reference, written down so that scripts can be run without an engine.
 * `tools/native-classes.mjs` makes this file.
 *
 * A class stands with its base; `-` before an abstract one, `$` before a singleton's. Below it its methods, ` name(parameter:type=default;…)type`
 * (`~` virtual, `!` static, `+` with any number of arguments), properties, ` .name|type|setter|getter|- if read-only|first value`, other first
 * values of inherited ones, ` ^name|value`, signals, ` @name(parameter:type)`, and, of classes that are not in native-constant-data.ts, constants as
 * they stand there, ` =enum prefix* …`. Long lines go on below, behind a break and two spaces. First values that are the type's zero are left
 * out, and so are members of the editor's classes and the like.
 */
export const CLASSES = `
AESContext RefCounted
 finish()
 get_iv_state()PackedByteArray
 start(mode:int;key:PackedByteArray;iv:PackedByteArray=PackedByteArray())int
 update(src:PackedByteArray)PackedByteArray
AStar2D RefCounted
 ~_compute_cost(from_id:int;to_id:int)float
 ~_estimate_cost(from_id:int;end_id:int)float
 ~_filter_neighbor(from_id:int;neighbor_id:int)bool
 add_point(id:int;position:Vector2;weight_scale:float=1.0)
 are_points_connected(id:int;to_id:int;bidirectional:bool=true)bool
 clear()
 connect_points(id:int;to_id:int;bidirectional:bool=true)
 disconnect_points(id:int;to_id:int;bidirectional:bool=true)
 get_available_point_id()int
 get_closest_point(to_position:Vector2;include_disabled:bool=false)int
 get_closest_position_in_segment(to_position:Vector2)Vector2
 get_id_path(from_id:int;to_id:int;allow_partial_path:bool=false)PackedInt64Array
 get_point_capacity()int
 get_point_connections(id:int)PackedInt64Array
 get_point_count()int
 get_point_ids()PackedInt64Array
 get_point_path(from_id:int;to_id:int;allow_partial_path:bool=false)PackedVector2Array
 get_point_position(id:int)Vector2
 get_point_weight_scale(id:int)float
 has_point(id:int)bool
 is_point_disabled(id:int)bool
 remove_point(id:int)
 reserve_space(num_nodes:int)
 set_point_disabled(id:int;disabled:bool=true)
 set_point_position(id:int;position:Vector2)
 set_point_weight_scale(id:int;weight_scale:float)
 .neighbor_filter_enabled|bool|set_neighbor_filter_enabled|is_neighbor_filter_enabled||
AStar3D RefCounted
 ~_compute_cost(from_id:int;to_id:int)float
 ~_estimate_cost(from_id:int;end_id:int)float
 ~_filter_neighbor(from_id:int;neighbor_id:int)bool
 add_point(id:int;position:Vector3;weight_scale:float=1.0)
 are_points_connected(id:int;to_id:int;bidirectional:bool=true)bool
 clear()
 connect_points(id:int;to_id:int;bidirectional:bool=true)
 disconnect_points(id:int;to_id:int;bidirectional:bool=true)
 get_available_point_id()int
 get_closest_point(to_position:Vector3;include_disabled:bool=false)int
 get_closest_position_in_segment(to_position:Vector3)Vector3
 get_id_path(from_id:int;to_id:int;allow_partial_path:bool=false)PackedInt64Array
 get_point_capacity()int
 get_point_connections(id:int)PackedInt64Array
 get_point_count()int
 get_point_ids()PackedInt64Array
 get_point_path(from_id:int;to_id:int;allow_partial_path:bool=false)PackedVector3Array
 get_point_position(id:int)Vector3
 get_point_weight_scale(id:int)float
 has_point(id:int)bool
 is_point_disabled(id:int)bool
 remove_point(id:int)
 reserve_space(num_nodes:int)
 set_point_disabled(id:int;disabled:bool=true)
 set_point_position(id:int;position:Vector3)
 set_point_weight_scale(id:int;weight_scale:float)
 .neighbor_filter_enabled|bool|set_neighbor_filter_enabled|is_neighbor_filter_enabled||
AStarGrid2D RefCounted
 ~_compute_cost(from_id:Vector2i;to_id:Vector2i)float
 ~_estimate_cost(from_id:Vector2i;end_id:Vector2i)float
 clear()
 fill_solid_region(region:Rect2i;solid:bool=true)
 fill_weight_scale_region(region:Rect2i;weight_scale:float)
 get_id_path(from_id:Vector2i;to_id:Vector2i;allow_partial_path:bool=false)Vector2i[]
 get_point_data_in_region(region:Rect2i)Dictionary[]
 get_point_path(from_id:Vector2i;to_id:Vector2i;allow_partial_path:bool=false)PackedVector2Array
 get_point_position(id:Vector2i)Vector2
 get_point_weight_scale(id:Vector2i)float
 is_dirty()bool
 is_in_bounds(x:int;y:int)bool
 is_in_boundsv(id:Vector2i)bool
 is_point_solid(id:Vector2i)bool
 set_point_solid(id:Vector2i;solid:bool=true)
 set_point_weight_scale(id:Vector2i;weight_scale:float)
 update()
 .cell_shape|int|set_cell_shape|get_cell_shape||
 .cell_size|Vector2|set_cell_size|get_cell_size||Vector2(1, 1)
 .default_compute_heuristic|int|set_default_compute_heuristic|get_default_compute_heuristic||
 .default_estimate_heuristic|int|set_default_estimate_heuristic|get_default_estimate_heuristic||
 .diagonal_mode|int|set_diagonal_mode|get_diagonal_mode||
 .jumping_enabled|bool|set_jumping_enabled|is_jumping_enabled||
 .offset|Vector2|set_offset|get_offset||
 .region|Rect2i|set_region|get_region||
 .size|Vector2i|set_size|get_size||
AcceptDialog Window
 add_button(text:String;right:bool=false;action:String="")Button
 add_cancel_button(name:String)Button
 get_label()Label
 get_ok_button()Button
 register_text_enter(line_edit:LineEdit)
 remove_button(button:Button)
 .dialog_autowrap|bool|set_autowrap|has_autowrap||
 .dialog_close_on_escape|bool|set_close_on_escape|get_close_on_escape||true
 .dialog_hide_on_ok|bool|set_hide_on_ok|get_hide_on_ok||true
 .dialog_text|String|set_text|get_text||
 ^exclusive|true
 ^keep_title_visible|true
 ^maximize_disabled|true
 ^minimize_disabled|true
 .ok_button_text|String|set_ok_button_text|get_ok_button_text||
 ^title|"Alert!"
 ^transient|true
 ^visible|
 ^wrap_controls|true
 @canceled()
 @confirmed()
 @custom_action(action:StringName)
AimModifier3D BoneConstraint3D
 get_forward_axis(index:int)int
 get_primary_rotation_axis(index:int)int
 is_using_euler(index:int)bool
 is_using_secondary_rotation(index:int)bool
 set_forward_axis(index:int;axis:int)
 set_primary_rotation_axis(index:int;axis:int)
 set_use_euler(index:int;enabled:bool)
 set_use_secondary_rotation(index:int;enabled:bool)
 .setting_count|int|set_setting_count|get_setting_count||
AnimatableBody2D StaticBody2D
 .sync_to_physics|bool|set_sync_to_physics|is_sync_to_physics_enabled||true
AnimatableBody3D StaticBody3D
 .sync_to_physics|bool|set_sync_to_physics|is_sync_to_physics_enabled||true
AnimatedSprite2D Node2D
 get_playing_speed()float
 is_playing()bool
 pause()
 play(name:StringName=&"";custom_speed:float=1.0;from_end:bool=false)
 play_backwards(name:StringName=&"")
 set_frame_and_progress(frame:int;progress:float)
 stop()
 .animation|StringName|set_animation|get_animation||&"default"
 .autoplay|String|set_autoplay|get_autoplay||
 .centered|bool|set_centered|is_centered||true
 .flip_h|bool|set_flip_h|is_flipped_h||
 .flip_v|bool|set_flip_v|is_flipped_v||
 .frame|int|set_frame|get_frame||
 .frame_progress|float|set_frame_progress|get_frame_progress||
 .offset|Vector2|set_offset|get_offset||
 .speed_scale|float|set_speed_scale|get_speed_scale||1.0
 .sprite_frames|SpriteFrames|set_sprite_frames|get_sprite_frames||
 @animation_changed()
 @animation_finished()
 @animation_looped()
 @frame_changed()
 @sprite_frames_changed()
AnimatedSprite3D SpriteBase3D
 get_playing_speed()float
 is_playing()bool
 pause()
 play(name:StringName=&"";custom_speed:float=1.0;from_end:bool=false)
 play_backwards(name:StringName=&"")
 set_frame_and_progress(frame:int;progress:float)
 stop()
 .animation|StringName|set_animation|get_animation||&"default"
 .autoplay|String|set_autoplay|get_autoplay||
 .frame|int|set_frame|get_frame||
 .frame_progress|float|set_frame_progress|get_frame_progress||
 .speed_scale|float|set_speed_scale|get_speed_scale||1.0
 .sprite_frames|SpriteFrames|set_sprite_frames|get_sprite_frames||
 @animation_changed()
 @animation_finished()
 @animation_looped()
 @frame_changed()
 @sprite_frames_changed()
AnimatedTexture Texture2D
 get_frame_duration(frame:int)float
 get_frame_texture(frame:int)Texture2D
 set_frame_duration(frame:int;duration:float)
 set_frame_texture(frame:int;texture:Texture2D)
 .current_frame|int|set_current_frame|get_current_frame||
 .frames|int|set_frames|get_frames||1
 .one_shot|bool|set_one_shot|get_one_shot||
 .pause|bool|set_pause|get_pause||
 ^resource_local_to_scene|
 .speed_scale|float|set_speed_scale|get_speed_scale||1.0
Animation Resource
 add_marker(name:StringName;time:float)
 add_track(type:int;at_position:int=-1)int
 animation_track_get_key_animation(track_idx:int;key_idx:int)StringName
 animation_track_insert_key(track_idx:int;time:float;animation:StringName)int
 animation_track_set_key_animation(track_idx:int;key_idx:int;animation:StringName)
 audio_track_get_key_end_offset(track_idx:int;key_idx:int)float
 audio_track_get_key_start_offset(track_idx:int;key_idx:int)float
 audio_track_get_key_stream(track_idx:int;key_idx:int)Resource
 audio_track_insert_key(track_idx:int;time:float;stream:Resource;start_offset:float=0;end_offset:float=0)int
 audio_track_is_use_blend(track_idx:int)bool
 audio_track_set_key_end_offset(track_idx:int;key_idx:int;offset:float)
 audio_track_set_key_start_offset(track_idx:int;key_idx:int;offset:float)
 audio_track_set_key_stream(track_idx:int;key_idx:int;stream:Resource)
 audio_track_set_use_blend(track_idx:int;enable:bool)
 bezier_track_get_key_in_handle(track_idx:int;key_idx:int)Vector2
 bezier_track_get_key_out_handle(track_idx:int;key_idx:int)Vector2
 bezier_track_get_key_value(track_idx:int;key_idx:int)float
 bezier_track_insert_key(track_idx:int;time:float;value:float;in_handle:Vector2=Vector2(0, 0);out_handle:Vector2=Vector2(0, 0))int
 bezier_track_interpolate(track_idx:int;time:float)float
 bezier_track_set_key_in_handle(track_idx:int;key_idx:int;in_handle:Vector2;balanced_value_time_ratio:float=1.0)
 bezier_track_set_key_out_handle(track_idx:int;key_idx:int;out_handle:Vector2;balanced_value_time_ratio:float=1.0)
 bezier_track_set_key_value(track_idx:int;key_idx:int;value:float)
 blend_shape_track_insert_key(track_idx:int;time:float;amount:float)int
 blend_shape_track_interpolate(track_idx:int;time_sec:float;backward:bool=false)float
 clear()
 compress(page_size:int=8192;fps:int=120;split_tolerance:float=4.0)
 copy_track(track_idx:int;to_animation:Animation)
 find_track(path:NodePath;type:int)int
 get_marker_at_time(time:float)StringName
 get_marker_color(name:StringName)Color
 get_marker_names()PackedStringArray
 get_marker_time(name:StringName)float
 get_next_marker(time:float)StringName
 get_prev_marker(time:float)StringName
 get_track_count()int
 has_marker(name:StringName)bool
 method_track_get_name(track_idx:int;key_idx:int)StringName
 method_track_get_params(track_idx:int;key_idx:int)Array
 optimize(allowed_velocity_err:float=0.01;allowed_angular_err:float=0.01;precision:int=3)
 position_track_insert_key(track_idx:int;time:float;position:Vector3)int
 position_track_interpolate(track_idx:int;time_sec:float;backward:bool=false)Vector3
 remove_marker(name:StringName)
 remove_track(track_idx:int)
 rotation_track_insert_key(track_idx:int;time:float;rotation:Quaternion)int
 rotation_track_interpolate(track_idx:int;time_sec:float;backward:bool=false)Quaternion
 scale_track_insert_key(track_idx:int;time:float;scale:Vector3)int
 scale_track_interpolate(track_idx:int;time_sec:float;backward:bool=false)Vector3
 set_marker_color(name:StringName;color:Color)
 track_find_key(track_idx:int;time:float;find_mode:int=0;limit:bool=false;backward:bool=false)int
 track_get_interpolation_loop_wrap(track_idx:int)bool
 track_get_interpolation_type(track_idx:int)int
 track_get_key_count(track_idx:int)int
 track_get_key_time(track_idx:int;key_idx:int)float
 track_get_key_transition(track_idx:int;key_idx:int)float
 track_get_key_value(track_idx:int;key_idx:int)Variant
 track_get_path(track_idx:int)NodePath
 track_get_type(track_idx:int)int
 track_insert_key(track_idx:int;time:float;key:Variant;transition:float=1)int
 track_is_compressed(track_idx:int)bool
 track_is_enabled(track_idx:int)bool
 track_is_imported(track_idx:int)bool
 track_move_down(track_idx:int)
 track_move_to(track_idx:int;to_idx:int)
 track_move_up(track_idx:int)
 track_remove_key(track_idx:int;key_idx:int)
 track_remove_key_at_time(track_idx:int;time:float)
 track_set_enabled(track_idx:int;enabled:bool)
 track_set_imported(track_idx:int;imported:bool)
 track_set_interpolation_loop_wrap(track_idx:int;interpolation:bool)
 track_set_interpolation_type(track_idx:int;interpolation:int)
 track_set_key_time(track_idx:int;key_idx:int;time:float)
 track_set_key_transition(track_idx:int;key_idx:int;transition:float)
 track_set_key_value(track_idx:int;key:int;value:Variant)
 track_set_path(track_idx:int;path:NodePath)
 track_swap(track_idx:int;with_idx:int)
 value_track_get_update_mode(track_idx:int)int
 value_track_interpolate(track_idx:int;time_sec:float;backward:bool=false)Variant
 value_track_set_update_mode(track_idx:int;mode:int)
 .capture_included|bool||is_capture_included|-|
 .length|float|set_length|get_length||1.0
 .loop_mode|int|set_loop_mode|get_loop_mode||
 .step|float|set_step|get_step||0.033333335
AnimationLibrary Resource
 add_animation(name:StringName;animation:Animation)int
 get_animation(name:StringName)Animation
 get_animation_list()StringName[]
 get_animation_list_size()int
 has_animation(name:StringName)bool
 remove_animation(name:StringName)
 rename_animation(name:StringName;newname:StringName)
 @animation_added(name:StringName)
 @animation_changed(name:StringName)
 @animation_removed(name:StringName)
 @animation_renamed(name:StringName;to_name:StringName)
-AnimationMixer Node
 ~_post_process_key_value(animation:Animation;track:int;value:Variant;object_id:int;object_sub_idx:int)Variant
 add_animation_library(name:StringName;library:AnimationLibrary)int
 advance(delta:float)
 capture(name:StringName;duration:float;trans_type:int=0;ease_type:int=0)
 clear_caches()
 find_animation(animation:Animation)StringName
 find_animation_library(animation:Animation)StringName
 get_animation(name:StringName)Animation
 get_animation_library(name:StringName)AnimationLibrary
 get_animation_library_list()StringName[]
 get_animation_list()PackedStringArray
 get_root_motion_position()Vector3
 get_root_motion_position_accumulator()Vector3
 get_root_motion_rotation()Quaternion
 get_root_motion_rotation_accumulator()Quaternion
 get_root_motion_scale()Vector3
 get_root_motion_scale_accumulator()Vector3
 has_animation(name:StringName)bool
 has_animation_library(name:StringName)bool
 remove_animation_library(name:StringName)
 rename_animation_library(name:StringName;newname:StringName)
 .active|bool|set_active|is_active||true
 .audio_max_polyphony|int|set_audio_max_polyphony|get_audio_max_polyphony||32
 .callback_mode_discrete|int|set_callback_mode_discrete|get_callback_mode_discrete||1
 .callback_mode_method|int|set_callback_mode_method|get_callback_mode_method||
 .callback_mode_process|int|set_callback_mode_process|get_callback_mode_process||1
 .deterministic|bool|set_deterministic|is_deterministic||
 .reset_on_save|bool|set_reset_on_save_enabled|is_reset_on_save_enabled||true
 .root_motion_local|bool|set_root_motion_local|is_root_motion_local||
 .root_motion_track|NodePath|set_root_motion_track|get_root_motion_track||
 .root_node|NodePath|set_root_node|get_root_node||NodePath("..")
 @animation_finished(anim_name:StringName)
 @animation_libraries_updated()
 @animation_list_changed()
 @animation_started(anim_name:StringName)
 @caches_cleared()
 @mixer_applied()
 @mixer_updated()
AnimationNode Resource
 ~_get_caption()String
 ~_get_child_by_name(name:StringName)AnimationNode
 ~_get_child_nodes()Dictionary
 ~_get_parameter_default_value(parameter:StringName)Variant
 ~_get_parameter_list()Array
 ~_has_filter()bool
 ~_is_parameter_read_only(parameter:StringName)bool
 ~_process(time:float;seek:bool;is_external_seeking:bool;test_only:bool)float
 add_input(name:String)bool
 blend_animation(animation:StringName;time:float;delta:float;seeked:bool;is_external_seeking:bool;blend:float;looped_flag:int=0)
 blend_input(input_index:int;time:float;seek:bool;is_external_seeking:bool;blend:float;filter:int=0;sync:bool=true;test_only:bool=false)float
 blend_node(name:StringName;node:AnimationNode;time:float;seek:bool;is_external_seeking:bool;blend:float;filter:int=0;sync:bool=true;test_only:bool=false)float
 find_input(name:String)int
 get_input_count()int
 get_input_name(input:int)String
 get_parameter(name:StringName)Variant
 get_processing_animation_tree_instance_id()int
 is_path_filtered(path:NodePath)bool
 is_process_testing()bool
 remove_input(index:int)
 set_filter_path(path:NodePath;enable:bool)
 set_input_name(input:int;name:String)bool
 set_parameter(name:StringName;value:Variant)
 .filter_enabled|bool|set_filter_enabled|is_filter_enabled||
 @animation_node_removed(object_id:int;name:String)
 @animation_node_renamed(object_id:int;old_name:String;new_name:String)
 @tree_changed()
AnimationNodeAdd2 AnimationNodeSync
AnimationNodeAdd3 AnimationNodeSync
AnimationNodeAnimation AnimationRootNode
 .advance_on_start|bool|set_advance_on_start|is_advance_on_start||
 .animation|StringName|set_animation|get_animation||
 .loop_mode|int|set_loop_mode|get_loop_mode||
 .play_mode|int|set_play_mode|get_play_mode||
 .start_offset|float|set_start_offset|get_start_offset||
 .stretch_time_scale|bool|set_stretch_time_scale|is_stretching_time_scale||
 .timeline_length|float|set_timeline_length|get_timeline_length||
 .use_custom_timeline|bool|set_use_custom_timeline|is_using_custom_timeline||
AnimationNodeBlend2 AnimationNodeSync
AnimationNodeBlend3 AnimationNodeSync
AnimationNodeBlendSpace1D AnimationRootNode
 add_blend_point(node:AnimationRootNode;pos:float;at_index:int=-1)
 get_blend_point_count()int
 get_blend_point_node(point:int)AnimationRootNode
 get_blend_point_position(point:int)float
 remove_blend_point(point:int)
 set_blend_point_node(point:int;node:AnimationRootNode)
 set_blend_point_position(point:int;pos:float)
 .blend_mode|int|set_blend_mode|get_blend_mode||
 .max_space|float|set_max_space|get_max_space||1.0
 .min_space|float|set_min_space|get_min_space||-1.0
 .snap|float|set_snap|get_snap||0.1
 .sync|bool|set_use_sync|is_using_sync||
 .value_label|String|set_value_label|get_value_label||"value"
AnimationNodeBlendSpace2D AnimationRootNode
 add_blend_point(node:AnimationRootNode;pos:Vector2;at_index:int=-1)
 add_triangle(x:int;y:int;z:int;at_index:int=-1)
 get_blend_point_count()int
 get_blend_point_node(point:int)AnimationRootNode
 get_blend_point_position(point:int)Vector2
 get_triangle_count()int
 get_triangle_point(triangle:int;point:int)int
 remove_blend_point(point:int)
 remove_triangle(triangle:int)
 set_blend_point_node(point:int;node:AnimationRootNode)
 set_blend_point_position(point:int;pos:Vector2)
 .auto_triangles|bool|set_auto_triangles|get_auto_triangles||true
 .blend_mode|int|set_blend_mode|get_blend_mode||
 .max_space|Vector2|set_max_space|get_max_space||Vector2(1, 1)
 .min_space|Vector2|set_min_space|get_min_space||Vector2(-1, -1)
 .snap|Vector2|set_snap|get_snap||Vector2(0.1, 0.1)
 .sync|bool|set_use_sync|is_using_sync||
 .x_label|String|set_x_label|get_x_label||"x"
 .y_label|String|set_y_label|get_y_label||"y"
 @triangles_updated()
AnimationNodeBlendTree AnimationRootNode
 add_node(name:StringName;node:AnimationNode;position:Vector2=Vector2(0, 0))
 connect_node(input_node:StringName;input_index:int;output_node:StringName)
 disconnect_node(input_node:StringName;input_index:int)
 get_node(name:StringName)AnimationNode
 get_node_list()StringName[]
 get_node_position(name:StringName)Vector2
 has_node(name:StringName)bool
 remove_node(name:StringName)
 rename_node(name:StringName;new_name:StringName)
 set_node_position(name:StringName;position:Vector2)
 .graph_offset|Vector2|set_graph_offset|get_graph_offset||
 @node_changed(node_name:StringName)
AnimationNodeExtension AnimationNode
AnimationNodeOneShot AnimationNodeSync
 .autorestart|bool|set_autorestart|has_autorestart||
 .autorestart_delay|float|set_autorestart_delay|get_autorestart_delay||1.0
 .autorestart_random_delay|float|set_autorestart_random_delay|get_autorestart_random_delay||
 .break_loop_at_end|bool|set_break_loop_at_end|is_loop_broken_at_end||
 .fadein_curve|Curve|set_fadein_curve|get_fadein_curve||
 .fadein_time|float|set_fadein_time|get_fadein_time||
 .fadeout_curve|Curve|set_fadeout_curve|get_fadeout_curve||
 .fadeout_time|float|set_fadeout_time|get_fadeout_time||
 .mix_mode|int|set_mix_mode|get_mix_mode||
AnimationNodeOutput AnimationNode
AnimationNodeStateMachine AnimationRootNode
 add_node(name:StringName;node:AnimationNode;position:Vector2=Vector2(0, 0))
 add_transition(from:StringName;to:StringName;transition:AnimationNodeStateMachineTransition)
 get_graph_offset()Vector2
 get_node(name:StringName)AnimationNode
 get_node_list()StringName[]
 get_node_name(node:AnimationNode)StringName
 get_node_position(name:StringName)Vector2
 get_transition(idx:int)AnimationNodeStateMachineTransition
 get_transition_count()int
 get_transition_from(idx:int)StringName
 get_transition_to(idx:int)StringName
 has_node(name:StringName)bool
 has_transition(from:StringName;to:StringName)bool
 remove_node(name:StringName)
 remove_transition(from:StringName;to:StringName)
 remove_transition_by_index(idx:int)
 rename_node(name:StringName;new_name:StringName)
 replace_node(name:StringName;node:AnimationNode)
 set_graph_offset(offset:Vector2)
 set_node_position(name:StringName;position:Vector2)
 .allow_transition_to_self|bool|set_allow_transition_to_self|is_allow_transition_to_self||
 .reset_ends|bool|set_reset_ends|are_ends_reset||
 .state_machine_type|int|set_state_machine_type|get_state_machine_type||
AnimationNodeStateMachinePlayback Resource
 get_current_length()float
 get_current_node()StringName
 get_current_play_position()float
 get_fading_from_node()StringName
 get_travel_path()StringName[]
 is_playing()bool
 next()
 start(node:StringName;reset:bool=true)
 stop()
 travel(to_node:StringName;reset_on_teleport:bool=true)
 ^resource_local_to_scene|true
 @state_finished(state:StringName)
 @state_started(state:StringName)
AnimationNodeStateMachineTransition Resource
 .advance_condition|StringName|set_advance_condition|get_advance_condition||
 .advance_expression|String|set_advance_expression|get_advance_expression||
 .advance_mode|int|set_advance_mode|get_advance_mode||1
 .break_loop_at_end|bool|set_break_loop_at_end|is_loop_broken_at_end||
 .priority|int|set_priority|get_priority||1
 .reset|bool|set_reset|is_reset||true
 .switch_mode|int|set_switch_mode|get_switch_mode||
 .xfade_curve|Curve|set_xfade_curve|get_xfade_curve||
 .xfade_time|float|set_xfade_time|get_xfade_time||
 @advance_condition_changed()
AnimationNodeSub2 AnimationNodeSync
AnimationNodeSync AnimationNode
 .sync|bool|set_use_sync|is_using_sync||
AnimationNodeTimeScale AnimationNode
AnimationNodeTimeSeek AnimationNode
 .explicit_elapse|bool|set_explicit_elapse|is_explicit_elapse||true
AnimationNodeTransition AnimationNodeSync
 is_input_loop_broken_at_end(input:int)bool
 is_input_reset(input:int)bool
 is_input_set_as_auto_advance(input:int)bool
 set_input_as_auto_advance(input:int;enable:bool)
 set_input_break_loop_at_end(input:int;enable:bool)
 set_input_reset(input:int;enable:bool)
 .allow_transition_to_self|bool|set_allow_transition_to_self|is_allow_transition_to_self||
 .input_count|int|set_input_count|get_input_count||
 .xfade_curve|Curve|set_xfade_curve|get_xfade_curve||
 .xfade_time|float|set_xfade_time|get_xfade_time||
AnimationPlayer AnimationMixer
 animation_get_next(animation_from:StringName)StringName
 animation_set_next(animation_from:StringName;animation_to:StringName)
 clear_queue()
 get_blend_time(animation_from:StringName;animation_to:StringName)float
 get_method_call_mode()int
 get_playing_speed()float
 get_process_callback()int
 get_queue()StringName[]
 get_root()NodePath
 get_section_end_time()float
 get_section_start_time()float
 has_section()bool
 is_animation_active()bool
 is_playing()bool
 pause()
 play(name:StringName=&"";custom_blend:float=-1;custom_speed:float=1.0;from_end:bool=false)
 play_backwards(name:StringName=&"";custom_blend:float=-1)
 play_section(name:StringName=&"";start_time:float=-1;end_time:float=-1;custom_blend:float=-1;custom_speed:float=1.0;from_end:bool=false)
 play_section_backwards(name:StringName=&"";start_time:float=-1;end_time:float=-1;custom_blend:float=-1)
 play_section_with_markers(name:StringName=&"";start_marker:StringName=&"";end_marker:StringName=&"";custom_blend:float=-1;custom_speed:float=1.0;
  from_end:bool=false)
 play_section_with_markers_backwards(name:StringName=&"";start_marker:StringName=&"";end_marker:StringName=&"";custom_blend:float=-1)
 play_with_capture(name:StringName=&"";duration:float=-1.0;custom_blend:float=-1;custom_speed:float=1.0;from_end:bool=false;trans_type:int=0;ease_type:int=0)
 queue(name:StringName)
 reset_section()
 seek(seconds:float;update:bool=false;update_only:bool=false)
 set_blend_time(animation_from:StringName;animation_to:StringName;sec:float)
 set_method_call_mode(mode:int)
 set_process_callback(mode:int)
 set_root(path:NodePath)
 set_section(start_time:float=-1;end_time:float=-1)
 set_section_with_markers(start_marker:StringName=&"";end_marker:StringName=&"")
 stop(keep_state:bool=false)
 .assigned_animation|StringName|set_assigned_animation|get_assigned_animation||
 .autoplay|StringName|set_autoplay|get_autoplay||
 .current_animation|StringName|set_current_animation|get_current_animation||
 .current_animation_length|float||get_current_animation_length|-|
 .current_animation_position|float||get_current_animation_position|-|
 .movie_quit_on_finish|bool|set_movie_quit_on_finish_enabled|is_movie_quit_on_finish_enabled||
 .playback_auto_capture|bool|set_auto_capture|is_auto_capture||true
 .playback_auto_capture_duration|float|set_auto_capture_duration|get_auto_capture_duration||-1.0
 .playback_auto_capture_ease_type|int|set_auto_capture_ease_type|get_auto_capture_ease_type||
 .playback_auto_capture_transition_type|int|set_auto_capture_transition_type|get_auto_capture_transition_type||
 .playback_default_blend_time|float|set_default_blend_time|get_default_blend_time||
 .speed_scale|float|set_speed_scale|get_speed_scale||1.0
 @animation_changed(old_name:StringName;new_name:StringName)
 @current_animation_changed(name:StringName)
AnimationRootNode AnimationNode
AnimationTree AnimationMixer
 get_process_callback()int
 set_process_callback(mode:int)
 .advance_expression_base_node|NodePath|set_advance_expression_base_node|get_advance_expression_base_node||NodePath(".")
 .anim_player|NodePath|set_animation_player|get_animation_player||
 ^callback_mode_discrete|2
 ^deterministic|true
 .tree_root|AnimationRootNode|set_tree_root|get_tree_root||
 @animation_player_changed()
Area2D CollisionObject2D
 get_overlapping_areas()Area2D[]
 get_overlapping_bodies()Node2D[]
 has_overlapping_areas()bool
 has_overlapping_bodies()bool
 overlaps_area(area:Node)bool
 overlaps_body(body:Node)bool
 .angular_damp|float|set_angular_damp|get_angular_damp||1.0
 .angular_damp_space_override|int|set_angular_damp_space_override_mode|get_angular_damp_space_override_mode||
 .audio_bus_name|StringName|set_audio_bus_name|get_audio_bus_name||&"Master"
 .audio_bus_override|bool|set_audio_bus_override|is_overriding_audio_bus||
 .gravity|float|set_gravity|get_gravity||980.0
 .gravity_direction|Vector2|set_gravity_direction|get_gravity_direction||Vector2(0, 1)
 .gravity_point|bool|set_gravity_is_point|is_gravity_a_point||
 .gravity_point_center|Vector2|set_gravity_point_center|get_gravity_point_center||Vector2(0, 1)
 .gravity_point_unit_distance|float|set_gravity_point_unit_distance|get_gravity_point_unit_distance||
 .gravity_space_override|int|set_gravity_space_override_mode|get_gravity_space_override_mode||
 .linear_damp|float|set_linear_damp|get_linear_damp||0.1
 .linear_damp_space_override|int|set_linear_damp_space_override_mode|get_linear_damp_space_override_mode||
 .monitorable|bool|set_monitorable|is_monitorable||true
 .monitoring|bool|set_monitoring|is_monitoring||true
 .priority|int|set_priority|get_priority||
 @area_entered(area:Area2D)
 @area_exited(area:Area2D)
 @area_shape_entered(area_rid:RID;area:Area2D;area_shape_index:int;local_shape_index:int)
 @area_shape_exited(area_rid:RID;area:Area2D;area_shape_index:int;local_shape_index:int)
 @body_entered(body:Node2D)
 @body_exited(body:Node2D)
 @body_shape_entered(body_rid:RID;body:Node2D;body_shape_index:int;local_shape_index:int)
 @body_shape_exited(body_rid:RID;body:Node2D;body_shape_index:int;local_shape_index:int)
Area3D CollisionObject3D
 get_overlapping_areas()Area3D[]
 get_overlapping_bodies()Node3D[]
 has_overlapping_areas()bool
 has_overlapping_bodies()bool
 overlaps_area(area:Node)bool
 overlaps_body(body:Node)bool
 .angular_damp|float|set_angular_damp|get_angular_damp||0.1
 .angular_damp_space_override|int|set_angular_damp_space_override_mode|get_angular_damp_space_override_mode||
 .audio_bus_name|StringName|set_audio_bus_name|get_audio_bus_name||&"Master"
 .audio_bus_override|bool|set_audio_bus_override|is_overriding_audio_bus||
 .gravity|float|set_gravity|get_gravity||9.8
 .gravity_direction|Vector3|set_gravity_direction|get_gravity_direction||Vector3(0, -1, 0)
 .gravity_point|bool|set_gravity_is_point|is_gravity_a_point||
 .gravity_point_center|Vector3|set_gravity_point_center|get_gravity_point_center||Vector3(0, -1, 0)
 .gravity_point_unit_distance|float|set_gravity_point_unit_distance|get_gravity_point_unit_distance||
 .gravity_space_override|int|set_gravity_space_override_mode|get_gravity_space_override_mode||
 .linear_damp|float|set_linear_damp|get_linear_damp||0.1
 .linear_damp_space_override|int|set_linear_damp_space_override_mode|get_linear_damp_space_override_mode||
 .monitorable|bool|set_monitorable|is_monitorable||true
 .monitoring|bool|set_monitoring|is_monitoring||true
 .priority|int|set_priority|get_priority||
 .reverb_bus_amount|float|set_reverb_amount|get_reverb_amount||
 .reverb_bus_enabled|bool|set_use_reverb_bus|is_using_reverb_bus||
 .reverb_bus_name|StringName|set_reverb_bus_name|get_reverb_bus_name||&"Master"
 .reverb_bus_uniformity|float|set_reverb_uniformity|get_reverb_uniformity||
 .wind_attenuation_factor|float|set_wind_attenuation_factor|get_wind_attenuation_factor||
 .wind_force_magnitude|float|set_wind_force_magnitude|get_wind_force_magnitude||
 .wind_source_path|NodePath|set_wind_source_path|get_wind_source_path||
 @area_entered(area:Area3D)
 @area_exited(area:Area3D)
 @area_shape_entered(area_rid:RID;area:Area3D;area_shape_index:int;local_shape_index:int)
 @area_shape_exited(area_rid:RID;area:Area3D;area_shape_index:int;local_shape_index:int)
 @body_entered(body:Node3D)
 @body_exited(body:Node3D)
 @body_shape_entered(body_rid:RID;body:Node3D;body_shape_index:int;local_shape_index:int)
 @body_shape_exited(body_rid:RID;body:Node3D;body_shape_index:int;local_shape_index:int)
ArrayMesh Mesh
 add_blend_shape(name:StringName)
 add_surface_from_arrays(primitive:int;arrays:Array;blend_shapes:Array[]=[];lods:Dictionary={};flags:int=0)
 clear_blend_shapes()
 clear_surfaces()
 get_blend_shape_count()int
 get_blend_shape_name(index:int)StringName
 lightmap_unwrap(transform:Transform3D;texel_size:float)int
 regen_normal_maps()
 set_blend_shape_name(index:int;name:StringName)
 surface_find_by_name(name:String)int
 surface_get_array_index_len(surf_idx:int)int
 surface_get_array_len(surf_idx:int)int
 surface_get_format(surf_idx:int)int
 surface_get_name(surf_idx:int)String
 surface_get_primitive_type(surf_idx:int)int
 surface_remove(surf_idx:int)
 surface_set_name(surf_idx:int;name:String)
 surface_update_attribute_region(surf_idx:int;offset:int;data:PackedByteArray)
 surface_update_skin_region(surf_idx:int;offset:int;data:PackedByteArray)
 surface_update_vertex_region(surf_idx:int;offset:int;data:PackedByteArray)
 .blend_shape_mode|int|set_blend_shape_mode|get_blend_shape_mode||1
 .custom_aabb|AABB|set_custom_aabb|get_custom_aabb||
 .shadow_mesh|ArrayMesh|set_shadow_mesh|get_shadow_mesh||
ArrayOccluder3D Occluder3D
 set_arrays(vertices:PackedVector3Array;indices:PackedInt32Array)
 .indices|PackedInt32Array|set_indices|get_indices||
 .vertices|PackedVector3Array|set_vertices|get_vertices||
AspectRatioContainer Container
 .alignment_horizontal|int|set_alignment_horizontal|get_alignment_horizontal||1
 .alignment_vertical|int|set_alignment_vertical|get_alignment_vertical||1
 .ratio|float|set_ratio|get_ratio||1.0
 .stretch_mode|int|set_stretch_mode|get_stretch_mode||2
AtlasTexture Texture2D
 .atlas|Texture2D|set_atlas|get_atlas||
 .filter_clip|bool|set_filter_clip|has_filter_clip||
 .margin|Rect2|set_margin|get_margin||
 .region|Rect2|set_region|get_region||
 ^resource_local_to_scene|
AudioBusLayout Resource
AudioEffect Resource
 ~_instantiate()AudioEffectInstance
AudioEffectAmplify AudioEffect
 .volume_db|float|set_volume_db|get_volume_db||
 .volume_linear|float|set_volume_linear|get_volume_linear||
AudioEffectBandLimitFilter AudioEffectFilter
AudioEffectBandPassFilter AudioEffectFilter
AudioEffectCapture AudioEffect
 can_get_buffer(frames:int)bool
 clear_buffer()
 get_buffer(frames:int)PackedVector2Array
 get_buffer_length_frames()int
 get_discarded_frames()int
 get_frames_available()int
 get_pushed_frames()int
 .buffer_length|float|set_buffer_length|get_buffer_length||0.1
AudioEffectChorus AudioEffect
 get_voice_cutoff_hz(voice_idx:int)float
 get_voice_delay_ms(voice_idx:int)float
 get_voice_depth_ms(voice_idx:int)float
 get_voice_level_db(voice_idx:int)float
 get_voice_pan(voice_idx:int)float
 get_voice_rate_hz(voice_idx:int)float
 set_voice_cutoff_hz(voice_idx:int;cutoff_hz:float)
 set_voice_delay_ms(voice_idx:int;delay_ms:float)
 set_voice_depth_ms(voice_idx:int;depth_ms:float)
 set_voice_level_db(voice_idx:int;level_db:float)
 set_voice_pan(voice_idx:int;pan:float)
 set_voice_rate_hz(voice_idx:int;rate_hz:float)
 .dry|float|set_dry|get_dry||1.0
 .voice/1/cutoff_hz|float||||8000.0
 .voice/1/delay_ms|float||||15.0
 .voice/1/depth_ms|float||||2.0
 .voice/1/level_db|float||||
 .voice/1/pan|float||||-0.5
 .voice/1/rate_hz|float||||0.8
 .voice/2/cutoff_hz|float||||8000.0
 .voice/2/delay_ms|float||||20.0
 .voice/2/depth_ms|float||||3.0
 .voice/2/level_db|float||||
 .voice/2/pan|float||||0.5
 .voice/2/rate_hz|float||||1.2
 .voice/3/cutoff_hz|float||||
 .voice/3/delay_ms|float||||
 .voice/3/depth_ms|float||||
 .voice/3/level_db|float||||
 .voice/3/pan|float||||
 .voice/3/rate_hz|float||||
 .voice/4/cutoff_hz|float||||
 .voice/4/delay_ms|float||||
 .voice/4/depth_ms|float||||
 .voice/4/level_db|float||||
 .voice/4/pan|float||||
 .voice/4/rate_hz|float||||
 .voice_count|int|set_voice_count|get_voice_count||2
 .wet|float|set_wet|get_wet||0.5
AudioEffectCompressor AudioEffect
 .attack_us|float|set_attack_us|get_attack_us||20.0
 .gain|float|set_gain|get_gain||
 .mix|float|set_mix|get_mix||1.0
 .ratio|float|set_ratio|get_ratio||4.0
 .release_ms|float|set_release_ms|get_release_ms||250.0
 .sidechain|StringName|set_sidechain|get_sidechain||
 .threshold|float|set_threshold|get_threshold||
AudioEffectDelay AudioEffect
 .dry|float|set_dry|get_dry||1.0
 .feedback_active|bool|set_feedback_active|is_feedback_active||
 .feedback_delay_ms|float|set_feedback_delay_ms|get_feedback_delay_ms||340.0
 .feedback_level_db|float|set_feedback_level_db|get_feedback_level_db||-6.0
 .feedback_lowpass|float|set_feedback_lowpass|get_feedback_lowpass||16000.0
 .tap1_active|bool|set_tap1_active|is_tap1_active||true
 .tap1_delay_ms|float|set_tap1_delay_ms|get_tap1_delay_ms||250.0
 .tap1_level_db|float|set_tap1_level_db|get_tap1_level_db||-6.0
 .tap1_pan|float|set_tap1_pan|get_tap1_pan||0.2
 .tap2_active|bool|set_tap2_active|is_tap2_active||true
 .tap2_delay_ms|float|set_tap2_delay_ms|get_tap2_delay_ms||500.0
 .tap2_level_db|float|set_tap2_level_db|get_tap2_level_db||-12.0
 .tap2_pan|float|set_tap2_pan|get_tap2_pan||-0.4
AudioEffectDistortion AudioEffect
 .drive|float|set_drive|get_drive||
 .keep_hf_hz|float|set_keep_hf_hz|get_keep_hf_hz||16000.0
 .mode|int|set_mode|get_mode||
 .post_gain|float|set_post_gain|get_post_gain||
 .pre_gain|float|set_pre_gain|get_pre_gain||
AudioEffectEQ AudioEffect
 get_band_count()int
 get_band_gain_db(band_idx:int)float
 set_band_gain_db(band_idx:int;volume_db:float)
AudioEffectEQ10 AudioEffectEQ
AudioEffectEQ21 AudioEffectEQ
AudioEffectEQ6 AudioEffectEQ
AudioEffectFilter AudioEffect
 .cutoff_hz|float|set_cutoff|get_cutoff||2000.0
 .db|int|set_db|get_db||
 .gain|float|set_gain|get_gain||1.0
 .resonance|float|set_resonance|get_resonance||0.5
AudioEffectHardLimiter AudioEffect
 .ceiling_db|float|set_ceiling_db|get_ceiling_db||-0.3
 .pre_gain_db|float|set_pre_gain_db|get_pre_gain_db||
 .release|float|set_release|get_release||0.1
AudioEffectHighPassFilter AudioEffectFilter
AudioEffectHighShelfFilter AudioEffectFilter
AudioEffectInstance RefCounted
 ~_process(src_buffer:const void*;dst_buffer:AudioFrame*;frame_count:int)
 ~_process_silence()bool
AudioEffectLimiter AudioEffect
 .ceiling_db|float|set_ceiling_db|get_ceiling_db||-0.1
 .soft_clip_db|float|set_soft_clip_db|get_soft_clip_db||2.0
 .soft_clip_ratio|float|set_soft_clip_ratio|get_soft_clip_ratio||10.0
 .threshold_db|float|set_threshold_db|get_threshold_db||
AudioEffectLowPassFilter AudioEffectFilter
AudioEffectLowShelfFilter AudioEffectFilter
AudioEffectNotchFilter AudioEffectFilter
AudioEffectPanner AudioEffect
 .pan|float|set_pan|get_pan||
AudioEffectPhaser AudioEffect
 .depth|float|set_depth|get_depth||1.0
 .feedback|float|set_feedback|get_feedback||0.7
 .range_max_hz|float|set_range_max_hz|get_range_max_hz||1600.0
 .range_min_hz|float|set_range_min_hz|get_range_min_hz||440.0
 .rate_hz|float|set_rate_hz|get_rate_hz||0.5
AudioEffectPitchShift AudioEffect
 .fft_size|int|set_fft_size|get_fft_size||3
 .oversampling|int|set_oversampling|get_oversampling||4
 .pitch_scale|float|set_pitch_scale|get_pitch_scale||1.0
AudioEffectRecord AudioEffect
 get_recording()AudioStreamWAV
 is_recording_active()bool
 set_recording_active(record:bool)
 .format|int|set_format|get_format||1
AudioEffectReverb AudioEffect
 .damping|float|set_damping|get_damping||0.5
 .dry|float|set_dry|get_dry||1.0
 .hipass|float|set_hpf|get_hpf||
 .predelay_feedback|float|set_predelay_feedback|get_predelay_feedback||0.4
 .predelay_msec|float|set_predelay_msec|get_predelay_msec||150.0
 .room_size|float|set_room_size|get_room_size||0.8
 .spread|float|set_spread|get_spread||1.0
 .wet|float|set_wet|get_wet||0.5
AudioEffectSpectrumAnalyzer AudioEffect
 .buffer_length|float|set_buffer_length|get_buffer_length||2.0
 .fft_size|int|set_fft_size|get_fft_size||2
 .tap_back_pos|float|set_tap_back_pos|get_tap_back_pos||0.01
-AudioEffectSpectrumAnalyzerInstance AudioEffectInstance
 get_magnitude_for_frequency_range(from_hz:float;to_hz:float;mode:int=1)Vector2
AudioEffectStereoEnhance AudioEffect
 .pan_pullout|float|set_pan_pullout|get_pan_pullout||1.0
 .surround|float|set_surround|get_surround||
 .time_pullout_ms|float|set_time_pullout|get_time_pullout||
AudioListener2D Node2D
 clear_current()
 is_current()bool
 make_current()
AudioListener3D Node3D
 clear_current()
 get_listener_transform()Transform3D
 is_current()bool
 make_current()
 .doppler_tracking|int|set_doppler_tracking|get_doppler_tracking||
AudioSample RefCounted
AudioSamplePlayback RefCounted
$AudioServer Object
 add_bus(at_position:int=-1)
 add_bus_effect(bus_idx:int;effect:AudioEffect;at_position:int=-1)
 generate_bus_layout()AudioBusLayout
 get_bus_channels(bus_idx:int)int
 get_bus_effect(bus_idx:int;effect_idx:int)AudioEffect
 get_bus_effect_count(bus_idx:int)int
 get_bus_effect_instance(bus_idx:int;effect_idx:int;channel:int=0)AudioEffectInstance
 get_bus_index(bus_name:StringName)int
 get_bus_name(bus_idx:int)String
 get_bus_peak_volume_left_db(bus_idx:int;channel:int)float
 get_bus_peak_volume_right_db(bus_idx:int;channel:int)float
 get_bus_send(bus_idx:int)StringName
 get_bus_volume_db(bus_idx:int)float
 get_bus_volume_linear(bus_idx:int)float
 get_driver_name()String
 get_input_device_list()PackedStringArray
 get_input_mix_rate()float
 get_mix_rate()float
 get_output_device_list()PackedStringArray
 get_output_latency()float
 get_speaker_mode()int
 get_time_since_last_mix()float
 get_time_to_next_mix()float
 is_bus_bypassing_effects(bus_idx:int)bool
 is_bus_effect_enabled(bus_idx:int;effect_idx:int)bool
 is_bus_mute(bus_idx:int)bool
 is_bus_solo(bus_idx:int)bool
 is_stream_registered_as_sample(stream:AudioStream)bool
 lock()
 move_bus(index:int;to_index:int)
 register_stream_as_sample(stream:AudioStream)
 remove_bus(index:int)
 remove_bus_effect(bus_idx:int;effect_idx:int)
 set_bus_bypass_effects(bus_idx:int;enable:bool)
 set_bus_effect_enabled(bus_idx:int;effect_idx:int;enabled:bool)
 set_bus_layout(bus_layout:AudioBusLayout)
 set_bus_mute(bus_idx:int;enable:bool)
 set_bus_name(bus_idx:int;name:String)
 set_bus_send(bus_idx:int;send:StringName)
 set_bus_solo(bus_idx:int;enable:bool)
 set_bus_volume_db(bus_idx:int;volume_db:float)
 set_bus_volume_linear(bus_idx:int;volume_linear:float)
 set_enable_tagging_used_audio_streams(enable:bool)
 swap_bus_effects(bus_idx:int;effect_idx:int;by_effect_idx:int)
 unlock()
 .bus_count|int|set_bus_count|get_bus_count||1
 .input_device|String|set_input_device|get_input_device||"Default"
 .output_device|String|set_output_device|get_output_device||"Default"
 .playback_speed_scale|float|set_playback_speed_scale|get_playback_speed_scale||1.0
 @bus_layout_changed()
 @bus_renamed(bus_index:int;old_name:StringName;new_name:StringName)
AudioStream Resource
 ~_get_bar_beats()int
 ~_get_beat_count()int
 ~_get_bpm()float
 ~_get_length()float
 ~_get_parameter_list()Dictionary[]
 ~_get_stream_name()String
 ~_get_tags()Dictionary
 ~_has_loop()bool
 ~_instantiate_playback()AudioStreamPlayback
 ~_is_monophonic()bool
 can_be_sampled()bool
 generate_sample()AudioSample
 get_length()float
 instantiate_playback()AudioStreamPlayback
 is_meta_stream()bool
 is_monophonic()bool
 @parameter_list_changed()
AudioStreamGenerator AudioStream
 .buffer_length|float|set_buffer_length|get_buffer_length||0.5
 .mix_rate|float|set_mix_rate|get_mix_rate||44100.0
 .mix_rate_mode|int|set_mix_rate_mode|get_mix_rate_mode||2
-AudioStreamGeneratorPlayback AudioStreamPlaybackResampled
 can_push_buffer(amount:int)bool
 clear_buffer()
 get_frames_available()int
 get_skips()int
 push_buffer(frames:PackedVector2Array)bool
 push_frame(frame:Vector2)bool
AudioStreamInteractive AudioStream
 add_transition(from_clip:int;to_clip:int;from_time:int;to_time:int;fade_mode:int;fade_beats:float;use_filler_clip:bool=false;filler_clip:int=-1;
  hold_previous:bool=false)
 erase_transition(from_clip:int;to_clip:int)
 get_clip_auto_advance(clip_index:int)int
 get_clip_auto_advance_next_clip(clip_index:int)int
 get_clip_name(clip_index:int)StringName
 get_clip_stream(clip_index:int)AudioStream
 get_transition_fade_beats(from_clip:int;to_clip:int)float
 get_transition_fade_mode(from_clip:int;to_clip:int)int
 get_transition_filler_clip(from_clip:int;to_clip:int)int
 get_transition_from_time(from_clip:int;to_clip:int)int
 get_transition_list()PackedInt32Array
 get_transition_to_time(from_clip:int;to_clip:int)int
 has_transition(from_clip:int;to_clip:int)bool
 is_transition_holding_previous(from_clip:int;to_clip:int)bool
 is_transition_using_filler_clip(from_clip:int;to_clip:int)bool
 set_clip_auto_advance(clip_index:int;mode:int)
 set_clip_auto_advance_next_clip(clip_index:int;auto_advance_next_clip:int)
 set_clip_name(clip_index:int;name:StringName)
 set_clip_stream(clip_index:int;stream:AudioStream)
 .clip_count|int|set_clip_count|get_clip_count||
 .initial_clip|int|set_initial_clip|get_initial_clip||
AudioStreamMP3 AudioStream
 !load_from_buffer(stream_data:PackedByteArray)AudioStreamMP3
 !load_from_file(path:String)AudioStreamMP3
 .bar_beats|int|set_bar_beats|get_bar_beats||4
 .beat_count|int|set_beat_count|get_beat_count||
 .bpm|float|set_bpm|get_bpm||
 .data|PackedByteArray|set_data|get_data||
 .loop|bool|set_loop|has_loop||
 .loop_offset|float|set_loop_offset|get_loop_offset||
AudioStreamMicrophone AudioStream
AudioStreamOggVorbis AudioStream
 !load_from_buffer(stream_data:PackedByteArray)AudioStreamOggVorbis
 !load_from_file(path:String)AudioStreamOggVorbis
 .bar_beats|int|set_bar_beats|get_bar_beats||4
 .beat_count|int|set_beat_count|get_beat_count||
 .bpm|float|set_bpm|get_bpm||
 .loop|bool|set_loop|has_loop||
 .loop_offset|float|set_loop_offset|get_loop_offset||
 .packet_sequence|OggPacketSequence|set_packet_sequence|get_packet_sequence||
 .tags|Dictionary|set_tags|get_tags||
AudioStreamPlayback RefCounted
 ~_get_loop_count()int
 ~_get_parameter(name:StringName)Variant
 ~_get_playback_position()float
 ~_is_playing()bool
 ~_mix(buffer:AudioFrame*;rate_scale:float;frames:int)int
 ~_seek(position:float)
 ~_set_parameter(name:StringName;value:Variant)
 ~_start(from_pos:float)
 ~_stop()
 ~_tag_used_streams()
 get_loop_count()int
 get_playback_position()float
 get_sample_playback()AudioSamplePlayback
 is_playing()bool
 mix_audio(rate_scale:float;frames:int)PackedVector2Array
 seek(time:float=0.0)
 set_sample_playback(playback_sample:AudioSamplePlayback)
 start(from_pos:float=0.0)
 stop()
-AudioStreamPlaybackInteractive AudioStreamPlayback
 get_current_clip_index()int
 switch_to_clip(clip_index:int)
 switch_to_clip_by_name(clip_name:StringName)
AudioStreamPlaybackOggVorbis AudioStreamPlaybackResampled
-AudioStreamPlaybackPlaylist AudioStreamPlayback
-AudioStreamPlaybackPolyphonic AudioStreamPlayback
 is_stream_playing(stream:int)bool
 play_stream(stream:AudioStream;from_offset:float=0;volume_db:float=0;pitch_scale:float=1.0;playback_type:int=0;bus:StringName=&"Master")int
 set_stream_pitch_scale(stream:int;pitch_scale:float)
 set_stream_volume(stream:int;volume_db:float)
 stop_stream(stream:int)
AudioStreamPlaybackResampled AudioStreamPlayback
 ~_get_stream_sampling_rate()float
 ~_mix_resampled(dst_buffer:AudioFrame*;frame_count:int)int
 begin_resample()
-AudioStreamPlaybackSynchronized AudioStreamPlayback
AudioStreamPlayer Node
 get_playback_position()float
 get_stream_playback()AudioStreamPlayback
 has_stream_playback()bool
 play(from_position:float=0.0)
 seek(to_position:float)
 stop()
 .autoplay|bool|set_autoplay|is_autoplay_enabled||
 .bus|StringName|set_bus|get_bus||&"Master"
 .max_polyphony|int|set_max_polyphony|get_max_polyphony||1
 .mix_target|int|set_mix_target|get_mix_target||
 .pitch_scale|float|set_pitch_scale|get_pitch_scale||1.0
 .playback_type|int|set_playback_type|get_playback_type||
 .playing|bool|set_playing|is_playing||
 .stream|AudioStream|set_stream|get_stream||
 .stream_paused|bool|set_stream_paused|get_stream_paused||
 .volume_db|float|set_volume_db|get_volume_db||
 .volume_linear|float|set_volume_linear|get_volume_linear||
 @finished()
AudioStreamPlayer2D Node2D
 get_playback_position()float
 get_stream_playback()AudioStreamPlayback
 has_stream_playback()bool
 play(from_position:float=0.0)
 seek(to_position:float)
 stop()
 .area_mask|int|set_area_mask|get_area_mask||1
 .attenuation|float|set_attenuation|get_attenuation||1.0
 .autoplay|bool|set_autoplay|is_autoplay_enabled||
 .bus|StringName|set_bus|get_bus||&"Master"
 .max_distance|float|set_max_distance|get_max_distance||2000.0
 .max_polyphony|int|set_max_polyphony|get_max_polyphony||1
 .panning_strength|float|set_panning_strength|get_panning_strength||1.0
 .pitch_scale|float|set_pitch_scale|get_pitch_scale||1.0
 .playback_type|int|set_playback_type|get_playback_type||
 .playing|bool|set_playing|is_playing||
 .stream|AudioStream|set_stream|get_stream||
 .stream_paused|bool|set_stream_paused|get_stream_paused||
 .volume_db|float|set_volume_db|get_volume_db||
 .volume_linear|float|set_volume_linear|get_volume_linear||
 @finished()
AudioStreamPlayer3D Node3D
 get_playback_position()float
 get_stream_playback()AudioStreamPlayback
 has_stream_playback()bool
 play(from_position:float=0.0)
 seek(to_position:float)
 stop()
 .area_mask|int|set_area_mask|get_area_mask||1
 .attenuation_filter_cutoff_hz|float|set_attenuation_filter_cutoff_hz|get_attenuation_filter_cutoff_hz||5000.0
 .attenuation_filter_db|float|set_attenuation_filter_db|get_attenuation_filter_db||-24.0
 .attenuation_model|int|set_attenuation_model|get_attenuation_model||
 .autoplay|bool|set_autoplay|is_autoplay_enabled||
 .bus|StringName|set_bus|get_bus||&"Master"
 .doppler_tracking|int|set_doppler_tracking|get_doppler_tracking||
 .emission_angle_degrees|float|set_emission_angle|get_emission_angle||45.0
 .emission_angle_enabled|bool|set_emission_angle_enabled|is_emission_angle_enabled||
 .emission_angle_filter_attenuation_db|float|set_emission_angle_filter_attenuation_db|get_emission_angle_filter_attenuation_db||-12.0
 .max_db|float|set_max_db|get_max_db||3.0
 .max_distance|float|set_max_distance|get_max_distance||
 .max_polyphony|int|set_max_polyphony|get_max_polyphony||1
 .panning_strength|float|set_panning_strength|get_panning_strength||1.0
 .pitch_scale|float|set_pitch_scale|get_pitch_scale||1.0
 .playback_type|int|set_playback_type|get_playback_type||
 .playing|bool|set_playing|is_playing||
 .stream|AudioStream|set_stream|get_stream||
 .stream_paused|bool|set_stream_paused|get_stream_paused||
 .unit_size|float|set_unit_size|get_unit_size||10.0
 .volume_db|float|set_volume_db|get_volume_db||
 .volume_linear|float|set_volume_linear|get_volume_linear||
 @finished()
AudioStreamPlaylist AudioStream
 get_bpm()float
 get_list_stream(stream_index:int)AudioStream
 set_list_stream(stream_index:int;audio_stream:AudioStream)
 .fade_time|float|set_fade_time|get_fade_time||0.3
 .loop|bool|set_loop|has_loop||true
 .shuffle|bool|set_shuffle|get_shuffle||
 .stream_count|int|set_stream_count|get_stream_count||
AudioStreamPolyphonic AudioStream
 .polyphony|int|set_polyphony|get_polyphony||32
AudioStreamRandomizer AudioStream
 add_stream(index:int;stream:AudioStream;weight:float=1.0)
 get_stream(index:int)AudioStream
 get_stream_probability_weight(index:int)float
 move_stream(index_from:int;index_to:int)
 remove_stream(index:int)
 set_stream(index:int;stream:AudioStream)
 set_stream_probability_weight(index:int;weight:float)
 .playback_mode|int|set_playback_mode|get_playback_mode||
 .random_pitch|float|set_random_pitch|get_random_pitch||1.0
 .random_volume_offset_db|float|set_random_volume_offset_db|get_random_volume_offset_db||
 .streams_count|int|set_streams_count|get_streams_count||
AudioStreamSynchronized AudioStream
 get_sync_stream(stream_index:int)AudioStream
 get_sync_stream_volume(stream_index:int)float
 set_sync_stream(stream_index:int;audio_stream:AudioStream)
 set_sync_stream_volume(stream_index:int;volume_db:float)
 .stream_count|int|set_stream_count|get_stream_count||
AudioStreamWAV AudioStream
 !load_from_buffer(stream_data:PackedByteArray;options:Dictionary={})AudioStreamWAV
 !load_from_file(path:String;options:Dictionary={})AudioStreamWAV
 save_to_wav(path:String)int
 .data|PackedByteArray|set_data|get_data||
 .format|int|set_format|get_format||
 .loop_begin|int|set_loop_begin|get_loop_begin||
 .loop_end|int|set_loop_end|get_loop_end||
 .loop_mode|int|set_loop_mode|get_loop_mode||
 .mix_rate|int|set_mix_rate|get_mix_rate||44100
 .stereo|bool|set_stereo|is_stereo||
 .tags|Dictionary|set_tags|get_tags||
BackBufferCopy Node2D
 .copy_mode|int|set_copy_mode|get_copy_mode||1
 .rect|Rect2|set_rect|get_rect||Rect2(-100, -100, 200, 200)
BaseButton Control
 ~_pressed()
 ~_toggled(toggled_on:bool)
 get_draw_mode()int
 is_hovered()bool
 set_pressed_no_signal(pressed:bool)
 .action_mode|int|set_action_mode|get_action_mode||1
 .button_group|ButtonGroup|set_button_group|get_button_group||
 .button_mask|int|set_button_mask|get_button_mask||1
 .button_pressed|bool|set_pressed|is_pressed||
 .disabled|bool|set_disabled|is_disabled||
 ^focus_mode|2
 .keep_pressed_outside|bool|set_keep_pressed_outside|is_keep_pressed_outside||
 .shortcut|Shortcut|set_shortcut|get_shortcut||
 .shortcut_feedback|bool|set_shortcut_feedback|is_shortcut_feedback||true
 .shortcut_in_tooltip|bool|set_shortcut_in_tooltip|is_shortcut_in_tooltip_enabled||true
 .toggle_mode|bool|set_toggle_mode|is_toggle_mode||
 @button_down()
 @button_up()
 @pressed()
 @toggled(toggled_on:bool)
-BaseMaterial3D Material
 get_feature(feature:int)bool
 get_flag(flag:int)bool
 get_texture(param:int)Texture2D
 set_feature(feature:int;enable:bool)
 set_flag(flag:int;enable:bool)
 set_texture(param:int;texture:Texture2D)
 .albedo_color|Color|set_albedo|get_albedo||Color(1, 1, 1, 1)
 .albedo_texture|Texture2D||||
 .albedo_texture_force_srgb|bool||||
 .albedo_texture_msdf|bool||||
 .alpha_antialiasing_edge|float|set_alpha_antialiasing_edge|get_alpha_antialiasing_edge||
 .alpha_antialiasing_mode|int|set_alpha_antialiasing|get_alpha_antialiasing||
 .alpha_hash_scale|float|set_alpha_hash_scale|get_alpha_hash_scale||
 .alpha_scissor_threshold|float|set_alpha_scissor_threshold|get_alpha_scissor_threshold||
 .anisotropy|float|set_anisotropy|get_anisotropy||
 .anisotropy_enabled|bool||||
 .anisotropy_flowmap|Texture2D||||
 .ao_enabled|bool||||
 .ao_light_affect|float|set_ao_light_affect|get_ao_light_affect||
 .ao_on_uv2|bool||||
 .ao_texture|Texture2D||||
 .ao_texture_channel|int|set_ao_texture_channel|get_ao_texture_channel||
 .backlight|Color|set_backlight|get_backlight||
 .backlight_enabled|bool||||
 .backlight_texture|Texture2D||||
 .bent_normal_enabled|bool||||
 .bent_normal_texture|Texture2D||||
 .billboard_keep_scale|bool||||
 .billboard_mode|int|set_billboard_mode|get_billboard_mode||
 .blend_mode|int|set_blend_mode|get_blend_mode||
 .clearcoat|float|set_clearcoat|get_clearcoat||1.0
 .clearcoat_enabled|bool||||
 .clearcoat_roughness|float|set_clearcoat_roughness|get_clearcoat_roughness||0.5
 .clearcoat_texture|Texture2D||||
 .cull_mode|int|set_cull_mode|get_cull_mode||
 .depth_draw_mode|int|set_depth_draw_mode|get_depth_draw_mode||
 .depth_test|int|set_depth_test|get_depth_test||
 .detail_albedo|Texture2D||||
 .detail_blend_mode|int|set_detail_blend_mode|get_detail_blend_mode||
 .detail_enabled|bool||||
 .detail_mask|Texture2D||||
 .detail_normal|Texture2D||||
 .detail_uv_layer|int|set_detail_uv|get_detail_uv||
 .diffuse_mode|int|set_diffuse_mode|get_diffuse_mode||
 .disable_ambient_light|bool||||
 .disable_fog|bool||||
 .disable_receive_shadows|bool||||
 .disable_specular_occlusion|bool||||
 .distance_fade_max_distance|float|set_distance_fade_max_distance|get_distance_fade_max_distance||10.0
 .distance_fade_min_distance|float|set_distance_fade_min_distance|get_distance_fade_min_distance||
 .distance_fade_mode|int|set_distance_fade|get_distance_fade||
 .emission|Color|set_emission|get_emission||
 .emission_enabled|bool||||
 .emission_energy_multiplier|float|set_emission_energy_multiplier|get_emission_energy_multiplier||1.0
 .emission_intensity|float|set_emission_intensity|get_emission_intensity||
 .emission_on_uv2|bool||||
 .emission_operator|int|set_emission_operator|get_emission_operator||
 .emission_texture|Texture2D||||
 .fixed_size|bool||||
 .fov_override|float|set_fov_override|get_fov_override||75.0
 .grow|bool|set_grow_enabled|is_grow_enabled||
 .grow_amount|float|set_grow|get_grow||
 .heightmap_deep_parallax|bool|set_heightmap_deep_parallax|is_heightmap_deep_parallax_enabled||
 .heightmap_enabled|bool||||
 .heightmap_flip_binormal|bool|set_heightmap_deep_parallax_flip_binormal|get_heightmap_deep_parallax_flip_binormal||
 .heightmap_flip_tangent|bool|set_heightmap_deep_parallax_flip_tangent|get_heightmap_deep_parallax_flip_tangent||
 .heightmap_flip_texture|bool||||
 .heightmap_max_layers|int|set_heightmap_deep_parallax_max_layers|get_heightmap_deep_parallax_max_layers||
 .heightmap_min_layers|int|set_heightmap_deep_parallax_min_layers|get_heightmap_deep_parallax_min_layers||
 .heightmap_scale|float|set_heightmap_scale|get_heightmap_scale||5.0
 .heightmap_texture|Texture2D||||
 .metallic|float|set_metallic|get_metallic||
 .metallic_specular|float|set_specular|get_specular||0.5
 .metallic_texture|Texture2D||||
 .metallic_texture_channel|int|set_metallic_texture_channel|get_metallic_texture_channel||
 .msdf_outline_size|float|set_msdf_outline_size|get_msdf_outline_size||
 .msdf_pixel_range|float|set_msdf_pixel_range|get_msdf_pixel_range||4.0
 .no_depth_test|bool||||
 .normal_enabled|bool||||
 .normal_scale|float|set_normal_scale|get_normal_scale||1.0
 .normal_texture|Texture2D||||
 .orm_texture|Texture2D||||
 .particles_anim_h_frames|int|set_particles_anim_h_frames|get_particles_anim_h_frames||
 .particles_anim_loop|bool|set_particles_anim_loop|get_particles_anim_loop||
 .particles_anim_v_frames|int|set_particles_anim_v_frames|get_particles_anim_v_frames||
 .point_size|float|set_point_size|get_point_size||1.0
 .proximity_fade_distance|float|set_proximity_fade_distance|get_proximity_fade_distance||1.0
 .proximity_fade_enabled|bool|set_proximity_fade_enabled|is_proximity_fade_enabled||
 .refraction_enabled|bool||||
 .refraction_scale|float|set_refraction|get_refraction||0.05
 .refraction_texture|Texture2D||||
 .refraction_texture_channel|int|set_refraction_texture_channel|get_refraction_texture_channel||
 .rim|float|set_rim|get_rim||1.0
 .rim_enabled|bool||||
 .rim_texture|Texture2D||||
 .rim_tint|float|set_rim_tint|get_rim_tint||0.5
 .roughness|float|set_roughness|get_roughness||1.0
 .roughness_texture|Texture2D||||
 .roughness_texture_channel|int|set_roughness_texture_channel|get_roughness_texture_channel||
 .shading_mode|int|set_shading_mode|get_shading_mode||1
 .shadow_to_opacity|bool||||
 .specular_mode|int|set_specular_mode|get_specular_mode||
 .stencil_color|Color|set_stencil_effect_color|get_stencil_effect_color||
 .stencil_compare|int|set_stencil_compare|get_stencil_compare||
 .stencil_flags|int|set_stencil_flags|get_stencil_flags||
 .stencil_mode|int|set_stencil_mode|get_stencil_mode||
 .stencil_outline_thickness|float|set_stencil_effect_outline_thickness|get_stencil_effect_outline_thickness||0.01
 .stencil_reference|int|set_stencil_reference|get_stencil_reference||1
 .subsurf_scatter_enabled|bool||||
 .subsurf_scatter_skin_mode|bool||||
 .subsurf_scatter_strength|float|set_subsurface_scattering_strength|get_subsurface_scattering_strength||
 .subsurf_scatter_texture|Texture2D||||
 .subsurf_scatter_transmittance_boost|float|set_transmittance_boost|get_transmittance_boost||
 .subsurf_scatter_transmittance_color|Color|set_transmittance_color|get_transmittance_color||Color(1, 1, 1, 1)
 .subsurf_scatter_transmittance_depth|float|set_transmittance_depth|get_transmittance_depth||0.1
 .subsurf_scatter_transmittance_enabled|bool||||
 .subsurf_scatter_transmittance_texture|Texture2D||||
 .texture_filter|int|set_texture_filter|get_texture_filter||3
 .texture_repeat|bool||||true
 .transparency|int|set_transparency|get_transparency||
 .use_fov_override|bool||||
 .use_particle_trails|bool||||
 .use_point_size|bool||||
 .use_z_clip_scale|bool||||
 .uv1_offset|Vector3|set_uv1_offset|get_uv1_offset||
 .uv1_scale|Vector3|set_uv1_scale|get_uv1_scale||Vector3(1, 1, 1)
 .uv1_triplanar|bool||||
 .uv1_triplanar_sharpness|float|set_uv1_triplanar_blend_sharpness|get_uv1_triplanar_blend_sharpness||1.0
 .uv1_world_triplanar|bool||||
 .uv2_offset|Vector3|set_uv2_offset|get_uv2_offset||
 .uv2_scale|Vector3|set_uv2_scale|get_uv2_scale||Vector3(1, 1, 1)
 .uv2_triplanar|bool||||
 .uv2_triplanar_sharpness|float|set_uv2_triplanar_blend_sharpness|get_uv2_triplanar_blend_sharpness||1.0
 .uv2_world_triplanar|bool||||
 .vertex_color_is_srgb|bool||||
 .vertex_color_use_as_albedo|bool||||
 .z_clip_scale|float|set_z_clip_scale|get_z_clip_scale||1.0
BitMap Resource
 convert_to_image()Image
 create(size:Vector2i)
 create_from_image_alpha(image:Image;threshold:float=0.1)
 get_bit(x:int;y:int)bool
 get_bitv(position:Vector2i)bool
 get_size()Vector2i
 get_true_bit_count()int
 grow_mask(pixels:int;rect:Rect2i)
 opaque_to_polygons(rect:Rect2i;epsilon:float=2.0)PackedVector2Array[]
 resize(new_size:Vector2i)
 set_bit(x:int;y:int;bit:bool)
 set_bit_rect(rect:Rect2i;bit:bool)
 set_bitv(position:Vector2i;bit:bool)
Bone2D Node2D
 apply_rest()
 get_autocalculate_length_and_angle()bool
 get_bone_angle()float
 get_index_in_skeleton()int
 get_length()float
 get_skeleton_rest()Transform2D
 set_autocalculate_length_and_angle(auto_calculate:bool)
 set_bone_angle(angle:float)
 set_length(length:float)
 .rest|Transform2D|set_rest|get_rest||Transform2D(0, 0, 0, 0, 0, 0)
BoneAttachment3D Node3D
 get_skeleton()Skeleton3D
 on_skeleton_update()
 .bone_idx|int|set_bone_idx|get_bone_idx||-1
 .bone_name|String|set_bone_name|get_bone_name||
 .external_skeleton|NodePath|set_external_skeleton|get_external_skeleton||
 .override_pose|bool|set_override_pose|get_override_pose||
 ^physics_interpolation_mode|2
 .use_external_skeleton|bool|set_use_external_skeleton|get_use_external_skeleton||
BoneConstraint3D SkeletonModifier3D
 clear_setting()
 get_amount(index:int)float
 get_apply_bone(index:int)int
 get_apply_bone_name(index:int)String
 get_reference_bone(index:int)int
 get_reference_bone_name(index:int)String
 get_setting_count()int
 set_amount(index:int;amount:float)
 set_apply_bone(index:int;bone:int)
 set_apply_bone_name(index:int;bone_name:String)
 set_reference_bone(index:int;bone:int)
 set_reference_bone_name(index:int;bone_name:String)
 set_setting_count(count:int)
BoneMap Resource
 find_profile_bone_name(skeleton_bone_name:StringName)StringName
 get_skeleton_bone_name(profile_bone_name:StringName)StringName
 set_skeleton_bone_name(profile_bone_name:StringName;skeleton_bone_name:StringName)
 .profile|SkeletonProfile|set_profile|get_profile||
 @bone_map_updated()
 @profile_updated()
BoxContainer Container
 add_spacer(begin:bool)Control
 .alignment|int|set_alignment|get_alignment||
 .vertical|bool|set_vertical|is_vertical||
BoxMesh PrimitiveMesh
 .size|Vector3|set_size|get_size||Vector3(1, 1, 1)
 .subdivide_depth|int|set_subdivide_depth|get_subdivide_depth||
 .subdivide_height|int|set_subdivide_height|get_subdivide_height||
 .subdivide_width|int|set_subdivide_width|get_subdivide_width||
BoxOccluder3D Occluder3D
 .size|Vector3|set_size|get_size||Vector3(1, 1, 1)
BoxShape3D Shape3D
 .size|Vector3|set_size|get_size||Vector3(1, 1, 1)
Button BaseButton
 .alignment|int|set_text_alignment|get_text_alignment||1
 .autowrap_mode|int|set_autowrap_mode|get_autowrap_mode||
 .autowrap_trim_flags|int|set_autowrap_trim_flags|get_autowrap_trim_flags||128
 .clip_text|bool|set_clip_text|get_clip_text||
 .expand_icon|bool|set_expand_icon|is_expand_icon||
 .flat|bool|set_flat|is_flat||
 .icon|Texture2D|set_button_icon|get_button_icon||
 .icon_alignment|int|set_icon_alignment|get_icon_alignment||
 .language|String|set_language|get_language||
 .text|String|set_text|get_text||
 .text_direction|int|set_text_direction|get_text_direction||
 .text_overrun_behavior|int|set_text_overrun_behavior|get_text_overrun_behavior||
 .vertical_icon_alignment|int|set_vertical_icon_alignment|get_vertical_icon_alignment||1
ButtonGroup Resource
 get_buttons()BaseButton[]
 get_pressed_button()BaseButton
 .allow_unpress|bool|set_allow_unpress|is_allow_unpress||
 ^resource_local_to_scene|true
 @pressed(button:BaseButton)
CPUParticles2D Node2D
 convert_from_particles(particles:Node)
 get_param_curve(param:int)Curve
 get_param_max(param:int)float
 get_param_min(param:int)float
 get_particle_flag(particle_flag:int)bool
 request_particles_process(process_time:float)
 restart(keep_seed:bool=false)
 set_param_curve(param:int;curve:Curve)
 set_param_max(param:int;value:float)
 set_param_min(param:int;value:float)
 set_particle_flag(particle_flag:int;enable:bool)
 .amount|int|set_amount|get_amount||8
 .angle_curve|Curve||||
 .angle_max|float||||
 .angle_min|float||||
 .angular_velocity_curve|Curve||||
 .angular_velocity_max|float||||
 .angular_velocity_min|float||||
 .anim_offset_curve|Curve||||
 .anim_offset_max|float||||
 .anim_offset_min|float||||
 .anim_speed_curve|Curve||||
 .anim_speed_max|float||||
 .anim_speed_min|float||||
 .color|Color|set_color|get_color||Color(1, 1, 1, 1)
 .color_initial_ramp|Gradient|set_color_initial_ramp|get_color_initial_ramp||
 .color_ramp|Gradient|set_color_ramp|get_color_ramp||
 .damping_curve|Curve||||
 .damping_max|float||||
 .damping_min|float||||
 .direction|Vector2|set_direction|get_direction||Vector2(1, 0)
 .draw_order|int|set_draw_order|get_draw_order||
 .emission_colors|PackedColorArray|set_emission_colors|get_emission_colors||
 .emission_normals|PackedVector2Array|set_emission_normals|get_emission_normals||
 .emission_points|PackedVector2Array|set_emission_points|get_emission_points||
 .emission_rect_extents|Vector2|set_emission_rect_extents|get_emission_rect_extents||
 .emission_shape|int|set_emission_shape|get_emission_shape||
 .emission_sphere_radius|float|set_emission_sphere_radius|get_emission_sphere_radius||
 .emitting|bool|set_emitting|is_emitting||true
 .explosiveness|float|set_explosiveness_ratio|get_explosiveness_ratio||
 .fixed_fps|int|set_fixed_fps|get_fixed_fps||
 .fract_delta|bool|set_fractional_delta|get_fractional_delta||true
 .gravity|Vector2|set_gravity|get_gravity||Vector2(0, 980)
 .hue_variation_curve|Curve||||
 .hue_variation_max|float||||
 .hue_variation_min|float||||
 .initial_velocity_max|float||||
 .initial_velocity_min|float||||
 .lifetime|float|set_lifetime|get_lifetime||1.0
 .lifetime_randomness|float|set_lifetime_randomness|get_lifetime_randomness||
 .linear_accel_curve|Curve||||
 .linear_accel_max|float||||
 .linear_accel_min|float||||
 .local_coords|bool|set_use_local_coordinates|get_use_local_coordinates||
 .one_shot|bool|set_one_shot|get_one_shot||
 .orbit_velocity_curve|Curve||||
 .orbit_velocity_max|float||||
 .orbit_velocity_min|float||||
 .particle_flag_align_y|bool||||
 ^physics_interpolation_mode|2
 .preprocess|float|set_pre_process_time|get_pre_process_time||
 .radial_accel_curve|Curve||||
 .radial_accel_max|float||||
 .radial_accel_min|float||||
 .randomness|float|set_randomness_ratio|get_randomness_ratio||
 .scale_amount_curve|Curve||||
 .scale_amount_max|float||||1.0
 .scale_amount_min|float||||1.0
 .scale_curve_x|Curve|set_scale_curve_x|get_scale_curve_x||
 .scale_curve_y|Curve|set_scale_curve_y|get_scale_curve_y||
 .seed|int|set_seed|get_seed||
 .speed_scale|float|set_speed_scale|get_speed_scale||1.0
 .split_scale|bool|set_split_scale|get_split_scale||
 .spread|float|set_spread|get_spread||45.0
 .tangential_accel_curve|Curve||||
 .tangential_accel_max|float||||
 .tangential_accel_min|float||||
 .texture|Texture2D|set_texture|get_texture||
 .use_fixed_seed|bool|set_use_fixed_seed|get_use_fixed_seed||
 @finished()
CPUParticles3D GeometryInstance3D
 capture_aabb()AABB
 convert_from_particles(particles:Node)
 get_param_curve(param:int)Curve
 get_param_max(param:int)float
 get_param_min(param:int)float
 get_particle_flag(particle_flag:int)bool
 request_particles_process(process_time:float)
 restart(keep_seed:bool=false)
 set_param_curve(param:int;curve:Curve)
 set_param_max(param:int;value:float)
 set_param_min(param:int;value:float)
 set_particle_flag(particle_flag:int;enable:bool)
 .amount|int|set_amount|get_amount||8
 .angle_curve|Curve||||
 .angle_max|float||||
 .angle_min|float||||
 .angular_velocity_curve|Curve||||
 .angular_velocity_max|float||||
 .angular_velocity_min|float||||
 .anim_offset_curve|Curve||||
 .anim_offset_max|float||||
 .anim_offset_min|float||||
 .anim_speed_curve|Curve||||
 .anim_speed_max|float||||
 .anim_speed_min|float||||
 .color|Color|set_color|get_color||Color(1, 1, 1, 1)
 .color_initial_ramp|Gradient|set_color_initial_ramp|get_color_initial_ramp||
 .color_ramp|Gradient|set_color_ramp|get_color_ramp||
 .damping_curve|Curve||||
 .damping_max|float||||
 .damping_min|float||||
 .direction|Vector3|set_direction|get_direction||Vector3(1, 0, 0)
 .draw_order|int|set_draw_order|get_draw_order||
 .emission_box_extents|Vector3|set_emission_box_extents|get_emission_box_extents||
 .emission_colors|PackedColorArray|set_emission_colors|get_emission_colors||
 .emission_normals|PackedVector3Array|set_emission_normals|get_emission_normals||
 .emission_points|PackedVector3Array|set_emission_points|get_emission_points||
 .emission_ring_axis|Vector3|set_emission_ring_axis|get_emission_ring_axis||
 .emission_ring_cone_angle|float|set_emission_ring_cone_angle|get_emission_ring_cone_angle||
 .emission_ring_height|float|set_emission_ring_height|get_emission_ring_height||
 .emission_ring_inner_radius|float|set_emission_ring_inner_radius|get_emission_ring_inner_radius||
 .emission_ring_radius|float|set_emission_ring_radius|get_emission_ring_radius||
 .emission_shape|int|set_emission_shape|get_emission_shape||
 .emission_sphere_radius|float|set_emission_sphere_radius|get_emission_sphere_radius||
 .emitting|bool|set_emitting|is_emitting||true
 .explosiveness|float|set_explosiveness_ratio|get_explosiveness_ratio||
 .fixed_fps|int|set_fixed_fps|get_fixed_fps||
 .flatness|float|set_flatness|get_flatness||
 .fract_delta|bool|set_fractional_delta|get_fractional_delta||true
 .gravity|Vector3|set_gravity|get_gravity||Vector3(0, -9.8, 0)
 .hue_variation_curve|Curve||||
 .hue_variation_max|float||||
 .hue_variation_min|float||||
 .initial_velocity_max|float||||
 .initial_velocity_min|float||||
 .lifetime|float|set_lifetime|get_lifetime||1.0
 .lifetime_randomness|float|set_lifetime_randomness|get_lifetime_randomness||
 .linear_accel_curve|Curve||||
 .linear_accel_max|float||||
 .linear_accel_min|float||||
 .local_coords|bool|set_use_local_coordinates|get_use_local_coordinates||
 .mesh|Mesh|set_mesh|get_mesh||
 .one_shot|bool|set_one_shot|get_one_shot||
 .orbit_velocity_curve|Curve||||
 .orbit_velocity_max|float||||
 .orbit_velocity_min|float||||
 .particle_flag_align_y|bool||||
 .particle_flag_disable_z|bool||||
 .particle_flag_rotate_y|bool||||
 .preprocess|float|set_pre_process_time|get_pre_process_time||
 .radial_accel_curve|Curve||||
 .radial_accel_max|float||||
 .radial_accel_min|float||||
 .randomness|float|set_randomness_ratio|get_randomness_ratio||
 .scale_amount_curve|Curve||||
 .scale_amount_max|float||||1.0
 .scale_amount_min|float||||1.0
 .scale_curve_x|Curve|set_scale_curve_x|get_scale_curve_x||
 .scale_curve_y|Curve|set_scale_curve_y|get_scale_curve_y||
 .scale_curve_z|Curve|set_scale_curve_z|get_scale_curve_z||
 .seed|int|set_seed|get_seed||
 .speed_scale|float|set_speed_scale|get_speed_scale||1.0
 .split_scale|bool|set_split_scale|get_split_scale||
 .spread|float|set_spread|get_spread||45.0
 .tangential_accel_curve|Curve||||
 .tangential_accel_max|float||||
 .tangential_accel_min|float||||
 .use_fixed_seed|bool|set_use_fixed_seed|get_use_fixed_seed||
 .visibility_aabb|AABB|set_visibility_aabb|get_visibility_aabb||
 @finished()
CSGBox3D CSGPrimitive3D
 .material|Material|set_material|get_material||
 .size|Vector3|set_size|get_size||Vector3(1, 1, 1)
CSGCombiner3D CSGShape3D
CSGCylinder3D CSGPrimitive3D
 .cone|bool|set_cone|is_cone||
 .height|float|set_height|get_height||2.0
 .material|Material|set_material|get_material||
 .radius|float|set_radius|get_radius||0.5
 .sides|int|set_sides|get_sides||8
 .smooth_faces|bool|set_smooth_faces|get_smooth_faces||true
CSGMesh3D CSGPrimitive3D
 .material|Material|set_material|get_material||
 .mesh|Mesh|set_mesh|get_mesh||
CSGPolygon3D CSGPrimitive3D
 .depth|float|set_depth|get_depth||1.0
 .material|Material|set_material|get_material||
 .mode|int|set_mode|get_mode||
 .path_continuous_u|bool|set_path_continuous_u|is_path_continuous_u||
 .path_interval|float|set_path_interval|get_path_interval||
 .path_interval_type|int|set_path_interval_type|get_path_interval_type||
 .path_joined|bool|set_path_joined|is_path_joined||
 .path_local|bool|set_path_local|is_path_local||
 .path_node|NodePath|set_path_node|get_path_node||
 .path_rotation|int|set_path_rotation|get_path_rotation||
 .path_rotation_accurate|bool|set_path_rotation_accurate|get_path_rotation_accurate||
 .path_simplify_angle|float|set_path_simplify_angle|get_path_simplify_angle||
 .path_u_distance|float|set_path_u_distance|get_path_u_distance||
 .polygon|PackedVector2Array|set_polygon|get_polygon||PackedVector2Array(0, 0, 0, 1, 1, 1, 1, 0)
 .smooth_faces|bool|set_smooth_faces|get_smooth_faces||
 .spin_degrees|float|set_spin_degrees|get_spin_degrees||
 .spin_sides|int|set_spin_sides|get_spin_sides||
-CSGPrimitive3D CSGShape3D
 .flip_faces|bool|set_flip_faces|get_flip_faces||
-CSGShape3D GeometryInstance3D
 bake_collision_shape()ConcavePolygonShape3D
 bake_static_mesh()ArrayMesh
 get_collision_layer_value(layer_number:int)bool
 get_collision_mask_value(layer_number:int)bool
 get_meshes()Array
 is_root_shape()bool
 set_collision_layer_value(layer_number:int;value:bool)
 set_collision_mask_value(layer_number:int;value:bool)
 .calculate_tangents|bool|set_calculate_tangents|is_calculating_tangents||true
 .collision_layer|int|set_collision_layer|get_collision_layer||1
 .collision_mask|int|set_collision_mask|get_collision_mask||1
 .collision_priority|float|set_collision_priority|get_collision_priority||1.0
 .operation|int|set_operation|get_operation||
 .snap|float|set_snap|get_snap||
 .use_collision|bool|set_use_collision|is_using_collision||
CSGSphere3D CSGPrimitive3D
 .material|Material|set_material|get_material||
 .radial_segments|int|set_radial_segments|get_radial_segments||12
 .radius|float|set_radius|get_radius||0.5
 .rings|int|set_rings|get_rings||6
 .smooth_faces|bool|set_smooth_faces|get_smooth_faces||true
CSGTorus3D CSGPrimitive3D
 .inner_radius|float|set_inner_radius|get_inner_radius||0.5
 .material|Material|set_material|get_material||
 .outer_radius|float|set_outer_radius|get_outer_radius||1.0
 .ring_sides|int|set_ring_sides|get_ring_sides||6
 .sides|int|set_sides|get_sides||8
 .smooth_faces|bool|set_smooth_faces|get_smooth_faces||true
CSharpScript Script
 +new()Variant
CallbackTweener Tweener
 set_delay(delay:float)CallbackTweener
Camera2D Node2D
 align()
 force_update_scroll()
 get_drag_margin(margin:int)float
 get_limit(margin:int)int
 get_screen_center_position()Vector2
 get_screen_rotation()float
 get_target_position()Vector2
 is_current()bool
 make_current()
 reset_smoothing()
 set_drag_margin(margin:int;drag_margin:float)
 set_limit(margin:int;limit:int)
 .anchor_mode|int|set_anchor_mode|get_anchor_mode||1
 .custom_viewport|Node|set_custom_viewport|get_custom_viewport||
 .drag_bottom_margin|float||||0.2
 .drag_horizontal_enabled|bool|set_drag_horizontal_enabled|is_drag_horizontal_enabled||
 .drag_horizontal_offset|float|set_drag_horizontal_offset|get_drag_horizontal_offset||
 .drag_left_margin|float||||0.2
 .drag_right_margin|float||||0.2
 .drag_top_margin|float||||0.2
 .drag_vertical_enabled|bool|set_drag_vertical_enabled|is_drag_vertical_enabled||
 .drag_vertical_offset|float|set_drag_vertical_offset|get_drag_vertical_offset||
 .editor_draw_drag_margin|bool|set_margin_drawing_enabled|is_margin_drawing_enabled||
 .editor_draw_limits|bool|set_limit_drawing_enabled|is_limit_drawing_enabled||
 .editor_draw_screen|bool|set_screen_drawing_enabled|is_screen_drawing_enabled||true
 .enabled|bool|set_enabled|is_enabled||true
 .ignore_rotation|bool|set_ignore_rotation|is_ignoring_rotation||true
 .limit_bottom|int||||10000000
 .limit_enabled|bool|set_limit_enabled|is_limit_enabled||true
 .limit_left|int||||-10000000
 .limit_right|int||||10000000
 .limit_smoothed|bool|set_limit_smoothing_enabled|is_limit_smoothing_enabled||
 .limit_top|int||||-10000000
 .offset|Vector2|set_offset|get_offset||
 .position_smoothing_enabled|bool|set_position_smoothing_enabled|is_position_smoothing_enabled||
 .position_smoothing_speed|float|set_position_smoothing_speed|get_position_smoothing_speed||5.0
 .process_callback|int|set_process_callback|get_process_callback||1
 .rotation_smoothing_enabled|bool|set_rotation_smoothing_enabled|is_rotation_smoothing_enabled||
 .rotation_smoothing_speed|float|set_rotation_smoothing_speed|get_rotation_smoothing_speed||5.0
 .zoom|Vector2|set_zoom|get_zoom||Vector2(1, 1)
Camera3D Node3D
 clear_current(enable_next:bool=true)
 get_camera_projection()Projection
 get_camera_rid()RID
 get_camera_transform()Transform3D
 get_cull_mask_value(layer_number:int)bool
 get_frustum()Plane[]
 get_pyramid_shape_rid()RID
 is_position_behind(world_point:Vector3)bool
 is_position_in_frustum(world_point:Vector3)bool
 make_current()
 project_local_ray_normal(screen_point:Vector2)Vector3
 project_position(screen_point:Vector2;z_depth:float)Vector3
 project_ray_normal(screen_point:Vector2)Vector3
 project_ray_origin(screen_point:Vector2)Vector3
 set_cull_mask_value(layer_number:int;value:bool)
 set_frustum(size:float;offset:Vector2;z_near:float;z_far:float)
 set_orthogonal(size:float;z_near:float;z_far:float)
 set_perspective(fov:float;z_near:float;z_far:float)
 unproject_position(world_point:Vector3)Vector2
 .attributes|CameraAttributes|set_attributes|get_attributes||
 .compositor|Compositor|set_compositor|get_compositor||
 .cull_mask|int|set_cull_mask|get_cull_mask||1048575
 .current|bool|set_current|is_current||
 .doppler_tracking|int|set_doppler_tracking|get_doppler_tracking||
 .environment|Environment|set_environment|get_environment||
 .far|float|set_far|get_far||4000.0
 .fov|float|set_fov|get_fov||75.0
 .frustum_offset|Vector2|set_frustum_offset|get_frustum_offset||
 .h_offset|float|set_h_offset|get_h_offset||
 .keep_aspect|int|set_keep_aspect_mode|get_keep_aspect_mode||1
 .near|float|set_near|get_near||0.05
 .projection|int|set_projection|get_projection||
 .size|float|set_size|get_size||1.0
 .v_offset|float|set_v_offset|get_v_offset||
CameraAttributes Resource
 .auto_exposure_enabled|bool|set_auto_exposure_enabled|is_auto_exposure_enabled||
 .auto_exposure_scale|float|set_auto_exposure_scale|get_auto_exposure_scale||0.4
 .auto_exposure_speed|float|set_auto_exposure_speed|get_auto_exposure_speed||0.5
 .exposure_multiplier|float|set_exposure_multiplier|get_exposure_multiplier||1.0
 .exposure_sensitivity|float|set_exposure_sensitivity|get_exposure_sensitivity||100.0
CameraAttributesPhysical CameraAttributes
 get_fov()float
 .auto_exposure_max_exposure_value|float|set_auto_exposure_max_exposure_value|get_auto_exposure_max_exposure_value||10.0
 .auto_exposure_min_exposure_value|float|set_auto_exposure_min_exposure_value|get_auto_exposure_min_exposure_value||-8.0
 .exposure_aperture|float|set_aperture|get_aperture||16.0
 .exposure_shutter_speed|float|set_shutter_speed|get_shutter_speed||100.0
 .frustum_far|float|set_far|get_far||4000.0
 .frustum_focal_length|float|set_focal_length|get_focal_length||35.0
 .frustum_focus_distance|float|set_focus_distance|get_focus_distance||10.0
 .frustum_near|float|set_near|get_near||0.05
CameraAttributesPractical CameraAttributes
 .auto_exposure_max_sensitivity|float|set_auto_exposure_max_sensitivity|get_auto_exposure_max_sensitivity||800.0
 .auto_exposure_min_sensitivity|float|set_auto_exposure_min_sensitivity|get_auto_exposure_min_sensitivity||
 .dof_blur_amount|float|set_dof_blur_amount|get_dof_blur_amount||0.1
 .dof_blur_far_distance|float|set_dof_blur_far_distance|get_dof_blur_far_distance||10.0
 .dof_blur_far_enabled|bool|set_dof_blur_far_enabled|is_dof_blur_far_enabled||
 .dof_blur_far_transition|float|set_dof_blur_far_transition|get_dof_blur_far_transition||5.0
 .dof_blur_near_distance|float|set_dof_blur_near_distance|get_dof_blur_near_distance||2.0
 .dof_blur_near_enabled|bool|set_dof_blur_near_enabled|is_dof_blur_near_enabled||
 .dof_blur_near_transition|float|set_dof_blur_near_transition|get_dof_blur_near_transition||1.0
CameraFeed RefCounted
 ~_activate_feed()bool
 ~_deactivate_feed()
 get_datatype()int
 get_id()int
 get_name()String
 get_position()int
 get_texture_tex_id(feed_image_type:int)int
 set_external(width:int;height:int)
 set_format(index:int;parameters:Dictionary)bool
 set_name(name:String)
 set_position(position:int)
 set_rgb_image(rgb_image:Image)
 set_ycbcr_image(ycbcr_image:Image)
 set_ycbcr_images(y_image:Image;cbcr_image:Image)
 .feed_is_active|bool|set_active|is_active||
 .feed_transform|Transform2D|set_transform|get_transform||Transform2D(1, 0, 0, -1, 0, 1)
 .formats|Array||get_formats|-|
 @format_changed()
 @frame_changed()
$CameraServer Object
 add_feed(feed:CameraFeed)
 feeds()CameraFeed[]
 get_feed(index:int)CameraFeed
 get_feed_count()int
 remove_feed(feed:CameraFeed)
 .monitoring_feeds|bool|set_monitoring_feeds|is_monitoring_feeds||
 @camera_feed_added(id:int)
 @camera_feed_removed(id:int)
 @camera_feeds_updated()
CameraTexture Texture2D
 .camera_feed_id|int|set_camera_feed_id|get_camera_feed_id||
 .camera_is_active|bool|set_camera_active|get_camera_active||
 ^resource_local_to_scene|
 .which_feed|int|set_which_feed|get_which_feed||
CanvasGroup Node2D
 .clear_margin|float|set_clear_margin|get_clear_margin||10.0
 .fit_margin|float|set_fit_margin|get_fit_margin||10.0
 .use_mipmaps|bool|set_use_mipmaps|is_using_mipmaps||
-CanvasItem Node
 ~_draw()
 draw_animation_slice(animation_length:float;slice_begin:float;slice_end:float;offset:float=0.0)
 draw_arc(center:Vector2;radius:float;start_angle:float;end_angle:float;point_count:int;color:Color;width:float=-1.0;antialiased:bool=false)
 draw_char(font:Font;pos:Vector2;char:String;font_size:int=16;modulate:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 draw_char_outline(font:Font;pos:Vector2;char:String;font_size:int=16;size:int=-1;modulate:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 draw_circle(position:Vector2;radius:float;color:Color;filled:bool=true;width:float=-1.0;antialiased:bool=false)
 draw_colored_polygon(points:PackedVector2Array;color:Color;uvs:PackedVector2Array=PackedVector2Array();texture:Texture2D=null)
 draw_dashed_line(from:Vector2;to:Vector2;color:Color;width:float=-1.0;dash:float=2.0;aligned:bool=true;antialiased:bool=false)
 draw_ellipse(position:Vector2;major:float;minor:float;color:Color;filled:bool=true;width:float=-1.0;antialiased:bool=false)
 draw_ellipse_arc(center:Vector2;major:float;minor:float;start_angle:float;end_angle:float;point_count:int;color:Color;width:float=-1.0;antialiased:bool=false)
 draw_end_animation()
 draw_lcd_texture_rect_region(texture:Texture2D;rect:Rect2;src_rect:Rect2;modulate:Color=Color(1, 1, 1, 1))
 draw_line(from:Vector2;to:Vector2;color:Color;width:float=-1.0;antialiased:bool=false)
 draw_mesh(mesh:Mesh;texture:Texture2D;transform:Transform2D=Transform2D(1, 0, 0, 1, 0, 0);modulate:Color=Color(1, 1, 1, 1))
 draw_msdf_texture_rect_region(texture:Texture2D;rect:Rect2;src_rect:Rect2;modulate:Color=Color(1, 1, 1, 1);outline:float=0.0;pixel_range:float=4.0;
  scale:float=1.0)
 draw_multiline(points:PackedVector2Array;color:Color;width:float=-1.0;antialiased:bool=false)
 draw_multiline_colors(points:PackedVector2Array;colors:PackedColorArray;width:float=-1.0;antialiased:bool=false)
 draw_multiline_string(font:Font;pos:Vector2;text:String;alignment:int=0;width:float=-1;font_size:int=16;max_lines:int=-1;modulate:Color=Color(1, 1,
   1, 1);brk_flags:int=3;justification_flags:int=3;direction:int=0;orientation:int=0;oversampling:float=0.0)
 draw_multiline_string_outline(font:Font;pos:Vector2;text:String;alignment:int=0;width:float=-1;font_size:int=16;max_lines:int=-1;size:int=1;
  modulate:Color=Color(1, 1, 1, 1);brk_flags:int=3;justification_flags:int=3;direction:int=0;orientation:int=0;oversampling:float=0.0)
 draw_multimesh(multimesh:MultiMesh;texture:Texture2D)
 draw_polygon(points:PackedVector2Array;colors:PackedColorArray;uvs:PackedVector2Array=PackedVector2Array();texture:Texture2D=null)
 draw_polyline(points:PackedVector2Array;color:Color;width:float=-1.0;antialiased:bool=false)
 draw_polyline_colors(points:PackedVector2Array;colors:PackedColorArray;width:float=-1.0;antialiased:bool=false)
 draw_primitive(points:PackedVector2Array;colors:PackedColorArray;uvs:PackedVector2Array;texture:Texture2D=null)
 draw_rect(rect:Rect2;color:Color;filled:bool=true;width:float=-1.0;antialiased:bool=false)
 draw_set_transform(position:Vector2;rotation:float=0.0;scale:Vector2=Vector2(1, 1))
 draw_set_transform_matrix(xform:Transform2D)
 draw_string(font:Font;pos:Vector2;text:String;alignment:int=0;width:float=-1;font_size:int=16;modulate:Color=Color(1, 1, 1, 1);
  justification_flags:int=3;direction:int=0;orientation:int=0;oversampling:float=0.0)
 draw_string_outline(font:Font;pos:Vector2;text:String;alignment:int=0;width:float=-1;font_size:int=16;size:int=1;modulate:Color=Color(1, 1, 1, 1);
  justification_flags:int=3;direction:int=0;orientation:int=0;oversampling:float=0.0)
 draw_style_box(style_box:StyleBox;rect:Rect2)
 draw_texture(texture:Texture2D;position:Vector2;modulate:Color=Color(1, 1, 1, 1))
 draw_texture_rect(texture:Texture2D;rect:Rect2;tile:bool;modulate:Color=Color(1, 1, 1, 1);transpose:bool=false)
 draw_texture_rect_region(texture:Texture2D;rect:Rect2;src_rect:Rect2;modulate:Color=Color(1, 1, 1, 1);transpose:bool=false;clip_uv:bool=true)
 force_update_transform()
 get_canvas()RID
 get_canvas_item()RID
 get_canvas_layer_node()CanvasLayer
 get_canvas_transform()Transform2D
 get_global_mouse_position()Vector2
 get_global_transform()Transform2D
 get_global_transform_with_canvas()Transform2D
 get_instance_shader_parameter(name:StringName)Variant
 get_local_mouse_position()Vector2
 get_screen_transform()Transform2D
 get_transform()Transform2D
 get_viewport_rect()Rect2
 get_viewport_transform()Transform2D
 get_visibility_layer_bit(layer:int)bool
 get_world_2d()World2D
 hide()
 is_local_transform_notification_enabled()bool
 is_transform_notification_enabled()bool
 is_visible_in_tree()bool
 make_canvas_position_local(viewport_point:Vector2)Vector2
 make_input_local(event:InputEvent)InputEvent
 move_to_front()
 queue_redraw()
 set_instance_shader_parameter(name:StringName;value:Variant)
 set_notify_local_transform(enable:bool)
 set_notify_transform(enable:bool)
 set_visibility_layer_bit(layer:int;enabled:bool)
 show()
 .clip_children|int|set_clip_children_mode|get_clip_children_mode||
 .light_mask|int|set_light_mask|get_light_mask||1
 .material|Material|set_material|get_material||
 .modulate|Color|set_modulate|get_modulate||Color(1, 1, 1, 1)
 .self_modulate|Color|set_self_modulate|get_self_modulate||Color(1, 1, 1, 1)
 .show_behind_parent|bool|set_draw_behind_parent|is_draw_behind_parent_enabled||
 .texture_filter|int|set_texture_filter|get_texture_filter||
 .texture_repeat|int|set_texture_repeat|get_texture_repeat||
 .top_level|bool|set_as_top_level|is_set_as_top_level||
 .use_parent_material|bool|set_use_parent_material|get_use_parent_material||
 .visibility_layer|int|set_visibility_layer|get_visibility_layer||1
 .visible|bool|set_visible|is_visible||true
 .y_sort_enabled|bool|set_y_sort_enabled|is_y_sort_enabled||
 .z_as_relative|bool|set_z_as_relative|is_z_relative||true
 .z_index|int|set_z_index|get_z_index||
 @draw()
 @hidden()
 @item_rect_changed()
 @visibility_changed()
CanvasItemMaterial Material
 .blend_mode|int|set_blend_mode|get_blend_mode||
 .light_mode|int|set_light_mode|get_light_mode||
 .particles_anim_h_frames|int|set_particles_anim_h_frames|get_particles_anim_h_frames||
 .particles_anim_loop|bool|set_particles_anim_loop|get_particles_anim_loop||
 .particles_anim_v_frames|int|set_particles_anim_v_frames|get_particles_anim_v_frames||
 .particles_animation|bool|set_particles_animation|get_particles_animation||
CanvasLayer Node
 get_canvas()RID
 get_final_transform()Transform2D
 hide()
 show()
 .custom_viewport|Node|set_custom_viewport|get_custom_viewport||
 .follow_viewport_enabled|bool|set_follow_viewport|is_following_viewport||
 .follow_viewport_scale|float|set_follow_viewport_scale|get_follow_viewport_scale||1.0
 .layer|int|set_layer|get_layer||1
 .offset|Vector2|set_offset|get_offset||
 .rotation|float|set_rotation|get_rotation||
 .scale|Vector2|set_scale|get_scale||Vector2(1, 1)
 .transform|Transform2D|set_transform|get_transform||
 .visible|bool|set_visible|is_visible||true
 @visibility_changed()
CanvasModulate Node2D
 .color|Color|set_color|get_color||Color(1, 1, 1, 1)
CanvasTexture Texture2D
 .diffuse_texture|Texture2D|set_diffuse_texture|get_diffuse_texture||
 .normal_texture|Texture2D|set_normal_texture|get_normal_texture||
 ^resource_local_to_scene|
 .specular_color|Color|set_specular_color|get_specular_color||Color(1, 1, 1, 1)
 .specular_shininess|float|set_specular_shininess|get_specular_shininess||1.0
 .specular_texture|Texture2D|set_specular_texture|get_specular_texture||
 .texture_filter|int|set_texture_filter|get_texture_filter||
 .texture_repeat|int|set_texture_repeat|get_texture_repeat||
CapsuleMesh PrimitiveMesh
 .height|float|set_height|get_height||2.0
 .radial_segments|int|set_radial_segments|get_radial_segments||64
 .radius|float|set_radius|get_radius||0.5
 .rings|int|set_rings|get_rings||8
CapsuleShape2D Shape2D
 .height|float|set_height|get_height||30.0
 .mid_height|float|set_mid_height|get_mid_height||
 .radius|float|set_radius|get_radius||10.0
CapsuleShape3D Shape3D
 .height|float|set_height|get_height||2.0
 .mid_height|float|set_mid_height|get_mid_height||
 .radius|float|set_radius|get_radius||0.5
CenterContainer Container
 .use_top_left|bool|set_use_top_left|is_using_top_left||
CharFXTransform RefCounted
 .color|Color|set_color|get_color||
 .elapsed_time|float|set_elapsed_time|get_elapsed_time||
 .env|Dictionary|set_environment|get_environment||
 .font|RID|set_font|get_font||RID()
 .glyph_count|int|set_glyph_count|get_glyph_count||
 .glyph_flags|int|set_glyph_flags|get_glyph_flags||
 .glyph_index|int|set_glyph_index|get_glyph_index||
 .offset|Vector2|set_offset|get_offset||
 .outline|bool|set_outline|is_outline||
 .range|Vector2i|set_range|get_range||
 .relative_index|int|set_relative_index|get_relative_index||
 .transform|Transform2D|set_transform|get_transform||
 .visible|bool|set_visibility|is_visible||true
CharacterBody2D PhysicsBody2D
 apply_floor_snap()
 get_floor_angle(up_direction:Vector2=Vector2(0, -1))float
 get_floor_normal()Vector2
 get_last_motion()Vector2
 get_last_slide_collision()KinematicCollision2D
 get_platform_velocity()Vector2
 get_position_delta()Vector2
 get_real_velocity()Vector2
 get_slide_collision(slide_idx:int)KinematicCollision2D
 get_slide_collision_count()int
 get_wall_normal()Vector2
 is_on_ceiling()bool
 is_on_ceiling_only()bool
 is_on_floor()bool
 is_on_floor_only()bool
 is_on_wall()bool
 is_on_wall_only()bool
 move_and_slide()bool
 .floor_block_on_wall|bool|set_floor_block_on_wall_enabled|is_floor_block_on_wall_enabled||true
 .floor_constant_speed|bool|set_floor_constant_speed_enabled|is_floor_constant_speed_enabled||
 .floor_max_angle|float|set_floor_max_angle|get_floor_max_angle||0.7853982
 .floor_snap_length|float|set_floor_snap_length|get_floor_snap_length||1.0
 .floor_stop_on_slope|bool|set_floor_stop_on_slope_enabled|is_floor_stop_on_slope_enabled||true
 .max_slides|int|set_max_slides|get_max_slides||4
 .motion_mode|int|set_motion_mode|get_motion_mode||
 .platform_floor_layers|int|set_platform_floor_layers|get_platform_floor_layers||4294967295
 .platform_on_leave|int|set_platform_on_leave|get_platform_on_leave||
 .platform_wall_layers|int|set_platform_wall_layers|get_platform_wall_layers||
 .safe_margin|float|set_safe_margin|get_safe_margin||0.08
 .slide_on_ceiling|bool|set_slide_on_ceiling_enabled|is_slide_on_ceiling_enabled||true
 .up_direction|Vector2|set_up_direction|get_up_direction||Vector2(0, -1)
 .velocity|Vector2|set_velocity|get_velocity||
 .wall_min_slide_angle|float|set_wall_min_slide_angle|get_wall_min_slide_angle||0.2617994
CharacterBody3D PhysicsBody3D
 apply_floor_snap()
 get_floor_angle(up_direction:Vector3=Vector3(0, 1, 0))float
 get_floor_normal()Vector3
 get_last_motion()Vector3
 get_last_slide_collision()KinematicCollision3D
 get_platform_angular_velocity()Vector3
 get_platform_velocity()Vector3
 get_position_delta()Vector3
 get_real_velocity()Vector3
 get_slide_collision(slide_idx:int)KinematicCollision3D
 get_slide_collision_count()int
 get_wall_normal()Vector3
 is_on_ceiling()bool
 is_on_ceiling_only()bool
 is_on_floor()bool
 is_on_floor_only()bool
 is_on_wall()bool
 is_on_wall_only()bool
 move_and_slide()bool
 .floor_block_on_wall|bool|set_floor_block_on_wall_enabled|is_floor_block_on_wall_enabled||true
 .floor_constant_speed|bool|set_floor_constant_speed_enabled|is_floor_constant_speed_enabled||
 .floor_max_angle|float|set_floor_max_angle|get_floor_max_angle||0.7853982
 .floor_snap_length|float|set_floor_snap_length|get_floor_snap_length||0.1
 .floor_stop_on_slope|bool|set_floor_stop_on_slope_enabled|is_floor_stop_on_slope_enabled||true
 .max_slides|int|set_max_slides|get_max_slides||6
 .motion_mode|int|set_motion_mode|get_motion_mode||
 .platform_floor_layers|int|set_platform_floor_layers|get_platform_floor_layers||4294967295
 .platform_on_leave|int|set_platform_on_leave|get_platform_on_leave||
 .platform_wall_layers|int|set_platform_wall_layers|get_platform_wall_layers||
 .safe_margin|float|set_safe_margin|get_safe_margin||0.001
 .slide_on_ceiling|bool|set_slide_on_ceiling_enabled|is_slide_on_ceiling_enabled||true
 .up_direction|Vector3|set_up_direction|get_up_direction||Vector3(0, 1, 0)
 .velocity|Vector3|set_velocity|get_velocity||
 .wall_min_slide_angle|float|set_wall_min_slide_angle|get_wall_min_slide_angle||0.2617994
CheckBox Button
 ^alignment|
 ^toggle_mode|true
CheckButton Button
 ^alignment|
 ^toggle_mode|true
CircleShape2D Shape2D
 .radius|float|set_radius|get_radius||10.0
$ClassDB Object
 can_instantiate(class:StringName)bool
 +class_call_static(class:StringName;method:StringName)Variant
 class_exists(class:StringName)bool
 class_get_api_type(class:StringName)int
 class_get_enum_constants(class:StringName;enum:StringName;no_inheritance:bool=false)PackedStringArray
 class_get_enum_list(class:StringName;no_inheritance:bool=false)PackedStringArray
 class_get_integer_constant(class:StringName;name:StringName)int
 class_get_integer_constant_enum(class:StringName;name:StringName;no_inheritance:bool=false)StringName
 class_get_integer_constant_list(class:StringName;no_inheritance:bool=false)PackedStringArray
 class_get_method_argument_count(class:StringName;method:StringName;no_inheritance:bool=false)int
 class_get_method_list(class:StringName;no_inheritance:bool=false)Dictionary[]
 class_get_property(object:Object;property:StringName)Variant
 class_get_property_default_value(class:StringName;property:StringName)Variant
 class_get_property_getter(class:StringName;property:StringName)StringName
 class_get_property_list(class:StringName;no_inheritance:bool=false)Dictionary[]
 class_get_property_setter(class:StringName;property:StringName)StringName
 class_get_signal(class:StringName;signal:StringName)Dictionary
 class_get_signal_list(class:StringName;no_inheritance:bool=false)Dictionary[]
 class_has_enum(class:StringName;name:StringName;no_inheritance:bool=false)bool
 class_has_integer_constant(class:StringName;name:StringName)bool
 class_has_method(class:StringName;method:StringName;no_inheritance:bool=false)bool
 class_has_signal(class:StringName;signal:StringName)bool
 class_set_property(object:Object;property:StringName;value:Variant)int
 get_class_list()PackedStringArray
 get_inheriters_from_class(class:StringName)PackedStringArray
 get_parent_class(class:StringName)StringName
 instantiate(class:StringName)Variant
 is_class_enabled(class:StringName)bool
 is_class_enum_bitfield(class:StringName;enum:StringName;no_inheritance:bool=false)bool
 is_parent_class(class:StringName;inherits:StringName)bool
CodeEdit TextEdit
 ~_confirm_code_completion(replace:bool)
 ~_filter_code_completion_candidates(candidates:Dictionary[])Dictionary[]
 ~_request_code_completion(force:bool)
 add_auto_brace_completion_pair(start_key:String;end_key:String)
 add_code_completion_option(type:int;display_text:String;insert_text:String;text_color:Color=Color(1, 1, 1, 1);icon:Resource=null;value:Variant=null;
  location:int=1024)
 add_comment_delimiter(start_key:String;end_key:String;line_only:bool=false)
 add_string_delimiter(start_key:String;end_key:String;line_only:bool=false)
 can_fold_line(line:int)bool
 cancel_code_completion()
 clear_bookmarked_lines()
 clear_breakpointed_lines()
 clear_comment_delimiters()
 clear_executing_lines()
 clear_string_delimiters()
 confirm_code_completion(replace:bool=false)
 convert_indent(from_line:int=-1;to_line:int=-1)
 create_code_region()
 delete_lines()
 do_indent()
 duplicate_lines()
 duplicate_selection()
 fold_all_lines()
 fold_line(line:int)
 get_auto_brace_completion_close_key(open_key:String)String
 get_bookmarked_lines()PackedInt32Array
 get_breakpointed_lines()PackedInt32Array
 get_code_completion_option(index:int)Dictionary
 get_code_completion_options()Dictionary[]
 get_code_completion_selected_index()int
 get_code_region_end_tag()String
 get_code_region_start_tag()String
 get_delimiter_end_key(delimiter_index:int)String
 get_delimiter_end_position(line:int;column:int)Vector2
 get_delimiter_start_key(delimiter_index:int)String
 get_delimiter_start_position(line:int;column:int)Vector2
 get_executing_lines()PackedInt32Array
 get_folded_lines()int[]
 get_text_for_code_completion()String
 get_text_for_symbol_lookup()String
 get_text_with_cursor_char(line:int;column:int)String
 has_auto_brace_completion_close_key(close_key:String)bool
 has_auto_brace_completion_open_key(open_key:String)bool
 has_comment_delimiter(start_key:String)bool
 has_string_delimiter(start_key:String)bool
 indent_lines()
 is_in_comment(line:int;column:int=-1)int
 is_in_string(line:int;column:int=-1)int
 is_line_bookmarked(line:int)bool
 is_line_breakpointed(line:int)bool
 is_line_code_region_end(line:int)bool
 is_line_code_region_start(line:int)bool
 is_line_executing(line:int)bool
 is_line_folded(line:int)bool
 move_lines_down()
 move_lines_up()
 remove_comment_delimiter(start_key:String)
 remove_string_delimiter(start_key:String)
 request_code_completion(force:bool=false)
 set_code_completion_selected_index(index:int)
 set_code_hint(code_hint:String)
 set_code_hint_draw_below(draw_below:bool)
 set_code_region_tags(start:String="region";end:String="endregion")
 set_line_as_bookmarked(line:int;bookmarked:bool)
 set_line_as_breakpoint(line:int;breakpointed:bool)
 set_line_as_executing(line:int;executing:bool)
 set_symbol_lookup_word_as_valid(valid:bool)
 toggle_foldable_line(line:int)
 toggle_foldable_lines_at_carets()
 unfold_all_lines()
 unfold_line(line:int)
 unindent_lines()
 update_code_completion_options(force:bool)
 .auto_brace_completion_enabled|bool|set_auto_brace_completion_enabled|is_auto_brace_completion_enabled||
 .auto_brace_completion_highlight_matching|bool|set_highlight_matching_braces_enabled|is_highlight_matching_braces_enabled||
 .auto_brace_completion_pairs|Dictionary|set_auto_brace_completion_pairs|get_auto_brace_completion_pairs||
 .code_completion_enabled|bool|set_code_completion_enabled|is_code_completion_enabled||
 .code_completion_prefixes|String[]|set_code_completion_prefixes|get_code_completion_prefixes||
 .delimiter_comments|String[]|set_comment_delimiters|get_comment_delimiters||
 .delimiter_strings|String[]|set_string_delimiters|get_string_delimiters||
 .gutters_draw_bookmarks|bool|set_draw_bookmarks_gutter|is_drawing_bookmarks_gutter||
 .gutters_draw_breakpoints_gutter|bool|set_draw_breakpoints_gutter|is_drawing_breakpoints_gutter||
 .gutters_draw_executing_lines|bool|set_draw_executing_lines_gutter|is_drawing_executing_lines_gutter||
 .gutters_draw_fold_gutter|bool|set_draw_fold_gutter|is_drawing_fold_gutter||
 .gutters_draw_line_numbers|bool|set_draw_line_numbers|is_draw_line_numbers_enabled||
 .gutters_zero_pad_line_numbers|bool|set_line_numbers_zero_padded|is_line_numbers_zero_padded||
 .indent_automatic|bool|set_auto_indent_enabled|is_auto_indent_enabled||
 .indent_automatic_prefixes|String[]|set_auto_indent_prefixes|get_auto_indent_prefixes||[":", "{", "[", "("]
 .indent_size|int|set_indent_size|get_indent_size||4
 .indent_use_spaces|bool|set_indent_using_spaces|is_indent_using_spaces||
 ^layout_direction|2
 .line_folding|bool|set_line_folding_enabled|is_line_folding_enabled||
 .line_length_guidelines|int[]|set_line_length_guidelines|get_line_length_guidelines||
 .symbol_lookup_on_click|bool|set_symbol_lookup_on_click_enabled|is_symbol_lookup_on_click_enabled||
 .symbol_tooltip_on_hover|bool|set_symbol_tooltip_on_hover_enabled|is_symbol_tooltip_on_hover_enabled||
 ^text_direction|1
 @breakpoint_toggled(line:int)
 @code_completion_requested()
 @symbol_hovered(symbol:String;line:int;column:int)
 @symbol_lookup(symbol:String;line:int;column:int)
 @symbol_validate(symbol:String)
CodeHighlighter SyntaxHighlighter
 add_color_region(start_key:String;end_key:String;color:Color;line_only:bool=false)
 add_keyword_color(keyword:String;color:Color)
 add_member_keyword_color(member_keyword:String;color:Color)
 clear_color_regions()
 clear_keyword_colors()
 clear_member_keyword_colors()
 get_keyword_color(keyword:String)Color
 get_member_keyword_color(member_keyword:String)Color
 has_color_region(start_key:String)bool
 has_keyword_color(keyword:String)bool
 has_member_keyword_color(member_keyword:String)bool
 remove_color_region(start_key:String)
 remove_keyword_color(keyword:String)
 remove_member_keyword_color(member_keyword:String)
 .color_regions|Dictionary|set_color_regions|get_color_regions||
 .function_color|Color|set_function_color|get_function_color||
 .keyword_colors|Dictionary|set_keyword_colors|get_keyword_colors||
 .member_keyword_colors|Dictionary|set_member_keyword_colors|get_member_keyword_colors||
 .member_variable_color|Color|set_member_variable_color|get_member_variable_color||
 .number_color|Color|set_number_color|get_number_color||
 .symbol_color|Color|set_symbol_color|get_symbol_color||
-CollisionObject2D Node2D
 ~_input_event(viewport:Viewport;event:InputEvent;shape_idx:int)
 ~_mouse_enter()
 ~_mouse_exit()
 ~_mouse_shape_enter(shape_idx:int)
 ~_mouse_shape_exit(shape_idx:int)
 create_shape_owner(owner:Object)int
 get_collision_layer_value(layer_number:int)bool
 get_collision_mask_value(layer_number:int)bool
 get_rid()RID
 get_shape_owner_one_way_collision_margin(owner_id:int)float
 get_shape_owners()PackedInt32Array
 is_shape_owner_disabled(owner_id:int)bool
 is_shape_owner_one_way_collision_enabled(owner_id:int)bool
 remove_shape_owner(owner_id:int)
 set_collision_layer_value(layer_number:int;value:bool)
 set_collision_mask_value(layer_number:int;value:bool)
 shape_find_owner(shape_index:int)int
 shape_owner_add_shape(owner_id:int;shape:Shape2D)
 shape_owner_clear_shapes(owner_id:int)
 shape_owner_get_owner(owner_id:int)Object
 shape_owner_get_shape(owner_id:int;shape_id:int)Shape2D
 shape_owner_get_shape_count(owner_id:int)int
 shape_owner_get_shape_index(owner_id:int;shape_id:int)int
 shape_owner_get_transform(owner_id:int)Transform2D
 shape_owner_remove_shape(owner_id:int;shape_id:int)
 shape_owner_set_disabled(owner_id:int;disabled:bool)
 shape_owner_set_one_way_collision(owner_id:int;enable:bool)
 shape_owner_set_one_way_collision_margin(owner_id:int;margin:float)
 shape_owner_set_transform(owner_id:int;transform:Transform2D)
 .collision_layer|int|set_collision_layer|get_collision_layer||1
 .collision_mask|int|set_collision_mask|get_collision_mask||1
 .collision_priority|float|set_collision_priority|get_collision_priority||1.0
 .disable_mode|int|set_disable_mode|get_disable_mode||
 .input_pickable|bool|set_pickable|is_pickable||true
 @input_event(viewport:Node;event:InputEvent;shape_idx:int)
 @mouse_entered()
 @mouse_exited()
 @mouse_shape_entered(shape_idx:int)
 @mouse_shape_exited(shape_idx:int)
-CollisionObject3D Node3D
 ~_input_event(camera:Camera3D;event:InputEvent;event_position:Vector3;normal:Vector3;shape_idx:int)
 ~_mouse_enter()
 ~_mouse_exit()
 create_shape_owner(owner:Object)int
 get_collision_layer_value(layer_number:int)bool
 get_collision_mask_value(layer_number:int)bool
 get_rid()RID
 get_shape_owners()PackedInt32Array
 is_shape_owner_disabled(owner_id:int)bool
 remove_shape_owner(owner_id:int)
 set_collision_layer_value(layer_number:int;value:bool)
 set_collision_mask_value(layer_number:int;value:bool)
 shape_find_owner(shape_index:int)int
 shape_owner_add_shape(owner_id:int;shape:Shape3D)
 shape_owner_clear_shapes(owner_id:int)
 shape_owner_get_owner(owner_id:int)Object
 shape_owner_get_shape(owner_id:int;shape_id:int)Shape3D
 shape_owner_get_shape_count(owner_id:int)int
 shape_owner_get_shape_index(owner_id:int;shape_id:int)int
 shape_owner_get_transform(owner_id:int)Transform3D
 shape_owner_remove_shape(owner_id:int;shape_id:int)
 shape_owner_set_disabled(owner_id:int;disabled:bool)
 shape_owner_set_transform(owner_id:int;transform:Transform3D)
 .collision_layer|int|set_collision_layer|get_collision_layer||1
 .collision_mask|int|set_collision_mask|get_collision_mask||1
 .collision_priority|float|set_collision_priority|get_collision_priority||1.0
 .disable_mode|int|set_disable_mode|get_disable_mode||
 .input_capture_on_drag|bool|set_capture_input_on_drag|get_capture_input_on_drag||
 .input_ray_pickable|bool|set_ray_pickable|is_ray_pickable||true
 @input_event(camera:Node;event:InputEvent;event_position:Vector3;normal:Vector3;shape_idx:int)
 @mouse_entered()
 @mouse_exited()
CollisionPolygon2D Node2D
 .build_mode|int|set_build_mode|get_build_mode||
 .disabled|bool|set_disabled|is_disabled||
 .one_way_collision|bool|set_one_way_collision|is_one_way_collision_enabled||
 .one_way_collision_margin|float|set_one_way_collision_margin|get_one_way_collision_margin||1.0
 .polygon|PackedVector2Array|set_polygon|get_polygon||
CollisionPolygon3D Node3D
 .debug_color|Color|set_debug_color|get_debug_color||Color(0, 0, 0, 0)
 .debug_fill|bool|set_enable_debug_fill|get_enable_debug_fill||true
 .depth|float|set_depth|get_depth||1.0
 .disabled|bool|set_disabled|is_disabled||
 .margin|float|set_margin|get_margin||0.04
 .polygon|PackedVector2Array|set_polygon|get_polygon||
CollisionShape2D Node2D
 .debug_color|Color|set_debug_color|get_debug_color||Color(0, 0, 0, 0)
 .disabled|bool|set_disabled|is_disabled||
 .one_way_collision|bool|set_one_way_collision|is_one_way_collision_enabled||
 .one_way_collision_margin|float|set_one_way_collision_margin|get_one_way_collision_margin||1.0
 .shape|Shape2D|set_shape|get_shape||
CollisionShape3D Node3D
 make_convex_from_siblings()
 resource_changed(resource:Resource)
 .debug_color|Color|set_debug_color|get_debug_color||Color(0, 0, 0, 0)
 .debug_fill|bool|set_enable_debug_fill|get_enable_debug_fill||true
 .disabled|bool|set_disabled|is_disabled||
 .shape|Shape3D|set_shape|get_shape||
ColorPalette Resource
 .colors|PackedColorArray|set_colors|get_colors||
ColorPicker VBoxContainer
 add_preset(color:Color)
 add_recent_preset(color:Color)
 erase_preset(color:Color)
 erase_recent_preset(color:Color)
 get_presets()PackedColorArray
 get_recent_presets()PackedColorArray
 .can_add_swatches|bool|set_can_add_swatches|are_swatches_enabled||true
 .color|Color|set_pick_color|get_pick_color||Color(1, 1, 1, 1)
 .color_mode|int|set_color_mode|get_color_mode||
 .color_modes_visible|bool|set_modes_visible|are_modes_visible||true
 .deferred_mode|bool|set_deferred_mode|is_deferred_mode||
 .edit_alpha|bool|set_edit_alpha|is_editing_alpha||true
 .edit_intensity|bool|set_edit_intensity|is_editing_intensity||true
 .hex_visible|bool|set_hex_visible|is_hex_visible||true
 .picker_shape|int|set_picker_shape|get_picker_shape||
 .presets_visible|bool|set_presets_visible|are_presets_visible||true
 .sampler_visible|bool|set_sampler_visible|is_sampler_visible||true
 .sliders_visible|bool|set_sliders_visible|are_sliders_visible||true
 @color_changed(color:Color)
 @preset_added(color:Color)
 @preset_removed(color:Color)
ColorPickerButton Button
 get_picker()ColorPicker
 get_popup()PopupPanel
 .color|Color|set_pick_color|get_pick_color||
 .edit_alpha|bool|set_edit_alpha|is_editing_alpha||true
 .edit_intensity|bool|set_edit_intensity|is_editing_intensity||true
 ^toggle_mode|true
 @color_changed(color:Color)
 @picker_created()
 @popup_closed()
ColorRect Control
 .color|Color|set_color|get_color||Color(1, 1, 1, 1)
Compositor Resource
 .compositor_effects|CompositorEffect[]|set_compositor_effects|get_compositor_effects||
CompositorEffect Resource
 ~_render_callback(effect_callback_type:int;render_data:RenderData)
 .access_resolved_color|bool|set_access_resolved_color|get_access_resolved_color||
 .access_resolved_depth|bool|set_access_resolved_depth|get_access_resolved_depth||
 .effect_callback_type|int|set_effect_callback_type|get_effect_callback_type||
 .enabled|bool|set_enabled|get_enabled||
 .needs_motion_vectors|bool|set_needs_motion_vectors|get_needs_motion_vectors||
 .needs_normal_roughness|bool|set_needs_normal_roughness|get_needs_normal_roughness||
 .needs_separate_specular|bool|set_needs_separate_specular|get_needs_separate_specular||
CompressedCubemap CompressedTextureLayered
CompressedCubemapArray CompressedTextureLayered
CompressedTexture2D Texture2D
 load(path:String)int
 .load_path|String||get_load_path||
 ^resource_local_to_scene|
CompressedTexture2DArray CompressedTextureLayered
CompressedTexture3D Texture3D
 load(path:String)int
 .load_path|String||get_load_path||
-CompressedTextureLayered TextureLayered
 load(path:String)int
 .load_path|String||get_load_path||
ConcavePolygonShape2D Shape2D
 .segments|PackedVector2Array|set_segments|get_segments||
ConcavePolygonShape3D Shape3D
 get_faces()PackedVector3Array
 set_faces(faces:PackedVector3Array)
 .backface_collision|bool|set_backface_collision_enabled|is_backface_collision_enabled||
ConeTwistJoint3D Joint3D
 get_param(param:int)float
 set_param(param:int;value:float)
 .bias|float||||0.3
 .relaxation|float||||1.0
 .softness|float||||0.8
 .swing_span|float||||0.7853982
 .twist_span|float||||3.1415927
ConfigFile RefCounted
 clear()
 encode_to_text()String
 erase_section(section:String)
 erase_section_key(section:String;key:String)
 get_section_keys(section:String)PackedStringArray
 get_sections()PackedStringArray
 get_value(section:String;key:String;default:Variant=null)Variant
 has_section(section:String)bool
 has_section_key(section:String;key:String)bool
 load(path:String)int
 load_encrypted(path:String;key:PackedByteArray)int
 load_encrypted_pass(path:String;password:String)int
 parse(data:String)int
 save(path:String)int
 save_encrypted(path:String;key:PackedByteArray)int
 save_encrypted_pass(path:String;password:String)int
 set_value(section:String;key:String;value:Variant)
ConfirmationDialog AcceptDialog
 get_cancel_button()Button
 .cancel_button_text|String|set_cancel_button_text|get_cancel_button_text||"Cancel"
 ^min_size|Vector2i(200, 70)
 ^size|Vector2i(200, 100)
 ^title|"Please Confirm..."
Container Control
 ~_get_allowed_size_flags_horizontal()PackedInt32Array
 ~_get_allowed_size_flags_vertical()PackedInt32Array
 fit_child_in_rect(child:Control;rect:Rect2)
 queue_sort()
 ^mouse_filter|1
 @pre_sort_children()
 @sort_children()
Control CanvasItem
 ~_accessibility_get_contextual_info()String
 ~_can_drop_data(at_position:Vector2;data:Variant)bool
 ~_drop_data(at_position:Vector2;data:Variant)
 ~_get_accessibility_container_name(node:Node)String
 ~_get_drag_data(at_position:Vector2)Variant
 ~_get_minimum_size()Vector2
 ~_get_tooltip(at_position:Vector2)String
 ~_gui_input(event:InputEvent)
 ~_has_point(point:Vector2)bool
 ~_make_custom_tooltip(for_text:String)Object
 ~_structured_text_parser(args:Array;text:String)Vector3i[]
 accept_event()
 accessibility_drag()
 accessibility_drop()
 add_theme_color_override(name:StringName;color:Color)
 add_theme_constant_override(name:StringName;constant:int)
 add_theme_font_override(name:StringName;font:Font)
 add_theme_font_size_override(name:StringName;font_size:int)
 add_theme_icon_override(name:StringName;texture:Texture2D)
 add_theme_stylebox_override(name:StringName;stylebox:StyleBox)
 begin_bulk_theme_override()
 end_bulk_theme_override()
 find_next_valid_focus()Control
 find_prev_valid_focus()Control
 find_valid_focus_neighbor(side:int)Control
 force_drag(data:Variant;preview:Control)
 get_anchor(side:int)float
 get_begin()Vector2
 get_combined_minimum_size()Vector2
 get_combined_pivot_offset()Vector2
 get_cursor_shape(position:Vector2=Vector2(0, 0))int
 get_end()Vector2
 get_focus_mode_with_override()int
 get_focus_neighbor(side:int)NodePath
 get_global_rect()Rect2
 get_minimum_size()Vector2
 get_mouse_filter_with_override()int
 get_offset(offset:int)float
 get_parent_area_size()Vector2
 get_parent_control()Control
 get_rect()Rect2
 get_screen_position()Vector2
 get_theme_color(name:StringName;theme_type:StringName=&"")Color
 get_theme_constant(name:StringName;theme_type:StringName=&"")int
 get_theme_default_base_scale()float
 get_theme_default_font()Font
 get_theme_default_font_size()int
 get_theme_font(name:StringName;theme_type:StringName=&"")Font
 get_theme_font_size(name:StringName;theme_type:StringName=&"")int
 get_theme_icon(name:StringName;theme_type:StringName=&"")Texture2D
 get_theme_stylebox(name:StringName;theme_type:StringName=&"")StyleBox
 get_tooltip(at_position:Vector2=Vector2(0, 0))String
 grab_click_focus()
 grab_focus(hide_focus:bool=false)
 has_focus(ignore_hidden_focus:bool=false)bool
 has_theme_color(name:StringName;theme_type:StringName=&"")bool
 has_theme_color_override(name:StringName)bool
 has_theme_constant(name:StringName;theme_type:StringName=&"")bool
 has_theme_constant_override(name:StringName)bool
 has_theme_font(name:StringName;theme_type:StringName=&"")bool
 has_theme_font_override(name:StringName)bool
 has_theme_font_size(name:StringName;theme_type:StringName=&"")bool
 has_theme_font_size_override(name:StringName)bool
 has_theme_icon(name:StringName;theme_type:StringName=&"")bool
 has_theme_icon_override(name:StringName)bool
 has_theme_stylebox(name:StringName;theme_type:StringName=&"")bool
 has_theme_stylebox_override(name:StringName)bool
 is_drag_successful()bool
 is_layout_rtl()bool
 release_focus()
 remove_theme_color_override(name:StringName)
 remove_theme_constant_override(name:StringName)
 remove_theme_font_override(name:StringName)
 remove_theme_font_size_override(name:StringName)
 remove_theme_icon_override(name:StringName)
 remove_theme_stylebox_override(name:StringName)
 reset_size()
 set_anchor(side:int;anchor:float;keep_offset:bool=false;push_opposite_anchor:bool=true)
 set_anchor_and_offset(side:int;anchor:float;offset:float;push_opposite_anchor:bool=false)
 set_anchors_and_offsets_preset(preset:int;resize_mode:int=0;margin:int=0)
 set_anchors_preset(preset:int;keep_offsets:bool=false)
 set_begin(position:Vector2)
 set_drag_forwarding(drag_func:Callable;can_drop_func:Callable;drop_func:Callable)
 set_drag_preview(control:Control)
 set_end(position:Vector2)
 set_focus_neighbor(side:int;neighbor:NodePath)
 set_global_position(position:Vector2;keep_offsets:bool=false)
 set_offset(side:int;offset:float)
 set_offsets_preset(preset:int;resize_mode:int=0;margin:int=0)
 set_position(position:Vector2;keep_offsets:bool=false)
 set_size(size:Vector2;keep_offsets:bool=false)
 update_minimum_size()
 warp_mouse(position:Vector2)
 .accessibility_controls_nodes|NodePath[]|set_accessibility_controls_nodes|get_accessibility_controls_nodes||
 .accessibility_described_by_nodes|NodePath[]|set_accessibility_described_by_nodes|get_accessibility_described_by_nodes||
 .accessibility_description|String|set_accessibility_description|get_accessibility_description||
 .accessibility_flow_to_nodes|NodePath[]|set_accessibility_flow_to_nodes|get_accessibility_flow_to_nodes||
 .accessibility_labeled_by_nodes|NodePath[]|set_accessibility_labeled_by_nodes|get_accessibility_labeled_by_nodes||
 .accessibility_live|int|set_accessibility_live|get_accessibility_live||
 .accessibility_name|String|set_accessibility_name|get_accessibility_name||
 .anchor_bottom|float||||
 .anchor_left|float||||
 .anchor_right|float||||
 .anchor_top|float||||
 .auto_translate|bool|set_auto_translate|is_auto_translating||
 .clip_contents|bool|set_clip_contents|is_clipping_contents||
 .custom_minimum_size|Vector2|set_custom_minimum_size|get_custom_minimum_size||
 .focus_behavior_recursive|int|set_focus_behavior_recursive|get_focus_behavior_recursive||
 .focus_mode|int|set_focus_mode|get_focus_mode||
 .focus_neighbor_bottom|NodePath||||
 .focus_neighbor_left|NodePath||||
 .focus_neighbor_right|NodePath||||
 .focus_neighbor_top|NodePath||||
 .focus_next|NodePath|set_focus_next|get_focus_next||
 .focus_previous|NodePath|set_focus_previous|get_focus_previous||
 .global_position|Vector2||get_global_position||
 .grow_horizontal|int|set_h_grow_direction|get_h_grow_direction||1
 .grow_vertical|int|set_v_grow_direction|get_v_grow_direction||1
 .layout_direction|int|set_layout_direction|get_layout_direction||
 .localize_numeral_system|bool|set_localize_numeral_system|is_localizing_numeral_system||true
 .mouse_behavior_recursive|int|set_mouse_behavior_recursive|get_mouse_behavior_recursive||
 .mouse_default_cursor_shape|int|set_default_cursor_shape|get_default_cursor_shape||
 .mouse_filter|int|set_mouse_filter|get_mouse_filter||
 .mouse_force_pass_scroll_events|bool|set_force_pass_scroll_events|is_force_pass_scroll_events||true
 .offset_bottom|float||||
 .offset_left|float||||
 .offset_right|float||||
 .offset_top|float||||
 ^physics_interpolation_mode|2
 .pivot_offset|Vector2|set_pivot_offset|get_pivot_offset||
 .pivot_offset_ratio|Vector2|set_pivot_offset_ratio|get_pivot_offset_ratio||
 .position|Vector2||get_position||
 .rotation|float|set_rotation|get_rotation||
 .rotation_degrees|float|set_rotation_degrees|get_rotation_degrees||
 .scale|Vector2|set_scale|get_scale||Vector2(1, 1)
 .shortcut_context|Node|set_shortcut_context|get_shortcut_context||
 .size|Vector2||get_size||
 .size_flags_horizontal|int|set_h_size_flags|get_h_size_flags||1
 .size_flags_stretch_ratio|float|set_stretch_ratio|get_stretch_ratio||1.0
 .size_flags_vertical|int|set_v_size_flags|get_v_size_flags||1
 .theme|Theme|set_theme|get_theme||
 .theme_type_variation|StringName|set_theme_type_variation|get_theme_type_variation||
 .tooltip_auto_translate_mode|int|set_tooltip_auto_translate_mode|get_tooltip_auto_translate_mode||
 .tooltip_text|String|set_tooltip_text|get_tooltip_text||
 @focus_entered()
 @focus_exited()
 @gui_input(event:InputEvent)
 @minimum_size_changed()
 @mouse_entered()
 @mouse_exited()
 @resized()
 @size_flags_changed()
 @theme_changed()
ConvertTransformModifier3D BoneConstraint3D
 get_apply_axis(index:int)int
 get_apply_range_max(index:int)float
 get_apply_range_min(index:int)float
 get_apply_transform_mode(index:int)int
 get_reference_axis(index:int)int
 get_reference_range_max(index:int)float
 get_reference_range_min(index:int)float
 get_reference_transform_mode(index:int)int
 is_additive(index:int)bool
 is_relative(index:int)bool
 set_additive(index:int;enabled:bool)
 set_apply_axis(index:int;axis:int)
 set_apply_range_max(index:int;range_max:float)
 set_apply_range_min(index:int;range_min:float)
 set_apply_transform_mode(index:int;transform_mode:int)
 set_reference_axis(index:int;axis:int)
 set_reference_range_max(index:int;range_max:float)
 set_reference_range_min(index:int;range_min:float)
 set_reference_transform_mode(index:int;transform_mode:int)
 set_relative(index:int;enabled:bool)
 .setting_count|int|set_setting_count|get_setting_count||
ConvexPolygonShape2D Shape2D
 set_point_cloud(point_cloud:PackedVector2Array)
 .points|PackedVector2Array|set_points|get_points||
ConvexPolygonShape3D Shape3D
 .points|PackedVector3Array|set_points|get_points||
CopyTransformModifier3D BoneConstraint3D
 get_axis_flags(index:int)int
 get_copy_flags(index:int)int
 get_invert_flags(index:int)int
 is_additive(index:int)bool
 is_axis_x_enabled(index:int)bool
 is_axis_x_inverted(index:int)bool
 is_axis_y_enabled(index:int)bool
 is_axis_y_inverted(index:int)bool
 is_axis_z_enabled(index:int)bool
 is_axis_z_inverted(index:int)bool
 is_position_copying(index:int)bool
 is_relative(index:int)bool
 is_rotation_copying(index:int)bool
 is_scale_copying(index:int)bool
 set_additive(index:int;enabled:bool)
 set_axis_flags(index:int;axis_flags:int)
 set_axis_x_enabled(index:int;enabled:bool)
 set_axis_x_inverted(index:int;enabled:bool)
 set_axis_y_enabled(index:int;enabled:bool)
 set_axis_y_inverted(index:int;enabled:bool)
 set_axis_z_enabled(index:int;enabled:bool)
 set_axis_z_inverted(index:int;enabled:bool)
 set_copy_flags(index:int;copy_flags:int)
 set_copy_position(index:int;enabled:bool)
 set_copy_rotation(index:int;enabled:bool)
 set_copy_scale(index:int;enabled:bool)
 set_invert_flags(index:int;axis_flags:int)
 set_relative(index:int;enabled:bool)
 .setting_count|int|set_setting_count|get_setting_count||
Crypto RefCounted
 constant_time_compare(trusted:PackedByteArray;received:PackedByteArray)bool
 decrypt(key:CryptoKey;ciphertext:PackedByteArray)PackedByteArray
 encrypt(key:CryptoKey;plaintext:PackedByteArray)PackedByteArray
 generate_random_bytes(size:int)PackedByteArray
 generate_rsa(size:int)CryptoKey
 generate_self_signed_certificate(key:CryptoKey;issuer_name:String="CN=myserver,O=myorganisation,C=IT";not_before:String="20140101000000";
  not_after:String="20340101000000")X509Certificate
 hmac_digest(hash_type:int;key:PackedByteArray;msg:PackedByteArray)PackedByteArray
 sign(hash_type:int;hash:PackedByteArray;key:CryptoKey)PackedByteArray
 verify(hash_type:int;hash:PackedByteArray;signature:PackedByteArray;key:CryptoKey)bool
CryptoKey Resource
 is_public_only()bool
 load(path:String;public_only:bool=false)int
 load_from_string(string_key:String;public_only:bool=false)int
 save(path:String;public_only:bool=false)int
 save_to_string(public_only:bool=false)String
Cubemap ImageTextureLayered
 create_placeholder()Resource
CubemapArray ImageTextureLayered
 create_placeholder()Resource
Curve Resource
 add_point(position:Vector2;left_tangent:float=0;right_tangent:float=0;left_mode:int=0;right_mode:int=0)int
 bake()
 clean_dupes()
 clear_points()
 get_domain_range()float
 get_point_left_mode(index:int)int
 get_point_left_tangent(index:int)float
 get_point_position(index:int)Vector2
 get_point_right_mode(index:int)int
 get_point_right_tangent(index:int)float
 get_value_range()float
 remove_point(index:int)
 sample(offset:float)float
 sample_baked(offset:float)float
 set_point_left_mode(index:int;mode:int)
 set_point_left_tangent(index:int;tangent:float)
 set_point_offset(index:int;offset:float)int
 set_point_right_mode(index:int;mode:int)
 set_point_right_tangent(index:int;tangent:float)
 set_point_value(index:int;y:float)
 .bake_resolution|int|set_bake_resolution|get_bake_resolution||100
 .max_domain|float|set_max_domain|get_max_domain||1.0
 .max_value|float|set_max_value|get_max_value||1.0
 .min_domain|float|set_min_domain|get_min_domain||
 .min_value|float|set_min_value|get_min_value||
 .point_count|int|set_point_count|get_point_count||
 @domain_changed()
 @range_changed()
Curve2D Resource
 add_point(position:Vector2;in:Vector2=Vector2(0, 0);out:Vector2=Vector2(0, 0);index:int=-1)
 clear_points()
 get_baked_length()float
 get_baked_points()PackedVector2Array
 get_closest_offset(to_point:Vector2)float
 get_closest_point(to_point:Vector2)Vector2
 get_point_in(idx:int)Vector2
 get_point_out(idx:int)Vector2
 get_point_position(idx:int)Vector2
 remove_point(idx:int)
 sample(idx:int;t:float)Vector2
 sample_baked(offset:float=0.0;cubic:bool=false)Vector2
 sample_baked_with_rotation(offset:float=0.0;cubic:bool=false)Transform2D
 samplef(fofs:float)Vector2
 set_point_in(idx:int;position:Vector2)
 set_point_out(idx:int;position:Vector2)
 set_point_position(idx:int;position:Vector2)
 tessellate(max_stages:int=5;tolerance_degrees:float=4)PackedVector2Array
 tessellate_even_length(max_stages:int=5;tolerance_length:float=20.0)PackedVector2Array
 .bake_interval|float|set_bake_interval|get_bake_interval||5.0
 .point_count|int|set_point_count|get_point_count||
Curve3D Resource
 add_point(position:Vector3;in:Vector3=Vector3(0, 0, 0);out:Vector3=Vector3(0, 0, 0);index:int=-1)
 clear_points()
 get_baked_length()float
 get_baked_points()PackedVector3Array
 get_baked_tilts()PackedFloat32Array
 get_baked_up_vectors()PackedVector3Array
 get_closest_offset(to_point:Vector3)float
 get_closest_point(to_point:Vector3)Vector3
 get_point_in(idx:int)Vector3
 get_point_out(idx:int)Vector3
 get_point_position(idx:int)Vector3
 get_point_tilt(idx:int)float
 remove_point(idx:int)
 sample(idx:int;t:float)Vector3
 sample_baked(offset:float=0.0;cubic:bool=false)Vector3
 sample_baked_up_vector(offset:float;apply_tilt:bool=false)Vector3
 sample_baked_with_rotation(offset:float=0.0;cubic:bool=false;apply_tilt:bool=false)Transform3D
 samplef(fofs:float)Vector3
 set_point_in(idx:int;position:Vector3)
 set_point_out(idx:int;position:Vector3)
 set_point_position(idx:int;position:Vector3)
 set_point_tilt(idx:int;tilt:float)
 tessellate(max_stages:int=5;tolerance_degrees:float=4)PackedVector3Array
 tessellate_even_length(max_stages:int=5;tolerance_length:float=0.2)PackedVector3Array
 .bake_interval|float|set_bake_interval|get_bake_interval||0.2
 .closed|bool|set_closed|is_closed||
 .point_count|int|set_point_count|get_point_count||
 .up_vector_enabled|bool|set_up_vector_enabled|is_up_vector_enabled||true
CurveTexture Texture2D
 .curve|Curve|set_curve|get_curve||
 ^resource_local_to_scene|
 .texture_mode|int|set_texture_mode|get_texture_mode||
 .width|int|set_width|get_width||256
CurveXYZTexture Texture2D
 .curve_x|Curve|set_curve_x|get_curve_x||
 .curve_y|Curve|set_curve_y|get_curve_y||
 .curve_z|Curve|set_curve_z|get_curve_z||
 ^resource_local_to_scene|
 .width|int|set_width|get_width||256
CylinderMesh PrimitiveMesh
 .bottom_radius|float|set_bottom_radius|get_bottom_radius||0.5
 .cap_bottom|bool|set_cap_bottom|is_cap_bottom||true
 .cap_top|bool|set_cap_top|is_cap_top||true
 .height|float|set_height|get_height||2.0
 .radial_segments|int|set_radial_segments|get_radial_segments||64
 .rings|int|set_rings|get_rings||4
 .top_radius|float|set_top_radius|get_top_radius||0.5
CylinderShape3D Shape3D
 .height|float|set_height|get_height||2.0
 .radius|float|set_radius|get_radius||0.5
DPITexture Texture2D
 !create_from_string(source:String;scale:float=1.0;saturation:float=1.0;color_map:Dictionary={})DPITexture
 get_scaled_rid()RID
 get_source()String
 set_size_override(size:Vector2i)
 set_source(source:String)
 .base_scale|float|set_base_scale|get_base_scale||1.0
 .color_map|Dictionary|set_color_map|get_color_map||
 ^resource_local_to_scene|
 .saturation|float|set_saturation|get_saturation||1.0
DTLSServer RefCounted
 setup(server_options:TLSOptions)int
 take_connection(udp_peer:PacketPeerUDP)PacketPeerDTLS
DampedSpringJoint2D Joint2D
 .damping|float|set_damping|get_damping||1.0
 .length|float|set_length|get_length||50.0
 .rest_length|float|set_rest_length|get_rest_length||
 .stiffness|float|set_stiffness|get_stiffness||20.0
Decal VisualInstance3D
 get_texture(type:int)Texture2D
 set_texture(type:int;texture:Texture2D)
 .albedo_mix|float|set_albedo_mix|get_albedo_mix||1.0
 .cull_mask|int|set_cull_mask|get_cull_mask||1048575
 .distance_fade_begin|float|set_distance_fade_begin|get_distance_fade_begin||40.0
 .distance_fade_enabled|bool|set_enable_distance_fade|is_distance_fade_enabled||
 .distance_fade_length|float|set_distance_fade_length|get_distance_fade_length||10.0
 .emission_energy|float|set_emission_energy|get_emission_energy||1.0
 .lower_fade|float|set_lower_fade|get_lower_fade||0.3
 .modulate|Color|set_modulate|get_modulate||Color(1, 1, 1, 1)
 .normal_fade|float|set_normal_fade|get_normal_fade||
 .size|Vector3|set_size|get_size||Vector3(2, 2, 2)
 .texture_albedo|Texture2D||||
 .texture_emission|Texture2D||||
 .texture_normal|Texture2D||||
 .texture_orm|Texture2D||||
 .upper_fade|float|set_upper_fade|get_upper_fade||0.3
-DirAccess RefCounted
 change_dir(to_dir:String)int
 copy(from:String;to:String;chmod_flags:int=-1)int
 !copy_absolute(from:String;to:String;chmod_flags:int=-1)int
 create_link(source:String;target:String)int
 !create_temp(prefix:String="";keep:bool=false)DirAccess
 current_is_dir()bool
 dir_exists(path:String)bool
 !dir_exists_absolute(path:String)bool
 file_exists(path:String)bool
 get_current_dir(include_drive:bool=true)String
 get_current_drive()int
 get_directories()PackedStringArray
 !get_directories_at(path:String)PackedStringArray
 !get_drive_count()int
 !get_drive_name(idx:int)String
 get_files()PackedStringArray
 !get_files_at(path:String)PackedStringArray
 get_filesystem_type()String
 get_next()String
 !get_open_error()int
 get_space_left()int
 is_bundle(path:String)bool
 is_case_sensitive(path:String)bool
 is_equivalent(path_a:String;path_b:String)bool
 is_link(path:String)bool
 list_dir_begin()int
 list_dir_end()
 make_dir(path:String)int
 !make_dir_absolute(path:String)int
 make_dir_recursive(path:String)int
 !make_dir_recursive_absolute(path:String)int
 !open(path:String)DirAccess
 read_link(path:String)String
 remove(path:String)int
 !remove_absolute(path:String)int
 rename(from:String;to:String)int
 !rename_absolute(from:String;to:String)int
 .include_hidden|bool|set_include_hidden|get_include_hidden||
 .include_navigational|bool|set_include_navigational|get_include_navigational||
DirectionalLight2D Light2D
 .height|float|set_height|get_height||
 .max_distance|float|set_max_distance|get_max_distance||10000.0
DirectionalLight3D Light3D
 .directional_shadow_blend_splits|bool|set_blend_splits|is_blend_splits_enabled||
 .directional_shadow_fade_start|float|set_param|get_param||0.8
 .directional_shadow_max_distance|float|set_param|get_param||100.0
 .directional_shadow_mode|int|set_shadow_mode|get_shadow_mode||2
 .directional_shadow_pancake_size|float|set_param|get_param||20.0
 .directional_shadow_split_1|float|set_param|get_param||0.1
 .directional_shadow_split_2|float|set_param|get_param||0.2
 .directional_shadow_split_3|float|set_param|get_param||0.5
 .sky_mode|int|set_sky_mode|get_sky_mode||
$DisplayServer Object
 accessibility_create_element(window_id:int;role:int)RID
 accessibility_create_sub_element(parent_rid:RID;role:int;insert_pos:int=-1)RID
 accessibility_create_sub_text_edit_elements(parent_rid:RID;shaped_text:RID;min_height:float;insert_pos:int=-1)RID
 accessibility_element_get_meta(id:RID)Variant
 accessibility_element_set_meta(id:RID;meta:Variant)
 accessibility_free_element(id:RID)
 accessibility_get_window_root(window_id:int)RID
 accessibility_has_element(id:RID)bool
 accessibility_screen_reader_active()int
 accessibility_set_window_focused(window_id:int;focused:bool)
 accessibility_set_window_rect(window_id:int;rect_out:Rect2;rect_in:Rect2)
 accessibility_should_increase_contrast()int
 accessibility_should_reduce_animation()int
 accessibility_should_reduce_transparency()int
 accessibility_update_add_action(id:RID;action:int;callable:Callable)
 accessibility_update_add_child(id:RID;child_id:RID)
 accessibility_update_add_custom_action(id:RID;action_id:int;action_description:String)
 accessibility_update_add_related_controls(id:RID;related_id:RID)
 accessibility_update_add_related_described_by(id:RID;related_id:RID)
 accessibility_update_add_related_details(id:RID;related_id:RID)
 accessibility_update_add_related_flow_to(id:RID;related_id:RID)
 accessibility_update_add_related_labeled_by(id:RID;related_id:RID)
 accessibility_update_add_related_radio_group(id:RID;related_id:RID)
 accessibility_update_set_active_descendant(id:RID;other_id:RID)
 accessibility_update_set_background_color(id:RID;color:Color)
 accessibility_update_set_bounds(id:RID;p_rect:Rect2)
 accessibility_update_set_checked(id:RID;checekd:bool)
 accessibility_update_set_classname(id:RID;classname:String)
 accessibility_update_set_color_value(id:RID;color:Color)
 accessibility_update_set_description(id:RID;description:String)
 accessibility_update_set_error_message(id:RID;other_id:RID)
 accessibility_update_set_extra_info(id:RID;name:String)
 accessibility_update_set_flag(id:RID;flag:int;value:bool)
 accessibility_update_set_focus(id:RID)
 accessibility_update_set_foreground_color(id:RID;color:Color)
 accessibility_update_set_in_page_link_target(id:RID;other_id:RID)
 accessibility_update_set_language(id:RID;language:String)
 accessibility_update_set_list_item_count(id:RID;size:int)
 accessibility_update_set_list_item_expanded(id:RID;expanded:bool)
 accessibility_update_set_list_item_index(id:RID;index:int)
 accessibility_update_set_list_item_level(id:RID;level:int)
 accessibility_update_set_list_item_selected(id:RID;selected:bool)
 accessibility_update_set_list_orientation(id:RID;vertical:bool)
 accessibility_update_set_live(id:RID;live:int)
 accessibility_update_set_member_of(id:RID;group_id:RID)
 accessibility_update_set_name(id:RID;name:String)
 accessibility_update_set_next_on_line(id:RID;other_id:RID)
 accessibility_update_set_num_jump(id:RID;jump:float)
 accessibility_update_set_num_range(id:RID;min:float;max:float)
 accessibility_update_set_num_step(id:RID;step:float)
 accessibility_update_set_num_value(id:RID;position:float)
 accessibility_update_set_placeholder(id:RID;placeholder:String)
 accessibility_update_set_popup_type(id:RID;popup:int)
 accessibility_update_set_previous_on_line(id:RID;other_id:RID)
 accessibility_update_set_role(id:RID;role:int)
 accessibility_update_set_role_description(id:RID;description:String)
 accessibility_update_set_scroll_x(id:RID;position:float)
 accessibility_update_set_scroll_x_range(id:RID;min:float;max:float)
 accessibility_update_set_scroll_y(id:RID;position:float)
 accessibility_update_set_scroll_y_range(id:RID;min:float;max:float)
 accessibility_update_set_shortcut(id:RID;shortcut:String)
 accessibility_update_set_state_description(id:RID;description:String)
 accessibility_update_set_table_cell_position(id:RID;row_index:int;column_index:int)
 accessibility_update_set_table_cell_span(id:RID;row_span:int;column_span:int)
 accessibility_update_set_table_column_count(id:RID;count:int)
 accessibility_update_set_table_column_index(id:RID;index:int)
 accessibility_update_set_table_row_count(id:RID;count:int)
 accessibility_update_set_table_row_index(id:RID;index:int)
 accessibility_update_set_text_align(id:RID;align:int)
 accessibility_update_set_text_decorations(id:RID;underline:bool;strikethrough:bool;overline:bool)
 accessibility_update_set_text_orientation(id:RID;vertical:bool)
 accessibility_update_set_text_selection(id:RID;text_start_id:RID;start_char:int;text_end_id:RID;end_char:int)
 accessibility_update_set_tooltip(id:RID;tooltip:String)
 accessibility_update_set_transform(id:RID;transform:Transform2D)
 accessibility_update_set_url(id:RID;url:String)
 accessibility_update_set_value(id:RID;value:String)
 beep()
 clipboard_get()String
 clipboard_get_image()Image
 clipboard_get_primary()String
 clipboard_has()bool
 clipboard_has_image()bool
 clipboard_set(clipboard:String)
 clipboard_set_primary(clipboard_primary:String)
 color_picker(callback:Callable)bool
 create_status_indicator(icon:Texture2D;tooltip:String;callback:Callable)int
 cursor_get_shape()int
 cursor_set_custom_image(cursor:Resource;shape:int=0;hotspot:Vector2=Vector2(0, 0))
 cursor_set_shape(shape:int)
 delete_status_indicator(id:int)
 dialog_input_text(title:String;description:String;existing_text:String;callback:Callable)int
 dialog_show(title:String;description:String;buttons:PackedStringArray;callback:Callable)int
 enable_for_stealing_focus(process_id:int)
 file_dialog_show(title:String;current_directory:String;filename:String;show_hidden:bool;mode:int;filters:PackedStringArray;callback:Callable;
  parent_window_id:int=0)int
 file_dialog_with_options_show(title:String;current_directory:String;root:String;filename:String;show_hidden:bool;mode:int;filters:PackedStringArray;
  options:Dictionary[];callback:Callable;parent_window_id:int=0)int
 force_process_and_drop_events()
 get_accent_color()Color
 get_base_color()Color
 get_display_cutouts()Rect2[]
 get_display_safe_area()Rect2i
 get_keyboard_focus_screen()int
 get_name()String
 get_primary_screen()int
 get_screen_count()int
 get_screen_from_rect(rect:Rect2)int
 get_swap_cancel_ok()bool
 get_window_at_screen_position(position:Vector2i)int
 get_window_list()PackedInt32Array
 global_menu_add_check_item(menu_root:String;label:String;callback:Callable=Callable();key_callback:Callable=Callable();tag:Variant=null;
  accelerator:int=0;index:int=-1)int
 global_menu_add_icon_check_item(menu_root:String;icon:Texture2D;label:String;callback:Callable=Callable();key_callback:Callable=Callable();
  tag:Variant=null;accelerator:int=0;index:int=-1)int
 global_menu_add_icon_item(menu_root:String;icon:Texture2D;label:String;callback:Callable=Callable();key_callback:Callable=Callable();
  tag:Variant=null;accelerator:int=0;index:int=-1)int
 global_menu_add_icon_radio_check_item(menu_root:String;icon:Texture2D;label:String;callback:Callable=Callable();key_callback:Callable=Callable();
  tag:Variant=null;accelerator:int=0;index:int=-1)int
 global_menu_add_item(menu_root:String;label:String;callback:Callable=Callable();key_callback:Callable=Callable();tag:Variant=null;accelerator:int=0;
  index:int=-1)int
 global_menu_add_multistate_item(menu_root:String;label:String;max_states:int;default_state:int;callback:Callable=Callable();
  key_callback:Callable=Callable();tag:Variant=null;accelerator:int=0;index:int=-1)int
 global_menu_add_radio_check_item(menu_root:String;label:String;callback:Callable=Callable();key_callback:Callable=Callable();tag:Variant=null;
  accelerator:int=0;index:int=-1)int
 global_menu_add_separator(menu_root:String;index:int=-1)int
 global_menu_add_submenu_item(menu_root:String;label:String;submenu:String;index:int=-1)int
 global_menu_clear(menu_root:String)
 global_menu_get_item_accelerator(menu_root:String;idx:int)int
 global_menu_get_item_callback(menu_root:String;idx:int)Callable
 global_menu_get_item_count(menu_root:String)int
 global_menu_get_item_icon(menu_root:String;idx:int)Texture2D
 global_menu_get_item_indentation_level(menu_root:String;idx:int)int
 global_menu_get_item_index_from_tag(menu_root:String;tag:Variant)int
 global_menu_get_item_index_from_text(menu_root:String;text:String)int
 global_menu_get_item_key_callback(menu_root:String;idx:int)Callable
 global_menu_get_item_max_states(menu_root:String;idx:int)int
 global_menu_get_item_state(menu_root:String;idx:int)int
 global_menu_get_item_submenu(menu_root:String;idx:int)String
 global_menu_get_item_tag(menu_root:String;idx:int)Variant
 global_menu_get_item_text(menu_root:String;idx:int)String
 global_menu_get_item_tooltip(menu_root:String;idx:int)String
 global_menu_get_system_menu_roots()Dictionary
 global_menu_is_item_checkable(menu_root:String;idx:int)bool
 global_menu_is_item_checked(menu_root:String;idx:int)bool
 global_menu_is_item_disabled(menu_root:String;idx:int)bool
 global_menu_is_item_hidden(menu_root:String;idx:int)bool
 global_menu_is_item_radio_checkable(menu_root:String;idx:int)bool
 global_menu_remove_item(menu_root:String;idx:int)
 global_menu_set_item_accelerator(menu_root:String;idx:int;keycode:int)
 global_menu_set_item_callback(menu_root:String;idx:int;callback:Callable)
 global_menu_set_item_checkable(menu_root:String;idx:int;checkable:bool)
 global_menu_set_item_checked(menu_root:String;idx:int;checked:bool)
 global_menu_set_item_disabled(menu_root:String;idx:int;disabled:bool)
 global_menu_set_item_hidden(menu_root:String;idx:int;hidden:bool)
 global_menu_set_item_hover_callbacks(menu_root:String;idx:int;callback:Callable)
 global_menu_set_item_icon(menu_root:String;idx:int;icon:Texture2D)
 global_menu_set_item_indentation_level(menu_root:String;idx:int;level:int)
 global_menu_set_item_key_callback(menu_root:String;idx:int;key_callback:Callable)
 global_menu_set_item_max_states(menu_root:String;idx:int;max_states:int)
 global_menu_set_item_radio_checkable(menu_root:String;idx:int;checkable:bool)
 global_menu_set_item_state(menu_root:String;idx:int;state:int)
 global_menu_set_item_submenu(menu_root:String;idx:int;submenu:String)
 global_menu_set_item_tag(menu_root:String;idx:int;tag:Variant)
 global_menu_set_item_text(menu_root:String;idx:int;text:String)
 global_menu_set_item_tooltip(menu_root:String;idx:int;tooltip:String)
 global_menu_set_popup_callbacks(menu_root:String;open_callback:Callable;close_callback:Callable)
 has_additional_outputs()bool
 has_feature(feature:int)bool
 has_hardware_keyboard()bool
 help_set_search_callbacks(search_callback:Callable;action_callback:Callable)
 ime_get_selection()Vector2i
 ime_get_text()String
 is_dark_mode()bool
 is_dark_mode_supported()bool
 is_touchscreen_available()bool
 is_window_transparency_available()bool
 keyboard_get_current_layout()int
 keyboard_get_keycode_from_physical(keycode:int)int
 keyboard_get_label_from_physical(keycode:int)int
 keyboard_get_layout_count()int
 keyboard_get_layout_language(index:int)String
 keyboard_get_layout_name(index:int)String
 keyboard_set_current_layout(index:int)
 mouse_get_button_state()int
 mouse_get_mode()int
 mouse_get_position()Vector2i
 mouse_set_mode(mouse_mode:int)
 process_events()
 register_additional_output(object:Object)
 screen_get_dpi(screen:int=-1)int
 screen_get_image(screen:int=-1)Image
 screen_get_image_rect(rect:Rect2i)Image
 screen_get_max_scale()float
 screen_get_orientation(screen:int=-1)int
 screen_get_pixel(position:Vector2i)Color
 screen_get_position(screen:int=-1)Vector2i
 screen_get_refresh_rate(screen:int=-1)float
 screen_get_scale(screen:int=-1)float
 screen_get_size(screen:int=-1)Vector2i
 screen_get_usable_rect(screen:int=-1)Rect2i
 screen_is_kept_on()bool
 screen_set_keep_on(enable:bool)
 screen_set_orientation(orientation:int;screen:int=-1)
 set_hardware_keyboard_connection_change_callback(callable:Callable)
 set_icon(image:Image)
 set_native_icon(filename:String)
 set_system_theme_change_callback(callable:Callable)
 show_emoji_and_symbol_picker()
 status_indicator_get_rect(id:int)Rect2
 status_indicator_set_callback(id:int;callback:Callable)
 status_indicator_set_icon(id:int;icon:Texture2D)
 status_indicator_set_menu(id:int;menu_rid:RID)
 status_indicator_set_tooltip(id:int;tooltip:String)
 tablet_get_current_driver()String
 tablet_get_driver_count()int
 tablet_get_driver_name(idx:int)String
 tablet_set_current_driver(name:String)
 tts_get_voices()Dictionary[]
 tts_get_voices_for_language(language:String)PackedStringArray
 tts_is_paused()bool
 tts_is_speaking()bool
 tts_pause()
 tts_resume()
 tts_set_utterance_callback(event:int;callable:Callable)
 tts_speak(text:String;voice:String;volume:int=50;pitch:float=1.0;rate:float=1.0;utterance_id:int=0;interrupt:bool=false)
 tts_stop()
 unregister_additional_output(object:Object)
 virtual_keyboard_get_height()int
 virtual_keyboard_hide()
 virtual_keyboard_show(existing_text:String;position:Rect2=Rect2(0, 0, 0, 0);type:int=0;max_length:int=-1;cursor_start:int=-1;cursor_end:int=-1)
 warp_mouse(position:Vector2i)
 window_can_draw(window_id:int=0)bool
 window_get_active_popup()int
 window_get_attached_instance_id(window_id:int=0)int
 window_get_current_screen(window_id:int=0)int
 window_get_flag(flag:int;window_id:int=0)bool
 window_get_max_size(window_id:int=0)Vector2i
 window_get_min_size(window_id:int=0)Vector2i
 window_get_mode(window_id:int=0)int
 window_get_native_handle(handle_type:int;window_id:int=0)int
 window_get_popup_safe_rect(window:int)Rect2i
 window_get_position(window_id:int=0)Vector2i
 window_get_position_with_decorations(window_id:int=0)Vector2i
 window_get_safe_title_margins(window_id:int=0)Vector3i
 window_get_size(window_id:int=0)Vector2i
 window_get_size_with_decorations(window_id:int=0)Vector2i
 window_get_title_size(title:String;window_id:int=0)Vector2i
 window_get_vsync_mode(window_id:int=0)int
 window_is_focused(window_id:int=0)bool
 window_is_maximize_allowed(window_id:int=0)bool
 window_maximize_on_title_dbl_click()bool
 window_minimize_on_title_dbl_click()bool
 window_move_to_foreground(window_id:int=0)
 window_request_attention(window_id:int=0)
 window_set_color(color:Color)
 window_set_current_screen(screen:int;window_id:int=0)
 window_set_drop_files_callback(callback:Callable;window_id:int=0)
 window_set_exclusive(window_id:int;exclusive:bool)
 window_set_flag(flag:int;enabled:bool;window_id:int=0)
 window_set_ime_active(active:bool;window_id:int=0)
 window_set_ime_position(position:Vector2i;window_id:int=0)
 window_set_input_event_callback(callback:Callable;window_id:int=0)
 window_set_input_text_callback(callback:Callable;window_id:int=0)
 window_set_max_size(max_size:Vector2i;window_id:int=0)
 window_set_min_size(min_size:Vector2i;window_id:int=0)
 window_set_mode(mode:int;window_id:int=0)
 window_set_mouse_passthrough(region:PackedVector2Array;window_id:int=0)
 window_set_popup_safe_rect(window:int;rect:Rect2i)
 window_set_position(position:Vector2i;window_id:int=0)
 window_set_rect_changed_callback(callback:Callable;window_id:int=0)
 window_set_size(size:Vector2i;window_id:int=0)
 window_set_title(title:String;window_id:int=0)
 window_set_transient(window_id:int;parent_window_id:int)
 window_set_vsync_mode(vsync_mode:int;window_id:int=0)
 window_set_window_buttons_offset(offset:Vector2i;window_id:int=0)
 window_set_window_event_callback(callback:Callable;window_id:int=0)
 window_start_drag(window_id:int=0)
 window_start_resize(edge:int;window_id:int=0)
 =Feature FEATURE_* GLOBAL_MENU SUBWINDOWS TOUCHSCREEN MOUSE MOUSE_WARP CLIPBOARD VIRTUAL_KEYBOARD CURSOR_SHAPE CUSTOM_CURSOR_SHAPE NATIVE_DIALOG IME
   WINDOW_TRANSPARENCY HIDPI ICON NATIVE_ICON ORIENTATION SWAP_BUFFERS CLIPBOARD_PRIMARY=18 TEXT_TO_SPEECH EXTEND_TO_TITLE SCREEN_CAPTURE
   STATUS_INDICATOR NATIVE_HELP NATIVE_DIALOG_INPUT NATIVE_DIALOG_FILE NATIVE_DIALOG_FILE_EXTRA WINDOW_DRAG SCREEN_EXCLUDE_FROM_CAPTURE
   WINDOW_EMBEDDING NATIVE_DIALOG_FILE_MIME EMOJI_AND_SYMBOL_PICKER NATIVE_COLOR_PICKER SELF_FITTING_WINDOWS ACCESSIBILITY_SCREEN_READER
 =AccessibilityRole ROLE_* UNKNOWN DEFAULT_BUTTON AUDIO VIDEO STATIC_TEXT CONTAINER PANEL BUTTON LINK CHECK_BOX RADIO_BUTTON CHECK_BUTTON SCROLL_BAR
   SCROLL_VIEW SPLITTER SLIDER SPIN_BUTTON PROGRESS_INDICATOR TEXT_FIELD MULTILINE_TEXT_FIELD COLOR_PICKER TABLE CELL ROW ROW_GROUP ROW_HEADER
   COLUMN_HEADER TREE TREE_ITEM LIST LIST_ITEM LIST_BOX LIST_BOX_OPTION TAB_BAR TAB TAB_PANEL MENU_BAR MENU MENU_ITEM MENU_ITEM_CHECK_BOX
   MENU_ITEM_RADIO IMAGE WINDOW TITLE_BAR DIALOG TOOLTIP
 =AccessibilityPopupType POPUP_* MENU LIST TREE DIALOG
 =AccessibilityFlags FLAG_* HIDDEN MULTISELECTABLE REQUIRED VISITED BUSY MODAL TOUCH_PASSTHROUGH READONLY DISABLED CLIPS_CHILDREN
 =AccessibilityAction ACTION_* CLICK FOCUS BLUR COLLAPSE EXPAND DECREMENT INCREMENT HIDE_TOOLTIP SHOW_TOOLTIP SET_TEXT_SELECTION
   REPLACE_SELECTED_TEXT SCROLL_BACKWARD SCROLL_DOWN SCROLL_FORWARD SCROLL_LEFT SCROLL_RIGHT SCROLL_UP SCROLL_INTO_VIEW SCROLL_TO_POINT
   SET_SCROLL_OFFSET SET_VALUE SHOW_CONTEXT_MENU CUSTOM
 =AccessibilityLiveMode LIVE_* OFF POLITE ASSERTIVE
 =AccessibilityScrollUnit SCROLL_UNIT_* ITEM PAGE
 =AccessibilityScrollHint SCROLL_HINT_* TOP_LEFT BOTTOM_RIGHT TOP_EDGE BOTTOM_EDGE LEFT_EDGE RIGHT_EDGE
 =MouseMode MOUSE_MODE_* VISIBLE HIDDEN CAPTURED CONFINED CONFINED_HIDDEN MAX
 =- * INVALID_SCREEN=-1 SCREEN_WITH_MOUSE_FOCUS=-4 SCREEN_WITH_KEYBOARD_FOCUS SCREEN_PRIMARY SCREEN_OF_MAIN_WINDOW MAIN_WINDOW_ID
   INVALID_WINDOW_ID=-1 INVALID_INDICATOR_ID=-1
 =ScreenOrientation SCREEN_* LANDSCAPE PORTRAIT REVERSE_LANDSCAPE REVERSE_PORTRAIT SENSOR_LANDSCAPE SENSOR_PORTRAIT SENSOR
 =VirtualKeyboardType KEYBOARD_TYPE_* DEFAULT MULTILINE NUMBER NUMBER_DECIMAL PHONE EMAIL_ADDRESS PASSWORD URL
 =CursorShape CURSOR_* ARROW IBEAM POINTING_HAND CROSS WAIT BUSY DRAG CAN_DROP FORBIDDEN VSIZE HSIZE BDIAGSIZE FDIAGSIZE MOVE VSPLIT HSPLIT HELP MAX
 =FileDialogMode FILE_DIALOG_MODE_* OPEN_FILE OPEN_FILES OPEN_DIR OPEN_ANY SAVE_FILE
 =WindowMode WINDOW_MODE_* WINDOWED MINIMIZED MAXIMIZED FULLSCREEN EXCLUSIVE_FULLSCREEN
 =WindowFlags WINDOW_FLAG_* RESIZE_DISABLED BORDERLESS ALWAYS_ON_TOP TRANSPARENT NO_FOCUS POPUP EXTEND_TO_TITLE MOUSE_PASSTHROUGH SHARP_CORNERS
   EXCLUDE_FROM_CAPTURE POPUP_WM_HINT MINIMIZE_DISABLED MAXIMIZE_DISABLED MAX
 =WindowEvent WINDOW_EVENT_* MOUSE_ENTER MOUSE_EXIT FOCUS_IN FOCUS_OUT CLOSE_REQUEST GO_BACK_REQUEST DPI_CHANGE TITLEBAR_CHANGE FORCE_CLOSE
 =WindowResizeEdge WINDOW_EDGE_* TOP_LEFT TOP TOP_RIGHT LEFT RIGHT BOTTOM_LEFT BOTTOM BOTTOM_RIGHT MAX
 =VSyncMode VSYNC_* DISABLED ENABLED ADAPTIVE MAILBOX
 =HandleType * DISPLAY_HANDLE WINDOW_HANDLE WINDOW_VIEW OPENGL_CONTEXT EGL_DISPLAY EGL_CONFIG
 =TTSUtteranceEvent TTS_UTTERANCE_* STARTED ENDED CANCELED BOUNDARY
ENetConnection RefCounted
 bandwidth_limit(in_bandwidth:int=0;out_bandwidth:int=0)
 broadcast(channel:int;packet:PackedByteArray;flags:int)
 channel_limit(limit:int)
 compress(mode:int)
 connect_to_host(address:String;port:int;channels:int=0;data:int=0)ENetPacketPeer
 create_host(max_peers:int=32;max_channels:int=0;in_bandwidth:int=0;out_bandwidth:int=0)int
 create_host_bound(bind_address:String;bind_port:int;max_peers:int=32;max_channels:int=0;in_bandwidth:int=0;out_bandwidth:int=0)int
 destroy()
 dtls_client_setup(hostname:String;client_options:TLSOptions=null)int
 dtls_server_setup(server_options:TLSOptions)int
 flush()
 get_local_port()int
 get_max_channels()int
 get_peers()ENetPacketPeer[]
 pop_statistic(statistic:int)float
 refuse_new_connections(refuse:bool)
 service(timeout:int=0)Array
 socket_send(destination_address:String;destination_port:int;packet:PackedByteArray)
ENetMultiplayerPeer MultiplayerPeer
 add_mesh_peer(peer_id:int;host:ENetConnection)int
 create_client(address:String;port:int;channel_count:int=0;in_bandwidth:int=0;out_bandwidth:int=0;local_port:int=0)int
 create_mesh(unique_id:int)int
 create_server(port:int;max_clients:int=32;max_channels:int=0;in_bandwidth:int=0;out_bandwidth:int=0)int
 get_peer(id:int)ENetPacketPeer
 set_bind_ip(ip:String)
 .host|ENetConnection||get_host|-|
-ENetPacketPeer PacketPeer
 get_channels()int
 get_packet_flags()int
 get_remote_address()String
 get_remote_port()int
 get_state()int
 get_statistic(statistic:int)float
 is_active()bool
 peer_disconnect(data:int=0)
 peer_disconnect_later(data:int=0)
 peer_disconnect_now(data:int=0)
 ping()
 ping_interval(ping_interval:int)
 reset()
 send(channel:int;packet:PackedByteArray;flags:int)int
 set_timeout(timeout:int;timeout_min:int;timeout_max:int)
 throttle_configure(interval:int;acceleration:int;deceleration:int)
EditorCommandPalette ConfirmationDialog
EditorContextMenuPlugin RefCounted
EditorDebuggerPlugin RefCounted
-EditorDebuggerSession RefCounted
EditorDock MarginContainer
-EditorExportPlatform RefCounted
EditorExportPlatformAndroid EditorExportPlatform
-EditorExportPlatformAppleEmbedded EditorExportPlatform
EditorExportPlatformExtension EditorExportPlatform
EditorExportPlatformIOS EditorExportPlatformAppleEmbedded
EditorExportPlatformLinuxBSD EditorExportPlatformPC
EditorExportPlatformMacOS EditorExportPlatform
-EditorExportPlatformPC EditorExportPlatform
EditorExportPlatformVisionOS EditorExportPlatformAppleEmbedded
EditorExportPlatformWeb EditorExportPlatform
EditorExportPlatformWindows EditorExportPlatformPC
EditorExportPlugin RefCounted
-EditorExportPreset RefCounted
EditorFeatureProfile RefCounted
EditorFileDialog ConfirmationDialog
-EditorFileSystem Node
EditorFileSystemDirectory Object
EditorFileSystemImportFormatSupportQuery RefCounted
EditorImportPlugin ResourceImporter
EditorInspector ScrollContainer
EditorInspectorPlugin RefCounted
$EditorInterface Object
EditorNode3DGizmo Node3DGizmo
EditorNode3DGizmoPlugin Resource
EditorPaths Object
EditorPlugin Node
EditorProperty Container
EditorResourceConversionPlugin RefCounted
EditorResourcePicker HBoxContainer
-EditorResourcePreview Node
EditorResourcePreviewGenerator RefCounted
EditorResourceTooltipPlugin RefCounted
EditorSceneFormatImporter RefCounted
EditorSceneFormatImporterBlend EditorSceneFormatImporter
EditorSceneFormatImporterFBX2GLTF EditorSceneFormatImporter
EditorSceneFormatImporterGLTF EditorSceneFormatImporter
EditorSceneFormatImporterUFBX EditorSceneFormatImporter
EditorScenePostImport RefCounted
EditorScenePostImportPlugin RefCounted
EditorScript RefCounted
EditorScriptPicker EditorResourcePicker
EditorSelection Object
EditorSettings Resource
EditorSpinSlider Range
EditorSyntaxHighlighter SyntaxHighlighter
-EditorToaster HBoxContainer
EditorTranslationParserPlugin RefCounted
-EditorUndoRedoManager Object
EditorVCSInterface Object
EncodedObjectAsID RefCounted
 .object_id|int|set_object_id|get_object_id||
$Engine Object
 capture_script_backtraces(include_variables:bool=false)ScriptBacktrace[]
 get_architecture_name()String
 get_author_info()Dictionary
 get_copyright_info()Dictionary[]
 get_donor_info()Dictionary
 get_frames_drawn()int
 get_frames_per_second()float
 get_license_info()Dictionary
 get_license_text()String
 get_main_loop()MainLoop
 get_physics_frames()int
 get_physics_interpolation_fraction()float
 get_process_frames()int
 get_script_language(index:int)ScriptLanguage
 get_script_language_count()int
 get_singleton(name:StringName)Object
 get_singleton_list()PackedStringArray
 get_version_info()Dictionary
 get_write_movie_path()String
 has_singleton(name:StringName)bool
 is_editor_hint()bool
 is_embedded_in_editor()bool
 is_in_physics_frame()bool
 register_script_language(language:ScriptLanguage)int
 register_singleton(name:StringName;instance:Object)
 unregister_script_language(language:ScriptLanguage)int
 unregister_singleton(name:StringName)
 .max_fps|int|set_max_fps|get_max_fps||
 .max_physics_steps_per_frame|int|set_max_physics_steps_per_frame|get_max_physics_steps_per_frame||8
 .physics_jitter_fix|float|set_physics_jitter_fix|get_physics_jitter_fix||0.5
 .physics_ticks_per_second|int|set_physics_ticks_per_second|get_physics_ticks_per_second||60
 .print_error_messages|bool|set_print_error_messages|is_printing_error_messages||true
 .print_to_stdout|bool|set_print_to_stdout|is_printing_to_stdout||true
 .time_scale|float|set_time_scale|get_time_scale||1.0
$EngineDebugger Object
 clear_breakpoints()
 debug(can_continue:bool=true;is_error_breakpoint:bool=false)
 get_depth()int
 get_lines_left()int
 has_capture(name:StringName)bool
 has_profiler(name:StringName)bool
 insert_breakpoint(line:int;source:StringName)
 is_active()bool
 is_breakpoint(line:int;source:StringName)bool
 is_profiling(name:StringName)bool
 is_skipping_breakpoints()bool
 line_poll()
 profiler_add_frame_data(name:StringName;data:Array)
 profiler_enable(name:StringName;enable:bool;arguments:Array=[])
 register_message_capture(name:StringName;callable:Callable)
 register_profiler(name:StringName;profiler:EngineProfiler)
 remove_breakpoint(line:int;source:StringName)
 script_debug(language:ScriptLanguage;can_continue:bool=true;is_error_breakpoint:bool=false)
 send_message(message:String;data:Array)
 set_depth(depth:int)
 set_lines_left(lines:int)
 unregister_message_capture(name:StringName)
 unregister_profiler(name:StringName)
EngineProfiler RefCounted
 ~_add_frame(data:Array)
 ~_tick(frame_time:float;process_time:float;physics_time:float;physics_frame_time:float)
 ~_toggle(enable:bool;options:Array)
Environment Resource
 get_glow_level(idx:int)float
 set_glow_level(idx:int;intensity:float)
 .adjustment_brightness|float|set_adjustment_brightness|get_adjustment_brightness||1.0
 .adjustment_color_correction|Texture|set_adjustment_color_correction|get_adjustment_color_correction||
 .adjustment_contrast|float|set_adjustment_contrast|get_adjustment_contrast||1.0
 .adjustment_enabled|bool|set_adjustment_enabled|is_adjustment_enabled||
 .adjustment_saturation|float|set_adjustment_saturation|get_adjustment_saturation||1.0
 .ambient_light_color|Color|set_ambient_light_color|get_ambient_light_color||
 .ambient_light_energy|float|set_ambient_light_energy|get_ambient_light_energy||1.0
 .ambient_light_sky_contribution|float|set_ambient_light_sky_contribution|get_ambient_light_sky_contribution||1.0
 .ambient_light_source|int|set_ambient_source|get_ambient_source||
 .background_camera_feed_id|int|set_camera_feed_id|get_camera_feed_id||1
 .background_canvas_max_layer|int|set_canvas_max_layer|get_canvas_max_layer||
 .background_color|Color|set_bg_color|get_bg_color||
 .background_energy_multiplier|float|set_bg_energy_multiplier|get_bg_energy_multiplier||1.0
 .background_intensity|float|set_bg_intensity|get_bg_intensity||30000.0
 .background_mode|int|set_background|get_background||
 .fog_aerial_perspective|float|set_fog_aerial_perspective|get_fog_aerial_perspective||
 .fog_density|float|set_fog_density|get_fog_density||0.01
 .fog_depth_begin|float|set_fog_depth_begin|get_fog_depth_begin||10.0
 .fog_depth_curve|float|set_fog_depth_curve|get_fog_depth_curve||1.0
 .fog_depth_end|float|set_fog_depth_end|get_fog_depth_end||100.0
 .fog_enabled|bool|set_fog_enabled|is_fog_enabled||
 .fog_height|float|set_fog_height|get_fog_height||
 .fog_height_density|float|set_fog_height_density|get_fog_height_density||
 .fog_light_color|Color|set_fog_light_color|get_fog_light_color||Color(0.518, 0.553, 0.608, 1)
 .fog_light_energy|float|set_fog_light_energy|get_fog_light_energy||1.0
 .fog_mode|int|set_fog_mode|get_fog_mode||
 .fog_sky_affect|float|set_fog_sky_affect|get_fog_sky_affect||1.0
 .fog_sun_scatter|float|set_fog_sun_scatter|get_fog_sun_scatter||
 .glow_blend_mode|int|set_glow_blend_mode|get_glow_blend_mode||1
 .glow_bloom|float|set_glow_bloom|get_glow_bloom||
 .glow_enabled|bool|set_glow_enabled|is_glow_enabled||
 .glow_hdr_luminance_cap|float|set_glow_hdr_luminance_cap|get_glow_hdr_luminance_cap||12.0
 .glow_hdr_scale|float|set_glow_hdr_bleed_scale|get_glow_hdr_bleed_scale||2.0
 .glow_hdr_threshold|float|set_glow_hdr_bleed_threshold|get_glow_hdr_bleed_threshold||1.0
 .glow_intensity|float|set_glow_intensity|get_glow_intensity||0.3
 .glow_levels/1|float||||1.0
 .glow_levels/2|float||||0.8
 .glow_levels/3|float||||0.4
 .glow_levels/4|float||||0.1
 .glow_levels/5|float||||
 .glow_levels/6|float||||
 .glow_levels/7|float||||
 .glow_map|Texture|set_glow_map|get_glow_map||
 .glow_map_strength|float|set_glow_map_strength|get_glow_map_strength||0.8
 .glow_mix|float|set_glow_mix|get_glow_mix||0.05
 .glow_normalized|bool|set_glow_normalized|is_glow_normalized||
 .glow_strength|float|set_glow_strength|get_glow_strength||1.0
 .reflected_light_source|int|set_reflection_source|get_reflection_source||
 .sdfgi_bounce_feedback|float|set_sdfgi_bounce_feedback|get_sdfgi_bounce_feedback||0.5
 .sdfgi_cascade0_distance|float|set_sdfgi_cascade0_distance|get_sdfgi_cascade0_distance||12.8
 .sdfgi_cascades|int|set_sdfgi_cascades|get_sdfgi_cascades||4
 .sdfgi_enabled|bool|set_sdfgi_enabled|is_sdfgi_enabled||
 .sdfgi_energy|float|set_sdfgi_energy|get_sdfgi_energy||1.0
 .sdfgi_max_distance|float|set_sdfgi_max_distance|get_sdfgi_max_distance||204.8
 .sdfgi_min_cell_size|float|set_sdfgi_min_cell_size|get_sdfgi_min_cell_size||0.2
 .sdfgi_normal_bias|float|set_sdfgi_normal_bias|get_sdfgi_normal_bias||1.1
 .sdfgi_probe_bias|float|set_sdfgi_probe_bias|get_sdfgi_probe_bias||1.1
 .sdfgi_read_sky_light|bool|set_sdfgi_read_sky_light|is_sdfgi_reading_sky_light||true
 .sdfgi_use_occlusion|bool|set_sdfgi_use_occlusion|is_sdfgi_using_occlusion||
 .sdfgi_y_scale|int|set_sdfgi_y_scale|get_sdfgi_y_scale||1
 .sky|Sky|set_sky|get_sky||
 .sky_custom_fov|float|set_sky_custom_fov|get_sky_custom_fov||
 .sky_rotation|Vector3|set_sky_rotation|get_sky_rotation||
 .ssao_ao_channel_affect|float|set_ssao_ao_channel_affect|get_ssao_ao_channel_affect||
 .ssao_detail|float|set_ssao_detail|get_ssao_detail||0.5
 .ssao_enabled|bool|set_ssao_enabled|is_ssao_enabled||
 .ssao_horizon|float|set_ssao_horizon|get_ssao_horizon||0.06
 .ssao_intensity|float|set_ssao_intensity|get_ssao_intensity||2.0
 .ssao_light_affect|float|set_ssao_direct_light_affect|get_ssao_direct_light_affect||
 .ssao_power|float|set_ssao_power|get_ssao_power||1.5
 .ssao_radius|float|set_ssao_radius|get_ssao_radius||1.0
 .ssao_sharpness|float|set_ssao_sharpness|get_ssao_sharpness||0.98
 .ssil_enabled|bool|set_ssil_enabled|is_ssil_enabled||
 .ssil_intensity|float|set_ssil_intensity|get_ssil_intensity||1.0
 .ssil_normal_rejection|float|set_ssil_normal_rejection|get_ssil_normal_rejection||1.0
 .ssil_radius|float|set_ssil_radius|get_ssil_radius||5.0
 .ssil_sharpness|float|set_ssil_sharpness|get_ssil_sharpness||0.98
 .ssr_depth_tolerance|float|set_ssr_depth_tolerance|get_ssr_depth_tolerance||0.5
 .ssr_enabled|bool|set_ssr_enabled|is_ssr_enabled||
 .ssr_fade_in|float|set_ssr_fade_in|get_ssr_fade_in||0.15
 .ssr_fade_out|float|set_ssr_fade_out|get_ssr_fade_out||2.0
 .ssr_max_steps|int|set_ssr_max_steps|get_ssr_max_steps||64
 .tonemap_exposure|float|set_tonemap_exposure|get_tonemap_exposure||1.0
 .tonemap_mode|int|set_tonemapper|get_tonemapper||
 .tonemap_white|float|set_tonemap_white|get_tonemap_white||1.0
 .volumetric_fog_albedo|Color|set_volumetric_fog_albedo|get_volumetric_fog_albedo||Color(1, 1, 1, 1)
 .volumetric_fog_ambient_inject|float|set_volumetric_fog_ambient_inject|get_volumetric_fog_ambient_inject||
 .volumetric_fog_anisotropy|float|set_volumetric_fog_anisotropy|get_volumetric_fog_anisotropy||0.2
 .volumetric_fog_density|float|set_volumetric_fog_density|get_volumetric_fog_density||0.05
 .volumetric_fog_detail_spread|float|set_volumetric_fog_detail_spread|get_volumetric_fog_detail_spread||2.0
 .volumetric_fog_emission|Color|set_volumetric_fog_emission|get_volumetric_fog_emission||
 .volumetric_fog_emission_energy|float|set_volumetric_fog_emission_energy|get_volumetric_fog_emission_energy||1.0
 .volumetric_fog_enabled|bool|set_volumetric_fog_enabled|is_volumetric_fog_enabled||
 .volumetric_fog_gi_inject|float|set_volumetric_fog_gi_inject|get_volumetric_fog_gi_inject||1.0
 .volumetric_fog_length|float|set_volumetric_fog_length|get_volumetric_fog_length||64.0
 .volumetric_fog_sky_affect|float|set_volumetric_fog_sky_affect|get_volumetric_fog_sky_affect||1.0
 .volumetric_fog_temporal_reprojection_amount|float|set_volumetric_fog_temporal_reprojection_amount|get_volumetric_fog_temporal_reprojection_amount||0.9
 .volumetric_fog_temporal_reprojection_enabled|bool|set_volumetric_fog_temporal_reprojection_enabled|is_volumetric_fog_temporal_reprojection_enabled||true
Expression RefCounted
 execute(inputs:Array=[];base_instance:Object=null;show_error:bool=true;const_calls_only:bool=false)Variant
 get_error_text()String
 has_execute_failed()bool
 parse(expression:String;input_names:PackedStringArray=PackedStringArray())int
ExternalTexture Texture2D
 get_external_texture_id()int
 set_external_buffer_id(external_buffer_id:int)
 ^resource_local_to_scene|
 .size|Vector2|set_size|get_size||Vector2(256, 256)
FBXDocument GLTFDocument
FBXState GLTFState
FastNoiseLite Noise
 .cellular_distance_function|int|set_cellular_distance_function|get_cellular_distance_function||
 .cellular_jitter|float|set_cellular_jitter|get_cellular_jitter||1.0
 .cellular_return_type|int|set_cellular_return_type|get_cellular_return_type||1
 .domain_warp_amplitude|float|set_domain_warp_amplitude|get_domain_warp_amplitude||30.0
 .domain_warp_enabled|bool|set_domain_warp_enabled|is_domain_warp_enabled||
 .domain_warp_fractal_gain|float|set_domain_warp_fractal_gain|get_domain_warp_fractal_gain||0.5
 .domain_warp_fractal_lacunarity|float|set_domain_warp_fractal_lacunarity|get_domain_warp_fractal_lacunarity||6.0
 .domain_warp_fractal_octaves|int|set_domain_warp_fractal_octaves|get_domain_warp_fractal_octaves||5
 .domain_warp_fractal_type|int|set_domain_warp_fractal_type|get_domain_warp_fractal_type||1
 .domain_warp_frequency|float|set_domain_warp_frequency|get_domain_warp_frequency||0.05
 .domain_warp_type|int|set_domain_warp_type|get_domain_warp_type||
 .fractal_gain|float|set_fractal_gain|get_fractal_gain||0.5
 .fractal_lacunarity|float|set_fractal_lacunarity|get_fractal_lacunarity||2.0
 .fractal_octaves|int|set_fractal_octaves|get_fractal_octaves||5
 .fractal_ping_pong_strength|float|set_fractal_ping_pong_strength|get_fractal_ping_pong_strength||2.0
 .fractal_type|int|set_fractal_type|get_fractal_type||1
 .fractal_weighted_strength|float|set_fractal_weighted_strength|get_fractal_weighted_strength||
 .frequency|float|set_frequency|get_frequency||0.01
 .noise_type|int|set_noise_type|get_noise_type||1
 .offset|Vector3|set_offset|get_offset||
 .seed|int|set_seed|get_seed||
-FileAccess RefCounted
 close()
 !create_temp(mode_flags:int;prefix:String="";extension:String="";keep:bool=false)FileAccess
 eof_reached()bool
 !file_exists(path:String)bool
 flush()
 get_8()int
 get_16()int
 get_32()int
 get_64()int
 !get_access_time(file:String)int
 get_as_text()String
 get_buffer(length:int)PackedByteArray
 get_csv_line(delim:String=",")PackedStringArray
 get_double()float
 get_error()int
 !get_file_as_bytes(path:String)PackedByteArray
 !get_file_as_string(path:String)String
 get_float()float
 get_half()float
 !get_hidden_attribute(file:String)bool
 get_length()int
 get_line()String
 !get_md5(path:String)String
 !get_modified_time(file:String)int
 !get_open_error()int
 get_pascal_string()String
 get_path()String
 get_path_absolute()String
 get_position()int
 !get_read_only_attribute(file:String)bool
 get_real()float
 !get_sha256(path:String)String
 !get_size(file:String)int
 !get_unix_permissions(file:String)int
 get_var(allow_objects:bool=false)Variant
 is_open()bool
 !open(path:String;flags:int)FileAccess
 !open_compressed(path:String;mode_flags:int;compression_mode:int=0)FileAccess
 !open_encrypted(path:String;mode_flags:int;key:PackedByteArray;iv:PackedByteArray=PackedByteArray())FileAccess
 !open_encrypted_with_pass(path:String;mode_flags:int;pass:String)FileAccess
 resize(length:int)int
 seek(position:int)
 seek_end(position:int=0)
 !set_hidden_attribute(file:String;hidden:bool)int
 !set_read_only_attribute(file:String;ro:bool)int
 !set_unix_permissions(file:String;permissions:int)int
 store_8(value:int)bool
 store_16(value:int)bool
 store_32(value:int)bool
 store_64(value:int)bool
 store_buffer(buffer:PackedByteArray)bool
 store_csv_line(values:PackedStringArray;delim:String=",")bool
 store_double(value:float)bool
 store_float(value:float)bool
 store_half(value:float)bool
 store_line(line:String)bool
 store_pascal_string(string:String)bool
 store_real(value:float)bool
 store_string(string:String)bool
 store_var(value:Variant;full_objects:bool=false)bool
 .big_endian|bool|set_big_endian|is_big_endian||
FileDialog ConfirmationDialog
 add_filter(filter:String;description:String="";mime_type:String="")
 add_option(name:String;values:PackedStringArray;default_value_index:int)
 clear_filename_filter()
 clear_filters()
 deselect_all()
 !get_favorite_list()PackedStringArray
 get_line_edit()LineEdit
 get_option_default(option:int)int
 get_option_name(option:int)String
 get_option_values(option:int)PackedStringArray
 !get_recent_list()PackedStringArray
 get_selected_options()Dictionary
 get_vbox()VBoxContainer
 invalidate()
 is_customization_flag_enabled(flag:int)bool
 set_customization_flag_enabled(flag:int;enabled:bool)
 !set_favorite_list(favorites:PackedStringArray)
 !set_get_icon_callback(callback:Callable)
 !set_get_thumbnail_callback(callback:Callable)
 set_option_default(option:int;default_value_index:int)
 set_option_name(option:int;name:String)
 set_option_values(option:int;values:PackedStringArray)
 !set_recent_list(recents:PackedStringArray)
 .access|int|set_access|get_access||
 .current_dir|String|set_current_dir|get_current_dir||
 .current_file|String|set_current_file|get_current_file||
 .current_path|String|set_current_path|get_current_path||
 .deleting_enabled|bool||||true
 ^dialog_hide_on_ok|
 .display_mode|int|set_display_mode|get_display_mode||
 .favorites_enabled|bool||||true
 .file_filter_toggle_enabled|bool||||true
 .file_mode|int|set_file_mode|get_file_mode||4
 .file_sort_options_enabled|bool||||true
 .filename_filter|String|set_filename_filter|get_filename_filter||
 .filters|PackedStringArray|set_filters|get_filters||
 .folder_creation_enabled|bool||||true
 .hidden_files_toggle_enabled|bool||||true
 .layout_toggle_enabled|bool||||true
 .mode_overrides_title|bool|set_mode_overrides_title|is_mode_overriding_title||true
 .option_count|int|set_option_count|get_option_count||
 .overwrite_warning_enabled|bool||||true
 .recent_list_enabled|bool||||true
 .root_subfolder|String|set_root_subfolder|get_root_subfolder||
 .show_hidden_files|bool|set_show_hidden_files|is_showing_hidden_files||
 ^size|Vector2i(640, 360)
 ^title|"Save a File"
 .use_native_dialog|bool|set_use_native_dialog|get_use_native_dialog||
 @dir_selected(dir:String)
 @file_selected(path:String)
 @filename_filter_changed(filter:String)
 @files_selected(paths:PackedStringArray)
-FileSystemDock EditorDock
 add_resource_tooltip_plugin(plugin:EditorResourceTooltipPlugin)
 navigate_to_path(path:String)
 remove_resource_tooltip_plugin(plugin:EditorResourceTooltipPlugin)
 @display_mode_changed()
 @file_removed(file:String)
 @files_moved(old_file:String;new_file:String)
 @folder_color_changed()
 @folder_moved(old_folder:String;new_folder:String)
 @folder_removed(folder:String)
 @inherit(file:String)
 @instantiate(files:PackedStringArray)
 @resource_removed(resource:Resource)
 @selection_changed()
FlowContainer Container
 get_line_count()int
 .alignment|int|set_alignment|get_alignment||
 .last_wrap_alignment|int|set_last_wrap_alignment|get_last_wrap_alignment||
 .reverse_fill|bool|set_reverse_fill|is_reverse_fill||
 .vertical|bool|set_vertical|is_vertical||
FogMaterial Material
 .albedo|Color|set_albedo|get_albedo||Color(1, 1, 1, 1)
 .density|float|set_density|get_density||1.0
 .density_texture|Texture3D|set_density_texture|get_density_texture||
 .edge_fade|float|set_edge_fade|get_edge_fade||0.1
 .emission|Color|set_emission|get_emission||
 .height_falloff|float|set_height_falloff|get_height_falloff||
FogVolume VisualInstance3D
 .material|Material|set_material|get_material||
 .shape|int|set_shape|get_shape||3
 .size|Vector3|set_size|get_size||Vector3(2, 2, 2)
FoldableContainer Container
 add_title_bar_control(control:Control)
 expand()
 fold()
 remove_title_bar_control(control:Control)
 ^focus_mode|2
 .foldable_group|FoldableGroup|set_foldable_group|get_foldable_group||
 .folded|bool|set_folded|is_folded||
 .language|String|set_language|get_language||
 ^mouse_filter|
 .title|String|set_title|get_title||
 .title_alignment|int|set_title_alignment|get_title_alignment||
 .title_position|int|set_title_position|get_title_position||
 .title_text_direction|int|set_title_text_direction|get_title_text_direction||
 .title_text_overrun_behavior|int|set_title_text_overrun_behavior|get_title_text_overrun_behavior||
 @folding_changed(is_folded:bool)
FoldableGroup Resource
 get_containers()FoldableContainer[]
 get_expanded_container()FoldableContainer
 .allow_folding_all|bool|set_allow_folding_all|is_allow_folding_all||
 ^resource_local_to_scene|true
 @expanded(container:FoldableContainer)
-Font Resource
 draw_char(canvas_item:RID;pos:Vector2;char:int;font_size:int;modulate:Color=Color(1, 1, 1, 1);oversampling:float=0.0)float
 draw_char_outline(canvas_item:RID;pos:Vector2;char:int;font_size:int;size:int=-1;modulate:Color=Color(1, 1, 1, 1);oversampling:float=0.0)float
 draw_multiline_string(canvas_item:RID;pos:Vector2;text:String;alignment:int=0;width:float=-1;font_size:int=16;max_lines:int=-1;
  modulate:Color=Color(1, 1, 1, 1);brk_flags:int=3;justification_flags:int=3;direction:int=0;orientation:int=0;oversampling:float=0.0)
 draw_multiline_string_outline(canvas_item:RID;pos:Vector2;text:String;alignment:int=0;width:float=-1;font_size:int=16;max_lines:int=-1;size:int=1;
  modulate:Color=Color(1, 1, 1, 1);brk_flags:int=3;justification_flags:int=3;direction:int=0;orientation:int=0;oversampling:float=0.0)
 draw_string(canvas_item:RID;pos:Vector2;text:String;alignment:int=0;width:float=-1;font_size:int=16;modulate:Color=Color(1, 1, 1, 1);
  justification_flags:int=3;direction:int=0;orientation:int=0;oversampling:float=0.0)
 draw_string_outline(canvas_item:RID;pos:Vector2;text:String;alignment:int=0;width:float=-1;font_size:int=16;size:int=1;modulate:Color=Color(1, 1, 1,
   1);justification_flags:int=3;direction:int=0;orientation:int=0;oversampling:float=0.0)
 find_variation(variation_coordinates:Dictionary;face_index:int=0;strength:float=0.0;transform:Transform2D=Transform2D(1, 0, 0, 1, 0, 0);
  spacing_top:int=0;spacing_bottom:int=0;spacing_space:int=0;spacing_glyph:int=0;baseline_offset:float=0.0)RID
 get_ascent(font_size:int=16)float
 get_char_size(char:int;font_size:int)Vector2
 get_descent(font_size:int=16)float
 get_face_count()int
 get_font_name()String
 get_font_stretch()int
 get_font_style()int
 get_font_style_name()String
 get_font_weight()int
 get_height(font_size:int=16)float
 get_multiline_string_size(text:String;alignment:int=0;width:float=-1;font_size:int=16;max_lines:int=-1;brk_flags:int=3;justification_flags:int=3;
  direction:int=0;orientation:int=0)Vector2
 get_opentype_features()Dictionary
 get_ot_name_strings()Dictionary
 get_rids()RID[]
 get_spacing(spacing:int)int
 get_string_size(text:String;alignment:int=0;width:float=-1;font_size:int=16;justification_flags:int=3;direction:int=0;orientation:int=0)Vector2
 get_supported_chars()String
 get_supported_feature_list()Dictionary
 get_supported_variation_list()Dictionary
 get_underline_position(font_size:int=16)float
 get_underline_thickness(font_size:int=16)float
 has_char(char:int)bool
 is_language_supported(language:String)bool
 is_script_supported(script:String)bool
 set_cache_capacity(single_line:int;multi_line:int)
 .fallbacks|Font[]|set_fallbacks|get_fallbacks||
FontFile Font
 clear_cache()
 clear_glyphs(cache_index:int;size:Vector2i)
 clear_kerning_map(cache_index:int;size:int)
 clear_size_cache(cache_index:int)
 clear_textures(cache_index:int;size:Vector2i)
 get_cache_ascent(cache_index:int;size:int)float
 get_cache_count()int
 get_cache_descent(cache_index:int;size:int)float
 get_cache_scale(cache_index:int;size:int)float
 get_cache_underline_position(cache_index:int;size:int)float
 get_cache_underline_thickness(cache_index:int;size:int)float
 get_char_from_glyph_index(size:int;glyph_index:int)int
 get_embolden(cache_index:int)float
 get_extra_baseline_offset(cache_index:int)float
 get_extra_spacing(cache_index:int;spacing:int)int
 get_face_index(cache_index:int)int
 get_glyph_advance(cache_index:int;size:int;glyph:int)Vector2
 get_glyph_index(size:int;char:int;variation_selector:int)int
 get_glyph_list(cache_index:int;size:Vector2i)PackedInt32Array
 get_glyph_offset(cache_index:int;size:Vector2i;glyph:int)Vector2
 get_glyph_size(cache_index:int;size:Vector2i;glyph:int)Vector2
 get_glyph_texture_idx(cache_index:int;size:Vector2i;glyph:int)int
 get_glyph_uv_rect(cache_index:int;size:Vector2i;glyph:int)Rect2
 get_kerning(cache_index:int;size:int;glyph_pair:Vector2i)Vector2
 get_kerning_list(cache_index:int;size:int)Vector2i[]
 get_language_support_override(language:String)bool
 get_language_support_overrides()PackedStringArray
 get_script_support_override(script:String)bool
 get_script_support_overrides()PackedStringArray
 get_size_cache_list(cache_index:int)Vector2i[]
 get_texture_count(cache_index:int;size:Vector2i)int
 get_texture_image(cache_index:int;size:Vector2i;texture_index:int)Image
 get_texture_offsets(cache_index:int;size:Vector2i;texture_index:int)PackedInt32Array
 get_transform(cache_index:int)Transform2D
 get_variation_coordinates(cache_index:int)Dictionary
 load_bitmap_font(path:String)int
 load_dynamic_font(path:String)int
 remove_cache(cache_index:int)
 remove_glyph(cache_index:int;size:Vector2i;glyph:int)
 remove_kerning(cache_index:int;size:int;glyph_pair:Vector2i)
 remove_language_support_override(language:String)
 remove_script_support_override(script:String)
 remove_size_cache(cache_index:int;size:Vector2i)
 remove_texture(cache_index:int;size:Vector2i;texture_index:int)
 render_glyph(cache_index:int;size:Vector2i;index:int)
 render_range(cache_index:int;size:Vector2i;start:int;end:int)
 set_cache_ascent(cache_index:int;size:int;ascent:float)
 set_cache_descent(cache_index:int;size:int;descent:float)
 set_cache_scale(cache_index:int;size:int;scale:float)
 set_cache_underline_position(cache_index:int;size:int;underline_position:float)
 set_cache_underline_thickness(cache_index:int;size:int;underline_thickness:float)
 set_embolden(cache_index:int;strength:float)
 set_extra_baseline_offset(cache_index:int;baseline_offset:float)
 set_extra_spacing(cache_index:int;spacing:int;value:int)
 set_face_index(cache_index:int;face_index:int)
 set_glyph_advance(cache_index:int;size:int;glyph:int;advance:Vector2)
 set_glyph_offset(cache_index:int;size:Vector2i;glyph:int;offset:Vector2)
 set_glyph_size(cache_index:int;size:Vector2i;glyph:int;gl_size:Vector2)
 set_glyph_texture_idx(cache_index:int;size:Vector2i;glyph:int;texture_idx:int)
 set_glyph_uv_rect(cache_index:int;size:Vector2i;glyph:int;uv_rect:Rect2)
 set_kerning(cache_index:int;size:int;glyph_pair:Vector2i;kerning:Vector2)
 set_language_support_override(language:String;supported:bool)
 set_script_support_override(script:String;supported:bool)
 set_texture_image(cache_index:int;size:Vector2i;texture_index:int;image:Image)
 set_texture_offsets(cache_index:int;size:Vector2i;texture_index:int;offset:PackedInt32Array)
 set_transform(cache_index:int;transform:Transform2D)
 set_variation_coordinates(cache_index:int;variation_coordinates:Dictionary)
 .allow_system_fallback|bool|set_allow_system_fallback|is_allow_system_fallback||true
 .antialiasing|int|set_antialiasing|get_antialiasing||1
 .data|PackedByteArray|set_data|get_data||
 .disable_embedded_bitmaps|bool|set_disable_embedded_bitmaps|get_disable_embedded_bitmaps||true
 .fixed_size|int|set_fixed_size|get_fixed_size||
 .fixed_size_scale_mode|int|set_fixed_size_scale_mode|get_fixed_size_scale_mode||
 .font_name|String|set_font_name|get_font_name||
 .font_stretch|int|set_font_stretch|get_font_stretch||100
 .font_style|int|set_font_style|get_font_style||
 .font_weight|int|set_font_weight|get_font_weight||400
 .force_autohinter|bool|set_force_autohinter|is_force_autohinter||
 .generate_mipmaps|bool|set_generate_mipmaps|get_generate_mipmaps||
 .hinting|int|set_hinting|get_hinting||1
 .keep_rounding_remainders|bool|set_keep_rounding_remainders|get_keep_rounding_remainders||true
 .modulate_color_glyphs|bool|set_modulate_color_glyphs|is_modulate_color_glyphs||
 .msdf_pixel_range|int|set_msdf_pixel_range|get_msdf_pixel_range||16
 .msdf_size|int|set_msdf_size|get_msdf_size||48
 .multichannel_signed_distance_field|bool|set_multichannel_signed_distance_field|is_multichannel_signed_distance_field||
 .opentype_feature_overrides|Dictionary|set_opentype_feature_overrides|get_opentype_feature_overrides||
 .oversampling|float|set_oversampling|get_oversampling||
 .style_name|String|set_font_style_name|get_font_style_name||
 .subpixel_positioning|int|set_subpixel_positioning|get_subpixel_positioning||1
FontVariation Font
 set_spacing(spacing:int;value:int)
 .base_font|Font|set_base_font|get_base_font||
 .baseline_offset|float|set_baseline_offset|get_baseline_offset||
 .opentype_features|Dictionary|set_opentype_features|get_opentype_features||
 .spacing_bottom|int||get_spacing||
 .spacing_glyph|int||get_spacing||
 .spacing_space|int||get_spacing||
 .spacing_top|int||get_spacing||
 .variation_embolden|float|set_variation_embolden|get_variation_embolden||
 .variation_face_index|int|set_variation_face_index|get_variation_face_index||
 .variation_opentype|Dictionary|set_variation_opentype|get_variation_opentype||
 .variation_transform|Transform2D|set_variation_transform|get_variation_transform||
FramebufferCacheRD Object
 !get_cache_multipass(textures:RID[];passes:RDFramebufferPass[];views:int)RID
GDExtension Resource
$GDExtensionManager Object
 get_extension(path:String)GDExtension
 get_loaded_extensions()PackedStringArray
 is_extension_loaded(path:String)bool
 load_extension(path:String)int
 load_extension_from_function(path:String;init_func:const GDExtensionInitializationFunction*)int
 reload_extension(path:String)int
 unload_extension(path:String)int
 @extension_loaded(extension:GDExtension)
 @extension_unloading(extension:GDExtension)
 @extensions_reloaded()
GDScript Script
 +new()Variant
GDScriptSyntaxHighlighter EditorSyntaxHighlighter
GLTFAccessor Resource
GLTFAnimation Resource
GLTFBufferView Resource
GLTFCamera Resource
GLTFDocument Resource
GLTFDocumentExtension Resource
GLTFDocumentExtensionConvertImporterMesh GLTFDocumentExtension
GLTFLight Resource
GLTFMesh Resource
GLTFNode Resource
GLTFObjectModelProperty RefCounted
GLTFPhysicsBody Resource
GLTFPhysicsShape Resource
GLTFSkeleton Resource
GLTFSkin Resource
GLTFSpecGloss Resource
GLTFState Resource
GLTFTexture Resource
GLTFTextureSampler Resource
GPUParticles2D Node2D
 capture_rect()Rect2
 convert_from_particles(particles:Node)
 emit_particle(xform:Transform2D;velocity:Vector2;color:Color;custom:Color;flags:int)
 request_particles_process(process_time:float)
 restart(keep_seed:bool=false)
 .amount|int|set_amount|get_amount||8
 .amount_ratio|float|set_amount_ratio|get_amount_ratio||1.0
 .collision_base_size|float|set_collision_base_size|get_collision_base_size||1.0
 .draw_order|int|set_draw_order|get_draw_order||1
 .emitting|bool|set_emitting|is_emitting||true
 .explosiveness|float|set_explosiveness_ratio|get_explosiveness_ratio||
 .fixed_fps|int|set_fixed_fps|get_fixed_fps||30
 .fract_delta|bool|set_fractional_delta|get_fractional_delta||true
 .interp_to_end|float|set_interp_to_end|get_interp_to_end||
 .interpolate|bool|set_interpolate|get_interpolate||true
 .lifetime|float|set_lifetime|get_lifetime||1.0
 .local_coords|bool|set_use_local_coordinates|get_use_local_coordinates||
 .one_shot|bool|set_one_shot|get_one_shot||
 .preprocess|float|set_pre_process_time|get_pre_process_time||
 .process_material|Material|set_process_material|get_process_material||
 .randomness|float|set_randomness_ratio|get_randomness_ratio||
 .seed|int|set_seed|get_seed||
 .speed_scale|float|set_speed_scale|get_speed_scale||1.0
 .sub_emitter|NodePath|set_sub_emitter|get_sub_emitter||
 .texture|Texture2D|set_texture|get_texture||
 .trail_enabled|bool|set_trail_enabled|is_trail_enabled||
 .trail_lifetime|float|set_trail_lifetime|get_trail_lifetime||0.3
 .trail_section_subdivisions|int|set_trail_section_subdivisions|get_trail_section_subdivisions||4
 .trail_sections|int|set_trail_sections|get_trail_sections||8
 .use_fixed_seed|bool|set_use_fixed_seed|get_use_fixed_seed||
 .visibility_rect|Rect2|set_visibility_rect|get_visibility_rect||Rect2(-100, -100, 200, 200)
 @finished()
GPUParticles3D GeometryInstance3D
 capture_aabb()AABB
 convert_from_particles(particles:Node)
 emit_particle(xform:Transform3D;velocity:Vector3;color:Color;custom:Color;flags:int)
 get_draw_pass_mesh(pass:int)Mesh
 request_particles_process(process_time:float)
 restart(keep_seed:bool=false)
 set_draw_pass_mesh(pass:int;mesh:Mesh)
 .amount|int|set_amount|get_amount||8
 .amount_ratio|float|set_amount_ratio|get_amount_ratio||1.0
 .collision_base_size|float|set_collision_base_size|get_collision_base_size||0.01
 .draw_order|int|set_draw_order|get_draw_order||
 .draw_pass_1|Mesh||||
 .draw_pass_2|Mesh||||
 .draw_pass_3|Mesh||||
 .draw_pass_4|Mesh||||
 .draw_passes|int|set_draw_passes|get_draw_passes||1
 .draw_skin|Skin|set_skin|get_skin||
 .emitting|bool|set_emitting|is_emitting||true
 .explosiveness|float|set_explosiveness_ratio|get_explosiveness_ratio||
 .fixed_fps|int|set_fixed_fps|get_fixed_fps||30
 .fract_delta|bool|set_fractional_delta|get_fractional_delta||true
 .interp_to_end|float|set_interp_to_end|get_interp_to_end||
 .interpolate|bool|set_interpolate|get_interpolate||true
 .lifetime|float|set_lifetime|get_lifetime||1.0
 .local_coords|bool|set_use_local_coordinates|get_use_local_coordinates||
 .one_shot|bool|set_one_shot|get_one_shot||
 .preprocess|float|set_pre_process_time|get_pre_process_time||
 .process_material|Material|set_process_material|get_process_material||
 .randomness|float|set_randomness_ratio|get_randomness_ratio||
 .seed|int|set_seed|get_seed||
 .speed_scale|float|set_speed_scale|get_speed_scale||1.0
 .sub_emitter|NodePath|set_sub_emitter|get_sub_emitter||
 .trail_enabled|bool|set_trail_enabled|is_trail_enabled||
 .trail_lifetime|float|set_trail_lifetime|get_trail_lifetime||0.3
 .transform_align|int|set_transform_align|get_transform_align||
 .use_fixed_seed|bool|set_use_fixed_seed|get_use_fixed_seed||
 .visibility_aabb|AABB|set_visibility_aabb|get_visibility_aabb||AABB(-4, -4, -4, 8, 8, 8)
 @finished()
-GPUParticlesAttractor3D VisualInstance3D
 .attenuation|float|set_attenuation|get_attenuation||1.0
 .cull_mask|int|set_cull_mask|get_cull_mask||4294967295
 .directionality|float|set_directionality|get_directionality||
 .strength|float|set_strength|get_strength||1.0
GPUParticlesAttractorBox3D GPUParticlesAttractor3D
 .size|Vector3|set_size|get_size||Vector3(2, 2, 2)
GPUParticlesAttractorSphere3D GPUParticlesAttractor3D
 .radius|float|set_radius|get_radius||1.0
GPUParticlesAttractorVectorField3D GPUParticlesAttractor3D
 .size|Vector3|set_size|get_size||Vector3(2, 2, 2)
 .texture|Texture3D|set_texture|get_texture||
-GPUParticlesCollision3D VisualInstance3D
 .cull_mask|int|set_cull_mask|get_cull_mask||4294967295
GPUParticlesCollisionBox3D GPUParticlesCollision3D
 .size|Vector3|set_size|get_size||Vector3(2, 2, 2)
GPUParticlesCollisionHeightField3D GPUParticlesCollision3D
 get_heightfield_mask_value(layer_number:int)bool
 set_heightfield_mask_value(layer_number:int;value:bool)
 .follow_camera_enabled|bool|set_follow_camera_enabled|is_follow_camera_enabled||
 .heightfield_mask|int|set_heightfield_mask|get_heightfield_mask||1048575
 .resolution|int|set_resolution|get_resolution||2
 .size|Vector3|set_size|get_size||Vector3(2, 2, 2)
 .update_mode|int|set_update_mode|get_update_mode||
GPUParticlesCollisionSDF3D GPUParticlesCollision3D
 get_bake_mask_value(layer_number:int)bool
 set_bake_mask_value(layer_number:int;value:bool)
 .bake_mask|int|set_bake_mask|get_bake_mask||4294967295
 .resolution|int|set_resolution|get_resolution||2
 .size|Vector3|set_size|get_size||Vector3(2, 2, 2)
 .texture|Texture3D|set_texture|get_texture||
 .thickness|float|set_thickness|get_thickness||1.0
GPUParticlesCollisionSphere3D GPUParticlesCollision3D
 .radius|float|set_radius|get_radius||1.0
Generic6DOFJoint3D Joint3D
 get_flag_x(flag:int)bool
 get_flag_y(flag:int)bool
 get_flag_z(flag:int)bool
 get_param_x(param:int)float
 get_param_y(param:int)float
 get_param_z(param:int)float
 set_flag_x(flag:int;value:bool)
 set_flag_y(flag:int;value:bool)
 set_flag_z(flag:int;value:bool)
 set_param_x(param:int;value:float)
 set_param_y(param:int;value:float)
 set_param_z(param:int;value:float)
 .angular_limit_x/damping|float||||1.0
 .angular_limit_x/enabled|bool||||true
 .angular_limit_x/erp|float||||0.5
 .angular_limit_x/force_limit|float||||
 .angular_limit_x/lower_angle|float||||
 .angular_limit_x/restitution|float||||
 .angular_limit_x/softness|float||||0.5
 .angular_limit_x/upper_angle|float||||
 .angular_limit_y/damping|float||||1.0
 .angular_limit_y/enabled|bool||||true
 .angular_limit_y/erp|float||||0.5
 .angular_limit_y/force_limit|float||||
 .angular_limit_y/lower_angle|float||||
 .angular_limit_y/restitution|float||||
 .angular_limit_y/softness|float||||0.5
 .angular_limit_y/upper_angle|float||||
 .angular_limit_z/damping|float||||1.0
 .angular_limit_z/enabled|bool||||true
 .angular_limit_z/erp|float||||0.5
 .angular_limit_z/force_limit|float||||
 .angular_limit_z/lower_angle|float||||
 .angular_limit_z/restitution|float||||
 .angular_limit_z/softness|float||||0.5
 .angular_limit_z/upper_angle|float||||
 .angular_motor_x/enabled|bool||||
 .angular_motor_x/force_limit|float||||300.0
 .angular_motor_x/target_velocity|float||||
 .angular_motor_y/enabled|bool||||
 .angular_motor_y/force_limit|float||||300.0
 .angular_motor_y/target_velocity|float||||
 .angular_motor_z/enabled|bool||||
 .angular_motor_z/force_limit|float||||300.0
 .angular_motor_z/target_velocity|float||||
 .angular_spring_x/damping|float||||
 .angular_spring_x/enabled|bool||||
 .angular_spring_x/equilibrium_point|float||||
 .angular_spring_x/stiffness|float||||
 .angular_spring_y/damping|float||||
 .angular_spring_y/enabled|bool||||
 .angular_spring_y/equilibrium_point|float||||
 .angular_spring_y/stiffness|float||||
 .angular_spring_z/damping|float||||
 .angular_spring_z/enabled|bool||||
 .angular_spring_z/equilibrium_point|float||||
 .angular_spring_z/stiffness|float||||
 .linear_limit_x/damping|float||||1.0
 .linear_limit_x/enabled|bool||||true
 .linear_limit_x/lower_distance|float||||
 .linear_limit_x/restitution|float||||0.5
 .linear_limit_x/softness|float||||0.7
 .linear_limit_x/upper_distance|float||||
 .linear_limit_y/damping|float||||1.0
 .linear_limit_y/enabled|bool||||true
 .linear_limit_y/lower_distance|float||||
 .linear_limit_y/restitution|float||||0.5
 .linear_limit_y/softness|float||||0.7
 .linear_limit_y/upper_distance|float||||
 .linear_limit_z/damping|float||||1.0
 .linear_limit_z/enabled|bool||||true
 .linear_limit_z/lower_distance|float||||
 .linear_limit_z/restitution|float||||0.5
 .linear_limit_z/softness|float||||0.7
 .linear_limit_z/upper_distance|float||||
 .linear_motor_x/enabled|bool||||
 .linear_motor_x/force_limit|float||||
 .linear_motor_x/target_velocity|float||||
 .linear_motor_y/enabled|bool||||
 .linear_motor_y/force_limit|float||||
 .linear_motor_y/target_velocity|float||||
 .linear_motor_z/enabled|bool||||
 .linear_motor_z/force_limit|float||||
 .linear_motor_z/target_velocity|float||||
 .linear_spring_x/damping|float||||0.01
 .linear_spring_x/enabled|bool||||
 .linear_spring_x/equilibrium_point|float||||
 .linear_spring_x/stiffness|float||||0.01
 .linear_spring_y/damping|float||||0.01
 .linear_spring_y/enabled|bool||||
 .linear_spring_y/equilibrium_point|float||||
 .linear_spring_y/stiffness|float||||0.01
 .linear_spring_z/damping|float||||0.01
 .linear_spring_z/enabled|bool||||
 .linear_spring_z/equilibrium_point|float||||
 .linear_spring_z/stiffness|float||||0.01
$Geometry2D Object
 bresenham_line(from:Vector2i;to:Vector2i)Vector2i[]
 clip_polygons(polygon_a:PackedVector2Array;polygon_b:PackedVector2Array)PackedVector2Array[]
 clip_polyline_with_polygon(polyline:PackedVector2Array;polygon:PackedVector2Array)PackedVector2Array[]
 convex_hull(points:PackedVector2Array)PackedVector2Array
 decompose_polygon_in_convex(polygon:PackedVector2Array)PackedVector2Array[]
 exclude_polygons(polygon_a:PackedVector2Array;polygon_b:PackedVector2Array)PackedVector2Array[]
 get_closest_point_to_segment(point:Vector2;s1:Vector2;s2:Vector2)Vector2
 get_closest_point_to_segment_uncapped(point:Vector2;s1:Vector2;s2:Vector2)Vector2
 get_closest_points_between_segments(p1:Vector2;q1:Vector2;p2:Vector2;q2:Vector2)PackedVector2Array
 intersect_polygons(polygon_a:PackedVector2Array;polygon_b:PackedVector2Array)PackedVector2Array[]
 intersect_polyline_with_polygon(polyline:PackedVector2Array;polygon:PackedVector2Array)PackedVector2Array[]
 is_point_in_circle(point:Vector2;circle_position:Vector2;circle_radius:float)bool
 is_point_in_polygon(point:Vector2;polygon:PackedVector2Array)bool
 is_polygon_clockwise(polygon:PackedVector2Array)bool
 line_intersects_line(from_a:Vector2;dir_a:Vector2;from_b:Vector2;dir_b:Vector2)Variant
 make_atlas(sizes:PackedVector2Array)Dictionary
 merge_polygons(polygon_a:PackedVector2Array;polygon_b:PackedVector2Array)PackedVector2Array[]
 offset_polygon(polygon:PackedVector2Array;delta:float;join_type:int=0)PackedVector2Array[]
 offset_polyline(polyline:PackedVector2Array;delta:float;join_type:int=0;end_type:int=3)PackedVector2Array[]
 point_is_inside_triangle(point:Vector2;a:Vector2;b:Vector2;c:Vector2)bool
 segment_intersects_circle(segment_from:Vector2;segment_to:Vector2;circle_position:Vector2;circle_radius:float)float
 segment_intersects_segment(from_a:Vector2;to_a:Vector2;from_b:Vector2;to_b:Vector2)Variant
 triangulate_delaunay(points:PackedVector2Array)PackedInt32Array
 triangulate_polygon(polygon:PackedVector2Array)PackedInt32Array
$Geometry3D Object
 build_box_planes(extents:Vector3)Plane[]
 build_capsule_planes(radius:float;height:float;sides:int;lats:int;axis:int=2)Plane[]
 build_cylinder_planes(radius:float;height:float;sides:int;axis:int=2)Plane[]
 clip_polygon(points:PackedVector3Array;plane:Plane)PackedVector3Array
 compute_convex_mesh_points(planes:Plane[])PackedVector3Array
 get_closest_point_to_segment(point:Vector3;s1:Vector3;s2:Vector3)Vector3
 get_closest_point_to_segment_uncapped(point:Vector3;s1:Vector3;s2:Vector3)Vector3
 get_closest_points_between_segments(p1:Vector3;p2:Vector3;q1:Vector3;q2:Vector3)PackedVector3Array
 get_triangle_barycentric_coords(point:Vector3;a:Vector3;b:Vector3;c:Vector3)Vector3
 ray_intersects_triangle(from:Vector3;dir:Vector3;a:Vector3;b:Vector3;c:Vector3)Variant
 segment_intersects_convex(from:Vector3;to:Vector3;planes:Plane[])PackedVector3Array
 segment_intersects_cylinder(from:Vector3;to:Vector3;height:float;radius:float)PackedVector3Array
 segment_intersects_sphere(from:Vector3;to:Vector3;sphere_position:Vector3;sphere_radius:float)PackedVector3Array
 segment_intersects_triangle(from:Vector3;to:Vector3;a:Vector3;b:Vector3;c:Vector3)Variant
 tetrahedralize_delaunay(points:PackedVector3Array)PackedInt32Array
GeometryInstance3D VisualInstance3D
 get_instance_shader_parameter(name:StringName)Variant
 set_instance_shader_parameter(name:StringName;value:Variant)
 .cast_shadow|int|set_cast_shadows_setting|get_cast_shadows_setting||1
 .custom_aabb|AABB|set_custom_aabb|get_custom_aabb||
 .extra_cull_margin|float|set_extra_cull_margin|get_extra_cull_margin||
 .gi_lightmap_scale|int|set_lightmap_scale|get_lightmap_scale||
 .gi_lightmap_texel_scale|float|set_lightmap_texel_scale|get_lightmap_texel_scale||1.0
 .gi_mode|int|set_gi_mode|get_gi_mode||1
 .ignore_occlusion_culling|bool|set_ignore_occlusion_culling|is_ignoring_occlusion_culling||
 .lod_bias|float|set_lod_bias|get_lod_bias||1.0
 .material_overlay|Material|set_material_overlay|get_material_overlay||
 .material_override|Material|set_material_override|get_material_override||
 .transparency|float|set_transparency|get_transparency||
 .visibility_range_begin|float|set_visibility_range_begin|get_visibility_range_begin||
 .visibility_range_begin_margin|float|set_visibility_range_begin_margin|get_visibility_range_begin_margin||
 .visibility_range_end|float|set_visibility_range_end|get_visibility_range_end||
 .visibility_range_end_margin|float|set_visibility_range_end_margin|get_visibility_range_end_margin||
 .visibility_range_fade_mode|int|set_visibility_range_fade_mode|get_visibility_range_fade_mode||
-GodotInstance Object
 focus_in()
 focus_out()
 is_started()bool
 iteration()bool
 pause()
 resume()
 start()bool
Gradient Resource
 add_point(offset:float;color:Color)
 get_color(point:int)Color
 get_offset(point:int)float
 get_point_count()int
 remove_point(point:int)
 reverse()
 sample(offset:float)Color
 set_color(point:int;color:Color)
 set_offset(point:int;offset:float)
 .colors|PackedColorArray|set_colors|get_colors||PackedColorArray(0, 0, 0, 1, 1, 1, 1, 1)
 .interpolation_color_space|int|set_interpolation_color_space|get_interpolation_color_space||
 .interpolation_mode|int|set_interpolation_mode|get_interpolation_mode||
 .offsets|PackedFloat32Array|set_offsets|get_offsets||PackedFloat32Array(0, 1)
GradientTexture1D Texture2D
 .gradient|Gradient|set_gradient|get_gradient||
 ^resource_local_to_scene|
 .use_hdr|bool|set_use_hdr|is_using_hdr||
 .width|int|set_width|get_width||256
GradientTexture2D Texture2D
 .fill|int|set_fill|get_fill||
 .fill_from|Vector2|set_fill_from|get_fill_from||
 .fill_to|Vector2|set_fill_to|get_fill_to||Vector2(1, 0)
 .gradient|Gradient|set_gradient|get_gradient||
 .height|int|set_height|get_height||64
 .repeat|int|set_repeat|get_repeat||
 ^resource_local_to_scene|
 .use_hdr|bool|set_use_hdr|is_using_hdr||
 .width|int|set_width|get_width||64
GraphEdit Control
 ~_get_connection_line(from_position:Vector2;to_position:Vector2)PackedVector2Array
 ~_is_in_input_hotzone(in_node:Object;in_port:int;mouse_position:Vector2)bool
 ~_is_in_output_hotzone(in_node:Object;in_port:int;mouse_position:Vector2)bool
 ~_is_node_hover_valid(from_node:StringName;from_port:int;to_node:StringName;to_port:int)bool
 add_valid_connection_type(from_type:int;to_type:int)
 add_valid_left_disconnect_type(type:int)
 add_valid_right_disconnect_type(type:int)
 arrange_nodes()
 attach_graph_element_to_frame(element:StringName;frame:StringName)
 clear_connections()
 connect_node(from_node:StringName;from_port:int;to_node:StringName;to_port:int;keep_alive:bool=false)int
 detach_graph_element_from_frame(element:StringName)
 disconnect_node(from_node:StringName;from_port:int;to_node:StringName;to_port:int)
 force_connection_drag_end()
 get_attached_nodes_of_frame(frame:StringName)StringName[]
 get_closest_connection_at_point(point:Vector2;max_distance:float=4.0)Dictionary
 get_connection_count(from_node:StringName;from_port:int)int
 get_connection_line(from_node:Vector2;to_node:Vector2)PackedVector2Array
 get_connection_list_from_node(node:StringName)Dictionary[]
 get_connections_intersecting_with_rect(rect:Rect2)Dictionary[]
 get_element_frame(element:StringName)GraphFrame
 get_menu_hbox()HBoxContainer
 is_node_connected(from_node:StringName;from_port:int;to_node:StringName;to_port:int)bool
 is_valid_connection_type(from_type:int;to_type:int)bool
 remove_valid_connection_type(from_type:int;to_type:int)
 remove_valid_left_disconnect_type(type:int)
 remove_valid_right_disconnect_type(type:int)
 set_connection_activity(from_node:StringName;from_port:int;to_node:StringName;to_port:int;amount:float)
 set_selected(node:Node)
 ^clip_contents|true
 .connection_lines_antialiased|bool|set_connection_lines_antialiased|is_connection_lines_antialiased||true
 .connection_lines_curvature|float|set_connection_lines_curvature|get_connection_lines_curvature||0.5
 .connection_lines_thickness|float|set_connection_lines_thickness|get_connection_lines_thickness||4.0
 .connections|Dictionary[]|set_connections|get_connection_list||
 ^focus_mode|2
 .grid_pattern|int|set_grid_pattern|get_grid_pattern||
 .minimap_enabled|bool|set_minimap_enabled|is_minimap_enabled||true
 .minimap_opacity|float|set_minimap_opacity|get_minimap_opacity||0.65
 .minimap_size|Vector2|set_minimap_size|get_minimap_size||Vector2(240, 160)
 .panning_scheme|int|set_panning_scheme|get_panning_scheme||
 .right_disconnects|bool|set_right_disconnects|is_right_disconnects_enabled||
 .scroll_offset|Vector2|set_scroll_offset|get_scroll_offset||
 .show_arrange_button|bool|set_show_arrange_button|is_showing_arrange_button||true
 .show_grid|bool|set_show_grid|is_showing_grid||true
 .show_grid_buttons|bool|set_show_grid_buttons|is_showing_grid_buttons||true
 .show_menu|bool|set_show_menu|is_showing_menu||true
 .show_minimap_button|bool|set_show_minimap_button|is_showing_minimap_button||true
 .show_zoom_buttons|bool|set_show_zoom_buttons|is_showing_zoom_buttons||true
 .show_zoom_label|bool|set_show_zoom_label|is_showing_zoom_label||
 .snapping_distance|int|set_snapping_distance|get_snapping_distance||20
 .snapping_enabled|bool|set_snapping_enabled|is_snapping_enabled||true
 .type_names|Dictionary|set_type_names|get_type_names||
 .zoom|float|set_zoom|get_zoom||1.0
 .zoom_max|float|set_zoom_max|get_zoom_max||2.0736003
 .zoom_min|float|set_zoom_min|get_zoom_min||0.23256795
 .zoom_step|float|set_zoom_step|get_zoom_step||1.2
 @begin_node_move()
 @connection_drag_ended()
 @connection_drag_started(from_node:StringName;from_port:int;is_output:bool)
 @connection_from_empty(to_node:StringName;to_port:int;release_position:Vector2)
 @connection_request(from_node:StringName;from_port:int;to_node:StringName;to_port:int)
 @connection_to_empty(from_node:StringName;from_port:int;release_position:Vector2)
 @copy_nodes_request()
 @cut_nodes_request()
 @delete_nodes_request(nodes:StringName[])
 @disconnection_request(from_node:StringName;from_port:int;to_node:StringName;to_port:int)
 @duplicate_nodes_request()
 @end_node_move()
 @frame_rect_changed(frame:GraphFrame;new_rect:Rect2)
 @graph_elements_linked_to_frame_request(elements:Array;frame:StringName)
 @node_deselected(node:Node)
 @node_selected(node:Node)
 @paste_nodes_request()
 @popup_request(at_position:Vector2)
 @scroll_offset_changed(offset:Vector2)
GraphElement Container
 .draggable|bool|set_draggable|is_draggable||true
 .position_offset|Vector2|set_position_offset|get_position_offset||
 .resizable|bool|set_resizable|is_resizable||
 .selectable|bool|set_selectable|is_selectable||true
 .selected|bool|set_selected|is_selected||
 @delete_request()
 @dragged(from:Vector2;to:Vector2)
 @node_deselected()
 @node_selected()
 @position_offset_changed()
 @raise_request()
 @resize_end(new_size:Vector2)
 @resize_request(new_size:Vector2)
GraphFrame GraphElement
 get_titlebar_hbox()HBoxContainer
 .autoshrink_enabled|bool|set_autoshrink_enabled|is_autoshrink_enabled||true
 .autoshrink_margin|int|set_autoshrink_margin|get_autoshrink_margin||40
 .drag_margin|int|set_drag_margin|get_drag_margin||16
 ^mouse_filter|
 .tint_color|Color|set_tint_color|get_tint_color||Color(0.3, 0.3, 0.3, 0.75)
 .tint_color_enabled|bool|set_tint_color_enabled|is_tint_color_enabled||
 .title|String|set_title|get_title||
 @autoshrink_changed()
GraphNode GraphElement
 ~_draw_port(slot_index:int;position:Vector2i;left:bool;color:Color)
 clear_all_slots()
 clear_slot(slot_index:int)
 get_input_port_color(port_idx:int)Color
 get_input_port_count()int
 get_input_port_position(port_idx:int)Vector2
 get_input_port_slot(port_idx:int)int
 get_input_port_type(port_idx:int)int
 get_output_port_color(port_idx:int)Color
 get_output_port_count()int
 get_output_port_position(port_idx:int)Vector2
 get_output_port_slot(port_idx:int)int
 get_output_port_type(port_idx:int)int
 get_slot_color_left(slot_index:int)Color
 get_slot_color_right(slot_index:int)Color
 get_slot_custom_icon_left(slot_index:int)Texture2D
 get_slot_custom_icon_right(slot_index:int)Texture2D
 get_slot_type_left(slot_index:int)int
 get_slot_type_right(slot_index:int)int
 get_titlebar_hbox()HBoxContainer
 is_slot_draw_stylebox(slot_index:int)bool
 is_slot_enabled_left(slot_index:int)bool
 is_slot_enabled_right(slot_index:int)bool
 set_slot(slot_index:int;enable_left_port:bool;type_left:int;color_left:Color;enable_right_port:bool;type_right:int;color_right:Color;
  custom_icon_left:Texture2D=null;custom_icon_right:Texture2D=null;draw_stylebox:bool=true)
 set_slot_color_left(slot_index:int;color:Color)
 set_slot_color_right(slot_index:int;color:Color)
 set_slot_custom_icon_left(slot_index:int;custom_icon:Texture2D)
 set_slot_custom_icon_right(slot_index:int;custom_icon:Texture2D)
 set_slot_draw_stylebox(slot_index:int;enable:bool)
 set_slot_enabled_left(slot_index:int;enable:bool)
 set_slot_enabled_right(slot_index:int;enable:bool)
 set_slot_type_left(slot_index:int;type:int)
 set_slot_type_right(slot_index:int;type:int)
 ^focus_mode|3
 .ignore_invalid_connection_type|bool|set_ignore_invalid_connection_type|is_ignoring_valid_connection_type||
 ^mouse_filter|
 .slots_focus_mode|int|set_slots_focus_mode|get_slots_focus_mode||3
 .title|String|set_title|get_title||
 @slot_sizes_changed()
 @slot_updated(slot_index:int)
GridContainer Container
 .columns|int|set_columns|get_columns||1
GridMap Node3D
 clear()
 clear_baked_meshes()
 get_bake_mesh_instance(idx:int)RID
 get_bake_meshes()Array
 get_basis_with_orthogonal_index(index:int)Basis
 get_cell_item(position:Vector3i)int
 get_cell_item_basis(position:Vector3i)Basis
 get_cell_item_orientation(position:Vector3i)int
 get_collision_layer_value(layer_number:int)bool
 get_collision_mask_value(layer_number:int)bool
 get_meshes()Array
 get_navigation_map()RID
 get_orthogonal_index_from_basis(basis:Basis)int
 get_used_cells()Vector3i[]
 get_used_cells_by_item(item:int)Vector3i[]
 local_to_map(local_position:Vector3)Vector3i
 make_baked_meshes(gen_lightmap_uv:bool=false;lightmap_uv_texel_size:float=0.1)
 map_to_local(map_position:Vector3i)Vector3
 resource_changed(resource:Resource)
 set_cell_item(position:Vector3i;item:int;orientation:int=0)
 set_collision_layer_value(layer_number:int;value:bool)
 set_collision_mask_value(layer_number:int;value:bool)
 set_navigation_map(navigation_map:RID)
 .bake_navigation|bool|set_bake_navigation|is_baking_navigation||
 .cell_center_x|bool|set_center_x|get_center_x||true
 .cell_center_y|bool|set_center_y|get_center_y||true
 .cell_center_z|bool|set_center_z|get_center_z||true
 .cell_octant_size|int|set_octant_size|get_octant_size||8
 .cell_scale|float|set_cell_scale|get_cell_scale||1.0
 .cell_size|Vector3|set_cell_size|get_cell_size||Vector3(2, 2, 2)
 .collision_layer|int|set_collision_layer|get_collision_layer||1
 .collision_mask|int|set_collision_mask|get_collision_mask||1
 .collision_priority|float|set_collision_priority|get_collision_priority||1.0
 .mesh_library|MeshLibrary|set_mesh_library|get_mesh_library||
 .physics_material|PhysicsMaterial|set_physics_material|get_physics_material||
 @cell_size_changed(cell_size:Vector3)
 @changed()
GridMapEditorPlugin EditorPlugin
 clear_selection()
 get_current_grid_map()GridMap
 get_selected_cells()Array
 get_selected_palette_item()int
 get_selection()AABB
 has_selection()bool
 set_selected_palette_item(item:int)
 set_selection(begin:Vector3i;end:Vector3i)
GrooveJoint2D Joint2D
 .initial_offset|float|set_initial_offset|get_initial_offset||25.0
 .length|float|set_length|get_length||50.0
HBoxContainer BoxContainer
HFlowContainer FlowContainer
HMACContext RefCounted
 finish()PackedByteArray
 start(hash_type:int;key:PackedByteArray)int
 update(data:PackedByteArray)int
HScrollBar ScrollBar
HSeparator Separator
HSlider Slider
HSplitContainer SplitContainer
HTTPClient RefCounted
 close()
 connect_to_host(host:String;port:int=-1;tls_options:TLSOptions=null)int
 get_response_body_length()int
 get_response_code()int
 get_response_headers()PackedStringArray
 get_response_headers_as_dictionary()Dictionary
 get_status()int
 has_response()bool
 is_response_chunked()bool
 poll()int
 query_string_from_dict(fields:Dictionary)String
 read_response_body_chunk()PackedByteArray
 request(method:int;url:String;headers:PackedStringArray;body:String="")int
 request_raw(method:int;url:String;headers:PackedStringArray;body:PackedByteArray)int
 set_http_proxy(host:String;port:int)
 set_https_proxy(host:String;port:int)
 .blocking_mode_enabled|bool|set_blocking_mode|is_blocking_mode_enabled||
 .connection|StreamPeer|set_connection|get_connection||
 .read_chunk_size|int|set_read_chunk_size|get_read_chunk_size||65536
 =Method METHOD_* GET HEAD POST PUT DELETE OPTIONS TRACE CONNECT PATCH MAX
 =Status STATUS_* DISCONNECTED RESOLVING CANT_RESOLVE CONNECTING CANT_CONNECT CONNECTED REQUESTING BODY CONNECTION_ERROR TLS_HANDSHAKE_ERROR
 =ResponseCode RESPONSE_* CONTINUE=100 SWITCHING_PROTOCOLS PROCESSING OK=200 CREATED ACCEPTED NON_AUTHORITATIVE_INFORMATION NO_CONTENT RESET_CONTENT
   PARTIAL_CONTENT MULTI_STATUS ALREADY_REPORTED IM_USED=226 MULTIPLE_CHOICES=300 MOVED_PERMANENTLY FOUND SEE_OTHER NOT_MODIFIED USE_PROXY SWITCH_PROXY
   TEMPORARY_REDIRECT PERMANENT_REDIRECT BAD_REQUEST=400 UNAUTHORIZED PAYMENT_REQUIRED FORBIDDEN NOT_FOUND METHOD_NOT_ALLOWED NOT_ACCEPTABLE
   PROXY_AUTHENTICATION_REQUIRED REQUEST_TIMEOUT CONFLICT GONE LENGTH_REQUIRED PRECONDITION_FAILED REQUEST_ENTITY_TOO_LARGE REQUEST_URI_TOO_LONG
   UNSUPPORTED_MEDIA_TYPE REQUESTED_RANGE_NOT_SATISFIABLE EXPECTATION_FAILED IM_A_TEAPOT MISDIRECTED_REQUEST=421 UNPROCESSABLE_ENTITY LOCKED
   FAILED_DEPENDENCY UPGRADE_REQUIRED=426 PRECONDITION_REQUIRED=428 TOO_MANY_REQUESTS REQUEST_HEADER_FIELDS_TOO_LARGE=431
   UNAVAILABLE_FOR_LEGAL_REASONS=451 INTERNAL_SERVER_ERROR=500 NOT_IMPLEMENTED BAD_GATEWAY SERVICE_UNAVAILABLE GATEWAY_TIMEOUT
   HTTP_VERSION_NOT_SUPPORTED VARIANT_ALSO_NEGOTIATES INSUFFICIENT_STORAGE LOOP_DETECTED NOT_EXTENDED=510 NETWORK_AUTH_REQUIRED
HTTPRequest Node
 cancel_request()
 get_body_size()int
 get_downloaded_bytes()int
 get_http_client_status()int
 request(url:String;custom_headers:PackedStringArray=PackedStringArray();method:int=0;request_data:String="")int
 request_raw(url:String;custom_headers:PackedStringArray=PackedStringArray();method:int=0;request_data_raw:PackedByteArray=PackedByteArray())int
 set_http_proxy(host:String;port:int)
 set_https_proxy(host:String;port:int)
 set_tls_options(client_options:TLSOptions)
 .accept_gzip|bool|set_accept_gzip|is_accepting_gzip||true
 .body_size_limit|int|set_body_size_limit|get_body_size_limit||-1
 .download_chunk_size|int|set_download_chunk_size|get_download_chunk_size||65536
 .download_file|String|set_download_file|get_download_file||
 .max_redirects|int|set_max_redirects|get_max_redirects||8
 .timeout|float|set_timeout|get_timeout||
 .use_threads|bool|set_use_threads|is_using_threads||
 =Result RESULT_* SUCCESS CHUNKED_BODY_SIZE_MISMATCH CANT_CONNECT CANT_RESOLVE CONNECTION_ERROR TLS_HANDSHAKE_ERROR NO_RESPONSE
   BODY_SIZE_LIMIT_EXCEEDED BODY_DECOMPRESS_FAILED REQUEST_FAILED DOWNLOAD_FILE_CANT_OPEN DOWNLOAD_FILE_WRITE_ERROR REDIRECT_LIMIT_REACHED TIMEOUT
 @request_completed(result:int;response_code:int;headers:PackedStringArray;body:PackedByteArray)
HashingContext RefCounted
 finish()PackedByteArray
 start(type:int)int
 update(chunk:PackedByteArray)int
HeightMapShape3D Shape3D
 get_max_height()float
 get_min_height()float
 update_map_data_from_image(image:Image;height_min:float;height_max:float)
 .map_data|PackedFloat32Array|set_map_data|get_map_data||
 .map_depth|int|set_map_depth|get_map_depth||2
 .map_width|int|set_map_width|get_map_width||2
HingeJoint3D Joint3D
 get_flag(flag:int)bool
 get_param(param:int)float
 set_flag(flag:int;enabled:bool)
 set_param(param:int;value:float)
 .angular_limit/bias|float||||0.3
 .angular_limit/enable|bool||||
 .angular_limit/lower|float||||-1.5707964
 .angular_limit/relaxation|float||||1.0
 .angular_limit/softness|float||||0.9
 .angular_limit/upper|float||||1.5707964
 .motor/enable|bool||||
 .motor/max_impulse|float||||1.0
 .motor/target_velocity|float||||1.0
 .params/bias|float||||0.3
$IP Object
 clear_cache(hostname:String="")
 erase_resolve_item(id:int)
 get_local_addresses()PackedStringArray
 get_local_interfaces()Dictionary[]
 get_resolve_item_address(id:int)String
 get_resolve_item_addresses(id:int)Array
 get_resolve_item_status(id:int)int
 resolve_hostname(host:String;ip_type:int=3)String
 resolve_hostname_addresses(host:String;ip_type:int=3)PackedStringArray
 resolve_hostname_queue_item(host:String;ip_type:int=3)int
Image Resource
 adjust_bcs(brightness:float;contrast:float;saturation:float)
 blend_rect(src:Image;src_rect:Rect2i;dst:Vector2i)
 blend_rect_mask(src:Image;mask:Image;src_rect:Rect2i;dst:Vector2i)
 blit_rect(src:Image;src_rect:Rect2i;dst:Vector2i)
 blit_rect_mask(src:Image;mask:Image;src_rect:Rect2i;dst:Vector2i)
 bump_map_to_normal_map(bump_scale:float=1.0)
 clear_mipmaps()
 compress(mode:int;source:int=0;astc_format:int=0)int
 compress_from_channels(mode:int;channels:int;astc_format:int=0)int
 compute_image_metrics(compared_image:Image;use_luma:bool)Dictionary
 convert(format:int)
 copy_from(src:Image)
 !create(width:int;height:int;use_mipmaps:bool;format:int)Image
 !create_empty(width:int;height:int;use_mipmaps:bool;format:int)Image
 !create_from_data(width:int;height:int;use_mipmaps:bool;format:int;data:PackedByteArray)Image
 crop(width:int;height:int)
 decompress()int
 detect_alpha()int
 detect_used_channels(source:int=0)int
 fill(color:Color)
 fill_rect(rect:Rect2i;color:Color)
 fix_alpha_edges()
 flip_x()
 flip_y()
 generate_mipmaps(renormalize:bool=false)int
 get_data()PackedByteArray
 get_data_size()int
 get_format()int
 get_height()int
 get_mipmap_count()int
 get_mipmap_offset(mipmap:int)int
 get_pixel(x:int;y:int)Color
 get_pixelv(point:Vector2i)Color
 get_region(region:Rect2i)Image
 get_size()Vector2i
 get_used_rect()Rect2i
 get_width()int
 has_mipmaps()bool
 is_compressed()bool
 is_empty()bool
 is_invisible()bool
 linear_to_srgb()
 load(path:String)int
 load_bmp_from_buffer(buffer:PackedByteArray)int
 load_dds_from_buffer(buffer:PackedByteArray)int
 !load_from_file(path:String)Image
 load_jpg_from_buffer(buffer:PackedByteArray)int
 load_ktx_from_buffer(buffer:PackedByteArray)int
 load_png_from_buffer(buffer:PackedByteArray)int
 load_svg_from_buffer(buffer:PackedByteArray;scale:float=1.0)int
 load_svg_from_string(svg_str:String;scale:float=1.0)int
 load_tga_from_buffer(buffer:PackedByteArray)int
 load_webp_from_buffer(buffer:PackedByteArray)int
 normal_map_to_xy()
 premultiply_alpha()
 resize(width:int;height:int;interpolation:int=1)
 resize_to_po2(square:bool=false;interpolation:int=1)
 rgbe_to_srgb()Image
 rotate_90(direction:int)
 rotate_180()
 save_dds(path:String)int
 save_dds_to_buffer()PackedByteArray
 save_exr(path:String;grayscale:bool=false)int
 save_exr_to_buffer(grayscale:bool=false)PackedByteArray
 save_jpg(path:String;quality:float=0.75)int
 save_jpg_to_buffer(quality:float=0.75)PackedByteArray
 save_png(path:String)int
 save_png_to_buffer()PackedByteArray
 save_webp(path:String;lossy:bool=false;quality:float=0.75)int
 save_webp_to_buffer(lossy:bool=false;quality:float=0.75)PackedByteArray
 set_data(width:int;height:int;use_mipmaps:bool;format:int;data:PackedByteArray)
 set_pixel(x:int;y:int;color:Color)
 set_pixelv(point:Vector2i;color:Color)
 shrink_x2()
 srgb_to_linear()
 .data|Dictionary||||{ "data": PackedByteArray(), "format": "Lum8", "height": 0, "mipmaps": false, "width": 0 }
-ImageFormatLoader RefCounted
ImageFormatLoaderExtension ImageFormatLoader
ImageTexture Texture2D
 !create_from_image(image:Image)ImageTexture
 get_format()int
 set_image(image:Image)
 set_size_override(size:Vector2i)
 update(image:Image)
 ^resource_local_to_scene|
ImageTexture3D Texture3D
 create(format:int;width:int;height:int;depth:int;use_mipmaps:bool;data:Image[])int
 update(data:Image[])
-ImageTextureLayered TextureLayered
 create_from_images(images:Image[])int
 update_layer(image:Image;layer:int)
ImmediateMesh Mesh
 clear_surfaces()
 surface_add_vertex(vertex:Vector3)
 surface_add_vertex_2d(vertex:Vector2)
 surface_begin(primitive:int;material:Material=null)
 surface_end()
 surface_set_color(color:Color)
 surface_set_normal(normal:Vector3)
 surface_set_tangent(tangent:Plane)
 surface_set_uv(uv:Vector2)
 surface_set_uv2(uv2:Vector2)
ImporterMesh Resource
 add_blend_shape(name:String)
 add_surface(primitive:int;arrays:Array;blend_shapes:Array[]=[];lods:Dictionary={};material:Material=null;name:String="";flags:int=0)
 clear()
 generate_lods(normal_merge_angle:float;normal_split_angle:float;bone_transform_array:Array)
 get_blend_shape_count()int
 get_blend_shape_mode()int
 get_blend_shape_name(blend_shape_idx:int)String
 get_lightmap_size_hint()Vector2i
 get_mesh(base_mesh:ArrayMesh=null)ArrayMesh
 get_surface_arrays(surface_idx:int)Array
 get_surface_blend_shape_arrays(surface_idx:int;blend_shape_idx:int)Array
 get_surface_count()int
 get_surface_format(surface_idx:int)int
 get_surface_lod_count(surface_idx:int)int
 get_surface_lod_indices(surface_idx:int;lod_idx:int)PackedInt32Array
 get_surface_lod_size(surface_idx:int;lod_idx:int)float
 get_surface_material(surface_idx:int)Material
 get_surface_name(surface_idx:int)String
 get_surface_primitive_type(surface_idx:int)int
 set_blend_shape_mode(mode:int)
 set_lightmap_size_hint(size:Vector2i)
 set_surface_material(surface_idx:int;material:Material)
 set_surface_name(surface_idx:int;name:String)
ImporterMeshInstance3D Node3D
 .cast_shadow|int|set_cast_shadows_setting|get_cast_shadows_setting||1
 .layer_mask|int|set_layer_mask|get_layer_mask||1
 .mesh|ImporterMesh|set_mesh|get_mesh||
 .skeleton_path|NodePath|set_skeleton_path|get_skeleton_path||
 .skin|Skin|set_skin|get_skin||
 .visibility_range_begin|float|set_visibility_range_begin|get_visibility_range_begin||
 .visibility_range_begin_margin|float|set_visibility_range_begin_margin|get_visibility_range_begin_margin||
 .visibility_range_end|float|set_visibility_range_end|get_visibility_range_end||
 .visibility_range_end_margin|float|set_visibility_range_end_margin|get_visibility_range_end_margin||
 .visibility_range_fade_mode|int|set_visibility_range_fade_mode|get_visibility_range_fade_mode||
$Input Object
 action_press(action:StringName;strength:float=1.0)
 action_release(action:StringName)
 add_joy_mapping(mapping:String;update_existing:bool=false)
 flush_buffered_events()
 get_accelerometer()Vector3
 get_action_raw_strength(action:StringName;exact_match:bool=false)float
 get_action_strength(action:StringName;exact_match:bool=false)float
 get_axis(negative_action:StringName;positive_action:StringName)float
 get_connected_joypads()int[]
 get_current_cursor_shape()int
 get_gravity()Vector3
 get_gyroscope()Vector3
 get_joy_axis(device:int;axis:int)float
 get_joy_guid(device:int)String
 get_joy_info(device:int)Dictionary
 get_joy_name(device:int)String
 get_joy_vibration_duration(device:int)float
 get_joy_vibration_strength(device:int)Vector2
 get_last_mouse_screen_velocity()Vector2
 get_last_mouse_velocity()Vector2
 get_magnetometer()Vector3
 get_mouse_button_mask()int
 get_vector(negative_x:StringName;positive_x:StringName;negative_y:StringName;positive_y:StringName;deadzone:float=-1.0)Vector2
 is_action_just_pressed(action:StringName;exact_match:bool=false)bool
 is_action_just_pressed_by_event(action:StringName;event:InputEvent;exact_match:bool=false)bool
 is_action_just_released(action:StringName;exact_match:bool=false)bool
 is_action_just_released_by_event(action:StringName;event:InputEvent;exact_match:bool=false)bool
 is_action_pressed(action:StringName;exact_match:bool=false)bool
 is_anything_pressed()bool
 is_joy_button_pressed(device:int;button:int)bool
 is_joy_known(device:int)bool
 is_key_label_pressed(keycode:int)bool
 is_key_pressed(keycode:int)bool
 is_mouse_button_pressed(button:int)bool
 is_physical_key_pressed(keycode:int)bool
 parse_input_event(event:InputEvent)
 remove_joy_mapping(guid:String)
 set_accelerometer(value:Vector3)
 set_custom_mouse_cursor(image:Resource;shape:int=0;hotspot:Vector2=Vector2(0, 0))
 set_default_cursor_shape(shape:int=0)
 set_gravity(value:Vector3)
 set_gyroscope(value:Vector3)
 set_magnetometer(value:Vector3)
 should_ignore_device(vendor_id:int;product_id:int)bool
 start_joy_vibration(device:int;weak_magnitude:float;strong_magnitude:float;duration:float=0)
 stop_joy_vibration(device:int)
 vibrate_handheld(duration_ms:int=500;amplitude:float=-1.0)
 warp_mouse(position:Vector2)
 .emulate_mouse_from_touch|bool|set_emulate_mouse_from_touch|is_emulating_mouse_from_touch||
 .emulate_touch_from_mouse|bool|set_emulate_touch_from_mouse|is_emulating_touch_from_mouse||
 .mouse_mode|int|set_mouse_mode|get_mouse_mode||
 .use_accumulated_input|bool|set_use_accumulated_input|is_using_accumulated_input||
 @joy_connection_changed(device:int;connected:bool)
-InputEvent Resource
 accumulate(with_event:InputEvent)bool
 as_text()String
 get_action_strength(action:StringName;exact_match:bool=false)float
 is_action(action:StringName;exact_match:bool=false)bool
 is_action_pressed(action:StringName;allow_echo:bool=false;exact_match:bool=false)bool
 is_action_released(action:StringName;exact_match:bool=false)bool
 is_action_type()bool
 is_canceled()bool
 is_echo()bool
 is_match(event:InputEvent;exact_match:bool=true)bool
 is_pressed()bool
 is_released()bool
 xformed_by(xform:Transform2D;local_ofs:Vector2=Vector2(0, 0))InputEvent
 .device|int|set_device|get_device||
InputEventAction InputEvent
 .action|StringName|set_action|get_action||
 .event_index|int|set_event_index|get_event_index||-1
 .pressed|bool|set_pressed|is_pressed||
 .strength|float|set_strength|get_strength||1.0
-InputEventFromWindow InputEvent
 .window_id|int|set_window_id|get_window_id||
-InputEventGesture InputEventWithModifiers
 .position|Vector2|set_position|get_position||
InputEventJoypadButton InputEvent
 .button_index|int|set_button_index|get_button_index||
 .pressed|bool|set_pressed|is_pressed||
 .pressure|float|set_pressure|get_pressure||
InputEventJoypadMotion InputEvent
 .axis|int|set_axis|get_axis||
 .axis_value|float|set_axis_value|get_axis_value||
InputEventKey InputEventWithModifiers
 as_text_key_label()String
 as_text_keycode()String
 as_text_location()String
 as_text_physical_keycode()String
 get_key_label_with_modifiers()int
 get_keycode_with_modifiers()int
 get_physical_keycode_with_modifiers()int
 .echo|bool|set_echo|is_echo||
 .key_label|int|set_key_label|get_key_label||
 .keycode|int|set_keycode|get_keycode||
 .location|int|set_location|get_location||
 .physical_keycode|int|set_physical_keycode|get_physical_keycode||
 .pressed|bool|set_pressed|is_pressed||
 .unicode|int|set_unicode|get_unicode||
InputEventMIDI InputEvent
 .channel|int|set_channel|get_channel||
 .controller_number|int|set_controller_number|get_controller_number||
 .controller_value|int|set_controller_value|get_controller_value||
 .instrument|int|set_instrument|get_instrument||
 .message|int|set_message|get_message||
 .pitch|int|set_pitch|get_pitch||
 .pressure|int|set_pressure|get_pressure||
 .velocity|int|set_velocity|get_velocity||
InputEventMagnifyGesture InputEventGesture
 .factor|float|set_factor|get_factor||1.0
-InputEventMouse InputEventWithModifiers
 .button_mask|int|set_button_mask|get_button_mask||
 .global_position|Vector2|set_global_position|get_global_position||
 .position|Vector2|set_position|get_position||
InputEventMouseButton InputEventMouse
 .button_index|int|set_button_index|get_button_index||
 .canceled|bool|set_canceled|is_canceled||
 .double_click|bool|set_double_click|is_double_click||
 .factor|float|set_factor|get_factor||1.0
 .pressed|bool|set_pressed|is_pressed||
InputEventMouseMotion InputEventMouse
 .pen_inverted|bool|set_pen_inverted|get_pen_inverted||
 .pressure|float|set_pressure|get_pressure||
 .relative|Vector2|set_relative|get_relative||
 .screen_relative|Vector2|set_screen_relative|get_screen_relative||
 .screen_velocity|Vector2|set_screen_velocity|get_screen_velocity||
 .tilt|Vector2|set_tilt|get_tilt||
 .velocity|Vector2|set_velocity|get_velocity||
InputEventPanGesture InputEventGesture
 .delta|Vector2|set_delta|get_delta||
InputEventScreenDrag InputEventFromWindow
 .index|int|set_index|get_index||
 .pen_inverted|bool|set_pen_inverted|get_pen_inverted||
 .position|Vector2|set_position|get_position||
 .pressure|float|set_pressure|get_pressure||
 .relative|Vector2|set_relative|get_relative||
 .screen_relative|Vector2|set_screen_relative|get_screen_relative||
 .screen_velocity|Vector2|set_screen_velocity|get_screen_velocity||
 .tilt|Vector2|set_tilt|get_tilt||
 .velocity|Vector2|set_velocity|get_velocity||
InputEventScreenTouch InputEventFromWindow
 .canceled|bool|set_canceled|is_canceled||
 .double_tap|bool|set_double_tap|is_double_tap||
 .index|int|set_index|get_index||
 .position|Vector2|set_position|get_position||
 .pressed|bool|set_pressed|is_pressed||
InputEventShortcut InputEvent
 .shortcut|Shortcut|set_shortcut|get_shortcut||
-InputEventWithModifiers InputEventFromWindow
 get_modifiers_mask()int
 is_command_or_control_pressed()bool
 .alt_pressed|bool|set_alt_pressed|is_alt_pressed||
 .command_or_control_autoremap|bool|set_command_or_control_autoremap|is_command_or_control_autoremap||
 .ctrl_pressed|bool|set_ctrl_pressed|is_ctrl_pressed||
 .meta_pressed|bool|set_meta_pressed|is_meta_pressed||
 .shift_pressed|bool|set_shift_pressed|is_shift_pressed||
$InputMap Object
 action_add_event(action:StringName;event:InputEvent)
 action_erase_event(action:StringName;event:InputEvent)
 action_erase_events(action:StringName)
 action_get_deadzone(action:StringName)float
 action_get_events(action:StringName)InputEvent[]
 action_has_event(action:StringName;event:InputEvent)bool
 action_set_deadzone(action:StringName;deadzone:float)
 add_action(action:StringName;deadzone:float=0.2)
 erase_action(action:StringName)
 event_is_action(event:InputEvent;action:StringName;exact_match:bool=false)bool
 get_action_description(action:StringName)String
 get_actions()StringName[]
 has_action(action:StringName)bool
 load_from_project_settings()
-InstancePlaceholder Node
 create_instance(replace:bool=false;custom_scene:PackedScene=null)Node
 get_instance_path()String
 get_stored_values(with_order:bool=false)Dictionary
IntervalTweener Tweener
ItemList Control
 add_icon_item(icon:Texture2D;selectable:bool=true)int
 add_item(text:String;icon:Texture2D=null;selectable:bool=true)int
 clear()
 deselect(idx:int)
 deselect_all()
 ensure_current_is_visible()
 force_update_list_size()
 get_h_scroll_bar()HScrollBar
 get_item_at_position(position:Vector2;exact:bool=false)int
 get_item_auto_translate_mode(idx:int)int
 get_item_custom_bg_color(idx:int)Color
 get_item_custom_fg_color(idx:int)Color
 get_item_icon(idx:int)Texture2D
 get_item_icon_modulate(idx:int)Color
 get_item_icon_region(idx:int)Rect2
 get_item_language(idx:int)String
 get_item_metadata(idx:int)Variant
 get_item_rect(idx:int;expand:bool=true)Rect2
 get_item_text(idx:int)String
 get_item_text_direction(idx:int)int
 get_item_tooltip(idx:int)String
 get_selected_items()PackedInt32Array
 get_v_scroll_bar()VScrollBar
 is_anything_selected()bool
 is_item_disabled(idx:int)bool
 is_item_icon_transposed(idx:int)bool
 is_item_selectable(idx:int)bool
 is_item_tooltip_enabled(idx:int)bool
 is_selected(idx:int)bool
 move_item(from_idx:int;to_idx:int)
 remove_item(idx:int)
 select(idx:int;single:bool=true)
 set_item_auto_translate_mode(idx:int;mode:int)
 set_item_custom_bg_color(idx:int;custom_bg_color:Color)
 set_item_custom_fg_color(idx:int;custom_fg_color:Color)
 set_item_disabled(idx:int;disabled:bool)
 set_item_icon(idx:int;icon:Texture2D)
 set_item_icon_modulate(idx:int;modulate:Color)
 set_item_icon_region(idx:int;rect:Rect2)
 set_item_icon_transposed(idx:int;transposed:bool)
 set_item_language(idx:int;language:String)
 set_item_metadata(idx:int;metadata:Variant)
 set_item_selectable(idx:int;selectable:bool)
 set_item_text(idx:int;text:String)
 set_item_text_direction(idx:int;direction:int)
 set_item_tooltip(idx:int;tooltip:String)
 set_item_tooltip_enabled(idx:int;enable:bool)
 sort_items_by_text()
 .allow_reselect|bool|set_allow_reselect|get_allow_reselect||
 .allow_rmb_select|bool|set_allow_rmb_select|get_allow_rmb_select||
 .allow_search|bool|set_allow_search|get_allow_search||true
 .auto_height|bool|set_auto_height|has_auto_height||
 .auto_width|bool|set_auto_width|has_auto_width||
 ^clip_contents|true
 .fixed_column_width|int|set_fixed_column_width|get_fixed_column_width||
 .fixed_icon_size|Vector2i|set_fixed_icon_size|get_fixed_icon_size||
 ^focus_mode|2
 .icon_mode|int|set_icon_mode|get_icon_mode||1
 .icon_scale|float|set_icon_scale|get_icon_scale||1.0
 .item_count|int|set_item_count|get_item_count||
 .max_columns|int|set_max_columns|get_max_columns||1
 .max_text_lines|int|set_max_text_lines|get_max_text_lines||1
 .same_column_width|bool|set_same_column_width|is_same_column_width||
 .select_mode|int|set_select_mode|get_select_mode||
 .text_overrun_behavior|int|set_text_overrun_behavior|get_text_overrun_behavior||3
 .wraparound_items|bool|set_wraparound_items|has_wraparound_items||true
 @empty_clicked(at_position:Vector2;mouse_button_index:int)
 @item_activated(index:int)
 @item_clicked(index:int;at_position:Vector2;mouse_button_index:int)
 @item_selected(index:int)
 @multi_selected(index:int;selected:bool)
JNISingleton Object
 has_java_method(method:StringName)bool
JSON Resource
 !from_native(variant:Variant;full_objects:bool=false)Variant
 get_error_line()int
 get_error_message()String
 get_parsed_text()String
 parse(json_text:String;keep_text:bool=false)int
 !parse_string(json_string:String)Variant
 !stringify(data:Variant;indent:String="";sort_keys:bool=true;full_precision:bool=false)String
 !to_native(json:Variant;allow_objects:bool=false)Variant
 .data|Variant|set_data|get_data||
JSONRPC Object
 make_notification(method:String;params:Variant)Dictionary
 make_request(method:String;params:Variant;id:Variant)Dictionary
 make_response(result:Variant;id:Variant)Dictionary
 make_response_error(code:int;message:String;id:Variant=null)Dictionary
 process_action(action:Variant;recurse:bool=false)Variant
 process_string(action:String)String
 set_method(name:String;callback:Callable)
JavaClass RefCounted
 get_java_class_name()String
 get_java_method_list()Dictionary[]
 get_java_parent_class()JavaClass
 has_java_method(method:StringName)bool
$JavaClassWrapper Object
 get_exception()JavaObject
 wrap(name:String)JavaClass
JavaObject RefCounted
 get_java_class()JavaClass
 has_java_method(method:StringName)bool
$JavaScriptBridge Object
 create_callback(callable:Callable)JavaScriptObject
 +create_object(object:String)Variant
 download_buffer(buffer:PackedByteArray;name:String;mime:String="application/octet-stream")
 eval(code:String;use_global_execution_context:bool=false)Variant
 force_fs_sync()
 get_interface(interface:String)JavaScriptObject
 is_js_buffer(javascript_object:JavaScriptObject)bool
 js_buffer_to_packed_byte_array(javascript_buffer:JavaScriptObject)PackedByteArray
 pwa_needs_update()bool
 pwa_update()int
 @pwa_update_available()
JavaScriptObject RefCounted
-Joint2D Node2D
 get_rid()RID
 .bias|float|set_bias|get_bias||
 .disable_collision|bool|set_exclude_nodes_from_collision|get_exclude_nodes_from_collision||true
 .node_a|NodePath|set_node_a|get_node_a||
 .node_b|NodePath|set_node_b|get_node_b||
-Joint3D Node3D
 get_rid()RID
 .exclude_nodes_from_collision|bool|set_exclude_nodes_from_collision|get_exclude_nodes_from_collision||true
 .node_a|NodePath|set_node_a|get_node_a||
 .node_b|NodePath|set_node_b|get_node_b||
 .solver_priority|int|set_solver_priority|get_solver_priority||1
KinematicCollision2D RefCounted
 get_angle(up_direction:Vector2=Vector2(0, -1))float
 get_collider()Object
 get_collider_id()int
 get_collider_rid()RID
 get_collider_shape()Object
 get_collider_shape_index()int
 get_collider_velocity()Vector2
 get_depth()float
 get_local_shape()Object
 get_normal()Vector2
 get_position()Vector2
 get_remainder()Vector2
 get_travel()Vector2
KinematicCollision3D RefCounted
 get_angle(collision_index:int=0;up_direction:Vector3=Vector3(0, 1, 0))float
 get_collider(collision_index:int=0)Object
 get_collider_id(collision_index:int=0)int
 get_collider_rid(collision_index:int=0)RID
 get_collider_shape(collision_index:int=0)Object
 get_collider_shape_index(collision_index:int=0)int
 get_collider_velocity(collision_index:int=0)Vector3
 get_collision_count()int
 get_depth()float
 get_local_shape(collision_index:int=0)Object
 get_normal(collision_index:int=0)Vector3
 get_position(collision_index:int=0)Vector3
 get_remainder()Vector3
 get_travel()Vector3
Label Control
 get_character_bounds(pos:int)Rect2
 get_line_count()int
 get_line_height(line:int=-1)int
 get_total_character_count()int
 get_visible_line_count()int
 .autowrap_mode|int|set_autowrap_mode|get_autowrap_mode||
 .autowrap_trim_flags|int|set_autowrap_trim_flags|get_autowrap_trim_flags||192
 .clip_text|bool|set_clip_text|is_clipping_text||
 .ellipsis_char|String|set_ellipsis_char|get_ellipsis_char||"…"
 .horizontal_alignment|int|set_horizontal_alignment|get_horizontal_alignment||
 .justification_flags|int|set_justification_flags|get_justification_flags||163
 .label_settings|LabelSettings|set_label_settings|get_label_settings||
 .language|String|set_language|get_language||
 .lines_skipped|int|set_lines_skipped|get_lines_skipped||
 .max_lines_visible|int|set_max_lines_visible|get_max_lines_visible||-1
 ^mouse_filter|2
 .paragraph_separator|String|set_paragraph_separator|get_paragraph_separator||
 ^size_flags_vertical|4
 .structured_text_bidi_override|int|set_structured_text_bidi_override|get_structured_text_bidi_override||
 .structured_text_bidi_override_options|Array|set_structured_text_bidi_override_options|get_structured_text_bidi_override_options||
 .tab_stops|PackedFloat32Array|set_tab_stops|get_tab_stops||
 .text|String|set_text|get_text||
 .text_direction|int|set_text_direction|get_text_direction||
 .text_overrun_behavior|int|set_text_overrun_behavior|get_text_overrun_behavior||
 .uppercase|bool|set_uppercase|is_uppercase||
 .vertical_alignment|int|set_vertical_alignment|get_vertical_alignment||
 .visible_characters|int|set_visible_characters|get_visible_characters||-1
 .visible_characters_behavior|int|set_visible_characters_behavior|get_visible_characters_behavior||
 .visible_ratio|float|set_visible_ratio|get_visible_ratio||1.0
Label3D GeometryInstance3D
 generate_triangle_mesh()TriangleMesh
 get_draw_flag(flag:int)bool
 set_draw_flag(flag:int;enabled:bool)
 .alpha_antialiasing_edge|float|set_alpha_antialiasing_edge|get_alpha_antialiasing_edge||
 .alpha_antialiasing_mode|int|set_alpha_antialiasing|get_alpha_antialiasing||
 .alpha_cut|int|set_alpha_cut_mode|get_alpha_cut_mode||
 .alpha_hash_scale|float|set_alpha_hash_scale|get_alpha_hash_scale||1.0
 .alpha_scissor_threshold|float|set_alpha_scissor_threshold|get_alpha_scissor_threshold||0.5
 .autowrap_mode|int|set_autowrap_mode|get_autowrap_mode||
 .autowrap_trim_flags|int|set_autowrap_trim_flags|get_autowrap_trim_flags||192
 .billboard|int|set_billboard_mode|get_billboard_mode||
 ^cast_shadow|
 .double_sided|bool||||true
 .fixed_size|bool||||
 .font|Font|set_font|get_font||
 .font_size|int|set_font_size|get_font_size||32
 ^gi_mode|
 .horizontal_alignment|int|set_horizontal_alignment|get_horizontal_alignment||1
 .justification_flags|int|set_justification_flags|get_justification_flags||163
 .language|String|set_language|get_language||
 .line_spacing|float|set_line_spacing|get_line_spacing||
 .modulate|Color|set_modulate|get_modulate||Color(1, 1, 1, 1)
 .no_depth_test|bool||||
 .offset|Vector2|set_offset|get_offset||
 .outline_modulate|Color|set_outline_modulate|get_outline_modulate||
 .outline_render_priority|int|set_outline_render_priority|get_outline_render_priority||-1
 .outline_size|int|set_outline_size|get_outline_size||12
 .pixel_size|float|set_pixel_size|get_pixel_size||0.005
 .render_priority|int|set_render_priority|get_render_priority||
 .shaded|bool||||
 .structured_text_bidi_override|int|set_structured_text_bidi_override|get_structured_text_bidi_override||
 .structured_text_bidi_override_options|Array|set_structured_text_bidi_override_options|get_structured_text_bidi_override_options||
 .text|String|set_text|get_text||
 .text_direction|int|set_text_direction|get_text_direction||
 .texture_filter|int|set_texture_filter|get_texture_filter||3
 .uppercase|bool|set_uppercase|is_uppercase||
 .vertical_alignment|int|set_vertical_alignment|get_vertical_alignment||1
 .width|float|set_width|get_width||500.0
LabelSettings Resource
 add_stacked_outline(index:int=-1)
 add_stacked_shadow(index:int=-1)
 get_stacked_outline_color(index:int)Color
 get_stacked_outline_size(index:int)int
 get_stacked_shadow_color(index:int)Color
 get_stacked_shadow_offset(index:int)Vector2
 get_stacked_shadow_outline_size(index:int)int
 move_stacked_outline(from_index:int;to_position:int)
 move_stacked_shadow(from_index:int;to_position:int)
 remove_stacked_outline(index:int)
 remove_stacked_shadow(index:int)
 set_stacked_outline_color(index:int;color:Color)
 set_stacked_outline_size(index:int;size:int)
 set_stacked_shadow_color(index:int;color:Color)
 set_stacked_shadow_offset(index:int;offset:Vector2)
 set_stacked_shadow_outline_size(index:int;size:int)
 .font|Font|set_font|get_font||
 .font_color|Color|set_font_color|get_font_color||Color(1, 1, 1, 1)
 .font_size|int|set_font_size|get_font_size||16
 .line_spacing|float|set_line_spacing|get_line_spacing||3.0
 .outline_color|Color|set_outline_color|get_outline_color||Color(1, 1, 1, 1)
 .outline_size|int|set_outline_size|get_outline_size||
 .paragraph_spacing|float|set_paragraph_spacing|get_paragraph_spacing||
 .shadow_color|Color|set_shadow_color|get_shadow_color||Color(0, 0, 0, 0)
 .shadow_offset|Vector2|set_shadow_offset|get_shadow_offset||Vector2(1, 1)
 .shadow_size|int|set_shadow_size|get_shadow_size||1
 .stacked_outline_count|int|set_stacked_outline_count|get_stacked_outline_count||
 .stacked_shadow_count|int|set_stacked_shadow_count|get_stacked_shadow_count||
-Light2D Node2D
 get_height()float
 set_height(height:float)
 .blend_mode|int|set_blend_mode|get_blend_mode||
 .color|Color|set_color|get_color||Color(1, 1, 1, 1)
 .editor_only|bool|set_editor_only|is_editor_only||
 .enabled|bool|set_enabled|is_enabled||true
 .energy|float|set_energy|get_energy||1.0
 .range_item_cull_mask|int|set_item_cull_mask|get_item_cull_mask||1
 .range_layer_max|int|set_layer_range_max|get_layer_range_max||
 .range_layer_min|int|set_layer_range_min|get_layer_range_min||
 .range_z_max|int|set_z_range_max|get_z_range_max||1024
 .range_z_min|int|set_z_range_min|get_z_range_min||-1024
 .shadow_color|Color|set_shadow_color|get_shadow_color||Color(0, 0, 0, 0)
 .shadow_enabled|bool|set_shadow_enabled|is_shadow_enabled||
 .shadow_filter|int|set_shadow_filter|get_shadow_filter||
 .shadow_filter_smooth|float|set_shadow_smooth|get_shadow_smooth||
 .shadow_item_cull_mask|int|set_item_shadow_cull_mask|get_item_shadow_cull_mask||1
-Light3D VisualInstance3D
 get_correlated_color()Color
 get_param(param:int)float
 set_param(param:int;value:float)
 .distance_fade_begin|float|set_distance_fade_begin|get_distance_fade_begin||40.0
 .distance_fade_enabled|bool|set_enable_distance_fade|is_distance_fade_enabled||
 .distance_fade_length|float|set_distance_fade_length|get_distance_fade_length||10.0
 .distance_fade_shadow|float|set_distance_fade_shadow|get_distance_fade_shadow||50.0
 .editor_only|bool|set_editor_only|is_editor_only||
 .light_angular_distance|float||||
 .light_bake_mode|int|set_bake_mode|get_bake_mode||2
 .light_color|Color|set_color|get_color||Color(1, 1, 1, 1)
 .light_cull_mask|int|set_cull_mask|get_cull_mask||4294967295
 .light_energy|float||||1.0
 .light_indirect_energy|float||||1.0
 .light_intensity_lumens|float||||
 .light_intensity_lux|float||||
 .light_negative|bool|set_negative|is_negative||
 .light_projector|Texture2D|set_projector|get_projector||
 .light_size|float||||
 .light_specular|float||||1.0
 .light_temperature|float|set_temperature|get_temperature||
 .light_volumetric_fog_energy|float||||1.0
 .shadow_bias|float||||0.1
 .shadow_blur|float||||1.0
 .shadow_caster_mask|int|set_shadow_caster_mask|get_shadow_caster_mask||4294967295
 .shadow_enabled|bool|set_shadow|has_shadow||
 .shadow_normal_bias|float||||2.0
 .shadow_opacity|float||||1.0
 .shadow_reverse_cull_face|bool|set_shadow_reverse_cull_face|get_shadow_reverse_cull_face||
 .shadow_transmittance_bias|float||||0.05
LightOccluder2D Node2D
 .occluder|OccluderPolygon2D|set_occluder_polygon|get_occluder_polygon||
 .occluder_light_mask|int|set_occluder_light_mask|get_occluder_light_mask||1
 .sdf_collision|bool|set_as_sdf_collision|is_set_as_sdf_collision||true
LightmapGI VisualInstance3D
 .bias|float|set_bias|get_bias||0.0005
 .bounce_indirect_energy|float|set_bounce_indirect_energy|get_bounce_indirect_energy||1.0
 .bounces|int|set_bounces|get_bounces||3
 .camera_attributes|CameraAttributes|set_camera_attributes|get_camera_attributes||
 .denoiser_range|int|set_denoiser_range|get_denoiser_range||10
 .denoiser_strength|float|set_denoiser_strength|get_denoiser_strength||0.1
 .directional|bool|set_directional|is_directional||
 .environment_custom_color|Color|set_environment_custom_color|get_environment_custom_color||Color(1, 1, 1, 1)
 .environment_custom_energy|float|set_environment_custom_energy|get_environment_custom_energy||1.0
 .environment_custom_sky|Sky|set_environment_custom_sky|get_environment_custom_sky||
 .environment_mode|int|set_environment_mode|get_environment_mode||1
 .generate_probes_subdiv|int|set_generate_probes|get_generate_probes||2
 .interior|bool|set_interior|is_interior||
 .light_data|LightmapGIData|set_light_data|get_light_data||
 .max_texture_size|int|set_max_texture_size|get_max_texture_size||16384
 .quality|int|set_bake_quality|get_bake_quality||1
 .shadowmask_mode|int|set_shadowmask_mode|get_shadowmask_mode||
 .supersampling|bool|set_supersampling_enabled|is_supersampling_enabled||
 .supersampling_factor|float|set_supersampling_factor|get_supersampling_factor||2.0
 .texel_scale|float|set_texel_scale|get_texel_scale||1.0
 .use_denoiser|bool|set_use_denoiser|is_using_denoiser||true
 .use_texture_for_bounces|bool|set_use_texture_for_bounces|is_using_texture_for_bounces||true
LightmapGIData Resource
 add_user(path:NodePath;uv_scale:Rect2;slice_index:int;sub_instance:int)
 clear_users()
 get_user_count()int
 get_user_path(user_idx:int)NodePath
 is_using_spherical_harmonics()bool
 set_uses_spherical_harmonics(uses_spherical_harmonics:bool)
 .light_texture|TextureLayered|set_light_texture|get_light_texture||
 .lightmap_textures|TextureLayered[]|set_lightmap_textures|get_lightmap_textures||
 .shadowmask_textures|TextureLayered[]|set_shadowmask_textures|get_shadowmask_textures||
LightmapProbe Node3D
-Lightmapper RefCounted
LightmapperRD Lightmapper
Line2D Node2D
 add_point(position:Vector2;index:int=-1)
 clear_points()
 get_point_count()int
 get_point_position(index:int)Vector2
 remove_point(index:int)
 set_point_position(index:int;position:Vector2)
 .antialiased|bool|set_antialiased|get_antialiased||
 .begin_cap_mode|int|set_begin_cap_mode|get_begin_cap_mode||
 .closed|bool|set_closed|is_closed||
 .default_color|Color|set_default_color|get_default_color||Color(1, 1, 1, 1)
 .end_cap_mode|int|set_end_cap_mode|get_end_cap_mode||
 .gradient|Gradient|set_gradient|get_gradient||
 .joint_mode|int|set_joint_mode|get_joint_mode||
 .points|PackedVector2Array|set_points|get_points||
 .round_precision|int|set_round_precision|get_round_precision||8
 .sharp_limit|float|set_sharp_limit|get_sharp_limit||2.0
 .texture|Texture2D|set_texture|get_texture||
 .texture_mode|int|set_texture_mode|get_texture_mode||
 .width|float|set_width|get_width||10.0
 .width_curve|Curve|set_curve|get_curve||
LineEdit Control
 apply_ime()
 cancel_ime()
 clear()
 delete_char_at_caret()
 delete_text(from_column:int;to_column:int)
 deselect()
 edit(hide_focus:bool=false)
 get_menu()PopupMenu
 get_next_composite_character_column(column:int)int
 get_previous_composite_character_column(column:int)int
 get_scroll_offset()float
 get_selected_text()String
 get_selection_from_column()int
 get_selection_to_column()int
 has_ime_text()bool
 has_redo()bool
 has_selection()bool
 has_undo()bool
 insert_text_at_caret(text:String)
 is_editing()bool
 is_menu_visible()bool
 menu_option(option:int)
 select(from:int=0;to:int=-1)
 select_all()
 unedit()
 .alignment|int|set_horizontal_alignment|get_horizontal_alignment||
 .backspace_deletes_composite_character_enabled|bool|set_backspace_deletes_composite_character_enabled|is_backspace_deletes_composite_character_enabled||
 .caret_blink|bool|set_caret_blink_enabled|is_caret_blink_enabled||
 .caret_blink_interval|float|set_caret_blink_interval|get_caret_blink_interval||0.65
 .caret_column|int|set_caret_column|get_caret_column||
 .caret_force_displayed|bool|set_caret_force_displayed|is_caret_force_displayed||
 .caret_mid_grapheme|bool|set_caret_mid_grapheme_enabled|is_caret_mid_grapheme_enabled||
 .clear_button_enabled|bool|set_clear_button_enabled|is_clear_button_enabled||
 .context_menu_enabled|bool|set_context_menu_enabled|is_context_menu_enabled||true
 .deselect_on_focus_loss_enabled|bool|set_deselect_on_focus_loss_enabled|is_deselect_on_focus_loss_enabled||true
 .drag_and_drop_selection_enabled|bool|set_drag_and_drop_selection_enabled|is_drag_and_drop_selection_enabled||true
 .draw_control_chars|bool|set_draw_control_chars|get_draw_control_chars||
 .editable|bool|set_editable|is_editable||true
 .emoji_menu_enabled|bool|set_emoji_menu_enabled|is_emoji_menu_enabled||true
 .expand_to_text_length|bool|set_expand_to_text_length_enabled|is_expand_to_text_length_enabled||
 .flat|bool|set_flat|is_flat||
 ^focus_mode|2
 .keep_editing_on_text_submit|bool|set_keep_editing_on_text_submit|is_editing_kept_on_text_submit||
 .language|String|set_language|get_language||
 .max_length|int|set_max_length|get_max_length||
 .middle_mouse_paste_enabled|bool|set_middle_mouse_paste_enabled|is_middle_mouse_paste_enabled||true
 ^mouse_default_cursor_shape|1
 .placeholder_text|String|set_placeholder|get_placeholder||
 .right_icon|Texture2D|set_right_icon|get_right_icon||
 .secret|bool|set_secret|is_secret||
 .secret_character|String|set_secret_character|get_secret_character||"•"
 .select_all_on_focus|bool|set_select_all_on_focus|is_select_all_on_focus||
 .selecting_enabled|bool|set_selecting_enabled|is_selecting_enabled||true
 .shortcut_keys_enabled|bool|set_shortcut_keys_enabled|is_shortcut_keys_enabled||true
 .structured_text_bidi_override|int|set_structured_text_bidi_override|get_structured_text_bidi_override||
 .structured_text_bidi_override_options|Array|set_structured_text_bidi_override_options|get_structured_text_bidi_override_options||
 .text|String|set_text|get_text||
 .text_direction|int|set_text_direction|get_text_direction||
 .virtual_keyboard_enabled|bool|set_virtual_keyboard_enabled|is_virtual_keyboard_enabled||true
 .virtual_keyboard_show_on_focus|bool|set_virtual_keyboard_show_on_focus|get_virtual_keyboard_show_on_focus||true
 .virtual_keyboard_type|int|set_virtual_keyboard_type|get_virtual_keyboard_type||
 @editing_toggled(toggled_on:bool)
 @text_change_rejected(rejected_substring:String)
 @text_changed(new_text:String)
 @text_submitted(new_text:String)
LinkButton BaseButton
 ^focus_mode|3
 .language|String|set_language|get_language||
 ^mouse_default_cursor_shape|2
 .structured_text_bidi_override|int|set_structured_text_bidi_override|get_structured_text_bidi_override||
 .structured_text_bidi_override_options|Array|set_structured_text_bidi_override_options|get_structured_text_bidi_override_options||
 .text|String|set_text|get_text||
 .text_direction|int|set_text_direction|get_text_direction||
 .underline|int|set_underline_mode|get_underline_mode||
 .uri|String|set_uri|get_uri||
Logger RefCounted
 ~_log_error(function:String;file:String;line:int;code:String;rationale:String;editor_notify:bool;error_type:int;script_backtraces:ScriptBacktrace[])
 ~_log_message(message:String;error:bool)
LookAtModifier3D SkeletonModifier3D
 get_interpolation_remaining()float
 is_interpolating()bool
 is_target_within_limitation()bool
 .bone|int|set_bone|get_bone||-1
 .bone_name|String|set_bone_name|get_bone_name||
 .duration|float|set_duration|get_duration||
 .ease_type|int|set_ease_type|get_ease_type||
 .forward_axis|int|set_forward_axis|get_forward_axis||4
 .origin_bone|int|set_origin_bone|get_origin_bone||
 .origin_bone_name|String|set_origin_bone_name|get_origin_bone_name||
 .origin_external_node|NodePath|set_origin_external_node|get_origin_external_node||
 .origin_from|int|set_origin_from|get_origin_from||
 .origin_offset|Vector3|set_origin_offset|get_origin_offset||
 .origin_safe_margin|float|set_origin_safe_margin|get_origin_safe_margin||0.1
 .primary_damp_threshold|float|set_primary_damp_threshold|get_primary_damp_threshold||
 .primary_limit_angle|float|set_primary_limit_angle|get_primary_limit_angle||
 .primary_negative_damp_threshold|float|set_primary_negative_damp_threshold|get_primary_negative_damp_threshold||
 .primary_negative_limit_angle|float|set_primary_negative_limit_angle|get_primary_negative_limit_angle||
 .primary_positive_damp_threshold|float|set_primary_positive_damp_threshold|get_primary_positive_damp_threshold||
 .primary_positive_limit_angle|float|set_primary_positive_limit_angle|get_primary_positive_limit_angle||
 .primary_rotation_axis|int|set_primary_rotation_axis|get_primary_rotation_axis||1
 .secondary_damp_threshold|float|set_secondary_damp_threshold|get_secondary_damp_threshold||
 .secondary_limit_angle|float|set_secondary_limit_angle|get_secondary_limit_angle||
 .secondary_negative_damp_threshold|float|set_secondary_negative_damp_threshold|get_secondary_negative_damp_threshold||
 .secondary_negative_limit_angle|float|set_secondary_negative_limit_angle|get_secondary_negative_limit_angle||
 .secondary_positive_damp_threshold|float|set_secondary_positive_damp_threshold|get_secondary_positive_damp_threshold||
 .secondary_positive_limit_angle|float|set_secondary_positive_limit_angle|get_secondary_positive_limit_angle||
 .symmetry_limitation|bool|set_symmetry_limitation|is_limitation_symmetry||
 .target_node|NodePath|set_target_node|get_target_node||
 .transition_type|int|set_transition_type|get_transition_type||
 .use_angle_limitation|bool|set_use_angle_limitation|is_using_angle_limitation||
 .use_secondary_rotation|bool|set_use_secondary_rotation|is_using_secondary_rotation||true
MainLoop Object
 ~_finalize()
 ~_initialize()
 ~_physics_process(delta:float)bool
 ~_process(delta:float)bool
 @on_request_permissions_result(permission:String;granted:bool)
MarginContainer Container
Marker2D Node2D
 .gizmo_extents|float|set_gizmo_extents|get_gizmo_extents||10.0
Marker3D Node3D
 .gizmo_extents|float|set_gizmo_extents|get_gizmo_extents||0.25
$Marshalls Object
 base64_to_raw(base64_str:String)PackedByteArray
 base64_to_utf8(base64_str:String)String
 base64_to_variant(base64_str:String;allow_objects:bool=false)Variant
 raw_to_base64(array:PackedByteArray)String
 utf8_to_base64(utf8_str:String)String
 variant_to_base64(variant:Variant;full_objects:bool=false)String
Material Resource
 ~_can_do_next_pass()bool
 ~_can_use_render_priority()bool
 ~_get_shader_mode()int
 ~_get_shader_rid()RID
 create_placeholder()Resource
 inspect_native_shader_code()
 .next_pass|Material|set_next_pass|get_next_pass||
 .render_priority|int|set_render_priority|get_render_priority||
MenuBar Control
 get_menu_count()int
 get_menu_popup(menu:int)PopupMenu
 get_menu_title(menu:int)String
 get_menu_tooltip(menu:int)String
 is_menu_disabled(menu:int)bool
 is_menu_hidden(menu:int)bool
 is_native_menu()bool
 set_disable_shortcuts(disabled:bool)
 set_menu_disabled(menu:int;disabled:bool)
 set_menu_hidden(menu:int;hidden:bool)
 set_menu_title(menu:int;title:String)
 set_menu_tooltip(menu:int;tooltip:String)
 .flat|bool|set_flat|is_flat||
 ^focus_mode|3
 .language|String|set_language|get_language||
 .prefer_global_menu|bool|set_prefer_global_menu|is_prefer_global_menu||true
 .start_index|int|set_start_index|get_start_index||-1
 .switch_on_hover|bool|set_switch_on_hover|is_switch_on_hover||true
 .text_direction|int|set_text_direction|get_text_direction||
MenuButton Button
 get_popup()PopupMenu
 set_disable_shortcuts(disabled:bool)
 show_popup()
 ^action_mode|
 ^flat|true
 ^focus_mode|3
 .item_count|int|set_item_count|get_item_count||
 .switch_on_hover|bool|set_switch_on_hover|is_switch_on_hover||
 ^toggle_mode|true
 @about_to_popup()
Mesh Resource
 ~_get_aabb()AABB
 ~_get_blend_shape_count()int
 ~_get_blend_shape_name(index:int)StringName
 ~_get_surface_count()int
 ~_set_blend_shape_name(index:int;name:StringName)
 ~_surface_get_array_index_len(index:int)int
 ~_surface_get_array_len(index:int)int
 ~_surface_get_arrays(index:int)Array
 ~_surface_get_blend_shape_arrays(index:int)Array[]
 ~_surface_get_format(index:int)int
 ~_surface_get_lods(index:int)Dictionary
 ~_surface_get_material(index:int)Material
 ~_surface_get_primitive_type(index:int)int
 ~_surface_set_material(index:int;material:Material)
 create_convex_shape(clean:bool=true;simplify:bool=false)ConvexPolygonShape3D
 create_outline(margin:float)Mesh
 create_placeholder()Resource
 create_trimesh_shape()ConcavePolygonShape3D
 generate_triangle_mesh()TriangleMesh
 get_aabb()AABB
 get_faces()PackedVector3Array
 get_surface_count()int
 surface_get_arrays(surf_idx:int)Array
 surface_get_blend_shape_arrays(surf_idx:int)Array[]
 surface_get_material(surf_idx:int)Material
 surface_set_material(surf_idx:int;material:Material)
 .lightmap_size_hint|Vector2i|set_lightmap_size_hint|get_lightmap_size_hint||
MeshConvexDecompositionSettings RefCounted
 .convex_hull_approximation|bool|set_convex_hull_approximation|get_convex_hull_approximation||true
 .convex_hull_downsampling|int|set_convex_hull_downsampling|get_convex_hull_downsampling||4
 .max_concavity|float|set_max_concavity|get_max_concavity||1.0
 .max_convex_hulls|int|set_max_convex_hulls|get_max_convex_hulls||1
 .max_num_vertices_per_convex_hull|int|set_max_num_vertices_per_convex_hull|get_max_num_vertices_per_convex_hull||32
 .min_volume_per_convex_hull|float|set_min_volume_per_convex_hull|get_min_volume_per_convex_hull||0.0001
 .mode|int|set_mode|get_mode||
 .normalize_mesh|bool|set_normalize_mesh|get_normalize_mesh||
 .plane_downsampling|int|set_plane_downsampling|get_plane_downsampling||4
 .project_hull_vertices|bool|set_project_hull_vertices|get_project_hull_vertices||true
 .resolution|int|set_resolution|get_resolution||10000
 .revolution_axes_clipping_bias|float|set_revolution_axes_clipping_bias|get_revolution_axes_clipping_bias||0.05
 .symmetry_planes_clipping_bias|float|set_symmetry_planes_clipping_bias|get_symmetry_planes_clipping_bias||0.05
MeshDataTool RefCounted
 clear()
 commit_to_surface(mesh:ArrayMesh;compression_flags:int=0)int
 create_from_surface(mesh:ArrayMesh;surface:int)int
 get_edge_count()int
 get_edge_faces(idx:int)PackedInt32Array
 get_edge_meta(idx:int)Variant
 get_edge_vertex(idx:int;vertex:int)int
 get_face_count()int
 get_face_edge(idx:int;edge:int)int
 get_face_meta(idx:int)Variant
 get_face_normal(idx:int)Vector3
 get_face_vertex(idx:int;vertex:int)int
 get_format()int
 get_material()Material
 get_vertex(idx:int)Vector3
 get_vertex_bones(idx:int)PackedInt32Array
 get_vertex_color(idx:int)Color
 get_vertex_count()int
 get_vertex_edges(idx:int)PackedInt32Array
 get_vertex_faces(idx:int)PackedInt32Array
 get_vertex_meta(idx:int)Variant
 get_vertex_normal(idx:int)Vector3
 get_vertex_tangent(idx:int)Plane
 get_vertex_uv(idx:int)Vector2
 get_vertex_uv2(idx:int)Vector2
 get_vertex_weights(idx:int)PackedFloat32Array
 set_edge_meta(idx:int;meta:Variant)
 set_face_meta(idx:int;meta:Variant)
 set_material(material:Material)
 set_vertex(idx:int;vertex:Vector3)
 set_vertex_bones(idx:int;bones:PackedInt32Array)
 set_vertex_color(idx:int;color:Color)
 set_vertex_meta(idx:int;meta:Variant)
 set_vertex_normal(idx:int;normal:Vector3)
 set_vertex_tangent(idx:int;tangent:Plane)
 set_vertex_uv(idx:int;uv:Vector2)
 set_vertex_uv2(idx:int;uv2:Vector2)
 set_vertex_weights(idx:int;weights:PackedFloat32Array)
MeshInstance2D Node2D
 .mesh|Mesh|set_mesh|get_mesh||
 .texture|Texture2D|set_texture|get_texture||
 @texture_changed()
MeshInstance3D GeometryInstance3D
 bake_mesh_from_current_blend_shape_mix(existing:ArrayMesh=null)ArrayMesh
 bake_mesh_from_current_skeleton_pose(existing:ArrayMesh=null)ArrayMesh
 create_convex_collision(clean:bool=true;simplify:bool=false)
 create_debug_tangents()
 create_multiple_convex_collisions(settings:MeshConvexDecompositionSettings=null)
 create_trimesh_collision()
 find_blend_shape_by_name(name:StringName)int
 get_active_material(surface:int)Material
 get_blend_shape_count()int
 get_blend_shape_value(blend_shape_idx:int)float
 get_skin_reference()SkinReference
 get_surface_override_material(surface:int)Material
 get_surface_override_material_count()int
 set_blend_shape_value(blend_shape_idx:int;value:float)
 set_surface_override_material(surface:int;material:Material)
 .mesh|Mesh|set_mesh|get_mesh||
 .skeleton|NodePath|set_skeleton_path|get_skeleton_path||NodePath("..")
 .skin|Skin|set_skin|get_skin||
MeshLibrary Resource
 clear()
 create_item(id:int)
 find_item_by_name(name:String)int
 get_item_list()PackedInt32Array
 get_item_mesh(id:int)Mesh
 get_item_mesh_cast_shadow(id:int)int
 get_item_mesh_transform(id:int)Transform3D
 get_item_name(id:int)String
 get_item_navigation_layers(id:int)int
 get_item_navigation_mesh(id:int)NavigationMesh
 get_item_navigation_mesh_transform(id:int)Transform3D
 get_item_preview(id:int)Texture2D
 get_item_shapes(id:int)Array
 get_last_unused_item_id()int
 remove_item(id:int)
 set_item_mesh(id:int;mesh:Mesh)
 set_item_mesh_cast_shadow(id:int;shadow_casting_setting:int)
 set_item_mesh_transform(id:int;mesh_transform:Transform3D)
 set_item_name(id:int;name:String)
 set_item_navigation_layers(id:int;navigation_layers:int)
 set_item_navigation_mesh(id:int;navigation_mesh:NavigationMesh)
 set_item_navigation_mesh_transform(id:int;navigation_mesh:Transform3D)
 set_item_preview(id:int;texture:Texture2D)
 set_item_shapes(id:int;shapes:Array)
MeshTexture Texture2D
 .base_texture|Texture2D|set_base_texture|get_base_texture||
 .image_size|Vector2|set_image_size|get_image_size||
 .mesh|Mesh|set_mesh|get_mesh||
 ^resource_local_to_scene|
MethodTweener Tweener
 set_delay(delay:float)MethodTweener
 set_ease(ease:int)MethodTweener
 set_trans(trans:int)MethodTweener
MissingNode Node
 .original_class|String|set_original_class|get_original_class||
 .original_scene|String|set_original_scene|get_original_scene||
 .recording_properties|bool|set_recording_properties|is_recording_properties||
 .recording_signals|bool|set_recording_signals|is_recording_signals||
MissingResource Resource
 .original_class|String|set_original_class|get_original_class||
 .recording_properties|bool|set_recording_properties|is_recording_properties||
MobileVRInterface XRInterface
 .display_to_lens|float|set_display_to_lens|get_display_to_lens||4.0
 .display_width|float|set_display_width|get_display_width||14.5
 .eye_height|float|set_eye_height|get_eye_height||1.85
 .iod|float|set_iod|get_iod||6.0
 .k1|float|set_k1|get_k1||0.215
 .k2|float|set_k2|get_k2||0.215
 .offset_rect|Rect2|set_offset_rect|get_offset_rect||Rect2(0, 0, 1, 1)
 .oversample|float|set_oversample|get_oversample||1.5
 .vrs_min_radius|float|set_vrs_min_radius|get_vrs_min_radius||20.0
 .vrs_strength|float|set_vrs_strength|get_vrs_strength||1.0
 ^xr_play_area_mode|1
ModifierBoneTarget3D SkeletonModifier3D
 .bone|int|set_bone|get_bone||-1
 .bone_name|String|set_bone_name|get_bone_name||
MovieWriter Object
 ~_get_audio_mix_rate()int
 ~_get_audio_speaker_mode()int
 ~_handles_file(path:String)bool
 ~_write_begin(movie_size:Vector2i;fps:int;base_path:String)int
 ~_write_end()
 ~_write_frame(frame_image:Image;audio_frame_block:const void*)int
 !add_writer(writer:MovieWriter)
MultiMesh Resource
 get_aabb()AABB
 get_instance_color(instance:int)Color
 get_instance_custom_data(instance:int)Color
 get_instance_transform(instance:int)Transform3D
 get_instance_transform_2d(instance:int)Transform2D
 reset_instance_physics_interpolation(instance:int)
 reset_instances_physics_interpolation()
 set_buffer_interpolated(buffer_curr:PackedFloat32Array;buffer_prev:PackedFloat32Array)
 set_instance_color(instance:int;color:Color)
 set_instance_custom_data(instance:int;custom_data:Color)
 set_instance_transform(instance:int;transform:Transform3D)
 set_instance_transform_2d(instance:int;transform:Transform2D)
 .buffer|PackedFloat32Array|set_buffer|get_buffer||
 .color_array|PackedColorArray||||
 .custom_aabb|AABB|set_custom_aabb|get_custom_aabb||
 .custom_data_array|PackedColorArray||||
 .instance_count|int|set_instance_count|get_instance_count||
 .mesh|Mesh|set_mesh|get_mesh||
 .physics_interpolation_quality|int|set_physics_interpolation_quality|get_physics_interpolation_quality||
 .transform_2d_array|PackedVector2Array||||
 .transform_array|PackedVector3Array||||
 .transform_format|int|set_transform_format|get_transform_format||
 .use_colors|bool|set_use_colors|is_using_colors||
 .use_custom_data|bool|set_use_custom_data|is_using_custom_data||
 .visible_instance_count|int|set_visible_instance_count|get_visible_instance_count||-1
MultiMeshInstance2D Node2D
 .multimesh|MultiMesh|set_multimesh|get_multimesh||
 .texture|Texture2D|set_texture|get_texture||
 @texture_changed()
MultiMeshInstance3D GeometryInstance3D
 .multimesh|MultiMesh|set_multimesh|get_multimesh||
-MultiplayerAPI RefCounted
 !create_default_interface()MultiplayerAPI
 !get_default_interface()StringName
 get_peers()PackedInt32Array
 get_remote_sender_id()int
 get_unique_id()int
 has_multiplayer_peer()bool
 is_server()bool
 object_configuration_add(object:Object;configuration:Variant)int
 object_configuration_remove(object:Object;configuration:Variant)int
 poll()int
 rpc(peer:int;object:Object;method:StringName;arguments:Array=[])int
 !set_default_interface(interface_name:StringName)
 .multiplayer_peer|MultiplayerPeer|set_multiplayer_peer|get_multiplayer_peer||
 @connected_to_server()
 @connection_failed()
 @peer_connected(id:int)
 @peer_disconnected(id:int)
 @server_disconnected()
MultiplayerAPIExtension MultiplayerAPI
-MultiplayerPeer PacketPeer
 close()
 disconnect_peer(peer:int;force:bool=false)
 generate_unique_id()int
 get_connection_status()int
 get_packet_channel()int
 get_packet_mode()int
 get_packet_peer()int
 get_unique_id()int
 is_server_relay_supported()bool
 poll()
 set_target_peer(id:int)
 .refuse_new_connections|bool|set_refuse_new_connections|is_refusing_new_connections||
 .transfer_channel|int|set_transfer_channel|get_transfer_channel||
 .transfer_mode|int|set_transfer_mode|get_transfer_mode||2
 @peer_connected(id:int)
 @peer_disconnected(id:int)
MultiplayerPeerExtension MultiplayerPeer
MultiplayerSpawner Node
 add_spawnable_scene(path:String)
 clear_spawnable_scenes()
 get_spawnable_scene(index:int)String
 get_spawnable_scene_count()int
 spawn(data:Variant=null)Node
 .spawn_function|Callable|set_spawn_function|get_spawn_function||
 .spawn_limit|int|set_spawn_limit|get_spawn_limit||
 .spawn_path|NodePath|set_spawn_path|get_spawn_path||
 @despawned(node:Node)
 @spawned(node:Node)
MultiplayerSynchronizer Node
 add_visibility_filter(filter:Callable)
 get_visibility_for(peer:int)bool
 remove_visibility_filter(filter:Callable)
 set_visibility_for(peer:int;visible:bool)
 update_visibility(for_peer:int=0)
 .delta_interval|float|set_delta_interval|get_delta_interval||
 .public_visibility|bool|set_visibility_public|is_visibility_public||true
 .replication_config|SceneReplicationConfig|set_replication_config|get_replication_config||
 .replication_interval|float|set_replication_interval|get_replication_interval||
 .root_path|NodePath|set_root_path|get_root_path||NodePath("..")
 .visibility_update_mode|int|set_visibility_update_mode|get_visibility_update_mode||
 @delta_synchronized()
 @synchronized()
 @visibility_changed(for_peer:int)
Mutex RefCounted
 lock()
 try_lock()bool
 unlock()
$NativeMenu Object
 add_check_item(rid:RID;label:String;callback:Callable=Callable();key_callback:Callable=Callable();tag:Variant=null;accelerator:int=0;index:int=-1)int
 add_icon_check_item(rid:RID;icon:Texture2D;label:String;callback:Callable=Callable();key_callback:Callable=Callable();tag:Variant=null;
  accelerator:int=0;index:int=-1)int
 add_icon_item(rid:RID;icon:Texture2D;label:String;callback:Callable=Callable();key_callback:Callable=Callable();tag:Variant=null;accelerator:int=0;
  index:int=-1)int
 add_icon_radio_check_item(rid:RID;icon:Texture2D;label:String;callback:Callable=Callable();key_callback:Callable=Callable();tag:Variant=null;
  accelerator:int=0;index:int=-1)int
 add_item(rid:RID;label:String;callback:Callable=Callable();key_callback:Callable=Callable();tag:Variant=null;accelerator:int=0;index:int=-1)int
 add_multistate_item(rid:RID;label:String;max_states:int;default_state:int;callback:Callable=Callable();key_callback:Callable=Callable();
  tag:Variant=null;accelerator:int=0;index:int=-1)int
 add_radio_check_item(rid:RID;label:String;callback:Callable=Callable();key_callback:Callable=Callable();tag:Variant=null;accelerator:int=0;index:int=-1)int
 add_separator(rid:RID;index:int=-1)int
 add_submenu_item(rid:RID;label:String;submenu_rid:RID;tag:Variant=null;index:int=-1)int
 clear(rid:RID)
 create_menu()RID
 find_item_index_with_submenu(rid:RID;submenu_rid:RID)int
 find_item_index_with_tag(rid:RID;tag:Variant)int
 find_item_index_with_text(rid:RID;text:String)int
 free_menu(rid:RID)
 get_item_accelerator(rid:RID;idx:int)int
 get_item_callback(rid:RID;idx:int)Callable
 get_item_count(rid:RID)int
 get_item_icon(rid:RID;idx:int)Texture2D
 get_item_indentation_level(rid:RID;idx:int)int
 get_item_key_callback(rid:RID;idx:int)Callable
 get_item_max_states(rid:RID;idx:int)int
 get_item_state(rid:RID;idx:int)int
 get_item_submenu(rid:RID;idx:int)RID
 get_item_tag(rid:RID;idx:int)Variant
 get_item_text(rid:RID;idx:int)String
 get_item_tooltip(rid:RID;idx:int)String
 get_minimum_width(rid:RID)float
 get_popup_close_callback(rid:RID)Callable
 get_popup_open_callback(rid:RID)Callable
 get_size(rid:RID)Vector2
 get_system_menu(menu_id:int)RID
 get_system_menu_name(menu_id:int)String
 has_feature(feature:int)bool
 has_menu(rid:RID)bool
 has_system_menu(menu_id:int)bool
 is_item_checkable(rid:RID;idx:int)bool
 is_item_checked(rid:RID;idx:int)bool
 is_item_disabled(rid:RID;idx:int)bool
 is_item_hidden(rid:RID;idx:int)bool
 is_item_radio_checkable(rid:RID;idx:int)bool
 is_opened(rid:RID)bool
 is_system_menu(rid:RID)bool
 popup(rid:RID;position:Vector2i)
 remove_item(rid:RID;idx:int)
 set_interface_direction(rid:RID;is_rtl:bool)
 set_item_accelerator(rid:RID;idx:int;keycode:int)
 set_item_callback(rid:RID;idx:int;callback:Callable)
 set_item_checkable(rid:RID;idx:int;checkable:bool)
 set_item_checked(rid:RID;idx:int;checked:bool)
 set_item_disabled(rid:RID;idx:int;disabled:bool)
 set_item_hidden(rid:RID;idx:int;hidden:bool)
 set_item_hover_callbacks(rid:RID;idx:int;callback:Callable)
 set_item_icon(rid:RID;idx:int;icon:Texture2D)
 set_item_indentation_level(rid:RID;idx:int;level:int)
 set_item_key_callback(rid:RID;idx:int;key_callback:Callable)
 set_item_max_states(rid:RID;idx:int;max_states:int)
 set_item_radio_checkable(rid:RID;idx:int;checkable:bool)
 set_item_state(rid:RID;idx:int;state:int)
 set_item_submenu(rid:RID;idx:int;submenu_rid:RID)
 set_item_tag(rid:RID;idx:int;tag:Variant)
 set_item_text(rid:RID;idx:int;text:String)
 set_item_tooltip(rid:RID;idx:int;tooltip:String)
 set_minimum_width(rid:RID;width:float)
 set_popup_close_callback(rid:RID;callback:Callable)
 set_popup_open_callback(rid:RID;callback:Callable)
NavigationAgent2D Node
 distance_to_target()float
 get_avoidance_layer_value(layer_number:int)bool
 get_avoidance_mask_value(mask_number:int)bool
 get_current_navigation_path()PackedVector2Array
 get_current_navigation_path_index()int
 get_current_navigation_result()NavigationPathQueryResult2D
 get_final_position()Vector2
 get_navigation_layer_value(layer_number:int)bool
 get_navigation_map()RID
 get_next_path_position()Vector2
 get_path_length()float
 get_rid()RID
 is_navigation_finished()bool
 is_target_reachable()bool
 is_target_reached()bool
 set_avoidance_layer_value(layer_number:int;value:bool)
 set_avoidance_mask_value(mask_number:int;value:bool)
 set_navigation_layer_value(layer_number:int;value:bool)
 set_navigation_map(navigation_map:RID)
 set_velocity_forced(velocity:Vector2)
 .avoidance_enabled|bool|set_avoidance_enabled|get_avoidance_enabled||
 .avoidance_layers|int|set_avoidance_layers|get_avoidance_layers||1
 .avoidance_mask|int|set_avoidance_mask|get_avoidance_mask||1
 .avoidance_priority|float|set_avoidance_priority|get_avoidance_priority||1.0
 .debug_enabled|bool|set_debug_enabled|get_debug_enabled||
 .debug_path_custom_color|Color|set_debug_path_custom_color|get_debug_path_custom_color||Color(1, 1, 1, 1)
 .debug_path_custom_line_width|float|set_debug_path_custom_line_width|get_debug_path_custom_line_width||-1.0
 .debug_path_custom_point_size|float|set_debug_path_custom_point_size|get_debug_path_custom_point_size||4.0
 .debug_use_custom|bool|set_debug_use_custom|get_debug_use_custom||
 .max_neighbors|int|set_max_neighbors|get_max_neighbors||10
 .max_speed|float|set_max_speed|get_max_speed||100.0
 .navigation_layers|int|set_navigation_layers|get_navigation_layers||1
 .neighbor_distance|float|set_neighbor_distance|get_neighbor_distance||500.0
 .path_desired_distance|float|set_path_desired_distance|get_path_desired_distance||20.0
 .path_max_distance|float|set_path_max_distance|get_path_max_distance||100.0
 .path_metadata_flags|int|set_path_metadata_flags|get_path_metadata_flags||7
 .path_postprocessing|int|set_path_postprocessing|get_path_postprocessing||
 .path_return_max_length|float|set_path_return_max_length|get_path_return_max_length||
 .path_return_max_radius|float|set_path_return_max_radius|get_path_return_max_radius||
 .path_search_max_distance|float|set_path_search_max_distance|get_path_search_max_distance||
 .path_search_max_polygons|int|set_path_search_max_polygons|get_path_search_max_polygons||4096
 .pathfinding_algorithm|int|set_pathfinding_algorithm|get_pathfinding_algorithm||
 .radius|float|set_radius|get_radius||10.0
 .simplify_epsilon|float|set_simplify_epsilon|get_simplify_epsilon||
 .simplify_path|bool|set_simplify_path|get_simplify_path||
 .target_desired_distance|float|set_target_desired_distance|get_target_desired_distance||10.0
 .target_position|Vector2|set_target_position|get_target_position||
 .time_horizon_agents|float|set_time_horizon_agents|get_time_horizon_agents||1.0
 .time_horizon_obstacles|float|set_time_horizon_obstacles|get_time_horizon_obstacles||
 .velocity|Vector2|set_velocity|get_velocity||
 @link_reached(details:Dictionary)
 @navigation_finished()
 @path_changed()
 @target_reached()
 @velocity_computed(safe_velocity:Vector2)
 @waypoint_reached(details:Dictionary)
NavigationAgent3D Node
 distance_to_target()float
 get_avoidance_layer_value(layer_number:int)bool
 get_avoidance_mask_value(mask_number:int)bool
 get_current_navigation_path()PackedVector3Array
 get_current_navigation_path_index()int
 get_current_navigation_result()NavigationPathQueryResult3D
 get_final_position()Vector3
 get_navigation_layer_value(layer_number:int)bool
 get_navigation_map()RID
 get_next_path_position()Vector3
 get_path_length()float
 get_rid()RID
 is_navigation_finished()bool
 is_target_reachable()bool
 is_target_reached()bool
 set_avoidance_layer_value(layer_number:int;value:bool)
 set_avoidance_mask_value(mask_number:int;value:bool)
 set_navigation_layer_value(layer_number:int;value:bool)
 set_navigation_map(navigation_map:RID)
 set_velocity_forced(velocity:Vector3)
 .avoidance_enabled|bool|set_avoidance_enabled|get_avoidance_enabled||
 .avoidance_layers|int|set_avoidance_layers|get_avoidance_layers||1
 .avoidance_mask|int|set_avoidance_mask|get_avoidance_mask||1
 .avoidance_priority|float|set_avoidance_priority|get_avoidance_priority||1.0
 .debug_enabled|bool|set_debug_enabled|get_debug_enabled||
 .debug_path_custom_color|Color|set_debug_path_custom_color|get_debug_path_custom_color||Color(1, 1, 1, 1)
 .debug_path_custom_point_size|float|set_debug_path_custom_point_size|get_debug_path_custom_point_size||4.0
 .debug_use_custom|bool|set_debug_use_custom|get_debug_use_custom||
 .height|float|set_height|get_height||1.0
 .keep_y_velocity|bool|set_keep_y_velocity|get_keep_y_velocity||true
 .max_neighbors|int|set_max_neighbors|get_max_neighbors||10
 .max_speed|float|set_max_speed|get_max_speed||10.0
 .navigation_layers|int|set_navigation_layers|get_navigation_layers||1
 .neighbor_distance|float|set_neighbor_distance|get_neighbor_distance||50.0
 .path_desired_distance|float|set_path_desired_distance|get_path_desired_distance||1.0
 .path_height_offset|float|set_path_height_offset|get_path_height_offset||
 .path_max_distance|float|set_path_max_distance|get_path_max_distance||5.0
 .path_metadata_flags|int|set_path_metadata_flags|get_path_metadata_flags||7
 .path_postprocessing|int|set_path_postprocessing|get_path_postprocessing||
 .path_return_max_length|float|set_path_return_max_length|get_path_return_max_length||
 .path_return_max_radius|float|set_path_return_max_radius|get_path_return_max_radius||
 .path_search_max_distance|float|set_path_search_max_distance|get_path_search_max_distance||
 .path_search_max_polygons|int|set_path_search_max_polygons|get_path_search_max_polygons||4096
 .pathfinding_algorithm|int|set_pathfinding_algorithm|get_pathfinding_algorithm||
 .radius|float|set_radius|get_radius||0.5
 .simplify_epsilon|float|set_simplify_epsilon|get_simplify_epsilon||
 .simplify_path|bool|set_simplify_path|get_simplify_path||
 .target_desired_distance|float|set_target_desired_distance|get_target_desired_distance||1.0
 .target_position|Vector3|set_target_position|get_target_position||
 .time_horizon_agents|float|set_time_horizon_agents|get_time_horizon_agents||1.0
 .time_horizon_obstacles|float|set_time_horizon_obstacles|get_time_horizon_obstacles||
 .use_3d_avoidance|bool|set_use_3d_avoidance|get_use_3d_avoidance||
 .velocity|Vector3|set_velocity|get_velocity||
 @link_reached(details:Dictionary)
 @navigation_finished()
 @path_changed()
 @target_reached()
 @velocity_computed(safe_velocity:Vector3)
 @waypoint_reached(details:Dictionary)
NavigationLink2D Node2D
 get_global_end_position()Vector2
 get_global_start_position()Vector2
 get_navigation_layer_value(layer_number:int)bool
 get_navigation_map()RID
 get_rid()RID
 set_global_end_position(position:Vector2)
 set_global_start_position(position:Vector2)
 set_navigation_layer_value(layer_number:int;value:bool)
 set_navigation_map(navigation_map:RID)
 .bidirectional|bool|set_bidirectional|is_bidirectional||true
 .enabled|bool|set_enabled|is_enabled||true
 .end_position|Vector2|set_end_position|get_end_position||
 .enter_cost|float|set_enter_cost|get_enter_cost||
 .navigation_layers|int|set_navigation_layers|get_navigation_layers||1
 .start_position|Vector2|set_start_position|get_start_position||
 .travel_cost|float|set_travel_cost|get_travel_cost||1.0
NavigationLink3D Node3D
 get_global_end_position()Vector3
 get_global_start_position()Vector3
 get_navigation_layer_value(layer_number:int)bool
 get_navigation_map()RID
 get_rid()RID
 set_global_end_position(position:Vector3)
 set_global_start_position(position:Vector3)
 set_navigation_layer_value(layer_number:int;value:bool)
 set_navigation_map(navigation_map:RID)
 .bidirectional|bool|set_bidirectional|is_bidirectional||true
 .enabled|bool|set_enabled|is_enabled||true
 .end_position|Vector3|set_end_position|get_end_position||
 .enter_cost|float|set_enter_cost|get_enter_cost||
 .navigation_layers|int|set_navigation_layers|get_navigation_layers||1
 .start_position|Vector3|set_start_position|get_start_position||
 .travel_cost|float|set_travel_cost|get_travel_cost||1.0
NavigationMesh Resource
 add_polygon(polygon:PackedInt32Array)
 clear()
 clear_polygons()
 create_from_mesh(mesh:Mesh)
 get_collision_mask_value(layer_number:int)bool
 get_polygon(idx:int)PackedInt32Array
 get_polygon_count()int
 get_vertices()PackedVector3Array
 set_collision_mask_value(layer_number:int;value:bool)
 set_vertices(vertices:PackedVector3Array)
 .agent_height|float|set_agent_height|get_agent_height||1.5
 .agent_max_climb|float|set_agent_max_climb|get_agent_max_climb||0.25
 .agent_max_slope|float|set_agent_max_slope|get_agent_max_slope||45.0
 .agent_radius|float|set_agent_radius|get_agent_radius||0.5
 .border_size|float|set_border_size|get_border_size||
 .cell_height|float|set_cell_height|get_cell_height||0.25
 .cell_size|float|set_cell_size|get_cell_size||0.25
 .detail_sample_distance|float|set_detail_sample_distance|get_detail_sample_distance||6.0
 .detail_sample_max_error|float|set_detail_sample_max_error|get_detail_sample_max_error||1.0
 .edge_max_error|float|set_edge_max_error|get_edge_max_error||1.3
 .edge_max_length|float|set_edge_max_length|get_edge_max_length||
 .filter_baking_aabb|AABB|set_filter_baking_aabb|get_filter_baking_aabb||
 .filter_baking_aabb_offset|Vector3|set_filter_baking_aabb_offset|get_filter_baking_aabb_offset||
 .filter_ledge_spans|bool|set_filter_ledge_spans|get_filter_ledge_spans||
 .filter_low_hanging_obstacles|bool|set_filter_low_hanging_obstacles|get_filter_low_hanging_obstacles||
 .filter_walkable_low_height_spans|bool|set_filter_walkable_low_height_spans|get_filter_walkable_low_height_spans||
 .geometry_collision_mask|int|set_collision_mask|get_collision_mask||4294967295
 .geometry_parsed_geometry_type|int|set_parsed_geometry_type|get_parsed_geometry_type||2
 .geometry_source_geometry_mode|int|set_source_geometry_mode|get_source_geometry_mode||
 .geometry_source_group_name|StringName|set_source_group_name|get_source_group_name||&"navigation_mesh_source_group"
 .region_merge_size|float|set_region_merge_size|get_region_merge_size||20.0
 .region_min_size|float|set_region_min_size|get_region_min_size||2.0
 .sample_partition_type|int|set_sample_partition_type|get_sample_partition_type||
 .vertices_per_polygon|float|set_vertices_per_polygon|get_vertices_per_polygon||6.0
$NavigationMeshGenerator Object
 bake(navigation_mesh:NavigationMesh;root_node:Node)
 bake_from_source_geometry_data(navigation_mesh:NavigationMesh;source_geometry_data:NavigationMeshSourceGeometryData3D;callback:Callable=Callable())
 clear(navigation_mesh:NavigationMesh)
 parse_source_geometry_data(navigation_mesh:NavigationMesh;source_geometry_data:NavigationMeshSourceGeometryData3D;root_node:Node;callback:Callable=Callable())
NavigationMeshSourceGeometryData2D Resource
 add_obstruction_outline(shape_outline:PackedVector2Array)
 add_projected_obstruction(vertices:PackedVector2Array;carve:bool)
 add_traversable_outline(shape_outline:PackedVector2Array)
 append_obstruction_outlines(obstruction_outlines:PackedVector2Array[])
 append_traversable_outlines(traversable_outlines:PackedVector2Array[])
 clear()
 clear_projected_obstructions()
 get_bounds()Rect2
 get_obstruction_outlines()PackedVector2Array[]
 get_projected_obstructions()Array
 get_traversable_outlines()PackedVector2Array[]
 has_data()bool
 merge(other_geometry:NavigationMeshSourceGeometryData2D)
 set_obstruction_outlines(obstruction_outlines:PackedVector2Array[])
 set_projected_obstructions(projected_obstructions:Array)
 set_traversable_outlines(traversable_outlines:PackedVector2Array[])
NavigationMeshSourceGeometryData3D Resource
 add_faces(faces:PackedVector3Array;xform:Transform3D)
 add_mesh(mesh:Mesh;xform:Transform3D)
 add_mesh_array(mesh_array:Array;xform:Transform3D)
 add_projected_obstruction(vertices:PackedVector3Array;elevation:float;height:float;carve:bool)
 append_arrays(vertices:PackedFloat32Array;indices:PackedInt32Array)
 clear()
 clear_projected_obstructions()
 get_bounds()AABB
 get_indices()PackedInt32Array
 get_projected_obstructions()Array
 get_vertices()PackedFloat32Array
 has_data()bool
 merge(other_geometry:NavigationMeshSourceGeometryData3D)
 set_indices(indices:PackedInt32Array)
 set_projected_obstructions(projected_obstructions:Array)
 set_vertices(vertices:PackedFloat32Array)
NavigationObstacle2D Node2D
 get_avoidance_layer_value(layer_number:int)bool
 get_navigation_map()RID
 get_rid()RID
 set_avoidance_layer_value(layer_number:int;value:bool)
 set_navigation_map(navigation_map:RID)
 .affect_navigation_mesh|bool|set_affect_navigation_mesh|get_affect_navigation_mesh||
 .avoidance_enabled|bool|set_avoidance_enabled|get_avoidance_enabled||true
 .avoidance_layers|int|set_avoidance_layers|get_avoidance_layers||1
 .carve_navigation_mesh|bool|set_carve_navigation_mesh|get_carve_navigation_mesh||
 .radius|float|set_radius|get_radius||
 .velocity|Vector2|set_velocity|get_velocity||
 .vertices|PackedVector2Array|set_vertices|get_vertices||
NavigationObstacle3D Node3D
 get_avoidance_layer_value(layer_number:int)bool
 get_navigation_map()RID
 get_rid()RID
 set_avoidance_layer_value(layer_number:int;value:bool)
 set_navigation_map(navigation_map:RID)
 .affect_navigation_mesh|bool|set_affect_navigation_mesh|get_affect_navigation_mesh||
 .avoidance_enabled|bool|set_avoidance_enabled|get_avoidance_enabled||true
 .avoidance_layers|int|set_avoidance_layers|get_avoidance_layers||1
 .carve_navigation_mesh|bool|set_carve_navigation_mesh|get_carve_navigation_mesh||
 .height|float|set_height|get_height||1.0
 .radius|float|set_radius|get_radius||
 .use_3d_avoidance|bool|set_use_3d_avoidance|get_use_3d_avoidance||
 .velocity|Vector3|set_velocity|get_velocity||
 .vertices|PackedVector3Array|set_vertices|get_vertices||
NavigationPathQueryParameters2D RefCounted
 .excluded_regions|RID[]|set_excluded_regions|get_excluded_regions||
 .included_regions|RID[]|set_included_regions|get_included_regions||
 .map|RID|set_map|get_map||RID()
 .metadata_flags|int|set_metadata_flags|get_metadata_flags||7
 .navigation_layers|int|set_navigation_layers|get_navigation_layers||1
 .path_postprocessing|int|set_path_postprocessing|get_path_postprocessing||
 .path_return_max_length|float|set_path_return_max_length|get_path_return_max_length||
 .path_return_max_radius|float|set_path_return_max_radius|get_path_return_max_radius||
 .path_search_max_distance|float|set_path_search_max_distance|get_path_search_max_distance||
 .path_search_max_polygons|int|set_path_search_max_polygons|get_path_search_max_polygons||4096
 .pathfinding_algorithm|int|set_pathfinding_algorithm|get_pathfinding_algorithm||
 .simplify_epsilon|float|set_simplify_epsilon|get_simplify_epsilon||
 .simplify_path|bool|set_simplify_path|get_simplify_path||
 .start_position|Vector2|set_start_position|get_start_position||
 .target_position|Vector2|set_target_position|get_target_position||
NavigationPathQueryParameters3D RefCounted
 .excluded_regions|RID[]|set_excluded_regions|get_excluded_regions||
 .included_regions|RID[]|set_included_regions|get_included_regions||
 .map|RID|set_map|get_map||RID()
 .metadata_flags|int|set_metadata_flags|get_metadata_flags||7
 .navigation_layers|int|set_navigation_layers|get_navigation_layers||1
 .path_postprocessing|int|set_path_postprocessing|get_path_postprocessing||
 .path_return_max_length|float|set_path_return_max_length|get_path_return_max_length||
 .path_return_max_radius|float|set_path_return_max_radius|get_path_return_max_radius||
 .path_search_max_distance|float|set_path_search_max_distance|get_path_search_max_distance||
 .path_search_max_polygons|int|set_path_search_max_polygons|get_path_search_max_polygons||4096
 .pathfinding_algorithm|int|set_pathfinding_algorithm|get_pathfinding_algorithm||
 .simplify_epsilon|float|set_simplify_epsilon|get_simplify_epsilon||
 .simplify_path|bool|set_simplify_path|get_simplify_path||
 .start_position|Vector3|set_start_position|get_start_position||
 .target_position|Vector3|set_target_position|get_target_position||
NavigationPathQueryResult2D RefCounted
 reset()
 .path|PackedVector2Array|set_path|get_path||
 .path_length|float|set_path_length|get_path_length||
 .path_owner_ids|PackedInt64Array|set_path_owner_ids|get_path_owner_ids||
 .path_rids|RID[]|set_path_rids|get_path_rids||
 .path_types|PackedInt32Array|set_path_types|get_path_types||
NavigationPathQueryResult3D RefCounted
 reset()
 .path|PackedVector3Array|set_path|get_path||
 .path_length|float|set_path_length|get_path_length||
 .path_owner_ids|PackedInt64Array|set_path_owner_ids|get_path_owner_ids||
 .path_rids|RID[]|set_path_rids|get_path_rids||
 .path_types|PackedInt32Array|set_path_types|get_path_types||
NavigationPolygon Resource
 add_outline(outline:PackedVector2Array)
 add_outline_at_index(outline:PackedVector2Array;index:int)
 add_polygon(polygon:PackedInt32Array)
 clear()
 clear_outlines()
 clear_polygons()
 get_navigation_mesh()NavigationMesh
 get_outline(idx:int)PackedVector2Array
 get_outline_count()int
 get_parsed_collision_mask_value(layer_number:int)bool
 get_polygon(idx:int)PackedInt32Array
 get_polygon_count()int
 get_vertices()PackedVector2Array
 make_polygons_from_outlines()
 remove_outline(idx:int)
 set_outline(idx:int;outline:PackedVector2Array)
 set_parsed_collision_mask_value(layer_number:int;value:bool)
 set_vertices(vertices:PackedVector2Array)
 .agent_radius|float|set_agent_radius|get_agent_radius||10.0
 .baking_rect|Rect2|set_baking_rect|get_baking_rect||
 .baking_rect_offset|Vector2|set_baking_rect_offset|get_baking_rect_offset||
 .border_size|float|set_border_size|get_border_size||
 .cell_size|float|set_cell_size|get_cell_size||1.0
 .parsed_collision_mask|int|set_parsed_collision_mask|get_parsed_collision_mask||4294967295
 .parsed_geometry_type|int|set_parsed_geometry_type|get_parsed_geometry_type||2
 .sample_partition_type|int|set_sample_partition_type|get_sample_partition_type||
 .source_geometry_group_name|StringName|set_source_geometry_group_name|get_source_geometry_group_name||&"navigation_polygon_source_geometry_group"
 .source_geometry_mode|int|set_source_geometry_mode|get_source_geometry_mode||
NavigationRegion2D Node2D
 bake_navigation_polygon(on_thread:bool=true)
 get_bounds()Rect2
 get_navigation_layer_value(layer_number:int)bool
 get_navigation_map()RID
 get_region_rid()RID
 get_rid()RID
 is_baking()bool
 set_navigation_layer_value(layer_number:int;value:bool)
 set_navigation_map(navigation_map:RID)
 .enabled|bool|set_enabled|is_enabled||true
 .enter_cost|float|set_enter_cost|get_enter_cost||
 .navigation_layers|int|set_navigation_layers|get_navigation_layers||1
 .navigation_polygon|NavigationPolygon|set_navigation_polygon|get_navigation_polygon||
 .travel_cost|float|set_travel_cost|get_travel_cost||1.0
 .use_edge_connections|bool|set_use_edge_connections|get_use_edge_connections||true
 @bake_finished()
 @navigation_polygon_changed()
NavigationRegion3D Node3D
 bake_navigation_mesh(on_thread:bool=true)
 get_bounds()AABB
 get_navigation_layer_value(layer_number:int)bool
 get_navigation_map()RID
 get_region_rid()RID
 get_rid()RID
 is_baking()bool
 set_navigation_layer_value(layer_number:int;value:bool)
 set_navigation_map(navigation_map:RID)
 .enabled|bool|set_enabled|is_enabled||true
 .enter_cost|float|set_enter_cost|get_enter_cost||
 .navigation_layers|int|set_navigation_layers|get_navigation_layers||1
 .navigation_mesh|NavigationMesh|set_navigation_mesh|get_navigation_mesh||
 .travel_cost|float|set_travel_cost|get_travel_cost||1.0
 .use_edge_connections|bool|set_use_edge_connections|get_use_edge_connections||true
 @bake_finished()
 @navigation_mesh_changed()
$NavigationServer2D Object
 agent_create()RID
 agent_get_avoidance_enabled(agent:RID)bool
 agent_get_avoidance_layers(agent:RID)int
 agent_get_avoidance_mask(agent:RID)int
 agent_get_avoidance_priority(agent:RID)float
 agent_get_map(agent:RID)RID
 agent_get_max_neighbors(agent:RID)int
 agent_get_max_speed(agent:RID)float
 agent_get_neighbor_distance(agent:RID)float
 agent_get_paused(agent:RID)bool
 agent_get_position(agent:RID)Vector2
 agent_get_radius(agent:RID)float
 agent_get_time_horizon_agents(agent:RID)float
 agent_get_time_horizon_obstacles(agent:RID)float
 agent_get_velocity(agent:RID)Vector2
 agent_has_avoidance_callback(agent:RID)bool
 agent_is_map_changed(agent:RID)bool
 agent_set_avoidance_callback(agent:RID;callback:Callable)
 agent_set_avoidance_enabled(agent:RID;enabled:bool)
 agent_set_avoidance_layers(agent:RID;layers:int)
 agent_set_avoidance_mask(agent:RID;mask:int)
 agent_set_avoidance_priority(agent:RID;priority:float)
 agent_set_map(agent:RID;map:RID)
 agent_set_max_neighbors(agent:RID;count:int)
 agent_set_max_speed(agent:RID;max_speed:float)
 agent_set_neighbor_distance(agent:RID;distance:float)
 agent_set_paused(agent:RID;paused:bool)
 agent_set_position(agent:RID;position:Vector2)
 agent_set_radius(agent:RID;radius:float)
 agent_set_time_horizon_agents(agent:RID;time_horizon:float)
 agent_set_time_horizon_obstacles(agent:RID;time_horizon:float)
 agent_set_velocity(agent:RID;velocity:Vector2)
 agent_set_velocity_forced(agent:RID;velocity:Vector2)
 bake_from_source_geometry_data(navigation_polygon:NavigationPolygon;source_geometry_data:NavigationMeshSourceGeometryData2D;callback:Callable=Callable())
 bake_from_source_geometry_data_async(navigation_polygon:NavigationPolygon;source_geometry_data:NavigationMeshSourceGeometryData2D;callback:Callable=Callable())
 free_rid(rid:RID)
 get_debug_enabled()bool
 get_maps()RID[]
 get_process_info(process_info:int)int
 is_baking_navigation_polygon(navigation_polygon:NavigationPolygon)bool
 link_create()RID
 link_get_enabled(link:RID)bool
 link_get_end_position(link:RID)Vector2
 link_get_enter_cost(link:RID)float
 link_get_iteration_id(link:RID)int
 link_get_map(link:RID)RID
 link_get_navigation_layers(link:RID)int
 link_get_owner_id(link:RID)int
 link_get_start_position(link:RID)Vector2
 link_get_travel_cost(link:RID)float
 link_is_bidirectional(link:RID)bool
 link_set_bidirectional(link:RID;bidirectional:bool)
 link_set_enabled(link:RID;enabled:bool)
 link_set_end_position(link:RID;position:Vector2)
 link_set_enter_cost(link:RID;enter_cost:float)
 link_set_map(link:RID;map:RID)
 link_set_navigation_layers(link:RID;navigation_layers:int)
 link_set_owner_id(link:RID;owner_id:int)
 link_set_start_position(link:RID;position:Vector2)
 link_set_travel_cost(link:RID;travel_cost:float)
 map_create()RID
 map_force_update(map:RID)
 map_get_agents(map:RID)RID[]
 map_get_cell_size(map:RID)float
 map_get_closest_point(map:RID;to_point:Vector2)Vector2
 map_get_closest_point_owner(map:RID;to_point:Vector2)RID
 map_get_edge_connection_margin(map:RID)float
 map_get_iteration_id(map:RID)int
 map_get_link_connection_radius(map:RID)float
 map_get_links(map:RID)RID[]
 map_get_merge_rasterizer_cell_scale(map:RID)float
 map_get_obstacles(map:RID)RID[]
 map_get_path(map:RID;origin:Vector2;destination:Vector2;optimize:bool;navigation_layers:int=1)PackedVector2Array
 map_get_random_point(map:RID;navigation_layers:int;uniformly:bool)Vector2
 map_get_regions(map:RID)RID[]
 map_get_use_async_iterations(map:RID)bool
 map_get_use_edge_connections(map:RID)bool
 map_is_active(map:RID)bool
 map_set_active(map:RID;active:bool)
 map_set_cell_size(map:RID;cell_size:float)
 map_set_edge_connection_margin(map:RID;margin:float)
 map_set_link_connection_radius(map:RID;radius:float)
 map_set_merge_rasterizer_cell_scale(map:RID;scale:float)
 map_set_use_async_iterations(map:RID;enabled:bool)
 map_set_use_edge_connections(map:RID;enabled:bool)
 obstacle_create()RID
 obstacle_get_avoidance_enabled(obstacle:RID)bool
 obstacle_get_avoidance_layers(obstacle:RID)int
 obstacle_get_map(obstacle:RID)RID
 obstacle_get_paused(obstacle:RID)bool
 obstacle_get_position(obstacle:RID)Vector2
 obstacle_get_radius(obstacle:RID)float
 obstacle_get_velocity(obstacle:RID)Vector2
 obstacle_get_vertices(obstacle:RID)PackedVector2Array
 obstacle_set_avoidance_enabled(obstacle:RID;enabled:bool)
 obstacle_set_avoidance_layers(obstacle:RID;layers:int)
 obstacle_set_map(obstacle:RID;map:RID)
 obstacle_set_paused(obstacle:RID;paused:bool)
 obstacle_set_position(obstacle:RID;position:Vector2)
 obstacle_set_radius(obstacle:RID;radius:float)
 obstacle_set_velocity(obstacle:RID;velocity:Vector2)
 obstacle_set_vertices(obstacle:RID;vertices:PackedVector2Array)
 parse_source_geometry_data(navigation_polygon:NavigationPolygon;source_geometry_data:NavigationMeshSourceGeometryData2D;root_node:Node;
  callback:Callable=Callable())
 query_path(parameters:NavigationPathQueryParameters2D;result:NavigationPathQueryResult2D;callback:Callable=Callable())
 region_create()RID
 region_get_bounds(region:RID)Rect2
 region_get_closest_point(region:RID;to_point:Vector2)Vector2
 region_get_connection_pathway_end(region:RID;connection:int)Vector2
 region_get_connection_pathway_start(region:RID;connection:int)Vector2
 region_get_connections_count(region:RID)int
 region_get_enabled(region:RID)bool
 region_get_enter_cost(region:RID)float
 region_get_iteration_id(region:RID)int
 region_get_map(region:RID)RID
 region_get_navigation_layers(region:RID)int
 region_get_owner_id(region:RID)int
 region_get_random_point(region:RID;navigation_layers:int;uniformly:bool)Vector2
 region_get_transform(region:RID)Transform2D
 region_get_travel_cost(region:RID)float
 region_get_use_async_iterations(region:RID)bool
 region_get_use_edge_connections(region:RID)bool
 region_owns_point(region:RID;point:Vector2)bool
 region_set_enabled(region:RID;enabled:bool)
 region_set_enter_cost(region:RID;enter_cost:float)
 region_set_map(region:RID;map:RID)
 region_set_navigation_layers(region:RID;navigation_layers:int)
 region_set_navigation_polygon(region:RID;navigation_polygon:NavigationPolygon)
 region_set_owner_id(region:RID;owner_id:int)
 region_set_transform(region:RID;transform:Transform2D)
 region_set_travel_cost(region:RID;travel_cost:float)
 region_set_use_async_iterations(region:RID;enabled:bool)
 region_set_use_edge_connections(region:RID;enabled:bool)
 set_active(active:bool)
 set_debug_enabled(enabled:bool)
 simplify_path(path:PackedVector2Array;epsilon:float)PackedVector2Array
 source_geometry_parser_create()RID
 source_geometry_parser_set_callback(parser:RID;callback:Callable)
 =ProcessInfo INFO_* ACTIVE_MAPS REGION_COUNT AGENT_COUNT LINK_COUNT POLYGON_COUNT EDGE_COUNT EDGE_MERGE_COUNT EDGE_CONNECTION_COUNT EDGE_FREE_COUNT
   OBSTACLE_COUNT
 @avoidance_debug_changed()
 @map_changed(map:RID)
 @navigation_debug_changed()
$NavigationServer3D Object
 agent_create()RID
 agent_get_avoidance_enabled(agent:RID)bool
 agent_get_avoidance_layers(agent:RID)int
 agent_get_avoidance_mask(agent:RID)int
 agent_get_avoidance_priority(agent:RID)float
 agent_get_height(agent:RID)float
 agent_get_map(agent:RID)RID
 agent_get_max_neighbors(agent:RID)int
 agent_get_max_speed(agent:RID)float
 agent_get_neighbor_distance(agent:RID)float
 agent_get_paused(agent:RID)bool
 agent_get_position(agent:RID)Vector3
 agent_get_radius(agent:RID)float
 agent_get_time_horizon_agents(agent:RID)float
 agent_get_time_horizon_obstacles(agent:RID)float
 agent_get_use_3d_avoidance(agent:RID)bool
 agent_get_velocity(agent:RID)Vector3
 agent_has_avoidance_callback(agent:RID)bool
 agent_is_map_changed(agent:RID)bool
 agent_set_avoidance_callback(agent:RID;callback:Callable)
 agent_set_avoidance_enabled(agent:RID;enabled:bool)
 agent_set_avoidance_layers(agent:RID;layers:int)
 agent_set_avoidance_mask(agent:RID;mask:int)
 agent_set_avoidance_priority(agent:RID;priority:float)
 agent_set_height(agent:RID;height:float)
 agent_set_map(agent:RID;map:RID)
 agent_set_max_neighbors(agent:RID;count:int)
 agent_set_max_speed(agent:RID;max_speed:float)
 agent_set_neighbor_distance(agent:RID;distance:float)
 agent_set_paused(agent:RID;paused:bool)
 agent_set_position(agent:RID;position:Vector3)
 agent_set_radius(agent:RID;radius:float)
 agent_set_time_horizon_agents(agent:RID;time_horizon:float)
 agent_set_time_horizon_obstacles(agent:RID;time_horizon:float)
 agent_set_use_3d_avoidance(agent:RID;enabled:bool)
 agent_set_velocity(agent:RID;velocity:Vector3)
 agent_set_velocity_forced(agent:RID;velocity:Vector3)
 bake_from_source_geometry_data(navigation_mesh:NavigationMesh;source_geometry_data:NavigationMeshSourceGeometryData3D;callback:Callable=Callable())
 bake_from_source_geometry_data_async(navigation_mesh:NavigationMesh;source_geometry_data:NavigationMeshSourceGeometryData3D;callback:Callable=Callable())
 free_rid(rid:RID)
 get_debug_enabled()bool
 get_maps()RID[]
 get_process_info(process_info:int)int
 is_baking_navigation_mesh(navigation_mesh:NavigationMesh)bool
 link_create()RID
 link_get_enabled(link:RID)bool
 link_get_end_position(link:RID)Vector3
 link_get_enter_cost(link:RID)float
 link_get_iteration_id(link:RID)int
 link_get_map(link:RID)RID
 link_get_navigation_layers(link:RID)int
 link_get_owner_id(link:RID)int
 link_get_start_position(link:RID)Vector3
 link_get_travel_cost(link:RID)float
 link_is_bidirectional(link:RID)bool
 link_set_bidirectional(link:RID;bidirectional:bool)
 link_set_enabled(link:RID;enabled:bool)
 link_set_end_position(link:RID;position:Vector3)
 link_set_enter_cost(link:RID;enter_cost:float)
 link_set_map(link:RID;map:RID)
 link_set_navigation_layers(link:RID;navigation_layers:int)
 link_set_owner_id(link:RID;owner_id:int)
 link_set_start_position(link:RID;position:Vector3)
 link_set_travel_cost(link:RID;travel_cost:float)
 map_create()RID
 map_force_update(map:RID)
 map_get_agents(map:RID)RID[]
 map_get_cell_height(map:RID)float
 map_get_cell_size(map:RID)float
 map_get_closest_point(map:RID;to_point:Vector3)Vector3
 map_get_closest_point_normal(map:RID;to_point:Vector3)Vector3
 map_get_closest_point_owner(map:RID;to_point:Vector3)RID
 map_get_closest_point_to_segment(map:RID;start:Vector3;end:Vector3;use_collision:bool=false)Vector3
 map_get_edge_connection_margin(map:RID)float
 map_get_iteration_id(map:RID)int
 map_get_link_connection_radius(map:RID)float
 map_get_links(map:RID)RID[]
 map_get_merge_rasterizer_cell_scale(map:RID)float
 map_get_obstacles(map:RID)RID[]
 map_get_path(map:RID;origin:Vector3;destination:Vector3;optimize:bool;navigation_layers:int=1)PackedVector3Array
 map_get_random_point(map:RID;navigation_layers:int;uniformly:bool)Vector3
 map_get_regions(map:RID)RID[]
 map_get_up(map:RID)Vector3
 map_get_use_async_iterations(map:RID)bool
 map_get_use_edge_connections(map:RID)bool
 map_is_active(map:RID)bool
 map_set_active(map:RID;active:bool)
 map_set_cell_height(map:RID;cell_height:float)
 map_set_cell_size(map:RID;cell_size:float)
 map_set_edge_connection_margin(map:RID;margin:float)
 map_set_link_connection_radius(map:RID;radius:float)
 map_set_merge_rasterizer_cell_scale(map:RID;scale:float)
 map_set_up(map:RID;up:Vector3)
 map_set_use_async_iterations(map:RID;enabled:bool)
 map_set_use_edge_connections(map:RID;enabled:bool)
 obstacle_create()RID
 obstacle_get_avoidance_enabled(obstacle:RID)bool
 obstacle_get_avoidance_layers(obstacle:RID)int
 obstacle_get_height(obstacle:RID)float
 obstacle_get_map(obstacle:RID)RID
 obstacle_get_paused(obstacle:RID)bool
 obstacle_get_position(obstacle:RID)Vector3
 obstacle_get_radius(obstacle:RID)float
 obstacle_get_use_3d_avoidance(obstacle:RID)bool
 obstacle_get_velocity(obstacle:RID)Vector3
 obstacle_get_vertices(obstacle:RID)PackedVector3Array
 obstacle_set_avoidance_enabled(obstacle:RID;enabled:bool)
 obstacle_set_avoidance_layers(obstacle:RID;layers:int)
 obstacle_set_height(obstacle:RID;height:float)
 obstacle_set_map(obstacle:RID;map:RID)
 obstacle_set_paused(obstacle:RID;paused:bool)
 obstacle_set_position(obstacle:RID;position:Vector3)
 obstacle_set_radius(obstacle:RID;radius:float)
 obstacle_set_use_3d_avoidance(obstacle:RID;enabled:bool)
 obstacle_set_velocity(obstacle:RID;velocity:Vector3)
 obstacle_set_vertices(obstacle:RID;vertices:PackedVector3Array)
 parse_source_geometry_data(navigation_mesh:NavigationMesh;source_geometry_data:NavigationMeshSourceGeometryData3D;root_node:Node;callback:Callable=Callable())
 query_path(parameters:NavigationPathQueryParameters3D;result:NavigationPathQueryResult3D;callback:Callable=Callable())
 region_bake_navigation_mesh(navigation_mesh:NavigationMesh;root_node:Node)
 region_create()RID
 region_get_bounds(region:RID)AABB
 region_get_closest_point(region:RID;to_point:Vector3)Vector3
 region_get_closest_point_normal(region:RID;to_point:Vector3)Vector3
 region_get_closest_point_to_segment(region:RID;start:Vector3;end:Vector3;use_collision:bool=false)Vector3
 region_get_connection_pathway_end(region:RID;connection:int)Vector3
 region_get_connection_pathway_start(region:RID;connection:int)Vector3
 region_get_connections_count(region:RID)int
 region_get_enabled(region:RID)bool
 region_get_enter_cost(region:RID)float
 region_get_iteration_id(region:RID)int
 region_get_map(region:RID)RID
 region_get_navigation_layers(region:RID)int
 region_get_owner_id(region:RID)int
 region_get_random_point(region:RID;navigation_layers:int;uniformly:bool)Vector3
 region_get_transform(region:RID)Transform3D
 region_get_travel_cost(region:RID)float
 region_get_use_async_iterations(region:RID)bool
 region_get_use_edge_connections(region:RID)bool
 region_owns_point(region:RID;point:Vector3)bool
 region_set_enabled(region:RID;enabled:bool)
 region_set_enter_cost(region:RID;enter_cost:float)
 region_set_map(region:RID;map:RID)
 region_set_navigation_layers(region:RID;navigation_layers:int)
 region_set_navigation_mesh(region:RID;navigation_mesh:NavigationMesh)
 region_set_owner_id(region:RID;owner_id:int)
 region_set_transform(region:RID;transform:Transform3D)
 region_set_travel_cost(region:RID;travel_cost:float)
 region_set_use_async_iterations(region:RID;enabled:bool)
 region_set_use_edge_connections(region:RID;enabled:bool)
 set_active(active:bool)
 set_debug_enabled(enabled:bool)
 simplify_path(path:PackedVector3Array;epsilon:float)PackedVector3Array
 source_geometry_parser_create()RID
 source_geometry_parser_set_callback(parser:RID;callback:Callable)
 =ProcessInfo INFO_* ACTIVE_MAPS REGION_COUNT AGENT_COUNT LINK_COUNT POLYGON_COUNT EDGE_COUNT EDGE_MERGE_COUNT EDGE_CONNECTION_COUNT EDGE_FREE_COUNT
   OBSTACLE_COUNT
 @avoidance_debug_changed()
 @map_changed(map:RID)
 @navigation_debug_changed()
NinePatchRect Control
 get_patch_margin(margin:int)int
 set_patch_margin(margin:int;value:int)
 .axis_stretch_horizontal|int|set_h_axis_stretch_mode|get_h_axis_stretch_mode||
 .axis_stretch_vertical|int|set_v_axis_stretch_mode|get_v_axis_stretch_mode||
 .draw_center|bool|set_draw_center|is_draw_center_enabled||true
 ^mouse_filter|2
 .patch_margin_bottom|int||||
 .patch_margin_left|int||||
 .patch_margin_right|int||||
 .patch_margin_top|int||||
 .region_rect|Rect2|set_region_rect|get_region_rect||
 .texture|Texture2D|set_texture|get_texture||
 @texture_changed()
Node Object
 ~_enter_tree()
 ~_exit_tree()
 ~_get_accessibility_configuration_warnings()PackedStringArray
 ~_get_configuration_warnings()PackedStringArray
 ~_get_focused_accessibility_element()RID
 ~_input(event:InputEvent)
 ~_physics_process(delta:float)
 ~_process(delta:float)
 ~_ready()
 ~_shortcut_input(event:InputEvent)
 ~_unhandled_input(event:InputEvent)
 ~_unhandled_key_input(event:InputEvent)
 add_child(node:Node;force_readable_name:bool=false;internal:int=0)
 add_sibling(sibling:Node;force_readable_name:bool=false)
 add_to_group(group:StringName;persistent:bool=false)
 atr(message:String;context:StringName="")String
 atr_n(message:String;plural_message:StringName;n:int;context:StringName="")String
 +call_deferred_thread_group(method:StringName)Variant
 +call_thread_safe(method:StringName)Variant
 can_auto_translate()bool
 can_process()bool
 create_tween()Tween
 duplicate(flags:int=15)Node
 find_child(pattern:String;recursive:bool=true;owned:bool=true)Node
 find_children(pattern:String;type:String="";recursive:bool=true;owned:bool=true)Node[]
 find_parent(pattern:String)Node
 get_accessibility_element()RID
 get_child(idx:int;include_internal:bool=false)Node
 get_child_count(include_internal:bool=false)int
 get_children(include_internal:bool=false)Node[]
 get_groups()StringName[]
 get_index(include_internal:bool=false)int
 get_last_exclusive_window()Window
 get_multiplayer_authority()int
 get_node(path:NodePath)Node
 get_node_and_resource(path:NodePath)Array
 get_node_or_null(path:NodePath)Node
 get_node_rpc_config()Variant
 !get_orphan_node_ids()int[]
 get_parent()Node
 get_path()NodePath
 get_path_to(node:Node;use_unique_path:bool=false)NodePath
 get_physics_process_delta_time()float
 get_process_delta_time()float
 get_scene_instance_load_placeholder()bool
 get_tree()SceneTree
 get_tree_string()String
 get_tree_string_pretty()String
 get_viewport()Viewport
 get_window()Window
 has_node(path:NodePath)bool
 has_node_and_resource(path:NodePath)bool
 is_ancestor_of(node:Node)bool
 is_displayed_folded()bool
 is_editable_instance(node:Node)bool
 is_greater_than(node:Node)bool
 is_in_group(group:StringName)bool
 is_inside_tree()bool
 is_multiplayer_authority()bool
 is_node_ready()bool
 is_part_of_edited_scene()bool
 is_physics_interpolated()bool
 is_physics_interpolated_and_enabled()bool
 is_physics_processing()bool
 is_physics_processing_internal()bool
 is_processing()bool
 is_processing_input()bool
 is_processing_internal()bool
 is_processing_shortcut_input()bool
 is_processing_unhandled_input()bool
 is_processing_unhandled_key_input()bool
 move_child(child_node:Node;to_index:int)
 notify_deferred_thread_group(what:int)
 notify_thread_safe(what:int)
 !print_orphan_nodes()
 print_tree()
 print_tree_pretty()
 propagate_call(method:StringName;args:Array=[];parent_first:bool=false)
 propagate_notification(what:int)
 queue_accessibility_update()
 queue_free()
 remove_child(node:Node)
 remove_from_group(group:StringName)
 reparent(new_parent:Node;keep_global_transform:bool=true)
 replace_by(node:Node;keep_groups:bool=false)
 request_ready()
 reset_physics_interpolation()
 +rpc(method:StringName)int
 rpc_config(method:StringName;config:Variant)
 +rpc_id(peer_id:int;method:StringName)int
 set_deferred_thread_group(property:StringName;value:Variant)
 set_display_folded(fold:bool)
 set_editable_instance(node:Node;is_editable:bool)
 set_multiplayer_authority(id:int;recursive:bool=true)
 set_physics_process(enable:bool)
 set_physics_process_internal(enable:bool)
 set_process(enable:bool)
 set_process_input(enable:bool)
 set_process_internal(enable:bool)
 set_process_shortcut_input(enable:bool)
 set_process_unhandled_input(enable:bool)
 set_process_unhandled_key_input(enable:bool)
 set_scene_instance_load_placeholder(load_placeholder:bool)
 set_thread_safe(property:StringName;value:Variant)
 set_translation_domain_inherited()
 update_configuration_warnings()
 .auto_translate_mode|int|set_auto_translate_mode|get_auto_translate_mode||
 .editor_description|String|set_editor_description|get_editor_description||
 .multiplayer|MultiplayerAPI||get_multiplayer|-|
 .name|StringName|set_name|get_name||
 .owner|Node|set_owner|get_owner||
 .physics_interpolation_mode|int|set_physics_interpolation_mode|get_physics_interpolation_mode||
 .process_mode|int|set_process_mode|get_process_mode||
 .process_physics_priority|int|set_physics_process_priority|get_physics_process_priority||
 .process_priority|int|set_process_priority|get_process_priority||
 .process_thread_group|int|set_process_thread_group|get_process_thread_group||
 .process_thread_group_order|int|set_process_thread_group_order|get_process_thread_group_order||
 .process_thread_messages|int|set_process_thread_messages|get_process_thread_messages||
 .scene_file_path|String|set_scene_file_path|get_scene_file_path||
 .unique_name_in_owner|bool|set_unique_name_in_owner|is_unique_name_in_owner||
 @child_entered_tree(node:Node)
 @child_exiting_tree(node:Node)
 @child_order_changed()
 @editor_description_changed(node:Node)
 @editor_state_changed()
 @ready()
 @renamed()
 @replacing_by(node:Node)
 @tree_entered()
 @tree_exited()
 @tree_exiting()
Node2D CanvasItem
 apply_scale(ratio:Vector2)
 get_angle_to(point:Vector2)float
 get_relative_transform_to_parent(parent:Node)Transform2D
 global_translate(offset:Vector2)
 look_at(point:Vector2)
 move_local_x(delta:float;scaled:bool=false)
 move_local_y(delta:float;scaled:bool=false)
 rotate(radians:float)
 to_global(local_point:Vector2)Vector2
 to_local(global_point:Vector2)Vector2
 translate(offset:Vector2)
 .global_position|Vector2|set_global_position|get_global_position||
 .global_rotation|float|set_global_rotation|get_global_rotation||
 .global_rotation_degrees|float|set_global_rotation_degrees|get_global_rotation_degrees||
 .global_scale|Vector2|set_global_scale|get_global_scale||
 .global_skew|float|set_global_skew|get_global_skew||
 .global_transform|Transform2D|set_global_transform|get_global_transform||
 .position|Vector2|set_position|get_position||
 .rotation|float|set_rotation|get_rotation||
 .rotation_degrees|float|set_rotation_degrees|get_rotation_degrees||
 .scale|Vector2|set_scale|get_scale||Vector2(1, 1)
 .skew|float|set_skew|get_skew||
 .transform|Transform2D|set_transform|get_transform||
Node3D Node
 add_gizmo(gizmo:Node3DGizmo)
 clear_gizmos()
 clear_subgizmo_selection()
 force_update_transform()
 get_gizmos()Node3DGizmo[]
 get_global_transform_interpolated()Transform3D
 get_parent_node_3d()Node3D
 get_world_3d()World3D
 global_rotate(axis:Vector3;angle:float)
 global_scale(scale:Vector3)
 global_translate(offset:Vector3)
 hide()
 is_local_transform_notification_enabled()bool
 is_scale_disabled()bool
 is_transform_notification_enabled()bool
 is_visible_in_tree()bool
 look_at(target:Vector3;up:Vector3=Vector3(0, 1, 0);use_model_front:bool=false)
 look_at_from_position(position:Vector3;target:Vector3;up:Vector3=Vector3(0, 1, 0);use_model_front:bool=false)
 orthonormalize()
 rotate(axis:Vector3;angle:float)
 rotate_object_local(axis:Vector3;angle:float)
 rotate_x(angle:float)
 rotate_y(angle:float)
 rotate_z(angle:float)
 scale_object_local(scale:Vector3)
 set_disable_scale(disable:bool)
 set_identity()
 set_ignore_transform_notification(enabled:bool)
 set_notify_local_transform(enable:bool)
 set_notify_transform(enable:bool)
 set_subgizmo_selection(gizmo:Node3DGizmo;id:int;transform:Transform3D)
 show()
 to_global(local_point:Vector3)Vector3
 to_local(global_point:Vector3)Vector3
 translate(offset:Vector3)
 translate_object_local(offset:Vector3)
 update_gizmos()
 .basis|Basis|set_basis|get_basis||
 .global_basis|Basis|set_global_basis|get_global_basis||
 .global_position|Vector3|set_global_position|get_global_position||
 .global_rotation|Vector3|set_global_rotation|get_global_rotation||
 .global_rotation_degrees|Vector3|set_global_rotation_degrees|get_global_rotation_degrees||
 .global_transform|Transform3D|set_global_transform|get_global_transform||
 .position|Vector3|set_position|get_position||
 .quaternion|Quaternion|set_quaternion|get_quaternion||
 .rotation|Vector3|set_rotation|get_rotation||
 .rotation_degrees|Vector3|set_rotation_degrees|get_rotation_degrees||
 .rotation_edit_mode|int|set_rotation_edit_mode|get_rotation_edit_mode||
 .rotation_order|int|set_rotation_order|get_rotation_order||2
 .scale|Vector3|set_scale|get_scale||Vector3(1, 1, 1)
 .top_level|bool|set_as_top_level|is_set_as_top_level||
 .transform|Transform3D|set_transform|get_transform||
 .visibility_parent|NodePath|set_visibility_parent|get_visibility_parent||
 .visible|bool|set_visible|is_visible||true
 @visibility_changed()
-Node3DGizmo RefCounted
-Noise Resource
 get_image(width:int;height:int;invert:bool=false;in_3d_space:bool=false;normalize:bool=true)Image
 get_image_3d(width:int;height:int;depth:int;invert:bool=false;normalize:bool=true)Image[]
 get_noise_1d(x:float)float
 get_noise_2d(x:float;y:float)float
 get_noise_2dv(v:Vector2)float
 get_noise_3d(x:float;y:float;z:float)float
 get_noise_3dv(v:Vector3)float
 get_seamless_image(width:int;height:int;invert:bool=false;in_3d_space:bool=false;skirt:float=0.1;normalize:bool=true)Image
 get_seamless_image_3d(width:int;height:int;depth:int;invert:bool=false;skirt:float=0.1;normalize:bool=true)Image[]
NoiseTexture2D Texture2D
 .as_normal_map|bool|set_as_normal_map|is_normal_map||
 .bump_strength|float|set_bump_strength|get_bump_strength||8.0
 .color_ramp|Gradient|set_color_ramp|get_color_ramp||
 .generate_mipmaps|bool|set_generate_mipmaps|is_generating_mipmaps||true
 .height|int|set_height|get_height||512
 .in_3d_space|bool|set_in_3d_space|is_in_3d_space||
 .invert|bool|set_invert|get_invert||
 .noise|Noise|set_noise|get_noise||
 .normalize|bool|set_normalize|is_normalized||true
 ^resource_local_to_scene|
 .seamless|bool|set_seamless|get_seamless||
 .seamless_blend_skirt|float|set_seamless_blend_skirt|get_seamless_blend_skirt||0.1
 .width|int|set_width|get_width||512
NoiseTexture3D Texture3D
 .color_ramp|Gradient|set_color_ramp|get_color_ramp||
 .depth|int|set_depth|get_depth||64
 .height|int|set_height|get_height||64
 .invert|bool|set_invert|get_invert||
 .noise|Noise|set_noise|get_noise||
 .normalize|bool|set_normalize|is_normalized||true
 .seamless|bool|set_seamless|get_seamless||
 .seamless_blend_skirt|float|set_seamless_blend_skirt|get_seamless_blend_skirt||0.1
 .width|int|set_width|get_width||64
ORMMaterial3D BaseMaterial3D
$OS Object
 add_logger(logger:Logger)
 alert(text:String;title:String="Alert!")
 close_midi_inputs()
 crash(message:String)
 create_instance(arguments:PackedStringArray)int
 create_process(path:String;arguments:PackedStringArray;open_console:bool=false)int
 delay_msec(msec:int)
 delay_usec(usec:int)
 execute(path:String;arguments:PackedStringArray;output:Array=[];read_stderr:bool=false;open_console:bool=false)int
 execute_with_pipe(path:String;arguments:PackedStringArray;blocking:bool=true)Dictionary
 find_keycode_from_string(string:String)int
 get_cache_dir()String
 get_cmdline_args()PackedStringArray
 get_cmdline_user_args()PackedStringArray
 get_config_dir()String
 get_connected_midi_inputs()PackedStringArray
 get_data_dir()String
 get_distribution_name()String
 get_entropy(size:int)PackedByteArray
 get_environment(variable:String)String
 get_executable_path()String
 get_granted_permissions()PackedStringArray
 get_keycode_string(code:int)String
 get_locale()String
 get_locale_language()String
 get_main_thread_id()int
 get_memory_info()Dictionary
 get_model_name()String
 get_name()String
 get_process_exit_code(pid:int)int
 get_process_id()int
 get_processor_count()int
 get_processor_name()String
 get_restart_on_exit_arguments()PackedStringArray
 get_static_memory_peak_usage()int
 get_static_memory_usage()int
 get_stderr_type()int
 get_stdin_type()int
 get_stdout_type()int
 get_system_ca_certificates()String
 get_system_dir(dir:int;shared_storage:bool=true)String
 get_system_font_path(font_name:String;weight:int=400;stretch:int=100;italic:bool=false)String
 get_system_font_path_for_text(font_name:String;text:String;locale:String="";script:String="";weight:int=400;stretch:int=100;italic:bool=false)PackedStringArray
 get_system_fonts()PackedStringArray
 get_temp_dir()String
 get_thread_caller_id()int
 get_unique_id()String
 get_user_data_dir()String
 get_version()String
 get_version_alias()String
 get_video_adapter_driver_info()PackedStringArray
 has_environment(variable:String)bool
 has_feature(tag_name:String)bool
 is_debug_build()bool
 is_keycode_unicode(code:int)bool
 is_process_running(pid:int)bool
 is_restart_on_exit_set()bool
 is_sandboxed()bool
 is_stdout_verbose()bool
 is_userfs_persistent()bool
 kill(pid:int)int
 move_to_trash(path:String)int
 open_midi_inputs()
 open_with_program(program_path:String;paths:PackedStringArray)int
 read_buffer_from_stdin(buffer_size:int=1024)PackedByteArray
 read_string_from_stdin(buffer_size:int=1024)String
 remove_logger(logger:Logger)
 request_permission(name:String)bool
 request_permissions()bool
 revoke_granted_permissions()
 set_environment(variable:String;value:String)
 set_restart_on_exit(restart:bool;arguments:PackedStringArray=PackedStringArray())
 set_thread_name(name:String)int
 set_use_file_access_save_and_swap(enabled:bool)
 shell_open(uri:String)int
 shell_show_in_file_manager(file_or_dir_path:String;open_folder:bool=true)int
 unset_environment(variable:String)
 .delta_smoothing|bool|set_delta_smoothing|is_delta_smoothing_enabled||true
 .low_processor_usage_mode|bool|set_low_processor_usage_mode|is_in_low_processor_usage_mode||
 .low_processor_usage_mode_sleep_usec|int|set_low_processor_usage_mode_sleep_usec|get_low_processor_usage_mode_sleep_usec||6900
Object
-Occluder3D Resource
 get_indices()PackedInt32Array
 get_vertices()PackedVector3Array
OccluderInstance3D VisualInstance3D
 get_bake_mask_value(layer_number:int)bool
 set_bake_mask_value(layer_number:int;value:bool)
 .bake_mask|int|set_bake_mask|get_bake_mask||4294967295
 .bake_simplification_distance|float|set_bake_simplification_distance|get_bake_simplification_distance||0.1
 .occluder|Occluder3D|set_occluder|get_occluder||
OccluderPolygon2D Resource
 .closed|bool|set_closed|is_closed||true
 .cull_mode|int|set_cull_mode|get_cull_mode||
 .polygon|PackedVector2Array|set_polygon|get_polygon||
OfflineMultiplayerPeer MultiplayerPeer
OggPacketSequence Resource
 get_length()float
 .granule_positions|PackedInt64Array|set_packet_granule_positions|get_packet_granule_positions||
 .packet_data|Array[]|set_packet_data|get_packet_data||
 .sampling_rate|float|set_sampling_rate|get_sampling_rate||
OggPacketSequencePlayback RefCounted
OmniLight3D Light3D
 ^light_specular|0.5
 .omni_attenuation|float|set_param|get_param||1.0
 .omni_range|float|set_param|get_param||5.0
 .omni_shadow_mode|int|set_shadow_mode|get_shadow_mode||1
 ^shadow_normal_bias|1.0
OpenXRAPIExtension RefCounted
OpenXRAction Resource
OpenXRActionBindingModifier OpenXRBindingModifier
OpenXRActionMap Resource
OpenXRActionSet Resource
OpenXRAnalogThresholdModifier OpenXRActionBindingModifier
OpenXRAnchorTracker OpenXRSpatialEntityTracker
-OpenXRBindingModifier Resource
OpenXRBindingModifierEditor PanelContainer
-OpenXRCompositionLayer Node3D
OpenXRCompositionLayerCylinder OpenXRCompositionLayer
OpenXRCompositionLayerEquirect OpenXRCompositionLayer
OpenXRCompositionLayerQuad OpenXRCompositionLayer
OpenXRDpadBindingModifier OpenXRIPBindingModifier
OpenXRExtensionWrapper Object
OpenXRExtensionWrapperExtension OpenXRExtensionWrapper
$OpenXRFutureExtension OpenXRExtensionWrapper
-OpenXRFutureResult RefCounted
OpenXRHand Node3D
-OpenXRHapticBase Resource
OpenXRHapticVibration OpenXRHapticBase
OpenXRIPBinding Resource
OpenXRIPBindingModifier OpenXRBindingModifier
OpenXRInteractionProfile Resource
OpenXRInteractionProfileEditor OpenXRInteractionProfileEditorBase
-OpenXRInteractionProfileEditorBase HBoxContainer
OpenXRInteractionProfileMetadata Object
OpenXRInterface XRInterface
OpenXRMarkerTracker OpenXRSpatialEntityTracker
OpenXRPlaneTracker OpenXRSpatialEntityTracker
OpenXRRenderModel Node3D
$OpenXRRenderModelExtension OpenXRExtensionWrapper
OpenXRRenderModelManager Node3D
$OpenXRSpatialAnchorCapability OpenXRExtensionWrapper
OpenXRSpatialCapabilityConfigurationAnchor OpenXRSpatialCapabilityConfigurationBaseHeader
OpenXRSpatialCapabilityConfigurationAprilTag OpenXRSpatialCapabilityConfigurationBaseHeader
OpenXRSpatialCapabilityConfigurationAruco OpenXRSpatialCapabilityConfigurationBaseHeader
OpenXRSpatialCapabilityConfigurationBaseHeader RefCounted
OpenXRSpatialCapabilityConfigurationMicroQrCode OpenXRSpatialCapabilityConfigurationBaseHeader
OpenXRSpatialCapabilityConfigurationPlaneTracking OpenXRSpatialCapabilityConfigurationBaseHeader
OpenXRSpatialCapabilityConfigurationQrCode OpenXRSpatialCapabilityConfigurationBaseHeader
OpenXRSpatialComponentAnchorList OpenXRSpatialComponentData
OpenXRSpatialComponentBounded2DList OpenXRSpatialComponentData
OpenXRSpatialComponentBounded3DList OpenXRSpatialComponentData
OpenXRSpatialComponentData RefCounted
OpenXRSpatialComponentMarkerList OpenXRSpatialComponentData
OpenXRSpatialComponentMesh2DList OpenXRSpatialComponentData
OpenXRSpatialComponentMesh3DList OpenXRSpatialComponentData
OpenXRSpatialComponentParentList OpenXRSpatialComponentData
OpenXRSpatialComponentPersistenceList OpenXRSpatialComponentData
OpenXRSpatialComponentPlaneAlignmentList OpenXRSpatialComponentData
OpenXRSpatialComponentPlaneSemanticLabelList OpenXRSpatialComponentData
OpenXRSpatialComponentPolygon2DList OpenXRSpatialComponentData
OpenXRSpatialContextPersistenceConfig OpenXRStructureBase
$OpenXRSpatialEntityExtension OpenXRExtensionWrapper
OpenXRSpatialEntityTracker XRPositionalTracker
$OpenXRSpatialMarkerTrackingCapability OpenXRExtensionWrapper
$OpenXRSpatialPlaneTrackingCapability OpenXRExtensionWrapper
OpenXRSpatialQueryResultData OpenXRSpatialComponentData
OpenXRStructureBase RefCounted
OpenXRVisibilityMask VisualInstance3D
OptimizedTranslation Translation
 generate(from:Translation)
OptionButton Button
 add_icon_item(texture:Texture2D;label:String;id:int=-1)
 add_item(label:String;id:int=-1)
 add_separator(text:String="")
 clear()
 get_item_auto_translate_mode(idx:int)int
 get_item_icon(idx:int)Texture2D
 get_item_id(idx:int)int
 get_item_index(id:int)int
 get_item_metadata(idx:int)Variant
 get_item_text(idx:int)String
 get_item_tooltip(idx:int)String
 get_popup()PopupMenu
 get_selectable_item(from_last:bool=false)int
 get_selected_id()int
 get_selected_metadata()Variant
 has_selectable_items()bool
 is_item_disabled(idx:int)bool
 is_item_separator(idx:int)bool
 remove_item(idx:int)
 select(idx:int)
 set_disable_shortcuts(disabled:bool)
 set_item_auto_translate_mode(idx:int;mode:int)
 set_item_disabled(idx:int;disabled:bool)
 set_item_icon(idx:int;texture:Texture2D)
 set_item_id(idx:int;id:int)
 set_item_metadata(idx:int;metadata:Variant)
 set_item_text(idx:int;text:String)
 set_item_tooltip(idx:int;tooltip:String)
 show_popup()
 ^action_mode|
 ^alignment|
 .allow_reselect|bool|set_allow_reselect|get_allow_reselect||
 .fit_to_longest_item|bool|set_fit_to_longest_item|is_fit_to_longest_item||true
 .item_count|int|set_item_count|get_item_count||
 .selected|int||get_selected||-1
 ^toggle_mode|true
 @item_focused(index:int)
 @item_selected(index:int)
PCKPacker RefCounted
 add_file(target_path:String;source_path:String;encrypt:bool=false)int
 add_file_removal(target_path:String)int
 flush(verbose:bool=false)int
 pck_start(pck_path:String;alignment:int=32;key:String="0000000000000000000000000000000000000000000000000000000000000000";encrypt_directory:bool=false)int
PackedDataContainer Resource
 pack(value:Variant)int
 size()int
-PackedDataContainerRef RefCounted
 size()int
PackedScene Resource
 can_instantiate()bool
 get_state()SceneState
 instantiate(edit_state:int=0)Node
 pack(path:Node)int
-PacketPeer RefCounted
 get_available_packet_count()int
 get_packet()PackedByteArray
 get_packet_error()int
 get_var(allow_objects:bool=false)Variant
 put_packet(buffer:PackedByteArray)int
 put_var(var:Variant;full_objects:bool=false)int
 .encode_buffer_max_size|int|set_encode_buffer_max_size|get_encode_buffer_max_size||8388608
PacketPeerDTLS PacketPeer
 connect_to_peer(packet_peer:PacketPeerUDP;hostname:String;client_options:TLSOptions=null)int
 disconnect_from_peer()
 get_status()int
 poll()
PacketPeerExtension PacketPeer
PacketPeerStream PacketPeer
 .input_buffer_max_size|int|set_input_buffer_max_size|get_input_buffer_max_size||65532
 .output_buffer_max_size|int|set_output_buffer_max_size|get_output_buffer_max_size||65532
 .stream_peer|StreamPeer|set_stream_peer|get_stream_peer||
PacketPeerUDP PacketPeer
 bind(port:int;bind_address:String="*";recv_buf_size:int=65536)int
 close()
 connect_to_host(host:String;port:int)int
 get_local_port()int
 get_packet_ip()String
 get_packet_port()int
 is_bound()bool
 is_socket_connected()bool
 join_multicast_group(multicast_address:String;interface_name:String)int
 leave_multicast_group(multicast_address:String;interface_name:String)int
 set_broadcast_enabled(enabled:bool)
 set_dest_address(host:String;port:int)int
 wait()int
Panel Control
PanelContainer Container
 ^mouse_filter|
PanoramaSkyMaterial Material
 .energy_multiplier|float|set_energy_multiplier|get_energy_multiplier||1.0
 .filter|bool|set_filtering_enabled|is_filtering_enabled||true
 .panorama|Texture2D|set_panorama|get_panorama||
Parallax2D Node2D
 .autoscroll|Vector2|set_autoscroll|get_autoscroll||
 .follow_viewport|bool|set_follow_viewport|get_follow_viewport||true
 .ignore_camera_scroll|bool|set_ignore_camera_scroll|is_ignore_camera_scroll||
 .limit_begin|Vector2|set_limit_begin|get_limit_begin||Vector2(-10000000, -10000000)
 .limit_end|Vector2|set_limit_end|get_limit_end||Vector2(10000000, 10000000)
 ^physics_interpolation_mode|2
 .repeat_size|Vector2|set_repeat_size|get_repeat_size||
 .repeat_times|int|set_repeat_times|get_repeat_times||1
 .screen_offset|Vector2|set_screen_offset|get_screen_offset||
 .scroll_offset|Vector2|set_scroll_offset|get_scroll_offset||
 .scroll_scale|Vector2|set_scroll_scale|get_scroll_scale||Vector2(1, 1)
ParallaxBackground CanvasLayer
 ^layer|-100
 .scroll_base_offset|Vector2|set_scroll_base_offset|get_scroll_base_offset||
 .scroll_base_scale|Vector2|set_scroll_base_scale|get_scroll_base_scale||Vector2(1, 1)
 .scroll_ignore_camera_zoom|bool|set_ignore_camera_zoom|is_ignore_camera_zoom||
 .scroll_limit_begin|Vector2|set_limit_begin|get_limit_begin||
 .scroll_limit_end|Vector2|set_limit_end|get_limit_end||
 .scroll_offset|Vector2|set_scroll_offset|get_scroll_offset||
ParallaxLayer Node2D
 .motion_mirroring|Vector2|set_mirroring|get_mirroring||
 .motion_offset|Vector2|set_motion_offset|get_motion_offset||
 .motion_scale|Vector2|set_motion_scale|get_motion_scale||Vector2(1, 1)
 ^physics_interpolation_mode|2
ParticleProcessMaterial Material
 get_param(param:int)Vector2
 get_param_max(param:int)float
 get_param_min(param:int)float
 get_param_texture(param:int)Texture2D
 get_particle_flag(particle_flag:int)bool
 set_param(param:int;value:Vector2)
 set_param_max(param:int;value:float)
 set_param_min(param:int;value:float)
 set_param_texture(param:int;texture:Texture2D)
 set_particle_flag(particle_flag:int;enable:bool)
 .alpha_curve|Texture2D|set_alpha_curve|get_alpha_curve||
 .angle_curve|Texture2D||||
 .angle_max|float||||
 .angle_min|float||||
 .angular_velocity_curve|Texture2D||||
 .angular_velocity_max|float||||
 .angular_velocity_min|float||||
 .anim_offset_curve|Texture2D||||
 .anim_offset_max|float||||
 .anim_offset_min|float||||
 .anim_speed_curve|Texture2D||||
 .anim_speed_max|float||||
 .anim_speed_min|float||||
 .attractor_interaction_enabled|bool|set_attractor_interaction_enabled|is_attractor_interaction_enabled||true
 .collision_bounce|float|set_collision_bounce|get_collision_bounce||
 .collision_friction|float|set_collision_friction|get_collision_friction||
 .collision_mode|int|set_collision_mode|get_collision_mode||
 .collision_use_scale|bool|set_collision_use_scale|is_collision_using_scale||
 .color|Color|set_color|get_color||Color(1, 1, 1, 1)
 .color_initial_ramp|Texture2D|set_color_initial_ramp|get_color_initial_ramp||
 .color_ramp|Texture2D|set_color_ramp|get_color_ramp||
 .damping_curve|Texture2D||||
 .damping_max|float||||
 .damping_min|float||||
 .direction|Vector3|set_direction|get_direction||Vector3(1, 0, 0)
 .directional_velocity_curve|Texture2D||||
 .directional_velocity_max|float||||
 .directional_velocity_min|float||||
 .emission_box_extents|Vector3|set_emission_box_extents|get_emission_box_extents||
 .emission_color_texture|Texture2D|set_emission_color_texture|get_emission_color_texture||
 .emission_curve|Texture2D|set_emission_curve|get_emission_curve||
 .emission_normal_texture|Texture2D|set_emission_normal_texture|get_emission_normal_texture||
 .emission_point_count|int|set_emission_point_count|get_emission_point_count||
 .emission_point_texture|Texture2D|set_emission_point_texture|get_emission_point_texture||
 .emission_ring_axis|Vector3|set_emission_ring_axis|get_emission_ring_axis||
 .emission_ring_cone_angle|float|set_emission_ring_cone_angle|get_emission_ring_cone_angle||
 .emission_ring_height|float|set_emission_ring_height|get_emission_ring_height||
 .emission_ring_inner_radius|float|set_emission_ring_inner_radius|get_emission_ring_inner_radius||
 .emission_ring_radius|float|set_emission_ring_radius|get_emission_ring_radius||
 .emission_shape|int|set_emission_shape|get_emission_shape||
 .emission_shape_offset|Vector3|set_emission_shape_offset|get_emission_shape_offset||
 .emission_shape_scale|Vector3|set_emission_shape_scale|get_emission_shape_scale||Vector3(1, 1, 1)
 .emission_sphere_radius|float|set_emission_sphere_radius|get_emission_sphere_radius||
 .flatness|float|set_flatness|get_flatness||
 .gravity|Vector3|set_gravity|get_gravity||Vector3(0, -9.8, 0)
 .hue_variation_curve|Texture2D||||
 .hue_variation_max|float||||
 .hue_variation_min|float||||
 .inherit_velocity_ratio|float|set_inherit_velocity_ratio|get_inherit_velocity_ratio||
 .initial_velocity_max|float||||
 .initial_velocity_min|float||||
 .lifetime_randomness|float|set_lifetime_randomness|get_lifetime_randomness||
 .linear_accel_curve|Texture2D||||
 .linear_accel_max|float||||
 .linear_accel_min|float||||
 .orbit_velocity_curve|Texture2D||||
 .orbit_velocity_max|float||||
 .orbit_velocity_min|float||||
 .particle_flag_align_y|bool||||
 .particle_flag_damping_as_friction|bool||||
 .particle_flag_disable_z|bool||||
 .particle_flag_rotate_y|bool||||
 .radial_accel_curve|Texture2D||||
 .radial_accel_max|float||||
 .radial_accel_min|float||||
 .radial_velocity_curve|Texture2D||||
 .radial_velocity_max|float||||
 .radial_velocity_min|float||||
 .scale_curve|Texture2D||||
 .scale_max|float||||1.0
 .scale_min|float||||1.0
 .scale_over_velocity_curve|Texture2D||||
 .scale_over_velocity_max|float||||
 .scale_over_velocity_min|float||||
 .spread|float|set_spread|get_spread||45.0
 .sub_emitter_amount_at_collision|int|set_sub_emitter_amount_at_collision|get_sub_emitter_amount_at_collision||
 .sub_emitter_amount_at_end|int|set_sub_emitter_amount_at_end|get_sub_emitter_amount_at_end||
 .sub_emitter_amount_at_start|int|set_sub_emitter_amount_at_start|get_sub_emitter_amount_at_start||
 .sub_emitter_frequency|float|set_sub_emitter_frequency|get_sub_emitter_frequency||
 .sub_emitter_keep_velocity|bool|set_sub_emitter_keep_velocity|get_sub_emitter_keep_velocity||
 .sub_emitter_mode|int|set_sub_emitter_mode|get_sub_emitter_mode||
 .tangential_accel_curve|Texture2D||||
 .tangential_accel_max|float||||
 .tangential_accel_min|float||||
 .turbulence_enabled|bool|set_turbulence_enabled|get_turbulence_enabled||
 .turbulence_influence_max|float||||0.1
 .turbulence_influence_min|float||||0.1
 .turbulence_influence_over_life|Texture2D||||
 .turbulence_initial_displacement_max|float||||
 .turbulence_initial_displacement_min|float||||
 .turbulence_noise_scale|float|set_turbulence_noise_scale|get_turbulence_noise_scale||9.0
 .turbulence_noise_speed|Vector3|set_turbulence_noise_speed|get_turbulence_noise_speed||
 .turbulence_noise_speed_random|float|set_turbulence_noise_speed_random|get_turbulence_noise_speed_random||0.2
 .turbulence_noise_strength|float|set_turbulence_noise_strength|get_turbulence_noise_strength||1.0
 .velocity_limit_curve|Texture2D|set_velocity_limit_curve|get_velocity_limit_curve||
 .velocity_pivot|Vector3|set_velocity_pivot|get_velocity_pivot||
 @emission_shape_changed()
Path2D Node2D
 .curve|Curve2D|set_curve|get_curve||
Path3D Node3D
 .curve|Curve3D|set_curve|get_curve||
 .debug_custom_color|Color|set_debug_custom_color|get_debug_custom_color||
 @curve_changed()
 @debug_color_changed()
PathFollow2D Node2D
 .cubic_interp|bool|set_cubic_interpolation|get_cubic_interpolation||true
 .h_offset|float|set_h_offset|get_h_offset||
 .loop|bool|set_loop|has_loop||true
 .progress|float|set_progress|get_progress||
 .progress_ratio|float|set_progress_ratio|get_progress_ratio||
 .rotates|bool|set_rotates|is_rotating||true
 .v_offset|float|set_v_offset|get_v_offset||
PathFollow3D Node3D
 !correct_posture(transform:Transform3D;rotation_mode:int)Transform3D
 .cubic_interp|bool|set_cubic_interpolation|get_cubic_interpolation||true
 .h_offset|float|set_h_offset|get_h_offset||
 .loop|bool|set_loop|has_loop||true
 .progress|float|set_progress|get_progress||
 .progress_ratio|float|set_progress_ratio|get_progress_ratio||
 .rotation_mode|int|set_rotation_mode|get_rotation_mode||3
 .tilt_enabled|bool|set_tilt_enabled|is_tilt_enabled||true
 .use_model_front|bool|set_use_model_front|is_using_model_front||
 .v_offset|float|set_v_offset|get_v_offset||
$Performance Object
 add_custom_monitor(id:StringName;callable:Callable;arguments:Array=[];type:int=0)
 get_custom_monitor(id:StringName)Variant
 get_custom_monitor_names()StringName[]
 get_custom_monitor_types()PackedInt32Array
 get_monitor(monitor:int)float
 get_monitor_modification_time()int
 has_custom_monitor(id:StringName)bool
 remove_custom_monitor(id:StringName)
 =Monitor * TIME_FPS TIME_PROCESS TIME_PHYSICS_PROCESS TIME_NAVIGATION_PROCESS MEMORY_STATIC MEMORY_STATIC_MAX MEMORY_MESSAGE_BUFFER_MAX OBJECT_COUNT
   OBJECT_RESOURCE_COUNT OBJECT_NODE_COUNT OBJECT_ORPHAN_NODE_COUNT RENDER_TOTAL_OBJECTS_IN_FRAME RENDER_TOTAL_PRIMITIVES_IN_FRAME
   RENDER_TOTAL_DRAW_CALLS_IN_FRAME RENDER_VIDEO_MEM_USED RENDER_TEXTURE_MEM_USED RENDER_BUFFER_MEM_USED PHYSICS_2D_ACTIVE_OBJECTS
   PHYSICS_2D_COLLISION_PAIRS PHYSICS_2D_ISLAND_COUNT PHYSICS_3D_ACTIVE_OBJECTS PHYSICS_3D_COLLISION_PAIRS PHYSICS_3D_ISLAND_COUNT AUDIO_OUTPUT_LATENCY
   NAVIGATION_ACTIVE_MAPS NAVIGATION_REGION_COUNT NAVIGATION_AGENT_COUNT NAVIGATION_LINK_COUNT NAVIGATION_POLYGON_COUNT NAVIGATION_EDGE_COUNT
   NAVIGATION_EDGE_MERGE_COUNT NAVIGATION_EDGE_CONNECTION_COUNT NAVIGATION_EDGE_FREE_COUNT NAVIGATION_OBSTACLE_COUNT PIPELINE_COMPILATIONS_CANVAS
   PIPELINE_COMPILATIONS_MESH PIPELINE_COMPILATIONS_SURFACE PIPELINE_COMPILATIONS_DRAW PIPELINE_COMPILATIONS_SPECIALIZATION NAVIGATION_2D_ACTIVE_MAPS
   NAVIGATION_2D_REGION_COUNT NAVIGATION_2D_AGENT_COUNT NAVIGATION_2D_LINK_COUNT NAVIGATION_2D_POLYGON_COUNT NAVIGATION_2D_EDGE_COUNT
   NAVIGATION_2D_EDGE_MERGE_COUNT NAVIGATION_2D_EDGE_CONNECTION_COUNT NAVIGATION_2D_EDGE_FREE_COUNT NAVIGATION_2D_OBSTACLE_COUNT
   NAVIGATION_3D_ACTIVE_MAPS NAVIGATION_3D_REGION_COUNT NAVIGATION_3D_AGENT_COUNT NAVIGATION_3D_LINK_COUNT NAVIGATION_3D_POLYGON_COUNT
   NAVIGATION_3D_EDGE_COUNT NAVIGATION_3D_EDGE_MERGE_COUNT NAVIGATION_3D_EDGE_CONNECTION_COUNT NAVIGATION_3D_EDGE_FREE_COUNT
   NAVIGATION_3D_OBSTACLE_COUNT MONITOR_MAX
 =MonitorType MONITOR_TYPE_* QUANTITY MEMORY TIME PERCENTAGE
PhysicalBone2D RigidBody2D
 get_joint()Joint2D
 is_simulating_physics()bool
 .auto_configure_joint|bool|set_auto_configure_joint|get_auto_configure_joint||true
 .bone2d_index|int|set_bone2d_index|get_bone2d_index||-1
 .bone2d_nodepath|NodePath|set_bone2d_nodepath|get_bone2d_nodepath||
 .follow_bone_when_simulating|bool|set_follow_bone_when_simulating|get_follow_bone_when_simulating||
 .simulate_physics|bool|set_simulate_physics|get_simulate_physics||
PhysicalBone3D PhysicsBody3D
 ~_integrate_forces(state:PhysicsDirectBodyState3D)
 apply_central_impulse(impulse:Vector3)
 apply_impulse(impulse:Vector3;position:Vector3=Vector3(0, 0, 0))
 get_bone_id()int
 get_simulate_physics()bool
 is_simulating_physics()bool
 .angular_damp|float|set_angular_damp|get_angular_damp||
 .angular_damp_mode|int|set_angular_damp_mode|get_angular_damp_mode||
 .angular_velocity|Vector3|set_angular_velocity|get_angular_velocity||
 .body_offset|Transform3D|set_body_offset|get_body_offset||
 .bounce|float|set_bounce|get_bounce||
 .can_sleep|bool|set_can_sleep|is_able_to_sleep||true
 .custom_integrator|bool|set_use_custom_integrator|is_using_custom_integrator||
 .friction|float|set_friction|get_friction||1.0
 .gravity_scale|float|set_gravity_scale|get_gravity_scale||1.0
 .joint_offset|Transform3D|set_joint_offset|get_joint_offset||
 .joint_rotation|Vector3|set_joint_rotation|get_joint_rotation||
 .joint_type|int|set_joint_type|get_joint_type||
 .linear_damp|float|set_linear_damp|get_linear_damp||
 .linear_damp_mode|int|set_linear_damp_mode|get_linear_damp_mode||
 .linear_velocity|Vector3|set_linear_velocity|get_linear_velocity||
 .mass|float|set_mass|get_mass||1.0
PhysicalBoneSimulator3D SkeletonModifier3D
 is_simulating_physics()bool
 physical_bones_add_collision_exception(exception:RID)
 physical_bones_remove_collision_exception(exception:RID)
 physical_bones_start_simulation(bones:StringName[]=[])
 physical_bones_stop_simulation()
PhysicalSkyMaterial Material
 .energy_multiplier|float|set_energy_multiplier|get_energy_multiplier||1.0
 .ground_color|Color|set_ground_color|get_ground_color||Color(0.1, 0.07, 0.034, 1)
 .mie_coefficient|float|set_mie_coefficient|get_mie_coefficient||0.005
 .mie_color|Color|set_mie_color|get_mie_color||Color(0.69, 0.729, 0.812, 1)
 .mie_eccentricity|float|set_mie_eccentricity|get_mie_eccentricity||0.8
 .night_sky|Texture2D|set_night_sky|get_night_sky||
 .rayleigh_coefficient|float|set_rayleigh_coefficient|get_rayleigh_coefficient||2.0
 .rayleigh_color|Color|set_rayleigh_color|get_rayleigh_color||Color(0.3, 0.405, 0.6, 1)
 .sun_disk_scale|float|set_sun_disk_scale|get_sun_disk_scale||1.0
 .turbidity|float|set_turbidity|get_turbidity||10.0
 .use_debanding|bool|set_use_debanding|get_use_debanding||true
-PhysicsBody2D CollisionObject2D
 add_collision_exception_with(body:Node)
 get_collision_exceptions()PhysicsBody2D[]
 get_gravity()Vector2
 move_and_collide(motion:Vector2;test_only:bool=false;safe_margin:float=0.08;recovery_as_collision:bool=false)KinematicCollision2D
 remove_collision_exception_with(body:Node)
 test_move(from:Transform2D;motion:Vector2;collision:KinematicCollision2D=null;safe_margin:float=0.08;recovery_as_collision:bool=false)bool
 ^input_pickable|
-PhysicsBody3D CollisionObject3D
 add_collision_exception_with(body:Node)
 get_axis_lock(axis:int)bool
 get_collision_exceptions()PhysicsBody3D[]
 get_gravity()Vector3
 move_and_collide(motion:Vector3;test_only:bool=false;safe_margin:float=0.001;recovery_as_collision:bool=false;max_collisions:int=1)KinematicCollision3D
 remove_collision_exception_with(body:Node)
 set_axis_lock(axis:int;lock:bool)
 test_move(from:Transform3D;motion:Vector3;collision:KinematicCollision3D=null;safe_margin:float=0.001;recovery_as_collision:bool=false;
  max_collisions:int=1)bool
 .axis_lock_angular_x|bool||||
 .axis_lock_angular_y|bool||||
 .axis_lock_angular_z|bool||||
 .axis_lock_linear_x|bool||||
 .axis_lock_linear_y|bool||||
 .axis_lock_linear_z|bool||||
-PhysicsDirectBodyState2D Object
 add_constant_central_force(force:Vector2=Vector2(0, 0))
 add_constant_force(force:Vector2;position:Vector2=Vector2(0, 0))
 add_constant_torque(torque:float)
 apply_central_force(force:Vector2=Vector2(0, 0))
 apply_central_impulse(impulse:Vector2)
 apply_force(force:Vector2;position:Vector2=Vector2(0, 0))
 apply_impulse(impulse:Vector2;position:Vector2=Vector2(0, 0))
 apply_torque(torque:float)
 apply_torque_impulse(impulse:float)
 get_constant_force()Vector2
 get_constant_torque()float
 get_contact_collider(contact_idx:int)RID
 get_contact_collider_id(contact_idx:int)int
 get_contact_collider_object(contact_idx:int)Object
 get_contact_collider_position(contact_idx:int)Vector2
 get_contact_collider_shape(contact_idx:int)int
 get_contact_collider_velocity_at_position(contact_idx:int)Vector2
 get_contact_count()int
 get_contact_impulse(contact_idx:int)Vector2
 get_contact_local_normal(contact_idx:int)Vector2
 get_contact_local_position(contact_idx:int)Vector2
 get_contact_local_shape(contact_idx:int)int
 get_contact_local_velocity_at_position(contact_idx:int)Vector2
 get_space_state()PhysicsDirectSpaceState2D
 get_velocity_at_local_position(local_position:Vector2)Vector2
 integrate_forces()
 set_constant_force(force:Vector2)
 set_constant_torque(torque:float)
 .angular_velocity|float|set_angular_velocity|get_angular_velocity||
 .center_of_mass|Vector2||get_center_of_mass|-|
 .center_of_mass_local|Vector2||get_center_of_mass_local|-|
 .collision_layer|int|set_collision_layer|get_collision_layer||
 .collision_mask|int|set_collision_mask|get_collision_mask||
 .inverse_inertia|float||get_inverse_inertia|-|
 .inverse_mass|float||get_inverse_mass|-|
 .linear_velocity|Vector2|set_linear_velocity|get_linear_velocity||
 .sleeping|bool|set_sleep_state|is_sleeping||
 .step|float||get_step|-|
 .total_angular_damp|float||get_total_angular_damp|-|
 .total_gravity|Vector2||get_total_gravity|-|
 .total_linear_damp|float||get_total_linear_damp|-|
 .transform|Transform2D|set_transform|get_transform||
PhysicsDirectBodyState2DExtension PhysicsDirectBodyState2D
-PhysicsDirectBodyState3D Object
 add_constant_central_force(force:Vector3=Vector3(0, 0, 0))
 add_constant_force(force:Vector3;position:Vector3=Vector3(0, 0, 0))
 add_constant_torque(torque:Vector3)
 apply_central_force(force:Vector3=Vector3(0, 0, 0))
 apply_central_impulse(impulse:Vector3=Vector3(0, 0, 0))
 apply_force(force:Vector3;position:Vector3=Vector3(0, 0, 0))
 apply_impulse(impulse:Vector3;position:Vector3=Vector3(0, 0, 0))
 apply_torque(torque:Vector3)
 apply_torque_impulse(impulse:Vector3)
 get_constant_force()Vector3
 get_constant_torque()Vector3
 get_contact_collider(contact_idx:int)RID
 get_contact_collider_id(contact_idx:int)int
 get_contact_collider_object(contact_idx:int)Object
 get_contact_collider_position(contact_idx:int)Vector3
 get_contact_collider_shape(contact_idx:int)int
 get_contact_collider_velocity_at_position(contact_idx:int)Vector3
 get_contact_count()int
 get_contact_impulse(contact_idx:int)Vector3
 get_contact_local_normal(contact_idx:int)Vector3
 get_contact_local_position(contact_idx:int)Vector3
 get_contact_local_shape(contact_idx:int)int
 get_contact_local_velocity_at_position(contact_idx:int)Vector3
 get_space_state()PhysicsDirectSpaceState3D
 get_velocity_at_local_position(local_position:Vector3)Vector3
 integrate_forces()
 set_constant_force(force:Vector3)
 set_constant_torque(torque:Vector3)
 .angular_velocity|Vector3|set_angular_velocity|get_angular_velocity||
 .center_of_mass|Vector3||get_center_of_mass|-|
 .center_of_mass_local|Vector3||get_center_of_mass_local|-|
 .collision_layer|int|set_collision_layer|get_collision_layer||
 .collision_mask|int|set_collision_mask|get_collision_mask||
 .inverse_inertia|Vector3||get_inverse_inertia|-|
 .inverse_inertia_tensor|Basis||get_inverse_inertia_tensor|-|
 .inverse_mass|float||get_inverse_mass|-|
 .linear_velocity|Vector3|set_linear_velocity|get_linear_velocity||
 .principal_inertia_axes|Basis||get_principal_inertia_axes|-|
 .sleeping|bool|set_sleep_state|is_sleeping||
 .step|float||get_step|-|
 .total_angular_damp|float||get_total_angular_damp|-|
 .total_gravity|Vector3||get_total_gravity|-|
 .total_linear_damp|float||get_total_linear_damp|-|
 .transform|Transform3D|set_transform|get_transform||
PhysicsDirectBodyState3DExtension PhysicsDirectBodyState3D
-PhysicsDirectSpaceState2D Object
 cast_motion(parameters:PhysicsShapeQueryParameters2D)PackedFloat32Array
 collide_shape(parameters:PhysicsShapeQueryParameters2D;max_results:int=32)Vector2[]
 get_rest_info(parameters:PhysicsShapeQueryParameters2D)Dictionary
 intersect_point(parameters:PhysicsPointQueryParameters2D;max_results:int=32)Dictionary[]
 intersect_ray(parameters:PhysicsRayQueryParameters2D)Dictionary
 intersect_shape(parameters:PhysicsShapeQueryParameters2D;max_results:int=32)Dictionary[]
PhysicsDirectSpaceState2DExtension PhysicsDirectSpaceState2D
-PhysicsDirectSpaceState3D Object
 cast_motion(parameters:PhysicsShapeQueryParameters3D)PackedFloat32Array
 collide_shape(parameters:PhysicsShapeQueryParameters3D;max_results:int=32)Vector3[]
 get_rest_info(parameters:PhysicsShapeQueryParameters3D)Dictionary
 intersect_point(parameters:PhysicsPointQueryParameters3D;max_results:int=32)Dictionary[]
 intersect_ray(parameters:PhysicsRayQueryParameters3D)Dictionary
 intersect_shape(parameters:PhysicsShapeQueryParameters3D;max_results:int=32)Dictionary[]
PhysicsDirectSpaceState3DExtension PhysicsDirectSpaceState3D
PhysicsMaterial Resource
 .absorbent|bool|set_absorbent|is_absorbent||
 .bounce|float|set_bounce|get_bounce||
 .friction|float|set_friction|get_friction||1.0
 .rough|bool|set_rough|is_rough||
PhysicsPointQueryParameters2D RefCounted
 .canvas_instance_id|int|set_canvas_instance_id|get_canvas_instance_id||
 .collide_with_areas|bool|set_collide_with_areas|is_collide_with_areas_enabled||
 .collide_with_bodies|bool|set_collide_with_bodies|is_collide_with_bodies_enabled||true
 .collision_mask|int|set_collision_mask|get_collision_mask||4294967295
 .exclude|RID[]|set_exclude|get_exclude||
 .position|Vector2|set_position|get_position||
PhysicsPointQueryParameters3D RefCounted
 .collide_with_areas|bool|set_collide_with_areas|is_collide_with_areas_enabled||
 .collide_with_bodies|bool|set_collide_with_bodies|is_collide_with_bodies_enabled||true
 .collision_mask|int|set_collision_mask|get_collision_mask||4294967295
 .exclude|RID[]|set_exclude|get_exclude||
 .position|Vector3|set_position|get_position||
PhysicsRayQueryParameters2D RefCounted
 !create(from:Vector2;to:Vector2;collision_mask:int=4294967295;exclude:RID[]=[])PhysicsRayQueryParameters2D
 .collide_with_areas|bool|set_collide_with_areas|is_collide_with_areas_enabled||
 .collide_with_bodies|bool|set_collide_with_bodies|is_collide_with_bodies_enabled||true
 .collision_mask|int|set_collision_mask|get_collision_mask||4294967295
 .exclude|RID[]|set_exclude|get_exclude||
 .from|Vector2|set_from|get_from||
 .hit_from_inside|bool|set_hit_from_inside|is_hit_from_inside_enabled||
 .to|Vector2|set_to|get_to||
PhysicsRayQueryParameters3D RefCounted
 !create(from:Vector3;to:Vector3;collision_mask:int=4294967295;exclude:RID[]=[])PhysicsRayQueryParameters3D
 .collide_with_areas|bool|set_collide_with_areas|is_collide_with_areas_enabled||
 .collide_with_bodies|bool|set_collide_with_bodies|is_collide_with_bodies_enabled||true
 .collision_mask|int|set_collision_mask|get_collision_mask||4294967295
 .exclude|RID[]|set_exclude|get_exclude||
 .from|Vector3|set_from|get_from||
 .hit_back_faces|bool|set_hit_back_faces|is_hit_back_faces_enabled||true
 .hit_from_inside|bool|set_hit_from_inside|is_hit_from_inside_enabled||
 .to|Vector3|set_to|get_to||
$PhysicsServer2D Object
 area_add_shape(area:RID;shape:RID;transform:Transform2D=Transform2D(1, 0, 0, 1, 0, 0);disabled:bool=false)
 area_attach_canvas_instance_id(area:RID;id:int)
 area_attach_object_instance_id(area:RID;id:int)
 area_clear_shapes(area:RID)
 area_create()RID
 area_get_canvas_instance_id(area:RID)int
 area_get_collision_layer(area:RID)int
 area_get_collision_mask(area:RID)int
 area_get_object_instance_id(area:RID)int
 area_get_param(area:RID;param:int)Variant
 area_get_shape(area:RID;shape_idx:int)RID
 area_get_shape_count(area:RID)int
 area_get_shape_transform(area:RID;shape_idx:int)Transform2D
 area_get_space(area:RID)RID
 area_get_transform(area:RID)Transform2D
 area_remove_shape(area:RID;shape_idx:int)
 area_set_area_monitor_callback(area:RID;callback:Callable)
 area_set_collision_layer(area:RID;layer:int)
 area_set_collision_mask(area:RID;mask:int)
 area_set_monitor_callback(area:RID;callback:Callable)
 area_set_monitorable(area:RID;monitorable:bool)
 area_set_param(area:RID;param:int;value:Variant)
 area_set_shape(area:RID;shape_idx:int;shape:RID)
 area_set_shape_disabled(area:RID;shape_idx:int;disabled:bool)
 area_set_shape_transform(area:RID;shape_idx:int;transform:Transform2D)
 area_set_space(area:RID;space:RID)
 area_set_transform(area:RID;transform:Transform2D)
 body_add_collision_exception(body:RID;excepted_body:RID)
 body_add_constant_central_force(body:RID;force:Vector2)
 body_add_constant_force(body:RID;force:Vector2;position:Vector2=Vector2(0, 0))
 body_add_constant_torque(body:RID;torque:float)
 body_add_shape(body:RID;shape:RID;transform:Transform2D=Transform2D(1, 0, 0, 1, 0, 0);disabled:bool=false)
 body_apply_central_force(body:RID;force:Vector2)
 body_apply_central_impulse(body:RID;impulse:Vector2)
 body_apply_force(body:RID;force:Vector2;position:Vector2=Vector2(0, 0))
 body_apply_impulse(body:RID;impulse:Vector2;position:Vector2=Vector2(0, 0))
 body_apply_torque(body:RID;torque:float)
 body_apply_torque_impulse(body:RID;impulse:float)
 body_attach_canvas_instance_id(body:RID;id:int)
 body_attach_object_instance_id(body:RID;id:int)
 body_clear_shapes(body:RID)
 body_create()RID
 body_get_canvas_instance_id(body:RID)int
 body_get_collision_layer(body:RID)int
 body_get_collision_mask(body:RID)int
 body_get_collision_priority(body:RID)float
 body_get_constant_force(body:RID)Vector2
 body_get_constant_torque(body:RID)float
 body_get_continuous_collision_detection_mode(body:RID)int
 body_get_direct_state(body:RID)PhysicsDirectBodyState2D
 body_get_max_contacts_reported(body:RID)int
 body_get_mode(body:RID)int
 body_get_object_instance_id(body:RID)int
 body_get_param(body:RID;param:int)Variant
 body_get_shape(body:RID;shape_idx:int)RID
 body_get_shape_count(body:RID)int
 body_get_shape_transform(body:RID;shape_idx:int)Transform2D
 body_get_space(body:RID)RID
 body_get_state(body:RID;state:int)Variant
 body_is_omitting_force_integration(body:RID)bool
 body_remove_collision_exception(body:RID;excepted_body:RID)
 body_remove_shape(body:RID;shape_idx:int)
 body_reset_mass_properties(body:RID)
 body_set_axis_velocity(body:RID;axis_velocity:Vector2)
 body_set_collision_layer(body:RID;layer:int)
 body_set_collision_mask(body:RID;mask:int)
 body_set_collision_priority(body:RID;priority:float)
 body_set_constant_force(body:RID;force:Vector2)
 body_set_constant_torque(body:RID;torque:float)
 body_set_continuous_collision_detection_mode(body:RID;mode:int)
 body_set_force_integration_callback(body:RID;callable:Callable;userdata:Variant=null)
 body_set_max_contacts_reported(body:RID;amount:int)
 body_set_mode(body:RID;mode:int)
 body_set_omit_force_integration(body:RID;enable:bool)
 body_set_param(body:RID;param:int;value:Variant)
 body_set_shape(body:RID;shape_idx:int;shape:RID)
 body_set_shape_as_one_way_collision(body:RID;shape_idx:int;enable:bool;margin:float)
 body_set_shape_disabled(body:RID;shape_idx:int;disabled:bool)
 body_set_shape_transform(body:RID;shape_idx:int;transform:Transform2D)
 body_set_space(body:RID;space:RID)
 body_set_state(body:RID;state:int;value:Variant)
 body_set_state_sync_callback(body:RID;callable:Callable)
 body_test_motion(body:RID;parameters:PhysicsTestMotionParameters2D;result:PhysicsTestMotionResult2D=null)bool
 capsule_shape_create()RID
 circle_shape_create()RID
 concave_polygon_shape_create()RID
 convex_polygon_shape_create()RID
 damped_spring_joint_get_param(joint:RID;param:int)float
 damped_spring_joint_set_param(joint:RID;param:int;value:float)
 free_rid(rid:RID)
 get_process_info(process_info:int)int
 joint_clear(joint:RID)
 joint_create()RID
 joint_disable_collisions_between_bodies(joint:RID;disable:bool)
 joint_get_param(joint:RID;param:int)float
 joint_get_type(joint:RID)int
 joint_is_disabled_collisions_between_bodies(joint:RID)bool
 joint_make_damped_spring(joint:RID;anchor_a:Vector2;anchor_b:Vector2;body_a:RID;body_b:RID=RID())
 joint_make_groove(joint:RID;groove1_a:Vector2;groove2_a:Vector2;anchor_b:Vector2;body_a:RID=RID();body_b:RID=RID())
 joint_make_pin(joint:RID;anchor:Vector2;body_a:RID;body_b:RID=RID())
 joint_set_param(joint:RID;param:int;value:float)
 pin_joint_get_flag(joint:RID;flag:int)bool
 pin_joint_get_param(joint:RID;param:int)float
 pin_joint_set_flag(joint:RID;flag:int;enabled:bool)
 pin_joint_set_param(joint:RID;param:int;value:float)
 rectangle_shape_create()RID
 segment_shape_create()RID
 separation_ray_shape_create()RID
 set_active(active:bool)
 shape_get_data(shape:RID)Variant
 shape_get_type(shape:RID)int
 shape_set_data(shape:RID;data:Variant)
 space_create()RID
 space_get_direct_state(space:RID)PhysicsDirectSpaceState2D
 space_get_param(space:RID;param:int)float
 space_is_active(space:RID)bool
 space_set_active(space:RID;active:bool)
 space_set_param(space:RID;param:int;value:float)
 world_boundary_shape_create()RID
 =SpaceParameter SPACE_PARAM_* CONTACT_RECYCLE_RADIUS CONTACT_MAX_SEPARATION CONTACT_MAX_ALLOWED_PENETRATION CONTACT_DEFAULT_BIAS
   BODY_LINEAR_VELOCITY_SLEEP_THRESHOLD BODY_ANGULAR_VELOCITY_SLEEP_THRESHOLD BODY_TIME_TO_SLEEP CONSTRAINT_DEFAULT_BIAS SOLVER_ITERATIONS
 =ShapeType SHAPE_* WORLD_BOUNDARY SEPARATION_RAY SEGMENT CIRCLE RECTANGLE CAPSULE CONVEX_POLYGON CONCAVE_POLYGON CUSTOM
 =AreaParameter AREA_PARAM_* GRAVITY_OVERRIDE_MODE GRAVITY GRAVITY_VECTOR GRAVITY_IS_POINT GRAVITY_POINT_UNIT_DISTANCE LINEAR_DAMP_OVERRIDE_MODE
   LINEAR_DAMP ANGULAR_DAMP_OVERRIDE_MODE ANGULAR_DAMP PRIORITY
 =AreaSpaceOverrideMode AREA_SPACE_OVERRIDE_* DISABLED COMBINE COMBINE_REPLACE REPLACE REPLACE_COMBINE
 =BodyMode BODY_MODE_* STATIC KINEMATIC RIGID RIGID_LINEAR
 =BodyParameter BODY_PARAM_* BOUNCE FRICTION MASS INERTIA CENTER_OF_MASS GRAVITY_SCALE LINEAR_DAMP_MODE ANGULAR_DAMP_MODE LINEAR_DAMP ANGULAR_DAMP MAX
 =BodyDampMode BODY_DAMP_MODE_* COMBINE REPLACE
 =BodyState BODY_STATE_* TRANSFORM LINEAR_VELOCITY ANGULAR_VELOCITY SLEEPING CAN_SLEEP
 =JointType JOINT_TYPE_* PIN GROOVE DAMPED_SPRING MAX
 =JointParam JOINT_PARAM_* BIAS MAX_BIAS MAX_FORCE
 =PinJointParam PIN_JOINT_* SOFTNESS LIMIT_UPPER LIMIT_LOWER MOTOR_TARGET_VELOCITY
 =PinJointFlag PIN_JOINT_FLAG_* ANGULAR_LIMIT_ENABLED MOTOR_ENABLED
 =DampedSpringParam DAMPED_SPRING_* REST_LENGTH STIFFNESS DAMPING
 =CCDMode CCD_MODE_* DISABLED CAST_RAY CAST_SHAPE
 =AreaBodyStatus AREA_BODY_* ADDED REMOVED
 =ProcessInfo INFO_* ACTIVE_OBJECTS COLLISION_PAIRS ISLAND_COUNT
PhysicsServer2DExtension PhysicsServer2D
$PhysicsServer2DManager Object
 register_server(name:String;create_callback:Callable)
 set_default_server(name:String;priority:int)
$PhysicsServer3D Object
 area_add_shape(area:RID;shape:RID;transform:Transform3D=Transform3D(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);disabled:bool=false)
 area_attach_object_instance_id(area:RID;id:int)
 area_clear_shapes(area:RID)
 area_create()RID
 area_get_collision_layer(area:RID)int
 area_get_collision_mask(area:RID)int
 area_get_object_instance_id(area:RID)int
 area_get_param(area:RID;param:int)Variant
 area_get_shape(area:RID;shape_idx:int)RID
 area_get_shape_count(area:RID)int
 area_get_shape_transform(area:RID;shape_idx:int)Transform3D
 area_get_space(area:RID)RID
 area_get_transform(area:RID)Transform3D
 area_remove_shape(area:RID;shape_idx:int)
 area_set_area_monitor_callback(area:RID;callback:Callable)
 area_set_collision_layer(area:RID;layer:int)
 area_set_collision_mask(area:RID;mask:int)
 area_set_monitor_callback(area:RID;callback:Callable)
 area_set_monitorable(area:RID;monitorable:bool)
 area_set_param(area:RID;param:int;value:Variant)
 area_set_ray_pickable(area:RID;enable:bool)
 area_set_shape(area:RID;shape_idx:int;shape:RID)
 area_set_shape_disabled(area:RID;shape_idx:int;disabled:bool)
 area_set_shape_transform(area:RID;shape_idx:int;transform:Transform3D)
 area_set_space(area:RID;space:RID)
 area_set_transform(area:RID;transform:Transform3D)
 body_add_collision_exception(body:RID;excepted_body:RID)
 body_add_constant_central_force(body:RID;force:Vector3)
 body_add_constant_force(body:RID;force:Vector3;position:Vector3=Vector3(0, 0, 0))
 body_add_constant_torque(body:RID;torque:Vector3)
 body_add_shape(body:RID;shape:RID;transform:Transform3D=Transform3D(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);disabled:bool=false)
 body_apply_central_force(body:RID;force:Vector3)
 body_apply_central_impulse(body:RID;impulse:Vector3)
 body_apply_force(body:RID;force:Vector3;position:Vector3=Vector3(0, 0, 0))
 body_apply_impulse(body:RID;impulse:Vector3;position:Vector3=Vector3(0, 0, 0))
 body_apply_torque(body:RID;torque:Vector3)
 body_apply_torque_impulse(body:RID;impulse:Vector3)
 body_attach_object_instance_id(body:RID;id:int)
 body_clear_shapes(body:RID)
 body_create()RID
 body_get_collision_layer(body:RID)int
 body_get_collision_mask(body:RID)int
 body_get_collision_priority(body:RID)float
 body_get_constant_force(body:RID)Vector3
 body_get_constant_torque(body:RID)Vector3
 body_get_direct_state(body:RID)PhysicsDirectBodyState3D
 body_get_max_contacts_reported(body:RID)int
 body_get_mode(body:RID)int
 body_get_object_instance_id(body:RID)int
 body_get_param(body:RID;param:int)Variant
 body_get_shape(body:RID;shape_idx:int)RID
 body_get_shape_count(body:RID)int
 body_get_shape_transform(body:RID;shape_idx:int)Transform3D
 body_get_space(body:RID)RID
 body_get_state(body:RID;state:int)Variant
 body_is_axis_locked(body:RID;axis:int)bool
 body_is_continuous_collision_detection_enabled(body:RID)bool
 body_is_omitting_force_integration(body:RID)bool
 body_remove_collision_exception(body:RID;excepted_body:RID)
 body_remove_shape(body:RID;shape_idx:int)
 body_reset_mass_properties(body:RID)
 body_set_axis_lock(body:RID;axis:int;lock:bool)
 body_set_axis_velocity(body:RID;axis_velocity:Vector3)
 body_set_collision_layer(body:RID;layer:int)
 body_set_collision_mask(body:RID;mask:int)
 body_set_collision_priority(body:RID;priority:float)
 body_set_constant_force(body:RID;force:Vector3)
 body_set_constant_torque(body:RID;torque:Vector3)
 body_set_enable_continuous_collision_detection(body:RID;enable:bool)
 body_set_force_integration_callback(body:RID;callable:Callable;userdata:Variant=null)
 body_set_max_contacts_reported(body:RID;amount:int)
 body_set_mode(body:RID;mode:int)
 body_set_omit_force_integration(body:RID;enable:bool)
 body_set_param(body:RID;param:int;value:Variant)
 body_set_ray_pickable(body:RID;enable:bool)
 body_set_shape(body:RID;shape_idx:int;shape:RID)
 body_set_shape_disabled(body:RID;shape_idx:int;disabled:bool)
 body_set_shape_transform(body:RID;shape_idx:int;transform:Transform3D)
 body_set_space(body:RID;space:RID)
 body_set_state(body:RID;state:int;value:Variant)
 body_set_state_sync_callback(body:RID;callable:Callable)
 body_test_motion(body:RID;parameters:PhysicsTestMotionParameters3D;result:PhysicsTestMotionResult3D=null)bool
 box_shape_create()RID
 capsule_shape_create()RID
 concave_polygon_shape_create()RID
 cone_twist_joint_get_param(joint:RID;param:int)float
 cone_twist_joint_set_param(joint:RID;param:int;value:float)
 convex_polygon_shape_create()RID
 custom_shape_create()RID
 cylinder_shape_create()RID
 free_rid(rid:RID)
 generic_6dof_joint_get_flag(joint:RID;axis:int;flag:int)bool
 generic_6dof_joint_get_param(joint:RID;axis:int;param:int)float
 generic_6dof_joint_set_flag(joint:RID;axis:int;flag:int;enable:bool)
 generic_6dof_joint_set_param(joint:RID;axis:int;param:int;value:float)
 get_process_info(process_info:int)int
 heightmap_shape_create()RID
 hinge_joint_get_flag(joint:RID;flag:int)bool
 hinge_joint_get_param(joint:RID;param:int)float
 hinge_joint_set_flag(joint:RID;flag:int;enabled:bool)
 hinge_joint_set_param(joint:RID;param:int;value:float)
 joint_clear(joint:RID)
 joint_create()RID
 joint_disable_collisions_between_bodies(joint:RID;disable:bool)
 joint_get_solver_priority(joint:RID)int
 joint_get_type(joint:RID)int
 joint_is_disabled_collisions_between_bodies(joint:RID)bool
 joint_make_cone_twist(joint:RID;body_A:RID;local_ref_A:Transform3D;body_B:RID;local_ref_B:Transform3D)
 joint_make_generic_6dof(joint:RID;body_A:RID;local_ref_A:Transform3D;body_B:RID;local_ref_B:Transform3D)
 joint_make_hinge(joint:RID;body_A:RID;hinge_A:Transform3D;body_B:RID;hinge_B:Transform3D)
 joint_make_pin(joint:RID;body_A:RID;local_A:Vector3;body_B:RID;local_B:Vector3)
 joint_make_slider(joint:RID;body_A:RID;local_ref_A:Transform3D;body_B:RID;local_ref_B:Transform3D)
 joint_set_solver_priority(joint:RID;priority:int)
 pin_joint_get_local_a(joint:RID)Vector3
 pin_joint_get_local_b(joint:RID)Vector3
 pin_joint_get_param(joint:RID;param:int)float
 pin_joint_set_local_a(joint:RID;local_A:Vector3)
 pin_joint_set_local_b(joint:RID;local_B:Vector3)
 pin_joint_set_param(joint:RID;param:int;value:float)
 separation_ray_shape_create()RID
 set_active(active:bool)
 shape_get_data(shape:RID)Variant
 shape_get_margin(shape:RID)float
 shape_get_type(shape:RID)int
 shape_set_data(shape:RID;data:Variant)
 shape_set_margin(shape:RID;margin:float)
 slider_joint_get_param(joint:RID;param:int)float
 slider_joint_set_param(joint:RID;param:int;value:float)
 soft_body_add_collision_exception(body:RID;body_b:RID)
 soft_body_apply_central_force(body:RID;force:Vector3)
 soft_body_apply_central_impulse(body:RID;impulse:Vector3)
 soft_body_apply_point_force(body:RID;point_index:int;force:Vector3)
 soft_body_apply_point_impulse(body:RID;point_index:int;impulse:Vector3)
 soft_body_create()RID
 soft_body_get_bounds(body:RID)AABB
 soft_body_get_collision_layer(body:RID)int
 soft_body_get_collision_mask(body:RID)int
 soft_body_get_damping_coefficient(body:RID)float
 soft_body_get_drag_coefficient(body:RID)float
 soft_body_get_linear_stiffness(body:RID)float
 soft_body_get_point_global_position(body:RID;point_index:int)Vector3
 soft_body_get_pressure_coefficient(body:RID)float
 soft_body_get_shrinking_factor(body:RID)float
 soft_body_get_simulation_precision(body:RID)int
 soft_body_get_space(body:RID)RID
 soft_body_get_state(body:RID;state:int)Variant
 soft_body_get_total_mass(body:RID)float
 soft_body_is_point_pinned(body:RID;point_index:int)bool
 soft_body_move_point(body:RID;point_index:int;global_position:Vector3)
 soft_body_pin_point(body:RID;point_index:int;pin:bool)
 soft_body_remove_all_pinned_points(body:RID)
 soft_body_remove_collision_exception(body:RID;body_b:RID)
 soft_body_set_collision_layer(body:RID;layer:int)
 soft_body_set_collision_mask(body:RID;mask:int)
 soft_body_set_damping_coefficient(body:RID;damping_coefficient:float)
 soft_body_set_drag_coefficient(body:RID;drag_coefficient:float)
 soft_body_set_linear_stiffness(body:RID;stiffness:float)
 soft_body_set_mesh(body:RID;mesh:RID)
 soft_body_set_pressure_coefficient(body:RID;pressure_coefficient:float)
 soft_body_set_ray_pickable(body:RID;enable:bool)
 soft_body_set_shrinking_factor(body:RID;shrinking_factor:float)
 soft_body_set_simulation_precision(body:RID;simulation_precision:int)
 soft_body_set_space(body:RID;space:RID)
 soft_body_set_state(body:RID;state:int;variant:Variant)
 soft_body_set_total_mass(body:RID;total_mass:float)
 soft_body_set_transform(body:RID;transform:Transform3D)
 soft_body_update_rendering_server(body:RID;rendering_server_handler:PhysicsServer3DRenderingServerHandler)
 space_create()RID
 space_get_direct_state(space:RID)PhysicsDirectSpaceState3D
 space_get_param(space:RID;param:int)float
 space_is_active(space:RID)bool
 space_set_active(space:RID;active:bool)
 space_set_param(space:RID;param:int;value:float)
 sphere_shape_create()RID
 world_boundary_shape_create()RID
 =JointType JOINT_TYPE_* PIN HINGE SLIDER CONE_TWIST 6DOF MAX
 =PinJointParam PIN_JOINT_* BIAS DAMPING IMPULSE_CLAMP
 =HingeJointParam HINGE_JOINT_* BIAS LIMIT_UPPER LIMIT_LOWER LIMIT_BIAS LIMIT_SOFTNESS LIMIT_RELAXATION MOTOR_TARGET_VELOCITY MOTOR_MAX_IMPULSE
 =HingeJointFlag HINGE_JOINT_FLAG_* USE_LIMIT ENABLE_MOTOR
 =SliderJointParam SLIDER_JOINT_* LINEAR_LIMIT_UPPER LINEAR_LIMIT_LOWER LINEAR_LIMIT_SOFTNESS LINEAR_LIMIT_RESTITUTION LINEAR_LIMIT_DAMPING
   LINEAR_MOTION_SOFTNESS LINEAR_MOTION_RESTITUTION LINEAR_MOTION_DAMPING LINEAR_ORTHOGONAL_SOFTNESS LINEAR_ORTHOGONAL_RESTITUTION
   LINEAR_ORTHOGONAL_DAMPING ANGULAR_LIMIT_UPPER ANGULAR_LIMIT_LOWER ANGULAR_LIMIT_SOFTNESS ANGULAR_LIMIT_RESTITUTION ANGULAR_LIMIT_DAMPING
   ANGULAR_MOTION_SOFTNESS ANGULAR_MOTION_RESTITUTION ANGULAR_MOTION_DAMPING ANGULAR_ORTHOGONAL_SOFTNESS ANGULAR_ORTHOGONAL_RESTITUTION
   ANGULAR_ORTHOGONAL_DAMPING MAX
 =ConeTwistJointParam CONE_TWIST_JOINT_* SWING_SPAN TWIST_SPAN BIAS SOFTNESS RELAXATION
 =G6DOFJointAxisParam G6DOF_JOINT_* LINEAR_LOWER_LIMIT LINEAR_UPPER_LIMIT LINEAR_LIMIT_SOFTNESS LINEAR_RESTITUTION LINEAR_DAMPING
   LINEAR_MOTOR_TARGET_VELOCITY LINEAR_MOTOR_FORCE_LIMIT LINEAR_SPRING_STIFFNESS LINEAR_SPRING_DAMPING LINEAR_SPRING_EQUILIBRIUM_POINT
   ANGULAR_LOWER_LIMIT ANGULAR_UPPER_LIMIT ANGULAR_LIMIT_SOFTNESS ANGULAR_DAMPING ANGULAR_RESTITUTION ANGULAR_FORCE_LIMIT ANGULAR_ERP
   ANGULAR_MOTOR_TARGET_VELOCITY ANGULAR_MOTOR_FORCE_LIMIT ANGULAR_SPRING_STIFFNESS ANGULAR_SPRING_DAMPING ANGULAR_SPRING_EQUILIBRIUM_POINT MAX
 =G6DOFJointAxisFlag G6DOF_JOINT_FLAG_* ENABLE_LINEAR_LIMIT ENABLE_ANGULAR_LIMIT ENABLE_ANGULAR_SPRING ENABLE_LINEAR_SPRING ENABLE_MOTOR ENABLE_LINEAR_MOTOR MAX
 =ShapeType SHAPE_* WORLD_BOUNDARY SEPARATION_RAY SPHERE BOX CAPSULE CYLINDER CONVEX_POLYGON CONCAVE_POLYGON HEIGHTMAP SOFT_BODY CUSTOM
 =AreaParameter AREA_PARAM_* GRAVITY_OVERRIDE_MODE GRAVITY GRAVITY_VECTOR GRAVITY_IS_POINT GRAVITY_POINT_UNIT_DISTANCE LINEAR_DAMP_OVERRIDE_MODE
   LINEAR_DAMP ANGULAR_DAMP_OVERRIDE_MODE ANGULAR_DAMP PRIORITY WIND_FORCE_MAGNITUDE WIND_SOURCE WIND_DIRECTION WIND_ATTENUATION_FACTOR
 =AreaSpaceOverrideMode AREA_SPACE_OVERRIDE_* DISABLED COMBINE COMBINE_REPLACE REPLACE REPLACE_COMBINE
 =BodyMode BODY_MODE_* STATIC KINEMATIC RIGID RIGID_LINEAR
 =BodyParameter BODY_PARAM_* BOUNCE FRICTION MASS INERTIA CENTER_OF_MASS GRAVITY_SCALE LINEAR_DAMP_MODE ANGULAR_DAMP_MODE LINEAR_DAMP ANGULAR_DAMP MAX
 =BodyDampMode BODY_DAMP_MODE_* COMBINE REPLACE
 =BodyState BODY_STATE_* TRANSFORM LINEAR_VELOCITY ANGULAR_VELOCITY SLEEPING CAN_SLEEP
 =AreaBodyStatus AREA_BODY_* ADDED REMOVED
 =ProcessInfo INFO_* ACTIVE_OBJECTS COLLISION_PAIRS ISLAND_COUNT
 =SpaceParameter SPACE_PARAM_* CONTACT_RECYCLE_RADIUS CONTACT_MAX_SEPARATION CONTACT_MAX_ALLOWED_PENETRATION CONTACT_DEFAULT_BIAS
   BODY_LINEAR_VELOCITY_SLEEP_THRESHOLD BODY_ANGULAR_VELOCITY_SLEEP_THRESHOLD BODY_TIME_TO_SLEEP SOLVER_ITERATIONS
 =BodyAxis BODY_AXIS_* LINEAR_X=1 LINEAR_Y LINEAR_Z=4 ANGULAR_X=8 ANGULAR_Y=16 ANGULAR_Z=32
PhysicsServer3DExtension PhysicsServer3D
$PhysicsServer3DManager Object
 register_server(name:String;create_callback:Callable)
 set_default_server(name:String;priority:int)
PhysicsServer3DRenderingServerHandler Object
 ~_set_aabb(aabb:AABB)
 ~_set_normal(vertex_id:int;normal:Vector3)
 ~_set_vertex(vertex_id:int;vertex:Vector3)
 set_aabb(aabb:AABB)
 set_normal(vertex_id:int;normal:Vector3)
 set_vertex(vertex_id:int;vertex:Vector3)
PhysicsShapeQueryParameters2D RefCounted
 .collide_with_areas|bool|set_collide_with_areas|is_collide_with_areas_enabled||
 .collide_with_bodies|bool|set_collide_with_bodies|is_collide_with_bodies_enabled||true
 .collision_mask|int|set_collision_mask|get_collision_mask||4294967295
 .exclude|RID[]|set_exclude|get_exclude||
 .margin|float|set_margin|get_margin||
 .motion|Vector2|set_motion|get_motion||
 .shape|Resource|set_shape|get_shape||
 .shape_rid|RID|set_shape_rid|get_shape_rid||RID()
 .transform|Transform2D|set_transform|get_transform||
PhysicsShapeQueryParameters3D RefCounted
 .collide_with_areas|bool|set_collide_with_areas|is_collide_with_areas_enabled||
 .collide_with_bodies|bool|set_collide_with_bodies|is_collide_with_bodies_enabled||true
 .collision_mask|int|set_collision_mask|get_collision_mask||4294967295
 .exclude|RID[]|set_exclude|get_exclude||
 .margin|float|set_margin|get_margin||
 .motion|Vector3|set_motion|get_motion||
 .shape|Resource|set_shape|get_shape||
 .shape_rid|RID|set_shape_rid|get_shape_rid||RID()
 .transform|Transform3D|set_transform|get_transform||
PhysicsTestMotionParameters2D RefCounted
 .collide_separation_ray|bool|set_collide_separation_ray_enabled|is_collide_separation_ray_enabled||
 .exclude_bodies|RID[]|set_exclude_bodies|get_exclude_bodies||
 .exclude_objects|int[]|set_exclude_objects|get_exclude_objects||
 .from|Transform2D|set_from|get_from||
 .margin|float|set_margin|get_margin||0.08
 .motion|Vector2|set_motion|get_motion||
 .recovery_as_collision|bool|set_recovery_as_collision_enabled|is_recovery_as_collision_enabled||
PhysicsTestMotionParameters3D RefCounted
 .collide_separation_ray|bool|set_collide_separation_ray_enabled|is_collide_separation_ray_enabled||
 .exclude_bodies|RID[]|set_exclude_bodies|get_exclude_bodies||
 .exclude_objects|int[]|set_exclude_objects|get_exclude_objects||
 .from|Transform3D|set_from|get_from||
 .margin|float|set_margin|get_margin||0.001
 .max_collisions|int|set_max_collisions|get_max_collisions||1
 .motion|Vector3|set_motion|get_motion||
 .recovery_as_collision|bool|set_recovery_as_collision_enabled|is_recovery_as_collision_enabled||
PhysicsTestMotionResult2D RefCounted
 get_collider()Object
 get_collider_id()int
 get_collider_rid()RID
 get_collider_shape()int
 get_collider_velocity()Vector2
 get_collision_depth()float
 get_collision_local_shape()int
 get_collision_normal()Vector2
 get_collision_point()Vector2
 get_collision_safe_fraction()float
 get_collision_unsafe_fraction()float
 get_remainder()Vector2
 get_travel()Vector2
PhysicsTestMotionResult3D RefCounted
 get_collider(collision_index:int=0)Object
 get_collider_id(collision_index:int=0)int
 get_collider_rid(collision_index:int=0)RID
 get_collider_shape(collision_index:int=0)int
 get_collider_velocity(collision_index:int=0)Vector3
 get_collision_count()int
 get_collision_depth(collision_index:int=0)float
 get_collision_local_shape(collision_index:int=0)int
 get_collision_normal(collision_index:int=0)Vector3
 get_collision_point(collision_index:int=0)Vector3
 get_collision_safe_fraction()float
 get_collision_unsafe_fraction()float
 get_remainder()Vector3
 get_travel()Vector3
PinJoint2D Joint2D
 .angular_limit_enabled|bool|set_angular_limit_enabled|is_angular_limit_enabled||
 .angular_limit_lower|float|set_angular_limit_lower|get_angular_limit_lower||
 .angular_limit_upper|float|set_angular_limit_upper|get_angular_limit_upper||
 .motor_enabled|bool|set_motor_enabled|is_motor_enabled||
 .motor_target_velocity|float|set_motor_target_velocity|get_motor_target_velocity||
 .softness|float|set_softness|get_softness||
PinJoint3D Joint3D
 get_param(param:int)float
 set_param(param:int;value:float)
 .params/bias|float||||0.3
 .params/damping|float||||1.0
 .params/impulse_clamp|float||||
PlaceholderCubemap PlaceholderTextureLayered
PlaceholderCubemapArray PlaceholderTextureLayered
PlaceholderMaterial Material
PlaceholderMesh Mesh
 .aabb|AABB|set_aabb|get_aabb||
PlaceholderTexture2D Texture2D
 ^resource_local_to_scene|
 .size|Vector2|set_size|get_size||Vector2(1, 1)
PlaceholderTexture2DArray PlaceholderTextureLayered
PlaceholderTexture3D Texture3D
 .size|Vector3i|set_size|get_size||Vector3i(1, 1, 1)
-PlaceholderTextureLayered TextureLayered
 .layers|int|set_layers|get_layers||1
 .size|Vector2i|set_size|get_size||Vector2i(1, 1)
PlaneMesh PrimitiveMesh
 .center_offset|Vector3|set_center_offset|get_center_offset||
 .orientation|int|set_orientation|get_orientation||1
 .size|Vector2|set_size|get_size||Vector2(2, 2)
 .subdivide_depth|int|set_subdivide_depth|get_subdivide_depth||
 .subdivide_width|int|set_subdivide_width|get_subdivide_width||
PointLight2D Light2D
 .height|float|set_height|get_height||
 .offset|Vector2|set_texture_offset|get_texture_offset||
 .texture|Texture2D|set_texture|get_texture||
 .texture_scale|float|set_texture_scale|get_texture_scale||1.0
PointMesh PrimitiveMesh
Polygon2D Node2D
 add_bone(path:NodePath;weights:PackedFloat32Array)
 clear_bones()
 erase_bone(index:int)
 get_bone_count()int
 get_bone_path(index:int)NodePath
 get_bone_weights(index:int)PackedFloat32Array
 set_bone_path(index:int;path:NodePath)
 set_bone_weights(index:int;weights:PackedFloat32Array)
 .antialiased|bool|set_antialiased|get_antialiased||
 .color|Color|set_color|get_color||Color(1, 1, 1, 1)
 .internal_vertex_count|int|set_internal_vertex_count|get_internal_vertex_count||
 .invert_border|float|set_invert_border|get_invert_border||100.0
 .invert_enabled|bool|set_invert_enabled|get_invert_enabled||
 .offset|Vector2|set_offset|get_offset||
 .polygon|PackedVector2Array|set_polygon|get_polygon||
 .polygons|Array|set_polygons|get_polygons||
 .skeleton|NodePath|set_skeleton|get_skeleton||
 .texture|Texture2D|set_texture|get_texture||
 .texture_offset|Vector2|set_texture_offset|get_texture_offset||
 .texture_rotation|float|set_texture_rotation|get_texture_rotation||
 .texture_scale|Vector2|set_texture_scale|get_texture_scale||Vector2(1, 1)
 .uv|PackedVector2Array|set_uv|get_uv||
 .vertex_colors|PackedColorArray|set_vertex_colors|get_vertex_colors||
PolygonOccluder3D Occluder3D
 .polygon|PackedVector2Array|set_polygon|get_polygon||
PolygonPathFinder Resource
 find_path(from:Vector2;to:Vector2)PackedVector2Array
 get_bounds()Rect2
 get_closest_point(point:Vector2)Vector2
 get_intersections(from:Vector2;to:Vector2)PackedVector2Array
 get_point_penalty(idx:int)float
 is_point_inside(point:Vector2)bool
 set_point_penalty(idx:int;penalty:float)
 setup(points:PackedVector2Array;connections:PackedInt32Array)
Popup Window
 ^borderless|true
 ^maximize_disabled|true
 ^minimize_disabled|true
 ^popup_window|true
 ^popup_wm_hint|true
 ^transient|true
 ^unresizable|true
 ^visible|
 ^wrap_controls|true
 @popup_hide()
PopupMenu Popup
 activate_item_by_event(event:InputEvent;for_global_only:bool=false)bool
 add_check_item(label:String;id:int=-1;accel:int=0)
 add_check_shortcut(shortcut:Shortcut;id:int=-1;global:bool=false)
 add_icon_check_item(texture:Texture2D;label:String;id:int=-1;accel:int=0)
 add_icon_check_shortcut(texture:Texture2D;shortcut:Shortcut;id:int=-1;global:bool=false)
 add_icon_item(texture:Texture2D;label:String;id:int=-1;accel:int=0)
 add_icon_radio_check_item(texture:Texture2D;label:String;id:int=-1;accel:int=0)
 add_icon_radio_check_shortcut(texture:Texture2D;shortcut:Shortcut;id:int=-1;global:bool=false)
 add_icon_shortcut(texture:Texture2D;shortcut:Shortcut;id:int=-1;global:bool=false;allow_echo:bool=false)
 add_item(label:String;id:int=-1;accel:int=0)
 add_multistate_item(label:String;max_states:int;default_state:int=0;id:int=-1;accel:int=0)
 add_radio_check_item(label:String;id:int=-1;accel:int=0)
 add_radio_check_shortcut(shortcut:Shortcut;id:int=-1;global:bool=false)
 add_separator(label:String="";id:int=-1)
 add_shortcut(shortcut:Shortcut;id:int=-1;global:bool=false;allow_echo:bool=false)
 add_submenu_item(label:String;submenu:String;id:int=-1)
 add_submenu_node_item(label:String;submenu:PopupMenu;id:int=-1)
 clear(free_submenus:bool=false)
 get_focused_item()int
 get_item_accelerator(index:int)int
 get_item_auto_translate_mode(index:int)int
 get_item_icon(index:int)Texture2D
 get_item_icon_max_width(index:int)int
 get_item_icon_modulate(index:int)Color
 get_item_id(index:int)int
 get_item_indent(index:int)int
 get_item_index(id:int)int
 get_item_language(index:int)String
 get_item_metadata(index:int)Variant
 get_item_multistate(index:int)int
 get_item_multistate_max(index:int)int
 get_item_shortcut(index:int)Shortcut
 get_item_submenu(index:int)String
 get_item_submenu_node(index:int)PopupMenu
 get_item_text(index:int)String
 get_item_text_direction(index:int)int
 get_item_tooltip(index:int)String
 is_item_checkable(index:int)bool
 is_item_checked(index:int)bool
 is_item_disabled(index:int)bool
 is_item_radio_checkable(index:int)bool
 is_item_separator(index:int)bool
 is_item_shortcut_disabled(index:int)bool
 is_native_menu()bool
 is_system_menu()bool
 remove_item(index:int)
 scroll_to_item(index:int)
 set_focused_item(index:int)
 set_item_accelerator(index:int;accel:int)
 set_item_as_checkable(index:int;enable:bool)
 set_item_as_radio_checkable(index:int;enable:bool)
 set_item_as_separator(index:int;enable:bool)
 set_item_auto_translate_mode(index:int;mode:int)
 set_item_checked(index:int;checked:bool)
 set_item_disabled(index:int;disabled:bool)
 set_item_icon(index:int;icon:Texture2D)
 set_item_icon_max_width(index:int;width:int)
 set_item_icon_modulate(index:int;modulate:Color)
 set_item_id(index:int;id:int)
 set_item_indent(index:int;indent:int)
 set_item_language(index:int;language:String)
 set_item_metadata(index:int;metadata:Variant)
 set_item_multistate(index:int;state:int)
 set_item_multistate_max(index:int;max_states:int)
 set_item_shortcut(index:int;shortcut:Shortcut;global:bool=false)
 set_item_shortcut_disabled(index:int;disabled:bool)
 set_item_submenu(index:int;submenu:String)
 set_item_submenu_node(index:int;submenu:PopupMenu)
 set_item_text(index:int;text:String)
 set_item_text_direction(index:int;direction:int)
 set_item_tooltip(index:int;tooltip:String)
 toggle_item_checked(index:int)
 toggle_item_multistate(index:int)
 .allow_search|bool|set_allow_search|get_allow_search||true
 .hide_on_checkable_item_selection|bool|set_hide_on_checkable_item_selection|is_hide_on_checkable_item_selection||true
 .hide_on_item_selection|bool|set_hide_on_item_selection|is_hide_on_item_selection||true
 .hide_on_state_item_selection|bool|set_hide_on_state_item_selection|is_hide_on_state_item_selection||
 .item_count|int|set_item_count|get_item_count||
 .prefer_native_menu|bool|set_prefer_native_menu|is_prefer_native_menu||
 .submenu_popup_delay|float|set_submenu_popup_delay|get_submenu_popup_delay||0.3
 .system_menu_id|int|set_system_menu|get_system_menu||
 ^transparent|true
 ^transparent_bg|true
 @id_focused(id:int)
 @id_pressed(id:int)
 @index_pressed(index:int)
 @menu_changed()
PopupPanel Popup
 ^transparent|true
 ^transparent_bg|true
PortableCompressedTexture2D Texture2D
 create_from_image(image:Image;compression_mode:int;normal_map:bool=false;lossy_quality:float=0.8)
 get_compression_mode()int
 get_format()int
 !is_keeping_all_compressed_buffers()bool
 set_basisu_compressor_params(uastc_level:int;rdo_quality_loss:float)
 !set_keep_all_compressed_buffers(keep:bool)
 .keep_compressed_buffer|bool|set_keep_compressed_buffer|is_keeping_compressed_buffer||
 ^resource_local_to_scene|
 .size_override|Vector2|set_size_override|get_size_override||
PrimitiveMesh Mesh
 ~_create_mesh_array()Array
 get_mesh_arrays()Array
 request_update()
 .add_uv2|bool|set_add_uv2|get_add_uv2||
 .custom_aabb|AABB|set_custom_aabb|get_custom_aabb||
 .flip_faces|bool|set_flip_faces|get_flip_faces||
 .material|Material|set_material|get_material||
 .uv2_padding|float|set_uv2_padding|get_uv2_padding||2.0
PrismMesh PrimitiveMesh
 .left_to_right|float|set_left_to_right|get_left_to_right||0.5
 .size|Vector3|set_size|get_size||Vector3(1, 1, 1)
 .subdivide_depth|int|set_subdivide_depth|get_subdivide_depth||
 .subdivide_height|int|set_subdivide_height|get_subdivide_height||
 .subdivide_width|int|set_subdivide_width|get_subdivide_width||
ProceduralSkyMaterial Material
 .energy_multiplier|float|set_energy_multiplier|get_energy_multiplier||1.0
 .ground_bottom_color|Color|set_ground_bottom_color|get_ground_bottom_color||Color(0.2, 0.169, 0.133, 1)
 .ground_curve|float|set_ground_curve|get_ground_curve||0.02
 .ground_energy_multiplier|float|set_ground_energy_multiplier|get_ground_energy_multiplier||1.0
 .ground_horizon_color|Color|set_ground_horizon_color|get_ground_horizon_color||Color(0.6463, 0.6558, 0.6708, 1)
 .sky_cover|Texture2D|set_sky_cover|get_sky_cover||
 .sky_cover_modulate|Color|set_sky_cover_modulate|get_sky_cover_modulate||Color(1, 1, 1, 1)
 .sky_curve|float|set_sky_curve|get_sky_curve||0.15
 .sky_energy_multiplier|float|set_sky_energy_multiplier|get_sky_energy_multiplier||1.0
 .sky_horizon_color|Color|set_sky_horizon_color|get_sky_horizon_color||Color(0.6463, 0.6558, 0.6708, 1)
 .sky_top_color|Color|set_sky_top_color|get_sky_top_color||Color(0.385, 0.454, 0.55, 1)
 .sun_angle_max|float|set_sun_angle_max|get_sun_angle_max||30.0
 .sun_curve|float|set_sun_curve|get_sun_curve||0.15
 .use_debanding|bool|set_use_debanding|get_use_debanding||true
ProgressBar Range
 .editor_preview_indeterminate|bool|set_editor_preview_indeterminate|is_editor_preview_indeterminate_enabled||
 .fill_mode|int|set_fill_mode|get_fill_mode||
 .indeterminate|bool|set_indeterminate|is_indeterminate||
 .show_percentage|bool|set_show_percentage|is_percentage_shown||true
$ProjectSettings Object
 add_property_info(hint:Dictionary)
 clear(name:String)
 get_global_class_list()Dictionary[]
 get_order(name:String)int
 get_setting(name:String;default_value:Variant=null)Variant
 get_setting_with_override(name:StringName)Variant
 get_setting_with_override_and_custom_features(name:StringName;features:PackedStringArray)Variant
 globalize_path(path:String)String
 has_setting(name:String)bool
 load_resource_pack(pack:String;replace_files:bool=true;offset:int=0)bool
 localize_path(path:String)String
 save()int
 save_custom(file:String)int
 set_as_basic(name:String;basic:bool)
 set_as_internal(name:String;internal:bool)
 set_initial_value(name:String;value:Variant)
 set_order(name:String;position:int)
 set_restart_if_changed(name:String;restart:bool)
 set_setting(name:String;value:Variant)
 .accessibility/general/accessibility_support|int|||-|
 .accessibility/general/updates_per_second|int|||-|60
 .animation/warnings/check_angle_interpolation_type_conflicting|bool|||-|true
 .animation/warnings/check_invalid_track_paths|bool|||-|true
 .application/boot_splash/bg_color|Color|||-|Color(0.14, 0.14, 0.14, 1)
 .application/boot_splash/image|String|||-|
 .application/boot_splash/minimum_display_time|int|||-|
 .application/boot_splash/show_image|bool|||-|true
 .application/boot_splash/stretch_mode|int|||-|1
 .application/boot_splash/use_filter|bool|||-|true
 .application/config/auto_accept_quit|bool|||-|true
 .application/config/custom_user_dir_name|String|||-|
 .application/config/description|String|||-|
 .application/config/disable_project_settings_override|bool|||-|
 .application/config/icon|String|||-|
 .application/config/macos_native_icon|String|||-|
 .application/config/name|String|||-|
 .application/config/name_localized|Dictionary|||-|
 .application/config/project_settings_override|String|||-|
 .application/config/quit_on_go_back|bool|||-|true
 .application/config/use_custom_user_dir|bool|||-|
 .application/config/use_hidden_project_data_directory|bool|||-|true
 .application/config/version|String|||-|
 .application/config/windows_native_icon|String|||-|
 .application/run/delta_smoothing|bool|||-|true
 .application/run/disable_stderr|bool|||-|
 .application/run/disable_stdout|bool|||-|
 .application/run/enable_alt_space_menu|bool|||-|
 .application/run/flush_stdout_on_print|bool|||-|
 .application/run/flush_stdout_on_print.debug|bool|||-|true
 .application/run/frame_delay_msec|int|||-|
 .application/run/load_shell_environment|bool|||-|
 .application/run/low_processor_mode|bool|||-|
 .application/run/low_processor_mode_sleep_usec|int|||-|6900
 .application/run/main_loop_type|String|||-|"SceneTree"
 .application/run/main_scene|String|||-|
 .application/run/max_fps|int|||-|
 .application/run/print_header|bool|||-|true
 .audio/buses/channel_disable_threshold_db|float|||-|-60.0
 .audio/buses/channel_disable_time|float|||-|2.0
 .audio/buses/default_bus_layout|String|||-|"res://default_bus_layout.tres"
 .audio/driver/driver|String|||-|
 .audio/driver/enable_input|bool|||-|
 .audio/driver/mix_rate|int|||-|44100
 .audio/driver/mix_rate.web|int|||-|
 .audio/driver/output_latency|int|||-|15
 .audio/driver/output_latency.web|int|||-|50
 .audio/general/2d_panning_strength|float|||-|0.5
 .audio/general/3d_panning_strength|float|||-|0.5
 .audio/general/default_playback_type|int|||-|
 .audio/general/default_playback_type.web|int|||-|1
 .audio/general/ios/mix_with_others|bool|||-|
 .audio/general/ios/session_category|int|||-|
 .audio/general/text_to_speech|bool|||-|
 .audio/video/video_delay_compensation_ms|int|||-|
 .collada/use_ambient|bool|||-|
 .compression/formats/gzip/compression_level|int|||-|-1
 .compression/formats/zlib/compression_level|int|||-|-1
 .compression/formats/zstd/compression_level|int|||-|3
 .compression/formats/zstd/long_distance_matching|bool|||-|
 .compression/formats/zstd/window_log_size|int|||-|27
 .debug/canvas_items/debug_redraw_color|Color|||-|Color(1, 0.2, 0.2, 0.5)
 .debug/canvas_items/debug_redraw_time|float|||-|1.0
 .debug/file_logging/enable_file_logging|bool|||-|
 .debug/file_logging/enable_file_logging.pc|bool|||-|true
 .debug/file_logging/log_path|String|||-|"user://logs/godot.log"
 .debug/file_logging/max_log_files|int|||-|5
 .debug/gdscript/warnings/assert_always_false|int|||-|1
 .debug/gdscript/warnings/assert_always_true|int|||-|1
 .debug/gdscript/warnings/confusable_capture_reassignment|int|||-|1
 .debug/gdscript/warnings/confusable_identifier|int|||-|1
 .debug/gdscript/warnings/confusable_local_declaration|int|||-|1
 .debug/gdscript/warnings/confusable_local_usage|int|||-|1
 .debug/gdscript/warnings/deprecated_keyword|int|||-|1
 .debug/gdscript/warnings/empty_file|int|||-|1
 .debug/gdscript/warnings/enable|bool|||-|true
 .debug/gdscript/warnings/enum_variable_without_default|int|||-|1
 .debug/gdscript/warnings/exclude_addons|bool|||-|true
 .debug/gdscript/warnings/get_node_default_without_onready|int|||-|2
 .debug/gdscript/warnings/incompatible_ternary|int|||-|1
 .debug/gdscript/warnings/inference_on_variant|int|||-|2
 .debug/gdscript/warnings/inferred_declaration|int|||-|
 .debug/gdscript/warnings/int_as_enum_without_cast|int|||-|1
 .debug/gdscript/warnings/int_as_enum_without_match|int|||-|1
 .debug/gdscript/warnings/integer_division|int|||-|1
 .debug/gdscript/warnings/missing_await|int|||-|
 .debug/gdscript/warnings/missing_tool|int|||-|1
 .debug/gdscript/warnings/narrowing_conversion|int|||-|1
 .debug/gdscript/warnings/native_method_override|int|||-|2
 .debug/gdscript/warnings/onready_with_export|int|||-|2
 .debug/gdscript/warnings/redundant_await|int|||-|1
 .debug/gdscript/warnings/redundant_static_unload|int|||-|1
 .debug/gdscript/warnings/renamed_in_godot_4_hint|bool|||-|true
 .debug/gdscript/warnings/return_value_discarded|int|||-|
 .debug/gdscript/warnings/shadowed_global_identifier|int|||-|1
 .debug/gdscript/warnings/shadowed_variable|int|||-|1
 .debug/gdscript/warnings/shadowed_variable_base_class|int|||-|1
 .debug/gdscript/warnings/standalone_expression|int|||-|1
 .debug/gdscript/warnings/standalone_ternary|int|||-|1
 .debug/gdscript/warnings/static_called_on_instance|int|||-|1
 .debug/gdscript/warnings/unassigned_variable|int|||-|1
 .debug/gdscript/warnings/unassigned_variable_op_assign|int|||-|1
 .debug/gdscript/warnings/unreachable_code|int|||-|1
 .debug/gdscript/warnings/unreachable_pattern|int|||-|1
 .debug/gdscript/warnings/unsafe_call_argument|int|||-|
 .debug/gdscript/warnings/unsafe_cast|int|||-|
 .debug/gdscript/warnings/unsafe_method_access|int|||-|
 .debug/gdscript/warnings/unsafe_property_access|int|||-|
 .debug/gdscript/warnings/unsafe_void_return|int|||-|1
 .debug/gdscript/warnings/untyped_declaration|int|||-|
 .debug/gdscript/warnings/unused_local_constant|int|||-|1
 .debug/gdscript/warnings/unused_parameter|int|||-|1
 .debug/gdscript/warnings/unused_private_class_variable|int|||-|1
 .debug/gdscript/warnings/unused_signal|int|||-|1
 .debug/gdscript/warnings/unused_variable|int|||-|1
 .debug/settings/crash_handler/message|String|||-|"Please include this when reporting the bug to the project developer."
 .debug/settings/crash_handler/message.editor|String|||-|"Please include this when reporting the bug on: https://github.com/godotengine/godot/issues"
 .debug/settings/gdscript/always_track_call_stacks|bool|||-|
 .debug/settings/gdscript/always_track_local_variables|bool|||-|
 .debug/settings/gdscript/max_call_stack|int|||-|1024
 .debug/settings/physics_interpolation/enable_warnings|bool|||-|true
 .debug/settings/profiler/max_functions|int|||-|16384
 .debug/settings/profiler/max_timestamp_query_elements|int|||-|256
 .debug/settings/stdout/print_fps|bool|||-|
 .debug/settings/stdout/print_gpu_profile|bool|||-|
 .debug/settings/stdout/verbose_stdout|bool|||-|
 .debug/shader_language/warnings/device_limit_exceeded|bool|||-|true
 .debug/shader_language/warnings/enable|bool|||-|true
 .debug/shader_language/warnings/float_comparison|bool|||-|true
 .debug/shader_language/warnings/formatting_error|bool|||-|true
 .debug/shader_language/warnings/magic_position_write|bool|||-|true
 .debug/shader_language/warnings/treat_warnings_as_errors|bool|||-|
 .debug/shader_language/warnings/unused_constant|bool|||-|true
 .debug/shader_language/warnings/unused_function|bool|||-|true
 .debug/shader_language/warnings/unused_local_variable|bool|||-|true
 .debug/shader_language/warnings/unused_struct|bool|||-|true
 .debug/shader_language/warnings/unused_uniform|bool|||-|true
 .debug/shader_language/warnings/unused_varying|bool|||-|true
 .debug/shapes/avoidance/2d/agents_radius_color|Color|||-|Color(1, 1, 0, 0.25)
 .debug/shapes/avoidance/2d/enable_agents_radius|bool|||-|true
 .debug/shapes/avoidance/2d/enable_obstacles_radius|bool|||-|true
 .debug/shapes/avoidance/2d/enable_obstacles_static|bool|||-|true
 .debug/shapes/avoidance/2d/obstacles_radius_color|Color|||-|Color(1, 0.5, 0, 0.25)
 .debug/shapes/avoidance/2d/obstacles_static_edge_pushin_color|Color|||-|Color(1, 0, 0, 1)
 .debug/shapes/avoidance/2d/obstacles_static_edge_pushout_color|Color|||-|Color(1, 1, 0, 1)
 .debug/shapes/avoidance/2d/obstacles_static_face_pushin_color|Color|||-|Color(1, 0, 0, 0)
 .debug/shapes/avoidance/2d/obstacles_static_face_pushout_color|Color|||-|Color(1, 1, 0, 0.5)
 .debug/shapes/avoidance/3d/agents_radius_color|Color|||-|Color(1, 1, 0, 0.25)
 .debug/shapes/avoidance/3d/enable_agents_radius|bool|||-|true
 .debug/shapes/avoidance/3d/enable_obstacles_radius|bool|||-|true
 .debug/shapes/avoidance/3d/enable_obstacles_static|bool|||-|true
 .debug/shapes/avoidance/3d/obstacles_radius_color|Color|||-|Color(1, 0.5, 0, 0.25)
 .debug/shapes/avoidance/3d/obstacles_static_edge_pushin_color|Color|||-|Color(1, 0, 0, 1)
 .debug/shapes/avoidance/3d/obstacles_static_edge_pushout_color|Color|||-|Color(1, 1, 0, 1)
 .debug/shapes/avoidance/3d/obstacles_static_face_pushin_color|Color|||-|Color(1, 0, 0, 0)
 .debug/shapes/avoidance/3d/obstacles_static_face_pushout_color|Color|||-|Color(1, 1, 0, 0.5)
 .debug/shapes/collision/contact_color|Color|||-|Color(1, 0.2, 0.1, 0.8)
 .debug/shapes/collision/draw_2d_outlines|bool|||-|true
 .debug/shapes/collision/max_contacts_displayed|int|||-|10000
 .debug/shapes/collision/shape_color|Color|||-|Color(0, 0.6, 0.7, 0.42)
 .debug/shapes/navigation/2d/agent_path_color|Color|||-|Color(1, 0, 0, 1)
 .debug/shapes/navigation/2d/agent_path_point_size|float|||-|4.0
 .debug/shapes/navigation/2d/edge_connection_color|Color|||-|Color(1, 0, 1, 1)
 .debug/shapes/navigation/2d/enable_agent_paths|bool|||-|true
 .debug/shapes/navigation/2d/enable_edge_connections|bool|||-|true
 .debug/shapes/navigation/2d/enable_edge_lines|bool|||-|true
 .debug/shapes/navigation/2d/enable_geometry_face_random_color|bool|||-|true
 .debug/shapes/navigation/2d/enable_link_connections|bool|||-|true
 .debug/shapes/navigation/2d/geometry_edge_color|Color|||-|Color(0.5, 1, 1, 1)
 .debug/shapes/navigation/2d/geometry_edge_disabled_color|Color|||-|Color(0.5, 0.5, 0.5, 1)
 .debug/shapes/navigation/2d/geometry_face_color|Color|||-|Color(0.5, 1, 1, 0.4)
 .debug/shapes/navigation/2d/geometry_face_disabled_color|Color|||-|Color(0.5, 0.5, 0.5, 0.4)
 .debug/shapes/navigation/2d/link_connection_color|Color|||-|Color(1, 0.5, 1, 1)
 .debug/shapes/navigation/2d/link_connection_disabled_color|Color|||-|Color(0.5, 0.5, 0.5, 1)
 .debug/shapes/navigation/3d/agent_path_color|Color|||-|Color(1, 0, 0, 1)
 .debug/shapes/navigation/3d/agent_path_point_size|float|||-|4.0
 .debug/shapes/navigation/3d/edge_connection_color|Color|||-|Color(1, 0, 1, 1)
 .debug/shapes/navigation/3d/enable_agent_paths|bool|||-|true
 .debug/shapes/navigation/3d/enable_agent_paths_xray|bool|||-|true
 .debug/shapes/navigation/3d/enable_edge_connections|bool|||-|true
 .debug/shapes/navigation/3d/enable_edge_connections_xray|bool|||-|true
 .debug/shapes/navigation/3d/enable_edge_lines|bool|||-|true
 .debug/shapes/navigation/3d/enable_edge_lines_xray|bool|||-|true
 .debug/shapes/navigation/3d/enable_geometry_face_random_color|bool|||-|true
 .debug/shapes/navigation/3d/enable_link_connections|bool|||-|true
 .debug/shapes/navigation/3d/enable_link_connections_xray|bool|||-|true
 .debug/shapes/navigation/3d/geometry_edge_color|Color|||-|Color(0.5, 1, 1, 1)
 .debug/shapes/navigation/3d/geometry_edge_disabled_color|Color|||-|Color(0.5, 0.5, 0.5, 1)
 .debug/shapes/navigation/3d/geometry_face_color|Color|||-|Color(0.5, 1, 1, 0.4)
 .debug/shapes/navigation/3d/geometry_face_disabled_color|Color|||-|Color(0.5, 0.5, 0.5, 0.4)
 .debug/shapes/navigation/3d/link_connection_color|Color|||-|Color(1, 0.5, 1, 1)
 .debug/shapes/navigation/3d/link_connection_disabled_color|Color|||-|Color(0.5, 0.5, 0.5, 1)
 .debug/shapes/paths/geometry_color|Color|||-|Color(0.1, 1, 0.7, 0.4)
 .debug/shapes/paths/geometry_width|float|||-|2.0
 .display/display_server/driver|String|||-|
 .display/display_server/driver.android|String|||-|
 .display/display_server/driver.ios|String|||-|
 .display/display_server/driver.linuxbsd|String|||-|
 .display/display_server/driver.macos|String|||-|
 .display/display_server/driver.visionos|String|||-|
 .display/display_server/driver.windows|String|||-|
 .display/mouse_cursor/custom_image|String|||-|
 .display/mouse_cursor/custom_image_hotspot|Vector2|||-|
 .display/mouse_cursor/tooltip_position_offset|Vector2|||-|Vector2(10, 10)
 .display/window/dpi/allow_hidpi|bool|||-|true
 .display/window/energy_saving/keep_screen_on|bool|||-|true
 .display/window/frame_pacing/android/enable_frame_pacing|bool|||-|true
 .display/window/frame_pacing/android/swappy_mode|int|||-|2
 .display/window/handheld/orientation|int|||-|
 .display/window/ios/allow_high_refresh_rate|bool|||-|true
 .display/window/ios/hide_home_indicator|bool|||-|true
 .display/window/ios/hide_status_bar|bool|||-|true
 .display/window/ios/suppress_ui_gesture|bool|||-|true
 .display/window/per_pixel_transparency/allowed|bool|||-|
 .display/window/size/always_on_top|bool|||-|
 .display/window/size/borderless|bool|||-|
 .display/window/size/extend_to_title|bool|||-|
 .display/window/size/initial_position|Vector2i|||-|
 .display/window/size/initial_position_type|int|||-|1
 .display/window/size/initial_screen|int|||-|
 .display/window/size/maximize_disabled|bool|||-|
 .display/window/size/minimize_disabled|bool|||-|
 .display/window/size/mode|int|||-|
 .display/window/size/no_focus|bool|||-|
 .display/window/size/resizable|bool|||-|true
 .display/window/size/sharp_corners|bool|||-|
 .display/window/size/transparent|bool|||-|
 .display/window/size/viewport_height|int|||-|648
 .display/window/size/viewport_width|int|||-|1152
 .display/window/size/window_height_override|int|||-|
 .display/window/size/window_width_override|int|||-|
 .display/window/stretch/aspect|String|||-|"keep"
 .display/window/stretch/mode|String|||-|"disabled"
 .display/window/stretch/scale|float|||-|1.0
 .display/window/stretch/scale_mode|String|||-|"fractional"
 .display/window/subwindows/embed_subwindows|bool|||-|true
 .display/window/vsync/vsync_mode|int|||-|1
 .dotnet/project/assembly_name|String|||-|
 .dotnet/project/assembly_reload_attempts|int|||-|3
 .dotnet/project/solution_directory|String|||-|
 .editor/export/convert_text_resources_to_binary|bool|||-|true
 .editor/import/atlas_max_width|int|||-|2048
 .editor/import/reimport_missing_imported_files|bool|||-|true
 .editor/import/use_multiple_threads|bool|||-|true
 .editor/movie_writer/audio_bit_depth|int|||-|16
 .editor/movie_writer/disable_vsync|bool|||-|
 .editor/movie_writer/fps|int|||-|60
 .editor/movie_writer/mix_rate|int|||-|48000
 .editor/movie_writer/movie_file|String|||-|
 .editor/movie_writer/ogv/audio_quality|float|||-|0.5
 .editor/movie_writer/ogv/encoding_speed|int|||-|4
 .editor/movie_writer/ogv/keyframe_interval|int|||-|64
 .editor/movie_writer/speaker_mode|int|||-|
 .editor/movie_writer/video_quality|float|||-|0.75
 .editor/naming/default_signal_callback_name|String|||-|"_on_{node_name}_{signal_name}"
 .editor/naming/default_signal_callback_to_self_name|String|||-|"_on_{signal_name}"
 .editor/naming/node_name_casing|int|||-|
 .editor/naming/node_name_num_separator|int|||-|
 .editor/naming/scene_name_casing|int|||-|2
 .editor/naming/script_name_casing|int|||-|
 .editor/run/main_run_args|String|||-|
 .editor/script/search_in_file_extensions|PackedStringArray|||-|
 .editor/script/templates_search_path|String|||-|"res://script_templates"
 .editor/version_control/autoload_on_startup|bool|||-|
 .editor/version_control/plugin_name|String|||-|
 .filesystem/import/blender/enabled|bool|||-|true
 .filesystem/import/blender/enabled.android|bool|||-|
 .filesystem/import/blender/enabled.web|bool|||-|
 .filesystem/import/fbx2gltf/enabled|bool|||-|true
 .filesystem/import/fbx2gltf/enabled.android|bool|||-|
 .filesystem/import/fbx2gltf/enabled.web|bool|||-|
 .gui/common/default_scroll_deadzone|int|||-|
 .gui/common/show_focus_state_on_pointer_event|int|||-|1
 .gui/common/snap_controls_to_pixels|bool|||-|true
 .gui/common/swap_cancel_ok|int|||-|
 .gui/common/text_edit_undo_stack_max_size|int|||-|1024
 .gui/fonts/dynamic_fonts/use_oversampling|bool|||-|true
 .gui/theme/custom|String|||-|
 .gui/theme/custom_font|String|||-|
 .gui/theme/default_font_antialiasing|int|||-|1
 .gui/theme/default_font_generate_mipmaps|bool|||-|
 .gui/theme/default_font_hinting|int|||-|1
 .gui/theme/default_font_multichannel_signed_distance_field|bool|||-|
 .gui/theme/default_font_subpixel_positioning|int|||-|1
 .gui/theme/default_theme_scale|float|||-|1.0
 .gui/theme/lcd_subpixel_layout|int|||-|1
 .gui/timers/button_shortcut_feedback_highlight_time|float|||-|0.2
 .gui/timers/incremental_search_max_interval_msec|int|||-|2000
 .gui/timers/text_edit_idle_detect_sec|float|||-|3
 .gui/timers/tooltip_delay_sec|float|||-|0.5
 .gui/timers/tooltip_delay_sec.editor_hint|float|||-|0.5
 .input/ui_accept|Dictionary|||-|
 .input/ui_accessibility_drag_and_drop|Dictionary|||-|
 .input/ui_cancel|Dictionary|||-|
 .input/ui_close_dialog|Dictionary|||-|
 .input/ui_close_dialog.macos|Dictionary|||-|
 .input/ui_colorpicker_delete_preset|Dictionary|||-|
 .input/ui_copy|Dictionary|||-|
 .input/ui_cut|Dictionary|||-|
 .input/ui_down|Dictionary|||-|
 .input/ui_end|Dictionary|||-|
 .input/ui_filedialog_delete|Dictionary|||-|
 .input/ui_filedialog_find|Dictionary|||-|
 .input/ui_filedialog_focus_path|Dictionary|||-|
 .input/ui_filedialog_focus_path.macos|Dictionary|||-|
 .input/ui_filedialog_refresh|Dictionary|||-|
 .input/ui_filedialog_show_hidden|Dictionary|||-|
 .input/ui_filedialog_up_one_level|Dictionary|||-|
 .input/ui_focus_mode|Dictionary|||-|
 .input/ui_focus_next|Dictionary|||-|
 .input/ui_focus_prev|Dictionary|||-|
 .input/ui_graph_delete|Dictionary|||-|
 .input/ui_graph_duplicate|Dictionary|||-|
 .input/ui_graph_follow_left|Dictionary|||-|
 .input/ui_graph_follow_left.macos|Dictionary|||-|
 .input/ui_graph_follow_right|Dictionary|||-|
 .input/ui_graph_follow_right.macos|Dictionary|||-|
 .input/ui_home|Dictionary|||-|
 .input/ui_left|Dictionary|||-|
 .input/ui_menu|Dictionary|||-|
 .input/ui_page_down|Dictionary|||-|
 .input/ui_page_up|Dictionary|||-|
 .input/ui_paste|Dictionary|||-|
 .input/ui_redo|Dictionary|||-|
 .input/ui_right|Dictionary|||-|
 .input/ui_select|Dictionary|||-|
 .input/ui_swap_input_direction|Dictionary|||-|
 .input/ui_text_add_selection_for_next_occurrence|Dictionary|||-|
 .input/ui_text_backspace|Dictionary|||-|
 .input/ui_text_backspace_all_to_left|Dictionary|||-|
 .input/ui_text_backspace_all_to_left.macos|Dictionary|||-|
 .input/ui_text_backspace_word|Dictionary|||-|
 .input/ui_text_backspace_word.macos|Dictionary|||-|
 .input/ui_text_caret_add_above|Dictionary|||-|
 .input/ui_text_caret_add_above.macos|Dictionary|||-|
 .input/ui_text_caret_add_below|Dictionary|||-|
 .input/ui_text_caret_add_below.macos|Dictionary|||-|
 .input/ui_text_caret_document_end|Dictionary|||-|
 .input/ui_text_caret_document_end.macos|Dictionary|||-|
 .input/ui_text_caret_document_start|Dictionary|||-|
 .input/ui_text_caret_document_start.macos|Dictionary|||-|
 .input/ui_text_caret_down|Dictionary|||-|
 .input/ui_text_caret_left|Dictionary|||-|
 .input/ui_text_caret_line_end|Dictionary|||-|
 .input/ui_text_caret_line_end.macos|Dictionary|||-|
 .input/ui_text_caret_line_start|Dictionary|||-|
 .input/ui_text_caret_line_start.macos|Dictionary|||-|
 .input/ui_text_caret_page_down|Dictionary|||-|
 .input/ui_text_caret_page_up|Dictionary|||-|
 .input/ui_text_caret_right|Dictionary|||-|
 .input/ui_text_caret_up|Dictionary|||-|
 .input/ui_text_caret_word_left|Dictionary|||-|
 .input/ui_text_caret_word_left.macos|Dictionary|||-|
 .input/ui_text_caret_word_right|Dictionary|||-|
 .input/ui_text_caret_word_right.macos|Dictionary|||-|
 .input/ui_text_clear_carets_and_selection|Dictionary|||-|
 .input/ui_text_completion_accept|Dictionary|||-|
 .input/ui_text_completion_query|Dictionary|||-|
 .input/ui_text_completion_replace|Dictionary|||-|
 .input/ui_text_dedent|Dictionary|||-|
 .input/ui_text_delete|Dictionary|||-|
 .input/ui_text_delete_all_to_right|Dictionary|||-|
 .input/ui_text_delete_all_to_right.macos|Dictionary|||-|
 .input/ui_text_delete_word|Dictionary|||-|
 .input/ui_text_delete_word.macos|Dictionary|||-|
 .input/ui_text_indent|Dictionary|||-|
 .input/ui_text_newline|Dictionary|||-|
 .input/ui_text_newline_above|Dictionary|||-|
 .input/ui_text_newline_blank|Dictionary|||-|
 .input/ui_text_scroll_down|Dictionary|||-|
 .input/ui_text_scroll_down.macos|Dictionary|||-|
 .input/ui_text_scroll_up|Dictionary|||-|
 .input/ui_text_scroll_up.macos|Dictionary|||-|
 .input/ui_text_select_all|Dictionary|||-|
 .input/ui_text_select_word_under_caret|Dictionary|||-|
 .input/ui_text_select_word_under_caret.macos|Dictionary|||-|
 .input/ui_text_skip_selection_for_next_occurrence|Dictionary|||-|
 .input/ui_text_submit|Dictionary|||-|
 .input/ui_text_toggle_insert_mode|Dictionary|||-|
 .input/ui_undo|Dictionary|||-|
 .input/ui_unicode_start|Dictionary|||-|
 .input/ui_up|Dictionary|||-|
 .input_devices/buffering/agile_event_flushing|bool|||-|
 .input_devices/compatibility/legacy_just_pressed_behavior|bool|||-|
 .input_devices/pen_tablet/driver|String|||-|
 .input_devices/pen_tablet/driver.windows|String|||-|
 .input_devices/pointing/android/disable_scroll_deadzone|bool|||-|
 .input_devices/pointing/android/enable_long_press_as_right_click|bool|||-|
 .input_devices/pointing/android/enable_pan_and_scale_gestures|bool|||-|
 .input_devices/pointing/android/override_volume_buttons|bool|||-|
 .input_devices/pointing/android/rotary_input_scroll_axis|int|||-|1
 .input_devices/pointing/emulate_mouse_from_touch|bool|||-|true
 .input_devices/pointing/emulate_touch_from_mouse|bool|||-|
 .input_devices/sensors/enable_accelerometer|bool|||-|
 .input_devices/sensors/enable_gravity|bool|||-|
 .input_devices/sensors/enable_gyroscope|bool|||-|
 .input_devices/sensors/enable_magnetometer|bool|||-|
 .internationalization/locale/fallback|String|||-|"en"
 .internationalization/locale/include_text_server_data|bool|||-|
 .internationalization/locale/line_breaking_strictness|int|||-|
 .internationalization/locale/test|String|||-|
 .internationalization/pseudolocalization/double_vowels|bool|||-|
 .internationalization/pseudolocalization/expansion_ratio|float|||-|
 .internationalization/pseudolocalization/fake_bidi|bool|||-|
 .internationalization/pseudolocalization/override|bool|||-|
 .internationalization/pseudolocalization/prefix|String|||-|"["
 .internationalization/pseudolocalization/replace_with_accents|bool|||-|true
 .internationalization/pseudolocalization/skip_placeholders|bool|||-|true
 .internationalization/pseudolocalization/suffix|String|||-|"]"
 .internationalization/pseudolocalization/use_pseudolocalization|bool|||-|
 .internationalization/rendering/force_right_to_left_layout_direction|bool|||-|
 .internationalization/rendering/root_node_auto_translate|bool|||-|true
 .internationalization/rendering/root_node_layout_direction|int|||-|
 .internationalization/rendering/text_driver|String|||-|
 .layer_names/2d_navigation/layer_1|String|||-|
 .layer_names/2d_navigation/layer_2|String|||-|
 .layer_names/2d_navigation/layer_3|String|||-|
 .layer_names/2d_navigation/layer_4|String|||-|
 .layer_names/2d_navigation/layer_5|String|||-|
 .layer_names/2d_navigation/layer_6|String|||-|
 .layer_names/2d_navigation/layer_7|String|||-|
 .layer_names/2d_navigation/layer_8|String|||-|
 .layer_names/2d_navigation/layer_9|String|||-|
 .layer_names/2d_navigation/layer_10|String|||-|
 .layer_names/2d_navigation/layer_11|String|||-|
 .layer_names/2d_navigation/layer_12|String|||-|
 .layer_names/2d_navigation/layer_13|String|||-|
 .layer_names/2d_navigation/layer_14|String|||-|
 .layer_names/2d_navigation/layer_15|String|||-|
 .layer_names/2d_navigation/layer_16|String|||-|
 .layer_names/2d_navigation/layer_17|String|||-|
 .layer_names/2d_navigation/layer_18|String|||-|
 .layer_names/2d_navigation/layer_19|String|||-|
 .layer_names/2d_navigation/layer_20|String|||-|
 .layer_names/2d_navigation/layer_21|String|||-|
 .layer_names/2d_navigation/layer_22|String|||-|
 .layer_names/2d_navigation/layer_23|String|||-|
 .layer_names/2d_navigation/layer_24|String|||-|
 .layer_names/2d_navigation/layer_25|String|||-|
 .layer_names/2d_navigation/layer_26|String|||-|
 .layer_names/2d_navigation/layer_27|String|||-|
 .layer_names/2d_navigation/layer_28|String|||-|
 .layer_names/2d_navigation/layer_29|String|||-|
 .layer_names/2d_navigation/layer_30|String|||-|
 .layer_names/2d_navigation/layer_31|String|||-|
 .layer_names/2d_navigation/layer_32|String|||-|
 .layer_names/2d_physics/layer_1|String|||-|
 .layer_names/2d_physics/layer_2|String|||-|
 .layer_names/2d_physics/layer_3|String|||-|
 .layer_names/2d_physics/layer_4|String|||-|
 .layer_names/2d_physics/layer_5|String|||-|
 .layer_names/2d_physics/layer_6|String|||-|
 .layer_names/2d_physics/layer_7|String|||-|
 .layer_names/2d_physics/layer_8|String|||-|
 .layer_names/2d_physics/layer_9|String|||-|
 .layer_names/2d_physics/layer_10|String|||-|
 .layer_names/2d_physics/layer_11|String|||-|
 .layer_names/2d_physics/layer_12|String|||-|
 .layer_names/2d_physics/layer_13|String|||-|
 .layer_names/2d_physics/layer_14|String|||-|
 .layer_names/2d_physics/layer_15|String|||-|
 .layer_names/2d_physics/layer_16|String|||-|
 .layer_names/2d_physics/layer_17|String|||-|
 .layer_names/2d_physics/layer_18|String|||-|
 .layer_names/2d_physics/layer_19|String|||-|
 .layer_names/2d_physics/layer_20|String|||-|
 .layer_names/2d_physics/layer_21|String|||-|
 .layer_names/2d_physics/layer_22|String|||-|
 .layer_names/2d_physics/layer_23|String|||-|
 .layer_names/2d_physics/layer_24|String|||-|
 .layer_names/2d_physics/layer_25|String|||-|
 .layer_names/2d_physics/layer_26|String|||-|
 .layer_names/2d_physics/layer_27|String|||-|
 .layer_names/2d_physics/layer_28|String|||-|
 .layer_names/2d_physics/layer_29|String|||-|
 .layer_names/2d_physics/layer_30|String|||-|
 .layer_names/2d_physics/layer_31|String|||-|
 .layer_names/2d_physics/layer_32|String|||-|
 .layer_names/2d_render/layer_1|String|||-|
 .layer_names/2d_render/layer_2|String|||-|
 .layer_names/2d_render/layer_3|String|||-|
 .layer_names/2d_render/layer_4|String|||-|
 .layer_names/2d_render/layer_5|String|||-|
 .layer_names/2d_render/layer_6|String|||-|
 .layer_names/2d_render/layer_7|String|||-|
 .layer_names/2d_render/layer_8|String|||-|
 .layer_names/2d_render/layer_9|String|||-|
 .layer_names/2d_render/layer_10|String|||-|
 .layer_names/2d_render/layer_11|String|||-|
 .layer_names/2d_render/layer_12|String|||-|
 .layer_names/2d_render/layer_13|String|||-|
 .layer_names/2d_render/layer_14|String|||-|
 .layer_names/2d_render/layer_15|String|||-|
 .layer_names/2d_render/layer_16|String|||-|
 .layer_names/2d_render/layer_17|String|||-|
 .layer_names/2d_render/layer_18|String|||-|
 .layer_names/2d_render/layer_19|String|||-|
 .layer_names/2d_render/layer_20|String|||-|
 .layer_names/3d_navigation/layer_1|String|||-|
 .layer_names/3d_navigation/layer_2|String|||-|
 .layer_names/3d_navigation/layer_3|String|||-|
 .layer_names/3d_navigation/layer_4|String|||-|
 .layer_names/3d_navigation/layer_5|String|||-|
 .layer_names/3d_navigation/layer_6|String|||-|
 .layer_names/3d_navigation/layer_7|String|||-|
 .layer_names/3d_navigation/layer_8|String|||-|
 .layer_names/3d_navigation/layer_9|String|||-|
 .layer_names/3d_navigation/layer_10|String|||-|
 .layer_names/3d_navigation/layer_11|String|||-|
 .layer_names/3d_navigation/layer_12|String|||-|
 .layer_names/3d_navigation/layer_13|String|||-|
 .layer_names/3d_navigation/layer_14|String|||-|
 .layer_names/3d_navigation/layer_15|String|||-|
 .layer_names/3d_navigation/layer_16|String|||-|
 .layer_names/3d_navigation/layer_17|String|||-|
 .layer_names/3d_navigation/layer_18|String|||-|
 .layer_names/3d_navigation/layer_19|String|||-|
 .layer_names/3d_navigation/layer_20|String|||-|
 .layer_names/3d_navigation/layer_21|String|||-|
 .layer_names/3d_navigation/layer_22|String|||-|
 .layer_names/3d_navigation/layer_23|String|||-|
 .layer_names/3d_navigation/layer_24|String|||-|
 .layer_names/3d_navigation/layer_25|String|||-|
 .layer_names/3d_navigation/layer_26|String|||-|
 .layer_names/3d_navigation/layer_27|String|||-|
 .layer_names/3d_navigation/layer_28|String|||-|
 .layer_names/3d_navigation/layer_29|String|||-|
 .layer_names/3d_navigation/layer_30|String|||-|
 .layer_names/3d_navigation/layer_31|String|||-|
 .layer_names/3d_navigation/layer_32|String|||-|
 .layer_names/3d_physics/layer_1|String|||-|
 .layer_names/3d_physics/layer_2|String|||-|
 .layer_names/3d_physics/layer_3|String|||-|
 .layer_names/3d_physics/layer_4|String|||-|
 .layer_names/3d_physics/layer_5|String|||-|
 .layer_names/3d_physics/layer_6|String|||-|
 .layer_names/3d_physics/layer_7|String|||-|
 .layer_names/3d_physics/layer_8|String|||-|
 .layer_names/3d_physics/layer_9|String|||-|
 .layer_names/3d_physics/layer_10|String|||-|
 .layer_names/3d_physics/layer_11|String|||-|
 .layer_names/3d_physics/layer_12|String|||-|
 .layer_names/3d_physics/layer_13|String|||-|
 .layer_names/3d_physics/layer_14|String|||-|
 .layer_names/3d_physics/layer_15|String|||-|
 .layer_names/3d_physics/layer_16|String|||-|
 .layer_names/3d_physics/layer_17|String|||-|
 .layer_names/3d_physics/layer_18|String|||-|
 .layer_names/3d_physics/layer_19|String|||-|
 .layer_names/3d_physics/layer_20|String|||-|
 .layer_names/3d_physics/layer_21|String|||-|
 .layer_names/3d_physics/layer_22|String|||-|
 .layer_names/3d_physics/layer_23|String|||-|
 .layer_names/3d_physics/layer_24|String|||-|
 .layer_names/3d_physics/layer_25|String|||-|
 .layer_names/3d_physics/layer_26|String|||-|
 .layer_names/3d_physics/layer_27|String|||-|
 .layer_names/3d_physics/layer_28|String|||-|
 .layer_names/3d_physics/layer_29|String|||-|
 .layer_names/3d_physics/layer_30|String|||-|
 .layer_names/3d_physics/layer_31|String|||-|
 .layer_names/3d_physics/layer_32|String|||-|
 .layer_names/3d_render/layer_1|String|||-|
 .layer_names/3d_render/layer_2|String|||-|
 .layer_names/3d_render/layer_3|String|||-|
 .layer_names/3d_render/layer_4|String|||-|
 .layer_names/3d_render/layer_5|String|||-|
 .layer_names/3d_render/layer_6|String|||-|
 .layer_names/3d_render/layer_7|String|||-|
 .layer_names/3d_render/layer_8|String|||-|
 .layer_names/3d_render/layer_9|String|||-|
 .layer_names/3d_render/layer_10|String|||-|
 .layer_names/3d_render/layer_11|String|||-|
 .layer_names/3d_render/layer_12|String|||-|
 .layer_names/3d_render/layer_13|String|||-|
 .layer_names/3d_render/layer_14|String|||-|
 .layer_names/3d_render/layer_15|String|||-|
 .layer_names/3d_render/layer_16|String|||-|
 .layer_names/3d_render/layer_17|String|||-|
 .layer_names/3d_render/layer_18|String|||-|
 .layer_names/3d_render/layer_19|String|||-|
 .layer_names/3d_render/layer_20|String|||-|
 .layer_names/avoidance/layer_1|String|||-|
 .layer_names/avoidance/layer_2|String|||-|
 .layer_names/avoidance/layer_3|String|||-|
 .layer_names/avoidance/layer_4|String|||-|
 .layer_names/avoidance/layer_5|String|||-|
 .layer_names/avoidance/layer_6|String|||-|
 .layer_names/avoidance/layer_7|String|||-|
 .layer_names/avoidance/layer_8|String|||-|
 .layer_names/avoidance/layer_9|String|||-|
 .layer_names/avoidance/layer_10|String|||-|
 .layer_names/avoidance/layer_11|String|||-|
 .layer_names/avoidance/layer_12|String|||-|
 .layer_names/avoidance/layer_13|String|||-|
 .layer_names/avoidance/layer_14|String|||-|
 .layer_names/avoidance/layer_15|String|||-|
 .layer_names/avoidance/layer_16|String|||-|
 .layer_names/avoidance/layer_17|String|||-|
 .layer_names/avoidance/layer_18|String|||-|
 .layer_names/avoidance/layer_19|String|||-|
 .layer_names/avoidance/layer_20|String|||-|
 .layer_names/avoidance/layer_21|String|||-|
 .layer_names/avoidance/layer_22|String|||-|
 .layer_names/avoidance/layer_23|String|||-|
 .layer_names/avoidance/layer_24|String|||-|
 .layer_names/avoidance/layer_25|String|||-|
 .layer_names/avoidance/layer_26|String|||-|
 .layer_names/avoidance/layer_27|String|||-|
 .layer_names/avoidance/layer_28|String|||-|
 .layer_names/avoidance/layer_29|String|||-|
 .layer_names/avoidance/layer_30|String|||-|
 .layer_names/avoidance/layer_31|String|||-|
 .layer_names/avoidance/layer_32|String|||-|
 .memory/limits/message_queue/max_size_mb|int|||-|32
 .navigation/2d/default_cell_size|float|||-|1.0
 .navigation/2d/default_edge_connection_margin|float|||-|1.0
 .navigation/2d/default_link_connection_radius|float|||-|4.0
 .navigation/2d/merge_rasterizer_cell_scale|float|||-|1.0
 .navigation/2d/use_edge_connections|bool|||-|true
 .navigation/2d/warnings/navmesh_cell_size_mismatch|bool|||-|true
 .navigation/2d/warnings/navmesh_edge_merge_errors|bool|||-|true
 .navigation/3d/default_cell_height|float|||-|0.25
 .navigation/3d/default_cell_size|float|||-|0.25
 .navigation/3d/default_edge_connection_margin|float|||-|0.25
 .navigation/3d/default_link_connection_radius|float|||-|1.0
 .navigation/3d/default_up|Vector3|||-|Vector3(0, 1, 0)
 .navigation/3d/merge_rasterizer_cell_scale|float|||-|1.0
 .navigation/3d/use_edge_connections|bool|||-|true
 .navigation/3d/warnings/navmesh_cell_size_mismatch|bool|||-|true
 .navigation/3d/warnings/navmesh_edge_merge_errors|bool|||-|true
 .navigation/avoidance/thread_model/avoidance_use_high_priority_threads|bool|||-|true
 .navigation/avoidance/thread_model/avoidance_use_multiple_threads|bool|||-|true
 .navigation/baking/thread_model/baking_use_high_priority_threads|bool|||-|true
 .navigation/baking/thread_model/baking_use_multiple_threads|bool|||-|true
 .navigation/baking/use_crash_prevention_checks|bool|||-|true
 .navigation/pathfinding/max_threads|int|||-|4
 .navigation/world/map_use_async_iterations|bool|||-|true
 .navigation/world/region_use_async_iterations|bool|||-|true
 .network/limits/debugger/max_chars_per_second|int|||-|32768
 .network/limits/debugger/max_errors_per_second|int|||-|400
 .network/limits/debugger/max_queued_messages|int|||-|2048
 .network/limits/debugger/max_warnings_per_second|int|||-|400
 .network/limits/packet_peer_stream/max_buffer_po2|int|||-|16
 .network/limits/tcp/connect_timeout_seconds|int|||-|30
 .network/limits/unix/connect_timeout_seconds|int|||-|30
 .network/limits/webrtc/max_channel_in_buffer_kb|int|||-|64
 .network/tls/certificate_bundle_override|String|||-|
 .network/tls/enable_tls_v1.3|bool|||-|true
 .physics/2d/default_angular_damp|float|||-|1.0
 .physics/2d/default_gravity|float|||-|980.0
 .physics/2d/default_gravity_vector|Vector2|||-|Vector2(0, 1)
 .physics/2d/default_linear_damp|float|||-|0.1
 .physics/2d/physics_engine|String|||-|"DEFAULT"
 .physics/2d/run_on_separate_thread|bool|||-|
 .physics/2d/sleep_threshold_angular|float|||-|0.13962634
 .physics/2d/sleep_threshold_linear|float|||-|2.0
 .physics/2d/solver/contact_max_allowed_penetration|float|||-|0.3
 .physics/2d/solver/contact_max_separation|float|||-|1.5
 .physics/2d/solver/contact_recycle_radius|float|||-|1.0
 .physics/2d/solver/default_constraint_bias|float|||-|0.2
 .physics/2d/solver/default_contact_bias|float|||-|0.8
 .physics/2d/solver/solver_iterations|int|||-|16
 .physics/2d/time_before_sleep|float|||-|0.5
 .physics/3d/default_angular_damp|float|||-|0.1
 .physics/3d/default_gravity|float|||-|9.8
 .physics/3d/default_gravity_vector|Vector3|||-|Vector3(0, -1, 0)
 .physics/3d/default_linear_damp|float|||-|0.1
 .physics/3d/physics_engine|String|||-|"DEFAULT"
 .physics/3d/physics_interpolation/scene_traversal|String|||-|"DEFAULT"
 .physics/3d/run_on_separate_thread|bool|||-|
 .physics/3d/sleep_threshold_angular|float|||-|0.13962634
 .physics/3d/sleep_threshold_linear|float|||-|0.1
 .physics/3d/solver/contact_max_allowed_penetration|float|||-|0.01
 .physics/3d/solver/contact_max_separation|float|||-|0.05
 .physics/3d/solver/contact_recycle_radius|float|||-|0.01
 .physics/3d/solver/default_contact_bias|float|||-|0.8
 .physics/3d/solver/solver_iterations|int|||-|16
 .physics/3d/time_before_sleep|float|||-|0.5
 .physics/common/enable_object_picking|bool|||-|true
 .physics/common/max_physics_steps_per_frame|int|||-|8
 .physics/common/physics_interpolation|bool|||-|
 .physics/common/physics_jitter_fix|float|||-|0.5
 .physics/common/physics_ticks_per_second|int|||-|60
 .physics/jolt_physics_3d/collisions/active_edge_threshold|float|||-|0.87266463
 .physics/jolt_physics_3d/collisions/collision_margin_fraction|float|||-|0.08
 .physics/jolt_physics_3d/joints/world_node|int|||-|
 .physics/jolt_physics_3d/limits/max_angular_velocity|float|||-|47.12389
 .physics/jolt_physics_3d/limits/max_bodies|int|||-|10240
 .physics/jolt_physics_3d/limits/max_body_pairs|int|||-|65536
 .physics/jolt_physics_3d/limits/max_contact_constraints|int|||-|20480
 .physics/jolt_physics_3d/limits/max_linear_velocity|float|||-|500.0
 .physics/jolt_physics_3d/limits/temporary_memory_buffer_size|int|||-|32
 .physics/jolt_physics_3d/limits/world_boundary_shape_size|float|||-|2000.0
 .physics/jolt_physics_3d/motion_queries/recovery_amount|float|||-|0.4
 .physics/jolt_physics_3d/motion_queries/recovery_iterations|int|||-|4
 .physics/jolt_physics_3d/motion_queries/use_enhanced_internal_edge_removal|bool|||-|true
 .physics/jolt_physics_3d/queries/enable_ray_cast_face_index|bool|||-|
 .physics/jolt_physics_3d/queries/use_enhanced_internal_edge_removal|bool|||-|
 .physics/jolt_physics_3d/simulation/allow_sleep|bool|||-|true
 .physics/jolt_physics_3d/simulation/baumgarte_stabilization_factor|float|||-|0.2
 .physics/jolt_physics_3d/simulation/body_pair_contact_cache_angle_threshold|float|||-|0.034906585
 .physics/jolt_physics_3d/simulation/body_pair_contact_cache_distance_threshold|float|||-|0.001
 .physics/jolt_physics_3d/simulation/body_pair_contact_cache_enabled|bool|||-|true
 .physics/jolt_physics_3d/simulation/bounce_velocity_threshold|float|||-|1.0
 .physics/jolt_physics_3d/simulation/continuous_cd_max_penetration|float|||-|0.25
 .physics/jolt_physics_3d/simulation/continuous_cd_movement_threshold|float|||-|0.75
 .physics/jolt_physics_3d/simulation/generate_all_kinematic_contacts|bool|||-|
 .physics/jolt_physics_3d/simulation/penetration_slop|float|||-|0.02
 .physics/jolt_physics_3d/simulation/position_steps|int|||-|2
 .physics/jolt_physics_3d/simulation/sleep_time_threshold|float|||-|0.5
 .physics/jolt_physics_3d/simulation/sleep_velocity_threshold|float|||-|0.03
 .physics/jolt_physics_3d/simulation/soft_body_point_radius|float|||-|0.01
 .physics/jolt_physics_3d/simulation/speculative_contact_distance|float|||-|0.02
 .physics/jolt_physics_3d/simulation/use_enhanced_internal_edge_removal|bool|||-|true
 .physics/jolt_physics_3d/simulation/velocity_steps|int|||-|10
 .rendering/2d/batching/item_buffer_size|int|||-|16384
 .rendering/2d/batching/uniform_set_cache_size|int|||-|4096
 .rendering/2d/sdf/oversize|int|||-|1
 .rendering/2d/sdf/scale|int|||-|1
 .rendering/2d/shadow_atlas/size|int|||-|2048
 .rendering/2d/snap/snap_2d_transforms_to_pixel|bool|||-|
 .rendering/2d/snap/snap_2d_vertices_to_pixel|bool|||-|
 .rendering/anti_aliasing/quality/msaa_2d|int|||-|
 .rendering/anti_aliasing/quality/msaa_3d|int|||-|
 .rendering/anti_aliasing/quality/screen_space_aa|int|||-|
 .rendering/anti_aliasing/quality/smaa_edge_detection_threshold|float|||-|0.05
 .rendering/anti_aliasing/quality/use_debanding|bool|||-|
 .rendering/anti_aliasing/quality/use_taa|bool|||-|
 .rendering/anti_aliasing/screen_space_roughness_limiter/amount|float|||-|0.25
 .rendering/anti_aliasing/screen_space_roughness_limiter/enabled|bool|||-|true
 .rendering/anti_aliasing/screen_space_roughness_limiter/limit|float|||-|0.18
 .rendering/camera/depth_of_field/depth_of_field_bokeh_quality|int|||-|1
 .rendering/camera/depth_of_field/depth_of_field_bokeh_shape|int|||-|1
 .rendering/camera/depth_of_field/depth_of_field_use_jitter|bool|||-|
 .rendering/driver/depth_prepass/disable_for_vendors|String|||-|"PowerVR,Mali,Adreno,Apple"
 .rendering/driver/depth_prepass/enable|bool|||-|true
 .rendering/driver/threads/thread_model|int|||-|1
 .rendering/environment/defaults/default_clear_color|Color|||-|Color(0.3, 0.3, 0.3, 1)
 .rendering/environment/defaults/default_environment|String|||-|
 .rendering/environment/glow/upscale_mode|int|||-|1
 .rendering/environment/glow/upscale_mode.mobile|int|||-|
 .rendering/environment/screen_space_reflection/half_size|bool|||-|true
 .rendering/environment/ssao/adaptive_target|float|||-|0.5
 .rendering/environment/ssao/blur_passes|int|||-|2
 .rendering/environment/ssao/fadeout_from|float|||-|50.0
 .rendering/environment/ssao/fadeout_to|float|||-|300.0
 .rendering/environment/ssao/half_size|bool|||-|true
 .rendering/environment/ssao/quality|int|||-|2
 .rendering/environment/ssil/adaptive_target|float|||-|0.5
 .rendering/environment/ssil/blur_passes|int|||-|4
 .rendering/environment/ssil/fadeout_from|float|||-|50.0
 .rendering/environment/ssil/fadeout_to|float|||-|300.0
 .rendering/environment/ssil/half_size|bool|||-|true
 .rendering/environment/ssil/quality|int|||-|2
 .rendering/environment/subsurface_scattering/subsurface_scattering_depth_scale|float|||-|0.01
 .rendering/environment/subsurface_scattering/subsurface_scattering_quality|int|||-|1
 .rendering/environment/subsurface_scattering/subsurface_scattering_scale|float|||-|0.05
 .rendering/environment/volumetric_fog/use_filter|int|||-|1
 .rendering/environment/volumetric_fog/volume_depth|int|||-|64
 .rendering/environment/volumetric_fog/volume_size|int|||-|64
 .rendering/gl_compatibility/driver|String|||-|"opengl3"
 .rendering/gl_compatibility/driver.android|String|||-|"opengl3"
 .rendering/gl_compatibility/driver.ios|String|||-|"opengl3"
 .rendering/gl_compatibility/driver.linuxbsd|String|||-|"opengl3"
 .rendering/gl_compatibility/driver.macos|String|||-|"opengl3"
 .rendering/gl_compatibility/driver.web|String|||-|"opengl3"
 .rendering/gl_compatibility/driver.windows|String|||-|"opengl3"
 .rendering/gl_compatibility/fallback_to_angle|bool|||-|true
 .rendering/gl_compatibility/fallback_to_gles|bool|||-|true
 .rendering/gl_compatibility/fallback_to_native|bool|||-|true
 .rendering/gl_compatibility/force_angle_on_devices|Array|||-|
 .rendering/gl_compatibility/item_buffer_size|int|||-|16384
 .rendering/gl_compatibility/nvidia_disable_threaded_optimization|bool|||-|true
 .rendering/global_illumination/gi/use_half_resolution|bool|||-|
 .rendering/global_illumination/sdfgi/frames_to_converge|int|||-|5
 .rendering/global_illumination/sdfgi/frames_to_update_lights|int|||-|2
 .rendering/global_illumination/sdfgi/probe_ray_count|int|||-|1
 .rendering/global_illumination/voxel_gi/quality|int|||-|
 .rendering/lightmapping/bake_performance/max_rays_per_pass|int|||-|4
 .rendering/lightmapping/bake_performance/max_rays_per_probe_pass|int|||-|64
 .rendering/lightmapping/bake_performance/max_transparency_rays|int|||-|8
 .rendering/lightmapping/bake_performance/region_size|int|||-|512
 .rendering/lightmapping/bake_quality/high_quality_probe_ray_count|int|||-|512
 .rendering/lightmapping/bake_quality/high_quality_ray_count|int|||-|512
 .rendering/lightmapping/bake_quality/low_quality_probe_ray_count|int|||-|64
 .rendering/lightmapping/bake_quality/low_quality_ray_count|int|||-|32
 .rendering/lightmapping/bake_quality/medium_quality_probe_ray_count|int|||-|256
 .rendering/lightmapping/bake_quality/medium_quality_ray_count|int|||-|128
 .rendering/lightmapping/bake_quality/ultra_quality_probe_ray_count|int|||-|2048
 .rendering/lightmapping/bake_quality/ultra_quality_ray_count|int|||-|2048
 .rendering/lightmapping/denoising/denoiser|int|||-|
 .rendering/lightmapping/lightmap_gi/use_bicubic_filter|bool|||-|true
 .rendering/lightmapping/primitive_meshes/texel_size|float|||-|0.2
 .rendering/lightmapping/probe_capture/update_speed|float|||-|15
 .rendering/lights_and_shadows/directional_shadow/16_bits|bool|||-|true
 .rendering/lights_and_shadows/directional_shadow/size|int|||-|4096
 .rendering/lights_and_shadows/directional_shadow/size.mobile|int|||-|2048
 .rendering/lights_and_shadows/directional_shadow/soft_shadow_filter_quality|int|||-|2
 .rendering/lights_and_shadows/directional_shadow/soft_shadow_filter_quality.mobile|int|||-|
 .rendering/lights_and_shadows/positional_shadow/atlas_16_bits|bool|||-|true
 .rendering/lights_and_shadows/positional_shadow/atlas_quadrant_0_subdiv|int|||-|2
 .rendering/lights_and_shadows/positional_shadow/atlas_quadrant_1_subdiv|int|||-|2
 .rendering/lights_and_shadows/positional_shadow/atlas_quadrant_2_subdiv|int|||-|3
 .rendering/lights_and_shadows/positional_shadow/atlas_quadrant_3_subdiv|int|||-|4
 .rendering/lights_and_shadows/positional_shadow/atlas_size|int|||-|4096
 .rendering/lights_and_shadows/positional_shadow/atlas_size.mobile|int|||-|2048
 .rendering/lights_and_shadows/positional_shadow/soft_shadow_filter_quality|int|||-|2
 .rendering/lights_and_shadows/positional_shadow/soft_shadow_filter_quality.mobile|int|||-|
 .rendering/lights_and_shadows/tighter_shadow_caster_culling|bool|||-|true
 .rendering/lights_and_shadows/use_physical_light_units|bool|||-|
 .rendering/limits/cluster_builder/max_clustered_elements|float|||-|512
 .rendering/limits/global_shader_variables/buffer_size|int|||-|65536
 .rendering/limits/opengl/max_lights_per_object|int|||-|8
 .rendering/limits/opengl/max_renderable_elements|int|||-|65536
 .rendering/limits/opengl/max_renderable_lights|int|||-|32
 .rendering/limits/spatial_indexer/threaded_cull_minimum_instances|int|||-|1000
 .rendering/limits/spatial_indexer/update_iterations_per_frame|int|||-|10
 .rendering/limits/time/time_rollover_secs|float|||-|3600
 .rendering/mesh_lod/lod_change/threshold_pixels|float|||-|1.0
 .rendering/occlusion_culling/bvh_build_quality|int|||-|2
 .rendering/occlusion_culling/jitter_projection|bool|||-|true
 .rendering/occlusion_culling/occlusion_rays_per_thread|int|||-|512
 .rendering/occlusion_culling/use_occlusion_culling|bool|||-|
 .rendering/reflections/reflection_atlas/reflection_count|int|||-|64
 .rendering/reflections/reflection_atlas/reflection_size|int|||-|256
 .rendering/reflections/reflection_atlas/reflection_size.mobile|int|||-|128
 .rendering/reflections/sky_reflections/fast_filter_high_quality|bool|||-|
 .rendering/reflections/sky_reflections/ggx_samples|int|||-|32
 .rendering/reflections/sky_reflections/ggx_samples.mobile|int|||-|16
 .rendering/reflections/sky_reflections/roughness_layers|int|||-|8
 .rendering/reflections/sky_reflections/texture_array_reflections|bool|||-|true
 .rendering/reflections/sky_reflections/texture_array_reflections.mobile|bool|||-|
 .rendering/reflections/specular_occlusion/enabled|bool|||-|true
 .rendering/renderer/rendering_method|String|||-|"forward_plus"
 .rendering/renderer/rendering_method.mobile|String|||-|"mobile"
 .rendering/renderer/rendering_method.web|String|||-|"gl_compatibility"
 .rendering/rendering_device/d3d12/agility_sdk_version|int|||-|613
 .rendering/rendering_device/d3d12/max_misc_descriptors_per_frame|int|||-|512
 .rendering/rendering_device/d3d12/max_resource_descriptors_per_frame|int|||-|16384
 .rendering/rendering_device/d3d12/max_sampler_descriptors_per_frame|int|||-|1024
 .rendering/rendering_device/driver|String|||-|"vulkan"
 .rendering/rendering_device/driver.android|String|||-|"vulkan"
 .rendering/rendering_device/driver.ios|String|||-|"metal"
 .rendering/rendering_device/driver.linuxbsd|String|||-|"vulkan"
 .rendering/rendering_device/driver.macos|String|||-|"metal"
 .rendering/rendering_device/driver.visionos|String|||-|"metal"
 .rendering/rendering_device/driver.windows|String|||-|"vulkan"
 .rendering/rendering_device/fallback_to_d3d12|bool|||-|true
 .rendering/rendering_device/fallback_to_opengl3|bool|||-|true
 .rendering/rendering_device/fallback_to_vulkan|bool|||-|true
 .rendering/rendering_device/pipeline_cache/enable|bool|||-|true
 .rendering/rendering_device/pipeline_cache/save_chunk_size_mb|float|||-|3.0
 .rendering/rendering_device/staging_buffer/block_size_kb|int|||-|256
 .rendering/rendering_device/staging_buffer/max_size_mb|int|||-|128
 .rendering/rendering_device/staging_buffer/texture_download_region_size_px|int|||-|64
 .rendering/rendering_device/staging_buffer/texture_upload_region_size_px|int|||-|64
 .rendering/rendering_device/vsync/frame_queue_size|int|||-|2
 .rendering/rendering_device/vsync/swapchain_image_count|int|||-|3
 .rendering/rendering_device/vulkan/max_descriptors_per_pool|int|||-|64
 .rendering/scaling_3d/fsr_sharpness|float|||-|0.2
 .rendering/scaling_3d/mode|int|||-|
 .rendering/scaling_3d/mode.ios|int|||-|
 .rendering/scaling_3d/mode.macos|int|||-|
 .rendering/scaling_3d/scale|float|||-|1.0
 .rendering/shader_compiler/shader_cache/compress|bool|||-|true
 .rendering/shader_compiler/shader_cache/enabled|bool|||-|true
 .rendering/shader_compiler/shader_cache/strip_debug|bool|||-|
 .rendering/shader_compiler/shader_cache/strip_debug.release|bool|||-|true
 .rendering/shader_compiler/shader_cache/use_zstd_compression|bool|||-|true
 .rendering/shading/overrides/force_lambert_over_burley|bool|||-|
 .rendering/shading/overrides/force_lambert_over_burley.mobile|bool|||-|true
 .rendering/shading/overrides/force_vertex_shading|bool|||-|
 .rendering/textures/basis_universal/rdo_dict_size|int|||-|1024
 .rendering/textures/basis_universal/zstd_supercompression|bool|||-|true
 .rendering/textures/basis_universal/zstd_supercompression_level|int|||-|6
 .rendering/textures/canvas_textures/default_texture_filter|int|||-|1
 .rendering/textures/canvas_textures/default_texture_repeat|int|||-|
 .rendering/textures/decals/filter|int|||-|3
 .rendering/textures/default_filters/anisotropic_filtering_level|int|||-|2
 .rendering/textures/default_filters/texture_mipmap_bias|float|||-|
 .rendering/textures/default_filters/use_nearest_mipmap_filter|bool|||-|
 .rendering/textures/light_projectors/filter|int|||-|3
 .rendering/textures/lossless_compression/force_png|bool|||-|
 .rendering/textures/vram_compression/cache_gpu_compressor|bool|||-|true
 .rendering/textures/vram_compression/compress_with_gpu|bool|||-|true
 .rendering/textures/vram_compression/import_etc2_astc|bool|||-|
 .rendering/textures/vram_compression/import_s3tc_bptc|bool|||-|
 .rendering/textures/webp_compression/compression_method|int|||-|2
 .rendering/textures/webp_compression/lossless_compression_factor|float|||-|25
 .rendering/viewport/hdr_2d|bool|||-|
 .rendering/viewport/transparent_background|bool|||-|
 .rendering/vrs/mode|int|||-|
 .rendering/vrs/texture|String|||-|
 .threading/worker_pool/low_priority_thread_ratio|float|||-|0.3
 .threading/worker_pool/max_threads|int|||-|-1
 .xr/openxr/binding_modifiers/analog_threshold|bool|||-|
 .xr/openxr/binding_modifiers/dpad_binding|bool|||-|
 .xr/openxr/default_action_map|String|||-|"res://openxr_action_map.tres"
 .xr/openxr/enabled|bool|||-|
 .xr/openxr/environment_blend_mode|int|||-|"0"
 .xr/openxr/extensions/debug_message_types|int|||-|"15"
 .xr/openxr/extensions/debug_utils|int|||-|"0"
 .xr/openxr/extensions/eye_gaze_interaction|bool|||-|
 .xr/openxr/extensions/hand_interaction_profile|bool|||-|
 .xr/openxr/extensions/hand_tracking|bool|||-|
 .xr/openxr/extensions/hand_tracking_controller_data_source|bool|||-|
 .xr/openxr/extensions/hand_tracking_unobstructed_data_source|bool|||-|
 .xr/openxr/extensions/render_model|bool|||-|
 .xr/openxr/extensions/spatial_entity/april_tag_dict|int|||-|"3"
 .xr/openxr/extensions/spatial_entity/aruco_dict|int|||-|"15"
 .xr/openxr/extensions/spatial_entity/enable_builtin_anchor_detection|bool|||-|
 .xr/openxr/extensions/spatial_entity/enable_builtin_marker_tracking|bool|||-|
 .xr/openxr/extensions/spatial_entity/enable_builtin_plane_detection|bool|||-|
 .xr/openxr/extensions/spatial_entity/enable_marker_tracking|bool|||-|
 .xr/openxr/extensions/spatial_entity/enable_persistent_anchors|bool|||-|
 .xr/openxr/extensions/spatial_entity/enable_plane_tracking|bool|||-|
 .xr/openxr/extensions/spatial_entity/enable_spatial_anchors|bool|||-|
 .xr/openxr/extensions/spatial_entity/enabled|bool|||-|
 .xr/openxr/form_factor|int|||-|"0"
 .xr/openxr/foveation_dynamic|bool|||-|
 .xr/openxr/foveation_level|int|||-|"0"
 .xr/openxr/reference_space|int|||-|"1"
 .xr/openxr/startup_alert|bool|||-|true
 .xr/openxr/submit_depth_buffer|bool|||-|
 .xr/openxr/view_configuration|int|||-|"1"
 .xr/shaders/enabled|bool|||-|
 @settings_changed()
PropertyTweener Tweener
 as_relative()PropertyTweener
 from(value:Variant)PropertyTweener
 from_current()PropertyTweener
 set_custom_interpolator(interpolator_method:Callable)PropertyTweener
 set_delay(delay:float)PropertyTweener
 set_ease(ease:int)PropertyTweener
 set_trans(trans:int)PropertyTweener
QuadMesh PlaneMesh
 ^orientation|2
 ^size|Vector2(1, 1)
QuadOccluder3D Occluder3D
 .size|Vector2|set_size|get_size||Vector2(1, 1)
RDAttachmentFormat RefCounted
 .format|int|set_format|get_format||36
 .samples|int|set_samples|get_samples||
 .usage_flags|int|set_usage_flags|get_usage_flags||
RDFramebufferPass RefCounted
 .color_attachments|PackedInt32Array|set_color_attachments|get_color_attachments||
 .depth_attachment|int|set_depth_attachment|get_depth_attachment||-1
 .input_attachments|PackedInt32Array|set_input_attachments|get_input_attachments||
 .preserve_attachments|PackedInt32Array|set_preserve_attachments|get_preserve_attachments||
 .resolve_attachments|PackedInt32Array|set_resolve_attachments|get_resolve_attachments||
RDPipelineColorBlendState RefCounted
 .attachments|RDPipelineColorBlendStateAttachment[]|set_attachments|get_attachments||
 .blend_constant|Color|set_blend_constant|get_blend_constant||
 .enable_logic_op|bool|set_enable_logic_op|get_enable_logic_op||
 .logic_op|int|set_logic_op|get_logic_op||
RDPipelineColorBlendStateAttachment RefCounted
 set_as_mix()
 .alpha_blend_op|int|set_alpha_blend_op|get_alpha_blend_op||
 .color_blend_op|int|set_color_blend_op|get_color_blend_op||
 .dst_alpha_blend_factor|int|set_dst_alpha_blend_factor|get_dst_alpha_blend_factor||
 .dst_color_blend_factor|int|set_dst_color_blend_factor|get_dst_color_blend_factor||
 .enable_blend|bool|set_enable_blend|get_enable_blend||
 .src_alpha_blend_factor|int|set_src_alpha_blend_factor|get_src_alpha_blend_factor||
 .src_color_blend_factor|int|set_src_color_blend_factor|get_src_color_blend_factor||
 .write_a|bool|set_write_a|get_write_a||true
 .write_b|bool|set_write_b|get_write_b||true
 .write_g|bool|set_write_g|get_write_g||true
 .write_r|bool|set_write_r|get_write_r||true
RDPipelineDepthStencilState RefCounted
 .back_op_compare|int|set_back_op_compare|get_back_op_compare||7
 .back_op_compare_mask|int|set_back_op_compare_mask|get_back_op_compare_mask||
 .back_op_depth_fail|int|set_back_op_depth_fail|get_back_op_depth_fail||1
 .back_op_fail|int|set_back_op_fail|get_back_op_fail||1
 .back_op_pass|int|set_back_op_pass|get_back_op_pass||1
 .back_op_reference|int|set_back_op_reference|get_back_op_reference||
 .back_op_write_mask|int|set_back_op_write_mask|get_back_op_write_mask||
 .depth_compare_operator|int|set_depth_compare_operator|get_depth_compare_operator||7
 .depth_range_max|float|set_depth_range_max|get_depth_range_max||
 .depth_range_min|float|set_depth_range_min|get_depth_range_min||
 .enable_depth_range|bool|set_enable_depth_range|get_enable_depth_range||
 .enable_depth_test|bool|set_enable_depth_test|get_enable_depth_test||
 .enable_depth_write|bool|set_enable_depth_write|get_enable_depth_write||
 .enable_stencil|bool|set_enable_stencil|get_enable_stencil||
 .front_op_compare|int|set_front_op_compare|get_front_op_compare||7
 .front_op_compare_mask|int|set_front_op_compare_mask|get_front_op_compare_mask||
 .front_op_depth_fail|int|set_front_op_depth_fail|get_front_op_depth_fail||1
 .front_op_fail|int|set_front_op_fail|get_front_op_fail||1
 .front_op_pass|int|set_front_op_pass|get_front_op_pass||1
 .front_op_reference|int|set_front_op_reference|get_front_op_reference||
 .front_op_write_mask|int|set_front_op_write_mask|get_front_op_write_mask||
RDPipelineMultisampleState RefCounted
 .enable_alpha_to_coverage|bool|set_enable_alpha_to_coverage|get_enable_alpha_to_coverage||
 .enable_alpha_to_one|bool|set_enable_alpha_to_one|get_enable_alpha_to_one||
 .enable_sample_shading|bool|set_enable_sample_shading|get_enable_sample_shading||
 .min_sample_shading|float|set_min_sample_shading|get_min_sample_shading||
 .sample_count|int|set_sample_count|get_sample_count||
 .sample_masks|int[]|set_sample_masks|get_sample_masks||
RDPipelineRasterizationState RefCounted
 .cull_mode|int|set_cull_mode|get_cull_mode||
 .depth_bias_clamp|float|set_depth_bias_clamp|get_depth_bias_clamp||
 .depth_bias_constant_factor|float|set_depth_bias_constant_factor|get_depth_bias_constant_factor||
 .depth_bias_enabled|bool|set_depth_bias_enabled|get_depth_bias_enabled||
 .depth_bias_slope_factor|float|set_depth_bias_slope_factor|get_depth_bias_slope_factor||
 .discard_primitives|bool|set_discard_primitives|get_discard_primitives||
 .enable_depth_clamp|bool|set_enable_depth_clamp|get_enable_depth_clamp||
 .front_face|int|set_front_face|get_front_face||
 .line_width|float|set_line_width|get_line_width||1.0
 .patch_control_points|int|set_patch_control_points|get_patch_control_points||1
 .wireframe|bool|set_wireframe|get_wireframe||
RDPipelineSpecializationConstant RefCounted
 .constant_id|int|set_constant_id|get_constant_id||
 .value|Variant|set_value|get_value||
RDSamplerState RefCounted
 .anisotropy_max|float|set_anisotropy_max|get_anisotropy_max||1.0
 .border_color|int|set_border_color|get_border_color||2
 .compare_op|int|set_compare_op|get_compare_op||7
 .enable_compare|bool|set_enable_compare|get_enable_compare||
 .lod_bias|float|set_lod_bias|get_lod_bias||
 .mag_filter|int|set_mag_filter|get_mag_filter||
 .max_lod|float|set_max_lod|get_max_lod||1e+20
 .min_filter|int|set_min_filter|get_min_filter||
 .min_lod|float|set_min_lod|get_min_lod||
 .mip_filter|int|set_mip_filter|get_mip_filter||
 .repeat_u|int|set_repeat_u|get_repeat_u||2
 .repeat_v|int|set_repeat_v|get_repeat_v||2
 .repeat_w|int|set_repeat_w|get_repeat_w||2
 .unnormalized_uvw|bool|set_unnormalized_uvw|get_unnormalized_uvw||
 .use_anisotropy|bool|set_use_anisotropy|get_use_anisotropy||
RDShaderFile Resource
 get_spirv(version:StringName=&"")RDShaderSPIRV
 get_version_list()StringName[]
 set_bytecode(bytecode:RDShaderSPIRV;version:StringName=&"")
 .base_error|String|set_base_error|get_base_error||
RDShaderSPIRV Resource
 get_stage_bytecode(stage:int)PackedByteArray
 get_stage_compile_error(stage:int)String
 set_stage_bytecode(stage:int;bytecode:PackedByteArray)
 set_stage_compile_error(stage:int;compile_error:String)
 .bytecode_compute|PackedByteArray||||
 .bytecode_fragment|PackedByteArray||||
 .bytecode_tesselation_control|PackedByteArray||||
 .bytecode_tesselation_evaluation|PackedByteArray||||
 .bytecode_vertex|PackedByteArray||||
 .compile_error_compute|String||||
 .compile_error_fragment|String||||
 .compile_error_tesselation_control|String||||
 .compile_error_tesselation_evaluation|String||||
 .compile_error_vertex|String||||
RDShaderSource RefCounted
 get_stage_source(stage:int)String
 set_stage_source(stage:int;source:String)
 .language|int|set_language|get_language||
 .source_compute|String||||
 .source_fragment|String||||
 .source_tesselation_control|String||||
 .source_tesselation_evaluation|String||||
 .source_vertex|String||||
RDTextureFormat RefCounted
 add_shareable_format(format:int)
 remove_shareable_format(format:int)
 .array_layers|int|set_array_layers|get_array_layers||1
 .depth|int|set_depth|get_depth||1
 .format|int|set_format|get_format||8
 .height|int|set_height|get_height||1
 .is_discardable|bool|set_is_discardable|get_is_discardable||
 .is_resolve_buffer|bool|set_is_resolve_buffer|get_is_resolve_buffer||
 .mipmaps|int|set_mipmaps|get_mipmaps||1
 .samples|int|set_samples|get_samples||
 .texture_type|int|set_texture_type|get_texture_type||1
 .usage_bits|int|set_usage_bits|get_usage_bits||
 .width|int|set_width|get_width||1
RDTextureView RefCounted
 .format_override|int|set_format_override|get_format_override||232
 .swizzle_a|int|set_swizzle_a|get_swizzle_a||6
 .swizzle_b|int|set_swizzle_b|get_swizzle_b||5
 .swizzle_g|int|set_swizzle_g|get_swizzle_g||4
 .swizzle_r|int|set_swizzle_r|get_swizzle_r||3
RDUniform RefCounted
 add_id(id:RID)
 clear_ids()
 get_ids()RID[]
 .binding|int|set_binding|get_binding||
 .uniform_type|int|set_uniform_type|get_uniform_type||3
RDVertexAttribute RefCounted
 .format|int|set_format|get_format||232
 .frequency|int|set_frequency|get_frequency||
 .location|int|set_location|get_location||
 .offset|int|set_offset|get_offset||
 .stride|int|set_stride|get_stride||
RandomNumberGenerator RefCounted
 rand_weighted(weights:PackedFloat32Array)int
 randf()float
 randf_range(from:float;to:float)float
 randfn(mean:float=0.0;deviation:float=1.0)float
 randi()int
 randi_range(from:int;to:int)int
 randomize()
 .seed|int|set_seed|get_seed||
 .state|int|set_state|get_state||
Range Control
 ~_value_changed(new_value:float)
 set_value_no_signal(value:float)
 share(with:Node)
 unshare()
 .allow_greater|bool|set_allow_greater|is_greater_allowed||
 .allow_lesser|bool|set_allow_lesser|is_lesser_allowed||
 .exp_edit|bool|set_exp_ratio|is_ratio_exp||
 .max_value|float|set_max|get_max||100.0
 .min_value|float|set_min|get_min||
 .page|float|set_page|get_page||
 .ratio|float|set_as_ratio|get_as_ratio||
 .rounded|bool|set_use_rounded_values|is_using_rounded_values||
 ^size_flags_vertical|
 .step|float|set_step|get_step||0.01
 .value|float|set_value|get_value||
 @changed()
 @value_changed(value:float)
RayCast2D Node2D
 add_exception(node:CollisionObject2D)
 add_exception_rid(rid:RID)
 clear_exceptions()
 force_raycast_update()
 get_collider()Object
 get_collider_rid()RID
 get_collider_shape()int
 get_collision_mask_value(layer_number:int)bool
 get_collision_normal()Vector2
 get_collision_point()Vector2
 is_colliding()bool
 remove_exception(node:CollisionObject2D)
 remove_exception_rid(rid:RID)
 set_collision_mask_value(layer_number:int;value:bool)
 .collide_with_areas|bool|set_collide_with_areas|is_collide_with_areas_enabled||
 .collide_with_bodies|bool|set_collide_with_bodies|is_collide_with_bodies_enabled||true
 .collision_mask|int|set_collision_mask|get_collision_mask||1
 .enabled|bool|set_enabled|is_enabled||true
 .exclude_parent|bool|set_exclude_parent_body|get_exclude_parent_body||true
 .hit_from_inside|bool|set_hit_from_inside|is_hit_from_inside_enabled||
 .target_position|Vector2|set_target_position|get_target_position||Vector2(0, 50)
RayCast3D Node3D
 add_exception(node:CollisionObject3D)
 add_exception_rid(rid:RID)
 clear_exceptions()
 force_raycast_update()
 get_collider()Object
 get_collider_rid()RID
 get_collider_shape()int
 get_collision_face_index()int
 get_collision_mask_value(layer_number:int)bool
 get_collision_normal()Vector3
 get_collision_point()Vector3
 is_colliding()bool
 remove_exception(node:CollisionObject3D)
 remove_exception_rid(rid:RID)
 set_collision_mask_value(layer_number:int;value:bool)
 .collide_with_areas|bool|set_collide_with_areas|is_collide_with_areas_enabled||
 .collide_with_bodies|bool|set_collide_with_bodies|is_collide_with_bodies_enabled||true
 .collision_mask|int|set_collision_mask|get_collision_mask||1
 .debug_shape_custom_color|Color|set_debug_shape_custom_color|get_debug_shape_custom_color||
 .debug_shape_thickness|int|set_debug_shape_thickness|get_debug_shape_thickness||2
 .enabled|bool|set_enabled|is_enabled||true
 .exclude_parent|bool|set_exclude_parent_body|get_exclude_parent_body||true
 .hit_back_faces|bool|set_hit_back_faces|is_hit_back_faces_enabled||true
 .hit_from_inside|bool|set_hit_from_inside|is_hit_from_inside_enabled||
 .target_position|Vector3|set_target_position|get_target_position||Vector3(0, -1, 0)
RectangleShape2D Shape2D
 .size|Vector2|set_size|get_size||Vector2(20, 20)
RefCounted Object
 get_reference_count()int
 init_ref()bool
 reference()bool
 unreference()bool
ReferenceRect Control
 .border_color|Color|set_border_color|get_border_color||Color(1, 0, 0, 1)
 .border_width|float|set_border_width|get_border_width||1.0
 .editor_only|bool|set_editor_only|get_editor_only||true
ReflectionProbe VisualInstance3D
 .ambient_color|Color|set_ambient_color|get_ambient_color||
 .ambient_color_energy|float|set_ambient_color_energy|get_ambient_color_energy||1.0
 .ambient_mode|int|set_ambient_mode|get_ambient_mode||1
 .blend_distance|float|set_blend_distance|get_blend_distance||1.0
 .box_projection|bool|set_enable_box_projection|is_box_projection_enabled||
 .cull_mask|int|set_cull_mask|get_cull_mask||1048575
 .enable_shadows|bool|set_enable_shadows|are_shadows_enabled||
 .intensity|float|set_intensity|get_intensity||1.0
 .interior|bool|set_as_interior|is_set_as_interior||
 .max_distance|float|set_max_distance|get_max_distance||
 .mesh_lod_threshold|float|set_mesh_lod_threshold|get_mesh_lod_threshold||1.0
 .origin_offset|Vector3|set_origin_offset|get_origin_offset||
 .reflection_mask|int|set_reflection_mask|get_reflection_mask||1048575
 .size|Vector3|set_size|get_size||Vector3(20, 20, 20)
 .update_mode|int|set_update_mode|get_update_mode||
RegEx RefCounted
 clear()
 compile(pattern:String;show_error:bool=true)int
 !create_from_string(pattern:String;show_error:bool=true)RegEx
 get_group_count()int
 get_names()PackedStringArray
 get_pattern()String
 is_valid()bool
 search(subject:String;offset:int=0;end:int=-1)RegExMatch
 search_all(subject:String;offset:int=0;end:int=-1)RegExMatch[]
 sub(subject:String;replacement:String;all:bool=false;offset:int=0;end:int=-1)String
RegExMatch RefCounted
 get_end(name:Variant=0)int
 get_group_count()int
 get_start(name:Variant=0)int
 get_string(name:Variant=0)String
 .names|Dictionary||get_names|-|
 .strings|PackedStringArray||get_strings|-|
 .subject|String||get_subject|-|
RemoteTransform2D Node2D
 force_update_cache()
 .remote_path|NodePath|set_remote_node|get_remote_node||
 .update_position|bool|set_update_position|get_update_position||true
 .update_rotation|bool|set_update_rotation|get_update_rotation||true
 .update_scale|bool|set_update_scale|get_update_scale||true
 .use_global_coordinates|bool|set_use_global_coordinates|get_use_global_coordinates||true
RemoteTransform3D Node3D
 force_update_cache()
 .remote_path|NodePath|set_remote_node|get_remote_node||
 .update_position|bool|set_update_position|get_update_position||true
 .update_rotation|bool|set_update_rotation|get_update_rotation||true
 .update_scale|bool|set_update_scale|get_update_scale||true
 .use_global_coordinates|bool|set_use_global_coordinates|get_use_global_coordinates||true
-RenderData Object
 get_camera_attributes()RID
 get_environment()RID
 get_render_scene_buffers()RenderSceneBuffers
 get_render_scene_data()RenderSceneData
RenderDataExtension RenderData
RenderDataRD RenderData
-RenderSceneBuffers RefCounted
 configure(config:RenderSceneBuffersConfiguration)
RenderSceneBuffersConfiguration RefCounted
 .anisotropic_filtering_level|int|set_anisotropic_filtering_level|get_anisotropic_filtering_level||2
 .fsr_sharpness|float|set_fsr_sharpness|get_fsr_sharpness||
 .internal_size|Vector2i|set_internal_size|get_internal_size||
 .msaa_3d|int|set_msaa_3d|get_msaa_3d||
 .render_target|RID|set_render_target|get_render_target||RID()
 .scaling_3d_mode|int|set_scaling_3d_mode|get_scaling_3d_mode||255
 .screen_space_aa|int|set_screen_space_aa|get_screen_space_aa||
 .target_size|Vector2i|set_target_size|get_target_size||
 .texture_mipmap_bias|float|set_texture_mipmap_bias|get_texture_mipmap_bias||
 .view_count|int|set_view_count|get_view_count||1
RenderSceneBuffersExtension RenderSceneBuffers
RenderSceneBuffersRD RenderSceneBuffers
 clear_context(context:StringName)
 create_texture(context:StringName;name:StringName;data_format:int;usage_bits:int;texture_samples:int;size:Vector2i;layers:int;mipmaps:int;
  unique:bool;discardable:bool)RID
 create_texture_from_format(context:StringName;name:StringName;format:RDTextureFormat;view:RDTextureView;unique:bool)RID
 create_texture_view(context:StringName;name:StringName;view_name:StringName;view:RDTextureView)RID
 get_color_layer(layer:int;msaa:bool=false)RID
 get_color_texture(msaa:bool=false)RID
 get_depth_layer(layer:int;msaa:bool=false)RID
 get_depth_texture(msaa:bool=false)RID
 get_fsr_sharpness()float
 get_internal_size()Vector2i
 get_msaa_3d()int
 get_render_target()RID
 get_scaling_3d_mode()int
 get_screen_space_aa()int
 get_target_size()Vector2i
 get_texture(context:StringName;name:StringName)RID
 get_texture_format(context:StringName;name:StringName)RDTextureFormat
 get_texture_samples()int
 get_texture_slice(context:StringName;name:StringName;layer:int;mipmap:int;layers:int;mipmaps:int)RID
 get_texture_slice_size(context:StringName;name:StringName;mipmap:int)Vector2i
 get_texture_slice_view(context:StringName;name:StringName;layer:int;mipmap:int;layers:int;mipmaps:int;view:RDTextureView)RID
 get_use_debanding()bool
 get_use_taa()bool
 get_velocity_layer(layer:int;msaa:bool=false)RID
 get_velocity_texture(msaa:bool=false)RID
 get_view_count()int
 has_texture(context:StringName;name:StringName)bool
-RenderSceneData Object
 get_cam_projection()Projection
 get_cam_transform()Transform3D
 get_uniform_buffer()RID
 get_view_count()int
 get_view_eye_offset(view:int)Vector3
 get_view_projection(view:int)Projection
RenderSceneDataExtension RenderSceneData
RenderSceneDataRD RenderSceneData
-RenderingDevice Object
 barrier(from:int=32767;to:int=32767)
 buffer_clear(buffer:RID;offset:int;size_bytes:int)int
 buffer_copy(src_buffer:RID;dst_buffer:RID;src_offset:int;dst_offset:int;size:int)int
 buffer_get_data(buffer:RID;offset_bytes:int=0;size_bytes:int=0)PackedByteArray
 buffer_get_data_async(buffer:RID;callback:Callable;offset_bytes:int=0;size_bytes:int=0)int
 buffer_get_device_address(buffer:RID)int
 buffer_update(buffer:RID;offset:int;size_bytes:int;data:PackedByteArray)int
 capture_timestamp(name:String)
 compute_list_add_barrier(compute_list:int)
 compute_list_begin()int
 compute_list_bind_compute_pipeline(compute_list:int;compute_pipeline:RID)
 compute_list_bind_uniform_set(compute_list:int;uniform_set:RID;set_index:int)
 compute_list_dispatch(compute_list:int;x_groups:int;y_groups:int;z_groups:int)
 compute_list_dispatch_indirect(compute_list:int;buffer:RID;offset:int)
 compute_list_end()
 compute_list_set_push_constant(compute_list:int;buffer:PackedByteArray;size_bytes:int)
 compute_pipeline_create(shader:RID;specialization_constants:RDPipelineSpecializationConstant[]=[])RID
 compute_pipeline_is_valid(compute_pipeline:RID)bool
 create_local_device()RenderingDevice
 draw_command_begin_label(name:String;color:Color)
 draw_command_end_label()
 draw_command_insert_label(name:String;color:Color)
 draw_list_begin(framebuffer:RID;draw_flags:int=0;clear_color_values:PackedColorArray=PackedColorArray();clear_depth_value:float=1.0;
  clear_stencil_value:int=0;region:Rect2=Rect2(0, 0, 0, 0);breadcrumb:int=0)int
 draw_list_begin_for_screen(screen:int=0;clear_color:Color=Color(0, 0, 0, 1))int
 draw_list_begin_split(framebuffer:RID;splits:int;initial_color_action:int;final_color_action:int;initial_depth_action:int;final_depth_action:int;
  clear_color_values:PackedColorArray=PackedColorArray();clear_depth:float=1.0;clear_stencil:int=0;region:Rect2=Rect2(0, 0, 0, 0);
  storage_textures:RID[]=[])PackedInt64Array
 draw_list_bind_index_array(draw_list:int;index_array:RID)
 draw_list_bind_render_pipeline(draw_list:int;render_pipeline:RID)
 draw_list_bind_uniform_set(draw_list:int;uniform_set:RID;set_index:int)
 draw_list_bind_vertex_array(draw_list:int;vertex_array:RID)
 draw_list_disable_scissor(draw_list:int)
 draw_list_draw(draw_list:int;use_indices:bool;instances:int;procedural_vertex_count:int=0)
 draw_list_draw_indirect(draw_list:int;use_indices:bool;buffer:RID;offset:int=0;draw_count:int=1;stride:int=0)
 draw_list_enable_scissor(draw_list:int;rect:Rect2=Rect2(0, 0, 0, 0))
 draw_list_end()
 draw_list_set_blend_constants(draw_list:int;color:Color)
 draw_list_set_push_constant(draw_list:int;buffer:PackedByteArray;size_bytes:int)
 draw_list_switch_to_next_pass()int
 draw_list_switch_to_next_pass_split(splits:int)PackedInt64Array
 framebuffer_create(textures:RID[];validate_with_format:int=-1;view_count:int=1)RID
 framebuffer_create_empty(size:Vector2i;samples:int=0;validate_with_format:int=-1)RID
 framebuffer_create_multipass(textures:RID[];passes:RDFramebufferPass[];validate_with_format:int=-1;view_count:int=1)RID
 framebuffer_format_create(attachments:RDAttachmentFormat[];view_count:int=1)int
 framebuffer_format_create_empty(samples:int=0)int
 framebuffer_format_create_multipass(attachments:RDAttachmentFormat[];passes:RDFramebufferPass[];view_count:int=1)int
 framebuffer_format_get_texture_samples(format:int;render_pass:int=0)int
 framebuffer_get_format(framebuffer:RID)int
 framebuffer_is_valid(framebuffer:RID)bool
 free_rid(rid:RID)
 full_barrier()
 get_captured_timestamp_cpu_time(index:int)int
 get_captured_timestamp_gpu_time(index:int)int
 get_captured_timestamp_name(index:int)String
 get_captured_timestamps_count()int
 get_captured_timestamps_frame()int
 get_device_allocation_count()int
 get_device_allocs_by_object_type(type:int)int
 get_device_memory_by_object_type(type:int)int
 get_device_name()String
 get_device_pipeline_cache_uuid()String
 get_device_total_memory()int
 get_device_vendor_name()String
 get_driver_allocation_count()int
 get_driver_allocs_by_object_type(type:int)int
 get_driver_and_device_memory_report()String
 get_driver_memory_by_object_type(type:int)int
 get_driver_resource(resource:int;rid:RID;index:int)int
 get_driver_total_memory()int
 get_frame_delay()int
 get_memory_usage(type:int)int
 get_perf_report()String
 get_tracked_object_name(type_index:int)String
 get_tracked_object_type_count()int
 has_feature(feature:int)bool
 index_array_create(index_buffer:RID;index_offset:int;index_count:int)RID
 index_buffer_create(size_indices:int;format:int;data:PackedByteArray=PackedByteArray();use_restart_indices:bool=false;creation_bits:int=0)RID
 limit_get(limit:int)int
 render_pipeline_create(shader:RID;framebuffer_format:int;vertex_format:int;primitive:int;rasterization_state:RDPipelineRasterizationState;
  multisample_state:RDPipelineMultisampleState;stencil_state:RDPipelineDepthStencilState;color_blend_state:RDPipelineColorBlendState;
  dynamic_state_flags:int=0;for_render_pass:int=0;specialization_constants:RDPipelineSpecializationConstant[]=[])RID
 render_pipeline_is_valid(render_pipeline:RID)bool
 sampler_create(state:RDSamplerState)RID
 sampler_is_format_supported_for_filter(format:int;sampler_filter:int)bool
 screen_get_framebuffer_format(screen:int=0)int
 screen_get_height(screen:int=0)int
 screen_get_width(screen:int=0)int
 set_resource_name(id:RID;name:String)
 shader_compile_binary_from_spirv(spirv_data:RDShaderSPIRV;name:String="")PackedByteArray
 shader_compile_spirv_from_source(shader_source:RDShaderSource;allow_cache:bool=true)RDShaderSPIRV
 shader_create_from_bytecode(binary_data:PackedByteArray;placeholder_rid:RID=RID())RID
 shader_create_from_spirv(spirv_data:RDShaderSPIRV;name:String="")RID
 shader_create_placeholder()RID
 shader_get_vertex_input_attribute_mask(shader:RID)int
 storage_buffer_create(size_bytes:int;data:PackedByteArray=PackedByteArray();usage:int=0;creation_bits:int=0)RID
 submit()
 sync()
 texture_buffer_create(size_bytes:int;format:int;data:PackedByteArray=PackedByteArray())RID
 texture_clear(texture:RID;color:Color;base_mipmap:int;mipmap_count:int;base_layer:int;layer_count:int)int
 texture_copy(from_texture:RID;to_texture:RID;from_pos:Vector3;to_pos:Vector3;size:Vector3;src_mipmap:int;dst_mipmap:int;src_layer:int;dst_layer:int)int
 texture_create(format:RDTextureFormat;view:RDTextureView;data:PackedByteArray[]=[])RID
 texture_create_from_extension(type:int;format:int;samples:int;usage_flags:int;image:int;width:int;height:int;depth:int;layers:int;mipmaps:int=1)RID
 texture_create_shared(view:RDTextureView;with_texture:RID)RID
 texture_create_shared_from_slice(view:RDTextureView;with_texture:RID;layer:int;mipmap:int;mipmaps:int=1;slice_type:int=0)RID
 texture_get_data(texture:RID;layer:int)PackedByteArray
 texture_get_data_async(texture:RID;layer:int;callback:Callable)int
 texture_get_format(texture:RID)RDTextureFormat
 texture_get_native_handle(texture:RID)int
 texture_is_discardable(texture:RID)bool
 texture_is_format_supported_for_usage(format:int;usage_flags:int)bool
 texture_is_shared(texture:RID)bool
 texture_is_valid(texture:RID)bool
 texture_resolve_multisample(from_texture:RID;to_texture:RID)int
 texture_set_discardable(texture:RID;discardable:bool)
 texture_update(texture:RID;layer:int;data:PackedByteArray)int
 uniform_buffer_create(size_bytes:int;data:PackedByteArray=PackedByteArray();creation_bits:int=0)RID
 uniform_set_create(uniforms:RDUniform[];shader:RID;shader_set:int)RID
 uniform_set_is_valid(uniform_set:RID)bool
 vertex_array_create(vertex_count:int;vertex_format:int;src_buffers:RID[];offsets:PackedInt64Array=PackedInt64Array())RID
 vertex_buffer_create(size_bytes:int;data:PackedByteArray=PackedByteArray();creation_bits:int=0)RID
 vertex_format_create(vertex_descriptions:RDVertexAttribute[])int
 =DeviceType DEVICE_TYPE_* OTHER INTEGRATED_GPU DISCRETE_GPU VIRTUAL_GPU CPU MAX
 =DriverResource DRIVER_RESOURCE_* LOGICAL_DEVICE PHYSICAL_DEVICE TOPMOST_OBJECT COMMAND_QUEUE QUEUE_FAMILY TEXTURE TEXTURE_VIEW TEXTURE_DATA_FORMAT
   SAMPLER UNIFORM_SET BUFFER COMPUTE_PIPELINE RENDER_PIPELINE VULKAN_DEVICE=0 VULKAN_PHYSICAL_DEVICE VULKAN_INSTANCE VULKAN_QUEUE
   VULKAN_QUEUE_FAMILY_INDEX VULKAN_IMAGE VULKAN_IMAGE_VIEW VULKAN_IMAGE_NATIVE_TEXTURE_FORMAT VULKAN_SAMPLER VULKAN_DESCRIPTOR_SET VULKAN_BUFFER
   VULKAN_COMPUTE_PIPELINE VULKAN_RENDER_PIPELINE
 =DataFormat DATA_FORMAT_* R4G4_UNORM_PACK8 R4G4B4A4_UNORM_PACK16 B4G4R4A4_UNORM_PACK16 R5G6B5_UNORM_PACK16 B5G6R5_UNORM_PACK16 R5G5B5A1_UNORM_PACK16
   B5G5R5A1_UNORM_PACK16 A1R5G5B5_UNORM_PACK16 R8_UNORM R8_SNORM R8_USCALED R8_SSCALED R8_UINT R8_SINT R8_SRGB R8G8_UNORM R8G8_SNORM R8G8_USCALED
   R8G8_SSCALED R8G8_UINT R8G8_SINT R8G8_SRGB R8G8B8_UNORM R8G8B8_SNORM R8G8B8_USCALED R8G8B8_SSCALED R8G8B8_UINT R8G8B8_SINT R8G8B8_SRGB B8G8R8_UNORM
   B8G8R8_SNORM B8G8R8_USCALED B8G8R8_SSCALED B8G8R8_UINT B8G8R8_SINT B8G8R8_SRGB R8G8B8A8_UNORM R8G8B8A8_SNORM R8G8B8A8_USCALED R8G8B8A8_SSCALED
   R8G8B8A8_UINT R8G8B8A8_SINT R8G8B8A8_SRGB B8G8R8A8_UNORM B8G8R8A8_SNORM B8G8R8A8_USCALED B8G8R8A8_SSCALED B8G8R8A8_UINT B8G8R8A8_SINT B8G8R8A8_SRGB
   A8B8G8R8_UNORM_PACK32 A8B8G8R8_SNORM_PACK32 A8B8G8R8_USCALED_PACK32 A8B8G8R8_SSCALED_PACK32 A8B8G8R8_UINT_PACK32 A8B8G8R8_SINT_PACK32
   A8B8G8R8_SRGB_PACK32 A2R10G10B10_UNORM_PACK32 A2R10G10B10_SNORM_PACK32 A2R10G10B10_USCALED_PACK32 A2R10G10B10_SSCALED_PACK32 A2R10G10B10_UINT_PACK32
   A2R10G10B10_SINT_PACK32 A2B10G10R10_UNORM_PACK32 A2B10G10R10_SNORM_PACK32 A2B10G10R10_USCALED_PACK32 A2B10G10R10_SSCALED_PACK32
   A2B10G10R10_UINT_PACK32 A2B10G10R10_SINT_PACK32 R16_UNORM R16_SNORM R16_USCALED R16_SSCALED R16_UINT R16_SINT R16_SFLOAT R16G16_UNORM R16G16_SNORM
   R16G16_USCALED R16G16_SSCALED R16G16_UINT R16G16_SINT R16G16_SFLOAT R16G16B16_UNORM R16G16B16_SNORM R16G16B16_USCALED R16G16B16_SSCALED
   R16G16B16_UINT R16G16B16_SINT R16G16B16_SFLOAT R16G16B16A16_UNORM R16G16B16A16_SNORM R16G16B16A16_USCALED R16G16B16A16_SSCALED R16G16B16A16_UINT
   R16G16B16A16_SINT R16G16B16A16_SFLOAT R32_UINT R32_SINT R32_SFLOAT R32G32_UINT R32G32_SINT R32G32_SFLOAT R32G32B32_UINT R32G32B32_SINT
   R32G32B32_SFLOAT R32G32B32A32_UINT R32G32B32A32_SINT R32G32B32A32_SFLOAT R64_UINT R64_SINT R64_SFLOAT R64G64_UINT R64G64_SINT R64G64_SFLOAT
   R64G64B64_UINT R64G64B64_SINT R64G64B64_SFLOAT R64G64B64A64_UINT R64G64B64A64_SINT R64G64B64A64_SFLOAT B10G11R11_UFLOAT_PACK32
   E5B9G9R9_UFLOAT_PACK32 D16_UNORM X8_D24_UNORM_PACK32 D32_SFLOAT S8_UINT D16_UNORM_S8_UINT D24_UNORM_S8_UINT D32_SFLOAT_S8_UINT BC1_RGB_UNORM_BLOCK
   BC1_RGB_SRGB_BLOCK BC1_RGBA_UNORM_BLOCK BC1_RGBA_SRGB_BLOCK BC2_UNORM_BLOCK BC2_SRGB_BLOCK BC3_UNORM_BLOCK BC3_SRGB_BLOCK BC4_UNORM_BLOCK
   BC4_SNORM_BLOCK BC5_UNORM_BLOCK BC5_SNORM_BLOCK BC6H_UFLOAT_BLOCK BC6H_SFLOAT_BLOCK BC7_UNORM_BLOCK BC7_SRGB_BLOCK ETC2_R8G8B8_UNORM_BLOCK
   ETC2_R8G8B8_SRGB_BLOCK ETC2_R8G8B8A1_UNORM_BLOCK ETC2_R8G8B8A1_SRGB_BLOCK ETC2_R8G8B8A8_UNORM_BLOCK ETC2_R8G8B8A8_SRGB_BLOCK EAC_R11_UNORM_BLOCK
   EAC_R11_SNORM_BLOCK EAC_R11G11_UNORM_BLOCK EAC_R11G11_SNORM_BLOCK ASTC_4x4_UNORM_BLOCK ASTC_4x4_SRGB_BLOCK ASTC_5x4_UNORM_BLOCK ASTC_5x4_SRGB_BLOCK
   ASTC_5x5_UNORM_BLOCK ASTC_5x5_SRGB_BLOCK ASTC_6x5_UNORM_BLOCK ASTC_6x5_SRGB_BLOCK ASTC_6x6_UNORM_BLOCK ASTC_6x6_SRGB_BLOCK ASTC_8x5_UNORM_BLOCK
   ASTC_8x5_SRGB_BLOCK ASTC_8x6_UNORM_BLOCK ASTC_8x6_SRGB_BLOCK ASTC_8x8_UNORM_BLOCK ASTC_8x8_SRGB_BLOCK ASTC_10x5_UNORM_BLOCK ASTC_10x5_SRGB_BLOCK
   ASTC_10x6_UNORM_BLOCK ASTC_10x6_SRGB_BLOCK ASTC_10x8_UNORM_BLOCK ASTC_10x8_SRGB_BLOCK ASTC_10x10_UNORM_BLOCK ASTC_10x10_SRGB_BLOCK
   ASTC_12x10_UNORM_BLOCK ASTC_12x10_SRGB_BLOCK ASTC_12x12_UNORM_BLOCK ASTC_12x12_SRGB_BLOCK G8B8G8R8_422_UNORM B8G8R8G8_422_UNORM
   G8_B8_R8_3PLANE_420_UNORM G8_B8R8_2PLANE_420_UNORM G8_B8_R8_3PLANE_422_UNORM G8_B8R8_2PLANE_422_UNORM G8_B8_R8_3PLANE_444_UNORM R10X6_UNORM_PACK16
   R10X6G10X6_UNORM_2PACK16 R10X6G10X6B10X6A10X6_UNORM_4PACK16 G10X6B10X6G10X6R10X6_422_UNORM_4PACK16 B10X6G10X6R10X6G10X6_422_UNORM_4PACK16
   G10X6_B10X6_R10X6_3PLANE_420_UNORM_3PACK16 G10X6_B10X6R10X6_2PLANE_420_UNORM_3PACK16 G10X6_B10X6_R10X6_3PLANE_422_UNORM_3PACK16
   G10X6_B10X6R10X6_2PLANE_422_UNORM_3PACK16 G10X6_B10X6_R10X6_3PLANE_444_UNORM_3PACK16 R12X4_UNORM_PACK16 R12X4G12X4_UNORM_2PACK16
   R12X4G12X4B12X4A12X4_UNORM_4PACK16 G12X4B12X4G12X4R12X4_422_UNORM_4PACK16 B12X4G12X4R12X4G12X4_422_UNORM_4PACK16
   G12X4_B12X4_R12X4_3PLANE_420_UNORM_3PACK16 G12X4_B12X4R12X4_2PLANE_420_UNORM_3PACK16 G12X4_B12X4_R12X4_3PLANE_422_UNORM_3PACK16
   G12X4_B12X4R12X4_2PLANE_422_UNORM_3PACK16 G12X4_B12X4_R12X4_3PLANE_444_UNORM_3PACK16 G16B16G16R16_422_UNORM B16G16R16G16_422_UNORM
   G16_B16_R16_3PLANE_420_UNORM G16_B16R16_2PLANE_420_UNORM G16_B16_R16_3PLANE_422_UNORM G16_B16R16_2PLANE_422_UNORM G16_B16_R16_3PLANE_444_UNORM
   ASTC_4x4_SFLOAT_BLOCK ASTC_5x4_SFLOAT_BLOCK ASTC_5x5_SFLOAT_BLOCK ASTC_6x5_SFLOAT_BLOCK ASTC_6x6_SFLOAT_BLOCK ASTC_8x5_SFLOAT_BLOCK
   ASTC_8x6_SFLOAT_BLOCK ASTC_8x8_SFLOAT_BLOCK ASTC_10x5_SFLOAT_BLOCK ASTC_10x6_SFLOAT_BLOCK ASTC_10x8_SFLOAT_BLOCK ASTC_10x10_SFLOAT_BLOCK
   ASTC_12x10_SFLOAT_BLOCK ASTC_12x12_SFLOAT_BLOCK MAX
 =BarrierMask BARRIER_MASK_* VERTEX=1 FRAGMENT=8 COMPUTE=2 TRANSFER=4 RASTER=9 ALL_BARRIERS=32767 NO_BARRIER
 =TextureType TEXTURE_TYPE_* 1D 2D 3D CUBE 1D_ARRAY 2D_ARRAY CUBE_ARRAY MAX
 =TextureSamples TEXTURE_SAMPLES_* 1 2 4 8 16 32 64 MAX
 =TextureUsageBits TEXTURE_USAGE_* SAMPLING_BIT=1 COLOR_ATTACHMENT_BIT DEPTH_STENCIL_ATTACHMENT_BIT=4 STORAGE_BIT=8 STORAGE_ATOMIC_BIT=16
   CPU_READ_BIT=32 CAN_UPDATE_BIT=64 CAN_COPY_FROM_BIT=128 CAN_COPY_TO_BIT=256 INPUT_ATTACHMENT_BIT=512
 =TextureSwizzle TEXTURE_SWIZZLE_* IDENTITY ZERO ONE R G B A MAX
 =TextureSliceType TEXTURE_SLICE_* 2D CUBEMAP 3D
 =SamplerFilter SAMPLER_FILTER_* NEAREST LINEAR
 =SamplerRepeatMode SAMPLER_REPEAT_MODE_* REPEAT MIRRORED_REPEAT CLAMP_TO_EDGE CLAMP_TO_BORDER MIRROR_CLAMP_TO_EDGE MAX
 =SamplerBorderColor SAMPLER_BORDER_COLOR_* FLOAT_TRANSPARENT_BLACK INT_TRANSPARENT_BLACK FLOAT_OPAQUE_BLACK INT_OPAQUE_BLACK FLOAT_OPAQUE_WHITE
   INT_OPAQUE_WHITE MAX
 =VertexFrequency VERTEX_FREQUENCY_* VERTEX INSTANCE
 =IndexBufferFormat INDEX_BUFFER_FORMAT_* UINT16 UINT32
 =StorageBufferUsage STORAGE_BUFFER_USAGE_DISPATCH_* INDIRECT=1
 =BufferCreationBits BUFFER_CREATION_* DEVICE_ADDRESS_BIT=1 AS_STORAGE_BIT
 =UniformType UNIFORM_TYPE_* SAMPLER SAMPLER_WITH_TEXTURE TEXTURE IMAGE TEXTURE_BUFFER SAMPLER_WITH_TEXTURE_BUFFER IMAGE_BUFFER UNIFORM_BUFFER
   STORAGE_BUFFER INPUT_ATTACHMENT UNIFORM_BUFFER_DYNAMIC STORAGE_BUFFER_DYNAMIC MAX
 =RenderPrimitive RENDER_PRIMITIVE_* POINTS LINES LINES_WITH_ADJACENCY LINESTRIPS LINESTRIPS_WITH_ADJACENCY TRIANGLES TRIANGLES_WITH_ADJACENCY
   TRIANGLE_STRIPS TRIANGLE_STRIPS_WITH_AJACENCY TRIANGLE_STRIPS_WITH_RESTART_INDEX TESSELATION_PATCH MAX
 =PolygonCullMode POLYGON_CULL_* DISABLED FRONT BACK
 =PolygonFrontFace POLYGON_FRONT_FACE_* CLOCKWISE COUNTER_CLOCKWISE
 =StencilOperation STENCIL_OP_* KEEP ZERO REPLACE INCREMENT_AND_CLAMP DECREMENT_AND_CLAMP INVERT INCREMENT_AND_WRAP DECREMENT_AND_WRAP MAX
 =CompareOperator COMPARE_OP_* NEVER LESS EQUAL LESS_OR_EQUAL GREATER NOT_EQUAL GREATER_OR_EQUAL ALWAYS MAX
 =LogicOperation LOGIC_OP_* CLEAR AND AND_REVERSE COPY AND_INVERTED NO_OP XOR OR NOR EQUIVALENT INVERT OR_REVERSE COPY_INVERTED OR_INVERTED NAND SET MAX
 =BlendFactor BLEND_FACTOR_* ZERO ONE SRC_COLOR ONE_MINUS_SRC_COLOR DST_COLOR ONE_MINUS_DST_COLOR SRC_ALPHA ONE_MINUS_SRC_ALPHA DST_ALPHA
   ONE_MINUS_DST_ALPHA CONSTANT_COLOR ONE_MINUS_CONSTANT_COLOR CONSTANT_ALPHA ONE_MINUS_CONSTANT_ALPHA SRC_ALPHA_SATURATE SRC1_COLOR
   ONE_MINUS_SRC1_COLOR SRC1_ALPHA ONE_MINUS_SRC1_ALPHA MAX
 =BlendOperation BLEND_OP_* ADD SUBTRACT REVERSE_SUBTRACT MINIMUM MAXIMUM MAX
 =PipelineDynamicStateFlags DYNAMIC_STATE_* LINE_WIDTH=1 DEPTH_BIAS BLEND_CONSTANTS=4 DEPTH_BOUNDS=8 STENCIL_COMPARE_MASK=16 STENCIL_WRITE_MASK=32
   STENCIL_REFERENCE=64
 =InitialAction INITIAL_ACTION_* LOAD CLEAR DISCARD MAX CLEAR_REGION=1 CLEAR_REGION_CONTINUE=1 KEEP=0 DROP=2 CONTINUE=0
 =FinalAction FINAL_ACTION_* STORE DISCARD MAX READ=0 CONTINUE=0
 =ShaderStage SHADER_STAGE_* VERTEX FRAGMENT TESSELATION_CONTROL TESSELATION_EVALUATION COMPUTE MAX VERTEX_BIT=1 FRAGMENT_BIT
   TESSELATION_CONTROL_BIT=4 TESSELATION_EVALUATION_BIT=8 COMPUTE_BIT=16
 =ShaderLanguage SHADER_LANGUAGE_* GLSL HLSL
 =PipelineSpecializationConstantType PIPELINE_SPECIALIZATION_CONSTANT_TYPE_* BOOL INT FLOAT
 =Features SUPPORTS_* METALFX_SPATIAL=3 METALFX_TEMPORAL BUFFER_DEVICE_ADDRESS=6 IMAGE_ATOMIC_32_BIT
 =Limit LIMIT_* MAX_BOUND_UNIFORM_SETS MAX_FRAMEBUFFER_COLOR_ATTACHMENTS MAX_TEXTURES_PER_UNIFORM_SET MAX_SAMPLERS_PER_UNIFORM_SET
   MAX_STORAGE_BUFFERS_PER_UNIFORM_SET MAX_STORAGE_IMAGES_PER_UNIFORM_SET MAX_UNIFORM_BUFFERS_PER_UNIFORM_SET MAX_DRAW_INDEXED_INDEX
   MAX_FRAMEBUFFER_HEIGHT MAX_FRAMEBUFFER_WIDTH MAX_TEXTURE_ARRAY_LAYERS MAX_TEXTURE_SIZE_1D MAX_TEXTURE_SIZE_2D MAX_TEXTURE_SIZE_3D
   MAX_TEXTURE_SIZE_CUBE MAX_TEXTURES_PER_SHADER_STAGE MAX_SAMPLERS_PER_SHADER_STAGE MAX_STORAGE_BUFFERS_PER_SHADER_STAGE
   MAX_STORAGE_IMAGES_PER_SHADER_STAGE MAX_UNIFORM_BUFFERS_PER_SHADER_STAGE MAX_PUSH_CONSTANT_SIZE MAX_UNIFORM_BUFFER_SIZE
   MAX_VERTEX_INPUT_ATTRIBUTE_OFFSET MAX_VERTEX_INPUT_ATTRIBUTES MAX_VERTEX_INPUT_BINDINGS MAX_VERTEX_INPUT_BINDING_STRIDE
   MIN_UNIFORM_BUFFER_OFFSET_ALIGNMENT MAX_COMPUTE_SHARED_MEMORY_SIZE MAX_COMPUTE_WORKGROUP_COUNT_X MAX_COMPUTE_WORKGROUP_COUNT_Y
   MAX_COMPUTE_WORKGROUP_COUNT_Z MAX_COMPUTE_WORKGROUP_INVOCATIONS MAX_COMPUTE_WORKGROUP_SIZE_X MAX_COMPUTE_WORKGROUP_SIZE_Y
   MAX_COMPUTE_WORKGROUP_SIZE_Z MAX_VIEWPORT_DIMENSIONS_X MAX_VIEWPORT_DIMENSIONS_Y METALFX_TEMPORAL_SCALER_MIN_SCALE=46
   METALFX_TEMPORAL_SCALER_MAX_SCALE
 =MemoryType MEMORY_* TEXTURES BUFFERS TOTAL
 =- * INVALID_ID=-1 INVALID_FORMAT_ID=-1
 =BreadcrumbMarker * NONE REFLECTION_PROBES=65536 SKY_PASS=131072 LIGHTMAPPER_PASS=196608 SHADOW_PASS_DIRECTIONAL=262144 SHADOW_PASS_CUBE=327680
   OPAQUE_PASS=393216 ALPHA_PASS=458752 TRANSPARENT_PASS=524288 POST_PROCESSING_PASS=589824 BLIT_PASS=655360 UI_PASS=720896 DEBUG_PASS=786432
 =DrawFlags DRAW_* DEFAULT_ALL CLEAR_COLOR_0 CLEAR_COLOR_1 CLEAR_COLOR_2=4 CLEAR_COLOR_3=8 CLEAR_COLOR_4=16 CLEAR_COLOR_5=32 CLEAR_COLOR_6=64
   CLEAR_COLOR_7=128 CLEAR_COLOR_MASK=255 CLEAR_COLOR_ALL=255 IGNORE_COLOR_0 IGNORE_COLOR_1=512 IGNORE_COLOR_2=1024 IGNORE_COLOR_3=2048
   IGNORE_COLOR_4=4096 IGNORE_COLOR_5=8192 IGNORE_COLOR_6=16384 IGNORE_COLOR_7=32768 IGNORE_COLOR_MASK=65280 IGNORE_COLOR_ALL=65280 CLEAR_DEPTH=65536
   IGNORE_DEPTH=131072 CLEAR_STENCIL=262144 IGNORE_STENCIL=524288 CLEAR_ALL=327935 IGNORE_ALL=720640
$RenderingServer Object
 bake_render_uv2(base:RID;material_overrides:RID[];image_size:Vector2i)Image[]
 call_on_render_thread(callable:Callable)
 camera_attributes_create()RID
 camera_attributes_set_auto_exposure(camera_attributes:RID;enable:bool;min_sensitivity:float;max_sensitivity:float;speed:float;scale:float)
 camera_attributes_set_dof_blur(camera_attributes:RID;far_enable:bool;far_distance:float;far_transition:float;near_enable:bool;near_distance:float;
  near_transition:float;amount:float)
 camera_attributes_set_dof_blur_bokeh_shape(shape:int)
 camera_attributes_set_dof_blur_quality(quality:int;use_jitter:bool)
 camera_attributes_set_exposure(camera_attributes:RID;multiplier:float;normalization:float)
 camera_create()RID
 camera_set_camera_attributes(camera:RID;effects:RID)
 camera_set_compositor(camera:RID;compositor:RID)
 camera_set_cull_mask(camera:RID;layers:int)
 camera_set_environment(camera:RID;env:RID)
 camera_set_frustum(camera:RID;size:float;offset:Vector2;z_near:float;z_far:float)
 camera_set_orthogonal(camera:RID;size:float;z_near:float;z_far:float)
 camera_set_perspective(camera:RID;fovy_degrees:float;z_near:float;z_far:float)
 camera_set_transform(camera:RID;transform:Transform3D)
 camera_set_use_vertical_aspect(camera:RID;enable:bool)
 canvas_create()RID
 canvas_item_add_animation_slice(item:RID;animation_length:float;slice_begin:float;slice_end:float;offset:float=0.0)
 canvas_item_add_circle(item:RID;pos:Vector2;radius:float;color:Color;antialiased:bool=false)
 canvas_item_add_clip_ignore(item:RID;ignore:bool)
 canvas_item_add_ellipse(item:RID;pos:Vector2;major:float;minor:float;color:Color;antialiased:bool=false)
 canvas_item_add_lcd_texture_rect_region(item:RID;rect:Rect2;texture:RID;src_rect:Rect2;modulate:Color)
 canvas_item_add_line(item:RID;from:Vector2;to:Vector2;color:Color;width:float=-1.0;antialiased:bool=false)
 canvas_item_add_mesh(item:RID;mesh:RID;transform:Transform2D=Transform2D(1, 0, 0, 1, 0, 0);modulate:Color=Color(1, 1, 1, 1);texture:RID=RID())
 canvas_item_add_msdf_texture_rect_region(item:RID;rect:Rect2;texture:RID;src_rect:Rect2;modulate:Color=Color(1, 1, 1, 1);outline_size:int=0;
  px_range:float=1.0;scale:float=1.0)
 canvas_item_add_multiline(item:RID;points:PackedVector2Array;colors:PackedColorArray;width:float=-1.0;antialiased:bool=false)
 canvas_item_add_multimesh(item:RID;mesh:RID;texture:RID=RID())
 canvas_item_add_nine_patch(item:RID;rect:Rect2;source:Rect2;texture:RID;topleft:Vector2;bottomright:Vector2;x_axis_mode:int=0;y_axis_mode:int=0;
  draw_center:bool=true;modulate:Color=Color(1, 1, 1, 1))
 canvas_item_add_particles(item:RID;particles:RID;texture:RID)
 canvas_item_add_polygon(item:RID;points:PackedVector2Array;colors:PackedColorArray;uvs:PackedVector2Array=PackedVector2Array();texture:RID=RID())
 canvas_item_add_polyline(item:RID;points:PackedVector2Array;colors:PackedColorArray;width:float=-1.0;antialiased:bool=false)
 canvas_item_add_primitive(item:RID;points:PackedVector2Array;colors:PackedColorArray;uvs:PackedVector2Array;texture:RID)
 canvas_item_add_rect(item:RID;rect:Rect2;color:Color;antialiased:bool=false)
 canvas_item_add_set_transform(item:RID;transform:Transform2D)
 canvas_item_add_texture_rect(item:RID;rect:Rect2;texture:RID;tile:bool=false;modulate:Color=Color(1, 1, 1, 1);transpose:bool=false)
 canvas_item_add_texture_rect_region(item:RID;rect:Rect2;texture:RID;src_rect:Rect2;modulate:Color=Color(1, 1, 1, 1);transpose:bool=false;clip_uv:bool=true)
 canvas_item_add_triangle_array(item:RID;indices:PackedInt32Array;points:PackedVector2Array;colors:PackedColorArray;
  uvs:PackedVector2Array=PackedVector2Array();bones:PackedInt32Array=PackedInt32Array();weights:PackedFloat32Array=PackedFloat32Array();
  texture:RID=RID();count:int=-1)
 canvas_item_attach_skeleton(item:RID;skeleton:RID)
 canvas_item_clear(item:RID)
 canvas_item_create()RID
 canvas_item_get_instance_shader_parameter(instance:RID;parameter:StringName)Variant
 canvas_item_get_instance_shader_parameter_default_value(instance:RID;parameter:StringName)Variant
 canvas_item_get_instance_shader_parameter_list(instance:RID)Dictionary[]
 canvas_item_reset_physics_interpolation(item:RID)
 canvas_item_set_canvas_group_mode(item:RID;mode:int;clear_margin:float=5.0;fit_empty:bool=false;fit_margin:float=0.0;blur_mipmaps:bool=false)
 canvas_item_set_clip(item:RID;clip:bool)
 canvas_item_set_copy_to_backbuffer(item:RID;enabled:bool;rect:Rect2)
 canvas_item_set_custom_rect(item:RID;use_custom_rect:bool;rect:Rect2=Rect2(0, 0, 0, 0))
 canvas_item_set_default_texture_filter(item:RID;filter:int)
 canvas_item_set_default_texture_repeat(item:RID;repeat:int)
 canvas_item_set_distance_field_mode(item:RID;enabled:bool)
 canvas_item_set_draw_behind_parent(item:RID;enabled:bool)
 canvas_item_set_draw_index(item:RID;index:int)
 canvas_item_set_instance_shader_parameter(instance:RID;parameter:StringName;value:Variant)
 canvas_item_set_interpolated(item:RID;interpolated:bool)
 canvas_item_set_light_mask(item:RID;mask:int)
 canvas_item_set_material(item:RID;material:RID)
 canvas_item_set_modulate(item:RID;color:Color)
 canvas_item_set_parent(item:RID;parent:RID)
 canvas_item_set_self_modulate(item:RID;color:Color)
 canvas_item_set_sort_children_by_y(item:RID;enabled:bool)
 canvas_item_set_transform(item:RID;transform:Transform2D)
 canvas_item_set_use_parent_material(item:RID;enabled:bool)
 canvas_item_set_visibility_layer(item:RID;visibility_layer:int)
 canvas_item_set_visibility_notifier(item:RID;enable:bool;area:Rect2;enter_callable:Callable;exit_callable:Callable)
 canvas_item_set_visible(item:RID;visible:bool)
 canvas_item_set_z_as_relative_to_parent(item:RID;enabled:bool)
 canvas_item_set_z_index(item:RID;z_index:int)
 canvas_item_transform_physics_interpolation(item:RID;transform:Transform2D)
 canvas_light_attach_to_canvas(light:RID;canvas:RID)
 canvas_light_create()RID
 canvas_light_occluder_attach_to_canvas(occluder:RID;canvas:RID)
 canvas_light_occluder_create()RID
 canvas_light_occluder_reset_physics_interpolation(occluder:RID)
 canvas_light_occluder_set_as_sdf_collision(occluder:RID;enable:bool)
 canvas_light_occluder_set_enabled(occluder:RID;enabled:bool)
 canvas_light_occluder_set_interpolated(occluder:RID;interpolated:bool)
 canvas_light_occluder_set_light_mask(occluder:RID;mask:int)
 canvas_light_occluder_set_polygon(occluder:RID;polygon:RID)
 canvas_light_occluder_set_transform(occluder:RID;transform:Transform2D)
 canvas_light_occluder_transform_physics_interpolation(occluder:RID;transform:Transform2D)
 canvas_light_reset_physics_interpolation(light:RID)
 canvas_light_set_blend_mode(light:RID;mode:int)
 canvas_light_set_color(light:RID;color:Color)
 canvas_light_set_enabled(light:RID;enabled:bool)
 canvas_light_set_energy(light:RID;energy:float)
 canvas_light_set_height(light:RID;height:float)
 canvas_light_set_interpolated(light:RID;interpolated:bool)
 canvas_light_set_item_cull_mask(light:RID;mask:int)
 canvas_light_set_item_shadow_cull_mask(light:RID;mask:int)
 canvas_light_set_layer_range(light:RID;min_layer:int;max_layer:int)
 canvas_light_set_mode(light:RID;mode:int)
 canvas_light_set_shadow_color(light:RID;color:Color)
 canvas_light_set_shadow_enabled(light:RID;enabled:bool)
 canvas_light_set_shadow_filter(light:RID;filter:int)
 canvas_light_set_shadow_smooth(light:RID;smooth:float)
 canvas_light_set_texture(light:RID;texture:RID)
 canvas_light_set_texture_offset(light:RID;offset:Vector2)
 canvas_light_set_texture_scale(light:RID;scale:float)
 canvas_light_set_transform(light:RID;transform:Transform2D)
 canvas_light_set_z_range(light:RID;min_z:int;max_z:int)
 canvas_light_transform_physics_interpolation(light:RID;transform:Transform2D)
 canvas_occluder_polygon_create()RID
 canvas_occluder_polygon_set_cull_mode(occluder_polygon:RID;mode:int)
 canvas_occluder_polygon_set_shape(occluder_polygon:RID;shape:PackedVector2Array;closed:bool)
 canvas_set_disable_scale(disable:bool)
 canvas_set_item_mirroring(canvas:RID;item:RID;mirroring:Vector2)
 canvas_set_item_repeat(item:RID;repeat_size:Vector2;repeat_times:int)
 canvas_set_modulate(canvas:RID;color:Color)
 canvas_set_shadow_texture_size(size:int)
 canvas_texture_create()RID
 canvas_texture_set_channel(canvas_texture:RID;channel:int;texture:RID)
 canvas_texture_set_shading_parameters(canvas_texture:RID;base_color:Color;shininess:float)
 canvas_texture_set_texture_filter(canvas_texture:RID;filter:int)
 canvas_texture_set_texture_repeat(canvas_texture:RID;repeat:int)
 compositor_create()RID
 compositor_effect_create()RID
 compositor_effect_set_callback(effect:RID;callback_type:int;callback:Callable)
 compositor_effect_set_enabled(effect:RID;enabled:bool)
 compositor_effect_set_flag(effect:RID;flag:int;set:bool)
 compositor_set_compositor_effects(compositor:RID;effects:RID[])
 create_local_rendering_device()RenderingDevice
 debug_canvas_item_get_rect(item:RID)Rect2
 decal_create()RID
 decal_set_albedo_mix(decal:RID;albedo_mix:float)
 decal_set_cull_mask(decal:RID;mask:int)
 decal_set_distance_fade(decal:RID;enabled:bool;begin:float;length:float)
 decal_set_emission_energy(decal:RID;energy:float)
 decal_set_fade(decal:RID;above:float;below:float)
 decal_set_modulate(decal:RID;color:Color)
 decal_set_normal_fade(decal:RID;fade:float)
 decal_set_size(decal:RID;size:Vector3)
 decal_set_texture(decal:RID;type:int;texture:RID)
 decals_set_filter(filter:int)
 directional_light_create()RID
 directional_shadow_atlas_set_size(size:int;is_16bits:bool)
 directional_soft_shadow_filter_set_quality(quality:int)
 environment_bake_panorama(environment:RID;bake_irradiance:bool;size:Vector2i)Image
 environment_create()RID
 environment_glow_set_use_bicubic_upscale(enable:bool)
 environment_set_adjustment(env:RID;enable:bool;brightness:float;contrast:float;saturation:float;use_1d_color_correction:bool;color_correction:RID)
 environment_set_ambient_light(env:RID;color:Color;ambient:int=0;energy:float=1.0;sky_contribution:float=0.0;reflection_source:int=0)
 environment_set_background(env:RID;bg:int)
 environment_set_bg_color(env:RID;color:Color)
 environment_set_bg_energy(env:RID;multiplier:float;exposure_value:float)
 environment_set_camera_id(env:RID;id:int)
 environment_set_canvas_max_layer(env:RID;max_layer:int)
 environment_set_fog(env:RID;enable:bool;light_color:Color;light_energy:float;sun_scatter:float;density:float;height:float;height_density:float;
  aerial_perspective:float;sky_affect:float;fog_mode:int=0)
 environment_set_fog_depth(env:RID;curve:float;begin:float;end:float)
 environment_set_glow(env:RID;enable:bool;levels:PackedFloat32Array;intensity:float;strength:float;mix:float;bloom_threshold:float;blend_mode:int;
  hdr_bleed_threshold:float;hdr_bleed_scale:float;hdr_luminance_cap:float;glow_map_strength:float;glow_map:RID)
 environment_set_sdfgi(env:RID;enable:bool;cascades:int;min_cell_size:float;y_scale:int;use_occlusion:bool;bounce_feedback:float;read_sky:bool;
  energy:float;normal_bias:float;probe_bias:float)
 environment_set_sdfgi_frames_to_converge(frames:int)
 environment_set_sdfgi_frames_to_update_light(frames:int)
 environment_set_sdfgi_ray_count(ray_count:int)
 environment_set_sky(env:RID;sky:RID)
 environment_set_sky_custom_fov(env:RID;scale:float)
 environment_set_sky_orientation(env:RID;orientation:Basis)
 environment_set_ssao(env:RID;enable:bool;radius:float;intensity:float;power:float;detail:float;horizon:float;sharpness:float;light_affect:float;
  ao_channel_affect:float)
 environment_set_ssao_quality(quality:int;half_size:bool;adaptive_target:float;blur_passes:int;fadeout_from:float;fadeout_to:float)
 environment_set_ssil_quality(quality:int;half_size:bool;adaptive_target:float;blur_passes:int;fadeout_from:float;fadeout_to:float)
 environment_set_ssr(env:RID;enable:bool;max_steps:int;fade_in:float;fade_out:float;depth_tolerance:float)
 environment_set_ssr_half_size(half_size:bool)
 environment_set_ssr_roughness_quality(quality:int)
 environment_set_tonemap(env:RID;tone_mapper:int;exposure:float;white:float)
 environment_set_volumetric_fog(env:RID;enable:bool;density:float;albedo:Color;emission:Color;emission_energy:float;anisotropy:float;length:float;
  p_detail_spread:float;gi_inject:float;temporal_reprojection:bool;temporal_reprojection_amount:float;ambient_inject:float;sky_affect:float)
 environment_set_volumetric_fog_filter_active(active:bool)
 environment_set_volumetric_fog_volume_size(size:int;depth:int)
 fog_volume_create()RID
 fog_volume_set_material(fog_volume:RID;material:RID)
 fog_volume_set_shape(fog_volume:RID;shape:int)
 fog_volume_set_size(fog_volume:RID;size:Vector3)
 force_draw(swap_buffers:bool=true;frame_step:float=0.0)
 force_sync()
 free_rid(rid:RID)
 get_current_rendering_driver_name()String
 get_current_rendering_method()String
 get_default_clear_color()Color
 get_frame_setup_time_cpu()float
 get_rendering_device()RenderingDevice
 get_rendering_info(info:int)int
 get_shader_parameter_list(shader:RID)Dictionary[]
 get_test_cube()RID
 get_test_texture()RID
 get_video_adapter_api_version()String
 get_video_adapter_name()String
 get_video_adapter_type()int
 get_video_adapter_vendor()String
 get_white_texture()RID
 gi_set_use_half_resolution(half_resolution:bool)
 global_shader_parameter_add(name:StringName;type:int;default_value:Variant)
 global_shader_parameter_get(name:StringName)Variant
 global_shader_parameter_get_list()StringName[]
 global_shader_parameter_get_type(name:StringName)int
 global_shader_parameter_remove(name:StringName)
 global_shader_parameter_set(name:StringName;value:Variant)
 global_shader_parameter_set_override(name:StringName;value:Variant)
 has_changed()bool
 has_feature(feature:int)bool
 has_os_feature(feature:String)bool
 instance_attach_object_instance_id(instance:RID;id:int)
 instance_attach_skeleton(instance:RID;skeleton:RID)
 instance_create()RID
 instance_create2(base:RID;scenario:RID)RID
 instance_geometry_get_shader_parameter(instance:RID;parameter:StringName)Variant
 instance_geometry_get_shader_parameter_default_value(instance:RID;parameter:StringName)Variant
 instance_geometry_get_shader_parameter_list(instance:RID)Dictionary[]
 instance_geometry_set_cast_shadows_setting(instance:RID;shadow_casting_setting:int)
 instance_geometry_set_flag(instance:RID;flag:int;enabled:bool)
 instance_geometry_set_lightmap(instance:RID;lightmap:RID;lightmap_uv_scale:Rect2;lightmap_slice:int)
 instance_geometry_set_lod_bias(instance:RID;lod_bias:float)
 instance_geometry_set_material_overlay(instance:RID;material:RID)
 instance_geometry_set_material_override(instance:RID;material:RID)
 instance_geometry_set_shader_parameter(instance:RID;parameter:StringName;value:Variant)
 instance_geometry_set_transparency(instance:RID;transparency:float)
 instance_geometry_set_visibility_range(instance:RID;min:float;max:float;min_margin:float;max_margin:float;fade_mode:int)
 instance_set_base(instance:RID;base:RID)
 instance_set_blend_shape_weight(instance:RID;shape:int;weight:float)
 instance_set_custom_aabb(instance:RID;aabb:AABB)
 instance_set_extra_visibility_margin(instance:RID;margin:float)
 instance_set_ignore_culling(instance:RID;enabled:bool)
 instance_set_layer_mask(instance:RID;mask:int)
 instance_set_pivot_data(instance:RID;sorting_offset:float;use_aabb_center:bool)
 instance_set_scenario(instance:RID;scenario:RID)
 instance_set_surface_override_material(instance:RID;surface:int;material:RID)
 instance_set_transform(instance:RID;transform:Transform3D)
 instance_set_visibility_parent(instance:RID;parent:RID)
 instance_set_visible(instance:RID;visible:bool)
 instance_teleport(instance:RID)
 instances_cull_aabb(aabb:AABB;scenario:RID=RID())PackedInt64Array
 instances_cull_convex(convex:Plane[];scenario:RID=RID())PackedInt64Array
 instances_cull_ray(from:Vector3;to:Vector3;scenario:RID=RID())PackedInt64Array
 is_on_render_thread()bool
 light_directional_set_blend_splits(light:RID;enable:bool)
 light_directional_set_shadow_mode(light:RID;mode:int)
 light_directional_set_sky_mode(light:RID;mode:int)
 light_omni_set_shadow_mode(light:RID;mode:int)
 light_projectors_set_filter(filter:int)
 light_set_bake_mode(light:RID;bake_mode:int)
 light_set_color(light:RID;color:Color)
 light_set_cull_mask(light:RID;mask:int)
 light_set_distance_fade(decal:RID;enabled:bool;begin:float;shadow:float;length:float)
 light_set_max_sdfgi_cascade(light:RID;cascade:int)
 light_set_negative(light:RID;enable:bool)
 light_set_param(light:RID;param:int;value:float)
 light_set_projector(light:RID;texture:RID)
 light_set_reverse_cull_face_mode(light:RID;enabled:bool)
 light_set_shadow(light:RID;enabled:bool)
 light_set_shadow_caster_mask(light:RID;mask:int)
 lightmap_create()RID
 lightmap_get_probe_capture_bsp_tree(lightmap:RID)PackedInt32Array
 lightmap_get_probe_capture_points(lightmap:RID)PackedVector3Array
 lightmap_get_probe_capture_sh(lightmap:RID)PackedColorArray
 lightmap_get_probe_capture_tetrahedra(lightmap:RID)PackedInt32Array
 lightmap_set_baked_exposure_normalization(lightmap:RID;baked_exposure:float)
 lightmap_set_probe_bounds(lightmap:RID;bounds:AABB)
 lightmap_set_probe_capture_data(lightmap:RID;points:PackedVector3Array;point_sh:PackedColorArray;tetrahedra:PackedInt32Array;bsp_tree:PackedInt32Array)
 lightmap_set_probe_capture_update_speed(speed:float)
 lightmap_set_probe_interior(lightmap:RID;interior:bool)
 lightmap_set_textures(lightmap:RID;light:RID;uses_sh:bool)
 lightmaps_set_bicubic_filter(enable:bool)
 make_sphere_mesh(latitudes:int;longitudes:int;radius:float)RID
 material_create()RID
 material_get_param(material:RID;parameter:StringName)Variant
 material_set_next_pass(material:RID;next_material:RID)
 material_set_param(material:RID;parameter:StringName;value:Variant)
 material_set_render_priority(material:RID;priority:int)
 material_set_shader(shader_material:RID;shader:RID)
 material_set_use_debanding(enable:bool)
 mesh_add_surface(mesh:RID;surface:Dictionary)
 mesh_add_surface_from_arrays(mesh:RID;primitive:int;arrays:Array;blend_shapes:Array=[];lods:Dictionary={};compress_format:int=0)
 mesh_clear(mesh:RID)
 mesh_create()RID
 mesh_create_from_surfaces(surfaces:Dictionary[];blend_shape_count:int=0)RID
 mesh_get_blend_shape_count(mesh:RID)int
 mesh_get_blend_shape_mode(mesh:RID)int
 mesh_get_custom_aabb(mesh:RID)AABB
 mesh_get_surface(mesh:RID;surface:int)Dictionary
 mesh_get_surface_count(mesh:RID)int
 mesh_set_blend_shape_mode(mesh:RID;mode:int)
 mesh_set_custom_aabb(mesh:RID;aabb:AABB)
 mesh_set_shadow_mesh(mesh:RID;shadow_mesh:RID)
 mesh_surface_get_arrays(mesh:RID;surface:int)Array
 mesh_surface_get_blend_shape_arrays(mesh:RID;surface:int)Array[]
 mesh_surface_get_format_attribute_stride(format:int;vertex_count:int)int
 mesh_surface_get_format_index_stride(format:int;vertex_count:int)int
 mesh_surface_get_format_normal_tangent_stride(format:int;vertex_count:int)int
 mesh_surface_get_format_offset(format:int;vertex_count:int;array_index:int)int
 mesh_surface_get_format_skin_stride(format:int;vertex_count:int)int
 mesh_surface_get_format_vertex_stride(format:int;vertex_count:int)int
 mesh_surface_get_material(mesh:RID;surface:int)RID
 mesh_surface_remove(mesh:RID;surface:int)
 mesh_surface_set_material(mesh:RID;surface:int;material:RID)
 mesh_surface_update_attribute_region(mesh:RID;surface:int;offset:int;data:PackedByteArray)
 mesh_surface_update_index_region(mesh:RID;surface:int;offset:int;data:PackedByteArray)
 mesh_surface_update_skin_region(mesh:RID;surface:int;offset:int;data:PackedByteArray)
 mesh_surface_update_vertex_region(mesh:RID;surface:int;offset:int;data:PackedByteArray)
 multimesh_allocate_data(multimesh:RID;instances:int;transform_format:int;color_format:bool=false;custom_data_format:bool=false;use_indirect:bool=false)
 multimesh_create()RID
 multimesh_get_aabb(multimesh:RID)AABB
 multimesh_get_buffer(multimesh:RID)PackedFloat32Array
 multimesh_get_buffer_rd_rid(multimesh:RID)RID
 multimesh_get_command_buffer_rd_rid(multimesh:RID)RID
 multimesh_get_custom_aabb(multimesh:RID)AABB
 multimesh_get_instance_count(multimesh:RID)int
 multimesh_get_mesh(multimesh:RID)RID
 multimesh_get_visible_instances(multimesh:RID)int
 multimesh_instance_get_color(multimesh:RID;index:int)Color
 multimesh_instance_get_custom_data(multimesh:RID;index:int)Color
 multimesh_instance_get_transform(multimesh:RID;index:int)Transform3D
 multimesh_instance_get_transform_2d(multimesh:RID;index:int)Transform2D
 multimesh_instance_reset_physics_interpolation(multimesh:RID;index:int)
 multimesh_instance_set_color(multimesh:RID;index:int;color:Color)
 multimesh_instance_set_custom_data(multimesh:RID;index:int;custom_data:Color)
 multimesh_instance_set_transform(multimesh:RID;index:int;transform:Transform3D)
 multimesh_instance_set_transform_2d(multimesh:RID;index:int;transform:Transform2D)
 multimesh_instances_reset_physics_interpolation(multimesh:RID)
 multimesh_set_buffer(multimesh:RID;buffer:PackedFloat32Array)
 multimesh_set_buffer_interpolated(multimesh:RID;buffer:PackedFloat32Array;buffer_previous:PackedFloat32Array)
 multimesh_set_custom_aabb(multimesh:RID;aabb:AABB)
 multimesh_set_mesh(multimesh:RID;mesh:RID)
 multimesh_set_physics_interpolated(multimesh:RID;interpolated:bool)
 multimesh_set_physics_interpolation_quality(multimesh:RID;quality:int)
 multimesh_set_visible_instances(multimesh:RID;visible:int)
 occluder_create()RID
 occluder_set_mesh(occluder:RID;vertices:PackedVector3Array;indices:PackedInt32Array)
 omni_light_create()RID
 particles_collision_create()RID
 particles_collision_height_field_update(particles_collision:RID)
 particles_collision_set_attractor_attenuation(particles_collision:RID;curve:float)
 particles_collision_set_attractor_directionality(particles_collision:RID;amount:float)
 particles_collision_set_attractor_strength(particles_collision:RID;strength:float)
 particles_collision_set_box_extents(particles_collision:RID;extents:Vector3)
 particles_collision_set_collision_type(particles_collision:RID;type:int)
 particles_collision_set_cull_mask(particles_collision:RID;mask:int)
 particles_collision_set_field_texture(particles_collision:RID;texture:RID)
 particles_collision_set_height_field_mask(particles_collision:RID;mask:int)
 particles_collision_set_height_field_resolution(particles_collision:RID;resolution:int)
 particles_collision_set_sphere_radius(particles_collision:RID;radius:float)
 particles_create()RID
 particles_emit(particles:RID;transform:Transform3D;velocity:Vector3;color:Color;custom:Color;emit_flags:int)
 particles_get_current_aabb(particles:RID)AABB
 particles_get_emitting(particles:RID)bool
 particles_is_inactive(particles:RID)bool
 particles_request_process(particles:RID)
 particles_request_process_time(particles:RID;time:float)
 particles_restart(particles:RID)
 particles_set_amount(particles:RID;amount:int)
 particles_set_amount_ratio(particles:RID;ratio:float)
 particles_set_collision_base_size(particles:RID;size:float)
 particles_set_custom_aabb(particles:RID;aabb:AABB)
 particles_set_draw_order(particles:RID;order:int)
 particles_set_draw_pass_mesh(particles:RID;pass:int;mesh:RID)
 particles_set_draw_passes(particles:RID;count:int)
 particles_set_emission_transform(particles:RID;transform:Transform3D)
 particles_set_emitter_velocity(particles:RID;velocity:Vector3)
 particles_set_emitting(particles:RID;emitting:bool)
 particles_set_explosiveness_ratio(particles:RID;ratio:float)
 particles_set_fixed_fps(particles:RID;fps:int)
 particles_set_fractional_delta(particles:RID;enable:bool)
 particles_set_interp_to_end(particles:RID;factor:float)
 particles_set_interpolate(particles:RID;enable:bool)
 particles_set_lifetime(particles:RID;lifetime:float)
 particles_set_mode(particles:RID;mode:int)
 particles_set_one_shot(particles:RID;one_shot:bool)
 particles_set_pre_process_time(particles:RID;time:float)
 particles_set_process_material(particles:RID;material:RID)
 particles_set_randomness_ratio(particles:RID;ratio:float)
 particles_set_speed_scale(particles:RID;scale:float)
 particles_set_subemitter(particles:RID;subemitter_particles:RID)
 particles_set_trail_bind_poses(particles:RID;bind_poses:Transform3D[])
 particles_set_trails(particles:RID;enable:bool;length_sec:float)
 particles_set_transform_align(particles:RID;align:int)
 particles_set_use_local_coordinates(particles:RID;enable:bool)
 positional_soft_shadow_filter_set_quality(quality:int)
 reflection_probe_create()RID
 reflection_probe_set_ambient_color(probe:RID;color:Color)
 reflection_probe_set_ambient_energy(probe:RID;energy:float)
 reflection_probe_set_ambient_mode(probe:RID;mode:int)
 reflection_probe_set_as_interior(probe:RID;enable:bool)
 reflection_probe_set_blend_distance(probe:RID;blend_distance:float)
 reflection_probe_set_cull_mask(probe:RID;layers:int)
 reflection_probe_set_enable_box_projection(probe:RID;enable:bool)
 reflection_probe_set_enable_shadows(probe:RID;enable:bool)
 reflection_probe_set_intensity(probe:RID;intensity:float)
 reflection_probe_set_max_distance(probe:RID;distance:float)
 reflection_probe_set_mesh_lod_threshold(probe:RID;pixels:float)
 reflection_probe_set_origin_offset(probe:RID;offset:Vector3)
 reflection_probe_set_reflection_mask(probe:RID;layers:int)
 reflection_probe_set_resolution(probe:RID;resolution:int)
 reflection_probe_set_size(probe:RID;size:Vector3)
 reflection_probe_set_update_mode(probe:RID;mode:int)
 request_frame_drawn_callback(callable:Callable)
 scenario_create()RID
 scenario_set_camera_attributes(scenario:RID;effects:RID)
 scenario_set_compositor(scenario:RID;compositor:RID)
 scenario_set_environment(scenario:RID;environment:RID)
 scenario_set_fallback_environment(scenario:RID;environment:RID)
 screen_space_roughness_limiter_set_active(enable:bool;amount:float;limit:float)
 set_boot_image(image:Image;color:Color;scale:bool;use_filter:bool=true)
 set_boot_image_with_stretch(image:Image;color:Color;stretch_mode:int;use_filter:bool=true)
 set_debug_generate_wireframes(generate:bool)
 set_default_clear_color(color:Color)
 shader_create()RID
 shader_get_code(shader:RID)String
 shader_get_default_texture_parameter(shader:RID;name:StringName;index:int=0)RID
 shader_get_parameter_default(shader:RID;name:StringName)Variant
 shader_set_code(shader:RID;code:String)
 shader_set_default_texture_parameter(shader:RID;name:StringName;texture:RID;index:int=0)
 shader_set_path_hint(shader:RID;path:String)
 skeleton_allocate_data(skeleton:RID;bones:int;is_2d_skeleton:bool=false)
 skeleton_bone_get_transform(skeleton:RID;bone:int)Transform3D
 skeleton_bone_get_transform_2d(skeleton:RID;bone:int)Transform2D
 skeleton_bone_set_transform(skeleton:RID;bone:int;transform:Transform3D)
 skeleton_bone_set_transform_2d(skeleton:RID;bone:int;transform:Transform2D)
 skeleton_create()RID
 skeleton_get_bone_count(skeleton:RID)int
 skeleton_set_base_transform_2d(skeleton:RID;base_transform:Transform2D)
 sky_bake_panorama(sky:RID;energy:float;bake_irradiance:bool;size:Vector2i)Image
 sky_create()RID
 sky_set_material(sky:RID;material:RID)
 sky_set_mode(sky:RID;mode:int)
 sky_set_radiance_size(sky:RID;radiance_size:int)
 spot_light_create()RID
 sub_surface_scattering_set_quality(quality:int)
 sub_surface_scattering_set_scale(scale:float;depth_scale:float)
 texture_2d_create(image:Image)RID
 texture_2d_get(texture:RID)Image
 texture_2d_layer_get(texture:RID;layer:int)Image
 texture_2d_layered_create(layers:Image[];layered_type:int)RID
 texture_2d_layered_placeholder_create(layered_type:int)RID
 texture_2d_placeholder_create()RID
 texture_2d_update(texture:RID;image:Image;layer:int)
 texture_3d_create(format:int;width:int;height:int;depth:int;mipmaps:bool;data:Image[])RID
 texture_3d_get(texture:RID)Image[]
 texture_3d_placeholder_create()RID
 texture_3d_update(texture:RID;data:Image[])
 texture_create_from_native_handle(type:int;format:int;native_handle:int;width:int;height:int;depth:int;layers:int=1;layered_type:int=0)RID
 texture_get_format(texture:RID)int
 texture_get_native_handle(texture:RID;srgb:bool=false)int
 texture_get_path(texture:RID)String
 texture_get_rd_texture(texture:RID;srgb:bool=false)RID
 texture_proxy_create(base:RID)RID
 texture_proxy_update(texture:RID;proxy_to:RID)
 texture_rd_create(rd_texture:RID;layer_type:int=0)RID
 texture_replace(texture:RID;by_texture:RID)
 texture_set_force_redraw_if_visible(texture:RID;enable:bool)
 texture_set_path(texture:RID;path:String)
 texture_set_size_override(texture:RID;width:int;height:int)
 viewport_attach_camera(viewport:RID;camera:RID)
 viewport_attach_canvas(viewport:RID;canvas:RID)
 viewport_attach_to_screen(viewport:RID;rect:Rect2=Rect2(0, 0, 0, 0);screen:int=0)
 viewport_create()RID
 viewport_get_measured_render_time_cpu(viewport:RID)float
 viewport_get_measured_render_time_gpu(viewport:RID)float
 viewport_get_render_info(viewport:RID;type:int;info:int)int
 viewport_get_render_target(viewport:RID)RID
 viewport_get_texture(viewport:RID)RID
 viewport_get_update_mode(viewport:RID)int
 viewport_remove_canvas(viewport:RID;canvas:RID)
 viewport_set_active(viewport:RID;active:bool)
 viewport_set_anisotropic_filtering_level(viewport:RID;anisotropic_filtering_level:int)
 viewport_set_canvas_cull_mask(viewport:RID;canvas_cull_mask:int)
 viewport_set_canvas_stacking(viewport:RID;canvas:RID;layer:int;sublayer:int)
 viewport_set_canvas_transform(viewport:RID;canvas:RID;offset:Transform2D)
 viewport_set_clear_mode(viewport:RID;clear_mode:int)
 viewport_set_debug_draw(viewport:RID;draw:int)
 viewport_set_default_canvas_item_texture_filter(viewport:RID;filter:int)
 viewport_set_default_canvas_item_texture_repeat(viewport:RID;repeat:int)
 viewport_set_disable_2d(viewport:RID;disable:bool)
 viewport_set_disable_3d(viewport:RID;disable:bool)
 viewport_set_environment_mode(viewport:RID;mode:int)
 viewport_set_fsr_sharpness(viewport:RID;sharpness:float)
 viewport_set_global_canvas_transform(viewport:RID;transform:Transform2D)
 viewport_set_measure_render_time(viewport:RID;enable:bool)
 viewport_set_msaa_2d(viewport:RID;msaa:int)
 viewport_set_msaa_3d(viewport:RID;msaa:int)
 viewport_set_occlusion_culling_build_quality(quality:int)
 viewport_set_occlusion_rays_per_thread(rays_per_thread:int)
 viewport_set_parent_viewport(viewport:RID;parent_viewport:RID)
 viewport_set_positional_shadow_atlas_quadrant_subdivision(viewport:RID;quadrant:int;subdivision:int)
 viewport_set_positional_shadow_atlas_size(viewport:RID;size:int;use_16_bits:bool=false)
 viewport_set_render_direct_to_screen(viewport:RID;enabled:bool)
 viewport_set_scaling_3d_mode(viewport:RID;scaling_3d_mode:int)
 viewport_set_scaling_3d_scale(viewport:RID;scale:float)
 viewport_set_scenario(viewport:RID;scenario:RID)
 viewport_set_screen_space_aa(viewport:RID;mode:int)
 viewport_set_sdf_oversize_and_scale(viewport:RID;oversize:int;scale:int)
 viewport_set_size(viewport:RID;width:int;height:int)
 viewport_set_snap_2d_transforms_to_pixel(viewport:RID;enabled:bool)
 viewport_set_snap_2d_vertices_to_pixel(viewport:RID;enabled:bool)
 viewport_set_texture_mipmap_bias(viewport:RID;mipmap_bias:float)
 viewport_set_transparent_background(viewport:RID;enabled:bool)
 viewport_set_update_mode(viewport:RID;update_mode:int)
 viewport_set_use_debanding(viewport:RID;enable:bool)
 viewport_set_use_hdr_2d(viewport:RID;enabled:bool)
 viewport_set_use_occlusion_culling(viewport:RID;enable:bool)
 viewport_set_use_taa(viewport:RID;enable:bool)
 viewport_set_use_xr(viewport:RID;use_xr:bool)
 viewport_set_vrs_mode(viewport:RID;mode:int)
 viewport_set_vrs_texture(viewport:RID;texture:RID)
 viewport_set_vrs_update_mode(viewport:RID;mode:int)
 visibility_notifier_create()RID
 visibility_notifier_set_aabb(notifier:RID;aabb:AABB)
 visibility_notifier_set_callbacks(notifier:RID;enter_callable:Callable;exit_callable:Callable)
 voxel_gi_allocate_data(voxel_gi:RID;to_cell_xform:Transform3D;aabb:AABB;octree_size:Vector3i;octree_cells:PackedByteArray;data_cells:PackedByteArray;
  distance_field:PackedByteArray;level_counts:PackedInt32Array)
 voxel_gi_create()RID
 voxel_gi_get_data_cells(voxel_gi:RID)PackedByteArray
 voxel_gi_get_distance_field(voxel_gi:RID)PackedByteArray
 voxel_gi_get_level_counts(voxel_gi:RID)PackedInt32Array
 voxel_gi_get_octree_cells(voxel_gi:RID)PackedByteArray
 voxel_gi_get_octree_size(voxel_gi:RID)Vector3i
 voxel_gi_get_to_cell_xform(voxel_gi:RID)Transform3D
 voxel_gi_set_baked_exposure_normalization(voxel_gi:RID;baked_exposure:float)
 voxel_gi_set_bias(voxel_gi:RID;bias:float)
 voxel_gi_set_dynamic_range(voxel_gi:RID;range:float)
 voxel_gi_set_energy(voxel_gi:RID;energy:float)
 voxel_gi_set_interior(voxel_gi:RID;enable:bool)
 voxel_gi_set_normal_bias(voxel_gi:RID;bias:float)
 voxel_gi_set_propagation(voxel_gi:RID;amount:float)
 voxel_gi_set_quality(quality:int)
 voxel_gi_set_use_two_bounces(voxel_gi:RID;enable:bool)
 .render_loop_enabled|bool|set_render_loop_enabled|is_render_loop_enabled||
 =- * NO_INDEX_ARRAY=-1 ARRAY_WEIGHTS_SIZE=4 CANVAS_ITEM_Z_MIN=-4096 CANVAS_ITEM_Z_MAX=4096 CANVAS_LAYER_MIN=-2147483648 CANVAS_LAYER_MAX=2147483647
   MAX_GLOW_LEVELS=7 MAX_CURSORS MAX_2D_DIRECTIONAL_LIGHTS=8 MAX_MESH_SURFACES=256 MATERIAL_RENDER_PRIORITY_MIN=-128 MATERIAL_RENDER_PRIORITY_MAX=127
   ARRAY_CUSTOM_COUNT=4 PARTICLES_EMIT_FLAG_POSITION=1 PARTICLES_EMIT_FLAG_ROTATION_SCALE PARTICLES_EMIT_FLAG_VELOCITY=4 PARTICLES_EMIT_FLAG_COLOR=8
   PARTICLES_EMIT_FLAG_CUSTOM=16
 =TextureType TEXTURE_TYPE_* 2D LAYERED 3D
 =TextureLayeredType TEXTURE_LAYERED_* 2D_ARRAY CUBEMAP CUBEMAP_ARRAY
 =CubeMapLayer CUBEMAP_LAYER_* LEFT RIGHT BOTTOM TOP FRONT BACK
 =ShaderMode SHADER_* SPATIAL CANVAS_ITEM PARTICLES SKY FOG MAX
 =ArrayType ARRAY_* VERTEX NORMAL TANGENT COLOR TEX_UV TEX_UV2 CUSTOM0 CUSTOM1 CUSTOM2 CUSTOM3 BONES WEIGHTS INDEX MAX
 =ArrayCustomFormat ARRAY_CUSTOM_* RGBA8_UNORM RGBA8_SNORM RG_HALF RGBA_HALF R_FLOAT RG_FLOAT RGB_FLOAT RGBA_FLOAT MAX
 =ArrayFormat ARRAY_* FORMAT_VERTEX=1 FORMAT_NORMAL FORMAT_TANGENT=4 FORMAT_COLOR=8 FORMAT_TEX_UV=16 FORMAT_TEX_UV2=32 FORMAT_CUSTOM0=64
   FORMAT_CUSTOM1=128 FORMAT_CUSTOM2=256 FORMAT_CUSTOM3=512 FORMAT_BONES=1024 FORMAT_WEIGHTS=2048 FORMAT_INDEX=4096 FORMAT_BLEND_SHAPE_MASK=7
   FORMAT_CUSTOM_BASE=13 FORMAT_CUSTOM_BITS=3 FORMAT_CUSTOM0_SHIFT=13 FORMAT_CUSTOM1_SHIFT=16 FORMAT_CUSTOM2_SHIFT=19 FORMAT_CUSTOM3_SHIFT=22
   FORMAT_CUSTOM_MASK=7 COMPRESS_FLAGS_BASE=25 FLAG_USE_2D_VERTICES=33554432 FLAG_USE_DYNAMIC_UPDATE=67108864 FLAG_USE_8_BONE_WEIGHTS=134217728
   FLAG_USES_EMPTY_VERTEX_ARRAY=268435456 FLAG_COMPRESS_ATTRIBUTES=536870912 FLAG_FORMAT_VERSION_BASE=35 FLAG_FORMAT_VERSION_SHIFT=35
   FLAG_FORMAT_VERSION_1=0 FLAG_FORMAT_VERSION_2=34359738368 FLAG_FORMAT_CURRENT_VERSION=34359738368 FLAG_FORMAT_VERSION_MASK=255
 =PrimitiveType PRIMITIVE_* POINTS LINES LINE_STRIP TRIANGLES TRIANGLE_STRIP MAX
 =BlendShapeMode BLEND_SHAPE_MODE_* NORMALIZED RELATIVE
 =MultimeshTransformFormat MULTIMESH_TRANSFORM_* 2D 3D
 =MultimeshPhysicsInterpolationQuality MULTIMESH_INTERP_QUALITY_* FAST HIGH
 =LightProjectorFilter LIGHT_PROJECTOR_FILTER_* NEAREST LINEAR NEAREST_MIPMAPS LINEAR_MIPMAPS NEAREST_MIPMAPS_ANISOTROPIC LINEAR_MIPMAPS_ANISOTROPIC
 =LightType LIGHT_* DIRECTIONAL OMNI SPOT
 =LightParam LIGHT_PARAM_* ENERGY INDIRECT_ENERGY VOLUMETRIC_FOG_ENERGY SPECULAR RANGE SIZE ATTENUATION SPOT_ANGLE SPOT_ATTENUATION
   SHADOW_MAX_DISTANCE SHADOW_SPLIT_1_OFFSET SHADOW_SPLIT_2_OFFSET SHADOW_SPLIT_3_OFFSET SHADOW_FADE_START SHADOW_NORMAL_BIAS SHADOW_BIAS
   SHADOW_PANCAKE_SIZE SHADOW_OPACITY SHADOW_BLUR TRANSMITTANCE_BIAS INTENSITY MAX
 =LightBakeMode LIGHT_BAKE_* DISABLED STATIC DYNAMIC
 =LightOmniShadowMode LIGHT_OMNI_SHADOW_* DUAL_PARABOLOID CUBE
 =LightDirectionalShadowMode LIGHT_DIRECTIONAL_SHADOW_* ORTHOGONAL PARALLEL_2_SPLITS PARALLEL_4_SPLITS
 =LightDirectionalSkyMode LIGHT_DIRECTIONAL_SKY_MODE_* LIGHT_AND_SKY LIGHT_ONLY SKY_ONLY
 =ShadowQuality SHADOW_QUALITY_* HARD SOFT_VERY_LOW SOFT_LOW SOFT_MEDIUM SOFT_HIGH SOFT_ULTRA MAX
 =ReflectionProbeUpdateMode REFLECTION_PROBE_UPDATE_* ONCE ALWAYS
 =ReflectionProbeAmbientMode REFLECTION_PROBE_AMBIENT_* DISABLED ENVIRONMENT COLOR
 =DecalTexture DECAL_TEXTURE_* ALBEDO NORMAL ORM EMISSION MAX
 =DecalFilter DECAL_FILTER_* NEAREST LINEAR NEAREST_MIPMAPS LINEAR_MIPMAPS NEAREST_MIPMAPS_ANISOTROPIC LINEAR_MIPMAPS_ANISOTROPIC
 =VoxelGIQuality VOXEL_GI_QUALITY_* LOW HIGH
 =ParticlesMode PARTICLES_MODE_* 2D 3D
 =ParticlesTransformAlign PARTICLES_TRANSFORM_ALIGN_* DISABLED Z_BILLBOARD Y_TO_VELOCITY Z_BILLBOARD_Y_TO_VELOCITY
 =ParticlesDrawOrder PARTICLES_DRAW_ORDER_* INDEX LIFETIME REVERSE_LIFETIME VIEW_DEPTH
 =ParticlesCollisionType PARTICLES_COLLISION_TYPE_* SPHERE_ATTRACT BOX_ATTRACT VECTOR_FIELD_ATTRACT SPHERE_COLLIDE BOX_COLLIDE SDF_COLLIDE HEIGHTFIELD_COLLIDE
 =ParticlesCollisionHeightfieldResolution PARTICLES_COLLISION_HEIGHTFIELD_RESOLUTION_* 256 512 1024 2048 4096 8192 MAX
 =FogVolumeShape FOG_VOLUME_SHAPE_* ELLIPSOID CONE CYLINDER BOX WORLD MAX
 =ViewportScaling3DMode VIEWPORT_SCALING_3D_MODE_* BILINEAR FSR FSR2 METALFX_SPATIAL METALFX_TEMPORAL MAX
 =ViewportUpdateMode VIEWPORT_UPDATE_* DISABLED ONCE WHEN_VISIBLE WHEN_PARENT_VISIBLE ALWAYS
 =ViewportClearMode VIEWPORT_CLEAR_* ALWAYS NEVER ONLY_NEXT_FRAME
 =ViewportEnvironmentMode VIEWPORT_ENVIRONMENT_* DISABLED ENABLED INHERIT MAX
 =ViewportSDFOversize VIEWPORT_SDF_OVERSIZE_* 100_PERCENT 120_PERCENT 150_PERCENT 200_PERCENT MAX
 =ViewportSDFScale VIEWPORT_SDF_SCALE_* 100_PERCENT 50_PERCENT 25_PERCENT MAX
 =ViewportMSAA VIEWPORT_MSAA_* DISABLED 2X 4X 8X MAX
 =ViewportAnisotropicFiltering VIEWPORT_ANISOTROPY_* DISABLED 2X 4X 8X 16X MAX
 =ViewportScreenSpaceAA VIEWPORT_SCREEN_SPACE_AA_* DISABLED FXAA SMAA MAX
 =ViewportOcclusionCullingBuildQuality VIEWPORT_OCCLUSION_BUILD_QUALITY_* LOW MEDIUM HIGH
 =ViewportRenderInfo VIEWPORT_RENDER_INFO_* OBJECTS_IN_FRAME PRIMITIVES_IN_FRAME DRAW_CALLS_IN_FRAME MAX
 =ViewportRenderInfoType VIEWPORT_RENDER_INFO_TYPE_* VISIBLE SHADOW CANVAS MAX
 =ViewportDebugDraw VIEWPORT_DEBUG_DRAW_* DISABLED UNSHADED LIGHTING OVERDRAW WIREFRAME NORMAL_BUFFER VOXEL_GI_ALBEDO VOXEL_GI_LIGHTING
   VOXEL_GI_EMISSION SHADOW_ATLAS DIRECTIONAL_SHADOW_ATLAS SCENE_LUMINANCE SSAO SSIL PSSM_SPLITS DECAL_ATLAS SDFGI SDFGI_PROBES GI_BUFFER DISABLE_LOD
   CLUSTER_OMNI_LIGHTS CLUSTER_SPOT_LIGHTS CLUSTER_DECALS CLUSTER_REFLECTION_PROBES OCCLUDERS MOTION_VECTORS INTERNAL_BUFFER
 =ViewportVRSMode VIEWPORT_VRS_* DISABLED TEXTURE XR MAX
 =ViewportVRSUpdateMode VIEWPORT_VRS_UPDATE_* DISABLED ONCE ALWAYS MAX
 =SkyMode SKY_MODE_* AUTOMATIC QUALITY INCREMENTAL REALTIME
 =CompositorEffectFlags COMPOSITOR_EFFECT_FLAG_* ACCESS_RESOLVED_COLOR=1 ACCESS_RESOLVED_DEPTH NEEDS_MOTION_VECTORS=4 NEEDS_ROUGHNESS=8
   NEEDS_SEPARATE_SPECULAR=16
 =CompositorEffectCallbackType COMPOSITOR_EFFECT_CALLBACK_TYPE_* PRE_OPAQUE POST_OPAQUE POST_SKY PRE_TRANSPARENT POST_TRANSPARENT ANY=-1
 =EnvironmentBG ENV_BG_* CLEAR_COLOR COLOR SKY CANVAS KEEP CAMERA_FEED MAX
 =EnvironmentAmbientSource ENV_AMBIENT_SOURCE_* BG DISABLED COLOR SKY
 =EnvironmentReflectionSource ENV_REFLECTION_SOURCE_* BG DISABLED SKY
 =EnvironmentGlowBlendMode ENV_GLOW_BLEND_MODE_* ADDITIVE SCREEN SOFTLIGHT REPLACE MIX
 =EnvironmentFogMode ENV_FOG_MODE_* EXPONENTIAL DEPTH
 =EnvironmentToneMapper ENV_TONE_MAPPER_* LINEAR REINHARD FILMIC ACES AGX
 =EnvironmentSSRRoughnessQuality ENV_SSR_ROUGHNESS_QUALITY_* DISABLED LOW MEDIUM HIGH
 =EnvironmentSSAOQuality ENV_SSAO_QUALITY_* VERY_LOW LOW MEDIUM HIGH ULTRA
 =EnvironmentSSILQuality ENV_SSIL_QUALITY_* VERY_LOW LOW MEDIUM HIGH ULTRA
 =EnvironmentSDFGIYScale ENV_SDFGI_Y_SCALE_* 50_PERCENT 75_PERCENT 100_PERCENT
 =EnvironmentSDFGIRayCount ENV_SDFGI_RAY_COUNT_* 4 8 16 32 64 96 128 MAX
 =EnvironmentSDFGIFramesToConverge ENV_SDFGI_CONVERGE_* IN_5_FRAMES IN_10_FRAMES IN_15_FRAMES IN_20_FRAMES IN_25_FRAMES IN_30_FRAMES MAX
 =EnvironmentSDFGIFramesToUpdateLight ENV_SDFGI_UPDATE_LIGHT_* IN_1_FRAME IN_2_FRAMES IN_4_FRAMES IN_8_FRAMES IN_16_FRAMES MAX
 =SubSurfaceScatteringQuality SUB_SURFACE_SCATTERING_QUALITY_* DISABLED LOW MEDIUM HIGH
 =DOFBokehShape DOF_BOKEH_* BOX HEXAGON CIRCLE
 =DOFBlurQuality DOF_BLUR_QUALITY_* VERY_LOW LOW MEDIUM HIGH
 =InstanceType INSTANCE_* NONE MESH MULTIMESH PARTICLES PARTICLES_COLLISION LIGHT REFLECTION_PROBE DECAL VOXEL_GI LIGHTMAP OCCLUDER
   VISIBLITY_NOTIFIER FOG_VOLUME MAX GEOMETRY_MASK
 =InstanceFlags INSTANCE_FLAG_* USE_BAKED_LIGHT USE_DYNAMIC_GI DRAW_NEXT_FRAME_IF_VISIBLE IGNORE_OCCLUSION_CULLING MAX
 =ShadowCastingSetting SHADOW_CASTING_SETTING_* OFF ON DOUBLE_SIDED SHADOWS_ONLY
 =VisibilityRangeFadeMode VISIBILITY_RANGE_FADE_* DISABLED SELF DEPENDENCIES
 =BakeChannels BAKE_CHANNEL_* ALBEDO_ALPHA NORMAL ORM EMISSION
 =CanvasTextureChannel CANVAS_TEXTURE_CHANNEL_* DIFFUSE NORMAL SPECULAR
 =NinePatchAxisMode NINE_PATCH_* STRETCH TILE TILE_FIT
 =CanvasItemTextureFilter CANVAS_ITEM_TEXTURE_FILTER_* DEFAULT NEAREST LINEAR NEAREST_WITH_MIPMAPS LINEAR_WITH_MIPMAPS
   NEAREST_WITH_MIPMAPS_ANISOTROPIC LINEAR_WITH_MIPMAPS_ANISOTROPIC MAX
 =CanvasItemTextureRepeat CANVAS_ITEM_TEXTURE_REPEAT_* DEFAULT DISABLED ENABLED MIRROR MAX
 =CanvasGroupMode CANVAS_GROUP_MODE_* DISABLED CLIP_ONLY CLIP_AND_DRAW TRANSPARENT
 =CanvasLightMode CANVAS_LIGHT_MODE_* POINT DIRECTIONAL
 =CanvasLightBlendMode CANVAS_LIGHT_BLEND_MODE_* ADD SUB MIX
 =CanvasLightShadowFilter CANVAS_LIGHT_FILTER_* NONE PCF5 PCF13 MAX
 =CanvasOccluderPolygonCullMode CANVAS_OCCLUDER_POLYGON_CULL_* DISABLED CLOCKWISE COUNTER_CLOCKWISE
 =GlobalShaderParameterType GLOBAL_VAR_TYPE_* BOOL BVEC2 BVEC3 BVEC4 INT IVEC2 IVEC3 IVEC4 RECT2I UINT UVEC2 UVEC3 UVEC4 FLOAT VEC2 VEC3 VEC4 COLOR
   RECT2 MAT2 MAT3 MAT4 TRANSFORM_2D TRANSFORM SAMPLER2D SAMPLER2DARRAY SAMPLER3D SAMPLERCUBE SAMPLEREXT MAX
 =RenderingInfo RENDERING_INFO_* TOTAL_OBJECTS_IN_FRAME TOTAL_PRIMITIVES_IN_FRAME TOTAL_DRAW_CALLS_IN_FRAME TEXTURE_MEM_USED BUFFER_MEM_USED
   VIDEO_MEM_USED PIPELINE_COMPILATIONS_CANVAS PIPELINE_COMPILATIONS_MESH PIPELINE_COMPILATIONS_SURFACE PIPELINE_COMPILATIONS_DRAW
   PIPELINE_COMPILATIONS_SPECIALIZATION
 =PipelineSource PIPELINE_SOURCE_* CANVAS MESH SURFACE DRAW SPECIALIZATION MAX
 =SplashStretchMode SPLASH_STRETCH_MODE_* DISABLED KEEP KEEP_WIDTH KEEP_HEIGHT COVER IGNORE
 =Features FEATURE_* SHADERS MULTITHREADED
 @frame_post_draw()
 @frame_pre_draw()
Resource RefCounted
 ~_get_rid()RID
 ~_reset_state()
 ~_set_path_cache(path:String)
 ~_setup_local_to_scene()
 duplicate(deep:bool=false)Resource
 duplicate_deep(deep_subresources_mode:int=1)Resource
 emit_changed()
 !generate_scene_unique_id()String
 get_id_for_path(path:String)String
 get_local_scene()Node
 get_rid()RID
 is_built_in()bool
 reset_state()
 set_id_for_path(path:String;id:String)
 set_path_cache(path:String)
 setup_local_to_scene()
 take_over_path(path:String)
 .resource_local_to_scene|bool|set_local_to_scene|is_local_to_scene||
 .resource_name|String|set_name|get_name||
 .resource_path|String|set_path|get_path||
 .resource_scene_unique_id|String|set_scene_unique_id|get_scene_unique_id||
 @changed()
ResourceFormatLoader RefCounted
 ~_exists(path:String)bool
 ~_get_classes_used(path:String)PackedStringArray
 ~_get_dependencies(path:String;add_types:bool)PackedStringArray
 ~_get_recognized_extensions()PackedStringArray
 ~_get_resource_script_class(path:String)String
 ~_get_resource_type(path:String)String
 ~_get_resource_uid(path:String)int
 ~_handles_type(type:StringName)bool
 ~_load(path:String;original_path:String;use_sub_threads:bool;cache_mode:int)Variant
 ~_recognize_path(path:String;type:StringName)bool
 ~_rename_dependencies(path:String;renames:Dictionary)int
ResourceFormatSaver RefCounted
 ~_get_recognized_extensions(resource:Resource)PackedStringArray
 ~_recognize(resource:Resource)bool
 ~_recognize_path(resource:Resource;path:String)bool
 ~_save(resource:Resource;path:String;flags:int)int
 ~_set_uid(path:String;uid:int)int
-ResourceImporter RefCounted
 ~_get_build_dependencies(path:String)PackedStringArray
ResourceImporterBMFont ResourceImporter
 .compress|bool|||-|true
 .fallbacks|Array|||-|
 .scaling_mode|int|||-|2
ResourceImporterBitMap ResourceImporter
 .create_from|int|||-|
 .threshold|float|||-|0.5
ResourceImporterCSVTranslation ResourceImporter
 .compress|bool|||-|true
 .delimiter|int|||-|
ResourceImporterDynamicFont ResourceImporter
 .allow_system_fallback|bool|||-|true
 .antialiasing|int|||-|1
 .compress|bool|||-|true
 .disable_embedded_bitmaps|bool|||-|true
 .fallbacks|Array|||-|
 .force_autohinter|bool|||-|
 .generate_mipmaps|bool|||-|
 .hinting|int|||-|1
 .keep_rounding_remainders|bool|||-|true
 .language_support|Dictionary|||-|
 .modulate_color_glyphs|bool|||-|
 .msdf_pixel_range|int|||-|8
 .msdf_size|int|||-|48
 .multichannel_signed_distance_field|bool|||-|
 .opentype_features|Dictionary|||-|
 .oversampling|float|||-|
 .preload|Array|||-|
 .script_support|Dictionary|||-|
 .subpixel_positioning|int|||-|4
ResourceImporterImage ResourceImporter
ResourceImporterImageFont ResourceImporter
 .ascent|int|||-|
 .character_margin|Rect2i|||-|
 .character_ranges|PackedStringArray|||-|
 .columns|int|||-|1
 .compress|bool|||-|true
 .descent|int|||-|
 .fallbacks|Array|||-|
 .image_margin|Rect2i|||-|
 .kerning_pairs|PackedStringArray|||-|
 .rows|int|||-|1
 .scaling_mode|int|||-|2
ResourceImporterLayeredTexture ResourceImporter
 .compress/channel_pack|int|||-|
 .compress/hdr_compression|int|||-|1
 .compress/high_quality|bool|||-|
 .compress/lossy_quality|float|||-|0.7
 .compress/mode|int|||-|1
 .compress/rdo_quality_loss|float|||-|
 .compress/uastc_level|int|||-|
 .mipmaps/generate|bool|||-|true
 .mipmaps/limit|int|||-|-1
 .slices/arrangement|int|||-|1
ResourceImporterMP3 ResourceImporter
 .bar_beats|int|||-|4
 .beat_count|int|||-|
 .bpm|float|||-|
 .loop|bool|||-|
 .loop_offset|float|||-|
ResourceImporterOBJ ResourceImporter
 .force_disable_mesh_compression|bool|||-|
 .generate_lightmap_uv2|bool|||-|
 .generate_lightmap_uv2_texel_size|float|||-|0.2
 .generate_lods|bool|||-|true
 .generate_shadow_mesh|bool|||-|true
 .generate_tangents|bool|||-|true
 .offset_mesh|Vector3|||-|
 .scale_mesh|Vector3|||-|Vector3(1, 1, 1)
ResourceImporterOggVorbis ResourceImporter
 !load_from_buffer(stream_data:PackedByteArray)AudioStreamOggVorbis
 !load_from_file(path:String)AudioStreamOggVorbis
 .bar_beats|int|||-|4
 .beat_count|int|||-|
 .bpm|float|||-|
 .loop|bool|||-|
 .loop_offset|float|||-|
ResourceImporterSVG ResourceImporter
 .base_scale|float|||-|1.0
 .color_map|Dictionary|||-|
 .compress|bool|||-|true
 .saturation|float|||-|1.0
ResourceImporterScene ResourceImporter
 ._subresources|Dictionary|||-|
 .animation/fps|float|||-|30
 .animation/import|bool|||-|true
 .animation/import_rest_as_RESET|bool|||-|
 .animation/remove_immutable_tracks|bool|||-|true
 .animation/trimming|bool|||-|
 .import_script/path|String|||-|
 .materials/extract|int|||-|
 .materials/extract_format|int|||-|
 .materials/extract_path|String|||-|
 .meshes/create_shadow_meshes|bool|||-|true
 .meshes/ensure_tangents|bool|||-|true
 .meshes/force_disable_compression|bool|||-|
 .meshes/generate_lods|bool|||-|true
 .meshes/light_baking|int|||-|1
 .meshes/lightmap_texel_size|float|||-|0.2
 .nodes/apply_root_scale|bool|||-|true
 .nodes/import_as_skeleton_bones|bool|||-|
 .nodes/root_name|String|||-|
 .nodes/root_scale|float|||-|1.0
 .nodes/root_script|Script|||-|
 .nodes/root_type|String|||-|
 .nodes/use_name_suffixes|bool|||-|true
 .nodes/use_node_type_suffixes|bool|||-|true
 .skins/use_named_skins|bool|||-|true
ResourceImporterShaderFile ResourceImporter
ResourceImporterTexture ResourceImporter
 .compress/channel_pack|int|||-|
 .compress/hdr_compression|int|||-|1
 .compress/high_quality|bool|||-|
 .compress/lossy_quality|float|||-|0.7
 .compress/mode|int|||-|
 .compress/normal_map|int|||-|
 .compress/rdo_quality_loss|float|||-|
 .compress/uastc_level|int|||-|
 .detect_3d/compress_to|int|||-|1
 .editor/convert_colors_with_editor_theme|bool|||-|
 .editor/scale_with_editor_scale|bool|||-|
 .mipmaps/generate|bool|||-|
 .mipmaps/limit|int|||-|-1
 .process/channel_remap/alpha|int|||-|3
 .process/channel_remap/blue|int|||-|2
 .process/channel_remap/green|int|||-|1
 .process/channel_remap/red|int|||-|
 .process/fix_alpha_border|bool|||-|true
 .process/hdr_as_srgb|bool|||-|
 .process/hdr_clamp_exposure|bool|||-|
 .process/normal_map_invert_y|bool|||-|
 .process/premult_alpha|bool|||-|
 .process/size_limit|int|||-|
 .roughness/mode|int|||-|
 .roughness/src_normal|String|||-|
 .svg/scale|float|||-|1.0
ResourceImporterTextureAtlas ResourceImporter
 .atlas_file|String|||-|
 .crop_to_region|bool|||-|
 .import_mode|int|||-|
 .trim_alpha_border_from_region|bool|||-|true
ResourceImporterWAV ResourceImporter
 .compress/mode|int|||-|2
 .edit/loop_begin|int|||-|
 .edit/loop_end|int|||-|-1
 .edit/loop_mode|int|||-|
 .edit/normalize|bool|||-|
 .edit/trim|bool|||-|
 .force/8_bit|bool|||-|
 .force/max_rate|bool|||-|
 .force/max_rate_hz|float|||-|44100
 .force/mono|bool|||-|
$ResourceLoader Object
 add_resource_format_loader(format_loader:ResourceFormatLoader;at_front:bool=false)
 exists(path:String;type_hint:String="")bool
 get_cached_ref(path:String)Resource
 get_dependencies(path:String)PackedStringArray
 get_recognized_extensions_for_type(type:String)PackedStringArray
 get_resource_uid(path:String)int
 has_cached(path:String)bool
 list_directory(directory_path:String)PackedStringArray
 load(path:String;type_hint:String="";cache_mode:int=1)Resource
 load_threaded_get(path:String)Resource
 load_threaded_get_status(path:String;progress:Array=[])int
 load_threaded_request(path:String;type_hint:String="";use_sub_threads:bool=false;cache_mode:int=1)int
 remove_resource_format_loader(format_loader:ResourceFormatLoader)
 set_abort_on_missing_resources(abort:bool)
ResourcePreloader Node
 add_resource(name:StringName;resource:Resource)
 get_resource(name:StringName)Resource
 get_resource_list()PackedStringArray
 has_resource(name:StringName)bool
 remove_resource(name:StringName)
 rename_resource(name:StringName;newname:StringName)
$ResourceSaver Object
 add_resource_format_saver(format_saver:ResourceFormatSaver;at_front:bool=false)
 get_recognized_extensions(type:Resource)PackedStringArray
 get_resource_id_for_path(path:String;generate:bool=false)int
 remove_resource_format_saver(format_saver:ResourceFormatSaver)
 save(resource:Resource;path:String="";flags:int=0)int
 set_uid(resource:String;uid:int)int
$ResourceUID Object
 add_id(id:int;path:String)
 create_id()int
 create_id_for_path(path:String)int
 !ensure_path(path_or_uid:String)String
 get_id_path(id:int)String
 has_id(id:int)bool
 id_to_text(id:int)String
 !path_to_uid(path:String)String
 remove_id(id:int)
 set_id(id:int;path:String)
 text_to_id(text_id:String)int
 !uid_to_path(uid:String)String
RetargetModifier3D SkeletonModifier3D
 is_position_enabled()bool
 is_rotation_enabled()bool
 is_scale_enabled()bool
 set_position_enabled(enabled:bool)
 set_rotation_enabled(enabled:bool)
 set_scale_enabled(enabled:bool)
 .enable|int|set_enable_flags|get_enable_flags||7
 .profile|SkeletonProfile|set_profile|get_profile||
 .use_global_pose|bool|set_use_global_pose|is_using_global_pose||
RibbonTrailMesh PrimitiveMesh
 .curve|Curve|set_curve|get_curve||
 .section_length|float|set_section_length|get_section_length||0.2
 .section_segments|int|set_section_segments|get_section_segments||3
 .sections|int|set_sections|get_sections||5
 .shape|int|set_shape|get_shape||1
 .size|float|set_size|get_size||1.0
RichTextEffect Resource
 ~_process_custom_fx(char_fx:CharFXTransform)bool
RichTextLabel Control
 add_hr(width:int=90;height:int=2;color:Color=Color(1, 1, 1, 1);alignment:int=1;width_in_percent:bool=true;height_in_percent:bool=false)
 add_image(image:Texture2D;width:int=0;height:int=0;color:Color=Color(1, 1, 1, 1);inline_align:int=5;region:Rect2=Rect2(0, 0, 0, 0);key:Variant=null;
  pad:bool=false;tooltip:String="";width_in_percent:bool=false;height_in_percent:bool=false;alt_text:String="")
 add_text(text:String)
 append_text(bbcode:String)
 clear()
 deselect()
 get_character_line(character:int)int
 get_character_paragraph(character:int)int
 get_content_height()int
 get_content_width()int
 get_line_count()int
 get_line_height(line:int)int
 get_line_offset(line:int)float
 get_line_range(line:int)Vector2i
 get_line_width(line:int)int
 get_menu()PopupMenu
 get_paragraph_count()int
 get_paragraph_offset(paragraph:int)float
 get_parsed_text()String
 get_selected_text()String
 get_selection_from()int
 get_selection_line_offset()float
 get_selection_to()int
 get_total_character_count()int
 get_v_scroll_bar()VScrollBar
 get_visible_content_rect()Rect2i
 get_visible_line_count()int
 get_visible_paragraph_count()int
 install_effect(effect:Variant)
 invalidate_paragraph(paragraph:int)bool
 is_finished()bool
 is_menu_visible()bool
 is_ready()bool
 menu_option(option:int)
 newline()
 parse_bbcode(bbcode:String)
 parse_expressions_for_values(expressions:PackedStringArray)Dictionary
 pop()
 pop_all()
 pop_context()
 push_bgcolor(bgcolor:Color)
 push_bold()
 push_bold_italics()
 push_cell()
 push_color(color:Color)
 push_context()
 push_customfx(effect:RichTextEffect;env:Dictionary)
 push_dropcap(string:String;font:Font;size:int;dropcap_margins:Rect2=Rect2(0, 0, 0, 0);color:Color=Color(1, 1, 1, 1);outline_size:int=0;
  outline_color:Color=Color(0, 0, 0, 0))
 push_fgcolor(fgcolor:Color)
 push_font(font:Font;font_size:int=0)
 push_font_size(font_size:int)
 push_hint(description:String)
 push_indent(level:int)
 push_italics()
 push_language(language:String)
 push_list(level:int;type:int;capitalize:bool;bullet:String="•")
 push_meta(data:Variant;underline_mode:int=1;tooltip:String="")
 push_mono()
 push_normal()
 push_outline_color(color:Color)
 push_outline_size(outline_size:int)
 push_paragraph(alignment:int;base_direction:int=0;language:String="";st_parser:int=0;justification_flags:int=163;
  tab_stops:PackedFloat32Array=PackedFloat32Array())
 push_strikethrough(color:Color=Color(0, 0, 0, 0))
 push_table(columns:int;inline_align:int=0;align_to_row:int=-1;name:String="")
 push_underline(color:Color=Color(0, 0, 0, 0))
 reload_effects()
 remove_paragraph(paragraph:int;no_invalidate:bool=false)bool
 scroll_to_line(line:int)
 scroll_to_paragraph(paragraph:int)
 scroll_to_selection()
 select_all()
 set_cell_border_color(color:Color)
 set_cell_padding(padding:Rect2)
 set_cell_row_background_color(odd_row_bg:Color;even_row_bg:Color)
 set_cell_size_override(min_size:Vector2;max_size:Vector2)
 set_table_column_expand(column:int;expand:bool;ratio:int=1;shrink:bool=true)
 set_table_column_name(column:int;name:String)
 update_image(key:Variant;mask:int;image:Texture2D;width:int=0;height:int=0;color:Color=Color(1, 1, 1, 1);inline_align:int=5;region:Rect2=Rect2(0, 0,
   0, 0);pad:bool=false;tooltip:String="";width_in_percent:bool=false;height_in_percent:bool=false)
 .autowrap_mode|int|set_autowrap_mode|get_autowrap_mode||3
 .autowrap_trim_flags|int|set_autowrap_trim_flags|get_autowrap_trim_flags||192
 .bbcode_enabled|bool|set_use_bbcode|is_using_bbcode||
 ^clip_contents|true
 .context_menu_enabled|bool|set_context_menu_enabled|is_context_menu_enabled||
 .custom_effects|Array|set_effects|get_effects||
 .deselect_on_focus_loss_enabled|bool|set_deselect_on_focus_loss_enabled|is_deselect_on_focus_loss_enabled||true
 .drag_and_drop_selection_enabled|bool|set_drag_and_drop_selection_enabled|is_drag_and_drop_selection_enabled||true
 .fit_content|bool|set_fit_content|is_fit_content_enabled||
 ^focus_mode|3
 .hint_underlined|bool|set_hint_underline|is_hint_underlined||true
 .horizontal_alignment|int|set_horizontal_alignment|get_horizontal_alignment||
 .justification_flags|int|set_justification_flags|get_justification_flags||163
 .language|String|set_language|get_language||
 .meta_underlined|bool|set_meta_underline|is_meta_underlined||true
 .progress_bar_delay|int|set_progress_bar_delay|get_progress_bar_delay||1000
 .scroll_active|bool|set_scroll_active|is_scroll_active||true
 .scroll_following|bool|set_scroll_follow|is_scroll_following||
 .scroll_following_visible_characters|bool|set_scroll_follow_visible_characters|is_scroll_following_visible_characters||
 .selection_enabled|bool|set_selection_enabled|is_selection_enabled||
 .shortcut_keys_enabled|bool|set_shortcut_keys_enabled|is_shortcut_keys_enabled||true
 .structured_text_bidi_override|int|set_structured_text_bidi_override|get_structured_text_bidi_override||
 .structured_text_bidi_override_options|Array|set_structured_text_bidi_override_options|get_structured_text_bidi_override_options||
 .tab_size|int|set_tab_size|get_tab_size||4
 .tab_stops|PackedFloat32Array|set_tab_stops|get_tab_stops||
 .text|String|set_text|get_text||
 .text_direction|int|set_text_direction|get_text_direction||
 .threaded|bool|set_threaded|is_threaded||
 .vertical_alignment|int|set_vertical_alignment|get_vertical_alignment||
 .visible_characters|int|set_visible_characters|get_visible_characters||-1
 .visible_characters_behavior|int|set_visible_characters_behavior|get_visible_characters_behavior||
 .visible_ratio|float|set_visible_ratio|get_visible_ratio||1.0
 @finished()
 @meta_clicked(meta:Variant)
 @meta_hover_ended(meta:Variant)
 @meta_hover_started(meta:Variant)
RigidBody2D PhysicsBody2D
 ~_integrate_forces(state:PhysicsDirectBodyState2D)
 add_constant_central_force(force:Vector2)
 add_constant_force(force:Vector2;position:Vector2=Vector2(0, 0))
 add_constant_torque(torque:float)
 apply_central_force(force:Vector2)
 apply_central_impulse(impulse:Vector2=Vector2(0, 0))
 apply_force(force:Vector2;position:Vector2=Vector2(0, 0))
 apply_impulse(impulse:Vector2;position:Vector2=Vector2(0, 0))
 apply_torque(torque:float)
 apply_torque_impulse(torque:float)
 get_colliding_bodies()Node2D[]
 get_contact_count()int
 set_axis_velocity(axis_velocity:Vector2)
 .angular_damp|float|set_angular_damp|get_angular_damp||
 .angular_damp_mode|int|set_angular_damp_mode|get_angular_damp_mode||
 .angular_velocity|float|set_angular_velocity|get_angular_velocity||
 .can_sleep|bool|set_can_sleep|is_able_to_sleep||true
 .center_of_mass|Vector2|set_center_of_mass|get_center_of_mass||
 .center_of_mass_mode|int|set_center_of_mass_mode|get_center_of_mass_mode||
 .constant_force|Vector2|set_constant_force|get_constant_force||
 .constant_torque|float|set_constant_torque|get_constant_torque||
 .contact_monitor|bool|set_contact_monitor|is_contact_monitor_enabled||
 .continuous_cd|int|set_continuous_collision_detection_mode|get_continuous_collision_detection_mode||
 .custom_integrator|bool|set_use_custom_integrator|is_using_custom_integrator||
 .freeze|bool|set_freeze_enabled|is_freeze_enabled||
 .freeze_mode|int|set_freeze_mode|get_freeze_mode||
 .gravity_scale|float|set_gravity_scale|get_gravity_scale||1.0
 .inertia|float|set_inertia|get_inertia||
 .linear_damp|float|set_linear_damp|get_linear_damp||
 .linear_damp_mode|int|set_linear_damp_mode|get_linear_damp_mode||
 .linear_velocity|Vector2|set_linear_velocity|get_linear_velocity||
 .lock_rotation|bool|set_lock_rotation_enabled|is_lock_rotation_enabled||
 .mass|float|set_mass|get_mass||1.0
 .max_contacts_reported|int|set_max_contacts_reported|get_max_contacts_reported||
 .physics_material_override|PhysicsMaterial|set_physics_material_override|get_physics_material_override||
 .sleeping|bool|set_sleeping|is_sleeping||
 @body_entered(body:Node)
 @body_exited(body:Node)
 @body_shape_entered(body_rid:RID;body:Node;body_shape_index:int;local_shape_index:int)
 @body_shape_exited(body_rid:RID;body:Node;body_shape_index:int;local_shape_index:int)
 @sleeping_state_changed()
RigidBody3D PhysicsBody3D
 ~_integrate_forces(state:PhysicsDirectBodyState3D)
 add_constant_central_force(force:Vector3)
 add_constant_force(force:Vector3;position:Vector3=Vector3(0, 0, 0))
 add_constant_torque(torque:Vector3)
 apply_central_force(force:Vector3)
 apply_central_impulse(impulse:Vector3)
 apply_force(force:Vector3;position:Vector3=Vector3(0, 0, 0))
 apply_impulse(impulse:Vector3;position:Vector3=Vector3(0, 0, 0))
 apply_torque(torque:Vector3)
 apply_torque_impulse(impulse:Vector3)
 get_colliding_bodies()Node3D[]
 get_contact_count()int
 get_inverse_inertia_tensor()Basis
 set_axis_velocity(axis_velocity:Vector3)
 .angular_damp|float|set_angular_damp|get_angular_damp||
 .angular_damp_mode|int|set_angular_damp_mode|get_angular_damp_mode||
 .angular_velocity|Vector3|set_angular_velocity|get_angular_velocity||
 .can_sleep|bool|set_can_sleep|is_able_to_sleep||true
 .center_of_mass|Vector3|set_center_of_mass|get_center_of_mass||
 .center_of_mass_mode|int|set_center_of_mass_mode|get_center_of_mass_mode||
 .constant_force|Vector3|set_constant_force|get_constant_force||
 .constant_torque|Vector3|set_constant_torque|get_constant_torque||
 .contact_monitor|bool|set_contact_monitor|is_contact_monitor_enabled||
 .continuous_cd|bool|set_use_continuous_collision_detection|is_using_continuous_collision_detection||
 .custom_integrator|bool|set_use_custom_integrator|is_using_custom_integrator||
 .freeze|bool|set_freeze_enabled|is_freeze_enabled||
 .freeze_mode|int|set_freeze_mode|get_freeze_mode||
 .gravity_scale|float|set_gravity_scale|get_gravity_scale||1.0
 .inertia|Vector3|set_inertia|get_inertia||
 .linear_damp|float|set_linear_damp|get_linear_damp||
 .linear_damp_mode|int|set_linear_damp_mode|get_linear_damp_mode||
 .linear_velocity|Vector3|set_linear_velocity|get_linear_velocity||
 .lock_rotation|bool|set_lock_rotation_enabled|is_lock_rotation_enabled||
 .mass|float|set_mass|get_mass||1.0
 .max_contacts_reported|int|set_max_contacts_reported|get_max_contacts_reported||
 .physics_material_override|PhysicsMaterial|set_physics_material_override|get_physics_material_override||
 .sleeping|bool|set_sleeping|is_sleeping||
 @body_entered(body:Node)
 @body_exited(body:Node)
 @body_shape_entered(body_rid:RID;body:Node;body_shape_index:int;local_shape_index:int)
 @body_shape_exited(body_rid:RID;body:Node;body_shape_index:int;local_shape_index:int)
 @sleeping_state_changed()
RootMotionView VisualInstance3D
 .animation_path|NodePath|set_animation_path|get_animation_path||
 .cell_size|float|set_cell_size|get_cell_size||1.0
 .color|Color|set_color|get_color||Color(0.5, 0.5, 1, 1)
 .radius|float|set_radius|get_radius||10.0
 .zero_y|bool|set_zero_y|get_zero_y||true
SceneMultiplayer MultiplayerAPI
 clear()
 complete_auth(id:int)int
 disconnect_peer(id:int)
 get_authenticating_peers()PackedInt32Array
 send_auth(id:int;data:PackedByteArray)int
 send_bytes(bytes:PackedByteArray;id:int=0;mode:int=2;channel:int=0)int
 .allow_object_decoding|bool|set_allow_object_decoding|is_object_decoding_allowed||
 .auth_callback|Callable|set_auth_callback|get_auth_callback||Callable()
 .auth_timeout|float|set_auth_timeout|get_auth_timeout||3.0
 .max_delta_packet_size|int|set_max_delta_packet_size|get_max_delta_packet_size||65535
 .max_sync_packet_size|int|set_max_sync_packet_size|get_max_sync_packet_size||1350
 .refuse_new_connections|bool|set_refuse_new_connections|is_refusing_new_connections||
 .root_path|NodePath|set_root_path|get_root_path||
 .server_relay|bool|set_server_relay_enabled|is_server_relay_enabled||true
 @peer_authenticating(id:int)
 @peer_authentication_failed(id:int)
 @peer_packet(id:int;packet:PackedByteArray)
SceneReplicationConfig Resource
 add_property(path:NodePath;index:int=-1)
 get_properties()NodePath[]
 has_property(path:NodePath)bool
 property_get_index(path:NodePath)int
 property_get_replication_mode(path:NodePath)int
 property_get_spawn(path:NodePath)bool
 property_get_sync(path:NodePath)bool
 property_get_watch(path:NodePath)bool
 property_set_replication_mode(path:NodePath;mode:int)
 property_set_spawn(path:NodePath;enabled:bool)
 property_set_sync(path:NodePath;enabled:bool)
 property_set_watch(path:NodePath;enabled:bool)
 remove_property(path:NodePath)
-SceneState RefCounted
 get_base_scene_state()SceneState
 get_connection_binds(idx:int)Array
 get_connection_count()int
 get_connection_flags(idx:int)int
 get_connection_method(idx:int)StringName
 get_connection_signal(idx:int)StringName
 get_connection_source(idx:int)NodePath
 get_connection_target(idx:int)NodePath
 get_connection_unbinds(idx:int)int
 get_node_count()int
 get_node_groups(idx:int)PackedStringArray
 get_node_index(idx:int)int
 get_node_instance(idx:int)PackedScene
 get_node_instance_placeholder(idx:int)String
 get_node_name(idx:int)StringName
 get_node_owner_path(idx:int)NodePath
 get_node_path(idx:int;for_parent:bool=false)NodePath
 get_node_property_count(idx:int)int
 get_node_property_name(idx:int;prop_idx:int)StringName
 get_node_property_value(idx:int;prop_idx:int)Variant
 get_node_type(idx:int)StringName
 get_path()String
 is_node_instance_placeholder(idx:int)bool
SceneTree MainLoop
 +call_group(group:StringName;method:StringName)
 +call_group_flags(flags:int;group:StringName;method:StringName)
 change_scene_to_file(path:String)int
 change_scene_to_node(node:Node)int
 change_scene_to_packed(packed_scene:PackedScene)int
 create_timer(time_sec:float;process_always:bool=true;process_in_physics:bool=false;ignore_time_scale:bool=false)SceneTreeTimer
 create_tween()Tween
 get_first_node_in_group(group:StringName)Node
 get_frame()int
 get_multiplayer(for_path:NodePath=NodePath(""))MultiplayerAPI
 get_node_count()int
 get_node_count_in_group(group:StringName)int
 get_nodes_in_group(group:StringName)Node[]
 get_processed_tweens()Tween[]
 has_group(name:StringName)bool
 is_accessibility_enabled()bool
 is_accessibility_supported()bool
 notify_group(group:StringName;notification:int)
 notify_group_flags(call_flags:int;group:StringName;notification:int)
 queue_delete(obj:Object)
 quit(exit_code:int=0)
 reload_current_scene()int
 set_group(group:StringName;property:String;value:Variant)
 set_group_flags(call_flags:int;group:StringName;property:String;value:Variant)
 set_multiplayer(multiplayer:MultiplayerAPI;root_path:NodePath=NodePath(""))
 unload_current_scene()
 .auto_accept_quit|bool|set_auto_accept_quit|is_auto_accept_quit||true
 .current_scene|Node|set_current_scene|get_current_scene||
 .debug_collisions_hint|bool|set_debug_collisions_hint|is_debugging_collisions_hint||
 .debug_navigation_hint|bool|set_debug_navigation_hint|is_debugging_navigation_hint||
 .debug_paths_hint|bool|set_debug_paths_hint|is_debugging_paths_hint||
 .edited_scene_root|Node|set_edited_scene_root|get_edited_scene_root||
 .multiplayer_poll|bool|set_multiplayer_poll_enabled|is_multiplayer_poll_enabled||true
 .paused|bool|set_pause|is_paused||
 .physics_interpolation|bool|set_physics_interpolation_enabled|is_physics_interpolation_enabled||
 .quit_on_go_back|bool|set_quit_on_go_back|is_quit_on_go_back||true
 .root|Window||get_root|-|
 @node_added(node:Node)
 @node_configuration_warning_changed(node:Node)
 @node_removed(node:Node)
 @node_renamed(node:Node)
 @physics_frame()
 @process_frame()
 @scene_changed()
 @tree_changed()
 @tree_process_mode_changed()
-SceneTreeTimer RefCounted
 .time_left|float|set_time_left|get_time_left||
 @timeout()
-Script Resource
 can_instantiate()bool
 get_base_script()Script
 get_global_name()StringName
 get_instance_base_type()StringName
 get_property_default_value(property:StringName)Variant
 get_rpc_config()Variant
 get_script_constant_map()Dictionary
 get_script_method_list()Dictionary[]
 get_script_property_list()Dictionary[]
 get_script_signal_list()Dictionary[]
 has_script_signal(signal_name:StringName)bool
 has_source_code()bool
 instance_has(base_object:Object)bool
 is_abstract()bool
 is_tool()bool
 reload(keep_state:bool=false)int
 .source_code|String|set_source_code|get_source_code||
ScriptBacktrace RefCounted
 format(indent_all:int=0;indent_frames:int=4)String
 get_frame_count()int
 get_frame_file(index:int)String
 get_frame_function(index:int)String
 get_frame_line(index:int)int
 get_global_variable_count()int
 get_global_variable_name(variable_index:int)String
 get_global_variable_value(variable_index:int)Variant
 get_language_name()String
 get_local_variable_count(frame_index:int)int
 get_local_variable_name(frame_index:int;variable_index:int)String
 get_local_variable_value(frame_index:int;variable_index:int)Variant
 get_member_variable_count(frame_index:int)int
 get_member_variable_name(frame_index:int;variable_index:int)String
 get_member_variable_value(frame_index:int;variable_index:int)Variant
 is_empty()bool
ScriptCreateDialog ConfirmationDialog
 config(inherits:String;path:String;built_in_enabled:bool=true;load_enabled:bool=true)
 ^dialog_hide_on_ok|
 ^ok_button_text|"Create"
 ^title|"Attach Node Script"
 @script_created(script:Script)
-ScriptEditor PanelContainer
 clear_docs_from_script(script:Script)
 get_breakpoints()PackedStringArray
 get_current_editor()ScriptEditorBase
 get_current_script()Script
 get_open_script_editors()ScriptEditorBase[]
 get_open_scripts()Script[]
 goto_help(topic:String)
 goto_line(line_number:int)
 open_script_create_dialog(base_name:String;base_path:String)
 register_syntax_highlighter(syntax_highlighter:EditorSyntaxHighlighter)
 unregister_syntax_highlighter(syntax_highlighter:EditorSyntaxHighlighter)
 update_docs_from_script(script:Script)
 @editor_script_changed(script:Script)
 @script_close(script:Script)
-ScriptEditorBase VBoxContainer
 add_syntax_highlighter(highlighter:EditorSyntaxHighlighter)
 get_base_editor()Control
 @edited_script_changed()
 @go_to_help(what:String)
 @go_to_method(script:Object;method:String)
 @name_changed()
 @replace_in_files_requested(text:String)
 @request_help(topic:String)
 @request_open_script_at_line(script:Object;line:int)
 @request_save_history()
 @request_save_previous_state(state:Dictionary)
 @search_in_files_requested(text:String)
ScriptExtension Script
-ScriptLanguage Object
ScriptLanguageExtension ScriptLanguage
-ScrollBar Range
 .custom_step|float|set_custom_step|get_custom_step||-1.0
 ^focus_mode|3
 ^step|
 @scrolling()
ScrollContainer Container
 ensure_control_visible(control:Control)
 get_h_scroll_bar()HScrollBar
 get_v_scroll_bar()VScrollBar
 ^clip_contents|true
 .draw_focus_border|bool|set_draw_focus_border|get_draw_focus_border||
 .follow_focus|bool|set_follow_focus|is_following_focus||
 .horizontal_scroll_mode|int|set_horizontal_scroll_mode|get_horizontal_scroll_mode||1
 .scroll_deadzone|int|set_deadzone|get_deadzone||
 .scroll_horizontal|int|set_h_scroll|get_h_scroll||
 .scroll_horizontal_custom_step|float|set_horizontal_custom_step|get_horizontal_custom_step||-1.0
 .scroll_vertical|int|set_v_scroll|get_v_scroll||
 .scroll_vertical_custom_step|float|set_vertical_custom_step|get_vertical_custom_step||-1.0
 .vertical_scroll_mode|int|set_vertical_scroll_mode|get_vertical_scroll_mode||1
 @scroll_ended()
 @scroll_started()
SegmentShape2D Shape2D
 .a|Vector2|set_a|get_a||
 .b|Vector2|set_b|get_b||Vector2(0, 10)
Semaphore RefCounted
 post(count:int=1)
 try_wait()bool
 wait()
SeparationRayShape2D Shape2D
 .length|float|set_length|get_length||20.0
 .slide_on_slope|bool|set_slide_on_slope|get_slide_on_slope||
SeparationRayShape3D Shape3D
 .length|float|set_length|get_length||1.0
 .slide_on_slope|bool|set_slide_on_slope|get_slide_on_slope||
-Separator Control
-Shader Resource
 get_default_texture_parameter(name:StringName;index:int=0)Texture
 get_mode()int
 get_shader_uniform_list(get_groups:bool=false)Array
 inspect_native_shader_code()
 set_default_texture_parameter(name:StringName;texture:Texture;index:int=0)
 .code|String|set_code|get_code||
ShaderGlobalsOverride Node
ShaderInclude Resource
 .code|String|set_code|get_code||
ShaderIncludeDB Object
 !get_built_in_include_file(filename:String)String
 !has_built_in_include_file(filename:String)bool
 !list_built_in_include_files()PackedStringArray
ShaderMaterial Material
 get_shader_parameter(param:StringName)Variant
 set_shader_parameter(param:StringName;value:Variant)
 .shader|Shader|set_shader|get_shader||
-Shape2D Resource
 collide(local_xform:Transform2D;with_shape:Shape2D;shape_xform:Transform2D)bool
 collide_and_get_contacts(local_xform:Transform2D;with_shape:Shape2D;shape_xform:Transform2D)PackedVector2Array
 collide_with_motion(local_xform:Transform2D;local_motion:Vector2;with_shape:Shape2D;shape_xform:Transform2D;shape_motion:Vector2)bool
 collide_with_motion_and_get_contacts(local_xform:Transform2D;local_motion:Vector2;with_shape:Shape2D;shape_xform:Transform2D;
  shape_motion:Vector2)PackedVector2Array
 draw(canvas_item:RID;color:Color)
 get_rect()Rect2
 .custom_solver_bias|float|set_custom_solver_bias|get_custom_solver_bias||
-Shape3D Resource
 get_debug_mesh()ArrayMesh
 .custom_solver_bias|float|set_custom_solver_bias|get_custom_solver_bias||
 .margin|float|set_margin|get_margin||0.04
ShapeCast2D Node2D
 add_exception(node:CollisionObject2D)
 add_exception_rid(rid:RID)
 clear_exceptions()
 force_shapecast_update()
 get_closest_collision_safe_fraction()float
 get_closest_collision_unsafe_fraction()float
 get_collider(index:int)Object
 get_collider_rid(index:int)RID
 get_collider_shape(index:int)int
 get_collision_count()int
 get_collision_mask_value(layer_number:int)bool
 get_collision_normal(index:int)Vector2
 get_collision_point(index:int)Vector2
 is_colliding()bool
 remove_exception(node:CollisionObject2D)
 remove_exception_rid(rid:RID)
 set_collision_mask_value(layer_number:int;value:bool)
 .collide_with_areas|bool|set_collide_with_areas|is_collide_with_areas_enabled||
 .collide_with_bodies|bool|set_collide_with_bodies|is_collide_with_bodies_enabled||true
 .collision_mask|int|set_collision_mask|get_collision_mask||1
 .collision_result|Array||get_collision_result|-|
 .enabled|bool|set_enabled|is_enabled||true
 .exclude_parent|bool|set_exclude_parent_body|get_exclude_parent_body||true
 .margin|float|set_margin|get_margin||
 .max_results|int|set_max_results|get_max_results||32
 .shape|Shape2D|set_shape|get_shape||
 .target_position|Vector2|set_target_position|get_target_position||Vector2(0, 50)
ShapeCast3D Node3D
 add_exception(node:CollisionObject3D)
 add_exception_rid(rid:RID)
 clear_exceptions()
 force_shapecast_update()
 get_closest_collision_safe_fraction()float
 get_closest_collision_unsafe_fraction()float
 get_collider(index:int)Object
 get_collider_rid(index:int)RID
 get_collider_shape(index:int)int
 get_collision_count()int
 get_collision_mask_value(layer_number:int)bool
 get_collision_normal(index:int)Vector3
 get_collision_point(index:int)Vector3
 is_colliding()bool
 remove_exception(node:CollisionObject3D)
 remove_exception_rid(rid:RID)
 resource_changed(resource:Resource)
 set_collision_mask_value(layer_number:int;value:bool)
 .collide_with_areas|bool|set_collide_with_areas|is_collide_with_areas_enabled||
 .collide_with_bodies|bool|set_collide_with_bodies|is_collide_with_bodies_enabled||true
 .collision_mask|int|set_collision_mask|get_collision_mask||1
 .collision_result|Array||get_collision_result|-|
 .debug_shape_custom_color|Color|set_debug_shape_custom_color|get_debug_shape_custom_color||
 .enabled|bool|set_enabled|is_enabled||true
 .exclude_parent|bool|set_exclude_parent_body|get_exclude_parent_body||true
 .margin|float|set_margin|get_margin||
 .max_results|int|set_max_results|get_max_results||32
 .shape|Shape3D|set_shape|get_shape||
 .target_position|Vector3|set_target_position|get_target_position||Vector3(0, -1, 0)
Shortcut Resource
 get_as_text()String
 has_valid_event()bool
 matches_event(event:InputEvent)bool
 .events|Array|set_events|get_events||
Skeleton2D Node2D
 execute_modifications(delta:float;execution_mode:int)
 get_bone(idx:int)Bone2D
 get_bone_count()int
 get_bone_local_pose_override(bone_idx:int)Transform2D
 get_modification_stack()SkeletonModificationStack2D
 get_skeleton()RID
 set_bone_local_pose_override(bone_idx:int;override_pose:Transform2D;strength:float;persistent:bool)
 set_modification_stack(modification_stack:SkeletonModificationStack2D)
 @bone_setup_changed()
Skeleton3D Node3D
 add_bone(name:String)int
 advance(delta:float)
 clear_bones()
 clear_bones_global_pose_override()
 create_skin_from_rest_transforms()Skin
 find_bone(name:String)int
 force_update_all_bone_transforms()
 force_update_bone_child_transform(bone_idx:int)
 get_bone_children(bone_idx:int)PackedInt32Array
 get_bone_count()int
 get_bone_global_pose(bone_idx:int)Transform3D
 get_bone_global_pose_no_override(bone_idx:int)Transform3D
 get_bone_global_pose_override(bone_idx:int)Transform3D
 get_bone_global_rest(bone_idx:int)Transform3D
 get_bone_meta(bone_idx:int;key:StringName)Variant
 get_bone_meta_list(bone_idx:int)StringName[]
 get_bone_name(bone_idx:int)String
 get_bone_parent(bone_idx:int)int
 get_bone_pose(bone_idx:int)Transform3D
 get_bone_pose_position(bone_idx:int)Vector3
 get_bone_pose_rotation(bone_idx:int)Quaternion
 get_bone_pose_scale(bone_idx:int)Vector3
 get_bone_rest(bone_idx:int)Transform3D
 get_concatenated_bone_names()StringName
 get_parentless_bones()PackedInt32Array
 get_version()int
 has_bone_meta(bone_idx:int;key:StringName)bool
 is_bone_enabled(bone_idx:int)bool
 localize_rests()
 physical_bones_add_collision_exception(exception:RID)
 physical_bones_remove_collision_exception(exception:RID)
 physical_bones_start_simulation(bones:StringName[]=[])
 physical_bones_stop_simulation()
 register_skin(skin:Skin)SkinReference
 reset_bone_pose(bone_idx:int)
 reset_bone_poses()
 set_bone_enabled(bone_idx:int;enabled:bool=true)
 set_bone_global_pose(bone_idx:int;pose:Transform3D)
 set_bone_global_pose_override(bone_idx:int;pose:Transform3D;amount:float;persistent:bool=false)
 set_bone_meta(bone_idx:int;key:StringName;value:Variant)
 set_bone_name(bone_idx:int;name:String)
 set_bone_parent(bone_idx:int;parent_idx:int)
 set_bone_pose(bone_idx:int;pose:Transform3D)
 set_bone_pose_position(bone_idx:int;position:Vector3)
 set_bone_pose_rotation(bone_idx:int;rotation:Quaternion)
 set_bone_pose_scale(bone_idx:int;scale:Vector3)
 set_bone_rest(bone_idx:int;rest:Transform3D)
 unparent_bone_and_rest(bone_idx:int)
 .animate_physical_bones|bool|set_animate_physical_bones|get_animate_physical_bones||true
 .modifier_callback_mode_process|int|set_modifier_callback_mode_process|get_modifier_callback_mode_process||1
 .motion_scale|float|set_motion_scale|get_motion_scale||1.0
 .show_rest_only|bool|set_show_rest_only|is_show_rest_only||
 @bone_enabled_changed(bone_idx:int)
 @bone_list_changed()
 @pose_updated()
 @rest_updated()
 @show_rest_only_changed()
 @skeleton_updated()
SkeletonIK3D SkeletonModifier3D
 get_parent_skeleton()Skeleton3D
 is_running()bool
 start(one_time:bool=false)
 stop()
 .interpolation|float|set_interpolation|get_interpolation||
 .magnet|Vector3|set_magnet_position|get_magnet_position||
 .max_iterations|int|set_max_iterations|get_max_iterations||10
 .min_distance|float|set_min_distance|get_min_distance||0.01
 .override_tip_basis|bool|set_override_tip_basis|is_override_tip_basis||true
 .root_bone|StringName|set_root_bone|get_root_bone||
 .target|Transform3D|set_target_transform|get_target_transform||
 .target_node|NodePath|set_target_node|get_target_node||
 .tip_bone|StringName|set_tip_bone|get_tip_bone||
 .use_magnet|bool|set_use_magnet|is_using_magnet||
SkeletonModification2D Resource
 ~_draw_editor_gizmo()
 ~_execute(delta:float)
 ~_setup_modification(modification_stack:SkeletonModificationStack2D)
 clamp_angle(angle:float;min:float;max:float;invert:bool)float
 get_editor_draw_gizmo()bool
 get_is_setup()bool
 get_modification_stack()SkeletonModificationStack2D
 set_editor_draw_gizmo(draw_gizmo:bool)
 set_is_setup(is_setup:bool)
 .enabled|bool|set_enabled|get_enabled||true
 .execution_mode|int|set_execution_mode|get_execution_mode||
SkeletonModification2DCCDIK SkeletonModification2D
 get_ccdik_joint_bone2d_node(joint_idx:int)NodePath
 get_ccdik_joint_bone_index(joint_idx:int)int
 get_ccdik_joint_constraint_angle_invert(joint_idx:int)bool
 get_ccdik_joint_constraint_angle_max(joint_idx:int)float
 get_ccdik_joint_constraint_angle_min(joint_idx:int)float
 get_ccdik_joint_enable_constraint(joint_idx:int)bool
 get_ccdik_joint_rotate_from_joint(joint_idx:int)bool
 set_ccdik_joint_bone2d_node(joint_idx:int;bone2d_nodepath:NodePath)
 set_ccdik_joint_bone_index(joint_idx:int;bone_idx:int)
 set_ccdik_joint_constraint_angle_invert(joint_idx:int;invert:bool)
 set_ccdik_joint_constraint_angle_max(joint_idx:int;angle_max:float)
 set_ccdik_joint_constraint_angle_min(joint_idx:int;angle_min:float)
 set_ccdik_joint_enable_constraint(joint_idx:int;enable_constraint:bool)
 set_ccdik_joint_rotate_from_joint(joint_idx:int;rotate_from_joint:bool)
 .ccdik_data_chain_length|int|set_ccdik_data_chain_length|get_ccdik_data_chain_length||
 .target_nodepath|NodePath|set_target_node|get_target_node||
 .tip_nodepath|NodePath|set_tip_node|get_tip_node||
SkeletonModification2DFABRIK SkeletonModification2D
 get_fabrik_joint_bone2d_node(joint_idx:int)NodePath
 get_fabrik_joint_bone_index(joint_idx:int)int
 get_fabrik_joint_magnet_position(joint_idx:int)Vector2
 get_fabrik_joint_use_target_rotation(joint_idx:int)bool
 set_fabrik_joint_bone2d_node(joint_idx:int;bone2d_nodepath:NodePath)
 set_fabrik_joint_bone_index(joint_idx:int;bone_idx:int)
 set_fabrik_joint_magnet_position(joint_idx:int;magnet_position:Vector2)
 set_fabrik_joint_use_target_rotation(joint_idx:int;use_target_rotation:bool)
 .fabrik_data_chain_length|int|set_fabrik_data_chain_length|get_fabrik_data_chain_length||
 .target_nodepath|NodePath|set_target_node|get_target_node||
SkeletonModification2DJiggle SkeletonModification2D
 get_collision_mask()int
 get_jiggle_joint_bone2d_node(joint_idx:int)NodePath
 get_jiggle_joint_bone_index(joint_idx:int)int
 get_jiggle_joint_damping(joint_idx:int)float
 get_jiggle_joint_gravity(joint_idx:int)Vector2
 get_jiggle_joint_mass(joint_idx:int)float
 get_jiggle_joint_override(joint_idx:int)bool
 get_jiggle_joint_stiffness(joint_idx:int)float
 get_jiggle_joint_use_gravity(joint_idx:int)bool
 get_use_colliders()bool
 set_collision_mask(collision_mask:int)
 set_jiggle_joint_bone2d_node(joint_idx:int;bone2d_node:NodePath)
 set_jiggle_joint_bone_index(joint_idx:int;bone_idx:int)
 set_jiggle_joint_damping(joint_idx:int;damping:float)
 set_jiggle_joint_gravity(joint_idx:int;gravity:Vector2)
 set_jiggle_joint_mass(joint_idx:int;mass:float)
 set_jiggle_joint_override(joint_idx:int;override:bool)
 set_jiggle_joint_stiffness(joint_idx:int;stiffness:float)
 set_jiggle_joint_use_gravity(joint_idx:int;use_gravity:bool)
 set_use_colliders(use_colliders:bool)
 .damping|float|set_damping|get_damping||0.75
 .gravity|Vector2|set_gravity|get_gravity||Vector2(0, 6)
 .jiggle_data_chain_length|int|set_jiggle_data_chain_length|get_jiggle_data_chain_length||
 .mass|float|set_mass|get_mass||0.75
 .stiffness|float|set_stiffness|get_stiffness||3.0
 .target_nodepath|NodePath|set_target_node|get_target_node||
 .use_gravity|bool|set_use_gravity|get_use_gravity||
SkeletonModification2DLookAt SkeletonModification2D
 get_additional_rotation()float
 get_constraint_angle_invert()bool
 get_constraint_angle_max()float
 get_constraint_angle_min()float
 get_enable_constraint()bool
 set_additional_rotation(rotation:float)
 set_constraint_angle_invert(invert:bool)
 set_constraint_angle_max(angle_max:float)
 set_constraint_angle_min(angle_min:float)
 set_enable_constraint(enable_constraint:bool)
 .bone2d_node|NodePath|set_bone2d_node|get_bone2d_node||
 .bone_index|int|set_bone_index|get_bone_index||-1
 .target_nodepath|NodePath|set_target_node|get_target_node||
SkeletonModification2DPhysicalBones SkeletonModification2D
 fetch_physical_bones()
 get_physical_bone_node(joint_idx:int)NodePath
 set_physical_bone_node(joint_idx:int;physicalbone2d_node:NodePath)
 start_simulation(bones:StringName[]=[])
 stop_simulation(bones:StringName[]=[])
 .physical_bone_chain_length|int|set_physical_bone_chain_length|get_physical_bone_chain_length||
SkeletonModification2DStackHolder SkeletonModification2D
 get_held_modification_stack()SkeletonModificationStack2D
 set_held_modification_stack(held_modification_stack:SkeletonModificationStack2D)
SkeletonModification2DTwoBoneIK SkeletonModification2D
 get_joint_one_bone2d_node()NodePath
 get_joint_one_bone_idx()int
 get_joint_two_bone2d_node()NodePath
 get_joint_two_bone_idx()int
 set_joint_one_bone2d_node(bone2d_node:NodePath)
 set_joint_one_bone_idx(bone_idx:int)
 set_joint_two_bone2d_node(bone2d_node:NodePath)
 set_joint_two_bone_idx(bone_idx:int)
 .flip_bend_direction|bool|set_flip_bend_direction|get_flip_bend_direction||
 .target_maximum_distance|float|set_target_maximum_distance|get_target_maximum_distance||
 .target_minimum_distance|float|set_target_minimum_distance|get_target_minimum_distance||
 .target_nodepath|NodePath|set_target_node|get_target_node||
SkeletonModificationStack2D Resource
 add_modification(modification:SkeletonModification2D)
 delete_modification(mod_idx:int)
 enable_all_modifications(enabled:bool)
 execute(delta:float;execution_mode:int)
 get_is_setup()bool
 get_modification(mod_idx:int)SkeletonModification2D
 get_skeleton()Skeleton2D
 set_modification(mod_idx:int;modification:SkeletonModification2D)
 setup()
 .enabled|bool|set_enabled|get_enabled||
 .modification_count|int|set_modification_count|get_modification_count||
 .strength|float|set_strength|get_strength||1.0
SkeletonModifier3D Node3D
 ~_process_modification()
 ~_process_modification_with_delta(delta:float)
 ~_skeleton_changed(old_skeleton:Skeleton3D;new_skeleton:Skeleton3D)
 ~_validate_bone_names()
 get_skeleton()Skeleton3D
 .active|bool|set_active|is_active||true
 .influence|float|set_influence|get_influence||1.0
 @modification_processed()
SkeletonProfile Resource
 find_bone(bone_name:StringName)int
 get_bone_name(bone_idx:int)StringName
 get_bone_parent(bone_idx:int)StringName
 get_bone_tail(bone_idx:int)StringName
 get_group(bone_idx:int)StringName
 get_group_name(group_idx:int)StringName
 get_handle_offset(bone_idx:int)Vector2
 get_reference_pose(bone_idx:int)Transform3D
 get_tail_direction(bone_idx:int)int
 get_texture(group_idx:int)Texture2D
 is_required(bone_idx:int)bool
 set_bone_name(bone_idx:int;bone_name:StringName)
 set_bone_parent(bone_idx:int;bone_parent:StringName)
 set_bone_tail(bone_idx:int;bone_tail:StringName)
 set_group(bone_idx:int;group:StringName)
 set_group_name(group_idx:int;group_name:StringName)
 set_handle_offset(bone_idx:int;handle_offset:Vector2)
 set_reference_pose(bone_idx:int;bone_name:Transform3D)
 set_required(bone_idx:int;required:bool)
 set_tail_direction(bone_idx:int;tail_direction:int)
 set_texture(group_idx:int;texture:Texture2D)
 .bone_size|int|set_bone_size|get_bone_size||
 .group_size|int|set_group_size|get_group_size||
 .root_bone|StringName|set_root_bone|get_root_bone||
 .scale_base_bone|StringName|set_scale_base_bone|get_scale_base_bone||
 @profile_updated()
SkeletonProfileHumanoid SkeletonProfile
 ^bone_size|56
 ^group_size|4
 ^root_bone|&"Root"
 ^scale_base_bone|&"Hips"
Skin Resource
 add_bind(bone:int;pose:Transform3D)
 add_named_bind(name:String;pose:Transform3D)
 clear_binds()
 get_bind_bone(bind_index:int)int
 get_bind_count()int
 get_bind_name(bind_index:int)StringName
 get_bind_pose(bind_index:int)Transform3D
 set_bind_bone(bind_index:int;bone:int)
 set_bind_count(bind_count:int)
 set_bind_name(bind_index:int;name:StringName)
 set_bind_pose(bind_index:int;pose:Transform3D)
-SkinReference RefCounted
 get_skeleton()RID
 get_skin()Skin
Sky Resource
 .process_mode|int|set_process_mode|get_process_mode||
 .radiance_size|int|set_radiance_size|get_radiance_size||3
 .sky_material|Material|set_material|get_material||
-Slider Range
 .editable|bool|set_editable|is_editable||true
 ^focus_mode|2
 .scrollable|bool|set_scrollable|is_scrollable||true
 ^step|1.0
 .tick_count|int|set_ticks|get_ticks||
 .ticks_on_borders|bool|set_ticks_on_borders|get_ticks_on_borders||
 .ticks_position|int|set_ticks_position|get_ticks_position||
 @drag_ended(value_changed:bool)
 @drag_started()
SliderJoint3D Joint3D
 get_param(param:int)float
 set_param(param:int;value:float)
 .angular_limit/damping|float||||
 .angular_limit/lower_angle|float||||
 .angular_limit/restitution|float||||0.7
 .angular_limit/softness|float||||1.0
 .angular_limit/upper_angle|float||||
 .angular_motion/damping|float||||1.0
 .angular_motion/restitution|float||||0.7
 .angular_motion/softness|float||||1.0
 .angular_ortho/damping|float||||1.0
 .angular_ortho/restitution|float||||0.7
 .angular_ortho/softness|float||||1.0
 .linear_limit/damping|float||||1.0
 .linear_limit/lower_distance|float||||-1.0
 .linear_limit/restitution|float||||0.7
 .linear_limit/softness|float||||1.0
 .linear_limit/upper_distance|float||||1.0
 .linear_motion/damping|float||||
 .linear_motion/restitution|float||||0.7
 .linear_motion/softness|float||||1.0
 .linear_ortho/damping|float||||1.0
 .linear_ortho/restitution|float||||0.7
 .linear_ortho/softness|float||||1.0
-SocketServer RefCounted
 is_connection_available()bool
 is_listening()bool
 stop()
 take_socket_connection()StreamPeerSocket
SoftBody3D MeshInstance3D
 add_collision_exception_with(body:Node)
 apply_central_force(force:Vector3)
 apply_central_impulse(impulse:Vector3)
 apply_force(point_index:int;force:Vector3)
 apply_impulse(point_index:int;impulse:Vector3)
 get_collision_exceptions()PhysicsBody3D[]
 get_collision_layer_value(layer_number:int)bool
 get_collision_mask_value(layer_number:int)bool
 get_physics_rid()RID
 get_point_transform(point_index:int)Vector3
 is_point_pinned(point_index:int)bool
 remove_collision_exception_with(body:Node)
 set_collision_layer_value(layer_number:int;value:bool)
 set_collision_mask_value(layer_number:int;value:bool)
 set_point_pinned(point_index:int;pinned:bool;attachment_path:NodePath=NodePath("");insert_at:int=-1)
 .collision_layer|int|set_collision_layer|get_collision_layer||1
 .collision_mask|int|set_collision_mask|get_collision_mask||1
 .damping_coefficient|float|set_damping_coefficient|get_damping_coefficient||0.01
 .disable_mode|int|set_disable_mode|get_disable_mode||
 .drag_coefficient|float|set_drag_coefficient|get_drag_coefficient||
 .linear_stiffness|float|set_linear_stiffness|get_linear_stiffness||0.5
 .parent_collision_ignore|NodePath|set_parent_collision_ignore|get_parent_collision_ignore||
 .pressure_coefficient|float|set_pressure_coefficient|get_pressure_coefficient||
 .ray_pickable|bool|set_ray_pickable|is_ray_pickable||true
 .shrinking_factor|float|set_shrinking_factor|get_shrinking_factor||
 .simulation_precision|int|set_simulation_precision|get_simulation_precision||5
 .total_mass|float|set_total_mass|get_total_mass||1.0
SphereMesh PrimitiveMesh
 .height|float|set_height|get_height||1.0
 .is_hemisphere|bool|set_is_hemisphere|get_is_hemisphere||
 .radial_segments|int|set_radial_segments|get_radial_segments||64
 .radius|float|set_radius|get_radius||0.5
 .rings|int|set_rings|get_rings||32
SphereOccluder3D Occluder3D
 .radius|float|set_radius|get_radius||1.0
SphereShape3D Shape3D
 .radius|float|set_radius|get_radius||0.5
SpinBox Range
 apply()
 get_line_edit()LineEdit
 .alignment|int|set_horizontal_alignment|get_horizontal_alignment||
 .custom_arrow_step|float|set_custom_arrow_step|get_custom_arrow_step||
 .editable|bool|set_editable|is_editable||true
 .prefix|String|set_prefix|get_prefix||
 .select_all_on_focus|bool|set_select_all_on_focus|is_select_all_on_focus||
 ^size_flags_vertical|1
 ^step|1.0
 .suffix|String|set_suffix|get_suffix||
 .update_on_text_changed|bool|set_update_on_text_changed|get_update_on_text_changed||
SplitContainer Container
 clamp_split_offset()
 get_drag_area_control()Control
 .collapsed|bool|set_collapsed|is_collapsed||
 .drag_area_highlight_in_editor|bool|set_drag_area_highlight_in_editor|is_drag_area_highlight_in_editor_enabled||
 .drag_area_margin_begin|int|set_drag_area_margin_begin|get_drag_area_margin_begin||
 .drag_area_margin_end|int|set_drag_area_margin_end|get_drag_area_margin_end||
 .drag_area_offset|int|set_drag_area_offset|get_drag_area_offset||
 .dragger_visibility|int|set_dragger_visibility|get_dragger_visibility||
 .dragging_enabled|bool|set_dragging_enabled|is_dragging_enabled||true
 .split_offset|int|set_split_offset|get_split_offset||
 .touch_dragger_enabled|bool|set_touch_dragger_enabled|is_touch_dragger_enabled||
 .vertical|bool|set_vertical|is_vertical||
 @drag_ended()
 @drag_started()
 @dragged(offset:int)
SpotLight3D Light3D
 ^light_specular|0.5
 ^shadow_bias|0.03
 ^shadow_normal_bias|1.0
 .spot_angle|float|set_param|get_param||45.0
 .spot_angle_attenuation|float|set_param|get_param||1.0
 .spot_attenuation|float|set_param|get_param||1.0
 .spot_range|float|set_param|get_param||5.0
SpringArm3D Node3D
 add_excluded_object(RID:RID)
 clear_excluded_objects()
 get_hit_length()float
 remove_excluded_object(RID:RID)bool
 .collision_mask|int|set_collision_mask|get_collision_mask||1
 .margin|float|set_margin|get_margin||0.01
 .shape|Shape3D|set_shape|get_shape||
 .spring_length|float|set_length|get_length||1.0
SpringBoneCollision3D Node3D
 get_skeleton()Skeleton3D
 .bone|int|set_bone|get_bone||-1
 .bone_name|String|set_bone_name|get_bone_name||
 .position_offset|Vector3|set_position_offset|get_position_offset||
 .rotation_offset|Quaternion|set_rotation_offset|get_rotation_offset||
SpringBoneCollisionCapsule3D SpringBoneCollision3D
 .height|float|set_height|get_height||0.5
 .inside|bool|set_inside|is_inside||
 .mid_height|float|set_mid_height|get_mid_height||
 .radius|float|set_radius|get_radius||0.1
SpringBoneCollisionPlane3D SpringBoneCollision3D
SpringBoneCollisionSphere3D SpringBoneCollision3D
 .inside|bool|set_inside|is_inside||
 .radius|float|set_radius|get_radius||0.1
SpringBoneSimulator3D SkeletonModifier3D
 are_all_child_collisions_enabled(index:int)bool
 clear_collisions(index:int)
 clear_exclude_collisions(index:int)
 clear_settings()
 get_center_bone(index:int)int
 get_center_bone_name(index:int)String
 get_center_from(index:int)int
 get_center_node(index:int)NodePath
 get_collision_count(index:int)int
 get_collision_path(index:int;collision:int)NodePath
 get_drag(index:int)float
 get_drag_damping_curve(index:int)Curve
 get_end_bone(index:int)int
 get_end_bone_direction(index:int)int
 get_end_bone_length(index:int)float
 get_end_bone_name(index:int)String
 get_exclude_collision_count(index:int)int
 get_exclude_collision_path(index:int;collision:int)NodePath
 get_gravity(index:int)float
 get_gravity_damping_curve(index:int)Curve
 get_gravity_direction(index:int)Vector3
 get_joint_bone(index:int;joint:int)int
 get_joint_bone_name(index:int;joint:int)String
 get_joint_count(index:int)int
 get_joint_drag(index:int;joint:int)float
 get_joint_gravity(index:int;joint:int)float
 get_joint_gravity_direction(index:int;joint:int)Vector3
 get_joint_radius(index:int;joint:int)float
 get_joint_rotation_axis(index:int;joint:int)int
 get_joint_rotation_axis_vector(index:int;joint:int)Vector3
 get_joint_stiffness(index:int;joint:int)float
 get_radius(index:int)float
 get_radius_damping_curve(index:int)Curve
 get_root_bone(index:int)int
 get_root_bone_name(index:int)String
 get_rotation_axis(index:int)int
 get_rotation_axis_vector(index:int)Vector3
 get_stiffness(index:int)float
 get_stiffness_damping_curve(index:int)Curve
 is_config_individual(index:int)bool
 is_end_bone_extended(index:int)bool
 reset()
 set_center_bone(index:int;bone:int)
 set_center_bone_name(index:int;bone_name:String)
 set_center_from(index:int;center_from:int)
 set_center_node(index:int;node_path:NodePath)
 set_collision_count(index:int;count:int)
 set_collision_path(index:int;collision:int;node_path:NodePath)
 set_drag(index:int;drag:float)
 set_drag_damping_curve(index:int;curve:Curve)
 set_enable_all_child_collisions(index:int;enabled:bool)
 set_end_bone(index:int;bone:int)
 set_end_bone_direction(index:int;bone_direction:int)
 set_end_bone_length(index:int;length:float)
 set_end_bone_name(index:int;bone_name:String)
 set_exclude_collision_count(index:int;count:int)
 set_exclude_collision_path(index:int;collision:int;node_path:NodePath)
 set_extend_end_bone(index:int;enabled:bool)
 set_gravity(index:int;gravity:float)
 set_gravity_damping_curve(index:int;curve:Curve)
 set_gravity_direction(index:int;gravity_direction:Vector3)
 set_individual_config(index:int;enabled:bool)
 set_joint_drag(index:int;joint:int;drag:float)
 set_joint_gravity(index:int;joint:int;gravity:float)
 set_joint_gravity_direction(index:int;joint:int;gravity_direction:Vector3)
 set_joint_radius(index:int;joint:int;radius:float)
 set_joint_rotation_axis(index:int;joint:int;axis:int)
 set_joint_rotation_axis_vector(index:int;joint:int;vector:Vector3)
 set_joint_stiffness(index:int;joint:int;stiffness:float)
 set_radius(index:int;radius:float)
 set_radius_damping_curve(index:int;curve:Curve)
 set_root_bone(index:int;bone:int)
 set_root_bone_name(index:int;bone_name:String)
 set_rotation_axis(index:int;axis:int)
 set_rotation_axis_vector(index:int;vector:Vector3)
 set_stiffness(index:int;stiffness:float)
 set_stiffness_damping_curve(index:int;curve:Curve)
 .external_force|Vector3|set_external_force|get_external_force||
 .setting_count|int|set_setting_count|get_setting_count||
Sprite2D Node2D
 get_rect()Rect2
 is_pixel_opaque(pos:Vector2)bool
 .centered|bool|set_centered|is_centered||true
 .flip_h|bool|set_flip_h|is_flipped_h||
 .flip_v|bool|set_flip_v|is_flipped_v||
 .frame|int|set_frame|get_frame||
 .frame_coords|Vector2i|set_frame_coords|get_frame_coords||
 .hframes|int|set_hframes|get_hframes||1
 .offset|Vector2|set_offset|get_offset||
 .region_enabled|bool|set_region_enabled|is_region_enabled||
 .region_filter_clip_enabled|bool|set_region_filter_clip_enabled|is_region_filter_clip_enabled||
 .region_rect|Rect2|set_region_rect|get_region_rect||
 .texture|Texture2D|set_texture|get_texture||
 .vframes|int|set_vframes|get_vframes||1
 @frame_changed()
 @texture_changed()
Sprite3D SpriteBase3D
 .frame|int|set_frame|get_frame||
 .frame_coords|Vector2i|set_frame_coords|get_frame_coords||
 .hframes|int|set_hframes|get_hframes||1
 .region_enabled|bool|set_region_enabled|is_region_enabled||
 .region_rect|Rect2|set_region_rect|get_region_rect||
 .texture|Texture2D|set_texture|get_texture||
 .vframes|int|set_vframes|get_vframes||1
 @frame_changed()
 @texture_changed()
-SpriteBase3D GeometryInstance3D
 generate_triangle_mesh()TriangleMesh
 get_draw_flag(flag:int)bool
 get_item_rect()Rect2
 set_draw_flag(flag:int;enabled:bool)
 .alpha_antialiasing_edge|float|set_alpha_antialiasing_edge|get_alpha_antialiasing_edge||
 .alpha_antialiasing_mode|int|set_alpha_antialiasing|get_alpha_antialiasing||
 .alpha_cut|int|set_alpha_cut_mode|get_alpha_cut_mode||
 .alpha_hash_scale|float|set_alpha_hash_scale|get_alpha_hash_scale||1.0
 .alpha_scissor_threshold|float|set_alpha_scissor_threshold|get_alpha_scissor_threshold||0.5
 .axis|int|set_axis|get_axis||2
 .billboard|int|set_billboard_mode|get_billboard_mode||
 .centered|bool|set_centered|is_centered||true
 .double_sided|bool||||true
 .fixed_size|bool||||
 .flip_h|bool|set_flip_h|is_flipped_h||
 .flip_v|bool|set_flip_v|is_flipped_v||
 .modulate|Color|set_modulate|get_modulate||Color(1, 1, 1, 1)
 .no_depth_test|bool||||
 .offset|Vector2|set_offset|get_offset||
 .pixel_size|float|set_pixel_size|get_pixel_size||0.01
 .render_priority|int|set_render_priority|get_render_priority||
 .shaded|bool||||
 .texture_filter|int|set_texture_filter|get_texture_filter||3
 .transparent|bool||||true
SpriteFrames Resource
 add_animation(anim:StringName)
 add_frame(anim:StringName;texture:Texture2D;duration:float=1.0;at_position:int=-1)
 clear(anim:StringName)
 clear_all()
 duplicate_animation(anim_from:StringName;anim_to:StringName)
 get_animation_loop(anim:StringName)bool
 get_animation_names()PackedStringArray
 get_animation_speed(anim:StringName)float
 get_frame_count(anim:StringName)int
 get_frame_duration(anim:StringName;idx:int)float
 get_frame_texture(anim:StringName;idx:int)Texture2D
 has_animation(anim:StringName)bool
 remove_animation(anim:StringName)
 remove_frame(anim:StringName;idx:int)
 rename_animation(anim:StringName;newname:StringName)
 set_animation_loop(anim:StringName;loop:bool)
 set_animation_speed(anim:StringName;fps:float)
 set_frame(anim:StringName;idx:int;texture:Texture2D;duration:float=1.0)
StandardMaterial3D BaseMaterial3D
StaticBody2D PhysicsBody2D
 .constant_angular_velocity|float|set_constant_angular_velocity|get_constant_angular_velocity||
 .constant_linear_velocity|Vector2|set_constant_linear_velocity|get_constant_linear_velocity||
 .physics_material_override|PhysicsMaterial|set_physics_material_override|get_physics_material_override||
StaticBody3D PhysicsBody3D
 .constant_angular_velocity|Vector3|set_constant_angular_velocity|get_constant_angular_velocity||
 .constant_linear_velocity|Vector3|set_constant_linear_velocity|get_constant_linear_velocity||
 .physics_material_override|PhysicsMaterial|set_physics_material_override|get_physics_material_override||
StatusIndicator Node
 get_rect()Rect2
 .icon|Texture2D|set_icon|get_icon||
 .menu|NodePath|set_menu|get_menu||
 .tooltip|String|set_tooltip|get_tooltip||
 .visible|bool|set_visible|is_visible||true
 @pressed(mouse_button:int;mouse_position:Vector2i)
-StreamPeer RefCounted
 get_8()int
 get_16()int
 get_32()int
 get_64()int
 get_available_bytes()int
 get_data(bytes:int)Array
 get_double()float
 get_float()float
 get_half()float
 get_partial_data(bytes:int)Array
 get_string(bytes:int=-1)String
 get_u8()int
 get_u16()int
 get_u32()int
 get_u64()int
 get_utf8_string(bytes:int=-1)String
 get_var(allow_objects:bool=false)Variant
 put_8(value:int)
 put_16(value:int)
 put_32(value:int)
 put_64(value:int)
 put_data(data:PackedByteArray)int
 put_double(value:float)
 put_float(value:float)
 put_half(value:float)
 put_partial_data(data:PackedByteArray)Array
 put_string(value:String)
 put_u8(value:int)
 put_u16(value:int)
 put_u32(value:int)
 put_u64(value:int)
 put_utf8_string(value:String)
 put_var(value:Variant;full_objects:bool=false)
 .big_endian|bool|set_big_endian|is_big_endian_enabled||
StreamPeerBuffer StreamPeer
 clear()
 duplicate()StreamPeerBuffer
 get_position()int
 get_size()int
 resize(size:int)
 seek(position:int)
 .data_array|PackedByteArray|set_data_array|get_data_array||
StreamPeerExtension StreamPeer
StreamPeerGZIP StreamPeer
 clear()
 finish()int
 start_compression(use_deflate:bool=false;buffer_size:int=65535)int
 start_decompression(use_deflate:bool=false;buffer_size:int=65535)int
-StreamPeerSocket StreamPeer
 disconnect_from_host()
 get_status()int
 poll()int
StreamPeerTCP StreamPeerSocket
 bind(port:int;host:String="*")int
 connect_to_host(host:String;port:int)int
 get_connected_host()String
 get_connected_port()int
 get_local_port()int
 set_no_delay(enabled:bool)
StreamPeerTLS StreamPeer
 accept_stream(stream:StreamPeer;server_options:TLSOptions)int
 connect_to_stream(stream:StreamPeer;common_name:String;client_options:TLSOptions=null)int
 disconnect_from_stream()
 get_status()int
 get_stream()StreamPeer
 poll()
StreamPeerUDS StreamPeerSocket
 bind(path:String)int
 connect_to_host(path:String)int
 get_connected_path()String
StyleBox Resource
 ~_draw(to_canvas_item:RID;rect:Rect2)
 ~_get_draw_rect(rect:Rect2)Rect2
 ~_get_minimum_size()Vector2
 ~_test_mask(point:Vector2;rect:Rect2)bool
 draw(canvas_item:RID;rect:Rect2)
 get_content_margin(margin:int)float
 get_current_item_drawn()CanvasItem
 get_margin(margin:int)float
 get_minimum_size()Vector2
 get_offset()Vector2
 set_content_margin(margin:int;offset:float)
 set_content_margin_all(offset:float)
 test_mask(point:Vector2;rect:Rect2)bool
 .content_margin_bottom|float||||-1.0
 .content_margin_left|float||||-1.0
 .content_margin_right|float||||-1.0
 .content_margin_top|float||||-1.0
StyleBoxEmpty StyleBox
StyleBoxFlat StyleBox
 get_border_width(margin:int)int
 get_border_width_min()int
 get_corner_radius(corner:int)int
 get_expand_margin(margin:int)float
 set_border_width(margin:int;width:int)
 set_border_width_all(width:int)
 set_corner_radius(corner:int;radius:int)
 set_corner_radius_all(radius:int)
 set_expand_margin(margin:int;size:float)
 set_expand_margin_all(size:float)
 .anti_aliasing|bool|set_anti_aliased|is_anti_aliased||true
 .anti_aliasing_size|float|set_aa_size|get_aa_size||1.0
 .bg_color|Color|set_bg_color|get_bg_color||Color(0.6, 0.6, 0.6, 1)
 .border_blend|bool|set_border_blend|get_border_blend||
 .border_color|Color|set_border_color|get_border_color||Color(0.8, 0.8, 0.8, 1)
 .border_width_bottom|int||||
 .border_width_left|int||||
 .border_width_right|int||||
 .border_width_top|int||||
 .corner_detail|int|set_corner_detail|get_corner_detail||8
 .corner_radius_bottom_left|int||||
 .corner_radius_bottom_right|int||||
 .corner_radius_top_left|int||||
 .corner_radius_top_right|int||||
 .draw_center|bool|set_draw_center|is_draw_center_enabled||true
 .expand_margin_bottom|float||||
 .expand_margin_left|float||||
 .expand_margin_right|float||||
 .expand_margin_top|float||||
 .shadow_color|Color|set_shadow_color|get_shadow_color||Color(0, 0, 0, 0.6)
 .shadow_offset|Vector2|set_shadow_offset|get_shadow_offset||
 .shadow_size|int|set_shadow_size|get_shadow_size||
 .skew|Vector2|set_skew|get_skew||
StyleBoxLine StyleBox
 .color|Color|set_color|get_color||
 .grow_begin|float|set_grow_begin|get_grow_begin||1.0
 .grow_end|float|set_grow_end|get_grow_end||1.0
 .thickness|int|set_thickness|get_thickness||1
 .vertical|bool|set_vertical|is_vertical||
StyleBoxTexture StyleBox
 get_expand_margin(margin:int)float
 get_texture_margin(margin:int)float
 set_expand_margin(margin:int;size:float)
 set_expand_margin_all(size:float)
 set_texture_margin(margin:int;size:float)
 set_texture_margin_all(size:float)
 .axis_stretch_horizontal|int|set_h_axis_stretch_mode|get_h_axis_stretch_mode||
 .axis_stretch_vertical|int|set_v_axis_stretch_mode|get_v_axis_stretch_mode||
 .draw_center|bool|set_draw_center|is_draw_center_enabled||true
 .expand_margin_bottom|float||||
 .expand_margin_left|float||||
 .expand_margin_right|float||||
 .expand_margin_top|float||||
 .modulate_color|Color|set_modulate|get_modulate||Color(1, 1, 1, 1)
 .region_rect|Rect2|set_region_rect|get_region_rect||
 .texture|Texture2D|set_texture|get_texture||
 .texture_margin_bottom|float||||
 .texture_margin_left|float||||
 .texture_margin_right|float||||
 .texture_margin_top|float||||
SubViewport Viewport
 .render_target_clear_mode|int|set_clear_mode|get_clear_mode||
 .render_target_update_mode|int|set_update_mode|get_update_mode||2
 .size|Vector2i|set_size|get_size||Vector2i(512, 512)
 .size_2d_override|Vector2i|set_size_2d_override|get_size_2d_override||
 .size_2d_override_stretch|bool|set_size_2d_override_stretch|is_size_2d_override_stretch_enabled||
SubViewportContainer Container
 ~_propagate_input_event(event:InputEvent)bool
 ^focus_mode|1
 .mouse_target|bool|set_mouse_target|is_mouse_target_enabled||
 .stretch|bool|set_stretch|is_stretch_enabled||
 .stretch_shrink|int|set_stretch_shrink|get_stretch_shrink||1
SubtweenTweener Tweener
 set_delay(delay:float)SubtweenTweener
SurfaceTool RefCounted
 add_index(index:int)
 add_triangle_fan(vertices:PackedVector3Array;uvs:PackedVector2Array=PackedVector2Array();colors:PackedColorArray=PackedColorArray();
  uv2s:PackedVector2Array=PackedVector2Array();normals:PackedVector3Array=PackedVector3Array();tangents:Plane[]=[])
 add_vertex(vertex:Vector3)
 append_from(existing:Mesh;surface:int;transform:Transform3D)
 begin(primitive:int)
 clear()
 commit(existing:ArrayMesh=null;flags:int=0)ArrayMesh
 commit_to_arrays()Array
 create_from(existing:Mesh;surface:int)
 create_from_arrays(arrays:Array;primitive_type:int=3)
 create_from_blend_shape(existing:Mesh;surface:int;blend_shape:String)
 deindex()
 generate_lod(nd_threshold:float;target_index_count:int=3)PackedInt32Array
 generate_normals(flip:bool=false)
 generate_tangents()
 get_aabb()AABB
 get_custom_format(channel_index:int)int
 get_primitive_type()int
 get_skin_weight_count()int
 index()
 optimize_indices_for_cache()
 set_bones(bones:PackedInt32Array)
 set_color(color:Color)
 set_custom(channel_index:int;custom_color:Color)
 set_custom_format(channel_index:int;format:int)
 set_material(material:Material)
 set_normal(normal:Vector3)
 set_skin_weight_count(count:int)
 set_smooth_group(index:int)
 set_tangent(tangent:Plane)
 set_uv(uv:Vector2)
 set_uv2(uv2:Vector2)
 set_weights(weights:PackedFloat32Array)
SyntaxHighlighter Resource
 ~_clear_highlighting_cache()
 ~_get_line_syntax_highlighting(line:int)Dictionary
 ~_update_cache()
 clear_highlighting_cache()
 get_line_syntax_highlighting(line:int)Dictionary
 get_text_edit()TextEdit
 update_cache()
SystemFont Font
 .allow_system_fallback|bool|set_allow_system_fallback|is_allow_system_fallback||true
 .antialiasing|int|set_antialiasing|get_antialiasing||1
 .disable_embedded_bitmaps|bool|set_disable_embedded_bitmaps|get_disable_embedded_bitmaps||true
 .font_italic|bool|set_font_italic|get_font_italic||
 .font_names|PackedStringArray|set_font_names|get_font_names||
 .font_stretch|int|set_font_stretch|get_font_stretch||100
 .font_weight|int|set_font_weight|get_font_weight||400
 .force_autohinter|bool|set_force_autohinter|is_force_autohinter||
 .generate_mipmaps|bool|set_generate_mipmaps|get_generate_mipmaps||
 .hinting|int|set_hinting|get_hinting||1
 .keep_rounding_remainders|bool|set_keep_rounding_remainders|get_keep_rounding_remainders||true
 .modulate_color_glyphs|bool|set_modulate_color_glyphs|is_modulate_color_glyphs||
 .msdf_pixel_range|int|set_msdf_pixel_range|get_msdf_pixel_range||16
 .msdf_size|int|set_msdf_size|get_msdf_size||48
 .multichannel_signed_distance_field|bool|set_multichannel_signed_distance_field|is_multichannel_signed_distance_field||
 .oversampling|float|set_oversampling|get_oversampling||
 .subpixel_positioning|int|set_subpixel_positioning|get_subpixel_positioning||1
TCPServer SocketServer
 get_local_port()int
 listen(port:int;bind_address:String="*")int
 take_connection()StreamPeerTCP
-TLSOptions RefCounted
 !client(trusted_chain:X509Certificate=null;common_name_override:String="")TLSOptions
 !client_unsafe(trusted_chain:X509Certificate=null)TLSOptions
 get_common_name_override()String
 get_own_certificate()X509Certificate
 get_private_key()CryptoKey
 get_trusted_ca_chain()X509Certificate
 is_server()bool
 is_unsafe_client()bool
 !server(key:CryptoKey;certificate:X509Certificate)TLSOptions
TabBar Control
 add_tab(title:String="";icon:Texture2D=null)
 clear_tabs()
 ensure_tab_visible(idx:int)
 get_offset_buttons_visible()bool
 get_previous_tab()int
 get_tab_button_icon(tab_idx:int)Texture2D
 get_tab_icon(tab_idx:int)Texture2D
 get_tab_icon_max_width(tab_idx:int)int
 get_tab_idx_at_point(point:Vector2)int
 get_tab_language(tab_idx:int)String
 get_tab_metadata(tab_idx:int)Variant
 get_tab_offset()int
 get_tab_rect(tab_idx:int)Rect2
 get_tab_text_direction(tab_idx:int)int
 get_tab_title(tab_idx:int)String
 get_tab_tooltip(tab_idx:int)String
 is_tab_disabled(tab_idx:int)bool
 is_tab_hidden(tab_idx:int)bool
 move_tab(from:int;to:int)
 remove_tab(tab_idx:int)
 select_next_available()bool
 select_previous_available()bool
 set_tab_button_icon(tab_idx:int;icon:Texture2D)
 set_tab_disabled(tab_idx:int;disabled:bool)
 set_tab_hidden(tab_idx:int;hidden:bool)
 set_tab_icon(tab_idx:int;icon:Texture2D)
 set_tab_icon_max_width(tab_idx:int;width:int)
 set_tab_language(tab_idx:int;language:String)
 set_tab_metadata(tab_idx:int;metadata:Variant)
 set_tab_text_direction(tab_idx:int;direction:int)
 set_tab_title(tab_idx:int;title:String)
 set_tab_tooltip(tab_idx:int;tooltip:String)
 .clip_tabs|bool|set_clip_tabs|get_clip_tabs||true
 .close_with_middle_mouse|bool|set_close_with_middle_mouse|get_close_with_middle_mouse||true
 .current_tab|int|set_current_tab|get_current_tab||-1
 .deselect_enabled|bool|set_deselect_enabled|get_deselect_enabled||
 .drag_to_rearrange_enabled|bool|set_drag_to_rearrange_enabled|get_drag_to_rearrange_enabled||
 ^focus_mode|2
 .max_tab_width|int|set_max_tab_width|get_max_tab_width||
 .scroll_to_selected|bool|set_scroll_to_selected|get_scroll_to_selected||true
 .scrolling_enabled|bool|set_scrolling_enabled|get_scrolling_enabled||true
 .select_with_rmb|bool|set_select_with_rmb|get_select_with_rmb||
 .switch_on_drag_hover|bool|set_switch_on_drag_hover|get_switch_on_drag_hover||true
 .tab_alignment|int|set_tab_alignment|get_tab_alignment||
 .tab_close_display_policy|int|set_tab_close_display_policy|get_tab_close_display_policy||
 .tab_count|int|set_tab_count|get_tab_count||
 .tabs_rearrange_group|int|set_tabs_rearrange_group|get_tabs_rearrange_group||-1
 @active_tab_rearranged(idx_to:int)
 @tab_button_pressed(tab:int)
 @tab_changed(tab:int)
 @tab_clicked(tab:int)
 @tab_close_pressed(tab:int)
 @tab_hovered(tab:int)
 @tab_rmb_clicked(tab:int)
 @tab_selected(tab:int)
TabContainer Container
 get_current_tab_control()Control
 get_popup()Popup
 get_previous_tab()int
 get_tab_bar()TabBar
 get_tab_button_icon(tab_idx:int)Texture2D
 get_tab_control(tab_idx:int)Control
 get_tab_count()int
 get_tab_icon(tab_idx:int)Texture2D
 get_tab_icon_max_width(tab_idx:int)int
 get_tab_idx_at_point(point:Vector2)int
 get_tab_idx_from_control(control:Control)int
 get_tab_metadata(tab_idx:int)Variant
 get_tab_title(tab_idx:int)String
 get_tab_tooltip(tab_idx:int)String
 is_tab_disabled(tab_idx:int)bool
 is_tab_hidden(tab_idx:int)bool
 select_next_available()bool
 select_previous_available()bool
 set_popup(popup:Node)
 set_tab_button_icon(tab_idx:int;icon:Texture2D)
 set_tab_disabled(tab_idx:int;disabled:bool)
 set_tab_hidden(tab_idx:int;hidden:bool)
 set_tab_icon(tab_idx:int;icon:Texture2D)
 set_tab_icon_max_width(tab_idx:int;width:int)
 set_tab_metadata(tab_idx:int;metadata:Variant)
 set_tab_title(tab_idx:int;title:String)
 set_tab_tooltip(tab_idx:int;tooltip:String)
 .all_tabs_in_front|bool|set_all_tabs_in_front|is_all_tabs_in_front||
 .clip_tabs|bool|set_clip_tabs|get_clip_tabs||true
 .current_tab|int|set_current_tab|get_current_tab||-1
 .deselect_enabled|bool|set_deselect_enabled|get_deselect_enabled||
 .drag_to_rearrange_enabled|bool|set_drag_to_rearrange_enabled|get_drag_to_rearrange_enabled||
 .switch_on_drag_hover|bool|set_switch_on_drag_hover|get_switch_on_drag_hover||true
 .tab_alignment|int|set_tab_alignment|get_tab_alignment||
 .tab_focus_mode|int|set_tab_focus_mode|get_tab_focus_mode||2
 .tabs_position|int|set_tabs_position|get_tabs_position||
 .tabs_rearrange_group|int|set_tabs_rearrange_group|get_tabs_rearrange_group||-1
 .tabs_visible|bool|set_tabs_visible|are_tabs_visible||true
 .use_hidden_tabs_for_min_size|bool|set_use_hidden_tabs_for_min_size|get_use_hidden_tabs_for_min_size||
 @active_tab_rearranged(idx_to:int)
 @pre_popup_pressed()
 @tab_button_pressed(tab:int)
 @tab_changed(tab:int)
 @tab_clicked(tab:int)
 @tab_hovered(tab:int)
 @tab_selected(tab:int)
TextEdit Control
 ~_backspace(caret_index:int)
 ~_copy(caret_index:int)
 ~_cut(caret_index:int)
 ~_handle_unicode_input(unicode_char:int;caret_index:int)
 ~_paste(caret_index:int)
 ~_paste_primary_clipboard(caret_index:int)
 add_caret(line:int;column:int)int
 add_caret_at_carets(below:bool)
 add_gutter(at:int=-1)
 add_selection_for_next_occurrence()
 adjust_carets_after_edit(caret:int;from_line:int;from_col:int;to_line:int;to_col:int)
 adjust_viewport_to_caret(caret_index:int=0)
 apply_ime()
 backspace(caret_index:int=-1)
 begin_complex_operation()
 begin_multicaret_edit()
 cancel_ime()
 center_viewport_to_caret(caret_index:int=0)
 clear()
 clear_undo_history()
 collapse_carets(from_line:int;from_column:int;to_line:int;to_column:int;inclusive:bool=false)
 copy(caret_index:int=-1)
 cut(caret_index:int=-1)
 delete_selection(caret_index:int=-1)
 deselect(caret_index:int=-1)
 end_action()
 end_complex_operation()
 end_multicaret_edit()
 get_caret_column(caret_index:int=0)int
 get_caret_count()int
 get_caret_draw_pos(caret_index:int=0)Vector2
 get_caret_index_edit_order()PackedInt32Array
 get_caret_line(caret_index:int=0)int
 get_caret_wrap_index(caret_index:int=0)int
 get_first_non_whitespace_column(line:int)int
 get_first_visible_line()int
 get_gutter_count()int
 get_gutter_name(gutter:int)String
 get_gutter_type(gutter:int)int
 get_gutter_width(gutter:int)int
 get_h_scroll_bar()HScrollBar
 get_indent_level(line:int)int
 get_last_full_visible_line()int
 get_last_full_visible_line_wrap_index()int
 get_last_unhidden_line()int
 get_line(line:int)String
 get_line_background_color(line:int)Color
 get_line_column_at_pos(position:Vector2i;clamp_line:bool=true;clamp_column:bool=true)Vector2i
 get_line_count()int
 get_line_gutter_icon(line:int;gutter:int)Texture2D
 get_line_gutter_item_color(line:int;gutter:int)Color
 get_line_gutter_metadata(line:int;gutter:int)Variant
 get_line_gutter_text(line:int;gutter:int)String
 get_line_height()int
 get_line_ranges_from_carets(only_selections:bool=false;merge_adjacent:bool=true)Vector2i[]
 get_line_width(line:int;wrap_index:int=-1)int
 get_line_with_ime(line:int)String
 get_line_wrap_count(line:int)int
 get_line_wrap_index_at_column(line:int;column:int)int
 get_line_wrapped_text(line:int)PackedStringArray
 get_local_mouse_pos()Vector2
 get_menu()PopupMenu
 get_minimap_line_at_pos(position:Vector2i)int
 get_minimap_visible_lines()int
 get_next_composite_character_column(line:int;column:int)int
 get_next_visible_line_index_offset_from(line:int;wrap_index:int;visible_amount:int)Vector2i
 get_next_visible_line_offset_from(line:int;visible_amount:int)int
 get_pos_at_line_column(line:int;column:int)Vector2i
 get_previous_composite_character_column(line:int;column:int)int
 get_rect_at_line_column(line:int;column:int)Rect2i
 get_saved_version()int
 get_scroll_pos_for_line(line:int;wrap_index:int=0)float
 get_selected_text(caret_index:int=-1)String
 get_selection_at_line_column(line:int;column:int;include_edges:bool=true;only_selections:bool=true)int
 get_selection_column(caret_index:int=0)int
 get_selection_from_column(caret_index:int=0)int
 get_selection_from_line(caret_index:int=0)int
 get_selection_line(caret_index:int=0)int
 get_selection_mode()int
 get_selection_origin_column(caret_index:int=0)int
 get_selection_origin_line(caret_index:int=0)int
 get_selection_to_column(caret_index:int=0)int
 get_selection_to_line(caret_index:int=0)int
 get_sorted_carets(include_ignored_carets:bool=false)PackedInt32Array
 get_tab_size()int
 get_total_gutter_width()int
 get_total_visible_line_count()int
 get_v_scroll_bar()VScrollBar
 get_version()int
 get_visible_line_count()int
 get_visible_line_count_in_range(from_line:int;to_line:int)int
 get_word_at_pos(position:Vector2)String
 get_word_under_caret(caret_index:int=-1)String
 has_ime_text()bool
 has_redo()bool
 has_selection(caret_index:int=-1)bool
 has_undo()bool
 insert_line_at(line:int;text:String)
 insert_text(text:String;line:int;column:int;before_selection_begin:bool=true;before_selection_end:bool=false)
 insert_text_at_caret(text:String;caret_index:int=-1)
 is_caret_after_selection_origin(caret_index:int=0)bool
 is_caret_visible(caret_index:int=0)bool
 is_dragging_cursor()bool
 is_gutter_clickable(gutter:int)bool
 is_gutter_drawn(gutter:int)bool
 is_gutter_overwritable(gutter:int)bool
 is_in_mulitcaret_edit()bool
 is_line_gutter_clickable(line:int;gutter:int)bool
 is_line_wrapped(line:int)bool
 is_menu_visible()bool
 is_mouse_over_selection(edges:bool;caret_index:int=-1)bool
 is_overtype_mode_enabled()bool
 menu_option(option:int)
 merge_gutters(from_line:int;to_line:int)
 merge_overlapping_carets()
 multicaret_edit_ignore_caret(caret_index:int)bool
 paste(caret_index:int=-1)
 paste_primary_clipboard(caret_index:int=-1)
 redo()
 remove_caret(caret:int)
 remove_gutter(gutter:int)
 remove_line_at(line:int;move_carets_down:bool=true)
 remove_secondary_carets()
 remove_text(from_line:int;from_column:int;to_line:int;to_column:int)
 search(text:String;flags:int;from_line:int;from_column:int)Vector2i
 select(origin_line:int;origin_column:int;caret_line:int;caret_column:int;caret_index:int=0)
 select_all()
 select_word_under_caret(caret_index:int=-1)
 set_caret_column(column:int;adjust_viewport:bool=true;caret_index:int=0)
 set_caret_line(line:int;adjust_viewport:bool=true;can_be_hidden:bool=true;wrap_index:int=0;caret_index:int=0)
 set_gutter_clickable(gutter:int;clickable:bool)
 set_gutter_custom_draw(column:int;draw_callback:Callable)
 set_gutter_draw(gutter:int;draw:bool)
 set_gutter_name(gutter:int;name:String)
 set_gutter_overwritable(gutter:int;overwritable:bool)
 set_gutter_type(gutter:int;type:int)
 set_gutter_width(gutter:int;width:int)
 set_line(line:int;new_text:String)
 set_line_as_center_visible(line:int;wrap_index:int=0)
 set_line_as_first_visible(line:int;wrap_index:int=0)
 set_line_as_last_visible(line:int;wrap_index:int=0)
 set_line_background_color(line:int;color:Color)
 set_line_gutter_clickable(line:int;gutter:int;clickable:bool)
 set_line_gutter_icon(line:int;gutter:int;icon:Texture2D)
 set_line_gutter_item_color(line:int;gutter:int;color:Color)
 set_line_gutter_metadata(line:int;gutter:int;metadata:Variant)
 set_line_gutter_text(line:int;gutter:int;text:String)
 set_overtype_mode_enabled(enabled:bool)
 set_search_flags(flags:int)
 set_search_text(search_text:String)
 set_selection_mode(mode:int)
 set_selection_origin_column(column:int;caret_index:int=0)
 set_selection_origin_line(line:int;can_be_hidden:bool=true;wrap_index:int=-1;caret_index:int=0)
 set_tab_size(size:int)
 set_tooltip_request_func(callback:Callable)
 skip_selection_for_next_occurrence()
 start_action(action:int)
 swap_lines(from_line:int;to_line:int)
 tag_saved_version()
 undo()
 .autowrap_mode|int|set_autowrap_mode|get_autowrap_mode||3
 .backspace_deletes_composite_character_enabled|bool|set_backspace_deletes_composite_character_enabled|is_backspace_deletes_composite_character_enabled||
 .caret_blink|bool|set_caret_blink_enabled|is_caret_blink_enabled||
 .caret_blink_interval|float|set_caret_blink_interval|get_caret_blink_interval||0.65
 .caret_draw_when_editable_disabled|bool|set_draw_caret_when_editable_disabled|is_drawing_caret_when_editable_disabled||
 .caret_mid_grapheme|bool|set_caret_mid_grapheme_enabled|is_caret_mid_grapheme_enabled||
 .caret_move_on_right_click|bool|set_move_caret_on_right_click_enabled|is_move_caret_on_right_click_enabled||true
 .caret_multiple|bool|set_multiple_carets_enabled|is_multiple_carets_enabled||true
 .caret_type|int|set_caret_type|get_caret_type||
 .context_menu_enabled|bool|set_context_menu_enabled|is_context_menu_enabled||true
 .custom_word_separators|String|set_custom_word_separators|get_custom_word_separators||
 .deselect_on_focus_loss_enabled|bool|set_deselect_on_focus_loss_enabled|is_deselect_on_focus_loss_enabled||true
 .drag_and_drop_selection_enabled|bool|set_drag_and_drop_selection_enabled|is_drag_and_drop_selection_enabled||true
 .draw_control_chars|bool|set_draw_control_chars|get_draw_control_chars||
 .draw_spaces|bool|set_draw_spaces|is_drawing_spaces||
 .draw_tabs|bool|set_draw_tabs|is_drawing_tabs||
 .editable|bool|set_editable|is_editable||true
 .emoji_menu_enabled|bool|set_emoji_menu_enabled|is_emoji_menu_enabled||true
 .empty_selection_clipboard_enabled|bool|set_empty_selection_clipboard_enabled|is_empty_selection_clipboard_enabled||true
 ^focus_mode|2
 .highlight_all_occurrences|bool|set_highlight_all_occurrences|is_highlight_all_occurrences_enabled||
 .highlight_current_line|bool|set_highlight_current_line|is_highlight_current_line_enabled||
 .indent_wrapped_lines|bool|set_indent_wrapped_lines|is_indent_wrapped_lines||
 .language|String|set_language|get_language||
 .middle_mouse_paste_enabled|bool|set_middle_mouse_paste_enabled|is_middle_mouse_paste_enabled||true
 .minimap_draw|bool|set_draw_minimap|is_drawing_minimap||
 .minimap_width|int|set_minimap_width|get_minimap_width||80
 ^mouse_default_cursor_shape|1
 .placeholder_text|String|set_placeholder|get_placeholder||
 .scroll_fit_content_height|bool|set_fit_content_height_enabled|is_fit_content_height_enabled||
 .scroll_fit_content_width|bool|set_fit_content_width_enabled|is_fit_content_width_enabled||
 .scroll_horizontal|int|set_h_scroll|get_h_scroll||
 .scroll_past_end_of_file|bool|set_scroll_past_end_of_file_enabled|is_scroll_past_end_of_file_enabled||
 .scroll_smooth|bool|set_smooth_scroll_enabled|is_smooth_scroll_enabled||
 .scroll_v_scroll_speed|float|set_v_scroll_speed|get_v_scroll_speed||80.0
 .scroll_vertical|float|set_v_scroll|get_v_scroll||
 .selecting_enabled|bool|set_selecting_enabled|is_selecting_enabled||true
 .shortcut_keys_enabled|bool|set_shortcut_keys_enabled|is_shortcut_keys_enabled||true
 .structured_text_bidi_override|int|set_structured_text_bidi_override|get_structured_text_bidi_override||
 .structured_text_bidi_override_options|Array|set_structured_text_bidi_override_options|get_structured_text_bidi_override_options||
 .syntax_highlighter|SyntaxHighlighter|set_syntax_highlighter|get_syntax_highlighter||
 .tab_input_mode|bool|set_tab_input_mode|get_tab_input_mode||true
 .text|String|set_text|get_text||
 .text_direction|int|set_text_direction|get_text_direction||
 .use_custom_word_separators|bool|set_use_custom_word_separators|is_custom_word_separators_enabled||
 .use_default_word_separators|bool|set_use_default_word_separators|is_default_word_separators_enabled||true
 .virtual_keyboard_enabled|bool|set_virtual_keyboard_enabled|is_virtual_keyboard_enabled||true
 .virtual_keyboard_show_on_focus|bool|set_virtual_keyboard_show_on_focus|get_virtual_keyboard_show_on_focus||true
 .wrap_mode|int|set_line_wrapping_mode|get_line_wrapping_mode||
 @caret_changed()
 @gutter_added()
 @gutter_clicked(line:int;gutter:int)
 @gutter_removed()
 @lines_edited_from(from_line:int;to_line:int)
 @text_changed()
 @text_set()
TextLine RefCounted
 add_object(key:Variant;size:Vector2;inline_align:int=5;length:int=1;baseline:float=0.0)bool
 add_string(text:String;font:Font;font_size:int;language:String="";meta:Variant=null)bool
 clear()
 draw(canvas:RID;pos:Vector2;color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 draw_outline(canvas:RID;pos:Vector2;outline_size:int=1;color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 get_inferred_direction()int
 get_line_ascent()float
 get_line_descent()float
 get_line_underline_position()float
 get_line_underline_thickness()float
 get_line_width()float
 get_object_rect(key:Variant)Rect2
 get_objects()Array
 get_rid()RID
 get_size()Vector2
 hit_test(coords:float)int
 resize_object(key:Variant;size:Vector2;inline_align:int=5;baseline:float=0.0)bool
 set_bidi_override(override:Array)
 tab_align(tab_stops:PackedFloat32Array)
 .alignment|int|set_horizontal_alignment|get_horizontal_alignment||
 .direction|int|set_direction|get_direction||
 .ellipsis_char|String|set_ellipsis_char|get_ellipsis_char||"…"
 .flags|int|set_flags|get_flags||3
 .orientation|int|set_orientation|get_orientation||
 .preserve_control|bool|set_preserve_control|get_preserve_control||
 .preserve_invalid|bool|set_preserve_invalid|get_preserve_invalid||true
 .text_overrun_behavior|int|set_text_overrun_behavior|get_text_overrun_behavior||3
 .width|float|set_width|get_width||-1.0
TextMesh PrimitiveMesh
 .autowrap_mode|int|set_autowrap_mode|get_autowrap_mode||
 .curve_step|float|set_curve_step|get_curve_step||0.5
 .depth|float|set_depth|get_depth||0.05
 .font|Font|set_font|get_font||
 .font_size|int|set_font_size|get_font_size||16
 .horizontal_alignment|int|set_horizontal_alignment|get_horizontal_alignment||1
 .justification_flags|int|set_justification_flags|get_justification_flags||163
 .language|String|set_language|get_language||
 .line_spacing|float|set_line_spacing|get_line_spacing||
 .offset|Vector2|set_offset|get_offset||
 .pixel_size|float|set_pixel_size|get_pixel_size||0.01
 .structured_text_bidi_override|int|set_structured_text_bidi_override|get_structured_text_bidi_override||
 .structured_text_bidi_override_options|Array|set_structured_text_bidi_override_options|get_structured_text_bidi_override_options||
 .text|String|set_text|get_text||
 .text_direction|int|set_text_direction|get_text_direction||
 .uppercase|bool|set_uppercase|is_uppercase||
 .vertical_alignment|int|set_vertical_alignment|get_vertical_alignment||1
 .width|float|set_width|get_width||500.0
TextParagraph RefCounted
 add_object(key:Variant;size:Vector2;inline_align:int=5;length:int=1;baseline:float=0.0)bool
 add_string(text:String;font:Font;font_size:int;language:String="";meta:Variant=null)bool
 clear()
 clear_dropcap()
 draw(canvas:RID;pos:Vector2;color:Color=Color(1, 1, 1, 1);dc_color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 draw_dropcap(canvas:RID;pos:Vector2;color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 draw_dropcap_outline(canvas:RID;pos:Vector2;outline_size:int=1;color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 draw_line(canvas:RID;pos:Vector2;line:int;color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 draw_line_outline(canvas:RID;pos:Vector2;line:int;outline_size:int=1;color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 draw_outline(canvas:RID;pos:Vector2;outline_size:int=1;color:Color=Color(1, 1, 1, 1);dc_color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 get_dropcap_lines()int
 get_dropcap_rid()RID
 get_dropcap_size()Vector2
 get_inferred_direction()int
 get_line_ascent(line:int)float
 get_line_count()int
 get_line_descent(line:int)float
 get_line_object_rect(line:int;key:Variant)Rect2
 get_line_objects(line:int)Array
 get_line_range(line:int)Vector2i
 get_line_rid(line:int)RID
 get_line_size(line:int)Vector2
 get_line_underline_position(line:int)float
 get_line_underline_thickness(line:int)float
 get_line_width(line:int)float
 get_non_wrapped_size()Vector2
 get_range()Vector2i
 get_rid()RID
 get_size()Vector2
 hit_test(coords:Vector2)int
 resize_object(key:Variant;size:Vector2;inline_align:int=5;baseline:float=0.0)bool
 set_bidi_override(override:Array)
 set_dropcap(text:String;font:Font;font_size:int;dropcap_margins:Rect2=Rect2(0, 0, 0, 0);language:String="")bool
 tab_align(tab_stops:PackedFloat32Array)
 .alignment|int|set_alignment|get_alignment||
 .break_flags|int|set_break_flags|get_break_flags||3
 .custom_punctuation|String|set_custom_punctuation|get_custom_punctuation||
 .direction|int|set_direction|get_direction||
 .ellipsis_char|String|set_ellipsis_char|get_ellipsis_char||"…"
 .justification_flags|int|set_justification_flags|get_justification_flags||163
 .line_spacing|float|set_line_spacing|get_line_spacing||
 .max_lines_visible|int|set_max_lines_visible|get_max_lines_visible||-1
 .orientation|int|set_orientation|get_orientation||
 .preserve_control|bool|set_preserve_control|get_preserve_control||
 .preserve_invalid|bool|set_preserve_invalid|get_preserve_invalid||true
 .text_overrun_behavior|int|set_text_overrun_behavior|get_text_overrun_behavior||
 .width|float|set_width|get_width||-1.0
-TextServer RefCounted
 create_font()RID
 create_font_linked_variation(font_rid:RID)RID
 create_shaped_text(direction:int=0;orientation:int=0)RID
 draw_hex_code_box(canvas:RID;size:int;pos:Vector2;index:int;color:Color)
 font_clear_glyphs(font_rid:RID;size:Vector2i)
 font_clear_kerning_map(font_rid:RID;size:int)
 font_clear_size_cache(font_rid:RID)
 font_clear_system_fallback_cache()
 font_clear_textures(font_rid:RID;size:Vector2i)
 font_draw_glyph(font_rid:RID;canvas:RID;size:int;pos:Vector2;index:int;color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 font_draw_glyph_outline(font_rid:RID;canvas:RID;size:int;outline_size:int;pos:Vector2;index:int;color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 font_get_antialiasing(font_rid:RID)int
 font_get_ascent(font_rid:RID;size:int)float
 font_get_baseline_offset(font_rid:RID)float
 font_get_char_from_glyph_index(font_rid:RID;size:int;glyph_index:int)int
 font_get_descent(font_rid:RID;size:int)float
 font_get_disable_embedded_bitmaps(font_rid:RID)bool
 font_get_embolden(font_rid:RID)float
 font_get_face_count(font_rid:RID)int
 font_get_face_index(font_rid:RID)int
 font_get_fixed_size(font_rid:RID)int
 font_get_fixed_size_scale_mode(font_rid:RID)int
 font_get_generate_mipmaps(font_rid:RID)bool
 font_get_global_oversampling()float
 font_get_glyph_advance(font_rid:RID;size:int;glyph:int)Vector2
 font_get_glyph_contours(font:RID;size:int;index:int)Dictionary
 font_get_glyph_index(font_rid:RID;size:int;char:int;variation_selector:int)int
 font_get_glyph_list(font_rid:RID;size:Vector2i)PackedInt32Array
 font_get_glyph_offset(font_rid:RID;size:Vector2i;glyph:int)Vector2
 font_get_glyph_size(font_rid:RID;size:Vector2i;glyph:int)Vector2
 font_get_glyph_texture_idx(font_rid:RID;size:Vector2i;glyph:int)int
 font_get_glyph_texture_rid(font_rid:RID;size:Vector2i;glyph:int)RID
 font_get_glyph_texture_size(font_rid:RID;size:Vector2i;glyph:int)Vector2
 font_get_glyph_uv_rect(font_rid:RID;size:Vector2i;glyph:int)Rect2
 font_get_hinting(font_rid:RID)int
 font_get_keep_rounding_remainders(font_rid:RID)bool
 font_get_kerning(font_rid:RID;size:int;glyph_pair:Vector2i)Vector2
 font_get_kerning_list(font_rid:RID;size:int)Vector2i[]
 font_get_language_support_override(font_rid:RID;language:String)bool
 font_get_language_support_overrides(font_rid:RID)PackedStringArray
 font_get_msdf_pixel_range(font_rid:RID)int
 font_get_msdf_size(font_rid:RID)int
 font_get_name(font_rid:RID)String
 font_get_opentype_feature_overrides(font_rid:RID)Dictionary
 font_get_ot_name_strings(font_rid:RID)Dictionary
 font_get_oversampling(font_rid:RID)float
 font_get_scale(font_rid:RID;size:int)float
 font_get_script_support_override(font_rid:RID;script:String)bool
 font_get_script_support_overrides(font_rid:RID)PackedStringArray
 font_get_size_cache_info(font_rid:RID)Dictionary[]
 font_get_size_cache_list(font_rid:RID)Vector2i[]
 font_get_spacing(font_rid:RID;spacing:int)int
 font_get_stretch(font_rid:RID)int
 font_get_style(font_rid:RID)int
 font_get_style_name(font_rid:RID)String
 font_get_subpixel_positioning(font_rid:RID)int
 font_get_supported_chars(font_rid:RID)String
 font_get_supported_glyphs(font_rid:RID)PackedInt32Array
 font_get_texture_count(font_rid:RID;size:Vector2i)int
 font_get_texture_image(font_rid:RID;size:Vector2i;texture_index:int)Image
 font_get_texture_offsets(font_rid:RID;size:Vector2i;texture_index:int)PackedInt32Array
 font_get_transform(font_rid:RID)Transform2D
 font_get_underline_position(font_rid:RID;size:int)float
 font_get_underline_thickness(font_rid:RID;size:int)float
 font_get_variation_coordinates(font_rid:RID)Dictionary
 font_get_weight(font_rid:RID)int
 font_has_char(font_rid:RID;char:int)bool
 font_is_allow_system_fallback(font_rid:RID)bool
 font_is_force_autohinter(font_rid:RID)bool
 font_is_language_supported(font_rid:RID;language:String)bool
 font_is_modulate_color_glyphs(font_rid:RID)bool
 font_is_multichannel_signed_distance_field(font_rid:RID)bool
 font_is_script_supported(font_rid:RID;script:String)bool
 font_remove_glyph(font_rid:RID;size:Vector2i;glyph:int)
 font_remove_kerning(font_rid:RID;size:int;glyph_pair:Vector2i)
 font_remove_language_support_override(font_rid:RID;language:String)
 font_remove_script_support_override(font_rid:RID;script:String)
 font_remove_size_cache(font_rid:RID;size:Vector2i)
 font_remove_texture(font_rid:RID;size:Vector2i;texture_index:int)
 font_render_glyph(font_rid:RID;size:Vector2i;index:int)
 font_render_range(font_rid:RID;size:Vector2i;start:int;end:int)
 font_set_allow_system_fallback(font_rid:RID;allow_system_fallback:bool)
 font_set_antialiasing(font_rid:RID;antialiasing:int)
 font_set_ascent(font_rid:RID;size:int;ascent:float)
 font_set_baseline_offset(font_rid:RID;baseline_offset:float)
 font_set_data(font_rid:RID;data:PackedByteArray)
 font_set_descent(font_rid:RID;size:int;descent:float)
 font_set_disable_embedded_bitmaps(font_rid:RID;disable_embedded_bitmaps:bool)
 font_set_embolden(font_rid:RID;strength:float)
 font_set_face_index(font_rid:RID;face_index:int)
 font_set_fixed_size(font_rid:RID;fixed_size:int)
 font_set_fixed_size_scale_mode(font_rid:RID;fixed_size_scale_mode:int)
 font_set_force_autohinter(font_rid:RID;force_autohinter:bool)
 font_set_generate_mipmaps(font_rid:RID;generate_mipmaps:bool)
 font_set_global_oversampling(oversampling:float)
 font_set_glyph_advance(font_rid:RID;size:int;glyph:int;advance:Vector2)
 font_set_glyph_offset(font_rid:RID;size:Vector2i;glyph:int;offset:Vector2)
 font_set_glyph_size(font_rid:RID;size:Vector2i;glyph:int;gl_size:Vector2)
 font_set_glyph_texture_idx(font_rid:RID;size:Vector2i;glyph:int;texture_idx:int)
 font_set_glyph_uv_rect(font_rid:RID;size:Vector2i;glyph:int;uv_rect:Rect2)
 font_set_hinting(font_rid:RID;hinting:int)
 font_set_keep_rounding_remainders(font_rid:RID;keep_rounding_remainders:bool)
 font_set_kerning(font_rid:RID;size:int;glyph_pair:Vector2i;kerning:Vector2)
 font_set_language_support_override(font_rid:RID;language:String;supported:bool)
 font_set_modulate_color_glyphs(font_rid:RID;force_autohinter:bool)
 font_set_msdf_pixel_range(font_rid:RID;msdf_pixel_range:int)
 font_set_msdf_size(font_rid:RID;msdf_size:int)
 font_set_multichannel_signed_distance_field(font_rid:RID;msdf:bool)
 font_set_name(font_rid:RID;name:String)
 font_set_opentype_feature_overrides(font_rid:RID;overrides:Dictionary)
 font_set_oversampling(font_rid:RID;oversampling:float)
 font_set_scale(font_rid:RID;size:int;scale:float)
 font_set_script_support_override(font_rid:RID;script:String;supported:bool)
 font_set_spacing(font_rid:RID;spacing:int;value:int)
 font_set_stretch(font_rid:RID;weight:int)
 font_set_style(font_rid:RID;style:int)
 font_set_style_name(font_rid:RID;name:String)
 font_set_subpixel_positioning(font_rid:RID;subpixel_positioning:int)
 font_set_texture_image(font_rid:RID;size:Vector2i;texture_index:int;image:Image)
 font_set_texture_offsets(font_rid:RID;size:Vector2i;texture_index:int;offset:PackedInt32Array)
 font_set_transform(font_rid:RID;transform:Transform2D)
 font_set_underline_position(font_rid:RID;size:int;underline_position:float)
 font_set_underline_thickness(font_rid:RID;size:int;underline_thickness:float)
 font_set_variation_coordinates(font_rid:RID;variation_coordinates:Dictionary)
 font_set_weight(font_rid:RID;weight:int)
 font_supported_feature_list(font_rid:RID)Dictionary
 font_supported_variation_list(font_rid:RID)Dictionary
 format_number(number:String;language:String="")String
 free_rid(rid:RID)
 get_features()int
 get_hex_code_box_size(size:int;index:int)Vector2
 get_name()String
 get_support_data()PackedByteArray
 get_support_data_filename()String
 get_support_data_info()String
 has(rid:RID)bool
 has_feature(feature:int)bool
 is_confusable(string:String;dict:PackedStringArray)int
 is_locale_right_to_left(locale:String)bool
 is_valid_identifier(string:String)bool
 is_valid_letter(unicode:int)bool
 load_support_data(filename:String)bool
 name_to_tag(name:String)int
 parse_number(number:String;language:String="")String
 parse_structured_text(parser_type:int;args:Array;text:String)Vector3i[]
 percent_sign(language:String="")String
 save_support_data(filename:String)bool
 shaped_get_run_count(shaped:RID)int
 shaped_get_run_direction(shaped:RID;index:int)int
 shaped_get_run_font_rid(shaped:RID;index:int)RID
 shaped_get_run_font_size(shaped:RID;index:int)int
 shaped_get_run_language(shaped:RID;index:int)String
 shaped_get_run_object(shaped:RID;index:int)Variant
 shaped_get_run_range(shaped:RID;index:int)Vector2i
 shaped_get_run_text(shaped:RID;index:int)String
 shaped_get_span_count(shaped:RID)int
 shaped_get_span_embedded_object(shaped:RID;index:int)Variant
 shaped_get_span_meta(shaped:RID;index:int)Variant
 shaped_get_span_object(shaped:RID;index:int)Variant
 shaped_get_span_text(shaped:RID;index:int)String
 shaped_get_text(shaped:RID)String
 shaped_set_span_update_font(shaped:RID;index:int;fonts:RID[];size:int;opentype_features:Dictionary={})
 shaped_text_add_object(shaped:RID;key:Variant;size:Vector2;inline_align:int=5;length:int=1;baseline:float=0.0)bool
 shaped_text_add_string(shaped:RID;text:String;fonts:RID[];size:int;opentype_features:Dictionary={};language:String="";meta:Variant=null)bool
 shaped_text_clear(rid:RID)
 shaped_text_closest_character_pos(shaped:RID;pos:int)int
 shaped_text_draw(shaped:RID;canvas:RID;pos:Vector2;clip_l:float=-1;clip_r:float=-1;color:Color=Color(1, 1, 1, 1);oversampling:float=0.0)
 shaped_text_draw_outline(shaped:RID;canvas:RID;pos:Vector2;clip_l:float=-1;clip_r:float=-1;outline_size:int=1;color:Color=Color(1, 1, 1, 1);
  oversampling:float=0.0)
 shaped_text_fit_to_width(shaped:RID;width:float;justification_flags:int=3)float
 shaped_text_get_ascent(shaped:RID)float
 shaped_text_get_carets(shaped:RID;position:int)Dictionary
 shaped_text_get_character_breaks(shaped:RID)PackedInt32Array
 shaped_text_get_custom_ellipsis(shaped:RID)int
 shaped_text_get_custom_punctuation(shaped:RID)String
 shaped_text_get_descent(shaped:RID)float
 shaped_text_get_direction(shaped:RID)int
 shaped_text_get_dominant_direction_in_range(shaped:RID;start:int;end:int)int
 shaped_text_get_ellipsis_glyph_count(shaped:RID)int
 shaped_text_get_ellipsis_glyphs(shaped:RID)Dictionary[]
 shaped_text_get_ellipsis_pos(shaped:RID)int
 shaped_text_get_glyph_count(shaped:RID)int
 shaped_text_get_glyphs(shaped:RID)Dictionary[]
 shaped_text_get_grapheme_bounds(shaped:RID;pos:int)Vector2
 shaped_text_get_inferred_direction(shaped:RID)int
 shaped_text_get_line_breaks(shaped:RID;width:float;start:int=0;break_flags:int=3)PackedInt32Array
 shaped_text_get_line_breaks_adv(shaped:RID;width:PackedFloat32Array;start:int=0;once:bool=true;break_flags:int=3)PackedInt32Array
 shaped_text_get_object_glyph(shaped:RID;key:Variant)int
 shaped_text_get_object_range(shaped:RID;key:Variant)Vector2i
 shaped_text_get_object_rect(shaped:RID;key:Variant)Rect2
 shaped_text_get_objects(shaped:RID)Array
 shaped_text_get_orientation(shaped:RID)int
 shaped_text_get_parent(shaped:RID)RID
 shaped_text_get_preserve_control(shaped:RID)bool
 shaped_text_get_preserve_invalid(shaped:RID)bool
 shaped_text_get_range(shaped:RID)Vector2i
 shaped_text_get_selection(shaped:RID;start:int;end:int)PackedVector2Array
 shaped_text_get_size(shaped:RID)Vector2
 shaped_text_get_spacing(shaped:RID;spacing:int)int
 shaped_text_get_trim_pos(shaped:RID)int
 shaped_text_get_underline_position(shaped:RID)float
 shaped_text_get_underline_thickness(shaped:RID)float
 shaped_text_get_width(shaped:RID)float
 shaped_text_get_word_breaks(shaped:RID;grapheme_flags:int=264;skip_grapheme_flags:int=4)PackedInt32Array
 shaped_text_has_visible_chars(shaped:RID)bool
 shaped_text_hit_test_grapheme(shaped:RID;coords:float)int
 shaped_text_hit_test_position(shaped:RID;coords:float)int
 shaped_text_is_ready(shaped:RID)bool
 shaped_text_next_character_pos(shaped:RID;pos:int)int
 shaped_text_next_grapheme_pos(shaped:RID;pos:int)int
 shaped_text_overrun_trim_to_width(shaped:RID;width:float=0;overrun_trim_flags:int=0)
 shaped_text_prev_character_pos(shaped:RID;pos:int)int
 shaped_text_prev_grapheme_pos(shaped:RID;pos:int)int
 shaped_text_resize_object(shaped:RID;key:Variant;size:Vector2;inline_align:int=5;baseline:float=0.0)bool
 shaped_text_set_bidi_override(shaped:RID;override:Array)
 shaped_text_set_custom_ellipsis(shaped:RID;char:int)
 shaped_text_set_custom_punctuation(shaped:RID;punct:String)
 shaped_text_set_direction(shaped:RID;direction:int=0)
 shaped_text_set_orientation(shaped:RID;orientation:int=0)
 shaped_text_set_preserve_control(shaped:RID;enabled:bool)
 shaped_text_set_preserve_invalid(shaped:RID;enabled:bool)
 shaped_text_set_spacing(shaped:RID;spacing:int;value:int)
 shaped_text_shape(shaped:RID)bool
 shaped_text_sort_logical(shaped:RID)Dictionary[]
 shaped_text_substr(shaped:RID;start:int;length:int)RID
 shaped_text_tab_align(shaped:RID;tab_stops:PackedFloat32Array)float
 spoof_check(string:String)bool
 string_get_character_breaks(string:String;language:String="")PackedInt32Array
 string_get_word_breaks(string:String;language:String="";chars_per_line:int=0)PackedInt32Array
 string_to_lower(string:String;language:String="")String
 string_to_title(string:String;language:String="")String
 string_to_upper(string:String;language:String="")String
 strip_diacritics(string:String)String
 tag_to_name(tag:int)String
 =FontAntialiasing FONT_ANTIALIASING_* NONE GRAY LCD
 =FontLCDSubpixelLayout FONT_LCD_SUBPIXEL_LAYOUT_* NONE HRGB HBGR VRGB VBGR MAX
 =Direction DIRECTION_* AUTO LTR RTL INHERITED
 =Orientation ORIENTATION_* HORIZONTAL VERTICAL
 =JustificationFlag JUSTIFICATION_* NONE KASHIDA WORD_BOUND TRIM_EDGE_SPACES=4 AFTER_LAST_TAB=8 CONSTRAIN_ELLIPSIS=16 SKIP_LAST_LINE=32
   SKIP_LAST_LINE_WITH_VISIBLE_CHARS=64 DO_NOT_SKIP_SINGLE_LINE=128
 =AutowrapMode AUTOWRAP_* OFF ARBITRARY WORD WORD_SMART
 =LineBreakFlag BREAK_* NONE MANDATORY WORD_BOUND GRAPHEME_BOUND=4 ADAPTIVE=8 TRIM_EDGE_SPACES=16 TRIM_INDENT=32 TRIM_START_EDGE_SPACES=64
   TRIM_END_EDGE_SPACES=128
 =VisibleCharactersBehavior VC_* CHARS_BEFORE_SHAPING CHARS_AFTER_SHAPING GLYPHS_AUTO GLYPHS_LTR GLYPHS_RTL
 =OverrunBehavior OVERRUN_* NO_TRIMMING TRIM_CHAR TRIM_WORD TRIM_ELLIPSIS TRIM_WORD_ELLIPSIS TRIM_ELLIPSIS_FORCE TRIM_WORD_ELLIPSIS_FORCE
 =TextOverrunFlag OVERRUN_* NO_TRIM TRIM TRIM_WORD_ONLY ADD_ELLIPSIS=4 ENFORCE_ELLIPSIS=8 JUSTIFICATION_AWARE=16
 =GraphemeFlag GRAPHEME_IS_* VALID=1 RTL VIRTUAL=4 SPACE=8 BREAK_HARD=16 BREAK_SOFT=32 TAB=64 ELONGATION=128 PUNCTUATION=256 UNDERSCORE=512
   CONNECTED=1024 SAFE_TO_INSERT_TATWEEL=2048 EMBEDDED_OBJECT=4096 SOFT_HYPHEN=8192
 =Hinting HINTING_* NONE LIGHT NORMAL
 =SubpixelPositioning SUBPIXEL_POSITIONING_* DISABLED AUTO ONE_HALF ONE_QUARTER ONE_HALF_MAX_SIZE=20 ONE_QUARTER_MAX_SIZE=16
 =Feature FEATURE_* SIMPLE_LAYOUT=1 BIDI_LAYOUT VERTICAL_LAYOUT=4 SHAPING=8 KASHIDA_JUSTIFICATION=16 BREAK_ITERATORS=32 FONT_BITMAP=64
   FONT_DYNAMIC=128 FONT_MSDF=256 FONT_SYSTEM=512 FONT_VARIABLE=1024 CONTEXT_SENSITIVE_CASE_CONVERSION=2048 USE_SUPPORT_DATA=4096
   UNICODE_IDENTIFIERS=8192 UNICODE_SECURITY=16384
 =ContourPointTag CONTOUR_CURVE_TAG_* ON=1 OFF_CONIC=0 OFF_CUBIC=2
 =SpacingType SPACING_* GLYPH SPACE TOP BOTTOM MAX
 =FontStyle FONT_* BOLD=1 ITALIC FIXED_WIDTH=4
 =StructuredTextParser STRUCTURED_TEXT_* DEFAULT URI FILE EMAIL LIST GDSCRIPT CUSTOM
 =FixedSizeScaleMode FIXED_SIZE_SCALE_* DISABLE INTEGER_ONLY ENABLED
TextServerAdvanced TextServerExtension
TextServerDummy TextServerExtension
TextServerExtension TextServer
TextServerFallback TextServerExtension
$TextServerManager Object
 add_interface(interface:TextServer)
 find_interface(name:String)TextServer
 get_interface(idx:int)TextServer
 get_interface_count()int
 get_interfaces()Dictionary[]
 get_primary_interface()TextServer
 remove_interface(interface:TextServer)
 set_primary_interface(index:TextServer)
 @interface_added(interface_name:StringName)
 @interface_removed(interface_name:StringName)
Texture Resource
Texture2D Texture
 ~_draw(to_canvas_item:RID;pos:Vector2;modulate:Color;transpose:bool)
 ~_draw_rect(to_canvas_item:RID;rect:Rect2;tile:bool;modulate:Color;transpose:bool)
 ~_draw_rect_region(to_canvas_item:RID;rect:Rect2;src_rect:Rect2;modulate:Color;transpose:bool;clip_uv:bool)
 ~_get_height()int
 ~_get_width()int
 ~_has_alpha()bool
 ~_is_pixel_opaque(x:int;y:int)bool
 create_placeholder()Resource
 draw(canvas_item:RID;position:Vector2;modulate:Color=Color(1, 1, 1, 1);transpose:bool=false)
 draw_rect(canvas_item:RID;rect:Rect2;tile:bool;modulate:Color=Color(1, 1, 1, 1);transpose:bool=false)
 draw_rect_region(canvas_item:RID;rect:Rect2;src_rect:Rect2;modulate:Color=Color(1, 1, 1, 1);transpose:bool=false;clip_uv:bool=true)
 get_height()int
 get_image()Image
 get_size()Vector2
 get_width()int
 has_alpha()bool
Texture2DArray ImageTextureLayered
 create_placeholder()Resource
Texture2DArrayRD TextureLayeredRD
Texture2DRD Texture2D
 ^resource_local_to_scene|
 .texture_rd_rid|RID|set_texture_rd_rid|get_texture_rd_rid||
Texture3D Texture
 ~_get_data()Image[]
 ~_get_depth()int
 ~_get_format()int
 ~_get_height()int
 ~_get_width()int
 ~_has_mipmaps()bool
 create_placeholder()Resource
 get_data()Image[]
 get_depth()int
 get_format()int
 get_height()int
 get_width()int
 has_mipmaps()bool
Texture3DRD Texture3D
 .texture_rd_rid|RID|set_texture_rd_rid|get_texture_rd_rid||
TextureButton BaseButton
 .flip_h|bool|set_flip_h|is_flipped_h||
 .flip_v|bool|set_flip_v|is_flipped_v||
 .ignore_texture_size|bool|set_ignore_texture_size|get_ignore_texture_size||
 .stretch_mode|int|set_stretch_mode|get_stretch_mode||2
 .texture_click_mask|BitMap|set_click_mask|get_click_mask||
 .texture_disabled|Texture2D|set_texture_disabled|get_texture_disabled||
 .texture_focused|Texture2D|set_texture_focused|get_texture_focused||
 .texture_hover|Texture2D|set_texture_hover|get_texture_hover||
 .texture_normal|Texture2D|set_texture_normal|get_texture_normal||
 .texture_pressed|Texture2D|set_texture_pressed|get_texture_pressed||
TextureCubemapArrayRD TextureLayeredRD
TextureCubemapRD TextureLayeredRD
TextureLayered Texture
 ~_get_format()int
 ~_get_height()int
 ~_get_layer_data(layer_index:int)Image
 ~_get_layered_type()int
 ~_get_layers()int
 ~_get_width()int
 ~_has_mipmaps()bool
 get_format()int
 get_height()int
 get_layer_data(layer:int)Image
 get_layered_type()int
 get_layers()int
 get_width()int
 has_mipmaps()bool
-TextureLayeredRD TextureLayered
 .texture_rd_rid|RID|set_texture_rd_rid|get_texture_rd_rid||
TextureProgressBar Range
 get_stretch_margin(margin:int)int
 set_stretch_margin(margin:int;value:int)
 .fill_mode|int|set_fill_mode|get_fill_mode||
 ^mouse_filter|1
 .nine_patch_stretch|bool|set_nine_patch_stretch|get_nine_patch_stretch||
 .radial_center_offset|Vector2|set_radial_center_offset|get_radial_center_offset||
 .radial_fill_degrees|float|set_fill_degrees|get_fill_degrees||360.0
 .radial_initial_angle|float|set_radial_initial_angle|get_radial_initial_angle||
 ^size_flags_vertical|1
 ^step|1.0
 .stretch_margin_bottom|int||||
 .stretch_margin_left|int||||
 .stretch_margin_right|int||||
 .stretch_margin_top|int||||
 .texture_over|Texture2D|set_over_texture|get_over_texture||
 .texture_progress|Texture2D|set_progress_texture|get_progress_texture||
 .texture_progress_offset|Vector2|set_texture_progress_offset|get_texture_progress_offset||
 .texture_under|Texture2D|set_under_texture|get_under_texture||
 .tint_over|Color|set_tint_over|get_tint_over||Color(1, 1, 1, 1)
 .tint_progress|Color|set_tint_progress|get_tint_progress||Color(1, 1, 1, 1)
 .tint_under|Color|set_tint_under|get_tint_under||Color(1, 1, 1, 1)
TextureRect Control
 .expand_mode|int|set_expand_mode|get_expand_mode||
 .flip_h|bool|set_flip_h|is_flipped_h||
 .flip_v|bool|set_flip_v|is_flipped_v||
 ^mouse_filter|1
 .stretch_mode|int|set_stretch_mode|get_stretch_mode||
 .texture|Texture2D|set_texture|get_texture||
Theme Resource
 add_type(theme_type:StringName)
 clear()
 clear_color(name:StringName;theme_type:StringName)
 clear_constant(name:StringName;theme_type:StringName)
 clear_font(name:StringName;theme_type:StringName)
 clear_font_size(name:StringName;theme_type:StringName)
 clear_icon(name:StringName;theme_type:StringName)
 clear_stylebox(name:StringName;theme_type:StringName)
 clear_theme_item(data_type:int;name:StringName;theme_type:StringName)
 clear_type_variation(theme_type:StringName)
 get_color(name:StringName;theme_type:StringName)Color
 get_color_list(theme_type:String)PackedStringArray
 get_color_type_list()PackedStringArray
 get_constant(name:StringName;theme_type:StringName)int
 get_constant_list(theme_type:String)PackedStringArray
 get_constant_type_list()PackedStringArray
 get_font(name:StringName;theme_type:StringName)Font
 get_font_list(theme_type:String)PackedStringArray
 get_font_size(name:StringName;theme_type:StringName)int
 get_font_size_list(theme_type:String)PackedStringArray
 get_font_size_type_list()PackedStringArray
 get_font_type_list()PackedStringArray
 get_icon(name:StringName;theme_type:StringName)Texture2D
 get_icon_list(theme_type:String)PackedStringArray
 get_icon_type_list()PackedStringArray
 get_stylebox(name:StringName;theme_type:StringName)StyleBox
 get_stylebox_list(theme_type:String)PackedStringArray
 get_stylebox_type_list()PackedStringArray
 get_theme_item(data_type:int;name:StringName;theme_type:StringName)Variant
 get_theme_item_list(data_type:int;theme_type:String)PackedStringArray
 get_theme_item_type_list(data_type:int)PackedStringArray
 get_type_list()PackedStringArray
 get_type_variation_base(theme_type:StringName)StringName
 get_type_variation_list(base_type:StringName)PackedStringArray
 has_color(name:StringName;theme_type:StringName)bool
 has_constant(name:StringName;theme_type:StringName)bool
 has_default_base_scale()bool
 has_default_font()bool
 has_default_font_size()bool
 has_font(name:StringName;theme_type:StringName)bool
 has_font_size(name:StringName;theme_type:StringName)bool
 has_icon(name:StringName;theme_type:StringName)bool
 has_stylebox(name:StringName;theme_type:StringName)bool
 has_theme_item(data_type:int;name:StringName;theme_type:StringName)bool
 is_type_variation(theme_type:StringName;base_type:StringName)bool
 merge_with(other:Theme)
 remove_type(theme_type:StringName)
 rename_color(old_name:StringName;name:StringName;theme_type:StringName)
 rename_constant(old_name:StringName;name:StringName;theme_type:StringName)
 rename_font(old_name:StringName;name:StringName;theme_type:StringName)
 rename_font_size(old_name:StringName;name:StringName;theme_type:StringName)
 rename_icon(old_name:StringName;name:StringName;theme_type:StringName)
 rename_stylebox(old_name:StringName;name:StringName;theme_type:StringName)
 rename_theme_item(data_type:int;old_name:StringName;name:StringName;theme_type:StringName)
 rename_type(old_theme_type:StringName;theme_type:StringName)
 set_color(name:StringName;theme_type:StringName;color:Color)
 set_constant(name:StringName;theme_type:StringName;constant:int)
 set_font(name:StringName;theme_type:StringName;font:Font)
 set_font_size(name:StringName;theme_type:StringName;font_size:int)
 set_icon(name:StringName;theme_type:StringName;texture:Texture2D)
 set_stylebox(name:StringName;theme_type:StringName;texture:StyleBox)
 set_theme_item(data_type:int;name:StringName;theme_type:StringName;value:Variant)
 set_type_variation(theme_type:StringName;base_type:StringName)
 .default_base_scale|float|set_default_base_scale|get_default_base_scale||
 .default_font|Font|set_default_font|get_default_font||
 .default_font_size|int|set_default_font_size|get_default_font_size||-1
$ThemeDB Object
 get_default_theme()Theme
 get_project_theme()Theme
 .fallback_base_scale|float|set_fallback_base_scale|get_fallback_base_scale||1.0
 .fallback_font|Font|set_fallback_font|get_fallback_font||
 .fallback_font_size|int|set_fallback_font_size|get_fallback_font_size||16
 .fallback_icon|Texture2D|set_fallback_icon|get_fallback_icon||
 .fallback_stylebox|StyleBox|set_fallback_stylebox|get_fallback_stylebox||
 @fallback_changed()
Thread RefCounted
 get_id()String
 is_alive()bool
 !is_main_thread()bool
 is_started()bool
 !set_thread_safety_checks_enabled(enabled:bool)
 start(callable:Callable;priority:int=1)int
 wait_to_finish()Variant
TileData Object
 add_collision_polygon(layer_id:int)
 add_occluder_polygon(layer_id:int)
 get_collision_polygon_one_way_margin(layer_id:int;polygon_index:int)float
 get_collision_polygon_points(layer_id:int;polygon_index:int)PackedVector2Array
 get_collision_polygons_count(layer_id:int)int
 get_constant_angular_velocity(layer_id:int)float
 get_constant_linear_velocity(layer_id:int)Vector2
 get_custom_data(layer_name:String)Variant
 get_custom_data_by_layer_id(layer_id:int)Variant
 get_navigation_polygon(layer_id:int;flip_h:bool=false;flip_v:bool=false;transpose:bool=false)NavigationPolygon
 get_occluder(layer_id:int;flip_h:bool=false;flip_v:bool=false;transpose:bool=false)OccluderPolygon2D
 get_occluder_polygon(layer_id:int;polygon_index:int;flip_h:bool=false;flip_v:bool=false;transpose:bool=false)OccluderPolygon2D
 get_occluder_polygons_count(layer_id:int)int
 get_terrain_peering_bit(peering_bit:int)int
 has_custom_data(layer_name:String)bool
 is_collision_polygon_one_way(layer_id:int;polygon_index:int)bool
 is_valid_terrain_peering_bit(peering_bit:int)bool
 remove_collision_polygon(layer_id:int;polygon_index:int)
 remove_occluder_polygon(layer_id:int;polygon_index:int)
 set_collision_polygon_one_way(layer_id:int;polygon_index:int;one_way:bool)
 set_collision_polygon_one_way_margin(layer_id:int;polygon_index:int;one_way_margin:float)
 set_collision_polygon_points(layer_id:int;polygon_index:int;polygon:PackedVector2Array)
 set_collision_polygons_count(layer_id:int;polygons_count:int)
 set_constant_angular_velocity(layer_id:int;velocity:float)
 set_constant_linear_velocity(layer_id:int;velocity:Vector2)
 set_custom_data(layer_name:String;value:Variant)
 set_custom_data_by_layer_id(layer_id:int;value:Variant)
 set_navigation_polygon(layer_id:int;navigation_polygon:NavigationPolygon)
 set_occluder(layer_id:int;occluder_polygon:OccluderPolygon2D)
 set_occluder_polygon(layer_id:int;polygon_index:int;polygon:OccluderPolygon2D)
 set_occluder_polygons_count(layer_id:int;polygons_count:int)
 set_terrain_peering_bit(peering_bit:int;terrain:int)
 .flip_h|bool|set_flip_h|get_flip_h||
 .flip_v|bool|set_flip_v|get_flip_v||
 .material|Material|set_material|get_material||
 .modulate|Color|set_modulate|get_modulate||Color(1, 1, 1, 1)
 .probability|float|set_probability|get_probability||1.0
 .terrain|int|set_terrain|get_terrain||-1
 .terrain_set|int|set_terrain_set|get_terrain_set||-1
 .texture_origin|Vector2i|set_texture_origin|get_texture_origin||
 .transpose|bool|set_transpose|get_transpose||
 .y_sort_origin|int|set_y_sort_origin|get_y_sort_origin||
 .z_index|int|set_z_index|get_z_index||
 @changed()
TileMap Node2D
 ~_tile_data_runtime_update(layer:int;coords:Vector2i;tile_data:TileData)
 ~_use_tile_data_runtime_update(layer:int;coords:Vector2i)bool
 add_layer(to_position:int)
 clear()
 clear_layer(layer:int)
 erase_cell(layer:int;coords:Vector2i)
 fix_invalid_tiles()
 force_update(layer:int=-1)
 get_cell_alternative_tile(layer:int;coords:Vector2i;use_proxies:bool=false)int
 get_cell_atlas_coords(layer:int;coords:Vector2i;use_proxies:bool=false)Vector2i
 get_cell_source_id(layer:int;coords:Vector2i;use_proxies:bool=false)int
 get_cell_tile_data(layer:int;coords:Vector2i;use_proxies:bool=false)TileData
 get_coords_for_body_rid(body:RID)Vector2i
 get_layer_for_body_rid(body:RID)int
 get_layer_modulate(layer:int)Color
 get_layer_name(layer:int)String
 get_layer_navigation_map(layer:int)RID
 get_layer_y_sort_origin(layer:int)int
 get_layer_z_index(layer:int)int
 get_layers_count()int
 get_navigation_map(layer:int)RID
 get_neighbor_cell(coords:Vector2i;neighbor:int)Vector2i
 get_pattern(layer:int;coords_array:Vector2i[])TileMapPattern
 get_surrounding_cells(coords:Vector2i)Vector2i[]
 get_used_cells(layer:int)Vector2i[]
 get_used_cells_by_id(layer:int;source_id:int=-1;atlas_coords:Vector2i=Vector2i(-1, -1);alternative_tile:int=-1)Vector2i[]
 get_used_rect()Rect2i
 is_cell_flipped_h(layer:int;coords:Vector2i;use_proxies:bool=false)bool
 is_cell_flipped_v(layer:int;coords:Vector2i;use_proxies:bool=false)bool
 is_cell_transposed(layer:int;coords:Vector2i;use_proxies:bool=false)bool
 is_layer_enabled(layer:int)bool
 is_layer_navigation_enabled(layer:int)bool
 is_layer_y_sort_enabled(layer:int)bool
 local_to_map(local_position:Vector2)Vector2i
 map_pattern(position_in_tilemap:Vector2i;coords_in_pattern:Vector2i;pattern:TileMapPattern)Vector2i
 map_to_local(map_position:Vector2i)Vector2
 move_layer(layer:int;to_position:int)
 notify_runtime_tile_data_update(layer:int=-1)
 remove_layer(layer:int)
 set_cell(layer:int;coords:Vector2i;source_id:int=-1;atlas_coords:Vector2i=Vector2i(-1, -1);alternative_tile:int=0)
 set_cells_terrain_connect(layer:int;cells:Vector2i[];terrain_set:int;terrain:int;ignore_empty_terrains:bool=true)
 set_cells_terrain_path(layer:int;path:Vector2i[];terrain_set:int;terrain:int;ignore_empty_terrains:bool=true)
 set_layer_enabled(layer:int;enabled:bool)
 set_layer_modulate(layer:int;modulate:Color)
 set_layer_name(layer:int;name:String)
 set_layer_navigation_enabled(layer:int;enabled:bool)
 set_layer_navigation_map(layer:int;map:RID)
 set_layer_y_sort_enabled(layer:int;y_sort_enabled:bool)
 set_layer_y_sort_origin(layer:int;y_sort_origin:int)
 set_layer_z_index(layer:int;z_index:int)
 set_navigation_map(layer:int;map:RID)
 set_pattern(layer:int;position:Vector2i;pattern:TileMapPattern)
 update_internals()
 .collision_animatable|bool|set_collision_animatable|is_collision_animatable||
 .collision_visibility_mode|int|set_collision_visibility_mode|get_collision_visibility_mode||
 .navigation_visibility_mode|int|set_navigation_visibility_mode|get_navigation_visibility_mode||
 .rendering_quadrant_size|int|set_rendering_quadrant_size|get_rendering_quadrant_size||16
 .tile_set|TileSet|set_tileset|get_tileset||
 @changed()
TileMapLayer Node2D
 ~_tile_data_runtime_update(coords:Vector2i;tile_data:TileData)
 ~_update_cells(coords:Vector2i[];forced_cleanup:bool)
 ~_use_tile_data_runtime_update(coords:Vector2i)bool
 clear()
 erase_cell(coords:Vector2i)
 fix_invalid_tiles()
 get_cell_alternative_tile(coords:Vector2i)int
 get_cell_atlas_coords(coords:Vector2i)Vector2i
 get_cell_source_id(coords:Vector2i)int
 get_cell_tile_data(coords:Vector2i)TileData
 get_coords_for_body_rid(body:RID)Vector2i
 get_navigation_map()RID
 get_neighbor_cell(coords:Vector2i;neighbor:int)Vector2i
 get_pattern(coords_array:Vector2i[])TileMapPattern
 get_surrounding_cells(coords:Vector2i)Vector2i[]
 get_used_cells()Vector2i[]
 get_used_cells_by_id(source_id:int=-1;atlas_coords:Vector2i=Vector2i(-1, -1);alternative_tile:int=-1)Vector2i[]
 get_used_rect()Rect2i
 has_body_rid(body:RID)bool
 is_cell_flipped_h(coords:Vector2i)bool
 is_cell_flipped_v(coords:Vector2i)bool
 is_cell_transposed(coords:Vector2i)bool
 local_to_map(local_position:Vector2)Vector2i
 map_pattern(position_in_tilemap:Vector2i;coords_in_pattern:Vector2i;pattern:TileMapPattern)Vector2i
 map_to_local(map_position:Vector2i)Vector2
 notify_runtime_tile_data_update()
 set_cell(coords:Vector2i;source_id:int=-1;atlas_coords:Vector2i=Vector2i(-1, -1);alternative_tile:int=0)
 set_cells_terrain_connect(cells:Vector2i[];terrain_set:int;terrain:int;ignore_empty_terrains:bool=true)
 set_cells_terrain_path(path:Vector2i[];terrain_set:int;terrain:int;ignore_empty_terrains:bool=true)
 set_navigation_map(map:RID)
 set_pattern(position:Vector2i;pattern:TileMapPattern)
 update_internals()
 .collision_enabled|bool|set_collision_enabled|is_collision_enabled||true
 .collision_visibility_mode|int|set_collision_visibility_mode|get_collision_visibility_mode||
 .enabled|bool|set_enabled|is_enabled||true
 .navigation_enabled|bool|set_navigation_enabled|is_navigation_enabled||true
 .navigation_visibility_mode|int|set_navigation_visibility_mode|get_navigation_visibility_mode||
 .occlusion_enabled|bool|set_occlusion_enabled|is_occlusion_enabled||true
 .physics_quadrant_size|int|set_physics_quadrant_size|get_physics_quadrant_size||16
 .rendering_quadrant_size|int|set_rendering_quadrant_size|get_rendering_quadrant_size||16
 .tile_map_data|PackedByteArray|set_tile_map_data_from_array|get_tile_map_data_as_array||
 .tile_set|TileSet|set_tile_set|get_tile_set||
 .use_kinematic_bodies|bool|set_use_kinematic_bodies|is_using_kinematic_bodies||
 .x_draw_order_reversed|bool|set_x_draw_order_reversed|is_x_draw_order_reversed||
 .y_sort_origin|int|set_y_sort_origin|get_y_sort_origin||
 @changed()
TileMapPattern Resource
 get_cell_alternative_tile(coords:Vector2i)int
 get_cell_atlas_coords(coords:Vector2i)Vector2i
 get_cell_source_id(coords:Vector2i)int
 get_size()Vector2i
 get_used_cells()Vector2i[]
 has_cell(coords:Vector2i)bool
 is_empty()bool
 remove_cell(coords:Vector2i;update_size:bool)
 set_cell(coords:Vector2i;source_id:int=-1;atlas_coords:Vector2i=Vector2i(-1, -1);alternative_tile:int=-1)
 set_size(size:Vector2i)
TileSet Resource
 add_custom_data_layer(to_position:int=-1)
 add_navigation_layer(to_position:int=-1)
 add_occlusion_layer(to_position:int=-1)
 add_pattern(pattern:TileMapPattern;index:int=-1)int
 add_physics_layer(to_position:int=-1)
 add_source(source:TileSetSource;atlas_source_id_override:int=-1)int
 add_terrain(terrain_set:int;to_position:int=-1)
 add_terrain_set(to_position:int=-1)
 cleanup_invalid_tile_proxies()
 clear_tile_proxies()
 get_alternative_level_tile_proxy(source_from:int;coords_from:Vector2i;alternative_from:int)Array
 get_coords_level_tile_proxy(source_from:int;coords_from:Vector2i)Array
 get_custom_data_layer_by_name(layer_name:String)int
 get_custom_data_layer_name(layer_index:int)String
 get_custom_data_layer_type(layer_index:int)int
 get_custom_data_layers_count()int
 get_navigation_layer_layer_value(layer_index:int;layer_number:int)bool
 get_navigation_layer_layers(layer_index:int)int
 get_navigation_layers_count()int
 get_next_source_id()int
 get_occlusion_layer_light_mask(layer_index:int)int
 get_occlusion_layer_sdf_collision(layer_index:int)bool
 get_occlusion_layers_count()int
 get_pattern(index:int=-1)TileMapPattern
 get_patterns_count()int
 get_physics_layer_collision_layer(layer_index:int)int
 get_physics_layer_collision_mask(layer_index:int)int
 get_physics_layer_collision_priority(layer_index:int)float
 get_physics_layer_physics_material(layer_index:int)PhysicsMaterial
 get_physics_layers_count()int
 get_source(source_id:int)TileSetSource
 get_source_count()int
 get_source_id(index:int)int
 get_source_level_tile_proxy(source_from:int)int
 get_terrain_color(terrain_set:int;terrain_index:int)Color
 get_terrain_name(terrain_set:int;terrain_index:int)String
 get_terrain_set_mode(terrain_set:int)int
 get_terrain_sets_count()int
 get_terrains_count(terrain_set:int)int
 has_alternative_level_tile_proxy(source_from:int;coords_from:Vector2i;alternative_from:int)bool
 has_coords_level_tile_proxy(source_from:int;coords_from:Vector2i)bool
 has_custom_data_layer_by_name(layer_name:String)bool
 has_source(source_id:int)bool
 has_source_level_tile_proxy(source_from:int)bool
 map_tile_proxy(source_from:int;coords_from:Vector2i;alternative_from:int)Array
 move_custom_data_layer(layer_index:int;to_position:int)
 move_navigation_layer(layer_index:int;to_position:int)
 move_occlusion_layer(layer_index:int;to_position:int)
 move_physics_layer(layer_index:int;to_position:int)
 move_terrain(terrain_set:int;terrain_index:int;to_position:int)
 move_terrain_set(terrain_set:int;to_position:int)
 remove_alternative_level_tile_proxy(source_from:int;coords_from:Vector2i;alternative_from:int)
 remove_coords_level_tile_proxy(source_from:int;coords_from:Vector2i)
 remove_custom_data_layer(layer_index:int)
 remove_navigation_layer(layer_index:int)
 remove_occlusion_layer(layer_index:int)
 remove_pattern(index:int)
 remove_physics_layer(layer_index:int)
 remove_source(source_id:int)
 remove_source_level_tile_proxy(source_from:int)
 remove_terrain(terrain_set:int;terrain_index:int)
 remove_terrain_set(terrain_set:int)
 set_alternative_level_tile_proxy(source_from:int;coords_from:Vector2i;alternative_from:int;source_to:int;coords_to:Vector2i;alternative_to:int)
 set_coords_level_tile_proxy(p_source_from:int;coords_from:Vector2i;source_to:int;coords_to:Vector2i)
 set_custom_data_layer_name(layer_index:int;layer_name:String)
 set_custom_data_layer_type(layer_index:int;layer_type:int)
 set_navigation_layer_layer_value(layer_index:int;layer_number:int;value:bool)
 set_navigation_layer_layers(layer_index:int;layers:int)
 set_occlusion_layer_light_mask(layer_index:int;light_mask:int)
 set_occlusion_layer_sdf_collision(layer_index:int;sdf_collision:bool)
 set_physics_layer_collision_layer(layer_index:int;layer:int)
 set_physics_layer_collision_mask(layer_index:int;mask:int)
 set_physics_layer_collision_priority(layer_index:int;priority:float)
 set_physics_layer_physics_material(layer_index:int;physics_material:PhysicsMaterial)
 set_source_id(source_id:int;new_source_id:int)
 set_source_level_tile_proxy(source_from:int;source_to:int)
 set_terrain_color(terrain_set:int;terrain_index:int;color:Color)
 set_terrain_name(terrain_set:int;terrain_index:int;name:String)
 set_terrain_set_mode(terrain_set:int;mode:int)
 .tile_layout|int|set_tile_layout|get_tile_layout||
 .tile_offset_axis|int|set_tile_offset_axis|get_tile_offset_axis||
 .tile_shape|int|set_tile_shape|get_tile_shape||
 .tile_size|Vector2i|set_tile_size|get_tile_size||Vector2i(16, 16)
 .uv_clipping|bool|set_uv_clipping|is_uv_clipping||
TileSetAtlasSource TileSetSource
 clear_tiles_outside_texture()
 create_alternative_tile(atlas_coords:Vector2i;alternative_id_override:int=-1)int
 create_tile(atlas_coords:Vector2i;size:Vector2i=Vector2i(1, 1))
 get_atlas_grid_size()Vector2i
 get_next_alternative_tile_id(atlas_coords:Vector2i)int
 get_runtime_texture()Texture2D
 get_runtime_tile_texture_region(atlas_coords:Vector2i;frame:int)Rect2i
 get_tile_animation_columns(atlas_coords:Vector2i)int
 get_tile_animation_frame_duration(atlas_coords:Vector2i;frame_index:int)float
 get_tile_animation_frames_count(atlas_coords:Vector2i)int
 get_tile_animation_mode(atlas_coords:Vector2i)int
 get_tile_animation_separation(atlas_coords:Vector2i)Vector2i
 get_tile_animation_speed(atlas_coords:Vector2i)float
 get_tile_animation_total_duration(atlas_coords:Vector2i)float
 get_tile_at_coords(atlas_coords:Vector2i)Vector2i
 get_tile_data(atlas_coords:Vector2i;alternative_tile:int)TileData
 get_tile_size_in_atlas(atlas_coords:Vector2i)Vector2i
 get_tile_texture_region(atlas_coords:Vector2i;frame:int=0)Rect2i
 get_tiles_to_be_removed_on_change(texture:Texture2D;margins:Vector2i;separation:Vector2i;texture_region_size:Vector2i)PackedVector2Array
 has_room_for_tile(atlas_coords:Vector2i;size:Vector2i;animation_columns:int;animation_separation:Vector2i;frames_count:int;
  ignored_tile:Vector2i=Vector2i(-1, -1))bool
 has_tiles_outside_texture()bool
 move_tile_in_atlas(atlas_coords:Vector2i;new_atlas_coords:Vector2i=Vector2i(-1, -1);new_size:Vector2i=Vector2i(-1, -1))
 remove_alternative_tile(atlas_coords:Vector2i;alternative_tile:int)
 remove_tile(atlas_coords:Vector2i)
 set_alternative_tile_id(atlas_coords:Vector2i;alternative_tile:int;new_id:int)
 set_tile_animation_columns(atlas_coords:Vector2i;frame_columns:int)
 set_tile_animation_frame_duration(atlas_coords:Vector2i;frame_index:int;duration:float)
 set_tile_animation_frames_count(atlas_coords:Vector2i;frames_count:int)
 set_tile_animation_mode(atlas_coords:Vector2i;mode:int)
 set_tile_animation_separation(atlas_coords:Vector2i;separation:Vector2i)
 set_tile_animation_speed(atlas_coords:Vector2i;speed:float)
 .margins|Vector2i|set_margins|get_margins||
 .separation|Vector2i|set_separation|get_separation||
 .texture|Texture2D|set_texture|get_texture||
 .texture_region_size|Vector2i|set_texture_region_size|get_texture_region_size||Vector2i(16, 16)
 .use_texture_padding|bool|set_use_texture_padding|get_use_texture_padding||true
TileSetScenesCollectionSource TileSetSource
 create_scene_tile(packed_scene:PackedScene;id_override:int=-1)int
 get_next_scene_tile_id()int
 get_scene_tile_display_placeholder(id:int)bool
 get_scene_tile_id(index:int)int
 get_scene_tile_scene(id:int)PackedScene
 get_scene_tiles_count()int
 has_scene_tile_id(id:int)bool
 remove_scene_tile(id:int)
 set_scene_tile_display_placeholder(id:int;display_placeholder:bool)
 set_scene_tile_id(id:int;new_id:int)
 set_scene_tile_scene(id:int;packed_scene:PackedScene)
-TileSetSource Resource
 get_alternative_tile_id(atlas_coords:Vector2i;index:int)int
 get_alternative_tiles_count(atlas_coords:Vector2i)int
 get_tile_id(index:int)Vector2i
 get_tiles_count()int
 has_alternative_tile(atlas_coords:Vector2i;alternative_tile:int)bool
 has_tile(atlas_coords:Vector2i)bool
$Time Object
 get_date_dict_from_system(utc:bool=false)Dictionary
 get_date_dict_from_unix_time(unix_time_val:int)Dictionary
 get_date_string_from_system(utc:bool=false)String
 get_date_string_from_unix_time(unix_time_val:int)String
 get_datetime_dict_from_datetime_string(datetime:String;weekday:bool)Dictionary
 get_datetime_dict_from_system(utc:bool=false)Dictionary
 get_datetime_dict_from_unix_time(unix_time_val:int)Dictionary
 get_datetime_string_from_datetime_dict(datetime:Dictionary;use_space:bool)String
 get_datetime_string_from_system(utc:bool=false;use_space:bool=false)String
 get_datetime_string_from_unix_time(unix_time_val:int;use_space:bool=false)String
 get_offset_string_from_offset_minutes(offset_minutes:int)String
 get_ticks_msec()int
 get_ticks_usec()int
 get_time_dict_from_system(utc:bool=false)Dictionary
 get_time_dict_from_unix_time(unix_time_val:int)Dictionary
 get_time_string_from_system(utc:bool=false)String
 get_time_string_from_unix_time(unix_time_val:int)String
 get_time_zone_from_system()Dictionary
 get_unix_time_from_datetime_dict(datetime:Dictionary)int
 get_unix_time_from_datetime_string(datetime:String)int
 get_unix_time_from_system()float
Timer Node
 is_stopped()bool
 start(time_sec:float=-1)
 stop()
 .autostart|bool|set_autostart|has_autostart||
 .ignore_time_scale|bool|set_ignore_time_scale|is_ignoring_time_scale||
 .one_shot|bool|set_one_shot|is_one_shot||
 .paused|bool|set_paused|is_paused||
 .process_callback|int|set_timer_process_callback|get_timer_process_callback||1
 .time_left|float||get_time_left|-|
 .wait_time|float|set_wait_time|get_wait_time||1.0
 @timeout()
TorusMesh PrimitiveMesh
 .inner_radius|float|set_inner_radius|get_inner_radius||0.5
 .outer_radius|float|set_outer_radius|get_outer_radius||1.0
 .ring_segments|int|set_ring_segments|get_ring_segments||32
 .rings|int|set_rings|get_rings||64
TouchScreenButton Node2D
 is_pressed()bool
 .action|String|set_action|get_action||
 .bitmask|BitMap|set_bitmask|get_bitmask||
 .passby_press|bool|set_passby_press|is_passby_press_enabled||
 .shape|Shape2D|set_shape|get_shape||
 .shape_centered|bool|set_shape_centered|is_shape_centered||true
 .shape_visible|bool|set_shape_visible|is_shape_visible||true
 .texture_normal|Texture2D|set_texture_normal|get_texture_normal||
 .texture_pressed|Texture2D|set_texture_pressed|get_texture_pressed||
 .visibility_mode|int|set_visibility_mode|get_visibility_mode||
 @pressed()
 @released()
Translation Resource
 ~_get_message(src_message:StringName;context:StringName)StringName
 ~_get_plural_message(src_message:StringName;src_plural_message:StringName;n:int;context:StringName)StringName
 add_message(src_message:StringName;xlated_message:StringName;context:StringName=&"")
 add_plural_message(src_message:StringName;xlated_messages:PackedStringArray;context:StringName=&"")
 erase_message(src_message:StringName;context:StringName=&"")
 get_message(src_message:StringName;context:StringName=&"")StringName
 get_message_count()int
 get_message_list()PackedStringArray
 get_plural_message(src_message:StringName;src_plural_message:StringName;n:int;context:StringName=&"")StringName
 get_translated_message_list()PackedStringArray
 .locale|String|set_locale|get_locale||"en"
 .plural_rules_override|String|set_plural_rules_override|get_plural_rules_override||
TranslationDomain RefCounted
 add_translation(translation:Translation)
 clear()
 get_locale_override()String
 get_translation_object(locale:String)Translation
 pseudolocalize(message:StringName)StringName
 remove_translation(translation:Translation)
 set_locale_override(locale:String)
 translate(message:StringName;context:StringName=&"")StringName
 translate_plural(message:StringName;message_plural:StringName;n:int;context:StringName=&"")StringName
 .enabled|bool|set_enabled|is_enabled||true
 .pseudolocalization_accents_enabled|bool|set_pseudolocalization_accents_enabled|is_pseudolocalization_accents_enabled||true
 .pseudolocalization_double_vowels_enabled|bool|set_pseudolocalization_double_vowels_enabled|is_pseudolocalization_double_vowels_enabled||
 .pseudolocalization_enabled|bool|set_pseudolocalization_enabled|is_pseudolocalization_enabled||
 .pseudolocalization_expansion_ratio|float|set_pseudolocalization_expansion_ratio|get_pseudolocalization_expansion_ratio||
 .pseudolocalization_fake_bidi_enabled|bool|set_pseudolocalization_fake_bidi_enabled|is_pseudolocalization_fake_bidi_enabled||
 .pseudolocalization_override_enabled|bool|set_pseudolocalization_override_enabled|is_pseudolocalization_override_enabled||
 .pseudolocalization_prefix|String|set_pseudolocalization_prefix|get_pseudolocalization_prefix||"["
 .pseudolocalization_skip_placeholders_enabled|bool|set_pseudolocalization_skip_placeholders_enabled|is_pseudolocalization_skip_placeholders_enabled||true
 .pseudolocalization_suffix|String|set_pseudolocalization_suffix|get_pseudolocalization_suffix||"]"
$TranslationServer Object
 add_translation(translation:Translation)
 clear()
 compare_locales(locale_a:String;locale_b:String)int
 get_all_countries()PackedStringArray
 get_all_languages()PackedStringArray
 get_all_scripts()PackedStringArray
 get_country_name(country:String)String
 get_language_name(language:String)String
 get_loaded_locales()PackedStringArray
 get_locale()String
 get_locale_name(locale:String)String
 get_or_add_domain(domain:StringName)TranslationDomain
 get_plural_rules(locale:String)String
 get_script_name(script:String)String
 get_tool_locale()String
 get_translation_object(locale:String)Translation
 has_domain(domain:StringName)bool
 pseudolocalize(message:StringName)StringName
 reload_pseudolocalization()
 remove_domain(domain:StringName)
 remove_translation(translation:Translation)
 set_locale(locale:String)
 standardize_locale(locale:String;add_defaults:bool=false)String
 translate(message:StringName;context:StringName=&"")StringName
 translate_plural(message:StringName;plural_message:StringName;n:int;context:StringName=&"")StringName
 .pseudolocalization_enabled|bool|set_pseudolocalization_enabled|is_pseudolocalization_enabled||
Tree Control
 clear()
 create_item(parent:TreeItem=null;index:int=-1)TreeItem
 deselect_all()
 edit_selected(force_edit:bool=false)bool
 ensure_cursor_is_visible()
 get_button_id_at_position(position:Vector2)int
 get_column_at_position(position:Vector2)int
 get_column_expand_ratio(column:int)int
 get_column_title(column:int)String
 get_column_title_alignment(column:int)int
 get_column_title_direction(column:int)int
 get_column_title_language(column:int)String
 get_column_title_tooltip_text(column:int)String
 get_column_width(column:int)int
 get_custom_popup_rect()Rect2
 get_drop_section_at_position(position:Vector2)int
 get_edited()TreeItem
 get_edited_column()int
 get_item_area_rect(item:TreeItem;column:int=-1;button_index:int=-1)Rect2
 get_item_at_position(position:Vector2)TreeItem
 get_next_selected(from:TreeItem)TreeItem
 get_pressed_button()int
 get_root()TreeItem
 get_scroll()Vector2
 get_selected()TreeItem
 get_selected_column()int
 is_column_clipping_content(column:int)bool
 is_column_expanding(column:int)bool
 scroll_to_item(item:TreeItem;center_on_item:bool=false)
 set_column_clip_content(column:int;enable:bool)
 set_column_custom_minimum_width(column:int;min_width:int)
 set_column_expand(column:int;expand:bool)
 set_column_expand_ratio(column:int;ratio:int)
 set_column_title(column:int;title:String)
 set_column_title_alignment(column:int;title_alignment:int)
 set_column_title_direction(column:int;direction:int)
 set_column_title_language(column:int;language:String)
 set_column_title_tooltip_text(column:int;tooltip_text:String)
 set_selected(item:TreeItem;column:int)
 .allow_reselect|bool|set_allow_reselect|get_allow_reselect||
 .allow_rmb_select|bool|set_allow_rmb_select|get_allow_rmb_select||
 .allow_search|bool|set_allow_search|get_allow_search||true
 .auto_tooltip|bool|set_auto_tooltip|is_auto_tooltip_enabled||true
 ^clip_contents|true
 .column_titles_visible|bool|set_column_titles_visible|are_column_titles_visible||
 .columns|int|set_columns|get_columns||1
 .drop_mode_flags|int|set_drop_mode_flags|get_drop_mode_flags||
 .enable_drag_unfolding|bool|set_enable_drag_unfolding|is_drag_unfolding_enabled||true
 .enable_recursive_folding|bool|set_enable_recursive_folding|is_recursive_folding_enabled||true
 ^focus_mode|2
 .hide_folding|bool|set_hide_folding|is_folding_hidden||
 .hide_root|bool|set_hide_root|is_root_hidden||
 .scroll_horizontal_enabled|bool|set_h_scroll_enabled|is_h_scroll_enabled||true
 .scroll_vertical_enabled|bool|set_v_scroll_enabled|is_v_scroll_enabled||true
 .select_mode|int|set_select_mode|get_select_mode||
 @button_clicked(item:TreeItem;column:int;id:int;mouse_button_index:int)
 @cell_selected()
 @check_propagated_to_item(item:TreeItem;column:int)
 @column_title_clicked(column:int;mouse_button_index:int)
 @custom_item_clicked(mouse_button_index:int)
 @custom_popup_edited(arrow_clicked:bool)
 @empty_clicked(click_position:Vector2;mouse_button_index:int)
 @item_activated()
 @item_collapsed(item:TreeItem)
 @item_edited()
 @item_icon_double_clicked()
 @item_mouse_selected(mouse_position:Vector2;mouse_button_index:int)
 @item_selected()
 @multi_selected(item:TreeItem;column:int;selected:bool)
 @nothing_selected()
-TreeItem Object
 add_button(column:int;button:Texture2D;id:int=-1;disabled:bool=false;tooltip_text:String="";description:String="")
 add_child(child:TreeItem)
 +call_recursive(method:StringName)
 clear_buttons()
 clear_custom_bg_color(column:int)
 clear_custom_color(column:int)
 create_child(index:int=-1)TreeItem
 deselect(column:int)
 erase_button(column:int;button_index:int)
 get_auto_translate_mode(column:int)int
 get_autowrap_mode(column:int)int
 get_button(column:int;button_index:int)Texture2D
 get_button_by_id(column:int;id:int)int
 get_button_color(column:int;id:int)Color
 get_button_count(column:int)int
 get_button_id(column:int;button_index:int)int
 get_button_tooltip_text(column:int;button_index:int)String
 get_cell_mode(column:int)int
 get_child(index:int)TreeItem
 get_child_count()int
 get_children()TreeItem[]
 get_custom_bg_color(column:int)Color
 get_custom_color(column:int)Color
 get_custom_draw_callback(column:int)Callable
 get_custom_font(column:int)Font
 get_custom_font_size(column:int)int
 get_description(column:int)String
 get_expand_right(column:int)bool
 get_first_child()TreeItem
 get_icon(column:int)Texture2D
 get_icon_max_width(column:int)int
 get_icon_modulate(column:int)Color
 get_icon_overlay(column:int)Texture2D
 get_icon_region(column:int)Rect2
 get_index()int
 get_language(column:int)String
 get_metadata(column:int)Variant
 get_next()TreeItem
 get_next_in_tree(wrap:bool=false)TreeItem
 get_next_visible(wrap:bool=false)TreeItem
 get_parent()TreeItem
 get_prev()TreeItem
 get_prev_in_tree(wrap:bool=false)TreeItem
 get_prev_visible(wrap:bool=false)TreeItem
 get_range(column:int)float
 get_range_config(column:int)Dictionary
 get_structured_text_bidi_override(column:int)int
 get_structured_text_bidi_override_options(column:int)Array
 get_suffix(column:int)String
 get_text(column:int)String
 get_text_alignment(column:int)int
 get_text_direction(column:int)int
 get_text_overrun_behavior(column:int)int
 get_tooltip_text(column:int)String
 get_tree()Tree
 is_any_collapsed(only_visible:bool=false)bool
 is_button_disabled(column:int;button_index:int)bool
 is_checked(column:int)bool
 is_custom_set_as_button(column:int)bool
 is_edit_multiline(column:int)bool
 is_editable(column:int)bool
 is_indeterminate(column:int)bool
 is_selectable(column:int)bool
 is_selected(column:int)bool
 is_visible_in_tree()bool
 move_after(item:TreeItem)
 move_before(item:TreeItem)
 propagate_check(column:int;emit_signal:bool=true)
 remove_child(child:TreeItem)
 select(column:int)
 set_auto_translate_mode(column:int;mode:int)
 set_autowrap_mode(column:int;autowrap_mode:int)
 set_button(column:int;button_index:int;button:Texture2D)
 set_button_color(column:int;button_index:int;color:Color)
 set_button_description(column:int;button_index:int;description:String)
 set_button_disabled(column:int;button_index:int;disabled:bool)
 set_button_tooltip_text(column:int;button_index:int;tooltip:String)
 set_cell_mode(column:int;mode:int)
 set_checked(column:int;checked:bool)
 set_collapsed_recursive(enable:bool)
 set_custom_as_button(column:int;enable:bool)
 set_custom_bg_color(column:int;color:Color;just_outline:bool=false)
 set_custom_color(column:int;color:Color)
 set_custom_draw(column:int;object:Object;callback:StringName)
 set_custom_draw_callback(column:int;callback:Callable)
 set_custom_font(column:int;font:Font)
 set_custom_font_size(column:int;font_size:int)
 set_description(column:int;description:String)
 set_edit_multiline(column:int;multiline:bool)
 set_editable(column:int;enabled:bool)
 set_expand_right(column:int;enable:bool)
 set_icon(column:int;texture:Texture2D)
 set_icon_max_width(column:int;width:int)
 set_icon_modulate(column:int;modulate:Color)
 set_icon_overlay(column:int;texture:Texture2D)
 set_icon_region(column:int;region:Rect2)
 set_indeterminate(column:int;indeterminate:bool)
 set_language(column:int;language:String)
 set_metadata(column:int;meta:Variant)
 set_range(column:int;value:float)
 set_range_config(column:int;min:float;max:float;step:float;expr:bool=false)
 set_selectable(column:int;selectable:bool)
 set_structured_text_bidi_override(column:int;parser:int)
 set_structured_text_bidi_override_options(column:int;args:Array)
 set_suffix(column:int;text:String)
 set_text(column:int;text:String)
 set_text_alignment(column:int;text_alignment:int)
 set_text_direction(column:int;direction:int)
 set_text_overrun_behavior(column:int;overrun_behavior:int)
 set_tooltip_text(column:int;tooltip:String)
 uncollapse_tree()
 .collapsed|bool|set_collapsed|is_collapsed||
 .custom_minimum_height|int|set_custom_minimum_height|get_custom_minimum_height||
 .disable_folding|bool|set_disable_folding|is_folding_disabled||
 .visible|bool|set_visible|is_visible||
TriangleMesh RefCounted
 create_from_faces(faces:PackedVector3Array)bool
 get_faces()PackedVector3Array
 intersect_ray(begin:Vector3;dir:Vector3)Dictionary
 intersect_segment(begin:Vector3;end:Vector3)Dictionary
TubeTrailMesh PrimitiveMesh
 .cap_bottom|bool|set_cap_bottom|is_cap_bottom||true
 .cap_top|bool|set_cap_top|is_cap_top||true
 .curve|Curve|set_curve|get_curve||
 .radial_steps|int|set_radial_steps|get_radial_steps||8
 .radius|float|set_radius|get_radius||0.5
 .section_length|float|set_section_length|get_section_length||0.2
 .section_rings|int|set_section_rings|get_section_rings||3
 .sections|int|set_sections|get_sections||5
Tween RefCounted
 bind_node(node:Node)Tween
 chain()Tween
 custom_step(delta:float)bool
 get_loops_left()int
 get_total_elapsed_time()float
 !interpolate_value(initial_value:Variant;delta_value:Variant;elapsed_time:float;duration:float;trans_type:int;ease_type:int)Variant
 is_running()bool
 is_valid()bool
 kill()
 parallel()Tween
 pause()
 play()
 set_ease(ease:int)Tween
 set_ignore_time_scale(ignore:bool=true)Tween
 set_loops(loops:int=0)Tween
 set_parallel(parallel:bool=true)Tween
 set_pause_mode(mode:int)Tween
 set_process_mode(mode:int)Tween
 set_speed_scale(speed:float)Tween
 set_trans(trans:int)Tween
 stop()
 tween_callback(callback:Callable)CallbackTweener
 tween_interval(time:float)IntervalTweener
 tween_method(method:Callable;from:Variant;to:Variant;duration:float)MethodTweener
 tween_property(object:Object;property:NodePath;final_val:Variant;duration:float)PropertyTweener
 tween_subtween(subtween:Tween)SubtweenTweener
 @finished()
 @loop_finished(loop_count:int)
 @step_finished(idx:int)
-Tweener RefCounted
 @finished()
UDPServer RefCounted
 get_local_port()int
 is_connection_available()bool
 is_listening()bool
 listen(port:int;bind_address:String="*")int
 poll()int
 stop()
 take_connection()PacketPeerUDP
 .max_pending_connections|int|set_max_pending_connections|get_max_pending_connections||16
UDSServer SocketServer
 listen(path:String)int
 take_connection()StreamPeerUDS
UPNP RefCounted
 add_device(device:UPNPDevice)
 add_port_mapping(port:int;port_internal:int=0;desc:String="";proto:String="UDP";duration:int=0)int
 clear_devices()
 delete_port_mapping(port:int;proto:String="UDP")int
 discover(timeout:int=2000;ttl:int=2;device_filter:String="InternetGatewayDevice")int
 get_device(index:int)UPNPDevice
 get_device_count()int
 get_gateway()UPNPDevice
 query_external_address()String
 remove_device(index:int)
 set_device(index:int;device:UPNPDevice)
 .discover_ipv6|bool|set_discover_ipv6|is_discover_ipv6||
 .discover_local_port|int|set_discover_local_port|get_discover_local_port||
 .discover_multicast_if|String|set_discover_multicast_if|get_discover_multicast_if||
 =UPNPResult UPNP_RESULT_* SUCCESS NOT_AUTHORIZED PORT_MAPPING_NOT_FOUND INCONSISTENT_PARAMETERS NO_SUCH_ENTRY_IN_ARRAY ACTION_FAILED
   SRC_IP_WILDCARD_NOT_PERMITTED EXT_PORT_WILDCARD_NOT_PERMITTED INT_PORT_WILDCARD_NOT_PERMITTED REMOTE_HOST_MUST_BE_WILDCARD EXT_PORT_MUST_BE_WILDCARD
   NO_PORT_MAPS_AVAILABLE CONFLICT_WITH_OTHER_MECHANISM CONFLICT_WITH_OTHER_MAPPING SAME_PORT_VALUES_REQUIRED ONLY_PERMANENT_LEASE_SUPPORTED
   INVALID_GATEWAY INVALID_PORT INVALID_PROTOCOL INVALID_DURATION INVALID_ARGS INVALID_RESPONSE INVALID_PARAM HTTP_ERROR SOCKET_ERROR MEM_ALLOC_ERROR
   NO_GATEWAY NO_DEVICES UNKNOWN_ERROR
UPNPDevice RefCounted
 add_port_mapping(port:int;port_internal:int=0;desc:String="";proto:String="UDP";duration:int=0)int
 delete_port_mapping(port:int;proto:String="UDP")int
 is_valid_gateway()bool
 query_external_address()String
 .description_url|String|set_description_url|get_description_url||
 .igd_control_url|String|set_igd_control_url|get_igd_control_url||
 .igd_our_addr|String|set_igd_our_addr|get_igd_our_addr||
 .igd_service_type|String|set_igd_service_type|get_igd_service_type||
 .igd_status|int|set_igd_status|get_igd_status||9
 .service_type|String|set_service_type|get_service_type||
 =IGDStatus IGD_STATUS_* OK HTTP_ERROR HTTP_EMPTY NO_URLS NO_IGD DISCONNECTED UNKNOWN_DEVICE INVALID_CONTROL MALLOC_ERROR UNKNOWN_ERROR
UndoRedo Object
 add_do_method(callable:Callable)
 add_do_property(object:Object;property:StringName;value:Variant)
 add_do_reference(object:Object)
 add_undo_method(callable:Callable)
 add_undo_property(object:Object;property:StringName;value:Variant)
 add_undo_reference(object:Object)
 clear_history(increase_version:bool=true)
 commit_action(execute:bool=true)
 create_action(name:String;merge_mode:int=0;backward_undo_ops:bool=false)
 end_force_keep_in_merge_ends()
 get_action_name(id:int)String
 get_current_action()int
 get_current_action_name()String
 get_history_count()int
 get_version()int
 has_redo()bool
 has_undo()bool
 is_committing_action()bool
 redo()bool
 start_force_keep_in_merge_ends()
 undo()bool
 .max_steps|int|set_max_steps|get_max_steps||
 @version_changed()
UniformSetCacheRD Object
 !get_cache(shader:RID;set:int;uniforms:RDUniform[])RID
VBoxContainer BoxContainer
VFlowContainer FlowContainer
VScrollBar ScrollBar
 ^size_flags_horizontal|
 ^size_flags_vertical|1
VSeparator Separator
VSlider Slider
 ^size_flags_horizontal|
 ^size_flags_vertical|1
VSplitContainer SplitContainer
VehicleBody3D RigidBody3D
 .brake|float|set_brake|get_brake||
 .engine_force|float|set_engine_force|get_engine_force||
 ^mass|40.0
 .steering|float|set_steering|get_steering||
VehicleWheel3D Node3D
 get_contact_body()Node3D
 get_contact_normal()Vector3
 get_contact_point()Vector3
 get_rpm()float
 get_skidinfo()float
 is_in_contact()bool
 .brake|float|set_brake|get_brake||
 .damping_compression|float|set_damping_compression|get_damping_compression||0.83
 .damping_relaxation|float|set_damping_relaxation|get_damping_relaxation||0.88
 .engine_force|float|set_engine_force|get_engine_force||
 ^physics_interpolation_mode|2
 .steering|float|set_steering|get_steering||
 .suspension_max_force|float|set_suspension_max_force|get_suspension_max_force||6000.0
 .suspension_stiffness|float|set_suspension_stiffness|get_suspension_stiffness||5.88
 .suspension_travel|float|set_suspension_travel|get_suspension_travel||0.2
 .use_as_steering|bool|set_use_as_steering|is_used_as_steering||
 .use_as_traction|bool|set_use_as_traction|is_used_as_traction||
 .wheel_friction_slip|float|set_friction_slip|get_friction_slip||10.5
 .wheel_radius|float|set_radius|get_radius||0.5
 .wheel_rest_length|float|set_suspension_rest_length|get_suspension_rest_length||0.15
 .wheel_roll_influence|float|set_roll_influence|get_roll_influence||0.1
VideoStream Resource
 ~_instantiate_playback()VideoStreamPlayback
 .file|String|set_file|get_file||
VideoStreamPlayback Resource
 ~_get_channels()int
 ~_get_length()float
 ~_get_mix_rate()int
 ~_get_playback_position()float
 ~_get_texture()Texture2D
 ~_is_paused()bool
 ~_is_playing()bool
 ~_play()
 ~_seek(time:float)
 ~_set_audio_track(idx:int)
 ~_set_paused(paused:bool)
 ~_stop()
 ~_update(delta:float)
 mix_audio(num_frames:int;buffer:PackedFloat32Array=PackedFloat32Array();offset:int=0)int
VideoStreamPlayer Control
 get_stream_length()float
 get_stream_name()String
 get_video_texture()Texture2D
 is_playing()bool
 play()
 stop()
 .audio_track|int|set_audio_track|get_audio_track||
 .autoplay|bool|set_autoplay|has_autoplay||
 .buffering_msec|int|set_buffering_msec|get_buffering_msec||500
 .bus|StringName|set_bus|get_bus||&"Master"
 .expand|bool|set_expand|has_expand||
 .loop|bool|set_loop|has_loop||
 .paused|bool|set_paused|is_paused||
 .speed_scale|float|set_speed_scale|get_speed_scale||1.0
 .stream|VideoStream|set_stream|get_stream||
 .stream_position|float|set_stream_position|get_stream_position||
 .volume|float|set_volume|get_volume||
 .volume_db|float|set_volume_db|get_volume_db||
 @finished()
VideoStreamTheora VideoStream
-Viewport Node
 find_world_2d()World2D
 find_world_3d()World3D
 get_audio_listener_2d()AudioListener2D
 get_audio_listener_3d()AudioListener3D
 get_camera_2d()Camera2D
 get_camera_3d()Camera3D
 get_canvas_cull_mask_bit(layer:int)bool
 get_embedded_subwindows()Window[]
 get_final_transform()Transform2D
 get_mouse_position()Vector2
 get_oversampling()float
 get_positional_shadow_atlas_quadrant_subdiv(quadrant:int)int
 get_render_info(type:int;info:int)int
 get_screen_transform()Transform2D
 get_stretch_transform()Transform2D
 get_texture()ViewportTexture
 get_viewport_rid()RID
 get_visible_rect()Rect2
 gui_cancel_drag()
 gui_get_drag_data()Variant
 gui_get_drag_description()String
 gui_get_focus_owner()Control
 gui_get_hovered_control()Control
 gui_is_drag_successful()bool
 gui_is_dragging()bool
 gui_release_focus()
 gui_set_drag_description(description:String)
 is_input_handled()bool
 notify_mouse_entered()
 notify_mouse_exited()
 push_input(event:InputEvent;in_local_coords:bool=false)
 push_text_input(text:String)
 push_unhandled_input(event:InputEvent;in_local_coords:bool=false)
 set_canvas_cull_mask_bit(layer:int;enable:bool)
 set_input_as_handled()
 set_positional_shadow_atlas_quadrant_subdiv(quadrant:int;subdiv:int)
 update_mouse_cursor_state()
 warp_mouse(position:Vector2)
 .anisotropic_filtering_level|int|set_anisotropic_filtering_level|get_anisotropic_filtering_level||2
 .audio_listener_enable_2d|bool|set_as_audio_listener_2d|is_audio_listener_2d||
 .audio_listener_enable_3d|bool|set_as_audio_listener_3d|is_audio_listener_3d||
 .canvas_cull_mask|int|set_canvas_cull_mask|get_canvas_cull_mask||4294967295
 .canvas_item_default_texture_filter|int|set_default_canvas_item_texture_filter|get_default_canvas_item_texture_filter||1
 .canvas_item_default_texture_repeat|int|set_default_canvas_item_texture_repeat|get_default_canvas_item_texture_repeat||
 .canvas_transform|Transform2D|set_canvas_transform|get_canvas_transform||
 .debug_draw|int|set_debug_draw|get_debug_draw||
 .disable_3d|bool|set_disable_3d|is_3d_disabled||
 .fsr_sharpness|float|set_fsr_sharpness|get_fsr_sharpness||0.2
 .global_canvas_transform|Transform2D|set_global_canvas_transform|get_global_canvas_transform||
 .gui_disable_input|bool|set_disable_input|is_input_disabled||
 .gui_embed_subwindows|bool|set_embedding_subwindows|is_embedding_subwindows||
 .gui_snap_controls_to_pixels|bool|set_snap_controls_to_pixels|is_snap_controls_to_pixels_enabled||true
 .handle_input_locally|bool|set_handle_input_locally|is_handling_input_locally||true
 .mesh_lod_threshold|float|set_mesh_lod_threshold|get_mesh_lod_threshold||1.0
 .msaa_2d|int|set_msaa_2d|get_msaa_2d||
 .msaa_3d|int|set_msaa_3d|get_msaa_3d||
 .oversampling|bool|set_use_oversampling|is_using_oversampling||true
 .oversampling_override|float|set_oversampling_override|get_oversampling_override||
 .own_world_3d|bool|set_use_own_world_3d|is_using_own_world_3d||
 ^physics_interpolation_mode|1
 .physics_object_picking|bool|set_physics_object_picking|get_physics_object_picking||
 .physics_object_picking_first_only|bool|set_physics_object_picking_first_only|get_physics_object_picking_first_only||
 .physics_object_picking_sort|bool|set_physics_object_picking_sort|get_physics_object_picking_sort||
 .positional_shadow_atlas_16_bits|bool|set_positional_shadow_atlas_16_bits|get_positional_shadow_atlas_16_bits||true
 .positional_shadow_atlas_quad_0|int||||2
 .positional_shadow_atlas_quad_1|int||||2
 .positional_shadow_atlas_quad_2|int||||3
 .positional_shadow_atlas_quad_3|int||||4
 .positional_shadow_atlas_size|int|set_positional_shadow_atlas_size|get_positional_shadow_atlas_size||2048
 .scaling_3d_mode|int|set_scaling_3d_mode|get_scaling_3d_mode||
 .scaling_3d_scale|float|set_scaling_3d_scale|get_scaling_3d_scale||1.0
 .screen_space_aa|int|set_screen_space_aa|get_screen_space_aa||
 .sdf_oversize|int|set_sdf_oversize|get_sdf_oversize||1
 .sdf_scale|int|set_sdf_scale|get_sdf_scale||1
 .snap_2d_transforms_to_pixel|bool|set_snap_2d_transforms_to_pixel|is_snap_2d_transforms_to_pixel_enabled||
 .snap_2d_vertices_to_pixel|bool|set_snap_2d_vertices_to_pixel|is_snap_2d_vertices_to_pixel_enabled||
 .texture_mipmap_bias|float|set_texture_mipmap_bias|get_texture_mipmap_bias||
 .transparent_bg|bool|set_transparent_background|has_transparent_background||
 .use_debanding|bool|set_use_debanding|is_using_debanding||
 .use_hdr_2d|bool|set_use_hdr_2d|is_using_hdr_2d||
 .use_occlusion_culling|bool|set_use_occlusion_culling|is_using_occlusion_culling||
 .use_taa|bool|set_use_taa|is_using_taa||
 .use_xr|bool|set_use_xr|is_using_xr||
 .vrs_mode|int|set_vrs_mode|get_vrs_mode||
 .vrs_texture|Texture2D|set_vrs_texture|get_vrs_texture||
 .vrs_update_mode|int|set_vrs_update_mode|get_vrs_update_mode||1
 .world_2d|World2D|set_world_2d|get_world_2d||
 .world_3d|World3D|set_world_3d|get_world_3d||
 @gui_focus_changed(node:Control)
 @size_changed()
ViewportTexture Texture2D
 .viewport_path|NodePath|set_viewport_path_in_scene|get_viewport_path_in_scene||
VisibleOnScreenEnabler2D VisibleOnScreenNotifier2D
 .enable_mode|int|set_enable_mode|get_enable_mode||
 .enable_node_path|NodePath|set_enable_node_path|get_enable_node_path||NodePath("..")
VisibleOnScreenEnabler3D VisibleOnScreenNotifier3D
 .enable_mode|int|set_enable_mode|get_enable_mode||
 .enable_node_path|NodePath|set_enable_node_path|get_enable_node_path||NodePath("..")
VisibleOnScreenNotifier2D Node2D
 is_on_screen()bool
 .rect|Rect2|set_rect|get_rect||Rect2(-10, -10, 20, 20)
 .show_rect|bool|set_show_rect|is_showing_rect||true
 @screen_entered()
 @screen_exited()
VisibleOnScreenNotifier3D VisualInstance3D
 is_on_screen()bool
 .aabb|AABB|set_aabb|get_aabb||AABB(-1, -1, -1, 2, 2, 2)
 @screen_entered()
 @screen_exited()
VisualInstance3D Node3D
 ~_get_aabb()AABB
 get_aabb()AABB
 get_base()RID
 get_instance()RID
 get_layer_mask_value(layer_number:int)bool
 set_base(base:RID)
 set_layer_mask_value(layer_number:int;value:bool)
 .layers|int|set_layer_mask|get_layer_mask||1
 .sorting_offset|float|set_sorting_offset|get_sorting_offset||
 .sorting_use_aabb_center|bool|set_sorting_use_aabb_center|is_sorting_use_aabb_center||
VisualShader Shader
 add_node(type:int;node:VisualShaderNode;position:Vector2;id:int)
 add_varying(name:String;mode:int;type:int)
 attach_node_to_frame(type:int;id:int;frame:int)
 can_connect_nodes(type:int;from_node:int;from_port:int;to_node:int;to_port:int)bool
 connect_nodes(type:int;from_node:int;from_port:int;to_node:int;to_port:int)int
 connect_nodes_forced(type:int;from_node:int;from_port:int;to_node:int;to_port:int)
 detach_node_from_frame(type:int;id:int)
 disconnect_nodes(type:int;from_node:int;from_port:int;to_node:int;to_port:int)
 get_node(type:int;id:int)VisualShaderNode
 get_node_connections(type:int)Dictionary[]
 get_node_list(type:int)PackedInt32Array
 get_node_position(type:int;id:int)Vector2
 get_valid_node_id(type:int)int
 has_varying(name:String)bool
 is_node_connection(type:int;from_node:int;from_port:int;to_node:int;to_port:int)bool
 remove_node(type:int;id:int)
 remove_varying(name:String)
 replace_node(type:int;id:int;new_class:StringName)
 set_mode(mode:int)
 set_node_position(type:int;id:int;position:Vector2)
 .graph_offset|Vector2|set_graph_offset|get_graph_offset||
 =Type TYPE_* VERTEX FRAGMENT LIGHT START PROCESS COLLIDE START_CUSTOM PROCESS_CUSTOM SKY FOG MAX
 =VaryingMode VARYING_MODE_* VERTEX_TO_FRAG_LIGHT FRAG_TO_LIGHT MAX
 =VaryingType VARYING_TYPE_* FLOAT INT UINT VECTOR_2D VECTOR_3D VECTOR_4D BOOLEAN TRANSFORM MAX
 =- * NODE_ID_INVALID=-1 NODE_ID_OUTPUT
-VisualShaderNode Resource
VisualShaderNodeBillboard VisualShaderNode
VisualShaderNodeBooleanConstant VisualShaderNodeConstant
VisualShaderNodeBooleanParameter VisualShaderNodeParameter
VisualShaderNodeClamp VisualShaderNode
VisualShaderNodeColorConstant VisualShaderNodeConstant
VisualShaderNodeColorFunc VisualShaderNode
VisualShaderNodeColorOp VisualShaderNode
VisualShaderNodeColorParameter VisualShaderNodeParameter
VisualShaderNodeComment VisualShaderNodeFrame
VisualShaderNodeCompare VisualShaderNode
-VisualShaderNodeConstant VisualShaderNode
VisualShaderNodeCubemap VisualShaderNode
VisualShaderNodeCubemapParameter VisualShaderNodeTextureParameter
VisualShaderNodeCurveTexture VisualShaderNodeResizableBase
VisualShaderNodeCurveXYZTexture VisualShaderNodeResizableBase
VisualShaderNodeCustom VisualShaderNode
VisualShaderNodeDerivativeFunc VisualShaderNode
VisualShaderNodeDeterminant VisualShaderNode
VisualShaderNodeDistanceFade VisualShaderNode
VisualShaderNodeDotProduct VisualShaderNode
VisualShaderNodeExpression VisualShaderNodeGroupBase
VisualShaderNodeFaceForward VisualShaderNodeVectorBase
VisualShaderNodeFloatConstant VisualShaderNodeConstant
VisualShaderNodeFloatFunc VisualShaderNode
VisualShaderNodeFloatOp VisualShaderNode
VisualShaderNodeFloatParameter VisualShaderNodeParameter
VisualShaderNodeFrame VisualShaderNodeResizableBase
VisualShaderNodeFresnel VisualShaderNode
VisualShaderNodeGlobalExpression VisualShaderNodeExpression
-VisualShaderNodeGroupBase VisualShaderNodeResizableBase
VisualShaderNodeIf VisualShaderNode
VisualShaderNodeInput VisualShaderNode
VisualShaderNodeIntConstant VisualShaderNodeConstant
VisualShaderNodeIntFunc VisualShaderNode
VisualShaderNodeIntOp VisualShaderNode
VisualShaderNodeIntParameter VisualShaderNodeParameter
VisualShaderNodeIs VisualShaderNode
VisualShaderNodeLinearSceneDepth VisualShaderNode
VisualShaderNodeMix VisualShaderNode
VisualShaderNodeMultiplyAdd VisualShaderNode
VisualShaderNodeOuterProduct VisualShaderNode
-VisualShaderNodeOutput VisualShaderNode
-VisualShaderNodeParameter VisualShaderNode
VisualShaderNodeParameterRef VisualShaderNode
VisualShaderNodeParticleAccelerator VisualShaderNode
VisualShaderNodeParticleBoxEmitter VisualShaderNodeParticleEmitter
VisualShaderNodeParticleConeVelocity VisualShaderNode
VisualShaderNodeParticleEmit VisualShaderNode
-VisualShaderNodeParticleEmitter VisualShaderNode
VisualShaderNodeParticleMeshEmitter VisualShaderNodeParticleEmitter
VisualShaderNodeParticleMultiplyByAxisAngle VisualShaderNode
VisualShaderNodeParticleOutput VisualShaderNodeOutput
VisualShaderNodeParticleRandomness VisualShaderNode
VisualShaderNodeParticleRingEmitter VisualShaderNodeParticleEmitter
VisualShaderNodeParticleSphereEmitter VisualShaderNodeParticleEmitter
VisualShaderNodeProximityFade VisualShaderNode
VisualShaderNodeRandomRange VisualShaderNode
VisualShaderNodeRemap VisualShaderNode
VisualShaderNodeReroute VisualShaderNode
-VisualShaderNodeResizableBase VisualShaderNode
VisualShaderNodeRotationByAxis VisualShaderNode
VisualShaderNodeSDFRaymarch VisualShaderNode
VisualShaderNodeSDFToScreenUV VisualShaderNode
-VisualShaderNodeSample3D VisualShaderNode
VisualShaderNodeScreenNormalWorldSpace VisualShaderNode
VisualShaderNodeScreenUVToSDF VisualShaderNode
VisualShaderNodeSmoothStep VisualShaderNode
VisualShaderNodeStep VisualShaderNode
VisualShaderNodeSwitch VisualShaderNode
VisualShaderNodeTexture VisualShaderNode
VisualShaderNodeTexture2DArray VisualShaderNodeSample3D
VisualShaderNodeTexture2DArrayParameter VisualShaderNodeTextureParameter
VisualShaderNodeTexture2DParameter VisualShaderNodeTextureParameter
VisualShaderNodeTexture3D VisualShaderNodeSample3D
VisualShaderNodeTexture3DParameter VisualShaderNodeTextureParameter
-VisualShaderNodeTextureParameter VisualShaderNodeParameter
VisualShaderNodeTextureParameterTriplanar VisualShaderNodeTextureParameter
VisualShaderNodeTextureSDF VisualShaderNode
VisualShaderNodeTextureSDFNormal VisualShaderNode
VisualShaderNodeTransformCompose VisualShaderNode
VisualShaderNodeTransformConstant VisualShaderNodeConstant
VisualShaderNodeTransformDecompose VisualShaderNode
VisualShaderNodeTransformFunc VisualShaderNode
VisualShaderNodeTransformOp VisualShaderNode
VisualShaderNodeTransformParameter VisualShaderNodeParameter
VisualShaderNodeTransformVecMult VisualShaderNode
VisualShaderNodeUIntConstant VisualShaderNodeConstant
VisualShaderNodeUIntFunc VisualShaderNode
VisualShaderNodeUIntOp VisualShaderNode
VisualShaderNodeUIntParameter VisualShaderNodeParameter
VisualShaderNodeUVFunc VisualShaderNode
VisualShaderNodeUVPolarCoord VisualShaderNode
-VisualShaderNodeVarying VisualShaderNode
VisualShaderNodeVaryingGetter VisualShaderNodeVarying
VisualShaderNodeVaryingSetter VisualShaderNodeVarying
VisualShaderNodeVec2Constant VisualShaderNodeConstant
VisualShaderNodeVec2Parameter VisualShaderNodeParameter
VisualShaderNodeVec3Constant VisualShaderNodeConstant
VisualShaderNodeVec3Parameter VisualShaderNodeParameter
VisualShaderNodeVec4Constant VisualShaderNodeConstant
VisualShaderNodeVec4Parameter VisualShaderNodeParameter
-VisualShaderNodeVectorBase VisualShaderNode
VisualShaderNodeVectorCompose VisualShaderNodeVectorBase
VisualShaderNodeVectorDecompose VisualShaderNodeVectorBase
VisualShaderNodeVectorDistance VisualShaderNodeVectorBase
VisualShaderNodeVectorFunc VisualShaderNodeVectorBase
VisualShaderNodeVectorLen VisualShaderNodeVectorBase
VisualShaderNodeVectorOp VisualShaderNodeVectorBase
VisualShaderNodeVectorRefract VisualShaderNodeVectorBase
VisualShaderNodeWorldPositionFromDepth VisualShaderNode
VoxelGI VisualInstance3D
 bake(from_node:Node=null;create_visual_debug:bool=false)
 debug_bake()
 .camera_attributes|CameraAttributes|set_camera_attributes|get_camera_attributes||
 .data|VoxelGIData|set_probe_data|get_probe_data||
 .size|Vector3|set_size|get_size||Vector3(20, 20, 20)
 .subdiv|int|set_subdiv|get_subdiv||1
VoxelGIData Resource
 allocate(to_cell_xform:Transform3D;aabb:AABB;octree_size:Vector3;octree_cells:PackedByteArray;data_cells:PackedByteArray;
  distance_field:PackedByteArray;level_counts:PackedInt32Array)
 get_bounds()AABB
 get_data_cells()PackedByteArray
 get_level_counts()PackedInt32Array
 get_octree_cells()PackedByteArray
 get_octree_size()Vector3
 get_to_cell_xform()Transform3D
 .bias|float|set_bias|get_bias||1.5
 .dynamic_range|float|set_dynamic_range|get_dynamic_range||2.0
 .energy|float|set_energy|get_energy||1.0
 .interior|bool|set_interior|is_interior||
 .normal_bias|float|set_normal_bias|get_normal_bias||
 .propagation|float|set_propagation|get_propagation||0.5
 .use_two_bounces|bool|set_use_two_bounces|is_using_two_bounces||true
WeakRef RefCounted
 get_ref()Variant
-WebRTCDataChannel PacketPeer
 close()
 get_buffered_amount()int
 get_id()int
 get_label()String
 get_max_packet_life_time()int
 get_max_retransmits()int
 get_protocol()String
 get_ready_state()int
 is_negotiated()bool
 is_ordered()bool
 poll()int
 was_string_packet()bool
 .write_mode|int|set_write_mode|get_write_mode||1
WebRTCDataChannelExtension WebRTCDataChannel
WebRTCMultiplayerPeer MultiplayerPeer
 add_peer(peer:WebRTCPeerConnection;peer_id:int;unreliable_lifetime:int=1)int
 create_client(peer_id:int;channels_config:Array=[])int
 create_mesh(peer_id:int;channels_config:Array=[])int
 create_server(channels_config:Array=[])int
 get_peer(peer_id:int)Dictionary
 get_peers()Dictionary
 has_peer(peer_id:int)bool
 remove_peer(peer_id:int)
WebRTCPeerConnection RefCounted
 add_ice_candidate(media:String;index:int;name:String)int
 close()
 create_data_channel(label:String;options:Dictionary={})WebRTCDataChannel
 create_offer()int
 get_connection_state()int
 get_gathering_state()int
 get_signaling_state()int
 initialize(configuration:Dictionary={})int
 poll()int
 !set_default_extension(extension_class:StringName)
 set_local_description(type:String;sdp:String)int
 set_remote_description(type:String;sdp:String)int
 @data_channel_received(channel:WebRTCDataChannel)
 @ice_candidate_created(media:String;index:int;name:String)
 @session_description_created(type:String;sdp:String)
WebRTCPeerConnectionExtension WebRTCPeerConnection
WebSocketMultiplayerPeer MultiplayerPeer
 create_client(url:String;tls_client_options:TLSOptions=null)int
 create_server(port:int;bind_address:String="*";tls_server_options:TLSOptions=null)int
 get_peer(peer_id:int)WebSocketPeer
 get_peer_address(id:int)String
 get_peer_port(id:int)int
 .handshake_headers|PackedStringArray|set_handshake_headers|get_handshake_headers||
 .handshake_timeout|float|set_handshake_timeout|get_handshake_timeout||3.0
 .inbound_buffer_size|int|set_inbound_buffer_size|get_inbound_buffer_size||65535
 .max_queued_packets|int|set_max_queued_packets|get_max_queued_packets||4096
 .outbound_buffer_size|int|set_outbound_buffer_size|get_outbound_buffer_size||65535
 .supported_protocols|PackedStringArray|set_supported_protocols|get_supported_protocols||
WebSocketPeer PacketPeer
 accept_stream(stream:StreamPeer)int
 close(code:int=1000;reason:String="")
 connect_to_url(url:String;tls_client_options:TLSOptions=null)int
 get_close_code()int
 get_close_reason()String
 get_connected_host()String
 get_connected_port()int
 get_current_outbound_buffered_amount()int
 get_ready_state()int
 get_requested_url()String
 get_selected_protocol()String
 poll()
 send(message:PackedByteArray;write_mode:int=1)int
 send_text(message:String)int
 set_no_delay(enabled:bool)
 was_string_packet()bool
 .handshake_headers|PackedStringArray|set_handshake_headers|get_handshake_headers||
 .heartbeat_interval|float|set_heartbeat_interval|get_heartbeat_interval||
 .inbound_buffer_size|int|set_inbound_buffer_size|get_inbound_buffer_size||65535
 .max_queued_packets|int|set_max_queued_packets|get_max_queued_packets||4096
 .outbound_buffer_size|int|set_outbound_buffer_size|get_outbound_buffer_size||65535
 .supported_protocols|PackedStringArray|set_supported_protocols|get_supported_protocols||
-WebXRInterface XRInterface
 get_available_display_refresh_rates()Array
 get_display_refresh_rate()float
 get_input_source_target_ray_mode(input_source_id:int)int
 get_input_source_tracker(input_source_id:int)XRControllerTracker
 is_input_source_active(input_source_id:int)bool
 is_session_supported(session_mode:String)
 set_display_refresh_rate(refresh_rate:float)
 .enabled_features|String||get_enabled_features|-|
 .optional_features|String|set_optional_features|get_optional_features||
 .reference_space_type|String||get_reference_space_type|-|
 .requested_reference_space_types|String|set_requested_reference_space_types|get_requested_reference_space_types||
 .required_features|String|set_required_features|get_required_features||
 .session_mode|String|set_session_mode|get_session_mode||
 .visibility_state|String||get_visibility_state|-|
 =TargetRayMode TARGET_RAY_MODE_* UNKNOWN GAZE TRACKED_POINTER SCREEN
 @display_refresh_rate_changed()
 @reference_space_reset()
 @select(input_source_id:int)
 @selectend(input_source_id:int)
 @selectstart(input_source_id:int)
 @session_ended()
 @session_failed(message:String)
 @session_started()
 @session_supported(session_mode:String;supported:bool)
 @squeeze(input_source_id:int)
 @squeezeend(input_source_id:int)
 @squeezestart(input_source_id:int)
 @visibility_state_changed()
Window Viewport
 ~_get_contents_minimum_size()Vector2
 add_theme_color_override(name:StringName;color:Color)
 add_theme_constant_override(name:StringName;constant:int)
 add_theme_font_override(name:StringName;font:Font)
 add_theme_font_size_override(name:StringName;font_size:int)
 add_theme_icon_override(name:StringName;texture:Texture2D)
 add_theme_stylebox_override(name:StringName;stylebox:StyleBox)
 begin_bulk_theme_override()
 can_draw()bool
 child_controls_changed()
 end_bulk_theme_override()
 get_contents_minimum_size()Vector2
 get_flag(flag:int)bool
 !get_focused_window()Window
 get_layout_direction()int
 get_position_with_decorations()Vector2i
 get_size_with_decorations()Vector2i
 get_theme_color(name:StringName;theme_type:StringName=&"")Color
 get_theme_constant(name:StringName;theme_type:StringName=&"")int
 get_theme_default_base_scale()float
 get_theme_default_font()Font
 get_theme_default_font_size()int
 get_theme_font(name:StringName;theme_type:StringName=&"")Font
 get_theme_font_size(name:StringName;theme_type:StringName=&"")int
 get_theme_icon(name:StringName;theme_type:StringName=&"")Texture2D
 get_theme_stylebox(name:StringName;theme_type:StringName=&"")StyleBox
 get_window_id()int
 grab_focus()
 has_focus()bool
 has_theme_color(name:StringName;theme_type:StringName=&"")bool
 has_theme_color_override(name:StringName)bool
 has_theme_constant(name:StringName;theme_type:StringName=&"")bool
 has_theme_constant_override(name:StringName)bool
 has_theme_font(name:StringName;theme_type:StringName=&"")bool
 has_theme_font_override(name:StringName)bool
 has_theme_font_size(name:StringName;theme_type:StringName=&"")bool
 has_theme_font_size_override(name:StringName)bool
 has_theme_icon(name:StringName;theme_type:StringName=&"")bool
 has_theme_icon_override(name:StringName)bool
 has_theme_stylebox(name:StringName;theme_type:StringName=&"")bool
 has_theme_stylebox_override(name:StringName)bool
 hide()
 is_embedded()bool
 is_layout_rtl()bool
 is_maximize_allowed()bool
 is_using_font_oversampling()bool
 move_to_center()
 move_to_foreground()
 popup(rect:Rect2i=Rect2i(0, 0, 0, 0))
 popup_centered(minsize:Vector2i=Vector2i(0, 0))
 popup_centered_clamped(minsize:Vector2i=Vector2i(0, 0);fallback_ratio:float=0.75)
 popup_centered_ratio(ratio:float=0.8)
 popup_exclusive(from_node:Node;rect:Rect2i=Rect2i(0, 0, 0, 0))
 popup_exclusive_centered(from_node:Node;minsize:Vector2i=Vector2i(0, 0))
 popup_exclusive_centered_clamped(from_node:Node;minsize:Vector2i=Vector2i(0, 0);fallback_ratio:float=0.75)
 popup_exclusive_centered_ratio(from_node:Node;ratio:float=0.8)
 popup_exclusive_on_parent(from_node:Node;parent_rect:Rect2i)
 popup_on_parent(parent_rect:Rect2i)
 remove_theme_color_override(name:StringName)
 remove_theme_constant_override(name:StringName)
 remove_theme_font_override(name:StringName)
 remove_theme_font_size_override(name:StringName)
 remove_theme_icon_override(name:StringName)
 remove_theme_stylebox_override(name:StringName)
 request_attention()
 reset_size()
 set_flag(flag:int;enabled:bool)
 set_ime_active(active:bool)
 set_ime_position(position:Vector2i)
 set_layout_direction(direction:int)
 set_unparent_when_invisible(unparent:bool)
 set_use_font_oversampling(enable:bool)
 show()
 start_drag()
 start_resize(edge:int)
 .accessibility_description|String|set_accessibility_description|get_accessibility_description||
 .accessibility_name|String|set_accessibility_name|get_accessibility_name||
 .always_on_top|bool||||
 .auto_translate|bool|set_auto_translate|is_auto_translating||
 .borderless|bool||||
 .content_scale_aspect|int|set_content_scale_aspect|get_content_scale_aspect||
 .content_scale_factor|float|set_content_scale_factor|get_content_scale_factor||1.0
 .content_scale_mode|int|set_content_scale_mode|get_content_scale_mode||
 .content_scale_size|Vector2i|set_content_scale_size|get_content_scale_size||
 .content_scale_stretch|int|set_content_scale_stretch|get_content_scale_stretch||
 .current_screen|int|set_current_screen|get_current_screen||
 .exclude_from_capture|bool||||
 .exclusive|bool|set_exclusive|is_exclusive||
 .extend_to_title|bool||||
 .force_native|bool|set_force_native|get_force_native||
 .initial_position|int|set_initial_position|get_initial_position||
 .keep_title_visible|bool|set_keep_title_visible|get_keep_title_visible||
 .max_size|Vector2i|set_max_size|get_max_size||
 .maximize_disabled|bool||||
 .min_size|Vector2i|set_min_size|get_min_size||
 .minimize_disabled|bool||||
 .mode|int|set_mode|get_mode||
 .mouse_passthrough|bool||||
 .mouse_passthrough_polygon|PackedVector2Array|set_mouse_passthrough_polygon|get_mouse_passthrough_polygon||
 .popup_window|bool||||
 .popup_wm_hint|bool||||
 .position|Vector2i|set_position|get_position||
 .sharp_corners|bool||||
 .size|Vector2i|set_size|get_size||Vector2i(100, 100)
 .theme|Theme|set_theme|get_theme||
 .theme_type_variation|StringName|set_theme_type_variation|get_theme_type_variation||
 .title|String|set_title|get_title||
 .transient|bool|set_transient|is_transient||
 .transient_to_focused|bool|set_transient_to_focused|is_transient_to_focused||
 .transparent|bool||||
 .unfocusable|bool||||
 .unresizable|bool||||
 .visible|bool|set_visible|is_visible||true
 .wrap_controls|bool|set_wrap_controls|is_wrapping_controls||
 @about_to_popup()
 @close_requested()
 @dpi_changed()
 @files_dropped(files:PackedStringArray)
 @focus_entered()
 @focus_exited()
 @go_back_requested()
 @mouse_entered()
 @mouse_exited()
 @theme_changed()
 @title_changed()
 @titlebar_changed()
 @visibility_changed()
 @window_input(event:InputEvent)
$WorkerThreadPool Object
 add_group_task(action:Callable;elements:int;tasks_needed:int=-1;high_priority:bool=false;description:String="")int
 add_task(action:Callable;high_priority:bool=false;description:String="")int
 get_caller_group_id()int
 get_caller_task_id()int
 get_group_processed_element_count(group_id:int)int
 is_group_task_completed(group_id:int)bool
 is_task_completed(task_id:int)bool
 wait_for_group_task_completion(group_id:int)
 wait_for_task_completion(task_id:int)int
World2D Resource
 .canvas|RID||get_canvas|-|
 .direct_space_state|PhysicsDirectSpaceState2D||get_direct_space_state|-|
 .navigation_map|RID||get_navigation_map|-|
 .space|RID||get_space|-|
World3D Resource
 .camera_attributes|CameraAttributes|set_camera_attributes|get_camera_attributes||
 .direct_space_state|PhysicsDirectSpaceState3D||get_direct_space_state|-|
 .environment|Environment|set_environment|get_environment||
 .fallback_environment|Environment|set_fallback_environment|get_fallback_environment||
 .navigation_map|RID||get_navigation_map|-|
 .scenario|RID||get_scenario|-|
 .space|RID||get_space|-|
WorldBoundaryShape2D Shape2D
 .distance|float|set_distance|get_distance||
 .normal|Vector2|set_normal|get_normal||Vector2(0, -1)
WorldBoundaryShape3D Shape3D
 .plane|Plane|set_plane|get_plane||Plane(0, 1, 0, 0)
WorldEnvironment Node
 .camera_attributes|CameraAttributes|set_camera_attributes|get_camera_attributes||
 .compositor|Compositor|set_compositor|get_compositor||
 .environment|Environment|set_environment|get_environment||
X509Certificate Resource
 load(path:String)int
 load_from_string(string:String)int
 save(path:String)int
 save_to_string()String
XMLParser RefCounted
 get_attribute_count()int
 get_attribute_name(idx:int)String
 get_attribute_value(idx:int)String
 get_current_line()int
 get_named_attribute_value(name:String)String
 get_named_attribute_value_safe(name:String)String
 get_node_data()String
 get_node_name()String
 get_node_offset()int
 get_node_type()int
 has_attribute(name:String)bool
 is_empty()bool
 open(file:String)int
 open_buffer(buffer:PackedByteArray)int
 read()int
 seek(position:int)int
 skip_section()
XRAnchor3D XRNode3D
 get_plane()Plane
 get_size()Vector3
XRBodyModifier3D SkeletonModifier3D
 .body_tracker|StringName|set_body_tracker|get_body_tracker||&"/user/body_tracker"
 .body_update|int|set_body_update|get_body_update||7
 .bone_update|int|set_bone_update|get_bone_update||
 =BodyUpdate BODY_UPDATE_* UPPER_BODY=1 LOWER_BODY HANDS=4
 =BoneUpdate BONE_UPDATE_* FULL ROTATION_ONLY MAX
XRBodyTracker XRPositionalTracker
 get_joint_flags(joint:int)int
 get_joint_transform(joint:int)Transform3D
 set_joint_flags(joint:int;flags:int)
 set_joint_transform(joint:int;transform:Transform3D)
 .body_flags|int|set_body_flags|get_body_flags||
 .has_tracking_data|bool|set_has_tracking_data|get_has_tracking_data||
 ^type|32
 =BodyFlags BODY_FLAG_* UPPER_BODY_SUPPORTED=1 LOWER_BODY_SUPPORTED HANDS_SUPPORTED=4
 =Joint JOINT_* ROOT HIPS SPINE CHEST UPPER_CHEST NECK HEAD HEAD_TIP LEFT_SHOULDER LEFT_UPPER_ARM LEFT_LOWER_ARM RIGHT_SHOULDER RIGHT_UPPER_ARM
   RIGHT_LOWER_ARM LEFT_UPPER_LEG LEFT_LOWER_LEG LEFT_FOOT LEFT_TOES RIGHT_UPPER_LEG RIGHT_LOWER_LEG RIGHT_FOOT RIGHT_TOES LEFT_HAND LEFT_PALM
   LEFT_WRIST LEFT_THUMB_METACARPAL LEFT_THUMB_PHALANX_PROXIMAL LEFT_THUMB_PHALANX_DISTAL LEFT_THUMB_TIP LEFT_INDEX_FINGER_METACARPAL
   LEFT_INDEX_FINGER_PHALANX_PROXIMAL LEFT_INDEX_FINGER_PHALANX_INTERMEDIATE LEFT_INDEX_FINGER_PHALANX_DISTAL LEFT_INDEX_FINGER_TIP
   LEFT_MIDDLE_FINGER_METACARPAL LEFT_MIDDLE_FINGER_PHALANX_PROXIMAL LEFT_MIDDLE_FINGER_PHALANX_INTERMEDIATE LEFT_MIDDLE_FINGER_PHALANX_DISTAL
   LEFT_MIDDLE_FINGER_TIP LEFT_RING_FINGER_METACARPAL LEFT_RING_FINGER_PHALANX_PROXIMAL LEFT_RING_FINGER_PHALANX_INTERMEDIATE
   LEFT_RING_FINGER_PHALANX_DISTAL LEFT_RING_FINGER_TIP LEFT_PINKY_FINGER_METACARPAL LEFT_PINKY_FINGER_PHALANX_PROXIMAL
   LEFT_PINKY_FINGER_PHALANX_INTERMEDIATE LEFT_PINKY_FINGER_PHALANX_DISTAL LEFT_PINKY_FINGER_TIP RIGHT_HAND RIGHT_PALM RIGHT_WRIST
   RIGHT_THUMB_METACARPAL RIGHT_THUMB_PHALANX_PROXIMAL RIGHT_THUMB_PHALANX_DISTAL RIGHT_THUMB_TIP RIGHT_INDEX_FINGER_METACARPAL
   RIGHT_INDEX_FINGER_PHALANX_PROXIMAL RIGHT_INDEX_FINGER_PHALANX_INTERMEDIATE RIGHT_INDEX_FINGER_PHALANX_DISTAL RIGHT_INDEX_FINGER_TIP
   RIGHT_MIDDLE_FINGER_METACARPAL RIGHT_MIDDLE_FINGER_PHALANX_PROXIMAL RIGHT_MIDDLE_FINGER_PHALANX_INTERMEDIATE RIGHT_MIDDLE_FINGER_PHALANX_DISTAL
   RIGHT_MIDDLE_FINGER_TIP RIGHT_RING_FINGER_METACARPAL RIGHT_RING_FINGER_PHALANX_PROXIMAL RIGHT_RING_FINGER_PHALANX_INTERMEDIATE
   RIGHT_RING_FINGER_PHALANX_DISTAL RIGHT_RING_FINGER_TIP RIGHT_PINKY_FINGER_METACARPAL RIGHT_PINKY_FINGER_PHALANX_PROXIMAL
   RIGHT_PINKY_FINGER_PHALANX_INTERMEDIATE RIGHT_PINKY_FINGER_PHALANX_DISTAL RIGHT_PINKY_FINGER_TIP LOWER_CHEST LEFT_SCAPULA LEFT_WRIST_TWIST
   RIGHT_SCAPULA RIGHT_WRIST_TWIST LEFT_FOOT_TWIST LEFT_HEEL LEFT_MIDDLE_FOOT RIGHT_FOOT_TWIST RIGHT_HEEL RIGHT_MIDDLE_FOOT MAX
 =JointFlags JOINT_FLAG_* ORIENTATION_VALID=1 ORIENTATION_TRACKED POSITION_VALID=4 POSITION_TRACKED=8
XRCamera3D Camera3D
 ^physics_interpolation_mode|2
XRController3D XRNode3D
 get_float(name:StringName)float
 get_input(name:StringName)Variant
 get_tracker_hand()int
 get_vector2(name:StringName)Vector2
 is_button_pressed(name:StringName)bool
 @button_pressed(name:String)
 @button_released(name:String)
 @input_float_changed(name:String;value:float)
 @input_vector2_changed(name:String;value:Vector2)
 @profile_changed(role:String)
XRControllerTracker XRPositionalTracker
 ^type|2
XRFaceModifier3D Node3D
 .face_tracker|StringName|set_face_tracker|get_face_tracker||&"/user/face_tracker"
 .target|NodePath|set_target|get_target||
XRFaceTracker XRTracker
 get_blend_shape(blend_shape:int)float
 set_blend_shape(blend_shape:int;weight:float)
 .blend_shapes|PackedFloat32Array|set_blend_shapes|get_blend_shapes||
 ^type|64
 =BlendShapeEntry FT_* EYE_LOOK_OUT_RIGHT EYE_LOOK_IN_RIGHT EYE_LOOK_UP_RIGHT EYE_LOOK_DOWN_RIGHT EYE_LOOK_OUT_LEFT EYE_LOOK_IN_LEFT EYE_LOOK_UP_LEFT
   EYE_LOOK_DOWN_LEFT EYE_CLOSED_RIGHT EYE_CLOSED_LEFT EYE_SQUINT_RIGHT EYE_SQUINT_LEFT EYE_WIDE_RIGHT EYE_WIDE_LEFT EYE_DILATION_RIGHT
   EYE_DILATION_LEFT EYE_CONSTRICT_RIGHT EYE_CONSTRICT_LEFT BROW_PINCH_RIGHT BROW_PINCH_LEFT BROW_LOWERER_RIGHT BROW_LOWERER_LEFT BROW_INNER_UP_RIGHT
   BROW_INNER_UP_LEFT BROW_OUTER_UP_RIGHT BROW_OUTER_UP_LEFT NOSE_SNEER_RIGHT NOSE_SNEER_LEFT NASAL_DILATION_RIGHT NASAL_DILATION_LEFT
   NASAL_CONSTRICT_RIGHT NASAL_CONSTRICT_LEFT CHEEK_SQUINT_RIGHT CHEEK_SQUINT_LEFT CHEEK_PUFF_RIGHT CHEEK_PUFF_LEFT CHEEK_SUCK_RIGHT CHEEK_SUCK_LEFT
   JAW_OPEN MOUTH_CLOSED JAW_RIGHT JAW_LEFT JAW_FORWARD JAW_BACKWARD JAW_CLENCH JAW_MANDIBLE_RAISE LIP_SUCK_UPPER_RIGHT LIP_SUCK_UPPER_LEFT
   LIP_SUCK_LOWER_RIGHT LIP_SUCK_LOWER_LEFT LIP_SUCK_CORNER_RIGHT LIP_SUCK_CORNER_LEFT LIP_FUNNEL_UPPER_RIGHT LIP_FUNNEL_UPPER_LEFT
   LIP_FUNNEL_LOWER_RIGHT LIP_FUNNEL_LOWER_LEFT LIP_PUCKER_UPPER_RIGHT LIP_PUCKER_UPPER_LEFT LIP_PUCKER_LOWER_RIGHT LIP_PUCKER_LOWER_LEFT
   MOUTH_UPPER_UP_RIGHT MOUTH_UPPER_UP_LEFT MOUTH_LOWER_DOWN_RIGHT MOUTH_LOWER_DOWN_LEFT MOUTH_UPPER_DEEPEN_RIGHT MOUTH_UPPER_DEEPEN_LEFT
   MOUTH_UPPER_RIGHT MOUTH_UPPER_LEFT MOUTH_LOWER_RIGHT MOUTH_LOWER_LEFT MOUTH_CORNER_PULL_RIGHT MOUTH_CORNER_PULL_LEFT MOUTH_CORNER_SLANT_RIGHT
   MOUTH_CORNER_SLANT_LEFT MOUTH_FROWN_RIGHT MOUTH_FROWN_LEFT MOUTH_STRETCH_RIGHT MOUTH_STRETCH_LEFT MOUTH_DIMPLE_RIGHT MOUTH_DIMPLE_LEFT
   MOUTH_RAISER_UPPER MOUTH_RAISER_LOWER MOUTH_PRESS_RIGHT MOUTH_PRESS_LEFT MOUTH_TIGHTENER_RIGHT MOUTH_TIGHTENER_LEFT TONGUE_OUT TONGUE_UP TONGUE_DOWN
   TONGUE_RIGHT TONGUE_LEFT TONGUE_ROLL TONGUE_BLEND_DOWN TONGUE_CURL_UP TONGUE_SQUISH TONGUE_FLAT TONGUE_TWIST_RIGHT TONGUE_TWIST_LEFT
   SOFT_PALATE_CLOSE THROAT_SWALLOW NECK_FLEX_RIGHT NECK_FLEX_LEFT EYE_CLOSED EYE_WIDE EYE_SQUINT EYE_DILATION EYE_CONSTRICT BROW_DOWN_RIGHT
   BROW_DOWN_LEFT BROW_DOWN BROW_UP_RIGHT BROW_UP_LEFT BROW_UP NOSE_SNEER NASAL_DILATION NASAL_CONSTRICT CHEEK_PUFF CHEEK_SUCK CHEEK_SQUINT
   LIP_SUCK_UPPER LIP_SUCK_LOWER LIP_SUCK LIP_FUNNEL_UPPER LIP_FUNNEL_LOWER LIP_FUNNEL LIP_PUCKER_UPPER LIP_PUCKER_LOWER LIP_PUCKER MOUTH_UPPER_UP
   MOUTH_LOWER_DOWN MOUTH_OPEN MOUTH_RIGHT MOUTH_LEFT MOUTH_SMILE_RIGHT MOUTH_SMILE_LEFT MOUTH_SMILE MOUTH_SAD_RIGHT MOUTH_SAD_LEFT MOUTH_SAD
   MOUTH_STRETCH MOUTH_DIMPLE MOUTH_TIGHTENER MOUTH_PRESS MAX
XRHandModifier3D SkeletonModifier3D
 .bone_update|int|set_bone_update|get_bone_update||
 .hand_tracker|StringName|set_hand_tracker|get_hand_tracker||&"/user/hand_tracker/left"
 =BoneUpdate BONE_UPDATE_* FULL ROTATION_ONLY MAX
XRHandTracker XRPositionalTracker
 get_hand_joint_angular_velocity(joint:int)Vector3
 get_hand_joint_flags(joint:int)int
 get_hand_joint_linear_velocity(joint:int)Vector3
 get_hand_joint_radius(joint:int)float
 get_hand_joint_transform(joint:int)Transform3D
 set_hand_joint_angular_velocity(joint:int;angular_velocity:Vector3)
 set_hand_joint_flags(joint:int;flags:int)
 set_hand_joint_linear_velocity(joint:int;linear_velocity:Vector3)
 set_hand_joint_radius(joint:int;radius:float)
 set_hand_joint_transform(joint:int;transform:Transform3D)
 ^hand|1
 .hand_tracking_source|int|set_hand_tracking_source|get_hand_tracking_source||
 .has_tracking_data|bool|set_has_tracking_data|get_has_tracking_data||
 ^type|16
 =HandTrackingSource HAND_TRACKING_SOURCE_* UNKNOWN UNOBSTRUCTED CONTROLLER NOT_TRACKED MAX
 =HandJoint HAND_JOINT_* PALM WRIST THUMB_METACARPAL THUMB_PHALANX_PROXIMAL THUMB_PHALANX_DISTAL THUMB_TIP INDEX_FINGER_METACARPAL
   INDEX_FINGER_PHALANX_PROXIMAL INDEX_FINGER_PHALANX_INTERMEDIATE INDEX_FINGER_PHALANX_DISTAL INDEX_FINGER_TIP MIDDLE_FINGER_METACARPAL
   MIDDLE_FINGER_PHALANX_PROXIMAL MIDDLE_FINGER_PHALANX_INTERMEDIATE MIDDLE_FINGER_PHALANX_DISTAL MIDDLE_FINGER_TIP RING_FINGER_METACARPAL
   RING_FINGER_PHALANX_PROXIMAL RING_FINGER_PHALANX_INTERMEDIATE RING_FINGER_PHALANX_DISTAL RING_FINGER_TIP PINKY_FINGER_METACARPAL
   PINKY_FINGER_PHALANX_PROXIMAL PINKY_FINGER_PHALANX_INTERMEDIATE PINKY_FINGER_PHALANX_DISTAL PINKY_FINGER_TIP MAX
 =HandJointFlags HAND_JOINT_FLAG_* ORIENTATION_VALID=1 ORIENTATION_TRACKED POSITION_VALID=4 POSITION_TRACKED=8 LINEAR_VELOCITY_VALID=16
   ANGULAR_VELOCITY_VALID=32
-XRInterface RefCounted
 get_camera_feed_id()int
 get_capabilities()int
 get_name()StringName
 get_play_area()PackedVector3Array
 get_projection_for_view(view:int;aspect:float;near:float;far:float)Projection
 get_render_target_size()Vector2
 get_supported_environment_blend_modes()Array
 get_system_info()Dictionary
 get_tracking_status()int
 get_transform_for_view(view:int;cam_transform:Transform3D)Transform3D
 get_view_count()int
 initialize()bool
 is_initialized()bool
 is_passthrough_enabled()bool
 is_passthrough_supported()bool
 set_environment_blend_mode(mode:int)bool
 set_play_area_mode(mode:int)bool
 start_passthrough()bool
 stop_passthrough()
 supports_play_area_mode(mode:int)bool
 trigger_haptic_pulse(action_name:String;tracker_name:StringName;frequency:float;amplitude:float;duration_sec:float;delay_sec:float)
 uninitialize()
 .ar_is_anchor_detection_enabled|bool|set_anchor_detection_is_enabled|get_anchor_detection_is_enabled||
 .environment_blend_mode|int||get_environment_blend_mode||
 .interface_is_primary|bool|set_primary|is_primary||
 .xr_play_area_mode|int||get_play_area_mode||
 =Capabilities XR_* NONE MONO STEREO QUAD=4 VR=8 AR=16 EXTERNAL=32
 =TrackingStatus XR_* NORMAL_TRACKING EXCESSIVE_MOTION INSUFFICIENT_FEATURES UNKNOWN_TRACKING NOT_TRACKING
 =PlayAreaMode XR_PLAY_AREA_* UNKNOWN 3DOF SITTING ROOMSCALE STAGE CUSTOM=2147483647
 =EnvironmentBlendMode XR_ENV_BLEND_MODE_* OPAQUE ADDITIVE ALPHA_BLEND
 =VRSTextureFormat XR_VRS_TEXTURE_FORMAT_* UNIFIED FRAGMENT_SHADING_RATE FRAGMENT_DENSITY_MAP
 @play_area_changed(mode:int)
XRInterfaceExtension XRInterface
XRNode3D Node3D
 get_has_tracking_data()bool
 get_is_active()bool
 get_pose()XRPose
 trigger_haptic_pulse(action_name:String;frequency:float;amplitude:float;duration_sec:float;delay_sec:float)
 ^physics_interpolation_mode|2
 .pose|StringName|set_pose_name|get_pose_name||&"default"
 .show_when_tracked|bool|set_show_when_tracked|get_show_when_tracked||
 .tracker|StringName|set_tracker|get_tracker||
 @tracking_changed(tracking:bool)
XROrigin3D Node3D
 .current|bool|set_current|is_current||
 .world_scale|float|set_world_scale|get_world_scale||1.0
XRPose RefCounted
 get_adjusted_transform()Transform3D
 .angular_velocity|Vector3|set_angular_velocity|get_angular_velocity||
 .has_tracking_data|bool|set_has_tracking_data|get_has_tracking_data||
 .linear_velocity|Vector3|set_linear_velocity|get_linear_velocity||
 .name|StringName|set_name|get_name||
 .tracking_confidence|int|set_tracking_confidence|get_tracking_confidence||
 .transform|Transform3D|set_transform|get_transform||
 =TrackingConfidence XR_TRACKING_CONFIDENCE_* NONE LOW HIGH
XRPositionalTracker XRTracker
 get_input(name:StringName)Variant
 get_pose(name:StringName)XRPose
 has_pose(name:StringName)bool
 invalidate_pose(name:StringName)
 set_input(name:StringName;value:Variant)
 set_pose(name:StringName;transform:Transform3D;linear_velocity:Vector3;angular_velocity:Vector3;tracking_confidence:int)
 .hand|int|set_tracker_hand|get_tracker_hand||
 .profile|String|set_tracker_profile|get_tracker_profile||
 =TrackerHand TRACKER_HAND_* UNKNOWN LEFT RIGHT MAX
 @button_pressed(name:String)
 @button_released(name:String)
 @input_float_changed(name:String;value:float)
 @input_vector2_changed(name:String;vector:Vector2)
 @pose_changed(pose:XRPose)
 @pose_lost_tracking(pose:XRPose)
 @profile_changed(role:String)
$XRServer Object
 add_interface(interface:XRInterface)
 add_tracker(tracker:XRTracker)
 center_on_hmd(rotation_mode:int;keep_height:bool)
 clear_reference_frame()
 find_interface(name:String)XRInterface
 get_hmd_transform()Transform3D
 get_interface(idx:int)XRInterface
 get_interface_count()int
 get_interfaces()Dictionary[]
 get_reference_frame()Transform3D
 get_tracker(tracker_name:StringName)XRTracker
 get_trackers(tracker_types:int)Dictionary
 remove_interface(interface:XRInterface)
 remove_tracker(tracker:XRTracker)
 .camera_locked_to_origin|bool|set_camera_locked_to_origin|is_camera_locked_to_origin||
 .primary_interface|XRInterface|set_primary_interface|get_primary_interface||
 .world_origin|Transform3D|set_world_origin|get_world_origin||
 .world_scale|float|set_world_scale|get_world_scale||1.0
 =TrackerType TRACKER_* HEAD=1 CONTROLLER BASESTATION=4 ANCHOR=8 HAND=16 BODY=32 FACE=64 ANY_KNOWN=127 UNKNOWN ANY=255
 =RotationMode * RESET_FULL_ROTATION RESET_BUT_KEEP_TILT DONT_RESET_ROTATION
 @interface_added(interface_name:StringName)
 @interface_removed(interface_name:StringName)
 @reference_frame_changed()
 @tracker_added(tracker_name:StringName;type:int)
 @tracker_removed(tracker_name:StringName;type:int)
 @tracker_updated(tracker_name:StringName;type:int)
-XRTracker RefCounted
 .description|String|set_tracker_desc|get_tracker_desc||
 .name|StringName|set_tracker_name|get_tracker_name||&"Unknown"
 .type|int|set_tracker_type|get_tracker_type||128
XRVRS Object
 make_vrs_texture(target_size:Vector2;eye_foci:PackedVector2Array)RID
 .vrs_min_radius|float|set_vrs_min_radius|get_vrs_min_radius||20.0
 .vrs_render_region|Rect2i|set_vrs_render_region|get_vrs_render_region||
 .vrs_strength|float|set_vrs_strength|get_vrs_strength||1.0
ZIPPacker RefCounted
 close()int
 close_file()int
 open(path:String;append:int=0)int
 start_file(path:String)int
 write_file(data:PackedByteArray)int
 .compression_level|int|set_compression_level|get_compression_level||-1
ZIPReader RefCounted
 close()int
 file_exists(path:String;case_sensitive:bool=true)bool
 get_compression_level(path:String;case_sensitive:bool=true)int
 get_files()PackedStringArray
 open(path:String)int
 read_file(path:String;case_sensitive:bool=true)PackedByteArray
`;
