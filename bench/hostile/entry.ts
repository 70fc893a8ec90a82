/** A place where bytes from strangers come in, with honest input beside the worst that is known. */
export interface HostileEntry {
  /** What is measured, for example `ENet: reliable commands out of order`. */
  readonly name: string;
  /** Sizes of input to measure, in bytes, ascending; each about twice the last. */
  readonly sizes: readonly number[];
  /** Makes input as a well-behaved peer (or author) would send it. Not measured. */
  honest(bytes: number): HostileWork;
  /** Makes the worst input known for this place. Not measured. */
  worst(bytes: number): HostileWork;
}

/** Input that is ready, and what takes it in. */
export interface HostileWork {
  /** How long the input is that {@link run} takes, in bytes as they would cross the network. */
  readonly bytes: number;
  /** Takes all of it in. Called once. */
  run(): void;
}
