import * as C from "./constants.js";
import { EnetCommand } from "./constants.js";
import { notifyDisconnect } from "./life-cycle.js";
import type { OutgoingCommand } from "./outgoing.js";
import { releaseOutgoing } from "./peer-queues.js";
import type { PeerState } from "./peer-state.js";
import { TIME_OVERFLOW, timeAdd, timeDifference, timeLess } from "./time.js";

/**
 * Puts commands that were not acknowledged in time back into the queues, at the front; or gives the peer up.
 *
 * @see ENet protocol.c, enet_protocol_check_timeouts
 */
export function checkTimeouts(peer: PeerState): void {
  const { sentReliableCommands } = peer;
  const now = peer.host.serviceTime;
  const position = peer.outgoingCommands.head;
  const reliablePosition = peer.outgoingSendReliableCommands.head;
  for (let command = sentReliableCommands.head; command !== null; ) {
    const current: OutgoingCommand = command;
    command = current.next;
    if (timeDifference(now, current.sentTime) < current.roundTripTimeout) continue;
    if (!peer.hasEarliestTimeout || timeLess(current.sentTime, peer.earliestTimeout)) {
      peer.earliestTimeout = current.sentTime;
      peer.hasEarliestTimeout = true;
    }
    const silence = timeDifference(now, peer.earliestTimeout);
    if (
      silence >= peer.timeoutMaximum ||
      (2 ** (current.sendAttempts - 1) >= peer.timeoutLimit && silence >= peer.timeoutMinimum)
    ) {
      notifyDisconnect(peer);
      return;
    }
    peer.packetsLost++;
    current.roundTripTimeout = Math.min(current.roundTripTimeout * 2, TIME_OVERFLOW - 1);
    sentReliableCommands.remove(current);
    current.isInTransit = false;
    peer.reliableDataInTransit -= current.fragmentLength;
    if (current.packet !== null) peer.outgoingSendReliableCommands.insertBefore(reliablePosition, current);
    else peer.outgoingCommands.insertBefore(position, current);
    if (command !== null && command === sentReliableCommands.head)
      peer.nextTimeout = timeAdd(command.sentTime, command.roundTripTimeout);
  }
}

/**
 * Takes an acknowledged command out of the queue that it is in: that of the sent ones, or one in which it waits to be sent again.
 *
 * @returns The command's number, NONE if there is no such command.
 * @see ENet protocol.c, enet_protocol_remove_sent_reliable_command
 */
export function removeSentReliableCommand(peer: PeerState, reliableSequenceNumber: number, channelID: number): number {
  const { sentReliableCommands, outgoingCommands, outgoingSendReliableCommands } = peer;
  const queues = [sentReliableCommands, outgoingCommands, outgoingSendReliableCommands] as const;
  const command = peer.sentIndex.find(queues, channelID, reliableSequenceNumber);
  if (command === null) return EnetCommand.NONE;
  if (command.isInTransit) {
    sentReliableCommands.remove(command);
    peer.reliableDataInTransit -= command.fragmentLength;
  } else (command.packet === null ? outgoingCommands : outgoingSendReliableCommands).remove(command);
  peer.sentIndex.acknowledged(command);
  if (channelID < peer.channelCount) {
    const channel = peer.channel(channelID);
    const window = Math.floor(reliableSequenceNumber / C.PEER_RELIABLE_WINDOW_SIZE);
    channel.reliableWindows[window]!--;
    if (channel.reliableWindows[window] === 0) channel.usedReliableWindows &= ~(1 << window);
  }
  const commandNumber = command.command & C.COMMAND_MASK;
  releaseOutgoing(peer, command);
  const front = sentReliableCommands.head;
  if (front !== null) peer.nextTimeout = timeAdd(front.sentTime, front.roundTripTimeout);
  return commandNumber;
}
