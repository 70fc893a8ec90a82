import { describe, expect, it } from "vitest";
import { Node, SceneTree } from "../../src/scene/index.js";

function named(name: string): Node {
  const node = new Node();
  node.name = name;
  return node;
}

describe("A node's path", () => {
  it("follows every rename and move above it, and from tree to tree", () => {
    const tree = new SceneTree();
    const [a, b, c] = [named("A"), named("B"), named("C")];
    tree.root.add_child(a);
    a.add_child(b);
    b.add_child(c);
    expect(String(c.get_path())).toBe("/root/A/B/C");
    a.name = "Renamed";
    expect(String(c.get_path())).toBe("/root/Renamed/B/C");
    c.reparent(tree.root);
    expect(String(c.get_path())).toBe("/root/C");
    const twin = named("C");
    tree.root.add_child(twin, true);
    expect(String(twin.get_path())).toBe("/root/C2");

    tree.root.remove_child(c);
    const other = new SceneTree();
    const deep = named("Deep");
    other.root.add_child(deep);
    // The other tree reaches the very state of change in which the first one was.
    while (other._epoch < tree._epoch) other._changed();
    deep.add_child(c);
    expect(String(c.get_path())).toBe("/root/Deep/C");
  });

  it("is the new one already while a node is told of its new name", () => {
    const seen: string[] = [];
    class Watcher extends Node {
      override _notification(what: number): void {
        if (what === Node.NOTIFICATION_PATH_RENAMED && this.is_inside_tree()) seen.push(String(this.get_path()));
      }
    }
    const tree = new SceneTree();
    const top = named("Top");
    const child = new Watcher();
    child.name = "Child";
    tree.root.add_child(top);
    top.add_child(child);
    expect(String(child.get_path())).toBe("/root/Top/Child");
    seen.length = 0;
    top.name = "Other";
    expect(seen).toEqual(["/root/Other/Child"]);
  });
});
