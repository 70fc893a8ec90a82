import { spend } from "../../variant/context.js";
import { SerialNames } from "./node-name.js";

/** `Node.InternalMode`: 0 disabled, 1 front, 2 back. */
export type InternalMode = 0 | 1 | 2;

/** What the list keeps in the children themselves, where nobody else sees it. */
export interface Seats<T> {
  /** A child's place in the list, internal ones counted. */
  placeOf(child: T): number;
  setPlace(child: T, place: number): void;
  modeOf(child: T): InternalMode;
}

/** Counts the names given to nameless children, over all trees, as Godot does: the first gets 2. */
let readableNameCount = 1;

/** The children of one node: their names, and their two orders. Who is taken away leaves a hole, closed when there are many. */
export class ChildList<T extends { get_class(): string }> {
  readonly #seats: Seats<T>;
  #byName = new Map<string, T>();
  /** In the order of their indices, with holes where children were taken away. */
  #order: (T | null)[] = [];
  #holes = 0;
  /** How many children are internal. */
  #internals = 0;
  #serials: SerialNames | null = null;

  /** @param seats - How to reach what the children keep. */
  constructor(seats: Seats<T>) {
    this.#seats = seats;
  }

  /** The child of a name. */
  named(name: string): T | undefined {
    return this.#byName.get(name);
  }

  /** In the order in which they were added, wherever they have been moved since: the order of notifications. */
  asAdded(): Iterable<T> {
    return this.#byName.values();
  }

  /** In the order of their indices. The list's own array: only for who changes nothing meanwhile. */
  inOrder(): readonly T[] {
    return this.#closed();
  }

  /** How many there are. */
  count(includeInternal: boolean): number {
    return includeInternal ? this.#byName.size : this.#byName.size - this.#internals;
  }

  /** In the order of their indices, in a new array. */
  listed(includeInternal: boolean): T[] {
    const list = this.#closed();
    spend(list.length);
    if (includeInternal || this.#internals === 0) return list.slice();
    return list.filter((child) => this.#seats.modeOf(child) === 0);
  }

  /** A child's index; without internal ones, the one among those of its mode. */
  indexOf(child: T, includeInternal: boolean): number {
    this.#closed();
    return includeInternal || this.#internals === 0 ? this.#seats.placeOf(child) : this.alike(child).indexOf(child);
  }

  /** Those of the same mode as a child, in the order of their indices. */
  alike(child: T): T[] {
    const mode = this.#seats.modeOf(child);
    spend(this.#order.length);
    return this.#closed().filter((other) => this.#seats.modeOf(other) === mode);
  }

  /**
   * What a child has to be called here.
   *
   * @param child - The child, in the list or not.
   * @param wanted - The name that it would have; empty for none.
   * @param readable - Whether one without a name, or with one that is taken, gets a readable one (`Enemy2`), or a quick one
   * (`@Node@5`).
   */
  nameFor(child: T, wanted: string, readable: boolean): string {
    const isTaken = (name: string): boolean => {
      const other = this.#byName.get(name);
      return other !== undefined && other !== child;
    };
    if (readable) {
      this.#serials ??= new SerialNames();
      return this.#serials.find(wanted || child.get_class(), isTaken);
    }
    return wanted === "" || isTaken(wanted) ? `@${child.get_class()}@${++readableNameCount}` : wanted;
  }

  /** Adds a child behind those of its mode. */
  add(name: string, child: T): void {
    this.#byName.set(name, child);
    const mode = this.#seats.modeOf(child);
    if (mode !== 0) this.#internals++;
    if (this.#internals === 0 || mode === 2) {
      this.#seats.setPlace(child, this.#order.length);
      this.#order.push(child);
      return;
    }
    const list = this.#closed();
    const belongsBefore = (other: InternalMode): boolean => other === 1 || (mode === 0 && other === 0);
    let end = list.length;
    while (end > 0 && !belongsBefore(this.#seats.modeOf(list[end - 1]!))) end--;
    list.splice(end, 0, child);
    this.#renumber();
  }

  /** Takes a child away. */
  remove(name: string, child: T): void {
    this.#byName.delete(name);
    this.#serials?.release(name);
    if (this.#seats.modeOf(child) !== 0) this.#internals--;
    this.#order[this.#seats.placeOf(child)] = null;
    this.#holes++;
    if (this.#holes * 2 > this.#order.length) this.#closed();
  }

  /** Gives a child another name, and leaves it where it is in both orders. */
  rename(from: string, to: string): void {
    this.#byName = new Map([...this.#byName].map(([name, child]) => [name === from ? to : name, child]));
    this.#serials?.release(from);
  }

  /** Gives a child another place, internal ones counted. */
  move(child: T, place: number): void {
    const list = this.#closed();
    list.splice(this.#seats.placeOf(child), 1);
    list.splice(place, 0, child);
    this.#renumber();
  }

  /** The order, without holes. */
  #closed(): T[] {
    if (this.#holes > 0) {
      spend(this.#order.length);
      this.#order = this.#order.filter((child) => child !== null);
      this.#holes = 0;
      this.#renumber();
    }
    return this.#order as T[];
  }

  #renumber(): void {
    for (let i = 0; i < this.#order.length; i++) this.#seats.setPlace(this.#order[i]!, i);
  }
}
