/**
 * Resources that say how large something is, with the properties that do: what a view from above needs to draw a level. All others hold
 * nothing that travels or could be drawn plainly: their values are not even read.
 */
export const PLAIN_RESOURCES: Readonly<Record<string, readonly string[]>> = {
  RectangleShape2D: ["size"],
  CircleShape2D: ["radius"],
  CapsuleShape2D: ["radius", "height"],
  SegmentShape2D: ["a", "b"],
  ConvexPolygonShape2D: ["points"],
  ConcavePolygonShape2D: ["segments"],
  BoxShape3D: ["size"],
  SphereShape3D: ["radius"],
  CapsuleShape3D: ["radius"],
  CylinderShape3D: ["radius"],
  BoxMesh: ["size"],
  PlaneMesh: ["size"],
  SphereMesh: ["radius"],
  CapsuleMesh: ["radius"],
  CylinderMesh: ["top_radius", "bottom_radius"],
  TileSet: ["tile_size"],
  PlaceholderTexture2D: ["size"],
  GradientTexture2D: ["width", "height"],
};
