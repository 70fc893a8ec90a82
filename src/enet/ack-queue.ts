/** Acknowledgements that wait to be sent: a ring of packed numbers, so that none of them is an object. */
export class AckQueue {
  /** Channel (8 bits), sequence number (16), each entry followed by sent time (16) and the disconnect mark (bit 16). */
  #items = new Int32Array(16);
  #first = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(channelID: number, reliableSequenceNumber: number, sentTime: number, isDisconnect: boolean): void {
    let capacity = this.#items.length >> 1;
    if (this.#length === capacity) {
      const grown = new Int32Array(capacity * 4);
      for (let i = 0; i < capacity; i++) {
        const from = ((this.#first + i) % capacity) * 2;
        grown[i * 2] = this.#items[from]!;
        grown[i * 2 + 1] = this.#items[from + 1]!;
      }
      this.#items = grown;
      this.#first = 0;
      capacity *= 2;
    }
    const at = ((this.#first + this.#length) % capacity) * 2;
    this.#items[at] = (channelID << 16) | reliableSequenceNumber;
    this.#items[at + 1] = (isDisconnect ? 0x10000 : 0) | sentTime;
    this.#length++;
  }

  /** Of the oldest entry. */
  get channelID(): number {
    return this.#items[this.#first * 2]! >>> 16;
  }
  get reliableSequenceNumber(): number {
    return this.#items[this.#first * 2]! & 0xffff;
  }
  get sentTime(): number {
    return this.#items[this.#first * 2 + 1]! & 0xffff;
  }
  get isDisconnect(): boolean {
    return this.#items[this.#first * 2 + 1]! > 0xffff;
  }

  /** Drops the oldest entry. */
  shift(): void {
    this.#first = (this.#first + 1) % (this.#items.length >> 1);
    this.#length--;
    // After a burst, what it took is given back.
    if (this.#length === 0) this.clear();
  }

  clear(): void {
    this.#first = 0;
    this.#length = 0;
    if (this.#items.length > 2048) this.#items = new Int32Array(16);
  }
}
