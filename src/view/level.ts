import type { GodotProject, NodeDescription } from "../project/index.js";
import { ResourceReference } from "../project/index.js";
import type { Node } from "../scene/index.js";
import { Rect2, type Variant, Vector2, Vector2i, Vector3 } from "../variant/index.js";

/** A plain shape in its node's own frame. */
export interface Part {
  readonly kind: "area" | "line" | "cells";
  /** x and y in turn. */
  readonly points: readonly number[];
  readonly size?: readonly [number, number];
}

/** Corners of what is round. */
const CORNERS = 24;
/** Points of one shape, and cells of one layer; more would be a picture, not a hint. */
const POINTS_MAX = 8_192;
/** Bytes of a cell in `TileMapLayer.tile_map_data`, behind a format number of two. */
const CELL_BYTES = 12;

/** What a project's files say of how its nodes look from above. */
export class Level {
  readonly #project: GodotProject;
  readonly #parts = new Map<NodeDescription, readonly Part[]>();
  readonly #children = new Map<NodeDescription, ReadonlyMap<string, NodeDescription>>();

  constructor(project: GodotProject) {
    this.#project = project;
  }

  /**
   * The description that a node was made from.
   *
   * @param node - A node.
   * @param parent - That of the node above; null when it has none.
   */
  describe(node: Node, parent: NodeDescription | null): NodeDescription | null {
    const child = parent === null ? undefined : this.#childrenOf(parent).get(node.name);
    return child ?? this.#project.scenes.get(node.scene_file_path)?.root ?? null;
  }

  #childrenOf(parent: NodeDescription): ReadonlyMap<string, NodeDescription> {
    let children = this.#children.get(parent);
    if (children === undefined) {
      children = new Map(parent.children.map((child) => [child.name, child]));
      this.#children.set(parent, children);
    }
    return children;
  }

  /** The shapes of a node; those of one description are worked out once. */
  partsOf(description: NodeDescription): readonly Part[] {
    let parts = this.#parts.get(description);
    if (parts === undefined) {
      parts = this.#read(description).filter(
        ({ points }) => points.length >= 2 && points.length <= 2 * POINTS_MAX && points.every(Number.isFinite),
      );
      this.#parts.set(description, parts);
    }
    return parts;
  }

  #read(of: NodeDescription): Part[] {
    switch (of.type) {
      case "CollisionShape2D":
      case "CollisionShape3D":
        return this.#sized(of.properties.get("shape"));
      case "MeshInstance3D":
        return this.#sized(of.properties.get("mesh"));
      case "CollisionPolygon2D":
      case "Polygon2D":
        return [{ kind: "area", points: flat(of.properties.get("polygon")) }];
      case "Line2D":
        return [{ kind: "line", points: flat(of.properties.get("points")) }];
      case "CSGBox3D":
        return this.#box(of.properties.get("size"), 1);
      case "CSGSphere3D":
      case "CSGCylinder3D":
        return [round(numberOr(of.properties.get("radius"), 0.5))];
      case "Sprite2D":
        return this.#sprite(of);
      case "TileMapLayer":
        return this.#cells(of);
      default:
        return of.properties.has("offset_right") || of.properties.has("offset_bottom") ? control(of) : [];
    }
  }

  /** A shape or mesh resource; what its file leaves out has the class's default. */
  #sized(value: Variant | undefined): Part[] {
    if (!((value as unknown) instanceof ResourceReference)) return [];
    const reference = value as unknown as ResourceReference;
    const resource = this.#project.resources.get(reference.path);
    const type = resource?.type ?? reference.type;
    const of = (name: string): Variant | undefined => resource?.properties.get(name);
    switch (type) {
      case "RectangleShape2D":
        return this.#box(of("size"), 20);
      case "CircleShape2D":
        return [round(numberOr(of("radius"), 10))];
      case "CapsuleShape2D":
        return [capsule(numberOr(of("radius"), 10), numberOr(of("height"), 30))];
      case "SegmentShape2D":
        return [{ kind: "line", points: flat([of("a") ?? new Vector2(), of("b") ?? new Vector2(0, 10)]) }];
      case "ConvexPolygonShape2D":
        return [{ kind: "area", points: flat(of("points")) }];
      case "ConcavePolygonShape2D":
        return segments(flat(of("segments")));
      case "BoxShape3D":
      case "BoxMesh":
        return this.#box(of("size"), 1);
      case "PlaneMesh":
        return this.#box(of("size"), 2);
      case "SphereShape3D":
      case "CapsuleShape3D":
      case "CylinderShape3D":
      case "SphereMesh":
      case "CapsuleMesh":
        return [round(numberOr(of("radius"), 0.5))];
      case "CylinderMesh":
        return [round(Math.max(numberOr(of("top_radius"), 0.5), numberOr(of("bottom_radius"), 0.5)))];
      default:
        return [];
    }
  }

  #box(size: Variant | undefined, most: number): Part[] {
    const [width, height] =
      size instanceof Vector3 ? [size.x, size.z] : size instanceof Vector2 ? [size.x, size.y] : [most, most];
    return [rectangle(-width / 2, -height / 2, width, height)];
  }

  /** The pictures themselves are not read: sizes that the scene says. */
  #sprite(of: NodeDescription): Part[] {
    const size = this.#spriteSize(of);
    if (size === null) return [];
    const offset = of.properties.get("offset");
    const [dx, dy] = offset instanceof Vector2 ? [offset.x, offset.y] : [0, 0];
    const half = of.properties.get("centered") === false ? 0 : 0.5;
    return [rectangle(dx - size[0] * half, dy - size[1] * half, size[0], size[1])];
  }

  #spriteSize(of: NodeDescription): readonly [number, number] | null {
    const region = of.properties.get("region_rect");
    if (of.properties.get("region_enabled") === true && region instanceof Rect2) return [region.size.x, region.size.y];
    const texture = of.properties.get("texture") as unknown;
    const resource = texture instanceof ResourceReference ? this.#project.resources.get(texture.path) : undefined;
    const size = resource?.properties.get("size");
    if (resource?.type === "PlaceholderTexture2D") return size instanceof Vector2 ? [size.x, size.y] : [1, 1];
    if (resource?.type !== "GradientTexture2D") return null;
    return [numberOr(resource.properties.get("width"), 64), numberOr(resource.properties.get("height"), 64)];
  }

  #cells(of: NodeDescription): Part[] {
    const data = of.properties.get("tile_map_data");
    const set = of.properties.get("tile_set") as unknown;
    if (!(data instanceof Uint8Array)) return [];
    const size = set instanceof ResourceReference && this.#project.resources.get(set.path)?.properties.get("tile_size");
    const [width, height] = size instanceof Vector2i ? [size.x, size.y] : [16, 16];
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const points: number[] = [];
    for (let at = 2; at + CELL_BYTES <= data.byteLength && points.length < 2 * POINTS_MAX; at += CELL_BYTES) {
      points.push(view.getInt16(at, true) * width, view.getInt16(at + 2, true) * height);
    }
    return [{ kind: "cells", points, size: [width, height] }];
  }
}

