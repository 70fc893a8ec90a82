import { createInterface, type Interface } from "node:readline";
import type { Bot } from "../../bots/index.js";
import { messageOf } from "../../core/message-of.js";
import type { Node } from "../../scene/index.js";
import type { Variant } from "../../variant/index.js";
import { UsageError } from "../exit-codes.js";
import type { Output } from "../output.js";
import { printable, shorten, variantText } from "../packet-text.js";
import { completions } from "./completions.js";
import { type Sentence, understand } from "./sentence.js";

const NODES_MAX = 100;
const VALUE_LENGTH_MAX = 500;
/** How often watched properties are looked at, in milliseconds. */
const WATCH_MS = 100;
const WATCHED_MAX = 100;
const HELP = [
  "Arena.join(\"Ada\", 1)             calls the server's; .rpc(…) calls everyone's, .rpc_id(ID, …) one peer's",
  "get Arena/Mobs/Mob0.position     a property; without one, all of the node",
  "watch Arena/Mobs/Mob0.position   tells when it changes; unwatch ends that",
  "nodes [TEXT], peers              what is there; wait SECONDS waits, for what is read from a file",
  "help, quit                       Tab completes, arrows go through what was written",
].join("\n");

/** A seat that can be spoken to. */
export class Prompt {
  readonly #bot: Bot;
  readonly #inner: Output;
  readonly #reader: Interface;
  readonly #isTerminal: boolean;
  readonly #watched = new Map<string, string>();
  readonly #timer: ReturnType<typeof setInterval>;
  #working: Promise<void> = Promise.resolve();
  #isOver = false;

  /**
   * @param bot - The seat.
   * @param output - Where the command prints.
   * @param leave - Called when it is to end: by word, with Ctrl+C.
   * @param endsWithInput - Whether it is to end, too, when there is nothing more to read.
   */
  constructor(bot: Bot, output: Output, leave: () => void, endsWithInput: boolean) {
    this.#bot = bot;
    this.#inner = output;
    this.#isTerminal = process.stdin.isTTY === true && output.live;
    this.#reader = createInterface({
      input: process.stdin,
      ...(this.#isTerminal ? { output: process.stdout } : {}),
      terminal: this.#isTerminal,
      prompt: "> ",
      completer: (line: string) => completions(bot, line),
    });
    this.#reader.on("line", (line) => {
      // One after the other, as they were written.
      this.#working = this.#working.then(() => this.#obey(line, leave));
    });
    this.#reader.on("SIGINT", leave);
    if (endsWithInput) this.#reader.on("close", () => void this.#working.then(leave));
    this.#timer = setInterval(() => this.#look(), WATCH_MS);
    this.#show();
  }

  /** The output, with the line that is being written below it. */
  get output(): Output {
    const { json, live } = this.#inner;
    const around = (print: () => void): void => {
      if (this.#isTerminal) process.stdout.write("\r\x1b[J");
      print();
      this.#show();
    };
    return {
      json,
      live,
      line: (...args) => around(() => this.#inner.line(...args)),
      record: (...args) => around(() => this.#inner.record(...args)),
      status: () => {},
      clearStatus: () => {},
    };
  }

  /** No more is read. */
  close(): void {
    this.#isOver = true;
    clearInterval(this.#timer);
    this.#reader.close();
  }

  #show(): void {
    if (this.#isTerminal && !this.#isOver) this.#reader.prompt(true);
  }

  async #obey(line: string, leave: () => void): Promise<void> {
    if (this.#isOver) return;
    try {
      const sentence = await understand(line);
      if (sentence.kind === "quit") leave();
      else if (sentence.kind === "wait") await new Promise((resolve) => setTimeout(resolve, sentence.seconds * 1000));
      else this.#do(sentence);
    } catch (error) {
      this.output.record({ type: "refused", line, why: messageOf(error) }, printable(messageOf(error)), "red");
    }
    this.#show();
  }

  #do(sentence: Sentence): void {
    switch (sentence.kind) {
      case "help":
        this.output.line(HELP);
        return;
      case "peers":
        for (const id of this.#bot.multiplayer.get_peers())
          this.output.record({ type: "peer", id }, id === 1 ? "1 (the server)" : String(id));
        return;
      case "nodes":
        this.#nodes(sentence.filter);
        return;
      case "get":
        this.#get(sentence.path, sentence.property);
        return;
      case "watch":
        this.#watch(sentence.path, sentence.property);
        return;
      case "unwatch":
        if (sentence.path === "") this.#watched.clear();
        else this.#watched.delete(`${sentence.path}.${sentence.property}`);
        return;
      case "call":
        this.#bot.rpc_id(sentence.to, sentence.path, sentence.method, ...sentence.args);
    }
  }

  #nodes(filter: string): void {
    const found: Node[] = [];
    const visit = (node: Node): void => {
      for (const child of node.get_children()) {
        if (child._pathText().includes(filter)) found.push(child);
        visit(child);
      }
    };
    visit(this.#bot.tree.root);
    for (const node of found.slice(0, NODES_MAX)) {
      const path = node._pathText();
      this.output.record({ type: "node", path, class: node.get_class() }, `${printable(path)}  ${node.get_class()}`);
    }
    if (found.length > NODES_MAX) this.output.line(`… and ${found.length - NODES_MAX} more`);
  }

  #get(path: string, property: string): void {
    const node = this.#bot.node<Node>(path);
    const names = property === "" ? propertiesOf(node) : [property];
    if (names.length === 0) this.output.line(`${printable(path)} has no properties that are known`);
    for (const name of names) {
      const value = valueOf(node, name);
      this.output.record({ type: "value", path, property: name, value }, `${printable(name)} = ${value}`);
    }
  }

  #watch(path: string, property: string): void {
    if (this.#watched.size >= WATCHED_MAX) throw new UsageError(`No more than ${WATCHED_MAX} properties are watched`);
    this.#get(path, property);
    this.#watched.set(`${path}.${property}`, valueOf(this.#bot.node<Node>(path), property));
  }

  #look(): void {
    for (const [key, before] of this.#watched) {
      const [, path, property] = /^(.*)\.(\w+)$/u.exec(key)!;
      const node = this.#bot.tree.root.get_node_or_null(path!);
      const value = node === null ? "(gone)" : valueOf(node, property!);
      if (value === before) continue;
      this.#watched.set(key, value);
      this.output.record({ type: "value", path, property, value }, `${printable(key)} = ${value}`);
    }
  }
}

/** The properties of a node that are known, by name. */
export function propertiesOf(node: Node): string[] {
  return (node as Node & { getPropertyNames?(): string[] }).getPropertyNames?.() ?? [];
}

function valueOf(node: Node, name: string): string {
  const of = node as Node & { getProperty?(name: string): Variant | undefined };
  const value = of.getProperty?.(name) ?? (node as unknown as Record<string, unknown>)[name];
  if (value === undefined || typeof value === "function") {
    throw new UsageError(
      `'${node.name}' has no property '${name}'; it has ${propertiesOf(node).join(", ") || "none that is known"}`,
    );
  }
  return shorten(variantText(value as Variant), VALUE_LENGTH_MAX);
}
