import type { GodotObject } from "../../core/index.js";
import { Color, type Variant } from "../../variant/index.js";
import type { Behaviour, Behaviours, MethodBehaviour } from "../behaviour.js";
import { keepValue, keptValue, stateOf } from "../object-state.js";
import type { World } from "../world.js";
import { lasting } from "./lasting.js";

/*
 * How controls look: what a script overrides is kept, and of the theme's own it gets a thing of the right kind, since the engine always has one.
 */

type Fallback = (control: GodotObject, name: string, world: World) => Variant;

const made =
  (className: string): Fallback =>
  (control, name, world) => {
    world.run.memory.charge(8);
    return lasting(control, `${className} ${name}`, className, world);
  };

/** The kinds of things that a theme has: the folder of their properties, and what there is without an override. */
const KINDS: Readonly<Record<string, { readonly folder: string; readonly otherwise: Fallback }>> = {
  color: { folder: "theme_override_colors", otherwise: () => new Color(1, 1, 1, 1) },
  constant: { folder: "theme_override_constants", otherwise: () => 0 },
  font: { folder: "theme_override_fonts", otherwise: made("FontFile") },
  font_size: { folder: "theme_override_font_sizes", otherwise: () => 16 },
  icon: { folder: "theme_override_icons", otherwise: made("ImageTexture") },
  stylebox: { folder: "theme_override_styles", otherwise: made("StyleBoxFlat") },
};

function methods(): Record<string, MethodBehaviour> {
  const all: Record<string, MethodBehaviour> = {
    get_theme_default_font: (control, _, world) => lasting(control, "its default font", "FontFile", world),
    get_theme_default_font_size: () => 16,
    get_theme_default_base_scale: () => 1,
  };
  for (const [kind, { folder, otherwise }] of Object.entries(KINDS)) {
    const key = (name: unknown): string => `${folder}/${name}`;
    all[`add_theme_${kind}_override`] = (control, [name, value], world) => {
      world.run.memory.charge(8);
      keepValue(control, key(name), value);
    };
    all[`remove_theme_${kind}_override`] = (control, [name]) => void stateOf(control)?.values?.delete(key(name));
    all[`has_theme_${kind}_override`] = (control, [name]) => keptValue(control, key(name)) != null;
    all[`has_theme_${kind}`] = (control, [name]) => keptValue(control, key(name)) != null;
    all[`get_theme_${kind}`] = (control, [name], world) =>
      keptValue(control, key(name)) ?? otherwise(control, String(name), world);
  }
  return all;
}

const THEMED: Behaviour = { isGhost: true, methods: methods() };

export const THEME: Behaviours = { Control: THEMED, Window: THEMED };
