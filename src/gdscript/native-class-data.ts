/**
 * What the engine's own classes have that a replication configuration can name: facts of the class reference
 * (4.6), written down so that a project can be read without an engine.
 *
 * A row is a node class, its base, and its own properties as `name:type`, the type being a number of
 * `Variant.Type`, followed by `=default` where the default is not the type's zero value. Properties that are
 * objects are left out: they cannot be replicated.
 */
export const NODE_CLASS_ROWS = `
Node|Object|auto_translate_mode:2|editor_description:4|name:21|physics_interpolation_mode:2|process_mode:2|process_physics_priority:2|process_priority:2|process_thread_group:2|process_thread_group_order:2|process_thread_messages:2|scene_file_path:4|unique_name_in_owner:1
AnimationMixer|Node|active:1=true|audio_max_polyphony:2=32|callback_mode_discrete:2=1|callback_mode_method:2|callback_mode_process:2=1|deterministic:1|reset_on_save:1=true|root_motion_local:1|root_motion_track:22|root_node:22=NodePath("..")
AnimationPlayer|AnimationMixer|assigned_animation:21|autoplay:21|current_animation:21|current_animation_length:3|current_animation_position:3|movie_quit_on_finish:1|playback_auto_capture:1=true|playback_auto_capture_duration:3=-1.0|playback_auto_capture_ease_type:2|playback_auto_capture_transition_type:2|playback_default_blend_time:3|speed_scale:3=1.0
AnimationTree|AnimationMixer|advance_expression_base_node:22=NodePath(".")|anim_player:22|callback_mode_discrete:2=2|deterministic:1=true
AudioStreamPlayer|Node|autoplay:1|bus:21=&"Master"|max_polyphony:2=1|mix_target:2|pitch_scale:3=1.0|playback_type:2|playing:1|stream_paused:1|volume_db:3|volume_linear:3
CanvasItem|Node|clip_children:2|light_mask:2=1|modulate:20=Color(1, 1, 1, 1)|self_modulate:20=Color(1, 1, 1, 1)|show_behind_parent:1|texture_filter:2|texture_repeat:2|top_level:1|use_parent_material:1|visibility_layer:2=1|visible:1=true|y_sort_enabled:1|z_as_relative:1=true|z_index:2
Control|CanvasItem|accessibility_controls_nodes:28|accessibility_described_by_nodes:28|accessibility_description:4|accessibility_flow_to_nodes:28|accessibility_labeled_by_nodes:28|accessibility_live:2|accessibility_name:4|anchor_bottom:3|anchor_left:3|anchor_right:3|anchor_top:3|auto_translate:1|clip_contents:1|custom_minimum_size:5|focus_behavior_recursive:2|focus_mode:2|focus_neighbor_bottom:22|focus_neighbor_left:22|focus_neighbor_right:22|focus_neighbor_top:22|focus_next:22|focus_previous:22|global_position:5|grow_horizontal:2=1|grow_vertical:2=1|layout_direction:2|localize_numeral_system:1=true|mouse_behavior_recursive:2|mouse_default_cursor_shape:2|mouse_filter:2|mouse_force_pass_scroll_events:1=true|offset_bottom:3|offset_left:3|offset_right:3|offset_top:3|physics_interpolation_mode:2=2|pivot_offset:5|pivot_offset_ratio:5|position:5|rotation:3|rotation_degrees:3|scale:5=Vector2(1, 1)|size:5|size_flags_horizontal:2=1|size_flags_stretch_ratio:3=1.0|size_flags_vertical:2=1|theme_type_variation:21|tooltip_auto_translate_mode:2|tooltip_text:4
BaseButton|Control|action_mode:2=1|button_mask:2=1|button_pressed:1|disabled:1|focus_mode:2=2|keep_pressed_outside:1|shortcut_feedback:1=true|shortcut_in_tooltip:1=true|toggle_mode:1
Button|BaseButton|alignment:2=1|autowrap_mode:2|autowrap_trim_flags:2=128|clip_text:1|expand_icon:1|flat:1|icon_alignment:2|language:4|text:4|text_direction:2|text_overrun_behavior:2|vertical_icon_alignment:2=1
CheckBox|Button|toggle_mode:1=true
CheckButton|Button|toggle_mode:1=true
ColorPickerButton|Button|color:20|edit_alpha:1=true|edit_intensity:1=true|toggle_mode:1=true
MenuButton|Button|flat:1=true|focus_mode:2=3|item_count:2|switch_on_hover:1|toggle_mode:1=true
OptionButton|Button|allow_reselect:1|fit_to_longest_item:1=true|item_count:2|selected:2=-1|toggle_mode:1=true
LinkButton|BaseButton|focus_mode:2=3|language:4|mouse_default_cursor_shape:2=2|structured_text_bidi_override:2|structured_text_bidi_override_options:28|text:4|text_direction:2|underline:2|uri:4
TextureButton|BaseButton|flip_h:1|flip_v:1|ignore_texture_size:1|stretch_mode:2=2
ColorRect|Control|color:20=Color(1, 1, 1, 1)
Container|Control|mouse_filter:2=1
AspectRatioContainer|Container|alignment_horizontal:2=1|alignment_vertical:2=1|ratio:3=1.0|stretch_mode:2=2
BoxContainer|Container|alignment:2|vertical:1
HBoxContainer|BoxContainer
VBoxContainer|BoxContainer
ColorPicker|VBoxContainer|can_add_swatches:1=true|color:20=Color(1, 1, 1, 1)|color_mode:2|color_modes_visible:1=true|deferred_mode:1|edit_alpha:1=true|edit_intensity:1=true|hex_visible:1=true|picker_shape:2|presets_visible:1=true|sampler_visible:1=true|sliders_visible:1=true
ScriptEditorBase|VBoxContainer
CenterContainer|Container|use_top_left:1
FlowContainer|Container|alignment:2|last_wrap_alignment:2|reverse_fill:1|vertical:1
HFlowContainer|FlowContainer
VFlowContainer|FlowContainer
FoldableContainer|Container|focus_mode:2=2|folded:1|language:4|title:4|title_alignment:2|title_position:2|title_text_direction:2|title_text_overrun_behavior:2
GraphElement|Container|draggable:1=true|position_offset:5|resizable:1|selectable:1=true|selected:1
GraphFrame|GraphElement|autoshrink_enabled:1=true|autoshrink_margin:2=40|drag_margin:2=16|tint_color:20=Color(0.3, 0.3, 0.3, 0.75)|tint_color_enabled:1|title:4
GraphNode|GraphElement|focus_mode:2=3|ignore_invalid_connection_type:1|slots_focus_mode:2=3|title:4
GridContainer|Container|columns:2=1
MarginContainer|Container
FileSystemDock|EditorDock
PanelContainer|Container
ScriptEditor|PanelContainer
ScrollContainer|Container|clip_contents:1=true|draw_focus_border:1|follow_focus:1|horizontal_scroll_mode:2=1|scroll_deadzone:2|scroll_horizontal:2|scroll_horizontal_custom_step:3=-1.0|scroll_vertical:2|scroll_vertical_custom_step:3=-1.0|vertical_scroll_mode:2=1
SplitContainer|Container|collapsed:1|drag_area_highlight_in_editor:1|drag_area_margin_begin:2|drag_area_margin_end:2|drag_area_offset:2|dragger_visibility:2|dragging_enabled:1=true|split_offset:2|touch_dragger_enabled:1|vertical:1
HSplitContainer|SplitContainer
VSplitContainer|SplitContainer
SubViewportContainer|Container|focus_mode:2=1|mouse_target:1|stretch:1|stretch_shrink:2=1
TabContainer|Container|all_tabs_in_front:1|clip_tabs:1=true|current_tab:2=-1|deselect_enabled:1|drag_to_rearrange_enabled:1|switch_on_drag_hover:1=true|tab_alignment:2|tab_focus_mode:2=2|tabs_position:2|tabs_rearrange_group:2=-1|tabs_visible:1=true|use_hidden_tabs_for_min_size:1
GraphEdit|Control|clip_contents:1=true|connection_lines_antialiased:1=true|connection_lines_curvature:3=0.5|connection_lines_thickness:3=4.0|connections:28|focus_mode:2=2|grid_pattern:2|minimap_enabled:1=true|minimap_opacity:3=0.65|minimap_size:5=Vector2(240, 160)|panning_scheme:2|right_disconnects:1|scroll_offset:5|show_arrange_button:1=true|show_grid:1=true|show_grid_buttons:1=true|show_menu:1=true|show_minimap_button:1=true|show_zoom_buttons:1=true|show_zoom_label:1|snapping_distance:2=20|snapping_enabled:1=true|type_names:27|zoom:3=1.0|zoom_max:3=2.0736003|zoom_min:3=0.23256795|zoom_step:3=1.2
ItemList|Control|allow_reselect:1|allow_rmb_select:1|allow_search:1=true|auto_height:1|auto_width:1|clip_contents:1=true|fixed_column_width:2|fixed_icon_size:6|focus_mode:2=2|icon_mode:2=1|icon_scale:3=1.0|item_count:2|max_columns:2=1|max_text_lines:2=1|same_column_width:1|select_mode:2|text_overrun_behavior:2=3|wraparound_items:1=true
Label|Control|autowrap_mode:2|autowrap_trim_flags:2=192|clip_text:1|ellipsis_char:4="…"|horizontal_alignment:2|justification_flags:2=163|language:4|lines_skipped:2|max_lines_visible:2=-1|mouse_filter:2=2|paragraph_separator:4|size_flags_vertical:2=4|structured_text_bidi_override:2|structured_text_bidi_override_options:28|tab_stops:32|text:4|text_direction:2|text_overrun_behavior:2|uppercase:1|vertical_alignment:2|visible_characters:2=-1|visible_characters_behavior:2|visible_ratio:3=1.0
LineEdit|Control|alignment:2|backspace_deletes_composite_character_enabled:1|caret_blink:1|caret_blink_interval:3=0.65|caret_column:2|caret_force_displayed:1|caret_mid_grapheme:1|clear_button_enabled:1|context_menu_enabled:1=true|deselect_on_focus_loss_enabled:1=true|drag_and_drop_selection_enabled:1=true|draw_control_chars:1|editable:1=true|emoji_menu_enabled:1=true|expand_to_text_length:1|flat:1|focus_mode:2=2|keep_editing_on_text_submit:1|language:4|max_length:2|middle_mouse_paste_enabled:1=true|mouse_default_cursor_shape:2=1|placeholder_text:4|secret:1|secret_character:4="•"|select_all_on_focus:1|selecting_enabled:1=true|shortcut_keys_enabled:1=true|structured_text_bidi_override:2|structured_text_bidi_override_options:28|text:4|text_direction:2|virtual_keyboard_enabled:1=true|virtual_keyboard_show_on_focus:1=true|virtual_keyboard_type:2
MenuBar|Control|flat:1|focus_mode:2=3|language:4|prefer_global_menu:1=true|start_index:2=-1|switch_on_hover:1=true|text_direction:2
NinePatchRect|Control|axis_stretch_horizontal:2|axis_stretch_vertical:2|draw_center:1=true|mouse_filter:2=2|patch_margin_bottom:2|patch_margin_left:2|patch_margin_right:2|patch_margin_top:2|region_rect:7
Panel|Control
Range|Control|allow_greater:1|allow_lesser:1|exp_edit:1|max_value:3=100.0|min_value:3|page:3|ratio:3|rounded:1|step:3=0.01|value:3
ProgressBar|Range|editor_preview_indeterminate:1|fill_mode:2|indeterminate:1|show_percentage:1=true
ScrollBar|Range|custom_step:3=-1.0|focus_mode:2=3
HScrollBar|ScrollBar
VScrollBar|ScrollBar|size_flags_vertical:2=1
Slider|Range|editable:1=true|focus_mode:2=2|scrollable:1=true|step:3=1.0|tick_count:2|ticks_on_borders:1|ticks_position:2
HSlider|Slider
VSlider|Slider|size_flags_vertical:2=1
SpinBox|Range|alignment:2|custom_arrow_step:3|editable:1=true|prefix:4|select_all_on_focus:1|size_flags_vertical:2=1|step:3=1.0|suffix:4|update_on_text_changed:1
TextureProgressBar|Range|fill_mode:2|mouse_filter:2=1|nine_patch_stretch:1|radial_center_offset:5|radial_fill_degrees:3=360.0|radial_initial_angle:3|size_flags_vertical:2=1|step:3=1.0|stretch_margin_bottom:2|stretch_margin_left:2|stretch_margin_right:2|stretch_margin_top:2|texture_progress_offset:5|tint_over:20=Color(1, 1, 1, 1)|tint_progress:20=Color(1, 1, 1, 1)|tint_under:20=Color(1, 1, 1, 1)
ReferenceRect|Control|border_color:20=Color(1, 0, 0, 1)|border_width:3=1.0|editor_only:1=true
RichTextLabel|Control|autowrap_mode:2=3|autowrap_trim_flags:2=192|bbcode_enabled:1|clip_contents:1=true|context_menu_enabled:1|custom_effects:28|deselect_on_focus_loss_enabled:1=true|drag_and_drop_selection_enabled:1=true|fit_content:1|focus_mode:2=3|hint_underlined:1=true|horizontal_alignment:2|justification_flags:2=163|language:4|meta_underlined:1=true|progress_bar_delay:2=1000|scroll_active:1=true|scroll_following:1|scroll_following_visible_characters:1|selection_enabled:1|shortcut_keys_enabled:1=true|structured_text_bidi_override:2|structured_text_bidi_override_options:28|tab_size:2=4|tab_stops:32|text:4|text_direction:2|threaded:1|vertical_alignment:2|visible_characters:2=-1|visible_characters_behavior:2|visible_ratio:3=1.0
Separator|Control
HSeparator|Separator
VSeparator|Separator
TabBar|Control|clip_tabs:1=true|close_with_middle_mouse:1=true|current_tab:2=-1|deselect_enabled:1|drag_to_rearrange_enabled:1|focus_mode:2=2|max_tab_width:2|scroll_to_selected:1=true|scrolling_enabled:1=true|select_with_rmb:1|switch_on_drag_hover:1=true|tab_alignment:2|tab_close_display_policy:2|tab_count:2|tabs_rearrange_group:2=-1
TextEdit|Control|autowrap_mode:2=3|backspace_deletes_composite_character_enabled:1|caret_blink:1|caret_blink_interval:3=0.65|caret_draw_when_editable_disabled:1|caret_mid_grapheme:1|caret_move_on_right_click:1=true|caret_multiple:1=true|caret_type:2|context_menu_enabled:1=true|custom_word_separators:4|deselect_on_focus_loss_enabled:1=true|drag_and_drop_selection_enabled:1=true|draw_control_chars:1|draw_spaces:1|draw_tabs:1|editable:1=true|emoji_menu_enabled:1=true|empty_selection_clipboard_enabled:1=true|focus_mode:2=2|highlight_all_occurrences:1|highlight_current_line:1|indent_wrapped_lines:1|language:4|middle_mouse_paste_enabled:1=true|minimap_draw:1|minimap_width:2=80|mouse_default_cursor_shape:2=1|placeholder_text:4|scroll_fit_content_height:1|scroll_fit_content_width:1|scroll_horizontal:2|scroll_past_end_of_file:1|scroll_smooth:1|scroll_v_scroll_speed:3=80.0|scroll_vertical:3|selecting_enabled:1=true|shortcut_keys_enabled:1=true|structured_text_bidi_override:2|structured_text_bidi_override_options:28|tab_input_mode:1=true|text:4|text_direction:2|use_custom_word_separators:1|use_default_word_separators:1=true|virtual_keyboard_enabled:1=true|virtual_keyboard_show_on_focus:1=true|wrap_mode:2
CodeEdit|TextEdit|auto_brace_completion_enabled:1|auto_brace_completion_highlight_matching:1|auto_brace_completion_pairs:27|code_completion_enabled:1|code_completion_prefixes:28|delimiter_comments:28|delimiter_strings:28|gutters_draw_bookmarks:1|gutters_draw_breakpoints_gutter:1|gutters_draw_executing_lines:1|gutters_draw_fold_gutter:1|gutters_draw_line_numbers:1|gutters_zero_pad_line_numbers:1|indent_automatic:1|indent_automatic_prefixes:28|indent_size:2=4|indent_use_spaces:1|layout_direction:2=2|line_folding:1|line_length_guidelines:28|symbol_lookup_on_click:1|symbol_tooltip_on_hover:1|text_direction:2=1
TextureRect|Control|expand_mode:2|flip_h:1|flip_v:1|mouse_filter:2=1|stretch_mode:2
Tree|Control|allow_reselect:1|allow_rmb_select:1|allow_search:1=true|auto_tooltip:1=true|clip_contents:1=true|column_titles_visible:1|columns:2=1|drop_mode_flags:2|enable_drag_unfolding:1=true|enable_recursive_folding:1=true|focus_mode:2=2|hide_folding:1|hide_root:1|scroll_horizontal_enabled:1=true|scroll_vertical_enabled:1=true|select_mode:2
VideoStreamPlayer|Control|audio_track:2|autoplay:1|buffering_msec:2=500|bus:21=&"Master"|expand:1|loop:1|paused:1|speed_scale:3=1.0|stream_position:3|volume:3|volume_db:3
Node2D|CanvasItem|global_position:5|global_rotation:3|global_rotation_degrees:3|global_scale:5|global_skew:3|global_transform:11|position:5|rotation:3|rotation_degrees:3|scale:5=Vector2(1, 1)|skew:3|transform:11
AnimatedSprite2D|Node2D|animation:21=&"default"|autoplay:4|centered:1=true|flip_h:1|flip_v:1|frame:2|frame_progress:3|offset:5|speed_scale:3=1.0
AudioListener2D|Node2D
AudioStreamPlayer2D|Node2D|area_mask:2=1|attenuation:3=1.0|autoplay:1|bus:21=&"Master"|max_distance:3=2000.0|max_polyphony:2=1|panning_strength:3=1.0|pitch_scale:3=1.0|playback_type:2|playing:1|stream_paused:1|volume_db:3|volume_linear:3
BackBufferCopy|Node2D|copy_mode:2=1|rect:7
Bone2D|Node2D|rest:11
CPUParticles2D|Node2D|amount:2=8|angle_max:3|angle_min:3|angular_velocity_max:3|angular_velocity_min:3|anim_offset_max:3|anim_offset_min:3|anim_speed_max:3|anim_speed_min:3|color:20=Color(1, 1, 1, 1)|damping_max:3|damping_min:3|direction:5=Vector2(1, 0)|draw_order:2|emission_colors:37|emission_normals:35|emission_points:35|emission_rect_extents:5|emission_shape:2|emission_sphere_radius:3|emitting:1=true|explosiveness:3|fixed_fps:2|fract_delta:1=true|gravity:5=Vector2(0, 980)|hue_variation_max:3|hue_variation_min:3|initial_velocity_max:3|initial_velocity_min:3|lifetime:3=1.0|lifetime_randomness:3|linear_accel_max:3|linear_accel_min:3|local_coords:1|one_shot:1|orbit_velocity_max:3|orbit_velocity_min:3|particle_flag_align_y:1|physics_interpolation_mode:2=2|preprocess:3|radial_accel_max:3|radial_accel_min:3|randomness:3|scale_amount_max:3=1.0|scale_amount_min:3=1.0|seed:2|speed_scale:3=1.0|split_scale:1|spread:3=45.0|tangential_accel_max:3|tangential_accel_min:3|use_fixed_seed:1
Camera2D|Node2D|anchor_mode:2=1|drag_bottom_margin:3=0.2|drag_horizontal_enabled:1|drag_horizontal_offset:3|drag_left_margin:3=0.2|drag_right_margin:3=0.2|drag_top_margin:3=0.2|drag_vertical_enabled:1|drag_vertical_offset:3|editor_draw_drag_margin:1|editor_draw_limits:1|editor_draw_screen:1=true|enabled:1=true|ignore_rotation:1=true|limit_bottom:2=10000000|limit_enabled:1=true|limit_left:2=-10000000|limit_right:2=10000000|limit_smoothed:1|limit_top:2=-10000000|offset:5|position_smoothing_enabled:1|position_smoothing_speed:3=5.0|process_callback:2=1|rotation_smoothing_enabled:1|rotation_smoothing_speed:3=5.0|zoom:5=Vector2(1, 1)
CanvasGroup|Node2D|clear_margin:3=10.0|fit_margin:3=10.0|use_mipmaps:1
CanvasModulate|Node2D|color:20=Color(1, 1, 1, 1)
CollisionObject2D|Node2D|collision_layer:2=1|collision_mask:2=1|collision_priority:3=1.0|disable_mode:2|input_pickable:1=true
Area2D|CollisionObject2D|angular_damp:3=1.0|angular_damp_space_override:2|audio_bus_name:21=&"Master"|audio_bus_override:1|gravity:3=980.0|gravity_direction:5=Vector2(0, 1)|gravity_point:1|gravity_point_center:5=Vector2(0, 1)|gravity_point_unit_distance:3|gravity_space_override:2|linear_damp:3=0.1|linear_damp_space_override:2|monitorable:1=true|monitoring:1=true|priority:2
PhysicsBody2D|CollisionObject2D
CharacterBody2D|PhysicsBody2D|floor_block_on_wall:1=true|floor_constant_speed:1|floor_max_angle:3=0.7853982|floor_snap_length:3=1.0|floor_stop_on_slope:1=true|max_slides:2=4|motion_mode:2|platform_floor_layers:2=4294967295|platform_on_leave:2|platform_wall_layers:2|safe_margin:3=0.08|slide_on_ceiling:1=true|up_direction:5=Vector2(0, -1)|velocity:5|wall_min_slide_angle:3=0.2617994
RigidBody2D|PhysicsBody2D|angular_damp:3|angular_damp_mode:2|angular_velocity:3|can_sleep:1=true|center_of_mass:5|center_of_mass_mode:2|constant_force:5|constant_torque:3|contact_monitor:1|continuous_cd:2|custom_integrator:1|freeze:1|freeze_mode:2|gravity_scale:3=1.0|inertia:3|linear_damp:3|linear_damp_mode:2|linear_velocity:5|lock_rotation:1|mass:3=1.0|max_contacts_reported:2|sleeping:1
PhysicalBone2D|RigidBody2D|auto_configure_joint:1=true|bone2d_index:2=-1|bone2d_nodepath:22|follow_bone_when_simulating:1|simulate_physics:1
StaticBody2D|PhysicsBody2D|constant_angular_velocity:3|constant_linear_velocity:5
AnimatableBody2D|StaticBody2D|sync_to_physics:1=true
CollisionPolygon2D|Node2D|build_mode:2|disabled:1|one_way_collision:1|one_way_collision_margin:3=1.0|polygon:35
CollisionShape2D|Node2D|debug_color:20=Color(0, 0, 0, 0)|disabled:1|one_way_collision:1|one_way_collision_margin:3=1.0
GPUParticles2D|Node2D|amount:2=8|amount_ratio:3=1.0|collision_base_size:3=1.0|draw_order:2=1|emitting:1=true|explosiveness:3|fixed_fps:2=30|fract_delta:1=true|interp_to_end:3|interpolate:1=true|lifetime:3=1.0|local_coords:1|one_shot:1|preprocess:3|randomness:3|seed:2|speed_scale:3=1.0|sub_emitter:22|trail_enabled:1|trail_lifetime:3=0.3|trail_section_subdivisions:2=4|trail_sections:2=8|use_fixed_seed:1|visibility_rect:7
Joint2D|Node2D|bias:3|disable_collision:1=true|node_a:22|node_b:22
DampedSpringJoint2D|Joint2D|damping:3=1.0|length:3=50.0|rest_length:3|stiffness:3=20.0
GrooveJoint2D|Joint2D|initial_offset:3=25.0|length:3=50.0
PinJoint2D|Joint2D|angular_limit_enabled:1|angular_limit_lower:3|angular_limit_upper:3|motor_enabled:1|motor_target_velocity:3|softness:3
Light2D|Node2D|blend_mode:2|color:20=Color(1, 1, 1, 1)|editor_only:1|enabled:1=true|energy:3=1.0|range_item_cull_mask:2=1|range_layer_max:2|range_layer_min:2|range_z_max:2=1024|range_z_min:2=-1024|shadow_color:20=Color(0, 0, 0, 0)|shadow_enabled:1|shadow_filter:2|shadow_filter_smooth:3|shadow_item_cull_mask:2=1
DirectionalLight2D|Light2D|height:3|max_distance:3=10000.0
PointLight2D|Light2D|height:3|offset:5|texture_scale:3=1.0
LightOccluder2D|Node2D|occluder_light_mask:2=1|sdf_collision:1=true
Line2D|Node2D|antialiased:1|begin_cap_mode:2|closed:1|default_color:20=Color(1, 1, 1, 1)|end_cap_mode:2|joint_mode:2|points:35|round_precision:2=8|sharp_limit:3=2.0|texture_mode:2|width:3=10.0
Marker2D|Node2D|gizmo_extents:3=10.0
MeshInstance2D|Node2D
MultiMeshInstance2D|Node2D
NavigationLink2D|Node2D|bidirectional:1=true|enabled:1=true|end_position:5|enter_cost:3|navigation_layers:2=1|start_position:5|travel_cost:3=1.0
NavigationObstacle2D|Node2D|affect_navigation_mesh:1|avoidance_enabled:1=true|avoidance_layers:2=1|carve_navigation_mesh:1|radius:3|velocity:5|vertices:35
NavigationRegion2D|Node2D|enabled:1=true|enter_cost:3|navigation_layers:2=1|travel_cost:3=1.0|use_edge_connections:1=true
Parallax2D|Node2D|autoscroll:5|follow_viewport:1=true|ignore_camera_scroll:1|limit_begin:5=Vector2(-10000000, -10000000)|limit_end:5=Vector2(10000000, 10000000)|physics_interpolation_mode:2=2|repeat_size:5|repeat_times:2=1|screen_offset:5|scroll_offset:5|scroll_scale:5=Vector2(1, 1)
ParallaxLayer|Node2D|motion_mirroring:5|motion_offset:5|motion_scale:5=Vector2(1, 1)|physics_interpolation_mode:2=2
Path2D|Node2D
PathFollow2D|Node2D|cubic_interp:1=true|h_offset:3|loop:1=true|progress:3|progress_ratio:3|rotates:1=true|v_offset:3
Polygon2D|Node2D|antialiased:1|color:20=Color(1, 1, 1, 1)|internal_vertex_count:2|invert_border:3=100.0|invert_enabled:1|offset:5|polygon:35|polygons:28|skeleton:22|texture_offset:5|texture_rotation:3|texture_scale:5=Vector2(1, 1)|uv:35|vertex_colors:37
RayCast2D|Node2D|collide_with_areas:1|collide_with_bodies:1=true|collision_mask:2=1|enabled:1=true|exclude_parent:1=true|hit_from_inside:1|target_position:5=Vector2(0, 50)
RemoteTransform2D|Node2D|remote_path:22|update_position:1=true|update_rotation:1=true|update_scale:1=true|use_global_coordinates:1=true
ShapeCast2D|Node2D|collide_with_areas:1|collide_with_bodies:1=true|collision_mask:2=1|collision_result:28|enabled:1=true|exclude_parent:1=true|margin:3|max_results:2=32|target_position:5=Vector2(0, 50)
Skeleton2D|Node2D
Sprite2D|Node2D|centered:1=true|flip_h:1|flip_v:1|frame:2|frame_coords:6|hframes:2=1|offset:5|region_enabled:1|region_filter_clip_enabled:1|region_rect:7|vframes:2=1
TileMap|Node2D|collision_animatable:1|collision_visibility_mode:2|navigation_visibility_mode:2|rendering_quadrant_size:2=16
TileMapLayer|Node2D|collision_enabled:1=true|collision_visibility_mode:2|enabled:1=true|navigation_enabled:1=true|navigation_visibility_mode:2|occlusion_enabled:1=true|physics_quadrant_size:2=16|rendering_quadrant_size:2=16|tile_map_data:29|use_kinematic_bodies:1|x_draw_order_reversed:1|y_sort_origin:2
TouchScreenButton|Node2D|action:4|passby_press:1|shape_centered:1=true|shape_visible:1=true|visibility_mode:2
VisibleOnScreenNotifier2D|Node2D|rect:7|show_rect:1=true
VisibleOnScreenEnabler2D|VisibleOnScreenNotifier2D|enable_mode:2|enable_node_path:22=NodePath("..")
CanvasLayer|Node|follow_viewport_enabled:1|follow_viewport_scale:3=1.0|layer:2=1|offset:5|rotation:3|scale:5=Vector2(1, 1)|transform:11|visible:1=true
ParallaxBackground|CanvasLayer|layer:2=-100|scroll_base_offset:5|scroll_base_scale:5=Vector2(1, 1)|scroll_ignore_camera_zoom:1|scroll_limit_begin:5|scroll_limit_end:5|scroll_offset:5
GridMapEditorPlugin|EditorPlugin
HTTPRequest|Node|accept_gzip:1=true|body_size_limit:2=-1|download_chunk_size:2=65536|download_file:4|max_redirects:2=8|timeout:3|use_threads:1
InstancePlaceholder|Node
MissingNode|Node|original_class:4|original_scene:4|recording_properties:1|recording_signals:1
MultiplayerSpawner|Node|spawn_limit:2|spawn_path:22
MultiplayerSynchronizer|Node|delta_interval:3|public_visibility:1=true|replication_interval:3|root_path:22=NodePath("..")|visibility_update_mode:2
NavigationAgent2D|Node|avoidance_enabled:1|avoidance_layers:2=1|avoidance_mask:2=1|avoidance_priority:3=1.0|debug_enabled:1|debug_path_custom_color:20=Color(1, 1, 1, 1)|debug_path_custom_line_width:3=-1.0|debug_path_custom_point_size:3=4.0|debug_use_custom:1|max_neighbors:2=10|max_speed:3=100.0|navigation_layers:2=1|neighbor_distance:3=500.0|path_desired_distance:3=20.0|path_max_distance:3=100.0|path_metadata_flags:2=7|path_postprocessing:2|path_return_max_length:3|path_return_max_radius:3|path_search_max_distance:3|path_search_max_polygons:2=4096|pathfinding_algorithm:2|radius:3=10.0|simplify_epsilon:3|simplify_path:1|target_desired_distance:3=10.0|target_position:5|time_horizon_agents:3=1.0|time_horizon_obstacles:3|velocity:5
NavigationAgent3D|Node|avoidance_enabled:1|avoidance_layers:2=1|avoidance_mask:2=1|avoidance_priority:3=1.0|debug_enabled:1|debug_path_custom_color:20=Color(1, 1, 1, 1)|debug_path_custom_point_size:3=4.0|debug_use_custom:1|height:3=1.0|keep_y_velocity:1=true|max_neighbors:2=10|max_speed:3=10.0|navigation_layers:2=1|neighbor_distance:3=50.0|path_desired_distance:3=1.0|path_height_offset:3|path_max_distance:3=5.0|path_metadata_flags:2=7|path_postprocessing:2|path_return_max_length:3|path_return_max_radius:3|path_search_max_distance:3|path_search_max_polygons:2=4096|pathfinding_algorithm:2|radius:3=0.5|simplify_epsilon:3|simplify_path:1|target_desired_distance:3=1.0|target_position:9|time_horizon_agents:3=1.0|time_horizon_obstacles:3|use_3d_avoidance:1|velocity:9
Node3D|Node|basis:17|global_basis:17|global_position:9|global_rotation:9|global_rotation_degrees:9|global_transform:18|position:9|quaternion:15|rotation:9|rotation_degrees:9|rotation_edit_mode:2|rotation_order:2=2|scale:9=Vector3(1, 1, 1)|top_level:1|transform:18|visibility_parent:22|visible:1=true
AudioListener3D|Node3D|doppler_tracking:2
AudioStreamPlayer3D|Node3D|area_mask:2=1|attenuation_filter_cutoff_hz:3=5000.0|attenuation_filter_db:3=-24.0|attenuation_model:2|autoplay:1|bus:21=&"Master"|doppler_tracking:2|emission_angle_degrees:3=45.0|emission_angle_enabled:1|emission_angle_filter_attenuation_db:3=-12.0|max_db:3=3.0|max_distance:3|max_polyphony:2=1|panning_strength:3=1.0|pitch_scale:3=1.0|playback_type:2|playing:1|stream_paused:1|unit_size:3=10.0|volume_db:3|volume_linear:3
BoneAttachment3D|Node3D|bone_idx:2=-1|bone_name:4|external_skeleton:22|override_pose:1|physics_interpolation_mode:2=2|use_external_skeleton:1
Camera3D|Node3D|cull_mask:2=1048575|current:1|doppler_tracking:2|far:3=4000.0|fov:3=75.0|frustum_offset:5|h_offset:3|keep_aspect:2=1|near:3=0.05|projection:2|size:3=1.0|v_offset:3
XRCamera3D|Camera3D|physics_interpolation_mode:2=2
CollisionObject3D|Node3D|collision_layer:2=1|collision_mask:2=1|collision_priority:3=1.0|disable_mode:2|input_capture_on_drag:1|input_ray_pickable:1=true
Area3D|CollisionObject3D|angular_damp:3=0.1|angular_damp_space_override:2|audio_bus_name:21=&"Master"|audio_bus_override:1|gravity:3=9.8|gravity_direction:9=Vector3(0, -1, 0)|gravity_point:1|gravity_point_center:9=Vector3(0, -1, 0)|gravity_point_unit_distance:3|gravity_space_override:2|linear_damp:3=0.1|linear_damp_space_override:2|monitorable:1=true|monitoring:1=true|priority:2|reverb_bus_amount:3|reverb_bus_enabled:1|reverb_bus_name:21=&"Master"|reverb_bus_uniformity:3|wind_attenuation_factor:3|wind_force_magnitude:3|wind_source_path:22
PhysicsBody3D|CollisionObject3D|axis_lock_angular_x:1|axis_lock_angular_y:1|axis_lock_angular_z:1|axis_lock_linear_x:1|axis_lock_linear_y:1|axis_lock_linear_z:1
CharacterBody3D|PhysicsBody3D|floor_block_on_wall:1=true|floor_constant_speed:1|floor_max_angle:3=0.7853982|floor_snap_length:3=0.1|floor_stop_on_slope:1=true|max_slides:2=6|motion_mode:2|platform_floor_layers:2=4294967295|platform_on_leave:2|platform_wall_layers:2|safe_margin:3=0.001|slide_on_ceiling:1=true|up_direction:9=Vector3(0, 1, 0)|velocity:9|wall_min_slide_angle:3=0.2617994
PhysicalBone3D|PhysicsBody3D|angular_damp:3|angular_damp_mode:2|angular_velocity:9|body_offset:18|bounce:3|can_sleep:1=true|custom_integrator:1|friction:3=1.0|gravity_scale:3=1.0|joint_offset:18|joint_rotation:9|joint_type:2|linear_damp:3|linear_damp_mode:2|linear_velocity:9|mass:3=1.0
RigidBody3D|PhysicsBody3D|angular_damp:3|angular_damp_mode:2|angular_velocity:9|can_sleep:1=true|center_of_mass:9|center_of_mass_mode:2|constant_force:9|constant_torque:9|contact_monitor:1|continuous_cd:1|custom_integrator:1|freeze:1|freeze_mode:2|gravity_scale:3=1.0|inertia:9|linear_damp:3|linear_damp_mode:2|linear_velocity:9|lock_rotation:1|mass:3=1.0|max_contacts_reported:2|sleeping:1
VehicleBody3D|RigidBody3D|brake:3|engine_force:3|mass:3=40.0|steering:3
StaticBody3D|PhysicsBody3D|constant_angular_velocity:9|constant_linear_velocity:9
AnimatableBody3D|StaticBody3D|sync_to_physics:1=true
CollisionPolygon3D|Node3D|debug_color:20=Color(0, 0, 0, 0)|debug_fill:1=true|depth:3=1.0|disabled:1|margin:3=0.04|polygon:35
CollisionShape3D|Node3D|debug_color:20=Color(0, 0, 0, 0)|debug_fill:1=true|disabled:1
GridMap|Node3D|bake_navigation:1|cell_center_x:1=true|cell_center_y:1=true|cell_center_z:1=true|cell_octant_size:2=8|cell_scale:3=1.0|cell_size:9=Vector3(2, 2, 2)|collision_layer:2=1|collision_mask:2=1|collision_priority:3=1.0
ImporterMeshInstance3D|Node3D|cast_shadow:2=1|layer_mask:2=1|skeleton_path:22|visibility_range_begin:3|visibility_range_begin_margin:3|visibility_range_end:3|visibility_range_end_margin:3|visibility_range_fade_mode:2
Joint3D|Node3D|exclude_nodes_from_collision:1=true|node_a:22|node_b:22|solver_priority:2=1
ConeTwistJoint3D|Joint3D|bias:3=0.3|relaxation:3=1.0|softness:3=0.8|swing_span:3=0.7853982|twist_span:3=3.1415927
Generic6DOFJoint3D|Joint3D|angular_limit_x/damping:3=1.0|angular_limit_x/enabled:1=true|angular_limit_x/erp:3=0.5|angular_limit_x/force_limit:3|angular_limit_x/lower_angle:3|angular_limit_x/restitution:3|angular_limit_x/softness:3=0.5|angular_limit_x/upper_angle:3|angular_limit_y/damping:3=1.0|angular_limit_y/enabled:1=true|angular_limit_y/erp:3=0.5|angular_limit_y/force_limit:3|angular_limit_y/lower_angle:3|angular_limit_y/restitution:3|angular_limit_y/softness:3=0.5|angular_limit_y/upper_angle:3|angular_limit_z/damping:3=1.0|angular_limit_z/enabled:1=true|angular_limit_z/erp:3=0.5|angular_limit_z/force_limit:3|angular_limit_z/lower_angle:3|angular_limit_z/restitution:3|angular_limit_z/softness:3=0.5|angular_limit_z/upper_angle:3|angular_motor_x/enabled:1|angular_motor_x/force_limit:3=300.0|angular_motor_x/target_velocity:3|angular_motor_y/enabled:1|angular_motor_y/force_limit:3=300.0|angular_motor_y/target_velocity:3|angular_motor_z/enabled:1|angular_motor_z/force_limit:3=300.0|angular_motor_z/target_velocity:3|angular_spring_x/damping:3|angular_spring_x/enabled:1|angular_spring_x/equilibrium_point:3|angular_spring_x/stiffness:3|angular_spring_y/damping:3|angular_spring_y/enabled:1|angular_spring_y/equilibrium_point:3|angular_spring_y/stiffness:3|angular_spring_z/damping:3|angular_spring_z/enabled:1|angular_spring_z/equilibrium_point:3|angular_spring_z/stiffness:3|linear_limit_x/damping:3=1.0|linear_limit_x/enabled:1=true|linear_limit_x/lower_distance:3|linear_limit_x/restitution:3=0.5|linear_limit_x/softness:3=0.7|linear_limit_x/upper_distance:3|linear_limit_y/damping:3=1.0|linear_limit_y/enabled:1=true|linear_limit_y/lower_distance:3|linear_limit_y/restitution:3=0.5|linear_limit_y/softness:3=0.7|linear_limit_y/upper_distance:3|linear_limit_z/damping:3=1.0|linear_limit_z/enabled:1=true|linear_limit_z/lower_distance:3|linear_limit_z/restitution:3=0.5|linear_limit_z/softness:3=0.7|linear_limit_z/upper_distance:3|linear_motor_x/enabled:1|linear_motor_x/force_limit:3|linear_motor_x/target_velocity:3|linear_motor_y/enabled:1|linear_motor_y/force_limit:3|linear_motor_y/target_velocity:3|linear_motor_z/enabled:1|linear_motor_z/force_limit:3|linear_motor_z/target_velocity:3|linear_spring_x/damping:3=0.01|linear_spring_x/enabled:1|linear_spring_x/equilibrium_point:3|linear_spring_x/stiffness:3=0.01|linear_spring_y/damping:3=0.01|linear_spring_y/enabled:1|linear_spring_y/equilibrium_point:3|linear_spring_y/stiffness:3=0.01|linear_spring_z/damping:3=0.01|linear_spring_z/enabled:1|linear_spring_z/equilibrium_point:3|linear_spring_z/stiffness:3=0.01
HingeJoint3D|Joint3D|angular_limit/bias:3=0.3|angular_limit/enable:1|angular_limit/lower:3=-1.5707964|angular_limit/relaxation:3=1.0|angular_limit/softness:3=0.9|angular_limit/upper:3=1.5707964|motor/enable:1|motor/max_impulse:3=1.0|motor/target_velocity:3=1.0|params/bias:3=0.3
PinJoint3D|Joint3D|params/bias:3=0.3|params/damping:3=1.0|params/impulse_clamp:3
SliderJoint3D|Joint3D|angular_limit/damping:3|angular_limit/lower_angle:3|angular_limit/restitution:3=0.7|angular_limit/softness:3=1.0|angular_limit/upper_angle:3|angular_motion/damping:3=1.0|angular_motion/restitution:3=0.7|angular_motion/softness:3=1.0|angular_ortho/damping:3=1.0|angular_ortho/restitution:3=0.7|angular_ortho/softness:3=1.0|linear_limit/damping:3=1.0|linear_limit/lower_distance:3=-1.0|linear_limit/restitution:3=0.7|linear_limit/softness:3=1.0|linear_limit/upper_distance:3=1.0|linear_motion/damping:3|linear_motion/restitution:3=0.7|linear_motion/softness:3=1.0|linear_ortho/damping:3=1.0|linear_ortho/restitution:3=0.7|linear_ortho/softness:3=1.0
LightmapProbe|Node3D
Marker3D|Node3D|gizmo_extents:3=0.25
NavigationLink3D|Node3D|bidirectional:1=true|enabled:1=true|end_position:9|enter_cost:3|navigation_layers:2=1|start_position:9|travel_cost:3=1.0
NavigationObstacle3D|Node3D|affect_navigation_mesh:1|avoidance_enabled:1=true|avoidance_layers:2=1|carve_navigation_mesh:1|height:3=1.0|radius:3|use_3d_avoidance:1|velocity:9|vertices:36
NavigationRegion3D|Node3D|enabled:1=true|enter_cost:3|navigation_layers:2=1|travel_cost:3=1.0|use_edge_connections:1=true
Path3D|Node3D|debug_custom_color:20
PathFollow3D|Node3D|cubic_interp:1=true|h_offset:3|loop:1=true|progress:3|progress_ratio:3|rotation_mode:2=3|tilt_enabled:1=true|use_model_front:1|v_offset:3
RayCast3D|Node3D|collide_with_areas:1|collide_with_bodies:1=true|collision_mask:2=1|debug_shape_custom_color:20|debug_shape_thickness:2=2|enabled:1=true|exclude_parent:1=true|hit_back_faces:1=true|hit_from_inside:1|target_position:9=Vector3(0, -1, 0)
RemoteTransform3D|Node3D|remote_path:22|update_position:1=true|update_rotation:1=true|update_scale:1=true|use_global_coordinates:1=true
ShapeCast3D|Node3D|collide_with_areas:1|collide_with_bodies:1=true|collision_mask:2=1|collision_result:28|debug_shape_custom_color:20|enabled:1=true|exclude_parent:1=true|margin:3|max_results:2=32|target_position:9=Vector3(0, -1, 0)
Skeleton3D|Node3D|animate_physical_bones:1=true|modifier_callback_mode_process:2=1|motion_scale:3=1.0|show_rest_only:1
SkeletonModifier3D|Node3D|active:1=true|influence:3=1.0
BoneConstraint3D|SkeletonModifier3D
AimModifier3D|BoneConstraint3D|setting_count:2
ConvertTransformModifier3D|BoneConstraint3D|setting_count:2
CopyTransformModifier3D|BoneConstraint3D|setting_count:2
LookAtModifier3D|SkeletonModifier3D|bone:2=-1|bone_name:4|duration:3|ease_type:2|forward_axis:2=4|origin_bone:2|origin_bone_name:4|origin_external_node:22|origin_from:2|origin_offset:9|origin_safe_margin:3=0.1|primary_damp_threshold:3|primary_limit_angle:3|primary_negative_damp_threshold:3|primary_negative_limit_angle:3|primary_positive_damp_threshold:3|primary_positive_limit_angle:3|primary_rotation_axis:2=1|secondary_damp_threshold:3|secondary_limit_angle:3|secondary_negative_damp_threshold:3|secondary_negative_limit_angle:3|secondary_positive_damp_threshold:3|secondary_positive_limit_angle:3|symmetry_limitation:1|target_node:22|transition_type:2|use_angle_limitation:1|use_secondary_rotation:1=true
ModifierBoneTarget3D|SkeletonModifier3D|bone:2=-1|bone_name:4
PhysicalBoneSimulator3D|SkeletonModifier3D
RetargetModifier3D|SkeletonModifier3D|enable:2=7|use_global_pose:1
SkeletonIK3D|SkeletonModifier3D|interpolation:3|magnet:9|max_iterations:2=10|min_distance:3=0.01|override_tip_basis:1=true|root_bone:21|target:18|target_node:22|tip_bone:21|use_magnet:1
SpringBoneSimulator3D|SkeletonModifier3D|external_force:9|setting_count:2
XRBodyModifier3D|SkeletonModifier3D|body_tracker:21=&"/user/body_tracker"|body_update:2=7|bone_update:2
XRHandModifier3D|SkeletonModifier3D|bone_update:2|hand_tracker:21=&"/user/hand_tracker/left"
SpringArm3D|Node3D|collision_mask:2=1|margin:3=0.01|spring_length:3=1.0
SpringBoneCollision3D|Node3D|bone:2=-1|bone_name:4|position_offset:9|rotation_offset:15
SpringBoneCollisionCapsule3D|SpringBoneCollision3D|height:3=0.5|inside:1|mid_height:3|radius:3=0.1
SpringBoneCollisionPlane3D|SpringBoneCollision3D
SpringBoneCollisionSphere3D|SpringBoneCollision3D|inside:1|radius:3=0.1
VehicleWheel3D|Node3D|brake:3|damping_compression:3=0.83|damping_relaxation:3=0.88|engine_force:3|physics_interpolation_mode:2=2|steering:3|suspension_max_force:3=6000.0|suspension_stiffness:3=5.88|suspension_travel:3=0.2|use_as_steering:1|use_as_traction:1|wheel_friction_slip:3=10.5|wheel_radius:3=0.5|wheel_rest_length:3=0.15|wheel_roll_influence:3=0.1
VisualInstance3D|Node3D|layers:2=1|sorting_offset:3|sorting_use_aabb_center:1
Decal|VisualInstance3D|albedo_mix:3=1.0|cull_mask:2=1048575|distance_fade_begin:3=40.0|distance_fade_enabled:1|distance_fade_length:3=10.0|emission_energy:3=1.0|lower_fade:3=0.3|modulate:20=Color(1, 1, 1, 1)|normal_fade:3|size:9=Vector3(2, 2, 2)|upper_fade:3=0.3
FogVolume|VisualInstance3D|shape:2=3|size:9=Vector3(2, 2, 2)
GPUParticlesAttractor3D|VisualInstance3D|attenuation:3=1.0|cull_mask:2=4294967295|directionality:3|strength:3=1.0
GPUParticlesAttractorBox3D|GPUParticlesAttractor3D|size:9=Vector3(2, 2, 2)
GPUParticlesAttractorSphere3D|GPUParticlesAttractor3D|radius:3=1.0
GPUParticlesAttractorVectorField3D|GPUParticlesAttractor3D|size:9=Vector3(2, 2, 2)
GPUParticlesCollision3D|VisualInstance3D|cull_mask:2=4294967295
GPUParticlesCollisionBox3D|GPUParticlesCollision3D|size:9=Vector3(2, 2, 2)
GPUParticlesCollisionHeightField3D|GPUParticlesCollision3D|follow_camera_enabled:1|heightfield_mask:2=1048575|resolution:2=2|size:9=Vector3(2, 2, 2)|update_mode:2
GPUParticlesCollisionSDF3D|GPUParticlesCollision3D|bake_mask:2=4294967295|resolution:2=2|size:9=Vector3(2, 2, 2)|thickness:3=1.0
GPUParticlesCollisionSphere3D|GPUParticlesCollision3D|radius:3=1.0
GeometryInstance3D|VisualInstance3D|cast_shadow:2=1|custom_aabb:16|extra_cull_margin:3|gi_lightmap_scale:2|gi_lightmap_texel_scale:3=1.0|gi_mode:2=1|ignore_occlusion_culling:1|lod_bias:3=1.0|transparency:3|visibility_range_begin:3|visibility_range_begin_margin:3|visibility_range_end:3|visibility_range_end_margin:3|visibility_range_fade_mode:2
CPUParticles3D|GeometryInstance3D|amount:2=8|angle_max:3|angle_min:3|angular_velocity_max:3|angular_velocity_min:3|anim_offset_max:3|anim_offset_min:3|anim_speed_max:3|anim_speed_min:3|color:20=Color(1, 1, 1, 1)|damping_max:3|damping_min:3|direction:9=Vector3(1, 0, 0)|draw_order:2|emission_box_extents:9|emission_colors:37|emission_normals:36|emission_points:36|emission_ring_axis:9|emission_ring_cone_angle:3|emission_ring_height:3|emission_ring_inner_radius:3|emission_ring_radius:3|emission_shape:2|emission_sphere_radius:3|emitting:1=true|explosiveness:3|fixed_fps:2|flatness:3|fract_delta:1=true|gravity:9=Vector3(0, -9.8, 0)|hue_variation_max:3|hue_variation_min:3|initial_velocity_max:3|initial_velocity_min:3|lifetime:3=1.0|lifetime_randomness:3|linear_accel_max:3|linear_accel_min:3|local_coords:1|one_shot:1|orbit_velocity_max:3|orbit_velocity_min:3|particle_flag_align_y:1|particle_flag_disable_z:1|particle_flag_rotate_y:1|preprocess:3|radial_accel_max:3|radial_accel_min:3|randomness:3|scale_amount_max:3=1.0|scale_amount_min:3=1.0|seed:2|speed_scale:3=1.0|split_scale:1|spread:3=45.0|tangential_accel_max:3|tangential_accel_min:3|use_fixed_seed:1|visibility_aabb:16
CSGShape3D|GeometryInstance3D|calculate_tangents:1=true|collision_layer:2=1|collision_mask:2=1|collision_priority:3=1.0|operation:2|snap:3|use_collision:1
CSGCombiner3D|CSGShape3D
CSGPrimitive3D|CSGShape3D|flip_faces:1
CSGBox3D|CSGPrimitive3D|size:9=Vector3(1, 1, 1)
CSGCylinder3D|CSGPrimitive3D|cone:1|height:3=2.0|radius:3=0.5|sides:2=8|smooth_faces:1=true
CSGMesh3D|CSGPrimitive3D
CSGPolygon3D|CSGPrimitive3D|depth:3=1.0|mode:2|path_continuous_u:1|path_interval:3|path_interval_type:2|path_joined:1|path_local:1|path_node:22|path_rotation:2|path_rotation_accurate:1|path_simplify_angle:3|path_u_distance:3|polygon:35|smooth_faces:1|spin_degrees:3|spin_sides:2
CSGSphere3D|CSGPrimitive3D|radial_segments:2=12|radius:3=0.5|rings:2=6|smooth_faces:1=true
CSGTorus3D|CSGPrimitive3D|inner_radius:3=0.5|outer_radius:3=1.0|ring_sides:2=6|sides:2=8|smooth_faces:1=true
GPUParticles3D|GeometryInstance3D|amount:2=8|amount_ratio:3=1.0|collision_base_size:3=0.01|draw_order:2|draw_passes:2=1|emitting:1=true|explosiveness:3|fixed_fps:2=30|fract_delta:1=true|interp_to_end:3|interpolate:1=true|lifetime:3=1.0|local_coords:1|one_shot:1|preprocess:3|randomness:3|seed:2|speed_scale:3=1.0|sub_emitter:22|trail_enabled:1|trail_lifetime:3=0.3|transform_align:2|use_fixed_seed:1|visibility_aabb:16
Label3D|GeometryInstance3D|alpha_antialiasing_edge:3|alpha_antialiasing_mode:2|alpha_cut:2|alpha_hash_scale:3=1.0|alpha_scissor_threshold:3=0.5|autowrap_mode:2|autowrap_trim_flags:2=192|billboard:2|double_sided:1=true|fixed_size:1|font_size:2=32|horizontal_alignment:2=1|justification_flags:2=163|language:4|line_spacing:3|modulate:20=Color(1, 1, 1, 1)|no_depth_test:1|offset:5|outline_modulate:20|outline_render_priority:2=-1|outline_size:2=12|pixel_size:3=0.005|render_priority:2|shaded:1|structured_text_bidi_override:2|structured_text_bidi_override_options:28|text:4|text_direction:2|texture_filter:2=3|uppercase:1|vertical_alignment:2=1|width:3=500.0
MeshInstance3D|GeometryInstance3D|skeleton:22=NodePath("..")
SoftBody3D|MeshInstance3D|collision_layer:2=1|collision_mask:2=1|damping_coefficient:3=0.01|disable_mode:2|drag_coefficient:3|linear_stiffness:3=0.5|parent_collision_ignore:22|pressure_coefficient:3|ray_pickable:1=true|shrinking_factor:3|simulation_precision:2=5|total_mass:3=1.0
MultiMeshInstance3D|GeometryInstance3D
SpriteBase3D|GeometryInstance3D|alpha_antialiasing_edge:3|alpha_antialiasing_mode:2|alpha_cut:2|alpha_hash_scale:3=1.0|alpha_scissor_threshold:3=0.5|axis:2=2|billboard:2|centered:1=true|double_sided:1=true|fixed_size:1|flip_h:1|flip_v:1|modulate:20=Color(1, 1, 1, 1)|no_depth_test:1|offset:5|pixel_size:3=0.01|render_priority:2|shaded:1|texture_filter:2=3|transparent:1=true
AnimatedSprite3D|SpriteBase3D|animation:21=&"default"|autoplay:4|frame:2|frame_progress:3|speed_scale:3=1.0
Sprite3D|SpriteBase3D|frame:2|frame_coords:6|hframes:2=1|region_enabled:1|region_rect:7|vframes:2=1
Light3D|VisualInstance3D|distance_fade_begin:3=40.0|distance_fade_enabled:1|distance_fade_length:3=10.0|distance_fade_shadow:3=50.0|editor_only:1|light_angular_distance:3|light_bake_mode:2=2|light_color:20=Color(1, 1, 1, 1)|light_cull_mask:2=4294967295|light_energy:3=1.0|light_indirect_energy:3=1.0|light_intensity_lumens:3|light_intensity_lux:3|light_negative:1|light_size:3|light_specular:3=1.0|light_temperature:3|light_volumetric_fog_energy:3=1.0|shadow_bias:3=0.1|shadow_blur:3=1.0|shadow_caster_mask:2=4294967295|shadow_enabled:1|shadow_normal_bias:3=2.0|shadow_opacity:3=1.0|shadow_reverse_cull_face:1|shadow_transmittance_bias:3=0.05
DirectionalLight3D|Light3D|directional_shadow_blend_splits:1|directional_shadow_fade_start:3=0.8|directional_shadow_max_distance:3=100.0|directional_shadow_mode:2=2|directional_shadow_pancake_size:3=20.0|directional_shadow_split_1:3=0.1|directional_shadow_split_2:3=0.2|directional_shadow_split_3:3=0.5|sky_mode:2
OmniLight3D|Light3D|light_specular:3=0.5|omni_attenuation:3=1.0|omni_range:3=5.0|omni_shadow_mode:2=1|shadow_normal_bias:3=1.0
SpotLight3D|Light3D|light_specular:3=0.5|shadow_bias:3=0.03|shadow_normal_bias:3=1.0|spot_angle:3=45.0|spot_angle_attenuation:3=1.0|spot_attenuation:3=1.0|spot_range:3=5.0
LightmapGI|VisualInstance3D|bias:3=0.0005|bounce_indirect_energy:3=1.0|bounces:2=3|denoiser_range:2=10|denoiser_strength:3=0.1|directional:1|environment_custom_color:20=Color(1, 1, 1, 1)|environment_custom_energy:3=1.0|environment_mode:2=1|generate_probes_subdiv:2=2|interior:1|max_texture_size:2=16384|quality:2=1|shadowmask_mode:2|supersampling:1|supersampling_factor:3=2.0|texel_scale:3=1.0|use_denoiser:1=true|use_texture_for_bounces:1=true
OccluderInstance3D|VisualInstance3D|bake_mask:2=4294967295|bake_simplification_distance:3=0.1
ReflectionProbe|VisualInstance3D|ambient_color:20|ambient_color_energy:3=1.0|ambient_mode:2=1|blend_distance:3=1.0|box_projection:1|cull_mask:2=1048575|enable_shadows:1|intensity:3=1.0|interior:1|max_distance:3|mesh_lod_threshold:3=1.0|origin_offset:9|reflection_mask:2=1048575|size:9=Vector3(20, 20, 20)|update_mode:2
RootMotionView|VisualInstance3D|animation_path:22|cell_size:3=1.0|color:20=Color(0.5, 0.5, 1, 1)|radius:3=10.0|zero_y:1=true
VisibleOnScreenNotifier3D|VisualInstance3D|aabb:16
VisibleOnScreenEnabler3D|VisibleOnScreenNotifier3D|enable_mode:2|enable_node_path:22=NodePath("..")
VoxelGI|VisualInstance3D|size:9=Vector3(20, 20, 20)|subdiv:2=1
XRFaceModifier3D|Node3D|face_tracker:21=&"/user/face_tracker"|target:22
XRNode3D|Node3D|physics_interpolation_mode:2=2|pose:21=&"default"|show_when_tracked:1|tracker:21
XRAnchor3D|XRNode3D
XRController3D|XRNode3D
XROrigin3D|Node3D|current:1|world_scale:3=1.0
ResourcePreloader|Node
ShaderGlobalsOverride|Node
StatusIndicator|Node|menu:22|tooltip:4|visible:1=true
Timer|Node|autostart:1|ignore_time_scale:1|one_shot:1|paused:1|process_callback:2=1|time_left:3|wait_time:3=1.0
Viewport|Node|anisotropic_filtering_level:2=2|audio_listener_enable_2d:1|audio_listener_enable_3d:1|canvas_cull_mask:2=4294967295|canvas_item_default_texture_filter:2=1|canvas_item_default_texture_repeat:2|canvas_transform:11|debug_draw:2|disable_3d:1|fsr_sharpness:3=0.2|global_canvas_transform:11|gui_disable_input:1|gui_embed_subwindows:1|gui_snap_controls_to_pixels:1=true|handle_input_locally:1=true|mesh_lod_threshold:3=1.0|msaa_2d:2|msaa_3d:2|oversampling:1=true|oversampling_override:3|own_world_3d:1|physics_interpolation_mode:2=1|physics_object_picking:1|physics_object_picking_first_only:1|physics_object_picking_sort:1|positional_shadow_atlas_16_bits:1=true|positional_shadow_atlas_quad_0:2=2|positional_shadow_atlas_quad_1:2=2|positional_shadow_atlas_quad_2:2=3|positional_shadow_atlas_quad_3:2=4|positional_shadow_atlas_size:2=2048|scaling_3d_mode:2|scaling_3d_scale:3=1.0|screen_space_aa:2|sdf_oversize:2=1|sdf_scale:2=1|snap_2d_transforms_to_pixel:1|snap_2d_vertices_to_pixel:1|texture_mipmap_bias:3|transparent_bg:1|use_debanding:1|use_hdr_2d:1|use_occlusion_culling:1|use_taa:1|use_xr:1|vrs_mode:2|vrs_update_mode:2=1
SubViewport|Viewport|render_target_clear_mode:2|render_target_update_mode:2=2|size:6=Vector2i(512, 512)|size_2d_override:6|size_2d_override_stretch:1
Window|Viewport|accessibility_description:4|accessibility_name:4|always_on_top:1|auto_translate:1|borderless:1|content_scale_aspect:2|content_scale_factor:3=1.0|content_scale_mode:2|content_scale_size:6|content_scale_stretch:2|current_screen:2|exclude_from_capture:1|exclusive:1|extend_to_title:1|force_native:1|initial_position:2|keep_title_visible:1|max_size:6|maximize_disabled:1|min_size:6|minimize_disabled:1|mode:2|mouse_passthrough:1|mouse_passthrough_polygon:35|popup_window:1|popup_wm_hint:1|position:6|sharp_corners:1|size:6=Vector2i(100, 100)|theme_type_variation:21|title:4|transient:1|transient_to_focused:1|transparent:1|unfocusable:1|unresizable:1|visible:1=true|wrap_controls:1
AcceptDialog|Window|dialog_autowrap:1|dialog_close_on_escape:1=true|dialog_hide_on_ok:1=true|dialog_text:4|exclusive:1=true|keep_title_visible:1=true|maximize_disabled:1=true|minimize_disabled:1=true|ok_button_text:4|title:4="Alert!"|transient:1=true|wrap_controls:1=true
ConfirmationDialog|AcceptDialog|cancel_button_text:4="Cancel"|min_size:6=Vector2i(200, 70)|size:6=Vector2i(200, 100)|title:4="Please Confirm..."
FileDialog|ConfirmationDialog|access:2|current_dir:4|current_file:4|current_path:4|deleting_enabled:1=true|display_mode:2|favorites_enabled:1=true|file_filter_toggle_enabled:1=true|file_mode:2=4|file_sort_options_enabled:1=true|filename_filter:4|filters:34|folder_creation_enabled:1=true|hidden_files_toggle_enabled:1=true|layout_toggle_enabled:1=true|mode_overrides_title:1=true|option_count:2|overwrite_warning_enabled:1=true|recent_list_enabled:1=true|root_subfolder:4|show_hidden_files:1|size:6=Vector2i(640, 360)|title:4="Save a File"|use_native_dialog:1
ScriptCreateDialog|ConfirmationDialog|ok_button_text:4="Create"|title:4="Attach Node Script"
Popup|Window|borderless:1=true|maximize_disabled:1=true|minimize_disabled:1=true|popup_window:1=true|popup_wm_hint:1=true|transient:1=true|unresizable:1=true|wrap_controls:1=true
PopupMenu|Popup|allow_search:1=true|hide_on_checkable_item_selection:1=true|hide_on_item_selection:1=true|hide_on_state_item_selection:1|item_count:2|prefer_native_menu:1|submenu_popup_delay:3=0.3|system_menu_id:2|transparent:1=true|transparent_bg:1=true
PopupPanel|Popup|transparent:1=true|transparent_bg:1=true
WorldEnvironment|Node`;

