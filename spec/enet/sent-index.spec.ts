import { describe, expect, it } from "vitest";
import { BufferPool } from "../../src/enet/buffer-pool.js";
import { OutgoingCommand, OutgoingQueue } from "../../src/enet/outgoing.js";
import { Pool } from "../../src/enet/pool.js";
import { SentIndex } from "../../src/enet/sent-index.js";
import { SeededRandom } from "../support/seeded-random.js";

function command(channelID: number, reliableSequenceNumber: number, sendAttempts = 1): OutgoingCommand {
  return Object.assign(new OutgoingCommand(), { channelID, reliableSequenceNumber, sendAttempts });
}

/** The three queues, with so many commands in transit on each of some channels, and their index. */
function filled(count: number, channels: readonly number[] = [0]) {
  const memory = { pool: new Pool(OutgoingCommand), buffers: new BufferPool() };
  const queues = [new OutgoingQueue(memory), new OutgoingQueue(memory), new OutgoingQueue(memory)] as const;
  const commands = channels.flatMap((channelID) => Array.from({ length: count }, (_, i) => command(channelID, i + 1)));
  for (const one of commands) queues[0].push(one);
  const index = new SentIndex();
  const acknowledge = (one: OutgoingCommand) => {
    queues[0].remove(one);
    index.acknowledged(one);
  };
  return { queues, commands, index, acknowledge };
}

describe("what an acknowledgement names", () => {
  it.each([1, 8, 9, 10, 15, 16, 17, 33, 64, 1000])("is found wherever it stands: %i in transit", (count) => {
    const { queues, commands, index } = filled(count, [0, 3]);
    for (const one of [...commands, ...commands.toReversed()])
      expect(index.find(queues, one.channelID, one.reliableSequenceNumber)).toBe(one);
  });

  it("is nothing where nothing was sent, on another channel, or under another number", () => {
    const { queues, index } = filled(0);
    expect(index.find(queues, 0, 1)).toBeNull();
    for (const count of [5, 20]) {
      const some = filled(count);
      expect(some.index.find(some.queues, 1, 1)).toBeNull();
      expect(some.index.find(some.queues, 1, count)).toBeNull();
      expect(some.index.find(some.queues, 0, 0)).toBeNull();
      expect(some.index.find(some.queues, 0, count + 1)).toBeNull();
      expect(some.index.find(some.queues, 0, 65_535)).toBeNull();
    }
  });

  it("is told from what has the same number on other channels, before and after some are acknowledged", () => {
    const channels = Array.from({ length: 40 }, (_, i) => i);
    const { queues, commands, index, acknowledge } = filled(3, channels);
    for (const one of commands) expect(index.find(queues, one.channelID, one.reliableSequenceNumber)).toBe(one);
    for (let number = 1; number <= 3; number++) expect(index.find(queues, 40, number)).toBeNull();
    for (const one of commands.filter((_, i) => i % 3 !== 1).toReversed()) {
      acknowledge(one);
      expect(index.find(queues, one.channelID, one.reliableSequenceNumber)).toBeNull();
    }
    for (const one of commands.filter((_, i) => i % 3 === 1)) {
      expect(index.find(queues, one.channelID, 2)).toBe(one);
      acknowledge(one);
    }
    // Nothing is left: what is sent now is found without having been told.
    const anew = Array.from({ length: 12 }, (_, i) => command(50, i + 1));
    for (const one of anew) queues[0].push(one);
    for (const one of anew) expect(index.find(queues, 50, one.reliableSequenceNumber)).toBe(one);
  });

  it("may wait to be sent again, but not to be sent for the first time", () => {
    const { queues, index } = filled(10);
    const again = [command(0xff, 7), command(0, 11)];
    queues[1].push(again[0]!);
    queues[2].push(again[1]!);
    for (const queue of [queues[1], queues[2]]) queue.push(command(1, 99, 0));
    expect(index.find(queues, 0xff, 7)).toBe(again[0]);
    expect(index.find(queues, 0, 11)).toBe(again[1]);
    expect(index.find(queues, 1, 99)).toBeNull();
  });

  it("is found as well if it was sent after the index was made", () => {
    const { queues, index } = filled(20);
    index.sent(command(0, 30));
    expect(index.find(queues, 0, 20)?.reliableSequenceNumber).toBe(20);
    const later = command(0, 21);
    queues[0].push(later);
    index.sent(later);
    expect(index.find(queues, 0, 21)).toBe(later);
    // The index was not there yet when number 30 was sent, and no queue has it.
    expect(index.find(queues, 0, 30)).toBeNull();
  });

  it("is found no more once it was acknowledged or everything was forgotten, and anew when it is sent anew", () => {
    const { queues, commands, index, acknowledge } = filled(20);
    expect(index.find(queues, 0, 15)).toBe(commands[14]);
    acknowledge(commands[14]!);
    expect(commands[14]!.nextInBucket).toBeNull();
    expect(index.find(queues, 0, 15)).toBeNull();
    queues[0].push(commands[14]!);
    index.sent(commands[14]!);
    expect(index.find(queues, 0, 15)).toBe(commands[14]);
    index.clear();
    for (const one of commands) one.nextInBucket = null;
    queues[0].head = null;
    queues[0].tail = null;
    expect(index.find(queues, 0, 15)).toBeNull();
  });

  it.each(Array.from({ length: 20 }, (_, i) => i))(
    "is found in any order of sending and acknowledging: seed %i",
    (seed) => {
      const random = new SeededRandom(seed);
      const { queues, commands, index, acknowledge } = filled(0);
      let next = 1;
      for (let step = 0; step < 400; step++) {
        const chance = random.between(0, 9);
        if (chance < (step < 200 ? 6 : 2)) {
          const one = command(random.between(0, 2), next++);
          commands.push(one);
          queues[0].push(one);
          index.sent(one);
        } else if (commands.length > 0) {
          const at = random.between(0, commands.length - 1);
          const one = commands[at]!;
          expect(index.find(queues, one.channelID, one.reliableSequenceNumber)).toBe(one);
          expect(index.find(queues, one.channelID + 1, one.reliableSequenceNumber)).toBeNull();
          if (chance % 2 === 0) continue;
          acknowledge(one);
          commands.splice(at, 1);
          expect(index.find(queues, one.channelID, one.reliableSequenceNumber)).toBeNull();
        }
      }
      for (const one of commands) expect(index.find(queues, one.channelID, one.reliableSequenceNumber)).toBe(one);
    },
  );
});
