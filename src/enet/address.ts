/** Where a datagram comes from or goes to. Compared by value. */
export interface EnetAddress {
  /**
   * IP address in text form. The core only compares it, so one spelling per address must be used throughout
   * (`127.0.0.1`, never also `::ffff:127.0.0.1`).
   */
  readonly host: string;
  /** UDP port, 0..65535. */
  readonly port: number;
  /**
   * Number of the session that encrypts what goes to and comes from here, where there is one; never the same twice. Another
   * session is another address: what arrives over one never reaches a peer of another.
   */
  readonly session?: number;
}

/** @returns Whether both addresses name the same host and port, in the same session. */
export function addressEqual(a: EnetAddress, b: EnetAddress): boolean {
  return a.port === b.port && a.host === b.host && a.session === b.session;
}
