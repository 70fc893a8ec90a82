import type { Node } from "../../scene/index.js";
import { type Variant, Vector2, Vector3 } from "../../variant/index.js";
import type { Behaviour, Behaviours } from "../behaviour.js";
import { keepValue, keptValue } from "../object-state.js";
import type { World } from "../world.js";
import { moveGlobally as move2d } from "./node-2d.js";
import { moveGlobally as move3d } from "./node-3d.js";

/*
 * Bodies move as they are told and meet nothing: there is no physics here, so nothing is ever on the floor.
 */

function delta(world: World): number {
  return world.frames.isPhysics ? 1 / world.tree.physics_ticks_per_second : world.tree._processDelta;
}

function velocityOf<V>(body: Node, none: V): V {
  return (keptValue(body, "velocity") as V | undefined) ?? none;
}

function slide2d(body: Node, world: World): boolean {
  const motion = velocityOf(body, new Vector2()).multiply(delta(world));
  move2d(body, motion);
  keepValue(body, "last motion", motion);
  return false;
}

function slide3d(body: Node, world: World): boolean {
  const { x, y, z } = velocityOf(body, new Vector3());
  const by = delta(world);
  const motion = new Vector3(x * by, y * by, z * by);
  move3d(body, motion);
  keepValue(body, "last motion", motion);
  return false;
}

/** What both kinds of character do: `zero` is where nothing moves. */
function characterBody<V extends Variant>(slide: (body: Node, world: World) => boolean, zero: () => V): Behaviour {
  const lastMotion = (body: Node): V => (keptValue(body, "last motion") as V | undefined) ?? zero();
  return {
    methods: {
      move_and_slide: (body: Node, _, world) => slide(body, world),
      get_real_velocity: (body: Node) => velocityOf(body, zero()),
      get_last_motion: lastMotion,
      get_position_delta: lastMotion,
    },
  };
}

export const BODIES: Behaviours = {
  CharacterBody2D: characterBody(slide2d, () => new Vector2()),
  CharacterBody3D: characterBody(slide3d, () => new Vector3()),
  PhysicsBody2D: {
    methods: {
      move_and_collide: (body: Node, [motion, isTest]) => {
        if (!isTest) move2d(body, motion);
        return null;
      },
    },
  },
  PhysicsBody3D: {
    methods: {
      move_and_collide: (body: Node, [motion, isTest]) => {
        if (!isTest) move3d(body, motion);
        return null;
      },
    },
  },
};
