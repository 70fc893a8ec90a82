/** Where a datagram comes from or goes to. Compared by value. */
export interface EnetAddress {
  /**
   * IP address in text form. The core only compares it, so one spelling per address must be used throughout
   * (`127.0.0.1`, never also `::ffff:127.0.0.1`).
   */
  readonly host: string;
  /** UDP port, 0..65535. */
  readonly port: number;
}

/** @returns Whether both addresses name the same host and port. */
export function addressEqual(a: EnetAddress, b: EnetAddress): boolean {
  return a.port === b.port && a.host === b.host;
}
