// Godot's values and bytes.
//   node examples/variants.ts
import {
  bytes_to_var,
  Color,
  GDFloat,
  StringName,
  str_to_var,
  Vector2,
  var_to_bytes,
  var_to_str,
} from "godot-multiplayer-peer";

const value = {
  position: new Vector2(1.5, -2),
  tint: new Color(1, 0.5, 0, 1),
  name: new StringName("slime"),
  speed: new GDFloat(3), // 3 alone would be an int
  path: [1, 2n ** 60n, "three"],
};
const bytes = var_to_bytes(value);
console.log(`${bytes.length} bytes`);
console.log(var_to_str(bytes_to_var(bytes, { wrap: true }))); // without `wrap`, 3.0 comes back as the number 3
console.log(var_to_str(str_to_var("Vector2(3, 4)")));
