/**
 * What the engine's own classes have that a replication configuration can name: facts of the class reference, written down so that a
 * project can be read without an engine. `tools/native-classes.mjs` makes this file.
 *
 * A class stands with its base, and below it its own properties with their types, and with their first values where those are not
 * the type's zero. Properties that are objects are left out, since they cannot be replicated, and those of the editor's classes.
 */
export const NODE_CLASSES = `
Node < Object
  auto_translate_mode: int
  editor_description: String
  name: StringName
  physics_interpolation_mode: int
  process_mode: int
  process_physics_priority: int
  process_priority: int
  process_thread_group: int
  process_thread_group_order: int
  process_thread_messages: int
  scene_file_path: String
  unique_name_in_owner: bool
AnimationMixer < Node
  active: bool = true
  audio_max_polyphony: int = 32
  callback_mode_discrete: int = 1
  callback_mode_method: int
  callback_mode_process: int = 1
  deterministic: bool
  reset_on_save: bool = true
  root_motion_local: bool
  root_motion_track: NodePath
  root_node: NodePath = NodePath("..")
AnimationPlayer < AnimationMixer
  assigned_animation: StringName
  autoplay: StringName
  current_animation: StringName
  current_animation_length: float
  current_animation_position: float
  movie_quit_on_finish: bool
  playback_auto_capture: bool = true
  playback_auto_capture_duration: float = -1.0
  playback_auto_capture_ease_type: int
  playback_auto_capture_transition_type: int
  playback_default_blend_time: float
  speed_scale: float = 1.0
AnimationTree < AnimationMixer
  advance_expression_base_node: NodePath = NodePath(".")
  anim_player: NodePath
  callback_mode_discrete: int = 2
  deterministic: bool = true
AudioStreamPlayer < Node
  autoplay: bool
  bus: StringName = &"Master"
  max_polyphony: int = 1
  mix_target: int
  pitch_scale: float = 1.0
  playback_type: int
  playing: bool
  stream_paused: bool
  volume_db: float
  volume_linear: float
CanvasItem < Node
  clip_children: int
  light_mask: int = 1
  modulate: Color = Color(1, 1, 1, 1)
  self_modulate: Color = Color(1, 1, 1, 1)
  show_behind_parent: bool
  texture_filter: int
  texture_repeat: int
  top_level: bool
  use_parent_material: bool
  visibility_layer: int = 1
  visible: bool = true
  y_sort_enabled: bool
  z_as_relative: bool = true
  z_index: int
Control < CanvasItem
  accessibility_controls_nodes: Array
  accessibility_described_by_nodes: Array
  accessibility_description: String
  accessibility_flow_to_nodes: Array
  accessibility_labeled_by_nodes: Array
  accessibility_live: int
  accessibility_name: String
  anchor_bottom: float
  anchor_left: float
  anchor_right: float
  anchor_top: float
  auto_translate: bool
  clip_contents: bool
  custom_minimum_size: Vector2
  focus_behavior_recursive: int
  focus_mode: int
  focus_neighbor_bottom: NodePath
  focus_neighbor_left: NodePath
  focus_neighbor_right: NodePath
  focus_neighbor_top: NodePath
  focus_next: NodePath
  focus_previous: NodePath
  global_position: Vector2
  grow_horizontal: int = 1
  grow_vertical: int = 1
  layout_direction: int
  localize_numeral_system: bool = true
  mouse_behavior_recursive: int
  mouse_default_cursor_shape: int
  mouse_filter: int
  mouse_force_pass_scroll_events: bool = true
  offset_bottom: float
  offset_left: float
  offset_right: float
  offset_top: float
  physics_interpolation_mode: int = 2
  pivot_offset: Vector2
  pivot_offset_ratio: Vector2
  position: Vector2
  rotation: float
  rotation_degrees: float
  scale: Vector2 = Vector2(1, 1)
  size: Vector2
  size_flags_horizontal: int = 1
  size_flags_stretch_ratio: float = 1.0
  size_flags_vertical: int = 1
  theme_type_variation: StringName
  tooltip_auto_translate_mode: int
  tooltip_text: String
BaseButton < Control
  action_mode: int = 1
  button_mask: int = 1
  button_pressed: bool
  disabled: bool
  focus_mode: int = 2
  keep_pressed_outside: bool
  shortcut_feedback: bool = true
  shortcut_in_tooltip: bool = true
  toggle_mode: bool
Button < BaseButton
  alignment: int = 1
  autowrap_mode: int
  autowrap_trim_flags: int = 128
  clip_text: bool
  expand_icon: bool
  flat: bool
  icon_alignment: int
  language: String
  text: String
  text_direction: int
  text_overrun_behavior: int
  vertical_icon_alignment: int = 1
CheckBox < Button
  toggle_mode: bool = true
CheckButton < Button
  toggle_mode: bool = true
ColorPickerButton < Button
  color: Color
  edit_alpha: bool = true
  edit_intensity: bool = true
  toggle_mode: bool = true
MenuButton < Button
  flat: bool = true
  focus_mode: int = 3
  item_count: int
  switch_on_hover: bool
  toggle_mode: bool = true
OptionButton < Button
  allow_reselect: bool
  fit_to_longest_item: bool = true
  item_count: int
  selected: int = -1
  toggle_mode: bool = true
LinkButton < BaseButton
  focus_mode: int = 3
  language: String
  mouse_default_cursor_shape: int = 2
  structured_text_bidi_override: int
  structured_text_bidi_override_options: Array
  text: String
  text_direction: int
  underline: int
  uri: String
TextureButton < BaseButton
  flip_h: bool
  flip_v: bool
  ignore_texture_size: bool
  stretch_mode: int = 2
ColorRect < Control
  color: Color = Color(1, 1, 1, 1)
Container < Control
  mouse_filter: int = 1
AspectRatioContainer < Container
  alignment_horizontal: int = 1
  alignment_vertical: int = 1
  ratio: float = 1.0
  stretch_mode: int = 2
BoxContainer < Container
  alignment: int
  vertical: bool
HBoxContainer < BoxContainer
EditorResourcePicker < HBoxContainer
EditorScriptPicker < EditorResourcePicker
EditorToaster < HBoxContainer
OpenXRInteractionProfileEditorBase < HBoxContainer
  size_flags_horizontal: int = 3
  size_flags_vertical: int = 3
OpenXRInteractionProfileEditor < OpenXRInteractionProfileEditorBase
VBoxContainer < BoxContainer
ColorPicker < VBoxContainer
  can_add_swatches: bool = true
  color: Color = Color(1, 1, 1, 1)
  color_mode: int
  color_modes_visible: bool = true
  deferred_mode: bool
  edit_alpha: bool = true
  edit_intensity: bool = true
  hex_visible: bool = true
  picker_shape: int
  presets_visible: bool = true
  sampler_visible: bool = true
  sliders_visible: bool = true
ScriptEditorBase < VBoxContainer
CenterContainer < Container
  use_top_left: bool
EditorProperty < Container
FlowContainer < Container
  alignment: int
  last_wrap_alignment: int
  reverse_fill: bool
  vertical: bool
HFlowContainer < FlowContainer
VFlowContainer < FlowContainer
FoldableContainer < Container
  focus_mode: int = 2
  folded: bool
  language: String
  title: String
  title_alignment: int
  title_position: int
  title_text_direction: int
  title_text_overrun_behavior: int
GraphElement < Container
  draggable: bool = true
  position_offset: Vector2
  resizable: bool
  selectable: bool = true
  selected: bool
GraphFrame < GraphElement
  autoshrink_enabled: bool = true
  autoshrink_margin: int = 40
  drag_margin: int = 16
  tint_color: Color = Color(0.3, 0.3, 0.3, 0.75)
  tint_color_enabled: bool
  title: String
GraphNode < GraphElement
  focus_mode: int = 3
  ignore_invalid_connection_type: bool
  slots_focus_mode: int = 3
  title: String
GridContainer < Container
  columns: int = 1
MarginContainer < Container
EditorDock < MarginContainer
FileSystemDock < EditorDock
PanelContainer < Container
OpenXRBindingModifierEditor < PanelContainer
  size_flags_horizontal: int = 3
ScriptEditor < PanelContainer
ScrollContainer < Container
  clip_contents: bool = true
  draw_focus_border: bool
  follow_focus: bool
  horizontal_scroll_mode: int = 1
  scroll_deadzone: int
  scroll_horizontal: int
  scroll_horizontal_custom_step: float = -1.0
  scroll_vertical: int
  scroll_vertical_custom_step: float = -1.0
  vertical_scroll_mode: int = 1
EditorInspector < ScrollContainer
SplitContainer < Container
  collapsed: bool
  drag_area_highlight_in_editor: bool
  drag_area_margin_begin: int
  drag_area_margin_end: int
  drag_area_offset: int
  dragger_visibility: int
  dragging_enabled: bool = true
  split_offset: int
  touch_dragger_enabled: bool
  vertical: bool
HSplitContainer < SplitContainer
VSplitContainer < SplitContainer
SubViewportContainer < Container
  focus_mode: int = 1
  mouse_target: bool
  stretch: bool
  stretch_shrink: int = 1
TabContainer < Container
  all_tabs_in_front: bool
  clip_tabs: bool = true
  current_tab: int = -1
  deselect_enabled: bool
  drag_to_rearrange_enabled: bool
  switch_on_drag_hover: bool = true
  tab_alignment: int
  tab_focus_mode: int = 2
  tabs_position: int
  tabs_rearrange_group: int = -1
  tabs_visible: bool = true
  use_hidden_tabs_for_min_size: bool
GraphEdit < Control
  clip_contents: bool = true
  connection_lines_antialiased: bool = true
  connection_lines_curvature: float = 0.5
  connection_lines_thickness: float = 4.0
  connections: Array
  focus_mode: int = 2
  grid_pattern: int
  minimap_enabled: bool = true
  minimap_opacity: float = 0.65
  minimap_size: Vector2 = Vector2(240, 160)
  panning_scheme: int
  right_disconnects: bool
  scroll_offset: Vector2
  show_arrange_button: bool = true
  show_grid: bool = true
  show_grid_buttons: bool = true
  show_menu: bool = true
  show_minimap_button: bool = true
  show_zoom_buttons: bool = true
  show_zoom_label: bool
  snapping_distance: int = 20
  snapping_enabled: bool = true
  type_names: Dictionary
  zoom: float = 1.0
  zoom_max: float = 2.0736003
  zoom_min: float = 0.23256795
  zoom_step: float = 1.2
ItemList < Control
  allow_reselect: bool
  allow_rmb_select: bool
  allow_search: bool = true
  auto_height: bool
  auto_width: bool
  clip_contents: bool = true
  fixed_column_width: int
  fixed_icon_size: Vector2i
  focus_mode: int = 2
  icon_mode: int = 1
  icon_scale: float = 1.0
  item_count: int
  max_columns: int = 1
  max_text_lines: int = 1
  same_column_width: bool
  select_mode: int
  text_overrun_behavior: int = 3
  wraparound_items: bool = true
Label < Control
  autowrap_mode: int
  autowrap_trim_flags: int = 192
  clip_text: bool
  ellipsis_char: String = "…"
  horizontal_alignment: int
  justification_flags: int = 163
  language: String
  lines_skipped: int
  max_lines_visible: int = -1
  mouse_filter: int = 2
  paragraph_separator: String
  size_flags_vertical: int = 4
  structured_text_bidi_override: int
  structured_text_bidi_override_options: Array
  tab_stops: PackedFloat32Array
  text: String
  text_direction: int
  text_overrun_behavior: int
  uppercase: bool
  vertical_alignment: int
  visible_characters: int = -1
  visible_characters_behavior: int
  visible_ratio: float = 1.0
LineEdit < Control
  alignment: int
  backspace_deletes_composite_character_enabled: bool
  caret_blink: bool
  caret_blink_interval: float = 0.65
  caret_column: int
  caret_force_displayed: bool
  caret_mid_grapheme: bool
  clear_button_enabled: bool
  context_menu_enabled: bool = true
  deselect_on_focus_loss_enabled: bool = true
  drag_and_drop_selection_enabled: bool = true
  draw_control_chars: bool
  editable: bool = true
  emoji_menu_enabled: bool = true
  expand_to_text_length: bool
  flat: bool
  focus_mode: int = 2
  keep_editing_on_text_submit: bool
  language: String
  max_length: int
  middle_mouse_paste_enabled: bool = true
  mouse_default_cursor_shape: int = 1
  placeholder_text: String
  secret: bool
  secret_character: String = "•"
  select_all_on_focus: bool
  selecting_enabled: bool = true
  shortcut_keys_enabled: bool = true
  structured_text_bidi_override: int
  structured_text_bidi_override_options: Array
  text: String
  text_direction: int
  virtual_keyboard_enabled: bool = true
  virtual_keyboard_show_on_focus: bool = true
  virtual_keyboard_type: int
MenuBar < Control
  flat: bool
  focus_mode: int = 3
  language: String
  prefer_global_menu: bool = true
  start_index: int = -1
  switch_on_hover: bool = true
  text_direction: int
NinePatchRect < Control
  axis_stretch_horizontal: int
  axis_stretch_vertical: int
  draw_center: bool = true
  mouse_filter: int = 2
  patch_margin_bottom: int
  patch_margin_left: int
  patch_margin_right: int
  patch_margin_top: int
  region_rect: Rect2
Panel < Control
Range < Control
  allow_greater: bool
  allow_lesser: bool
  exp_edit: bool
  max_value: float = 100.0
  min_value: float
  page: float
  ratio: float
  rounded: bool
  step: float = 0.01
  value: float
EditorSpinSlider < Range
ProgressBar < Range
  editor_preview_indeterminate: bool
  fill_mode: int
  indeterminate: bool
  show_percentage: bool = true
ScrollBar < Range
  custom_step: float = -1.0
  focus_mode: int = 3
HScrollBar < ScrollBar
VScrollBar < ScrollBar
  size_flags_vertical: int = 1
Slider < Range
  editable: bool = true
  focus_mode: int = 2
  scrollable: bool = true
  step: float = 1.0
  tick_count: int
  ticks_on_borders: bool
  ticks_position: int
HSlider < Slider
VSlider < Slider
  size_flags_vertical: int = 1
SpinBox < Range
  alignment: int
  custom_arrow_step: float
  editable: bool = true
  prefix: String
  select_all_on_focus: bool
  size_flags_vertical: int = 1
  step: float = 1.0
  suffix: String
  update_on_text_changed: bool
TextureProgressBar < Range
  fill_mode: int
  mouse_filter: int = 1
  nine_patch_stretch: bool
  radial_center_offset: Vector2
  radial_fill_degrees: float = 360.0
  radial_initial_angle: float
  size_flags_vertical: int = 1
  step: float = 1.0
  stretch_margin_bottom: int
  stretch_margin_left: int
  stretch_margin_right: int
  stretch_margin_top: int
  texture_progress_offset: Vector2
  tint_over: Color = Color(1, 1, 1, 1)
  tint_progress: Color = Color(1, 1, 1, 1)
  tint_under: Color = Color(1, 1, 1, 1)
ReferenceRect < Control
  border_color: Color = Color(1, 0, 0, 1)
  border_width: float = 1.0
  editor_only: bool = true
RichTextLabel < Control
  autowrap_mode: int = 3
  autowrap_trim_flags: int = 192
  bbcode_enabled: bool
  clip_contents: bool = true
  context_menu_enabled: bool
  custom_effects: Array
  deselect_on_focus_loss_enabled: bool = true
  drag_and_drop_selection_enabled: bool = true
  fit_content: bool
  focus_mode: int = 3
  hint_underlined: bool = true
  horizontal_alignment: int
  justification_flags: int = 163
  language: String
  meta_underlined: bool = true
  progress_bar_delay: int = 1000
  scroll_active: bool = true
  scroll_following: bool
  scroll_following_visible_characters: bool
  selection_enabled: bool
  shortcut_keys_enabled: bool = true
  structured_text_bidi_override: int
  structured_text_bidi_override_options: Array
  tab_size: int = 4
  tab_stops: PackedFloat32Array
  text: String
  text_direction: int
  threaded: bool
  vertical_alignment: int
  visible_characters: int = -1
  visible_characters_behavior: int
  visible_ratio: float = 1.0
Separator < Control
HSeparator < Separator
VSeparator < Separator
TabBar < Control
  clip_tabs: bool = true
  close_with_middle_mouse: bool = true
  current_tab: int = -1
  deselect_enabled: bool
  drag_to_rearrange_enabled: bool
  focus_mode: int = 2
  max_tab_width: int
  scroll_to_selected: bool = true
  scrolling_enabled: bool = true
  select_with_rmb: bool
  switch_on_drag_hover: bool = true
  tab_alignment: int
  tab_close_display_policy: int
  tab_count: int
  tabs_rearrange_group: int = -1
TextEdit < Control
  autowrap_mode: int = 3
  backspace_deletes_composite_character_enabled: bool
  caret_blink: bool
  caret_blink_interval: float = 0.65
  caret_draw_when_editable_disabled: bool
  caret_mid_grapheme: bool
  caret_move_on_right_click: bool = true
  caret_multiple: bool = true
  caret_type: int
  context_menu_enabled: bool = true
  custom_word_separators: String
  deselect_on_focus_loss_enabled: bool = true
  drag_and_drop_selection_enabled: bool = true
  draw_control_chars: bool
  draw_spaces: bool
  draw_tabs: bool
  editable: bool = true
  emoji_menu_enabled: bool = true
  empty_selection_clipboard_enabled: bool = true
  focus_mode: int = 2
  highlight_all_occurrences: bool
  highlight_current_line: bool
  indent_wrapped_lines: bool
  language: String
  middle_mouse_paste_enabled: bool = true
  minimap_draw: bool
  minimap_width: int = 80
  mouse_default_cursor_shape: int = 1
  placeholder_text: String
  scroll_fit_content_height: bool
  scroll_fit_content_width: bool
  scroll_horizontal: int
  scroll_past_end_of_file: bool
  scroll_smooth: bool
  scroll_v_scroll_speed: float = 80.0
  scroll_vertical: float
  selecting_enabled: bool = true
  shortcut_keys_enabled: bool = true
  structured_text_bidi_override: int
  structured_text_bidi_override_options: Array
  tab_input_mode: bool = true
  text: String
  text_direction: int
  use_custom_word_separators: bool
  use_default_word_separators: bool = true
  virtual_keyboard_enabled: bool = true
  virtual_keyboard_show_on_focus: bool = true
  wrap_mode: int
CodeEdit < TextEdit
  auto_brace_completion_enabled: bool
  auto_brace_completion_highlight_matching: bool
  auto_brace_completion_pairs: Dictionary
  code_completion_enabled: bool
  code_completion_prefixes: Array
  delimiter_comments: Array
  delimiter_strings: Array
  gutters_draw_bookmarks: bool
  gutters_draw_breakpoints_gutter: bool
  gutters_draw_executing_lines: bool
  gutters_draw_fold_gutter: bool
  gutters_draw_line_numbers: bool
  gutters_zero_pad_line_numbers: bool
  indent_automatic: bool
  indent_automatic_prefixes: Array = [":", "{", "[", "("]
  indent_size: int = 4
  indent_use_spaces: bool
  layout_direction: int = 2
  line_folding: bool
  line_length_guidelines: Array
  symbol_lookup_on_click: bool
  symbol_tooltip_on_hover: bool
  text_direction: int = 1
TextureRect < Control
  expand_mode: int
  flip_h: bool
  flip_v: bool
  mouse_filter: int = 1
  stretch_mode: int
Tree < Control
  allow_reselect: bool
  allow_rmb_select: bool
  allow_search: bool = true
  auto_tooltip: bool = true
  clip_contents: bool = true
  column_titles_visible: bool
  columns: int = 1
  drop_mode_flags: int
  enable_drag_unfolding: bool = true
  enable_recursive_folding: bool = true
  focus_mode: int = 2
  hide_folding: bool
  hide_root: bool
  scroll_horizontal_enabled: bool = true
  scroll_vertical_enabled: bool = true
  select_mode: int
VideoStreamPlayer < Control
  audio_track: int
  autoplay: bool
  buffering_msec: int = 500
  bus: StringName = &"Master"
  expand: bool
  loop: bool
  paused: bool
  speed_scale: float = 1.0
  stream_position: float
  volume: float
  volume_db: float
Node2D < CanvasItem
  global_position: Vector2
  global_rotation: float
  global_rotation_degrees: float
  global_scale: Vector2
  global_skew: float
  global_transform: Transform2D
  position: Vector2
  rotation: float
  rotation_degrees: float
  scale: Vector2 = Vector2(1, 1)
  skew: float
  transform: Transform2D
AnimatedSprite2D < Node2D
  animation: StringName = &"default"
  autoplay: String
  centered: bool = true
  flip_h: bool
  flip_v: bool
  frame: int
  frame_progress: float
  offset: Vector2
  speed_scale: float = 1.0
AudioListener2D < Node2D
AudioStreamPlayer2D < Node2D
  area_mask: int = 1
  attenuation: float = 1.0
  autoplay: bool
  bus: StringName = &"Master"
  max_distance: float = 2000.0
  max_polyphony: int = 1
  panning_strength: float = 1.0
  pitch_scale: float = 1.0
  playback_type: int
  playing: bool
  stream_paused: bool
  volume_db: float
  volume_linear: float
BackBufferCopy < Node2D
  copy_mode: int = 1
  rect: Rect2 = Rect2(-100, -100, 200, 200)
Bone2D < Node2D
  rest: Transform2D = Transform2D(0, 0, 0, 0, 0, 0)
CPUParticles2D < Node2D
  amount: int = 8
  angle_max: float
  angle_min: float
  angular_velocity_max: float
  angular_velocity_min: float
  anim_offset_max: float
  anim_offset_min: float
  anim_speed_max: float
  anim_speed_min: float
  color: Color = Color(1, 1, 1, 1)
  damping_max: float
  damping_min: float
  direction: Vector2 = Vector2(1, 0)
  draw_order: int
  emission_colors: PackedColorArray
  emission_normals: PackedVector2Array
  emission_points: PackedVector2Array
  emission_rect_extents: Vector2
  emission_shape: int
  emission_sphere_radius: float
  emitting: bool = true
  explosiveness: float
  fixed_fps: int
  fract_delta: bool = true
  gravity: Vector2 = Vector2(0, 980)
  hue_variation_max: float
  hue_variation_min: float
  initial_velocity_max: float
  initial_velocity_min: float
  lifetime: float = 1.0
  lifetime_randomness: float
  linear_accel_max: float
  linear_accel_min: float
  local_coords: bool
  one_shot: bool
  orbit_velocity_max: float
  orbit_velocity_min: float
  particle_flag_align_y: bool
  physics_interpolation_mode: int = 2
  preprocess: float
  radial_accel_max: float
  radial_accel_min: float
  randomness: float
  scale_amount_max: float = 1.0
  scale_amount_min: float = 1.0
  seed: int
  speed_scale: float = 1.0
  split_scale: bool
  spread: float = 45.0
  tangential_accel_max: float
  tangential_accel_min: float
  use_fixed_seed: bool
Camera2D < Node2D
  anchor_mode: int = 1
  drag_bottom_margin: float = 0.2
  drag_horizontal_enabled: bool
  drag_horizontal_offset: float
  drag_left_margin: float = 0.2
  drag_right_margin: float = 0.2
  drag_top_margin: float = 0.2
  drag_vertical_enabled: bool
  drag_vertical_offset: float
  editor_draw_drag_margin: bool
  editor_draw_limits: bool
  editor_draw_screen: bool = true
  enabled: bool = true
  ignore_rotation: bool = true
  limit_bottom: int = 10000000
  limit_enabled: bool = true
  limit_left: int = -10000000
  limit_right: int = 10000000
  limit_smoothed: bool
  limit_top: int = -10000000
  offset: Vector2
  position_smoothing_enabled: bool
  position_smoothing_speed: float = 5.0
  process_callback: int = 1
  rotation_smoothing_enabled: bool
  rotation_smoothing_speed: float = 5.0
  zoom: Vector2 = Vector2(1, 1)
CanvasGroup < Node2D
  clear_margin: float = 10.0
  fit_margin: float = 10.0
  use_mipmaps: bool
CanvasModulate < Node2D
  color: Color = Color(1, 1, 1, 1)
CollisionObject2D < Node2D
  collision_layer: int = 1
  collision_mask: int = 1
  collision_priority: float = 1.0
  disable_mode: int
  input_pickable: bool = true
Area2D < CollisionObject2D
  angular_damp: float = 1.0
  angular_damp_space_override: int
  audio_bus_name: StringName = &"Master"
  audio_bus_override: bool
  gravity: float = 980.0
  gravity_direction: Vector2 = Vector2(0, 1)
  gravity_point: bool
  gravity_point_center: Vector2 = Vector2(0, 1)
  gravity_point_unit_distance: float
  gravity_space_override: int
  linear_damp: float = 0.1
  linear_damp_space_override: int
  monitorable: bool = true
  monitoring: bool = true
  priority: int
PhysicsBody2D < CollisionObject2D
CharacterBody2D < PhysicsBody2D
  floor_block_on_wall: bool = true
  floor_constant_speed: bool
  floor_max_angle: float = 0.7853982
  floor_snap_length: float = 1.0
  floor_stop_on_slope: bool = true
  max_slides: int = 4
  motion_mode: int
  platform_floor_layers: int = 4294967295
  platform_on_leave: int
  platform_wall_layers: int
  safe_margin: float = 0.08
  slide_on_ceiling: bool = true
  up_direction: Vector2 = Vector2(0, -1)
  velocity: Vector2
  wall_min_slide_angle: float = 0.2617994
RigidBody2D < PhysicsBody2D
  angular_damp: float
  angular_damp_mode: int
  angular_velocity: float
  can_sleep: bool = true
  center_of_mass: Vector2
  center_of_mass_mode: int
  constant_force: Vector2
  constant_torque: float
  contact_monitor: bool
  continuous_cd: int
  custom_integrator: bool
  freeze: bool
  freeze_mode: int
  gravity_scale: float = 1.0
  inertia: float
  linear_damp: float
  linear_damp_mode: int
  linear_velocity: Vector2
  lock_rotation: bool
  mass: float = 1.0
  max_contacts_reported: int
  sleeping: bool
PhysicalBone2D < RigidBody2D
  auto_configure_joint: bool = true
  bone2d_index: int = -1
  bone2d_nodepath: NodePath
  follow_bone_when_simulating: bool
  simulate_physics: bool
StaticBody2D < PhysicsBody2D
  constant_angular_velocity: float
  constant_linear_velocity: Vector2
AnimatableBody2D < StaticBody2D
  sync_to_physics: bool = true
CollisionPolygon2D < Node2D
  build_mode: int
  disabled: bool
  one_way_collision: bool
  one_way_collision_margin: float = 1.0
  polygon: PackedVector2Array
CollisionShape2D < Node2D
  debug_color: Color = Color(0, 0, 0, 0)
  disabled: bool
  one_way_collision: bool
  one_way_collision_margin: float = 1.0
GPUParticles2D < Node2D
  amount: int = 8
  amount_ratio: float = 1.0
  collision_base_size: float = 1.0
  draw_order: int = 1
  emitting: bool = true
  explosiveness: float
  fixed_fps: int = 30
  fract_delta: bool = true
  interp_to_end: float
  interpolate: bool = true
  lifetime: float = 1.0
  local_coords: bool
  one_shot: bool
  preprocess: float
  randomness: float
  seed: int
  speed_scale: float = 1.0
  sub_emitter: NodePath
  trail_enabled: bool
  trail_lifetime: float = 0.3
  trail_section_subdivisions: int = 4
  trail_sections: int = 8
  use_fixed_seed: bool
  visibility_rect: Rect2 = Rect2(-100, -100, 200, 200)
Joint2D < Node2D
  bias: float
  disable_collision: bool = true
  node_a: NodePath
  node_b: NodePath
DampedSpringJoint2D < Joint2D
  damping: float = 1.0
  length: float = 50.0
  rest_length: float
  stiffness: float = 20.0
GrooveJoint2D < Joint2D
  initial_offset: float = 25.0
  length: float = 50.0
PinJoint2D < Joint2D
  angular_limit_enabled: bool
  angular_limit_lower: float
  angular_limit_upper: float
  motor_enabled: bool
  motor_target_velocity: float
  softness: float
Light2D < Node2D
  blend_mode: int
  color: Color = Color(1, 1, 1, 1)
  editor_only: bool
  enabled: bool = true
  energy: float = 1.0
  range_item_cull_mask: int = 1
  range_layer_max: int
  range_layer_min: int
  range_z_max: int = 1024
  range_z_min: int = -1024
  shadow_color: Color = Color(0, 0, 0, 0)
  shadow_enabled: bool
  shadow_filter: int
  shadow_filter_smooth: float
  shadow_item_cull_mask: int = 1
DirectionalLight2D < Light2D
  height: float
  max_distance: float = 10000.0
PointLight2D < Light2D
  height: float
  offset: Vector2
  texture_scale: float = 1.0
LightOccluder2D < Node2D
  occluder_light_mask: int = 1
  sdf_collision: bool = true
Line2D < Node2D
  antialiased: bool
  begin_cap_mode: int
  closed: bool
  default_color: Color = Color(1, 1, 1, 1)
  end_cap_mode: int
  joint_mode: int
  points: PackedVector2Array
  round_precision: int = 8
  sharp_limit: float = 2.0
  texture_mode: int
  width: float = 10.0
Marker2D < Node2D
  gizmo_extents: float = 10.0
MeshInstance2D < Node2D
MultiMeshInstance2D < Node2D
NavigationLink2D < Node2D
  bidirectional: bool = true
  enabled: bool = true
  end_position: Vector2
  enter_cost: float
  navigation_layers: int = 1
  start_position: Vector2
  travel_cost: float = 1.0
NavigationObstacle2D < Node2D
  affect_navigation_mesh: bool
  avoidance_enabled: bool = true
  avoidance_layers: int = 1
  carve_navigation_mesh: bool
  radius: float
  velocity: Vector2
  vertices: PackedVector2Array
NavigationRegion2D < Node2D
  enabled: bool = true
  enter_cost: float
  navigation_layers: int = 1
  travel_cost: float = 1.0
  use_edge_connections: bool = true
Parallax2D < Node2D
  autoscroll: Vector2
  follow_viewport: bool = true
  ignore_camera_scroll: bool
  limit_begin: Vector2 = Vector2(-10000000, -10000000)
  limit_end: Vector2 = Vector2(10000000, 10000000)
  physics_interpolation_mode: int = 2
  repeat_size: Vector2
  repeat_times: int = 1
  screen_offset: Vector2
  scroll_offset: Vector2
  scroll_scale: Vector2 = Vector2(1, 1)
ParallaxLayer < Node2D
  motion_mirroring: Vector2
  motion_offset: Vector2
  motion_scale: Vector2 = Vector2(1, 1)
  physics_interpolation_mode: int = 2
Path2D < Node2D
PathFollow2D < Node2D
  cubic_interp: bool = true
  h_offset: float
  loop: bool = true
  progress: float
  progress_ratio: float
  rotates: bool = true
  v_offset: float
Polygon2D < Node2D
  antialiased: bool
  color: Color = Color(1, 1, 1, 1)
  internal_vertex_count: int
  invert_border: float = 100.0
  invert_enabled: bool
  offset: Vector2
  polygon: PackedVector2Array
  polygons: Array
  skeleton: NodePath
  texture_offset: Vector2
  texture_rotation: float
  texture_scale: Vector2 = Vector2(1, 1)
  uv: PackedVector2Array
  vertex_colors: PackedColorArray
RayCast2D < Node2D
  collide_with_areas: bool
  collide_with_bodies: bool = true
  collision_mask: int = 1
  enabled: bool = true
  exclude_parent: bool = true
  hit_from_inside: bool
  target_position: Vector2 = Vector2(0, 50)
RemoteTransform2D < Node2D
  remote_path: NodePath
  update_position: bool = true
  update_rotation: bool = true
  update_scale: bool = true
  use_global_coordinates: bool = true
ShapeCast2D < Node2D
  collide_with_areas: bool
  collide_with_bodies: bool = true
  collision_mask: int = 1
  collision_result: Array
  enabled: bool = true
  exclude_parent: bool = true
  margin: float
  max_results: int = 32
  target_position: Vector2 = Vector2(0, 50)
Skeleton2D < Node2D
Sprite2D < Node2D
  centered: bool = true
  flip_h: bool
  flip_v: bool
  frame: int
  frame_coords: Vector2i
  hframes: int = 1
  offset: Vector2
  region_enabled: bool
  region_filter_clip_enabled: bool
  region_rect: Rect2
  vframes: int = 1
TileMap < Node2D
  collision_animatable: bool
  collision_visibility_mode: int
  navigation_visibility_mode: int
  rendering_quadrant_size: int = 16
TileMapLayer < Node2D
  collision_enabled: bool = true
  collision_visibility_mode: int
  enabled: bool = true
  navigation_enabled: bool = true
  navigation_visibility_mode: int
  occlusion_enabled: bool = true
  physics_quadrant_size: int = 16
  rendering_quadrant_size: int = 16
  tile_map_data: PackedByteArray
  use_kinematic_bodies: bool
  x_draw_order_reversed: bool
  y_sort_origin: int
TouchScreenButton < Node2D
  action: String
  passby_press: bool
  shape_centered: bool = true
  shape_visible: bool = true
  visibility_mode: int
VisibleOnScreenNotifier2D < Node2D
  rect: Rect2 = Rect2(-10, -10, 20, 20)
  show_rect: bool = true
VisibleOnScreenEnabler2D < VisibleOnScreenNotifier2D
  enable_mode: int
  enable_node_path: NodePath = NodePath("..")
CanvasLayer < Node
  follow_viewport_enabled: bool
  follow_viewport_scale: float = 1.0
  layer: int = 1
  offset: Vector2
  rotation: float
  scale: Vector2 = Vector2(1, 1)
  transform: Transform2D
  visible: bool = true
ParallaxBackground < CanvasLayer
  layer: int = -100
  scroll_base_offset: Vector2
  scroll_base_scale: Vector2 = Vector2(1, 1)
  scroll_ignore_camera_zoom: bool
  scroll_limit_begin: Vector2
  scroll_limit_end: Vector2
  scroll_offset: Vector2
EditorFileSystem < Node
EditorPlugin < Node
GridMapEditorPlugin < EditorPlugin
EditorResourcePreview < Node
HTTPRequest < Node
  accept_gzip: bool = true
  body_size_limit: int = -1
  download_chunk_size: int = 65536
  download_file: String
  max_redirects: int = 8
  timeout: float
  use_threads: bool
InstancePlaceholder < Node
MissingNode < Node
  original_class: String
  original_scene: String
  recording_properties: bool
  recording_signals: bool
MultiplayerSpawner < Node
  spawn_limit: int
  spawn_path: NodePath
MultiplayerSynchronizer < Node
  delta_interval: float
  public_visibility: bool = true
  replication_interval: float
  root_path: NodePath = NodePath("..")
  visibility_update_mode: int
NavigationAgent2D < Node
  avoidance_enabled: bool
  avoidance_layers: int = 1
  avoidance_mask: int = 1
  avoidance_priority: float = 1.0
  debug_enabled: bool
  debug_path_custom_color: Color = Color(1, 1, 1, 1)
  debug_path_custom_line_width: float = -1.0
  debug_path_custom_point_size: float = 4.0
  debug_use_custom: bool
  max_neighbors: int = 10
  max_speed: float = 100.0
  navigation_layers: int = 1
  neighbor_distance: float = 500.0
  path_desired_distance: float = 20.0
  path_max_distance: float = 100.0
  path_metadata_flags: int = 7
  path_postprocessing: int
  path_return_max_length: float
  path_return_max_radius: float
  path_search_max_distance: float
  path_search_max_polygons: int = 4096
  pathfinding_algorithm: int
  radius: float = 10.0
  simplify_epsilon: float
  simplify_path: bool
  target_desired_distance: float = 10.0
  target_position: Vector2
  time_horizon_agents: float = 1.0
  time_horizon_obstacles: float
  velocity: Vector2
NavigationAgent3D < Node
  avoidance_enabled: bool
  avoidance_layers: int = 1
  avoidance_mask: int = 1
  avoidance_priority: float = 1.0
  debug_enabled: bool
  debug_path_custom_color: Color = Color(1, 1, 1, 1)
  debug_path_custom_point_size: float = 4.0
  debug_use_custom: bool
  height: float = 1.0
  keep_y_velocity: bool = true
  max_neighbors: int = 10
  max_speed: float = 10.0
  navigation_layers: int = 1
  neighbor_distance: float = 50.0
  path_desired_distance: float = 1.0
  path_height_offset: float
  path_max_distance: float = 5.0
  path_metadata_flags: int = 7
  path_postprocessing: int
  path_return_max_length: float
  path_return_max_radius: float
  path_search_max_distance: float
  path_search_max_polygons: int = 4096
  pathfinding_algorithm: int
  radius: float = 0.5
  simplify_epsilon: float
  simplify_path: bool
  target_desired_distance: float = 1.0
  target_position: Vector3
  time_horizon_agents: float = 1.0
  time_horizon_obstacles: float
  use_3d_avoidance: bool
  velocity: Vector3
Node3D < Node
  basis: Basis
  global_basis: Basis
  global_position: Vector3
  global_rotation: Vector3
  global_rotation_degrees: Vector3
  global_transform: Transform3D
  position: Vector3
  quaternion: Quaternion
  rotation: Vector3
  rotation_degrees: Vector3
  rotation_edit_mode: int
  rotation_order: int = 2
  scale: Vector3 = Vector3(1, 1, 1)
  top_level: bool
  transform: Transform3D
  visibility_parent: NodePath
  visible: bool = true
AudioListener3D < Node3D
  doppler_tracking: int
AudioStreamPlayer3D < Node3D
  area_mask: int = 1
  attenuation_filter_cutoff_hz: float = 5000.0
  attenuation_filter_db: float = -24.0
  attenuation_model: int
  autoplay: bool
  bus: StringName = &"Master"
  doppler_tracking: int
  emission_angle_degrees: float = 45.0
  emission_angle_enabled: bool
  emission_angle_filter_attenuation_db: float = -12.0
  max_db: float = 3.0
  max_distance: float
  max_polyphony: int = 1
  panning_strength: float = 1.0
  pitch_scale: float = 1.0
  playback_type: int
  playing: bool
  stream_paused: bool
  unit_size: float = 10.0
  volume_db: float
  volume_linear: float
BoneAttachment3D < Node3D
  bone_idx: int = -1
  bone_name: String
  external_skeleton: NodePath
  override_pose: bool
  physics_interpolation_mode: int = 2
  use_external_skeleton: bool
Camera3D < Node3D
  cull_mask: int = 1048575
  current: bool
  doppler_tracking: int
  far: float = 4000.0
  fov: float = 75.0
  frustum_offset: Vector2
  h_offset: float
  keep_aspect: int = 1
  near: float = 0.05
  projection: int
  size: float = 1.0
  v_offset: float
XRCamera3D < Camera3D
  physics_interpolation_mode: int = 2
CollisionObject3D < Node3D
  collision_layer: int = 1
  collision_mask: int = 1
  collision_priority: float = 1.0
  disable_mode: int
  input_capture_on_drag: bool
  input_ray_pickable: bool = true
Area3D < CollisionObject3D
  angular_damp: float = 0.1
  angular_damp_space_override: int
  audio_bus_name: StringName = &"Master"
  audio_bus_override: bool
  gravity: float = 9.8
  gravity_direction: Vector3 = Vector3(0, -1, 0)
  gravity_point: bool
  gravity_point_center: Vector3 = Vector3(0, -1, 0)
  gravity_point_unit_distance: float
  gravity_space_override: int
  linear_damp: float = 0.1
  linear_damp_space_override: int
  monitorable: bool = true
  monitoring: bool = true
  priority: int
  reverb_bus_amount: float
  reverb_bus_enabled: bool
  reverb_bus_name: StringName = &"Master"
  reverb_bus_uniformity: float
  wind_attenuation_factor: float
  wind_force_magnitude: float
  wind_source_path: NodePath
PhysicsBody3D < CollisionObject3D
  axis_lock_angular_x: bool
  axis_lock_angular_y: bool
  axis_lock_angular_z: bool
  axis_lock_linear_x: bool
  axis_lock_linear_y: bool
  axis_lock_linear_z: bool
CharacterBody3D < PhysicsBody3D
  floor_block_on_wall: bool = true
  floor_constant_speed: bool
  floor_max_angle: float = 0.7853982
  floor_snap_length: float = 0.1
  floor_stop_on_slope: bool = true
  max_slides: int = 6
  motion_mode: int
  platform_floor_layers: int = 4294967295
  platform_on_leave: int
  platform_wall_layers: int
  safe_margin: float = 0.001
  slide_on_ceiling: bool = true
  up_direction: Vector3 = Vector3(0, 1, 0)
  velocity: Vector3
  wall_min_slide_angle: float = 0.2617994
PhysicalBone3D < PhysicsBody3D
  angular_damp: float
  angular_damp_mode: int
  angular_velocity: Vector3
  body_offset: Transform3D
  bounce: float
  can_sleep: bool = true
  custom_integrator: bool
  friction: float = 1.0
  gravity_scale: float = 1.0
  joint_offset: Transform3D
  joint_rotation: Vector3
  joint_type: int
  linear_damp: float
  linear_damp_mode: int
  linear_velocity: Vector3
  mass: float = 1.0
RigidBody3D < PhysicsBody3D
  angular_damp: float
  angular_damp_mode: int
  angular_velocity: Vector3
  can_sleep: bool = true
  center_of_mass: Vector3
  center_of_mass_mode: int
  constant_force: Vector3
  constant_torque: Vector3
  contact_monitor: bool
  continuous_cd: bool
  custom_integrator: bool
  freeze: bool
  freeze_mode: int
  gravity_scale: float = 1.0
  inertia: Vector3
  linear_damp: float
  linear_damp_mode: int
  linear_velocity: Vector3
  lock_rotation: bool
  mass: float = 1.0
  max_contacts_reported: int
  sleeping: bool
VehicleBody3D < RigidBody3D
  brake: float
  engine_force: float
  mass: float = 40.0
  steering: float
StaticBody3D < PhysicsBody3D
  constant_angular_velocity: Vector3
  constant_linear_velocity: Vector3
AnimatableBody3D < StaticBody3D
  sync_to_physics: bool = true
CollisionPolygon3D < Node3D
  debug_color: Color = Color(0, 0, 0, 0)
  debug_fill: bool = true
  depth: float = 1.0
  disabled: bool
  margin: float = 0.04
  polygon: PackedVector2Array
CollisionShape3D < Node3D
  debug_color: Color = Color(0, 0, 0, 0)
  debug_fill: bool = true
  disabled: bool
GridMap < Node3D
  bake_navigation: bool
  cell_center_x: bool = true
  cell_center_y: bool = true
  cell_center_z: bool = true
  cell_octant_size: int = 8
  cell_scale: float = 1.0
  cell_size: Vector3 = Vector3(2, 2, 2)
  collision_layer: int = 1
  collision_mask: int = 1
  collision_priority: float = 1.0
ImporterMeshInstance3D < Node3D
  cast_shadow: int = 1
  layer_mask: int = 1
  skeleton_path: NodePath
  visibility_range_begin: float
  visibility_range_begin_margin: float
  visibility_range_end: float
  visibility_range_end_margin: float
  visibility_range_fade_mode: int
Joint3D < Node3D
  exclude_nodes_from_collision: bool = true
  node_a: NodePath
  node_b: NodePath
  solver_priority: int = 1
ConeTwistJoint3D < Joint3D
  bias: float = 0.3
  relaxation: float = 1.0
  softness: float = 0.8
  swing_span: float = 0.7853982
  twist_span: float = 3.1415927
Generic6DOFJoint3D < Joint3D
  angular_limit_x/damping: float = 1.0
  angular_limit_x/enabled: bool = true
  angular_limit_x/erp: float = 0.5
  angular_limit_x/force_limit: float
  angular_limit_x/lower_angle: float
  angular_limit_x/restitution: float
  angular_limit_x/softness: float = 0.5
  angular_limit_x/upper_angle: float
  angular_limit_y/damping: float = 1.0
  angular_limit_y/enabled: bool = true
  angular_limit_y/erp: float = 0.5
  angular_limit_y/force_limit: float
  angular_limit_y/lower_angle: float
  angular_limit_y/restitution: float
  angular_limit_y/softness: float = 0.5
  angular_limit_y/upper_angle: float
  angular_limit_z/damping: float = 1.0
  angular_limit_z/enabled: bool = true
  angular_limit_z/erp: float = 0.5
  angular_limit_z/force_limit: float
  angular_limit_z/lower_angle: float
  angular_limit_z/restitution: float
  angular_limit_z/softness: float = 0.5
  angular_limit_z/upper_angle: float
  angular_motor_x/enabled: bool
  angular_motor_x/force_limit: float = 300.0
  angular_motor_x/target_velocity: float
  angular_motor_y/enabled: bool
  angular_motor_y/force_limit: float = 300.0
  angular_motor_y/target_velocity: float
  angular_motor_z/enabled: bool
  angular_motor_z/force_limit: float = 300.0
  angular_motor_z/target_velocity: float
  angular_spring_x/damping: float
  angular_spring_x/enabled: bool
  angular_spring_x/equilibrium_point: float
  angular_spring_x/stiffness: float
  angular_spring_y/damping: float
  angular_spring_y/enabled: bool
  angular_spring_y/equilibrium_point: float
  angular_spring_y/stiffness: float
  angular_spring_z/damping: float
  angular_spring_z/enabled: bool
  angular_spring_z/equilibrium_point: float
  angular_spring_z/stiffness: float
  linear_limit_x/damping: float = 1.0
  linear_limit_x/enabled: bool = true
  linear_limit_x/lower_distance: float
  linear_limit_x/restitution: float = 0.5
  linear_limit_x/softness: float = 0.7
  linear_limit_x/upper_distance: float
  linear_limit_y/damping: float = 1.0
  linear_limit_y/enabled: bool = true
  linear_limit_y/lower_distance: float
  linear_limit_y/restitution: float = 0.5
  linear_limit_y/softness: float = 0.7
  linear_limit_y/upper_distance: float
  linear_limit_z/damping: float = 1.0
  linear_limit_z/enabled: bool = true
  linear_limit_z/lower_distance: float
  linear_limit_z/restitution: float = 0.5
  linear_limit_z/softness: float = 0.7
  linear_limit_z/upper_distance: float
  linear_motor_x/enabled: bool
  linear_motor_x/force_limit: float
  linear_motor_x/target_velocity: float
  linear_motor_y/enabled: bool
  linear_motor_y/force_limit: float
  linear_motor_y/target_velocity: float
  linear_motor_z/enabled: bool
  linear_motor_z/force_limit: float
  linear_motor_z/target_velocity: float
  linear_spring_x/damping: float = 0.01
  linear_spring_x/enabled: bool
  linear_spring_x/equilibrium_point: float
  linear_spring_x/stiffness: float = 0.01
  linear_spring_y/damping: float = 0.01
  linear_spring_y/enabled: bool
  linear_spring_y/equilibrium_point: float
  linear_spring_y/stiffness: float = 0.01
  linear_spring_z/damping: float = 0.01
  linear_spring_z/enabled: bool
  linear_spring_z/equilibrium_point: float
  linear_spring_z/stiffness: float = 0.01
HingeJoint3D < Joint3D
  angular_limit/bias: float = 0.3
  angular_limit/enable: bool
  angular_limit/lower: float = -1.5707964
  angular_limit/relaxation: float = 1.0
  angular_limit/softness: float = 0.9
  angular_limit/upper: float = 1.5707964
  motor/enable: bool
  motor/max_impulse: float = 1.0
  motor/target_velocity: float = 1.0
  params/bias: float = 0.3
PinJoint3D < Joint3D
  params/bias: float = 0.3
  params/damping: float = 1.0
  params/impulse_clamp: float
SliderJoint3D < Joint3D
  angular_limit/damping: float
  angular_limit/lower_angle: float
  angular_limit/restitution: float = 0.7
  angular_limit/softness: float = 1.0
  angular_limit/upper_angle: float
  angular_motion/damping: float = 1.0
  angular_motion/restitution: float = 0.7
  angular_motion/softness: float = 1.0
  angular_ortho/damping: float = 1.0
  angular_ortho/restitution: float = 0.7
  angular_ortho/softness: float = 1.0
  linear_limit/damping: float = 1.0
  linear_limit/lower_distance: float = -1.0
  linear_limit/restitution: float = 0.7
  linear_limit/softness: float = 1.0
  linear_limit/upper_distance: float = 1.0
  linear_motion/damping: float
  linear_motion/restitution: float = 0.7
  linear_motion/softness: float = 1.0
  linear_ortho/damping: float = 1.0
  linear_ortho/restitution: float = 0.7
  linear_ortho/softness: float = 1.0
LightmapProbe < Node3D
Marker3D < Node3D
  gizmo_extents: float = 0.25
NavigationLink3D < Node3D
  bidirectional: bool = true
  enabled: bool = true
  end_position: Vector3
  enter_cost: float
  navigation_layers: int = 1
  start_position: Vector3
  travel_cost: float = 1.0
NavigationObstacle3D < Node3D
  affect_navigation_mesh: bool
  avoidance_enabled: bool = true
  avoidance_layers: int = 1
  carve_navigation_mesh: bool
  height: float = 1.0
  radius: float
  use_3d_avoidance: bool
  velocity: Vector3
  vertices: PackedVector3Array
NavigationRegion3D < Node3D
  enabled: bool = true
  enter_cost: float
  navigation_layers: int = 1
  travel_cost: float = 1.0
  use_edge_connections: bool = true
OpenXRCompositionLayer < Node3D
  alpha_blend: bool
  android_surface_size: Vector2i = Vector2i(1024, 1024)
  enable_hole_punch: bool
  protected_content: bool
  sort_order: int = 1
  swapchain_state_alpha_swizzle: int = 3
  swapchain_state_blue_swizzle: int = 2
  swapchain_state_border_color: Color = Color(0, 0, 0, 0)
  swapchain_state_green_swizzle: int = 1
  swapchain_state_horizontal_wrap: int
  swapchain_state_mag_filter: int = 1
  swapchain_state_max_anisotropy: float = 1.0
  swapchain_state_min_filter: int = 1
  swapchain_state_mipmap_mode: int = 2
  swapchain_state_red_swizzle: int
  swapchain_state_vertical_wrap: int
  use_android_surface: bool
OpenXRCompositionLayerCylinder < OpenXRCompositionLayer
  aspect_ratio: float = 1.0
  central_angle: float = 1.5707964
  fallback_segments: int = 10
  radius: float = 1.0
OpenXRCompositionLayerEquirect < OpenXRCompositionLayer
  central_horizontal_angle: float = 1.5707964
  fallback_segments: int = 10
  lower_vertical_angle: float = 0.7853982
  radius: float = 1.0
  upper_vertical_angle: float = 0.7853982
OpenXRCompositionLayerQuad < OpenXRCompositionLayer
  quad_size: Vector2 = Vector2(1, 1)
OpenXRHand < Node3D
  bone_update: int
  hand: int
  hand_skeleton: NodePath
  motion_range: int
  skeleton_rig: int
OpenXRRenderModel < Node3D
OpenXRRenderModelManager < Node3D
  make_local_to_pose: String
  tracker: int
Path3D < Node3D
  debug_custom_color: Color
PathFollow3D < Node3D
  cubic_interp: bool = true
  h_offset: float
  loop: bool = true
  progress: float
  progress_ratio: float
  rotation_mode: int = 3
  tilt_enabled: bool = true
  use_model_front: bool
  v_offset: float
RayCast3D < Node3D
  collide_with_areas: bool
  collide_with_bodies: bool = true
  collision_mask: int = 1
  debug_shape_custom_color: Color
  debug_shape_thickness: int = 2
  enabled: bool = true
  exclude_parent: bool = true
  hit_back_faces: bool = true
  hit_from_inside: bool
  target_position: Vector3 = Vector3(0, -1, 0)
RemoteTransform3D < Node3D
  remote_path: NodePath
  update_position: bool = true
  update_rotation: bool = true
  update_scale: bool = true
  use_global_coordinates: bool = true
ShapeCast3D < Node3D
  collide_with_areas: bool
  collide_with_bodies: bool = true
  collision_mask: int = 1
  collision_result: Array
  debug_shape_custom_color: Color
  enabled: bool = true
  exclude_parent: bool = true
  margin: float
  max_results: int = 32
  target_position: Vector3 = Vector3(0, -1, 0)
Skeleton3D < Node3D
  animate_physical_bones: bool = true
  modifier_callback_mode_process: int = 1
  motion_scale: float = 1.0
  show_rest_only: bool
SkeletonModifier3D < Node3D
  active: bool = true
  influence: float = 1.0
BoneConstraint3D < SkeletonModifier3D
AimModifier3D < BoneConstraint3D
  setting_count: int
ConvertTransformModifier3D < BoneConstraint3D
  setting_count: int
CopyTransformModifier3D < BoneConstraint3D
  setting_count: int
LookAtModifier3D < SkeletonModifier3D
  bone: int = -1
  bone_name: String
  duration: float
  ease_type: int
  forward_axis: int = 4
  origin_bone: int
  origin_bone_name: String
  origin_external_node: NodePath
  origin_from: int
  origin_offset: Vector3
  origin_safe_margin: float = 0.1
  primary_damp_threshold: float
  primary_limit_angle: float
  primary_negative_damp_threshold: float
  primary_negative_limit_angle: float
  primary_positive_damp_threshold: float
  primary_positive_limit_angle: float
  primary_rotation_axis: int = 1
  secondary_damp_threshold: float
  secondary_limit_angle: float
  secondary_negative_damp_threshold: float
  secondary_negative_limit_angle: float
  secondary_positive_damp_threshold: float
  secondary_positive_limit_angle: float
  symmetry_limitation: bool
  target_node: NodePath
  transition_type: int
  use_angle_limitation: bool
  use_secondary_rotation: bool = true
ModifierBoneTarget3D < SkeletonModifier3D
  bone: int = -1
  bone_name: String
PhysicalBoneSimulator3D < SkeletonModifier3D
RetargetModifier3D < SkeletonModifier3D
  enable: int = 7
  use_global_pose: bool
SkeletonIK3D < SkeletonModifier3D
  interpolation: float
  magnet: Vector3
  max_iterations: int = 10
  min_distance: float = 0.01
  override_tip_basis: bool = true
  root_bone: StringName
  target: Transform3D
  target_node: NodePath
  tip_bone: StringName
  use_magnet: bool
SpringBoneSimulator3D < SkeletonModifier3D
  external_force: Vector3
  setting_count: int
XRBodyModifier3D < SkeletonModifier3D
  body_tracker: StringName = &"/user/body_tracker"
  body_update: int = 7
  bone_update: int
XRHandModifier3D < SkeletonModifier3D
  bone_update: int
  hand_tracker: StringName = &"/user/hand_tracker/left"
SpringArm3D < Node3D
  collision_mask: int = 1
  margin: float = 0.01
  spring_length: float = 1.0
SpringBoneCollision3D < Node3D
  bone: int = -1
  bone_name: String
  position_offset: Vector3
  rotation_offset: Quaternion
SpringBoneCollisionCapsule3D < SpringBoneCollision3D
  height: float = 0.5
  inside: bool
  mid_height: float
  radius: float = 0.1
SpringBoneCollisionPlane3D < SpringBoneCollision3D
SpringBoneCollisionSphere3D < SpringBoneCollision3D
  inside: bool
  radius: float = 0.1
VehicleWheel3D < Node3D
  brake: float
  damping_compression: float = 0.83
  damping_relaxation: float = 0.88
  engine_force: float
  physics_interpolation_mode: int = 2
  steering: float
  suspension_max_force: float = 6000.0
  suspension_stiffness: float = 5.88
  suspension_travel: float = 0.2
  use_as_steering: bool
  use_as_traction: bool
  wheel_friction_slip: float = 10.5
  wheel_radius: float = 0.5
  wheel_rest_length: float = 0.15
  wheel_roll_influence: float = 0.1
VisualInstance3D < Node3D
  layers: int = 1
  sorting_offset: float
  sorting_use_aabb_center: bool
Decal < VisualInstance3D
  albedo_mix: float = 1.0
  cull_mask: int = 1048575
  distance_fade_begin: float = 40.0
  distance_fade_enabled: bool
  distance_fade_length: float = 10.0
  emission_energy: float = 1.0
  lower_fade: float = 0.3
  modulate: Color = Color(1, 1, 1, 1)
  normal_fade: float
  size: Vector3 = Vector3(2, 2, 2)
  upper_fade: float = 0.3
FogVolume < VisualInstance3D
  shape: int = 3
  size: Vector3 = Vector3(2, 2, 2)
GPUParticlesAttractor3D < VisualInstance3D
  attenuation: float = 1.0
  cull_mask: int = 4294967295
  directionality: float
  strength: float = 1.0
GPUParticlesAttractorBox3D < GPUParticlesAttractor3D
  size: Vector3 = Vector3(2, 2, 2)
GPUParticlesAttractorSphere3D < GPUParticlesAttractor3D
  radius: float = 1.0
GPUParticlesAttractorVectorField3D < GPUParticlesAttractor3D
  size: Vector3 = Vector3(2, 2, 2)
GPUParticlesCollision3D < VisualInstance3D
  cull_mask: int = 4294967295
GPUParticlesCollisionBox3D < GPUParticlesCollision3D
  size: Vector3 = Vector3(2, 2, 2)
GPUParticlesCollisionHeightField3D < GPUParticlesCollision3D
  follow_camera_enabled: bool
  heightfield_mask: int = 1048575
  resolution: int = 2
  size: Vector3 = Vector3(2, 2, 2)
  update_mode: int
GPUParticlesCollisionSDF3D < GPUParticlesCollision3D
  bake_mask: int = 4294967295
  resolution: int = 2
  size: Vector3 = Vector3(2, 2, 2)
  thickness: float = 1.0
GPUParticlesCollisionSphere3D < GPUParticlesCollision3D
  radius: float = 1.0
GeometryInstance3D < VisualInstance3D
  cast_shadow: int = 1
  custom_aabb: AABB
  extra_cull_margin: float
  gi_lightmap_scale: int
  gi_lightmap_texel_scale: float = 1.0
  gi_mode: int = 1
  ignore_occlusion_culling: bool
  lod_bias: float = 1.0
  transparency: float
  visibility_range_begin: float
  visibility_range_begin_margin: float
  visibility_range_end: float
  visibility_range_end_margin: float
  visibility_range_fade_mode: int
CPUParticles3D < GeometryInstance3D
  amount: int = 8
  angle_max: float
  angle_min: float
  angular_velocity_max: float
  angular_velocity_min: float
  anim_offset_max: float
  anim_offset_min: float
  anim_speed_max: float
  anim_speed_min: float
  color: Color = Color(1, 1, 1, 1)
  damping_max: float
  damping_min: float
  direction: Vector3 = Vector3(1, 0, 0)
  draw_order: int
  emission_box_extents: Vector3
  emission_colors: PackedColorArray
  emission_normals: PackedVector3Array
  emission_points: PackedVector3Array
  emission_ring_axis: Vector3
  emission_ring_cone_angle: float
  emission_ring_height: float
  emission_ring_inner_radius: float
  emission_ring_radius: float
  emission_shape: int
  emission_sphere_radius: float
  emitting: bool = true
  explosiveness: float
  fixed_fps: int
  flatness: float
  fract_delta: bool = true
  gravity: Vector3 = Vector3(0, -9.8, 0)
  hue_variation_max: float
  hue_variation_min: float
  initial_velocity_max: float
  initial_velocity_min: float
  lifetime: float = 1.0
  lifetime_randomness: float
  linear_accel_max: float
  linear_accel_min: float
  local_coords: bool
  one_shot: bool
  orbit_velocity_max: float
  orbit_velocity_min: float
  particle_flag_align_y: bool
  particle_flag_disable_z: bool
  particle_flag_rotate_y: bool
  preprocess: float
  radial_accel_max: float
  radial_accel_min: float
  randomness: float
  scale_amount_max: float = 1.0
  scale_amount_min: float = 1.0
  seed: int
  speed_scale: float = 1.0
  split_scale: bool
  spread: float = 45.0
  tangential_accel_max: float
  tangential_accel_min: float
  use_fixed_seed: bool
  visibility_aabb: AABB
CSGShape3D < GeometryInstance3D
  calculate_tangents: bool = true
  collision_layer: int = 1
  collision_mask: int = 1
  collision_priority: float = 1.0
  operation: int
  snap: float
  use_collision: bool
CSGCombiner3D < CSGShape3D
CSGPrimitive3D < CSGShape3D
  flip_faces: bool
CSGBox3D < CSGPrimitive3D
  size: Vector3 = Vector3(1, 1, 1)
CSGCylinder3D < CSGPrimitive3D
  cone: bool
  height: float = 2.0
  radius: float = 0.5
  sides: int = 8
  smooth_faces: bool = true
CSGMesh3D < CSGPrimitive3D
CSGPolygon3D < CSGPrimitive3D
  depth: float = 1.0
  mode: int
  path_continuous_u: bool
  path_interval: float
  path_interval_type: int
  path_joined: bool
  path_local: bool
  path_node: NodePath
  path_rotation: int
  path_rotation_accurate: bool
  path_simplify_angle: float
  path_u_distance: float
  polygon: PackedVector2Array = PackedVector2Array(0, 0, 0, 1, 1, 1, 1, 0)
  smooth_faces: bool
  spin_degrees: float
  spin_sides: int
CSGSphere3D < CSGPrimitive3D
  radial_segments: int = 12
  radius: float = 0.5
  rings: int = 6
  smooth_faces: bool = true
CSGTorus3D < CSGPrimitive3D
  inner_radius: float = 0.5
  outer_radius: float = 1.0
  ring_sides: int = 6
  sides: int = 8
  smooth_faces: bool = true
GPUParticles3D < GeometryInstance3D
  amount: int = 8
  amount_ratio: float = 1.0
  collision_base_size: float = 0.01
  draw_order: int
  draw_passes: int = 1
  emitting: bool = true
  explosiveness: float
  fixed_fps: int = 30
  fract_delta: bool = true
  interp_to_end: float
  interpolate: bool = true
  lifetime: float = 1.0
  local_coords: bool
  one_shot: bool
  preprocess: float
  randomness: float
  seed: int
  speed_scale: float = 1.0
  sub_emitter: NodePath
  trail_enabled: bool
  trail_lifetime: float = 0.3
  transform_align: int
  use_fixed_seed: bool
  visibility_aabb: AABB = AABB(-4, -4, -4, 8, 8, 8)
Label3D < GeometryInstance3D
  alpha_antialiasing_edge: float
  alpha_antialiasing_mode: int
  alpha_cut: int
  alpha_hash_scale: float = 1.0
  alpha_scissor_threshold: float = 0.5
  autowrap_mode: int
  autowrap_trim_flags: int = 192
  billboard: int
  double_sided: bool = true
  fixed_size: bool
  font_size: int = 32
  horizontal_alignment: int = 1
  justification_flags: int = 163
  language: String
  line_spacing: float
  modulate: Color = Color(1, 1, 1, 1)
  no_depth_test: bool
  offset: Vector2
  outline_modulate: Color
  outline_render_priority: int = -1
  outline_size: int = 12
  pixel_size: float = 0.005
  render_priority: int
  shaded: bool
  structured_text_bidi_override: int
  structured_text_bidi_override_options: Array
  text: String
  text_direction: int
  texture_filter: int = 3
  uppercase: bool
  vertical_alignment: int = 1
  width: float = 500.0
MeshInstance3D < GeometryInstance3D
  skeleton: NodePath = NodePath("..")
SoftBody3D < MeshInstance3D
  collision_layer: int = 1
  collision_mask: int = 1
  damping_coefficient: float = 0.01
  disable_mode: int
  drag_coefficient: float
  linear_stiffness: float = 0.5
  parent_collision_ignore: NodePath
  pressure_coefficient: float
  ray_pickable: bool = true
  shrinking_factor: float
  simulation_precision: int = 5
  total_mass: float = 1.0
MultiMeshInstance3D < GeometryInstance3D
SpriteBase3D < GeometryInstance3D
  alpha_antialiasing_edge: float
  alpha_antialiasing_mode: int
  alpha_cut: int
  alpha_hash_scale: float = 1.0
  alpha_scissor_threshold: float = 0.5
  axis: int = 2
  billboard: int
  centered: bool = true
  double_sided: bool = true
  fixed_size: bool
  flip_h: bool
  flip_v: bool
  modulate: Color = Color(1, 1, 1, 1)
  no_depth_test: bool
  offset: Vector2
  pixel_size: float = 0.01
  render_priority: int
  shaded: bool
  texture_filter: int = 3
  transparent: bool = true
AnimatedSprite3D < SpriteBase3D
  animation: StringName = &"default"
  autoplay: String
  frame: int
  frame_progress: float
  speed_scale: float = 1.0
Sprite3D < SpriteBase3D
  frame: int
  frame_coords: Vector2i
  hframes: int = 1
  region_enabled: bool
  region_rect: Rect2
  vframes: int = 1
Light3D < VisualInstance3D
  distance_fade_begin: float = 40.0
  distance_fade_enabled: bool
  distance_fade_length: float = 10.0
  distance_fade_shadow: float = 50.0
  editor_only: bool
  light_angular_distance: float
  light_bake_mode: int = 2
  light_color: Color = Color(1, 1, 1, 1)
  light_cull_mask: int = 4294967295
  light_energy: float = 1.0
  light_indirect_energy: float = 1.0
  light_intensity_lumens: float
  light_intensity_lux: float
  light_negative: bool
  light_size: float
  light_specular: float = 1.0
  light_temperature: float
  light_volumetric_fog_energy: float = 1.0
  shadow_bias: float = 0.1
  shadow_blur: float = 1.0
  shadow_caster_mask: int = 4294967295
  shadow_enabled: bool
  shadow_normal_bias: float = 2.0
  shadow_opacity: float = 1.0
  shadow_reverse_cull_face: bool
  shadow_transmittance_bias: float = 0.05
DirectionalLight3D < Light3D
  directional_shadow_blend_splits: bool
  directional_shadow_fade_start: float = 0.8
  directional_shadow_max_distance: float = 100.0
  directional_shadow_mode: int = 2
  directional_shadow_pancake_size: float = 20.0
  directional_shadow_split_1: float = 0.1
  directional_shadow_split_2: float = 0.2
  directional_shadow_split_3: float = 0.5
  sky_mode: int
OmniLight3D < Light3D
  light_specular: float = 0.5
  omni_attenuation: float = 1.0
  omni_range: float = 5.0
  omni_shadow_mode: int = 1
  shadow_normal_bias: float = 1.0
SpotLight3D < Light3D
  light_specular: float = 0.5
  shadow_bias: float = 0.03
  shadow_normal_bias: float = 1.0
  spot_angle: float = 45.0
  spot_angle_attenuation: float = 1.0
  spot_attenuation: float = 1.0
  spot_range: float = 5.0
LightmapGI < VisualInstance3D
  bias: float = 0.0005
  bounce_indirect_energy: float = 1.0
  bounces: int = 3
  denoiser_range: int = 10
  denoiser_strength: float = 0.1
  directional: bool
  environment_custom_color: Color = Color(1, 1, 1, 1)
  environment_custom_energy: float = 1.0
  environment_mode: int = 1
  generate_probes_subdiv: int = 2
  interior: bool
  max_texture_size: int = 16384
  quality: int = 1
  shadowmask_mode: int
  supersampling: bool
  supersampling_factor: float = 2.0
  texel_scale: float = 1.0
  use_denoiser: bool = true
  use_texture_for_bounces: bool = true
OccluderInstance3D < VisualInstance3D
  bake_mask: int = 4294967295
  bake_simplification_distance: float = 0.1
OpenXRVisibilityMask < VisualInstance3D
ReflectionProbe < VisualInstance3D
  ambient_color: Color
  ambient_color_energy: float = 1.0
  ambient_mode: int = 1
  blend_distance: float = 1.0
  box_projection: bool
  cull_mask: int = 1048575
  enable_shadows: bool
  intensity: float = 1.0
  interior: bool
  max_distance: float
  mesh_lod_threshold: float = 1.0
  origin_offset: Vector3
  reflection_mask: int = 1048575
  size: Vector3 = Vector3(20, 20, 20)
  update_mode: int
RootMotionView < VisualInstance3D
  animation_path: NodePath
  cell_size: float = 1.0
  color: Color = Color(0.5, 0.5, 1, 1)
  radius: float = 10.0
  zero_y: bool = true
VisibleOnScreenNotifier3D < VisualInstance3D
  aabb: AABB = AABB(-1, -1, -1, 2, 2, 2)
VisibleOnScreenEnabler3D < VisibleOnScreenNotifier3D
  enable_mode: int
  enable_node_path: NodePath = NodePath("..")
VoxelGI < VisualInstance3D
  size: Vector3 = Vector3(20, 20, 20)
  subdiv: int = 1
XRFaceModifier3D < Node3D
  face_tracker: StringName = &"/user/face_tracker"
  target: NodePath
XRNode3D < Node3D
  physics_interpolation_mode: int = 2
  pose: StringName = &"default"
  show_when_tracked: bool
  tracker: StringName
XRAnchor3D < XRNode3D
XRController3D < XRNode3D
XROrigin3D < Node3D
  current: bool
  world_scale: float = 1.0
ResourcePreloader < Node
ShaderGlobalsOverride < Node
StatusIndicator < Node
  menu: NodePath
  tooltip: String
  visible: bool = true
Timer < Node
  autostart: bool
  ignore_time_scale: bool
  one_shot: bool
  paused: bool
  process_callback: int = 1
  time_left: float
  wait_time: float = 1.0
Viewport < Node
  anisotropic_filtering_level: int = 2
  audio_listener_enable_2d: bool
  audio_listener_enable_3d: bool
  canvas_cull_mask: int = 4294967295
  canvas_item_default_texture_filter: int = 1
  canvas_item_default_texture_repeat: int
  canvas_transform: Transform2D
  debug_draw: int
  disable_3d: bool
  fsr_sharpness: float = 0.2
  global_canvas_transform: Transform2D
  gui_disable_input: bool
  gui_embed_subwindows: bool
  gui_snap_controls_to_pixels: bool = true
  handle_input_locally: bool = true
  mesh_lod_threshold: float = 1.0
  msaa_2d: int
  msaa_3d: int
  oversampling: bool = true
  oversampling_override: float
  own_world_3d: bool
  physics_interpolation_mode: int = 1
  physics_object_picking: bool
  physics_object_picking_first_only: bool
  physics_object_picking_sort: bool
  positional_shadow_atlas_16_bits: bool = true
  positional_shadow_atlas_quad_0: int = 2
  positional_shadow_atlas_quad_1: int = 2
  positional_shadow_atlas_quad_2: int = 3
  positional_shadow_atlas_quad_3: int = 4
  positional_shadow_atlas_size: int = 2048
  scaling_3d_mode: int
  scaling_3d_scale: float = 1.0
  screen_space_aa: int
  sdf_oversize: int = 1
  sdf_scale: int = 1
  snap_2d_transforms_to_pixel: bool
  snap_2d_vertices_to_pixel: bool
  texture_mipmap_bias: float
  transparent_bg: bool
  use_debanding: bool
  use_hdr_2d: bool
  use_occlusion_culling: bool
  use_taa: bool
  use_xr: bool
  vrs_mode: int
  vrs_update_mode: int = 1
SubViewport < Viewport
  render_target_clear_mode: int
  render_target_update_mode: int = 2
  size: Vector2i = Vector2i(512, 512)
  size_2d_override: Vector2i
  size_2d_override_stretch: bool
Window < Viewport
  accessibility_description: String
  accessibility_name: String
  always_on_top: bool
  auto_translate: bool
  borderless: bool
  content_scale_aspect: int
  content_scale_factor: float = 1.0
  content_scale_mode: int
  content_scale_size: Vector2i
  content_scale_stretch: int
  current_screen: int
  exclude_from_capture: bool
  exclusive: bool
  extend_to_title: bool
  force_native: bool
  initial_position: int
  keep_title_visible: bool
  max_size: Vector2i
  maximize_disabled: bool
  min_size: Vector2i
  minimize_disabled: bool
  mode: int
  mouse_passthrough: bool
  mouse_passthrough_polygon: PackedVector2Array
  popup_window: bool
  popup_wm_hint: bool
  position: Vector2i
  sharp_corners: bool
  size: Vector2i = Vector2i(100, 100)
  theme_type_variation: StringName
  title: String
  transient: bool
  transient_to_focused: bool
  transparent: bool
  unfocusable: bool
  unresizable: bool
  visible: bool = true
  wrap_controls: bool
AcceptDialog < Window
  dialog_autowrap: bool
  dialog_close_on_escape: bool = true
  dialog_hide_on_ok: bool = true
  dialog_text: String
  exclusive: bool = true
  keep_title_visible: bool = true
  maximize_disabled: bool = true
  minimize_disabled: bool = true
  ok_button_text: String
  title: String = "Alert!"
  transient: bool = true
  wrap_controls: bool = true
ConfirmationDialog < AcceptDialog
  cancel_button_text: String = "Cancel"
  min_size: Vector2i = Vector2i(200, 70)
  size: Vector2i = Vector2i(200, 100)
  title: String = "Please Confirm..."
EditorCommandPalette < ConfirmationDialog
EditorFileDialog < ConfirmationDialog
FileDialog < ConfirmationDialog
  access: int
  current_dir: String
  current_file: String
  current_path: String
  deleting_enabled: bool = true
  display_mode: int
  favorites_enabled: bool = true
  file_filter_toggle_enabled: bool = true
  file_mode: int = 4
  file_sort_options_enabled: bool = true
  filename_filter: String
  filters: PackedStringArray
  folder_creation_enabled: bool = true
  hidden_files_toggle_enabled: bool = true
  layout_toggle_enabled: bool = true
  mode_overrides_title: bool = true
  option_count: int
  overwrite_warning_enabled: bool = true
  recent_list_enabled: bool = true
  root_subfolder: String
  show_hidden_files: bool
  size: Vector2i = Vector2i(640, 360)
  title: String = "Save a File"
  use_native_dialog: bool
ScriptCreateDialog < ConfirmationDialog
  ok_button_text: String = "Create"
  title: String = "Attach Node Script"
Popup < Window
  borderless: bool = true
  maximize_disabled: bool = true
  minimize_disabled: bool = true
  popup_window: bool = true
  popup_wm_hint: bool = true
  transient: bool = true
  unresizable: bool = true
  wrap_controls: bool = true
PopupMenu < Popup
  allow_search: bool = true
  hide_on_checkable_item_selection: bool = true
  hide_on_item_selection: bool = true
  hide_on_state_item_selection: bool
  item_count: int
  prefer_native_menu: bool
  submenu_popup_delay: float = 0.3
  system_menu_id: int
  transparent: bool = true
  transparent_bg: bool = true
PopupPanel < Popup
  transparent: bool = true
  transparent_bg: bool = true
WorldEnvironment < Node
`;

