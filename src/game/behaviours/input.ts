import { GDArray, StringName, TYPE_STRING_NAME, Vector2 } from "../../variant/index.js";
import type { Behaviours } from "../behaviour.js";
import { ResourceGhost } from "../ghost.js";
import { keptValue } from "../object-state.js";
import type { World } from "../world.js";

function strength(world: World, action: string): number {
  if (!world.input.hasAction(action)) {
    world.error(`The InputMap action "${action}" doesn't exist.`);
    return 0;
  }
  return world.input.strength(action);
}

function isPressed(world: World, action: string): boolean {
  return strength(world, action) > 0;
}

function getAxis(world: World, [negative, positive]: string[]): number {
  return strength(world, positive!) - strength(world, negative!);
}

function getVector(world: World, [left, right, up, down, deadZone]: [string, string, string, string, number]): Vector2 {
  const vector = new Vector2(getAxis(world, [left, right]), getAxis(world, [up, down]));
  const zone =
    deadZone >= 0
      ? deadZone
      : [left, right, up, down].reduce((sum, action) => sum + world.input.deadZone(action), 0) / 4;
  const length = vector.length();
  if (length <= zone) return new Vector2();
  if (length > 1) return new Vector2(vector.x / length, vector.y / length);
  const scale = (length - zone) / (1 - zone) / length;
  return new Vector2(vector.x * scale, vector.y * scale);
}

function isEvent(event: object, action: string, pressed: boolean | null): boolean {
  const of = event as never;
  if (String(keptValue(of, "action") ?? "") !== action) return false;
  return pressed === null || (keptValue(of, "pressed") === true) === pressed;
}

export const INPUT: Behaviours = {
  Input: {
    methods: {
      is_action_pressed: (_, [action], world) => isPressed(world, action),
      is_action_just_pressed: (_, [action], world) => isPressed(world, action) && world.input.isJust(action, true),
      is_action_just_released: (_, [action], world) => !isPressed(world, action) && world.input.isJust(action, false),
      get_action_strength: (_, [action], world) => strength(world, action),
      get_action_raw_strength: (_, [action], world) => strength(world, action),
      get_axis: (_, args, world) => getAxis(world, args),
      get_vector: (_, args, world) => getVector(world, args as never),
      action_press: (_, [action, value], world) => world.input.setAction(action, value),
      action_release: (_, [action], world) => world.input.setAction(action, 0),
      parse_input_event: (_, [event], world) => world.input.push(event),
      is_anything_pressed: (_, _args, world) =>
        [...world.input.actions()].some((action) => world.input.isPressed(action)),
    },
  },
  InputMap: {
    methods: {
      has_action: (_, [action], world) => world.input.hasAction(action),
      get_actions: (_, _args, world) =>
        new GDArray(
          TYPE_STRING_NAME,
          [...world.input.actions()].map((name) => new StringName(name)),
        ),
      add_action: (_, [action, deadZone], world) => world.input.addAction(action, deadZone),
      erase_action: (_, [action], world) => world.input.eraseAction(action),
      action_get_deadzone: (_, [action], world) => world.input.deadZone(action),
      action_set_deadzone: (_, [action, deadZone], world) => world.input.addAction(action, deadZone),
      event_is_action: (_, [event, action]) => isEvent(event, action, null),
    },
  },
  InputEvent: {
    create: () => new ResourceGhost(),
    methods: {
      is_action: (event, [action]) => isEvent(event, action, null),
      is_action_pressed: (event, [action]) => isEvent(event, action, true),
      is_action_released: (event, [action]) => isEvent(event, action, false),
      get_action_strength: (event, [action]) =>
        isEvent(event, action, true) ? Number(keptValue(event, "strength") ?? 1) : 0,
      is_action_type: (event) => keptValue(event, "action") !== undefined,
      is_pressed: (event) => keptValue(event, "pressed") === true,
      is_released: (event) => keptValue(event, "pressed") !== true,
      is_echo: (event) => keptValue(event, "echo") === true,
      as_text: () => "",
    },
  },
};
