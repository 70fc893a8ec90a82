import { countCaught, guarded } from "../core/guard.js";
import type { UdpOptions, UdpSocket } from "./udp.js";
import { Destinations, Senders, type UdpFamily } from "./udp-binding.js";

/** What may wait in the process because the system's own queue is full; more is dropped, as a full queue does. */
export const BACKLOG_MAX_BYTES = 4 * 1024 * 1024;
/** Longest payload over IPv4. */
const PAYLOAD_MAX_BYTES = 65_507;

/** What sockets of all runtimes do the same way: what arrives and what goes wrong reaches its listener, and never throws. */
export abstract class BaseUdpSocket implements UdpSocket {
  abstract readonly port: number;
  readonly address: string;
  readonly canSendIPv6: boolean;
  readonly canSendIPv4: boolean;
  droppedDatagrams = 0;
  unanswerableDatagrams = 0;

  protected readonly destinations: Destinations;
  protected isClosed = false;
  readonly #options: UdpOptions;
  readonly #senders = new Senders();

  constructor(options: UdpOptions, family: UdpFamily) {
    this.#options = options;
    this.address = options.address;
    this.destinations = new Destinations(family, options.address);
    ({ canSendIPv4: this.canSendIPv4, canSendIPv6: this.canSendIPv6 } = this.destinations);
  }

  abstract send(bytes: Uint8Array, address: string, port: number): void;
  abstract connect(address: string, port: number): void;
  abstract flush(): void;
  abstract close(): void;

  /** @param sender - The address as the system writes it. */
  protected receive(bytes: Uint8Array, sender: string, port: number): void {
    if (this.isClosed) return;
    try {
      const address = this.#senders.canonicalOf(sender, port);
      if (address === null) this.unanswerableDatagrams++;
      else if (this.mayHear(address, port)) this.#options.onDatagram(bytes, address, port);
    } catch (error) {
      countCaught("A listener to UDP datagrams", error);
    }
  }

  /** @returns Whether what comes from there is let in. Whom a connected socket hears is the system's own affair. */
  protected mayHear(_address: string, _port: number): boolean {
    return true;
  }

  /** @param mayBeAnswer - Whether it is what somebody says who was sent something, where the socket has one partner only. */
  protected report(code: string, mayBeAnswer: boolean): void {
    if (this.isClosed) return;
    const isAnswer = mayBeAnswer && this.destinations.isPinned;
    guarded("A listener to errors of a UDP socket", () => this.#options.onError(code, isAnswer));
  }
}

/** Where the runtime can't connect a socket that is open, and doesn't say of all that can't be sent why: the socket does both. */
export abstract class UnconnectedUdpSocket extends BaseUdpSocket {
  connect(address: string, port: number): void {
    if (this.destinations.hostOf(address) !== null) this.destinations.pin(address, port);
  }

  protected override mayHear(address: string, port: number): boolean {
    return this.destinations.mayHear(address, port);
  }

  /** @returns Whether it can't be sent; why has been reported. */
  protected refuses(bytes: Uint8Array, address: string, port: number): boolean {
    let code = this.destinations.refusalOf(address, port);
    if (code === null && !(Number.isInteger(port) && port > 0 && port < 65_536)) code = "ERR_SOCKET_BAD_PORT";
    if (code === null && bytes.byteLength > PAYLOAD_MAX_BYTES) code = "EMSGSIZE";
    if (code === null) return false;
    this.report(code, false);
    return true;
  }
}