/** The other classes that a script may extend or name as a type. */
export const OTHER_CLASS_NAMES = `
AESContext AStar2D AStar3D AStarGrid2D AnimatedTexture Animation AnimationLibrary AnimationNode AnimationNodeAdd2
AnimationNodeAdd3 AnimationNodeAnimation AnimationNodeBlend2 AnimationNodeBlend3 AnimationNodeBlendSpace1D
AnimationNodeBlendSpace2D AnimationNodeBlendTree AnimationNodeExtension AnimationNodeOneShot AnimationNodeOutput
AnimationNodeStateMachine AnimationNodeStateMachinePlayback AnimationNodeStateMachineTransition AnimationNodeSub2
AnimationNodeSync AnimationNodeTimeScale AnimationNodeTimeSeek AnimationNodeTransition AnimationRootNode ArrayMesh
ArrayOccluder3D AtlasTexture AudioBusLayout AudioEffect AudioEffectAmplify AudioEffectBandLimitFilter
AudioEffectBandPassFilter AudioEffectCapture AudioEffectChorus AudioEffectCompressor AudioEffectDelay
AudioEffectDistortion AudioEffectEQ AudioEffectEQ10 AudioEffectEQ21 AudioEffectEQ6 AudioEffectFilter
AudioEffectHardLimiter AudioEffectHighPassFilter AudioEffectHighShelfFilter AudioEffectInstance AudioEffectLimiter
AudioEffectLowPassFilter AudioEffectLowShelfFilter AudioEffectNotchFilter AudioEffectPanner AudioEffectPhaser
AudioEffectPitchShift AudioEffectRecord AudioEffectReverb AudioEffectSpectrumAnalyzer
AudioEffectSpectrumAnalyzerInstance AudioEffectStereoEnhance AudioSample AudioSamplePlayback AudioServer AudioStream
AudioStreamGenerator AudioStreamGeneratorPlayback AudioStreamInteractive AudioStreamMP3 AudioStreamMicrophone
AudioStreamOggVorbis AudioStreamPlayback AudioStreamPlaybackInteractive AudioStreamPlaybackOggVorbis
AudioStreamPlaybackPlaylist AudioStreamPlaybackPolyphonic AudioStreamPlaybackResampled AudioStreamPlaybackSynchronized
AudioStreamPlaylist AudioStreamPolyphonic AudioStreamRandomizer AudioStreamSynchronized AudioStreamWAV BaseMaterial3D
BitMap BoneMap BoxMesh BoxOccluder3D BoxShape3D ButtonGroup CSharpScript CallbackTweener CameraAttributes
CameraAttributesPhysical CameraAttributesPractical CameraFeed CameraServer CameraTexture CanvasItemMaterial
CanvasTexture CapsuleMesh CapsuleShape2D CapsuleShape3D CharFXTransform CircleShape2D ClassDB CodeHighlighter
ColorPalette Compositor CompositorEffect CompressedCubemap CompressedCubemapArray CompressedTexture2D
CompressedTexture2DArray CompressedTexture3D CompressedTextureLayered ConcavePolygonShape2D ConcavePolygonShape3D
ConfigFile ConvexPolygonShape2D ConvexPolygonShape3D Crypto CryptoKey Cubemap CubemapArray Curve Curve2D Curve3D
CurveTexture CurveXYZTexture CylinderMesh CylinderShape3D DPITexture DTLSServer DirAccess DisplayServer ENetConnection
ENetMultiplayerPeer ENetPacketPeer EncodedObjectAsID Engine EngineDebugger EngineProfiler Environment Expression
ExternalTexture FBXDocument FBXState FastNoiseLite FileAccess FogMaterial FoldableGroup Font FontFile FontVariation
FramebufferCacheRD GDExtension GDExtensionManager GDScript GDScriptSyntaxHighlighter Geometry2D Geometry3D
GodotInstance Gradient GradientTexture1D GradientTexture2D HMACContext HTTPClient HashingContext HeightMapShape3D IP
Image ImageFormatLoader ImageFormatLoaderExtension ImageTexture ImageTexture3D ImageTextureLayered ImmediateMesh
ImporterMesh Input InputEvent InputEventAction InputEventFromWindow InputEventGesture InputEventJoypadButton
InputEventJoypadMotion InputEventKey InputEventMIDI InputEventMagnifyGesture InputEventMouse InputEventMouseButton
InputEventMouseMotion InputEventPanGesture InputEventScreenDrag InputEventScreenTouch InputEventShortcut
InputEventWithModifiers InputMap IntervalTweener JNISingleton JSON JSONRPC JavaClass JavaClassWrapper JavaObject
JavaScriptBridge JavaScriptObject KinematicCollision2D KinematicCollision3D LabelSettings LightmapGIData Lightmapper
LightmapperRD Logger MainLoop Marshalls Material Mesh MeshConvexDecompositionSettings MeshDataTool MeshLibrary
MeshTexture MethodTweener MissingResource MobileVRInterface MovieWriter MultiMesh MultiplayerAPI
MultiplayerAPIExtension MultiplayerPeer MultiplayerPeerExtension Mutex NativeMenu NavigationMesh
NavigationMeshGenerator NavigationMeshSourceGeometryData2D NavigationMeshSourceGeometryData3D
NavigationPathQueryParameters2D NavigationPathQueryParameters3D NavigationPathQueryResult2D
NavigationPathQueryResult3D NavigationPolygon NavigationServer2D NavigationServer3D Node3DGizmo Noise NoiseTexture2D
NoiseTexture3D ORMMaterial3D OS Occluder3D OccluderPolygon2D OfflineMultiplayerPeer OggPacketSequence
OggPacketSequencePlayback OptimizedTranslation PCKPacker PackedDataContainer PackedDataContainerRef PackedScene
PacketPeer PacketPeerDTLS PacketPeerExtension PacketPeerStream PacketPeerUDP PanoramaSkyMaterial
ParticleProcessMaterial Performance PhysicalSkyMaterial PhysicsDirectBodyState2D PhysicsDirectBodyState2DExtension
PhysicsDirectBodyState3D PhysicsDirectBodyState3DExtension PhysicsDirectSpaceState2D
PhysicsDirectSpaceState2DExtension PhysicsDirectSpaceState3D PhysicsDirectSpaceState3DExtension PhysicsMaterial
PhysicsPointQueryParameters2D PhysicsPointQueryParameters3D PhysicsRayQueryParameters2D PhysicsRayQueryParameters3D
PhysicsServer2D PhysicsServer2DExtension PhysicsServer2DManager PhysicsServer3D PhysicsServer3DExtension
PhysicsServer3DManager PhysicsServer3DRenderingServerHandler PhysicsShapeQueryParameters2D
PhysicsShapeQueryParameters3D PhysicsTestMotionParameters2D PhysicsTestMotionParameters3D PhysicsTestMotionResult2D
PhysicsTestMotionResult3D PlaceholderCubemap PlaceholderCubemapArray PlaceholderMaterial PlaceholderMesh
PlaceholderTexture2D PlaceholderTexture2DArray PlaceholderTexture3D PlaceholderTextureLayered PlaneMesh PointMesh
PolygonOccluder3D PolygonPathFinder PortableCompressedTexture2D PrimitiveMesh PrismMesh ProceduralSkyMaterial
ProjectSettings PropertyTweener QuadMesh QuadOccluder3D RDAttachmentFormat RDFramebufferPass RDPipelineColorBlendState
RDPipelineColorBlendStateAttachment RDPipelineDepthStencilState RDPipelineMultisampleState
RDPipelineRasterizationState RDPipelineSpecializationConstant RDSamplerState RDShaderFile RDShaderSPIRV RDShaderSource
RDTextureFormat RDTextureView RDUniform RDVertexAttribute RandomNumberGenerator RectangleShape2D RefCounted RegEx
RegExMatch RenderData RenderDataExtension RenderDataRD RenderSceneBuffers RenderSceneBuffersConfiguration
RenderSceneBuffersExtension RenderSceneBuffersRD RenderSceneData RenderSceneDataExtension RenderSceneDataRD
RenderingDevice RenderingServer Resource ResourceFormatLoader ResourceFormatSaver ResourceImporter
ResourceImporterBMFont ResourceImporterBitMap ResourceImporterCSVTranslation ResourceImporterDynamicFont
ResourceImporterImage ResourceImporterImageFont ResourceImporterLayeredTexture ResourceImporterMP3 ResourceImporterOBJ
ResourceImporterOggVorbis ResourceImporterSVG ResourceImporterScene ResourceImporterShaderFile ResourceImporterTexture
ResourceImporterTextureAtlas ResourceImporterWAV ResourceLoader ResourceSaver ResourceUID RibbonTrailMesh
RichTextEffect SceneMultiplayer SceneReplicationConfig SceneState SceneTree SceneTreeTimer Script ScriptBacktrace
ScriptExtension ScriptLanguage ScriptLanguageExtension SegmentShape2D Semaphore SeparationRayShape2D
SeparationRayShape3D Shader ShaderInclude ShaderIncludeDB ShaderMaterial Shape2D Shape3D Shortcut
SkeletonModification2D SkeletonModification2DCCDIK SkeletonModification2DFABRIK SkeletonModification2DJiggle
SkeletonModification2DLookAt SkeletonModification2DPhysicalBones SkeletonModification2DStackHolder
SkeletonModification2DTwoBoneIK SkeletonModificationStack2D SkeletonProfile SkeletonProfileHumanoid Skin SkinReference
Sky SocketServer SphereMesh SphereOccluder3D SphereShape3D SpriteFrames StandardMaterial3D StreamPeer StreamPeerBuffer
StreamPeerExtension StreamPeerGZIP StreamPeerSocket StreamPeerTCP StreamPeerTLS StreamPeerUDS StyleBox StyleBoxEmpty
StyleBoxFlat StyleBoxLine StyleBoxTexture SubtweenTweener SurfaceTool SyntaxHighlighter SystemFont TCPServer
TLSOptions TextLine TextMesh TextParagraph TextServer TextServerAdvanced TextServerDummy TextServerExtension
TextServerFallback TextServerManager Texture Texture2D Texture2DArray Texture2DArrayRD Texture2DRD Texture3D
Texture3DRD TextureCubemapArrayRD TextureCubemapRD TextureLayered TextureLayeredRD Theme ThemeDB Thread TileData
TileMapPattern TileSet TileSetAtlasSource TileSetScenesCollectionSource TileSetSource Time TorusMesh Translation
TranslationDomain TranslationServer TreeItem TriangleMesh TubeTrailMesh Tween Tweener UDPServer UDSServer UPNP
UPNPDevice UndoRedo UniformSetCacheRD Variant VideoStream VideoStreamPlayback VideoStreamTheora ViewportTexture
VoxelGIData WeakRef WebRTCDataChannel WebRTCDataChannelExtension WebRTCMultiplayerPeer WebRTCPeerConnection
WebRTCPeerConnectionExtension WebSocketMultiplayerPeer WebSocketPeer WebXRInterface WorkerThreadPool World2D World3D
WorldBoundaryShape2D WorldBoundaryShape3D X509Certificate XMLParser XRBodyTracker XRControllerTracker XRFaceTracker
XRHandTracker XRInterface XRInterfaceExtension XRPose XRPositionalTracker XRServer XRTracker XRVRS ZIPPacker ZIPReader`;
