import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkAction, hasActionSupervisor } from "../../src/core/actions.js";
import {
  ERR_BUSY,
  ERR_UNAUTHORIZED,
  OK,
  requestAction,
  setActionSupervisor,
  setLogger,
  silentLogger,
} from "../../src/core/index.js";

const open = { kind: "create_server", target: "enet://127.0.0.1:7000", sizeBytes: 0 } as const;
const send = { kind: "send_message", target: "1", sizeBytes: 9 } as const;

beforeEach(() => {
  setLogger(silentLogger);
});
afterEach(() => {
  setActionSupervisor(null);
  setLogger(null);
});

describe("Supervised actions", () => {
  it("are all allowed without a supervisor", async () => {
    expect(hasActionSupervisor()).toBe(false);
    expect(checkAction(open)).toBe(OK);
    await requestAction(send);
  });

  it("are allowed or refused one by one", async () => {
    setActionSupervisor({ onAction: (action) => (action.kind === "send_message" ? "allow" : "refuse") });
    expect(checkAction(send)).toBe(OK);
    expect(checkAction(open)).toBe(ERR_UNAUTHORIZED);
    await expect(requestAction(open)).rejects.toMatchObject({
      code: "ERR_UNAUTHORIZED",
      message: "Refused by the action supervisor: open a server on enet://127.0.0.1:7000",
    });
  });

  it("wait for the answer when somebody is asked, and ask once", async () => {
    let answer = (_allowed: boolean): void => {};
    let asked = 0;
    setActionSupervisor({
      onAction: () => "ask",
      ask: () => {
        asked++;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    expect(checkAction(open)).toBe(ERR_BUSY);
    const waiting = requestAction(open);
    expect(checkAction(open)).toBe(ERR_BUSY);
    answer(true);
    await waiting;
    expect(checkAction(open)).toBe(OK);
    expect(asked).toBe(1);
  });

  it("are refused when the supervisor throws, or cannot ask", async () => {
    setActionSupervisor({
      onAction: () => {
        throw new Error("no");
      },
    });
    expect(checkAction(open)).toBe(ERR_UNAUTHORIZED);
    setActionSupervisor({ onAction: () => "ask" });
    expect(checkAction(open)).toBe(ERR_UNAUTHORIZED);
    setActionSupervisor({ onAction: () => "ask", ask: () => Promise.reject(new Error("gone")) });
    await expect(requestAction(open)).rejects.toMatchObject({ code: "ERR_UNAUTHORIZED" });
  });
});
