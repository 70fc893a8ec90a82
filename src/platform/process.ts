/** A program that was started. @internal */
export interface StartedProcess {
  /** Resolves when it has ended, with its exit code; -1 when it could not be started, null when a signal ended it. */
  readonly exited: Promise<number | null>;
  /** Ends it, and waits until it has. */
  kill(): Promise<void>;
}