/** A control with its anchors at the upper left corner, as scenes have them outside of containers. */
function control(of: NodeDescription): Part[] {
  const side = (name: string): number => numberOr(of.properties.get(`offset_${name}`), 0);
  return [rectangle(side("left"), side("top"), side("right") - side("left"), side("bottom") - side("top"))];
}

function rectangle(x: number, y: number, width: number, height: number): Part {
  return { kind: "area", points: [x, y, x + width, y, x + width, y + height, x, y + height] };
}

function round(radius: number): Part {
  return capsule(radius, 0);
}

/** Two half circles, as far apart as the height says. */
function capsule(radius: number, height: number): Part {
  const reach = Math.max(0, height / 2 - radius);
  const points: number[] = [];
  for (let i = 0; i < CORNERS; i++) {
    const angle = ((i + 0.5) * 2 * Math.PI) / CORNERS;
    const y = Math.sin(angle);
    points.push(Math.cos(angle) * radius, y * radius + Math.sign(y) * reach);
  }
  return { kind: "area", points };
}

function segments(points: readonly number[]): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i + 4 <= points.length && parts.length < POINTS_MAX; i += 4) {
    parts.push({ kind: "line", points: points.slice(i, i + 4) });
  }
  return parts;
}

/** The coordinates of a list of points. */
function flat(value: Variant | readonly Variant[] | undefined): number[] {
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) return [];
  const points: number[] = [];
  for (const point of value as Iterable<unknown>) {
    if (!(point instanceof Vector2)) return [];
    points.push(point.x, point.y);
    if (points.length > 2 * POINTS_MAX) break;
  }
  return points;
}

function numberOr(value: Variant | undefined, otherwise: number): number {
  return typeof value === "number" ? value : typeof value === "object" && value !== null ? Number(value) : otherwise;
}
