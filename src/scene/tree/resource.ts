import { GodotObject } from "../../core/index.js";

/** Godot's `Resource`: data that scenes share, with the path that it was loaded from. */
export class Resource extends GodotObject {
  /** Where it was loaded from, `res://…`; empty when it was made in code. */
  resource_path = "";
  /** A name to tell it by. */
  resource_name = "";

  /** @returns {@link resource_path}. */
  get_path(): string {
    return this.resource_path;
  }

  /** @returns Godot's name of the class. */
  get_class(): string {
    return "Resource";
  }
}
