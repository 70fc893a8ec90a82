import { describe, expect, it } from "vitest";
import { Bot, type BotOptions, replayRecording, Swarm } from "../../src/index.js";

/** As somebody without a compiler writes it. */
const connect = (options: object): Promise<Bot> => Bot.connect("enet://127.0.0.1:9", options as BotOptions);

describe("Options of a bot", () => {
  it.each<[object, string]>([
    [{ projct: "../game" }, "A bot has no option 'projct'; did you mean 'project'?"],
    [{ timeout: 5000 }, "A bot has no option 'timeout'; did you mean 'timeoutMs'?"],
    [{ zzzzzzzz: 1 }, "A bot has no option 'zzzzzzzz'; there are name, timeoutMs,"],
    [{ auth: "secret" }, `A bot's option 'auth' takes an object: { data: "…" }`],
    [{ auth: { date: "secret" } }, "A bot's 'auth' has no option 'date'; did you mean 'data'?"],
    [{ auth: {} }, "A bot's option 'auth.data' takes bytes, a text, or a function that makes them"],
    [{ auth: { data: 5 } }, "A bot's option 'auth.data' takes bytes"],
    [
      { compression: "range-coder" },
      "A bot's option 'compression' takes a number: one of ENetConnection.COMPRESS_NONE",
    ],
    [{ timeoutMs: "5" }, "A bot's option 'timeoutMs' takes milliseconds above 0"],
    [{ timeoutMs: 0 }, "A bot's option 'timeoutMs' takes milliseconds above 0"],
    [{ nodes: ["join"] }, "A bot's option 'nodes' takes nodes by their path"],
    [{ project: null }, "A bot's option 'project' takes a folder"],
    [{ reconnect: { maxAttempt: 5 } }, "A bot's 'reconnect' has no option 'maxAttempt'; did you mean 'maxAttempts'?"],
    [{ scripts: true }, `A bot's option 'scripts' takes "run", or is left out`],
    [{ scripts: "run" }, "A bot's option 'scripts' needs 'project': the game's folder"],
    [{ project: "x", mainScene: true }, `A bot's option 'mainScene' needs 'scripts: "run"'`],
    [{ project: "x", join: () => {} }, `A bot's option 'join' needs 'scripts: "run"'`],
    [{ project: "x", scripts: "run", fps: 0 }, "A bot's option 'fps' takes a number above 0"],
    [{ plugins: () => {} }, "A bot's option 'plugins' takes an array"],
  ])("%j are refused with the right word", async (options, message) => {
    await expect(connect(options)).rejects.toMatchObject({
      code: "ERR_INVALID_PARAMETER",
      message: expect.stringContaining(message),
    });
  });

  it("are refused without the secret that they hold", async () => {
    await expect(connect({ auth: "sesame" })).rejects.toMatchObject({
      message: expect.not.stringContaining("sesame"),
    });
  });

  it("of a number that is no mode of compression are refused, too", async () => {
    await expect(connect({ compression: 9 })).rejects.toMatchObject({ code: "ERR_INVALID_PARAMETER" });
  });
});

describe("Options of a swarm and of a replay", () => {
  const run = (options: object): Promise<unknown> => Swarm.run("enet://127.0.0.1:9", options as never);

  it.each<[object, string]>([
    [{ bots: 1, behaviour: () => {}, duration: 5 }, "A swarm has no option 'duration'; did you mean 'durationMs'?"],
    [{ bots: 1, behavior: () => {} }, "A swarm has no option 'behavior'; did you mean 'behaviour'?"],
    [{ bots: 1, behaviour: () => {}, bot: { auth: "x" } }, "A swarm's bot's option 'auth' takes an object"],
  ])("%j are refused with the right word", async (options, message) => {
    await expect(run(options)).rejects.toThrow(message);
  });

  it("are refused before the recording is read", async () => {
    const recording = { header: {}, entries: [] } as never;
    await expect(replayRecording("enet://127.0.0.1:9", recording, { sped: 2 } as never)).rejects.toThrow(
      "A replay has no option 'sped'; did you mean 'speed'?",
    );
  });
});
