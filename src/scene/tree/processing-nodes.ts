/** What is asked of a node. */
interface Processing {
  readonly process_priority: number;
  _wantsFrames(): boolean;
  get_parent(): Processing | null;
  get_index(includeInternal: boolean): number;
}

/** The nodes of a tree that want frames, whatever else stands in it. */
export class ProcessingNodes<N extends Processing> {
  readonly #nodes = new Set<N>();
  #ordered: readonly N[] | null = null;

  /** How many there are. */
  get size(): number {
    return this.#nodes.size;
  }

  /** A node of the tree may want frames now, or want none any more. */
  update(node: N): void {
    const wants = node._wantsFrames();
    if (wants === this.#nodes.has(node)) return;
    if (wants) this.#nodes.add(node);
    else this.#nodes.delete(node);
    this.#ordered = null;
  }

  /** A node has left the tree. */
  remove(node: N): void {
    if (this.#nodes.delete(node)) this.#ordered = null;
  }

  /** Nodes have moved, or their priorities have changed. */
  reorder(): void {
    this.#ordered = null;
  }

  /** In the order in which they get their frames: by priority, then as in the tree. An array that stays as it is. */
  inOrder(): readonly N[] {
    this.#ordered ??= [...this.#nodes]
      .map((node) => ({ node, priority: node.process_priority, places: placesOf(node) }))
      .sort((a, b) => a.priority - b.priority || comparePlaces(a.places, b.places))
      .map(({ node }) => node);
    return this.#ordered;
  }
}

/** A node's place among its siblings, and those of all above it, the farthest first. */
function placesOf(node: Processing): number[] {
  const places: number[] = [];
  for (let at: Processing | null = node; at !== null; at = at.get_parent()) places.push(at.get_index(true));
  return places.reverse();
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const common = Math.min(a.length, b.length);
  for (let i = 0; i < common; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