/** The other classes that a script may extend or name as a type, behind their base. */
export const OTHER_CLASSES = `
RefCounted: AESContext AStar2D AStar3D AStarGrid2D AudioEffectInstance AudioSample AudioSamplePlayback
AudioStreamPlayback CameraFeed CharFXTransform ConfigFile Crypto DTLSServer DirAccess ENetConnection
EditorContextMenuPlugin EditorDebuggerPlugin EditorDebuggerSession EditorExportPlatform EditorExportPlugin
EditorExportPreset EditorFeatureProfile EditorFileSystemImportFormatSupportQuery EditorInspectorPlugin
EditorResourceConversionPlugin EditorResourcePreviewGenerator EditorResourceTooltipPlugin EditorSceneFormatImporter
EditorScenePostImport EditorScenePostImportPlugin EditorScript EditorTranslationParserPlugin EncodedObjectAsID
EngineProfiler Expression FileAccess GLTFObjectModelProperty HMACContext HTTPClient HashingContext ImageFormatLoader
JavaClass JavaObject JavaScriptObject KinematicCollision2D KinematicCollision3D Lightmapper Logger
MeshConvexDecompositionSettings MeshDataTool MultiplayerAPI Mutex NavigationPathQueryParameters2D
NavigationPathQueryParameters3D NavigationPathQueryResult2D NavigationPathQueryResult3D Node3DGizmo
OggPacketSequencePlayback OpenXRAPIExtension OpenXRFutureResult OpenXRSpatialCapabilityConfigurationBaseHeader
OpenXRSpatialComponentData OpenXRStructureBase PCKPacker PackedDataContainerRef PacketPeer
PhysicsPointQueryParameters2D PhysicsPointQueryParameters3D PhysicsRayQueryParameters2D PhysicsRayQueryParameters3D
PhysicsShapeQueryParameters2D PhysicsShapeQueryParameters3D PhysicsTestMotionParameters2D
PhysicsTestMotionParameters3D PhysicsTestMotionResult2D PhysicsTestMotionResult3D RDAttachmentFormat RDFramebufferPass
RDPipelineColorBlendState RDPipelineColorBlendStateAttachment RDPipelineDepthStencilState RDPipelineMultisampleState
RDPipelineRasterizationState RDPipelineSpecializationConstant RDSamplerState RDShaderSource RDTextureFormat
RDTextureView RDUniform RDVertexAttribute RandomNumberGenerator RegEx RegExMatch RenderSceneBuffers
RenderSceneBuffersConfiguration Resource ResourceFormatLoader ResourceFormatSaver ResourceImporter SceneState
SceneTreeTimer ScriptBacktrace Semaphore SkinReference SocketServer StreamPeer SurfaceTool TLSOptions TextLine
TextParagraph TextServer Thread TranslationDomain TriangleMesh Tween Tweener UDPServer UPNP UPNPDevice WeakRef
WebRTCPeerConnection XMLParser XRInterface XRPose XRTracker ZIPPacker ZIPReader
Texture2D: AnimatedTexture AtlasTexture CameraTexture CanvasTexture CompressedTexture2D CurveTexture CurveXYZTexture
DPITexture ExternalTexture GradientTexture1D GradientTexture2D ImageTexture MeshTexture NoiseTexture2D
PlaceholderTexture2D PortableCompressedTexture2D Texture2DRD ViewportTexture
Resource: Animation AnimationLibrary AnimationNode AnimationNodeStateMachinePlayback
AnimationNodeStateMachineTransition AudioBusLayout AudioEffect AudioStream BitMap BoneMap ButtonGroup CameraAttributes
ColorPalette Compositor CompositorEffect CryptoKey Curve Curve2D Curve3D EditorNode3DGizmoPlugin EditorSettings
Environment FoldableGroup Font GDExtension GLTFAccessor GLTFAnimation GLTFBufferView GLTFCamera GLTFDocument
GLTFDocumentExtension GLTFLight GLTFMesh GLTFNode GLTFPhysicsBody GLTFPhysicsShape GLTFSkeleton GLTFSkin GLTFSpecGloss
GLTFState GLTFTexture GLTFTextureSampler Gradient Image ImporterMesh InputEvent JSON LabelSettings LightmapGIData
Material Mesh MeshLibrary MissingResource MultiMesh NavigationMesh NavigationMeshSourceGeometryData2D
NavigationMeshSourceGeometryData3D NavigationPolygon Noise Occluder3D OccluderPolygon2D OggPacketSequence OpenXRAction
OpenXRActionMap OpenXRActionSet OpenXRBindingModifier OpenXRHapticBase OpenXRIPBinding OpenXRInteractionProfile
PackedDataContainer PackedScene PhysicsMaterial PolygonPathFinder RDShaderFile RDShaderSPIRV RichTextEffect
SceneReplicationConfig Script Shader ShaderInclude Shape2D Shape3D Shortcut SkeletonModification2D
SkeletonModificationStack2D SkeletonProfile Skin Sky SpriteFrames StyleBox SyntaxHighlighter Texture Theme
TileMapPattern TileSet TileSetSource Translation VideoStream VideoStreamPlayback VisualShaderNode VoxelGIData World2D
World3D X509Certificate
AnimationNodeSync: AnimationNodeAdd2 AnimationNodeAdd3 AnimationNodeBlend2 AnimationNodeBlend3 AnimationNodeOneShot
AnimationNodeSub2 AnimationNodeTransition
AnimationRootNode: AnimationNodeAnimation AnimationNodeBlendSpace1D AnimationNodeBlendSpace2D AnimationNodeBlendTree
AnimationNodeStateMachine
AnimationNode: AnimationNodeExtension AnimationNodeOutput AnimationNodeSync AnimationNodeTimeScale
AnimationNodeTimeSeek AnimationRootNode
Mesh: ArrayMesh ImmediateMesh PlaceholderMesh PrimitiveMesh
Occluder3D: ArrayOccluder3D BoxOccluder3D PolygonOccluder3D QuadOccluder3D SphereOccluder3D
AudioEffect: AudioEffectAmplify AudioEffectCapture AudioEffectChorus AudioEffectCompressor AudioEffectDelay
AudioEffectDistortion AudioEffectEQ AudioEffectFilter AudioEffectHardLimiter AudioEffectLimiter AudioEffectPanner
AudioEffectPhaser AudioEffectPitchShift AudioEffectRecord AudioEffectReverb AudioEffectSpectrumAnalyzer
AudioEffectStereoEnhance
AudioEffectFilter: AudioEffectBandLimitFilter AudioEffectBandPassFilter AudioEffectHighPassFilter
AudioEffectHighShelfFilter AudioEffectLowPassFilter AudioEffectLowShelfFilter AudioEffectNotchFilter
AudioEffectEQ: AudioEffectEQ10 AudioEffectEQ21 AudioEffectEQ6
AudioEffectInstance: AudioEffectSpectrumAnalyzerInstance
Object: AudioServer CameraServer ClassDB DisplayServer EditorFileSystemDirectory EditorInterface EditorPaths
EditorSelection EditorUndoRedoManager EditorVCSInterface Engine EngineDebugger FramebufferCacheRD GDExtensionManager
Geometry2D Geometry3D GodotInstance IP Input InputMap JNISingleton JSONRPC JavaClassWrapper JavaScriptBridge MainLoop
Marshalls MovieWriter NativeMenu NavigationMeshGenerator NavigationServer2D NavigationServer3D OS
OpenXRExtensionWrapper OpenXRInteractionProfileMetadata Performance PhysicsDirectBodyState2D PhysicsDirectBodyState3D
PhysicsDirectSpaceState2D PhysicsDirectSpaceState3D PhysicsServer2D PhysicsServer2DManager PhysicsServer3D
PhysicsServer3DManager PhysicsServer3DRenderingServerHandler ProjectSettings RefCounted RenderData RenderSceneData
RenderingDevice RenderingServer ResourceLoader ResourceSaver ResourceUID ScriptLanguage ShaderIncludeDB
TextServerManager ThemeDB TileData Time TranslationServer TreeItem UndoRedo UniformSetCacheRD WorkerThreadPool
XRServer XRVRS
AudioStream: AudioStreamGenerator AudioStreamInteractive AudioStreamMP3 AudioStreamMicrophone AudioStreamOggVorbis
AudioStreamPlaylist AudioStreamPolyphonic AudioStreamRandomizer AudioStreamSynchronized AudioStreamWAV
AudioStreamPlaybackResampled: AudioStreamGeneratorPlayback AudioStreamPlaybackOggVorbis
AudioStreamPlayback: AudioStreamPlaybackInteractive AudioStreamPlaybackPlaylist AudioStreamPlaybackPolyphonic
AudioStreamPlaybackResampled AudioStreamPlaybackSynchronized
Material: BaseMaterial3D CanvasItemMaterial FogMaterial PanoramaSkyMaterial ParticleProcessMaterial
PhysicalSkyMaterial PlaceholderMaterial ProceduralSkyMaterial ShaderMaterial
PrimitiveMesh: BoxMesh CapsuleMesh CylinderMesh PlaneMesh PointMesh PrismMesh RibbonTrailMesh SphereMesh TextMesh
TorusMesh TubeTrailMesh
Shape3D: BoxShape3D CapsuleShape3D ConcavePolygonShape3D ConvexPolygonShape3D CylinderShape3D HeightMapShape3D
SeparationRayShape3D SphereShape3D WorldBoundaryShape3D
Script: CSharpScript GDScript ScriptExtension
Tweener: CallbackTweener IntervalTweener MethodTweener PropertyTweener SubtweenTweener
CameraAttributes: CameraAttributesPhysical CameraAttributesPractical
Shape2D: CapsuleShape2D CircleShape2D ConcavePolygonShape2D ConvexPolygonShape2D RectangleShape2D SegmentShape2D
SeparationRayShape2D WorldBoundaryShape2D
SyntaxHighlighter: CodeHighlighter EditorSyntaxHighlighter
CompressedTextureLayered: CompressedCubemap CompressedCubemapArray CompressedTexture2DArray
Texture3D: CompressedTexture3D ImageTexture3D NoiseTexture3D PlaceholderTexture3D Texture3DRD
TextureLayered: CompressedTextureLayered ImageTextureLayered PlaceholderTextureLayered TextureLayeredRD
ImageTextureLayered: Cubemap CubemapArray Texture2DArray
MultiplayerPeer: ENetMultiplayerPeer MultiplayerPeerExtension OfflineMultiplayerPeer WebRTCMultiplayerPeer
WebSocketMultiplayerPeer
PacketPeer: ENetPacketPeer MultiplayerPeer PacketPeerDTLS PacketPeerExtension PacketPeerStream PacketPeerUDP
WebRTCDataChannel WebSocketPeer
EditorExportPlatform: EditorExportPlatformAppleEmbedded EditorExportPlatformExtension EditorExportPlatformPC
ResourceImporter: EditorImportPlugin ResourceImporterBMFont ResourceImporterBitMap ResourceImporterCSVTranslation
ResourceImporterDynamicFont ResourceImporterImage ResourceImporterImageFont ResourceImporterLayeredTexture
ResourceImporterMP3 ResourceImporterOBJ ResourceImporterOggVorbis ResourceImporterSVG ResourceImporterScene
ResourceImporterShaderFile ResourceImporterTexture ResourceImporterTextureAtlas ResourceImporterWAV
Node3DGizmo: EditorNode3DGizmo
EditorSceneFormatImporter: EditorSceneFormatImporterBlend EditorSceneFormatImporterFBX2GLTF
EditorSceneFormatImporterGLTF EditorSceneFormatImporterUFBX
GLTFDocument: FBXDocument
GLTFState: FBXState
Noise: FastNoiseLite
Font: FontFile FontVariation SystemFont
EditorSyntaxHighlighter: GDScriptSyntaxHighlighter
GLTFDocumentExtension: GLTFDocumentExtensionConvertImporterMesh
ImageFormatLoader: ImageFormatLoaderExtension
InputEvent: InputEventAction InputEventFromWindow InputEventJoypadButton InputEventJoypadMotion InputEventMIDI
InputEventShortcut
InputEventWithModifiers: InputEventGesture InputEventKey InputEventMouse
InputEventGesture: InputEventMagnifyGesture InputEventPanGesture
InputEventMouse: InputEventMouseButton InputEventMouseMotion
InputEventFromWindow: InputEventScreenDrag InputEventScreenTouch InputEventWithModifiers
Lightmapper: LightmapperRD
XRInterface: MobileVRInterface OpenXRInterface WebXRInterface XRInterfaceExtension
MultiplayerAPI: MultiplayerAPIExtension SceneMultiplayer
BaseMaterial3D: ORMMaterial3D StandardMaterial3D
OpenXRBindingModifier: OpenXRActionBindingModifier OpenXRIPBindingModifier
OpenXRActionBindingModifier: OpenXRAnalogThresholdModifier
OpenXRSpatialEntityTracker: OpenXRAnchorTracker OpenXRMarkerTracker OpenXRPlaneTracker
OpenXRIPBindingModifier: OpenXRDpadBindingModifier
OpenXRExtensionWrapper: OpenXRExtensionWrapperExtension OpenXRFutureExtension OpenXRRenderModelExtension
OpenXRSpatialAnchorCapability OpenXRSpatialEntityExtension OpenXRSpatialMarkerTrackingCapability
OpenXRSpatialPlaneTrackingCapability
OpenXRHapticBase: OpenXRHapticVibration
OpenXRSpatialCapabilityConfigurationBaseHeader: OpenXRSpatialCapabilityConfigurationAnchor
OpenXRSpatialCapabilityConfigurationAprilTag OpenXRSpatialCapabilityConfigurationAruco
OpenXRSpatialCapabilityConfigurationMicroQrCode OpenXRSpatialCapabilityConfigurationPlaneTracking
OpenXRSpatialCapabilityConfigurationQrCode
OpenXRSpatialComponentData: OpenXRSpatialComponentAnchorList OpenXRSpatialComponentBounded2DList
OpenXRSpatialComponentBounded3DList OpenXRSpatialComponentMarkerList OpenXRSpatialComponentMesh2DList
OpenXRSpatialComponentMesh3DList OpenXRSpatialComponentParentList OpenXRSpatialComponentPersistenceList
OpenXRSpatialComponentPlaneAlignmentList OpenXRSpatialComponentPlaneSemanticLabelList
OpenXRSpatialComponentPolygon2DList OpenXRSpatialQueryResultData
OpenXRStructureBase: OpenXRSpatialContextPersistenceConfig
XRPositionalTracker: OpenXRSpatialEntityTracker XRBodyTracker XRControllerTracker XRHandTracker
Translation: OptimizedTranslation
PhysicsDirectBodyState2D: PhysicsDirectBodyState2DExtension
PhysicsDirectBodyState3D: PhysicsDirectBodyState3DExtension
PhysicsDirectSpaceState2D: PhysicsDirectSpaceState2DExtension
PhysicsDirectSpaceState3D: PhysicsDirectSpaceState3DExtension
PhysicsServer2D: PhysicsServer2DExtension
PhysicsServer3D: PhysicsServer3DExtension
PlaceholderTextureLayered: PlaceholderCubemap PlaceholderCubemapArray PlaceholderTexture2DArray
PlaneMesh: QuadMesh
RenderData: RenderDataExtension RenderDataRD
RenderSceneBuffers: RenderSceneBuffersExtension RenderSceneBuffersRD
RenderSceneData: RenderSceneDataExtension RenderSceneDataRD
MainLoop: SceneTree
ScriptLanguage: ScriptLanguageExtension
SkeletonModification2D: SkeletonModification2DCCDIK SkeletonModification2DFABRIK SkeletonModification2DJiggle
SkeletonModification2DLookAt SkeletonModification2DPhysicalBones SkeletonModification2DStackHolder
SkeletonModification2DTwoBoneIK
SkeletonProfile: SkeletonProfileHumanoid
StreamPeer: StreamPeerBuffer StreamPeerExtension StreamPeerGZIP StreamPeerSocket StreamPeerTLS
StreamPeerSocket: StreamPeerTCP StreamPeerUDS
StyleBox: StyleBoxEmpty StyleBoxFlat StyleBoxLine StyleBoxTexture
SocketServer: TCPServer UDSServer
TextServerExtension: TextServerAdvanced TextServerDummy TextServerFallback
TextServer: TextServerExtension
Texture: Texture2D Texture3D TextureLayered
TextureLayeredRD: Texture2DArrayRD TextureCubemapArrayRD TextureCubemapRD
TileSetSource: TileSetAtlasSource TileSetScenesCollectionSource
VideoStream: VideoStreamTheora
Shader: VisualShader
VisualShaderNode: VisualShaderNodeBillboard VisualShaderNodeClamp VisualShaderNodeColorFunc VisualShaderNodeColorOp
VisualShaderNodeCompare VisualShaderNodeConstant VisualShaderNodeCubemap VisualShaderNodeCustom
VisualShaderNodeDerivativeFunc VisualShaderNodeDeterminant VisualShaderNodeDistanceFade VisualShaderNodeDotProduct
VisualShaderNodeFloatFunc VisualShaderNodeFloatOp VisualShaderNodeFresnel VisualShaderNodeIf VisualShaderNodeInput
VisualShaderNodeIntFunc VisualShaderNodeIntOp VisualShaderNodeIs VisualShaderNodeLinearSceneDepth VisualShaderNodeMix
VisualShaderNodeMultiplyAdd VisualShaderNodeOuterProduct VisualShaderNodeOutput VisualShaderNodeParameter
VisualShaderNodeParameterRef VisualShaderNodeParticleAccelerator VisualShaderNodeParticleConeVelocity
VisualShaderNodeParticleEmit VisualShaderNodeParticleEmitter VisualShaderNodeParticleMultiplyByAxisAngle
VisualShaderNodeParticleRandomness VisualShaderNodeProximityFade VisualShaderNodeRandomRange VisualShaderNodeRemap
VisualShaderNodeReroute VisualShaderNodeResizableBase VisualShaderNodeRotationByAxis VisualShaderNodeSDFRaymarch
VisualShaderNodeSDFToScreenUV VisualShaderNodeSample3D VisualShaderNodeScreenNormalWorldSpace
VisualShaderNodeScreenUVToSDF VisualShaderNodeSmoothStep VisualShaderNodeStep VisualShaderNodeSwitch
VisualShaderNodeTexture VisualShaderNodeTextureSDF VisualShaderNodeTextureSDFNormal VisualShaderNodeTransformCompose
VisualShaderNodeTransformDecompose VisualShaderNodeTransformFunc VisualShaderNodeTransformOp
VisualShaderNodeTransformVecMult VisualShaderNodeUIntFunc VisualShaderNodeUIntOp VisualShaderNodeUVFunc
VisualShaderNodeUVPolarCoord VisualShaderNodeVarying VisualShaderNodeVectorBase VisualShaderNodeWorldPositionFromDepth
VisualShaderNodeConstant: VisualShaderNodeBooleanConstant VisualShaderNodeColorConstant VisualShaderNodeFloatConstant
VisualShaderNodeIntConstant VisualShaderNodeTransformConstant VisualShaderNodeUIntConstant
VisualShaderNodeVec2Constant VisualShaderNodeVec3Constant VisualShaderNodeVec4Constant
VisualShaderNodeParameter: VisualShaderNodeBooleanParameter VisualShaderNodeColorParameter
VisualShaderNodeFloatParameter VisualShaderNodeIntParameter VisualShaderNodeTextureParameter
VisualShaderNodeTransformParameter VisualShaderNodeUIntParameter VisualShaderNodeVec2Parameter
VisualShaderNodeVec3Parameter VisualShaderNodeVec4Parameter
VisualShaderNodeFrame: VisualShaderNodeComment
VisualShaderNodeTextureParameter: VisualShaderNodeCubemapParameter VisualShaderNodeTexture2DArrayParameter
VisualShaderNodeTexture2DParameter VisualShaderNodeTexture3DParameter VisualShaderNodeTextureParameterTriplanar
VisualShaderNodeResizableBase: VisualShaderNodeCurveTexture VisualShaderNodeCurveXYZTexture VisualShaderNodeFrame
VisualShaderNodeGroupBase
VisualShaderNodeGroupBase: VisualShaderNodeExpression
VisualShaderNodeVectorBase: VisualShaderNodeFaceForward VisualShaderNodeVectorCompose VisualShaderNodeVectorDecompose
VisualShaderNodeVectorDistance VisualShaderNodeVectorFunc VisualShaderNodeVectorLen VisualShaderNodeVectorOp
VisualShaderNodeVectorRefract
VisualShaderNodeExpression: VisualShaderNodeGlobalExpression
VisualShaderNodeParticleEmitter: VisualShaderNodeParticleBoxEmitter VisualShaderNodeParticleMeshEmitter
VisualShaderNodeParticleRingEmitter VisualShaderNodeParticleSphereEmitter
VisualShaderNodeOutput: VisualShaderNodeParticleOutput
VisualShaderNodeSample3D: VisualShaderNodeTexture2DArray VisualShaderNodeTexture3D
VisualShaderNodeVarying: VisualShaderNodeVaryingGetter VisualShaderNodeVaryingSetter
WebRTCDataChannel: WebRTCDataChannelExtension
WebRTCPeerConnection: WebRTCPeerConnectionExtension
XRTracker: XRFaceTracker XRPositionalTracker
`;
