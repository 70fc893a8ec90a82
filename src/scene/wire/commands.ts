/** `SceneMultiplayer`'s commands: the low three bits of a packet's first byte. */
export const NETWORK_COMMAND_REMOTE_CALL = 0;
export const NETWORK_COMMAND_SIMPLIFY_PATH = 1;
export const NETWORK_COMMAND_CONFIRM_PATH = 2;
export const NETWORK_COMMAND_RAW = 3;
export const NETWORK_COMMAND_SPAWN = 4;
export const NETWORK_COMMAND_DESPAWN = 5;
export const NETWORK_COMMAND_SYNC = 6;
export const NETWORK_COMMAND_SYS = 7;

/** The second byte of a `NETWORK_COMMAND_SYS` packet. */
export const SYS_COMMAND_AUTH = 0;
export const SYS_COMMAND_ADD_PEER = 1;
export const SYS_COMMAND_DEL_PEER = 2;
export const SYS_COMMAND_RELAY = 3;

/** Command, sub-command and a peer's id, in bytes. */
export const SYS_CMD_SIZE = 6;
/** Masks the command out of a packet's first byte. */
export const CMD_MASK = 7;
/** Where the flags of a packet's first byte begin. */
export const CMD_FLAG_0_SHIFT = 4;
export const CMD_FLAG_1_SHIFT = 5;
export const CMD_FLAG_2_SHIFT = 6;
export const CMD_FLAG_3_SHIFT = 7;
