import { runContext } from "../context.js";
import { RandomPCG } from "./random-pcg.js";

let shared: RandomPCG | null = null;

/** The generator of the run; outside of runs one that everybody shares. */
export function random(): RandomPCG {
  shared ??= new RandomPCG();
  return runContext().random ?? shared;
}
