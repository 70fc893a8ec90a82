/**
 * Waits until a command is to end: with Ctrl+C, when the system says so, or after some time.
 *
 * @param seconds - The time; null for none.
 */
export function ended(seconds: number | null): Promise<void> {
  return new Promise((resolve) => {
    const timer = seconds === null ? null : setTimeout(() => stop(), seconds * 1000);
    const stop = (): void => {
      if (timer !== null) clearTimeout(timer);
      process.removeListener("SIGINT", stop);
      process.removeListener("SIGTERM", stop);
      resolve();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}
