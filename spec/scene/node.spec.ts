import { describe, expect, it } from "vitest";
import { Node, PackedScene, SceneTree, validateNodeName } from "../../src/scene/index.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();

function named(name: string): Node {
  const node = new Node();
  if (name !== "") node.name = name;
  return node;
}

function namesOf(parent: Node): string[] {
  return parent.get_children().map(({ name }) => name);
}

/** Notes everything that happens to it. */
class Witness extends Node {
  readonly log: string[];
  constructor(name: string, log: string[]) {
    super();
    this.name = name;
    this.log = log;
    for (const signal of ["tree_entered", "ready", "tree_exiting", "tree_exited", "renamed", "child_order_changed"])
      this.connect(signal, () => log.push(`${this.name} ${signal}`));
    this.child_entered_tree.connect((node) => log.push(`${this.name} child_entered ${node.name}`));
    this.child_exiting_tree.connect((node) => log.push(`${this.name} child_exiting ${node.name}`));
  }
  override _enter_tree(): void {
    this.log.push(`${this.name} _enter_tree`);
  }
  override _ready(): void {
    this.log.push(`${this.name} _ready`);
  }
  override _exit_tree(): void {
    this.log.push(`${this.name} _exit_tree`);
  }
}

// Expected values in this file were printed by a live 4.6 engine.

describe("names", () => {
  it("are made unique and readable as the engine does it", () => {
    const parent = new Node();
    const wanted = [
      "A",
      "A",
      "A",
      "A9",
      "A9",
      "B01",
      "B01",
      "B99",
      "B99",
      'x.y:z@/"%',
      "",
      "Mob",
      "Mob",
      "Mob2",
      "2",
      "2",
    ];
    for (const name of wanted) parent.add_child(named(name), true);
    expect(namesOf(parent)).toEqual([
      "A",
      "A2",
      "A3",
      "A9",
      "A10",
      "B01",
      "B02",
      "B99",
      "B100",
      "x_y_z____",
      "Node",
      "Mob",
      "Mob2",
      "Mob3",
      "2",
      "3",
    ]);
  });

  it("are made unique quickly, with the class and a number, unless they are to be readable", () => {
    const parent = new Node();
    for (let i = 0; i < 3; i++) parent.add_child(named("Same"));
    const [first, second, third] = namesOf(parent);
    expect(first).toBe("Same");
    expect(second).toMatch(/^@Node@\d+$/);
    expect(Number(third!.split("@")[2])).toBe(Number(second!.split("@")[2]) + 1);
    parent.get_child(0)!.name = "Other";
    parent.get_child(1)!.name = "Other";
    expect(namesOf(parent)).toEqual(["Other", "Other2", third]);
  });

  it("can't be empty and can't hold what paths are made of", () => {
    const node = named("N");
    node.name = "";
    expect(node.name).toBe("N");
    expect(messages).toEqual(["Can't give node 'N' an empty name"]);
    expect(validateNodeName('a.b:c@d/e"f%g')).toBe("a_b_c_d_e_f_g");
  });
});

describe("the life of a node", () => {
  it("takes the engine's course", () => {
    const { root } = new SceneTree();
    const log: string[] = [];
    const take = (): string[] => log.splice(0);
    const [a, b, c] = ["a", "b", "c"].map((name) => new Witness(name, log)) as [Witness, Witness, Witness];
    a.add_child(b);
    a.add_child(c);
    expect(take()).toEqual(["a child_order_changed", "a child_order_changed"]);
    root.add_child(a);
    expect(take().join(", ")).toBe(
      "a _enter_tree, a tree_entered, b _enter_tree, b tree_entered, a child_entered b, c _enter_tree, c tree_entered, " +
        "a child_entered c, b _ready, b ready, c _ready, c ready, a _ready, a ready",
    );
    a.move_child(c, 0);
    c.name = "b";
    expect(take()).toEqual(["a child_order_changed", "b2 renamed"]);
    expect(namesOf(a)).toEqual(["b2", "b"]);
    root.remove_child(a);
    expect(take().join(", ")).toBe(
      "b2 _exit_tree, b2 tree_exiting, a child_exiting b2, b _exit_tree, b tree_exiting, a child_exiting b, a _exit_tree, " +
        "a tree_exiting, b2 tree_exited, b tree_exited, a tree_exited",
    );
    root.add_child(a);
    expect(take().join(", ")).toBe(
      "a _enter_tree, a tree_entered, b _enter_tree, b tree_entered, a child_entered b, b2 _enter_tree, b2 tree_entered, " +
        "a child_entered b2",
    );
    a.free();
    expect(take().join(", ")).toBe(
      "b2 _exit_tree, b2 tree_exiting, a child_exiting b2, b _exit_tree, b tree_exiting, a child_exiting b, a _exit_tree, " +
        "a tree_exiting, b2 tree_exited, b tree_exited, a tree_exited, a child_order_changed, a child_order_changed",
    );
    expect([a, b, c].map((node) => node.isFreed)).toEqual([true, true, true]);
  });

  it("ends at the end of the frame with queue_free", () => {
    const tree = new SceneTree();
    const node = named("N");
    tree.root.add_child(node);
    node.queue_free();
    expect([node.is_queued_for_deletion(), node.is_inside_tree(), node.isFreed]).toEqual([true, true, false]);
    tree.process(0);
    expect([node.is_inside_tree(), node.isFreed, tree.root.get_child_count()]).toEqual([false, true, 0]);
  });

  it("goes on when a virtual method throws or is rejected", async () => {
    const { root } = new SceneTree();
    class Faulty extends Node {
      override _enter_tree(): void {
        throw new Error("enter");
      }
      override async _ready(): Promise<void> {
        throw new Error("ready");
      }
    }
    const node = new Faulty();
    node.name = "F";
    root.add_child(node);
    await Promise.resolve();
    expect(node.is_node_ready()).toBe(true);
    expect(messages).toEqual([
      "_enter_tree of node '/root/F' threw: Error: enter",
      "_ready of node '/root/F' threw: Error: ready",
    ]);
  });

  it("refuses children that can't be, with an error", () => {
    const { root } = new SceneTree();
    const a = named("a");
    const b = named("b");
    root.add_child(a);
    a.add_child(b);
    root.add_child(b);
    a.add_child(a);
    b.add_child(root);
    a.remove_child(root);
    class Impatient extends Node {
      override _ready(): void {
        this.get_parent()!.add_child(new Node());
      }
    }
    const parent = named("p");
    parent.add_child(new Impatient());
    root.add_child(parent);
    expect(parent.get_child_count()).toBe(1);
    expect(messages.map((message) => message.replace(/;.*/, ""))).toEqual([
      "Can't add child 'b' to 'root', already has a parent 'a'",
      "Can't add child 'a' to itself",
      "Can't add child 'root' to 'b': it is already an ancestor of it",
      "Can't remove 'root' from '/root/a': it is no child of it",
      "Can't add child '': parent '/root/p' is busy setting up children",
    ]);
  });
});

