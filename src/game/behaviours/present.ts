import type { GodotObject } from "../../core/index.js";
import type { Node } from "../../scene/index.js";
import { RID } from "../../variant/index.js";
import type { Behaviour, Behaviours, MethodBehaviour, PropertyBehaviour } from "../behaviour.js";
import { inheritsClass, keptValue, stateOf } from "../object-state.js";
import type { World } from "../world.js";
import { lasting } from "./lasting.js";

/*
 * Objects that an object of the engine always has: here they are ghosts, made when they are first asked for.
 */

/** By class: the methods and read-only properties, with the class of what they give. */
const METHODS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CanvasItem: { get_world_2d: "World2D" },
  Node3D: { get_world_3d: "World3D" },
  Viewport: { find_world_2d: "World2D", find_world_3d: "World3D", get_texture: "ViewportTexture" },
  Tree: { create_item: "TreeItem", get_root: "TreeItem" },
  TreeItem: { create_child: "TreeItem", get_tree: "Tree" },
  MenuButton: { get_popup: "PopupMenu" },
  OptionButton: { get_popup: "PopupMenu" },
  LineEdit: { get_menu: "PopupMenu" },
  TextEdit: { get_menu: "PopupMenu" },
  RichTextLabel: { get_v_scroll_bar: "VScrollBar", get_menu: "PopupMenu" },
  ScrollContainer: { get_v_scroll_bar: "VScrollBar", get_h_scroll_bar: "HScrollBar" },
  ItemList: { get_v_scroll_bar: "VScrollBar" },
  AcceptDialog: { get_ok_button: "Button", get_label: "Label", add_button: "Button" },
  ConfirmationDialog: { get_cancel_button: "Button" },
  SpinBox: { get_line_edit: "LineEdit" },
  FileDialog: { get_line_edit: "LineEdit", get_vbox: "VBoxContainer" },
  TabContainer: { get_tab_bar: "TabBar" },
  ColorPickerButton: { get_picker: "ColorPicker", get_popup: "PopupPanel" },
  AudioStreamPlayer: { get_stream_playback: "AudioStreamPlayback" },
  AudioStreamPlayer2D: { get_stream_playback: "AudioStreamPlayback" },
  AudioStreamPlayer3D: { get_stream_playback: "AudioStreamPlayback" },
};
const PROPERTIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  World2D: { direct_space_state: "PhysicsDirectSpaceState2D" },
  World3D: { direct_space_state: "PhysicsDirectSpaceState3D" },
};
/** The same for what the engine's servers number: any number does, since nothing here asks for it. */
const NUMBERED: Readonly<Record<string, readonly string[]>> = {
  World2D: ["canvas", "navigation_map", "space"],
  World3D: ["navigation_map", "scenario", "space"],
};

/** The camera that shows what is in a viewport: the one that says so, else the first. */
function camera(viewport: Node, className: string, world: World): Node | null {
  let first: Node | null = null;
  const visit = (node: Node): Node | null => {
    world.run.work(1);
    if (inheritsClass(stateOf(node)?.native, className)) {
      if (keptValue(node, "current") === true) return node;
      first ??= node;
    }
    for (const child of node._childOrder()) {
      const found = visit(child);
      if (found !== null) return found;
    }
    return null;
  };
  return visit(viewport) ?? first;
}

function presentIn(className: string): Behaviour {
  const methods = Object.entries(METHODS[className] ?? {}).map(([name, of]) => [
    name,
    (object: GodotObject, _args: unknown, world: World) => lasting(object, name, of, world),
  ]);
  const properties: [string, PropertyBehaviour][] = Object.entries(PROPERTIES[className] ?? {}).map(([name, of]) => [
    name,
    { get: (object: GodotObject, world: World) => lasting(object, name, of, world) },
  ]);
  for (const name of NUMBERED[className] ?? []) {
    properties.push([name, { get: (object: GodotObject) => new RID(object.get_instance_id()) }]);
  }
  return { isGhost: true, methods: Object.fromEntries(methods), properties: Object.fromEntries(properties) };
}

const CAMERAS: Readonly<Record<string, MethodBehaviour>> = {
  get_camera_2d: (viewport: Node, _args, world) => camera(viewport, "Camera2D", world),
  get_camera_3d: (viewport: Node, _args, world) => camera(viewport, "Camera3D", world),
};

/** The objects that are always there, as behaviours of the classes that have them. */
export const PRESENT: Behaviours = {
  ...Object.fromEntries(
    [...new Set([...Object.keys(METHODS), ...Object.keys(PROPERTIES)])].map((name) => [name, presentIn(name)]),
  ),
  Viewport: { methods: { ...presentIn("Viewport").methods, ...CAMERAS } },
};
