/** A thread that runs a module of its own: see `#platform/workers`. @internal */
export interface WorkerThread {
  /** @param message - Plain data; it is copied. */
  send(message: unknown): void;
  /** Ends the thread at once. Safe to call twice. */
  terminate(): Promise<void>;
}

/** What happens to a {@link WorkerThread}. @internal */
export interface WorkerListener {
  /** @param message - What the thread sent. */
  onMessage(message: unknown): void;
  /** @param error - An exception that the thread did not catch; it has ended or is about to. */
  onError(error: unknown): void;
  /** @param code - 0 when the thread ended by itself. */
  onExit(code: number): void;
}
