/** Colours that people tell apart, whatever they see of colours (Okabe and Ito), each with ink that is read on it. */
const COLOURS: readonly (readonly [fill: string, ink: string])[] = [
  ["#56b4e9", "#000000"],
  ["#009e73", "#000000"],
  ["#f0e442", "#000000"],
  ["#cc79a7", "#000000"],
  ["#0072b2", "#ffffff"],
  ["#999999", "#000000"],
];
const SERVER: readonly [string, string] = ["#e69f00", "#000000"];
const SELF: readonly [string, string] = ["#d55e00", "#000000"];
const LETTERS = "ABCDEFGHIJKLMNOPQRTUVWXZ";

/** How the nodes of one authority look: never told by the colour alone. */
export interface Look {
  readonly shape: "square" | "diamond" | "circle";
  readonly letter: string;
  readonly fill: string;
  readonly ink: string;
}

/** Gives each authority its look, for good. */
export class Authorities {
  readonly #looks = new Map<number, Look>();
  #others = 0;
  #self = 0;

  /** The own id may change with a new connection. */
  set self(id: number) {
    if (id === this.#self) return;
    this.#looks.delete(this.#self);
    this.#self = id;
    this.#looks.delete(id);
  }

  look(id: number): Look {
    let look = this.#looks.get(id);
    if (look === undefined) {
      look = this.#make(id);
      this.#looks.set(id, look);
    }
    return look;
  }

  /** What the legend says of an id. */
  title(id: number): string {
    return id === 1 ? "server (1)" : id === this.#self ? `this peer (${id})` : `peer ${id}`;
  }

  #make(id: number): Look {
    if (id === 1) return { shape: "square", letter: "S", fill: SERVER[0], ink: SERVER[1] };
    if (id === this.#self && id !== 0) return { shape: "diamond", letter: "Y", fill: SELF[0], ink: SELF[1] };
    const number = this.#others++;
    const [fill, ink] = COLOURS[number % COLOURS.length]!;
    const round = Math.floor(number / LETTERS.length);
    return { shape: "circle", letter: `${LETTERS[number % LETTERS.length]}${round === 0 ? "" : round + 1}`, fill, ink };
  }
}
