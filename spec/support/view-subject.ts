import type { GodotProject } from "../../src/project/index.js";
import { GenericNode, Node, SceneMultiplayer, SceneTree } from "../../src/scene/index.js";
import type { Variant } from "../../src/variant/index.js";
import type { ViewSubject } from "../../src/view/index.js";

/** A tree to look at, without a network. */
export function viewSubject(project: GodotProject | null = null): ViewSubject {
  const multiplayer = new SceneMultiplayer();
  const tree = new SceneTree(multiplayer);
  return {
    name: "spec",
    tree,
    multiplayer,
    project,
    state: () => "connected",
    self: () => 77,
    link: (peer) => (peer === 1 ? { roundTripMs: 12, loss: 0.25 } : null),
    traffic: () => ({ bytesIn: 100, bytesOut: 20 }),
  };
}

/** Adds a node with properties. */
export function placed(parent: Node, name: string, properties: Readonly<Record<string, Variant>>): GenericNode {
  const node = new GenericNode(Object.keys(properties), "Node2D");
  node.name = name;
  Object.assign(node, properties);
  parent.add_child(node);
  return node;
}

/** Adds a node without. */
export function plain(parent: Node, name: string): Node {
  const node = new Node();
  node.name = name;
  parent.add_child(node);
  return node;
}