describe("paths", () => {
  it("lead where the engine's lead", () => {
    const { root } = new SceneTree();
    const main = named("Main");
    const p = named("P");
    const q = named("Q");
    root.add_child(main);
    main.add_child(p);
    main.add_child(q);
    p.add_child(named("A"));
    p.add_child(named("A2"));
    const paths: [string, string | null][] = [
      ["A", "/root/Main/P/A"],
      ["./A", "/root/Main/P/A"],
      ["A/..", "/root/Main/P"],
      ["A/../A2", "/root/Main/P/A2"],
      ["..", "/root/Main"],
      [".", "/root/Main/P"],
      ["", null],
      ["A/nope", null],
      ["/root/Main", "/root/Main"],
      ["/root", "/root"],
      ["A:prop", "/root/Main/P/A"],
      ["//A", null],
      ["A//", "/root/Main/P/A"],
      ["/Main", null],
      ["../../../..", null],
    ];
    expect(paths.map(([path]) => [path, p.get_node_or_null(path)?.get_path().toString() ?? null])).toEqual(paths);
    const relative = [p.get_path_to(q), q.get_path_to(p), p.get_path_to(p), main.get_path_to(p), p.get_path_to(main)];
    expect(relative.map(String)).toEqual(["../Q", "../P", ".", "P", ".."]);
    expect(messages).toEqual([]);
    expect(p.has_node("A2")).toBe(true);
    expect(p.get_node("nope")).toBe(null);
    expect(messages).toEqual(['Node not found: "nope" (relative to "/root/Main/P")']);
  });

  it("find unique names in the owner", () => {
    const { root } = new SceneTree();
    PackedScene.register("res://unique.tscn", () => {
      const scene = named("Scene");
      const inner = named("Inner");
      const deep = named("Deep");
      scene.add_child(inner);
      inner.add_child(deep);
      return scene;
    });
    const scene = PackedScene.load("res://unique.tscn")!.instantiate()!;
    PackedScene.unregister("res://unique.tscn");
    root.add_child(scene);
    const deep = scene.get_node("Inner/Deep");
    deep.unique_name_in_owner = true;
    expect(scene.get_node("%Deep")).toBe(deep);
    expect(scene.get_node("Inner").get_node("%Deep")).toBe(deep);
    deep.name = "Deeper";
    expect(scene.get_node_or_null("%Deep")).toBe(null);
    expect(scene.get_node("%Deeper")).toBe(deep);
    expect([scene.scene_file_path, deep.owner]).toEqual(["res://unique.tscn", scene]);
  });

  it("are found by patterns", () => {
    const parent = new Node();
    for (const name of ["A", "A2", "Mob", "Mob2"]) parent.add_child(named(name));
    const found = ["Mob*", "M?b", "?", "*", "mob", "A?"].map(
      (pattern) => parent.find_child(pattern, true, false)?.name,
    );
    expect(found).toEqual(["Mob", "Mob", "A", "A", undefined, "A2"]);
    expect(parent.find_child("A")).toBe(null); // Nodes made in code have no owner.
    expect(parent.find_children("*2", "", true, false).map(({ name }) => name)).toEqual(["A2", "Mob2"]);
  });
});

describe("authority", () => {
  it("is the server's, and is set for the nodes below unless told", () => {
    const tree = new SceneTree();
    const a = named("a");
    const b = named("b");
    a.add_child(b);
    expect(a.get_multiplayer_authority()).toBe(1);
    a.set_multiplayer_authority(7);
    expect(b.get_multiplayer_authority()).toBe(7);
    a.set_multiplayer_authority(8, false);
    expect([a.get_multiplayer_authority(), b.get_multiplayer_authority()]).toEqual([8, 7]);
    expect(a.is_multiplayer_authority()).toBe(false);
    expect(messages).toHaveLength(1);
    tree.root.add_child(a);
    expect([a.is_multiplayer_authority(), tree.root.is_multiplayer_authority()]).toEqual([false, true]);
  });
});

describe("PackedScene", () => {
  it("says what is missing", () => {
    expect(PackedScene.load("res://no.tscn")).toBe(null);
    expect(messages.at(-1)).toContain("No scene is registered as 'res://no.tscn'");
    const faulty = new PackedScene(() => {
      throw new Error("no luck");
    }, "res://faulty.tscn");
    expect(faulty.instantiate()).toBe(null);
    expect(messages.at(-1)).toBe("Can't instantiate scene 'res://faulty.tscn': Error: no luck");
  });
});
